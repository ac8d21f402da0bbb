/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fold_inner.h - lines on their way to being folded. Internal to fold*.c. */
#pragma once
#include "notebook/fold.h"

struct head { /* of a line */
    struct bytes text, entry, kind, setup, scene, who, w, at;
    uint64_t at_ms;
    uint32_t row, rows; /* its values, and what they name */
    uint32_t place;     /* of its entry in fold.entry */
};
struct row { /* a value, or one that was written over */
    struct bytes key, w, v;
    uint64_t begins;         /* fold_begin(key) */
    const struct head *head; /* its line */
    bool over;               /* ${w} is named, by a line of the head's ${who} */
    bool gone;               /* a value that was written over */
};
struct work {
    struct row *row;
    struct head *head;
    uint32_t rows, rows_max, heads;
};

/* fold_order(x): heads by entry, time and write, the entries by their first lines' times; each write once. False: no memory. */
SC_CHECK bool fold_order(struct work *x);
