/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_book.c - a book's rows, armor, search and wishes; its file when it is cut off at every byte and when the disk is full. What
 * the command does with it, and the stock `age`, is tests/notebook/book.py. */
#include "notebook/book.h"
#include "notebook/compose.h"
#include "notebook/notes.h"
#include "notebook/search.h"
#include "test.h"
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static struct line line;
static struct book book;
static char dir[64];
static char why[BOOK_WORDS_MAX];
static uint8_t text_bytes[1 << 16];
static struct buffer text;

static struct bytes idea(uint32_t n, const char *words) {
    uint32_t from = text.len;
    char raw[400];
    snprintf(raw, sizeof raw,
             "{\"at\":\"2031-05-02T07:10:00+02:00\",\"entry\":\"%032x\",\"kind\":\"idea\",\"set\":{"
             "\"words\":{\"over\":[],\"v\":\"%s\"}},\"w\":\"%032x\",\"who\":\"Ada\"}",
             n, words, n);
    buffer_text(&text, raw);
    return bytes_slice(buffer_bytes(&text), from, text.len);
}
static bool begin(void) {
    text = BUFFER(text_bytes);
    snprintf(dir, sizeof dir, "/tmp/showclear-book-XXXXXX");
    return mkdtemp(dir) && book_make(dir, "Ada", why) == BOOK_DONE &&
           book_open(&book, dir, NULL, BOOK_WRITE, why) == BOOK_DONE;
}
static bool add(struct bytes row) {
    uint32_t added;
    return book_add(&book, &row, 1, &added, why) == BOOK_DONE && added == 1;
}
static enum book_done again(enum book_how how) {
    book_close(&book);
    return book_open(&book, dir, NULL, how, why);
}
static void path_of(const char *name, char path[128]) {
    snprintf(path, 128, "%s/%s", dir, name);
}
static void end(void) {
    static const char *const NAMES[] = {"key", "book", "lock", "book.torn", "recipients"};
    char path[128];
    book_close(&book);
    for (size_t i = 0; i < COUNT_OF(NAMES); i++) path_of(NAMES[i], path), unlink(path);
    rmdir(dir);
}

TEST(rows_are_kept_once) {
    struct rows r;
    char raw[300];
    EXPECT(rows_begin(&r));
    for (int twice = 0; twice < 2; twice++)
        for (uint32_t i = 0; i < 5000; i++) {
            text = BUFFER(text_bytes);
            EXPECT_EQ(rows_add(&r, idea(i, "w\\\",\\\"w\\\":\\\"")), twice ? ROWS_THERE : ROWS_NEW);
        }
    EXPECT_EQ(r.count, 5000);
    rows_forget(&r, 100);
    text = BUFFER(text_bytes);
    EXPECT_EQ(rows_add(&r, idea(99, "other words under the same write")), ROWS_THERE);
    EXPECT_EQ(rows_add(&r, idea(100, "")), ROWS_NEW);
    const char *media = "abababababababababababababababababababababababababababababababab";
    for (int parts = 0; parts < 4; parts++) {
        snprintf(raw, sizeof raw,
                 "{\"media\":\"%s\",\"part\":%d,\"parts\":2,\"data\":\"aGk=\",\"w\":\"%032x\"}",
                 media, parts, 70000 + parts);
        EXPECT_EQ(rows_add(&r, bytes_of(raw)), parts < 2 ? ROWS_NEW : ROWS_NO_ROW);
    }
    EXPECT_EQ(rows_add(&r, BYTES("{\"proof\":\"a\"}")), ROWS_NEW);
    EXPECT_EQ(rows_add(&r, BYTES("{\"proof\":\"a\"}")), ROWS_THERE);
    EXPECT_EQ(rows_add(&r, BYTES("{\"roof\":\"a\"}")), ROWS_NO_ROW);
    rows_drop(&r);
}

TEST(armor_holds_every_length_and_no_change) {
    uint8_t plain[200], armor[512], back[200];
    for (uint32_t i = 0; i < sizeof plain; i++) plain[i] = (uint8_t)(i * 37);
    for (uint32_t len = 0; len < sizeof plain; len++) {
        struct buffer a = BUFFER(armor), b = BUFFER(back);
        sealed_armor((struct bytes){plain, len}, &a);
        EXPECT(sealed_unarmor(buffer_bytes(&a), &b));
        EXPECT(bytes_equal(buffer_bytes(&b), (struct bytes){plain, len}));
        for (uint32_t cut = 0; cut + 1 < a.len; cut++) {
            b.len = 0;
            EXPECT(!sealed_unarmor(bytes_slice(buffer_bytes(&a), 0, cut), &b));
        }
    }
}

TEST(a_file_cut_off_at_any_byte_keeps_what_was_whole) {
    char path[128];
    struct stat one, two;
    EXPECT(begin() && add(idea(1, "first")));
    path_of("book", path);
    EXPECT(stat(path, &one) == 0);
    EXPECT(add(idea(2, "second")));
    EXPECT(stat(path, &two) == 0);
    uint8_t *whole = malloc((size_t)two.st_size);
    int fd = open(path, O_RDWR);
    EXPECT(whole && fd >= 0 && pread(fd, whole, (size_t)two.st_size, 0) == two.st_size);
    for (off_t cut = one.st_size + 1; cut <= two.st_size; cut += 7) {
        EXPECT(ftruncate(fd, 0) == 0 && pwrite(fd, whole, (size_t)cut, 0) == cut);
        EXPECT_EQ(again(BOOK_READ), BOOK_DONE);
        uint32_t all = cut == two.st_size;
        EXPECT(book.rows.count == 1 + all && book.torn == !all && !book.damaged);
        EXPECT_EQ(again(BOOK_WRITE), BOOK_DONE);
        EXPECT(add(idea(3, "third")));
        EXPECT_EQ(again(BOOK_READ), BOOK_DONE);
        EXPECT(book.rows.count == 2 + all && !book.torn && !book.damaged);
    }
    close(fd);
    free(whole);
    end();
}

