/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* clocks_place.c - where a recording stands in time by which reading. See clocks.h. */
#include "inquiry/timeline/clocks.h"

/* Recordings on the way from one to its datum, to that one's datum. */
struct chain {
    const struct clocks *c;
    uint32_t before; /* nothing that was written from this entry on */
    uint32_t links, media[CLOCKS_CHAIN_MAX];
};

static bool leads_back(const struct chain *x, uint32_t datum) {
    for (uint32_t i = 0; i < x->links; i++)
        if (x->media[i] == datum) return true;
    return false;
}

/* The last that can be read, of those that apply. */
static uint32_t standing(const struct chain *x, uint32_t media) {
    const struct clocks *c = x->c;
    const struct clocks_device *d = &c->device[c->media[media].device];
    for (uint32_t i = d->versions; i > 0; i--) {
        const struct clocks_version *v = &c->version[d->version + i - 1];
        bool own = v->media == media, devices = v->media == CLOCKS_NONE && c->media[media].stated;
        bool written = v->entry < x->before && !v->wrong;
        if (written && (own || devices) && !leads_back(x, v->datum)) return d->version + i - 1;
    }
    return CLOCKS_NONE;
}

/* How far a clock of this pace goes wrong in that time, rounded up. */
static int64_t drifted(int64_t pace, int64_t time_ms) {
    int64_t time = time_ms < 0 ? -time_ms : time_ms;
    return pace && time ? (time / 1000 + 1) * pace / 100000 + 1 : 0;
}

/* The fastest that a clock may go wrong, as far as anybody knows. */
static int64_t pace_of(const struct clocks_version *v) {
    int64_t ppm = v->read.ppm < 0 ? -(int64_t)v->read.ppm : v->read.ppm;
    return v->read.ppm_known ? ppm + v->ppm_spread : 0;
}

/* By a reading of its device's clock, or of it alone. */
static void place_by(struct clocks_place *p, const struct clocks_media *m,
                     const struct clocks_version *v) {
    bool devices = v->media == CLOCKS_NONE;
    int64_t since = devices ? m->starts_ms - v->read.displayed_ms : v->read.displayed_ms;
    p->pace = pace_of(v);
    p->from_ms = v->offset_ms + (devices ? m->starts_ms : 0);
    p->plus_minus_ms =
        v->read.plus_minus_ms + drifted(p->pace, since) + (devices ? m->starts_width : 0);
    p->ppm_known = v->read.ppm_known, p->ppm = v->read.ppm;
}

static struct clocks_place place(struct chain *x, uint32_t media);

/* Where its datum stands, if that has a time. */
static void follow(struct chain *x, struct clocks_place *p, const struct clocks_version *v) {
    if (v->datum == CLOCKS_NONE || x->links == CLOCKS_CHAIN_MAX) return;
    struct clocks_place datum = place(x, v->datum);
    if (!datum.known) return;
    p->from_ms = datum.from_ms + v->after_ms;
    p->plus_minus_ms = datum.plus_minus_ms + v->after_spread_ms;
}

static struct clocks_place place(struct chain *x, uint32_t media) {
    const struct clocks_media *m = &x->c->media[media];
    x->media[x->links++] = media;
    struct clocks_place p = {.known = m->stated, .version = standing(x, media)};
    p.from_ms = m->starts_ms, p.plus_minus_ms = m->starts_width;
    if (p.version != CLOCKS_NONE) {
        p.known = true;
        place_by(&p, m, &x->c->version[p.version]);
        follow(x, &p, &x->c->version[p.version]);
    }
    p.moved = m->stated && p.known;
    p.offset_ms = p.moved ? p.from_ms - m->starts_ms : 0;
    p.until_ms = p.from_ms + (m->lasts ? m->lasts_ms : 0);
    return p;
}

struct clocks_place clocks_as_of(const struct clocks *c, uint32_t media, uint32_t entry) {
    struct chain x = {.c = c, .before = entry};
    return place(&x, media);
}

struct clocks_place clocks_place(const struct clocks *c, uint32_t media, uint32_t versions) {
    const struct clocks_device *d = &c->device[c->media[media].device];
    bool all = versions >= d->versions;
    return clocks_as_of(c, media, all ? UINT32_MAX : c->version[d->version + versions].entry);
}

void clocks_at(const struct clocks_place *p, uint64_t from_ms, uint64_t until_ms,
               int64_t *earliest_ms, int64_t *latest_ms) {
    *earliest_ms =
        p->from_ms + (int64_t)from_ms - p->plus_minus_ms - drifted(p->pace, (int64_t)from_ms);
    *latest_ms =
        p->from_ms + (int64_t)until_ms + p->plus_minus_ms + drifted(p->pace, (int64_t)until_ms);
}
