/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_reader.h - what the parts of the story's reader share: where they are, and how they say what is wrong.
 * Internal to story_*.c. A function that returns bool has said in ${r->wrong} why it is false.                    */
#pragma once
#include "cli/story.h"
#include "cli/story_words.h"

struct story_reader {
    struct story *s;
    struct story_wrong *wrong;
    struct story_words words; /* of this line */
    struct bytes text;        /* this line */
    uint32_t line, day, packs_line;
    bool titled, dated, opened, begun; /* title, day read; the day is open; steps have begun */
    uint16_t custodian;                /* first person with a custodian's role */
    uint16_t met_count, met[STORY_NAMES_MAX]; /* persons that the head calls briefed */
};

/* "expected ${what}, found ${found}"; an empty ${found}: the line ends. Always false. */
bool story_reader_expected(struct story_reader *r, const char *what, struct bytes found);
/* The same for the word at ${at}. */
bool story_reader_expected_at(struct story_reader *r, const char *what, uint32_t at);
/* The row with this name and type; 0: none. _name: the same, added when it is new; 0: said what is wrong. */
uint16_t story_reader_find(const struct story *s, uint8_t type, struct bytes name);
uint16_t story_reader_name(struct story_reader *r, uint8_t type, struct bytes name);
/* A new row at the end of the steps, zeroed but for line and day; NULL: said that there are too many. */
struct story_step *story_reader_step(struct story_reader *r, enum story_part part);
/* Two digits, a colon, two digits, at ${at}. */
bool story_reader_clock(struct story_reader *r, uint32_t at, uint32_t *minute);

/* story_head.c: a line of the head; the end of the head. story_steps.c: a step, "HH:MM ..." or "given ...". */
bool story_head_line(struct story_reader *r);
bool story_head_end(struct story_reader *r);
bool story_steps_line(struct story_reader *r, enum story_part part);
/* story_phrase_read(r, from, to, head, step): The words from..to-1 by the phrases of story.def. */
bool story_phrase_read(struct story_reader *r, uint32_t from, uint32_t to, bool head,
                       struct story_step *step);
/* story_fields.c: the field that CAPITALS name, FIELD_COUNT when none; set it by a word, false when that does not fit
 * (rows of names are the caller's to find); set it by number; what may stand there, for a person. */
enum field story_fields_find(struct bytes capitals);
bool story_fields_word(struct story_step *step, enum field field, struct bytes word);
void story_fields_set(struct story_step *step, enum field field, uint32_t n);
void story_fields_tell(struct buffer *b, enum field field);
