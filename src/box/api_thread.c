/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_thread.c - POST /thread: whoever has the code of a report reads its thread and writes on in it. The log is read a
 * piece a turn of the loop, so that a long one holds nothing up. */
#include "box/api_inner.h"
#include "box/crypto.h"
#include "box/thread.h"
#include "core/roles.h"
#include <event2/event.h>
#include <stdlib.h>
#include <string.h>

enum {
    FROM_ONE = 30,   /* a minute, from one address */
    READING_MAX = 8, /* at once */
    THREAD_BYTES = 512 << 10,
    MESSAGE_MAX = 2 * 6 * BOX_TEXT_MAX + 512, /* escaped at worst */
};

struct reading {
    struct api *api;
    struct request *request;
    struct event *again;
    struct reading *next, **link;
    struct thread thread;
    uint64_t from;
    bool cut; /* there is more than one answer holds */
    struct buffer out;
    uint8_t bytes[THREAD_BYTES];
};

static void put_json(struct buffer *b, const char *key, struct bytes json) {
    if (!json.len) return;
    json_key(b, key);
    buffer_put(b, json);
}
static void put_owner(const struct world *w, const struct report *report, struct buffer *b) {
    json_key(b, "owner");
    buffer_text(b, "[");
    for (uint32_t i = 0; report->owner && i < ROLE_COUNT; i++)
        if (w->live.person[report->owner].roles >> i & 1)
            json_item(b), json_put_string(b, bytes_of(vocabulary_role[i].word));
    buffer_text(b, "]");
}

/* As the view of reports has it, without persons and without a time of day. */
static void put_report(const struct world *w, const struct thread *t, struct buffer *b) {
    static const char *const STATES[] = {"none", "open", "lapsed", "answered"};
    const struct report *report = &w->live.report[t->report];
    uint64_t due_ms = report->due_s * UINT64_C(1000);
    buffer_text(b, "{");
    json_key_word(b, "concern", CONCERN_words[report->concern]);
    json_key_word(b, "state", STATES[report->state]);
    json_key_word(b, "outcome", OUTCOME_words[report->outcome]);
    put_owner(w, report, b);
    json_key_bool(b, "outside", report->owner && report->owner == w->live.outside);
    json_key_u64(b, "due", due_ms ? box_quarter_ms(due_ms + QUARTER_MS - 1) : 0);
    json_key_u64(b, "entry", t->entry);
    json_key_bool(b, "disputed", report->flags & REPORT_DISPUTED);
    json_key_bool(b, "taken", report->flags & REPORT_TAKEN);
    buffer_text(b, "}");
}

static bool put_message(void *state, const struct thread_message *m) {
    static const char *const FROM[] = {"you", "owner", "box"};
    struct reading *g = state;
    struct buffer *b = &g->out;
    const struct event *e = m->event;
    if (e->index < g->from) return true;
    g->cut = b->len + MESSAGE_MAX > b->max;
    if (g->cut) return false;
    json_item(b);
    buffer_text(b, "{");
    json_key_u64(b, "n", e->index);
    json_key_word(b, "from", FROM[m->from]);
    json_key_word(b, "event", vocabulary_event[e->kind].word);
    if (e->kind == EVENT_REPORT_ANSWERED)
        json_key_word(b, "outcome", OUTCOME_words[e->arg[FIELD_OUTCOME]]);
    if (e->kind == EVENT_ANSWER_TAKEN) json_key_word(b, "reply", REPLY_words[e->arg[FIELD_REPLY]]);
    put_json(b, "text", m->text);
    put_json(b, "media", m->media);
    json_key_u64(b, "at", box_quarter_ms(e->at_ms));
    buffer_text(b, "}");
    return true;
}

static void end(struct reading *g) {
    if (g->next) g->next->link = g->link;
    *g->link = g->next;
    if (g->again) event_free(g->again);
    crypto_forget(g->bytes, g->out.len);
    free(g);
}

static void finish(struct reading *g, int left) {
    const struct world *w = box_durable(g->api->box)->world;
    if (left < 0) {
        answer_fault(g->request, 503, "The log cannot be read just now. Ask again in a moment.");
    } else {
        buffer_text(&g->out, "]");
        if (g->cut) json_key_u64(&g->out, "next", g->thread.next);
        json_key(&g->out, "report");
        put_report(w, &g->thread, &g->out);
        buffer_text(&g->out, "}\n");
        answer_json(g->request, 200, &g->out);
    }
    end(g);
}

static void read_on(int fd, short what, void *arg) {
    static const struct timeval AT_ONCE = {0, 0};
    struct reading *g = arg;
    (void)fd, (void)what;
    int left = thread_read(g->api->box, &g->thread, put_message, g);
    if (left > 0 && !g->cut)
        event_add(g->again, &AT_ONCE);
    else
        finish(g, left);
}

void api_thread_end(struct api *a) {
    for (struct reading *g = a->reading, *next; g; g = next) {
        next = g->next;
        answer_fault(g->request, 503, "The box is ending. Ask again when it runs.");
        end(g);
    }
}

