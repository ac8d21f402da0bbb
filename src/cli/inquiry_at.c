/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_at.c - `showclear inquiry at`: the world as it stood at an entry, or a time: the rules replay it. */
#include "cli/cli.h"
#include "cli/inquiry.h"
#include "cli/inquiry_at.h"
#include <stdio.h>
#include <stdlib.h>

static const char *zone_text, *viewer_text, *version_text;
static bool json;
static const struct cli_option OPTIONS[] = {
    {"--viewer", "PERSON", "as this person's screen had it, by their number; else nobody's",
     .value = &viewer_text},
    {"--zone", "ZONE", "the place's clock, for an export, which does not name it",
     .value = &zone_text},
    {"--version", "N", "of a story with disputed steps: which combination", .value = &version_text},
    {"--json", NULL, "all views as one JSON object, as GET /state?view= gave them then",
     .flag = &json},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR|EXPORT|FILE.story N|TIME",
    "Replays a log to one of its entries (0 is the first), or to the last entry before the first\n"
    "that is later than TIME, and says what was open then: a stop and who had not answered it,\n"
    "reports and asks and whose they were, plans and whose Copy was missing, what was out and in\n"
    "whose hands, duties not accepted. It is the world that every screen was shown then.\n"
    "The log is checked against its signed head first.\n\n"
    "Exit 0, or 1 when the log is not what was signed (it is told all the same, and says so), 2\n"
    "when there is no such log or entry, 3 when the disk fails.",
    OPTIONS,
    "  showclear inquiry at western.d 412\n"
    "  showclear inquiry at western.d 2031-05-02T13:46 --viewer 3 --json",
    2,
    2};

static int read_number(const char *word, const char *option, const char *text, uint64_t least,
                       uint64_t *n) {
    if (!text || (bytes_u64(bytes_of(text), n) && *n >= least && *n <= UINT16_MAX)) return -1;
    return cli_usage(word, "%s %s: expected a number", option, text);
}

static int ask(struct inquiry_log *l, char **argv) {
    struct inquiry_until until;
    uint64_t viewer = 0, version = 1;
    int answer = read_number(argv[0], "--viewer", viewer_text, 0, &viewer);
    if (answer < 0) answer = read_number(argv[0], "--version", version_text, 1, &version);
    if (answer < 0)
        answer = inquiry_log_open(l, argv[0], argv[1], zone_text, (uint32_t)version - 1);
    if (answer < 0) answer = inquiry_until(l, argv[2], &until);
    if (answer < 0) answer = inquiry_log_read(l, &until, NULL, NULL);
    if (answer >= 0) return answer;
    if (viewer > l->world->live.people)
        return cli_usage(argv[0], "--viewer %u: %u people were on the record", (unsigned)viewer,
                         (unsigned)l->world->live.people);
    struct person_id as = {(uint16_t)viewer};
    bool written = json ? inquiry_at_json(l, as) : inquiry_at_text(l);
    if (!written || fflush(stdout)) return cli_fault(argv[0], "cannot write");
    return l->standing == INQUIRY_NOT_VERIFIED ? CLI_NO : CLI_YES;
}

int inquiry_at(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    struct inquiry_log *l = calloc(1, sizeof *l);
    if (!l) return cli_fault(argv[0], "no memory");
    answer = ask(l, argv);
    inquiry_log_close(l);
    free(l);
    return answer;
}
