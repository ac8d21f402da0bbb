/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* claims_set.c - what is promised of the set: stop, reports, breaks, the day, the rounds of a lot. */
#include "sim/claims_parts.h"

bool while_stopped(const struct taken_step *s) {
    return s->before->live.stop.open && s->decision->verdict == DECIDED;
}
bool stop_stops(const struct taken_step *s) {
    bool goes_on = KIND(s) == COMMAND_TAKE || KIND(s) == COMMAND_LOAD ||
                   KIND(s) == COMMAND_DECLARE || KIND(s) == COMMAND_HAND_OVER ||
                   KIND(s) == COMMAND_BEGIN_WORK || KIND(s) == COMMAND_MAKE_READY ||
                   KIND(s) == COMMAND_OPEN_RANGE || KIND(s) == COMMAND_ISSUE_RACK ||
                   KIND(s) == COMMAND_ISSUE_PIECE || KIND(s) == COMMAND_CLOSE_DAY;
    return !goes_on || s->broke_rules;
}

bool releases(const struct taken_step *s) {
    return s->before->live.stop.open && !s->after->live.stop.open &&
           !is_drill(&s->before->live.stop);
}
bool two_release(const struct taken_step *s) {
    uint32_t agreed = s->ghost_before->agreed | bit(s->command->actor.n);
    uint32_t raised = s->ghost_before->raised;
    bool mistake = s->before->live.stop.flags & STOP_MISTAKE;
    bool another = raised != 1 && raised != bit(s->command->actor.n);
    return mistake ? !(raised & (raised - 1)) && another : (agreed & (agreed - 1)) != 0;
}

bool passed_a_barrier(const struct taken_step *s) {
    bool there = s->command->entry == ENTRY_NOW || item_of(s)->out;
    return s->decision->verdict == DECIDED && s->deviation && there;
}
bool stopped_after(const struct taken_step *s) {
    return s->after->live.stop.open;
}

static bool is_held(const struct taken_step *s) {
    bool fires = opens(item_of(s));
    return item_of(s)->holds || item_of(s)->place == PLACE_EVIDENCE ||
           (s->before->live.class_holds[item_of(s)->class] && fires);
}
bool clean_on_held(const struct taken_step *s) {
    bool about = vocabulary_command[KIND(s)].fields & F(ITEM) && GIVEN(s, ITEM);
    return about && clean(s) && is_held(s);
}
bool held_stays(const struct taken_step *s) {
    return KIND(s) != COMMAND_TAKE && KIND(s) != COMMAND_LOAD && KIND(s) != COMMAND_DECLARE &&
           KIND(s) != COMMAND_HAND_OVER && KIND(s) != COMMAND_MAKE_READY;
}

static uint32_t holds(const struct live *l) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < CLASS_COUNT; i++) n += l->class_holds[i];
    for (uint32_t i = 1; i <= l->items; i++) n += l->item[i].holds;
    return n;
}
bool frees(const struct taken_step *s) {
    return holds(&s->after->live) < holds(&s->before->live);
}
bool its_owner_answered(const struct taken_step *s) {
    uint32_t owner = s->before->live.report[GIVEN(s, REPORT)].owner;
    return KIND(s) == COMMAND_ANSWER_REPORT &&
           (s->broke_rules || s->command->actor.n == owner || (!owner && s->command->actor.n));
}

bool crew_went(const struct taken_step *s) {
    return caused(s, EVENT_BREAK_BEGUN) || caused(s, EVENT_DAY_WRAPPED);
}
bool looks_ended(const struct taken_step *s) {
    for (uint32_t i = 0; i < OUT_MAX; i++) {
        const struct out *out = &s->after->live.out[i];
        if (people_next(&out->mine, 0) || people_next(&out->watched, 0) || out->setup) return false;
    }
    return true;
}

