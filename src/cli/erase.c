/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* erase.c - `showclear erase`: what is kept of whom, what is past its period, and erasing it. */
#include "box/crypto.h"
#include "cli/cli.h"
#include "cli/erase_now.h"
#include "cli/kept.h"
#include "text/json.h"
#include "text/when.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const char *person_text, *day_text;
static bool json, due;
static const struct cli_option OPTIONS[] = {
    {"--person", "N", "erase this person's private texts, by number; on their request",
     .value = &person_text},
    {"--due", NULL, "erase those of everybody who is past the period for names", .flag = &due},
    {"--day", "YYYY-MM-DD", "as of this day instead of today", .value = &day_text},
    {"--json", NULL, "one JSON object", .flag = &json},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Says how long names, reports, pictures and recordings are kept, by whose word, what is\n"
    "kept of whom, and what is past its period. Erases nothing until it is told to.\n\n"
    "The periods are the production's own figures keep-names-days, keep-reports-days and\n"
    "keep-media-days, stated by production on the page (Rule packs, Figures), with name and\n"
    "day on the record. A person is past it when nothing was entered by or about them for so\n"
    "long. What a person wrote, and the pictures that only they sent, go with their name.\n\n"
    "Erasing is an entry of the log, and the log stays whole: its entries hold seals only.\n"
    "Numbers and times of what the person did stay. Under a legal hold nothing is erased. A\n"
    "copy that was made before still holds the texts: the next one onto the same stick removes\n"
    "it; other sticks and papers are yours to find.\n\n"
    "Exit 0 when it is done, 1 when a hold refuses it, 2 when there is no such person, 3 when\n"
    "the disk fails.",
    OPTIONS,
    "  showclear erase western.d\n"
    "  showclear erase western.d --person 31\n"
    "  showclear erase western.d --due --day 2034-01-01",
    1,
    1};

static const char *const NAMES[KEPT_COUNT] = {
    [KEPT_NAMES] = "names", [KEPT_REPORTS] = "reports", [KEPT_MEDIA] = "media"};
struct job {
    struct crypto c;
    struct log_from log;
    struct kept kept;
    const char *dir;
    uint64_t now_ms;
    char why[LOG_WORDS_MAX];
};

static void put_period(struct buffer *b, int i, const struct kept_period *p) {
    json_key(b, NAMES[i]);
    buffer_text(b, "{\"days\":");
    buffer_u64(b, p->days);
    json_key_u64(b, "by", p->by);
    json_key(b, "entry");
    if (p->by)
        buffer_u64(b, p->entry);
    else
        buffer_text(b, "null");
    json_key_u64(b, "past", p->past);
    buffer_text(b, "}");
}

static void put_person(struct buffer *b, uint32_t number, const struct kept_person *p) {
    json_item(b);
    buffer_text(b, "{\"person\":");
    buffer_u64(b, number);
    json_key(b, "name");
    buffer_text(b, p->name[0] ? p->name : "null");
    json_key_u64(b, "texts", p->texts);
    json_key_u64(b, "reports", p->reports);
    json_key_u64(b, "media", p->media);
    json_key_u64(b, "last", p->last_ms);
    json_key(b, "past");
    buffer_text(b, p->past ? "true}" : "false}");
}

static int list_json(const struct job *j) {
    const struct kept *k = &j->kept;
    uint32_t max = 1024 + k->people * 512;
    struct buffer b = {malloc(max), 0, max, false};
    if (!b.ptr) return cli_fault("erase", "no memory");
    buffer_text(&b, k->hold ? "{\"hold\":true" : "{\"hold\":false");
    for (int i = 0; i < KEPT_COUNT; i++) put_period(&b, i, &k->period[i]);
    json_key_u64(&b, "nobodys", k->nobodys);
    json_key(&b, "people");
    buffer_text(&b, "[");
    for (uint32_t i = 1; i <= k->people; i++)
        if (k->person[i].texts) put_person(&b, i, &k->person[i]);
    buffer_text(&b, "]}\n");
    bool written = !b.full && fwrite(b.ptr, 1, b.len, stdout) == b.len;
    free(b.ptr);
    return written ? CLI_YES : CLI_FAULT;
}

static void say_period(int i, const struct kept_period *p) {
    if (!p->days) {
        printf("%-8s no period was adopted\n", NAMES[i]);
        return;
    }
    printf("%-8s %" PRIu32 " days", NAMES[i], p->days);
    if (p->by) printf(", stated by person %" PRIu32 " in entry %" PRIu64, p->by, p->entry);
    printf("; past it: %" PRIu32 "\n", p->past);
}

