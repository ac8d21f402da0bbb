/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* package.c - see package.h: which exhibits go, and the files of the folder. */
#include "inquiry/package/package.h"
#include "inquiry/custody/custody.h"
#include "inquiry/media/disk_words.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_ROOM = 4096 };
const char *const package_why[PACKAGE_ANSWERS] = {"", "held at the family's wish",
                                                  "restricted, and not asked for by its number",
                                                  "not asked for", "no file of it is here"};

bool package_failed(struct package *p, const char *what, const char *words) {
    snprintf(p->why, sizeof p->why, "%.400s: %.500s", what, words);
    return false;
}

/* ${number} stands in "X1,JH/12". */
static bool listed(struct bytes wish, struct bytes number) {
    while (wish.len) {
        uint32_t comma = bytes_find(wish, ',');
        if (bytes_equal(bytes_slice(wish, 0, comma), number)) return true;
        wish = bytes_slice(wish, comma + 1, wish.len);
    }
    return false;
}

static enum package_goes asked(const struct package *p, uint32_t entry) {
    const struct account *a = p->account;
    bool all = strcmp(p->wish, "all") == 0, none = strcmp(p->wish, "none") == 0;
    if (!all && (none || !listed(bytes_of(p->wish), a->number[entry]))) return PACKAGE_NOT_ASKED;
    if (all && bytes_equal(account_word(a, entry, "sensitivity"), BYTES("restricted")))
        return PACKAGE_RESTRICTED;
    return PACKAGE_GOES;
}

/* What is held, or was made of it; then whatever has the same octets. */
static void hold_back(struct package *p) {
    const struct account *a = p->account;
    for (uint32_t i = 0; i < p->exhibits; i++)
        if (custody_kin(p->q, a->number[p->exhibit[i].entry], p->why) != CUSTODY_ALLOWED)
            p->exhibit[i].goes = PACKAGE_HELD_BY_KIN;
    for (uint32_t i = 0; i < p->exhibits; i++) {
        struct bytes hash = account_word(a, p->exhibit[i].entry, "hash");
        if (p->exhibit[i].goes != PACKAGE_HELD_BY_KIN || !hash.len) continue;
        for (uint32_t j = 0; j < p->exhibits; j++)
            if (bytes_equal(account_word(a, p->exhibit[j].entry, "hash"), hash))
                p->exhibit[j].goes = PACKAGE_HELD_BY_KIN;
    }
}

/* Whoever names one that is not there meant another. */
static bool all_known(struct package *p) {
    struct bytes wish = bytes_of(p->wish);
    bool every = strcmp(p->wish, "all") == 0 || strcmp(p->wish, "none") == 0;
    while (!every && wish.len) {
        char name[48];
        uint32_t comma = bytes_find(wish, ',');
        struct bytes number = bytes_slice(wish, 0, comma);
        uint32_t e = account_find(p->account, number);
        snprintf(name, sizeof name, "%.*s", (int)(number.len < 40 ? number.len : 40),
                 (const char *)number.ptr);
        if (e == ACCOUNT_NONE || account_kind(p->account, e) != ACCOUNT_EXHIBIT)
            return package_failed(p, name, "there is no such exhibit");
        wish = bytes_slice(wish, comma + 1, wish.len);
    }
    return true;
}

bool package_begin(struct package *p) {
    const struct account *a = p->account;
    p->digester = digester_create();
    p->exhibit = calloc(a->fold.entries + 1u, sizeof *p->exhibit);
    if (!p->digester || !p->exhibit) return package_failed(p, p->folder, "no memory");
    for (uint32_t i = 0; i < a->fold.entries; i++)
        if (account_kind(a, a->order[i]) == ACCOUNT_EXHIBIT)
            p->exhibit[p->exhibits++] =
                (struct package_exhibit){.entry = a->order[i], .goes = asked(p, a->order[i])};
    hold_back(p);
    return all_known(p);
}

void package_drop(struct package *p) {
    if (p->digester) digester_destroy(p->digester);
    free(p->exhibit);
    p->digester = NULL, p->exhibit = NULL;
}

FILE *package_create(struct package *p, const char *name) {
    char path[PATH_ROOM];
    snprintf(path, sizeof path, "%.3000s/%.1000s", p->folder, name);
    for (char *at = path + strlen(p->folder) + 1; (at = strchr(at, '/')); at++) {
        *at = 0;
        (void)mkdir(path, 0700);
        *at = '/';
    }
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    FILE *f = fd < 0 ? NULL : fdopen(fd, "wb");
    if (!f) (void)package_failed(p, path, disk_words(errno));
    if (!f && fd >= 0) close(fd);
    return f;
}

bool package_end(struct package *p, FILE *f, const char *name) {
    bool good = fflush(f) == 0 && !ferror(f) && fsync(fileno(f)) == 0;
    good = fclose(f) == 0 && good;
    return good ||
           package_failed(p, name,
                          "could not be written; is the disk full? Make room, and do it again");
}
