/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook.c DIR [quick] - a notebook of 50,000 entries: folded, searched; and a line saved in it, beside a bare durable SQLite
 * commit of the same text.
 *
 * Ours: book_add of one line (read, sealed to two keys, base64, appended, fdatasync). Bare: BEGIN, the line inserted by a prepared
 * statement, COMMIT; WAL, synchronous=FULL. In turn, line by line, each in its own file; what is compared is p99.      */
#include "bench/bare.h"
#include "notebook/book.h"
#include "notebook/search.h"

enum { ENTRIES = 50000, LINES = 2000, LINES_QUICK = 400, SEARCHES = 11 };
static struct rows rows;
static struct fold fold;
static struct search found;
static uint64_t state = 88172645463325252u;

static uint64_t draw(void) {
    return state ^= state << 13, state ^= state >> 7, state ^= state << 17;
}

/* A card as people fill it: ten fields, words of which some are in many entries. */
static void put_line(struct buffer *b, uint64_t n) {
    static const char *const WORDS[] = {"dust", "first sun", "handheld", "quiet", "wide open",
                                        "rain", "lamp gone", "горизонт", "polvo", "horses"};
    char text[900];
    int len = snprintf(
        text, sizeof text,
        "{\"at\":\"2031-05-02T07:10:00+02:00\",\"entry\":\"%016llx%016llx\",\"kind\":\"setup\","
        "\"scene\":\"%u\","
        "\"set\":{\"camera\":{\"over\":[],\"v\":\"A\"},\"filters\":{\"over\":[],\"v\":[\"ND "
        ".9\",\"Pola\"]},"
        "\"focus\":{\"over\":[],\"v\":\"9'6\"},\"intention\":{\"over\":[],\"v\":\"%s, then %s "
        "%llu\"},"
        "\"lens\":{\"over\":[],\"v\":\"%u\"},\"shutter\":{\"over\":[],\"v\":\"172.8\"},"
        "\"stop\":{\"over\":[],\"v\":\"2.8 1/3\"},\"words\":{\"over\":[],\"v\":\"%s %s\"}},"
        "\"w\":\"%016llx%016llx\",\"who\":\"Ada Vale\"}",
        (unsigned long long)draw(), (unsigned long long)n, (unsigned)(draw() % 200),
        WORDS[draw() % 10], WORDS[draw() % 10], (unsigned long long)n, (unsigned)(18 + draw() % 90),
        WORDS[draw() % 10], WORDS[draw() % 10], (unsigned long long)draw(), (unsigned long long)n);
    if (len < 0 || len >= (int)sizeof text) bench_wrong();
    b->len = 0;
    buffer_text(b, text);
}

static void fill(void) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer b = BUFFER(bytes);
    if (!rows_begin(&rows)) bench_wrong();
    for (uint64_t i = 0; i < ENTRIES; i++) {
        put_line(&b, i);
        if (rows_add(&rows, buffer_bytes(&b)) != ROWS_NEW) bench_wrong();
    }
    uint64_t start = bench_own_ns();
    if (!fold_lines(&fold, rows.text, rows.count)) bench_wrong();
    double folded = bench_own_seconds_since(start);
    start = bench_own_ns();
    if (!search_begin(&found, &fold)) bench_wrong();
    bench_row("notebook: fold 50,000 entries, and make them ready for a search",
              bench_words("%.0f + %.0f ms", folded * 1e3, bench_own_seconds_since(start) * 1e3), "",
              "", "printed", "");
}

static void look(const char *words, const char *what) {
    static uint32_t entry[ENTRIES];
    struct bench_series ms = {0};
    uint32_t count = 0;
    for (int i = 0; i < SEARCHES; i++) {
        uint64_t start = bench_own_ns();
        count = search_find(&found, bytes_of(words), entry, ENTRIES);
        bench_add(&ms, bench_own_seconds_since(start) * 1e3);
    }
    bench_say(bench_words("search \"%s\": %u entries", words, count), &ms, "ms");
    bench_row(bench_words("notebook: search 50,000 entries, %s", what),
              bench_words("%.2f ms, %u found", bench_median(&ms), count), "", "", "< 20 ms",
              bench_met(bench_median(&ms) < 20));
}

static sqlite3_stmt *begin, *put, *commit;
static void open_bare(const char *path) {
    bare_open(path, "CREATE TABLE line (n INTEGER PRIMARY KEY, text BLOB NOT NULL);");
    begin = bare_prepare("BEGIN IMMEDIATE"), commit = bare_prepare("COMMIT");
    put = bare_prepare("INSERT INTO line (text) VALUES (?1)");
}

static double p99(double *ms, uint32_t count) {
    qsort(ms, count, sizeof *ms, bench_compare);
    return ms[count * 99 / 100];
}

static void save_both(struct book *book, uint32_t lines) {
    static double ours[LINES], bare[LINES];
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer b = BUFFER(bytes);
    char why[BOOK_WORDS_MAX];
    uint32_t added;
    for (uint32_t i = 0; i < lines; i++) {
        put_line(&b, 1u << 20 | i);
        struct bytes text = buffer_bytes(&b);
        uint64_t start = bench_now_ns();
        bare_run(begin);
        sqlite3_bind_blob(put, 1, text.ptr, (int)text.len, SQLITE_STATIC);
        bare_run(put);
        bare_run(commit);
        bare[i] = bench_seconds_since(start) * 1e3;
        start = bench_now_ns();
        if (book_add(book, &text, 1, &added, why) != BOOK_DONE || added != 1) bench_wrong();
        ours[i] = bench_seconds_since(start) * 1e3;
    }
    double us = p99(ours, lines), them = p99(bare, lines);
    printf("notebook: %u lines, one commit each: median %.3f ms, bare %.3f ms\n", lines,
           ours[lines / 2], bare[lines / 2]);
    bench_row("notebook: a line saved, p99", bench_words("%.3f ms", us),
              bench_words("%.3f ms bare durable SQLite commit", them),
              bench_words("%.2f", us / them), "<= 3 x", bench_met(us <= 3 * them));
}

int main(int argc, char **argv) {
    char why[BOOK_WORDS_MAX];
    static struct book book;
    struct age_identity paper;
    uint8_t text[AGE_TEXT_MAX + 1] = {0};
    struct buffer recipient = {text, 0, AGE_TEXT_MAX, false};
    bool quick = bench_quick(argc, argv);
    if (argc < 2) return 2;
    fill();
    look("dust горизонт", "two words");
    look("2.8 1/3 handheld", "words that are in many");
    look("nobody wrote this", "words that are nowhere");
    const char *dir = bench_words("%s/book", argv[1]);
    if (book_make(dir, "Ada Vale", why) != BOOK_DONE || !age_identity_make(&paper)) bench_wrong();
    if (book_open(&book, dir, NULL, BOOK_WRITE, why) != BOOK_DONE) bench_wrong();
    age_recipient_write(&recipient, &paper.recipient);
    if (book_recipient(&book, (const char *)text, why) != BOOK_DONE) bench_wrong();
    open_bare(bench_words("%s/bare.db", argv[1]));
    save_both(&book, quick ? LINES_QUICK : LINES);
    book_close(&book);
    search_drop(&found);
    fold_drop(&fold);
    rows_drop(&rows);
    return 0;
}
