/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_logged_events.c - what a claim is set against: the entries and the kinds of event that it names, as the log has them. */
#include "cli/inquiry_logged_inner.h"
#include "core/codec.h"
#include "inquiry/account/check.h"
#include "inquiry/account/frame.h"
#include <string.h>

enum { EVENTS_ROOM = 4096 };

static void want(struct logged_reading *r, struct bytes text) {
    struct source_event e;
    struct source s;
    const char *why;
    if (source_event(text, &e)) {
        if (bytes_equal(e.log, r->out->name)) r->event[e.event] = true;
    } else if (source_read(text, &s, &why) && s.kind == SOURCE_LOG &&
               bytes_equal(s.name, r->out->name) && r->entries < LOGGED_ENTRIES_MAX) {
        r->entry[r->entries++] = s.from;
    }
}

void logged_wanted(struct logged_reading *r) {
    uint8_t bytes[2 * SOURCE_TEXT_MAX];
    struct buffer one = BUFFER(bytes);
    for (uint32_t e = 0; e < r->a->fold.entries; e++) {
        if (account_kind(r->a, e) != ACCOUNT_CLAIM) continue;
        struct bytes list = account_value(r->a, e, "record");
        for (uint32_t at = 0; check_item(list, &at, &one);) want(r, buffer_bytes(&one));
    }
}

static bool wanted(const struct logged_reading *r, const struct event *e) {
    bool it = r->event[e->kind];
    for (uint32_t i = 0; i < r->entries && !it; i++) it = r->entry[i] == e->index;
    return it;
}

static void put_thing(struct buffer *b, const char *before, const struct name *name) {
    buffer_text(b, before);
    buffer_put(b, core_name_bytes(name));
}

/* "2031-05-02 10:01:05, entry 57: place-swept, by person 3 (armorer), colt-2, in 31" */
static void put_event(struct buffer *b, const struct logged_reading *r, const struct event *e) {
    const struct live *live = &r->log.world->live;
    inquiry_time(b, e->at_ms);
    frame_put(r->a, FRAME_LOG_ENTRY, b);
    buffer_u64(b, e->index);
    buffer_text(b, ": ");
    buffer_text(b, vocabulary_event[e->kind].word);
    if (e->by.n) frame_put(r->a, FRAME_LOG_BY, b), inquiry_person(b, &r->log, e->by.n);
    uint32_t item = e->arg[FIELD_ITEM], setup = e->arg[FIELD_SETUP], lot = e->arg[FIELD_LOT];
    if (item && item <= live->items) put_thing(b, ", ", &live->item[item].name);
    if (lot && lot <= live->lots) put_thing(b, ", ", &live->lot[lot].name);
    if (setup && setup <= live->setups)
        put_thing(b, frame_word(r->a->language, FRAME_LOG_IN_SETUP), &live->setup[setup].name);
}

void logged_event(struct logged_reading *r, const struct event *e) {
    uint8_t bytes[1024];
    struct buffer b = BUFFER(bytes);
    struct told_log *out = r->out;
    if (!wanted(r, e) || out->events == EVENTS_ROOM) return;
    if (!out->event) out->event = inquiry_keep(r->x, EVENTS_ROOM * sizeof *out->event);
    if (!out->event) return;
    put_event(&b, r, e);
    out->event[out->events++] = (struct told_event){e->kind, e->index, inquiry_keep_text(r->x, &b)};
}
