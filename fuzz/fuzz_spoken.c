/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_spoken.c - any octets as a statement of each form: refused with a line that is there, or one line a paragraph, each cue's with
 * its time, and nothing that was said makes another. */
#include "fuzz.h"
#include "inquiry/custody/plain.h"
#include "inquiry/custody/spoken.h"
#include "text/utf8.h"

static uint8_t clean_room[3 << 14], said_room[6 << 16], again_room[6 << 16];

static uint32_t line_ends(struct bytes b) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < b.len; i++) count += b.ptr[i] == '\n';
    return count;
}

static void timed(struct bytes said) {
    static const uint8_t FORM[] = "00:00:00.000 ";
    while (said.len) {
        EXPECT(said.len >= sizeof FORM - 1);
        for (uint32_t i = 0; i < sizeof FORM - 1; i++)
            EXPECT(FORM[i] == '0' ? said.ptr[i] >= '0' && said.ptr[i] <= '9'
                                  : said.ptr[i] == FORM[i]);
        said = bytes_slice(said, bytes_find(said, '\n') + 1, said.len);
    }
}

static void as(enum spoken_form form, struct bytes clean) {
    struct buffer said = BUFFER(said_room), again = BUFFER(again_room);
    struct spoken s = {.form = form}, second = {.form = SPOKEN_TEXT};
    if (!spoken_read(&s, clean, &said)) {
        EXPECT(s.wrong && s.line <= line_ends(clean) + 1);
        return;
    }
    EXPECT(s.paragraphs > 0 && s.paragraphs == line_ends(buffer_bytes(&said)));
    EXPECT(utf8_valid(buffer_bytes(&said)));
    if (form != SPOKEN_TEXT) timed(buffer_bytes(&said));
    EXPECT(spoken_read(&second, buffer_bytes(&said), &again) && second.paragraphs == s.paragraphs);
}

FUZZ(octets) {
    struct buffer clean = BUFFER(clean_room);
    plain_clean(bytes_slice(octets, 0, 1 << 14), PLAIN_FLOW, &clean);
    EXPECT(!clean.full && utf8_valid(buffer_bytes(&clean)));
    for (enum spoken_form form = SPOKEN_TEXT; form < SPOKEN_FORMS; form++)
        as(form, buffer_bytes(&clean));
    as(spoken_form(buffer_bytes(&clean), "a.txt"), buffer_bytes(&clean));
}
