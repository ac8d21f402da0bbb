/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/view.h"
#include "core/breaches.h"
#include "text/json.h"

const char *const view_words[VIEW_COUNT] = {"now", "people", "items", "lots", "setups", "reports"};

static void put_number(struct buffer *b, const char *key, uint64_t n) {
    json_key(b, key);
    buffer_u64(b, n);
}
static void put_bool(struct buffer *b, const char *key, bool yes) {
    json_key(b, key);
    buffer_text(b, yes ? "true" : "false");
}
static void put_word(struct buffer *b, const char *key, const char *word) {
    json_key(b, key);
    json_put_string(b, bytes_of(word));
}
static void put_name(struct buffer *b, const struct name *name) {
    uint32_t len = 0;
    while (len < NAME_MAX && name->text[len]) len++;
    json_key(b, "id");
    json_put_string(b, (struct bytes){(const uint8_t *)name->text, len});
}
static void put_words(struct buffer *b, const char *key, const char *const *words, uint32_t count,
                      uint32_t set) {
    json_key(b, key);
    buffer_byte(b, '[');
    for (uint32_t i = 0; i < count; i++)
        if (set & BIT(i)) json_item(b), json_put_string(b, bytes_of(words[i]));
    buffer_byte(b, ']');
}
static void put_roles(struct buffer *b, const char *key, uint32_t roles) {
    json_key(b, key);
    buffer_byte(b, '[');
    for (uint32_t r = 0; r < ROLE_COUNT; r++)
        if (roles & BIT(r)) json_item(b), json_put_string(b, bytes_of(vocabulary_role[r].word));
    buffer_byte(b, ']');
}
static void put_people(struct buffer *b, const char *key, const struct people *set) {
    json_key(b, key);
    buffer_byte(b, '[');
    for (uint32_t p = set ? people_next(set, 0) : 0; p; p = people_next(set, p))
        json_item(b), buffer_u64(b, p);
    buffer_byte(b, ']');
}

static void put_stop(const struct world *w, struct buffer *b) {
    const struct stop *s = &w->live.stop;
    json_key(b, "stop");
    if (!s->open) {
        buffer_text(b, "null");
        return;
    }
    buffer_byte(b, '{');
    put_number(b, "raiser", s->raiser);
    put_number(b, "raisers", s->raisers);
    put_word(b, "reason", REASON_words[s->reason]);
    put_bool(b, "explained", s->flags & STOP_EXPLAINED);
    put_bool(b, "accounted", s->flags & STOP_ACCOUNTED);
    put_bool(b, "mistake", s->flags & STOP_MISTAKE);
    put_bool(b, "deviation", s->flags & STOP_DEVIATION);
    put_roles(b, "agreed", s->agreed);
    put_people(b, "answered", &s->answered);
    buffer_byte(b, '}');
}

static void put_me(const struct world *w, uint32_t me, struct buffer *b) {
    const struct person *p = &w->live.person[me];
    json_key(b, "me");
    buffer_byte(b, '{');
    put_number(b, "person", me);
    put_roles(b, "roles", p->roles);
    put_roles(b, "accepted", p->accepted);
    put_bool(b, "met", w->live.meeting_today && p->met == w->live.meeting_today);
    put_bool(b, "declines", p->flags & PERSON_DECLINES);
    put_bool(b, "trained", p->flags & PERSON_TRAINED);
    put_bool(b, "stopped", me && people_has(&w->live.stop.answered, me));
    buffer_byte(b, '}');
}

static void begin_ask(struct buffer *b, const char *ask) {
    json_item(b);
    buffer_byte(b, '{');
    put_word(b, "ask", ask);
}

