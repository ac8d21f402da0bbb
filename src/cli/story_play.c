/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_play.c - story_play.h. */
#include "cli/story_play.h"
#include "core/codec.h"
#include "core/roles.h"
#include "text/mem.h"

enum { DAY_MINUTES = 1440, MINUTE_MS = 60000 };

struct player {
    const struct story *s;
    struct world *w;
    struct story_result *result;
    struct rule_set rules;                /* broken in this world */
    uint16_t person[STORY_NAMES_MAX + 1]; /* the story's persons on the record */
    uint64_t size;                        /* events so far: the ledger's size */
    uint64_t at_ms;
    uint32_t day, line;
    uint64_t size_at[DAY_MINUTES]; /* after the steps of that minute; 0: none of this day */
    uint64_t size_before;          /* at the day's beginning */
};

/* ---- events ------------------------------------------------------------------------------------------------------ */

static void bug(struct player *p, const char *what) {
    if (!what || p->result->bug) return;
    p->result->bug = what;
    p->result->bug_line = p->line;
}

static void apply(struct player *p, const struct event *decided) {
    struct event e = *decided;
    e.at_ms = p->at_ms;
    e.index = p->size++;
    core_apply(p->w, &e);
    bug(p, core_validate_near(p->w, &e));
}

static void lapse(struct player *p) {
    struct decision d;
    do {
        core_lapse(p->w, p->at_ms, &d);
        for (uint32_t i = 0; i < d.count; i++) apply(p, &d.event[i]);
    } while (d.count && !p->result->bug);
}

/* ---- a step as a command ------------------------------------------------------------------------------------------ */

/* The row on the record for one of the story's names; 0 when it is not there. */
static uint32_t row_of(const struct player *p, uint32_t name) {
    const struct story_name *n = &p->s->name[name];
    switch (n->type) {
    case TYPE_PERSON: return p->person[name];
    case TYPE_ITEM: return core_find_item(p->w, core_name_bytes(&n->name));
    case TYPE_LOT: return core_find_lot(p->w, core_name_bytes(&n->name));
    default: return core_find_setup(p->w, core_name_bytes(&n->name));
    }
}

static bool is_row(uint8_t type) {
    return type == TYPE_PERSON || type == TYPE_ITEM || type == TYPE_LOT || type == TYPE_SETUP;
}

/* What the screen showed: all events up to that minute of this day. */
static uint64_t size_read(const struct player *p, uint32_t minute) {
    for (uint32_t m = minute + 1; m-- > 0;)
        if (p->size_at[m]) return p->size_at[m];
    return p->size_before;
}

/* Fields that a phrase may leave to what is the case: the calendar's day, the plan as it is now. */
static void fill_in(const struct player *p, const struct story_step *step, struct command *c) {
    uint64_t unsaid = vocabulary_command[c->kind].fields & ~step->said;
    if (unsaid >> FIELD_DAY & 1) c->arg[FIELD_DAY] = p->day;
    if (unsaid >> FIELD_VERSION & 1)
        c->arg[FIELD_VERSION] = p->w->live.setup[c->arg[FIELD_SETUP]].version;
}

static void make_command(const struct player *p, const struct story_step *step, uint32_t one,
                         struct command *c) {
    memset(c, 0, sizeof *c);
    c->kind = step->kind;
    c->entry = step->entry;
    c->id = step->id;
    for (uint32_t f = 0; f < FIELD_COUNT; f++)
        if (step->said >> f & 1)
            c->arg[f] = is_row(vocabulary_field[f].type) ? row_of(p, step->arg[f]) : step->arg[f];
    c->actor.n = p->person[step->actor];
    if (step->group_as & STORY_AS_ACTOR) c->actor.n = p->person[step->group[one]];
    if (step->group_as & STORY_AS_PERSON) c->arg[FIELD_PERSON] = p->person[step->group[one]];
    c->entered_by.n = p->person[step->entered_by];
    c->witness.n = p->person[step->witness];
    if (step->entry)
        c->done_about_ms = p->at_ms - (uint64_t)(step->minute - step->about_minute) * MINUTE_MS;
    if (step->has_read) c->seen = size_read(p, step->read_minute);
    fill_in(p, step, c);
}

/* ---- facts --------------------------------------------------------------------------------------------------------- */

static uint32_t first_custodian(const struct world *w) {
    for (uint32_t i = 1; i <= w->live.people; i++)
        if (w->live.person[i].roles & ROLES_CUSTODIANS) return i;
    return w->live.people ? 1 : 0;
}

