/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* What packs and productions ask beside: figures, permits, assessments, advisors, minors, hours, ranges, notices. */
#include "core/breaches.h"

static const struct setup *setup_of(const struct world *w, const struct command *c) {
    return &w->live.setup[ARG(c, SETUP)];
}

/* Figures */
/*= PACKS-CONTRADICT */
bool breaks_PACKS_CONTRADICT(const struct world *w, const struct command *c) {
    return core_contradiction(w->live.packs | BIT(ARG(c, PACK))) != PARAMETER_NONE;
}

/*= PARAM-RANGE */
bool breaks_PARAM_RANGE(const struct world *w, const struct command *c) {
    const struct parameter *p = &core_parameter[ARG(c, PARAMETER)];
    (void)w;
    return ARG(c, NUMBER) && (ARG(c, NUMBER) < p->least || ARG(c, NUMBER) > p->most);
}

/*= PARAM-LOOSER */
bool breaks_PARAM_LOOSER(const struct world *w, const struct command *c) {
    uint32_t packs = core_packs_in_force(w->live.packs, w->live.day);
    enum PARAMETER_word p = (enum PARAMETER_word)ARG(c, PARAMETER);
    return ARG(c, NUMBER) && core_looser(p, ARG(c, NUMBER), core_asked(packs, p));
}

/*= RESET-NOT-ALLOWED */
bool breaks_RESET_NOT_ALLOWED(const struct world *w, const struct command *c) {
    uint32_t allowed = core_figure(&w->live, PARAMETER_RESETS);
    return allowed && !(allowed & BIT(ARG(c, RESET)));
}

/* Blanks */
static bool blanks_planned(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    for (uint32_t i = 0; open && i < open->dangers; i++)
        if (open->danger[i].kind == KIND_BLANK) return danger_here(w, c);
    return false;
}

/*= BLANK-NEAR */
bool breaks_BLANK_NEAR(const struct world *w, const struct command *c) {
    bool between = setup_of(w, c)->measures & (BIT(MEASURE_SHIELD) | BIT(MEASURE_REMOTE));
    return blanks_planned(w, c) && !between &&
           setup_of(w, c)->distance < core_figure(&w->live, PARAMETER_BLANK_METRES);
}

/*= BLANK-NO-PPE */
bool breaks_BLANK_NO_PPE(const struct world *w, const struct command *c) {
    uint32_t asked = core_figure(&w->live, PARAMETER_BLANK_PROTECTION);
    return blanks_planned(w, c) && asked & ~(uint32_t)setup_of(w, c)->measures;
}

/* Custodians: permit, number, contact */
/* Whoever answers for it after the act: the one it is passed to, else whose hands are on it. */
static uint32_t keeper_then(const struct command *c) {
    return c->kind == COMMAND_PASS_ITEM ? ARG(c, PERSON) : custodian_of(c);
}

/*= PERMIT-NONE */
bool breaks_PERMIT_NONE(const struct world *w, const struct command *c) {
    return can_fire(w->live.item[ARG(c, ITEM)].capability) &&
           !(w->live.person[keeper_then(c)].flags & PERSON_PERMIT);
}

/*= CONTACT-NONE */
bool breaks_CONTACT_NONE(const struct world *w, const struct command *c) {
    return can_fire(w->live.item[ARG(c, ITEM)].capability) && !w->live.contact;
}

/*= STAFF-RATIO */
bool breaks_STAFF_RATIO(const struct world *w, const struct command *c) {
    uint32_t most = core_figure(&w->live, PARAMETER_WEAPONS_EACH), n = 0;
    for (uint32_t i = 0; most && i < OUT_MAX; i++) {
        const struct item *item = &w->live.item[w->live.out[i].item];
        n += can_fire(item->capability) && item->keeper == keeper_then(c);
    }
    return most && can_fire(w->live.item[ARG(c, ITEM)].capability) && n >= most;
}

