/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* whose.h - under whose name a line stands that was given to a production: one rule, for paper, the command and the page
 * (tests/notebook/whose.json holds all three to it).
 *
 * Whose a line is says the log, not its text: nobody writes over another by signing with her name. A line that nobody signed is
 * the set's own card, which the camera corrects together; once the setup's author has handed on, what another writes there stands
 * beside hers under their own name. Pure.                                                                              */
#pragma once
#include "notebook/line.h"

struct whose {
    bool is_signed;
    uint32_t by, author; /* whose it is; the setup's author, 0: none */
    uint64_t index,
        handed_on; /* the entry that gave it; since which the author has handed on, 0: not */
};
/* whose_named(w): It stands under the name of ${by}; false: it is the set's own card's. */
bool whose_named(const struct whose *w);
/* whose_put(l, who, out): the line that ${l} has read, in canonical form, signed with ${who}, a name as plain text, or with
 * nothing where that is empty. False: it is longer than a line may be. */
SC_CHECK bool whose_put(struct line *l, struct bytes who, struct buffer *out);
