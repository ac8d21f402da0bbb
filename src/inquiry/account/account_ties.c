/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* account_ties.c - what ties a compiler to whom, and whether it was said before the first edit; and which rules bound then. */
#include "core/core.h"
#include "core/vocabulary.h"
#include "inquiry/account/account_inner.h"
#include "inquiry/account/check.h"
#include "inquiry/account/number.h"
#include "inquiry/account/span.h"
#include <stdlib.h>
#include <string.h>

/* A person's entry, or what was said of one, by its id. */
struct by_id {
    struct bytes id;
    uint32_t entry;
};
/* What a walk through the lines knows of each person so far. */
struct walk {
    struct account *a;
    struct by_id *id;
    uint32_t ids;
    bool seen[ACCOUNT_PEOPLE_MAX];
    bool declared[ACCOUNT_COMPILERS_MAX][ACCOUNT_PEOPLE_MAX];
    bool late[ACCOUNT_COMPILERS_MAX][ACCOUNT_PEOPLE_MAX];
};

static uint32_t compiler_of(const struct account *a, struct bytes who) {
    for (uint32_t k = 0; k < a->compilers; k++)
        if (bytes_equal(a->compiler[k].number, who)) return k;
    return ACCOUNT_NONE;
}

static int in_order(const void *a, const void *b) {
    return bytes_compare(((const struct by_id *)a)->id, ((const struct by_id *)b)->id);
}

static bool order_ids(struct walk *w) {
    const struct account *a = w->a;
    w->id = calloc(a->fold.entries + 1, sizeof *w->id);
    for (uint32_t e = 0; w->id && e < a->fold.entries; e++) {
        enum account_kind kind = account_kind(a, e);
        if (kind == ACCOUNT_PERSON || kind == ACCOUNT_RELATION)
            w->id[w->ids++] = (struct by_id){a->fold.entry[e].entry, e};
    }
    if (w->ids) qsort(w->id, w->ids, sizeof *w->id, in_order);
    return w->id != NULL;
}

static uint32_t entry_of(const struct walk *w, struct bytes id) {
    const struct by_id wanted = {id, 0};
    const struct by_id *found = bsearch(&wanted, w->id, w->ids, sizeof wanted, in_order);
    return found ? found->entry : ACCOUNT_NONE;
}

/* Who was in it, and nothing said of them, when this was written. */
static void edit(struct walk *w, uint32_t compiler) {
    w->a->compiler[compiler].wrote = true;
    for (uint32_t p = 0; p < w->a->people; p++)
        if (w->seen[p] && !w->declared[compiler][p]) w->late[compiler][p] = true;
}

static void take_line(struct walk *w, const struct fold_line *l) {
    enum account_kind kind = kinds_find(l->kind);
    uint32_t compiler = compiler_of(w->a, l->who);
    if (kind == ACCOUNT_COMPILER || kind == ACCOUNT_INQUIRY) return;
    if (kind == ACCOUNT_PERSON || kind == ACCOUNT_RELATION) {
        uint32_t e = entry_of(w, l->entry);
        struct bytes number = kind == ACCOUNT_PERSON
                                  ? e == ACCOUNT_NONE ? (struct bytes){0} : w->a->number[e]
                                  : account_word(w->a, e, "person");
        uint32_t p = account_person_of(w->a, number);
        if (p != ACCOUNT_NONE && kind == ACCOUNT_PERSON) w->seen[p] = true;
        if (p != ACCOUNT_NONE && kind == ACCOUNT_RELATION && compiler != ACCOUNT_NONE)
            w->declared[compiler][p] = true;
        return;
    }
    if (compiler != ACCOUNT_NONE) edit(w, compiler);
}

bool account_ties(struct account *a) {
    struct walk *w = calloc(1, sizeof *w);
    if (w) w->a = a;
    bool room = w && order_ids(w);
    for (uint32_t p = 0; room && p < a->people; p++)
        w->seen[p] = a->person[p].entry == ACCOUNT_NONE;
    for (uint32_t i = 0; room && i < a->fold.lines; i++) take_line(w, &a->fold.line[i]);
    for (uint32_t k = 0; room && k < a->compilers; k++)
        for (uint32_t p = 0; p < a->people; p++)
            a->tie[k][p] = !w->declared[k][p] ? TIE_MISSING
                           : w->late[k][p]    ? TIE_LATE
                                              : TIE_DECLARED;
    if (w) free(w->id);
    free(w);
    return room;
}

bool account_draft(const struct account *a) {
    for (uint32_t k = 0; k < a->compilers; k++)
        for (uint32_t p = 0; p < a->people; p++)
            if (a->tie[k][p] == TIE_MISSING) return true;
    return !a->compilers;
}

int32_t account_offset(const struct account *a) {
    int32_t minutes;
    return span_zone(account_word(a, a->inquiry, "zone"), &minutes) ? minutes : 0;
}

static bool pack_bound(const struct account *a, uint32_t pack) {
    uint8_t bytes[64];
    struct buffer word = BUFFER(bytes);
    struct bytes bound = account_value(a, a->inquiry, "bound");
    for (uint32_t at = 0; check_item(bound, &at, &word);)
        if (bytes_equal(buffer_bytes(&word), bytes_of(PACK_words[pack]))) return true;
    return false;
}

static bool rule_bound(const struct account *a, struct bytes id) {
    enum rule rule = vocabulary_find_rule(id);
    for (uint32_t i = 0; i < core_pack_rules; i++) {
        const struct pack_rule *r = &core_pack_rule[i];
        if (r->rule == rule && r->confirmed && pack_bound(a, r->pack)) return true;
    }
    return false;
}

bool account_binds(const struct account *a, uint32_t duty) {
    const struct account_duty *d = &a->duty[duty];
    uint8_t bytes[64];
    struct buffer word = BUFFER(bytes);
    struct bytes rest = bytes_of(d->of ? d->of->rules : "");
    struct bytes list = d->of ? (struct bytes){0} : account_value(a, d->entry, "rules");
    while (rest.len) {
        uint32_t len = bytes_find(rest, ' ');
        if (rule_bound(a, bytes_slice(rest, 0, len))) return true;
        rest = bytes_slice(rest, len + 1, rest.len);
    }
    for (uint32_t at = 0; check_item(list, &at, &word);)
        if (rule_bound(a, buffer_bytes(&word))) return true;
    return false;
}