/* anybody(w, c, flags, is): of those concerned with what is used here, somebody has just these of the flags. */
static bool anybody(const struct world *w, const struct command *c, uint32_t flags, uint32_t is) {
    struct people set = {{0}};
    if (danger_here(w, c)) concerned(w, c, &set);
    for (uint32_t p = people_next(&set, 0); p; p = people_next(&set, p))
        if ((w->live.person[p].flags & flags) == is) return true;
    return false;
}

/*= TRAIN-AREA */
bool breaks_TRAIN_AREA(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    bool fires = false;
    for (uint32_t i = 0; open && i < open->dangers; i++)
        fires |= can_fire(w->live.item[open->danger[i].item].capability);
    return fires && anybody(w, c, PERSON_TRAINED, 0);
}

/* Minors */
/*= MINOR-PERMIT */
bool breaks_MINOR_PERMIT(const struct world *w, const struct command *c) {
    return anybody(w, c, PERSON_MINOR | PERSON_PERMIT, PERSON_MINOR);
}

static bool somebody_inside(const struct world *w, uint32_t setup, uint32_t role) {
    const struct open_setup *open = open_of(w, setup);
    for (uint32_t p = open ? people_next(&open->inside, 0) : 0; p;
         p = people_next(&open->inside, p))
        if (roles_of(w, p) & BIT(role)) return true;
    return false;
}

/* Where nothing is in use, a minor may come before the guardian does. */
/*= MINOR-ALONE */
bool breaks_MINOR_ALONE(const struct world *w, const struct command *c) {
    bool comes = w->live.person[ARG(c, PERSON)].flags & PERSON_MINOR && danger_here(w, c);
    bool asked = c->kind == COMMAND_ENTER_AREA ? comes : anybody(w, c, PERSON_MINOR, PERSON_MINOR);
    return asked && !somebody_inside(w, ARG(c, SETUP), ROLE_GUARDIAN);
}

static bool somebody_met(const struct world *w, uint32_t role) {
    for (uint32_t p = 1; w->live.meeting_today && p <= w->live.people; p++)
        if (roles_of(w, p) & BIT(role) && w->live.person[p].met == w->live.meeting_today)
            return true;
    return false;
}

/*= MINOR-NO-TUTOR */
bool breaks_MINOR_NO_TUTOR(const struct world *w, const struct command *c) {
    return anybody(w, c, PERSON_MINOR, PERSON_MINOR) && !somebody_met(w, ROLE_TUTOR);
}

/*= MEDIC-NONE */
bool breaks_MEDIC_NONE(const struct world *w, const struct command *c) {
    bool asked = c->kind == COMMAND_OPEN_RANGE ||
                 (setup_of(w, c)->measures & BIT(MEASURE_MEDIC) && danger_here(w, c));
    return asked && !somebody_met(w, ROLE_MEDIC);
}

/* The safety advisor, and what they write */
/*= ADVISOR-NONE */
bool breaks_ADVISOR_NONE(const struct world *w, const struct command *c) {
    if (!opens(&w->live.item[ARG(c, ITEM)])) return false;
    for (uint32_t p = 1; p <= w->live.people; p++) {
        const struct person *person = &w->live.person[p];
        if (person->accepted & ROLES_SAFETY && person->roles == ROLES_SAFETY) return false;
    }
    return true;
}

/*= ADVISOR-SECOND */
bool breaks_ADVISOR_SECOND(const struct world *w, const struct command *c) {
    uint32_t roles = roles_of(w, ARG(c, PERSON)) | BIT(ARG(c, ROLE));
    return roles & ROLES_SAFETY && roles & ~(uint32_t)ROLES_SAFETY;
}

/*= RELEASE-ADVISOR */
bool breaks_RELEASE_ADVISOR(const struct world *w, const struct command *c) {
    const struct stop *stop = &w->live.stop;
    bool halted = roles_of(w, stop->raiser) & ROLES_SAFETY && !(stop->flags & STOP_MISTAKE);
    bool last = stop->agreed && stop->agreer != c->actor.n;
    return halted && last && !((stop->agreed | roles_of(w, c->actor.n)) & ROLES_SAFETY);
}