/* The one who keeps what is in a hand there stays until it is collected. */
static bool keeps_in_hand(const struct taken_step *s, uint32_t setup, uint32_t person) {
    const struct live *l = &s->before->live;
    for (uint32_t i = 1; i <= l->items; i++)
        if (l->item[i].place == PLACE_HOLDER && l->item[i].setup == setup &&
            l->item[i].keeper == person && opens_as_weapon(&l->item[i]))
            return true;
    return false;
}
/* With room for one more report: a full table is the box's limit, said as such. */
bool is_a_right(const struct taken_step *s) {
    bool room = s->before->live.reports + 1 < REPORTS_MAX;
    bool open = s->before->live.setup[GIVEN(s, SETUP)].work != WORK_WRAPPED &&
                !keeps_in_hand(s, GIVEN(s, SETUP), GIVEN(s, PERSON));
    return KIND(s) == COMMAND_STOP || KIND(s) == COMMAND_DECLINE ||
           (KIND(s) == COMMAND_REPORT && room) || (KIND(s) == COMMAND_LEAVE_AREA && open);
}
bool goes_home(const struct taken_step *s) {
    uint32_t mine = roles_of(s->before, s->command->actor.n);
    bool may = mine & vocabulary_command[KIND(s)].who;
    return may &&
           (KIND(s) == COMMAND_BREAK || (KIND(s) == COMMAND_WRAP_DAY && s->before->live.day));
}

bool closes(const struct taken_step *s) {
    return clean(s) && KIND(s) == COMMAND_CLOSE_DAY;
}
/* What is kept as evidence stays as it is, with what is in it. */
static uint32_t in_evidence(const struct world *w, uint32_t lot) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < OUT_MAX; i++)
        for (uint32_t k = 0; k < CHAMBERS_MAX; k++)
            n += w->live.out[i].chamber[k].lot == lot &&
                 w->live.item[w->live.out[i].item].place == PLACE_EVIDENCE;
    return n;
}
bool counted(const struct world *w, uint32_t row) {
    const struct lot *lot = &w->live.lot[row];
    bool now = !(lot->flags & LOT_USED) || lot->flags & LOT_COUNTED;
    return now && lot->loaded == in_evidence(w, row) &&
           !(lot->flags & (LOT_MISCOUNT | LOT_UNPROVED));
}
bool nothing_out(const struct live *l) {
    return !l->items_out && !l->pieces_out && !l->racks_out && !l->stop.open && !l->range;
}
/* Lost, and somebody who answers for it wrote what was found. */
static bool given_up(const struct live *l, uint32_t item) {
    for (uint32_t r = 1; r <= l->reports; r++)
        if (l->report[r].item == item && l->report[r].concern == CONCERN_LOST_THING &&
            l->report[r].state == REPORT_ANSWERED)
            return l->item[item].place == PLACE_LOST && !l->item[item].holds;
    return false;
}
static bool all_away(const struct live *l) {
    bool away = !l->racks_out && !l->stop.open && !l->range;
    for (uint32_t i = 1; i <= l->items; i++)
        away &= l->item[i].place == PLACE_LOCKER || l->item[i].place == PLACE_EVIDENCE ||
                given_up(l, i);
    return away;
}
bool closes_whole(const struct taken_step *s) {
    for (uint32_t i = 1; i <= s->before->live.lots; i++)
        if (!counted(s->before, i)) return false;
    return all_away(&s->before->live);
}

static uint32_t all_rounds(const struct live *l) {
    uint32_t n = 0;
    for (uint32_t i = 1; i <= l->lots; i++) n += l->lot[i].received;
    return n;
}
bool rounds_kept(const struct taken_step *s) {
    bool counts = KIND(s) == COMMAND_RECEIVE_LOT || KIND(s) == COMMAND_DEPART || s->broke_rules;
    return counts || all_rounds(&s->before->live) == all_rounds(&s->after->live);
}

