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
/* screenplay_adopted(word, dir, f): The same of the one that the production in ${dir} adopted last; 1 when none was. */
SC_CHECK int screenplay_adopted(const char *word, struct screenplay_file *f, const char *dir);