/* What is asked of one person: only what changes what they must do, or may refuse (design.md principle 8). */
static void put_asks(const struct world *w, uint32_t me, struct buffer *b) {
    json_key(b, "asks");
    buffer_byte(b, '[');
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++) {
        const struct open_setup *open = &w->live.open[i];
        struct people set;
        if (!open->setup || !open->dangers) continue;
        must_answer(w, open->setup, &set);
        if (!people_has(&set, me) || people_has(&open->copied, me) || people_has(&open->asking, me))
            continue;
        begin_ask(b, "plan");
        put_number(b, "setup", open->setup);
        put_number(b, "version", w->live.setup[open->setup].version);
        buffer_byte(b, '}');
    }
    for (uint32_t r = 0; r < ROLE_COUNT; r++)
        if (vocabulary_role[r].flags & ROLE_FLAG_POWER &&
            w->live.person[me].roles & ~w->live.person[me].accepted & BIT(r))
            begin_ask(b, "duty"), put_word(b, "role", vocabulary_role[r].word), buffer_byte(b, '}');
    for (uint32_t r = 1; r <= w->live.reports; r++)
        if (w->live.report[r].owner == me && w->live.report[r].state != REPORT_ANSWERED)
            begin_ask(b, "report"), put_number(b, "report", r), buffer_byte(b, '}');
    buffer_byte(b, ']');
}

static void put_now(const struct world *w, uint32_t me, struct buffer *b) {
    buffer_byte(b, '{');
    put_bool(b, "begun", w->live.begun);
    put_number(b, "day", w->live.day);
    put_bool(b, "break", w->live.on_break);
    put_bool(b, "recordsHeld", w->live.records_held);
    put_number(b, "classHolds", w->live.class_holds);
    put_words(b, "packs", PACK_words, PACK_COUNT, w->live.packs);
    json_key(b, "meeting");
    buffer_byte(b, '{');
    put_bool(b, "held", w->live.meeting_today);
    put_words(b, "contents", CONTENT_words, CONTENT_COUNT, w->live.contents);
    buffer_byte(b, '}');
    put_stop(w, b);
    put_me(w, me, b);
    put_asks(w, me, b);
    buffer_byte(b, '}');
}

typedef void row_writer(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b);

static void put_person(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b) {
    const struct person *p = &w->live.person[row];
    (void)viewer;
    put_number(b, "person", row);
    put_roles(b, "roles", p->roles);
    put_roles(b, "accepted", p->accepted);
    put_bool(b, "trained", p->flags & PERSON_TRAINED);
    put_bool(b, "more", p->flags & PERSON_MORE_NEEDED);
    put_bool(b, "met", w->live.meeting_today && p->met == w->live.meeting_today);
    put_bool(b, "declines", p->flags & PERSON_DECLINES);
}

/* The kind of all rounds in it, as the record has them; none when it is empty or mixed. */
static const char *kind_in(const struct out *out) {
    uint32_t kind = KIND_EMPTY;
    for (uint32_t i = 0; out && i < CHAMBERS_MAX; i++) {
        if (!out->chamber[i].lot) continue;
        if (kind != KIND_EMPTY && kind != out->chamber[i].kind) return "mixed";
        kind = out->chamber[i].kind;
    }
    return KIND_words[kind];
}

static uint32_t flagged_rounds(const struct out *out, uint32_t flag) {
    uint32_t n = 0;
    for (uint32_t i = 0; out && i < CHAMBERS_MAX; i++)
        n += out->chamber[i].lot && out->chamber[i].flags & flag;
    return n;
}

static void put_item(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b) {
    const struct item *item = &w->live.item[row];
    const struct out *out = out_of(w, row);
    struct item_id id = {(uint16_t)row};
    put_number(b, "item", row);
    put_name(b, &item->name);
    put_word(b, "class", CLASS_words[item->class]);
    put_word(b, "action", ACTION_words[item->action]);
    put_word(b, "capability", CAPABILITY_words[item->capability]);
    put_number(b, "capacity", item->capacity);
    put_number(b, "points", core_points(item));
    put_word(b, "state", STATE_words[core_item_state(w, id)]);
    put_word(b, "place", PLACE_words[item->place]);
    put_number(b, "keeper", item->keeper);
    put_number(b, "holder", item->holder);
    put_number(b, "setup", item->setup);
    put_number(b, "looker", item->looker);
    put_number(b, "rounds", rounds_in(w, row));
    put_number(b, "spent", flagged_rounds(out, ROUND_SPENT));
    put_word(b, "kind", kind_in(out));
    put_bool(b, "proved", out && out->loaded && flagged_rounds(out, ROUND_PROVED) == out->loaded);
    put_number(b, "prover", out ? out->prover : 0);
    put_bool(b, "kindShown", out && out->prover);
    put_bool(b, "declared", out && out->setup && out->version == w->live.setup[out->setup].version);
    put_number(b, "declaredFor", out ? out->setup : 0);
    put_bool(b, "held", item->holds > 0 || item->place == PLACE_EVIDENCE);
    put_bool(b, "waiting", item->flags & ITEM_WAITING);
    put_bool(b, "tagRead", out && out->tag_read);
    put_bool(b, "tagged", item->tag);
    put_word(b, "evidence",
             EVIDENCE_words[core_evidence(w, id, (struct person_id){(uint16_t)viewer})]);
}

