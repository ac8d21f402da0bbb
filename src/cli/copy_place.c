/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* copy_place.c - see copy_place.h. */
#include "cli/copy_place.h"
#include "cli/copy_account.h"
#include "cli/local.h"
#include "text/json.h"
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <time.h>
#include <unistd.h>

enum { COPIES_MAX = 1024, DIGITS = 9, SPARE_BYTES = 64 << 20 };
static const char *const ENDINGS[] = {".tar", ".tar.age"};

static bool say(char why[LOG_WORDS_MAX], const char *path, const char *words) {
    snprintf(why, LOG_WORDS_MAX, "%.400s: %.200s", path, words);
    return false;
}

static bool is_apart(const char *dir, const char *folder) {
    struct stat ours, theirs;
    return stat(dir, &ours) == 0 && stat(folder, &theirs) == 0 && ours.st_dev != theirs.st_dev;
}

static void name_log(struct copy_place *p, struct bytes origin) {
    uint32_t slash = bytes_find(origin, '/');
    struct bytes name = slash < origin.len ? bytes_slice(origin, slash + 1, origin.len) : origin;
    uint32_t n = 0;
    for (uint32_t i = 0; i < name.len && n < sizeof p->log - 1; i++) {
        uint8_t c = name.ptr[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        p->log[n++] = letter ? (char)c : '-';
    }
    p->log[n] = 0;
}

bool copy_place(struct copy_place *p, const char *dir, const char *out, const struct checkpoint *at,
                bool sealed, char why[LOG_WORDS_MAX]) {
    struct stat s;
    char path[COPY_PATH_MAX];
    *p = (struct copy_place){.size = at->size, .sealed = sealed};
    name_log(p, at->origin);
    if (strlen(out) > COPY_PATH_MAX - 512) return say(why, out, "is too long a path");
    if (stat(out, &s) == 0 && S_ISDIR(s.st_mode)) {
        snprintf(p->folder, sizeof p->folder, "%s", out);
        snprintf(p->name, sizeof p->name, "%.200s-%0*" PRIu64 "%s", p->log, DIGITS, p->size,
                 ENDINGS[sealed]);
        int n = snprintf(p->path, sizeof p->path, "%s/%s", out, p->name);
        if (n >= (int)sizeof p->path) return say(why, out, "is too long a path");
    } else {
        if (lstat(out, &s) == 0) return say(why, out, "is there already; choose another name");
        snprintf(path, sizeof path, "%s", out);
        snprintf(p->name, sizeof p->name, "%.255s", basename(path));
        snprintf(path, sizeof path, "%s", out);
        snprintf(p->folder, sizeof p->folder, "%s", dirname(path));
        snprintf(p->path, sizeof p->path, "%s", out);
    }
    p->apart = is_apart(dir, p->folder);
    return true;
}

static uint64_t bytes_of_file(const char *dir, const char *name) {
    char path[COPY_PATH_MAX];
    struct stat s;
    snprintf(path, sizeof path, "%s/%s", dir, name);
    return stat(path, &s) == 0 ? (uint64_t)s.st_size : 0;
}

bool copy_place_has_room(const struct copy_place *p, const char *dir, char why[LOG_WORDS_MAX]) {
    struct statvfs disk;
    uint64_t needed = bytes_of_file(dir, "showclear.db") + bytes_of_file(dir, "showclear.db-wal") +
                      bytes_of_file(dir, "media.db") + copy_account_bytes(dir) + SPARE_BYTES;
    if (p->apart || statvfs(p->folder, &disk) != 0) return true;
    uint64_t room = (uint64_t)disk.f_bavail * disk.f_frsize;
    return room > needed || say(why, p->folder,
                                "is on the box's own disk, which has no room for a copy and for "
                                "the record; is the stick in?");
}

/* The size in the name of a copy of this log. False: it is something else; ${part}: it was not finished. */
static bool read_name(const struct copy_place *p, const char *name, uint64_t *size, bool *part) {
    size_t len = strlen(p->log);
    if (strncmp(name, p->log, len) != 0 || name[len] != '-') return false;
    const char *digits = name + len + 1;
    char *end;
    if (strspn(digits, "0123456789") < DIGITS) return false;
    *size = strtoull(digits, &end, 10);
    *part = false;
    for (size_t i = 0; i < COUNT_OF(ENDINGS); i++) {
        size_t ending = strlen(ENDINGS[i]);
        if (strncmp(end, ENDINGS[i], ending) != 0) continue;
        if (!end[ending]) return true;
        if (strcmp(end + ending, ".part") == 0) return *part = true;
    }
    return false;
}

struct there {
    uint64_t size;
    bool part;
    char name[256];
};

static int newest_first(const void *a, const void *b) {
    const struct there *x = a, *y = b;
    return x->size < y->size ? 1 : x->size > y->size ? -1 : strcmp(x->name, y->name);
}

static uint32_t list(const struct copy_place *p, struct there *found) {
    DIR *dir = opendir(p->folder);
    uint32_t n = 0;
    for (struct dirent *e; dir && n < COPIES_MAX && (e = readdir(dir));) {
        struct there *t = &found[n];
        if (!read_name(p, e->d_name, &t->size, &t->part)) continue;
        snprintf(t->name, sizeof t->name, "%s", e->d_name);
        n++;
    }
    if (dir) closedir(dir);
    qsort(found, n, sizeof *found, newest_first);
    return n;
}

uint32_t copy_place_prune(const struct copy_place *p, const struct copy_counts *counts,
                          uint64_t most) {
    struct there *found = calloc(COPIES_MAX, sizeof *found);
    char path[COPY_PATH_MAX + 300];
    uint32_t gone = 0, kept = 0;
    for (uint32_t i = 0, n = found ? list(p, found) : 0; i < n; i++) {
        const struct there *t = &found[i];
        bool ours = strcmp(t->name, p->name) == 0, before = t->size < counts->erased;
        bool newer = t->size > p->size && !t->part;
        if (ours || newer || (!t->part && !before && kept + 1 < most)) {
            kept += !ours;
            continue;
        }
        snprintf(path, sizeof path, "%s/%s", p->folder, t->name);
        gone += unlink(path) == 0;
    }
    free(found);
    return gone;
}

void copy_place_put(struct buffer *b, const struct copy_place *p, const struct copy_counts *counts,
                    uint64_t bytes) {
    json_key_word(b, "file", p->name);
    json_key_u64(b, "entries", counts->entries);
    json_key_u64(b, "texts", counts->texts);
    json_key_u64(b, "media", counts->media);
    json_key_u64(b, "bytes", bytes);
    json_key_bool(b, "apart", p->apart);
    json_key_bool(b, "sealed", p->sealed);
}

void copy_place_note(const struct copy_place *p, const char *dir, const struct copy_counts *counts,
                     uint64_t bytes) {
    uint8_t text[2048];
    struct buffer b = BUFFER(text);
    char path[COPY_PATH_MAX], fresh[COPY_PATH_MAX];
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    snprintf(path, sizeof path, "%s/copy.last", dir);
    snprintf(fresh, sizeof fresh, "%s/copy.last.new", dir);
    buffer_text(&b, "{\"at\":");
    buffer_u64(&b, (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000);
    copy_place_put(&b, p, counts, bytes);
    buffer_text(&b, "}\n");
    static struct local_answer heard;
    FILE *f = fopen(fresh, "we");
    if (!f) return; /* the folder cannot be written: the copy is there all the same */
    bool kept = fwrite(b.ptr, 1, b.len, f) == b.len;
    if (fclose(f) != 0 || !kept || rename(fresh, path) != 0) unlink(fresh);
    (void)!local_post(dir, "/copied", buffer_bytes(&b), &heard); /* nobody may be serving */
}
