/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* copy_account.c - see copy_account.h. */
#include "cli/copy_account.h"
#include "inquiry/media/digester.h"
#include "inquiry/media/disk_words.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_ROOM = LOG_PATH_MAX + 200, DEPTH_MAX = 8, HASH = 64 };
static const char PART[] = ".part-copy";

static bool is_hash(const char *name) {
    return strspn(name, "0123456789abcdef") == HASH;
}

static bool say(char why[LOG_WORDS_MAX], const char *what, const char *words) {
    snprintf(why, LOG_WORDS_MAX, "%.300s: %.300s", what, words);
    return false;
}

static bool ended(struct digester *d, const char *hash) {
    uint8_t digest[DIGEST_MAX], hex[HASH];
    struct buffer text = BUFFER(hex);
    digester_end(d, digest);
    buffer_hex(&text, (struct bytes){digest, HASH / 2});
    return memcmp(hex, hash, HASH) == 0;
}

/* ---- into a copy ------------------------------------------------------------------------------------------------------- */

struct putting {
    const char *dir;
    const struct tar_out *out;
    uint64_t exhibits;
    struct digester *digester;
    uint8_t *piece;
    char *why;
};

/* As much as there is, up to a piece. */
static ssize_t fill(int file, uint8_t *piece) {
    size_t len = 0;
    ssize_t n;
    while (len < COPY_PIECE && (n = read(file, piece + len, COPY_PIECE - len)) != 0) {
        if (n < 0 && errno != EINTR) return -1;
        if (n > 0) len += (size_t)n;
    }
    return (ssize_t)len;
}

static bool put_pieces(struct putting *x, const char *hash, int file) {
    char name[TAR_NAME_MAX + 1];
    ssize_t len = COPY_PIECE;
    digester_begin(x->digester, 1 << FORMAT_SHA256);
    for (uint32_t n = 1; len == COPY_PIECE; n++) {
        len = fill(file, x->piece);
        if (len < 0) return (void)ended(x->digester, hash), say(x->why, hash, strerror(errno));
        struct bytes piece = {x->piece, (uint32_t)len};
        digester_add(x->digester, piece);
        snprintf(name, sizeof name, "exhibits/%.64s/%06u%s", hash, n,
                 len < COPY_PIECE ? "-last" : "");
        if (!tar_put(x->out, name, piece)) return (void)ended(x->digester, hash), false;
    }
    x->exhibits++;
    return ended(x->digester, hash) ||
           say(x->why, hash, "is not what was taken in; showclear inquiry exhibits names whose");
}

static int open_plain(const char *path) {
    struct stat is;
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0 || (fstat(fd, &is) == 0 && S_ISREG(is.st_mode))) return fd;
    close(fd);
    return errno = EINVAL, -1;
}

static bool put_exhibit(struct putting *x, const char *path, const char *name) {
    if (!is_hash(strrchr(name, '/') + 1)) return true; /* what a taking-in left */
    int fd = open_plain(path);
    bool done = fd >= 0 ? put_pieces(x, strrchr(name, '/') + 1, fd)
                        : say(x->why, path, "is no file that can be read");
    if (fd >= 0) close(fd);
    return done;
}

static bool put_log(struct putting *x, const char *path, const char *name) {
    int fd = open_plain(path);
    ssize_t len = fd >= 0 ? fill(fd, x->piece) : -1;
    if (fd >= 0) close(fd);
    if (len < 0 || len == COPY_PIECE || strlen(name) > TAR_NAME_MAX)
        return say(x->why, path, "is nothing that an attached log has");
    return tar_put(x->out, name, (struct bytes){x->piece, (uint32_t)len});
}

static int is_named(const struct dirent *e) {
    return e->d_name[0] != '.';
}

/* Every file below, in order of names. ${name} stands in the copy and in the folder alike. */
static bool put_below(struct putting *x, const char *name, uint32_t depth,
                      bool (*put)(struct putting *x, const char *path, const char *name)) {
    char path[PATH_ROOM], inner[PATH_ROOM];
    struct dirent **found;
    struct stat is;
    snprintf(path, sizeof path, "%.4000s/%.190s", x->dir, name);
    if (lstat(path, &is) != 0) return errno == ENOENT || say(x->why, path, strerror(errno));
    if (!S_ISDIR(is.st_mode)) return put(x, path, name);
    int count = depth < DEPTH_MAX ? scandir(path, &found, is_named, alphasort) : -1;
    bool done = count >= 0 || say(x->why, path, "cannot be read");
    for (int i = 0; i < count; i++) {
        snprintf(inner, sizeof inner, "%.190s/%.255s", name, found[i]->d_name);
        done = done && put_below(x, inner, depth + 1, put);
        free(found[i]);
    }
    if (count >= 0) free(found);
    return done;
}

bool copy_account_put(const char *dir, const struct tar_out *out, uint64_t *exhibits,
                      char why[LOG_WORDS_MAX]) {
    struct putting x = {dir, out, 0, digester_create(), malloc(COPY_PIECE), why};
    bool room = x.digester && x.piece;
    if (!room) (void)say(why, dir, "there is not enough memory");
    bool done =
        room && put_below(&x, "exhibits", 0, put_exhibit) && put_below(&x, "logs", 0, put_log);
    if (x.digester) digester_destroy(x.digester);
    free(x.piece);
    *exhibits = x.exhibits;
    return done;
}

