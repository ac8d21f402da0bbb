/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* findings.c - evenness, relations, differences. See findings.h. */
#include "inquiry/account/findings_inner.h"
#include "inquiry/account/check.h"
#include "inquiry/account/frame.h"
#include "inquiry/account/told.h"

void finding_begin(struct finding *x, const struct account *a, const struct findings *to) {
    x->a = a, x->to = to;
    x->section = x->count = 0;
    x->where = (struct buffer){x->where_bytes, 0, sizeof x->where_bytes, false};
    x->what = (struct buffer){x->what_bytes, 0, sizeof x->what_bytes, false};
}

void finding_clear(struct finding *x) {
    x->where.len = x->what.len = 0;
    x->where.full = x->what.full = false;
}

void finding_put(struct finding *x) {
    x->count++;
    if (x->to)
        x->to->take(x->to->state, x->section, buffer_bytes(&x->where), buffer_bytes(&x->what));
    finding_clear(x);
}

void finding_row(struct finding *x, uint32_t duty, uint32_t person) {
    buffer_put(&x->where, x->a->duty[duty].key);
    buffer_byte(&x->where, ' ');
    buffer_put(&x->where, x->a->person[person].number);
    account_name(x->a, person, &x->what);
    buffer_text(&x->what, ", ");
    account_duty_title(x->a, duty, &x->what);
}

void finding_said(struct finding *x, uint32_t entry, const char *key, enum frame_word before) {
    uint32_t was = x->what.len;
    if (before != FRAME_WORDS) frame_put(x->a, before, &x->what);
    if (!frame_field(x->a, entry, key, &x->what)) x->what.len = was;
}

/* Put is what reached the person, whatever came back. Whoever cannot answer is not short of a question, and makes nobody else so. */
static bool was_put(enum account_asked asked, bool cannot) {
    if (asked == ASKED_CANNOT) return cannot;
    return asked != ASKED_NOT_YET && asked != ASKED_NOT_APPROACHED;
}

static uint32_t questions_put(const struct account *a, uint32_t duty, uint32_t person,
                              bool cannot) {
    uint32_t count = 0, entry;
    for (uint32_t q = 0; q < ASK_COUNT; q++)
        count += was_put((enum account_asked)a->row[duty][person].asked[q], cannot);
    for (uint32_t c = 0; c < a->customs; c++)
        if (a->custom[c].duty == duty)
            count += was_put(account_custom_asked(a, c, person, &entry), cannot);
    return count;
}

/* "; had been told, by log ridge 57 (Copy)": a row counts as having that source, written or not. */
static void put_logged(struct finding *x, uint32_t duty, uint32_t person) {
    uint32_t was = x->what.len;
    frame_put(x->a, FRAME_EVEN_LOGGED, &x->what);
    if (!told_of_duty(x->a, duty, person, &x->what)) x->what.len = was;
}

static void even_person(struct finding *x, uint32_t person) {
    for (uint32_t d = 0; d < x->a->duties; d++)
        if (account_in_duty(x->a, d, person)) return;
    buffer_put(&x->where, x->a->person[person].number);
    account_name(x->a, person, &x->what);
    frame_put(x->a, FRAME_EVEN_NO_DUTY, &x->what);
    finding_put(x);
}

static void even_duty(struct finding *x, uint32_t duty) {
    uint32_t most = 0;
    for (uint32_t p = 0; p < x->a->people; p++) {
        uint32_t put = account_in_duty(x->a, duty, p) ? questions_put(x->a, duty, p, false) : 0;
        if (put > most) most = put;
    }
    for (uint32_t p = 0; p < x->a->people; p++) {
        if (!account_in_duty(x->a, duty, p)) continue;
        uint32_t put = questions_put(x->a, duty, p, true);
        bool row = x->a->row[duty][p].entry != ACCOUNT_NONE;
        if (!row || put < most) finding_row(x, duty, p);
        if (!row) frame_put(x->a, FRAME_EVEN_NO_ROW, &x->what);
        if (put < most) {
            buffer_text(&x->what, row ? ": " : "; ");
            frame_count(x->a, FRAME_EVEN_PUT, put, most, &x->what);
        }
        if (!row || put < most) put_logged(x, duty, p), finding_put(x);
    }
}

uint32_t findings_even(const struct account *a, const struct findings *f) {
    static struct finding x;
    finding_begin(&x, a, f);
    for (uint32_t p = 0; p < a->people; p++) even_person(&x, p);
    for (uint32_t d = 0; d < a->duties; d++) even_duty(&x, d);
    return x.count;
}

