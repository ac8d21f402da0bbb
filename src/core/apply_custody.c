/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* The weapon: out of the locker, looked into, stated, in a hand, and back. */
#include "core/apply.h"

static struct item *item_of(struct live *live, const struct event *e) {
    return &live->item[ARG(e, ITEM)];
}

struct out *apply_out(struct live *live, uint32_t item) {
    uint32_t slot = live->item[item].out;
    return slot ? &live->out[slot - 1] : NULL;
}

static bool counts_as_out(uint32_t place) {
    return place == PLACE_KEEPER || place == PLACE_HOLDER || place == PLACE_LOST;
}

void apply_rest(struct live *live, uint32_t item) {
    struct out *out = apply_out(live, item);
    if (!out || out->loaded || live->item[item].place != PLACE_LOCKER) return;
    memset(out, 0, sizeof *out);
    live->item[item].out = 0;
}

void apply_place(struct live *live, uint32_t item, uint32_t place) {
    struct item *i = &live->item[item];
    uint16_t *out = opens_as_weapon(i) ? &live->items_out : &live->pieces_out;
    *out = (uint16_t)(*out - counts_as_out(i->place) + counts_as_out(place));
    i->place = (uint8_t)place;
}

void apply_void(struct live *live, uint32_t item) {
    struct out *out = apply_out(live, item);
    if (!out) return;
    out->setup = out->version = 0;
    out->kind = out->count = 0;
    out->sight = 0;
    people_clear(&out->told);
}

void apply_void_all(struct live *live) {
    for (uint32_t i = 0; i < OUT_MAX; i++)
        if (live->out[i].item) apply_void(live, live->out[i].item);
}

void apply_unseen(struct out *out) {
    out->prover = 0;
    people_clear(&out->mine);
    people_clear(&out->watched);
    people_clear(&out->proved);
    people_clear(&out->through);
    people_clear(&out->asked);
}

/* A look is what eyes saw while the thing was in sight: it ends with each return, and whenever sight is lost. */
void apply_lapse(struct live *live, uint32_t item) {
    struct out *out = apply_out(live, item);
    live->item[item].flags &= (uint8_t)~ITEM_LOOKED;
    live->item[item].looker = 0;
    if (!out) return;
    apply_unseen(out);
    apply_void(live, item);
}

void apply_ITEM_REGISTERED(struct live *live, const struct event *e) {
    struct item *item = item_of(live, e);
    if (ARG(e, ITEM) != live->items + 1u) return;
    live->items++;
    item->name = e->id;
    item->class = (uint8_t)ARG(e, CLASS);
    item->action = (uint8_t)ARG(e, ACTION);
    item->capability = (uint8_t)ARG(e, CAPABILITY);
    item->capacity = (uint8_t)ARG(e, CAPACITY);
    item->tag = (uint8_t)ARG(e, TAG);
    item->calibre = (uint8_t)ARG(e, CALIBRE);
    item->place = PLACE_LOCKER;
}

struct out *apply_slot(struct live *live, uint32_t item) {
    for (uint32_t i = 0; i < OUT_MAX && !live->item[item].out; i++)
        if (!live->out[i].item) {
            live->out[i].item = (uint16_t)item;
            live->item[item].out = (uint16_t)(i + 1);
        }
    return apply_out(live, item);
}

void apply_WEAPON_TAKEN(struct live *live, const struct event *e) {
    if (!ARG(e, ITEM) || !ARG(e, PERSON) || !apply_slot(live, ARG(e, ITEM))) return;
    struct item *item = item_of(live, e);
    item->keeper = (uint16_t)ARG(e, PERSON);
    item->holder = item->setup = 0;
    item->flags &= (uint8_t) ~(ITEM_CAME_BACK | ITEM_KEPT);
    apply_place(live, ARG(e, ITEM), PLACE_KEEPER);
    apply_lapse(live, ARG(e, ITEM));
}

bool apply_by_two(const struct event *e) {
    return e->entry == ENTRY_NOW && e->by.n && e->by.n != ARG(e, SHOWER);
}

