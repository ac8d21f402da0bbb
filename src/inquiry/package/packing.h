/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* packing.h - files that go along, with their digests, and the lists of them that other programs read: XXH128SUMS, and an ASC MHL
 * packing list, PACKING.mhl. */
#pragma once
#include "inquiry/media/digester.h"

enum {
    PACKING_FILE_MAX = 64,
    PACKING_FORMATS = 1 << FORMAT_C4 | 1 << FORMAT_XXH128 | 1 << FORMAT_SHA256
};
struct packing_file {
    char file[PACKING_FILE_MAX]; /* "exhibits/JH+12.mov"; "" for none */
    uint64_t size;
    uint8_t digest[64 + 16 + 32]; /* of PACKING_FORMATS, as format_at says */
};
const uint8_t *packing_digest(const struct packing_file *f, enum format kind);

struct packing {
    const char *folder;
    uint64_t created_ms;
    struct digester *digester;
    /* packing_next(state, at): the file at ${at}, counted from 0; NULL behind the last. */
    const struct packing_file *(*next)(void *state, uint32_t at);
    void *state;
};
/* packing_list(p): PACKING.mhl. False: errno. */
SC_CHECK bool packing_list(const struct packing *p);
