/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_timeline.c - versions of clocks and what a newer one moves; where a recording stands, how wide, and the gaps; a fact that has the
 * time of what it rests on; which exhibit a file is. */
#define _GNU_SOURCE
#include "inquiry/account/span.h"
#include "inquiry/timeline/aligned.h"
#include "inquiry/timeline/moves.h"
#include "inquiry/timeline/timeline.h"
#include "account_lines.h"
#include <stdlib.h>

#define NOON INT64_C(1935489600000) /* 2031-05-02T12:00Z */

/* ---- an account with a camera that is two hours and two minutes ahead ----------------------------------------------------- */

static void exhibit(const char *number, const char *more) {
    char set[1024];
    snprintf(set, sizeof set, V("title", "a recording") "%s", more);
    put("K1", "exhibit", number, set);
}
static void reading(const char *number, const char *displayed, const char *reference,
                    const char *plus_minus, const char *more) {
    char set[1024];
    snprintf(set, sizeof set,
             V("device", "camera B") V("displayed", "%s") V("reference", "%s") V("plus-minus", "%s")
                 V("method", "photographed") V("by", "J") "%s",
             displayed, reference, plus_minus, more);
    put("K1", "clock", number, set);
}

static struct clocks clocks;
static struct cites cites;
static bool begin(void) {
    begin_lines();
    put("K1", "inquiry", "I1", V("title", "The ridge") V("zone", "+02:00"));
    put("K1", "compiler", "K1", V("name", "Ada"));
    exhibit("X1", V("device", "camera B") V("starts", "2031-05-02T14:02:00.000")
                      V("duration-ms", "60000"));
    exhibit("X2",
            V("device", "camera B") V("starts", "2031-05-02T14:05:00") V("duration-ms", "1000"));
    exhibit("X3", V("device", "phone"));
    exhibit("X4", "");
    put("K1", "fact", "F1", V("text", "a door") L("sources", "exhibit X1 00:00:10-00:00:11"));
    put("K1", "fact", "F2",
        V("text", "a call") V("when", "2031-05-02") L("sources", "exhibit X1 00:00:20-00:00:21"));
    put("K1", "fact", "F3", V("text", "a page") L("sources", "exhibit X1 p3"));
    put("K1", "claim", "C1", V("text", "no door") L("sources", "exhibit X2 00:00:00-00:00:01"));
    return true;
}
static bool read_it(void) {
    cites_drop(&cites);
    clocks_drop(&clocks);
    return build() && clocks_build(&clocks, &account) && cites_build(&cites, &clocks);
}
static struct clocks_place place(const char *exhibit, uint32_t versions) {
    return clocks_place(&clocks, clocks_of(&clocks, bytes_of(exhibit)), versions);
}

TEST(without_a_reading_a_recording_stands_by_its_own_clock) {
    EXPECT(begin() && read_it());
    struct clocks_place p = place("X1", UINT32_MAX);
    EXPECT(p.known && p.version == CLOCKS_NONE && p.moved && p.offset_ms == 0);
    EXPECT_EQ(p.from_ms - NOON, 120000);
    EXPECT_EQ(p.until_ms - p.from_ms, 60000);
    EXPECT_EQ(p.plus_minus_ms, 0);
    EXPECT_EQ(place("X2", UINT32_MAX).plus_minus_ms, 999); /* was said to the second */
    EXPECT(!place("X3", UINT32_MAX).known);
    EXPECT(!place("X4", UINT32_MAX).known);
    EXPECT(clocks_of(&clocks, BYTES("F1")) == CLOCKS_NONE);
}

TEST(the_last_reading_that_can_be_read_stands_and_none_is_lost) {
    EXPECT(begin());
    reading("B1", "2031-05-02T14:02:00", "2031-05-02T12:00:00Z", "1 s", "");
    reading("B2", "2031-05-02T14:02:00", "2031-05-02T12:00:02Z", "0.5 s", "");
    reading("B3", "2031-05-02", "2031-05-02T12:00:02Z", "0.5 s", "");
    EXPECT(read_it());
    EXPECT_EQ(clocks.versions, 3);
    EXPECT(clocks.version[2].number == 3 && clocks.version[2].wrong);
    struct clocks_place p = place("X1", UINT32_MAX);
    EXPECT_EQ(p.from_ms - NOON, 2000);
    EXPECT(p.plus_minus_ms == 500 && clocks.version[p.version].number == 2);
    EXPECT_EQ(place("X1", 1).from_ms - NOON, 0);
    EXPECT_EQ(place("X1", 1).plus_minus_ms, 1000);
    EXPECT_EQ(place("X1", 0).from_ms - NOON, 120000);
    EXPECT_EQ(place("X2", UINT32_MAX).plus_minus_ms, 500 + 999);
    EXPECT(clocks.version[1].drift == DRIFT_TOO_NEAR && !p.ppm_known);
}

