/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* findings.h - what an account says of itself: who is short against the others, whose relations are missing, where two compilers
 * differ, and what is not known. Sentences for people; none of them weighs anybody.                                     */
#pragma once
#include "inquiry/account/account.h"

/* Of what is not known, in the order in which it is printed. */
#define FINDINGS_SECTIONS(X)                          \
    X(ASKED_OPENLY, "Questions that stay open")       \
    X(UNKNOWN, "Facts that are unknown, or disputed") \
    X(NO_EVIDENCE, "Rows without evidence yet")       \
    X(NOT_ASKED, "Questions that were not put")       \
    X(UNJOINED, "Exhibits that nothing in this account rests on")
enum findings_section {
#define X(id, title) FINDINGS_##id,
    FINDINGS_SECTIONS(X)
#undef X
        FINDINGS_SECTION_COUNT
};
extern const char *const findings_title[FINDINGS_SECTION_COUNT];

/* ${where}: what it is about, as "muzzle P3" or "F24". Both are valid until ${take} returns. */
struct findings {
    void *state;
    void (*take)(void *state, uint32_t section, struct bytes where, struct bytes what);
};
/* Each returns how many there were. Of all but findings_open the section is 0. */
uint32_t findings_even(const struct account *a, const struct findings *f);
uint32_t findings_ties(const struct account *a, const struct findings *f);
uint32_t findings_differ(const struct account *a, const struct findings *f);
uint32_t findings_open(const struct account *a, const struct findings *f);
/* findings_row_lacks(a, duty, person, out): "held, told": what its row has no evidence for yet, and why where that was said.
 * What an attached log shows somebody to have been told is evidence. */
bool findings_row_lacks(const struct account *a, uint32_t duty, uint32_t person,
                        struct buffer *out);
/* findings_head(a, out): the first line of whatever leaves: who compiled it and what ties them, or that it is a draft. */
void findings_head(const struct account *a, struct buffer *out);