bool plan_changes(const struct taken_step *s) {
    uint32_t setup = GIVEN(s, SETUP);
    return setup && setup <= s->before->live.setups &&
           s->before->live.setup[setup].version != s->after->live.setup[setup].version;
}
bool old_plan_void(const struct taken_step *s) {
    const struct open_setup *open = open_of(s->after, GIVEN(s, SETUP));
    for (uint32_t i = 0; i < OUT_MAX; i++)
        if (s->after->live.out[i].setup == GIVEN(s, SETUP)) return false;
    return open && !people_next(&open->copied, 0);
}

bool goes_on_with_weapons(const struct taken_step *s) {
    bool uses = KIND(s) == COMMAND_LOAD || KIND(s) == COMMAND_DECLARE ||
                KIND(s) == COMMAND_HAND_OVER || KIND(s) == COMMAND_BEGIN_WORK ||
                KIND(s) == COMMAND_MAKE_READY;
    return clean(s) && uses;
}
bool no_break(const struct taken_step *s) {
    return !s->before->live.on_break;
}

bool takes(const struct taken_step *s) {
    return clean_kind(s, COMMAND_TAKE);
}
bool seal_was_read(const struct taken_step *s) {
    return !s->before->live.seal;
}

bool releases_whole(const struct taken_step *s) {
    return releases(s) && !(s->before->live.stop.flags & STOP_MISTAKE);
}
bool accounted(const struct taken_step *s) {
    const struct live *l = &s->before->live;
    bool where = !l->items_out || l->stop.flags & STOP_ACCOUNTED;
    for (uint32_t i = 1; i <= l->items; i++)
        if (can_act(&l->item[i])) return false;
    return l->stop.flags & STOP_EXPLAINED && where;
}
bool accounts(const struct taken_step *s) {
    return clean_kind(s, COMMAND_ACCOUNT_WEAPONS);
}
bool in_no_hand(const struct taken_step *s) {
    const struct live *l = &s->before->live;
    for (uint32_t i = 1; i <= l->items; i++)
        if (l->item[i].place == PLACE_HOLDER && opens_as_weapon(&l->item[i])) return false;
    return true;
}

bool issues(const struct taken_step *s) {
    return clean(s) && (KIND(s) == COMMAND_ISSUE_RACK || KIND(s) == COMMAND_ISSUE_PIECE);
}
bool rack_looked_at(const struct taken_step *s) {
    return s->before->live.rack[GIVEN(s, RACK)].flags & RACK_CHECKED;
}

bool passes_all(const struct taken_step *s) {
    return clean_kind(s, COMMAND_PASS_CUSTODY);
}
bool jointly(const struct taken_step *s) {
    return is_custodian(s->before, GIVEN(s, PERSON)) && s->command->witness.n == GIVEN(s, PERSON) &&
           s->command->actor.n != GIVEN(s, PERSON);
}

bool erases(const struct taken_step *s) {
    return clean_kind(s, COMMAND_ERASE_PRIVATE);
}
bool not_on_hold(const struct taken_step *s) {
    return !s->before->live.records_held;
}

bool work_runs(const struct taken_step *s) {
    return clean_kind(s, COMMAND_ENTER_AREA);
}
/* What is in a hand there, or can act. */
static bool in_use(const struct taken_step *s, uint32_t item, uint32_t setup) {
    const struct item *i = &s->before->live.item[item];
    bool here = danger_of(s->before, setup, item) && opens(i) && i->keeper != GIVEN(s, PERSON);
    return here && (can_act(i) || (i->place == PLACE_HOLDER && i->setup == setup));
}
bool newcomer_knows(const struct taken_step *s) {
    bool any = false;
    for (uint32_t i = 1; i <= s->before->live.items; i++) any |= in_use(s, i, GIVEN(s, SETUP));
    return !any || s->ghost_before->copied[GIVEN(s, SETUP)] & bit(GIVEN(s, PERSON));
}

static bool refused(const struct taken_step *s) {
    return s->decision->verdict == REFUSED;
}
bool not_refused(const struct taken_step *s) {
    return !refused(s);
}