static uint8_t moved_bytes[4096];
static struct buffer moved;
static void take(void *state, const struct move *m) {
    (void)state;
    buffer_put(&moved, account.number[m->cite ? m->cite->entry : clocks.media[m->media].entry]);
    buffer_text(&moved, m->said ? "!" : " ");
    buffer_i64(&moved, m->after.from_ms - m->before.from_ms);
    buffer_text(&moved, m->before.known ? ";" : " new;");
}
static struct bytes moves(uint32_t version) {
    moved = BUFFER(moved_bytes);
    (void)moves_of(&clocks, &cites, version, take, NULL);
    return buffer_bytes(&moved);
}

TEST(a_newer_reading_says_what_it_moves) {
    EXPECT(begin());
    reading("B1", "2031-05-02T14:02:00", "2031-05-02T12:00:00Z", "1 s", "");
    reading("B2", "2031-05-02T14:02:00", "2031-05-02T12:00:02Z", "1 s", "");
    reading("B3", "so so", "2031-05-02T12:00:02Z", "1 s", "");
    reading("B4", "00:00:00", "2031-05-02T12:00:05Z", "1 s", V("exhibit", "X1"));
    reading("B5", "00:00:30", "2031-05-02T12:01:00Z", "1 s", V("exhibit", "X3"));
    EXPECT(read_it());
    EXPECT_TEXT(moves(0), "X1 -120000;F1 -120000;F2!-120000;X2 -120000;C1 -120000;");
    EXPECT_TEXT(moves(1), "X1 2000;F1 2000;F2!2000;X2 2000;C1 2000;");
    EXPECT_TEXT(moves(2), "");
    EXPECT_TEXT(moves(3), "X1 3000;F1 3000;F2!3000;"); /* of that one alone */
    EXPECT_EQ(clocks.version[4].number, 1); /* the phone's first, whatever device it names */
    struct clocks_place p = place("X3", UINT32_MAX);
    EXPECT(p.known && !p.moved && p.from_ms - NOON == 30000);
    moves(4);
    EXPECT(bytes_equal(bytes_slice(buffer_bytes(&moved), moved.len - 5, 5), BYTES(" new;")));
}

TEST(what_align_placed_follows_the_clock_of_its_datum) {
#define FOLLOWS(datum, after) V("datum", datum) V("after", after) V("after-plus-minus", "33 ms")
    EXPECT(begin());
    put("K1", "fact", "F4", V("text", "a step") L("sources", "exhibit X3 00:00:01-00:00:02"));
    reading("B1", "2031-05-02T14:02:00", "2031-05-02T12:00:00Z", "1 s", "");
    reading("B2", "00:00:00", "2031-05-02T12:00:12Z", "9 s",
            V("exhibit", "X3") FOLLOWS("X1", "12 s"));
    reading("B3", "2031-05-02T14:02:00", "2031-05-02T12:00:02Z", "0.5 s", "");
    reading("B4", "00:00:00", "2031-05-02T12:00:05Z", "1 s",
            V("exhibit", "X4") FOLLOWS("X3", "-3.2 s"));
    reading("B5", "2031-05-02T14:02:00", "2031-05-02T12:00:07Z", "0.2 s", "");
    EXPECT(read_it());
    struct clocks_place p = place("X3", UINT32_MAX);
    EXPECT_EQ(p.from_ms - NOON, 7000 + 12000);
    EXPECT_EQ(p.plus_minus_ms, 200 + 33);
    EXPECT_EQ(place("X4", UINT32_MAX).from_ms - NOON,
              7000 + 12000 - 3200); /* one that follows one that follows */
    EXPECT_EQ(place("X4", UINT32_MAX).plus_minus_ms, 200 + 33 + 33);
    uint32_t b1 = clocks.device[clocks.media[clocks_of(&clocks, BYTES("X1"))].device].version;
    EXPECT_TEXT(moves(b1 + 1), "X1 2000;F1 2000;F2!2000;X2 2000;C1 2000;X3 2000;F4 2000;");
    EXPECT_TEXT(moves(b1 + 2), "X1 5000;F1 5000;F2!5000;X2 5000;C1 5000;X3 5000;F4 5000;X4 5000;");
    uint32_t b2 = clocks.device[clocks.media[clocks_of(&clocks, BYTES("X3"))].device].version;
    moves(b2); /* to where X1 stood when it was written */
    EXPECT(bytes_starts(buffer_bytes(&moved), BYTES("X3 ")));
    struct clocks_place then =
        clocks_as_of(&clocks, clocks_of(&clocks, BYTES("X3")), clocks.version[b2].entry + 1);
    EXPECT(then.from_ms - NOON == 12000 && then.plus_minus_ms == 1000 + 33);
}

