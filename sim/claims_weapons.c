/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* claims_weapons.c - what is promised of a weapon: eyes, words, hands, rounds. */
#include "sim/claims_parts.h"

bool hands_over(const struct taken_step *s) {
    return clean_kind(s, COMMAND_HAND_OVER) && opens_as_weapon(item_of(s));
}
bool second_eyes(const struct taken_step *s) {
    uint32_t keeper = bit(item_of(s)->keeper);
    return (eyes(s)->rounds ? eyes(s)->proved : eyes(s)->looked) & ~keeper;
}

bool hands_over_rounds(const struct taken_step *s) {
    return hands_over(s) && eyes(s)->rounds;
}
bool known_kind(const struct taken_step *s) {
    return eyes(s)->proved;
}

bool holder_saw(const struct taken_step *s) {
    return eyes(s)->seen & bit(GIVEN(s, PERSON));
}
bool stated(const struct taken_step *s) {
    return eyes(s)->stated;
}

bool states(const struct taken_step *s) {
    return clean(s) && KIND(s) == COMMAND_DECLARE;
}
bool statement_true(const struct taken_step *s) {
    const struct out *out = out_of(s->before, GIVEN(s, ITEM));
    uint32_t so_many = GIVEN(s, KIND) == KIND_EMPTY ? 0 : unspent(out, GIVEN(s, KIND));
    return eyes(s)->rounds == GIVEN(s, NUMBER) && so_many == GIVEN(s, NUMBER);
}

/* A weapon that opens is out for this setup, or about to be in a hand. */
static bool weapon_there(const struct taken_step *s, uint32_t setup) {
    const struct live *l = &s->before->live;
    bool there = false;
    for (uint32_t i = 1; i <= l->items; i++)
        there |= opens_as_weapon(&l->item[i]) && l->item[i].place != PLACE_LOCKER &&
                 danger_of(s->before, setup, i);
    return there;
}
static bool begins_with_weapon(const struct taken_step *s) {
    return clean_kind(s, COMMAND_BEGIN_WORK) && weapon_there(s, GIVEN(s, SETUP));
}
bool begins_with_danger(const struct taken_step *s) {
    return hands_over(s) || begins_with_weapon(s) || makes_ready(s);
}
static bool everybody_in(const struct taken_step *s, uint32_t setup) {
    struct people set;
    must_answer(s->before, setup, &set);
    for (uint32_t p = people_next(&set, 0); p; p = people_next(&set, p))
        if (!(s->ghost_before->copied[setup] & bit(p))) return false;
    return true;
}
bool everybody_knows(const struct taken_step *s) {
    return everybody_in(s, GIVEN(s, SETUP));
}
bool everybody_briefed(const struct taken_step *s) {
    const struct live *l = &s->before->live;
    struct people set;
    must_answer(s->before, GIVEN(s, SETUP), &set);
    for (uint32_t p = people_next(&set, 0); p; p = people_next(&set, p))
        if (!l->meeting_today || l->person[p].met != l->meeting_today) return false;
    return true;
}
bool nobody_pressed(const struct taken_step *s) {
    const struct live *l = &s->before->live;
    const struct open_setup *open = open_of(s->before, GIVEN(s, SETUP));
    for (uint32_t p = 1; p <= l->people; p++) {
        bool inside = open && people_has(&open->inside, p) && !is_custodian(s->before, p);
        bool holder = KIND(s) == COMMAND_HAND_OVER && p == GIVEN(s, PERSON);
        if ((inside || holder) && l->person[p].flags & PERSON_DECLINES) return false;
    }
    return true;
}

