/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* kept.h - what a production keeps of whom, for how long it said it would, and what is past that. Read from a folder, also while
 * serve writes to it; nothing is changed here.
 *
 * A person's private texts are what was entered about them (name, contact) and what they wrote. They are past their period when
 * nothing was entered by or about the person for so many days. What was written without a name is nobody's, and is counted. */
#pragma once
#include "cli/log_from.h"
#include "core/core.h"

enum { KEPT_NAMES, KEPT_REPORTS, KEPT_MEDIA, KEPT_COUNT };
struct kept_period {
    uint32_t days;  /* 0: none was adopted */
    uint32_t by;    /* the person who stated the production's own; 0: nobody did */
    uint64_t entry; /* in which */
    uint32_t past;  /* texts, or pictures and recordings, that are older */
};
struct kept_person {
    uint64_t last_ms; /* of the last entry by or about them */
    uint32_t texts, reports, media;
    bool past;
    char name[256]; /* JSON, with its quotes; empty: none, or erased */
};
struct kept {
    struct kept_period period[KEPT_COUNT];
    bool hold;
    uint32_t people, nobodys; /* texts that are nobody's */
    struct kept_person person[PEOPLE_MAX + 1];
};
/* kept_read(k, l, now_ms, why): ${l} is an opened folder. */
SC_CHECK bool kept_read(struct kept *k, struct log_from *l, uint64_t now_ms,
                        char why[LOG_WORDS_MAX]);