TEST(readings_that_lead_in_a_circle_end) {
    EXPECT(begin());
    reading("B1", "2031-05-02T14:02:00", "2031-05-02T12:00:00Z", "1 s", "");
    reading("B2", "00:00:00", "2031-05-02T12:00:12Z", "1 s",
            V("exhibit", "X3") FOLLOWS("X1", "12 s"));
    reading("B3", "00:00:00", "2031-05-02T12:00:00Z", "1 s",
            V("exhibit", "X1") FOLLOWS("X3", "-12.5 s"));
    reading("B4", "00:00:00", "2031-05-02T12:00:40Z", "1 s",
            V("exhibit", "X4") FOLLOWS("X4", "1 s"));
    reading("B5", "00:00:00", "2031-05-02T12:00:50Z", "1 s",
            V("exhibit", "X2") V("datum", "X1") V("after", "soon"));
    EXPECT(read_it());
    EXPECT_EQ(place("X3", UINT32_MAX).from_ms - NOON, 12000); /* by X1's own clock */
    EXPECT_EQ(place("X1", UINT32_MAX).from_ms - NOON,
              0);                           /* X3 has no other: where it was written */
    EXPECT(!place("X4", UINT32_MAX).known); /* after itself */
    EXPECT_EQ(place("X2", UINT32_MAX).from_ms - NOON,
              3 * 60000); /* what cannot be read does not stand */
}

TEST(drift_is_known_from_readings_that_lie_apart_and_widens) {
    EXPECT(begin());
    reading("B1", "2031-05-01T14:02:00", "2031-05-01T12:00:00Z", "0.1 s", "");
    reading("B2", "2031-05-02T14:02:00", "2031-05-02T11:59:59Z", "0.1 s", "");
    EXPECT(read_it());
    const struct clocks_version *v = &clocks.version[1];
    EXPECT(v->drift == DRIFT_KNOWN && v->read.ppm == 1157); /* a second ahead more in a day */
    EXPECT_EQ(v->ppm_spread, 232);
    struct clocks_place p = place("X2", UINT32_MAX); /* three minutes from the reading */
    EXPECT(p.plus_minus_ms > 100 + 999 && p.plus_minus_ms <= 100 + 999 + 5);
    EXPECT_EQ(p.from_ms - NOON, (3 * 60 - 1) * 1000); /* moved by the offset, not by the drift */
    int64_t earliest, latest;
    clocks_at(&p, 0, 3600000, &earliest, &latest);
    EXPECT(p.from_ms - earliest == p.plus_minus_ms);
    EXPECT(latest - p.from_ms > 3600000 + p.plus_minus_ms + 40);
    reading("B3", "2031-05-03T14:02:00", "2031-05-03T11:00:00Z", "0.1 s", "");
    reading("B4", "2031-05-03T14:02:30", "2031-05-03T11:00:30Z", "0.1 s", "");
    EXPECT(read_it());
    EXPECT(clocks.version[2].drift == DRIFT_SET && !clocks.version[2].read.ppm_known);
    EXPECT(clocks.version[3].drift == DRIFT_TOO_NEAR);
}

/* ---- the timeline ---------------------------------------------------------------------------------------------------- */

static char *put_timeline(bool inside_html) {
    struct timeline t;
    char *text_of = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text_of, &len);
    bool put = out && build() && timeline_begin(&t, &account) && timeline_put(&t, out, inside_html);
    if (out) fclose(out);
    timeline_drop(&t);
    return put ? text_of : strdup("");
}
static bool has(const char *said, const char *words) {
    if (strstr(said, words)) return true;
    printf("not in it: %s\n%s\n", words, said);
    return false;
}