bool apply_a_look(const struct item *item, const struct event *e) {
    return item->place == PLACE_KEEPER && apply_by_two(e) && ARG(e, SHOWER) == item->keeper &&
           !(e->entered_by.n && e->entered_by.n == ARG(e, SHOWER)) &&
           ARG(e, SEEN) == core_points(item) && ARG(e, OF) == core_points(item) &&
           core_points(item);
}

/* Whose evidence was entered on a screen that is not their own shows as such to all who rely on it. */
void apply_through(struct people *through, const struct event *e) {
    if (e->entered_by.n || e->witness.n)
        people_add(through, e->by.n);
    else
        people_remove(through, e->by.n);
}

/* A doubt ends by eyes outside those who keep such things; where only the trade can look, by another of the trade. */
void apply_looked(struct live *live, struct out *out, const struct event *e) {
    struct item *item = &live->item[out->item];
    item->flags = (uint8_t)((item->flags | ITEM_LOOKED) & ~ITEM_KEPT);
    item->looker = e->by.n;
    bool outside = class_of(item)->second != ROLES_ANYONE ||
                   !(live->person[e->by.n].roles & class_of(item)->keepers);
    if (outside && !out->loaded) item->flags &= (uint8_t)~ITEM_DOUBTED;
    people_add(&out->mine, e->by.n);
    apply_through(&out->through, e);
}

void apply_EMPTY_SEEN(struct live *live, const struct event *e) {
    struct item *item = item_of(live, e);
    struct out *out = apply_out(live, ARG(e, ITEM));
    if (!out || !is_weapon(item) || out->loaded || !ARG(e, BORE) || !apply_a_look(item, e)) return;
    apply_looked(live, out, e);
}

void apply_HEADS_SEEN(struct live *live, const struct event *e) {
    struct out *out = apply_out(live, ARG(e, ITEM));
    const struct item *item = item_of(live, e);
    if (!out || !is_weapon(item) || !apply_a_look(item, e)) return;
    people_add(&out->mine, e->by.n);
    apply_through(&out->through, e);
}

/* The rounds are those whose proof this person watched: it is as if proved in again, before the same eyes. */
void apply_SIGHT_KEPT(struct live *live, const struct event *e) {
    struct out *out = apply_out(live, ARG(e, ITEM));
    if (!out || !out->sight || out->sight != e->by.n || !people_has(&out->mine, e->by.n)) return;
    out->prover = e->by.n;
    people_add(&out->proved, e->by.n);
    apply_looked(live, out, e);
}

void apply_LOOK_WATCHED(struct live *live, const struct event *e) {
    struct out *out = apply_out(live, ARG(e, ITEM));
    bool there_was_a_look = out && people_next(&out->mine, 0);
    if (!there_was_a_look || e->entry != ENTRY_NOW) return;
    people_add(&out->watched, e->by.n);
    apply_through(&out->through, e);
}

void apply_STATE_DECLARED(struct live *live, const struct event *e) {
    struct out *out = apply_out(live, ARG(e, ITEM));
    const struct open_setup *open = apply_open(live, ARG(e, SETUP));
    if (!out || !open) return;
    out->setup = (uint16_t)ARG(e, SETUP);
    out->version = live->setup[ARG(e, SETUP)].version;
    out->kind = (uint8_t)ARG(e, KIND);
    out->count = (uint8_t)(ARG(e, NUMBER) < 255 ? ARG(e, NUMBER) : 255);
    out->told = open->copied;
}

void apply_WEAPON_HANDED_OVER(struct live *live, const struct event *e) {
    struct item *item = item_of(live, e);
    struct out *out = apply_out(live, ARG(e, ITEM));
    if (!out || !item->keeper || !ARG(e, PERSON)) return;
    apply_place(live, ARG(e, ITEM), PLACE_HOLDER);
    item->holder = item->handler = (uint16_t)ARG(e, PERSON);
    item->setup = (uint16_t)ARG(e, SETUP);
    if (ARG(e, TAG) && ARG(e, TAG) == item->tag) out->tag_read = 1;
}

