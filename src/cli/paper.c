/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* paper.c - `showclear paper`: a day's sheets as PDF, and the same for other programs. */
#include "paper/tables.h"
#include "paper/place.h"
#include "cli/cli.h"
#include "cli/paper_join.h"
#include "text/when.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>

static const char *day_text, *size_text = "a4", *language_text = "en", *sheet_text, *out_text,
                             *file_text, *from_text = "1", *lat_text, *lon_text;
static bool blank, list, tables, no_contacts;
static const struct cli_option OPTIONS[] = {
    {"--day", "YYYY-MM-DD", "the shooting day; today, when nothing is said", .value = &day_text},
    {"--size", "a4|letter", "of the paper; a4, when nothing is said", .value = &size_text},
    {"--lang", "en|es|uk", "the language; en, when nothing is said", .value = &language_text},
    {"--sheet", "WORD", "only this one; --list says which there are", .value = &sheet_text},
    {"--out", "DIR", "where to write; made when it is not there", .value = &out_text},
    {"--to", "FILE", "one sheet or table, written to this file; - is the standard output",
     .value = &file_text},
    {"--blank", NULL, "the pads for a day without the box", .flag = &blank},
    {"--from", "N", "with --blank: the first page's number, 1 to 64", .value = &from_text},
    {"--tables", NULL,
     "with the sheets: log, people, inventory and lots as CSV, deadlines as iCalendar",
     .flag = &tables},
    {"--no-contacts", NULL, "without how people are called", .flag = &no_contacts},
    {"--lat", "DEGREES",
     "with --lon: where the call sheet's sun is computed for, instead of DIR/place",
     .value = &lat_text},
    {"--lon", "DEGREES", "west with a minus", .value = &lon_text},
    {"--list", NULL, "the sheets there are, one a line", .flag = &list},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Prints a day of the production in DIR: custody, roll-call, meeting, racks, and what is\n"
    "written at wrap, each a PDF of its own, black on white. It reads only, also while\n"
    "`showclear serve` runs. Each page bears its code, the log's size and root, a QR code of\n"
    "them, and what it does not prove. docs/paper.md shows what is on which sheet.\n\n"
    "Exit 0 when all is written, 2 when there is no production, day or sheet of that name, 3\n"
    "when the disk fails.",
    OPTIONS,
    "  showclear paper western.d --day 2031-05-02 --out evening\n"
    "  showclear paper western.d --sheet call-sheet --size letter --lang es --to call.pdf\n"
    "  showclear paper western.d --blank --out pads",
    1,
    1};

static uint32_t word_of(const char *const *words, uint32_t count, const char *word) {
    uint32_t i = 0;
    while (i < count && strcmp(words[i], word) != 0) i++;
    return i;
}

static uint32_t today(void) {
    return (uint32_t)(time(NULL) / 86400);
}

static int print_one(const struct paper_order *o, const struct paper_sheet *s, const char *file) {
    char why[RECORD_WORDS_MAX];
    if (!paper_print(o, s, file, why)) return cli_fault("paper", "%s", why);
    if (!file_text) printf("%s\n", file);
    return CLI_YES;
}

static bool write_file(const char *path, const struct buffer *out) {
    FILE *f = strcmp(path, "-") != 0 ? fopen(path, "wb") : stdout;
    bool kept = f && fwrite(out->ptr, 1, out->len, f) == out->len;
    return (f ? fclose(f) == 0 : false) && kept && !out->full;
}

static const struct paper_file *find_file(const char *name) {
    for (uint32_t i = 0; i < paper_files_count; i++)
        if (!strcmp(paper_files[i].name, name)) return &paper_files[i];
    return NULL;
}

static int print_table(const struct paper_order *o, const struct paper_file *f, const char *path) {
    struct buffer out = {malloc(PAPER_FILE_MAX), 0, PAPER_FILE_MAX, false};
    bool kept = out.ptr != NULL;
    if (kept) f->write(o, &out);
    bool nothing = kept && !out.len;
    kept = kept && (nothing || write_file(path, &out));
    free(out.ptr);
    if (nothing && file_text)
        return cli_usage("paper", "%s: no place is said; --lat and --lon say one", f->name);
    if (nothing) return CLI_YES;
    if (!kept) return cli_fault("paper", "%s: cannot be written", path);
    if (!file_text) printf("%s\n", path);
    return CLI_YES;
}

static int print_tables(const struct paper_order *o, const char *dir) {
    char path[4096];
    int answer = CLI_YES;
    for (uint32_t i = 0; i < paper_files_count && answer == CLI_YES; i++) {
        snprintf(path, sizeof path, "%s/%s-%s", dir, record_date(o->record, o->record->day),
                 paper_files[i].name);
        answer = print_table(o, &paper_files[i], path);
    }
    return answer;
}

