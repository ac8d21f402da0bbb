/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* manifest_inner.h - what the two halves of the reader share: MHL 2.0 and 1.x. Internal to manifest_*.c. */
#pragma once
#include "inquiry/media/elements.h"
#include "inquiry/media/manifest.h"

enum { MANIFEST_NOW, MANIFEST_BEFORE }; /* the two paths of a hash */
struct reader {
    struct manifest *m;
    const struct manifest_reading *r;
    struct elements e;
    struct manifest_hash hash;
    struct manifest_reference reference;
    char date[40]; /* the last that was read, which most are like */
    uint64_t date_ms;
    uint8_t path[2][ELEMENTS_TEXT_MAX];
};
/* manifest_date(text): "2022-03-15T10:20:30.5+01:00", also with Z, without a zone, and with a space for the T and "-" for ":" as
 * old tools had it. 0 when it is none. */
uint64_t manifest_date(struct bytes text);
/* manifest_hashdate(r, text): the same, of a hash: nearly all of a manifest have one. */
uint64_t manifest_hashdate(struct reader *r, const char *text);
/* manifest_path(r, which, text): kept until the next one; refused when it leads outside. */
struct bytes manifest_path(struct reader *r, uint32_t which, struct bytes text);
/* manifest_entry_of(r, f): a new one; a folder's is found again. */
struct manifest_entry *manifest_entry_of(struct reader *r, enum format f);
void manifest_hear(struct reader *r);
void manifest_end_old(struct reader *r, enum element e, const char *name, struct bytes text);
