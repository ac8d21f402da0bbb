/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_join.c - POST /crew and POST /join: from an invitation to a token. And the operator's POST /invite. */
#include "box/api_inner.h"
#include "net/journal.h"
#include <stdio.h>
#include <string.h>

enum { TRIES = 300 /* a minute from one address: a whole crew may stand behind one router */ };

static const char NOT_GOOD[] =
    "This invitation is unknown or used up. Ask for a new one where you got it.";

static struct bytes read_invite(struct request *r, const struct json *j) {
    uint32_t node = json_member(j, 0, "invite");
    struct bytes invite =
        node && json_is(j, node, JSON_STRING) ? json_raw(j, node) : (struct bytes){0};
    if (!invite.len) answer_malformed(r, "invite", "the invitation's code");
    return invite;
}

static void put_roles(struct buffer *b, uint32_t roles) {
    buffer_text(b, "[");
    for (uint32_t i = 0; i < ROLE_COUNT; i++)
        if (roles & 1u << i) {
            json_item(b);
            json_put_string(b, bytes_of(vocabulary_role[i].word));
        }
    buffer_text(b, "]");
}

/* A person whose name was erased is not on the list that people choose from. */
static void put_person(struct api *a, struct buffer *b, uint16_t n, uint32_t roles) {
    uint8_t bytes[BOX_TEXT_MAX];
    struct buffer name = BUFFER(bytes);
    if (!box_name(a->box, (struct person_id){n}, &name)) return;
    json_item(b);
    buffer_text(b, "{\"person\":");
    buffer_u64(b, n);
    json_key(b, "name");
    buffer_put(b, buffer_bytes(&name));
    json_key(b, "roles");
    put_roles(b, roles);
    buffer_text(b, "}");
}

static void answer_crew(struct request *r, uint32_t role) {
    struct api *a = api_of(r);
    const struct live *live = &box_durable(a->box)->world->live;
    struct buffer b = api_scratch(a);
    buffer_text(&b, "{\"title\":");
    json_put_string(&b, box_meta(a->box, META_TITLE));
    json_key(&b, "role");
    if (role < ROLE_COUNT)
        json_put_string(&b, bytes_of(vocabulary_role[role].word));
    else
        buffer_text(&b, "null");
    json_key(&b, "people");
    buffer_text(&b, "[");
    for (uint16_t n = 1; n <= live->people; n++)
        if (role >= ROLE_COUNT || live->person[n].roles & 1u << role)
            put_person(a, &b, n, live->person[n].roles);
    buffer_text(&b, a->options.practice ? "],\"practice\":true}\n" : "]}\n");
    answer_json(r, 200, &b);
}

void api_post_crew(struct request *r) {
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    uint32_t role;
    if (!api_own(r) || api_slow(r, TRIES) || !request_json(r, &j, nodes)) return;
    struct bytes invite = read_invite(r, &j);
    if (!invite.len) return;
    if (box_invited(api_of(r)->box, invite, &role))
        answer_crew(r, role);
    else
        answer_fault(r, 403, NOT_GOOD);
}

static void answer_joined(struct request *r, const struct box_joined *joined) {
    const char *name = api_cookie(api_of(r));
    char cookie[256];
    uint8_t bytes[192];
    struct buffer b = BUFFER(bytes);
    /* As long as the token is good: phones are switched off at night. */
    snprintf(cookie, sizeof cookie, "%s=%s; HttpOnly; SameSite=Strict; Path=/; Max-Age=%d%s", name,
             joined->token, BOX_SESSION_DAYS * 86400, r->tls ? "; Secure" : "");
    buffer_text(&b, "{\"token\":");
    json_put_string(&b, bytes_of(joined->token));
    json_key_u64(&b, "person", joined->person.n);
    buffer_text(&b, "}\n");
    answer_header(r, "Set-Cookie", cookie);
    answer_json(r, 200, &b);
    memset(cookie, 0, sizeof cookie);
}

static void on_joined(void *state, const struct box_joined *joined) {
    struct request *r = state;
    if (!joined->fault) {
        journal(JOURNAL_INFO, "join", "joined person=%u", joined->person.n);
        answer_joined(r, joined);
    } else
        answer_fault(r, joined->forbidden ? 403 : 503, joined->fault);
}

void api_post_join(struct request *r) {
    struct json_node nodes[REQUEST_NODES_MAX];
    uint8_t bytes[1024];
    struct buffer name = BUFFER(bytes);
    struct json j;
    struct box_join join = {.done = on_joined, .state = r};
    struct api *a = api_of(r);
    if (!api_own(r) || api_slow(r, TRIES) || !request_json(r, &j, nodes)) return;
    join.invite = read_invite(r, &j);
    if (!join.invite.len) return;
    uint32_t person = json_member(&j, 0, "person"), named = json_member(&j, 0, "name");
    if (person && json_is(&j, person, JSON_NUMBER) && j.node[person].number > 0 &&
        j.node[person].number < PEOPLE_MAX)
        join.person.n = (uint16_t)j.node[person].number;
    if (named && json_string(&j, named, &name)) join.name = buffer_bytes(&name);
    join.station = json_is(&j, json_member(&j, 0, "station"), JSON_TRUE);
    if (!join.person.n == !join.name.len) {
        answer_malformed(r, "person",
                         "a person on the list, by number, or else the name of a visitor");
        return;
    }
    box_join(a->box, &join, api_now(a));
    api_turn_soon(a);
}

/* From the operator's own account: {"role": word?, "uses": n?}. */
void api_post_invite(struct request *r) {
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    struct api *a = api_of(r);
    char token[BOX_TOKEN_TEXT + 1];
    char link[sizeof a->base_url + BOX_TOKEN_TEXT + 16];
    uint8_t bytes[512];
    struct buffer b = BUFFER(bytes);
    if (!request_json(r, &j, nodes)) return;
    uint32_t word = json_member(&j, 0, "role"), uses = json_member(&j, 0, "uses");
    uint32_t role = word ? vocabulary_find_role(json_raw(&j, word)) : ROLE_COUNT;
    int64_t times = uses ? j.node[uses].number : 1;
    if ((word && role == ROLE_COUNT) || times < 1 || times > PEOPLE_MAX) {
        answer_malformed(r, word && role == ROLE_COUNT ? "role" : "uses",
                         "a role's word; 1 to 2000 uses");
        return;
    }
    if (!box_invite(a->box, role, (uint32_t)times, api_now(a), token)) {
        answer_fault(r, 503, "The box is busy. Try again.");
        return;
    }
    api_turn_soon(a);
    buffer_text(&b, "{\"invite\":");
    json_put_string(&b, bytes_of(token));
    snprintf(link, sizeof link, "%s/#join/%s", a->base_url, token);
    json_key_word(&b, "link", link);
    buffer_text(&b, "}\n");
    answer_json(r, 200, &b);
}