/* Of the recording that is called so. */
static bool kin_of(const char *said, const char *exhibit) {
    char begin[64];
    snprintf(begin, sizeof begin, "{\"entry\":\"%s\"", exhibit);
    const char *at = strstr(said, begin), *kin = at ? strstr(at, "\"kin\":") : NULL;
    return kin && strncmp(kin + 6, "true", 4) == 0;
}

TEST(a_fact_has_the_time_of_what_it_rests_on_and_says_so) {
    EXPECT(begin());
    reading("B1", "2031-05-02T14:02:00", "2031-05-02T12:00:00Z", "0.5 s", "");
    char *said = put_timeline(false);
    EXPECT(has(said, "\"entry\":[\"F2\",\"F1\",\"F3\"]"));
    EXPECT(has(said, "\"earliest\":[1935439200000,1935489609500,null]")); /* noon + 10 - 0.5 s */
    EXPECT(has(said, "\"latest\":[1935525599999,1935489611500,null]"));
    EXPECT(has(said, "Its time is that of exhibit X1 00:00:10-00:00:11, by clock B1, version 1"));
    EXPECT(has(said, "\"offsetMinutes\":120"));
    free(said);
}

TEST(what_was_made_of_what_a_family_holds_is_held) {
    EXPECT(begin());
    exhibit("X5", V("kin-hold", "the family, 5 May"));
    exhibit("X6", V("parent", "X5"));
    exhibit("X7", V("parent", "X6"));
    exhibit("X8", V("parent", "X6") V("family-agrees", "Ana, to the sound alone"));
    exhibit("X9", V("parent", "X8"));
    char *said = put_timeline(false);
    static const char *const HELD[] = {"X5", "X6", "X7"}, *const FREE[] = {"X1", "X8", "X9"};
    for (uint32_t i = 0; said && i < COUNT_OF(HELD); i++) {
        EXPECT(kin_of(said, HELD[i]));
        EXPECT(!kin_of(said, FREE[i]));
    }
    free(said);
}

TEST(between_two_recordings_of_a_device_there_is_a_gap) {
    EXPECT(begin());
    char *said = put_timeline(false);
    EXPECT(has(
        said,
        "{\"key\":\"media:camera B\",\"title\":\"camera B\",\"what\":\"media\",\"role\":\"\"}"));
    EXPECT(has(said,
               "\"gaps\":[[1935489780000,1935489900000]]")); /* 14:03 to 14:05 of its own clock */
    EXPECT(has(said, "\"title\":\"No time known\""));
    EXPECT(has(said, "{\"entry\":\"X3\",\"lane\":1,\"title\":\"a "
                     "recording\",\"device\":\"phone\",\"from\":null"));
    EXPECT(has(said, "by the device's own clock, which nobody read"));
    free(said);
    exhibit("X5", V("device", "camera B")
                      V("starts", "2031-05-02T14:04:00")); /* how long, nobody knows */
    said = put_timeline(false);
    EXPECT(has(said, "\"gaps\":[[1935489780000,1935489840000]]"));
    EXPECT(!strstr(said, "1935489840000,1935489900000"));
    free(said);
}

TEST(a_recording_says_its_frames_and_what_was_made_of_what_is_held_is_held) {
    EXPECT(begin());
    exhibit("X5", V("device", "a") V("frames", "30000/1001") V("kin-hold", "the family"));
    exhibit("X6", V("device", "b") V("frames", "0/0") V("parent", "X5"));
    exhibit("X7",
            V("device", "c") V("frames", "50/2") V("parent", "X6") V("family-agrees", "her son"));
    exhibit("X8", V("device", "d") V("parent", "X9"));
    exhibit("X9", V("device", "e") V("parent", "X8")); /* a circle stays held */
    char *said = put_timeline(false);
    static const char *const WANTED[] = {"\"frames\":\"30000/1001\",\"kin\":true",
                                         "\"frames\":null,\"kin\":true",
                                         "\"frames\":\"25/1\",\"kin\":false"};
    for (uint32_t i = 0; i < COUNT_OF(WANTED); i++) EXPECT(has(said, WANTED[i]));
    const char *circle = strstr(said, "\"entry\":\"X8\"");
    EXPECT(circle && has(circle, "\"kin\":true"));
    free(said);
}

