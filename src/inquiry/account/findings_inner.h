/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* findings_inner.h - one sentence on its way out. Internal to findings*.c. */
#pragma once
#include "inquiry/account/findings.h"
#include "inquiry/account/frame.h"

struct finding {
    const struct account *a;
    const struct findings *to;
    uint32_t section, count;
    struct buffer where, what;
    uint8_t where_bytes[256], what_bytes[4 * LINE_MAX_BYTES];
};
void finding_begin(struct finding *x, const struct account *a, const struct findings *to);
void finding_clear(struct finding *x); /* for the next one */
void finding_put(struct finding *x);
/* finding_row(x, duty, person): where it is: "muzzle P3"; what begins with the person and the duty. */
void finding_row(struct finding *x, uint32_t duty, uint32_t person);
/* finding_said(x, entry, key, before): the field behind these words, or FRAME_WORDS for none, when it says something. */
void finding_said(struct finding *x, uint32_t entry, const char *key, enum frame_word before);
