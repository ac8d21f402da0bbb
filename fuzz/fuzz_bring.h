/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_bring.h - what holds of anything that is brought in: each line is one and in its one form, the same text brings the same lines, and
 * what cannot be understood is said with its line. */
#pragma once
#include "fuzz.h"
#include "notebook/notes.h"
#include "notebook/bring.h"
#include <string.h>

enum { BROUGHT_MAX = 16 * 1024, BROUGHT_LINES_MAX = 200 };

/* Taken apart in place: a copy each time. */
static void bring_copy(struct bring *b, struct bytes text) {
    static uint8_t copy[BROUGHT_MAX];
    memcpy(copy, text.ptr, text.len);
    if (!bring_begin(b, BYTES("Ada"), BYTES("2031-05-02T07:10:00+02:00"), copy, text.len))
        EXPECT(b->wrong);
}

static void hold_line(struct bytes brought) {
    static struct line line;
    static uint8_t bytes[LINE_MAX_BYTES];
    struct buffer again = BUFFER(bytes);
    EXPECT(line_read(&line, brought) && line_known(&line, &notes_words));
    line_write(&line, &again);
    EXPECT(bytes_equal(buffer_bytes(&again), brought));
}

static void hold_brought(struct bytes text) {
    static struct bring b;
    static uint8_t out_bytes[LINE_MAX_BYTES];
    struct hash was[BROUGHT_LINES_MAX], is;
    uint32_t lines = 0;
    if (!text.len || text.len > BROUGHT_MAX) return;
    for (int twice = 0; twice < 2; twice++) {
        struct buffer out = BUFFER(out_bytes);
        uint32_t n = 0;
        bring_copy(&b, text);
        for (; bring_next(&b, &out); n++) {
            struct bytes brought = buffer_bytes(&out);
            hold_line(brought);
            b.crypto.sha256(b.crypto.state, &brought, 1, &is);
            if (n >= BROUGHT_LINES_MAX) continue;
            if (twice) EXPECT(hash_equal(&is, &was[n]));
            was[n] = is;
        }
        EXPECT(!twice || n == lines);
        lines = n;
        uint8_t words[600];
        struct buffer wrong = BUFFER(words);
        if (b.wrong) bring_wrong(&b, &wrong);
        EXPECT(!wrong.full && b.line >= 1 && !b.left.full);
    }
}
