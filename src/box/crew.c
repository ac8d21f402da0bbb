/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* crew.c - see crew.h: invitations, sessions, witnesses. */
#include <stdlib.h>
#include <string.h>
#include "box/check.h"
#include "box/crew.h"
#include "box/crypto.h"
#include "box/inside.h"

enum { TOKEN_BYTES = 32 };

/* Tokens are kept as SHA-256 and compared as such: who reads the store cannot join with what they read. */
static bool token_hash(const struct box *b, struct bytes hex, struct hash *out) {
    uint8_t token[TOKEN_BYTES];
    struct buffer bytes = BUFFER(token);
    if (hex.len != BOX_TOKEN_TEXT || !bytes_from_hex(hex, &bytes)) return false;
    struct bytes part = buffer_bytes(&bytes);
    b->port.sha256(b->port.state, &part, 1, out);
    return true;
}
static bool make_token(const struct box *b, char text[BOX_TOKEN_TEXT + 1], struct hash *out) {
    uint8_t token[TOKEN_BYTES];
    struct buffer hex = {(uint8_t *)text, 0, BOX_TOKEN_TEXT, false};
    if (!crypto_random(token, sizeof token)) return false;
    buffer_hex(&hex, (struct bytes){token, sizeof token});
    text[BOX_TOKEN_TEXT] = 0;
    crypto_forget(token, sizeof token);
    return token_hash(b, bytes_of(text), out);
}

/* The invitation as it stands, with what is under way. */
static bool find_in(const struct batch *batch, const struct hash *token, struct store_invite *out) {
    for (uint32_t i = batch->invites; i-- > 0;)
        if (hash_equal(&batch->invite[i].token, token)) return *out = batch->invite[i], true;
    return false;
}
static bool find_invite(struct box *b, struct bytes hex, struct store_invite *out) {
    struct hash token;
    if (!token_hash(b, hex, &token)) return false;
    if (find_in(b->gathering, &token, out) || (b->in_flight && find_in(b->flying, &token, out)))
        return out->uses > 0;
    return store_invite(b->store, &token, out) == STORE_OK && out->uses > 0;
}
static bool people_room(const struct box *b) {
    return b->gathering->sessions < BATCH_PEOPLE_MAX && b->gathering->invites < BATCH_PEOPLE_MAX &&
           b->gathering->witnesses < BATCH_PEOPLE_MAX && b->gathering->waiters < BATCH_WAITERS_MAX;
}

bool box_invite(struct box *b, uint32_t role, uint32_t uses, struct box_clock now,
                char token[BOX_TOKEN_TEXT + 1]) {
    struct store_invite invite = {.role = role, .uses = uses, .created_ms = now.wall_ms};
    if (box_why_not(b) || !people_room(b) || !make_token(b, token, &invite.token)) return false;
    b->gathering->invite[b->gathering->invites++] = invite;
    return true;
}
void box_invites_undo(struct box *b, const struct batch *undone) {
    struct store_invite known;
    for (uint32_t i = 0; i < undone->invites; i++) {
        const struct store_invite *made =
            &undone->invite[i]; /* a later row of the same token is a use of it */
        if (find_in(b->gathering, &made->token, &known) || !people_room(b)) continue;
        if (store_invite(b->store, &made->token, &known) == STORE_ABSENT)
            b->gathering->invite[b->gathering->invites++] = *made;
    }
}
bool box_invited(struct box *b, struct bytes invite, uint32_t *role) {
    struct store_invite found;
    if (!find_invite(b, invite, &found)) return false;
    *role = found.role;
    return true;
}

/* Somebody who is joining: until their person, when new, and then their session are on disk. */
struct join {
    struct box *b;
    struct box_join ask;
    struct store_invite invite;
    struct box_joined answer;
    struct box_clock now;
    bool taken;
};

static void answer(struct join *j, const char *fault, bool forbidden) {
    struct box_joined a = j->answer;
    a.fault = fault;
    a.forbidden = forbidden;
    j->taken = false;
    j->ask.done(j->ask.state, &a);
}

static void session_kept(void *state, const struct box_answer *a) {
    answer(state, a->verdict == BOX_DONE ? NULL : a->fault, false);
}

/* The invitation with what is under way, one use less; false when there is none left. */
static bool use_invite(struct box *b, struct store_invite *invite) {
    const struct hash token = invite->token;
    if (!find_in(b->gathering, &token, invite) && b->in_flight)
        (void)find_in(b->flying, &token, invite);
    return invite->uses && invite->uses--;
}

/* The session and the invitation's one use less go into the same batch. */
static void keep_session(struct join *j, const struct hash *token) {
    struct batch *batch = j->b->gathering;
    struct waiter w = {.done = session_kept, .state = j};
    w.answer.verdict = BOX_DONE;
    CHECK(crypto_random(w.answer.id.byte, sizeof w.answer.id)); /* nobody's request has it */
    batch->session[batch->sessions++] =
        (struct store_session){*token, j->answer.person.n, j->ask.station, j->now.wall_ms};
    batch->invite[batch->invites++] = j->invite;
    batch_wait(batch, &w);
}

