/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_lessons.c - a lessons file from anybody: what is one becomes points, what is none is said with its line. */
#include "cli/lessons_file.h"
#include "tests/test.h"

static struct lessons l;
static const char WHOLE[] =
    "{\"format\":\"showclear-lessons-1\",\"days\":12,\n"
    "\"packs\":[\"house\",\"bulletin-1\"],\n"
    "\"measures\":[\n"
    "{\"measure\":\"meeting\",\"asked\":12,\"kept\":12,\"afterwards\":0},\n"
    "{\"measure\":\"sweep-after-break\",\"asked\":12,\"kept\":9,\"afterwards\":1}],\n"
    "\"rules\":[\n"
    "{\"rule\":\"SHOW-KIND\",\"prevented\":3,\"passed\":1}],\n"
    "\"asks\":[\n"
    "{\"need\":\"training\",\"reply\":\"no\",\"grounds\":\"money\",\"count\":2}],\n"
    "\"reports\":[\n"
    "{\"concern\":\"told-to-skip\",\"unanswered\":1,\"late\":0,\"disputed\":0}]}\n";

static bool reads(const char *text) {
    return lessons_read(&l, bytes_of(text));
}
/* The whole file with one part of it replaced. */
static bool reads_with(const char *part, const char *instead) {
    static char text[8192];
    const char *at = strstr(WHOLE, part);
    if (!at) abort();
    snprintf(text, sizeof text, "%.*s%s%s", (int)(at - WHOLE), WHOLE, instead, at + strlen(part));
    return reads(text);
}
static bool says(const char *what, uint32_t line) {
    if (l.wrong && strstr(l.wrong, what) && l.line == line && !l.points) return true;
    printf("said: line %u: %s\n", (unsigned)l.line, l.wrong ? l.wrong : "nothing");
    return false;
}

TEST(what_endangered_comes_first_and_what_was_kept_is_no_point) {
    EXPECT(reads(WHOLE));
    EXPECT_EQ(l.points, 4);
    EXPECT_TEXT(bytes_of(l.point[0].text), "rule SHOW-KIND prevented 3 passed 1");
    EXPECT_TEXT(bytes_of(l.point[1].text), "report told-to-skip unanswered 1 late 0 disputed 0");
    EXPECT_TEXT(bytes_of(l.point[2].text), "ask training no money 2");
    EXPECT_TEXT(bytes_of(l.point[3].text), "measure sweep-after-break asked 12 kept 9");
}

TEST(each_line_that_is_wrong_is_named) {
    EXPECT(!reads_with("SHOW-KIND", "SHOW-NOTHING") && says("no such word", 7));
    EXPECT(!reads_with("\"count\":2", "\"count\":-2") && says("a count", 9));
    EXPECT(!reads_with("\"count\":2", "\"count\":1000001") && says("a count", 9));
    EXPECT(!reads_with("\"count\":2", "\"count\":\"2\"") && says("a count", 9));
    EXPECT(!reads_with("\"kept\":9", "\"kept\":13") && says("kept on more", 5));
    EXPECT(!reads_with(",\"late\":0", "") && says("other members", 11));
    EXPECT(!reads_with("\"late\":0", "\"name\":0") && says("lacks a member", 11));
    EXPECT(!reads_with("\"late\":0", "\"late\":0,\"who\":\"Ada\"") && says("other members", 11));
    EXPECT(!reads_with("bulletin-1", "house") && says("stands twice", 2));
    EXPECT(!reads_with("\"meeting\"", "\"sweep-after-break\"") && says("stands twice", 5));
    EXPECT(!reads_with("lessons-1", "lessons-2") && says("no lessons file", 1));
    EXPECT(!reads_with("\"days\":12", "\"days\":12,\"title\":\"A film\"") &&
           says("other members", 1));
    EXPECT(!reads_with("\"money\"", "\"mo\\u006eey\"") && says("a word", 9));
    EXPECT(!reads("") && l.line == 1);
    EXPECT(!reads("[]") && !reads("null") && !reads("{}") && !reads("7"));
}

/* Cut anywhere, and with each byte turned into another: never more than it may hold, never without a line. */
TEST(what_was_cut_or_turned_is_taken_whole_or_not_at_all) {
    char text[sizeof WHOLE];
    uint32_t taken = 0;
    for (uint32_t i = 0; i < sizeof WHOLE - 1; i++) {
        EXPECT(i >= sizeof WHOLE - 2 ||
               !lessons_read(&l, (struct bytes){(const uint8_t *)WHOLE, i}));
        memcpy(text, WHOLE, sizeof WHOLE);
        text[i] = (char)(text[i] ^ 1);
        bool good = reads(text);
        taken += good;
        EXPECT(good ? !l.wrong && l.points <= LESSONS_MAX : l.wrong && l.line >= 1 && l.line <= 12);
        EXPECT(good || !l.points);
    }
    EXPECT(taken > 0); /* a count is another count */
}

TEST(more_than_it_may_hold) {
    static char text[2 * LESSONS_BYTES_MAX];
    size_t at = (size_t)snprintf(text, sizeof text, "%.*s",
                                 (int)(strstr(WHOLE, "\n{\"need") - WHOLE), WHOLE);
    while (at < LESSONS_BYTES_MAX + 100) text[at++] = ' ';
    EXPECT(!reads(text) && says("longer", 1));
}
