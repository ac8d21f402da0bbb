/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_tables.c - `showclear inquiry tables`: an account for other programs: a CSV a kind, what it says of itself, and statements
 * as subtitles. Whose account it is stands beside, in every folder that leaves. */
#include "cli/away.h"
#include "cli/inquiry_logged.h"
#include "inquiry/account/check.h"
#include "inquiry/account/csv_kind.h"
#include "inquiry/account/cues.h"
#include "inquiry/media/disk_words.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *folder;
static const struct cli_option OPTIONS[] = {
    {"--to", "FOLDER", "a new folder, or an empty one", .value = &folder}, {0}};
static const struct cli_manual MANUAL = {
    "DIR --to FOLDER",
    "An account as tables: KIND.csv for each kind of entry, rows.csv (everybody in each duty), "
    "questions.csv,\n"
    "differences.csv, evenness.csv, interests.csv, not-known.csv; and each statement with times as "
    "subtitles,\n"
    "S1.vtt and S1.srt. WHOSE.txt names the compilers' interests, or says that it is a draft: it "
    "goes along.\n"
    "Nothing that is there is written over.",
    OPTIONS,
    "showclear inquiry tables ridge.d --to tables",
    1,
    1};

struct tables {
    const struct account *a;
    FILE *to;
    char why[5000];
    bool there;                 /* a file of that name */
    const char *const *section; /* of findings, or NULL */
    uint8_t text[2 * LINE_MAX_BYTES];
};

static FILE *create(struct tables *t, const char *name) {
    char path[4200];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    FILE *f = fd < 0 ? NULL : fdopen(fd, "wb");
    if (!f) snprintf(t->why, sizeof t->why, "%s: %s", path, strerror(errno));
    t->there = !f && errno == EEXIST;
    if (!f && fd >= 0) close(fd);
    return f;
}
static bool end(struct tables *t, FILE *f, const char *name) {
    bool good = fflush(f) == 0 && !ferror(f) && fsync(fileno(f)) == 0;
    good = fclose(f) == 0 && good;
    if (!good)
        snprintf(t->why, sizeof t->why,
                 "%s/%s could not be written; is the disk full? Make room, and do it again", folder,
                 name);
    return good;
}

static void put_cell(struct tables *t, struct bytes cell, bool last) {
    csv_file_next(t->to, cell, last);
}
static bool put_kinds(struct tables *t) {
    char name[64];
    for (uint32_t k = 0; k < ACCOUNT_KINDS; k++) {
        snprintf(name, sizeof name, "%s.csv", kinds_word[k]);
        if (!(t->to = create(t, name))) return false;
        csv_file_kind(t->to, t->a, (enum account_kind)k);
        if (!end(t, t->to, name)) return false;
    }
    return true;
}

static void put_person(struct tables *t, uint32_t duty, uint32_t person) {
    struct buffer cell = BUFFER(t->text);
    const struct account_row *row = &t->a->row[duty][person];
    put_cell(t, t->a->duty[duty].key, false);
    account_duty_title(t->a, duty, &cell);
    put_cell(t, buffer_bytes(&cell), false);
    put_cell(t, bytes_of(t->a->duty[duty].bound ? "yes" : "no"), false);
    put_cell(t, t->a->person[person].number, false);
    cell.len = 0;
    account_name(t->a, person, &cell);
    put_cell(t, buffer_bytes(&cell), false);
    put_cell(t, bytes_of(row->standing == STANDING_HELD ? "held" : "could have acted"), false);
    cell.len = 0;
    (void)!findings_row_lacks(t->a, duty, person, &cell);
    put_cell(t, buffer_bytes(&cell), false);
    for (uint32_t q = 0; q < ASK_COUNT; q++)
        put_cell(t, bytes_of(account_asked_word[row->asked[q]]), q + 1 == ASK_COUNT);
}

/* Everybody in each duty, by duty; how each of the same questions stands. */
static void put_rows(struct tables *t) {
    fputs("duty,title,bound,person,name,standing,no_evidence_yet", t->to);
    for (uint32_t q = 0; q < ASK_COUNT; q++) fprintf(t->to, ",asked_%s", kinds_ask[q]);
    fputs("\r\n", t->to);
    for (uint32_t d = 0; d < t->a->duties; d++)
        for (uint32_t p = 0; p < t->a->people; p++)
            if (account_in_duty(t->a, d, p)) put_person(t, d, p);
}

static void put_told_part(struct tables *t, const struct told_row *row, bool last,
                          void (*put)(const struct account *, const struct told_row *,
                                      struct buffer *)) {
    struct buffer cell = BUFFER(t->text);
    put(t->a, row, &cell);
    put_cell(t, buffer_bytes(&cell), last);
}

/* Who had been told, by the account and by its logs. */
static void put_told(struct tables *t) {
    struct told_list list;
    fputs("when,person,who,word,matter,by,in_account,source\r\n", t->to);
    if (!told_list(t->a, NULL, true, &list)) return;
    for (uint32_t i = 0; i < list.rows; i++) {
        const struct told_row *row = &list.row[i];
        bool theirs = row->person != ACCOUNT_NONE;
        put_told_part(t, row, false, told_when);
        put_cell(t, theirs ? t->a->person[row->person].number : (struct bytes){0}, false);
        put_told_part(t, row, false, told_who);
        put_cell(t, bytes_of(told_words[row->word]), false);
        put_told_part(t, row, false, told_what);
        put_told_part(t, row, false, told_by);
        put_cell(t, bytes_of(row->missing ? "no" : "yes"), false);
        put_told_part(t, row, true, told_source);
    }
    told_drop(&list);
}

