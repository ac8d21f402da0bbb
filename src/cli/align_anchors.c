/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align_anchors.c - a clap, a flash, a word: the same instant in two recordings, by a person with a name. */
#include "cli/align.h"
#include "cli/cli.h"
#include "cli/found.h"
#include "text/csv.h"
#include "text/utf8.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_A, TIME_A, FILE_B, TIME_B, PLUS_MINUS, WHO, WHY, COLUMNS };
static const char *const COLUMN[COLUMNS] = {"file_a",     "time_a", "file_b", "time_b",
                                            "plus_minus", "who",    "why"};

struct rows {
    const char *word, *file;
    const struct align_named *named;
    uint32_t count, at[COLUMNS];
    struct bytes field[CSV_FIELDS_MAX];
    struct align_anchors *out;
};

static bool find_file(const struct rows *r, uint32_t column, uint32_t *found) {
    for (*found = 0; *found < r->count; ++*found)
        if (bytes_equal(bytes_of(r->named[*found].name), r->field[r->at[column]])) return true;
    return false;
}

static bool find_seconds(const struct rows *r, uint32_t column, double *seconds) {
    char text[32], *end;
    struct bytes b = r->field[r->at[column]];
    if (b.len == 0 || b.len >= sizeof text) return false;
    memcpy(text, b.ptr, b.len);
    text[b.len] = 0;
    *seconds = strtod(text, &end);
    return *end == 0 && isfinite(*seconds) && *seconds >= 0 && *seconds <= 360000;
}

static bool keep_text(const struct rows *r, uint32_t column, char out[ALIGN_SAID_MAX]) {
    struct bytes b = r->field[r->at[column]];
    if (b.len == 0 || b.len >= ALIGN_SAID_MAX || !utf8_line(b)) return false;
    memcpy(out, b.ptr, b.len);
    out[b.len] = 0;
    return true;
}

static int say(const struct rows *r, uint32_t line, uint32_t column, const char *what) {
    return cli_usage(r->word, "%s line %u, %s: %s", r->file, line, COLUMN[column], what);
}

static int read_row(struct rows *r, uint32_t line) {
    double a, b, sigma;
    struct graph_edge *e = &r->out->edge[r->out->count];
    struct align_anchor *said = &r->out->said[r->out->count];
    if (r->out->count == ALIGN_ANCHORS_MAX)
        return say(r, line, FILE_A, "more anchors than can be held");
    *e = (struct graph_edge){.kind = GRAPH_ANCHOR};
    *said = (struct align_anchor){.line = line};
    if (!find_file(r, FILE_A, &e->a))
        return say(r, line, FILE_A, "no file of this name in the folder");
    if (!find_file(r, FILE_B, &e->b) || e->a == e->b)
        return say(r, line, FILE_B, "no other file of this name in the folder");
    if (!find_seconds(r, TIME_A, &a))
        return say(r, line, TIME_A, "seconds from the file's beginning: 12.34");
    if (!find_seconds(r, TIME_B, &b))
        return say(r, line, TIME_B, "seconds from the file's beginning: 12.34");
    if (!find_seconds(r, PLUS_MINUS, &sigma) || sigma < 0.001)
        return say(r, line, PLUS_MINUS, "seconds, 0.001 at least");
    if (!keep_text(r, WHO, said->who)) return say(r, line, WHO, "who says so: a name");
    if (!keep_text(r, WHY, said->why))
        return say(r, line, WHY, "what is seen or heard there, in a few words");
    *e = (struct graph_edge){.a = e->a,
                             .b = e->b,
                             .at_s = a,
                             .lag_s = b - a,
                             .lag_sigma_s = sigma,
                             .confidence = 1,
                             .kind = GRAPH_ANCHOR};
    r->out->count++;
    return -1;
}

int align_anchors_read(const char *word, const char *file, const struct align_named *named,
                       uint32_t count, struct align_anchors *out) {
    char why[BOX_WORDS_MAX];
    uint32_t len = 0;
    struct csv c = {0};
    struct rows r = {.word = word, .file = file, .named = named, .count = count, .out = out};
    uint8_t *text = found_read_file(file, &len, why);
    int answer = text ? -1 : cli_usage(word, "%s", why);
    if (text && !csv_begin(&c, text, len))
        answer = cli_usage(word, "%s line %u: %s", file, c.line, c.wrong);
    for (uint32_t i = 0; answer < 0 && i < COLUMNS; i++) {
        r.at[i] = csv_column(&c, COLUMN[i]);
        if (r.at[i] == c.columns)
            answer = cli_usage(word, "%s line 1: no column %s", file, COLUMN[i]);
    }
    while (answer < 0 && csv_next(&c, r.field)) answer = read_row(&r, c.line);
    if (answer < 0 && c.wrong) answer = cli_usage(word, "%s line %u: %s", file, c.line, c.wrong);
    free(text);
    return answer;
}
