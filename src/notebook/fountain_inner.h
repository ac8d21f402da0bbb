/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fountain_inner.h - what the parts of the Fountain reader share. */
#pragma once
#include "notebook/fountain.h"

struct fountain {
    struct screenplay *s;
    uint32_t at, line;    /* where the next line begins */
    bool blank, dialogue; /* the line before was blank; it was part of somebody's dialogue */
    uint32_t
        cue; /* 1 + the element of the last character, while nothing but dialogue followed it */
    bool boneyards, notes;  /* the text has a mark of them at all */
    uint32_t unclosed_note; /* no note that begins before here is closed */
    bool unclosed_boneyard; /* no boneyard from here on is closed */
    uint32_t note_end;      /* inside a note up to here */
};

/* A line to be judged: ${raw} with its end, ${text} without it and without boneyards. */
struct fountain_line {
    struct bytes raw, text;
    uint32_t raw_at, line, ends; /* line ends in ${raw} */
    bool extra, cut, noted, all_note;
};

/* fountain_next(f, l): the next line; false at the end. */
SC_CHECK bool fountain_next(struct fountain *f, struct fountain_line *l);
/* fountain_title(f): the title page, if the text begins with one. */
void fountain_title(struct fountain *f);
/* fountain_judge(f, l): what the line is, into s->element. */
void fountain_judge(struct fountain *f, const struct fountain_line *l);
uint32_t fountain_line_end(struct bytes text, uint32_t at); /* of its LF, or the end */
