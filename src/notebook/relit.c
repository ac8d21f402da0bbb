/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* relit.c - see relit.h. */
#include "notebook/relit.h"
#include <math.h>

static bool number(const struct fold *f, const struct fold_entry *e, const char *key, double *n) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer said = BUFFER(bytes);
    return fold_text(f, e, key, &said) && horizon_number(buffer_bytes(&said), n);
}
static bool degrees(const struct fold *f, const struct fold_entry *e, struct sun_place *at) {
    return number(f, e, "lat", &at->lat) && number(f, e, "lon", &at->lon) && fabs(at->lat) <= 90 &&
           fabs(at->lon) <= 180;
}
static bool says(const struct fold *f, const struct fold_entry *e, const char *key,
                 struct bytes words) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer said = BUFFER(bytes);
    return fold_text(f, e, key, &said) && bytes_equal(buffer_bytes(&said), words);
}

bool relit_place(const struct fold *f, const struct fold_entry *e, struct sun_place *at) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer place = BUFFER(bytes);
    if (degrees(f, e, at)) return true;
    if (!fold_text(f, e, "place", &place) || !place.len) return false;
    for (uint32_t i = 0; i < f->entries; i++) {
        const struct fold_entry *l = &f->entry[i];
        if (bytes_equal(l->kind, BYTES("location")) && !l->removed &&
            says(f, l, "name", buffer_bytes(&place)) && degrees(f, l, at))
            return true;
    }
    return false;
}

/* Entries stand in order of time: the circled one, else the last. */
static const struct fold_entry *made(const struct fold *f, struct bytes setup) {
    const struct fold_entry *last = NULL;
    for (uint32_t i = 0; setup.len && i < f->entries; i++) {
        const struct fold_entry *e = &f->entry[i];
        if (!bytes_equal(e->kind, BYTES("take")) || !bytes_equal(e->setup, setup) || e->removed)
            continue;
        last = e;
        if (says(f, e, "verdict", BYTES("circled"))) return last;
    }
    return last;
}

enum relit_answer relit(const struct fold *f, const struct fold_entry *e, uint64_t made_ms,
                        const struct relit_wish *w, struct relit *out) {
    struct sun_place there;
    *out = (struct relit){.by = made_ms ? NULL : made(f, e->setup)};
    if (!relit_place(f, e, &there)) return RELIT_NO_PLACE;
    out->by_take = made_ms || out->by;
    if (!out->by_take) out->by = e;
    out->then_s = (double)(out->by ? out->by->at_ms : made_ms) / 1000;
    out->then = sun_light(there, out->then_s);
    out->has_heading = number(f, e, "heading", &out->heading);
    if (out->then.sun.altitude < sun_angle[SUN_RISE]) return RELIT_NO_SUN;
    out->passes = sun_again(out->then, w->at, w->from_s, w->to_s, out->pass, RELIT_PASSES_MAX);
    return RELIT_FOUND;
}
