/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_fdx.c - any bytes as the inside of an FDX, and as a whole one. */
#include "fuzz.h"
#include "fuzz_screenplay.h"

static void read_one(struct bytes file) {
    static struct screenplay s;
    bool read = screenplay_open(&s, file);
    if (!read) EXPECT(s.wrong && s.wrong_line >= 1);
    if (read) hold(&s);
    screenplay_close(&s);
}

FUZZ(file) {
    static uint8_t wrapped[1 << 16];
    struct buffer b = BUFFER(wrapped);
    read_one(file);
    buffer_text(&b, "<FinalDraft><Content>");
    buffer_put(&b, file);
    buffer_text(&b, "</Content></FinalDraft>");
    if (!b.full) read_one(buffer_bytes(&b));
}
