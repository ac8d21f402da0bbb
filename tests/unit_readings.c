/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_readings.c - readings of clocks as people write them, widths with their units, and what align wrote. */
#include "inquiry/timeline/aligned.h"
#include "test.h"
#include <stdlib.h>

#define NOON INT64_C(1935489600000) /* 2031-05-02T12:00Z */

static const char *reads(const char *displayed, const char *reference, const char *plus_minus,
                         const char *ppm, bool in_recording, struct clock_reading *r) {
    const struct clock_words words = {bytes_of(displayed), bytes_of(reference),
                                      bytes_of(plus_minus), bytes_of(ppm), in_recording};
    return clock_read(&words, 0, r);
}

TEST(a_reading_is_what_was_displayed_against_a_reference) {
    struct clock_reading r;
    EXPECT(!reads("2031-05-02T14:02:03", "2031-05-02T12:00:00.5Z", "0.5 s", "", false, &r));
    EXPECT_EQ(r.displayed_ms - NOON, (2 * 3600 + 123) * 1000);
    EXPECT_EQ(r.reference_ms - NOON, 500);
    EXPECT_EQ(r.plus_minus_ms, 500);
    EXPECT(!r.ppm_known);
    EXPECT(!reads("00:01:02.5", "2031-05-02T12:00Z", "40 ms", "-3.256", true, &r));
    EXPECT(r.displayed_ms == 62500 && r.plus_minus_ms == 40 && r.ppm == -325 && r.ppm_known);
    EXPECT(!reads("1904-01-01T00:00:00", "2031-05-02T12:00Z", "1 min", "", false, &r));
    EXPECT(r.displayed_ms < 0 && r.plus_minus_ms == 60000);
}

TEST(what_is_no_reading_is_named) {
    static const struct {
        const char *displayed, *reference, *plus_minus, *ppm, *named;
        bool in_recording;
    } BAD[] = {
        {"2031-05-02", "2031-05-02T12:00Z", "1 s", "", "displayed", false},
        {"2031-05-02T12:00~", "2031-05-02T12:00Z", "1 s", "", "displayed", false},
        {"2031-05-02T12:00/2031-05-02T12:00", "2031-05-02T12:00Z", "1 s", "", "displayed", false},
        {"../2031-05-02T12:00", "2031-05-02T12:00Z", "1 s", "", "displayed", false},
        {"12:00", "2031-05-02T12:00Z", "1 s", "", "displayed", false},
        {"", "2031-05-02T12:00Z", "1 s", "", "displayed", false},
        {"2031-05-02T12:00", "2031-05-02T12:00Z", "1 s", "", "displayed", true},
        {"00:01", "2031-05-02T12:00Z", "1 s", "", "displayed", true},
        {"2031-05-02T12:00", "noon", "1 s", "", "reference", false},
        {"2031-05-02T12:00", "2031-05-02T12:00Z", "0.5", "", "plus-minus", false},
        {"2031-05-02T12:00", "2031-05-02T12:00Z", "a bit", "", "plus-minus", false},
        {"2031-05-02T12:00", "2031-05-02T12:00Z", "-1 s", "", "plus-minus", false},
        {"2031-05-02T12:00", "2031-05-02T12:00Z", "1 fortnight", "", "plus-minus", false},
        {"2031-05-02T12:00", "2031-05-02T12:00Z", "999999999999 h", "", "plus-minus", false},
        {"2031-05-02T12:00", "2031-05-02T12:00Z", "1 s", "fast", "ppm", false},
        {"2031-05-02T12:00", "2031-05-02T12:00Z", "1 s", "1001", "ppm", false}};
    struct clock_reading r;
    for (uint32_t i = 0; i < COUNT_OF(BAD); i++) {
        const char *wrong = reads(BAD[i].displayed, BAD[i].reference, BAD[i].plus_minus, BAD[i].ppm,
                                  BAD[i].in_recording, &r);
        EXPECT(wrong && strstr(wrong, BAD[i].named) == wrong);
    }
}

