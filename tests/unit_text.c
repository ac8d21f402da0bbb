/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_text.c - bytes, hex and base64, UTF-8, times. */
#include "test.h"
#include "text/bytes.h"
#include "text/crockford.h"
#include "text/ical.h"
#include "text/rate.h"
#include "text/utf8.h"
#include "text/when.h"

TEST(a_slice_is_clipped_to_what_is_there) {
    struct bytes word = BYTES("setup");
    EXPECT_TEXT(bytes_slice(word, 1, 2), "et");
    EXPECT_TEXT(bytes_slice(word, 3, UINT32_MAX), "up");
    EXPECT_EQ(bytes_slice(word, 9, 1).len, 0);
    EXPECT_EQ(bytes_slice((struct bytes){NULL, 0}, 1, 1).len, 0);
}

TEST(bytes_compare_as_a_dictionary_does) {
    EXPECT(bytes_compare(BYTES("a"), BYTES("ab")) < 0);
    EXPECT(bytes_compare(BYTES("b"), BYTES("ab")) > 0);
    EXPECT(bytes_compare(BYTES("\x80"), BYTES("a")) > 0);
    EXPECT_EQ(bytes_compare(BYTES("ab"), BYTES("ab")), 0);
    EXPECT(bytes_starts(BYTES("tile/0"), BYTES("tile/")));
    EXPECT(!bytes_starts(BYTES("til"), BYTES("tile/")));
    EXPECT_EQ(bytes_find(BYTES("a b"), ' '), 1);
    EXPECT_EQ(bytes_find(BYTES("ab"), ' '), 2);
}

TEST(a_number_has_one_spelling) {
    static const char *const wrong[] = {"",
                                        "00",
                                        "01",
                                        "-1",
                                        "+1",
                                        " 1",
                                        "1 ",
                                        "1.0",
                                        "0x1",
                                        "a",
                                        "18446744073709551616",
                                        "99999999999999999999"};
    uint64_t n;
    for (size_t i = 0; i < COUNT_OF(wrong); i++) EXPECT(!bytes_u64(bytes_of(wrong[i]), &n));
    EXPECT(bytes_u64(BYTES("0"), &n) && n == 0);
    EXPECT(bytes_u64(BYTES("18446744073709551615"), &n) && n == UINT64_MAX);
}

TEST(pictures_a_second_are_a_fraction_that_a_camera_has) {
    static const char *const GOOD[][2] = {{"24/1", "24/1"},
                                          {"25", "25/1"},
                                          {"30000/1001", "30000/1001"},
                                          {"50/2", "25/1"},
                                          {"1000/1", "1000/1"},
                                          {"1/60", "1/60"},
                                          {"10000000/417083", "10000000/417083"},
                                          {"1000000000/1000000000", "1/1"}};
    static const char *const BAD[] = {"0/0",
                                      "1/0",
                                      "0/1",
                                      "1000000000",
                                      "1000000000/1",
                                      "1001/1",
                                      "1/61",
                                      "1000000001/1000000001",
                                      "-25/1",
                                      "25/1/1",
                                      "25 /1",
                                      "",
                                      "/",
                                      "25/",
                                      "/1",
                                      "x",
                                      "29.97",
                                      "99999999999999999999/1"};
    uint8_t bytes[24];
    for (uint32_t i = 0; i < COUNT_OF(GOOD); i++) {
        struct buffer out = BUFFER(bytes);
        EXPECT(rate_read(bytes_of(GOOD[i][0]), &out));
        EXPECT(bytes_equal(buffer_bytes(&out), bytes_of(GOOD[i][1])));
    }
    for (uint32_t i = 0; i < COUNT_OF(BAD); i++) {
        struct buffer out = BUFFER(bytes);
        EXPECT(!rate_read(bytes_of(BAD[i]), &out));
        EXPECT_EQ(out.len, 0);
    }
}