static void put_lot(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b) {
    static const char *const flags[] = {"received", "quarantined", "miscount",
                                        "counted",  "unproved",    "used"};
    const struct lot *lot = &w->live.lot[row];
    (void)viewer;
    put_number(b, "lot", row);
    put_name(b, &lot->name);
    put_word(b, "kind", KIND_words[lot->kind]);
    put_word(b, "calibre", CALIBRE_words[lot->calibre]);
    put_word(b, "mark", MARK_words[lot->mark]);
    put_number(b, "stated", lot->stated);
    put_number(b, "received", lot->received);
    put_number(b, "box", lot->at[LOT_BOX]);
    put_number(b, "cart", lot->at[LOT_CART]);
    put_number(b, "loaded", lot->loaded);
    put_number(b, "spent", lot->at[LOT_SPENT]);
    put_number(b, "aside", lot->at[LOT_ASIDE]);
    put_number(b, "missing", lot->at[LOT_MISSING]);
    put_words(b, "state", flags, COUNT_OF(flags), lot->flags);
}

/* The six stages of a setup's life: meant, shown, said, made, asked about, finished. */
static void put_setup(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b) {
    const struct setup *s = &w->live.setup[row];
    const struct open_setup *open = open_of(w, row);
    const struct setup_past *past = &w->past.setup[row];
    (void)viewer;
    put_number(b, "setup", row);
    put_name(b, &s->name);
    put_word(b, "work", WORK_words[s->work]);
    put_number(b, "version", s->version);
    put_word(b, "muzzle", MUZZLE_words[s->muzzle]);
    put_words(b, "measures", MEASURE_words, MEASURE_COUNT, s->measures);
    put_number(b, "weapons", open ? open->dangers : 0);
    json_key(b, "stages");
    buffer_byte(b, '[');
    for (uint32_t stage = STAGE_MEANT; stage <= STAGE_FINISHED; stage <<= 1)
        json_item(b), buffer_text(b, past->stages & stage ? "true" : "false");
    buffer_byte(b, ']');
    put_number(b, "takes", past->takes);
    put_number(b, "lineUps", past->line_ups);
    put_number(b, "rehearsals", past->rehearsals);
    put_number(b, "deviations", past->deviations);
    put_number(b, "prevented", past->prevented);
}

static void put_report(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b) {
    static const char *const states[] = {"none", "open", "lapsed", "answered"};
    const struct report *r = &w->live.report[row];
    (void)viewer;
    put_number(b, "report", row);
    put_word(b, "concern", CONCERN_words[r->concern]);
    put_word(b, "state", states[r->state]);
    put_word(b, "outcome", OUTCOME_words[r->outcome]);
    put_number(b, "owner", r->owner);
    put_number(b, "filer", r->filer);
    put_number(b, "item", r->item);
    put_number(b, "setup", r->setup);
    put_number(b, "due", r->due_s);
}

static void put_rows(const struct world *w, row_writer *row, uint32_t rows, uint32_t viewer,
                     struct buffer *b) {
    buffer_byte(b, '[');
    for (uint32_t i = 1; i <= rows; i++) {
        json_item(b);
        buffer_byte(b, '{');
        row(w, i, viewer, b);
        buffer_byte(b, '}');
    }
    buffer_byte(b, ']');
}

