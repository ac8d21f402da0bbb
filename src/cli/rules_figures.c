/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* rules_figures.c - rules_figures.h. */
#include "cli/rules_figures.h"
#include "core/core.h"
#include "text/json.h"
#include <stdio.h>

/* A set says its words; a number is one. */
static const struct set {
    uint8_t parameter, count;
    const char *const *words;
} sets[] = {{PARAMETER_BLANK_PROTECTION, MEASURE_COUNT, MEASURE_words},
            {PARAMETER_RESETS, RESET_COUNT, RESET_words},
            {PARAMETER_LIVE_FIRE, LIVE_FIRE_COUNT, LIVE_FIRE_words}};

static void put_value(struct buffer *b, uint32_t parameter, uint32_t value) {
    for (uint32_t i = 0; i < sizeof sets / sizeof sets[0]; i++) {
        const char *between = "";
        if (sets[i].parameter != parameter) continue;
        for (uint32_t word = 0; word < sets[i].count; word++)
            if (value >> word & 1) {
                buffer_text(b, between), buffer_text(b, sets[i].words[word]);
                between = ", ";
            }
        return;
    }
    buffer_u64(b, value);
    buffer_byte(b, ' ');
    buffer_text(b, core_parameter[parameter].unit);
}

static void put_row_json(struct buffer *b, const struct pack_parameter *row) {
    uint8_t text[256];
    struct buffer asks = BUFFER(text);
    put_value(&asks, row->parameter, row->value);
    json_item(b);
    buffer_text(b, "{");
    json_key_word(b, "pack", PACK_words[row->pack]);
    json_key_u64(b, "value", row->value);
    json_key(b, "asks"), json_put_string(b, buffer_bytes(&asks));
    json_key_word(b, "rank", RANK_words[row->rank]);
    json_key_bool(b, "confirmed", row->confirmed);
    json_key_word(b, "citation", row->citation);
    buffer_text(b, "}");
    b->full |= asks.full;
}

static void put_row(struct buffer *b, const struct pack_parameter *row) {
    buffer_text(b, "    "), buffer_text(b, PACK_words[row->pack]), buffer_text(b, " (");
    buffer_text(b, RANK_words[row->rank]);
    buffer_text(b, row->confirmed ? "): " : ", unconfirmed): ");
    put_value(b, row->parameter, row->value);
    buffer_text(b, "; "), buffer_text(b, row->citation), buffer_byte(b, '\n');
}

static void put_rows(struct buffer *b, uint32_t parameter, uint32_t packs, bool json) {
    for (uint32_t i = 0; i < core_pack_parameters; i++) {
        const struct pack_parameter *row = &core_pack_parameter[i];
        if (row->parameter == parameter && packs >> row->pack & 1)
            (json ? put_row_json : put_row)(b, row);
    }
}

static void put_figure(struct buffer *b, uint32_t parameter, uint32_t packs, bool json) {
    const struct parameter *p = &core_parameter[parameter];
    if (!json) {
        buffer_text(b, PARAMETER_words[parameter]), buffer_text(b, ", stricter: ");
        buffer_text(b, STRICTER_words[p->stricter]), buffer_byte(b, '\n');
        put_rows(b, parameter, packs, json);
        return;
    }
    buffer_text(b, "{");
    json_key_word(b, "parameter", PARAMETER_words[parameter]);
    json_key_word(b, "stricter", STRICTER_words[p->stricter]), json_key_word(b, "unit", p->unit);
    json_key_u64(b, "least", p->least), json_key_u64(b, "most", p->most);
    json_key(b, "packs"), buffer_text(b, "[");
    put_rows(b, parameter, packs, json);
    buffer_text(b, "]}");
}

bool rules_figures_print(uint32_t packs, bool json) {
    bool fits = true;
    for (uint32_t parameter = 1; parameter < PARAMETER_COUNT && fits; parameter++) {
        uint8_t bytes[4096];
        struct buffer b = BUFFER(bytes);
        put_figure(&b, parameter, packs, json);
        printf("%.*s\n", (int)b.len, (const char *)b.ptr);
        fits = !b.full;
    }
    return fits;
}