/* Who watched the proof of what came back may say that it never left their sight: with dummies, under a plan that says so. */
static uint16_t may_keep_sight(const struct live *live, const struct item *item,
                               const struct out *out) {
    if (live->setup[item->setup].reset != RESET_UNBROKEN_SIGHT) return 0;
    for (uint32_t i = 0; i < CHAMBERS_MAX; i++) {
        const struct round *round = &out->chamber[i];
        if (round->lot && (round->kind != KIND_DUMMY || round->flags != ROUND_PROVED)) return 0;
    }
    return out->loaded ? out->prover : 0;
}

void apply_WEAPON_COLLECTED(struct live *live, const struct event *e) {
    struct item *item = item_of(live, e);
    if (!item->out || !ARG(e, PERSON)) return;
    struct out *out = apply_out(live, ARG(e, ITEM));
    uint16_t sight = may_keep_sight(live, item, out);
    apply_place(live, ARG(e, ITEM), PLACE_KEEPER);
    item->keeper = (uint16_t)ARG(e, PERSON);
    item->holder = item->setup = 0;
    item->flags |= ITEM_CAME_BACK;
    apply_lapse(live, ARG(e, ITEM));
    out->sight = sight;
}

/* A weapon that is locked with rounds in it keeps its slot: the record follows what is in the steel. */
void apply_WEAPON_LOCKED(struct live *live, const struct event *e) {
    struct item *item = item_of(live, e);
    struct out *out = apply_out(live, ARG(e, ITEM));
    if (!out) return;
    apply_lapse(live, ARG(e, ITEM));
    apply_place(live, ARG(e, ITEM), PLACE_LOCKER);
    item->keeper = item->holder = item->setup = 0;
    item->flags &= ITEM_DOUBTED | ITEM_HERE;
    item->handler = 0;
    item->wait_due_s = 0;
    apply_rest(live, ARG(e, ITEM));
}

void apply_SIGHT_LOST(struct live *live, const struct event *e) {
    apply_lapse(live, ARG(e, ITEM));
}

void apply_CUSTODY_PASSED(struct live *live, const struct event *e) {
    live->inventoried = live->suspended != 0;
    for (uint32_t i = 0; i < OUT_MAX; i++) {
        struct item *item = &live->item[live->out[i].item];
        if (!live->out[i].item || item->keeper != ARG(e, FROM) || !ARG(e, PERSON)) continue;
        item->keeper = (uint16_t)ARG(e, PERSON);
        apply_lapse(live, live->out[i].item);
    }
}

void apply_freeze(struct live *live, uint32_t row) {
    struct item *item = &live->item[row];
    if (item->place != PLACE_KEEPER && item->place != PLACE_HOLDER) return;
    apply_place(live, row, PLACE_EVIDENCE);
    item->holder = item->setup = 0;
    apply_lapse(live, row);
}

/* It is frozen as it is: rounds stay where they are until a report's owner has answered. */
void apply_DISCHARGE_REPORTED(struct live *live, const struct event *e) {
    struct item *item = item_of(live, e);
    live->meeting_today = 0; /* a meeting before anybody works on */
    live->contents = 0;
    if (item->place != PLACE_KEEPER && item->place != PLACE_HOLDER) return;
    apply_fire(apply_out(live, ARG(e, ITEM)), ARG(e, NUMBER) ? ARG(e, NUMBER) : 1);
    bool just_back = item->flags & ITEM_CAME_BACK && !(item->flags & ITEM_LOOKED) && item->handler;
    if (!just_back) item->handler = item->holder ? item->holder : item->keeper;
    apply_freeze(live, ARG(e, ITEM));
}

void apply_FIRE_FAILED(struct live *live, const struct event *e) {
    struct item *item = item_of(live, e);
    if (item->place != PLACE_KEEPER && item->place != PLACE_HOLDER) return;
    item->flags |= ITEM_WAITING;
    item->wait_due_s = (uint32_t)(e->at_ms / 1000) + ARG(e, WAIT);
}

void apply_WAIT_LAPSED(struct live *live, const struct event *e) {
    item_of(live, e)->flags &= (uint8_t)~ITEM_WAITING;
    item_of(live, e)->wait_due_s = 0;
}
