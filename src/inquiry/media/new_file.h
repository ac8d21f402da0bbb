/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* new_file.h - a file that is there whole or not at all: written beside its name, on the disk, and then named.
 *
 * Its digests come along. An end without power leaves at most a file that ends in ".part". */
#pragma once
#include "inquiry/media/digester.h"

enum { NEW_FILE_NAME_MAX = 512, NEW_FILE_BLOCK = 64 * 1024 };
struct new_file {
    int folder, fd;
    struct digester *digester;
    const char *name;
    char part[NEW_FILE_NAME_MAX];
    uint8_t c4[DIGEST_MAX];
    int wrong; /* an errno; the first one stays */
    struct buffer held;
    uint8_t block[NEW_FILE_BLOCK];
};
/* new_file_begin(f, folder, name, d): ${name} in the open ${folder} and the digester are in use until the end. */
void new_file_begin(struct new_file *f, int folder, const char *name, struct digester *d);
void new_file_put(struct new_file *f, struct bytes more);
void new_file_text(struct new_file *f, const char *text);
/* new_file_xml(f, text): with what XML needs written otherwise; a line's end and a tab too, which readers would change. */
void new_file_xml(struct new_file *f, struct bytes text);
/* new_file_close(f): it is whole and on the disk, not yet named; its c4 is known. new_file_name(f, over): gives it its name; a file
 * that has it already stays unless ${over}. new_file_drop(f): takes away what has no name yet. */
SC_CHECK bool new_file_close(struct new_file *f);
SC_CHECK bool new_file_name(struct new_file *f, bool over);
void new_file_drop(struct new_file *f);
/* new_file_can_say(text): UTF-8 of characters that XML 1.0 knows. */
bool new_file_can_say(struct bytes text);
