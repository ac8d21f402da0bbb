/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/codec.h"
#include "core/put.h"

static void put_citations(const struct refusal *why, struct buffer *b) {
    begin_list(b, "packs");
    if (why->packs & BIT(PACK_HOUSE))
        buffer_text(b, "{\"pack\":\"house\",\"rank\":\"house-promise\",\"confirmed\":true}");
    for (uint32_t i = 0; i < core_pack_rules; i++) {
        const struct pack_rule *row = &core_pack_rule[i];
        if (row->rule != why->rule || !(why->packs & BIT(row->pack))) continue;
        begin_row(b);
        put_text(b, "pack", PACK_words[row->pack]);
        put_text(b, "rank", RANK_words[row->rank]);
        if (row->citation[0]) put_text(b, "citation", row->citation);
        put_bool(b, "confirmed", row->confirmed);
        end_object(b);
    }
    end_list(b);
}

void core_write_refusal(const struct refusal *why, struct buffer *b) {
    const struct vocabulary_rule *rule = &vocabulary_rule[why->rule];
    buffer_text(b, "{\"refused\":{");
    put_text(b, "rule", rule->id);
    put_text(b, "wrong", rule->wrong);
    put_text(b, "cure", rule->cure);
    put_text(b, "breach", BREACH_words[rule->breach]);
    begin_list(b, "who");
    for (uint32_t i = 0; i < COUNT_OF(why->cure); i++)
        if (why->cure[i].n) json_item(b), buffer_u64(b, why->cure[i].n);
    end_list(b);
    put_citations(why, b);
    if (why->item) put_number(b, "item", why->item);
    if (why->setup) put_number(b, "setup", why->setup);
    if (why->person) put_number(b, "person", why->person);
    if (why->lot) put_number(b, "lot", why->lot);
    buffer_text(b, "}}");
}
