/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* told.c - the rows of an account and of its logs, joined and by time. See told.h. */
#include "inquiry/account/told.h"
#include "inquiry/account/check.h"
#include "inquiry/account/told_inner.h"
#include <stdlib.h>
#include <string.h>

uint32_t told_tied(const struct account *a, struct bytes log, uint32_t number) {
    uint8_t wanted[64], bytes[LINE_MAX_BYTES];
    struct buffer is = BUFFER(wanted), one = BUFFER(bytes);
    buffer_put(&is, log);
    buffer_byte(&is, '/');
    buffer_u64(&is, number);
    for (uint32_t p = 0; p < a->people; p++) {
        struct bytes list = account_value(a, a->person[p].entry, "in-log");
        for (uint32_t at = 0; check_item(list, &at, &one);)
            if (bytes_equal(buffer_bytes(&one), buffer_bytes(&is))) return p;
    }
    return ACCOUNT_NONE;
}

/* What a list is made of: which entries and which matters of each log are in it. */
struct choice {
    const struct account *a;
    const char *query;
    bool all;
    bool *entry, *matter[TOLD_LOGS_MAX];
};

static bool begin(struct choice *c) {
    const struct told_logs *logs = c->a->logs;
    c->entry = calloc(c->a->fold.entries + 1, sizeof *c->entry);
    bool room = c->entry != NULL;
    for (uint32_t l = 0; logs && l < logs->count; l++) {
        c->matter[l] = calloc(logs->log[l].matters + 1, sizeof *c->matter[l]);
        room = room && c->matter[l];
    }
    return room;
}

static void end(struct choice *c) {
    free(c->entry);
    for (uint32_t l = 0; l < TOLD_LOGS_MAX; l++) free(c->matter[l]);
}

static void choose_matters(struct choice *c, const struct told_log *log, bool *marks) {
    if (!c->query) told_touched(c->a, log, marks);
    for (uint32_t m = 0; m < log->matters; m++) {
        if (c->query) marks[m] = told_asked_log(c->query, log, m);
        if (!c->query) marks[m] |= log->matter[m].grave || (c->all && !log->matter[m].daily);
    }
}

/* What is asked for brings what is about the same: an entry its matters, a matter its entries. */
static bool join(struct choice *c, const struct told_log *log, bool *marks) {
    bool *of_entry = calloc(log->matters + 1, sizeof *of_entry), room = of_entry != NULL;
    for (uint32_t e = 0; room && e < c->a->fold.entries; e++) {
        if (account_kind(c->a, e) != ACCOUNT_TOLD) continue;
        memset(of_entry, 0, log->matters);
        told_mark(c->a, e, log, of_entry);
        for (uint32_t m = 0; m < log->matters; m++)
            if (of_entry[m] && marks[m] != c->entry[e]) marks[m] = c->entry[e] = true;
    }
    free(of_entry);
    return room;
}

static bool choose(struct choice *c) {
    const struct told_logs *logs = c->a->logs;
    bool room = true;
    for (uint32_t e = 0; e < c->a->fold.entries; e++)
        c->entry[e] =
            account_kind(c->a, e) == ACCOUNT_TOLD && (!c->query || told_asked(c->a, c->query, e));
    for (uint32_t l = 0; logs && l < logs->count; l++) {
        choose_matters(c, &logs->log[l], c->matter[l]);
        if (c->query) room = join(c, &logs->log[l], c->matter[l]) && room;
    }
    return room;
}

static bool has_entry(const struct account *a, uint32_t person, const struct told_log *log,
                      uint32_t matter) {
    for (uint32_t e = 0; e < a->fold.entries; e++)
        if (account_kind(a, e) == ACCOUNT_TOLD &&
            bytes_equal(account_word(a, e, "person"), a->person[person].number) &&
            told_touches(a, e, log, matter))
            return true;
    return false;
}

static struct told_row of_log(const struct account *a, const struct told_log *log,
                              const struct told_telling *t) {
    struct told_row row = {.entry = ACCOUNT_NONE, .log = log, .telling = t, .word = t->word};
    row.when = (struct span){(int64_t)t->at_ms, (int64_t)t->at_ms, false};
    row.person = log->tied[t->person];
    bool reached = t->word == TOLD_TOLD || t->word == TOLD_ANSWERED;
    row.missing =
        reached && (row.person == ACCOUNT_NONE || !has_entry(a, row.person, log, t->matter));
    return row;
}

static struct told_row of_entry(const struct account *a, uint32_t e) {
    struct told_row row = {.entry = e, .word = TOLD_TOLD};
    row.person = account_person_of(a, account_word(a, e, "person"));
    if (!span_read(account_word(a, e, "when"), account_offset(a), &row.when))
        row.when = (struct span){SPAN_OPEN_LATEST, SPAN_OPEN_LATEST, false};
    return row;
}

static uint32_t most(const struct account *a) {
    uint32_t count = a->fold.entries;
    for (uint32_t l = 0; a->logs && l < a->logs->count; l++) count += a->logs->log[l].tellings;
    return count;
}

static void gather(const struct choice *c, struct told_list *list) {
    const struct account *a = c->a;
    for (uint32_t i = 0; i < a->fold.entries; i++)
        if (c->entry[a->order[i]]) list->row[list->rows++] = of_entry(a, a->order[i]);
    for (uint32_t l = 0; a->logs && l < a->logs->count; l++) {
        const struct told_log *log = &a->logs->log[l];
        for (uint32_t t = 0; t < log->tellings; t++)
            if (c->matter[l][log->telling[t].matter])
                list->row[list->rows++] = of_log(a, log, &log->telling[t]);
    }
}

/* An open begin stands by its end; what nobody dates stands last. */
static int64_t stands_at(const struct told_row *row) {
    return row->when.earliest_ms == SPAN_OPEN_EARLIEST ? row->when.latest_ms
                                                       : row->when.earliest_ms;
}

static uint64_t place_of(const struct told_row *row) {
    return row->telling ? row->telling->entry : row->entry;
}

static int by_time(const void *a, const void *b) {
    const struct told_row *x = a, *y = b;
    int64_t at = stands_at(x), other = stands_at(y);
    if (at != other) return at < other ? -1 : 1;
    if (!x->telling != !y->telling) return x->telling ? 1 : -1;
    if (place_of(x) != place_of(y)) return place_of(x) < place_of(y) ? -1 : 1;
    return 0;
}

bool told_list(const struct account *a, const char *query, bool all, struct told_list *list) {
    struct choice c = {.a = a, .query = query, .all = all};
    *list = (struct told_list){calloc(most(a) + 1, sizeof *list->row), 0};
    bool room = begin(&c) && list->row;
    room = room && choose(&c);
    if (room) gather(&c, list);
    if (room) qsort(list->row, list->rows, sizeof *list->row, by_time);
    end(&c);
    return room;
}

void told_drop(struct told_list *list) {
    free(list->row);
    *list = (struct told_list){0};
}

bool told_has(const struct told_list *list, uint32_t person) {
    for (uint32_t i = 0; i < list->rows; i++)
        if (list->row[i].person == person) return true;
    return false;
}

bool told_has_other(const struct told_list *list, const struct told_log *log, uint32_t number) {
    for (uint32_t i = 0; i < list->rows; i++)
        if (list->row[i].log == log && list->row[i].telling->person == number) return true;
    return false;
}