static struct reading *begin(struct request *r, const struct thread *t, uint64_t from) {
    struct api *a = api_of(r);
    uint32_t others = 0;
    for (struct reading *g = a->reading; g; g = g->next) others++;
    struct reading *g = others < READING_MAX ? malloc(sizeof *g) : NULL;
    if (!g) return NULL;
    *g = (struct reading){.api = a,
                          .request = r,
                          .link = &a->reading,
                          .next = a->reading,
                          .thread = *t,
                          .from = from};
    g->out = BUFFER(g->bytes);
    if (g->next) g->next->link = &g->next;
    a->reading = g;
    g->again = event_new(a->base, -1, 0, read_on, g);
    buffer_text(&g->out, "{\"messages\":[");
    return g;
}

static void written(void *state, const struct box_answer *a) {
    struct reading *g = state;
    if (a->verdict == BOX_DONE) {
        read_on(-1, 0, g);
        return;
    }
    api_answer(g->request, a);
    end(g);
}

/* A reply says whether the answer is enough; anything else written is a message. False: it has been answered. */
static bool read_reply(struct request *r, const struct json *j, struct box_request *q) {
    uint32_t node = json_member(j, 0, "reply");
    q->command.kind = node ? COMMAND_REPLY_REPORT : COMMAND_WRITE_ON;
    if (!node) return true;
    uint32_t reply = vocabulary_find(REPLY_words, REPLY_COUNT, json_raw(j, node));
    bool fits = reply == REPLY_YES || reply == REPLY_NO;
    if (!fits) return answer_malformed(r, "reply", "yes or no"), false;
    q->command.arg[FIELD_REPLY] = reply;
    return true;
}

/* The phone's own id, or one drawn here. */
static bool read_id(struct request *r, const struct json *j, const struct thread *t,
                    struct box_request *q) {
    if (json_member(j, 0, "id")) {
        if (!api_id(r, j, &q->id)) return false;
        q->id = thread_next_id(box_crypto(api_of(r)->box), &t->code, &q->id);
        return true;
    }
    if (crypto_random(q->id.byte, sizeof q->id.byte)) return true;
    return answer_fault(r, 503, "There is no randomness. Try again."), false;
}

static bool read_written(struct request *r, const struct json *j, const struct thread *t,
                         struct box_request *q, struct buffer *into) {
    bool replies = q->command.kind == COMMAND_REPLY_REPORT;
    if (!read_id(r, j, t, q)) return false;
    if (!api_text(j, 0, "text", &q->text[SEAL_TEXT], into))
        return answer_malformed(r, "text", "a text of at most 20 KiB"), false;
    if (!api_text(j, 0, "media", &q->text[SEAL_MEDIA], into) ||
        (replies && q->text[SEAL_MEDIA].len))
        return answer_malformed(r, "media", "what PUT /media took, in a message of its own"), false;
    const char *wrong = api_media_wrong(api_of(r), q->text[SEAL_MEDIA], true);
    if (wrong) return answer_malformed(r, "media", wrong), false;
    return true;
}

static void write_on(struct request *r, const struct json *j, struct reading *g) {
    uint8_t texts[BOX_TEXT_MAX];
    struct buffer into = BUFFER(texts);
    struct box_request q = {.done = written, .state = g};
    q.command.arg[FIELD_REPORT] = g->thread.report;
    bool sent =
        read_reply(r, j, &q) && read_written(r, j, &g->thread, &q, &into) && api_submit(r, &q);
    if (!sent) end(g);
    crypto_forget(texts, into.len);
}

static bool read_code(struct request *r, const struct json *j, struct thread *t) {
    uint8_t typed[64];
    struct buffer b = BUFFER(typed);
    struct hash hash;
    uint32_t node = json_member(j, 0, "code");
    struct box *box = api_of(r)->box;
    bool read =
        node && json_string(j, node, &b) && thread_code(box_crypto(box), buffer_bytes(&b), &hash);
    crypto_forget(typed, sizeof typed);
    if (!read) return answer_malformed(r, "code", "the sixteen characters of the report"), false;
    if (thread_find(box, &hash, t)) return true;
    return answer_fault(r, 404, "No report has this code."), false;
}

static uint64_t read_from(const struct json *j) {
    uint32_t node = json_member(j, 0, "from");
    bool is = node && json_is(j, node, JSON_NUMBER) && j->node[node].number > 0;
    return is ? (uint64_t)j->node[node].number : 0;
}

void api_post_thread(struct request *r) {
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    struct thread t;
    if (!api_own(r) || !api_nameless(r, FROM_ONE) || !request_json(r, &j, nodes) ||
        !read_code(r, &j, &t))
        return;
    uint64_t from = read_from(&j);
    struct reading *g = begin(r, &t, from);
    bool writes =
        json_member(&j, 0, "text") || json_member(&j, 0, "media") || json_member(&j, 0, "reply");
    if (!g)
        answer_header(r, "Retry-After", "1"), answer_fault(r, 503, "The box is busy. Ask again.");
    else if (writes)
        write_on(r, &j, g);
    else
        read_on(-1, 0, g);
}
