/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* custody_check.c - all files against all entries, and the end of one. See custody.h. */
#include "inquiry/custody/custody_inner.h"
#include "inquiry/custody/original_name.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The file of an entry that is an exhibit with one; else empty. */
static struct bytes file_of(const struct account *a, uint32_t entry) {
    if (account_kind(a, entry) != ACCOUNT_EXHIBIT) return (struct bytes){0};
    return account_word(a, entry, "file").len ? account_word(a, entry, "hash") : (struct bytes){0};
}

static enum custody_found look(const struct inquiry *q, struct bytes number) {
    char why[INQUIRY_WORDS_MAX];
    struct custody_shown shown = {.file = -1};
    enum custody_answer answer = custody_open(q, number, &shown, why);
    if (answer == CUSTODY_NOT_HERE) return CUSTODY_IS_MISSING;
    if (answer != CUSTODY_ALLOWED) return CUSTODY_IS_ALTERED;
    bool whole = custody_whole(&shown);
    close(shown.file);
    return whole ? CUSTODY_IS_WHOLE : CUSTODY_IS_ALTERED;
}

static bool is_listed(const struct account *a, struct bytes name) {
    for (uint32_t e = 0; e < a->fold.entries; e++)
        if (bytes_equal(file_of(a, e), name)) return true;
    return false;
}

static bool check_unlisted(const struct inquiry *q, const struct account *a,
                           void (*each)(void *state, struct bytes name, enum custody_found found),
                           void *state) {
    char path[CUSTODY_PATH_MAX];
    custody_path(q, "", path);
    DIR *dir = opendir(path);
    if (!dir) return errno == ENOENT;
    for (struct dirent *e; (e = readdir(dir));) {
        uint8_t bytes[3 * sizeof e->d_name];
        struct buffer name = BUFFER(bytes);
        (void)original_name(e->d_name, &name);
        bool own = strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0;
        if (!own && !is_listed(a, bytes_of(e->d_name)))
            each(state, buffer_bytes(&name), CUSTODY_UNLISTED);
    }
    closedir(dir);
    return true;
}

bool custody_check(const struct inquiry *q, const struct account *a,
                   void (*each)(void *state, struct bytes name, enum custody_found found),
                   void *state) {
    for (uint32_t i = 0; i < a->fold.entries; i++)
        if (file_of(a, a->order[i]).len)
            each(state, a->number[a->order[i]], look(q, a->number[a->order[i]]));
    return check_unlisted(q, a, each, state);
}

/* How many exhibits have this file. */
static uint32_t shared(const struct inquiry *q, const char *hash) {
    struct account *a = calloc(1, sizeof *a);
    uint32_t count = 0;
    if (!a || !folder_account(q, a)) return free(a), UINT32_MAX;
    for (uint32_t e = 0; e < a->fold.entries; e++)
        count += bytes_equal(file_of(a, e), bytes_of(hash));
    account_drop(a);
    free(a);
    return count;
}

enum inquiry_done custody_erase(struct inquiry *q, const char *by, struct bytes number, bool *gone,
                                char why[INQUIRY_WORDS_MAX]) {
    char hash[64 + 1] = "", path[CUSTODY_PATH_MAX];
    *gone = false;
    if (number_of_kind(ACCOUNT_EXHIBIT, number)) custody_file(q, number, hash);
    bool alone = hash[0] && shared(q, hash) == 1;
    enum inquiry_done done = folder_erase(q, by, number, why);
    if (done != INQUIRY_DONE || !alone) return done;
    custody_path(q, hash, path);
    *gone = unlink(path) == 0 || errno == ENOENT;
    if (*gone) return INQUIRY_DONE;
    snprintf(why, INQUIRY_WORDS_MAX,
             "its entry is erased; its file is not: %.200s: remove it by hand", hash);
    return INQUIRY_FAULT;
}
