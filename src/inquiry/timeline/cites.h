/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* cites.h - what rests on which stretch of which recording: every source of the account that names an exhibit with in and out.
 * Ownership: cites_build allocates, cites_drop frees. Threads: any. Time: as sorting them.                            */
#pragma once
#include "inquiry/timeline/clocks.h"

struct cite {
    uint32_t media, entry; /* whose source it is */
    uint64_t from_ms, until_ms;
};
struct cites {
    struct cite *row; /* by recording, then by place in it */
    uint32_t rows;
    uint32_t *first; /* of a recording: its first row; medias + 1 of them */
};
/* cites_build(x, c): False: no memory. */
SC_CHECK bool cites_build(struct cites *x, const struct clocks *c);
void cites_drop(struct cites *x);
/* cites_first(c, entry, cite): the first of the entry's own sources that is a stretch of a recording. */
bool cites_first(const struct clocks *c, uint32_t entry, struct cite *cite);