/* What a head line says is the case: its events, without asking the rules. */
static void enter_fact(struct player *p, const struct story_step *step, uint32_t row) {
    struct command c;
    struct decision d;
    make_command(p, step, 0, &c);
    if (vocabulary_command[c.kind].fields >> FIELD_SHOWER & 1 && !c.arg[FIELD_SHOWER])
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

static void begin(struct player *p) {
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
    struct rule_set rules;
    bool refused;
    uint16_t first_rule;
};

static void note_rules(struct player *p, const struct command *c, const struct rule_set *broken) {
    uint8_t gate[64];
    uint32_t gates = core_gates((enum command_kind)c->kind, gate, sizeof gate);
    uint32_t packs =
        p->w->live.packs | 1u << PACK_HOUSE | p->w->live.setup[c->arg[FIELD_SETUP]].packs;
    if (c->kind == COMMAND_ADOPT_PACK) packs |= 1u << c->arg[FIELD_PACK];
    for (uint32_t i = 0; i < gates; i++) {
        bool fires = story_has_rule(broken, gate[i]);
        uint32_t bit = 1u << (gate[i] % 32), ask = core_rule_packs((enum rule)gate[i]) & packs;
        if (fires) p->result->packs[gate[i]] |= ask;
        if (fires)
            p->rules.word[gate[i] / 32] |= bit;
        else if (ask)
            p->result->passed.word[gate[i] / 32] |= bit;
    }
}

/* The stop that a deviation caused ends with the step. */
static void apply_all(struct player *p, const struct story_step *step, const struct decision *d) {
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

static void refuse(struct player *p, const struct story_step *step, struct command *c,
                   struct decision *d, struct met *met) {
    if (!story_has_rule(&met->rules, d->why.rule))
        bug(p, "decide names a rule that does not break");
    if (!met->refused) met->first_rule = d->why.rule;
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

/* One person's command. False: it cannot be asked. */
static bool ask(struct player *p, const struct story_step *step, uint32_t one, uint32_t row,
                struct met *met) {
    struct command c;
    struct decision d;
    struct rule_set broken;
    make_command(p, step, one, &c);
    core_decide(p->w, &c, &d);
    if (d.verdict == MALFORMED) {
        p->result->malformed = row + 1;
        p->result->step[row].field = (uint8_t)d.why.field;
        return false;
    }
    core_breaches(p->w, &c, &broken);
    for (uint32_t i = 0; i < COUNT_OF(broken.word); i++) met->rules.word[i] |= broken.word[i];
    note_rules(p, &c, &broken);
    if (d.verdict == REFUSED)
        refuse(p, step, &c, &d, met);
    else
        apply_all(p, step, &d);
    if (step->new_person && (d.verdict == DECIDED)) p->person[step->new_person] = p->w->live.people;
    return true;
}

static enum story_failed judge(const struct player *p, const struct story_step *step,
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

static void note_outcome(struct player *p, const struct story_step *step, uint32_t row,
                         const struct met *met) {
    struct story_outcome *o = &p->result->step[row];
    if (!o->ran++) o->first_rule = RULE_COUNT;
    if (met->refused && !o->refused++) o->first_rule = met->first_rule;
    for (uint32_t i = 0; i < COUNT_OF(o->rules.word); i++) o->rules.word[i] |= met->rules.word[i];
    enum story_failed failed = judge(p, step, met);
    if (failed && !o->failed) o->failed = (uint8_t)failed;
    if (failed) p->result->held = false;
    bool earlier = !p->result->first_refused || row < p->result->first_refused - 1;
    if (met->refused && earlier) p->result->first_refused = row + 1;
}

static void turn_to(struct player *p, const struct story_step *step) {
    p->line = step->line;
    p->at_ms = ((uint64_t)step->day * DAY_MINUTES + step->minute) * MINUTE_MS;
    if (p->day == step->day) return;
    p->day = step->day;
    p->size_before = p->size;
    memset(p->size_at, 0, sizeof p->size_at);
}

static bool play_step(struct player *p, uint32_t row) {
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

static bool play_world(struct player *p, uint32_t world) {
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
    return true;
}

void story_play(const struct story *s, struct world *scratch, struct story_result *result) {
    memset(result, 0, sizeof *result);
    memset(&result->always, 0xff, sizeof result->always);
    result->held = true;
    for (uint32_t world = 0; world < s->worlds; world++) {
        struct player p = {.s = s, .w = scratch, .result = result};
        if (!play_world(&p, world)) break;
        for (uint32_t i = 0; i < COUNT_OF(p.rules.word); i++) {
            result->rules.word[i] |= p.rules.word[i];
            result->always.word[i] &= p.rules.word[i];
        }
    }
    if (result->malformed || result->bug) result->held = false;
}
