/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media_receipt.c - see media_receipt.h. From and to are what two manifests that follow each other say of themselves. */
#include "cli/media_receipt.h"
#include "cli/cli.h"
#include "paper/receipt.h"
#include "text/when.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct making {
    const struct media_receipt *r;
    struct arena texts;
    struct receipt_item *item;
    uint32_t items;
};

struct media_sealed_entry *media_receipt_entry(const struct media_sealed_list *log,
                                               const uint8_t c4[DIGEST_MAX]) {
    for (uint32_t i = 0; i < log->entries; i++)
        if (memcmp(log->entry[i].c4, c4, DIGEST_MAX) == 0) return &log->entry[i];
    return NULL;
}

static const char *c4_text(struct making *k, const uint8_t c4[DIGEST_MAX]) {
    uint8_t room[FORMAT_TEXT_MAX];
    struct buffer b = BUFFER(room);
    format_put(&b, FORMAT_C4, c4);
    return arena_text(&k->texts, buffer_bytes(&b));
}

/* "Ada Vale, DIT, Camera cart": as far as it was said. */
static const char *who(struct making *k, const struct manifest *m) {
    const char *const part[] = {m->author.name, m->author.role, m->location};
    uint8_t room[4096];
    struct buffer b = BUFFER(room);
    for (uint32_t i = 0; i < COUNT_OF(part); i++) {
        if (!part[i]) continue;
        if (b.len) buffer_put(&b, BYTES(", "));
        buffer_put(&b, bytes_of(part[i]));
    }
    return b.len ? arena_text(&k->texts, buffer_bytes(&b)) : NULL;
}

static void count_hashes(const struct history *h, uint32_t generation, struct receipt_item *i) {
    uint32_t count[ACTIONS] = {0};
    for (uint32_t n = 0; n < h->records.records; n++)
        for (const struct record_entry *e = h->records.record[n]->first; e; e = e->next)
            if (e->generation == generation) count[e->action]++;
    i->original = count[ACTION_ORIGINAL];
    i->verified = count[ACTION_VERIFIED];
    i->failed = count[ACTION_FAILED];
}

static struct receipt_item *add(struct making *k) {
    k->item = list_room(k->item, k->items, sizeof *k->item);
    struct receipt_item *i = &k->item[k->items++];
    *i = (struct receipt_item){.gap = RECEIPT_WHOLE};
    return i;
}

static void put_entry(struct making *k, struct receipt_item *i,
                      const struct media_sealed_entry *e) {
    uint8_t room[64];
    struct buffer when = BUFFER(room);
    when_rfc3339(&when, e->at_ms, 0);
    i->entry = e->index;
    i->entered = arena_text(&k->texts, buffer_bytes(&when));
}

static void add_generation(struct making *k, const struct history *h, uint32_t at) {
    const struct generation *g = &h->generation[at];
    const struct media_sealed_entry *e = media_receipt_entry(k->r->log, g->manifest.c4);
    struct receipt_item *i = add(k);
    char name[4096];
    snprintf(name, sizeof name, "%.*s%sascmhl/%s", (int)h->prefix.len, h->prefix.ptr,
             h->prefix.len ? "/" : "", g->name);
    i->manifest = arena_text(&k->texts, bytes_of(name));
    i->c4 = c4_text(k, g->manifest.c4);
    i->first = at == 0;
    i->from = at ? who(k, &h->generation[at - 1].manifest) : NULL;
    i->to = who(k, &g->manifest);
    i->when = g->manifest.created;
    i->comment = g->manifest.comment;
    i->copied = g->manifest.process == PROCESS_TRANSFER;
    count_hashes(h, g->number, i);
    if (e)
        put_entry(k, i, e);
    else
        i->gap = RECEIPT_NOT_ON_LOG;
}

static void add_gone(struct making *k) {
    for (uint32_t n = 0; n < k->r->log->entries; n++) {
        const struct media_sealed_entry *e = &k->r->log->entry[n];
        if (e->met || strcmp(e->folder, k->r->folder) != 0) continue;
        struct receipt_item *i = add(k);
        i->manifest = e->manifest;
        i->c4 = c4_text(k, e->c4);
        i->gap = RECEIPT_NOT_IN_FOLDER;
        put_entry(k, i, e);
    }
}

static struct receipt paper_of(const struct media_receipt *r) {
    return (struct receipt){
        .dir = r->dir, .folder = r->folder, .language = r->language, .size = r->size};
}

int media_receipt_asked(const struct media_receipt *r) {
    const struct receipt paper = paper_of(r);
    const char *wrong = receipt_asked(&paper);
    return wrong ? cli_usage(r->act, "%s", wrong) : -1;
}

static int print(const struct making *k) {
    char why[RECEIPT_WORDS_MAX];
    struct receipt paper = paper_of(k->r);
    paper.item = k->item;
    paper.items = k->items;
    return receipt_print(&paper, k->r->file, why) ? -1 : cli_fault(k->r->act, "%s", why);
}

int media_receipt_print(const struct media_receipt *r) {
    struct making k = {.r = r};
    for (uint32_t n = 0; n < r->m->all.histories; n++)
        for (uint32_t g = 0; g < r->m->all.history[n]->generations; g++)
            add_generation(&k, r->m->all.history[n], g);
    add_gone(&k);
    int answer = print(&k);
    free(k.item);
    arena_drop(&k.texts);
    return answer;
}
