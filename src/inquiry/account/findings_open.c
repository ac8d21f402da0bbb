/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* findings_open.c - what is not known: the chapter that nothing switches off. See findings.h. */
#include "inquiry/account/check.h"
#include "inquiry/account/findings_inner.h"
#include "inquiry/account/source.h"
#include "inquiry/account/told.h"
#include <stdlib.h>

#define X(id, title) title,
const char *const findings_title[FINDINGS_SECTION_COUNT] = {FINDINGS_SECTIONS(X)};
#undef X

static void open_entry(struct finding *x, uint32_t e) {
    if (account_kind(x->a, e) != ACCOUNT_OPEN || account_word(x->a, e, "closed").len) return;
    buffer_put(&x->where, x->a->number[e]);
    finding_said(x, e, "text", FRAME_WORDS);
    finding_said(x, e, "answer", FRAME_OPEN_ANSWER);
    finding_said(x, e, "who", FRAME_OPEN_WHO);
    finding_said(x, e, "tried", FRAME_OPEN_TRIED);
    finding_said(x, e, "since", FRAME_OPEN_SINCE);
    finding_put(x);
}

/* How many claims are about each entry. The caller's to free; NULL: no memory. */
static uint32_t *count_versions(const struct account *a) {
    uint32_t *count = calloc(a->fold.entries + 1u, sizeof *count);
    for (uint32_t e = account_first(a, ACCOUNT_CLAIM); count && e != ACCOUNT_NONE;
         e = account_after(a, e)) {
        uint32_t fact = account_find(a, account_word(a, e, "fact"));
        if (fact != ACCOUNT_NONE) count[fact]++;
    }
    return count;
}

static void open_fact(struct finding *x, uint32_t e, const uint32_t *versions) {
    struct bytes status = account_word(x->a, e, "status");
    if (account_kind(x->a, e) != ACCOUNT_FACT || bytes_equal(status, BYTES("agreed"))) return;
    bool disputed = bytes_equal(status, BYTES("disputed"));
    buffer_put(&x->where, x->a->number[e]);
    finding_said(x, e, "text", FRAME_WORDS);
    frame_put(x->a, disputed ? FRAME_OPEN_DISPUTED : FRAME_OPEN_UNKNOWN, &x->what);
    if (disputed && versions && versions[e] < 2) frame_put(x->a, FRAME_OPEN_FEW, &x->what);
    finding_put(x);
}

/* What a row says of each aspect, and the reason why it says nothing. */
static const char *const ASPECTS[][2] = {{"held", "held-why"},
                                         {"told", "told-why"},
                                         {"could", "could-why"},
                                         {"did", "did-why"},
                                         {"needed", "needed-why"}};

bool findings_row_lacks(const struct account *a, uint32_t duty, uint32_t person,
                        struct buffer *out) {
    uint32_t entry = a->row[duty][person].entry, lacks = 0;
    struct buffer none = {0};
    for (uint32_t i = 0; i < COUNT_OF(ASPECTS); i++) {
        bool by_log = i == ASK_TOLD && told_of_duty(a, duty, person, &none);
        if (by_log || account_word(a, entry, ASPECTS[i][0]).len) continue;
        buffer_text(out, lacks++ ? ", " : "");
        frame_small(a->language, "inquiry.askhead", ASPECTS[i][0], out);
        if (!account_word(a, entry, ASPECTS[i][1]).len) continue;
        buffer_text(out, " (");
        (void)!account_text(a, entry, ASPECTS[i][1], out);
        buffer_byte(out, ')');
    }
    return lacks > 0;
}

static void open_row(struct finding *x, uint32_t duty, uint32_t person) {
    finding_row(x, duty, person);
    frame_put(x->a, FRAME_OPEN_NO_EVIDENCE, &x->what);
    if (findings_row_lacks(x->a, duty, person, &x->what))
        finding_put(x);
    else
        finding_clear(x);
}

