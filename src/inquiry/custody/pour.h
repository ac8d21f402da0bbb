/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* pour.h - a file is read once, hashed, and copied into a folder: first beside, whole and on the disk, then named. An end without
 * power leaves at most a file called .part-N, which pour_sweep takes away.
 * Ownership: pour_name or pour_drop ends what pour_begin began; both leave nothing open. Threads: one.                     */
#pragma once
#include "text/bytes.h"

enum { POUR_WHY_MAX = 200 };
struct pour {
    int folder, part; /* open; part for reading only */
    char name[24];
    uint64_t size;
    char hash[64 + 1]; /* SHA-256 */
    char why[POUR_WHY_MAX];
};
/* pour_source(path, why): the file open for reading, or -1 with what it is instead: a link, a FIFO, a folder, a socket, a device. */
SC_CHECK int pour_source(const char *path, char why[POUR_WHY_MAX]);
/* pour_begin(p, in, folder): the whole of the open ${in} from its beginning. False: see why (it changed meanwhile, the disk is full),
 * and nothing is left. ${folder} is an open folder; the caller's. */
SC_CHECK bool pour_begin(struct pour *p, int in, int folder);
/* pour_name(p, name, mode): False: something of this name is there, or the disk failed; nothing is left. */
SC_CHECK bool pour_name(struct pour *p, const char *name, uint32_t mode);
void pour_drop(struct pour *p);
/* pour_sweep(folder): what an earlier end left unfinished. */
void pour_sweep(int folder);
