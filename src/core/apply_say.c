/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* What a duty asks for, and its answers; who leaves. */
#include "core/apply.h"

static struct ask *ask_of(struct live *live, const struct event *e) {
    return &live->ask[ARG(e, ASK)];
}

/* Only the custodian says whether training is enough; an ask for more says that it is not. */
static void train_more(struct live *live, const struct ask *ask) {
    struct person *person = &live->person[ask->person];
    if (ask->need != NEED_TRAINING || !(BIT(ask->role) & ROLES_CUSTODIANS) || !ask->person) return;
    person->flags &= ~(uint32_t)PERSON_TRAINED;
    person->flags |= PERSON_MORE_NEEDED;
    person->training_due_s = 0;
}

void apply_ASKED(struct live *live, const struct event *e) {
    struct ask *ask = ask_of(live, e);
    if (ARG(e, ASK) != live->asks + 1u) return;
    live->asks++;
    *ask = (struct ask){.asker = e->by.n,
                        .owner = (uint16_t)ARG(e, FROM),
                        .item = (uint16_t)ARG(e, ITEM),
                        .setup = (uint16_t)ARG(e, SETUP),
                        .person = (uint16_t)ARG(e, PERSON),
                        .role = (uint8_t)ARG(e, ROLE),
                        .need = (uint8_t)ARG(e, NEED),
                        .state = ASK_OPEN,
                        .due_s = (uint32_t)(e->at_ms / 1000) + ARG(e, WAIT)};
    train_more(live, ask);
}

/* Whoever copied the plan did not know of the no: they read it, and answer again. */
static void settle(struct live *live, struct ask *ask, enum ask_state state) {
    ask->state = (uint8_t)state;
    ask->due_s = 0;
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++) {
        struct open_setup *open = &live->open[i];
        if (!core_ask_stands(live, ask, open->setup)) continue;
        people_clear(&open->copied);
        people_clear(&open->through);
        memset(open->roll, 0, sizeof open->roll);
        open->takers = 0;
    }
}

static bool stays(const struct ask *ask) {
    return ask->state == ASK_NONE || ask->state == ASK_YES || ask->state == ASK_WITHDRAWN;
}

void apply_ASK_ANSWERED(struct live *live, const struct event *e) {
    static const uint8_t states[REPLY_COUNT] = {
        [REPLY_YES] = ASK_YES, [REPLY_PART] = ASK_PART, [REPLY_NO] = ASK_NO};
    struct ask *ask = ask_of(live, e);
    if (stays(ask) || !states[ARG(e, REPLY)]) return;
    ask->answerer = e->by.n;
    ask->grounds = (uint8_t)ARG(e, GROUNDS);
    settle(live, ask, (enum ask_state)states[ARG(e, REPLY)]);
}

void apply_ASK_LAPSED(struct live *live, const struct event *e) {
    if (ask_of(live, e)->state == ASK_OPEN) settle(live, ask_of(live, e), ASK_LAPSED);
}

void apply_ASK_WITHDRAWN(struct live *live, const struct event *e) {
    if (!stays(ask_of(live, e))) settle(live, ask_of(live, e), ASK_WITHDRAWN);
}

static void leave_areas(struct live *live, uint32_t person) {
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++) {
        struct open_setup *open = &live->open[i];
        struct people *sets[] = {&open->inside, &open->copied, &open->asking, &open->through,
                                 &open->apart};
        for (uint32_t s = 0; s < COUNT_OF(sets); s++) people_remove(sets[s], person);
        if (open->hearer == person) open->hearer = 0;
    }
}

/* Their duties end; what they reported, and what they are owed for it, stays. */
void apply_CREW_LEFT(struct live *live, const struct event *e) {
    struct person *person = &live->person[ARG(e, PERSON)];
    if (!ARG(e, PERSON) || person->flags & PERSON_GONE) return;
    person->left = person->roles;
    person->roles = person->accepted = 0;
    person->flags |= PERSON_GONE;
    leave_areas(live, ARG(e, PERSON));
    for (uint32_t r = 1; r <= live->reports; r++)
        if (live->report[r].owner == ARG(e, PERSON)) live->report[r].owner = 0;
    for (uint32_t a = 1; a <= live->asks; a++)
        if (live->ask[a].owner == ARG(e, PERSON)) live->ask[a].owner = 0;
    if (live->contact == ARG(e, PERSON)) live->contact = 0;
    if (live->outside == ARG(e, PERSON)) live->outside = 0;
}