TEST(a_full_buffer_stays_full_and_holds_only_whole_parts) {
    uint8_t room[4];
    struct buffer b = BUFFER(room);
    buffer_text(&b, "abc");
    buffer_text(&b, "de");
    buffer_text(&b, "f");
    EXPECT(b.full);
    EXPECT_TEXT(buffer_bytes(&b), "abc");
    uint8_t three[3];
    struct buffer part = BUFFER(three);
    buffer_part(&part, BYTES("ab"));
    EXPECT(!part.full);
    buffer_part(&part, BYTES("cd"));
    EXPECT(part.full);
    EXPECT_TEXT(buffer_bytes(&part), "abc");
}

TEST(numbers_are_written_whole) {
    uint8_t room[128];
    struct buffer b = BUFFER(room);
    buffer_u64(&b, 0);
    buffer_byte(&b, ' ');
    buffer_u64(&b, UINT64_MAX);
    buffer_byte(&b, ' ');
    buffer_i64(&b, INT64_MIN);
    EXPECT_TEXT(buffer_bytes(&b), "0 18446744073709551615 -9223372036854775808");
    b.len = 0;
    buffer_be16(&b, 0x4142);
    buffer_be64(&b, 0x4344454647484950);
    EXPECT_TEXT(buffer_bytes(&b), "ABCDEFGHIP");
}

/* RFC 4648 section 10. */
static const struct {
    const char *plain, *base64, *hex;
} base[] = {{"", "", ""},
            {"f", "Zg==", "66"},
            {"fo", "Zm8=", "666f"},
            {"foo", "Zm9v", "666f6f"},
            {"foob", "Zm9vYg==", "666f6f62"},
            {"fooba", "Zm9vYmE=", "666f6f6261"},
            {"foobar", "Zm9vYmFy", "666f6f626172"},
            {"\xfb\xff\xfe", "+//+", "fbfffe"}};

TEST(hex_and_base64_there_and_back) {
    for (size_t i = 0; i < COUNT_OF(base); i++) {
        uint8_t room[32];
        struct buffer b = BUFFER(room);
        buffer_base64(&b, bytes_of(base[i].plain));
        EXPECT_TEXT(buffer_bytes(&b), base[i].base64);
        b.len = 0;
        buffer_hex(&b, bytes_of(base[i].plain));
        EXPECT_TEXT(buffer_bytes(&b), base[i].hex);
        b.len = 0;
        EXPECT(bytes_from_base64(bytes_of(base[i].base64), &b));
        EXPECT_TEXT(buffer_bytes(&b), base[i].plain);
        b.len = 0;
        EXPECT(bytes_from_hex(bytes_of(base[i].hex), &b));
        EXPECT_TEXT(buffer_bytes(&b), base[i].plain);
    }
}

TEST(only_the_canonical_spelling_is_read) {
    static const char *const not_base64[] = {"Z",      "Zg",   "Zg=",     "Zh==", "Zm9=",
                                             "Zg==\n", "Z===", "====",    "=Zg=", "Zm-v",
                                             "Zm_v",   "Zm v", "Zg==Zg=="};
    static const char *const not_hex[] = {"6", "6G", "6F", "0x", " 6", "66 "};
    uint8_t room[32];
    for (size_t i = 0; i < COUNT_OF(not_base64); i++) {
        struct buffer b = BUFFER(room);
        EXPECT(!bytes_from_base64(bytes_of(not_base64[i]), &b));
    }
    for (size_t i = 0; i < COUNT_OF(not_hex); i++) {
        struct buffer b = BUFFER(room);
        EXPECT(!bytes_from_hex(bytes_of(not_hex[i]), &b));
    }
    struct buffer small = {room, 0, 2, false};
    EXPECT(!bytes_from_base64(BYTES("Zm9v"), &small));
}

TEST(every_code_point_goes_there_and_back) {
    for (uint32_t point = 0; point <= 0x10ffff; point++) {
        if (point >= 0xd800 && point <= 0xdfff) continue;
        uint8_t room[4];
        struct buffer b = BUFFER(room);
        uint32_t at = 0;
        utf8_put(&b, point);
        EXPECT(!b.full);
        EXPECT_EQ(utf8_next(buffer_bytes(&b), &at), point);
        EXPECT_EQ(at, b.len);
        for (uint32_t cut = 0; cut < b.len; cut++) { /* no beginning of it is a character */
            at = 0;
            EXPECT_EQ(utf8_next((struct bytes){room, cut}, &at), UINT32_MAX);
            EXPECT_EQ(at, 0);
        }
    }
}

