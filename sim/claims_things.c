/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* claims_things.c - what is promised of the other dangerous things, of a live-fire range, and of what packs ask. */
#include "sim/claims_parts.h"

bool makes_ready(const struct taken_step *s) {
    return clean_kind(s, COMMAND_MAKE_READY);
}
bool looked_over(const struct taken_step *s) {
    return eyes(s)->looked & ~bit(item_of(s)->keeper);
}
bool control_acts(const struct taken_step *s) {
    const struct danger *danger = danger_of(s->before, GIVEN(s, SETUP), GIVEN(s, ITEM));
    return danger && danger->control == s->command->actor.n;
}

/* Borne by the one the plan names; or, when nobody bears such things, in its keeper's care. */
bool where_planned(const struct taken_step *s) {
    const struct danger *danger = danger_of(s->before, GIVEN(s, SETUP), GIVEN(s, ITEM));
    if (!(class_of(item_of(s))->flags & THING_BORNE)) return item_of(s)->place == PLACE_KEEPER;
    return danger && item_of(s)->place == PLACE_HOLDER && item_of(s)->holder == danger->holder;
}

static bool belongs(const struct item *item, const struct danger *danger, uint32_t person) {
    return person == danger->holder || person == danger->control || person == item->keeper;
}
/* Nobody inside is in the way of what is made ready; nor is the one who enters, of what can act there already. */
static bool clear_of(const struct taken_step *s, const struct danger *danger) {
    const struct item *item = &s->before->live.item[danger->item];
    const struct people *inside = &open_of(s->before, GIVEN(s, SETUP))->inside;
    if (!(class_of(item)->flags & THING_CLEARS)) return true;
    if (KIND(s) == COMMAND_ENTER_AREA)
        return !can_act(item) || belongs(item, danger, GIVEN(s, PERSON));
    bool clear = true;
    for (uint32_t p = people_next(inside, 0); p; p = people_next(inside, p))
        clear &= danger->item != GIVEN(s, ITEM) || belongs(item, danger, p);
    return clear;
}
bool comes_near(const struct taken_step *s) {
    return makes_ready(s) || clean_kind(s, COMMAND_ENTER_AREA);
}
bool nobody_near(const struct taken_step *s) {
    const struct open_setup *open = open_of(s->before, GIVEN(s, SETUP));
    for (uint32_t i = 0; open && i < open->dangers; i++)
        if (!clear_of(s, &open->danger[i])) return false;
    return true;
}

bool moves_on(const struct taken_step *s) {
    return clean(s) && (KIND(s) == COMMAND_LOCK || KIND(s) == COMMAND_COLLECT ||
                        KIND(s) == COMMAND_HAND_OVER || KIND(s) == COMMAND_PASS_ITEM);
}
bool cannot_act(const struct taken_step *s) {
    return !can_act(item_of(s));
}
bool ready_somewhere(const struct taken_step *s) {
    const struct live *l = &s->after->live;
    bool any = false;
    for (uint32_t i = 1; i <= l->items; i++) any |= can_act(&l->item[i]);
    return s->decision->verdict == DECIDED && any;
}
bool nothing_ready_away(const struct taken_step *s) {
    const struct live *l = &s->after->live;
    for (uint32_t i = 1; i <= l->items; i++)
        if (can_act(&l->item[i]) && l->item[i].place == PLACE_LOCKER) return false;
    return true;
}

bool beside_what_acts(const struct taken_step *s) {
    const struct open_setup *open = open_of(s->before, GIVEN(s, SETUP));
    bool any = false;
    for (uint32_t i = 0; open && i < open->dangers; i++)
        any |= can_act(&s->before->live.item[open->danger[i].item]);
    return clean(s) && any;
}
bool plan_stands(const struct taken_step *s) {
    return setup_of(s)->version == s->after->live.setup[GIVEN(s, SETUP)].version;
}

bool hands_a_thing(const struct taken_step *s) {
    return clean_kind(s, COMMAND_HAND_OVER) && opens(item_of(s)) && !is_weapon(item_of(s));
}
bool hands_any_danger(const struct taken_step *s) {
    return clean_kind(s, COMMAND_HAND_OVER) && opens(item_of(s));
}
bool bearer_can(const struct taken_step *s) {
    uint32_t subject = class_of(item_of(s))->subject;
    return !subject || s->before->live.person[GIVEN(s, PERSON)].skills & BIT(subject);
}

