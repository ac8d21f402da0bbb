/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* revision_sketch.h - what a scene's text is like: the least of the hashes of its threes of words (a bottom-k sketch). */
#pragma once
#include "notebook/screenplay.h"

enum { SKETCH_MAX = 24 };
struct revision_sketch {
    uint32_t count;
    uint32_t least[SKETCH_MAX]; /* in order, each once */
    uint64_t whole;             /* of the text, but for its heading and the spaces in it */
};

void revision_sketch(struct revision_sketch *k, const struct screenplay *s, uint32_t scene);
uint32_t revision_likeness(const struct revision_sketch *a,
                           const struct revision_sketch *b); /* 0 to 100 */
