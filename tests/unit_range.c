/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_range.c - which part of a file a browser asks for, by RFC 9110 section 14. */
#include "net/range.h"
#include "test.h"

TEST(a_range_is_one_part_of_the_file_or_all_of_it) {
    static const struct {
        const char *header;
        uint64_t size;
        enum range_answer answer;
        uint64_t from, len;
    } CASES[] = {{"", 10, RANGE_ALL, 0, 10},
                 {"bytes=0-", 10, RANGE_PART, 0, 10},
                 {"bytes=0-0", 10, RANGE_PART, 0, 1},
                 {"bytes=9-9", 10, RANGE_PART, 9, 1},
                 {"bytes=9-900", 10, RANGE_PART, 9, 1},
                 {"bytes=007-8", 10, RANGE_PART, 7, 2},
                 {"bytes=-3", 10, RANGE_PART, 7, 3},
                 {"bytes=-30", 10, RANGE_PART, 0, 10},
                 {"bytes=-99999999999999999999999", 10, RANGE_PART, 0, 10},
                 {"bytes=2-99999999999999999999999", 10, RANGE_PART, 2, 8},
                 {"bytes=10-", 10, RANGE_BEYOND, 0, 10},
                 {"bytes=99999999999999999999999-", 10, RANGE_BEYOND, 0, 10},
                 {"bytes=-0", 10, RANGE_BEYOND, 0, 10},
                 {"bytes=0-", 0, RANGE_BEYOND, 0, 0},
                 {"bytes=-1", 0, RANGE_BEYOND, 0, 0},
                 {"bytes=5-4", 10, RANGE_ALL, 0, 10},
                 {"bytes=-", 10, RANGE_ALL, 0, 10},
                 {"bytes=", 10, RANGE_ALL, 0, 10},
                 {"bytes=1", 10, RANGE_ALL, 0, 10},
                 {"bytes=1-2,4-5", 10, RANGE_ALL, 0, 10},
                 {"bytes=1 -2", 10, RANGE_ALL, 0, 10},
                 {"bytes=+1-2", 10, RANGE_ALL, 0, 10},
                 {"bytes=--1", 10, RANGE_ALL, 0, 10},
                 {"lines=1-2", 10, RANGE_ALL, 0, 10}};
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        struct range r;
        EXPECT_EQ(range_read(bytes_of(CASES[i].header), CASES[i].size, &r), CASES[i].answer);
        EXPECT_EQ(r.from, CASES[i].from);
        EXPECT_EQ(r.len, CASES[i].len);
    }
}
