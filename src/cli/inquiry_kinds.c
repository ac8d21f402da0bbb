/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_kinds.c - `showclear inquiry kinds`: what can be written in an account, out of the tables that check it. */
#include "cli/inquiry_do.h"
#include "inquiry/account/kinds.h"

static const struct cli_option OPTIONS[] = {{0}};
static const struct cli_manual MANUAL = {
    "[KIND]",
    "What can be written in an account: its kinds of entries; of one kind its fields, which of\n"
    "them must be there, and how each is written. With duty, the duties and decisions about\n"
    "which everybody is asked, and the roles that held them or could have acted: whose roles are\n"
    "none of these is asked nothing, and inquiry evenness says so.\n\n"
    "Exit 0, 2 when there is no such kind.",
    OPTIONS,
    "showclear inquiry kinds\n"
    "showclear inquiry kinds fact\n"
    "showclear inquiry kinds duty",
    0,
    1};

/* How a value of each type is written; the words of a field (account.def) follow. */
static const char *const WRITTEN[] = {
    [ACCOUNT_TYPE_LINE] = "words",
    [ACCOUNT_TYPE_TEXT] = "words, as many as it takes; {P3} stands for that person",
    [ACCOUNT_TYPE_SPAN] = "a time: 2021-10-21T13:46~, 2021-10-20/2021-10-21, ../2021-10-21",
    [ACCOUNT_TYPE_SOURCES] =
        "a list of sources: [\"exhibit JH/12 p3\"], [\"statement S3 4\"], [\"log ridge 4711\"]",
    [ACCOUNT_TYPE_NUMBERS] = "a list of numbers of kind ",
    [ACCOUNT_TYPE_NUMBER] = "a number of kind ",
    [ACCOUNT_TYPE_WORD] = "one of: ",
    [ACCOUNT_TYPE_LIST] = "a list: [\"..\", \"..\"]",
    [ACCOUNT_TYPE_HASH] = "64 hex digits",
    [ACCOUNT_TYPE_COUNT] = "a number, as \"12\"",
    [ACCOUNT_TYPE_RATE] = "a rate, as \"25/1\"",
    [ACCOUNT_TYPE_DUTY] = "a duty's word: showclear inquiry kinds duty",
    [ACCOUNT_TYPE_ZONE] = "Z or -06:00",
    [ACCOUNT_TYPE_IN_LOG] = "a list of persons of attached logs: [\"ridge/3\"]",
    [ACCOUNT_TYPE_SETUP] = "a setup of an attached log: ridge/4a",
    [ACCOUNT_TYPE_RECORD] =
        "a list of entries and events: [\"log ridge 4711\"], [\"log ridge place-swept\"]"};

static void say_kinds(void) {
    for (uint32_t k = 0; k < ACCOUNT_KINDS; k++)
        printf("%-12s %-2s %s\n", kinds_word[k], kinds_prefix[k], kinds_says[k]);
    printf("\nshowclear inquiry kinds KIND has the fields of one.\n");
}

static void say_fields(enum account_kind kind) {
    printf("%s: %s\n\n", kinds_word[kind], kinds_says[kind]);
    for (uint32_t i = 0; i < kinds_fields; i++) {
        const struct kinds_field *f = &kinds_field[i];
        if (f->kind != kind) continue;
        printf("%-15s %-5s %s%s\n", f->key, f->must ? "must" : "", WRITTEN[f->type], f->words);
    }
}

static void say_duties(void) {
    printf("\nThose that are there already, each with the roles that held it | that could have "
           "acted:\n\n");
    for (uint32_t d = 0; d < kinds_duties; d++)
        printf("%-19s %s\n%-19s %s | %s\n", kinds_duty[d].key, kinds_duty[d].title, "",
               kinds_duty[d].held_by, kinds_duty[d].could_act);
}

int inquiry_kinds(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (argc < 2) return say_kinds(), CLI_YES;
    enum account_kind kind = kinds_find(bytes_of(argv[1]));
    if (kind == ACCOUNT_KINDS)
        return cli_usage(argv[0], "%s: there is no such kind; showclear inquiry kinds lists them",
                         argv[1]);
    say_fields(kind);
    if (kind == ACCOUNT_DUTY) say_duties();
    return CLI_YES;
}