TEST(malformed_utf8_is_refused) {
    static const char *const wrong[] = {"\x80",
                                        "\xbf",
                                        "\xc0\x80",
                                        "\xc1\xbf",
                                        "\xe0\x80\x80",
                                        "\xe0\x9f\xbf",
                                        "\xed\xa0\x80",
                                        "\xed\xbf\xbf",
                                        "\xf0\x80\x80\x80",
                                        "\xf0\x8f\xbf\xbf",
                                        "\xfe",
                                        "\xff",
                                        "\xf4\x90\x80\x80",
                                        "\xf5\x80\x80\x80",
                                        "\xc3(",
                                        "\xe2\x28\xa1",
                                        "\xe2\x82",
                                        "\xf0\x9f\x98(",
                                        "a\xc3"};
    for (size_t i = 0; i < COUNT_OF(wrong); i++) EXPECT(!utf8_valid(bytes_of(wrong[i])));
    uint8_t room[8];
    struct buffer b = BUFFER(room);
    utf8_put(&b, 0xd800);
    EXPECT(b.full);
    EXPECT(utf8_valid(BYTES("\xd0\x90\xd0\xb4\xd0\xb0 \xf0\x9f\x8e\xac")));
}

TEST(a_line_holds_nothing_that_breaks_or_turns_it) {
    static const char *const wrong[] = {"a\n",          "\t",           "\x7f",
                                        "\xc2\x85",     "\xe2\x80\xa8", "\xe2\x80\xae",
                                        "\xe2\x81\xa6", "\xef\xbb\xbf", "\xff"};
    for (size_t i = 0; i < COUNT_OF(wrong); i++) EXPECT(!utf8_line(bytes_of(wrong[i])));
    EXPECT(!utf8_line(BYTES("a\0b")));
    EXPECT(utf8_line(BYTES("")));
    EXPECT(utf8_line(BYTES("Zo\xc3\xab, first AD \xe2\x80\x94 \xd7\xa9")));
}

static const struct {
    uint64_t at_ms;
    int32_t offset;
    const char *text;
} times[] = {
    {0, 0, "1970-01-01T00:00:00+00:00"},
    {0, -60, "1969-12-31T23:00:00-01:00"},
    {951782400000, 0, "2000-02-29T00:00:00+00:00"},
    {4107542399999, 0, "2100-02-28T23:59:59.999+00:00"},
    {1935484200000, 120, "2031-05-02T12:30:00+02:00"},
    {1935484200007, -570, "2031-05-02T01:00:00.007-09:30"},
    {253402300799000, 0, "9999-12-31T23:59:59+00:00"},
    {1614556800000, -1, "2021-02-28T23:59:00-00:01"},
};

TEST(times_read_as_a_calendar_does) {
    for (size_t i = 0; i < COUNT_OF(times); i++) {
        uint8_t room[64];
        struct buffer b = BUFFER(room);
        when_rfc3339(&b, times[i].at_ms, times[i].offset);
        EXPECT_TEXT(buffer_bytes(&b), times[i].text);
    }
}

TEST(each_day_to_2500_has_one_date) {
    struct civil before = {0};
    for (uint32_t day = 0; day < 193600; day++) {
        uint64_t at = (uint64_t)day * 86400000 + 86399999;
        struct civil c = when_civil(at, 0);
        EXPECT(when_valid(c));
        EXPECT(c.hour == 23 && c.minute == 59 && c.second == 59 && c.ms == 999);
        EXPECT(when_from_civil(c, 0) == at);
        EXPECT(c.day == before.day + 1 || c.day == 1);
        before = c;
    }
    EXPECT_EQ(before.year, 2500);
}