static void put_tie(struct finding *x, uint32_t compiler, uint32_t person) {
    buffer_put(&x->where, x->a->compiler[compiler].number);
    buffer_byte(&x->where, ' ');
    buffer_put(&x->where, x->a->person[person].number);
    account_compiler_name(x->a, compiler, &x->what);
    frame_put(x->a, FRAME_AND, &x->what);
    account_name(x->a, person, &x->what);
    bool late = x->a->tie[compiler][person] == TIE_LATE;
    frame_put(x->a, late ? FRAME_TIE_LATE : FRAME_TIE_MISSING, &x->what);
    finding_put(x);
}

uint32_t findings_ties(const struct account *a, const struct findings *f) {
    static struct finding x;
    finding_begin(&x, a, f);
    for (uint32_t k = 0; k < a->compilers; k++)
        for (uint32_t p = 0; p < a->people; p++)
            if (a->tie[k][p] != TIE_DECLARED) put_tie(&x, k, p);
    return x.count;
}

static void put_version(struct finding *x, const struct fold_value *v, uint32_t n) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer plain = BUFFER(bytes);
    buffer_text(&x->what, n ? " | " : "");
    for (uint32_t k = 0; k < x->a->compilers; k++)
        if (bytes_equal(x->a->compiler[k].number, v->who)) account_compiler_name(x->a, k, &x->what);
    buffer_text(&x->what, ": ");
    fold_plain(v->v, &plain);
    account_filled(x->a, buffer_bytes(&plain), &x->what);
}

/* Two writers' values that say something and are not the same. */
static bool differs(const struct account *a, const struct fold_field *field) {
    const struct fold_value *v = &a->fold.value[field->first];
    for (uint32_t i = 1; i < field->count; i++)
        if (!bytes_equal(v[0].v, v[i].v)) return true;
    return false;
}

uint32_t findings_differ(const struct account *a, const struct findings *f) {
    static struct finding x;
    finding_begin(&x, a, f);
    for (uint32_t i = 0; i < a->fold.entries; i++) {
        const struct fold_entry *e = &a->fold.entry[a->order[i]];
        for (uint32_t k = 0; k < e->count; k++) {
            const struct fold_field *field = &a->fold.field[e->first + k];
            if (!differs(a, field)) continue;
            buffer_put(&x.where, a->number[a->order[i]]);
            buffer_byte(&x.where, ' ');
            buffer_put(&x.where, field->key);
            for (uint32_t v = 0; v < field->count; v++)
                put_version(&x, &a->fold.value[field->first + v], v);
            finding_put(&x);
        }
    }
    return x.count;
}

/* Whoever has not declared yet has not declared "none". */
static bool all_said(const struct account *a, uint32_t compiler) {
    for (uint32_t p = 0; p < a->people; p++)
        if (a->tie[compiler][p] == TIE_MISSING) return false;
    return a->people > 0;
}

static void put_relations(const struct account *a, uint32_t compiler, struct buffer *out) {
    bool all_none = true;
    for (uint32_t e = 0; e < a->fold.entries; e++) {
        if (account_kind(a, e) != ACCOUNT_RELATION) continue;
        uint32_t person = account_person_of(a, account_word(a, e, "person"));
        bool theirs = bytes_equal(a->fold.entry[e].who, a->compiler[compiler].number);
        if (!theirs || person == ACCOUNT_NONE ||
            bytes_equal(account_word(a, e, "relation"), BYTES("none")))
            continue;
        buffer_text(out, all_none ? ": " : "; ");
        account_name(a, person, out);
        buffer_text(out, " - ");
        (void)!frame_field(a, e, "relation", out);
        all_none = false;
    }
    if (all_none && all_said(a, compiler)) frame_put(a, FRAME_HEAD_NO_TIE, out);
}

void findings_head(const struct account *a, struct buffer *out) {
    if (account_draft(a)) frame_put(a, FRAME_HEAD_DRAFT, out);
    if (!a->compilers) frame_put(a, FRAME_HEAD_NOBODY, out);
    for (uint32_t k = 0; k < a->compilers; k++) {
        frame_put(a, k ? FRAME_HEAD_AND_BY : FRAME_HEAD_BY, out);
        account_compiler_name(a, k, out);
        put_relations(a, k, out);
    }
    if (a->compilers) buffer_byte(out, '.');
    if (findings_ties(a, NULL)) frame_put(a, FRAME_HEAD_TIES, out);
}
