/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_account.c - times and sources as people give them; what lines come to as an account: rows for everybody, the same
 * questions, who is short, what ties the compilers, what is not known. */
#include "core/vocabulary.h"
#include "inquiry/account/check.h"
#include "inquiry/account/findings.h"
#include "inquiry/account/source.h"
#include "inquiry/account/span.h"
#include "text/when.h"
#include "account_heard.h"
static bool reads(const char *words, int64_t earliest, int64_t latest) {
    struct span s;
    if (!span_read(bytes_of(words), 0, &s)) return false;
    if (s.earliest_ms == earliest && s.latest_ms == latest) return true;
    printf("%s: %lld to %lld\n", words, (long long)s.earliest_ms, (long long)s.latest_ms);
    return false;
}

TEST(a_time_lasts_as_long_as_it_was_said) {
    const int64_t day = 86400000, minute = 60000, at = INT64_C(1634774400000); /* 2021-10-21 */
    EXPECT(reads("2021-10-21", at, at + day - 1));
    EXPECT(reads("2021-10-21T13:46Z", at + 826 * minute, at + 827 * minute - 1));
    EXPECT(reads("2021-10-21T13:46-06:00", at + 1186 * minute, at + 1187 * minute - 1));
    EXPECT(reads("2021-10-21T13:46:12.25Z", at + 826 * minute + 12250, at + 826 * minute + 12259));
    EXPECT(reads("2021-10-21T13:46~", at + 811 * minute, at + 842 * minute - 1));
    EXPECT(reads("../2021-10-21", SPAN_OPEN_EARLIEST, at + day - 1));
    EXPECT(reads("2021-10-21/..", at, SPAN_OPEN_LATEST));
    EXPECT(reads("2021-10-20/2021-10-21", at - day, at + day - 1));
    EXPECT(reads("1969-12-31", -day, -1));
    EXPECT(reads("2021-10~", INT64_C(1633046400000) - 31 * day,
                 INT64_C(1633046400000) + 62 * day - 1));
    EXPECT(reads("2020", INT64_C(1577836800000), INT64_C(1577836800000) + 366 * day - 1));
    struct span s;
    EXPECT(span_read(BYTES("2021-10-21T13:46"), -360, &s) && s.earliest_ms == at + 1186 * minute);
    EXPECT(span_read(BYTES("2021~"), 0, &s) && s.about);
}

TEST(days_are_those_of_the_calendar) {
    static const char *const DAYS[] = {"1970-01-01", "1999-12-31", "2000-02-29", "2031-05-02",
                                       "9999-12-31"};
    struct span s;
    uint32_t day;
    for (uint32_t i = 0; i < COUNT_OF(DAYS); i++) {
        EXPECT(when_date(bytes_of(DAYS[i]), &day) && span_read(bytes_of(DAYS[i]), 0, &s));
        EXPECT_EQ(s.earliest_ms, (int64_t)day * 86400000);
    }
    EXPECT(span_read(BYTES("0001-01-01"), 0, &s) && s.earliest_ms == INT64_C(-62135596800000));
}

TEST(what_is_no_time_is_refused) {
    static const char *const BAD[] = {"",
                                      "/",
                                      "..",
                                      "../..",
                                      "2021-13",
                                      "2021-02-29",
                                      "0000",
                                      "20211",
                                      "2021-10-21T24:00",
                                      "2021-10-21T13",
                                      "2021-10-21T13:46+15:00",
                                      "2021-10-21 13:46",
                                      "2021/2020",
                                      "2021-10-21T13:46:60",
                                      "2021-10-21T13:46:12.",
                                      "yesterday",
                                      "2021-10-21~~",
                                      "2021-10-21T1:46",
                                      "2021-10-21Z",
                                      "../",
                                      "/.."};
    struct span s;
    for (uint32_t i = 0; i < COUNT_OF(BAD); i++) {
        if (span_read(bytes_of(BAD[i]), 0, &s)) printf("read: %s\n", BAD[i]);
        EXPECT(!span_read(bytes_of(BAD[i]), 0, &s));
    }
}

