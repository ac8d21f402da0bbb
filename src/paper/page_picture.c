/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* page_picture.c - page.h: a picture of the record's, read once for both goings through. It is embedded as the JPEG that it was
 * made into; the surface that carries it has one dot. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "box/check.h"
#include "paper/page_inner.h"

enum { DPI = 150, WIDE_MM = 112, HIGH_MM = 74 };
struct kept {
    struct hash name; /* of the hash as it is written */
    enum picture_answer answer;
    bool absent;
    struct picture picture;
};
struct gallery {
    struct kept *kept;
    uint32_t count, room;
};

static uint32_t dots(int mm) {
    return (uint32_t)(mm * DPI / 25.4);
}
static void read_picture(struct page *p, struct bytes hash, struct kept *k) {
    struct buffer whole = {malloc(PICTURE_OCTETS_MAX), 0, PICTURE_OCTETS_MAX, false};
    CHECK(whole.ptr != NULL);
    k->absent = !record_picture(page_record(p), hash, &whole);
    if (whole.full)
        k->answer = PICTURE_TOO_BIG, k->absent = false;
    else if (!k->absent)
        k->answer = picture_small(buffer_bytes(&whole), dots(WIDE_MM), dots(HIGH_MM), &k->picture);
    free(whole.ptr);
}

static const struct kept *find(struct page *p, struct bytes hash) {
    struct gallery *g = p->twice->gallery;
    struct hash name;
    struct record *r = page_record(p);
    r->crypto.sha256(r->crypto.state, &hash, 1, &name);
    for (uint32_t i = 0; i < g->count; i++)
        if (!memcmp(&g->kept[i].name, &name, sizeof name)) return &g->kept[i];
    if (g->count == g->room) {
        g->room = g->room ? 2 * g->room : 64;
        struct kept *more = realloc(g->kept, g->room * sizeof *more);
        CHECK(more != NULL);
        g->kept = more;
    }
    struct kept *k = &g->kept[g->count++];
    *k = (struct kept){.name = name};
    read_picture(p, hash, k);
    return k;
}

static void draw(struct page *p, const struct kept *k, double wide, double high) {
    cairo_surface_t *dot = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1);
    cairo_surface_set_mime_data(dot, CAIRO_MIME_TYPE_JPEG, k->picture.octets, k->picture.len, NULL,
                                NULL);
    cairo_surface_set_mime_data(dot, CAIRO_MIME_TYPE_UNIQUE_ID, k->name.byte, sizeof k->name.byte,
                                NULL, NULL);
    cairo_save(p->cr);
    cairo_translate(p->cr, p->left, p->y);
    cairo_scale(p->cr, wide, high);
    cairo_set_source_surface(p->cr, dot, 0, 0);
    cairo_paint(p->cr);
    cairo_restore(p->cr);
    cairo_surface_destroy(dot);
}

static const enum paper_word why_not[] = {[PICTURE_OTHER] = PAPER_PICTURE_OTHER,
                                          [PICTURE_TOO_BIG] = PAPER_PICTURE_TOO_BIG,
                                          [PICTURE_DAMAGED] = PAPER_PICTURE_DAMAGED};
void page_picture(struct page *p, struct bytes hash) {
    const struct kept *k = find(p, hash);
    if (k->absent || k->answer != PICTURE_READ) {
        page_small(p, page_say(p, k->absent ? PAPER_PICTURE_ABSENT : why_not[k->answer]));
        return;
    }
    double by = fmin(WIDE_MM * MM / k->picture.wide, HIGH_MM * MM / k->picture.high);
    by = fmin(by, 1); /* a dot is never larger than a point */
    double wide = k->picture.wide * by, high = k->picture.high * by;
    page_need(p, high / MM + 3);
    if (p->pages) draw(p, k, wide, high);
    page_frame(p, p->left, p->y, wide, high, .25);
    p->y += high + 1.6 * MM;
    p->fresh = false;
}

struct gallery *gallery_create(void) {
    struct gallery *g = calloc(1, sizeof *g);
    CHECK(g != NULL);
    return g;
}
void gallery_drop(struct gallery *g) {
    for (uint32_t i = 0; i < g->count; i++) free(g->kept[i].picture.octets);
    free(g->kept);
    free(g);
}
