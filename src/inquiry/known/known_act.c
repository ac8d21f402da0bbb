/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* known_act.c - an act and what follows from it: a discharge, the stop that it rang and the report that was filed of it are one
 * matter, not three. */
#include "inquiry/known/known_inner.h"

static bool is_consequence(uint32_t event) {
    return event == EVENT_SET_STOPPED || event == EVENT_REPORT_FILED ||
           event == EVENT_RULE_BROKEN || event == EVENT_RECORDS_HELD ||
           event == EVENT_PRODUCTION_SUSPENDED || event == EVENT_NOTICE_OWED;
}

void known_follow(struct known *k, const struct event *e) {
    bool same =
        is_consequence(e->kind) && e->at_ms == k->act.at_ms && (!e->by.n || e->by.n == k->act_by);
    if (!same) memset(&k->act, 0, sizeof k->act);
}

static bool report_follows(uint32_t kind, uint32_t concern) {
    switch (kind) {
    case KNOWN_DISCHARGE: return concern == CONCERN_UNINTENDED_DISCHARGE;
    case KNOWN_INJURY: return concern == CONCERN_INJURY;
    case KNOWN_FIND:
        return concern == CONCERN_UNPROVED_ROUND || concern == CONCERN_SURPLUS_ROUND ||
               concern == CONCERN_LOST_THING || concern == CONCERN_FIREARM;
    default: return false;
    }
}

uint32_t known_joined(const struct known *k, const struct event *e) {
    bool by_record = !e->by.n && !e->witness.n;
    bool passed = k->act.kind == KNOWN_DEVIATION, irregular = k->act.kind == KNOWN_IRREGULAR;
    bool barrier =
        ARG(e, RULE) < RULE_COUNT && vocabulary_rule[ARG(e, RULE)].breach == BREACH_DEVIATION;
    bool joins = (e->kind == EVENT_SET_STOPPED && by_record) ||
                 (e->kind == EVENT_REPORT_FILED && report_follows(k->act.kind, ARG(e, CONCERN))) ||
                 (e->kind == EVENT_RULE_BROKEN && (passed || (irregular && !barrier)));
    return joins ? k->act.id : 0;
}
