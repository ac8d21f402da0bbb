/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* The production, its people, its day. */
#include "core/apply.h"

void apply_PRODUCTION_BEGUN(struct live *live, const struct event *e) {
    (void)e;
    live->begun = 1;
}

/* A new origin after an old backup: what was on a screen or in a hand since then is not known here. */
void apply_LOG_CONTINUED(struct live *live, const struct event *e) {
    (void)e;
    apply_void_all(live);
}

void apply_PACK_ADOPTED(struct live *live, const struct event *e) {
    live->packs |= BIT(ARG(e, PACK));
}

void apply_PACK_LEFT(struct live *live, const struct event *e) {
    if (ARG(e, PACK) != PACK_HOUSE) live->packs &= ~BIT(ARG(e, PACK));
}

void apply_PERSON_ADDED(struct live *live, const struct event *e) {
    if (ARG(e, PERSON) != live->people + 1u) return;
    live->people++;
    live->person[ARG(e, PERSON)].roles = BIT(ARG(e, ROLE));
    live->person[ARG(e, PERSON)].since = live->day;
    apply_first_author(live, e);
}

void apply_ROLE_GIVEN(struct live *live, const struct event *e) {
    struct person *p = &live->person[ARG(e, PERSON)];
    if (!ARG(e, PERSON)) return;
    p->roles |= BIT(ARG(e, ROLE));
    apply_first_author(live, e);
    if (!(p->flags & PERSON_GONE)) return;
    p->flags &= ~(uint32_t)PERSON_GONE; /* back again */
    p->since = live->day;
    p->left = 0;
}

void apply_ROLE_WITHDRAWN(struct live *live, const struct event *e) {
    struct person *p = &live->person[ARG(e, PERSON)];
    p->roles &= ~BIT(ARG(e, ROLE));
    p->accepted &= p->roles;
}

void apply_DUTY_ACCEPTED(struct live *live, const struct event *e) {
    struct person *p = &live->person[ARG(e, PERSON)];
    p->accepted |= BIT(ARG(e, ROLE)) & p->roles;
}

void apply_TRAINING_RECORDED(struct live *live, const struct event *e) {
    struct person *p = &live->person[ARG(e, PERSON)];
    if (!ARG(e, PERSON)) return;
    if (ARG(e, SUBJECT) != SUBJECT_FIREARM) {
        uint32_t bit = BIT(ARG(e, SUBJECT)), enough = ARG(e, VERDICT) == VERDICT_ENOUGH ? bit : 0;
        p->skills = (uint16_t)((p->skills & ~bit) | enough);
        return;
    }
    p->flags &= ~(uint32_t)(PERSON_TRAINED | PERSON_MORE_NEEDED);
    p->flags |= ARG(e, VERDICT) == VERDICT_ENOUGH ? PERSON_TRAINED : PERSON_MORE_NEEDED;
    p->training_due_s = ARG(e, VERDICT) == VERDICT_ENOUGH ? ARG(e, DUE) : 0;
}

void apply_TRAINING_LAPSED(struct live *live, const struct event *e) {
    struct person *p = &live->person[ARG(e, PERSON)];
    p->flags &= ~(uint32_t)PERSON_TRAINED;
    p->training_due_s = 0;
}

void apply_RECORDS_HELD(struct live *live, const struct event *e) {
    (void)e;
    live->records_held = 1;
}

void apply_HOLD_LIFTED(struct live *live, const struct event *e) {
    (void)e;
    live->records_held = 0;
}

void apply_PRIVATE_ERASED(struct live *live, const struct event *e) {
    (void)live, (void)e;
}

void apply_DAY_OPENED(struct live *live, const struct event *e) {
    if (live->day) apply_day_ends(live, e); /* it was never closed */
    live->day = ARG(e, DAY);
    live->on_break = 0;
    live->swept = 0;
    memset(&live->failed, 0, sizeof live->failed);
    live->meeting_today = 0;
    live->contents = 0;
    for (uint32_t r = 1; r <= live->racks; r++) live->rack[r].flags &= (uint8_t)~RACK_CHECKED;
    apply_day_begins(live, e);
}

void apply_DAY_CLOSED(struct live *live, const struct event *e) {
    apply_day_ends(live, e);
    live->day = 0;
    live->meeting_today = 0;
    live->contents = 0;
    live->calls = live->summons = 0;
    memset(live->call, 0, sizeof live->call);
    memset(live->summoned, 0, sizeof live->summoned);
    memset(&live->callout, 0, sizeof live->callout);
    apply_void_all(live);
}

void apply_MEETING_HELD(struct live *live, const struct event *e) {
    live->meeting++;
    live->meeting_today = live->meeting;
    live->contents = ARG(e, CONTENT);
}

void apply_MEETING_ATTENDED(struct live *live, const struct event *e) {
    if (ARG(e, PERSON)) live->person[ARG(e, PERSON)].met = live->meeting_today;
}

void apply_CLOCK_JUMPED(struct live *live, const struct event *e) {
    (void)e;
    apply_void_all(live);
}

void apply_WEAPON_DECLINED(struct live *live, const struct event *e) {
    if (e->by.n) live->person[e->by.n].flags |= PERSON_DECLINES;
}

void apply_DECLINE_TAKEN_BACK(struct live *live, const struct event *e) {
    live->person[e->by.n].flags &= ~(uint32_t)PERSON_DECLINES;
}
