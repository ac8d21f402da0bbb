/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* moves.c - see moves.h. */
#include "inquiry/timeline/moves.h"

static bool same(const struct clocks_place *a, const struct clocks_place *b) {
    return a->known == b->known && a->from_ms == b->from_ms &&
           a->plus_minus_ms == b->plus_minus_ms && a->ppm_known == b->ppm_known && a->ppm == b->ppm;
}

uint32_t moves_of(const struct clocks *c, const struct cites *x, uint32_t version, moves_take *take,
                  void *state) {
    const struct clocks_version *v = &c->version[version];
    const struct clocks_device *d = &c->device[v->device];
    uint32_t moved = 0;
    for (uint32_t media = d->media; media < d->media + d->medias; media++) {
        struct move m = {.media = media,
                         .before = clocks_place(c, media, v->number - 1),
                         .after = clocks_place(c, media, v->number)};
        if (same(&m.before, &m.after)) continue;
        take(state, &m);
        moved++;
        for (uint32_t i = x->first[media]; i < x->first[media + 1]; i++) {
            m.cite = &x->row[i];
            m.said = account_word(c->a, m.cite->entry, "when").len > 0;
            take(state, &m);
        }
    }
    return moved;
}
