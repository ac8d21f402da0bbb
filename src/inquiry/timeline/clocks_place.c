/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* clocks_place.c - where a recording stands in time by which reading. See clocks.h. */
#include "inquiry/timeline/clocks.h"

/* The last that can be read, of those that apply. */
static uint32_t standing(const struct clocks *c, uint32_t media, uint32_t versions) {
    const struct clocks_device *d = &c->device[c->media[media].device];
    for (uint32_t i = versions < d->versions ? versions : d->versions; i > 0; i--) {
        const struct clocks_version *v = &c->version[d->version + i - 1];
        bool own = v->media == media, devices = v->media == CLOCKS_NONE && c->media[media].stated;
        if (!v->wrong && (own || devices)) return d->version + i - 1;
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

struct clocks_place clocks_place(const struct clocks *c, uint32_t media, uint32_t versions) {
    const struct clocks_media *m = &c->media[media];
    struct clocks_place p = {.known = m->stated, .version = standing(c, media, versions)};
    const struct clocks_version *v = p.version == CLOCKS_NONE ? NULL : &c->version[p.version];
    if (v) p.pace = pace_of(v);
    p.from_ms = m->starts_ms, p.plus_minus_ms = m->starts_width;
    if (v && v->media == CLOCKS_NONE) {
        p.from_ms += v->offset_ms;
        p.plus_minus_ms +=
            v->read.plus_minus_ms + drifted(p.pace, m->starts_ms - v->read.displayed_ms);
    } else if (v) {
        p.from_ms = v->offset_ms;
        p.plus_minus_ms = v->read.plus_minus_ms + drifted(p.pace, v->read.displayed_ms);
    }
    p.known = p.known || v;
    if (v) p.ppm_known = v->read.ppm_known, p.ppm = v->read.ppm;
    p.moved = m->stated && p.known;
    p.offset_ms = p.moved ? p.from_ms - m->starts_ms : 0;
    p.until_ms = p.from_ms + (m->lasts ? m->lasts_ms : 0);
    return p;
}

void clocks_at(const struct clocks_place *p, uint64_t from_ms, uint64_t until_ms,
               int64_t *earliest_ms, int64_t *latest_ms) {
    *earliest_ms =
        p->from_ms + (int64_t)from_ms - p->plus_minus_ms - drifted(p->pace, (int64_t)from_ms);
    *latest_ms =
        p->from_ms + (int64_t)until_ms + p->plus_minus_ms + drifted(p->pace, (int64_t)until_ms);
}