static void open_questions(struct finding *x, uint32_t duty, uint32_t person) {
    const struct account_row *row = &x->a->row[duty][person];
    uint32_t not_put = 0, entry;
    finding_row(x, duty, person);
    frame_put(x->a, FRAME_OPEN_NOT_ASKED, &x->what);
    for (uint32_t q = 0; q < ASK_COUNT; q++) {
        if (row->asked[q] != ASKED_NOT_YET && row->asked[q] != ASKED_NOT_APPROACHED) continue;
        buffer_text(&x->what, not_put++ ? ", " : "");
        frame_small(x->a->language, "inquiry.askhead", kinds_ask[q], &x->what);
    }
    for (uint32_t c = 0; c < x->a->customs; c++) {
        if (x->a->custom[c].duty != duty || account_custom_asked(x->a, c, person, &entry)) continue;
        buffer_text(&x->what, not_put++ ? ", " : "");
        fold_plain(x->a->custom[c].text, &x->what);
    }
    if (not_put)
        finding_put(x);
    else
        finding_clear(x);
}

/* A question about a fact goes to everybody. */
static void open_custom(struct finding *x, uint32_t custom) {
    uint32_t entry;
    for (uint32_t p = 0; x->a->custom[custom].duty == ACCOUNT_NONE && p < x->a->people; p++) {
        if (account_custom_asked(x->a, custom, p, &entry)) continue;
        buffer_put(&x->where, x->a->custom[custom].concern);
        buffer_byte(&x->where, ' ');
        buffer_put(&x->where, x->a->person[p].number);
        account_name(x->a, p, &x->what);
        frame_put(x->a, FRAME_OPEN_NOT_ASKED, &x->what);
        fold_plain(x->a->custom[custom].text, &x->what);
        finding_put(x);
    }
}

/* Which exhibits a source names; a working copy's parent is rested on through it. */
static void mark_cited(const struct account *a, struct bytes json, bool *cited) {
    uint8_t bytes[SOURCE_TEXT_MAX + 64];
    struct buffer plain = BUFFER(bytes);
    struct source s;
    const char *why;
    for (uint32_t at = 0; check_item(json, &at, &plain); plain.full = false) {
        if (!source_read(buffer_bytes(&plain), &s, &why) || s.kind != SOURCE_EXHIBIT) continue;
        uint32_t e = account_find(a, s.name);
        if (e != ACCOUNT_NONE) cited[e] = true;
    }
}

static void open_exhibits(struct finding *x) {
    const struct account *a = x->a;
    bool *cited = calloc(a->fold.entries + 1, sizeof *cited);
    for (uint32_t i = 0; cited && i < a->fold.values; i++) mark_cited(a, a->fold.value[i].v, cited);
    for (uint32_t e = 0; cited && e < a->fold.entries; e++) {
        if (account_kind(a, e) != ACCOUNT_EXHIBIT || cited[e]) continue;
        buffer_put(&x->where, a->number[e]);
        finding_said(x, e, "title", FRAME_WORDS);
        finding_put(x);
    }
    free(cited);
}

uint32_t findings_open(const struct account *a, const struct findings *f) {
    static struct finding x;
    finding_begin(&x, a, f);
    for (uint32_t i = 0; i < a->fold.entries; i++) open_entry(&x, a->order[i]);
    x.section = FINDINGS_UNKNOWN;
    uint32_t *versions = count_versions(a);
    for (uint32_t i = 0; i < a->fold.entries; i++) open_fact(&x, a->order[i], versions);
    free(versions);
    x.section = FINDINGS_NO_EVIDENCE;
    for (uint32_t d = 0; d < a->duties; d++)
        for (uint32_t p = 0; p < a->people; p++)
            if (account_in_duty(a, d, p)) open_row(&x, d, p);
    x.section = FINDINGS_NOT_ASKED;
    for (uint32_t d = 0; d < a->duties; d++)
        for (uint32_t p = 0; p < a->people; p++)
            if (account_in_duty(a, d, p)) open_questions(&x, d, p);
    for (uint32_t c = 0; c < a->customs; c++) open_custom(&x, c);
    x.section = FINDINGS_UNJOINED;
    open_exhibits(&x);
    return x.count;
}
