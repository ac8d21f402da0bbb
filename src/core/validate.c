/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/rows.h"

/* Invariants as a table of questions, each true when it holds; the name of the first that does not is the answer. */
struct subject {
    const struct live *live;
    uint32_t row;
};

static bool item_place_and_slot(struct subject s) {
    const struct item *i = &s.live->item[s.row];
    const struct out *o = i->out && i->out <= OUT_MAX ? &s.live->out[i->out - 1] : NULL;
    if (i->out && (!o || o->item != s.row)) return false;
    if (i->place == PLACE_LOCKER || i->place == PLACE_NOWHERE)
        return !i->keeper && !i->holder && (!o || o->loaded);
    return o && i->keeper;
}
static bool item_holder(struct subject s) {
    const struct item *i = &s.live->item[s.row];
    return (i->place == PLACE_HOLDER) == (i->holder != 0);
}
static bool item_looked_only_empty_or_proved(struct subject s) {
    const struct item *i = &s.live->item[s.row];
    return (i->looker != 0) == ((i->flags & ITEM_LOOKED) != 0);
}
static bool item_waits_with_deadline(struct subject s) {
    const struct item *i = &s.live->item[s.row];
    return ((i->flags & ITEM_WAITING) != 0) == (i->wait_due_s != 0);
}
static bool item_ready_is_out(struct subject s) {
    const struct item *i = &s.live->item[s.row];
    bool there = i->place != PLACE_LOCKER && i->place != PLACE_NOWHERE;
    return !can_act(i) || (there && class_of(i)->flags & THING_READIES);
}
static bool out_counts_its_chambers(struct subject s) {
    const struct out *o = &s.live->out[s.row];
    uint32_t n = 0;
    for (uint32_t i = 0; i < CHAMBERS_MAX; i++) n += o->chamber[i].lot != 0;
    return n == o->loaded;
}
static bool out_prover_proved_all(struct subject s) {
    const struct out *o = &s.live->out[s.row];
    for (uint32_t i = 0; o->prover && i < CHAMBERS_MAX; i++)
        if (o->chamber[i].lot && !(o->chamber[i].flags & ROUND_PROVED))
            return s.live->lot[o->chamber[i].lot].flags & LOT_QUARANTINED;
    return true;
}
static bool out_belongs_to_an_item(struct subject s) {
    const struct out *o = &s.live->out[s.row];
    if (!o->item) return !o->loaded && !o->prover && !o->setup;
    return o->item <= s.live->items && s.live->item[o->item].out == s.row + 1;
}
static bool lot_adds_up(struct subject s) {
    const struct lot *l = &s.live->lot[s.row];
    uint32_t sum = l->loaded;
    for (uint32_t i = 0; i < LOT_PLACES; i++) sum += l->at[i];
    return sum == l->received;
}
static bool lot_untouched_is_empty(struct subject s) {
    const struct lot *l = &s.live->lot[s.row];
    return l->flags & (LOT_RECEIVED | LOT_USED) || !l->received;
}
static bool rack_adds_up(struct subject s) {
    const struct rack *r = &s.live->rack[s.row];
    uint32_t out = 0, missing = 0;
    for (uint32_t i = 0; i < RACK_PIECES_MAX; i++) {
        out += r->piece[i].place == PIECE_OUT;
        missing += r->piece[i].place == PIECE_MISSING;
        if (i >= r->count && r->piece[i].place != PIECE_RACK) return false;
    }
    return out == r->out && missing == r->missing;
}
static bool rack_has_a_name(struct subject s) {
    const struct rack *r = &s.live->rack[s.row];
    return r->count <= RACK_PIECES_MAX && r->name.text[0];
}
static bool out_sight_is_of_what_came_back(struct subject s) {
    const struct out *o = &s.live->out[s.row];
    return !o->sight || (o->loaded && s.live->item[o->item].flags & ITEM_CAME_BACK);
}
static bool setup_slot(struct subject s) {
    const struct setup *x = &s.live->setup[s.row];
    return !x->open || (x->open <= OPEN_SETUPS_MAX && s.live->open[x->open - 1].setup == s.row &&
                        x->work != WORK_WRAPPED);
}
static bool report_holds_or_rests(struct subject s) {
    const struct report *r = &s.live->report[s.row];
    return r->state == REPORT_ANSWERED ? r->due_s == 0 && r->outcome : r->outcome == 0;
}
static bool ask_open_has_a_deadline(struct subject s) {
    const struct ask *a = &s.live->ask[s.row];
    return (a->state == ASK_OPEN) == (a->due_s != 0) && a->state != ASK_NONE;
}
static bool person_gone_has_no_duty(struct subject s) {
    const struct person *p = &s.live->person[s.row];
    return !(p->flags & PERSON_GONE) || !p->roles;
}
static bool person_trained_or_not(struct subject s) {
    const struct person *p = &s.live->person[s.row];
    return !(p->flags & PERSON_TRAINED && p->flags & PERSON_MORE_NEEDED) &&
           !(p->accepted & ~p->roles);
}

