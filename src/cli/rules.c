/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* rules.c - `showclear rules`: the rulebook, as people read it or as a program does. */
#include "cli/cli.h"
#include "cli/rules_figures.h"
#include "cli/rules_words.h"
#include "core/core.h"
#include "net/embedded.h"
#include "text/json.h"
#include "text/when.h"
#include <stdio.h>
#include <string.h>

static const char *pack_word, *language_word = "en";
static bool json, figures;
static const struct rules_language *language;
static struct rules_words words;
static const struct cli_option OPTIONS[] = {
    {"--pack", "PACK", "only what this pack asks for: house, bulletin-1, us-ca-part13 ...",
     .value = &pack_word},
    {"--lang", "LANGUAGE", "en, es or uk", .value = &language_word},
    {"--figures", NULL, "the figures that packs set, not the rules", .flag = &figures},
    {"--json", NULL, "one JSON object a line", .flag = &json},
    {0}};
static const struct cli_manual MANUAL = {
    "",
    "Prints the rulebook in the order in which the rules are asked: each rule's id, what is\n"
    "wrong, what to do then, what the record becomes when the act happens all the same, and\n"
    "where the packs have it from. \"unconfirmed\" means that the source itself was not read.\n"
    "A translation that no person of the trade has confirmed says so; what it lacks is said\n"
    "in English.",
    OPTIONS,
    "showclear rules --pack bulletin-1 --lang es",
    0,
    0};

/* The first shooting day from ${day} on which a pack binds, or no longer does; 0: none before the year 2100. */
static uint32_t day_when(uint32_t pack, bool binds, uint32_t day) {
    enum { DAYS_MAX = 47482 };
    while (day < DAYS_MAX && (core_packs_in_force(1u << pack, day) != 0) != binds) day++;
    return day < DAYS_MAX ? day : 0;
}

static void put_day(struct buffer *b, const char *key, uint32_t day) {
    char date[32];
    struct civil c = when_civil(day * UINT64_C(86400000), 0);
    snprintf(date, sizeof date, "%04d-%02u-%02u", (int)c.year, (unsigned)c.month, (unsigned)c.day);
    json_key_string(b, key, bytes_of(date));
}

/* The first day on which it binds, and the first on which it does not any more, where it has them. */
static void put_dates(struct buffer *b, uint32_t pack) {
    uint32_t from = day_when(pack, true, 1), to = from ? day_when(pack, false, from) : 0;
    if (from > 1) put_day(b, "from", from);
    if (to) put_day(b, "to", to);
}

static void put_pack(struct buffer *b, const struct pack_rule *p) {
    json_item(b);
    buffer_text(b, "{");
    json_key_word(b, "pack", PACK_words[p->pack]);
    json_key_word(b, "rank", RANK_words[p->rank]);
    json_key_bool(b, "confirmed", p->confirmed);
    if (p->citation) json_key_word(b, "citation", p->citation);
    put_dates(b, p->pack);
    buffer_text(b, "}");
}

static void put_packs(struct buffer *b, uint32_t rule) {
    static const struct pack_rule house = {
        .pack = PACK_HOUSE, .rank = RANK_PROMISE, .confirmed = 1};
    json_key(b, "packs");
    buffer_text(b, "[");
    if (core_rule_packs((enum rule)rule, true) & 1u << PACK_HOUSE) put_pack(b, &house);
    for (uint32_t i = 0; i < core_pack_rules; i++)
        if (core_pack_rule[i].rule == rule) put_pack(b, &core_pack_rule[i]);
    buffer_text(b, "]");
}

/* A rule's own words, in a buffer of the caller's. */
static struct bytes said(uint32_t rule, enum rules_part part, struct buffer *b) {
    rules_words_put(&words, (enum rule)rule, part, b);
    return buffer_bytes(b);
}

static bool print_json(uint32_t rule) {
    uint8_t bytes[8192], text[RULES_PARTS][1024];
    struct buffer b = BUFFER(bytes), wrong = BUFFER(text[0]), cure = BUFFER(text[1]);
    const struct vocabulary_rule *v = &vocabulary_rule[rule];
    bool translated = rules_words_has(&words, (enum rule)rule);
    buffer_text(&b, "{");
    json_key_word(&b, "rule", v->id);
    json_key_word(&b, "lang", translated ? language->word : rules_language->word);
    if (translated) json_key(&b, "reviewed"), buffer_text(&b, "false");
    json_key_string(&b, "wrong", said(rule, RULES_WRONG, &wrong));
    json_key_string(&b, "cure", said(rule, RULES_CURE, &cure));
    json_key_word(&b, "breach", BREACH_words[v->breach]);
    put_packs(&b, rule);
    printf("%.*s}\n", (int)b.len, (const char *)b.ptr);
    return !b.full && !wrong.full && !cure.full;
}

static bool print(uint32_t rule) {
    uint8_t bytes[4096];
    struct buffer b = BUFFER(bytes);
    const struct vocabulary_rule *v = &vocabulary_rule[rule];
    buffer_text(&b, v->id), buffer_text(&b, "\n    ");
    rules_words_put(&words, (enum rule)rule, RULES_WRONG, &b), buffer_text(&b, "\n    ");
    rules_words_put(&words, (enum rule)rule, RULES_CURE, &b);
    printf("%.*s\n    %s: %s.\n", (int)b.len, (const char *)b.ptr, language->done,
           language->breach[v->breach]);
    for (uint32_t i = 0; i < core_pack_rules; i++) {
        const struct pack_rule *p = &core_pack_rule[i];
        if (p->rule == rule)
            printf("    %s (%s%s%s): %s\n", PACK_words[p->pack], RANK_words[p->rank],
                   p->confirmed ? "" : ", ", p->confirmed ? "" : language->unconfirmed,
                   p->citation);
    }
    printf("\n");
    return !b.full;
}

/* The language asked for, and its words out of the executable. */
static int read_language(const char *word) {
    char path[32], known[64] = "";
    language = rules_language;
    while (language->word && strcmp(language->word, language_word) != 0) language++;
    for (const struct rules_language *l = rules_language; l->word; l++)
        snprintf(known + strlen(known), sizeof known - strlen(known), " %s", l->word);
    if (!language->word)
        return cli_usage(word, "there is no language %s; there are:%s", language_word, known);
    snprintf(path, sizeof path, "rules.%s.json", language->word);
    const struct embedded *file = embedded_find(embedded_words, bytes_of(path));
    if (!rules_words_read(&words, file ? file->plain : BYTES("")))
        return cli_fault(word, "%s: %s", path, words.json.wrong);
    if (language->unreviewed && !json) printf("%s\n\n", language->unreviewed);
    return CLI_YES;
}

int cli_rules(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    uint32_t pack = pack_word ? vocabulary_find(PACK_words, PACK_COUNT, bytes_of(pack_word)) : 0;
    if (pack == PACK_COUNT) return cli_usage(argv[0], "there is no pack %s", pack_word);
    answer = read_language(argv[0]);
    if (answer) return answer;
    if (figures)
        return rules_figures_print(pack_word ? 1u << pack : ~0u, json) ? CLI_YES : CLI_FAULT;
    for (uint32_t rule = 0; rule < RULE_COUNT; rule++) {
        if (pack_word && !(core_rule_packs((enum rule)rule, true) & 1u << pack)) continue;
        if (!(json ? print_json(rule) : print(rule)))
            return cli_fault(argv[0], "the words of %s do not fit", vocabulary_rule[rule].id);
    }
    return ferror(stdout) ? CLI_FAULT : CLI_YES;
}
