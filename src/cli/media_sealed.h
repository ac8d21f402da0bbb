/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media_sealed.h - what a production's log holds of folders of recordings: for each manifest its C4, and its chain's at that moment.
 *
 * An entry's text is one line of JSON: {"c4":..,"chain":..,"folder":..,"manifest":..}. It is entered by the serve that runs, or
 * here when nobody serves; read while serve writes, too. Whoever rewrites manifests and chain cannot rewrite the log. */
#pragma once
#include "store/store.h"
#include "inquiry/media/format.h"

enum { SEALED_MAX = 65536, SEALED_NAME_MAX = 256 };
struct media_sealed_entry {
    uint64_t index, at_ms;
    uint8_t c4[DIGEST_MAX], chain[DIGEST_MAX];
    char folder[SEALED_NAME_MAX], manifest[SEALED_NAME_MAX];
    bool met; /* the caller's */
};
struct media_sealed_list {
    struct media_sealed_entry *entry; /* malloc'ed */
    uint32_t entries, unread;         /* ${unread}: texts that are no such line, or were erased */
};
/* media_sealed_read(dir, list, why): False: no production is there, or it cannot be read. */
SC_CHECK bool media_sealed_read(const char *dir, struct media_sealed_list *list,
                                char why[STORE_WORDS_MAX]);
void media_sealed_drop(struct media_sealed_list *list);
/* media_sealed_put(dir, e, why): ${e->index} and ${e->at_ms} are not read. */
SC_CHECK bool media_sealed_put(const char *dir, const struct media_sealed_entry *e,
                               char why[STORE_WORDS_MAX]);
