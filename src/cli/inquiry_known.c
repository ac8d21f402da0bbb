/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_known.c - `showclear inquiry known`: who had been told what, when, by what. */
#include "cli/inquiry_known.h"
#include "cli/inquiry_do.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *matter_text, *kind_text, *at_text, *zone_text, *version_text, *language = "en";
static bool json, everything;
static const struct cli_option OPTIONS[] = {
    {"--matter", "N", "one matter, by its number in the list", .value = &matter_text},
    {"--kind", "WORD", "one kind: discharge, concern, stop, ask, plan, meeting, ...",
     .value = &kind_text},
    {"--at", "N|TIME", "only what stood on record by that entry, or that time", .value = &at_text},
    {"--all", NULL, "also things, rounds, racks, custody, roles, training, rules",
     .flag = &everything},
    {"--zone", "ZONE", "the place's clock, for an export, which does not name it",
     .value = &zone_text},
    {"--version", "N", "of a story with disputed steps: which combination", .value = &version_text},
    {"--json", NULL, "one JSON object", .flag = &json},
    {"--lang", "en|es|uk",
     "with --json: the language of what the program says; en, when nothing is", .value = &language},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR|EXPORT|FILE.story",
    "Reads a log and says of each thing that could be known (a discharge, a concern, a stop, an\n"
    "ask, the plan of a danger, a meeting ...) whom the record shows to have been told, when, by\n"
    "what, Copied or not, and which duties and asks were on them at that moment.\n\n"
    "  told      the record shows that it reached them\n"
    "  answered  they answered it\n"
    "  offered   it was put to them, and no answer is on record: that is no word for \"knew\"\n"
    "  no record there is nothing, and nothing is guessed\n\n"
    "Who filed without a name is in no list; private texts are not read; names stand where the\n"
    "folder holds them. The log is checked against its signed head first.\n\n"
    "Exit 0, or 1 when the log is not what was signed (it is told all the same, and says so), 2\n"
    "when there is no such log or matter, 3 when the disk fails.",
    OPTIONS,
    "  showclear inquiry known western.d --kind discharge\n"
    "  showclear inquiry known /media/usb/export --matter 12 --at 2031-05-02T14:00+02:00\n"
    "  showclear inquiry known examples/stories/october-2021.story --kind discharge",
    1,
    1};

/* A day's ordinary course is shown when it is asked for. */
bool inquiry_known_shows(const struct inquiry_known *q, const struct known_row_of *row) {
    if (q->matter) return row->m.id == q->matter;
    if (q->kind) return row->m.kind == q->kind;
    return q->everything || row->m.kind <= KNOWN_MEETING;
}

static int read_number(const char *word, const char *option, const char *text, uint32_t *n) {
    uint64_t number;
    if (!text) return -1;
    if (!bytes_u64(bytes_of(text), &number) || !number || number > UINT32_MAX)
        return cli_usage(word, "%s %s: expected a number from 1", option, text);
    *n = (uint32_t)number;
    return -1;
}

static int read_kind(const char *word, struct inquiry_known *q) {
    if (!kind_text) return -1;
    q->kind = vocabulary_find(known_kinds, KNOWN_KIND_COUNT, bytes_of(kind_text));
    if (q->kind && q->kind < KNOWN_KIND_COUNT) return -1;
    fprintf(stderr, "showclear %s: --kind %s: expected one of", word, kind_text);
    for (uint32_t k = 1; k < KNOWN_KIND_COUNT; k++) fprintf(stderr, " %s", known_kinds[k]);
    fprintf(stderr, "\n");
    return CLI_USAGE;
}

static void take(void *state, const struct world *w, const struct event *e) {
    known_rows_take(state, w, e);
}

static int ask(struct inquiry_known *q, char **argv) {
    struct inquiry_until until;
    uint32_t version = 1;
    int answer = read_number(argv[0], "--matter", matter_text, &q->matter);
    if (answer < 0) answer = read_number(argv[0], "--version", version_text, &version);
    if (answer < 0) answer = read_kind(argv[0], q);
    known_rows_begin(&q->rows, q->matter);
    if (answer < 0) answer = inquiry_log_open(&q->log, argv[0], argv[1], zone_text, version - 1);
    if (answer < 0) answer = inquiry_until(&q->log, at_text, &until);
    if (answer < 0) answer = inquiry_log_read(&q->log, &until, take, &q->rows);
    if (answer >= 0) return answer;
    if (q->rows.no_memory) return cli_fault(argv[0], "no memory");
    if (q->matter > q->rows.matters)
        return cli_usage(argv[0], "--matter %u: there are %u", (unsigned)q->matter,
                         (unsigned)q->rows.matters);
    bool written = json ? inquiry_known_json(q) : inquiry_known_text(q);
    if (!written || fflush(stdout)) return cli_fault(argv[0], "cannot write");
    return q->log.standing == INQUIRY_NOT_VERIFIED ? CLI_NO : CLI_YES;
}

int inquiry_known(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    struct inquiry_known *q = calloc(1, sizeof *q);
    if (!q) return cli_fault(argv[0], "no memory");
    q->everything = everything;
    answer = inquiry_language(argv[0], language, json, &q->language);
    if (answer == CLI_YES) answer = ask(q, argv);
    known_rows_destroy(&q->rows);
    inquiry_log_close(&q->log);
    free(q);
    return answer;
}
