/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_command.c - POST /command and POST /report: read, give to the box, answer when it is on disk. */
#include "box/api_inner.h"
#include "core/codec.h"
#include <stdlib.h>
#include <string.h>

enum { HELD_BACK_MS = 12000 }; /* as long as the page may be silent before it says so */

static void answer_index(struct request *r, uint64_t index) {
    uint8_t bytes[64];
    struct buffer b = BUFFER(bytes);
    buffer_text(&b, "{\"index\":");
    buffer_u64(&b, index);
    buffer_text(&b, "}\n");
    answer_json(r, 200, &b);
}

/* A refusal that was recorded says where, so that the page can lead to its entry. */
static void answer_refused(struct request *r, const struct box_answer *a) {
    uint8_t bytes[8192];
    struct buffer b = BUFFER(bytes);
    core_write_refusal(&a->why, &b);
    if (a->index != UINT64_MAX && !b.full) {
        b.len--; /* the closing brace comes behind the index */
        buffer_text(&b, ",\"index\":");
        buffer_u64(&b, a->index);
        buffer_byte(&b, '}');
    }
    buffer_text(&b, "\n");
    answer_json(r, 409, &b);
}

static void answer_box(struct request *r, const struct box_answer *a) {
    const char *field = a->why.field < FIELD_COUNT ? vocabulary_field[a->why.field].key : "kind";
    switch (a->verdict) {
    case BOX_DONE: answer_index(r, a->index); break;
    case BOX_REFUSED: answer_refused(r, a); break;
    case BOX_MALFORMED:
        answer_malformed(r, field, a->fault ? a->fault : "There is no such thing on the record.");
        break;
    case BOX_FAULT:
        answer_fault(r, 503, a->fault ? a->fault : "The box could not write it down. Try again.");
        break;
    }
}

static void done(void *state, const struct box_answer *a) {
    answer_box(state, a);
}

static void submit(struct request *r, struct box_request *q) {
    struct api *a = api_of(r);
    q->done = done;
    q->state = r;
    if (box_submit(a->box, q)) {
        api_turn_soon(a);
        return;
    }
    answer_header(r, "Retry-After", "1");
    answer_fault(r, 503, "The box is busy. Send the same again, with the same id.");
}

/* A look may be entered on anybody's screen that is held out: the record says whose. All else is done on one's own, or
 * on a station, which is nobody's. */
static bool may_hold_out(const struct box_session *s, uint32_t kind) {
    static const bool held_out[COMMAND_COUNT] = {
        [COMMAND_LOOK_EMPTY] = true, [COMMAND_LOOK_HEADS] = true,
        [COMMAND_LOAD] = true,       [COMMAND_UNLOAD] = true,
        [COMMAND_WATCH] = true,      [COMMAND_RECEIVE_LOT] = true,
        [COMMAND_COUNT_LOT] = true,  [COMMAND_FAIL_PROOF] = true,
        [COMMAND_CHECK_RACK] = true, [COMMAND_RETURN_RACK] = true,
        [COMMAND_NOT_ME] = true,     [COMMAND_ASKED_AND_LOOKED] = true,
        [COMMAND_ANSWER_CALL] = true};
    return s->station || held_out[kind];
}

/* {"for": person}: who acted, on a screen that is not their own. Their own screen named so changes nothing. */
static bool read_actor(struct request *r, const struct json *j, const struct box_session *s,
                       struct command *c) {
    uint32_t node = json_member(j, 0, "for");
    c->actor = s->person;
    if (!node) return true;
    int64_t n = j->node[node].number;
    bool known =
        json_is(j, node, JSON_NUMBER) && n > 0 && n <= box_head(api_of(r)->box)->live.people;
    if (!known) return answer_malformed(r, "for", "a person on the crew list, by number"), false;
    c->actor = (struct person_id){(uint16_t)n};
    if (c->actor.n == s->person.n) return true;
    if (!s->station)
        c->entered_by = s->person;
    else if (!c->witness.n)
        c->witness =
            s->person; /* a station is nobody's screen: the record says in whose presence it was touched */
    if (may_hold_out(s, c->kind)) return true;
    return answer_malformed(
               r, "for",
               "only a look is entered on another's screen; do this on your own, or on a station"),
           false;
}

