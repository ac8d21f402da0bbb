/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_clocks.c - `showclear inquiry clocks`: the clock of each device, its versions, and what each moves. */
#include "cli/inquiry_clocks.h"
#include <stdio.h>

enum { DATUMS_MAX = 64 };
static const char *from, *by, *datum[DATUMS_MAX];
static uint32_t datums;
static bool json;
static void add_datum(const char *value) {
    if (datums < DATUMS_MAX) datum[datums] = value;
    datums++;
}
static const struct cli_option OPTIONS[] = {
    {"--json", NULL, "print for a program to read", .flag = &json},
    {"--from", "ALIGN.json", "write readings: what showclear align --json said", .value = &from},
    {"--datum", "EXHIBIT", "with --from: the recording whose time is known; one for each group",
     .add = add_datum},
    {"--by", "NAME", "with --from: who writes them", .value = &by},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "The clock of each device: its readings as versions in the order in which they were written, "
    "and\n"
    "of each what it moves: every recording of that device, and whatever rests on a stretch of "
    "one,\n"
    "by how much. Times are never rewritten: the newest reading that can be read stands, the "
    "earlier\n"
    "ones stay. What cannot be read is named.\n\n"
    "With --from, the recordings of one group get a reading each, against the datum: a recording "
    "of\n"
    "that group whose clock somebody read. Files are exhibits by their SHA-256, their original "
    "name,\n"
    "or a device's name; what matches none, or several, is named, and a group without a datum is "
    "left.\n\n"
    "Exit 0; 1 when nothing was written with --from; 2 when DIR is no account, ALIGN.json cannot "
    "be\n"
    "read or a datum has no time; 3 when the disk fails.",
    OPTIONS,
    "showclear align recordings --json > align.json\n"
    "showclear inquiry clocks ridge.d --from align.json --datum X3 --by 'Ada Vale'\n"
    "showclear inquiry clocks ridge.d",
    1,
    1};

static int tell(const char *word, const struct account *a) {
    struct inquiry_clocks q = {0};
    bool room = clocks_build(&q.clocks, a) && cites_build(&q.cites, &q.clocks);
    bool good =
        room && (json ? inquiry_clocks_json(&q) : inquiry_clocks_text(&q)) && fflush(stdout) == 0;
    cites_drop(&q.cites);
    clocks_drop(&q.clocks);
    return good ? CLI_YES : cli_fault(word, room ? "cannot write" : "no memory");
}

int inquiry_clocks(int argc, char **argv) {
    struct inquiry *q = NULL;
    struct account *a = NULL;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    struct inquiry_clocks_from what = {from, by, datum, datums};
    if (datums > DATUMS_MAX) return cli_usage(argv[0], "--datum: at most %d", (int)DATUMS_MAX);
    if (!from && datums) return cli_usage(argv[0], "--datum goes with --from ALIGN.json");
    if (from && !datums)
        return cli_usage(argv[0], "--datum EXHIBIT: the recording of a group whose time is known");
    if (from) return inquiry_write(argv[0], argv[1], inquiry_clocks_from, &what);
    answer = inquiry_read(argv[0], argv[1], &q, &a);
    if (answer == CLI_YES) answer = tell(argv[0], a);
    inquiry_end(q, a);
    return answer;
}
