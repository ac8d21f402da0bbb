/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* hazards_inner.h - what the parts of hazards.c share. */
#pragma once
#include "notebook/hazards.h"

enum hazard_entry_kind { ENTRY_STRONG, ENTRY_WEAK, ENTRY_FIGURE };
struct hazard_entry {
    struct bytes pattern;
    uint8_t category, kind;
};

void hazards_index(struct hazards *h);
/* hazards_hit(h, hit): keep it, unless these words are known of this scene already. Its sentence is found here. */
void hazards_hit(struct hazards *h, struct hazard_hit hit, struct bytes text);
/* hazards_read(h, text, element, only): the words of a text; ${only}: of this category, HAZARD_ANY: of all. */
void hazards_read(struct hazards *h, struct bytes text, uint32_t element, uint8_t only);
/* hazards_introduce(h, text): children whom this text introduces with their age. hazards_named(h, word): one of them. */
void hazards_introduce(struct hazards *h, struct bytes text);
bool hazards_named(const struct hazards *h, struct bytes word);
uint32_t hazards_word_end(struct bytes text, uint32_t at);
