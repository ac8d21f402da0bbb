/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* claims_say.c - what is promised of what is said: summonses, asks, answers that were not enough, leaving. */
#include "core/people.h"
#include "core/roles.h"
#include "sim/claims_parts.h"

bool begins_with_danger_planned(const struct taken_step *s) {
    return clean_kind(s, COMMAND_BEGIN_WORK) && has_danger(s->before, GIVEN(s, SETUP));
}
bool everybody_called_is_here(const struct taken_step *s) {
    const struct live *l = &s->before->live;
    for (uint32_t i = 0; i < SUMMONS_MAX; i++)
        if (l->summoned[i].by && l->summoned[i].setup == GIVEN(s, SETUP)) return false;
    return true;
}

/* Declined, and about a weapon or a person that the plan of an open setup has, or about that setup. */
static bool stands_somewhere(const struct live *l, const struct ask *ask) {
    if (ask->state != ASK_NO && ask->state != ASK_PART && ask->state != ASK_LAPSED) return false;
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++)
        for (uint32_t k = 0; k < l->open[i].dangers; k++)
            if (ask->setup == l->open[i].setup ||
                (ask->item && ask->item == l->open[i].danger[k].item) ||
                (ask->person && ask->person == l->open[i].danger[k].holder))
                return true;
    return false;
}

bool holds_a_meeting(const struct taken_step *s) {
    return clean_kind(s, COMMAND_HOLD_MEETING);
}
bool each_no_read_out(const struct taken_step *s) {
    bool stands = false;
    for (uint32_t a = 1; a <= s->before->live.asks; a++)
        stands |= stands_somewhere(&s->before->live, &s->before->live.ask[a]);
    return !stands || GIVEN(s, CONTENT) & BIT(CONTENT_ASKS);
}

bool a_no_comes(const struct taken_step *s) {
    const struct ask *ask = &s->after->live.ask[s->decision->event[0].arg[FIELD_ASK]];
    return (caused(s, EVENT_ASK_ANSWERED) || caused(s, EVENT_ASK_LAPSED)) &&
           stands_somewhere(&s->after->live, ask);
}
bool nobody_has_copied(const struct taken_step *s) {
    const struct ask *ask = &s->after->live.ask[s->decision->event[0].arg[FIELD_ASK]];
    const struct live *l = &s->after->live;
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++)
        if (core_ask_stands(l, ask, l->open[i].setup) && people_next(&l->open[i].copied, 0))
            return false;
    return true;
}

bool answers_a_disputed_one(const struct taken_step *s) {
    return clean_kind(s, COMMAND_ANSWER_REPORT) &&
           s->before->live.report[GIVEN(s, REPORT)].flags & REPORT_DISPUTED;
}
bool from_outside_the_chain(const struct taken_step *s) {
    uint32_t actor = s->command->actor.n;
    return actor == s->before->live.outside || roles_of(s->before, actor) & ROLES_SAFETY;
}

bool somebody_left(const struct taken_step *s) {
    return caused(s, EVENT_CREW_LEFT);
}
bool nothing_left_with_them(const struct taken_step *s) {
    const struct live *l = &s->after->live;
    uint32_t who = s->command->actor.n;
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++)
        if (people_has(&l->open[i].inside, who)) return false;
    for (uint32_t i = 1; i <= l->items && !s->broke_rules; i++)
        if (l->item[i].keeper == who || l->item[i].holder == who) return false;
    return !l->person[who].roles;
}
