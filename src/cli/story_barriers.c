/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_barriers.c - story_tell.h: which rules stand before which step, those that bound then apart from the others. */
#include "cli/story_tell.h"
#include "core/codec.h"

static const char preface[] = "Below each step stand the rules that it meets. Each is named alone: "
                              "with no other rule in force it would have\n"
                              "refused that step. What people would have done then nobody knows; "
                              "none of this says that an accident would not\n"
                              "have happened.\n\n";

static void put_clock(struct buffer *b, uint32_t minute) {
    uint8_t text[5] = {(uint8_t)('0' + minute / 600), (uint8_t)('0' + minute / 60 % 10), ':',
                       (uint8_t)('0' + minute % 60 / 10), (uint8_t)('0' + minute % 10)};
    buffer_put(b, (struct bytes){text, sizeof text});
}

static bool bound_then(const struct story *s, const struct pack_rule *row) {
    return row->pack != PACK_HOUSE && s->packs >> row->pack & 1;
}

/* One line for each place that asks for it and speaks of such a step: the pack, its rank, where it is written. */
static uint32_t put_grounds(struct buffer *b, const struct story *s, uint32_t rule, bool weapons,
                            bool then) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < core_pack_rules; i++) {
        const struct pack_rule *row = &core_pack_rule[i];
        bool speaks = row->rule == rule && (weapons || !row->weapons);
        if (!speaks || bound_then(s, row) != then) continue;
        buffer_text(b, "            ");
        buffer_text(b, PACK_words[row->pack]);
        buffer_text(b, " (");
        buffer_text(b, RANK_words[row->rank]);
        buffer_text(b, row->confirmed ? "): " : ", unconfirmed): ");
        buffer_text(b, row->citation);
        buffer_byte(b, '\n');
        n++;
    }
    return n;
}

static bool has_grounds_then(const struct story *s, uint32_t rule, bool weapons) {
    for (uint32_t i = 0; i < core_pack_rules; i++) {
        const struct pack_rule *row = &core_pack_rule[i];
        if (row->rule == rule && (weapons || !row->weapons) && bound_then(s, row)) return true;
    }
    return false;
}

/* A rule's sentence with {item} and {person} as the step names them. */
static void put_filled(struct buffer *b, const struct story *s, const struct story_step *step,
                       const char *sentence) {
    const struct bytes item = BYTES("{item}"), person = BYTES("{person}");
    struct bytes rest = bytes_of(sentence);
    while (rest.len) {
        bool is_item = bytes_starts(rest, item), is_person = bytes_starts(rest, person);
        uint32_t row = is_item ? step->arg[FIELD_ITEM] : step->arg[FIELD_PERSON];
        if (is_item || is_person) {
            struct bytes name = core_name_bytes(&s->name[row].name);
            buffer_put(b, row ? name : is_item ? BYTES("the weapon") : BYTES("somebody"));
        } else {
            buffer_byte(b, rest.ptr[0]);
        }
        rest = bytes_slice(rest, is_item ? item.len : is_person ? person.len : 1, rest.len);
    }
}

static const char in_some[] = "  (in some versions of what is disputed)";

static void tell_group(const struct story *s, const struct story_step *step,
                       const struct story_outcome *met, bool then, struct buffer *b) {
    bool first = true;
    for (uint32_t rule = 0; rule < RULE_COUNT; rule++) {
        if (!story_has_rule(&met->rules, rule) || has_grounds_then(s, rule, met->weapons) != then)
            continue;
        if (first)
            buffer_text(b, then ? "    bound then\n"
                                : "    others: of today, of other places, or this program's own\n");
        first = false;
        buffer_text(b, "        ");
        buffer_text(b, vocabulary_rule[rule].id);
        buffer_text(b, "  ");
        put_filled(b, s, step, vocabulary_rule[rule].wrong);
        if (!story_has_rule(&met->each, rule)) buffer_text(b, in_some);
        buffer_byte(b, '\n');
        if (!put_grounds(b, s, rule, met->weapons, then))
            buffer_text(b, "            house (house-promise): this program's own\n");
    }
}

static bool any(const struct rule_set *set) {
    uint32_t bits = 0;
    for (uint32_t i = 0; i < COUNT_OF(set->word); i++) bits |= set->word[i];
    return bits != 0;
}

void story_tell_barriers(const struct story *s, const struct story_result *r, struct buffer *b) {
    buffer_put(b, s->title);
    buffer_text(b, "\n");
    buffer_text(b, preface);
    for (uint32_t row = 0; row < s->steps; row++) {
        const struct story_step *step = &s->step[row];
        if (step->part != STORY_STEP || !any(&r->step[row].rules)) continue;
        buffer_u64(b, step->line);
        buffer_text(b, "  ");
        put_clock(b, step->minute);
        buffer_text(b, "  ");
        buffer_put(b, step->phrase);
        if (r->step[row].refused < r->step[row].ran) buffer_text(b, in_some);
        buffer_byte(b, '\n');
        tell_group(s, step, &r->step[row], true, b);
        tell_group(s, step, &r->step[row], false, b);
    }
    buffer_byte(b, '\n');
}