static void hear(void *state, uint32_t section, struct bytes where, struct bytes what) {
    struct tables *t = state;
    if (t->section) put_cell(t, bytes_of(t->section[section]), false);
    put_cell(t, where, false);
    put_cell(t, what, true);
}

static bool put_findings(struct tables *t) {
    static const struct {
        const char *name;
        uint32_t (*find)(const struct account *, const struct findings *);
        const char *const *section;
    } SAID[] = {{"differences.csv", findings_differ, NULL},
                {"evenness.csv", findings_even, NULL},
                {"interests.csv", findings_ties, NULL},
                {"not-known.csv", findings_open, findings_title}};
    const struct findings to = {t, hear};
    for (size_t i = 0; i < COUNT_OF(SAID); i++) {
        if (!(t->to = create(t, SAID[i].name))) return false;
        t->section = SAID[i].section;
        fputs(t->section ? "section,where,says\r\n" : "where,says\r\n", t->to);
        (void)SAID[i].find(t->a, &to);
        if (!end(t, t->to, SAID[i].name)) return false;
    }
    return true;
}

/* The one who says it: a person of the account, or as it was written. */
static void put_speaker(const struct tables *t, uint32_t e, struct buffer *out) {
    uint32_t p = account_person_of(t->a, account_word(t->a, e, "person"));
    if (p != ACCOUNT_NONE)
        account_name(t->a, p, out);
    else
        (void)!account_text(t->a, e, "of", out);
}

/* Those whom its text names. */
static void put_speakers(const struct tables *t, uint32_t e, struct buffer *out) {
    struct bytes list = account_value(t->a, e, "speakers");
    uint8_t bytes[512];
    struct buffer name = BUFFER(bytes);
    for (uint32_t at = 0; check_item(list, &at, &name); name.full = false) {
        account_filled(t->a, buffer_bytes(&name), out);
        buffer_byte(out, '\n');
    }
}

static bool put_cues(struct tables *t, uint32_t e, enum cues_form form) {
    static const char *const ENDS[] = {".vtt", ".srt"};
    uint8_t who[1024], head[8192];
    struct buffer text = BUFFER(t->text), speaker = BUFFER(who), first = BUFFER(head);
    uint8_t names[4096];
    struct buffer speakers = BUFFER(names);
    char name[64];
    (void)!account_text(t->a, e, "text", &text);
    put_speaker(t, e, &speaker);
    findings_head(t->a, &first);
    put_speakers(t, e, &speakers);
    const struct cues c = {buffer_bytes(&text), buffer_bytes(&speaker), t->a->number[e],
                           buffer_bytes(&first), buffer_bytes(&speakers)};
    snprintf(name, sizeof name, "%.*s%s", (int)c.by.len, (const char *)c.by.ptr, ENDS[form]);
    for (char *at = name; *at; at++)
        if (*at == '/') *at = '-';
    FILE *f = create(t, name);
    if (!f) return false;
    bool some = cues_put(&c, form, f) > 0;
    bool good = end(t, f, name);
    char path[4300];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    if (!some) unlink(path);
    return good;
}

static bool put_statements(struct tables *t) {
    for (uint32_t i = 0; i < t->a->fold.entries; i++) {
        uint32_t e = t->a->order[i];
        if (account_kind(t->a, e) != ACCOUNT_STATEMENT) continue;
        if (!put_cues(t, e, CUES_VTT) || !put_cues(t, e, CUES_SRT)) return false;
    }
    return true;
}

static bool put_one(struct tables *t, const char *name, void (*put)(struct tables *)) {
    if (!(t->to = create(t, name))) return false;
    put(t);
    return end(t, t->to, name);
}
static void put_whose(struct tables *t) {
    struct buffer head = BUFFER(t->text);
    findings_head(t->a, &head);
    fwrite(head.ptr, 1, head.len, t->to);
    fputs("\n\nThese tables go with that. What is not known stands in not-known.csv.\n", t->to);
}

int inquiry_tables(int argc, char **argv) {
    static struct tables t;
    struct inquiry *q = NULL;
    struct account *a = NULL;
    struct inquiry_logged logged = {0};
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (!folder) return cli_usage(argv[0], "--to FOLDER: where they are written");
    answer = inquiry_read_joined(&logged, argv[0], argv[1], &q, &a);
    t.a = a;
    bool made = answer == CLI_YES && mkdir(folder, 0700) == 0;
    if (answer == CLI_YES && !made && errno != EEXIST)
        answer = cli_fault(argv[0], "%s: %s", folder, disk_words(errno));
    bool good = answer != CLI_YES ||
                (put_one(&t, "WHOSE.txt", put_whose) && put_kinds(&t) &&
                 put_one(&t, "rows.csv", put_rows) && put_one(&t, "who-was-told.csv", put_told) &&
                 put_findings(&t) && put_statements(&t));
    inquiry_end_joined(&logged, q, a);
    if (!good && made) (void)away(folder); /* all of them, or none */
    if (t.there) return cli_usage(argv[0], "%s; name another folder", t.why);
    return good ? answer : cli_fault(argv[0], "%s", t.why);
}