void view_write(const struct world *w, enum view what, struct person_id viewer, struct buffer *b) {
    uint32_t me = viewer.n <= w->live.people ? viewer.n : 0;
    switch (what) {
    case VIEW_NOW: put_now(w, me, b); break;
    case VIEW_PEOPLE: put_rows(w, put_person, w->live.people, me, b); break;
    case VIEW_ITEMS: put_rows(w, put_item, w->live.items, me, b); break;
    case VIEW_LOTS: put_rows(w, put_lot, w->live.lots, me, b); break;
    case VIEW_SETUPS: put_rows(w, put_setup, w->live.setups, me, b); break;
    case VIEW_REPORTS: put_rows(w, put_report, w->live.reports, me, b); break;
    case VIEW_COUNT: break;
    }
}

static void add_breaches(const struct world *w, const struct command *c, struct rule_set *sum) {
    struct rule_set set;
    core_breaches(w, c, &set);
    for (uint32_t i = 0; i < COUNT_OF(set.word); i++) sum->word[i] |= set.word[i];
}

/* What stands before work in this setup, and before each planned weapon's hand-over, as the rules say it now. */
static void find_missing(const struct world *w, uint32_t setup, struct rule_set *sum) {
    const struct open_setup *open = open_of(w, setup);
    struct command c = {.kind = COMMAND_BEGIN_WORK,
                        .actor = {(uint16_t)first_with(w, ROLE_FIRST_AD)}};
    memset(sum, 0, sizeof *sum);
    ARG(&c, SETUP) = setup;
    ARG(&c, MODE) = WORK_REHEARSAL;
    add_breaches(w, &c, sum);
    for (uint32_t i = 0; open && i < open->dangers; i++) {
        const struct item *item = &w->live.item[open->danger[i].item];
        uint32_t keeper = item->keeper ? item->keeper : first_with(w, ROLE_ARMORER);
        if (item->place == PLACE_HOLDER) continue;
        c = (struct command){.kind = COMMAND_HAND_OVER, .actor = {(uint16_t)keeper}};
        ARG(&c, SETUP) = setup;
        ARG(&c, ITEM) = open->danger[i].item;
        ARG(&c, PERSON) = open->danger[i].holder;
        ARG(&c, TAG) = item->tag;
        add_breaches(w, &c, sum);
    }
}

static void put_missing(const struct world *w, uint32_t setup, struct buffer *b) {
    struct rule_set set;
    find_missing(w, setup, &set);
    json_key(b, "missing");
    buffer_byte(b, '[');
    for (uint32_t r = 0; r < RULE_COUNT; r++) {
        if (!rule_set_has(&set, r)) continue;
        json_item(b);
        buffer_byte(b, '{');
        put_word(b, "rule", vocabulary_rule[r].id);
        put_word(b, "wrong", vocabulary_rule[r].wrong);
        put_word(b, "cure", vocabulary_rule[r].cure);
        put_roles(b, "who", vocabulary_rule[r].who == ROLES_ANYONE ? 0 : vocabulary_rule[r].who);
        buffer_byte(b, '}');
    }
    buffer_byte(b, ']');
}

static void put_dangers(const struct open_setup *open, struct buffer *b) {
    json_key(b, "dangers");
    buffer_byte(b, '[');
    for (uint32_t i = 0; open && i < open->dangers; i++) {
        json_item(b);
        buffer_byte(b, '{');
        put_number(b, "item", open->danger[i].item);
        put_number(b, "holder", open->danger[i].holder);
        put_word(b, "kind", KIND_words[open->danger[i].kind]);
        put_number(b, "count", open->danger[i].count);
        buffer_byte(b, '}');
    }
    buffer_byte(b, ']');
}

void view_write_setup(const struct world *w, struct setup_id setup, struct person_id viewer,
                      struct buffer *b) {
    const struct open_setup *open = open_of(w, setup.n);
    struct people must;
    must_answer(w, setup.n, &must);
    buffer_byte(b, '{');
    put_setup(w, setup.n, viewer.n, b);
    put_dangers(open, b);
    put_people(b, "inside", open ? &open->inside : NULL);
    put_people(b, "copied", open ? &open->copied : NULL);
    put_people(b, "asking", open ? &open->asking : NULL);
    put_people(b, "mustAnswer", &must);
    put_missing(w, setup.n, b);
    buffer_byte(b, '}');
}
