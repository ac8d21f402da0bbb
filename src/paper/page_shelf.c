/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* page_shelf.c - see page_shelf.h. A layout knows by itself what it was set from; a slot adds only its hash. */
#include "paper/page_shelf.h"
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include "box/check.h"

enum { SLOTS = 1 << 15, KEPT_MOST = SLOTS / 2, LETTERS_MOST = 1 << 20 };
struct slot {
    PangoLayout *layout;
    uint32_t hash;
};
struct shelf {
    PangoContext *context;
    PangoAttrList *attributes;
    struct slot slot[SLOTS];
    uint32_t kept;
    size_t letters;
};

/* FNV-1a. */
static uint32_t hash_of(const struct shelf_text *t) {
    uint32_t hash = UINT32_C(2166136261) ^ pango_font_description_hash(t->font);
    hash = (hash ^ (uint32_t)(t->width * 16) ^ (uint32_t)t->lines << 24) * UINT32_C(16777619);
    for (const char *c = t->text; *c; c++) hash = (hash ^ (uint8_t)*c) * UINT32_C(16777619);
    return hash ^ (uint32_t)t->align;
}
static int units(double points) {
    return (int)(points * PANGO_SCALE);
}
static bool is_of(PangoLayout *l, const struct shelf_text *t) {
    return pango_layout_get_width(l) == units(t->width) &&
           pango_layout_get_height(l) == (t->lines ? -t->lines : -1) &&
           (pango_layout_get_ellipsize(l) == PANGO_ELLIPSIZE_END) == (t->lines > 0) &&
           pango_layout_get_alignment(l) == t->align &&
           !strcmp(pango_layout_get_text(l), t->text) &&
           pango_font_description_equal(pango_layout_get_font_description(l), t->font);
}

static PangoLayout *set_new(const struct shelf *s, const struct shelf_text *t) {
    PangoLayout *l = pango_layout_new(s->context);
    pango_layout_set_wrap(l, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_auto_dir(l, TRUE);
    pango_layout_set_attributes(l, s->attributes);
    pango_layout_set_font_description(l, t->font);
    pango_layout_set_width(l, units(t->width));
    pango_layout_set_ellipsize(l, t->lines ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
    pango_layout_set_height(l, t->lines ? -t->lines : -1);
    pango_layout_set_alignment(l, t->align);
    pango_layout_set_text(l, t->text, -1);
    return l;
}
static void clear(struct shelf *s) {
    for (uint32_t i = 0; i < SLOTS; i++)
        if (s->slot[i].layout) g_object_unref(s->slot[i].layout);
    memset(s->slot, 0, sizeof s->slot);
    s->kept = 0, s->letters = 0;
}

PangoLayout *shelf_set(struct shelf *s, const struct shelf_text *t) {
    uint32_t hash = hash_of(t), at = hash % SLOTS;
    for (; s->slot[at].layout; at = (at + 1) % SLOTS)
        if (s->slot[at].hash == hash && is_of(s->slot[at].layout, t)) return s->slot[at].layout;
    s->letters += strlen(t->text);
    if (s->kept == KEPT_MOST || s->letters > LETTERS_MOST) clear(s), at = hash % SLOTS;
    s->kept++;
    s->slot[at] = (struct slot){set_new(s, t), hash};
    return s->slot[at].layout;
}

struct shelf *shelf_create(cairo_t *cr) {
    struct shelf *s = calloc(1, sizeof *s);
    CHECK(s != NULL);
    s->context = pango_cairo_create_context(cr);
    s->attributes = pango_attr_list_new();
    pango_attr_list_insert(s->attributes, pango_attr_font_features_new("tnum=1"));
    pango_attr_list_insert(s->attributes, pango_attr_insert_hyphens_new(FALSE));
    return s;
}
void shelf_drop(struct shelf *s) {
    if (!s) return;
    clear(s);
    pango_attr_list_unref(s->attributes);
    g_object_unref(s->context);
    free(s);
}