TEST(a_full_disk_keeps_nothing_and_says_so) {
    struct rlimit was, small;
    char path[128];
    struct stat is;
    EXPECT(begin() && add(idea(1, "first")));
    path_of("book", path);
    EXPECT(stat(path, &is) == 0 && getrlimit(RLIMIT_FSIZE, &was) == 0);
    small = was;
    small.rlim_cur = (rlim_t)is.st_size + 100;
    signal(SIGXFSZ, SIG_IGN);
    EXPECT(setrlimit(RLIMIT_FSIZE, &small) == 0);
    struct bytes second = idea(2, "second");
    uint32_t added;
    enum book_done done = book_add(&book, &second, 1, &added, why);
    EXPECT(setrlimit(RLIMIT_FSIZE, &was) == 0);
    EXPECT(done == BOOK_FAULT && !added && book.rows.count == 1 && why[0]);
    EXPECT(add(second)); /* there is room again */
    EXPECT_EQ(again(BOOK_READ), BOOK_DONE);
    EXPECT(book.rows.count == 2 && !book.torn && !book.damaged);
    end();
}

TEST(tidied_it_is_the_same_book) {
    char path[128];
    EXPECT(begin());
    for (uint32_t i = 1; i < 60; i++) {
        text.len = 0;
        EXPECT(add(idea(i, "one of many")));
    }
    path_of("book", path);
    int fd = open(path, O_WRONLY | O_APPEND);
    EXPECT(fd >= 0 && write(fd, "bm9uc2Vuc2U=\n", 13) == 13);
    close(fd);
    EXPECT_EQ(again(BOOK_WRITE), BOOK_DONE);
    EXPECT(book.sealed == 60 && book.damaged == 1 && book.rows.count == 59);
    EXPECT_EQ(book_tidy(&book, why), BOOK_DONE);
    text.len = 0;
    EXPECT(add(idea(100, "after it")));
    EXPECT_EQ(again(BOOK_READ), BOOK_DONE);
    EXPECT(book.sealed == 3 && book.damaged == 1 && book.rows.count == 60);
    end();
}

TEST(words_are_found_in_any_case_and_without_accents) {
    struct fold f;
    struct search s;
    uint32_t found[8];
    struct bytes lines[4];
    text = BUFFER(text_bytes);
    lines[0] = idea(1, "Dust, and the first sun");
    lines[1] = idea(2, "Їжак у тумані");
    lines[2] = idea(3, "Ángel Łódź naïve");
    lines[3] = idea(4, "sun\\ndust \\\"quoted\\\"");
    EXPECT(fold_lines(&f, lines, 4) && search_begin(&s, &f));
    static const struct {
        const char *words;
        uint32_t count, first;
    } CASES[] = {{"DUST", 2, 0},  {"sun dust", 2, 0}, {"ЇЖАК", 1, 1},     {"angel lodz", 1, 2},
                 {"naive", 1, 2}, {"tsun", 0, 0},     {"ada", 4, 0},      {"\"quoted", 1, 3},
                 {"", 4, 0},      {"   ", 4, 0},      {"idea sun", 2, 0}, {"dust nobody", 0, 0}};
    for (uint32_t i = 0; i < COUNT_OF(CASES); i++) {
        EXPECT_EQ(search_find(&s, bytes_of(CASES[i].words), found, 8), CASES[i].count);
        if (CASES[i].count) EXPECT_EQ(found[0], CASES[i].first);
    }
    search_drop(&s);
    fold_drop(&f);
}

TEST(a_wish_becomes_a_line_over_what_stands) {
    static struct compose c;
    struct fold f;
    uint8_t bytes[LINE_MAX_BYTES];
    struct bytes lines[2];
    text = BUFFER(text_bytes);
    lines[0] = idea(1, "first");
    EXPECT(fold_lines(&f, lines, 1));
    c.fold = &f, c.words = &notes_words, c.who = "Ada", c.now_ms = UINT64_C(1935468000000),
    c.offset_minutes = -210;
    struct buffer out = BUFFER(bytes);
    EXPECT(compose_line(
        &c,
        BYTES("{\"entry\":\"00000000000000000000000000000001\",\"set\":{\"words\":\"second\"}}"),
        &line, &out));
    EXPECT_TEXT(
        buffer_bytes(&out),
        "{\"at\":\"2031-05-02T02:30:00-03:30\",\"entry\":\"00000000000000000000000000000001\","
        "\"kind\":\"idea\","
        "\"set\":{\"words\":{\"over\":[\"00000000000000000000000000000001\"],\"v\":\"second\"}},"
        "\"w\":\"00000000000000000000000000000000\",\"who\":\"Ada\"}");
    c.who = "Cline"; /* beside, not over */
    out.len = 0;
    EXPECT(compose_line(
        &c, BYTES("{\"entry\":\"00000000000000000000000000000001\",\"set\":{\"words\":\"his\"}}"),
        &line, &out));
    lines[1] = buffer_bytes(&out);
    fold_drop(&f);
    EXPECT(fold_lines(&f, lines, 2) && f.values == 2 && f.value[1].beside && !f.value[1].conflict);
    fold_drop(&f);
}
