/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* heard.h - what one manifest says of files and folders, in its order, until it is its turn to be recorded.
 *
 * So manifests can be read side by side, and one whose reading begins anew has left nothing behind.
 * Ownership: the hashes of each thing are in ${kept}, which becomes the records' once they are recorded; all else is its own.
 * Threads: one at a time. */
#pragma once
#include "inquiry/media/records.h"

struct heard_hash;
struct heard { /* zeroed: nothing */
    struct arena arena, *kept;
    struct heard_hash *first, *last;
};
/* heard_add(heard, h), heard_forget(heard): as struct manifest_reading has them. */
const char *heard_add(void *heard, const struct manifest_hash *h);
void heard_forget(void *heard);
/* heard_record(heard, r, generation): into the records; then there is nothing left. */
void heard_record(struct heard *heard, struct records *r, uint32_t generation);