bool acts(const struct taken_step *s) {
    return s->decision->verdict == DECIDED;
}
bool evidence_own(const struct taken_step *s) {
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

bool keeps_anew(const struct taken_step *s) {
    return clean(s) && (KIND(s) == COMMAND_TAKE || KIND(s) == COMMAND_COLLECT ||
                        KIND(s) == COMMAND_PASS_CUSTODY);
}
bool one_keeper(const struct taken_step *s) {
    for (uint32_t i = 1; i <= s->after->live.items; i++) {
        uint32_t keeper = s->after->live.item[i].keeper;
        bool changed = keeper && keeper != s->before->live.item[i].keeper;
        if (changed && !may_keep(s->after, i, keeper)) return false;
    }
    return true;
}

bool loads(const struct taken_step *s) {
    return caused(s, EVENT_WEAPON_LOADED);
}
bool only_who_watched(const struct taken_step *s) {
    struct item_id item = {(uint16_t)GIVEN(s, ITEM)};
    for (uint16_t p = 1; p <= s->after->live.people; p++)
        if (p != s->command->actor.n &&
            core_evidence(s->after, item, (struct person_id){p}) != EVIDENCE_NONE)
            return false;
    return true;
}

bool waits(const struct taken_step *s) {
    bool about = vocabulary_command[KIND(s)].fields & F(ITEM) && GIVEN(s, ITEM);
    return about && clean(s) && item_of(s)->flags & ITEM_WAITING;
}
bool stays_shut(const struct taken_step *s) {
    return KIND(s) != COMMAND_UNLOAD && KIND(s) != COMMAND_LOOK_EMPTY;
}

bool right_tag(const struct taken_step *s) {
    return GIVEN(s, TAG) == item_of(s)->tag || out_of(s->before, GIVEN(s, ITEM))->tag_read;
}

bool planned_hands(const struct taken_step *s) {
    const struct danger *danger = danger_of(s->before, GIVEN(s, SETUP), GIVEN(s, ITEM));
    return danger && danger->holder == GIVEN(s, PERSON);
}

bool trained(const struct taken_step *s) {
    return s->before->live.person[GIVEN(s, PERSON)].flags & PERSON_TRAINED;
}

bool states_a_weapon(const struct taken_step *s) {
    return states(s) && !eyes(s)->rounds;
}
bool somebody_looked(const struct taken_step *s) {
    return eyes(s)->looked & ~bit(item_of(s)->keeper);
}

bool locks(const struct taken_step *s) {
    return clean_kind(s, COMMAND_LOCK) && opens_as_weapon(item_of(s));
}
bool seen_empty_since(const struct taken_step *s) {
    return !eyes(s)->rounds && somebody_looked(s);
}

bool keeper_acts(const struct taken_step *s) {
    return clean(s) && opens_as_weapon(item_of(s)) &&
           (KIND(s) == COMMAND_HAND_OVER || KIND(s) == COMMAND_LOAD || KIND(s) == COMMAND_LOCK ||
            KIND(s) == COMMAND_DECLARE || KIND(s) == COMMAND_UNLOAD);
}
bool is_its_keeper(const struct taken_step *s) {
    return custodian_of(s->command) == item_of(s)->keeper;
}

bool aims_at_work(const struct taken_step *s) {
    return hands_over(s) || begins_with_weapon(s);
}
bool pointed_with_care(const struct taken_step *s) {
    uint32_t where = setup_of(s)->muzzle, with = setup_of(s)->measures;
    uint32_t between = BIT(MEASURE_SHIELD) | BIT(MEASURE_REMOTE) | BIT(MEASURE_OFFSET);
    if (where != MUZZLE_PERSON && where != MUZZLE_LENS) return where != MUZZLE_NOT_STATED;
    return with & BIT(MEASURE_CONSULT) && with & between;
}
bool at_nobody(const struct taken_step *s) {
    return !asked(s, PACK_CA_ON) || setup_of(s)->muzzle != MUZZLE_PERSON ||
           setup_of(s)->measures & BIT(MEASURE_OFFSET);
}

bool loads_clean(const struct taken_step *s) {
    return clean_kind(s, COMMAND_LOAD);
}
bool loads_first(const struct taken_step *s) {
    return loads_clean(s) && opens(item_of(s)) && !eyes(s)->rounds;
}
bool good_lot(const struct taken_step *s) {
    const struct lot *lot = &s->before->live.lot[GIVEN(s, LOT)];
    return lot->kind != KIND_LIVE && lot->flags & LOT_RECEIVED &&
           !(lot->flags & (LOT_QUARANTINED | LOT_MISCOUNT));
}
bool last_moment(const struct taken_step *s) {
    const struct live *l = &s->before->live;
    bool told = l->lot[GIVEN(s, LOT)].kind != KIND_BLANK || !opens(item_of(s));
    for (uint32_t setup = 1; setup <= l->setups && !told; setup++)
        told = danger_of(s->before, setup, GIVEN(s, ITEM)) && everybody_in(s, setup);
    return told;
}

bool handler_is_free(const struct taken_step *s) {
    return !s->before->live.person[GIVEN(s, PERSON)].held;
}
