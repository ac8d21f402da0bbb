/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* copy_place.h - where a copy goes, what else of this log lies there, and the note that it was made.
 *
 * In a folder a copy is named by its log and size: the-long-ridge-1a2b3c4d-000004711.tar.age. DIR/copy.last is the note: one JSON
 * object with the members of copy_place_put and "at" in milliseconds. */
#pragma once
#include "cli/copy_file.h"
#include "cli/copy_out.h"

struct copy_place {
    char path[COPY_PATH_MAX], folder[COPY_PATH_MAX], name[256];
    char log[STORE_META_MAX]; /* the log's own name, without what stands before the slash */
    uint64_t size;
    bool sealed;
    bool apart; /* on another device than the production's folder */
};
/* copy_place(p, dir, out, at, sealed, why): ${out} is a folder, or a file that is not there yet. */
SC_CHECK bool copy_place(struct copy_place *p, const char *dir, const char *out,
                         const struct checkpoint *at, bool sealed, char why[LOG_WORDS_MAX]);
/* copy_place_has_room(p, dir, why): On the box's own disk a copy must leave room for the record. */
SC_CHECK bool copy_place_has_room(const struct copy_place *p, const char *dir,
                                  char why[LOG_WORDS_MAX]);
/* copy_place_prune(p, counts, most): Of this log's copies in the folder the newest ${most} stay, but none from before an
 * erasure. Returns how many went. */
uint32_t copy_place_prune(const struct copy_place *p, const struct copy_counts *counts,
                          uint64_t most);
/* The members ,"file","entries","texts","media","bytes","apart","sealed". */
void copy_place_put(struct buffer *b, const struct copy_place *p, const struct copy_counts *counts,
                    uint64_t bytes);
/* copy_place_note: into the folder, and to the serve that runs. */
void copy_place_note(const struct copy_place *p, const char *dir, const struct copy_counts *counts,
                     uint64_t bytes);