TEST(what_is_no_day_is_refused) {
    static const char *const wrong[] = {"2031-02-29", "1900-01-01",
                                        "2100-02-29", "2031-13-01",
                                        "2031-00-01", "2031-01-00",
                                        "2031-04-31", "2031-1-01",
                                        "2031-01-1",  "2031/01/01",
                                        "20310101",   "+031-01-01",
                                        "1969-12-31", ""};
    uint32_t day = 0;
    for (size_t i = 0; i < COUNT_OF(wrong); i++) EXPECT(!when_date(bytes_of(wrong[i]), &day));
    EXPECT(when_date(BYTES("1970-01-01"), &day) && day == 0);
    EXPECT(when_date(BYTES("2000-02-29"), &day) && day == 11016);
    EXPECT(when_date(BYTES("2031-05-02"), &day) && day == 22401);
}

TEST(a_clock_shows_minutes_of_a_day) {
    static const char *const wrong[] = {"24:00", "12:60", "1:00",     "12.30",
                                        "12:3",  "-1:00", "12:30:00", ""};
    uint32_t minutes = 0;
    for (size_t i = 0; i < COUNT_OF(wrong); i++) EXPECT(!when_clock(bytes_of(wrong[i]), &minutes));
    EXPECT(when_clock(BYTES("00:00"), &minutes) && minutes == 0);
    EXPECT(when_clock(BYTES("23:59"), &minutes) && minutes == 1439);
}

TEST(times_beyond_the_range_do_no_harm) {
    uint8_t room[64];
    struct buffer b = BUFFER(room);
    when_rfc3339(&b, UINT64_MAX, INT32_MAX);
    when_rfc3339(&b, 0, INT32_MIN);
    EXPECT(b.len > 0);
    EXPECT(when_from_civil((struct civil){.year = 1970, .month = 1, .day = 1}, 60) == 0);
}

TEST(codes_that_people_type) {
    static const char *const same[] = {"K7QF9M2X01ABCDEF", "K7QF-9M2X-01AB-CDEF",
                                       "k7qf 9m2x o1ab cdef", "k7qf-9m2x-OIab-cdef",
                                       "-K7QF9M2X0lABCDEF "};
    static const char *const none[] = {"",
                                       "K7QF9M2X01ABCDE",
                                       "K7QF9M2X01ABCDEF0",
                                       "U7QF9M2X01ABCDEF",
                                       "K7QF_9M2X01ABCDE",
                                       "K7QF9M2X01ABCD\xc3\x89"};
    uint8_t room[16];
    for (size_t i = 0; i < COUNT_OF(same); i++) {
        struct buffer b = BUFFER(room);
        EXPECT(crockford_read(bytes_of(same[i]), &b));
        EXPECT_TEXT(buffer_bytes(&b), "K7QF9M2X01ABCDEF");
    }
    for (size_t i = 0; i < COUNT_OF(none); i++) {
        struct buffer b = BUFFER(room);
        EXPECT(!crockford_read(bytes_of(none[i]), &b));
    }
}

TEST(a_calendars_line_is_folded_between_characters_and_unfolds_to_itself) {
    uint8_t room[2048];
    struct buffer b = BUFFER(room);
    static const char text[] = "Сонце; над горами, і далі\\ще далі\nІ на другому рядку: захід, "
                               "схід, захід, схід";
    ical_text(&b, "SUMMARY", text);
    uint32_t on_line = 0, lines = 0;
    for (uint32_t i = 0; i + 1 < b.len; i++) {
        if (room[i] == '\r' && room[i + 1] == '\n') {
            EXPECT(on_line <= 75);
            EXPECT(i + 2 == b.len || (room[i + 2] == ' ' && (room[i + 3] & 0xc0) != 0x80));
            on_line = 0, lines++, i++;
        } else
            on_line++;
    }
    EXPECT(lines > 1);
    uint8_t whole[2048];
    struct buffer unfolded = BUFFER(whole);
    for (uint32_t i = 0; i < b.len; i++)
        if (room[i] == '\r' && i + 2 < b.len)
            i += 2;
        else
            buffer_byte(&unfolded, room[i]);
    EXPECT_TEXT(buffer_bytes(&unfolded),
                "SUMMARY:Сонце\\; над горами\\, і далі\\\\ще далі\\nІ на другому рядку: захід\\, "
                "схід\\, захід\\, схід\r\n");
    b.len = 0;
    ical_line(&b, "UID", "a;b,c");
    EXPECT_TEXT(buffer_bytes(&b), "UID:a;b,c\r\n");
}
