/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* measures.c - `showclear measures DIR`: the measures in force, and on how many days the record verifies each. */
#include "box/measures.h"
#include "cli/cli.h"
#include "cli/learnt.h"
#include "text/json.h"
#include "text/when.h"
#include <stdio.h>

static bool json;
static const struct cli_option OPTIONS[] = {{"--json", NULL, "one JSON object", .flag = &json},
                                            {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Prints one page for crew, family, union and press: the measures of the production in DIR,\n"
    "on how many shooting days each was asked for, and on how many its record verifies it. No\n"
    "name is on it. A prohibition counts on days whose sweeps were whole, and on no others; what\n"
    "was entered afterwards, late or from paper, is said apart. A day that is open is not\n"
    "counted yet. With fewer than eight people on the record nothing is said of what was refused.\n"
    "It may run while `showclear serve` does.",
    OPTIONS,
    "showclear measures western.d",
    1,
    1};

static void print_days(const struct measures *m) {
    printf("Counted over %u shooting day%s%s.\n", m->days, m->days == 1 ? "" : "s",
           m->today.open ? "; today is open and not counted yet" : "");
    if (!m->rows && !m->today.open) return;
    uint32_t packs = m->today.open ? m->today.packs : m->row[m->rows - 1].packs;
    printf("Rule packs in force:");
    for (uint32_t i = 0; i < PACK_COUNT; i++)
        if (packs >> i & 1) printf(" %s", PACK_words[i]);
    printf("\n");
}

static void print_measures(const struct measures *m) {
    printf("\nasked on  verified on  afterwards\n");
    for (uint32_t i = 0; i < MEASURED_COUNT; i++) {
        const struct measures_total *t = &m->total[i];
        if (!t->asked) continue;
        printf("%8u  %11u  %10u  %s\n", t->asked, t->kept, t->afterwards, measured_says[i]);
    }
    for (uint32_t i = 0; i < MEASURED_COUNT; i++)
        if (!m->total[i].asked) printf("%8s  %11s  %10s  %s\n", "-", "", "", measured_says[i]);
}

static void print_missed(const struct measures *m) {
    for (uint32_t d = 0; d < m->rows; d++) {
        const struct measures_day *day = &m->row[d];
        uint32_t missed = day->asked & ~(uint32_t)day->kept;
        struct civil c = when_civil(day->day * UINT64_C(86400000), 0);
        if (!missed && !day->finds) continue;
        printf("\n%04d-%02u-%02u", (int)c.year, (unsigned)c.month, (unsigned)c.day);
        if (day->finds) printf(", %u found that nobody had declared", (unsigned)day->finds);
        printf("%s\n", missed ? ": not verified" : "");
        for (uint32_t i = 0; i < MEASURED_COUNT; i++)
            if (missed >> i & 1) printf("  %s\n", measured_says[i]);
    }
}

static void print_sums(const struct measures *m) {
    const struct measures_sums *s = &m->sums;
    uint32_t prevented = 0, passed = 0;
    for (uint32_t r = 0; r < RULE_COUNT; r++) prevented += s->prevented[r], passed += s->passed[r];
    printf("\nlots of rounds received: %u, of these with each round proved before two: %u\n",
           s->lots, s->lots_proved);
    printf("arrivals: %u, finds of what nobody had declared: %u\n", s->arrivals, s->finds);
    printf("stops: %u, drills: %u, discharges that nobody meant: %u, injuries: %u\n", s->stops,
           s->drills, s->discharges, s->injuries);
    if (s->suspended) printf("times suspended: %u, times resumed: %u\n", s->suspended, s->resumed);
    if (!measures_few(m))
        printf("acts refused and not done: %u, rules broken all the same: %u\n", prevented, passed);
    printf("\nThis says what was entered, by whom it was owed, on how many days. It does not prove "
           "that a place\nlooked through was empty, nor that what was said is true. Check the log: "
           "showclear verify.\n");
}

static void put_set(struct buffer *b, const char *key, const char *const *words, uint32_t count,
                    uint32_t set) {
    json_key(b, key);
    buffer_text(b, "[");
    for (uint32_t i = 0; i < count; i++)
        if (set >> i & 1) json_item(b), json_put_string(b, bytes_of(words[i]));
    buffer_text(b, "]");
}

static void put_measures(struct buffer *b, const struct measures *m) {
    json_key(b, "measures");
    buffer_text(b, "[");
    for (uint32_t i = 0; i < MEASURED_COUNT; i++) {
        json_item(b), buffer_text(b, "{");
        learnt_put_measure(b, m, i);
        buffer_text(b, "}");
    }
    buffer_text(b, "]");
}

/* Days on which something was not verified, or was found. */
static void put_missed(struct buffer *b, const struct measures *m) {
    json_key(b, "missed");
    buffer_text(b, "[");
    for (uint32_t d = 0; d < m->rows; d++) {
        const struct measures_day *day = &m->row[d];
        uint32_t missed = day->asked & ~(uint32_t)day->kept;
        if (!missed && !day->finds) continue;
        json_item(b), buffer_text(b, "{");
        json_key_u64(b, "day", day->day);
        put_set(b, "measures", measured_words, MEASURED_COUNT, missed);
        json_key_u64(b, "finds", day->finds);
        buffer_text(b, "}");
    }
    buffer_text(b, "]");
}

static void put_sums(struct buffer *b, const struct measures *m) {
    const struct measures_sums *s = &m->sums;
    json_key(b, "sums");
    buffer_text(b, "{");
    json_key_u64(b, "lots", s->lots);
    json_key_u64(b, "lotsProved", s->lots_proved);
    json_key_u64(b, "arrivals", s->arrivals);
    json_key_u64(b, "finds", s->finds);
    json_key_u64(b, "stops", s->stops);
    json_key_u64(b, "drills", s->drills);
    json_key_u64(b, "discharges", s->discharges);
    json_key_u64(b, "injuries", s->injuries);
    json_key_u64(b, "suspended", s->suspended);
    json_key_u64(b, "resumed", s->resumed);
    buffer_text(b, "}");
}

static int print_json(const char *word, const struct measures *m) {
    static uint8_t bytes[250000];
    struct buffer b = BUFFER(bytes);
    uint32_t packs = m->today.open ? m->today.packs : m->rows ? m->row[m->rows - 1].packs : 0;
    buffer_text(&b, "{");
    json_key_u64(&b, "days", m->days);
    json_key_bool(&b, "open", m->today.open);
    put_set(&b, "packs", PACK_words, PACK_COUNT, packs);
    put_measures(&b, m);
    put_missed(&b, m);
    put_sums(&b, m);
    learnt_put_rules(&b, m, false);
    buffer_text(&b, "}\n");
    if (b.full) return cli_fault(word, "there is more to say than one page holds");
    return fwrite(b.ptr, 1, b.len, stdout) == b.len ? CLI_YES : CLI_FAULT;
}

int cli_measures(int argc, char **argv) {
    static struct measures m;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer < 0) answer = learnt_read(argv[0], argv[1], &m);
    if (answer >= 0) return answer;
    if (json) return print_json(argv[0], &m);
    print_days(&m);
    print_measures(&m);
    print_missed(&m);
    print_sums(&m);
    return CLI_YES;
}