bool copy_account_is(const char *dir) {
    char path[2][PATH_ROOM];
    snprintf(path[0], sizeof path[0], "%.4000s/exhibits", dir);
    snprintf(path[1], sizeof path[1], "%.4000s/logs", dir);
    return access(path[0], F_OK) == 0 || access(path[1], F_OK) == 0;
}

uint64_t copy_account_bytes(const char *dir) {
    char path[PATH_ROOM];
    uint64_t bytes = 0;
    struct stat is;
    snprintf(path, sizeof path, "%.4000s/exhibits", dir);
    DIR *all = opendir(path);
    for (struct dirent *e; all && (e = readdir(all));)
        if (is_hash(e->d_name) && fstatat(dirfd(all), e->d_name, &is, AT_SYMLINK_NOFOLLOW) == 0)
            bytes += (uint64_t)is.st_size;
    if (all) closedir(all);
    return bytes;
}

/* ---- out of a copy ----------------------------------------------------------------------------------------------------- */

/* The folders above it, and a new file. */
static int create(const char *dir, const char *name, mode_t mode) {
    char path[PATH_ROOM];
    snprintf(path, sizeof path, "%.4000s/%.190s", dir, name);
    for (char *at = path + strlen(dir) + 1; (at = strchr(at, '/')); *at++ = '/') {
        *at = 0;
        if (mkdir(path, 0700) != 0 && errno != EEXIST) return -1;
    }
    return open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
}

static const char *write_all(int file, struct bytes content) {
    for (uint32_t at = 0; at < content.len;) {
        ssize_t n = write(file, content.ptr + at, content.len - at);
        if (n < 0 && errno != EINTR) return disk_words(errno);
        if (n > 0) at += (uint32_t)n;
    }
    return NULL;
}

static void paths_of(const struct copy_account *x, char part[PATH_ROOM], char whole[PATH_ROOM]) {
    snprintf(part, PATH_ROOM, "%.4000s/exhibits/%s", x->dir, PART);
    snprintf(whole, PATH_ROOM, "%.4000s/exhibits/%.64s", x->dir, x->hash);
}

/* The last piece came: it is what its name says, and on the disk, before it has that name. */
static const char *end_exhibit(struct copy_account *x) {
    char part[PATH_ROOM], whole[PATH_ROOM];
    paths_of(x, part, whole);
    bool right = ended(x->digester, x->hash);
    bool kept = fsync(x->file) == 0;
    kept = close(x->file) == 0 && kept;
    x->pieces = 0;
    if (right && kept && access(whole, F_OK) != 0 && rename(part, whole) == 0)
        return x->exhibits++, NULL;
    unlink(part);
    return right ? "could not be written; is the disk full?" : "is not what its name says";
}

static const char *begin_exhibit(struct copy_account *x, const char *hash) {
    char name[40];
    memcpy(x->hash, hash, HASH);
    if (!x->digester) x->digester = digester_create();
    snprintf(name, sizeof name, "exhibits/%s", PART);
    x->file = create(x->dir, name, 0400);
    if (x->file < 0) return disk_words(errno);
    digester_begin(x->digester, 1 << FORMAT_SHA256);
    return NULL;
}

const char *copy_account_exhibit(struct copy_account *x, const char *name, struct bytes content) {
    char follows[24];
    const char *hash = name + strlen("exhibits/"), *piece = hash + HASH, *wrong = NULL;
    snprintf(follows, sizeof follows, "/%06u", x->pieces + 1);
    bool fits = is_hash(hash) && strncmp(piece, follows, strlen(follows)) == 0 &&
                (!x->pieces || memcmp(hash, x->hash, HASH) == 0);
    const char *more = fits ? piece + strlen(follows) : "?";
    if (!fits || (*more && strcmp(more, "-last") != 0)) return "does not follow what came before";
    if (!x->pieces) wrong = begin_exhibit(x, hash);
    if (wrong) return wrong;
    x->pieces++;
    digester_add(x->digester, content);
    wrong = write_all(x->file, content);
    if (wrong) return wrong;
    return *more ? end_exhibit(x) : NULL;
}

const char *copy_account_log(const struct copy_account *x, const char *name, struct bytes content) {
    int file = create(x->dir, name, 0600);
    if (file < 0) return disk_words(errno);
    const char *wrong = write_all(file, content);
    if (!wrong && fsync(file) != 0) wrong = disk_words(errno);
    close(file);
    return wrong;
}

bool copy_account_end(struct copy_account *x) {
    char part[PATH_ROOM], whole[PATH_ROOM];
    bool open = x->pieces > 0;
    if (open) {
        paths_of(x, part, whole);
        (void)ended(x->digester, x->hash);
        close(x->file);
        unlink(part);
    }
    if (x->digester) digester_destroy(x->digester);
    x->digester = NULL, x->pieces = 0;
    return !open;
}
