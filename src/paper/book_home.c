/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* book_home.c - see home.h. */
#include "paper/home.h"
#include <stdlib.h>
#include <string.h>
#include "paper/paper.h"

/* Each line and its end, as `sha256sum lines.jsonl` sums them. */
static bool sum(struct record *r, const struct paper_home *h) {
    struct bytes *part = calloc(2 * (size_t)h->lines + 1, sizeof *part);
    if (!part || !crypto_create(&r->crypto)) return free(part), false;
    for (uint32_t i = 0; i < h->lines; i++) {
        part[2 * (size_t)i] = h->line[i];
        part[2 * (size_t)i + 1] = BYTES("\n");
    }
    r->crypto.sha256(r->crypto.state, part, 2 * h->lines, &r->root);
    free(part);
    return true;
}

static bool fold_all(struct record *r, const struct paper_home *h) {
    r->given = calloc(1, sizeof *r->given);
    r->morning = calloc(1, sizeof *r->morning);
    r->evening = calloc(1, sizeof *r->evening);
    return r->given && r->morning && r->evening && fold_lines(&r->given->fold, h->line, h->lines);
}

bool paper_home(const struct paper_home *h, const char *file, char why[RECORD_WORDS_MAX]) {
    static struct record r;
    memset(&r, 0, sizeof r);
    r.home = true, r.whole = true, r.day = h->day, r.size = h->lines;
    r.title = h->who, r.origin = "showclear notebook", r.vkey = "";
    r.zone = h->zone ? h->zone : "", r.rows = h->rows;
    r.has_place = h->place != NULL;
    if (h->place) r.place = *h->place;
    const struct paper_order order = {&r, h->language, h->size, 1};
    bool ready = fold_all(&r, h) && sum(&r, h);
    if (!ready) memcpy(why, "no memory", sizeof "no memory");
    bool printed = ready && paper_print(&order, paper_find("book"), file, why);
    record_close(&r);
    return printed;
}
