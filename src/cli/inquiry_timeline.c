/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_timeline.c - `showclear inquiry timeline`: an account in time, for a program, or as one file for a browser. */
#include "cli/inquiry_do.h"
#include "cli/inquiry_timeline.h"

static bool json;
static const char *out;
static const struct cli_option OPTIONS[] = {
    {"--json", NULL, "one JSON object", .flag = &json},
    {"--out", "FILE.html",
     "a new file that a browser opens without this program; -: onto the screen", .value = &out},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR --json | DIR --out FILE.html",
    "An account in time: a lane for each device with its recordings and the gaps between them, "
    "for\n"
    "each attached log, for facts, for what each role was told, for questions. Everything has the\n"
    "width in which it may have been. A fact without a time that rests on a stretch of a recording "
    "has\n"
    "that of the recording, and says so; what has no time has none.\n\n"
    "--out writes one file that needs no network and holds no recording: it fetches nothing, and "
    "is\n"
    "opened from a stick as it is. Its first line is that of every print.\n\n"
    "Exit 0, 2 when DIR is no account or FILE is there already, 3 when the disk fails.",
    OPTIONS,
    "showclear inquiry timeline ridge.d --out timeline.html\n"
    "showclear inquiry timeline ridge.d --json",
    1,
    1};

static const char *put_json(FILE *to, void *t) {
    return timeline_put(t, to, false)
               ? NULL
               : "could not be written whole; is the disk full? Make room, and do it again";
}
static const char *put_page(FILE *to, void *t) {
    return inquiry_timeline_page(t, to)
               ? NULL
               : "could not be written whole; is the disk full? Make room, and do it again";
}

static int put(const char *word, const char *dir, const struct account *a) {
    struct timeline t;
    if (!timeline_begin(&t, a)) return cli_fault(word, "no memory");
    int answer = CLI_YES;
    if (!inquiry_timeline_logs(&t, word, dir)) answer = cli_fault(word, "no memory");
    if (answer == CLI_YES)
        answer = inquiry_out(word, out ? out : "-", out ? put_page : put_json, &t);
    timeline_drop(&t);
    return answer;
}

int inquiry_timeline(int argc, char **argv) {
    struct inquiry *q = NULL;
    struct account *a = NULL;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (json == (out != NULL)) return cli_usage(argv[0], "--json or --out FILE.html: one of them");
    answer = inquiry_read(argv[0], argv[1], &q, &a);
    if (answer == CLI_YES) answer = put(argv[0], argv[1], a);
    inquiry_end(q, a);
    return answer;
}
