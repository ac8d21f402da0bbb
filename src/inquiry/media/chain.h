/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* chain.h - ascmhl_chain.xml: the manifests of a history in order, and the C4 of each; and ascmhl_collection.xml, which is the same
 * for packing lists. */
#pragma once
#include "inquiry/media/arena.h"
#include "inquiry/media/new_file.h"

struct chain_link {
    const char *path; /* the manifest's file name */
    uint8_t c4[DIGEST_MAX];
};
struct chain {
    struct chain_link *link; /* link[i] has the number i + 1 */
    uint32_t links;
    const char *wrong;
    uint32_t wrong_line;
};
/* chain_read(c, fd, arena, d): false: see c->wrong. */
SC_CHECK bool chain_read(struct chain *c, int fd, struct arena *a, struct digester *d);
void chain_add(struct chain *c, struct arena *a, const char *path, const uint8_t *c4);
void chain_write(const struct chain *c, struct new_file *f);
void chain_drop(struct chain *c);
