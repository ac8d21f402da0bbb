/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_command.c - POST /command: read, give to the box, answer when it is on disk. */
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

void api_answer(struct request *r, const struct box_answer *a) {
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
    api_answer(state, a);
}

bool api_submit(struct request *r, struct box_request *q) {
    struct api *a = api_of(r);
    if (!q->done) q->done = done, q->state = r;
    if (box_submit(a->box, q)) {
        api_turn_soon(a);
        return true;
    }
    answer_header(r, "Retry-After", "1");
    answer_fault(r, 503, "The box is busy. Send the same again, with the same id.");
    return false;
}

/* A look may be entered on anybody's screen that is held out: the record says whose. All else is done on one's own, or
 * on a station, which is nobody's. */
static bool may_hold_out(const struct box_session *s, uint32_t kind) {
    static const bool held_out[COMMAND_COUNT] = {[COMMAND_LOOK_EMPTY] = true,
                                                 [COMMAND_LOOK_HEADS] = true,
                                                 [COMMAND_LOAD] = true,
                                                 [COMMAND_UNLOAD] = true,
                                                 [COMMAND_WATCH] = true,
                                                 [COMMAND_RECEIVE_LOT] = true,
                                                 [COMMAND_COUNT_LOT] = true,
                                                 [COMMAND_FAIL_PROOF] = true,
                                                 [COMMAND_CHECK_RACK] = true,
                                                 [COMMAND_RETURN_RACK] = true,
                                                 [COMMAND_ARRIVE] = true,
                                                 [COMMAND_DEPART] = true,
                                                 [COMMAND_SWEEP] = true,
                                                 [COMMAND_NOT_ME] = true,
                                                 [COMMAND_ASKED_AND_LOOKED] = true,
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
static bool held_back(const struct api *a, const struct json *j, struct command *c) {
    uint64_t now = api_now(a).wall_ms;
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
    if (q.command.kind == COMMAND_LEAVE_REPORT) { /* with a name in it, it would be a lie */
        answer_malformed(r, "kind", "POST /report, with the hash of a code and without a token");
        return;
    }
    key = api_texts(&j, json_member(&j, 0, "args"), vocabulary_command[q.command.kind].seals,
                    q.text, &into);
    if (key) {
        answer_malformed(r, key,
                         "a text that this command takes, at most 20 KiB, no control characters");
        return;
    }
    wrong = api_media_wrong(api_of(r), q.text[SEAL_MEDIA], false);
    if (wrong) {
        answer_malformed(r, "media", wrong);
        return;
    }
    wrong = api_clock_wrong(api_of(r), &q.command);
    if (wrong) {
        answer_malformed(r, "due", wrong);
        return;
    }
    if (api_clock_unset(r, q.command.kind)) return;
    if (held_back(api_of(r), &j, &q.command)) {
        answer_fault(r, 503, "It was long under way. Send the same again, as late.");
        return;
    }
    if (read_actor(r, &j, &s, &q.command)) (void)api_submit(r, &q);
}
