/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* hazards.h - what a scene's words suggest of dangers: never more than a suggestion, and silence is never an answer.
 *
 * Read are headings, action and asides, not dialogue: what is talked about is not there. A child is also whoever was
 * introduced with an age below eighteen (MINA, twelve,) and speaks or is named. What a breakdown has tagged is trusted
 * over words: for stunts, vehicles and animals the words then are weak. A scene that goes on from the one before has what could
 * still be there of it, weak. Scenes are asked in order. Pure: see screenplay.h.                                        */
#pragma once
#include "notebook/screenplay.h"

enum hazard_category {
    HAZARD_ANY, /* of figures of speech only */
#define CATEGORY(id, word, title, bulletins, unconfirmed) HAZARD_##id,
#include "notebook/hazards.def"
    HAZARD_COUNT
};
struct hazard_category_row {
    const char *word, *title;
    const char *bulletins; /* confirmed numbers, a space between; the others are not printed */
};
extern const struct hazard_category_row hazard_category_row[HAZARD_COUNT];

enum hazard_from {
    HAZARD_FROM_WORDS,
    HAZARD_FROM_BREAKDOWN,
    HAZARD_FROM_AGE,
    HAZARD_FROM_SCENE_BEFORE
};

struct hazard_hit {
    uint8_t category, strong, from;
    struct bytes words, sentence;
    uint32_t element;
};
/* Of each category and strength only the first few different words are kept. */
enum { HAZARD_WORDS_MAX = 8, HAZARD_HITS_MAX = 2 * HAZARD_WORDS_MAX * HAZARD_COUNT };
enum { HAZARD_ENTRIES_MAX = 3000, HAZARD_BUCKETS = 2048, HAZARD_NAMES_MAX = 64 };

struct hazards {
    const struct screenplay *s;
    uint16_t head[HAZARD_BUCKETS], next[HAZARD_ENTRIES_MAX]; /* 1 + entry */
    struct bytes name[HAZARD_NAMES_MAX];                     /* of children */
    uint32_t names;
    uint32_t tag; /* the next of s->tag */
    bool tagged[HAZARD_COUNT];
    struct hazard_hit before[HAZARD_COUNT]; /* strong in the scene before; words.len 0: nothing */
    struct hazard_hit *hit;                 /* of this scene */
    uint32_t hits;
    uint8_t count[HAZARD_COUNT][2];
};

void hazards_begin(struct hazards *h, const struct screenplay *s);
/* hazards_scene(h, scene, hit): What this scene suggests, the strong first. How many. */
uint32_t hazards_scene(struct hazards *h, uint32_t scene, struct hazard_hit hit[HAZARD_HITS_MAX]);
