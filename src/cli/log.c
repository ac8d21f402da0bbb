/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* log.c - `showclear log DIR`: the events as they lie in the log, one a line. */
#include "box/crypto.h"
#include "cli/cli.h"
#include "store/store.h"
#include <stdio.h>

static const char *from_text = "0";
static const struct cli_option OPTIONS[] = {
    {"--from", "N", "begin at this entry; the first is 0", .value = &from_text}, {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Prints the log of the production in DIR, one event a line, as the bytes that were hashed:\n"
    "n its number, at the time in ms since 1970 (UTC), by the person, k what happened, d the "
    "public\n"
    "fields, c the seals of private texts. It may run while `showclear serve` does.",
    OPTIONS,
    "showclear log western.d --from 100 | grep rule-broken",
    1,
    1};

static bool print(void *state, uint64_t index, const struct store_event *e) {
    (void)index, (void)state;
    fwrite(e->body.ptr, 1, e->body.len, stdout);
    putchar('\n');
    return !ferror(stdout);
}

static int print_log(const char *word, struct store *s, uint64_t from) {
    uint64_t size = 0;
    enum store_answer a = store_head(s, &size);
    if (a == STORE_OK && from < size) a = store_read(s, from, size, print, NULL);
    store_close(s);
    if (a != STORE_OK) return cli_fault(word, "%s", store_words(a));
    return fflush(stdout) ? cli_fault(word, "cannot write") : CLI_YES;
}

int cli_log(int argc, char **argv) {
    static struct crypto crypto;
    char path[4096], why[STORE_WORDS_MAX];
    uint64_t from;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (!bytes_u64(bytes_of(from_text), &from)) return cli_usage(argv[0], "--from is a number");
    if (!crypto_create(&crypto)) return cli_fault(argv[0], "libcrypto has no SHA-256");
    snprintf(path, sizeof path, "%s/showclear.db", argv[1]);
    struct store *s = store_sqlite(path, STORE_READ, &crypto, why);
    answer = s ? print_log(argv[0], s, from) : cli_fault(argv[0], "%s", why);
    crypto_destroy(&crypto);
    return answer;
}
