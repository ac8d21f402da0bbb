/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* account.c - see account.h: the document's calls, set on pages. */
#include "paper/account.h"
#include "inquiry/account/findings.h"
#include "inquiry/account/print.h"
#include "paper/page.h"
#include "text/when.h"
#include <string.h>

enum { SMALL_FROM = 6 }; /* columns */
struct setting {
    const struct paper_account *of;
    struct page *page;
    struct doc_column head[COLUMNS_MAX];
    const char *cell[COLUMNS_MAX];
    uint32_t cells, at;
    const char *heading; /* not set yet: what follows says how much of it must stand below */
};

static const char *copy(const struct setting *s, struct bytes text) {
    return scrap_copy(&page_record(s->page)->scrap, text);
}

/* No heading stands alone at the end of a page: a line of text, or the head and a row of a table, stands below it. */
enum { TEXT_MM = 16, TABLE_MM = 60 };
static void set_heading(struct setting *s, double below_mm) {
    if (!s->heading) return;
    page_need(s->page, below_mm);
    page_gap(s->page, 1.6);
    page_strong(s->page, s->heading);
    s->heading = NULL;
}

static void put_heading(void *state, uint32_t level, struct bytes text) {
    struct setting *s = state;
    set_heading(s, TEXT_MM);
    if (level == 2) page_heading(s->page, copy(s, text));
    if (level > 2) s->heading = copy(s, text);
}

static void put_text(void *state, struct bytes text, bool small) {
    struct setting *s = state;
    set_heading(s, TEXT_MM);
    (small ? page_small : page_text)(s->page, copy(s, text));
}

static void begin_table(void *state, const struct doc_column *head, uint32_t cells) {
    struct setting *s = state;
    struct column column[COLUMNS_MAX] = {0};
    uint8_t kind = cells < SMALL_FROM ? CELL_TEXT : CELL_SMALL;
    set_heading(s, TABLE_MM);
    s->at = 0;
    s->cells = cells < COLUMNS_MAX ? cells : COLUMNS_MAX;
    for (uint32_t i = 0; i < s->cells; i++) {
        s->head[i] = head[i];
        column[i] = (struct column){head[i].head, head[i].share > 0 ? head[i].share : 2,
                                    i ? kind : CELL_STRONG};
    }
    page_table(s->page, column, s->cells);
}

static void take_cell(void *state, struct bytes text) {
    struct setting *s = state;
    if (s->at < COLUMNS_MAX) s->cell[s->at++] = copy(s, text);
}

/* Nothing is cut: a row that is too high for one stands as a list. */
static void put_listed(struct setting *s) {
    page_gap(s->page, 1);
    page_strong(s->page, s->cell[0]);
    for (uint32_t i = 1; i < s->at && i < s->cells; i++)
        if (s->cell[i][0])
            page_text(s->page, page_print(s->page, "%s: %s", s->head[i].head, s->cell[i]));
}

static void put_row(void *state) {
    struct setting *s = state;
    if (page_row_whole(s->page, s->cell))
        page_row(s->page, s->cell);
    else
        put_listed(s);
    s->at = 0;
}

static void end_table(void *state) {
    const struct setting *s = state;
    page_table_end(s->page);
}

static void write_all(struct page *p, void *state) {
    static const struct doc_calls CALLS = {put_heading, put_text, begin_table,
                                           take_cell,   put_row,  end_table};
    struct setting s = {.of = state, .page = p};
    const struct doc d = {.calls = &CALLS, .state = &s};
    print_into(s.of->account, &d);
    set_heading(&s, 0);
    if (!s.of->checker.len) return;
    page_break(p);
    page_heading(p, page_say(p, PAPER_ACCOUNT_CHECKER));
    page_source(p, copy(&s, s.of->checker));
}

static const char *whose(struct record *r, const struct account *a) {
    static uint8_t bytes[1 << 18];
    struct buffer head = BUFFER(bytes);
    findings_head(a, &head);
    return scrap_copy(&r->scrap, buffer_bytes(&head));
}

static const char *title(struct record *r, const struct account *a) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer name = BUFFER(bytes);
    (void)!account_text(a, a->inquiry, "title", &name);
    return scrap_copy(&r->scrap, buffer_bytes(&name));
}

bool paper_account(const struct paper_account *a, const char *file, char why[RECORD_WORDS_MAX]) {
    static struct record r;
    memset(&r, 0, sizeof r);
    r.whole = true, r.size = a->size, r.root = a->root, r.origin = a->origin;
    r.day = (uint32_t)(a->at_ms / 86400000), r.zone = "", r.vkey = "";
    r.title = title(&r, a->account);
    uint8_t at[40] = {0};
    struct buffer made = {at, 0, sizeof at - 1, false};
    when_rfc3339(&made, a->at_ms / 1000 * 1000, 0);
    const struct sheet_head head = {.record = &r,
                                    .language = a->account->language,
                                    .size = PAPER_A4,
                                    .word = "account",
                                    .title = words_own(a->account->language, PAPER_TITLE_ACCOUNT),
                                    .first = 1,
                                    .whose = whose(&r, a->account),
                                    .made = (const char *)at};
    bool printed = page_write(file, &head, write_all, (void *)(uintptr_t)a, why);
    record_close(&r);
    return printed;
}
