/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_line.c - any bytes as a notebook's row, as rows of a book, as a wish, as armor and as units: what is a line has one form, and
 * folds to the same whatever stands around it; what is no line says why; what is typed stays within its bounds. */
#include "notebook/compose.h"
#include "notebook/notes.h"
#include "notebook/rows.h"
#include "notebook/sealed.h"
#include "notebook/search.h"
#include "notebook/units.h"
#include "fuzz.h"

static uint8_t first_bytes[LINE_MAX_BYTES], again_bytes[LINE_MAX_BYTES];
static struct line line;

static void check_wrong(void) {
    uint8_t bytes[200];
    struct buffer b = BUFFER(bytes);
    line_wrong(&line, &b);
    EXPECT(line.json.wrong && !b.full);
}

static void check_line(struct bytes text) {
    struct buffer first = BUFFER(first_bytes), again = BUFFER(again_bytes);
    if (!line_read(&line, text)) {
        check_wrong();
        return;
    }
    if (!line_known(&line, &notes_words)) check_wrong();
    line_write(&line, &first);
    EXPECT(!first.full);
    EXPECT(line_read(&line, buffer_bytes(&first)));
    line_write(&line, &again);
    EXPECT(bytes_equal(buffer_bytes(&first), buffer_bytes(&again)));
}

/* Each line of the text into a book, then all of it again: once; folded, searched, written on. */
static void check_book(struct bytes text) {
    struct rows r;
    struct fold f;
    struct search s;
    uint32_t found[16], count = 0;
    struct bytes lines[16];
    EXPECT(rows_begin(&r));
    for (int twice = 0; twice < 2; twice++)
        for (struct bytes rest = text; rest.len;) {
            uint32_t end = bytes_find(rest, '\n');
            enum rows_added added = rows_add(&r, bytes_slice(rest, 0, end));
            EXPECT(added != ROWS_NO_MEMORY && !(twice && added == ROWS_NEW));
            rest = bytes_slice(rest, end + 1, rest.len);
        }
    for (uint32_t i = 0; i < r.count && count < COUNT_OF(lines); i++)
        if (r.kind[i] == ROW_LINE) lines[count++] = r.text[i];
    EXPECT(fold_lines(&f, lines, count));
    EXPECT(f.entries <= count && (f.entries > 0) == (count > 0));
    for (uint32_t i = 0; i < f.entries; i++) EXPECT(f.entry[i].count > 0);
    EXPECT(search_begin(&s, &f));
    EXPECT(search_find(&s, BYTES(""), found, COUNT_OF(found)) == f.entries);
    (void)search_find(&s, text, found, COUNT_OF(found));
    struct compose c = {.fold = &f, .words = &notes_words, .who = "Ada"};
    struct buffer out = BUFFER(first_bytes);
    if (compose_line(&c, text, &line, &out)) {
        EXPECT(rows_add(&r, buffer_bytes(&out)) != ROWS_NO_ROW);
    } else {
        check_wrong();
    }
    search_drop(&s);
    fold_drop(&f);
    rows_drop(&r);
}

static void check_armor(struct bytes text) {
    uint8_t file[4096], armor[8192];
    struct buffer f = BUFFER(file), a = BUFFER(armor);
    if (!sealed_unarmor(text, &f)) return;
    EXPECT(sealed_is_armored(text));
    struct bytes was = buffer_bytes(&f);
    uint8_t again[4096];
    struct buffer g = BUFFER(again);
    sealed_armor(was, &a);
    EXPECT(sealed_unarmor(buffer_bytes(&a), &g) && bytes_equal(was, buffer_bytes(&g)));
}

/* What can be read is shown so that it is read as the same again. */
static void check_units(struct bytes text) {
    uint8_t bytes[64];
    struct buffer b = BUFFER(bytes);
    int32_t n, m;
    int64_t rate;
    if (units_stop(text, &n)) {
        units_put_stop(&b, n);
        EXPECT(units_stop(buffer_bytes(&b), &m) && n == m);
    }
    for (int feet = 0; feet < 2; feet++)
        if (units_length(text, feet, &n) &&
            n < 9999000) { /* near the limit it may be rounded over it */
            EXPECT(n >= 0);
            b.len = 0;
            units_put_feet(&b, n);
            EXPECT(units_length(buffer_bytes(&b), false, &m) && m - n <= 13 && n - m <= 13);
            b.len = 0;
            units_put_metres(&b, n);
            EXPECT(units_length(buffer_bytes(&b), false, &m) && m - n <= 5 && n - m <= 5);
        }
    if (units_rate(text, &rate)) EXPECT(rate >= 0);
    if (units_shutter(text, 24 * UNITS_RATE_ONE, &n)) {
        b.len = 0;
        units_put_degrees(&b, n);
        EXPECT(units_shutter(buffer_bytes(&b), 24 * UNITS_RATE_ONE, &m) && n == m);
        units_put_exposure(&b, n, 24 * UNITS_RATE_ONE);
    }
    EXPECT(!b.full);
}

FUZZ(text) {
    uint8_t bytes[LINE_MAX_BYTES + 64];
    struct buffer slate = BUFFER(bytes);
    if (text.len > LINE_MAX_BYTES * 2) return;
    check_line(text);
    check_book(text);
    check_armor(text);
    check_units(text);
    for (int british = 0; british < 2; british++)
        units_slate(&slate, bytes_slice(text, 0, 1000), bytes_slice(text, 0, 3), british);
    EXPECT(!slate.full);
}