TEST(a_width_has_a_unit) {
    static const struct {
        const char *text;
        int64_t ms;
    } GOOD[] = {
        {"0.5 s", 500},     {"\xC2\xB1 0.5s", 500}, {"+-40 ms", 40},       {"+/-2 min", 120000},
        {"1.0001 s", 1001}, {"1 h", 3600000},       {" 3 seconds ", 3000}, {"0 s", 0}};
    int64_t ms;
    for (uint32_t i = 0; i < COUNT_OF(GOOD); i++)
        EXPECT(clock_spread(bytes_of(GOOD[i].text), &ms) && ms == GOOD[i].ms);
    int64_t n;
    EXPECT(clock_decimal(BYTES("-12.3456"), 6, &n) && n == -12345600);
    EXPECT(clock_decimal(BYTES("0"), 6, &n) && n == 0);
    static const char *const BAD[] = {"",   "-", ".5", "5.", "1e3", "+1", "1.2.3", "1234567890123",
                                      "0x1"};
    for (uint32_t i = 0; i < COUNT_OF(BAD); i++) EXPECT(!clock_decimal(bytes_of(BAD[i]), 6, &n));
}
TEST(what_follows_begins_so_long_after_its_datum_or_before) {
    int64_t after, spread;
    EXPECT(!clock_after(BYTES("12.346 s"), BYTES("0.033 s"), &after, &spread));
    EXPECT(after == 12346 && spread == 33);
    EXPECT(!clock_after(BYTES("-3.2 s"), BYTES("40 ms"), &after, &spread) && after == -3200);
    EXPECT(clock_after(BYTES("--3 s"), BYTES("40 ms"), &after, &spread));
    EXPECT(clock_after(BYTES("12"), BYTES("40 ms"), &after, &spread));
    const char *wrong = clock_after(BYTES("12 s"), BYTES("some"), &after, &spread);
    EXPECT(wrong && strstr(wrong, "after-plus-minus") == wrong);
}

static bool aligns(const char *words, struct aligned *a, struct aligned_wrong *wrong) {
    return aligned_read(a, bytes_of(words), wrong);
}

TEST(what_align_wrote_is_read_in_whole_numbers) {
    struct aligned a;
    struct aligned_wrong wrong;
    EXPECT(aligns(
        "{\"offsets\":{\"a \\\"1.5\\\".wav\":{\"start\":-0.0125,\"ppm\":-3.21,\"sigma\":0.0210,"
        "\"group\":2,\"note\":\"1.5 of "
        "2\"},\"b\":{\"start\":12,\"ppm\":null,\"sigma\":0,\"group\":1}},"
        "\"pairs\":[{\"at\":1.5e-3}],\"place\":1e+01}",
        &a, &wrong));
    EXPECT_EQ(a.files, 2);
    EXPECT_TEXT(a.file[0].name, "a \"1.5\".wav");
    EXPECT(a.file[0].start_us == -12500 && a.file[0].sigma_us == 21000 && a.file[0].group == 2);
    EXPECT(a.file[0].ppm == -321 && a.file[0].ppm_known && !a.file[1].ppm_known);
    EXPECT(a.file[1].start_us == 12000000);
    aligned_drop(&a);
    static const char *const BAD[] = {
        "",
        "{",
        "[]",
        "{}",
        "{\"offsets\":[]}",
        "{\"offsets\":{\"a\":1}}",
        "{\"offsets\":{\"a\":{\"start\":\"x\",\"sigma\":1,\"group\":1}}}",
        "{\"offsets\":{\"a\":{\"start\":1,\"sigma\":-1,\"group\":1}}}",
        "{\"offsets\":{\"a\":{\"start\":1,\"sigma\":1,\"group\":1.5}}}",
        "{\"offsets\":{\"a\":{\"start\":1e3,\"sigma\":1,\"group\":1}}}",
        "{\"offsets\":{\"a\":{\"start\":1,\"sigma\":1}}}"};
    for (uint32_t i = 0; i < COUNT_OF(BAD); i++)
        EXPECT(!aligns(BAD[i], &a, &wrong) && wrong.says && wrong.at <= strlen(BAD[i]));
    EXPECT(!aligns("{\"offsets\":{\"a\":{\"start\":1.25,\"sigma\":x", &a, &wrong));
    EXPECT_EQ(wrong.at, 38);
}
