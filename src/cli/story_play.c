/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_play.c - story_play.h. */
#include "cli/story_player.h"
#include "core/roles.h"
#include "text/mem.h"

/* ---- events ------------------------------------------------------------------------------------------------------ */

static void bug(struct story_player *p, const char *what) {
    if (!what || p->result->bug) return;
    p->result->bug = what;
    p->result->bug_line = p->line;
}

static void apply(struct story_player *p, const struct event *decided) {
    struct event e = *decided;
    e.at_ms = p->at_ms;
    e.index = p->size++;
    core_apply(p->w, &e);
    bug(p, core_validate_near(p->w, &e));
    if (p->walk) p->walk->event(p->walk->state, p->w, &e);
}

static void lapse(struct story_player *p) {
    struct decision d;
    do {
        core_lapse(p->w, p->at_ms, &d);
        for (uint32_t i = 0; i < d.count; i++) apply(p, &d.event[i]);
    } while (d.count && !p->result->bug);
}

/* ---- facts --------------------------------------------------------------------------------------------------------- */

static uint32_t first_custodian(const struct world *w) {
    for (uint32_t i = 1; i <= w->live.people; i++)
        if (w->live.person[i].roles & ROLES_CUSTODIANS) return i;
    return w->live.people ? 1 : 0;
}

/* What a head line says is the case: its events, without asking the rules. */
static void enter_one(struct story_player *p, const struct story_step *step, uint32_t row,
                      uint32_t one) {
    struct command c;
    struct decision d;
    story_command_make(p, step, one, &c);
    if (field_in(vocabulary_command[c.kind].fields, FIELD_SHOWER) && !c.arg[FIELD_SHOWER])
        c.arg[FIELD_SHOWER] = first_custodian(p->w);
    c.happened = 1;
    core_decide(p->w, &c, &d);
    if (d.verdict == MALFORMED && !p->result->malformed) {
        p->result->malformed = row + 1;
        p->result->step[row].field = (uint8_t)d.why.field;
    }
    for (uint32_t i = 0; d.verdict == DECIDED && i < d.count; i++)
        if (d.event[i].kind != EVENT_RULE_BROKEN && d.event[i].kind != EVENT_SET_STOPPED)
            apply(p, &d.event[i]);
    if (step->new_person) p->person[step->new_person] = p->w->live.people;
}

static void enter_fact(struct story_player *p, const struct story_step *step, uint32_t row) {
    uint32_t persons = step->group_count ? step->group_count : 1;
    for (uint32_t one = 0; one < persons; one++) enter_one(p, step, row, one);
}

static void begin(struct story_player *p) {
    struct event e = {.kind = EVENT_PRODUCTION_BEGUN};
    core_init(p->w);
    p->day = p->s->day;
    p->at_ms = (uint64_t)p->day * DAY_MINUTES * MINUTE_MS;
    apply(p, &e);
    for (uint32_t pack = 0; pack < PACK_COUNT; pack++) {
        e = (struct event){.kind = EVENT_PACK_ADOPTED};
        e.arg[FIELD_PACK] = pack;
        if (pack != PACK_HOUSE && p->s->packs >> pack & 1) apply(p, &e);
    }
}

/* ---- steps --------------------------------------------------------------------------------------------------------- */

/* What the persons of one step met together. */
struct met {
    struct rule_set rules, passed;
    bool weapons; /* about them */
    bool refused;
    uint16_t first_rule;
};

/* Which rules refuse it, by which packs in force; when none does, which stood before it. */
static void note_rules(struct story_player *p, const struct command *c,
                       const struct rule_set *broken, bool refused, struct met *met) {
    uint8_t gate[64];
    uint32_t gates = core_gates((enum command_kind)c->kind, gate, sizeof gate);
    uint32_t packs = core_packs_binding(p->w, c);
    met->weapons |= core_about_weapons(p->w, c);
    for (uint32_t i = 0; i < gates; i++) {
        bool fires = story_has_rule(broken, gate[i]);
        struct rule_set *set = fires ? &p->rules : &met->passed;
        if (fires || !refused) set->word[gate[i] / 32] |= 1u << (gate[i] % 32);
        if (fires)
            p->result->packs[gate[i]] |= core_rule_packs((enum rule)gate[i], met->weapons) & packs;
    }
}