TEST(a_source_has_one_form) {
    static const char *const GOOD[][2] = {
        {"exhibit JH/12 p3", "exhibit JH/12 p3"},
        {"exhibit JH/12 p3-5", "exhibit JH/12 p3-5"},
        {"exhibit JH/12/a whole", "exhibit JH/12/a whole"},
        {"exhibit X1 00:01:02-00:01:09", "exhibit X1 00:01:02-00:01:09"},
        {"exhibit X1 00:01:02.5-99:59:59.999", "exhibit X1 00:01:02.500-99:59:59.999"},
        {"statement S3 4", "statement S3 4"},
        {"log long-ridge 0", "log long-ridge 0"}};
    struct source s;
    const char *why;
    for (uint32_t i = 0; i < COUNT_OF(GOOD); i++) {
        uint8_t bytes[SOURCE_TEXT_MAX];
        struct buffer b = BUFFER(bytes);
        EXPECT(source_read(bytes_of(GOOD[i][0]), &s, &why));
        source_print(&b, &s);
        EXPECT_TEXT(buffer_bytes(&b), GOOD[i][1]);
    }
    static const char *const BAD[] = {"",
                                      "exhibit",
                                      "exhibit X1",
                                      "exhibit X1 p0",
                                      "exhibit X1 p5-3",
                                      "exhibit X1 00:01:02",
                                      "exhibit X1 00:02:00-00:01:00",
                                      "exhibit -1 whole",
                                      "statement S3 0",
                                      "log a b",
                                      "somebody said so",
                                      "exhibit X1 whole ",
                                      "exhibit X1  whole",
                                      "log a 18446744073709551615"};
    for (uint32_t i = 0; i < COUNT_OF(BAD); i++)
        EXPECT(!source_read(bytes_of(BAD[i]), &s, &why) && *why);
}

TEST(the_tables_name_what_there_is) {
    for (uint32_t d = 0; d < kinds_duties; d++)
        for (struct bytes rest = bytes_of(kinds_duty[d].rules); rest.len;) {
            uint32_t len = bytes_find(rest, ' ');
            if (vocabulary_find_rule(bytes_slice(rest, 0, len)) == RULE_COUNT)
                printf("%.*s\n", (int)len, (const char *)rest.ptr);
            EXPECT(vocabulary_find_rule(bytes_slice(rest, 0, len)) != RULE_COUNT);
            rest = bytes_slice(rest, len + 1, rest.len);
        }
    for (uint32_t f = 0; f < kinds_fields; f++) {
        bool link = kinds_field[f].type == ACCOUNT_TYPE_NUMBER ||
                    kinds_field[f].type == ACCOUNT_TYPE_NUMBERS;
        EXPECT(!link || kinds_find(bytes_of(kinds_field[f].words)) != ACCOUNT_KINDS);
    }
    EXPECT(kinds_duties <= ACCOUNT_DUTIES_MAX / 2);
}

TEST(everybody_has_a_row_in_what_they_held_or_could_have_done) {
    begin();
    EXPECT(build());
    EXPECT_EQ(account.people, 2);
    EXPECT_EQ(account.row[duty("own-look")][1].standing, STANDING_HELD);
    EXPECT_EQ(account.row[duty("asks-decided")][1].standing, STANDING_HELD); /* as producer */
    EXPECT_EQ(account.row[duty("own-look")][0].standing, STANDING_COULD);
    EXPECT_EQ(account.row[duty("crew-replaced")][0].standing, STANDING_COULD);
    EXPECT(account.duty[duty("training")].bound && !account.duty[duty("custodian-in-room")].bound);
    EXPECT(hear(findings_even) > 0 &&
           says("own-look P2|Lead, the one who takes it in hand looks too: no row was written"));
    account_drop(&account);
}

TEST(a_question_put_to_one_is_not_yet_asked_at_the_others) {
    uint32_t entry;
    begin();
    put("K1", "question", "Q1",
        V("duty", "own-look") V("ask", "did") V("person", "P1") V("status", "answered")
            V("answer", "looked"));
    put("K1", "question", "Q2",
        V("duty", "own-look") V("text", "Who stood beside you?") V("person", "P1")
            V("status", "put"));
    EXPECT(build());
    uint32_t d = duty("own-look");
    EXPECT_EQ(account.row[d][0].asked[ASK_DID], ASKED_ANSWERED);
    EXPECT_EQ(account.row[d][1].asked[ASK_DID], ASKED_NOT_YET);
    EXPECT_EQ(account.customs, 1);
    EXPECT_EQ(account_custom_asked(&account, 0, 0, &entry), ASKED_PUT);
    EXPECT(account_custom_goes_to(&account, 0, 1));
    EXPECT_EQ(account_custom_asked(&account, 0, 1, &entry), ASKED_NOT_YET);
    EXPECT(hear(findings_even) && says("own-look P2|") &&
           says("0 questions were put, to another 2"));
    EXPECT(hear(findings_open) &&
           says("own-look P2|Lead, the one who takes it in hand looks too: not yet asked: held, "
                "told, could, did, needed, Who stood beside you?"));
    account_drop(&account);
}

