/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Racks: groups of like pieces in which nothing fires, by count and by voucher. */
#include "core/apply.h"

static struct rack *rack_of(struct live *live, const struct event *e) {
    return &live->rack[ARG(e, RACK)];
}

void apply_RACK_REGISTERED(struct live *live, const struct event *e) {
    struct rack *rack = rack_of(live, e);
    if (ARG(e, RACK) != live->racks + 1u || ARG(e, NUMBER) > RACK_PIECES_MAX) return;
    live->racks++;
    rack->name = e->id;
    rack->capability = (uint8_t)ARG(e, CAPABILITY);
    rack->count = (uint8_t)ARG(e, NUMBER);
    rack->colour = (uint8_t)ARG(e, COLOUR);
}

void apply_RACK_MARKED(struct live *live, const struct event *e) {
    if (ARG(e, RACK)) rack_of(live, e)->colour = (uint8_t)ARG(e, COLOUR);
}

/* The sums follow the pieces; nobody holds what is not out. */
static void put(struct live *live, struct rack *rack, uint32_t voucher, enum piece_place place,
                uint32_t holder) {
    struct piece *piece = &rack->piece[voucher - 1];
    bool was_out = piece->place == PIECE_OUT, is_out = place == PIECE_OUT;
    rack->out = (uint16_t)(rack->out - was_out + is_out);
    live->racks_out = (uint16_t)(live->racks_out - was_out + is_out);
    rack->missing =
        (uint16_t)(rack->missing - (piece->place == PIECE_MISSING) + (place == PIECE_MISSING));
    *piece = (struct piece){(uint16_t)holder, (uint8_t)place, 0};
    if (place == PIECE_RACK) rack->flags &= (uint8_t)~RACK_CHECKED;
    if (!rack->out) rack->flags &= (uint8_t)~RACK_GAP;
}

/* A piece that was not like the others holds the rack until each was looked at again. */
void apply_RACK_CHECKED(struct live *live, const struct event *e) {
    struct rack *rack = rack_of(live, e);
    uint32_t at_rest = rack->count - rack->out - rack->missing;
    if (!ARG(e, RACK)) return;
    if (ARG(e, FAILED)) rack->flags |= RACK_HELD;
    if (!apply_by_two(e) || ARG(e, FAILED) || ARG(e, SEEN) != at_rest || ARG(e, OF) != at_rest)
        return;
    rack->flags = (uint8_t)((rack->flags & ~RACK_HELD) | RACK_CHECKED);
}

void apply_RACK_PLANNED(struct live *live, const struct event *e) {
    struct open_setup *open = apply_open(live, ARG(e, SETUP));
    if (!open || !ARG(e, RACK)) return;
    open->racks[ARG(e, RACK) / 32] |= BIT(ARG(e, RACK) % 32);
    apply_changed(live, open);
}

void apply_RACK_ISSUED(struct live *live, const struct event *e) {
    struct rack *rack = rack_of(live, e);
    uint32_t left = ARG(e, NUMBER);
    if (!ARG(e, RACK)) return;
    rack->setup = (uint16_t)ARG(e, SETUP);
    for (uint32_t v = 1; v <= rack->count && left; v++)
        if (rack->piece[v - 1].place == PIECE_RACK) put(live, rack, v, PIECE_OUT, 0), left--;
}

static bool names_a_piece(const struct rack *rack, const struct event *e) {
    return ARG(e, RACK) && ARG(e, VOUCHER) && ARG(e, VOUCHER) <= rack->count;
}

void apply_PIECE_ISSUED(struct live *live, const struct event *e) {
    struct rack *rack = rack_of(live, e);
    if (!names_a_piece(rack, e)) return;
    rack->setup = (uint16_t)ARG(e, SETUP);
    put(live, rack, ARG(e, VOUCHER), PIECE_OUT, ARG(e, PERSON));
}

/* When all are back, all are known; when some are not, a count cannot say which. */
void apply_RACK_RETURNED(struct live *live, const struct event *e) {
    struct rack *rack = rack_of(live, e);
    if (!ARG(e, RACK)) return;
    if (ARG(e, FAILED)) rack->flags |= RACK_HELD;
    if (ARG(e, SEEN) + ARG(e, FAILED) < rack->out) {
        rack->flags |= RACK_GAP;
        return;
    }
    for (uint32_t v = 1; v <= rack->count; v++)
        if (rack->piece[v - 1].place == PIECE_OUT) put(live, rack, v, PIECE_RACK, 0);
    rack->setup = 0;
}

void apply_PIECE_RETURNED(struct live *live, const struct event *e) {
    struct rack *rack = rack_of(live, e);
    if (names_a_piece(rack, e)) put(live, rack, ARG(e, VOUCHER), PIECE_RACK, 0);
}

void apply_PIECE_MISSED(struct live *live, const struct event *e) {
    struct rack *rack = rack_of(live, e);
    if (names_a_piece(rack, e)) put(live, rack, ARG(e, VOUCHER), PIECE_MISSING, 0);
}