static void say_day(uint64_t at_ms) {
    struct civil c = when_civil(at_ms, 0);
    printf("%04d-%02u-%02u", (int)c.year, (unsigned)c.month, (unsigned)c.day);
}

static int list(const struct job *j) {
    const struct kept *k = &j->kept;
    if (json) return list_json(j);
    for (int i = 0; i < KEPT_COUNT; i++) say_period(i, &k->period[i]);
    if (k->hold) printf("A legal hold is on: nothing private is erased.\n");
    printf("\nperson  texts  last entry\n");
    for (uint32_t i = 1; i <= k->people; i++) {
        const struct kept_person *p = &k->person[i];
        if (!p->texts) continue;
        printf("%6" PRIu32 "  %5" PRIu32 "  ", i, p->texts);
        say_day(p->last_ms);
        printf("  %s%s\n", p->name[0] ? p->name : "(no name)", p->past ? "  past its period" : "");
    }
    printf("%6s  %5" PRIu32 "  nobody's: titles, and what came without a name\n", "-", k->nobodys);
    return CLI_YES;
}

static void say_copies(const struct job *j) {
    char path[LOG_PATH_MAX + 16];
    snprintf(path, sizeof path, "%s/copy.last", j->dir);
    if (access(path, F_OK) == 0)
        fprintf(stderr, "Copies from before still hold the texts: copy again onto each stick.\n");
}

static int erase_one(const struct job *j, uint32_t person, bool *any) {
    char why[BOX_WORDS_MAX] = "";
    uint64_t index = 0;
    enum erased done = erase_now(j->dir, person, &index, why);
    if (done == ERASE_REFUSED) return fprintf(stderr, "showclear erase: %s\n", why), CLI_NO;
    if (done == ERASE_FAULT) return cli_fault("erase", "%s", why);
    if (erase_beside(j->dir, person))
        return cli_fault(
            "erase", "%s: an old store beside the log still holds the texts: try again", j->dir);
    if (json)
        printf("%s{\"person\":%" PRIu32 ",\"index\":%" PRIu64 "}", *any ? "," : "", person, index);
    else
        printf("Person %" PRIu32 " is erased: entry %" PRIu64 ".\n", person, index);
    *any = true;
    return CLI_YES;
}

static int erase(struct job *j, uint32_t only) {
    int answer = CLI_YES;
    bool any = false;
    if (json) printf("{\"erased\":[");
    for (uint32_t i = 1; i <= j->kept.people && answer == CLI_YES; i++)
        if (only ? i == only : j->kept.person[i].past) answer = erase_one(j, i, &any);
    if (json)
        printf("]}\n");
    else if (!any && answer == CLI_YES)
        printf("Nobody is past the period for names.\n");
    if (any) say_copies(j);
    return answer;
}

static int choose(struct job *j) {
    uint64_t person = 0;
    if (!person_text) return due ? erase(j, 0) : list(j);
    if (!bytes_u64(bytes_of(person_text), &person) || !person || person > j->kept.people)
        return cli_usage("erase", "--person is a number from the list: showclear erase %s", j->dir);
    return erase(j, (uint32_t)person);
}

static int run(struct job *j) {
    uint32_t day;
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    j->now_ms = (uint64_t)now.tv_sec * 1000;
    if (day_text && !when_date(bytes_of(day_text), &day))
        return cli_usage("erase", "--day is a date as 2034-01-01");
    if (day_text) j->now_ms = day * UINT64_C(86400000);
    if (due && person_text) return cli_usage("erase", "--due and --person exclude each other");
    enum log_opened opened = log_open(&j->log, &j->c, j->dir, j->why);
    if (opened == LOG_DAMAGED) return cli_fault("erase", "%s", j->why);
    if (opened != LOG_OPENED || j->log.kind != LOG_FOLDER)
        return cli_usage("erase", "%s: expected a production's folder", j->dir);
    if (!kept_read(&j->kept, &j->log, j->now_ms, j->why)) return cli_fault("erase", "%s", j->why);
    log_close(&j->log);
    return choose(j);
}

int cli_erase(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    struct job *j = calloc(1, sizeof *j);
    if (!j || !crypto_create(&j->c)) return free(j), cli_fault(argv[0], "no memory");
    j->dir = argv[1];
    answer = run(j);
    log_close(&j->log);
    crypto_destroy(&j->c);
    free(j);
    return answer;
}
