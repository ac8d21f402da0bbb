/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* print.c - the document from its first line to its last chapter. See print.h. */
#include "inquiry/account/check.h"
#include "inquiry/account/findings.h"
#include "inquiry/account/print_inner.h"
#include "inquiry/account/source.h"
#include "inquiry/account/told.h"
#include <string.h>

const char *print_title(const struct account *a, enum print_chapter chapter) {
    static const enum frame_word TITLE[PRINT_CHAPTERS] = {[PRINT_HURT] = FRAME_HURT,
                                                          [PRINT_DAY] = FRAME_DAY,
                                                          [PRINT_TOLD] = FRAME_TOLD,
                                                          [PRINT_ROWS] = FRAME_ROWS,
                                                          [PRINT_ROWS_APART] = FRAME_ROWS_APART,
                                                          [PRINT_HYPOTHESES] = FRAME_HYPOTHESES,
                                                          [PRINT_EXHIBITS] = FRAME_EXHIBITS,
                                                          [PRINT_CLOCKS] = FRAME_CLOCKS,
                                                          [PRINT_INTERESTS] = FRAME_INTERESTS,
                                                          [PRINT_DIFFERENCES] = FRAME_DIFFERENCES,
                                                          [PRINT_NOT_KNOWN] = FRAME_NOT_KNOWN};
    return frame_word(a->language, TITLE[chapter]);
}

const char *print_word(const struct print *x, enum frame_word w) {
    return frame_word(x->a->language, w);
}

void print_put(struct print *x, enum frame_word w) {
    frame_put(x->a, w, &x->text);
}

void print_clear(struct print *x) {
    x->text.len = 0;
    x->text.full = false;
}

bool print_said(struct print *x, uint32_t entry, const char *key, const char *before) {
    uint32_t was = x->text.len;
    buffer_text(&x->text, before);
    if (frame_field(x->a, entry, key, &x->text)) return true;
    x->text.len = was;
    return false;
}

void print_cell(struct print *x, uint32_t entry, const char *key) {
    print_clear(x);
    (void)print_said(x, entry, key, "");
    doc_cell(&x->d, buffer_bytes(&x->text));
}

uint32_t print_each(struct print *x, enum account_kind kind,
                    void (*each)(struct print *x, uint32_t entry)) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < x->a->fold.entries; i++) {
        uint32_t e = x->a->order[i];
        if (account_kind(x->a, e) != kind) continue;
        print_clear(x);
        each(x, e);
        count++;
    }
    return count;
}

void print_sources(struct print *x, uint32_t entry, const char *key) {
    struct bytes list = account_value(x->a, entry, key);
    uint8_t bytes[2 * SOURCE_TEXT_MAX];
    struct buffer one = BUFFER(bytes);
    struct source s;
    const char *why;
    uint32_t count = 0;
    for (uint32_t at = 0; check_item(list, &at, &one); one.full = false) {
        buffer_text(&x->text, count++ ? "; " : print_word(x, FRAME_SOURCES));
        frame_source(x->a, buffer_bytes(&one), &x->text);
        if (!source_read(buffer_bytes(&one), &s, &why) || s.kind == SOURCE_LOG) continue;
        uint32_t e = account_find(x->a, s.name);
        if (e != ACCOUNT_NONE && print_said(x, e, s.kind == SOURCE_EXHIBIT ? "title" : "of", " ("))
            buffer_byte(&x->text, ')');
    }
}

static void hypothesis(struct print *x, uint32_t e) {
    (void)print_said(x, e, "confidence", "");
    (void)print_said(x, e, "text", ": ");
    doc_text(&x->d, buffer_bytes(&x->text));
    print_clear(x);
    print_sources(x, e, "for");
    print_sources(x, e, "against");
    doc_small(&x->d, buffer_bytes(&x->text));
}

/* What is said of an exhibit, and the words before it; FRAME_WORDS: none. */
static const struct {
    const char *key;
    enum frame_word before;
} SAID[] = {{"aliases", FRAME_WORDS},
            {"source", FRAME_EX_FROM},
            {"collected-by", FRAME_EX_COLLECTED},
            {"when", FRAME_WORDS},
            {"where", FRAME_WORDS},
            {"how", FRAME_WORDS},
            {"device", FRAME_WORDS},
            {"original-name", FRAME_EX_CALLED},
            {"basis", FRAME_EX_BASIS},
            {"sensitivity", FRAME_WORDS},
            {"parent", FRAME_EX_COPY_OF},
            {"command", FRAME_EX_BY},
            {"hash", FRAME_EX_SHA256},
            {"size", FRAME_EX_BYTES},
            {"hold", FRAME_EX_HOLD},
            {"kin-hold", FRAME_EX_KIN},
            {"warning", FRAME_EX_WARNING},
            {"words", FRAME_WORDS}};

