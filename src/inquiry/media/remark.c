/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* remark.c - see remark.h. */
#include "inquiry/media/remark.h"

static const struct {
    const char *word, *says;
    int code;
} row[REMARKS] = {
#define REMARK(id, word, code, says) {word, says, code},
#include "inquiry/media/remarks.def"
};
/* MANIFEST_WRONG, the chain's; then what the reference lets win, and ours behind it. */
static const int precedence[][12] = {
    [REMARK_AS_VERIFY] = {2, 31, 32, 33, 30, 11, 12, 3, 21, 20, 10, 1},
    [REMARK_AS_DIFF] = {2, 31, 32, 33, 30, 10, 21, 3, 1},
    [REMARK_AS_CREATE] = {2, 31, 32, 33, 30, 11, 3, 20, 10, 1},
};
enum { STOPPING = 5 };

const char *remark_word(enum remark_kind k) {
    return row[k].word;
}
const char *remark_says(enum remark_kind k) {
    return row[k].says;
}

void remark_add(struct remarks *all, const struct remark *f) {
    all->count[f->kind]++;
    if (all->hear) all->hear(all->state, f);
}
void remark_path(struct remarks *all, enum remark_kind kind, struct bytes path,
                 const char *detail) {
    struct remark f = {.kind = kind, .path = path, .detail = detail, .format = FORMAT_NONE};
    remark_add(all, &f);
}

static bool has(const struct remarks *all, int code) {
    for (uint32_t k = 0; k < REMARKS; k++)
        if (row[k].code == code && all->count[k]) return true;
    return false;
}

int remark_exit(const struct remarks *all, enum remark_order order) {
    for (uint32_t i = 0; i < COUNT_OF(precedence[0]) && precedence[order][i]; i++)
        if (has(all, precedence[order][i])) return precedence[order][i];
    return 0;
}

bool remark_stops(const struct remarks *all) {
    for (uint32_t i = 0; i < STOPPING; i++)
        if (has(all, precedence[0][i])) return true;
    return false;
}