/* The stop that a deviation caused ends with the step. */
static void apply_all(struct story_player *p, const struct story_step *step,
                      const struct decision *d) {
    bool stopped_before = p->w->live.stop.open, deviation = false;
    for (uint32_t i = 0; i < d->count; i++) {
        const struct event *e = &d->event[i];
        apply(p, e);
        deviation |= e->kind == EVENT_SET_STOPPED && e->arg[FIELD_REASON] == REASON_DEVIATION;
    }
    if (!deviation || stopped_before || step->expected.stopped) return;
    struct event release = {.kind = EVENT_SET_RELEASED};
    release.arg[FIELD_REASON] = REASON_DEVIATION;
    apply(p, &release);
}

static void refuse(struct story_player *p, const struct story_step *step, struct command *c,
                   const struct rule_set *broken, struct decision *d, struct met *met) {
    uint32_t first = 0;
    while (first < RULE_COUNT && !story_has_rule(broken, first)) first++;
    if (c->actor.n && first != d->why.rule) bug(p, "decide names another rule than the first");
    if (!met->refused) met->first_rule = (uint16_t)first;
    met->refused = true;
    if (step->expected.happened) {
        c->happened = 1;
        core_decide(p->w, c, d);
        apply_all(p, step, d);
        return;
    }
    struct event e;
    core_prevented(c, &d->why, 1, &e);
    apply(p, &e);
}

static bool cannot_ask(struct story_player *p, uint32_t row, uint32_t field) {
    p->result->malformed = row + 1;
    p->result->step[row].field = (uint8_t)field;
    return false;
}

/* "somebody": the record does not say who, so the rule about whose role it is has nobody to ask. */
static void forget_role(const struct story_player *p, struct command *c, struct rule_set *broken,
                        struct decision *d) {
    uint32_t left = 0, n = 0;
    broken->word[RULE_ROLE_NOT_YOURS / 32] &= ~(1u << (RULE_ROLE_NOT_YOURS % 32));
    for (uint32_t i = 0; i < COUNT_OF(broken->word); i++) left |= broken->word[i];
    if (left || d->verdict != REFUSED) return;
    c->happened = 1;
    core_decide(p->w, c, d);
    for (uint32_t i = 0; i < d->count; i++)
        if (d->event[i].kind != EVENT_RULE_BROKEN) d->event[n++] = d->event[i];
    d->count = (uint8_t)n;
}

/* One person's command. False: it cannot be asked. */
static bool ask(struct story_player *p, const struct story_step *step, uint32_t one, uint32_t row,
                struct met *met) {
    struct command c;
    struct decision d;
    struct rule_set broken;
    uint32_t field = story_command_missing(p, step);
    if (field < FIELD_COUNT) return cannot_ask(p, row, field);
    story_command_make(p, step, one, &c);
    core_decide(p->w, &c, &d);
    if (d.verdict == MALFORMED) return cannot_ask(p, row, d.why.field);
    core_breaches(p->w, &c, &broken);
    if (!c.actor.n) forget_role(p, &c, &broken, &d);
    for (uint32_t i = 0; i < COUNT_OF(broken.word); i++) met->rules.word[i] |= broken.word[i];
    note_rules(p, &c, &broken, d.verdict == REFUSED, met);
    if (d.verdict == REFUSED)
        refuse(p, step, &c, &broken, &d, met);
    else
        apply_all(p, step, &d);
    if (step->new_person && (d.verdict == DECIDED)) p->person[step->new_person] = p->w->live.people;
    if (c.kind == COMMAND_ASK && d.verdict == DECIDED) p->result->step[row].asked = p->w->live.asks;
    return true;
}

/* On which setup an ask of the story was left standing. */
static void note_standing(struct story_player *p, uint32_t world) {
    const struct live *live = &p->w->live;
    for (uint32_t row = 0; row < p->s->steps; row++) {
        struct story_outcome *o = &p->result->step[row];
        if (!o->asked || !story_in_world(p->s, &p->s->step[row], world)) continue;
        for (uint32_t setup = 1; setup <= live->setups && !o->stands; setup++)
            if (core_ask_stands(live, &live->ask[o->asked], setup)) o->stands = (uint16_t)setup;
    }
}

