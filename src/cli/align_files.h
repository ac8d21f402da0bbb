/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align_files.h - what lies in a folder and in those within it, for `showclear align`: each thing with its name there, or why it is
 * not opened.
 *
 * Symbolic links are named and not followed, so nothing outside is read and no circle is walked. Hidden names and histories of
 * manifests (ascmhl) are left out. Depth and number are bounded. Ownership: texts are the list's, until align_files_drop. */
#pragma once
#include "inquiry/align/align.h"
#include "inquiry/media/arena.h"

enum { ALIGN_FOLDERS_MAX = 4096, ALIGN_DEPTH_MAX = 16 };
struct align_files {
    struct arena arena;
    struct align_named file[ALIGN_FILES_MAX];
    uint32_t count;
};
/* align_files_read(word, folder, out): in the order of their names. -1, or the exit code after saying what is wrong. */
SC_CHECK int align_files_read(const char *word, const char *folder, struct align_files *out);
void align_files_drop(struct align_files *f);
