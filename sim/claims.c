/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* claims.c - claims.h. The premises and conclusions that claims.def names. */
#include "sim/claims.h"
#include "core/rows.h"

#define KIND(s) ((s)->command->kind)
#define GIVEN(s, field) ((s)->command->arg[FIELD_##field])

static bool clean(const struct taken_step *s) {
    return s->decision->verdict == DECIDED && !s->broke_rules;
}
static bool caused(const struct taken_step *s, uint32_t kind) {
    bool any = false;
    for (uint32_t i = 0; s->decision->verdict == DECIDED && i < s->decision->count; i++)
        any |= s->decision->event[i].kind == kind;
    return any;
}
static const struct item *item_of(const struct taken_step *s) {
    return &s->before->live.item[GIVEN(s, ITEM)];
}
static const struct ghost_item *eyes(const struct taken_step *s) {
    return &s->ghost_before->item[GIVEN(s, ITEM)];
}
static uint32_t bit(uint32_t person) {
    return person ? BIT(person) : 0;
}

static bool hands_over(const struct taken_step *s) {
    return clean(s) && KIND(s) == COMMAND_HAND_OVER && opens(item_of(s));
}
static bool second_eyes(const struct taken_step *s) {
    uint32_t keeper = bit(item_of(s)->keeper);
    return (eyes(s)->rounds ? eyes(s)->proved : eyes(s)->looked) & ~keeper;
}

static bool hands_over_rounds(const struct taken_step *s) {
    return hands_over(s) && eyes(s)->rounds;
}
static bool known_kind(const struct taken_step *s) {
    return eyes(s)->proved;
}

static bool holder_saw(const struct taken_step *s) {
    return eyes(s)->seen & bit(GIVEN(s, PERSON));
}
static bool stated(const struct taken_step *s) {
    return eyes(s)->stated;
}

static bool states(const struct taken_step *s) {
    return clean(s) && KIND(s) == COMMAND_DECLARE;
}
static bool statement_true(const struct taken_step *s) {
    const struct out *out = out_of(s->before, GIVEN(s, ITEM));
    uint32_t so_many = GIVEN(s, KIND) == KIND_EMPTY ? 0 : unspent(out, GIVEN(s, KIND));
    return eyes(s)->rounds == GIVEN(s, NUMBER) && so_many == GIVEN(s, NUMBER);
}

/* A weapon that opens is out for this setup, or about to be in a hand. */
static bool weapon_there(const struct taken_step *s, uint32_t setup) {
    const struct live *l = &s->before->live;
    bool there = false;
    for (uint32_t i = 1; i <= l->items; i++)
        there |= opens(&l->item[i]) && l->item[i].place != PLACE_LOCKER &&
                 danger_of(s->before, setup, i);
    return there;
}
static bool begins_with_danger(const struct taken_step *s) {
    bool begins = KIND(s) == COMMAND_BEGIN_WORK && weapon_there(s, GIVEN(s, SETUP));
    return hands_over(s) || (clean(s) && begins);
}
static bool everybody_knows(const struct taken_step *s) {
    struct people set;
    must_answer(s->before, GIVEN(s, SETUP), &set);
    for (uint32_t p = people_next(&set, 0); p; p = people_next(&set, p))
        if (!(s->ghost_before->copied[GIVEN(s, SETUP)] & bit(p))) return false;
    return true;
}
static bool nobody_pressed(const struct taken_step *s) {
    const struct live *l = &s->before->live;
    const struct open_setup *open = open_of(s->before, GIVEN(s, SETUP));
    for (uint32_t p = 1; p <= l->people; p++) {
        bool inside = open && people_has(&open->inside, p) && !is_custodian(s->before, p);
        bool holder = KIND(s) == COMMAND_HAND_OVER && p == GIVEN(s, PERSON);
        if ((inside || holder) && l->person[p].flags & PERSON_DECLINES) return false;
    }
    return true;
}

static bool while_stopped(const struct taken_step *s) {
    return s->before->live.stop.open && s->decision->verdict == DECIDED;
}
static bool stop_stops(const struct taken_step *s) {
    bool goes_on = KIND(s) == COMMAND_TAKE || KIND(s) == COMMAND_LOAD ||
                   KIND(s) == COMMAND_DECLARE || KIND(s) == COMMAND_HAND_OVER ||
                   KIND(s) == COMMAND_BEGIN_WORK || KIND(s) == COMMAND_ISSUE_RACK ||
                   KIND(s) == COMMAND_ISSUE_PIECE || KIND(s) == COMMAND_CLOSE_DAY;
    return !goes_on || s->broke_rules;
}

