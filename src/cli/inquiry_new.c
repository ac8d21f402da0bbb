/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_new.c - `showclear inquiry new`, `sample`; and opening an account's folder for all the others. */
#include "cli/inquiry_do.h"
#include "cli/inquiry_tones.h"
#include "net/embedded.h"
#include <stdio.h>
#include <stdlib.h>

static const char *title, *by;
static const struct cli_option OPTIONS[] = {
    {"--title", "TITLE", "what the account is about", .value = &title},
    {"--by", "NAME", "who compiles it; stands beside each line", .value = &by},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Makes the folder of an account: what happened, and who knew what when, with the same\n"
    "questions to everybody. It has a log of its own: each edit is an entry with its writer's\n"
    "number, and showclear verify, export and prove read it.\n\n"
    "Before the first edit, declare a relation to each person in it, \"none\" included. As long "
    "as\n"
    "one is missing, whatever leaves is headed \"Draft, interests not declared\".\n\n"
    "Exit 0 when it is made, 2 when there is something already or a word is missing, 3 when the\n"
    "disk fails.",
    OPTIONS,
    "showclear inquiry new ridge.d --title 'The Long Ridge, 2 May' --by 'Ada Vale'\n"
    "showclear inquiry add ridge.d '{\"kind\":\"person\",\"set\":{\"name\":\"First "
    "AD\",\"roles\":[\"first-ad\"]}}'\n"
    "showclear inquiry add ridge.d "
    "'{\"kind\":\"relation\",\"set\":{\"person\":\"P1\",\"relation\":\"none\"}}'",
    1,
    1};

int inquiry_failed(const char *word, enum inquiry_done done, const char *why) {
    return done == INQUIRY_FAULT ? cli_fault(word, "%s", why) : cli_usage(word, "%s", why);
}

int inquiry_language(const char *word, const char *text, bool spoken, enum language *l) {
    *l = language_find(text);
    if (*l == LANGUAGE_COUNT) return cli_usage(word, "--lang is en, es or uk");
    if (*l && !spoken) return cli_usage(word, "--lang is of --json: without it this is English");
    return CLI_YES;
}

void inquiry_say(struct bytes text) {
    fwrite(text.ptr, 1, text.len, stdout);
}

int inquiry_new(int argc, char **argv) {
    char why[INQUIRY_WORDS_MAX];
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (!title || !*title || !by || !*by)
        return cli_usage(
            argv[0], "an account has a title and somebody who compiles it: --title T --by NAME");
    enum inquiry_done done = folder_make(argv[1], title, by, why);
    if (done != INQUIRY_DONE) return inquiry_failed(argv[0], done, why);
    printf("%s is an account now. Who is in it comes first, then what ties you to each of them:\n"
           "  showclear inquiry serve %s     on its page: People, then Whose account\n"
           "  showclear inquiry kinds person     or by lines: what is written of whom\n",
           argv[1], argv[1]);
    return CLI_YES;
}

int inquiry_read(const char *word, const char *dir, struct inquiry **q, struct account **a) {
    char why[INQUIRY_WORDS_MAX];
    *q = calloc(1, sizeof **q), *a = calloc(1, sizeof **a);
    if (!*q || !*a) return cli_fault(word, "no memory");
    enum inquiry_done done = folder_open(*q, dir, false, why);
    if (done != INQUIRY_DONE) return inquiry_failed(word, done, why);
    if (!folder_account(*q, *a)) return cli_fault(word, "no memory");
    if ((*a)->cut)
        return cli_fault(word, "%s: has more people, duties or compilers than there is room for",
                         dir);
    return CLI_YES;
}

void inquiry_end(struct inquiry *q, struct account *a) {
    if (a) account_drop(a);
    if (q) (void)!folder_close(q);
    free(a);
    free(q);
}

int inquiry_write(const char *word, const char *dir, int (*act)(struct inquiry *q, void *state),
                  void *state) {
    char why[INQUIRY_WORDS_MAX];
    struct inquiry *q = calloc(1, sizeof *q);
    if (!q) return cli_fault(word, "no memory");
    enum inquiry_done done = folder_open(q, dir, true, why);
    int answer = done == INQUIRY_DONE ? act(q, state) : inquiry_failed(word, done, why);
    if (!folder_close(q))
        answer = cli_fault(word, "what was written stands; its head could not be signed: make "
                                 "room, the next writing signs it");
    free(q);
    return answer;
}

static bool tones;
static const struct cli_option OF_SAMPLE[] = {
    {"--tones", NULL, "another one: three tones in four recordings, on one clock", .flag = &tones},
    {0}};
static const struct cli_manual SAMPLE = {
    "DIR",
    "Makes the sample account: the public record of October 2021 as dated steps, by role and "
    "never\n"
    "by name, with sources and status, both versions of what is disputed, a row for everybody in\n"
    "each duty, and what is not known. docs/inquiry.md says where it comes from.\n\n"
    "Exit 0 when it is made, 2 when there is something already, 3 when the disk fails.",
    OF_SAMPLE,
    "showclear inquiry sample sample-inquiry.d\n"
    "showclear inquiry sample tones.d --tones\n"
    "showclear inquiry open sample-inquiry.d",
    1,
    1};

static int fill(struct inquiry *q, void *state) {
    const struct embedded *e = embedded_find(embedded_inquiry, BYTES("account.jsonl"));
    uint32_t added = 0;
    (void)state;
    if (!e) return cli_fault("inquiry sample", "this program was built without it");
    return inquiry_lines(q, "inquiry sample", NULL, e->plain, &added);
}

int inquiry_sample(int argc, char **argv) {
    char why[INQUIRY_WORDS_MAX];
    int answer = cli_read(&SAMPLE, &argc, argv);
    if (answer >= 0) return answer;
    const char *called =
        tones ? "Three tones, four recordings" : "October 2021, from the public record";
    enum inquiry_done done = folder_make(argv[1], called, "The showclear authors", why);
    if (done != INQUIRY_DONE) return inquiry_failed(argv[0], done, why);
    answer = inquiry_write(argv[0], argv[1], tones ? inquiry_tones : fill, argv[0]);
    if (answer == CLI_YES)
        printf("%s is made.\n"
               "  showclear inquiry serve %s                       its page, in this machine's "
               "browser\n"
               "  showclear inquiry print %s --out account.html    all of it in one file\n",
               argv[1], argv[1], argv[1]);
    return answer;
}
