/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* moves.c - see moves.h. */
#include "inquiry/timeline/moves.h"

static bool same(const struct clocks_place *a, const struct clocks_place *b) {
    return a->known == b->known && a->from_ms == b->from_ms &&
           a->plus_minus_ms == b->plus_minus_ms && a->ppm_known == b->ppm_known && a->ppm == b->ppm;
}

struct moving {
    const struct clocks *c;
    const struct cites *x;
    uint32_t entry; /* of the reading */
    moves_take *take;
    void *state;
    uint32_t moved;
};

static void move(struct moving *is, uint32_t media) {
    struct move m = {.media = media,
                     .before = clocks_as_of(is->c, media, is->entry),
                     .after = clocks_as_of(is->c, media, is->entry + 1)};
    if (same(&m.before, &m.after)) return;
    is->take(is->state, &m);
    is->moved++;
    for (uint32_t i = is->x->first[media]; i < is->x->first[media + 1]; i++) {
        m.cite = &is->x->row[i];
        m.said = account_word(is->c->a, m.cite->entry, "when").len > 0;
        is->take(is->state, &m);
    }
}

/* Somebody's datum is of this device: only then does anything follow it. */
static bool is_followed(const struct clocks *c, uint32_t device) {
    for (uint32_t v = 0; v < c->versions; v++)
        if (c->version[v].datum != CLOCKS_NONE && c->media[c->version[v].datum].device == device)
            return true;
    return false;
}

/* A reading of one recording moves none of its neighbours. */
uint32_t moves_of(const struct clocks *c, const struct cites *x, uint32_t version, moves_take *take,
                  void *state) {
    const struct clocks_version *v = &c->version[version];
    const struct clocks_device *d = &c->device[v->device];
    struct moving is = {c, x, v->entry, take, state, 0};
    if (v->wrong) return 0;
    for (uint32_t media = d->media; media < d->media + d->medias; media++)
        if (v->media == CLOCKS_NONE || v->media == media) move(&is, media);
    for (uint32_t media = is_followed(c, v->device) ? 0 : c->medias; media < c->medias; media++) {
        bool done =
            v->media == CLOCKS_NONE ? c->media[media].device == v->device : media == v->media;
        if (!done) move(&is, media);
    }
    return is.moved;
}
