/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* folders.c - see folders.h. Items stand behind their folder, so from the end to the beginning each folder's content is known when
 * its turn comes. */
#include "inquiry/media/folders.h"
#include <stdlib.h>
#include <string.h>

struct making {
    const struct reel *m;
    enum format f;
    uint32_t len;
    struct folder_digests *of;
    uint32_t *first, *next; /* children of each folder; 0: none */
    uint8_t *input[2];      /* digests of one folder's content and structure */
    uint32_t inputs;
};

static void link_children(struct making *k) {
    const struct walk *w = &k->m->walk;
    for (uint32_t i = w->items; i-- > 1;) {
        if (w->item[i].kind == WALK_OTHER || !reel_nameable(&w->item[i])) continue;
        k->next[i] = k->first[w->item[i].parent];
        k->first[w->item[i].parent] = i;
    }
}

static struct bytes name_of(const struct walk_item *i) {
    uint32_t from = i->path.len;
    while (from && i->path.ptr[from - 1] != '/') from--;
    return bytes_slice(i->path, from, i->path.len);
}

/* One child's part in both. False: it could not be read. */
static bool add_child(struct making *k, uint32_t at) {
    const struct walk_item *i = &k->m->walk.item[at];
    bool folder = i->kind == WALK_FOLDER;
    const uint8_t *file = folder ? NULL : hashing_digest(&k->m->job[at], k->f);
    if (folder ? !k->of[at].whole : !file) return false;
    memcpy(k->input[0] + (size_t)k->inputs * k->len, folder ? k->of[at].content : file, k->len);
    struct digester *d = k->m->digester;
    digester_begin(d, 1u << k->f);
    digester_add(d, name_of(i));
    digester_add(d, (struct bytes){folder ? k->of[at].structure : file, k->len});
    digester_end(d, k->input[1] + (size_t)k->inputs * k->len);
    k->inputs++;
    return true;
}

static _Thread_local uint32_t compared_len;
static int by_bytes(const void *a, const void *b) {
    return memcmp(a, b, compared_len);
}

static void hash_folder(struct making *k, uint32_t at) {
    struct folder_digests *d = &k->of[at];
    k->inputs = 0;
    d->whole = !k->m->walk.item[at].why;
    for (uint32_t child = k->first[at]; child; child = k->next[child])
        d->whole &= add_child(k, child);
    compared_len = k->len;
    for (uint32_t which = 0; which < 2; which++) {
        if (k->inputs) qsort(k->input[which], k->inputs, k->len, by_bytes);
        digester_begin(k->m->digester, 1u << k->f);
        for (uint32_t i = 0; i < k->inputs; i++)
            digester_add(k->m->digester,
                         (struct bytes){k->input[which] + (size_t)i * k->len, k->len});
        digester_end(k->m->digester, which ? d->structure : d->content);
    }
}

struct folder_digests *folders_digest(const struct reel *m, enum format f) {
    uint32_t items = m->walk.items;
    struct making k = {.m = m, .f = f, .len = format_len(f)};
    k.of = calloc(items, sizeof *k.of);
    k.first = calloc(items, sizeof *k.first);
    k.next = calloc(items, sizeof *k.next);
    for (uint32_t i = 0; i < 2; i++) k.input[i] = calloc(items, k.len);
    if (!k.of || !k.first || !k.next || !k.input[0] || !k.input[1]) abort();
    link_children(&k);
    for (uint32_t i = items; i-- > 0;)
        if (m->walk.item[i].kind == WALK_FOLDER) hash_folder(&k, i);
    free(k.first);
    free(k.next);
    free(k.input[0]);
    free(k.input[1]);
    return k.of;
}
