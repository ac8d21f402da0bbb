/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/rows.h"

bool may_keep(const struct world *w, uint32_t item, uint32_t person) {
    return (roles_of(w, person) & class_of(&w->live.item[item])->keepers) != 0;
}

const struct danger *danger_of(const struct world *w, uint32_t setup, uint32_t item) {
    const struct open_setup *open = open_of(w, setup);
    for (uint32_t i = 0; open && i < open->dangers; i++)
        if (open->danger[i].item == item) return &open->danger[i];
    return NULL;
}

bool has_danger(const struct world *w, uint32_t setup) {
    const struct open_setup *open = open_of(w, setup);
    for (uint32_t i = 0; open && i < open->dangers; i++)
        if (opens(&w->live.item[open->danger[i].item])) return true;
    return false;
}

bool declared(const struct world *w, const struct out *out) {
    return out && out->setup && out->version == w->live.setup[out->setup].version;
}

uint32_t unspent(const struct out *out, uint32_t kind) {
    uint32_t n = 0;
    for (uint32_t i = 0; out && i < CHAMBERS_MAX; i++)
        n += out->chamber[i].lot && out->chamber[i].kind == kind &&
             !(out->chamber[i].flags & ROUND_SPENT);
    return n;
}

void must_answer(const struct world *w, uint32_t setup, struct people *set) {
    const struct open_setup *open = open_of(w, setup);
    people_clear(set);
    if (!open) return;
    *set = open->inside;
    for (uint32_t i = 0; i < open->dangers; i++) {
        people_add(set, open->danger[i].holder);
        people_add(set, open->danger[i].control);
    }
    for (uint32_t p = people_next(set, 0); p; p = people_next(set, p))
        if (is_custodian(w, p)) people_remove(set, p);
}

uint32_t first_with(const struct world *w, uint32_t role) {
    for (uint32_t p = 1; p <= w->live.people; p++)
        if (roles_of(w, p) & BIT(role)) return p;
    return 0;
}

bool any_lot_here(const struct world *w) {
    for (uint32_t i = 1; i <= w->live.lots; i++)
        if (w->live.lot[i].flags & LOT_HERE) return true;
    return false;
}

bool rack_in(const struct world *w, uint32_t rack, uint32_t setup) {
    const struct open_setup *open = open_of(w, setup);
    bool issued = setup && w->live.rack[rack].out && w->live.rack[rack].setup == setup;
    return issued || (open && open->racks[rack / 32] >> rack % 32 & 1);
}

static bool is_out(const struct item *item) {
    return item->place == PLACE_KEEPER || item->place == PLACE_HOLDER;
}

static void add_those_near(const struct world *w, const struct open_setup *open,
                           struct people *set) {
    bool out = false;
    for (uint32_t i = 0; i < open->dangers; i++) out |= is_out(&w->live.item[open->danger[i].item]);
    for (uint32_t p = out ? people_next(&open->inside, 0) : 0; p; p = people_next(&open->inside, p))
        people_add(set, p);
}

void core_stop_asks(const struct world *w, struct people *set) {
    people_clear(set);
    for (uint32_t p = 1; p <= w->live.people; p++)
        for (uint32_t r = 0; r < ROLE_COUNT; r++)
            if (roles_of(w, p) & BIT(r) && (vocabulary_role[r].flags & ROLE_FLAG_KEY ||
                                            BIT(r) & (ROLES_CUSTODIANS | ROLES_DIRECTION)))
                people_add(set, p);
    for (uint32_t i = 0; i < OUT_MAX; i++) {
        const struct item *item = &w->live.item[w->live.out[i].item];
        if (is_out(item)) people_add(set, item->keeper), people_add(set, item->holder);
    }
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++) add_those_near(w, &w->live.open[i], set);
}

bool core_trusted(const struct world *w, struct person_id whose, struct person_id reader) {
    return is_trustee(w, whose.n, reader.n) && is_opened(w, whose.n);
}

bool core_may_read_told(const struct world *w, uint32_t recollection, struct person_id reader) {
    const struct recollection *told =
        &w->live.recollection[recollection <= w->live.recollections ? recollection : 0];
    switch (told->consent) {
    case CONSENT_CREW:
    case CONSENT_PUBLIC: return true;
    case CONSENT_FAMILY: return told->teller == reader.n || is_trustee(w, told->about, reader.n);
    default: return told->teller == reader.n;
    }
}

bool core_ask_stands(const struct live *live, const struct ask *ask, uint32_t setup) {
    bool declined = ask->state == ASK_PART || ask->state == ASK_NO || ask->state == ASK_LAPSED ||
                    ask->state == ASK_ANEW;
    uint32_t slot = live->setup[setup].open;
    const struct open_setup *open = slot ? &live->open[slot - 1] : NULL;
    bool concerns = open && open->dangers && ask->setup == setup;
    for (uint32_t i = 0; open && i < open->dangers; i++)
        concerns |= (ask->item && open->danger[i].item == ask->item) ||
                    (ask->person && open->danger[i].holder == ask->person);
    return declined && concerns;
}