bool uses_the_doubted(const struct taken_step *s) {
    bool about = vocabulary_command[KIND(s)].fields & F(ITEM) && GIVEN(s, ITEM);
    return about && clean(s) && eyes(s)->doubted;
}
bool doubt_stays(const struct taken_step *s) {
    return KIND(s) != COMMAND_LOAD && KIND(s) != COMMAND_DECLARE && KIND(s) != COMMAND_HAND_OVER &&
           KIND(s) != COMMAND_MAKE_READY;
}

bool while_range(const struct taken_step *s) {
    return s->before->live.range && clean(s);
}
bool set_waits(const struct taken_step *s) {
    return KIND(s) != COMMAND_TAKE && KIND(s) != COMMAND_LOAD && KIND(s) != COMMAND_HAND_OVER &&
           KIND(s) != COMMAND_MAKE_READY && KIND(s) != COMMAND_CLOSE_DAY;
}
bool opens_range(const struct taken_step *s) {
    return clean_kind(s, COMMAND_OPEN_RANGE);
}
bool set_is_locked(const struct taken_step *s) {
    const struct live *l = &s->before->live;
    for (uint32_t i = 1; i <= l->items; i++)
        if (can_act(&l->item[i])) return false;
    return !l->items_out && asked(s, PACK_BULLETIN_2);
}
bool closes_range(const struct taken_step *s) {
    return s->before->live.range && !s->after->live.range;
}
bool range_is_clear(const struct taken_step *s) {
    bool two = s->command->actor.n && s->command->actor.n != GIVEN(s, SHOWER);
    return two && GIVEN(s, SEEN) == RANGE_POINTS &&
           GIVEN(s, NUMBER) + GIVEN(s, SPENT) == s->before->live.range_rounds;
}

/* What packs ask: in force where the production adopted them, or the setup was planned under them. */
static bool somebody(const struct taken_step *s, uint32_t flags, uint32_t is) {
    struct people set;
    must_answer(s->before, GIVEN(s, SETUP), &set);
    for (uint32_t p = people_next(&set, 0); p; p = people_next(&set, p))
        if ((s->before->live.person[p].flags & flags) == is) return true;
    return false;
}
bool with_a_minor(const struct taken_step *s) {
    return begins_with_danger(s) && somebody(s, PERSON_MINOR, PERSON_MINOR);
}
bool minor_is_accompanied(const struct taken_step *s) {
    const struct open_setup *open = open_of(s->before, GIVEN(s, SETUP));
    bool guardian = false;
    for (uint32_t p = people_next(&open->inside, 0); p; p = people_next(&open->inside, p))
        guardian |= (roles_of(s->before, p) & BIT(ROLE_GUARDIAN)) != 0;
    return guardian && !somebody(s, PERSON_MINOR | PERSON_PERMIT, PERSON_MINOR);
}

bool begins_assessed(const struct taken_step *s) {
    return begins_with_danger(s) && asked(s, PACK_US_CA_PILOT);
}
bool assessed(const struct taken_step *s) {
    const struct open_setup *open = open_of(s->before, GIVEN(s, SETUP));
    uint32_t hazards = 0;
    for (uint32_t i = 0; open && i < open->dangers; i++)
        hazards |= class_of(&s->before->live.item[open->danger[i].item])->hazard;
    bool as_it_is = setup_of(s)->assessed_version == setup_of(s)->version;
    return !(hazards & ~(uint32_t)setup_of(s)->assessed) && (as_it_is || !hazards);
}

bool takes_in_california(const struct taken_step *s) {
    return clean_kind(s, COMMAND_TAKE) && asked(s, PACK_US_CA_PART13) &&
           can_fire(item_of(s)->capability);
}
bool permitted(const struct taken_step *s) {
    return s->before->live.person[s->command->actor.n].flags & PERSON_PERMIT &&
           s->before->live.contact;
}

bool begins_blanks(const struct taken_step *s) {
    const struct open_setup *open = open_of(s->before, GIVEN(s, SETUP));
    bool blanks = false;
    for (uint32_t i = 0; open && i < open->dangers; i++)
        blanks |= open->danger[i].kind == KIND_BLANK;
    return begins_with_danger(s) && blanks && asked(s, PACK_BULLETIN_1);
}
bool far_enough(const struct taken_step *s) {
    uint32_t with = setup_of(s)->measures;
    bool between = with & (BIT(MEASURE_SHIELD) | BIT(MEASURE_REMOTE));
    return (between || setup_of(s)->distance >= 6) && with & BIT(MEASURE_PPE);
}
