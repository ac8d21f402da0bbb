/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* files.h - an export's folder: "checkpoint", "key", "README", "witness/ID", "tile/...". What the last two lines of a
 * README are for: it is the only file no signature reaches, so it ends in its own SHA-256 and a changed byte shows. */
#pragma once
#include "cli/log_from.h"
#include "cli/wait.h"

enum { FILES_README_MAX = 8192 };
struct files_whose {
    struct bytes origin;
    uint64_t size;
    bool account; /* not a production's */
};
void files_readme(struct buffer *out, const struct crypto *c, const struct files_whose *w);
bool files_readme_right(const struct crypto *c, struct bytes text);

enum { FILES_BUNDLE_MAX = TILE_WIDTH * (2 + LEDGER_ENTRY_MAX) };
/* A log on its way into files. ${put} gets them one after the other, the checkpoint last; when it returns false it has said why
 * in ${why}. */
struct files {
    const struct crypto *c;
    struct log_from *log;
    struct checkpoint at; /* of ${log} */
    struct wait *wait;    /* or NULL */
    bool (*put)(void *state, const char *name, struct bytes content);
    void *state;
    uint64_t count;
    char why[LOG_WORDS_MAX];
    uint8_t bundle[FILES_BUNDLE_MAX];
};
SC_CHECK bool files_write(struct files *f);
