/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_told.c - `showclear inquiry told`: who had been told what, when, by what: out of the account and its logs. */
#include "cli/inquiry_told.h"
#include <stdio.h>

static const char *matter, *zone, *language = "en";
static bool json, everything, suggest;
static const struct cli_option OPTIONS[] = {
    {"--matter", "WORDS",
     "what it was about: words, a kind (discharge), or a number: F8, T3, ridge/12",
     .value = &matter},
    {"--all", NULL, "every matter of the logs, also those that the account does not touch",
     .flag = &everything},
    {"--suggest", NULL, "lines for inquiry add, of what a log shows and the account does not have",
     .flag = &suggest},
    {"--zone", "ZONE", "the place's clock, for the logs: an export does not name it",
     .value = &zone},
    {"--json", NULL, "print for a program to read", .flag = &json},
    {"--lang", "en|es|uk",
     "with --json: the language of what the program says; en, when nothing is", .value = &language},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Who had been told what, when, by what: the account's told entries and what its attached logs\n"
    "show, in one table by time, each with its source. Everybody stands in it: no record, and who\n"
    "cannot answer, with why. It says what reached somebody, and never what they made of it.\n\n"
    "Without --matter: of the logs what the account touches, and discharges, injuries, finds and\n"
    "concerns. --suggest writes nothing: somebody reads the lines and adds them, or does not.\n\n"
    "Exit 0, 1 when nothing is found or a log is not what was attached, 2 when DIR is no account, "
    "3\n"
    "when the disk fails.",
    OPTIONS,
    "showclear inquiry told ridge.d --matter discharges\n"
    "showclear inquiry told ridge.d --suggest > lines.jsonl",
    1,
    1};

static int tell(const struct account *a, const char *word, bool broken) {
    struct told_list list;
    if (!told_list(a, matter, everything, &list)) return cli_fault(word, "no memory");
    uint32_t found = list.rows;
    bool written = true;
    if (suggest)
        found = inquiry_told_lines(a, &list);
    else
        written = json ? inquiry_told_json(a, &list) : inquiry_told_text(a, &list, matter);
    told_drop(&list);
    if (!written || fflush(stdout) || ferror(stdout)) return cli_fault(word, "cannot write");
    if (!found && !json) fprintf(stderr, "Nothing is found.\n");
    return found && !broken ? CLI_YES : CLI_NO;
}

int inquiry_told(int argc, char **argv) {
    struct inquiry *q = NULL;
    struct account *a = NULL;
    struct inquiry_logged logged = {0};
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    answer = inquiry_language(argv[0], language, json, &logged.language);
    if (answer == CLI_YES) answer = inquiry_read(argv[0], argv[1], &q, &a);
    if (answer == CLI_YES) answer = inquiry_logged_open(&logged, argv[0], argv[1], a, zone);
    if (answer == CLI_YES) answer = tell(a, argv[0], logged.broken);
    inquiry_end_joined(&logged, q, a);
    return answer;
}