TEST(a_clock_that_was_never_set_does_not_stretch_it) {
    EXPECT(begin());
    exhibit("X6", V("device", "old") V("starts", "1969-12-31T23:59:00Z") V("duration-ms", "1000"));
    char *said = put_timeline(false);
    EXPECT(has(said, "\"from\":-60000,\"until\":-59000"));
    EXPECT(!strstr(said, "\"offsetMinutes\":120,\"from\":-60000"));
    free(said);
}

TEST(told_stands_by_role_and_nothing_ends_the_page) {
    EXPECT(begin());
    put("K1", "person", "P1",
        V("name", "</script><b>") ",\"roles\":{\"over\":[],\"v\":[\"armorer\",\"props\"]}");
    put("K1", "told", "T1",
        V("person", "P1") V("matter", "that {P1} knows") V("by", "a note")
            L("sources", "exhibit X1 whole"));
    put("K1", "question", "Q1",
        V("person", "P1") V("duty", "muzzle") V("ask", "did") V("status", "declined"));
    char *said = put_timeline(false), *inside = put_timeline(true);
    EXPECT(has(said, "\"key\":\"told:armorer\"") && has(said, "\"key\":\"told:props\""));
    EXPECT(has(said, "that </script><b> knows (a note)"));
    EXPECT(has(said, "\"status\":[\"\",\"\",\"\",\"told\",\"told\","));
    EXPECT(has(said, "What did you do: "));
    EXPECT(!strchr(inside, '<') && has(inside, "\\u003c/script>\\u003cb>"));
    free(said);
    free(inside);
}

/* More than is held before it is written out. */
TEST(many_items_come_out_whole) {
    char set[4096], number[8];
    EXPECT(begin());
    for (uint32_t i = 10; i < 410; i++) {
        snprintf(set, sizeof set, "%s,\"text\":{\"over\":[],\"v\":\"%03500u\"}",
                 L("sources", "exhibit X1 p1"), i);
        snprintf(number, sizeof number, "F%u", i);
        put("K1", "fact", number, set);
    }
    char *said = put_timeline(false);
    struct json_node *node = calloc(100000, sizeof *node);
    struct json j;
    EXPECT(strlen(said) > 1400000 && node);
    EXPECT(json_read(&j, bytes_of(said), node, 100000));
    uint32_t says = json_member(&j, json_member(&j, 0, "items"), "says");
    EXPECT_EQ(node[says].count, 403);
    free(node);
    free(said);
}

/* ---- what align wrote ------------------------------------------------------------------------------------------------ */

TEST(a_file_is_an_exhibit_by_hash_name_or_device) {
    static const char HASH[] = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    char set[256];
    uint32_t media = 0;
    EXPECT(begin());
    snprintf(set, sizeof set, ",\"hash\":{\"over\":[],\"v\":\"%s\"}", HASH);
    put("K1", "exhibit", "X7", set);
    exhibit("X8", V("original-name", "boom.wav"));
    exhibit("X9", V("original-name", "twice.wav"));
    exhibit("X10", V("original-name", "twice.wav"));
    EXPECT(read_it());
    EXPECT(aligned_match(&clocks, bytes_of(HASH), &media) == ALIGNED_ONE);
    EXPECT_EQ(media, clocks_of(&clocks, BYTES("X7")));
    EXPECT(aligned_match(&clocks, BYTES("day 1/boom.wav"), &media) == ALIGNED_ONE);
    EXPECT_EQ(media, clocks_of(&clocks, BYTES("X8")));
    EXPECT(aligned_match(&clocks, BYTES("phone.m4a"), &media) == ALIGNED_ONE);
    EXPECT_EQ(media, clocks_of(&clocks, BYTES("X3")));
    EXPECT(aligned_match(&clocks, BYTES("twice.wav"), &media) == ALIGNED_SEVERAL);
    EXPECT(aligned_match(&clocks, BYTES("camera B.mov"), &media) == ALIGNED_SEVERAL);
    EXPECT(aligned_match(&clocks, BYTES("other.wav"), &media) == ALIGNED_NONE);
    EXPECT(aligned_match(&clocks, BYTES(""), &media) == ALIGNED_NONE);
    cites_drop(&cites);
    clocks_drop(&clocks);
    account_drop(&account);
}
