/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* handover.c - `showclear handover`: so that another can finish, a folder of open files and the book on paper. Of a production all
 * that was given to it; of one's own book what is work, and of people only whom the author names. */
#include "cli/handover.h"
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { RELEASED_MAX = 64 };
static const char *to, *key_file, *size_text = "a4", *language_text = "en", *released[RELEASED_MAX];
static uint32_t releases;
static struct sun_words where;

static void release(const char *name) {
    if (releases < RELEASED_MAX) released[releases] = name;
    releases++;
}
static const struct cli_option OPTIONS[] = {
    {"--to", "FOLDER", "a new folder: everything as files, book.pdf, and their sums", .value = &to},
    {"--lat", "DEGREES", "where work goes on, for this light again there", .value = &where.lat},
    {"--lon", "DEGREES", "the same", .value = &where.lon},
    {"--date", "YYYY-MM-DD", "the same: on that date", .value = &where.date},
    {"--zone", "ZONE", "the same: by its clock, as America/Denver", .value = &where.zone},
    {"--release", "NAME", "of one's own book: this person's name, role and contact go along",
     .add = release},
    {"--key", "FILE", "of one's own book: open with this key instead of DIR/key",
     .value = &key_file},
    {"--size", "a4|letter", "of the paper; a4, when nothing is said", .value = &size_text},
    {"--lang", "en|es|uk", "of the paper; en, when nothing is said", .value = &language_text},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR --to FOLDER",
    "So that another can finish: scene by scene what is shot, partly, not; a matching card for "
    "each\n"
    "setup with its light from above and its frames; looks, lenses and where they came from; when\n"
    "the sun stands as it did, at the place where work goes on; what was meant with what is not\n"
    "shot; what was told. As files that any program reads, and as a book to print.\n\n"
    "DIR is a production's folder: then it is what was given to it. Or one's own notebook: then\n"
    "people, rental houses, wishes and the page of oneself stay in it, but for the name, role and\n"
    "contact of whom --release names. Nothing in FOLDER is encrypted.\n\n"
    "Exit 0 when it is done, 2 when it cannot be understood or opened, 3 when the disk fails.",
    OPTIONS,
    "showclear handover western.d --to second-unit\n"
    "showclear handover book.d --to for-ben --release 'Noor Haddix' --lat 45.66 --lon -110.56 \\\n"
    "  --date 2023-04-20 --zone America/Denver",
    1,
    1};

int handover_where(const struct sun_words *w, struct sun_ask *ask, struct relit_wish *wish,
                   const struct relit_wish **use) {
    *use = NULL;
    if (!w->lat && !w->lon && !w->date && !w->zone) return -1;
    int answer = sun_ask_read(ask, w);
    if (answer >= 0) return answer;
    *wish = (struct relit_wish){ask->at, ask->from_s, ask->to_s};
    *use = wish;
    return -1;
}

/* ---- one's own book: what stays ---- */
static bool stays(struct bytes kind) {
    static const char *const KINDS[] = {"person", "house", "self", "wish"};
    for (size_t i = 0; i < COUNT_OF(KINDS); i++)
        if (bytes_equal(kind, bytes_of(KINDS[i]))) return true;
    return false;
}
/* By its entry, whatever a single line calls it. Proofs are of lines that may stay: none goes. */
static void hold_back(struct book *b, const struct fold *f) {
    static struct line line;
    for (uint32_t i = 0; i < b->rows.count; i++) {
        bool goes = b->rows.kind[i] == ROW_PART;
        if (b->rows.kind[i] == ROW_LINE && line_read(&line, b->rows.text[i])) {
            goes = !stays(line.kind);
            for (uint32_t k = 0; goes && k < f->entries; k++)
                if (bytes_equal(f->entry[k].entry, line.entry)) goes = !stays(f->entry[k].kind);
        }
        if (!goes) b->rows.kind[i] = ROW_NONE;
    }
}
/* Whose cards go: numbers in the fold. How many; UINT32_MAX: somebody is named who is not in the book. */
static uint32_t find_released(const struct fold *f, uint32_t *entry) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < releases; i++) {
        uint32_t before = count;
        for (uint32_t k = 0; k < f->entries && count < f->entries; k++) {
            uint8_t bytes[LINE_MAX_BYTES];
            struct buffer name = BUFFER(bytes);
            if (bytes_equal(f->entry[k].kind, BYTES("person")) &&
                fold_text(f, &f->entry[k], "name", &name) &&
                bytes_equal(buffer_bytes(&name), bytes_of(released[i])))
                entry[count++] = k;
        }
        if (count > before) continue;
        cli_usage("handover", "--release %s: nobody of that name is in the book", released[i]);
        return UINT32_MAX;
    }
    return count;
}

