/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_events.c - what the box says, as server-sent events: each built once, for everybody. */
#include "box/api_inner.h"
#include "ledger/checkpoint.h"
#include "net/journal.h"
#include "net/sse.h"
#include <string.h>

enum { FRAME_MAX = LEDGER_ENTRY_MAX + 256, PIECE_EVENTS = 256 };

static void send_all(struct api *a, const char *event, const struct buffer *data) {
    uint8_t bytes[4096];
    struct buffer b = BUFFER(bytes);
    struct sse e = {.event = event, .data = buffer_bytes(data)};
    sse_chunk(&b, &e);
    if (!b.full && !data->full)
        streams_all(a->streams, buffer_bytes(&b));
    else
        journal(JOURNAL_FAULT, "events", "an event did not fit event=%s", event);
}

static void write_ring(struct buffer *b, const struct box_ring *ring) {
    buffer_text(b, "{\"ring\":");
    api_put_id(b, &ring->id);
    json_key_u64(b, "person", ring->raiser.n);
    json_key_u64(b, "with", ring->with.n);
    json_key_word(b, "reason", REASON_words[ring->reason]);
    json_key_u64(b, "at", ring->at_ms);
    buffer_text(b, "}");
}

static void on_ring(void *state, const struct box_ring *ring) {
    struct api *a = state;
    uint8_t bytes[256];
    struct buffer data = BUFFER(bytes);
    write_ring(&data, ring);
    send_all(a, "ring", &data);
    journal(JOURNAL_WARN, "stop", "ring person=%u reason=%s streams=%u", ring->raiser.n,
            REASON_words[ring->reason], streams_count(a->streams));
    api_set(a, SET_STOPPED, ring->reason);
}

static void on_rung(void *state, const struct box_ring *ring, uint64_t index) {
    uint8_t bytes[128];
    struct buffer data = BUFFER(bytes);
    buffer_text(&data, "{\"ring\":");
    api_put_id(&data, &ring->id);
    json_key_u64(&data, "index", index);
    buffer_text(&data, "}");
    send_all(state, "rung", &data);
}

static void leaf_chunk(struct buffer *b, uint64_t index, struct bytes body) {
    struct sse e = {.event = "leaf", .has_id = true, .id = index, .data = body};
    sse_chunk(b, &e);
}

static void on_leaf(void *state, uint64_t index, struct bytes body) {
    static uint8_t bytes[FRAME_MAX];
    struct buffer b = BUFFER(bytes);
    struct api *a = state;
    leaf_chunk(&b, index, body);
    if (!b.full) streams_event(a->streams, index, buffer_bytes(&b));
    if (a->reaching) api_reach_leaf(a, body);
    if (a->desk) api_media_leaf(a, index, body);
}

static void on_checkpoint(void *state, struct bytes note) {
    uint8_t bytes[CHECKPOINT_SIGNED_MAX * 2];
    struct buffer data = BUFFER(bytes);
    buffer_text(&data, "{");
    json_key_string(&data, "note", note);
    buffer_text(&data, "}");
    send_all(state, "checkpoint", &data);
}

static void on_degraded(void *state, bool degraded) {
    (void)state;
    journal(degraded ? JOURNAL_FAULT : JOURNAL_INFO, "store",
            degraded ? "the disk takes nothing but stops" : "the disk writes again");
}

static void on_clock(void *state) {
    struct api *a = state;
    if (a->box) api_tell_clock(a);
}

static void on_log(void *state, const char *words) {
    (void)state;
    journal(JOURNAL_INFO, "box", "%s", words);
}

struct box_hook api_hooks(struct api *a) {
    return (struct box_hook){.state = a,
                             .ring = on_ring,
                             .rung = on_rung,
                             .leaf = on_leaf,
                             .checkpoint = on_checkpoint,
                             .degraded = on_degraded,
                             .clock = on_clock,
                             .log = on_log};
}

void api_ping(struct api *a) {
    uint8_t bytes[64];
    struct buffer data = BUFFER(bytes);
    buffer_text(&data, "{\"at\":");
    buffer_u64(&data, api_now(a).wall_ms);
    buffer_text(&data, "}");
    send_all(a, "ping", &data);
}

