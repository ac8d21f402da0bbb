/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* known_rows.h - known.h's rows kept: each matter with what became of it, and for each matter and person one cell: each
 * way in which the record shows it to have come to them, the first time, and what was on that person when it first did.
 *
 * Ownership: rows grow by realloc; known_rows_destroy frees them. After ${no_memory} nothing more is kept.            */
#pragma once
#include "inquiry/known/known.h"

/* One way in which it reached somebody, the first time it did. */
struct known_said {
    struct known_telling t;
    uint32_t next;   /* of the same cell, in order of the log; row + 1, 0: the last */
    uint64_t struck; /* index + 1 of the entry by which its person disowned it; 0: it stands */
};
struct known_cell {
    uint32_t matter, next; /* next: of the same matter, in order of the log; row + 1, 0: the last */
    uint32_t said, last;   /* row + 1 of the first, the last */
    uint16_t person;
    uint8_t copied, spare;
    struct known_moment
        moment; /* when it first reached them; before that, when it was first put to them */
};
struct known_row_of {
    struct known_matter m;
    uint32_t cell, last;                                /* index + 1 of the first, the last */
    uint64_t mark[BECAME_COUNT], mark_ms[BECAME_COUNT]; /* index + 1 of the last such; 0: none */
};
struct known_rows {
    struct known known;
    struct known_row_of *matter;
    struct known_cell *cell;
    struct known_said *said;
    uint32_t *slot; /* where a matter's and person's cell is; open addressing, a power of two */
    uint32_t matters, matter_room, cells, cell_room, saids, said_room, slots;
    uint32_t only; /* keep this matter's cells alone; 0: all */
    bool no_memory;
};

void known_rows_begin(struct known_rows *r, uint32_t only);
static inline void known_rows_take(struct known_rows *r, const struct world *w,
                                   const struct event *e) {
    known_take(&r->known, w, e);
}
void known_rows_destroy(struct known_rows *r);

/* known_rows_cell(r, matter, person): NULL: no record. */
const struct known_cell *known_rows_cell(const struct known_rows *r, uint32_t matter,
                                         uint32_t person);
/* known_rows_word(r, cell): the most that the record shows: enum known_word; DISOWNED where nothing stands.
 * known_rows_knew(r, cell): the first by which it reached them; NULL: it was put to them at most. */
enum known_word known_rows_word(const struct known_rows *r, const struct known_cell *cell);
const struct known_said *known_rows_knew(const struct known_rows *r, const struct known_cell *cell);
/* known_rows_open(row): something of it waits: an answer, a release, or a thing that is not yet replaced. */
bool known_rows_open(const struct known_row_of *row);