static void exhibit(struct print *x, uint32_t e) {
    doc_cell(&x->d, x->a->number[e]);
    print_cell(x, e, "title");
    print_clear(x);
    for (uint32_t i = 0; i < COUNT_OF(SAID); i++) {
        uint32_t was = x->text.len;
        if (was) buffer_text(&x->text, "; ");
        const char *before = SAID[i].before == FRAME_WORDS ? "" : print_word(x, SAID[i].before);
        if (!print_said(x, e, SAID[i].key, before)) x->text.len = was;
    }
    doc_cell(&x->d, buffer_bytes(&x->text));
    doc_row(&x->d);
}

/* Numbers, times and short words need less than what somebody wrote. */
static double share(const char *key) {
    static const struct {
        const char *key;
        double share;
    } SHARES[] = {{"size", 1}, {"plus-minus", 1.2}, {"exhibit", 1.6}, {"when", 1.7}, {"by", 1.6}};
    for (uint32_t i = 0; i < COUNT_OF(SHARES); i++)
        if (strcmp(key, SHARES[i].key) == 0) return SHARES[i].share;
    return 0;
}

static void begin_table(struct print *x, enum account_kind kind, const char *const *keys,
                        uint32_t count) {
    struct doc_column column[PRINT_COLUMNS];
    for (uint32_t k = 0; k < count; k++) {
        struct buffer head = {(uint8_t *)x->head[k], 0, sizeof x->head[k] - 1, false};
        memset(x->head[k], 0, sizeof x->head[k]);
        frame_head(x->a, kind, keys[k], &head);
        column[k] = (struct doc_column){x->head[k], share(keys[k])};
    }
    doc_table(&x->d, column, count);
}

/* A table of the fields of a kind, where there are any. */
static void table(struct print *x, enum account_kind kind, const char *const *keys,
                  uint32_t count) {
    bool any = false;
    for (uint32_t i = 0; i < x->a->fold.entries; i++) {
        uint32_t e = x->a->order[i];
        if (account_kind(x->a, e) != kind) continue;
        if (!any) begin_table(x, kind, keys, count);
        any = true;
        for (uint32_t k = 0; k < count; k++) print_cell(x, e, keys[k]);
        doc_row(&x->d);
    }
    if (any) doc_table_end(&x->d);
}

static void exhibits(struct print *x) {
    const struct doc_column HEAD[] = {{print_word(x, FRAME_EX_NUMBER), 1},
                                      {print_word(x, FRAME_EX_TITLE), 0},
                                      {print_word(x, FRAME_EX_TAKEN), 3}};
    static const char *const GIVEN[] = {"exhibit", "to", "when", "by", "basis", "hash"};
    static const char *const SEEN[] = {"exhibit", "by", "when", "why"};
    static const char *const LOGS[] = {"name", "origin", "size", "root"};
    doc_table(&x->d, HEAD, COUNT_OF(HEAD));
    (void)print_each(x, ACCOUNT_EXHIBIT, exhibit);
    doc_table_end(&x->d);
    table(x, ACCOUNT_DISCLOSURE, GIVEN, COUNT_OF(GIVEN));
    table(x, ACCOUNT_VIEWING, SEEN, COUNT_OF(SEEN));
    table(x, ACCOUNT_LOG, LOGS, COUNT_OF(LOGS));
}

static void clocks(struct print *x) {
    static const char *const KEYS[] = {"device", "displayed",  "reference",
                                       "method", "plus-minus", "by"};
    table(x, ACCOUNT_CLOCK, KEYS, COUNT_OF(KEYS));
}

static void hypotheses(struct print *x) {
    (void)print_each(x, ACCOUNT_HYPOTHESIS, hypothesis);
}

/* Findings as paragraphs, under the title of their section where they have one. */
struct chapter {
    struct print *x;
    uint32_t section;
    bool titled;
};

static void take(void *state, uint32_t section, struct bytes where, struct bytes what) {
    struct chapter *c = state;
    struct print *x = c->x;
    if (c->titled && c->section != section + 1)
        doc_heading(
            &x->d, 3,
            bytes_of(frame_page(x->a->language, "inquiry.section", findings_title[section])));
    c->section = section + 1;
    print_clear(x);
    buffer_put(&x->text, where);
    buffer_text(&x->text, ": ");
    buffer_put(&x->text, what);
    doc_text(&x->d, buffer_bytes(&x->text));
}