static uint32_t hazards_in(const struct world *w, uint32_t setup) {
    const struct open_setup *open = open_of(w, setup);
    uint32_t hazards = 0;
    for (uint32_t i = 0; open && i < open->dangers; i++) {
        const struct item *item = &w->live.item[open->danger[i].item];
        if (opens(item)) hazards |= class_of(item)->hazard;
    }
    return hazards;
}

/*= ASSESS-NONE */
bool breaks_ASSESS_NONE(const struct world *w, const struct command *c) {
    bool any = c->kind == COMMAND_KEEP_ASSESSMENT || danger_here(w, c);
    return any && hazards_in(w, ARG(c, SETUP)) & ~(uint32_t)setup_of(w, c)->assessed;
}

/*= ASSESS-OLD */
bool breaks_ASSESS_OLD(const struct world *w, const struct command *c) {
    const struct setup *setup = setup_of(w, c);
    return danger_here(w, c) && setup->assessed && setup->assessed_version != setup->version;
}

/*= ASSESS-PARTIAL */
bool breaks_ASSESS_PARTIAL(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    bool week = ARG(c, HAZARD) == BIT(HAZARD_LONG_WEEK); /* touches all, not those in one area */
    return !ARG(c, HAZARD) || !ARG(c, RISK) || !ARG(c, UNCONTROLLED) ||
           !(c->sealed_set & BIT(SEAL_TEXT)) || (!week && !(open && people_next(&open->inside, 0)));
}

/* Hours */
/*= TURNAROUND-SHORT */
bool breaks_TURNAROUND_SHORT(const struct world *w, const struct command *c) {
    (void)c;
    return w->live.resting;
}

/*= WEEK-LONG */
bool breaks_WEEK_LONG(const struct world *w, const struct command *c) {
    uint32_t hours = core_figure(&w->live, PARAMETER_WEEK_HOURS);
    return hours && week_of(ARG(c, DAY)) == w->live.week && !w->live.week_assessed &&
           w->live.week_s >= hours * 3600;
}

/*= HOURS-LONG */
bool breaks_HOURS_LONG(const struct world *w, const struct command *c) {
    return w->live.long_day && danger_here(w, c);
}

/* Live fire, apart from the set */
/*= RANGE-OPEN */
bool breaks_RANGE_OPEN(const struct world *w, const struct command *c) {
    return w->live.range && (c->kind != COMMAND_BEGIN_WORK || has_danger(w, ARG(c, SETUP)));
}

/*= RANGE-FORBIDDEN */
bool breaks_RANGE_FORBIDDEN(const struct world *w, const struct command *c) {
    (void)c;
    uint32_t packs = core_packs_in_force(w->live.packs, w->live.day);
    return core_asked(packs, PARAMETER_LIVE_FIRE) != BIT(LIVE_FIRE_RANGE) ||
           core_figure(&w->live, PARAMETER_LIVE_FIRE) != BIT(LIVE_FIRE_RANGE);
}

/*= RANGE-NOT-SEARCHED */
bool breaks_RANGE_NOT_SEARCHED(const struct world *w, const struct command *c) {
    return !w->live.range || ARG(c, SEEN) != RANGE_POINTS ||
           ARG(c, NUMBER) + ARG(c, SPENT) != w->live.range_rounds;
}

/*= NOTICE-NOT-YOURS */
bool breaks_NOTICE_NOT_YOURS(const struct world *w, const struct command *c) {
    const struct notice *notice = &w->live.notice[ARG(c, NUMBER)];
    bool owes = notice->owner ? notice->owner == c->actor.n
                              : (roles_of(w, c->actor.n) & ROLES_PRODUCTION) != 0;
    return !notice->kind || notice->state == REPORT_ANSWERED || !owes;
}
