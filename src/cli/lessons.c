/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* lessons.c - `showclear lessons DIR`: what the next production should answer, without a name in it. */
#include "cli/cli.h"
#include "cli/learnt.h"
#include "cli/lessons_file.h"
#include "text/json.h"
#include <stdio.h>
#include <string.h>

static bool json;
static const struct cli_option OPTIONS[] = {
    {"--json", NULL, "the file that `showclear new --lessons` reads", .flag = &json}, {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Prints what the production in DIR has to teach another: the rules that stood before a danger\n"
    "and were run into, those that were passed all the same, needs that were asked for and not\n"
    "given, concerns that nobody answered in time, and measures that were asked for and not\n"
    "kept. Counts and words of this program only: no name, no date, no title, no sentence that a\n"
    "person wrote. With fewer than eight people on the record only measures are said.\n"
    "With --json it is the file whose points another production answers at its first meeting:\n"
    "showclear new DIR --title T --lessons FILE.",
    OPTIONS,
    "showclear lessons western.d --json > lessons.json",
    1,
    1};

/* Counted by what they have in common; nothing says whose they were. */
static uint32_t asks[NEED_COUNT][REPLY_COUNT][GROUNDS_COUNT];
static struct { uint32_t unanswered, late, disputed; } reports[CONCERN_COUNT];

static void count(const struct live *live) {
    static const uint8_t reply[] = {
        [ASK_PART] = REPLY_PART, [ASK_NO] = REPLY_NO, [ASK_LAPSED] = REPLY_NONE};
    for (uint32_t i = 1; i <= live->asks; i++) {
        const struct ask *a = &live->ask[i];
        bool declined = a->state == ASK_PART || a->state == ASK_NO || a->state == ASK_LAPSED;
        if (declined) asks[a->need][reply[a->state]][a->grounds]++;
    }
    for (uint32_t i = 1; i <= live->reports; i++) {
        const struct report *r = &live->report[i];
        reports[r->concern].unanswered += r->state != REPORT_ANSWERED;
        reports[r->concern].late += r->step > 0;
        reports[r->concern].disputed += (r->flags & REPORT_DISPUTED) != 0;
    }
}

static void begin_list(struct buffer *b, const char *key) {
    buffer_text(b, ",\n");
    json_put_string(b, bytes_of(key));
    buffer_text(b, ":[");
}
static void begin_row(struct buffer *b) {
    json_item(b);
    buffer_text(b, "\n{");
}

static void put_asks(struct buffer *b) {
    begin_list(b, "asks");
    for (uint32_t i = 0; i < NEED_COUNT * REPLY_COUNT * GROUNDS_COUNT; i++) {
        uint32_t need = i / GROUNDS_COUNT / REPLY_COUNT, reply = i / GROUNDS_COUNT % REPLY_COUNT;
        uint32_t grounds = i % GROUNDS_COUNT, n = asks[need][reply][grounds];
        if (!n) continue;
        begin_row(b);
        json_key_word(b, "need", NEED_words[need]);
        json_key_word(b, "reply", REPLY_words[reply]);
        json_key_word(b, "grounds", GROUNDS_words[grounds]);
        json_key_u64(b, "count", n);
        buffer_text(b, "}");
    }
    buffer_text(b, "]");
}

static void put_reports(struct buffer *b) {
    begin_list(b, "reports");
    for (uint32_t i = 0; i < CONCERN_COUNT; i++) {
        if (!(reports[i].unanswered | reports[i].late | reports[i].disputed)) continue;
        begin_row(b);
        json_key_word(b, "concern", CONCERN_words[i]);
        json_key_u64(b, "unanswered", reports[i].unanswered);
        json_key_u64(b, "late", reports[i].late);
        json_key_u64(b, "disputed", reports[i].disputed);
        buffer_text(b, "}");
    }
    buffer_text(b, "]");
}

static void put_packs(struct buffer *b, const struct measures *m) {
    uint32_t packs = m->world->live.packs;
    begin_list(b, "packs");
    for (uint32_t i = 0; i < PACK_COUNT; i++)
        if (packs >> i & 1) json_item(b), json_put_string(b, bytes_of(PACK_words[i]));
    buffer_text(b, "]");
}

/* A row stands on a line of its own, so that what is wrong with one can be named by its line. */
static void put_file(struct buffer *b, const struct measures *m) {
    buffer_text(b, "{\"format\":\"" LESSONS_FORMAT "\",");
    buffer_text(b, "\"days\":");
    buffer_u64(b, m->days);
    put_packs(b, m);
    begin_list(b, "measures");
    for (uint32_t i = 0; i < MEASURED_COUNT; i++) {
        if (!m->total[i].asked) continue;
        begin_row(b);
        learnt_put_measure(b, m, i);
        buffer_text(b, "}");
    }
    buffer_text(b, "]");
    learnt_put_rules(b, m, true);
    put_asks(b);
    put_reports(b);
    buffer_text(b, "}\n");
}

static void print_points(const struct lessons *l) {
    for (uint32_t i = 0; i < l->points; i++) printf("%3u  %s\n", i + 1, l->point[i].text);
    if (!l->points) printf("The record has no point for another production.\n");
}

/* What is printed for people is what a new production would read. */
static int say(const char *word, struct bytes text) {
    static struct lessons l;
    if (lessons_read(&l, text)) return print_points(&l), CLI_YES;
    return cli_fault(word, "line %u: %s", (unsigned)l.line, l.wrong);
}

int cli_lessons(int argc, char **argv) {
    static struct measures m;
    static uint8_t bytes[LESSONS_BYTES_MAX];
    struct buffer b = BUFFER(bytes);
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer < 0) answer = learnt_read(argv[0], argv[1], &m);
    if (answer >= 0) return answer;
    if (!measures_few(&m)) count(&m.world->live);
    put_file(&b, &m);
    if (b.full) return cli_fault(argv[0], "there is more to say than a lessons file holds");
    if (!json) return say(argv[0], buffer_bytes(&b));
    return fwrite(b.ptr, 1, b.len, stdout) == b.len ? CLI_YES : CLI_FAULT;
}
