/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_read.c - what a page asks for: who am I, the views, a setup, private texts, health. All from the durable side. */
#include "box/api_inner.h"
#include "core/codec.h"
#include "core/view.h"
#include "net/embedded.h"
#include "net/page.h"

static uint64_t durable_size(struct api *a) {
    return box_durable(a->box)->ledger.size;
}

void api_get_me(struct request *r) {
    struct api *a = api_of(r);
    uint8_t bytes[STORE_META_MAX * 8];
    struct buffer b = BUFFER(bytes);
    struct box_session s;
    if (!api_who(r, false, &s)) return;
    buffer_text(&b, "{");
    json_key_u64(&b, "person", s.person.n);
    json_key_bool(&b, "station", s.station);
    json_key_string(&b, "title", box_meta(a->box, META_TITLE));
    json_key_string(&b, "zone", box_meta(a->box, META_ZONE));
    json_key_bool(&b, "practice", a->options.practice);
    json_key_bool(&b, "clock", !box_clock_is(a->box).doubt);
    buffer_text(&b, "}\n");
    answer_json(r, 200, &b);
}

/* {"size":n,"KEY":...}: as far as ${write} goes, and the answer. */
static void begin(struct api *a, struct buffer *b, const char *key) {
    *b = api_scratch(a);
    buffer_text(b, "{");
    json_key_u64(b, "size", durable_size(a));
    json_key(b, key);
}

void api_get_view(struct request *r, struct bytes word, struct person_id viewer) {
    struct api *a = api_of(r);
    struct buffer b;
    uint32_t view = vocabulary_find(view_words, VIEW_COUNT, word);
    if (view == VIEW_COUNT) {
        answer_malformed(r, "view", "now, people, items, lots, setups or reports");
        return;
    }
    begin(a, &b, "view");
    view_write(box_durable(a->box)->world, (enum view)view, viewer, &b);
    buffer_text(&b, "}\n");
    answer_json(r, 200, &b);
}

static struct setup_id find_setup(const struct world *w, struct bytes text) {
    uint64_t n = 0;
    if (bytes_u64(text, &n)) return (struct setup_id){n <= w->live.setups ? (uint16_t)n : 0};
    return (struct setup_id){core_find_setup(w, text)};
}

void api_get_setup(struct request *r) {
    struct api *a = api_of(r);
    const struct world *w = box_durable(a->box)->world;
    struct setup_id setup = find_setup(w, r->rest);
    struct box_session s;
    struct buffer b;
    if (!api_who(r, false, &s)) return;
    if (!setup.n) {
        answer_fault(r, 404, "There is no setup of this name or number.");
        return;
    }
    begin(a, &b, "setup");
    view_write_setup(w, setup, s.person, &b);
    buffer_text(&b, "}\n");
    answer_json(r, 200, &b);
}

static void put_private(void *state, uint64_t index, struct bytes path, struct bytes json) {
    struct buffer *b = state;
    json_item(b);
    buffer_text(b, "{");
    json_key_u64(b, "n", index);
    json_key_string(b, "path", path);
    json_key(b, "value");
    buffer_put(b, json);
    buffer_text(b, "}");
}

/* ?from=N; without it from the beginning. */
static bool read_from(struct request *r, uint64_t *from) {
    uint8_t text[24];
    struct buffer b = BUFFER(text);
    *from = 0;
    if (!request_query(r, "from", &b) || bytes_u64(buffer_bytes(&b), from)) return true;
    answer_malformed(r, "from", "a number");
    return false;
}

void api_get_private(struct request *r) {
    struct api *a = api_of(r);
    struct box_session s;
    struct buffer b;
    uint64_t from = 0;
    if (!api_who(r, false, &s)) return;
    if (!read_from(r, &from)) return;
    begin(a, &b, "values");
    buffer_text(&b, "[");
    uint64_t next = box_private(a->box, s.person, from, put_private, &b);
    buffer_text(&b, "]");
    json_key_u64(&b, "next", next);
    buffer_text(&b, "}\n");
    answer_json(r, 200, &b);
}

void api_get_health(struct request *r) {
    struct api *a = api_of(r);
    uint8_t bytes[512 + API_COPY_NOTE_MAX];
    struct buffer b = BUFFER(bytes);
    bool degraded = box_degraded(a->box);
    buffer_text(&b, "{");
    json_key_bool(&b, "ok", !degraded);
    json_key_bool(&b, "degraded", degraded);
    json_key_u64(&b, "size", durable_size(a));
    api_put_hooks(a, &b);
    api_put_copy(a, &b);
    buffer_text(&b, "}\n");
    answer_json(r, degraded ? 503 : 200, &b);
}

void api_get_page(struct request *r) {
    page_answer(r, embedded_page, api_of(r)->options.web);
}
