/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* spoken.h - a statement out of plain text, WebVTT (W3C) or SubRip: a paragraph a line, as an account keeps it.
 *
 *     00:01:02.500 Interviewer: Who called it?
 *
 * A cue is a paragraph with the time at which it begins; a voice in it (<v NAME>) begins one of its own. Markup is left out, what it
 * marks stays. Of plain text each line that says something is a paragraph as it stands. A line that cannot be read is refused with
 * its number: nothing is passed over. Pure: nothing allocates.                                                      */
#pragma once
#include "text/bytes.h"

enum spoken_form { SPOKEN_TEXT, SPOKEN_VTT, SPOKEN_SRT, SPOKEN_FORMS };
extern const char *const spoken_word[SPOKEN_FORMS];
struct spoken {
    enum spoken_form form;
    const char *wrong; /* NULL, or what was expected */
    uint32_t line;     /* of it, or of the last that was read */
    uint32_t paragraphs;
    struct buffer *
        voices; /* NULL, or where each that is named is put once, an LF behind; as many as there is room for */
};
/* spoken_form(text, name): by its first lines; a name that ends in .vtt or .srt says what it must be. */
enum spoken_form spoken_form(struct bytes text, const char *name);
/* spoken_read(s, text, out): ${s->form} is set; ${text} is clean (plain.h). ${out}: its paragraphs, an LF behind each. */
SC_CHECK bool spoken_read(struct spoken *s, struct bytes text, struct buffer *out);
