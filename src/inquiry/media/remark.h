/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* remark.h - what was found, told one by one, and the exit code that all of it comes to.
 *
 * Whoever listens gets each remark as it is made, in an order that does not depend on threads. */
#pragma once
#include "inquiry/media/format.h"

enum remark_kind {
#define REMARK(id, word, code, says) REMARK_##id,
#include "inquiry/media/remarks.def"
    REMARKS
};
struct remark {
    enum remark_kind kind;
    struct bytes path;     /* any bytes */
    const char *detail;    /* or NULL */
    struct bytes previous; /* REMARK_RENAMED: where it was */
    enum format format;    /* REMARK_MISMATCH: of both digests; else FORMAT_NONE */
    const uint8_t *recorded, *found;
};
/* Which code wins when there are several: those that stop everything, then by the command. */
enum remark_order { REMARK_AS_VERIFY, REMARK_AS_DIFF, REMARK_AS_CREATE };
struct remarks { /* zeroed, but for these two */
    void (*hear)(void *state, const struct remark *f);
    void *state;
    uint64_t count[REMARKS];
};

const char *remark_word(enum remark_kind k);
const char *remark_says(enum remark_kind k);
void remark_add(struct remarks *all, const struct remark *f);
/* remark_path(all, kind, path, detail): the usual one. */
void remark_path(struct remarks *all, enum remark_kind kind, struct bytes path, const char *detail);
int remark_exit(const struct remarks *all, enum remark_order order);
/* remark_stops(all): the history itself cannot be relied on; nothing is compared or written. */
bool remark_stops(const struct remarks *all);
