/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/codec.h"
#include "core/rows.h"

static void put_number(struct buffer *b, const char *key, uint64_t n) {
    json_key(b, key);
    buffer_u64(b, n);
}

static void put_citations(const struct refusal *why, struct buffer *b) {
    json_key(b, "packs");
    buffer_byte(b, '[');
    if (why->packs & BIT(PACK_HOUSE))
        buffer_text(b, "{\"pack\":\"house\",\"rank\":\"house-promise\",\"confirmed\":true}");
    for (uint32_t i = 0; i < core_pack_rules; i++) {
        const struct pack_rule *row = &core_pack_rule[i];
        if (row->rule != why->rule || !(why->packs & BIT(row->pack))) continue;
        json_item(b);
        buffer_byte(b, '{');
        json_key(b, "pack"), json_put_string(b, bytes_of(PACK_words[row->pack]));
        json_key(b, "rank"), json_put_string(b, bytes_of(RANK_words[row->rank]));
        json_key(b, "citation"), json_put_string(b, bytes_of(row->citation));
        json_key(b, "confirmed"), buffer_text(b, row->confirmed ? "true" : "false");
        buffer_byte(b, '}');
    }
    buffer_byte(b, ']');
}

void core_write_refusal(const struct refusal *why, struct buffer *b) {
    const struct vocabulary_rule *rule = &vocabulary_rule[why->rule];
    buffer_text(b, "{\"refused\":{");
    json_key(b, "rule"), json_put_string(b, bytes_of(rule->id));
    json_key(b, "wrong"), json_put_string(b, bytes_of(rule->wrong));
    json_key(b, "cure"), json_put_string(b, bytes_of(rule->cure));
    json_key(b, "breach"), json_put_string(b, bytes_of(BREACH_words[rule->breach]));
    json_key(b, "who");
    buffer_byte(b, '[');
    for (uint32_t i = 0; i < COUNT_OF(why->cure); i++)
        if (why->cure[i].n) json_item(b), buffer_u64(b, why->cure[i].n);
    buffer_byte(b, ']');
    put_citations(why, b);
    if (why->item) put_number(b, "item", why->item);
    if (why->setup) put_number(b, "setup", why->setup);
    if (why->person) put_number(b, "person", why->person);
    if (why->lot) put_number(b, "lot", why->lot);
    buffer_text(b, "}}");
}
