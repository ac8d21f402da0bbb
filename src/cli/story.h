/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story.h - a story as a plain value: what a file of the set's words says, before any rule has looked at it.
 *
 * A story is a head (what is given) and steps (what is asked, minute by minute, with what is expected). docs/stories.md
 * describes it for people; story.def holds the phrases. Reading is pure: bytes in, a struct out, nothing allocated, so
 * the same story can be played on the rules alone (story_play.h), in the simulator or over HTTP.
 * Invariants: every name a step uses was introduced above it; steps stand in the order of time; all is bounded.
 * Ownership:  the story's texts are views into the file's bytes, which must outlive it.                           */
#pragma once
#include "core/core.h"

enum {
    STORY_BYTES_MAX = 256 * 1024,
    STORY_STEPS_MAX = 1000, /* head lines count too, one for each thing that they say */
    STORY_NAMES_MAX = 200,  /* persons, items, lots and setups together */
    STORY_GROUP_MAX = 24,   /* persons in one step */
    STORY_LABELS_MAX = 12,  /* disputed points */
    STORY_VERSIONS_MAX = 6, /* of one of them */
    STORY_WORLDS_MAX = 128, /* all combinations of versions */
};

/* Where a step's own facts stand; FACT is a head line (it is the case), GIVEN a step that the story takes for granted. */
enum story_part { STORY_FACT, STORY_GIVEN, STORY_STEP };
enum story_standing {
    STORY_UNSAID,
    STORY_ESTABLISHED,
    STORY_REPORTED,
    STORY_DISPUTED,
    STORY_STANDINGS
};
/* Whom the persons of ${group} stand for in the command. */
enum story_group { STORY_AS_ACTOR = 1, STORY_AS_PERSON = 2 };

/* What the line says behind "=>". */
struct story_expected {
    struct rule_set rules;
    uint8_t refused, only, happened, stopped;
};

/* One line. Ids of persons, items, lots and setups are the story's own: rows of story.name, from 1. */
struct story_step {
    uint32_t line, day,
        minute; /* where; days since 1970, minutes since midnight, the place's own time */
    uint32_t about_minute; /* when entered late: when it was done; ${entry} says whether */
    uint32_t read_minute;  /* when the actor's screen was last read; ${has_read} says whether */
    uint8_t part, standing, entry, has_read; /* enum story_part, story_standing, ENTRY_word */
    uint8_t label, version; /* disputed: which point, which version of it, both from 1 */
    uint8_t nothing;        /* no command: time passes */
    uint8_t group_as;       /* enum story_group */
    uint16_t kind;          /* enum command_kind */
    uint16_t actor, entered_by, witness, new_person; /* persons */
    uint16_t group_count, group[STORY_GROUP_MAX];
    field_set said; /* which of ${arg} the line states */
    uint32_t arg[FIELD_COUNT];
    struct name id;      /* a new item's, lot's or setup's name */
    struct bytes text;   /* private words, in quotes */
    struct bytes phrase; /* the line as written, from behind the clock up to its standing */
    struct story_expected expected;
};

struct story_name {
    struct name name;
    uint8_t type; /* TYPE_PERSON, TYPE_ITEM, TYPE_LOT, TYPE_SETUP */
};
struct story_label {
    struct bytes word;
    uint8_t versions;
    struct bytes version[STORY_VERSIONS_MAX]; /* empty: the step is a version by itself */
};

struct story {
    struct bytes title, zone;
    uint32_t packs; /* bit PACK_x */
    uint32_t day;   /* the first */
    uint16_t names, steps, labels;
    uint16_t worlds;                             /* combinations of versions, at least 1 */
    struct story_name name[STORY_NAMES_MAX + 1]; /* from 1 */
    struct story_label label[STORY_LABELS_MAX + 1];
    struct story_step step[STORY_STEPS_MAX];
};

struct story_wrong {
    uint32_t line;
    uint8_t text[240];
    uint32_t text_len;
};

/* story_read(s, file, wrong): The whole file. False: ${wrong} says in which line what was expected. */
SC_CHECK bool story_read(struct story *s, struct bytes file, struct story_wrong *wrong);
/* story_in_world(s, step, world): whether the step belongs to this combination of versions, 0 .. s->worlds - 1. */
bool story_in_world(const struct story *s, const struct story_step *step, uint32_t world);
