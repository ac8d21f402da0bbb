/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_list.c - `showclear inquiry list`: the entries, by number; all writers' values. */
#include "cli/inquiry_logged.h"
#include "inquiry/account/view.h"
#include <stdio.h>

static const char *kind;
static bool json, whole;
static const struct cli_option OPTIONS[] = {
    {"--kind", "KIND", "only these: person, fact, claim, exhibit, question ...", .value = &kind},
    {"--json", NULL, "print for a program to read", .flag = &json},
    {"--whole", NULL, "all of the account as one JSON object: its rows and questions, too",
     .flag = &whole},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "What stands in an account, by number, with each writer's words beside the others'.\n\n"
    "Exit 0, 1 when there is nothing of that kind, 2 when DIR is no account.",
    OPTIONS,
    "showclear inquiry list ridge.d --kind fact",
    1,
    1};

static void say_value(const struct account *a, struct bytes key, const struct fold_value *v,
                      bool one) {
    static uint8_t bytes[LINE_MAX_BYTES], filled_bytes[4 * LINE_MAX_BYTES];
    struct buffer plain = BUFFER(bytes), filled = BUFFER(filled_bytes);
    fold_plain(v->v, &plain);
    account_filled(a, buffer_bytes(&plain), &filled);
    printf("  %-15.*s ", (int)key.len, (const char *)key.ptr);
    inquiry_say(buffer_bytes(&filled));
    if (!one) printf("   (%.*s)", (int)v->who.len, (const char *)v->who.ptr);
    printf("\n");
}

static void say_entry(const struct account *a, uint32_t entry) {
    const struct fold_entry *e = &a->fold.entry[entry];
    inquiry_say(a->number[entry]);
    printf("   %.*s   by %.*s   %.*s\n", (int)e->kind.len, (const char *)e->kind.ptr,
           (int)e->who.len, (const char *)e->who.ptr, (int)e->at.len, (const char *)e->at.ptr);
    for (uint32_t i = e->first; i < e->first + e->count; i++) {
        const struct fold_field *f = &a->fold.field[i];
        if (bytes_equal(f->key, BYTES("number"))) continue;
        for (uint32_t v = 0; v < f->count; v++)
            say_value(a, f->key, &a->fold.value[f->first + v], f->count == 1);
    }
    printf("\n");
}

static uint32_t say_entries(const struct account *a) {
    uint32_t found = 0;
    for (uint32_t i = 0; i < a->fold.entries; i++) {
        uint32_t e = a->order[i];
        if (kind && !bytes_equal(a->fold.entry[e].kind, bytes_of(kind))) continue;
        say_entry(a, e);
        found++;
    }
    return found;
}

static int list(const struct account *a) {
    uint32_t found = 1;
    bool said = true;
    if (whole)
        said = view_account(a, stdout);
    else if (json)
        said = view_entries(a, kind, stdout, &found);
    else
        found = say_entries(a);
    if (fflush(stdout) != 0) said = false;
    if (!said) return cli_fault("inquiry list", "cannot write all of it");
    if (!found) fprintf(stderr, "Nothing is found.\n");
    return found ? CLI_YES : CLI_NO;
}

int inquiry_list(int argc, char **argv) {
    struct inquiry *q = NULL;
    struct account *a = NULL;
    struct inquiry_logged logged = {0};
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (kind && kinds_find(bytes_of(kind)) == ACCOUNT_KINDS)
        return cli_usage(argv[0], "there is no kind %s", kind);
    answer = inquiry_read(argv[0], argv[1], &q, &a);
    if (answer == CLI_YES && whole)
        answer = inquiry_logged_open(&logged, argv[0], argv[1], a, NULL);
    if (answer == CLI_YES) answer = list(a);
    inquiry_end_joined(&logged, q, a);
    return answer;
}