/* With a ping: from then on what a page sends is told the right time of. */
void api_tell_clock(struct api *a) {
    uint8_t bytes[128];
    struct buffer data = BUFFER(bytes);
    api_put_clock(a, &data);
    send_all(a, "clock", &data);
    api_ping(a);
}

void api_tell_hook(struct api *a) {
    uint8_t bytes[128];
    struct buffer data = BUFFER(bytes);
    api_put_hook(a, &data);
    send_all(a, "hook", &data);
}

/* The log is the replay buffer: leaves from the store until everything durable has been put. */
struct portion {
    struct stream *stream;
    struct buffer *out;
    uint64_t next;
};

static bool put_leaf(void *state, uint64_t index, const struct store_event *e) {
    struct portion *p = state;
    uint32_t before = p->out->len;
    leaf_chunk(p->out, index, e->body);
    if (p->out->full) { /* this one goes into the next piece */
        p->out->len = before;
        p->out->full = false;
        return false;
    }
    p->next = index + 1;
    return true;
}

uint64_t api_more(void *state, struct stream *s, uint64_t next) {
    struct api *a = state;
    static uint8_t bytes[FRAME_MAX + STREAM_PIECE];
    struct buffer out = BUFFER(bytes);
    struct portion p = {s, &out, next};
    uint64_t size = box_durable(a->box)->ledger.size;
    if (next >= size) return next;
    uint64_t until = size - next > PIECE_EVENTS ? next + PIECE_EVENTS : size;
    if (!box_read(a->box, next, until, put_leaf, &p) || p.next == next) return UINT64_MAX;
    stream_put(s, buffer_bytes(&out));
    return p.next;
}

static void put_one(struct stream *s, const char *event, const struct buffer *data) {
    uint8_t bytes[512];
    struct buffer b = BUFFER(bytes);
    sse_chunk(&b, &(struct sse){.event = event, .data = buffer_bytes(data)});
    stream_put(s, buffer_bytes(&b));
}

static void put_ring(void *state, const struct box_ring *ring) {
    uint8_t bytes[256];
    struct buffer data = BUFFER(bytes);
    write_ring(&data, ring);
    put_one(state, "ring", &data);
}

static void put_hello(const struct api *a, struct stream *s, uint64_t size) {
    uint8_t bytes[96];
    struct buffer data = BUFFER(bytes);
    buffer_text(&data, "{\"size\":");
    buffer_u64(&data, size);
    json_key_u64(&data, "at", api_now(a).wall_ms);
    buffer_text(&data, "}");
    put_one(s, "hello", &data);
}

static void put_hook(struct api *a, struct stream *s) {
    uint8_t bytes[128];
    struct buffer data = BUFFER(bytes);
    if (api_put_hook(a, &data)) put_one(s, "hook", &data);
}

static void put_clock(struct api *a, struct stream *s) {
    uint8_t bytes[128];
    struct buffer data = BUFFER(bytes);
    api_put_clock(a, &data);
    if (box_clock_is(a->box).doubt) put_one(s, "clock", &data);
}

/* The first index wanted. A browser that comes back by itself sends the last id it saw; it knows better than the address. */
static bool first_wanted(struct request *r, uint64_t size, uint64_t *next) {
    struct bytes last = request_header(r, "Last-Event-ID");
    uint8_t text[24];
    struct buffer since = BUFFER(text);
    *next = size;
    if (last.len) {
        if (!bytes_u64(last, next)) return answer_malformed(r, "Last-Event-ID", "a number"), false;
        ++*next;
    } else if (request_query(r, "since", &since) && !bytes_u64(buffer_bytes(&since), next))
        return answer_malformed(r, "since", "a number"), false;
    if (*next > size)
        *next =
            size; /* it knows more than we: hello says how much there is, the page raises the alarm */
    return true;
}

void api_get_events(struct request *r) {
    struct api *a = api_of(r);
    struct box_session session;
    uint64_t next, size = box_durable(a->box)->ledger.size;
    if (!api_who(r, false, &session) || !first_wanted(r, size, &next)) return;
    struct stream *s = stream_open(a->streams, r, api_listener(&session), next);
    if (!s) return;
    if (session.station) api_morning_station(a, session.person);
    put_hello(a, s, size);
    box_rings(a->box, put_ring, s);
    put_hook(a, s);
    put_clock(a, s);
    stream_start(s);
    api_reach_begin(a);
}