/* {"sent": ms}: when it left the phone, by the clock that this box tells. A link that falls silent may hold a command back
 * and bring it minutes after: nothing of that is done now. It is not remembered, and is sent again as late. */
static bool held_back(const struct json *j, struct command *c) {
    uint64_t now = api_now().wall_ms;
    uint32_t node = json_member(j, 0, "sent");
    if (c->done_about_ms > now) c->done_about_ms = now; /* the phone's clock ran ahead of ours */
    if (!node || !json_is(j, node, JSON_NUMBER) || c->entry != ENTRY_NOW) return false;
    int64_t sent = j->node[node].number;
    return sent > 0 && (int64_t)now - sent > HELD_BACK_MS;
}

void api_post_command(struct request *r) {
    struct json_node nodes[REQUEST_NODES_MAX];
    uint8_t texts[BOX_TEXT_MAX];
    struct buffer into = BUFFER(texts);
    struct json j;
    struct box_session s;
    struct box_request q = {.authenticated = true};
    const char *key = "", *wrong;
    if (!api_who(r, true, &s) || !request_json(r, &j, nodes) || !api_id(r, &j, &q.id)) return;
    wrong = core_read_command(box_head(api_of(r)->box), &j, 0, &q.command, &key);
    if (wrong) {
        answer_malformed(r, key, wrong);
        return;
    }
    key = api_texts(&j, json_member(&j, 0, "args"), vocabulary_command[q.command.kind].seals,
                    q.text, &into);
    if (key) {
        answer_malformed(r, key,
                         "a text that this command takes, at most 16 KiB, no control characters");
        return;
    }
    if (held_back(&j, &q.command)) {
        answer_fault(r, 503, "It was long under way. Send the same again, as late.");
        return;
    }
    if (read_actor(r, &j, &s, &q.command)) submit(r, &q);
}

/* A report is a command whose members stand in the open: put them where the reader looks for them. */
static void as_command(const struct json *j, struct buffer *b) {
    static const char *const MEMBERS[] = {"concern", "item", "setup"};
    buffer_text(b, "{\"kind\":\"report\",\"args\":{");
    for (size_t i = 0; i < COUNT_OF(MEMBERS); i++) {
        uint32_t node = json_member(j, 0, MEMBERS[i]);
        if (!node || json_is(j, node, JSON_NULL)) continue;
        const char *quote = json_is(j, node, JSON_STRING) ? "\"" : "";
        json_key(b, MEMBERS[i]);
        buffer_text(b, quote);
        buffer_put(b, json_raw(j, node));
        buffer_text(b, quote);
    }
    buffer_text(b, "}}");
}

static bool read_report(struct request *r, const struct json *j, struct box_request *q) {
    uint8_t bytes[2048];
    struct buffer b = BUFFER(bytes);
    struct json_node nodes[16];
    struct json k;
    const char *key = "", *wrong = "too long";
    as_command(j, &b);
    if (!b.full && json_read(&k, buffer_bytes(&b), nodes, COUNT_OF(nodes)))
        wrong = core_read_command(box_head(api_of(r)->box), &k, 0, &q->command, &key);
    if (wrong) answer_malformed(r, key, wrong);
    return !wrong;
}

void api_post_report(struct request *r) {
    struct json_node nodes[REQUEST_NODES_MAX];
    uint8_t texts[BOX_TEXT_MAX];
    struct buffer into = BUFFER(texts);
    struct json j;
    struct box_session s;
    struct box_request q = {0};
    if (!api_own(r)) return;
    q.authenticated = api_session(r, &s);
    if (!q.authenticated && api_slow(r, 12)) return;
    if (!request_json(r, &j, nodes) || !api_id(r, &j, &q.id) || !read_report(r, &j, &q)) return;
    q.command.actor = s.person;
    const char *key = api_texts(&j, 0, 0, q.text, &into);
    uint32_t text = json_member(&j, 0, "text");
    if (text) {
        bool fits = json_string(&j, text, &into) && into.len;
        q.text[SEAL_TEXT] = buffer_bytes(&into);
        if (!fits) key = "text";
    }
    if (key)
        answer_malformed(r, key, "a text of at most 16 KiB");
    else
        submit(r, &q);
}
