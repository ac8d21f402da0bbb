/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* thread.c - see thread.h. */
#define _GNU_SOURCE /* memmem */
#include "box/thread.h"
#include "box/inside.h"
#include "core/codec.h"
#include "text/crockford.h"
#include <stdio.h>
#include <string.h>

bool box_nameless(const struct command *c) {
    bool says = c->kind == COMMAND_LEAVE_REPORT || c->kind == COMMAND_WRITE_ON ||
                c->kind == COMMAND_REPLY_REPORT || c->kind == COMMAND_REPORT;
    return says && !c->actor.n;
}

bool thread_code(const struct crypto *c, struct bytes typed, struct hash *hash) {
    uint8_t code[THREAD_CODE];
    struct buffer b = BUFFER(code);
    struct bytes part[] = {BYTES("showclear report\n"), {code, sizeof code}};
    if (!crockford_read(typed, &b)) return false;
    c->sha256(c->state, part, COUNT_OF(part), hash);
    return true;
}

struct command_id thread_id(const struct hash *hash) {
    struct command_id id;
    memcpy(id.byte, hash->byte, sizeof id.byte);
    return id;
}

struct command_id thread_next_id(const struct crypto *c, const struct hash *hash,
                                 const struct command_id *id) {
    struct bytes part[] = {
        BYTES("showclear thread\n"), {hash->byte, sizeof hash->byte}, {id->byte, sizeof id->byte}};
    struct hash mixed;
    c->sha256(c->state, part, COUNT_OF(part), &mixed);
    return thread_id(&mixed);
}

static bool take_event(void *state, uint64_t index, const struct store_event *e) {
    struct event *event = state;
    (void)index;
    if (core_decode(e->body, event)) event->kind = EVENT_COUNT;
    return false;
}

bool thread_find(struct box *b, const struct hash *hash, struct thread *t) {
    struct command_id id = thread_id(hash);
    struct store_given given;
    struct event e = {.kind = EVENT_COUNT};
    if (store_answered(b->store, &id, &given) != STORE_OK || given.refusal.len) return false;
    uint64_t entry = given.first;
    if (!box_read(b, entry, entry + 1, take_event, &e) || e.kind != EVENT_REPORT_LEFT) return false;
    bool coded = e.sealed_set >> SEAL_CODE & 1;
    if (!coded || !hash_equal(&e.sealed[SEAL_CODE], hash)) return false;
    *t = (struct thread){
        .report = e.arg[FIELD_REPORT], .entry = entry, .next = entry, .code = *hash};
    return true;
}

/* Which events the one who reported is told, and from whom they are. */
static bool tells(const struct event *e, enum thread_from *from) {
    static const struct {
        uint16_t event;
        uint8_t from;
    } told[] = {{EVENT_REPORT_LEFT, THREAD_YOU},
                {EVENT_ANSWER_TAKEN, THREAD_YOU},
                {EVENT_THREAD_WRITTEN, THREAD_YOU},
                {EVENT_REPORT_ANSWERED, THREAD_OWNER},
                {EVENT_REPORT_LAPSED, THREAD_BOX}};
    for (size_t i = 0; i < COUNT_OF(told); i++) {
        if (told[i].event != e->kind) continue;
        *from =
            told[i].from == THREAD_YOU && e->by.n ? THREAD_OWNER : (enum thread_from)told[i].from;
        return true;
    }
    return false;
}

/* Cheap: most entries are of something else, and are not decoded. */
static bool may_be_of(struct bytes body, uint32_t report) {
    char member[32];
    int len = snprintf(member, sizeof member, "\"report\":%u", report);
    return memmem(body.ptr, body.len, member, (size_t)len) != NULL;
}

struct walk {
    struct box *b;
    struct thread *t;
    bool (*each)(void *state, const struct thread_message *m);
    void *state;
    bool stopped;
    struct event event;
    struct thread_message message;
    struct buffer kept; /* its texts */
};

static bool take_text(void *state, const struct store_private *p) {
    struct walk *w = state;
    if (p->index != w->event.index) return false;
    uint32_t from = w->kept.len;
    buffer_put(&w->kept, p->value);
    struct bytes value = {w->kept.ptr + from, w->kept.len - from};
    if (bytes_equal(p->path, bytes_of(vocabulary_seal[SEAL_TEXT]))) w->message.text = value;
    if (bytes_equal(p->path, bytes_of(vocabulary_seal[SEAL_MEDIA]))) w->message.media = value;
    return true;
}

static bool take_entry(void *state, uint64_t index, const struct store_event *e) {
    struct walk *w = state;
    struct thread_message *m = &w->message;
    *m = (struct thread_message){.event = &w->event};
    w->kept.len = 0;
    bool of = may_be_of(e->body, w->t->report) && !core_decode(e->body, &w->event) &&
              w->event.arg[FIELD_REPORT] == w->t->report && tells(&w->event, &m->from);
    if (of && w->event.sealed_set)
        of = store_reveal(w->b->store, index, take_text, w) == STORE_OK && !w->kept.full;
    w->stopped = of && !w->each(w->state, m);
    if (!w->stopped) w->t->next = index + 1;
    return !w->stopped;
}

int thread_read(struct box *b, struct thread *t,
                bool (*each)(void *state, const struct thread_message *m), void *state) {
    struct walk w = {.b = b, .t = t, .each = each, .state = state, .kept = BUFFER(b->kept)};
    uint64_t end = b->durable.ledger.size;
    uint64_t until = t->next + THREAD_STEP < end ? t->next + THREAD_STEP : end;
    if (!box_read(b, t->next, until, take_entry, &w)) return -1;
    return !w.stopped && t->next < end;
}

static bool take_one(void *state, const struct thread_message *m) {
    (void)m;
    *(bool *)state = true;
    return true;
}

bool thread_holds(struct box *b, const struct thread *t, uint64_t index) {
    bool held = false;
    struct thread at = {.report = t->report, .next = index};
    struct walk w = {.b = b, .t = &at, .each = take_one, .state = &held, .kept = BUFFER(b->kept)};
    return box_read(b, index, index + 1, take_entry, &w) && held;
}
