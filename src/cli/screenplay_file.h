/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay_file.h - a screenplay's file, or the one that a production adopted, read whole. */
#pragma once
#include "notebook/screenplay.h"

/* A file that was read, and its name for messages. */
struct screenplay_file {
    const char *path;
    uint8_t *bytes;
    uint32_t len;
    struct screenplay s;
};

/* screenplay_file_open(word, f, path): Read it. CLI exit code, or -1: it is open. "-" is the standard input. */
SC_CHECK int screenplay_file_open(const char *word, struct screenplay_file *f, const char *path);
void screenplay_file_close(struct screenplay_file *f);

/* The versions that a production had, the oldest first; the last is the one that is shot. */
enum { SCREENPLAY_VERSIONS = 8 };
#define SCREENPLAY_FOUNDED UINT64_MAX
struct screenplay_versions {
    struct screenplay_file file[SCREENPLAY_VERSIONS];
    uint64_t
        leaf[SCREENPLAY_VERSIONS]; /* where it was adopted; FOUNDED: it came with the production */
    uint32_t count;
};
/* screenplay_adopted(word, v, dir): Those of the production in ${dir}, which are read. CLI exit code, 1 when there is none; -1: the
 * last is open. */
SC_CHECK int screenplay_adopted(const char *word, struct screenplay_versions *v, const char *dir);
