/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "box/measures.h"
#include "core/codec.h"
#include "store/store.h"
#include <stdio.h>

struct fold {
    struct measures *m;
    const char *wrong;
    uint64_t at;
};

static bool take(void *state, uint64_t index, const struct store_event *stored) {
    struct fold *f = state;
    struct event e;
    f->at = index;
    f->wrong = core_decode(stored->body, &e);
    if (!f->wrong && e.index != index) f->wrong = "it names another index";
    if (!f->wrong) measures_take(f->m, &e);
    return !f->wrong;
}

bool measures_fold(struct measures *m, struct store *s, char why[STORE_WORDS_MAX]) {
    struct fold f = {.m = m};
    uint64_t size = 0;
    enum store_answer a = store_head(s, &size);
    if (a == STORE_OK) a = store_read(s, 0, size, take, &f);
    if (a == STORE_OK && !f.wrong) return true;
    snprintf(why, STORE_WORDS_MAX, "entry %llu: %s; showclear verify says more",
             (unsigned long long)f.at, f.wrong ? f.wrong : store_words(a));
    return false;
}
