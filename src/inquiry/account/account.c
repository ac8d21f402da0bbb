/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* account.c - people, duties and rows out of what the lines come to. See account.h. */
#include "inquiry/account/account.h"
#include "inquiry/account/account_inner.h"
#include "inquiry/account/check.h"
#include "inquiry/account/number.h"
#include <stdlib.h>
#include <string.h>

const char *const account_asked_word[ASKED_STATES] = {
    "not yet asked", "put", "answered", "declined", "not approached", "cannot answer"};
static const char *const STATUS[ASKED_STATES] = {
    "", "put", "answered", "declined", "not-approached", "cannot-answer"};

enum account_kind account_kind(const struct account *a, uint32_t entry) {
    return (enum account_kind)a->kind[entry];
}

/* The first writer's value, else the first there is. */
struct bytes account_value(const struct account *a, uint32_t entry, const char *key) {
    if (entry == ACCOUNT_NONE) return (struct bytes){0};
    const struct fold_field *field = fold_find(&a->fold, &a->fold.entry[entry], key);
    const struct fold_value *best = NULL;
    for (uint32_t v = 0; field && v < field->count; v++) {
        const struct fold_value *value = &a->fold.value[field->first + v];
        if (check_empty(value->v)) continue;
        if (!best || (best->beside && !value->beside)) best = value;
    }
    return best ? best->v : (struct bytes){0};
}

struct bytes account_word(const struct account *a, uint32_t entry, const char *key) {
    struct bytes json = account_value(a, entry, key);
    return json.len > 2 ? bytes_slice(json, 1, json.len - 2) : (struct bytes){0};
}

