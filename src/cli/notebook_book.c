/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_book.c - one's own book on paper: the same that a production prints of what was given to it. */
#include "cli/notebook_do.h"
#include "paper/home.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

static uint32_t word_of(const char *const *words, uint32_t count, const char *word) {
    uint32_t i = 0;
    while (i < count && strcmp(words[i], word) != 0) i++;
    return i;
}

/* What is hers alone is for her eyes also as a file. */
static int print(const struct paper_home *h, const char *file) {
    char why[RECORD_WORDS_MAX];
    bool piped = !strcmp(file, "-");
    int fd = piped ? -1 : open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (!piped && fd < 0 && errno == EEXIST)
        return cli_usage("notebook", "%s: is there already; name another file", file);
    if (!piped && fd < 0) return cli_fault("notebook", "%s: %s", file, strerror(errno));
    if (fd >= 0) close(fd);
    (void)!setpriority(PRIO_PROCESS, 0, 10);
    if (paper_home(h, file, why)) return CLI_YES;
    if (!piped) unlink(file);
    return cli_fault("notebook", "%s", why);
}

/* Where work goes on: all four are said, or none. -1: nothing is wrong. */
static int read_where(struct paper_home *h, const struct sun_words *w) {
    static struct sun_ask ask;
    if (!w->lat && !w->lon && !w->date && !w->zone) return -1;
    int answer = sun_ask_read(&ask, w);
    if (answer >= 0) return answer;
    h->place = &ask.at, h->zone = w->zone, h->day = (uint32_t)ask.day;
    return -1;
}

int notebook_book(const struct book *b, const struct notebook_wish *w, const char *file) {
    struct notebook_chosen c;
    struct paper_home h = {.who = b->name, .day = (uint32_t)(time(NULL) / 86400)};
    const char *size = w->size ? w->size : "a4", *language = w->language ? w->language : "en";
    h.size = (enum paper_size)word_of(paper_size_words, PAPER_SIZES, size);
    h.language = language_find(language);
    if (h.size == PAPER_SIZES) return cli_usage("notebook", "--size is a4 or letter");
    if (h.language == LANGUAGE_COUNT) return cli_usage("notebook", "--lang is en, es or uk");
    int where = read_where(&h, &w->where);
    if (where >= 0) return where;
    if (!notebook_choose(&c, b, w)) return cli_fault("notebook", "no memory");
    h.line = c.line, h.lines = c.lines, h.rows = &b->rows;
    int answer = print(&h, file);
    notebook_drop(&c);
    return answer;
}
