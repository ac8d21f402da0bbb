/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_print.c - `showclear inquiry print`. */
#include "cli/inquiry_logged.h"
#include "cli/inquiry_paper.h"
#include "inquiry/account/print.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char *out;
static const struct cli_option OPTIONS[] = {
    {"--out", "FILE",
     "a new file: .pdf, .md for Markdown, anything else HTML; -: HTML onto the screen",
     .value = &out},
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
    "bind apart; exhibits; interests; and last, always, what is not known.\n\n"
    "Exit 0 when it is written, 2 when FILE is there already or DIR is no account, 3 when the "
    "disk\n"
    "fails.",
    OPTIONS,
    "showclear inquiry print ridge.d --out account.html",
    1,
    1};

static bool ends(const char *ending) {
    size_t len = strlen(out), end = strlen(ending);
    return len > end && strcmp(out + len - end, ending) == 0;
}

static int put(const struct inquiry *q, const struct account *a, const char *word) {
    char why[INQUIRY_WORDS_MAX];
    bool screen = strcmp(out, "-") == 0;
    int fd = screen ? 1 : open(out, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 && errno == EEXIST)
        return cli_usage(word, "%s: is there already; name another file", out);
    FILE *f = fd < 0 ? NULL : screen ? stdout : fdopen(fd, "wb");
    if (!f) return cli_fault(word, "%s: %s", out, strerror(errno));
    bool pdf = ends(".pdf"), set = !pdf || inquiry_paper(q, a, (struct bytes){0}, out, why);
    if (!pdf) print_account(a, f, !ends(".md"));
    bool kept = fflush(f) == 0 && !ferror(f) && (screen || fsync(fd) == 0);
    if (!screen && fclose(f) != 0) kept = false;
    if (kept && set) return CLI_YES;
    if (!screen) unlink(out);
    return cli_fault(word, "%s", set ? "could not be written; is the disk full?" : why);
}

int inquiry_print(int argc, char **argv) {
    struct inquiry *q = NULL;
    struct account *a = NULL;
    struct inquiry_logged logged = {0};
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (!out) return cli_usage(argv[0], "--out FILE: where it is written");
    answer = inquiry_read_joined(&logged, argv[0], argv[1], &q, &a);
    if (answer == CLI_YES) answer = put(q, a, argv[0]);
    inquiry_end_joined(&logged, q, a);
    return answer;
}