uint32_t account_find(const struct account *a, struct bytes number) {
    uint32_t low = 0, high = a->fold.entries;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = bytes_compare(a->number[a->order[middle]], number);
        if (order == 0) return a->order[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return ACCOUNT_NONE;
}

uint32_t account_person_of(const struct account *a, struct bytes number) {
    for (uint32_t p = 0; p < a->people; p++)
        if (bytes_equal(a->person[p].number, number)) return p;
    return ACCOUNT_NONE;
}

/* An entry as it is sorted: the first bytes of its number say nearly always which comes first. */
struct numbered {
    uint64_t first;
    struct bytes number;
    uint32_t entry;
};

static struct numbered numbered(const struct account *a, uint32_t entry) {
    return (struct numbered){fold_begin(a->number[entry]), a->number[entry], entry};
}
static int in_order(const void *a, const void *b) {
    const struct numbered *x = a, *y = b;
    if (x->first != y->first) return x->first < y->first ? -1 : 1;
    int order = bytes_compare(x->number, y->number);
    return order ? order : x->entry < y->entry ? -1 : x->entry > y->entry;
}

static void chain_kinds(struct account *a) {
    for (uint32_t k = 0; k < ACCOUNT_KINDS; k++) a->first[k] = ACCOUNT_NONE;
    for (uint32_t i = a->fold.entries; i > 0; i--) {
        uint32_t e = a->order[i - 1], kind = account_kind(a, e);
        if (kind == ACCOUNT_KINDS) continue;
        a->alike[e] = a->first[kind];
        a->first[kind] = e;
    }
}

uint32_t account_first(const struct account *a, enum account_kind kind) {
    return a->first[kind];
}
uint32_t account_after(const struct account *a, uint32_t entry) {
    return a->alike[entry];
}

static bool index_numbers(struct account *a) {
    uint32_t count = a->fold.entries;
    struct numbered *row = calloc(count + 1, sizeof *row);
    a->order = calloc(count + 1, sizeof *a->order);
    a->number = calloc(count + 1, sizeof *a->number);
    a->next = calloc(count + 1, sizeof *a->next);
    a->alike = calloc(count + 1, sizeof *a->alike);
    a->kind = calloc(count + 1, sizeof *a->kind);
    bool room = row && a->order && a->number && a->next && a->alike && a->kind;
    for (uint32_t e = 0; room && e < count; e++) {
        a->kind[e] = (uint8_t)kinds_find(a->fold.entry[e].kind);
        a->number[e] = account_word(a, e, "number");
        row[e] = numbered(a, e);
    }
    if (room && count) qsort(row, count, sizeof *row, in_order);
    for (uint32_t i = 0; room && i < count; i++) a->order[i] = row[i].entry;
    if (room) chain_kinds(a);
    free(row);
    return room;
}

static void add_person(struct account *a, struct bytes number, uint32_t entry) {
    if (a->people == ACCOUNT_PEOPLE_MAX)
        a->cut = true;
    else if (account_person_of(a, number) == ACCOUNT_NONE)
        a->person[a->people++] = (struct account_person){number, entry};
}

static void add_compiler(struct account *a, struct bytes number, uint32_t entry) {
    if (a->compilers == ACCOUNT_COMPILERS_MAX)
        a->cut = true;
    else
        a->compiler[a->compilers++] = (struct account_compiler){number, entry, false};
}

static void add_duty(struct account *a, const struct kinds_duty *of, struct bytes key,
                     uint32_t entry) {
    if (a->duties == ACCOUNT_DUTIES_MAX)
        a->cut = true;
    else
        a->duty[a->duties++] = (struct account_duty){key, of, entry, false};
}

/* By number: as people were entered, whatever the time of their lines. */
static int by_number(const void *a, const void *b) {
    const struct account_person *x = a, *y = b;
    if (x->number.len != y->number.len) return x->number.len < y->number.len ? -1 : 1;
    return bytes_compare(x->number, y->number);
}

static void gather(struct account *a, const struct bytes *gone, uint32_t gones) {
    for (uint32_t i = 0; i < kinds_duties; i++)
        add_duty(a, &kinds_duty[i], bytes_of(kinds_duty[i].key), ACCOUNT_NONE);
    for (uint32_t i = 0; i < a->fold.entries; i++) {
        uint32_t e = a->order[i];
        enum account_kind kind = account_kind(a, e);
        if (kind == ACCOUNT_PERSON) add_person(a, a->number[e], e);
        if (kind == ACCOUNT_COMPILER) add_compiler(a, a->number[e], e);
        if (kind == ACCOUNT_DUTY) add_duty(a, NULL, a->number[e], e);
        if (kind == ACCOUNT_INQUIRY && a->inquiry == ACCOUNT_NONE) a->inquiry = e;
    }
    for (uint32_t i = 0; i < gones; i++) {
        bool person = number_of_kind(ACCOUNT_PERSON, gone[i]);
        if (person)
            add_person(a, gone[i], ACCOUNT_NONE);
        else if (number_of_kind(ACCOUNT_COMPILER, gone[i]))
            add_compiler(a, gone[i], ACCOUNT_NONE);
    }
    qsort(a->person, a->people, sizeof a->person[0], by_number);
}

static bool any_role(const struct account *a, uint32_t duty, const char *key, const char *words,
                     struct bytes role) {
    const struct account_duty *d = &a->duty[duty];
    uint8_t bytes[LINE_WORD_MAX + 8];
    if (d->of) return kinds_has(words, role);
    struct bytes list = account_value(a, d->entry, key);
    for (uint32_t at = 0;;) {
        struct buffer one = BUFFER(bytes);
        if (!check_item(list, &at, &one)) return false;
        if (bytes_equal(buffer_bytes(&one), role)) return true;
    }
}

/* The standing of a person is the strongest of what their roles give: one who is two things has both. */
static enum account_standing standing(const struct account *a, uint32_t duty, uint32_t person) {
    struct bytes roles = account_value(a, a->person[person].entry, "roles");
    const struct kinds_duty *of = a->duty[duty].of;
    uint8_t bytes[LINE_WORD_MAX + 8];
    struct buffer role = BUFFER(bytes);
    enum account_standing best = STANDING_NONE;
    for (uint32_t at = 0; check_item(roles, &at, &role);) {
        struct bytes word = buffer_bytes(&role);
        if (any_role(a, duty, "held-by", of ? of->held_by : "", word)) return STANDING_HELD;
        if (any_role(a, duty, "could-act", of ? of->could_act : "", word)) best = STANDING_COULD;
    }
    return best;
}

static void make_row(struct account *a, uint32_t duty, uint32_t person) {
    uint8_t bytes[NUMBER_MAX + 8];
    struct buffer number = BUFFER(bytes);
    struct account_row *row = &a->row[duty][person];
    number_joined(&number, ACCOUNT_HOLDER, a->duty[duty].key, a->person[person].number);
    row->entry = account_find(a, buffer_bytes(&number));
    row->standing = (uint8_t)standing(a, duty, person);
    for (uint32_t q = 0; q < ASK_COUNT; q++) row->question[q] = ACCOUNT_NONE;
}

enum account_asked account_status(const struct account *a, uint32_t entry) {
    struct bytes status = account_word(a, entry, "status");
    for (uint32_t s = 1; s < ASKED_STATES; s++)
        if (bytes_equal(status, bytes_of(STATUS[s]))) return (enum account_asked)s;
    return ASKED_NOT_YET;
}

static uint32_t duty_of(const struct account *a, struct bytes key) {
    for (uint32_t d = 0; key.len && d < a->duties; d++)
        if (bytes_equal(a->duty[d].key, key)) return d;
    return ACCOUNT_NONE;
}

static struct account_custom *find_custom(struct account *a, struct bytes concern,
                                          struct bytes text) {
    for (uint32_t i = 0; i < a->customs; i++)
        if (bytes_equal(a->custom[i].concern, concern) && bytes_equal(a->custom[i].text, text))
            return &a->custom[i];
    return NULL;
}

static void add_custom(struct account *a, uint32_t entry, uint32_t duty) {
    struct bytes concern = account_word(a, entry, duty == ACCOUNT_NONE ? "fact" : "duty");
    struct bytes text = account_value(a, entry, "text");
    struct account_custom *c = find_custom(a, concern, text);
    a->next[entry] = ACCOUNT_NONE;
    if (c) {
        a->next[c->last] = entry;
        c->last = entry;
    } else if (a->customs == ACCOUNT_CUSTOM_MAX) {
        a->cut = true;
    } else {
        a->custom[a->customs++] = (struct account_custom){concern, text, duty, entry, entry};
    }
}

/* One question entry: its place among the five of a row, or a question of the compiler's own. */
static void take_question(struct account *a, uint32_t entry) {
    uint32_t duty = duty_of(a, account_word(a, entry, "duty"));
    uint32_t person = account_person_of(a, account_word(a, entry, "person"));
    struct bytes ask = account_word(a, entry, "ask");
    if (!ask.len) {
        add_custom(a, entry, duty);
        return;
    }
    for (uint32_t q = 0; q < ASK_COUNT && duty != ACCOUNT_NONE && person != ACCOUNT_NONE; q++) {
        if (!bytes_equal(ask, bytes_of(kinds_ask[q]))) continue;
        a->row[duty][person].question[q] = entry;
        a->row[duty][person].asked[q] = (uint8_t)account_status(a, entry);
    }
}

static void make_rows(struct account *a) {
    for (uint32_t d = 0; d < a->duties; d++) {
        a->duty[d].bound = account_binds(a, d);
        for (uint32_t p = 0; p < a->people; p++) make_row(a, d, p);
    }
    for (uint32_t e = 0; e < a->fold.entries; e++)
        if (account_kind(a, e) == ACCOUNT_QUESTION) take_question(a, e);
}

bool account_in_duty(const struct account *a, uint32_t duty, uint32_t person) {
    const struct account_row *row = &a->row[duty][person];
    return row->standing != STANDING_NONE || row->entry != ACCOUNT_NONE;
}

bool account_custom_goes_to(const struct account *a, uint32_t custom, uint32_t person) {
    uint32_t duty = a->custom[custom].duty;
    return duty == ACCOUNT_NONE || account_in_duty(a, duty, person);
}

enum account_asked account_custom_asked(const struct account *a, uint32_t custom, uint32_t person,
                                        uint32_t *entry) {
    struct bytes number = a->person[person].number;
    for (uint32_t e = a->custom[custom].first; e != ACCOUNT_NONE; e = a->next[e])
        if (bytes_equal(account_word(a, e, "person"), number))
            return *entry = e, account_status(a, e);
    return *entry = ACCOUNT_NONE, ASKED_NOT_YET;
}

bool account_build(struct account *a, const struct bytes *line, uint32_t lines,
                   const struct bytes *gone, uint32_t gones) {
    memset(a, 0, sizeof *a);
    a->inquiry = ACCOUNT_NONE;
    if (!fold_lines(&a->fold, line, lines)) return false;
    bool done = index_numbers(a);
    if (done) gather(a, gone, gones);
    if (done) make_rows(a);
    done = done && account_ties(a);
    if (!done) account_drop(a);
    return done;
}

void account_drop(struct account *a) {
    fold_drop(&a->fold);
    free(a->order);
    free(a->number);
    free(a->next);
    free(a->alike);
    free(a->kind);
    a->order = a->next = a->alike = NULL, a->number = NULL, a->kind = NULL;
}
