/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_plain.c - any octets as a page and as pages of text: what comes out is UTF-8 that does nothing, no longer than it may be, and
 * stays as it is when it is cleaned again. */
#include "fuzz.h"
#include "inquiry/custody/plain.h"
#include "text/utf8.h"

enum { MAX = 1 << 14 };
static uint8_t html_room[MAX * 8], clean_room[MAX * 24], again_room[MAX * 24];

static void does_nothing(struct bytes text, bool feeds) {
    for (uint32_t at = 0; at < text.len;) {
        uint32_t point = utf8_next(text, &at);
        EXPECT(point != UINT32_MAX);
        EXPECT(point >= ' ' || point == '\n' || point == '\t' || (feeds && point == '\f'));
        EXPECT(point < 0x7f || point >= 0xa0);
        EXPECT(!(point >= 0x202a && point <= 0x202e) && !(point >= 0x2066 && point <= 0x2069));
    }
}

static void cleaned(struct bytes text, enum plain_pages pages) {
    struct buffer clean = BUFFER(clean_room), again = BUFFER(again_room);
    plain_clean(text, pages, &clean);
    EXPECT(!clean.full);
    does_nothing(buffer_bytes(&clean), pages == PLAIN_FEEDS);
    plain_clean(buffer_bytes(&clean), pages == PLAIN_FEEDS ? PLAIN_FEEDS : PLAIN_FLOW, &again);
    EXPECT(bytes_starts(buffer_bytes(&clean), BYTES("\xef\xbb\xbf")) ||
           bytes_equal(buffer_bytes(&clean), buffer_bytes(&again)));
}

static uint32_t scripts(struct bytes text) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < text.len; i++) count += text.ptr[i] == '<';
    return count;
}

FUZZ(octets) {
    struct bytes text = bytes_slice(octets, 0, MAX);
    struct buffer html = BUFFER(html_room);
    plain_html(text, &html);
    EXPECT(html.len <= text.len + PLAIN_MORE * scripts(text));
    if (!html.full) cleaned(buffer_bytes(&html), false);
    cleaned(text, false);
    cleaned(text, true);
}