static uint32_t listed(struct print *x,
                       uint32_t (*find)(const struct account *, const struct findings *),
                       bool titled, enum frame_word none) {
    struct chapter c = {x, 0, titled};
    const struct findings to = {&c, take};
    uint32_t count = find(x->a, &to);
    if (!count) doc_text(&x->d, bytes_of(print_word(x, none)));
    return count;
}

static void interests(struct print *x) {
    const struct doc_column HEAD[] = {{print_word(x, FRAME_TIE_COMPILER), 0},
                                      {print_word(x, FRAME_TIE_PERSON), 0},
                                      {print_word(x, FRAME_TIE_RELATION), 0}};
    doc_table(&x->d, HEAD, COUNT_OF(HEAD));
    for (uint32_t e = 0; e < x->a->fold.entries; e++) {
        uint32_t p = account_person_of(x->a, account_word(x->a, e, "person"));
        if (account_kind(x->a, e) != ACCOUNT_RELATION || p == ACCOUNT_NONE) continue;
        print_clear(x);
        uint32_t who = account_find(x->a, x->a->fold.entry[e].who);
        (void)print_said(x, who, "name", "");
        doc_cell(&x->d, buffer_bytes(&x->text));
        print_clear(x);
        account_name(x->a, p, &x->text);
        doc_cell(&x->d, buffer_bytes(&x->text));
        print_cell(x, e, "relation");
        doc_row(&x->d);
    }
    doc_table_end(&x->d);
    (void)listed(x, findings_ties, false, FRAME_TIES_NONE);
    (void)listed(x, findings_even, false, FRAME_EVEN_NONE);
}

static void differences(struct print *x) {
    (void)listed(x, findings_differ, false, FRAME_DIFFER_NONE);
}

static void not_known(struct print *x) {
    doc_text(&x->d, bytes_of(print_word(x, FRAME_OPEN_LEAD)));
    (void)listed(x, findings_open, true, FRAME_OPEN_NONE);
}

static void (*const CHAPTER[PRINT_CHAPTERS])(struct print *x) = {
    [PRINT_HURT] = print_hurt,
    [PRINT_DAY] = print_day,
    [PRINT_TOLD] = print_told,
    [PRINT_ROWS] = print_rows,
    [PRINT_ROWS_APART] = print_rows_apart,
    [PRINT_HYPOTHESES] = hypotheses,
    [PRINT_EXHIBITS] = exhibits,
    [PRINT_CLOCKS] = clocks,
    [PRINT_INTERESTS] = interests,
    [PRINT_DIFFERENCES] = differences,
    [PRINT_NOT_KNOWN] = not_known};

/* Chapters that are not there when nobody wrote for them; the others always are. */
static bool has_any(const struct account *a, enum print_chapter chapter) {
    enum account_kind kind = chapter == PRINT_HURT         ? ACCOUNT_HURT
                             : chapter == PRINT_CLOCKS     ? ACCOUNT_CLOCK
                             : chapter == PRINT_HYPOTHESES ? ACCOUNT_HYPOTHESIS
                                                           : ACCOUNT_KINDS;
    for (uint32_t e = 0; e < a->fold.entries; e++)
        if (account_kind(a, e) == kind) return true;
    return kind == ACCOUNT_KINDS;
}

void print_into(const struct account *a, const struct doc *d) {
    static struct print x;
    x.d = *d;
    x.a = a;
    x.text = (struct buffer){x.text_bytes, 0, sizeof x.text_bytes - 1, false};
    findings_head(a, &x.text);
    doc_text(&x.d, buffer_bytes(&x.text));
    print_clear(&x);
    (void)print_said(&x, a->inquiry, "title", "");
    doc_heading(&x.d, 1, buffer_bytes(&x.text));
    print_clear(&x);
    if (print_said(&x, a->inquiry, "about", "")) doc_text(&x.d, buffer_bytes(&x.text));
    for (uint32_t c = 0; c < PRINT_CHAPTERS; c++) {
        if (!has_any(a, (enum print_chapter)c)) continue;
        doc_heading(&x.d, 2, bytes_of(print_title(a, (enum print_chapter)c)));
        print_clear(&x);
        CHAPTER[c](&x);
    }
}

void print_account(const struct account *a, FILE *out, bool html) {
    struct doc d;
    uint8_t bytes[LINE_MAX_BYTES + 1];
    struct buffer name = {bytes, 0, LINE_MAX_BYTES, false};
    (void)!account_text(a, a->inquiry, "title", &name);
    bytes[name.len] = 0;
    doc_begin(&d, out, html, (const char *)bytes, language_words[a->language]);
    print_into(a, &d);
    doc_end(&d);
}
