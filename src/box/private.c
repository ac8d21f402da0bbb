/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* private.c - reading private texts, by the table of private.def. */
#include <string.h>
#include "box/crew.h"
#include "box/inside.h"
#include "core/codec.h"
#include "core/roles.h"

enum besides { ALL = 1, SUBJECT = 2, AUTHOR = 4, OWNER = 8, FILER = 16, TRUSTEES = 32, TOLD = 64 };
#define PRODUCTION ROLES_PRODUCTION
#define SAFETY ROLES_SAFETY
#define DIRECTION ROLES_DIRECTION
#define READ(event, seal, besides, roles) {EVENT_##event, SEAL_##seal, besides, roles},
static const struct {
    uint16_t event;
    uint8_t seal, besides;
    uint32_t roles;
} readable[] = {
#include "box/private.def"
};

static bool is_besides(const struct world *w, uint32_t besides, const struct event *e,
                       uint32_t reader) {
    uint32_t report = e->arg[FIELD_REPORT];
    if (besides & ALL) return true;
    if (besides & SUBJECT && e->arg[FIELD_PERSON] == reader) return true;
    if (besides & AUTHOR && e->by.n == reader) return true;
    if (besides & TOLD)
        return core_may_read_told(w, e->arg[FIELD_NUMBER], (struct person_id){(uint16_t)reader});
    if (besides & TRUSTEES && core_trusted(w, e->by, (struct person_id){(uint16_t)reader}))
        return true;
    if (report >= REPORTS_MAX) return false;
    if (besides & FILER && w->live.report[report].filer == reader) return true;
    return besides & OWNER && w->live.report[report].owner == reader;
}

static bool may_read(const struct world *w, const struct event *e, struct bytes path,
                     uint32_t reader) {
    if (!reader || reader >= PEOPLE_MAX) return false;
    for (size_t i = 0; i < COUNT_OF(readable); i++)
        if (readable[i].event == e->kind &&
            bytes_equal(path, bytes_of(vocabulary_seal[readable[i].seal])))
            return w->live.person[reader].roles & readable[i].roles ||
                   is_besides(w, readable[i].besides, e, reader);
    return false;
}

enum { LOOKED_MAX = 4096 }; /* rows looked at in one call */
struct looking {
    struct box *b;
    struct person_id reader;
    void (*each)(void *state, uint64_t index, struct bytes path, struct bytes json);
    void *state;
    uint64_t next;
    uint32_t looked, given;
    struct event event; /* of ${index}, decoded once for all its texts */
    bool known;
};

static bool take_event(void *state, uint64_t index, const struct store_event *e) {
    struct looking *l = state;
    (void)index;
    l->known = !core_decode(e->body, &l->event);
    return true;
}

static bool look(void *state, const struct store_private *p) {
    struct looking *l = state;
    struct box *b = l->b;
    struct buffer kept = BUFFER(b->kept);
    if (p->index >= b->durable.ledger.size) return false;
    if (p->index != l->next && (l->given >= BOX_PRIVATE_MAX || l->looked >= LOOKED_MAX)) {
        l->next = p->index; /* a whole entry at a time, so that none is cut in two */
        return false;
    }
    l->looked++;
    buffer_put(&kept, p->path);
    buffer_put(&kept, p->value);
    struct bytes path = {kept.ptr, p->path.len}, value = {kept.ptr + p->path.len, p->value.len};
    if (kept.full) return true;
    if (!l->known || l->event.index != p->index)
        if (store_read(b->store, p->index, p->index + 1, take_event, l) != STORE_OK) return false;
    l->next = p->index;
    if (!l->known || !may_read(b->durable.world, &l->event, path, l->reader.n)) return true;
    l->given++;
    l->each(l->state, p->index, path, value);
    return true;
}

uint64_t box_private(struct box *b, struct person_id reader, uint64_t from,
                     void (*each)(void *state, uint64_t index, struct bytes path,
                                  struct bytes json),
                     void *state) {
    struct looking l = {.b = b, .reader = reader, .each = each, .state = state, .next = from};
    uint64_t end = b->durable.ledger.size;
    if (from >= end || store_reveal(b->store, from, look, &l) != STORE_OK) return from;
    return l.given >= BOX_PRIVATE_MAX || l.looked >= LOOKED_MAX ? l.next : end;
}

bool box_name(struct box *b, struct person_id person, struct buffer *out) {
    struct store_private p;
    if (store_reveal_one(b->store, person.n, BYTES("/name"), &p) != STORE_OK) return false;
    if (p.index >= b->durable.ledger.size) return false;
    buffer_put(out, p.value);
    return !out->full;
}

struct one_text {
    uint64_t index;
    struct bytes path;
    struct buffer *out;
    bool found;
};
static bool take_text(void *state, const struct store_private *p) {
    struct one_text *one = state;
    if (p->index != one->index) return false;
    if (!bytes_equal(p->path, one->path)) return true;
    buffer_put(one->out, p->value);
    one->found = !one->out->full;
    return false;
}
bool box_text(struct box *b, uint64_t index, struct bytes path, struct buffer *out) {
    struct one_text one = {index, path, out, false};
    return index < b->durable.ledger.size &&
           store_reveal(b->store, index, take_text, &one) == STORE_OK && one.found;
}

bool box_may_read(struct box *b, struct person_id reader, uint64_t index, struct bytes path) {
    struct looking l = {.b = b};
    if (!box_read(b, index, index + 1, take_event, &l) || !l.known) return false;
    return may_read(b->durable.world, &l.event, path, reader.n);
}

struct all_texts {
    struct bytes path;
    void (*each)(void *state, uint64_t index, struct bytes json);
    void *state;
};
static bool take_any(void *state, const struct store_private *p) {
    struct all_texts *all = state;
    if (bytes_equal(p->path, all->path)) all->each(all->state, p->index, p->value);
    return true;
}
void box_texts(struct box *b, struct bytes path,
               void (*each)(void *state, uint64_t index, struct bytes json), void *state) {
    struct all_texts all = {path, each, state};
    if (store_reveal(b->store, 0, take_any, &all) != STORE_OK)
        box_say(b, "private texts cannot be read: showclear verify says which");
}
