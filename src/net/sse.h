/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sse.h - server-sent events as the bytes of one HTTP chunk, built once for everybody. Pure. */
#pragma once
#include "text/bytes.h"

struct sse {
    const char *event; /* a word */
    bool has_id;       /* without an id a browser keeps the one it had, and resumes from there */
    uint64_t id;
    struct bytes data; /* one line: no CR, no LF */
};
/* sse_chunk(b, e): Append the chunk. ${full} is set when it does not fit or data is no single line. */
void sse_chunk(struct buffer *b, const struct sse *e);
/* sse_retry(b, ms): Append the chunk that tells how long to wait before coming back. */
void sse_retry(struct buffer *b, uint32_t ms);
