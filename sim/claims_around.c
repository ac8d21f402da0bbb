/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* claims_around.c - what is promised before, around and after the day: arrival, sweep, paper, suspension and resumption. */
#include "core/roles.h"
#include "sim/claims_parts.h"

bool takes_what_arrives(const struct taken_step *s) {
    return clean_kind(s, COMMAND_RECEIVE_LOT) || clean_kind(s, COMMAND_ISSUE_RACK) ||
           (clean_kind(s, COMMAND_TAKE) && is_weapon(item_of(s)));
}
bool it_is_here(const struct taken_step *s) {
    const struct live *l = &s->before->live;
    switch (KIND(s)) {
    case COMMAND_RECEIVE_LOT: return l->lot[GIVEN(s, LOT)].flags & LOT_HERE;
    case COMMAND_ISSUE_RACK: return l->rack[GIVEN(s, RACK)].flags & RACK_HERE;
    default: return item_of(s)->flags & ITEM_HERE;
    }
}

bool says_nothing_fires(const struct taken_step *s) {
    return clean_kind(s, COMMAND_HOLD_MEETING) && asked(s, PACK_NO_FIRING) &&
           GIVEN(s, CONTENT) & BIT(CONTENT_NOTHING_FIRES);
}
bool every_place_was_seen(const struct taken_step *s) {
    for (uint32_t where = WHERE_CART; where <= WHERE_LOCKER; where++)
        if (!(s->before->live.swept & BIT(where))) return false;
    return true;
}

bool a_place_counts(const struct taken_step *s) {
    return s->after->live.swept & ~s->before->live.swept;
}
bool two_looked(const struct taken_step *s) {
    uint32_t with = GIVEN(s, SHOWER);
    bool two = KIND(s) == COMMAND_SWEEP && with && with != s->command->actor.n;
    return two && (s->broke_rules || !s->before->live.place_holds[GIVEN(s, WHERE)]);
}

bool goes_on_as_before(const struct taken_step *s) {
    return goes_on_with_weapons(s) || takes(s);
}
bool not_suspended(const struct taken_step *s) {
    return !s->before->live.suspended;
}

bool resumes(const struct taken_step *s) {
    return clean_kind(s, COMMAND_RESUME);
}
static bool all_answered(const struct live *l) {
    for (uint32_t r = 1; r <= l->reports; r++)
        if (l->report[r].state != REPORT_ANSWERED) return false;
    for (uint32_t a = 1; a <= l->asks; a++)
        if (l->ask[a].state == ASK_ANEW) return false;
    for (uint32_t i = 0; i < RULE_COUNT; i++)
        if (l->owed.word[i / 32] >> i % 32 & 1) return false;
    return true;
}
bool nothing_is_owed(const struct taken_step *s) {
    const struct live *l = &s->before->live;
    uint32_t there = s->command->witness.n;
    bool outside = there && (there == l->outside || l->person[there].roles & ROLES_SAFETY);
    bool asked = l->wish[WISH_FINISH] && l->wish[WISH_CREDIT] && l->wish[WISH_IMAGES];
    return all_answered(l) && outside && (l->suspended != REASON_DEATH || asked);
}

bool begins(const struct taken_step *s) {
    return clean_kind(s, COMMAND_BEGIN_WORK);
}
bool drill_was_held(const struct taken_step *s) {
    return !s->before->live.drill_owed;
}

bool own_word(const struct taken_step *s) {
    for (uint32_t p = 1; p <= s->before->live.people; p++) {
        bool came = s->before->live.person[p].flags & ~s->after->live.person[p].flags & PERSON_AWAY;
        if (came && !(KIND(s) == COMMAND_COME_BACK && s->command->actor.n == p)) return false;
    }
    return true;
}

bool comes_from_paper(const struct taken_step *s) {
    return caused(s, EVENT_PAPER_CLOSED);
}