static enum story_failed judge(const struct story_player *p, const struct story_step *step,
                               const struct met *met) {
    const struct story_expected *e = &step->expected;
    if (met->refused && !e->refused) return STORY_WAS_REFUSED;
    if (!met->refused && e->refused) return STORY_WAS_DECIDED;
    for (uint32_t i = 0; i < COUNT_OF(e->rules.word); i++) {
        if (e->rules.word[i] & ~met->rules.word[i]) return STORY_OTHER_RULES;
        if (e->only && e->rules.word[i] != met->rules.word[i]) return STORY_OTHER_RULES;
    }
    if (e->stopped && !p->w->live.stop.open) return STORY_NOT_STOPPED;
    return STORY_HELD;
}

static void note_outcome(struct story_player *p, const struct story_step *step, uint32_t row,
                         const struct met *met) {
    struct story_outcome *o = &p->result->step[row];
    if (!o->ran++) o->first_rule = RULE_COUNT, o->each = met->rules;
    o->weapons |= met->weapons;
    if (met->refused && !o->refused++) o->first_rule = met->first_rule;
    for (uint32_t i = 0; i < COUNT_OF(o->rules.word); i++) {
        o->rules.word[i] |= met->rules.word[i];
        o->each.word[i] &= met->rules.word[i];
        o->passed.word[i] |= met->passed.word[i];
    }
    enum story_failed failed = judge(p, step, met);
    if (failed && !o->failed) o->failed = (uint8_t)failed;
    if (failed) p->result->held = false;
    bool earlier = !p->result->first_refused || row < p->result->first_refused - 1;
    if (met->refused && earlier) p->result->first_refused = row + 1;
}

static void turn_to(struct story_player *p, const struct story_step *step) {
    p->line = step->line;
    p->at_ms = ((uint64_t)step->day * DAY_MINUTES + step->minute) * MINUTE_MS;
    if (p->day == step->day) return;
    p->day = step->day;
    p->size_before = p->size;
    memset(p->size_at, 0, sizeof p->size_at);
}

static bool play_step(struct story_player *p, uint32_t row) {
    const struct story_step *step = &p->s->step[row];
    struct met met = {.first_rule = RULE_COUNT};
    uint32_t persons = step->group_count ? step->group_count : !step->nothing;
    turn_to(p, step);
    lapse(p);
    for (uint32_t one = 0; one < persons; one++)
        if (!ask(p, step, one, row, &met)) return false;
    bug(p, core_validate(p->w));
    p->size_at[step->minute] = p->size;
    note_outcome(p, step, row, &met);
    return !p->result->bug;
}

static bool play_world(struct story_player *p, uint32_t world) {
    begin(p);
    p->size_before = p->size;
    for (uint32_t row = 0; row < p->s->steps; row++) {
        const struct story_step *step = &p->s->step[row];
        p->line = step->line;
        if (!story_in_world(p->s, step, world)) continue;
        if (step->part == STORY_FACT) {
            enter_fact(p, step, row);
            p->size_before = p->size;
        } else if (!play_step(p, row)) {
            return false;
        }
        if (p->result->malformed || p->result->bug) return false;
    }
    note_standing(p, world);
    return true;
}

static void begin_result(struct story_result *result) {
    memset(result, 0, sizeof *result);
    memset(&result->always, 0xff, sizeof result->always);
    result->held = true;
}

void story_walk(struct story_walk *walk, struct story_result *result) {
    struct story_player p = {.s = walk->s, .w = walk->w, .result = result, .walk = walk};
    begin_result(result);
    if (!play_world(&p, walk->world)) result->held = false;
    memcpy(walk->person, p.person, sizeof walk->person);
}

void story_play(const struct story *s, struct world *scratch, struct story_result *result) {
    begin_result(result);
    for (uint32_t world = 0; world < s->worlds; world++) {
        struct story_player p = {.s = s, .w = scratch, .result = result};
        if (!play_world(&p, world)) break;
        for (uint32_t i = 0; i < COUNT_OF(p.rules.word); i++) {
            result->rules.word[i] |= p.rules.word[i];
            result->always.word[i] &= p.rules.word[i];
        }
    }
    if (result->malformed || result->bug) result->held = false;
}