static void begin_session(struct join *j) {
    struct hash token;
    if (box_why_not(j->b) || !people_room(j->b))
        answer(j, "the box cannot keep a session now; try again", false);
    else if (!make_token(j->b, j->answer.token, &token))
        answer(j, "there is no randomness; try again", false);
    else if (!use_invite(j->b, &j->invite))
        answer(j, "this invitation is used up", true);
    else
        keep_session(j, &token);
}

static void person_added(void *state, const struct box_answer *a) {
    struct join *j = state;
    j->answer.person = a->person;
    if (a->verdict == BOX_DONE)
        begin_session(j);
    else
        answer(j, a->verdict == BOX_FAULT ? a->fault : "nobody can be added to the record",
               a->verdict != BOX_FAULT);
}

static void add_visitor(struct join *j) {
    struct box_request r = {
        .command = {.kind = COMMAND_ADD_PERSON}, .done = person_added, .state = j};
    r.command.arg[FIELD_ROLE] = ROLE_VISITOR;
    r.text[SEAL_NAME] = j->ask.name;
    if (!crypto_random(r.id.byte, sizeof r.id))
        answer(j, "there is no randomness; try again", false);
    else if (!box_submit(j->b, &r))
        answer(j, "busy", false);
}

static struct join *free_join(struct box *b) {
    if (!b->joins) b->joins = calloc(JOINS_MAX, sizeof *b->joins);
    for (uint32_t i = 0; b->joins && i < JOINS_MAX; i++)
        if (!b->joins[i].taken) return &b->joins[i];
    return NULL;
}

static bool fits(const struct box *b, const struct box_join *ask,
                 const struct store_invite *invite) {
    const struct live *live = &b->durable.world->live;
    if (!ask->person.n) return ask->name.len > 0;
    if (ask->person.n > live->people) return false;
    return invite->role >= ROLE_COUNT || live->person[ask->person.n].roles >> invite->role & 1;
}

/* NULL, or why this invitation does not let them in. */
static const char *shut(struct box *b, const struct box_join *ask, struct store_invite *invite) {
    if (!find_invite(b, ask->invite, invite)) return "this invitation is unknown or used up";
    return fits(b, ask, invite) ? NULL : "this person is not on the list this invitation is for";
}

void box_join(struct box *b, const struct box_join *ask, struct box_clock now) {
    struct join asked = {.b = b, .ask = *ask, .now = now, .answer.person = ask->person};
    const char *no = shut(b, ask, &asked.invite);
    struct join *j = no ? NULL : free_join(b);
    if (!j) {
        answer(&asked, no ? no : "too many join at once; try again", no != NULL);
        return;
    }
    *j = asked;
    /* A session that begins by a clock that stands in 1970 would be over as soon as the clock is set. */
    if (b->clock.doubt && j->now.wall_ms < b->clock.last_ms) j->now.wall_ms = b->clock.last_ms;
    j->taken = true;
    if (ask->person.n)
        begin_session(j);
    else
        add_visitor(j);
}

static bool in_time(const struct box *b, uint64_t since_ms) {
    return b->now.wall_ms < since_ms + BOX_SESSION_MS;
}

bool box_session(struct box *b, struct bytes token, struct box_session *s) {
    struct store_session found;
    struct hash h;
    if (!token_hash(b, token, &h)) return false;
    struct known_session *known = &b->known[h.byte[0] % KNOWN_SESSIONS];
    if (!known->since_ms || !hash_equal(&h, &known->token)) {
        if (store_session(b->store, &h, &found) != STORE_OK || found.person >= PEOPLE_MAX)
            return false;
        *known = (struct known_session){
            h, {{(uint16_t)found.person}, found.station != 0}, found.created_ms};
    }
    *s = known->session;
    return in_time(b, known->since_ms);
}

bool box_cosigned(struct box *b, const struct store_witness *w) {
    struct batch *batch = b->gathering;
    if (box_why_not(b) || !people_room(b)) return false;
    struct buffer kept = BUFFER(batch->witness_bytes[batch->witnesses]);
    struct store_witness *row = &batch->witness[batch->witnesses];
    *row = *w;
    buffer_put(&kept, w->vkey);
    buffer_put(&kept, w->line);
    if (kept.full) return false;
    row->vkey.ptr = kept.ptr;
    row->line.ptr = kept.ptr + w->vkey.len;
    batch->witnesses++;
    return true;
}
bool box_witnesses(struct box *b, bool (*each)(void *state, const struct store_witness *w),
                   void *state) {
    return store_witnesses(b->store, each, state) == STORE_OK;
}
