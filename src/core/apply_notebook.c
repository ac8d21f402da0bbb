/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* The notebook, and whose images they are: trustees, credits, what was told and who may read it. What is written never
 * enters the core. */
#include "core/apply.h"

void apply_NOTE_KEPT(struct live *live, const struct event *e) {
    (void)live, (void)e;
}

void apply_NOTE_GIVEN(struct live *live, const struct event *e) {
    (void)live, (void)e;
}

void apply_SLATED(struct live *live, const struct event *e) {
    (void)live, (void)e;
}

void apply_first_author(struct live *live, const struct event *e) {
    if (ARG(e, ROLE) == ROLE_CINEMATOGRAPHER && !live->author)
        live->author = (uint16_t)ARG(e, PERSON);
}

void apply_AUTHOR_NAMED(struct live *live, const struct event *e) {
    live->author = (uint16_t)ARG(e, PERSON);
}

/* Who owns the rights is written beside it, often a company: no row keeps it. */
void apply_CREDITED(struct live *live, const struct event *e) {
    struct setup *s = &live->setup[ARG(e, SETUP)];
    if (!ARG(e, SETUP)) return;
    if (ARG(e, CREDIT) == CREDIT_AUTHOR) s->author = (uint16_t)ARG(e, PERSON);
    if (ARG(e, CREDIT) == CREDIT_OPERATOR) s->camera = (uint16_t)ARG(e, PERSON);
}

void apply_RECOLLECTED(struct live *live, const struct event *e) {
    uint32_t row = ARG(e, NUMBER);
    if (row != live->recollections + 1u || row >= RECOLLECTIONS_MAX) return;
    live->recollections++;
    live->recollection[row] = (struct recollection){.teller = e->by.n,
                                                    .about = (uint16_t)ARG(e, PERSON),
                                                    .setup = (uint16_t)ARG(e, SETUP),
                                                    .item = (uint16_t)ARG(e, ITEM),
                                                    .consent = (uint16_t)ARG(e, CONSENT)};
}

void apply_CONSENT_CHANGED(struct live *live, const struct event *e) {
    uint32_t row = ARG(e, NUMBER);
    if (row && row <= live->recollections)
        live->recollection[row].consent = (uint16_t)ARG(e, CONSENT);
}

/* A new pair begins with nothing asked. */
void apply_TRUSTEES_NAMED(struct live *live, const struct event *e) {
    struct person *p = &live->person[e->by.n];
    if (!e->by.n) return;
    p->trustee[0] = (uint16_t)ARG(e, PERSON);
    p->trustee[1] = (uint16_t)ARG(e, SHOWER);
    p->flags &= ~(uint32_t)(PERSON_ASKED_FIRST | PERSON_ASKED_SECOND);
}

void apply_OPENING_ASKED(struct live *live, const struct event *e) {
    struct person *p = &live->person[ARG(e, FROM)];
    if (!ARG(e, FROM) || !e->by.n) return;
    if (p->trustee[0] == e->by.n) p->flags |= PERSON_ASKED_FIRST;
    if (p->trustee[1] == e->by.n) p->flags |= PERSON_ASKED_SECOND;
}

void apply_NOTEBOOK_OPENED(struct live *live, const struct event *e) {
    (void)live, (void)e; /* both have asked: that is what opens it */
}

/* Who finishes the work is the cinematographer of record from now on; what was made stays its author's. */
void apply_HANDED_ON(struct live *live, const struct event *e) {
    uint32_t from = ARG(e, FROM) ? ARG(e, FROM) : e->by.n;
    if (live->author == from && ARG(e, PERSON)) live->author = (uint16_t)ARG(e, PERSON);
}

void apply_SCREENPLAY_ADOPTED(struct live *live, const struct event *e) {
    (void)live, (void)e;
}

void apply_MEDIA_SEALED(struct live *live, const struct event *e) {
    (void)live, (void)e;
}

void apply_SCENE_JUDGED(struct live *live, const struct event *e) {
    (void)live, (void)e;
}