static bool releases(const struct taken_step *s) {
    return s->before->live.stop.open && !s->after->live.stop.open;
}
static bool two_release(const struct taken_step *s) {
    uint32_t agreed = s->ghost_before->agreed | bit(s->command->actor.n);
    uint32_t raised = s->ghost_before->raised;
    bool mistake = s->before->live.stop.flags & STOP_MISTAKE;
    return mistake ? !(raised & (raised - 1)) && raised != 1 : (agreed & (agreed - 1)) != 0;
}

static bool passed_a_barrier(const struct taken_step *s) {
    bool there = s->command->entry == ENTRY_NOW || item_of(s)->out;
    return s->decision->verdict == DECIDED && s->deviation && there;
}
static bool stopped_after(const struct taken_step *s) {
    return s->after->live.stop.open;
}

static bool is_held(const struct taken_step *s) {
    bool fires = opens(item_of(s));
    return item_of(s)->holds || item_of(s)->place == PLACE_EVIDENCE ||
           (s->before->live.class_holds[item_of(s)->class] && fires);
}
static bool clean_on_held(const struct taken_step *s) {
    bool about = vocabulary_command[KIND(s)].fields & F(ITEM) && GIVEN(s, ITEM);
    return about && clean(s) && is_held(s);
}
static bool held_stays(const struct taken_step *s) {
    return KIND(s) != COMMAND_TAKE && KIND(s) != COMMAND_LOAD && KIND(s) != COMMAND_DECLARE &&
           KIND(s) != COMMAND_HAND_OVER;
}

static uint32_t holds(const struct live *l) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < CLASS_COUNT; i++) n += l->class_holds[i];
    for (uint32_t i = 1; i <= l->items; i++) n += l->item[i].holds;
    return n;
}
static bool frees(const struct taken_step *s) {
    return holds(&s->after->live) < holds(&s->before->live);
}
static bool its_owner_answered(const struct taken_step *s) {
    uint32_t owner = s->before->live.report[GIVEN(s, REPORT)].owner;
    return KIND(s) == COMMAND_ANSWER_REPORT &&
           (s->broke_rules || s->command->actor.n == owner || (!owner && s->command->actor.n));
}

static bool acts(const struct taken_step *s) {
    return s->decision->verdict == DECIDED;
}
static bool evidence_own(const struct taken_step *s) {
    const struct live *l = &s->after->live;
    for (uint32_t i = 1; i <= l->items; i++)
        for (uint32_t p = 1; p <= l->people; p++) {
            uint8_t says = core_evidence(s->after, (struct item_id){(uint16_t)i},
                                         (struct person_id){(uint16_t)p});
            bool reads = says == EVIDENCE_MINE || says == EVIDENCE_WATCHED;
            if (reads && !(s->ghost_after->item[i].seen & bit(p))) return false;
        }
    return true;
}

static bool crew_went(const struct taken_step *s) {
    return caused(s, EVENT_BREAK_BEGUN) || caused(s, EVENT_DAY_WRAPPED);
}
static bool looks_ended(const struct taken_step *s) {
    for (uint32_t i = 0; i < OUT_MAX; i++) {
        const struct out *out = &s->after->live.out[i];
        if (people_next(&out->mine, 0) || people_next(&out->watched, 0) || out->setup) return false;
    }
    return true;
}

/* With room for one more report: a full table is the box's limit, said as such. */
static bool is_a_right(const struct taken_step *s) {
    bool room = s->before->live.reports + 1 < REPORTS_MAX;
    bool open = s->before->live.setup[GIVEN(s, SETUP)].work != WORK_WRAPPED;
    bool leaves = KIND(s) == COMMAND_LEAVE_AREA && open &&
                  !(roles_of(s->before, GIVEN(s, PERSON)) & ROLES_CUSTODIANS);
    return KIND(s) == COMMAND_STOP || KIND(s) == COMMAND_DECLINE || leaves ||
           (KIND(s) == COMMAND_REPORT && room);
}
static bool goes_home(const struct taken_step *s) {
    uint32_t mine = roles_of(s->before, s->command->actor.n);
    bool may = mine & vocabulary_command[KIND(s)].who;
    return may &&
           (KIND(s) == COMMAND_BREAK || (KIND(s) == COMMAND_WRAP_DAY && s->before->live.day));
}

