/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/rows.h"

uint8_t core_evidence(const struct world *w, struct item_id item, struct person_id viewer) {
    const struct out *out = out_of(w, item.n);
    if (!out || !viewer.n) return EVIDENCE_NONE;
    if (people_has(&out->mine, viewer.n)) return EVIDENCE_MINE;
    if (people_has(&out->watched, viewer.n)) return EVIDENCE_WATCHED;
    bool told = people_has(&out->told, viewer.n) || people_has(&out->asked, viewer.n);
    return told ? EVIDENCE_TOLD : EVIDENCE_NONE;
}

uint8_t core_item_state(const struct world *w, struct item_id id) {
    const struct item *item = &w->live.item[id.n];
    const struct out *out = out_of(w, id.n);
    if (item->place == PLACE_LOST) return STATE_LOST;
    if (item->place == PLACE_EVIDENCE || item->holds) return STATE_HELD;
    if (item->place == PLACE_HOLDER) return STATE_IN_USE;
    if (item->place == PLACE_LOCKER && must_arrive(item) && !(item->flags & ITEM_HERE))
        return STATE_ELSEWHERE;
    if (item->place != PLACE_KEEPER || !out) return STATE_LOCKED;
    if (declared(w, out)) return STATE_DECLARED;
    if (item->flags & ITEM_CAME_BACK && !(item->flags & ITEM_LOOKED)) return STATE_BACK;
    if (out->loaded) return STATE_LOADED;
    return item->flags & ITEM_LOOKED ? STATE_OPENED : STATE_OUT;
}
