/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_credit.c - the public credit page of a production, as a file. */
#include "cli/notebook_do.h"
#include "paper/credit.h"
#include <string.h>

static bool put(FILE *out, void *state) {
    return credit_page(state, out);
}

static int write_page(struct record *record, const struct notebook_wish *w, const char *file) {
    char media[BOOK_PATH_MAX + 16];
    struct credit c = {.record = record, .media = media};
    const char *language = w->language ? w->language : "en";
    while (c.language < LANGUAGE_COUNT && strcmp(language_words[c.language], language) != 0)
        c.language++;
    if (c.language == LANGUAGE_COUNT) return cli_usage("notebook", "--lang is en, es or uk");
    snprintf(media, sizeof media, "%.*s/media.db", BOOK_PATH_MAX, w->dir);
    int answer = notebook_into(file, put, &c);
    if (answer != CLI_YES) return answer;
    fprintf(stderr, "%u images, %u recollections and %u pages of people were released.\n", c.frames,
            c.told, c.selves);
    if (c.tells)
        fprintf(stderr,
                "%u pictures say where or with what they were taken: they are left out. Bring them "
                "again through the page, which takes that out.\n",
                c.tells);
    if (c.missing) fprintf(stderr, "%u pictures are not in this folder.\n", c.missing);
    return CLI_YES;
}

int notebook_credit(const struct notebook_wish *w, const char *file) {
    static struct record record;
    char why[RECORD_WORDS_MAX];
    bool opened = record_open(&record, w->dir, 0, true, why);
    int answer = opened         ? write_page(&record, w, file)
                 : record.store ? cli_fault("notebook", "%s", why)
                                : cli_usage("notebook", "%s", why);
    record_close(&record);
    return answer;
}
