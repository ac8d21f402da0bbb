/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_play.h - a story played on the rules alone, once for each combination of the versions of what is disputed.
 *
 * Facts of the head are entered as they stand; given lines and steps are decided. Before each step what is due lapses.
 * "happened": the step is decided as one that took place all the same; the stop that a deviation causes is released at
 * once unless the line says "stopped". A refused step that did not happen is recorded as prevented.
 * Time: a story's clock is the place's own; only differences matter to the rules, so it is played as if it were UTC.
 * Ownership: all memory is the caller's. Pure.                                                                     */
#pragma once
#include "cli/story.h"

/* What became of one step, over all worlds it belongs to. */
struct story_outcome {
    uint16_t ran, refused;  /* in how many worlds */
    uint16_t first_rule;    /* that decide named, the first time it refused; RULE_COUNT: never */
    uint8_t failed;         /* enum story_failed: why it did not go as expected, the first time */
    uint8_t field;          /* MALFORMED: FIELD_x, FIELD_COUNT when it is no field */
    struct rule_set rules;  /* that it breaks, in any of them */
    struct rule_set each;   /* and in each of them */
    struct rule_set passed; /* that stood before it, and it was done */
    bool weapons;           /* it is about them: what is written of weapons alone is cited */
    uint16_t asked;         /* an ask's number; 0: it is none */
    uint16_t stands;        /* the setup on which that ask stands, declined, at the end; 0: none */
};
enum story_failed {
    STORY_HELD,
    STORY_WAS_REFUSED, /* expected ok */
    STORY_WAS_DECIDED, /* expected refused */
    STORY_OTHER_RULES, /* a rule behind "refused" is not broken, or with "only" another one is */
    STORY_NOT_STOPPED, /* expected stopped */
};

struct story_result {
    bool held;              /* all expectations, in all worlds */
    uint32_t first_refused; /* row of the first refused step + 1; 0: none */
    uint32_t malformed;     /* row + 1 of a step that cannot be asked at all; 0: none */
    const char
        *bug; /* NULL, or an invariant of the rules that broke: our mistake, not the story's */
    uint32_t bug_line;
    struct rule_set rules;      /* broken by some step in some world */
    struct rule_set always;     /* broken in each of the worlds */
    uint32_t packs[RULE_COUNT]; /* which packs asked for it when it was broken */
    struct story_outcome step[STORY_STEPS_MAX];
};

void story_play(const struct story *s, struct world *scratch, struct story_result *result);

/* story_walk(walk, result): One combination of versions alone, each of its events handed on with the world behind it. Persons
 * of the story are then ${person} on the record. */
struct story_walk {
    const struct story *s;
    uint32_t world; /* 0 .. s->worlds - 1 */
    struct world *w;
    void (*event)(void *state, const struct world *w, const struct event *e);
    void *state;
    uint16_t person[STORY_NAMES_MAX + 1];
};
void story_walk(struct story_walk *walk, struct story_result *result);

static inline bool story_has_rule(const struct rule_set *set, uint32_t rule) {
    return set->word[rule / 32] >> (rule % 32) & 1;
}
