/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#define _XOPEN_SOURCE 700 /* nftw */
#include "cli/away.h"
#include <ftw.h>
#include <stdio.h>

static int drop(const char *path, const struct stat *is, int kind, struct FTW *at) {
    (void)is, (void)kind, (void)at;
    return remove(path);
}

static int drop_within(const char *path, const struct stat *is, int kind, struct FTW *at) {
    return at->level ? drop(path, is, kind, at) : 0;
}

bool away_within(const char *path) {
    return nftw(path, drop_within, 8, FTW_DEPTH | FTW_PHYS) == 0;
}

bool away(const char *path) {
    return nftw(path, drop, 8, FTW_DEPTH | FTW_PHYS) == 0;
}