TEST(a_relation_is_declared_before_the_first_edit_or_it_is_said) {
    uint8_t bytes[512];
    struct buffer head = BUFFER(bytes);
    begin();
    put("K1", "relation", "relation/K1/P1", V("person", "P1") V("relation", "none"));
    put("K1", "open", "O1", V("text", "Who called it?"));
    EXPECT(build() && account_draft(&account));
    EXPECT_EQ(account.tie[0][1], TIE_MISSING);
    findings_head(&account, &head);
    EXPECT(
        bytes_starts(buffer_bytes(&head), BYTES("Draft, interests not declared. Compiled by Ada")));
    put("K1", "relation", "relation/K1/P2", V("person", "P2") V("relation", "employer"));
    EXPECT(build() && !account_draft(&account));
    EXPECT_EQ(account.tie[0][0], TIE_DECLARED);
    EXPECT_EQ(account.tie[0][1], TIE_LATE);
    EXPECT(hear(findings_ties) == 1 && says("K1 P2|Ada and Lead: declared after the first edit"));
    head.len = 0;
    findings_head(&account, &head);
    EXPECT(bytes_starts(buffer_bytes(&head), BYTES("Compiled by Ada: Lead - employer.")));
    account_drop(&account);
}

TEST(two_compilers_stand_beside_each_other) {
    begin();
    put("K1", "compiler", "K2", V("name", "Ben"));
    put("K1", "fact", "F1", V("text", "It was called by {P1}.") V("status", "agreed"));
    put("K2", "fact", "F1", V("text", "It was called by {P2}."));
    EXPECT(build());
    uint32_t f = account_find(&account, BYTES("F1"));
    EXPECT(f != ACCOUNT_NONE);
    EXPECT_TEXT(account_word(&account, f, "text"), "It was called by {P1}.");
    EXPECT_EQ(hear(findings_differ), 1);
    EXPECT(says("F1 text|Ada: It was called by Armorer. | Ben: It was called by Lead."));
    account_drop(&account);
}

TEST(what_is_not_known_is_said) {
    begin();
    put("K1", "open", "O1", V("text", "Who called it?") V("who", "the sound recordist"));
    put("K1", "open", "O2", V("text", "Answered.") V("closed", "by X1"));
    put("K1", "fact", "F1", V("text", "Handed over by the AD.") V("status", "disputed"));
    put("K1", "fact", "F2", V("text", "Seen.") V("status", "agreed") L("sources", "exhibit X1 p1"));
    put("K1", "exhibit", "X1", V("title", "A page"));
    put("K1", "exhibit", "X2", V("title", "A recording"));
    EXPECT(build() && hear(findings_open));
    EXPECT(says("O1|Who called it?; who could: the sound recordist") &&
           says("F1|Handed over by the AD. Disputed. Fewer than two"));
    EXPECT(says("X2|A recording") && !strstr((char *)said.ptr, "X1|") &&
           !strstr((char *)said.ptr, "Answered"));
    EXPECT(says("own-look P2|Lead, the one who takes it in hand looks too: no evidence yet: held, "
                "told, could, did, needed"));
    account_drop(&account);
}

TEST(one_whose_name_was_erased_keeps_a_row) {
    struct bytes gone[] = {BYTES("P2")};
    begin();
    count--; /* P2's line */
    put("K1", "holder", "row/own-look/P2", V("duty", "own-look") V("person", "P2"));
    EXPECT(account_build(&account, lines, count, gone, 1));
    EXPECT_EQ(account.people, 2);
    EXPECT(account.row[duty("own-look")][1].entry != ACCOUNT_NONE);
    EXPECT(hear(findings_open) && says("own-look P2|P2, the one who takes it"));
    account_drop(&account);
}

/* Checks: around an exhibit X1 and a log "a" of one entry. */
static bool there(void *state, enum account_kind kind, struct bytes number) {
    (void)state;
    return (kind == ACCOUNT_EXHIBIT && bytes_equal(number, BYTES("X1"))) ||
           (kind == ACCOUNT_PERSON && bytes_equal(number, BYTES("P1"))) ||
           (kind == ACCOUNT_STATEMENT && bytes_equal(number, BYTES("S1")));
}
static bool paragraph(void *state, struct bytes statement, uint64_t n) {
    (void)state, (void)statement;
    return n <= 2;
}
static bool has_log(void *state, struct bytes name, uint64_t index) {
    (void)state;
    return bytes_equal(name, BYTES("a")) && index == 0;
}
static bool in_log(void *state, enum account_type type, struct bytes name, struct bytes which) {
    (void)state;
    struct bytes is = type == ACCOUNT_TYPE_SETUP ? BYTES("1a") : BYTES("3");
    return bytes_equal(name, BYTES("a")) && bytes_equal(which, is);
}
static const struct check_around around = {NULL, there, paragraph, has_log, in_log};