static bool closes(const struct taken_step *s) {
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
static bool counted(const struct world *w, uint32_t row) {
    const struct lot *lot = &w->live.lot[row];
    bool now = !(lot->flags & LOT_USED) || lot->flags & LOT_COUNTED;
    return now && lot->loaded == in_evidence(w, row) &&
           !(lot->flags & (LOT_MISCOUNT | LOT_UNPROVED));
}
static bool nothing_out(const struct live *l) {
    return !l->items_out && !l->pieces_out && !l->racks_out && !l->stop.open;
}
static bool closes_whole(const struct taken_step *s) {
    for (uint32_t i = 1; i <= s->before->live.lots; i++)
        if (!counted(s->before, i)) return false;
    return nothing_out(&s->before->live);
}

static uint32_t all_rounds(const struct live *l) {
    uint32_t n = 0;
    for (uint32_t i = 1; i <= l->lots; i++) n += l->lot[i].received;
    return n;
}
static bool rounds_kept(const struct taken_step *s) {
    bool counts = KIND(s) == COMMAND_RECEIVE_LOT || s->broke_rules;
    return counts || all_rounds(&s->before->live) == all_rounds(&s->after->live);
}

static bool keeps_anew(const struct taken_step *s) {
    return clean(s) && (KIND(s) == COMMAND_TAKE || KIND(s) == COMMAND_COLLECT ||
                        KIND(s) == COMMAND_PASS_CUSTODY);
}
static bool one_keeper(const struct taken_step *s) {
    for (uint32_t i = 1; i <= s->after->live.items; i++) {
        uint32_t keeper = s->after->live.item[i].keeper;
        bool changed = keeper && keeper != s->before->live.item[i].keeper;
        if (changed && !is_custodian(s->after, keeper)) return false;
    }
    return true;
}

static bool loads(const struct taken_step *s) {
    return caused(s, EVENT_WEAPON_LOADED);
}
static bool only_who_watched(const struct taken_step *s) {
    struct item_id item = {(uint16_t)GIVEN(s, ITEM)};
    for (uint16_t p = 1; p <= s->after->live.people; p++)
        if (p != s->command->actor.n &&
            core_evidence(s->after, item, (struct person_id){p}) != EVIDENCE_NONE)
            return false;
    return true;
}

static bool waits(const struct taken_step *s) {
    bool about = vocabulary_command[KIND(s)].fields & F(ITEM) && GIVEN(s, ITEM);
    return about && clean(s) && item_of(s)->flags & ITEM_WAITING;
}
static bool stays_shut(const struct taken_step *s) {
    return KIND(s) != COMMAND_UNLOAD && KIND(s) != COMMAND_LOOK_EMPTY;
}

static bool plan_changes(const struct taken_step *s) {
    uint32_t setup = GIVEN(s, SETUP);
    return setup && setup <= s->before->live.setups &&
           s->before->live.setup[setup].version != s->after->live.setup[setup].version;
}
static bool old_plan_void(const struct taken_step *s) {
    const struct open_setup *open = open_of(s->after, GIVEN(s, SETUP));
    for (uint32_t i = 0; i < OUT_MAX; i++)
        if (s->after->live.out[i].setup == GIVEN(s, SETUP)) return false;
    return open && !people_next(&open->copied, 0);
}

static bool refused(const struct taken_step *s) {
    return s->decision->verdict == REFUSED;
}
static bool not_refused(const struct taken_step *s) {
    return !refused(s);
}

bool claims_at_rest(const struct world *w) {
    for (uint32_t i = 1; i <= w->live.lots; i++)
        if (!counted(w, i) || w->live.lot[i].loaded) return false;
    return nothing_out(&w->live);
}

#define CLAIM(id, kept_by, concerns, holds, text) {#id, text, KEPT_BY_##kept_by, concerns, holds},
const struct claim_row claim_row[CLAIM_COUNT] = {
#include "sim/claims.def"
};

uint64_t claims_broken(const struct taken_step *s, uint64_t met[CLAIM_COUNT]) {
    uint64_t broken = 0;
    for (uint32_t i = 0; i < CLAIM_COUNT; i++) {
        if (!claim_row[i].concerns(s)) continue;
        met[i]++;
        if (!claim_row[i].holds(s)) broken |= UINT64_C(1) << i;
    }
    return broken;
}
