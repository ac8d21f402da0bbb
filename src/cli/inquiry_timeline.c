/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_timeline.c - `showclear inquiry timeline`: an account in time, for a program. */
#include "cli/inquiry_do.h"
#include "cli/inquiry_timeline.h"
#include <stdio.h>

static bool json;
static const struct cli_option OPTIONS[] = {{"--json", NULL, "one JSON object", .flag = &json},
                                            {0}};
static const struct cli_manual MANUAL = {
    "DIR --json",
    "An account in time: a lane for each device with its recordings and the gaps between them, "
    "for\n"
    "each attached log, for what each role was told, for facts, for questions. Everything has the\n"
    "width in which it may have been. A fact without a time that rests on a stretch of a recording "
    "has\n"
    "that of the recording, and says so; what has no time has none.\n\n"
    "Exit 0, 2 when DIR is no account, 3 when the disk fails.",
    OPTIONS,
    "showclear inquiry timeline ridge.d --json",
    1,
    1};

static int put(const char *word, const char *dir, const struct account *a) {
    struct timeline t;
    if (!timeline_begin(&t, a)) return cli_fault(word, "no memory");
    bool room = inquiry_timeline_logs(&t, word, dir);
    bool good = room && timeline_put(&t, stdout, false) && fflush(stdout) == 0;
    timeline_drop(&t);
    return good ? CLI_YES : cli_fault(word, room ? "cannot write" : "no memory");
}

int inquiry_timeline(int argc, char **argv) {
    struct inquiry *q = NULL;
    struct account *a = NULL;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (!json) return cli_usage(argv[0], "--json: how it is put");
    answer = inquiry_read(argv[0], argv[1], &q, &a);
    if (answer == CLI_YES) answer = put(argv[0], argv[1], a);
    inquiry_end(q, a);
    return answer;
}
