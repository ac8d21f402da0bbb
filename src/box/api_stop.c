/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_stop.c - POST /stop. It is never refused: what cannot be read in it is filled in, and the bells go first. */
#include "box/api_inner.h"
#include "box/crypto.h"
#include "net/journal.h"
#include <string.h>

static void answer_ring(struct request *r, const struct box_answer *a) {
    uint8_t bytes[512];
    struct buffer b = BUFFER(bytes);
    bool done = a->verdict == BOX_DONE;
    buffer_text(&b, "{\"ring\":");
    api_put_id(&b, &a->id);
    json_key(&b, done ? "index" : "fault");
    if (done)
        buffer_u64(&b, a->index);
    else
        json_put_string(&b, bytes_of(a->fault ? a->fault : "It rings, and it is not on disk."));
    buffer_text(&b, "}\n");
    answer_json(r, done ? 200 : 503, &b);
}

static void done(void *state, const struct box_answer *a) {
    answer_ring(state, a);
}

/* Who pressed: the token's person, or who is named. At a station nobody is known until named: only whose station it is. */
static void read_raiser(struct request *r, const struct json *j, struct box_stop *stop,
                        const struct box_session *s) {
    uint32_t node = j && s->person.n ? json_member(j, 0, "for") : 0;
    bool named = node && j->node[node].number > 0 &&
                 j->node[node].number <= box_head(api_of(r)->box)->live.people;
    stop->raiser = s->person;
    if (named) stop->raiser.n = (uint16_t)j->node[node].number;
    if (s->station)
        stop->with = s->person;
    else if (stop->raiser.n != s->person.n)
        stop->on = s->person;
    if (s->station && !named) stop->raiser.n = 0;
}

/* Whatever the body is. A missing id is drawn here, an unknown reason is "other-reason"; none may be said yet.
 * A drill is no stop: it is asked for as a command. */
static void read_stop(struct request *r, struct box_stop *stop, const struct box_session *s) {
    struct json_node nodes[64];
    struct json j = {0};
    struct buffer id = {stop->id.byte, 0, sizeof stop->id.byte, false};
    bool read = json_read(&j, r->body, nodes, COUNT_OF(nodes)) && json_is(&j, 0, JSON_OBJECT);
    uint32_t node = read ? json_member(&j, 0, "id") : 0;
    if (!node || !bytes_from_hex(json_raw(&j, node), &id) || id.len != sizeof stop->id.byte)
        if (!crypto_random(stop->id.byte, sizeof stop->id.byte))
            memset(stop->id.byte, 0xff, sizeof stop->id.byte);
    node = read ? json_member(&j, 0, "reason") : 0;
    uint32_t reason =
        node ? vocabulary_find(REASON_words, REASON_COUNT, json_raw(&j, node)) : REASON_NONE;
    bool known = reason < REASON_COUNT && reason != REASON_DRILL;
    stop->reason = (uint8_t)(known ? reason : (uint32_t)REASON_OTHER);
    read_raiser(r, read ? &j : NULL, stop, s);
}

static void ring(struct request *r, const struct box_session *s) {
    struct api *a = api_of(r);
    struct box_stop stop = {.place = api_place(r), .done = done, .state = r};
    read_stop(r, &stop, s);
    box_ring(a->box, &stop, api_now(a));
    api_turn_soon(a);
}

void api_post_stop(struct request *r) {
    struct box_session s;
    if (!api_own(r)) return;
    api_session(r, &s);
    ring(r, &s);
}

void api_post_local_stop(struct request *r) {
    ring(r, &(struct box_session){0});
}
