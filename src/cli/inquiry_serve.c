/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_serve.c - `showclear inquiry serve DIR`: the account's page, for a browser on this machine only. */
#include "cli/inquiry_serve.h"
#include "box/crypto.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *by, *port_text, *web;
static const struct cli_option OPTIONS[] = {
    {"--by", "NAME", "who writes: a compiler's name or number; may be left out while there is one",
     .value = &by},
    {"--port", "N", "the port; without it any that is free", .value = &port_text},
    {"--web", "DIR", "read the page's files from here", .value = &web},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Opens an account's page on this machine alone: its timeline, facts, questions and answers,\n"
    "everybody's row, exhibits, and what is not known. It prints an address that works once; no\n"
    "network card hears of it.\n\n"
    "What is written there is an entry with the name of --by, as by showclear inquiry add. Where\n"
    "there are several compilers and none is named, the page is read only, and exhibits are not\n"
    "shown: who looks at one is written down. Nobody else can write meanwhile.\n\n"
    "Exit 0 when it is ended, 2 when DIR is no account or no compiler is called so, 3 when\n"
    "somebody else is writing in it, the disk fails or the port is taken.",
    OPTIONS,
    "showclear inquiry serve ridge.d --by 'Ada Vale'",
    1,
    1};

static const struct route ROUTES[] = {
    {"POST", "/account/enter", serving_post_enter},
    {"GET", "/account", serving_get_account},
    {"POST", "/account/lines", serving_post_lines, .body_max = HTTP_BODY_MAX},
    {"GET", "/account/timeline", serving_get_timeline},
    {"GET", "/account/exhibit/", serving_get_exhibit, .prefix = true},
    {"GET", "/account/text/", serving_get_text, .prefix = true},
    {"GET", "/account/at", serving_get_at},
    {"GET", "/account/known", serving_get_known},
    {"GET", "/account/told", serving_get_told},
    {"GET", "/", own_page_file, .prefix = true},
};

/* The compiler who is named; the only one where none is. False: nobody is called so. */
static bool find_writer(struct serving *s, const struct account *a) {
    uint32_t found = 0;
    for (uint32_t k = 0; k < a->compilers; k++) {
        uint8_t bytes[LINE_MAX_BYTES];
        struct buffer name = BUFFER(bytes);
        if (a->compiler[k].entry == ACCOUNT_NONE) continue;
        account_compiler_name(a, k, &name);
        struct bytes number = a->compiler[k].number, called = buffer_bytes(&name);
        if (by && !bytes_equal(called, bytes_of(by)) && !bytes_equal(number, bytes_of(by)))
            continue;
        snprintf(s->by, sizeof s->by, "%.*s", (int)number.len, (const char *)number.ptr);
        snprintf(s->by_name, sizeof s->by_name, "%.*s", (int)called.len, (const char *)called.ptr);
        if (found++ == 0 && by) return true;
    }
    if (found != 1) s->by[0] = s->by_name[0] = 0;
    return !by;
}

static void begun(void *of) {
    struct serving *s = of;
    snprintf(s->cookie, sizeof s->cookie, "exhibit%.10s", strrchr(s->page.host, ':') + 1);
    if (s->by[0])
        printf("What is written stands under %s.\n", s->by_name);
    else
        printf("Read only: there is not one compiler. --by NAME says who writes.\n");
    fflush(stdout);
}

static void ended(void *of) {
    serving_log_end(of);
    serving_reading_end(of);
}

/* Read first, to see who writes; then with the lock that only one process can hold. */
static int open_account(struct serving *s, const char *word, const char *dir) {
    char why[INQUIRY_WORDS_MAX];
    int answer = inquiry_read(word, dir, &s->q, &s->a);
    for (uint32_t l = 0; l < LANGUAGE_COUNT; l++) s->logged[l].language = (enum language)l;
    if (answer == CLI_YES) answer = inquiry_logged_open(&s->logged[0], word, dir, s->a, NULL);
    if (answer != CLI_YES) return answer;
    if (!find_writer(s, s->a))
        return cli_usage(word,
                         "no compiler is called %s; they bring their own name: showclear inquiry "
                         "add %s '{\"kind\":\"compiler\",\"set\":{\"name\":..}}' --by NAME",
                         by, dir);
    char *whole = realpath(dir, NULL);
    bool fits = whole && strlen(whole) < sizeof s->dir;
    if (fits) memcpy(s->dir, whole, strlen(whole) + 1);
    free(whole);
    if (!fits) return cli_usage(word, "%s: its path is too long", dir);
    enum inquiry_done done = serving_open(s, why);
    return done == INQUIRY_DONE ? CLI_YES : inquiry_failed(word, done, why);
}

static int serve(struct serving *s, const char *word, const char *dir) {
    uint64_t port = 0;
    if (port_text && (!bytes_u64(bytes_of(port_text), &port) || port > UINT16_MAX))
        return cli_usage(word, "--port %s: expected 0 to 65535", port_text);
    int answer = open_account(s, word, dir);
    if (answer != CLI_YES) return answer;
    s->page = (struct own_page){.word = word,
                                .says = "The account",
                                .before = "",
                                .index = "/inquiry.html",
                                .web = web,
                                .route = ROUTES,
                                .routes = COUNT_OF(ROUTES),
                                .port = (uint32_t)port,
                                .begun = begun,
                                .ended = ended,
                                .of = s};
    if (!own_page_draw(s->pass)) return cli_fault(word, "there are no random numbers");
    return own_page_run(&s->page);
}

int inquiry_serve(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    struct serving *s = calloc(1, sizeof *s);
    if (!s) return cli_fault(argv[0], "no memory");
    answer = serve(s, argv[0], argv[1]);
    serving_close(s);
    for (uint32_t l = 0; l < LANGUAGE_COUNT; l++) inquiry_logged_close(&s->logged[l]);
    crypto_forget(s, sizeof *s);
    free(s);
    return answer;
}