static bool refused(const char *kind, const char *number, const char *set, const char *words) {
    uint8_t bytes[CHECK_WORDS_MAX] = {0};
    struct buffer why = {bytes, 0, sizeof bytes - 1, false};
    text = BUFFER(text_bytes);
    count = 0;
    put("K1", kind, number, set);
    if (!build()) return false;
    bool good = check_entry(&account.fold, &account.fold.entry[0], &around, &why);
    account_drop(&account);
    if (!good && words && strstr((char *)bytes, words)) return true;
    if (good && !words) return true;
    printf("%s %s: %s\n", kind, set, (char *)bytes);
    return false;
}

TEST(what_may_not_stand_is_refused_by_entry_and_field) {
    EXPECT(refused("fact", "F1", V("text", "x") V("status", "agreed") L("sources", "exhibit X1 p1"),
                   NULL));
    EXPECT(
        refused("fact", "F1", V("text", "x") V("status", "agreed"), "F1 sources: must be there"));
    EXPECT(refused("fact", "F1", V("text", "x") V("status", "sure") L("sources", "exhibit X1 p1"),
                   "F1 status: expected one of: agreed disputed unknown"));
    EXPECT(refused("fact", "F1", V("text", "x") V("status", "agreed") L("sources", "exhibit X2 p1"),
                   "F1 sources: there is no exhibit X2"));
    EXPECT(refused("fact", "F1",
                   V("text", "x") V("status", "agreed") L("sources", "statement S1 3"),
                   "no such paragraph"));
    EXPECT(refused("fact", "F1", V("text", "x") V("status", "agreed") L("sources", "log a 1"),
                   "no attached log has this entry"));
    EXPECT(refused("fact", "F1",
                   V("text", "x") V("status", "agreed") L("sources", "log a 0") V("when", "then"),
                   "F1 when: expected a time"));
    EXPECT(refused("hypothesis", "H1", V("text", "x") V("confidence", "surely"), "H1 confidence"));
    EXPECT(
        refused("question", "Q1", V("person", "P1") V("status", "put") V("ask", "did"), "Q1 duty"));
    EXPECT(refused("question", "Q1",
                   V("person", "P1") V("status", "cannot-answer") V("ask", "did")
                       V("duty", "muzzle"),
                   "Q1 why"));
    EXPECT(refused("question", "Q1",
                   V("person", "P9") V("status", "put") V("ask", "did") V("duty", "muzzle"),
                   "Q1 person: there is no such entry: P9"));
    EXPECT(refused("question", "Q1",
                   V("person", "P1") V("status", "put") V("ask", "did") V("duty", "luck"),
                   "Q1 duty: there is no duty luck"));
    EXPECT(refused("holder", "row/muzzle/P1", V("duty", "muzzle") V("person", "P1") V("did", "x"),
                   "did-sources"));
    EXPECT(refused("holder", "row/muzzle/P1",
                   V("duty", "muzzle") V("person", "P1") V("did-why", "nobody was asked"), NULL));
    EXPECT(refused("person", "P1", V("name", "x") L("roles", "armorer") L("in-log", "a/3"), NULL));
    EXPECT(refused("person", "P1", V("name", "x") L("roles", "armorer") L("in-log", "a/4"),
                   "P1 in-log: expected LOG/NUMBER"));
    EXPECT(refused("open", "O1", V("text", "x") V("setup", "a/1a"), NULL));
    EXPECT(
        refused("open", "O1", V("text", "x") V("setup", "b/1a"), "O1 setup: expected LOG/SETUP"));
    EXPECT(refused("inquiry", "I1", V("title", "x") L("bound", "my-pack"),
                   "I1 bound: there is no pack my-pack"));
    EXPECT(refused("exhibit", "JH/12", V("title", "x") V("hash", "abc"), "JH/12 hash"));
    EXPECT(refused("person", "F1", V("name", "x") L("roles", "armorer"), "F1 number: no entry"));
    EXPECT(refused("person", "P1", V("name", "x") L("roles", "The Boss"), "P1 roles"));
    EXPECT(refused("person", "P1", V("name", "x") L("roles", "armorer") V("removed", "yes"),
                   "P1 removed"));
}

TEST(numbers_are_of_one_kind) {
    EXPECT(number_of_kind(ACCOUNT_FACT, BYTES("F24")) &&
           !number_of_kind(ACCOUNT_FACT, BYTES("F0")));
    EXPECT(!number_of_kind(ACCOUNT_FACT, BYTES("F024")) &&
           !number_of_kind(ACCOUNT_FACT, BYTES("Q1")));
    EXPECT(number_of_kind(ACCOUNT_EXHIBIT, BYTES("JH/12")) &&
           !number_of_kind(ACCOUNT_EXHIBIT, BYTES("F24")));
    EXPECT(!number_of_kind(ACCOUNT_EXHIBIT, BYTES("row/x")) &&
           number_of_kind(ACCOUNT_HOLDER, BYTES("row/muzzle/P3")));
}
