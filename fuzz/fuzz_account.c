/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_account.c - any bytes as a source, as a time, and as an account's lines: what is a source is printed so that it is read as
 * the same; no time ends before it begins; lines of an account come to rows for all of its people, and each is checked. */
#include "inquiry/account/check.h"
#include "inquiry/account/findings.h"
#include "inquiry/account/source.h"
#include "inquiry/account/span.h"
#include "fuzz.h"

enum { LINES_MAX = 24 };

static void check_source(struct bytes text) {
    uint8_t bytes[2 * SOURCE_TEXT_MAX];
    struct buffer out = BUFFER(bytes);
    struct source s, again;
    const char *why = NULL;
    if (!source_read(text, &s, &why)) {
        EXPECT(why);
        return;
    }
    EXPECT(s.from <= s.until && source_name(s.name));
    source_print(&out, &s);
    EXPECT(!out.full && source_read(buffer_bytes(&out), &again, &why));
    EXPECT(s.kind == again.kind && s.place == again.place && s.from == again.from &&
           s.until == again.until);
    EXPECT(bytes_equal(s.name, again.name));
}

static void check_span(struct bytes text) {
    struct span s, there;
    if (!span_read(text, 0, &s)) return;
    EXPECT(s.earliest_ms <= s.latest_ms);
    EXPECT(span_read(text, 600, &there) && there.about == s.about);
}

static bool has(void *state, enum account_kind kind, struct bytes number) {
    (void)state;
    return kind != ACCOUNT_KINDS && number.len > 0;
}
static bool paragraph(void *state, struct bytes statement, uint64_t n) {
    (void)state, (void)statement;
    return n < 9;
}
static bool in_log(void *state, struct bytes name, uint64_t index) {
    (void)state, (void)name;
    return index < 9;
}
static void take(void *state, uint32_t section, struct bytes where, struct bytes what) {
    (void)state, (void)where, (void)what;
    EXPECT(section < FINDINGS_SECTION_COUNT);
}

static void check_account(const struct bytes *line, uint32_t lines) {
    static struct account a;
    static uint8_t bytes[1 << 20];
    const struct findings listen = {NULL, take};
    const struct check_around around = {NULL, has, paragraph, in_log};
    uint8_t words[CHECK_WORDS_MAX];
    struct buffer head = BUFFER(bytes);
    EXPECT(account_build(&a, line, lines, NULL, 0));
    for (uint32_t e = 0; e < a.fold.entries; e++) {
        struct buffer why = BUFFER(words);
        if (!check_entry(&a.fold, &a.fold.entry[e], &around, &why)) EXPECT(why.len > 0);
    }
    (void)(findings_even(&a, &listen) + findings_ties(&a, &listen) + findings_differ(&a, &listen) +
           findings_open(&a, &listen));
    findings_head(&a, &head);
    EXPECT(head.len > 0 && a.people <= ACCOUNT_PEOPLE_MAX);
    account_drop(&a);
}

FUZZ(text) {
    static uint8_t bytes[LINES_MAX * LINE_MAX_BYTES];
    static struct line l;
    struct bytes line[LINES_MAX];
    struct buffer canonical = BUFFER(bytes);
    uint32_t lines = 0;
    if (text.len > LINE_MAX_BYTES * 2) return;
    for (struct bytes rest = text; rest.len && lines < LINES_MAX;) {
        struct bytes one = bytes_slice(rest, 0, bytes_find(rest, '\n'));
        uint32_t from = canonical.len;
        check_source(one);
        check_span(one);
        if (line_read(&l, one)) {
            if (!line_known(&l, &account_words)) EXPECT(l.json.wrong);
            line_write(&l, &canonical);
            EXPECT(!canonical.full);
            line[lines++] = bytes_slice(buffer_bytes(&canonical), from, canonical.len);
        }
        rest = bytes_slice(rest, one.len + 1, rest.len);
    }
    check_account(line, lines);
}
