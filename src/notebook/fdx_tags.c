/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fdx_tags.c - see fdx_tags.h. */
#include "notebook/fdx_tags.h"
#include "notebook/letters.h"
#include <stdlib.h>
#include <string.h>

/* Categories of a breakdown that say something of a danger; the others are TAG_OTHER. */
static const struct {
    struct bytes name;
    enum screenplay_tag_kind kind;
} known[] = {
    {LETTERS("Stunts"), SCREENPLAY_TAG_STUNTS},
    {LETTERS("Vehicles"), SCREENPLAY_TAG_VEHICLES},
    {LETTERS("Picture Vehicles"), SCREENPLAY_TAG_VEHICLES},
    {LETTERS("Animals"), SCREENPLAY_TAG_ANIMALS},
    {LETTERS("Animal Handler"), SCREENPLAY_TAG_ANIMALS},
    {LETTERS("Livestock"), SCREENPLAY_TAG_ANIMALS},
    {LETTERS("Special Effects"), SCREENPLAY_TAG_EFFECTS},
    {LETTERS("Mechanical Effects"), SCREENPLAY_TAG_EFFECTS},
    {LETTERS("Props"), SCREENPLAY_TAG_PROPS},
    {LETTERS("Weapons"), SCREENPLAY_TAG_WEAPONS},
    {LETTERS("Guns"), SCREENPLAY_TAG_WEAPONS},
};

uint64_t fdx_hash(struct bytes id) {
    uint64_t hash = 14695981039346656037u;
    for (uint32_t i = 0; i < id.len; i++) hash = (hash ^ id.ptr[i]) * 1099511628211u;
    return hash;
}

const char *fdx_attribute(const char **attributes, const char *name) {
    for (uint32_t i = 0; attributes[i]; i += 2)
        if (strcmp(attributes[i], name) == 0) return attributes[i + 1];
    return "";
}

static uint64_t hash_of(const char **attributes, const char *name) {
    return fdx_hash(bytes_of(fdx_attribute(attributes, name)));
}

static void put(struct fdx_tags *t, struct fdx_links *l, uint64_t from, uint64_t to) {
    if (l->count == l->max) {
        uint32_t max = l->max ? l->max * 2 : 64;
        struct fdx_link *more = realloc(l->link, max * sizeof *more);
        if (!more) {
            t->full = true;
            return;
        }
        l->link = more;
        l->max = max;
    }
    l->link[l->count++] = (struct fdx_link){from, to};
}

static enum screenplay_tag_kind kind_of(const char *name) {
    for (uint32_t i = 0; i < COUNT_OF(known); i++)
        if (letters_same(letters_trim(bytes_of(name)), known[i].name)) return known[i].kind;
    return SCREENPLAY_TAG_OTHER;
}

/* Programs name a category and a definition by Id or by Number: both lead to it. */
void fdx_tags_begin(struct fdx_tags *t, const char *name, const char **attributes) {
    static const char *const ways[] = {"Id", "Number"};
    const char *def = fdx_attribute(attributes, "DefId");
    t->open_tag = strcmp(name, "Tag") == 0 ? hash_of(attributes, "Number") : t->open_tag;
    if (strcmp(name, "Tag") == 0 && *def) put(t, &t->tag, t->open_tag, fdx_hash(bytes_of(def)));
    for (uint32_t i = 0; i < COUNT_OF(ways); i++) {
        if (!*fdx_attribute(attributes, ways[i])) continue;
        uint64_t id = hash_of(attributes, ways[i]);
        if (strcmp(name, "TagCategory") == 0)
            put(t, &t->category, id, kind_of(fdx_attribute(attributes, "Name")));
        if (strcmp(name, "TagDefinition") == 0)
            put(t, &t->definition, id, hash_of(attributes, "CatId"));
    }
}

void fdx_tags_text(struct fdx_tags *t, struct bytes id) {
    id = letters_trim(id);
    if (id.len && t->open_tag) put(t, &t->tag, t->open_tag, fdx_hash(id));
}

void fdx_tags_span(struct fdx_tags *t, struct screenplay *s, const struct screenplay_tag *span) {
    if (s->tags == s->tags_max) {
        uint32_t max = s->tags_max ? s->tags_max * 2 : 64;
        struct screenplay_tag *more = realloc(s->tag, max * sizeof *more);
        if (!more) {
            t->full = true;
            return;
        }
        s->tag = more;
        s->tags_max = max;
    }
    s->tag[s->tags++] = *span;
}

static int compare(const void *a, const void *b) {
    uint64_t x = ((const struct fdx_link *)a)->from, y = ((const struct fdx_link *)b)->from;
    return (x > y) - (x < y);
}

/* Where the link leads; ${from} itself when there is none: a number may name a definition without a Tag between. */
static uint64_t follow(const struct fdx_links *l, uint64_t from) {
    struct fdx_link key = {from, 0}, *found = NULL;
    if (l->count) found = bsearch(&key, l->link, l->count, sizeof key, compare);
    return found ? found->to : from;
}

void fdx_tags_finish(struct fdx_tags *t, struct screenplay *s) {
    struct fdx_links *const all[] = {&t->tag, &t->definition, &t->category};
    for (uint32_t i = 0; i < COUNT_OF(all); i++)
        if (all[i]->count) qsort(all[i]->link, all[i]->count, sizeof *all[i]->link, compare);
    for (uint32_t i = 0; i < s->tags; i++) {
        uint64_t at = follow(&t->definition, follow(&t->tag, s->tag[i].number));
        uint64_t kind = follow(&t->category, at);
        s->tag[i].kind = kind < SCREENPLAY_TAG_COUNT ? (uint32_t)kind : SCREENPLAY_TAG_OTHER;
    }
    if (t->full) screenplay_remark(s, 1, "there was no memory for all of its breakdown tags");
    for (uint32_t i = 0; i < COUNT_OF(all); i++) free(all[i]->link);
}
