/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* explore.c - explore.h. */
#include "sim/explore.h"
#include "core/rows.h"
#include "sim/key.h"
#include "sim/told.h"
#include <stdio.h>
#include <stdlib.h>

/* One state with all that is needed to go on from it; kept only until it was. */
struct node {
    struct world world;
    struct ghost ghost;
    uint32_t state;
};
struct nodes {
    struct node *node;
    size_t count, room;
};
struct walk {
    const struct room *room;
    struct explored *result;
    struct states states;
    struct nodes now, next;
    uint32_t most, depth;
    struct way now_at; /* the state that is gone on from, and by which act */
    struct way wrong;  /* where it went wrong first */
    bool go_on_broken, resumes;
};

static const uint64_t base_ms = UINT64_C(2000000000000); /* the explorer's only clock */

static struct node *push(struct nodes *n) {
    if (n->count == n->room) {
        n->room = n->room ? n->room * 2 : 256;
        n->node = realloc(n->node, n->room * sizeof *n->node);
        if (!n->node) fputs("No memory is left for the states of one depth.\n", stderr), exit(3);
    }
    return &n->node[n->count++];
}

static bool fail(struct walk *k, enum wrong wrong, const char *name, const char *text) {
    if (k->result->wrong) return false;
    k->wrong = k->now_at;
    k->result->wrong = (uint8_t)wrong;
    snprintf(k->result->what, sizeof k->result->what, "%s%s%s", name, *text ? ": " : "", text);
    return false;
}

/* play(k, n, d): the events, each with what it touches looked at. */
static bool play(struct walk *k, struct node *n, const struct decision *d) {
    for (uint32_t i = 0; i < d->count; i++) {
        struct event e = d->event[i];
        e.at_ms = base_ms;
        ghost_sees(&n->ghost, &n->world, &e);
        core_apply(&n->world, &e);
        const char *broken = core_validate_near(&n->world, &e);
        if (broken) return fail(k, WRONG_INVARIANT, broken, "");
    }
    return true;
}

/* arrive(k, n, act): ${n}, the last of k->next, is a state; kept if it is a new one. */
static bool arrive(struct walk *k, struct node *n, uint32_t act) {
    bool fresh;
    n->state = states_add(&k->states, key_of(&n->world, &n->ghost, k->resumes), k->now_at.state,
                          (uint16_t)act, &fresh);
    states_edge(&k->states, k->now_at.state, n->state);
    if (!fresh) {
        k->next.count--;
        return true;
    }
    k->states.rests[n->state] = claims_at_rest(&n->world);
    k->result->rests += k->states.rests[n->state];
    const char *broken = core_validate(&n->world);
    return !broken || fail(k, WRONG_INVARIANT, broken, "");
}

static bool claims_hold(struct walk *k, const struct taken_step *s) {
    claim_set broken = claims_broken(s, k->result->met);
    uint32_t first = 0;
    k->result->broken |= broken;
    if (!broken || k->go_on_broken) return true;
    while (!(broken >> first & 1)) first++;
    return fail(k, WRONG_CLAIM, claim_row[first].name, claim_row[first].text);
}

/* All that refuse it: which they are, whether one of them is alone, how many are barriers before danger. */
static uint32_t note_refusing(struct seen_rules *seen, const struct world *w,
                              const struct command *c) {
    struct rule_set broken;
    uint32_t all = 0, deviations = 0, last = 0, last_deviation = 0;
    core_breaches(w, c, &broken);
    for (uint32_t r = 0; r < RULE_COUNT; r++) {
        if (!broken.word[r / 32]) r |= 31;
        if (!(broken.word[r / 32] >> r % 32 & 1)) continue;
        seen->fired[r] = 1;
        all++, last = r;
        if (vocabulary_rule[r].breach == BREACH_DEVIATION) deviations++, last_deviation = r;
    }
    if (all == 1) seen->alone[last] = 1;
    if (deviations == 1) seen->alone[last_deviation] = 1;
    return deviations;
}

static void note_passing(struct seen_rules *seen, const struct command *c) {
    uint8_t gate[64];
    uint32_t gates = core_gates((enum command_kind)c->kind, gate, sizeof gate);
    for (uint32_t i = 0; i < gates; i++) seen->passed[gate[i]] = 1;
}

/* lead(k, at, d, step, act): What was decided happens, and leads somewhere. */
static bool lead(struct walk *k, size_t at, const struct decision *d, struct taken_step *step,
                 uint32_t act) {
    struct node *n = push(&k->next);
    const struct node *from = &k->now.node[at];
    *n = *from;
    if (!play(k, n, d)) return false;
    step->after = &n->world;
    step->ghost_after = &n->ghost;
    bool holds = !step->command || claims_hold(k, step);
    return arrive(k, n, act) && holds;
}

/* A small world has no more rounds than its lots: what is not there is not loaded, and does not come out. */
static bool can_happen(const struct world *w, const struct command *c) {
    const uint32_t *at = w->live.lot[ARG(c, LOT)].at;
    if (c->kind == COMMAND_LOAD) return ARG(c, NUMBER) <= at[LOT_BOX] + at[LOT_CART];
    uint32_t out = ARG(c, PROVED) + ARG(c, FAILED) + ARG(c, SPENT);
    return c->kind != COMMAND_UNLOAD || out <= rounds_in(w, ARG(c, ITEM));
}

