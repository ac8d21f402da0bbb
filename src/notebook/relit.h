/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* relit.h - this light again, for a setup of a book: where the sun stood when it was made, and when it stands as high at another
 * place.
 *
 * The setup's place is its card's own degrees, or those of the location it names. Its time is that of its circled take, else of the
 * last one; where no take is noted, that of the card's first line. */
#pragma once
#include "notebook/fold.h"
#include "notebook/sun_light.h"

struct relit_wish {
    struct sun_place at;
    double from_s, to_s; /* a date there */
};
enum { RELIT_PASSES_MAX = 4 };
enum relit_answer {
    RELIT_FOUND,
    RELIT_NO_PLACE,
    RELIT_NO_SUN
}; /* NO_SUN: it stood under the horizon */
struct relit {
    double then_s;
    bool by_take, has_heading;
    const struct fold_entry *by; /* whose time it is; NULL: ${made_ms} */
    double heading;              /* of the lens there */
    struct sun_light then;
    struct sun_pass
        pass[RELIT_PASSES_MAX]; /* none: it does not stand so high, or so low, that day */
    uint32_t passes;
};
/* relit(f, e, made_ms, w, out): of a setup's card. ${made_ms}: the time of its take where the reader knows it; 0: by the book. */
enum relit_answer relit(const struct fold *f, const struct fold_entry *e, uint64_t made_ms,
                        const struct relit_wish *w, struct relit *out);
/* relit_place(f, e, at): False: the card says none. */
SC_CHECK bool relit_place(const struct fold *f, const struct fold_entry *e, struct sun_place *at);
