/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_print.c - `showclear inquiry print`. */
#include "cli/inquiry_logged.h"
#include "cli/inquiry_paper.h"
#include "inquiry/account/print.h"
#include <string.h>

static const char *out, *language = "en";
static const struct cli_option OPTIONS[] = {
    {"--out", "FILE",
     "a new file: .pdf, .md for Markdown, anything else HTML; -: HTML onto the screen",
     .value = &out},
    {"--lang", "en|es|uk", "the language; en, when nothing is said", .value = &language},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR --out FILE",
    "All of an account in one file: HTML that fetches nothing and runs nothing, A4 pages, or\n"
    "Markdown. Its first\n"
    "line names what ties the compilers to whom, or says \"Draft, interests not declared\"; it "
    "opens with\n"
    "the page of the person hurt where the family gave one; then the day, with both versions of "
    "what is\n"
    "disputed; who had been told what; a table for each duty with everybody in it, rules that did "
    "not\n"
    "bind apart; exhibits; interests; and last, always, what is not known. --lang is the language "
    "of what\n"
    "stands around people's words; those stay as they were written.\n\n"
    "Exit 0 when it is written, 2 when FILE is there already or DIR is no account, 3 when the "
    "disk\n"
    "fails.",
    OPTIONS,
    "  showclear inquiry print ridge.d --out account.html\n"
    "  showclear inquiry print ridge.d --out relato.pdf --lang es",
    1,
    1};

static bool ends(const char *ending) {
    size_t len = strlen(out), end = strlen(ending);
    return len > end && strcmp(out + len - end, ending) == 0;
}

struct printing {
    const struct inquiry *q;
    const struct account *a;
    char why[INQUIRY_WORDS_MAX];
};
static const char *put(FILE *to, void *state) {
    struct printing *p = state;
    if (ends(".pdf"))
        return inquiry_paper(p->q, p->a, (struct bytes){0}, out, p->why) ? NULL : p->why;
    print_account(p->a, to, !ends(".md"));
    return NULL;
}

int inquiry_print(int argc, char **argv) {
    struct inquiry *q = NULL;
    struct account *a = NULL;
    struct inquiry_logged logged = {0};
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (!out) return cli_usage(argv[0], "--out FILE: where it is written");
    answer = inquiry_language(argv[0], language, true, &logged.language);
    if (answer == CLI_YES) answer = inquiry_read_joined(&logged, argv[0], argv[1], &q, &a);
    if (answer == CLI_YES) {
        struct printing p = {.q = q, .a = a};
        answer = inquiry_out(argv[0], out, put, &p);
    }
    inquiry_end_joined(&logged, q, a);
    return answer;
}