static int print_all(const struct paper_order *o, const char *dir) {
    char file[4096];
    int answer = CLI_YES;
    if (mkdir(dir, 0777) != 0 && errno != EEXIST)
        return cli_fault("paper", "%s: %s", dir, strerror(errno));
    for (uint32_t i = 0; i < paper_sheets_count && answer == CLI_YES; i++) {
        const struct paper_sheet *s = &paper_sheets[i];
        bool wanted =
            sheet_text ? !strcmp(s->word, sheet_text) : s->when == (blank ? PAPER_PADS : PAPER_DAY);
        snprintf(file, sizeof file, "%s/%s-%s.pdf", dir, record_date(o->record, o->record->day),
                 s->word);
        if (wanted) answer = print_one(o, s, file);
    }
    if (tables && answer == CLI_YES) answer = print_tables(o, dir);
    return answer;
}

/* A file that is no place is said; its lines then stay to be written on. */
static void find_place(struct record *r, const char *dir) {
    if (r->has_place) return;
    enum place_answer answer = place_read(dir, &r->place);
    r->has_place = answer == PLACE_READ;
    if (answer == PLACE_WRONG)
        fprintf(
            stderr,
            "showclear paper: %s/place: expected a line as 45.66 -110.56; the call sheet has no "
            "sun\n",
            dir);
}

static int print(const char *dir, uint32_t day, struct paper_order o) {
    static struct record record;
    char why[RECORD_WORDS_MAX];
    const struct paper_sheet *s = sheet_text ? paper_find(sheet_text) : NULL;
    int answer;
    o.record = &record;
    if (!record_open(&record, dir, day, s && s->when == PAPER_WHOLE, why)) {
        record_close(&record);
        return cli_usage("paper", "%s", why);
    }
    if (s && !strcmp(s->word, "join") && !paper_join(&record, dir)) {
        record_close(&record);
        return cli_fault("paper", "codes come from showclear serve %s: start it first", dir);
    }
    record.has_place =
        lat_text && place_from(bytes_of(lat_text), bytes_of(lon_text), &record.place);
    find_place(&record, dir);
    if (no_contacts) memset(record.contact, 0, sizeof record.contact);
    if (!file_text)
        answer = print_all(&o, out_text ? out_text : record_date(&record, record.day));
    else if (s)
        answer = print_one(&o, s, file_text);
    else
        answer = print_table(&o, find_file(sheet_text), file_text);
    record_close(&record);
    return answer;
}

static int list_sheets(void) {
    for (uint32_t i = 0; i < paper_sheets_count; i++)
        printf("%s: %s\n", paper_sheets[i].word, words_own(LANGUAGE_EN, paper_sheets[i].title));
    for (uint32_t i = 0; i < paper_files_count; i++) printf("%s\n", paper_files[i].name);
    return CLI_YES;
}

int cli_paper(int argc, char **argv) {
    struct paper_order o = {0};
    uint64_t first;
    uint32_t day = today();
    for (int i = 1; i < argc; i++) /* asks for no folder */
        if (!strcmp(argv[i], "--list")) return list_sheets();
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    o.size = (enum paper_size)word_of(paper_size_words, PAPER_SIZES, size_text);
    o.language = language_find(language_text);
    if (day_text && strcmp(day_text, "today") != 0 && !when_date(bytes_of(day_text), &day))
        return cli_usage("paper", "--day %s: expected a day as 2031-05-02", day_text);
    if (!bytes_u64(bytes_of(from_text), &first) || first < 1 || first + PAPER_PAD_PAGES - 1 > 64)
        return cli_usage("paper", "--from %s: a pad has %d pages, and the last one is page 64",
                         from_text, PAPER_PAD_PAGES);
    o.first = (uint32_t)first;
    if (o.size == PAPER_SIZES) return cli_usage("paper", "--size is a4 or letter");
    if (o.language == LANGUAGE_COUNT) return cli_usage("paper", "--lang is en, es or uk");
    if (sheet_text && !paper_find(sheet_text) && !(file_text && find_file(sheet_text)))
        return cli_usage("paper", "--sheet %s: there is none; --list says which there are",
                         sheet_text);
    struct sun_place at;
    if (!lat_text != !lon_text ||
        (lat_text && !place_from(bytes_of(lat_text), bytes_of(lon_text), &at)))
        return cli_usage("paper", "--lat and --lon: both, in degrees, as 45.66 and -110.56");
    if (file_text && !sheet_text) return cli_usage("paper", "--to takes a --sheet");
    (void)!setpriority(PRIO_PROCESS, 0, 10); /* printing waits for everything else */
    return print(argv[1], day, o);
}
