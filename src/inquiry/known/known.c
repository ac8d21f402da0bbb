/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* known.c - known.h: finds the matter that an event is about, and says whom it tells by known.def. Whom the world tells
 * beside stands in known_offers.c. */
#include "inquiry/known/known_inner.h"

_Static_assert(EVENT_COUNT <= UINT8_MAX, "an event's number is kept in a byte");
enum act { SILENT, OPENS, SPEAKS, REPLACES, ANSWERS, LAPSES, DISPUTES, RELEASES, ENDS };
enum who { WHO_NOBODY, WHO_BY, WHO_PERSON, WHO_SHOWER, WHO_FROM };
static const struct known_row {
    uint8_t kind, act, key;
    struct {
        uint8_t who, word, how;
    } tell[4]; /* ends with a zeroed one */
} rows[EVENT_COUNT] = {
#define T(who, word, how) {WHO_##who, WORD_##word, HOW_##how},
#define KNOWN(event, kind, act, key, tells) \
    [EVENT_##event] = {KNOWN_##kind, act, KEY_##key, {tells}},
#define SILENT(event) [EVENT_##event] = {KNOWN_NONE, SILENT, KEY_ACT, {{0}}},
#include "inquiry/known/known.def"
#undef T
};

bool known_matters(uint32_t event_kind) {
    return event_kind < EVENT_COUNT && rows[event_kind].act != SILENT;
}

void known_begin(struct known *k, const struct known_sink *sink) {
    memset(k, 0, sizeof *k);
    k->sink = *sink;
}

static uint32_t who(const struct event *e, uint32_t which) {
    switch ((enum who)which) {
    case WHO_BY: return e->by.n;
    case WHO_PERSON: return ARG(e, PERSON);
    case WHO_SHOWER: return ARG(e, SHOWER);
    case WHO_FROM: return ARG(e, FROM);
    case WHO_NOBODY: break;
    }
    return 0;
}

static void mark(struct known *k, uint32_t matter, enum known_mark what, const struct event *e) {
    if (matter && k->sink.mark) k->sink.mark(k->sink.state, matter, what, e);
}

/* ---- the matter ---------------------------------------------------------------------------------------------------- */

#define SLOT(table, row) ((row) && (row) < COUNT_OF(k->table) ? &k->table[row] : NULL)
static uint32_t *slot_of_thing(struct known *k, const struct event *e) {
    if (ARG(e, ITEM)) return SLOT(item, ARG(e, ITEM));
    return ARG(e, LOT) ? SLOT(lot, ARG(e, LOT)) : SLOT(rack, ARG(e, RACK));
}

static uint32_t *slot_of(struct known *k, enum known_key key, const struct event *e) {
    switch (key) {
    case KEY_REPORT: return SLOT(report, ARG(e, REPORT));
    case KEY_ASK: return SLOT(ask, ARG(e, ASK));
    case KEY_PLAN: return SLOT(plan, ARG(e, SETUP));
    case KEY_ITEM: return SLOT(item, ARG(e, ITEM));
    case KEY_LOT: return SLOT(lot, ARG(e, LOT));
    case KEY_RACK: return SLOT(rack, ARG(e, RACK));
    case KEY_ANYTHING: return slot_of_thing(k, e);
    case KEY_NOTICE: return SLOT(notice, ARG(e, NUMBER));
    case KEY_LESSON: return SLOT(lesson, ARG(e, NUMBER));
    case KEY_CALLED: return SLOT(called, ARG(e, PERSON));
    case KEY_SUMMONS: return ARG(e, ROLE) < ROLE_COUNT ? &k->summons[ARG(e, ROLE)] : NULL;
    case KEY_ROLE:
        if (ARG(e, PERSON) >= PEOPLE_MAX || ARG(e, ROLE) >= ROLE_COUNT) return NULL;
        return &k->role[ARG(e, PERSON)][ARG(e, ROLE)];
    case KEY_MEETING: return &k->meeting;
    case KEY_ACT:
    case KEY_STOP:
    case KEY_DISOWNED: break;
    }
    return NULL;
}

/* Which field a kind's code is. */
static const uint8_t code_field[KNOWN_KIND_COUNT] = {
    [KNOWN_CONCERN] = FIELD_CONCERN,  [KNOWN_INJURY] = FIELD_SEVERITY,
    [KNOWN_STOP] = FIELD_REASON,      [KNOWN_ASK] = FIELD_NEED,
    [KNOWN_NOTICE] = FIELD_NOTICE,    [KNOWN_ROLE] = FIELD_ROLE,
    [KNOWN_TRAINING] = FIELD_SUBJECT, [KNOWN_SCENE] = FIELD_DANGER,
    [KNOWN_DEVIATION] = FIELD_RULE,   [KNOWN_IRREGULAR] = FIELD_RULE,
    [KNOWN_REFUSED] = FIELD_RULE,
};

static uint16_t code_of(uint32_t kind, const struct event *e) {
    uint32_t field = code_field[kind];
    bool has = field && field_in(vocabulary_event[e->kind].fields, field);
    return has ? (uint16_t)e->arg[field] : UINT16_MAX;
}

/* A rule that was broken and passed a barrier is a deviation; else the record is irregular. */
static uint32_t kind_of(const struct known_row *row, const struct event *e) {
    bool broken = e->kind == EVENT_RULE_BROKEN && ARG(e, RULE) < RULE_COUNT;
    bool passed = broken && vocabulary_rule[ARG(e, RULE)].breach == BREACH_DEVIATION;
    return broken && !passed ? KNOWN_IRREGULAR : row->kind;
}

static bool begins_an_act(uint32_t kind) {
    return kind == KNOWN_CONCERN || kind == KNOWN_DISCHARGE || kind == KNOWN_INJURY ||
           kind == KNOWN_FIND || kind == KNOWN_DEVIATION || kind == KNOWN_IRREGULAR;
}

static uint32_t open_matter(struct known *k, const struct known_row *row, const struct event *e) {
    struct known_matter m = {.id = ++k->matters,
                             .index = e->index,
                             .at_ms = e->at_ms,
                             .about_ms = e->done_about_ms,
                             .item = (uint16_t)ARG(e, ITEM),
                             .setup = (uint16_t)ARG(e, SETUP),
                             .lot = (uint16_t)ARG(e, LOT),
                             .rack = (uint16_t)ARG(e, RACK),
                             .kind = (uint8_t)kind_of(row, e),
                             .entry = e->entry,
                             .event_kind = (uint8_t)e->kind,
                             .nameless = e->kind == EVENT_REPORT_LEFT,
                             .report = ARG(e, REPORT),
                             .ask = ARG(e, ASK)};
    if (m.kind == KNOWN_ROLE || m.kind == KNOWN_TRAINING) m.person = (uint16_t)ARG(e, PERSON);
    m.code = code_of(m.kind, e);
    if (k->sink.matter) k->sink.matter(k->sink.state, &m);
    if (begins_an_act(m.kind)) k->act = m, k->act_by = e->by.n;
    return m.id;
}

/* ---- stops ---------------------------------------------------------------------------------------------------------- */

static void join_stop(struct known *k, uint32_t matter) {
    if (k->stops && k->stop[k->stops - 1] == matter) return;
    if (k->stops == KNOWN_STOPS)
        k->stops--; /* the newest stands for the one before, as a ring does */
    k->stop[k->stops++] = matter;
}

/* ---- tellings ------------------------------------------------------------------------------------------------------ */

static void tell_by_row(struct known *k, const struct world *w, const struct event *e,
                        const struct known_row *row, uint32_t matter) {
    for (uint32_t i = 0; matter && i < COUNT_OF(row->tell) && row->tell[i].who; i++)
        known_tell(k, w, e, matter, who(e, row->tell[i].who), row->tell[i].word, row->tell[i].how);
}

static void take_stop(struct known *k, const struct world *w, const struct event *e,
                      const struct known_row *row) {
    if (row->act == OPENS) {
        uint32_t matter = known_joined(k, e);
        mark(k, matter, BECAME_STOPPED, e);
        if (!matter) matter = open_matter(k, row, e);
        join_stop(k, matter);
        tell_by_row(k, w, e, row, matter);
        known_offer_stop(k, w, e, matter);
        return;
    }
    for (uint32_t i = 0; i < k->stops; i++) {
        tell_by_row(k, w, e, row, k->stop[i]);
        if (row->act == RELEASES) mark(k, k->stop[i], BECAME_RELEASED, e);
    }
    if (row->act == RELEASES) k->stops = 0;
}

/* A plan that nobody has answered may grow; once somebody has, a change is another matter. */
static uint32_t plan_changes(struct known *k, const struct world *w, const struct event *e,
                             const struct known_row *row, uint32_t *slot) {
    bool danger = known_has_plan(w, ARG(e, SETUP));
    if (*slot && (k->plan_said[ARG(e, SETUP)] || !danger))
        mark(k, *slot, BECAME_ENDED, e), *slot = 0;
    if (!*slot && danger) {
        *slot = open_matter(k, row, e);
        k->plan_said[ARG(e, SETUP)] = 0;
    }
    return *slot;
}

static uint32_t matter_of(struct known *k, const struct world *w, const struct event *e,
                          const struct known_row *row, uint32_t *slot) {
    static const uint8_t marks[] = {[ANSWERS] = BECAME_ANSWERED,
                                    [LAPSES] = BECAME_LAPSED,
                                    [RELEASES] = BECAME_RELEASED,
                                    [ENDS] = BECAME_ENDED};
    bool thing = row->key == KEY_ITEM || row->key == KEY_LOT || row->key == KEY_RACK;
    switch ((enum act)row->act) {
    case REPLACES:
        if (row->key == KEY_PLAN) return plan_changes(k, w, e, row, slot);
        mark(k, *slot, BECAME_ENDED, e);
        return *slot = open_matter(k, row, e);
    case OPENS: {
        uint32_t matter = known_joined(k, e);
        if (e->kind == EVENT_REPORT_FILED) mark(k, matter, BECAME_REPORTED, e);
        return *slot = matter ? matter : open_matter(k, row, e);
    }
    case SPEAKS:
        if (!*slot && (thing || row->key == KEY_ANYTHING)) *slot = open_matter(k, row, e);
        return *slot;
    case DISPUTES:
        if (ARG(e, REPLY) == REPLY_NO) mark(k, *slot, BECAME_DISPUTED, e);
        return *slot;
    case ANSWERS:
    case LAPSES:
    case RELEASES:
    case ENDS: mark(k, *slot, (enum known_mark)marks[row->act], e); return *slot;
    case SILENT: break;
    }
    return 0;
}

static void take_slot(struct known *k, const struct world *w, const struct event *e,
                      const struct known_row *row) {
    uint32_t alone = 0,
             *slot = row->key == KEY_ACT ? &alone : slot_of(k, (enum known_key)row->key, e);
    if (!slot || known_asks_nothing(w, e)) return;
    uint32_t matter = matter_of(k, w, e, row, slot);
    tell_by_row(k, w, e, row, matter);
    known_offer(k, w, e, matter);
    if (row->act == ENDS) *slot = 0;
}

/* What was entered in somebody's name and was not theirs. */
static void take_disowned(struct known *k, const struct world *w, const struct event *e,
                          const struct known_row *row) {
    uint32_t *plan = SLOT(plan, ARG(e, SETUP)), *item = SLOT(item, ARG(e, ITEM));
    if (plan) tell_by_row(k, w, e, row, *plan);
    if (item) tell_by_row(k, w, e, row, *item);
}

void known_take(struct known *k, const struct world *w, const struct event *e) {
    if (e->kind >= EVENT_COUNT) return;
    const struct known_row *row = &rows[e->kind];
    known_follow(k, e);
    if (row->act == SILENT) return;
    if (row->key == KEY_STOP)
        take_stop(k, w, e, row);
    else if (row->key == KEY_DISOWNED)
        take_disowned(k, w, e, row);
    else
        take_slot(k, w, e, row);
}
