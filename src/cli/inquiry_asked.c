/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_asked.c - `showclear inquiry asked`: what an account asks about the setups of a production, for its own page. By role, and
 * nothing beyond the words that concern the setup. */
#include "box/asked.h"
#include "box/crypto.h"
#include "cli/inquiry_asked.h"
#include "cli/log_from.h"
#include "inquiry/account/source.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *out, *into;
static const struct cli_option OPTIONS[] = {
    {"--out", "FILE", "a new file; - for the screen", .value = &out},
    {"--into", "PRODUCTION", "that production's folder: its page shows it from then on",
     .value = &into},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR LOG",
    "What the account in DIR asks about the setups of the production whose log is attached as "
    "LOG:\n"
    "facts, questions, open questions and exhibits whose field setup says LOG/4a: how each "
    "stands,\n"
    "and its words. Whoever is in it stands by role, {P3} and a name that was typed alike; of a\n"
    "held, restricted or graphic exhibit there is the number alone. The first line says whose\n"
    "account it is.\n\n"
    "--into writes PRODUCTION/" ASKED_FILE
    ", in place of one that is there; a setup's page shows it\n"
    "under \"asked about\". The log is not touched. Taking the file away takes it off the "
    "pages.\n\n"
    "Exit 0 when it is written, 1 when nothing of it concerns a setup, 2 when DIR is no account, "
    "LOG\n"
    "is not attached, PRODUCTION is another's or there is too much, 3 when the disk fails.",
    OPTIONS,
    "showclear inquiry asked ridge.d ridge --into western.d",
    2,
    2};

static bool write_all(int fd, struct bytes text) {
    while (text.len) {
        ssize_t put = write(fd, text.ptr, text.len);
        if (put <= 0 && errno != EINTR) return false;
        if (put > 0) text = bytes_slice(text, (uint32_t)put, text.len);
    }
    return true;
}

static int put_file(const char *word, const char *path, struct bytes text) {
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (fd < 0 && errno == EEXIST)
        return cli_usage(word, "%s: is there already; name another, or take it away", path);
    if (fd < 0) return cli_fault(word, "%s: %s", path, strerror(errno));
    bool kept = write_all(fd, text) && fsync(fd) == 0;
    kept = close(fd) == 0 && kept;
    if (kept) return CLI_YES;
    unlink(path);
    return cli_fault(word, "%s: could not be written; is the disk full?", path);
}

/* Beside the log: whole, or as it was. */
static int put_into(const char *word, struct bytes text) {
    char fresh[4200], path[4200];
    snprintf(path, sizeof path, "%.4000s/" ASKED_FILE, into);
    snprintf(fresh, sizeof fresh, "%.4000s/" ASKED_FILE ".new", into);
    unlink(fresh);
    int answer = put_file(word, fresh, text);
    if (answer != CLI_YES) return answer;
    if (rename(fresh, path) == 0) return CLI_YES;
    answer = cli_fault(word, "%s: %s", path, strerror(errno));
    unlink(fresh);
    return answer;
}

/* The production has the key that was attached: its page shows what concerns its own setups. */
static int is_theirs(const char *word, const struct account *a, uint32_t log) {
    char why[LOG_WORDS_MAX] = "";
    struct crypto c;
    struct log_from *l = calloc(1, sizeof *l);
    if (!l || !crypto_create(&c)) return free(l), cli_fault(word, "no memory");
    bool open = log_open(l, &c, into, why) == LOG_OPENED && l->kind == LOG_FOLDER;
    bool theirs = open && bytes_equal(l->vkey, account_word(a, log, "key"));
    log_close(l);
    free(l);
    crypto_destroy(&c);
    if (theirs) return CLI_YES;
    return cli_usage(word, "%s: is not the production whose log is attached under this name", into);
}

static int asked(const struct account *a, const char *word, const char *name) {
    uint8_t number[NUMBER_MAX + 8];
    struct buffer of = BUFFER(number), text = {malloc(ASKED_BYTES_MAX), 0, ASKED_BYTES_MAX, false};
    if (!text.ptr) return cli_fault(word, "no memory");
    number_joined(&of, ACCOUNT_LOG, bytes_of(name), (struct bytes){0});
    uint32_t log = account_find(a, buffer_bytes(&of)), rows = 0;
    int answer =
        log == ACCOUNT_NONE ? cli_usage(word, "no log is attached as %.40s", name) : CLI_YES;
    if (answer == CLI_YES && into) answer = is_theirs(word, a, log);
    if (answer == CLI_YES) rows = inquiry_asked_lines(a, log, &text);
    if (answer == CLI_YES && (text.full || rows > ASKED_ROWS_MAX))
        answer = cli_usage(word, "more than %d entries, or %d bytes: a page cannot show that",
                           ASKED_ROWS_MAX, ASKED_BYTES_MAX);
    if (answer == CLI_YES && into) answer = put_into(word, buffer_bytes(&text));
    if (answer == CLI_YES && out && strcmp(out, "-") == 0) inquiry_say(buffer_bytes(&text));
    if (answer == CLI_YES && out && strcmp(out, "-") != 0)
        answer = put_file(word, out, buffer_bytes(&text));
    free(text.ptr);
    if (answer == CLI_YES && !rows)
        fprintf(stderr, "Nothing in it concerns a setup of this log.\n");
    return answer == CLI_YES && !rows ? CLI_NO : answer;
}

int inquiry_asked(int argc, char **argv) {
    struct inquiry *q = NULL;
    struct account *a = NULL;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (!out == !into) return cli_usage(argv[0], "--out FILE or --into PRODUCTION, one of them");
    if (!source_name(bytes_of(argv[2])))
        return cli_usage(argv[0], "%.40s: is no name of a log", argv[2]);
    answer = inquiry_read(argv[0], argv[1], &q, &a);
    if (answer == CLI_YES) a->by_role = true;
    if (answer == CLI_YES) answer = asked(a, argv[0], argv[2]);
    inquiry_end(q, a);
    return answer;
}