static int give(struct book *b, const struct notebook_packet *p, const struct sun_ask *ask) {
    struct notebook_wish everything = {0};
    struct notebook_chosen goes;
    struct notebook_packet mine = *p;
    if (!notebook_choose(&goes, b, &everything)) return cli_fault("handover", "no memory");
    struct paper_home h = {b->name, goes.line, goes.lines};
    h.rows = &b->rows, h.language = p->language, h.size = p->size;
    h.day = p->sun ? (uint32_t)ask->day : (uint32_t)(time(NULL) / 86400);
    if (p->sun) h.place = &ask->at, h.zone = ask->zone;
    mine.home = &h;
    int answer = notebook_open(b, &mine, to);
    notebook_drop(&goes);
    return answer;
}
static int with_people(struct book *b, const struct notebook_packet *p, const struct sun_ask *ask,
                       const struct fold *all) {
    uint32_t *entry = calloc(all->entries + 1u, sizeof *entry);
    if (!entry) return cli_fault("handover", "no memory");
    uint32_t count = find_released(all, entry);
    struct camera people = {all, entry, count};
    struct notebook_packet mine = *p;
    mine.people = &people;
    hold_back(b, all);
    int answer = count == UINT32_MAX ? CLI_USAGE : give(b, &mine, ask);
    free(entry);
    return answer;
}
static int own(const char *dir, const struct notebook_packet *p, const struct sun_ask *ask) {
    static struct book b;
    struct notebook_chosen all;
    struct notebook_wish everything = {0};
    char why[BOOK_WORDS_MAX];
    enum book_done done = book_open(&b, dir, key_file, BOOK_READ, why);
    if (done != BOOK_DONE) return notebook_failed(done, why);
    if (!notebook_choose(&all, &b, &everything)) return cli_fault("handover", "no memory");
    int answer = with_people(&b, p, ask, &all.fold);
    notebook_drop(&all);
    book_close(&b);
    return answer;
}

/* ---- a production ---- */
static int given(struct book *b, const char *dir, const struct notebook_packet *p, uint32_t day,
                 const char *folder) {
    static struct record record;
    char why[RECORD_WORDS_MAX];
    int answer = CLI_FAULT;
    if (!record_open(&record, dir, day, true, why))
        answer = cli_fault("handover", "%s", why);
    else {
        record.has_place = p->sun != NULL;
        if (p->sun) record.place = p->sun->at;
        struct notebook_packet mine = *p;
        mine.record = &record;
        answer = notebook_open(b, &mine, folder);
    }
    record_close(&record);
    return answer;
}
static int production(const char *dir, const struct notebook_packet *p, uint32_t day) {
    static struct book b;
    char why[BOOK_WORDS_MAX];
    enum book_done done = notebook_given(&b, dir, why);
    int answer = done == BOOK_DONE ? given(&b, dir, p, day, to) : notebook_failed(done, why);
    if (done == BOOK_DONE) notebook_say_unread(&b);
    book_close(&b);
    return answer;
}

int handover_open(struct book *b, const struct notebook_wish *w, const char *folder) {
    static struct sun_ask ask;
    struct relit_wish wish;
    struct notebook_packet p = {0};
    int answer = handover_where(&w->where, &ask, &wish, &p.sun);
    if (answer >= 0) return answer;
    if (notebook_is_production(b->dir))
        return given(b, b->dir, &p, (uint32_t)(time(NULL) / 86400), folder);
    return notebook_open(b, &p, folder);
}

static uint32_t word_of(const char *const *words, uint32_t count, const char *word) {
    uint32_t i = 0;
    while (i < count && strcmp(words[i], word) != 0) i++;
    return i;
}
int cli_handover(int argc, char **argv) {
    static struct sun_ask ask;
    struct relit_wish wish;
    struct notebook_packet p = {.bound = true};
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    p.size = (enum paper_size)word_of(paper_size_words, PAPER_SIZES, size_text);
    p.language = language_find(language_text);
    if (!to)
        return cli_usage(argv[0], "--to FOLDER: where it goes; a folder that is not there yet");
    if (p.size == PAPER_SIZES) return cli_usage(argv[0], "--size is a4 or letter");
    if (p.language == LANGUAGE_COUNT) return cli_usage(argv[0], "--lang is en, es or uk");
    if (releases > RELEASED_MAX)
        return cli_usage(argv[0], "--release: at most %d people", RELEASED_MAX);
    answer = handover_where(&where, &ask, &wish, &p.sun);
    if (answer >= 0) return answer;
    (void)!setpriority(PRIO_PROCESS, 0, 10);
    if (!notebook_is_production(argv[1])) return own(argv[1], &p, &ask);
    if (releases)
        return cli_usage(argv[0], "--release goes with one's own book; %s is a production's",
                         argv[1]);
    return production(argv[1], &p, p.sun ? (uint32_t)ask.day : (uint32_t)(time(NULL) / 86400));
}
