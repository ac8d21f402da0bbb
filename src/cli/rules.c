/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* rules.c - `showclear rules`: the rulebook, as people read it or as a program does. */
#include "cli/cli.h"
#include "core/core.h"
#include "text/json.h"
#include <stdio.h>
#include <string.h>

static const char *pack_word;
static bool json;
static const struct cli_option OPTIONS[] = {
    {"--pack", "PACK", "only what this pack asks for: house, bulletin-1, us-ca-part13 ...",
     .value = &pack_word},
    {"--json", NULL, "one JSON object a line", .flag = &json},
    {0}};
static const struct cli_manual MANUAL = {
    "",
    "Prints the rulebook in the order in which the rules are asked: each rule's id, what is "
    "wrong,\n"
    "what to do then, what the record becomes when the act happens all the same, and where the "
    "packs\n"
    "have it from. \"unconfirmed\" means that the source itself was not read.",
    OPTIONS,
    "showclear rules --pack bulletin-1",
    0,
    0};

static void put_citations_json(struct buffer *b, uint32_t rule) {
    json_key(b, "packs");
    buffer_text(b, "[");
    for (uint32_t i = 0; i < core_pack_rules; i++) {
        const struct pack_rule *p = &core_pack_rule[i];
        if (p->rule != rule) continue;
        json_item(b);
        buffer_text(b, "{");
        json_key(b, "pack");
        json_put_string(b, bytes_of(PACK_words[p->pack]));
        json_key(b, "rank");
        json_put_string(b, bytes_of(RANK_words[p->rank]));
        json_key(b, "confirmed");
        buffer_text(b, p->confirmed ? "true" : "false");
        json_key(b, "citation");
        json_put_string(b, bytes_of(p->citation));
        buffer_text(b, "}");
    }
    buffer_text(b, "]");
}

static void print_json(uint32_t rule) {
    uint8_t bytes[8192];
    struct buffer b = BUFFER(bytes);
    const struct vocabulary_rule *v = &vocabulary_rule[rule];
    buffer_text(&b, "{");
    json_key(&b, "rule");
    json_put_string(&b, bytes_of(v->id));
    json_key(&b, "wrong");
    json_put_string(&b, bytes_of(v->wrong));
    json_key(&b, "cure");
    json_put_string(&b, bytes_of(v->cure));
    json_key(&b, "breach");
    json_put_string(&b, bytes_of(BREACH_words[v->breach]));
    put_citations_json(&b, rule);
    printf("%.*s}\n", (int)b.len, (const char *)b.ptr);
}

static void print(uint32_t rule) {
    const struct vocabulary_rule *v = &vocabulary_rule[rule];
    printf("%s\n    %s\n    %s\n    Done all the same: %s.\n", v->id, v->wrong, v->cure,
           BREACH_words[v->breach]);
    for (uint32_t i = 0; i < core_pack_rules; i++) {
        const struct pack_rule *p = &core_pack_rule[i];
        if (p->rule == rule)
            printf("    %s (%s%s): %s\n", PACK_words[p->pack], RANK_words[p->rank],
                   p->confirmed ? "" : ", unconfirmed", p->citation);
    }
    printf("\n");
}

int cli_rules(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    uint32_t pack = pack_word ? vocabulary_find(PACK_words, PACK_COUNT, bytes_of(pack_word)) : 0;
    if (pack == PACK_COUNT) return cli_usage(argv[0], "there is no pack %s", pack_word);
    for (uint32_t rule = 0; rule < RULE_COUNT; rule++) {
        if (pack_word && !(core_rule_packs((enum rule)rule) & 1u << pack)) continue;
        if (json)
            print_json(rule);
        else
            print(rule);
    }
    return ferror(stdout) ? CLI_FAULT : CLI_YES;
}