static bool try_act(struct walk *k, size_t at, uint32_t row) {
    const struct node *from = &k->now.node[at];
    const struct act *act = &k->room->act[row];
    struct command c = room_ask(act, &from->world);
    struct decision d;
    core_decide(&from->world, &c, &d);
    k->result->steps++;
    k->now_at.act = row;
    if (d.verdict == MALFORMED) return true;
    uint32_t barriers = 0;
    if (d.verdict == REFUSED) k->result->rules.fired[d.why.rule] = 1;
    if (d.verdict == REFUSED && (act->happens || k->go_on_broken || k->result->steps % 17 == 0))
        barriers = note_refusing(&k->result->rules, &from->world, &c);
    if (d.verdict == DECIDED) note_passing(&k->result->rules, &c);
    struct taken_step step = {.before = &from->world,
                              .after = &from->world,
                              .command = &c,
                              .decision = &d,
                              .ghost_before = &from->ghost,
                              .ghost_after = &from->ghost};
    if (d.verdict == REFUSED && !claims_hold(k, &step)) return false;
    if (d.verdict == DECIDED) return lead(k, at, &d, &step, row);
    if (act->happens != ACT_HAPPENED || !can_happen(&from->world, &c)) return true;
    step.broke_rules = true;
    step.deviation = barriers > 0;
    c.happened = 1;
    core_decide(&from->world, &c, &d);
    return lead(k, at, &d, &step, row);
}

/* The n-th deadline alone, all others far away: NULL when there are fewer. */
static uint32_t *deadline(struct live *l, uint32_t n) {
    uint32_t *due[2 * PEOPLE_MAX + ITEMS_MAX + REPORTS_MAX + ASKS_MAX + NOTICES_MAX];
    uint32_t count = 0;
    for (uint32_t i = 1; i <= l->people; i++) due[count++] = &l->person[i].training_due_s;
    for (uint32_t i = 1; i <= l->people; i++) due[count++] = &l->person[i].permit_due_s;
    for (uint32_t i = 1; i <= l->notices; i++) due[count++] = &l->notice[i].due_s;
    due[count++] = &l->long_due_s;
    due[count++] = &l->rest_due_s;
    for (uint32_t i = 1; i <= l->items; i++) due[count++] = &l->item[i].wait_due_s;
    for (uint32_t i = 1; i <= l->reports; i++) due[count++] = &l->report[i].due_s;
    for (uint32_t i = 1; i <= l->asks; i++) due[count++] = &l->ask[i].due_s;
    for (uint32_t i = 0; i < count; i++)
        if (*due[i] && n-- == 0) return due[i];
    return NULL;
}

static bool try_lapses(struct walk *k, size_t at) {
    static struct world alone;
    for (uint32_t n = 0; k->now.node[at].world.live.next_due_s; n++) {
        struct decision d;
        alone = k->now.node[at].world;
        uint32_t *chosen = deadline(&alone.live, n);
        if (!chosen) break;
        *chosen = alone.live.next_due_s = 1;
        core_lapse(&alone, 1000, &d);
        struct taken_step step = {0};
        k->now_at.act = ACT_LAPSES;
        if (!lead(k, at, &d, &step, ACT_LAPSES)) return false;
    }
    return true;
}

static bool go_on(struct walk *k, size_t at) {
    k->now_at.state = k->now.node[at].state;
    for (uint32_t row = 0; row < k->room->acts; row++)
        if (!try_act(k, at, row)) return false;
    return try_lapses(k, at);
}

static bool walk_depth(struct walk *k) {
    for (size_t at = 0; at < k->now.count; at++) {
        if (!go_on(k, at)) return false;
        if (k->states.count > k->most) return fail(k, WRONG_OPEN, "not closed", "the limit is met");
    }
    struct nodes done = k->now;
    k->now = k->next;
    k->next = done;
    k->next.count = 0;
    k->depth++;
    return true;
}

static bool begin(struct walk *k) {
    struct node *root = push(&k->next);
    root->world = *k->room->start;
    ghost_begin(&root->ghost, &root->world);
    if (!arrive(k, root, 0)) return false;
    struct nodes empty = k->now;
    k->now = k->next;
    k->next = empty;
    return true;
}

void explore(const struct room *r, uint32_t most, int how, struct explored *result,
             struct buffer *story) {
    struct walk k = {
        .room = r, .result = result, .most = most, .go_on_broken = how == GO_ON_BROKEN};
    for (uint32_t i = 0; i < r->acts; i++) k.resumes |= r->act[i].command.kind == COMMAND_RESUME;
    *result = (struct explored){0};
    bool well = begin(&k);
    while (well && k.now.count) well = walk_depth(&k);
    uint32_t stuck = well ? states_stuck(&k.states) : k.states.count;
    k.now_at = (struct way){stuck, ACT_NONE};
    if (stuck < k.states.count)
        fail(&k, WRONG_STUCK, "stuck",
             "from here no way leads back to all locked, counted, released");
    result->states = k.states.count;
    result->edges = k.states.edges;
    result->depth = k.depth;
    if (result->wrong && result->wrong != WRONG_OPEN)
        told(r, &k.states, &k.wrong, result->what, story);
    states_free(&k.states);
    free(k.now.node);
    free(k.next.node);
}