struct invariant {
    bool (*holds)(struct subject);
    const char *name;
};
#define INVARIANT(function) \
    { function, #function }
static const struct invariant of_item[] = {INVARIANT(item_place_and_slot), INVARIANT(item_holder),
                                           INVARIANT(item_looked_only_empty_or_proved),
                                           INVARIANT(item_waits_with_deadline),
                                           INVARIANT(item_ready_is_out)};
static const struct invariant of_out[] = {
    INVARIANT(out_counts_its_chambers), INVARIANT(out_prover_proved_all),
    INVARIANT(out_belongs_to_an_item), INVARIANT(out_sight_is_of_what_came_back)};
static const struct invariant of_lot[] = {INVARIANT(lot_adds_up),
                                          INVARIANT(lot_untouched_is_empty)};
static const struct invariant of_rack[] = {INVARIANT(rack_adds_up), INVARIANT(rack_has_a_name)};
static const struct invariant of_setup[] = {INVARIANT(setup_slot)};
static const struct invariant of_report[] = {INVARIANT(report_holds_or_rests)};
static const struct invariant of_person[] = {INVARIANT(person_trained_or_not),
                                             INVARIANT(person_gone_has_no_duty)};
static const struct invariant of_ask[] = {INVARIANT(ask_open_has_a_deadline)};

static const char *ask(const struct invariant *list, uint32_t count, const struct live *live,
                       uint32_t row) {
    for (uint32_t i = 0; i < count; i++)
        if (!list[i].holds((struct subject){live, row})) return list[i].name;
    return NULL;
}
#define ASK(list, live, row) ask(list, COUNT_OF(list), live, row)

static const char *ask_rows(const struct invariant *list, uint32_t count, const struct live *live,
                            uint32_t from, uint32_t to) {
    const char *broken = NULL;
    for (uint32_t row = from; row < to && !broken; row++) broken = ask(list, count, live, row);
    return broken;
}

/* Sums over the whole world. */
static const char *sums(const struct live *l) {
    uint32_t out = 0, pieces = 0, holds = 0, class_holds = 0, loaded = 0, in_chambers = 0,
             racks = 0;
    for (uint32_t i = 1; i <= l->items; i++) {
        uint32_t place = l->item[i].place;
        uint32_t counts = place == PLACE_KEEPER || place == PLACE_HOLDER || place == PLACE_LOST;
        *(opens_as_weapon(&l->item[i]) ? &out : &pieces) += counts;
    }
    for (uint32_t r = 1; r <= l->reports; r++)
        class_holds += (l->report[r].state == REPORT_OPEN || l->report[r].state == REPORT_LAPSED) &&
                       !l->report[r].item;
    for (uint32_t i = 0; i < CLASS_COUNT; i++) holds += l->class_holds[i];
    for (uint32_t i = 1; i <= l->lots; i++) loaded += l->lot[i].loaded;
    for (uint32_t i = 0; i < OUT_MAX; i++) in_chambers += l->out[i].loaded;
    for (uint32_t r = 1; r <= l->racks; r++) racks += l->rack[r].out;
    if (racks != l->racks_out) return "racks_out_counts_the_pieces_out";
    if (l->calls > CALLS_MAX || l->summons > SUMMONS_MAX) return "calls_have_rows";
    if (out != l->items_out || pieces != l->pieces_out) return "items_out_counts_the_items_out";
    if (holds > class_holds) return "class_holds_has_its_reports";
    if (loaded != in_chambers) return "lots_know_what_is_loaded";
    if (l->stop.open ? 0 : l->stop.raisers || l->stop.agreed)
        return "a_released_stop_leaves_nothing";
    return NULL;
}

static const char *rows_are_zero(const struct live *l) {
    static const struct person nobody;
    static const struct item nothing;
    static const struct lot no_lot;
    if (memcmp(&l->person[0], &nobody, sizeof nobody) != 0) return "nobody_is_zero";
    if (memcmp(&l->item[0], &nothing, sizeof nothing) != 0) return "no_item_is_zero";
    if (memcmp(&l->lot[0], &no_lot, sizeof no_lot) != 0) return "no_lot_is_zero";
    if (l->people >= PEOPLE_MAX || l->items >= ITEMS_MAX || l->lots >= LOTS_MAX ||
        l->setups >= SETUPS_MAX || l->reports >= REPORTS_MAX || l->racks >= RACKS_MAX ||
        l->asks >= ASKS_MAX)
        return "tables_have_room";
    return NULL;
}

const char *core_validate(const struct world *w) {
    const struct live *l = &w->live;
    const char *broken = rows_are_zero(l);
    if (!broken) broken = ask_rows(of_person, COUNT_OF(of_person), l, 1, l->people + 1u);
    if (!broken) broken = ask_rows(of_item, COUNT_OF(of_item), l, 1, l->items + 1u);
    if (!broken) broken = ask_rows(of_out, COUNT_OF(of_out), l, 0, OUT_MAX);
    if (!broken) broken = ask_rows(of_lot, COUNT_OF(of_lot), l, 1, l->lots + 1u);
    if (!broken) broken = ask_rows(of_setup, COUNT_OF(of_setup), l, 1, l->setups + 1u);
    if (!broken) broken = ask_rows(of_report, COUNT_OF(of_report), l, 1, l->reports + 1u);
    if (!broken) broken = ask_rows(of_rack, COUNT_OF(of_rack), l, 1, l->racks + 1u);
    if (!broken) broken = ask_rows(of_ask, COUNT_OF(of_ask), l, 1, l->asks + 1u);
    return broken ? broken : sums(l);
}

const char *core_validate_near(const struct world *w, const struct event *e) {
    const struct live *l = &w->live;
    const char *broken = NULL;
    if (e->kind >= EVENT_COUNT) return NULL;
    uint32_t item = ARG(e, ITEM) <= l->items ? ARG(e, ITEM) : 0,
             lot = ARG(e, LOT) <= l->lots ? ARG(e, LOT) : 0;
    uint32_t setup = ARG(e, SETUP) <= l->setups ? ARG(e, SETUP) : 0,
             person = ARG(e, PERSON) <= l->people ? ARG(e, PERSON) : 0;
    if (item) broken = ASK(of_item, l, item);
    if (!broken && item && l->item[item].out) broken = ASK(of_out, l, l->item[item].out - 1u);
    if (!broken && lot) broken = ASK(of_lot, l, lot);
    if (!broken && setup) broken = ASK(of_setup, l, setup);
    if (!broken && ARG(e, RACK) && ARG(e, RACK) <= l->racks) broken = ASK(of_rack, l, ARG(e, RACK));
    if (!broken && ARG(e, ASK) && ARG(e, ASK) <= l->asks) broken = ASK(of_ask, l, ARG(e, ASK));
    if (!broken && person) broken = ASK(of_person, l, person);
    return broken;
}
