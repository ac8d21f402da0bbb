/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* witness_room.c - the folder of witness_room.h: its key and its files. */
#include "cli/witness_room.h"
#include "box/crypto.h"
#include "cli/witness_inner.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static bool say(char why[ROOM_WORDS_MAX], const char *path, const char *words) {
    snprintf(why, ROOM_WORDS_MAX, "%.350s: %.120s", path, words);
    return false;
}

/* New name first, then renamed: a reader sees the old file or the new one, and after a crash one of the two is there. */
bool room_keep(const char *dir, const char *name, struct bytes content, int mode) {
    char fresh[ROOM_PATH_MAX + 136], path[ROOM_PATH_MAX + 128], above[ROOM_PATH_MAX + 128];
    snprintf(path, sizeof path, "%s/%s", dir, name);
    snprintf(fresh, sizeof fresh, "%s.new", path);
    snprintf(above, sizeof above, "%.*s", (int)(strrchr(path, '/') - path), path);
    int fd = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    if (fd < 0) return false;
    bool kept = write(fd, content.ptr, content.len) == (ssize_t)content.len && fsync(fd) == 0;
    kept = close(fd) == 0 && kept && rename(fresh, path) == 0;
    int folder = open(above, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    kept = folder >= 0 && fsync(folder) == 0 && kept;
    if (folder >= 0) close(folder);
    return kept;
}

bool room_read(const char *dir, const char *name, struct buffer *out) {
    char path[ROOM_PATH_MAX + 128];
    snprintf(path, sizeof path, "%s/%s", dir, name);
    FILE *f = fopen(path, "rbe");
    if (!f) return false;
    out->len = (uint32_t)fread(out->ptr, 1, out->max, f);
    bool whole = !ferror(f) && out->len < out->max;
    fclose(f);
    return whole;
}

int room_lock(const struct room *r) {
    char path[ROOM_PATH_MAX + 8];
    snprintf(path, sizeof path, "%s/lock", r->dir);
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd >= 0 && flock(fd, LOCK_EX) != 0) close(fd), fd = -1;
    return fd;
}

static bool derive(struct room *r) {
    uint8_t pub[32];
    return crypto_public_key(r->seed, pub) &&
           note_key_make(&r->key, r->c, bytes_of(r->name), NOTE_COSIGNATURE, pub);
}

void room_vkey(const struct room *r, struct buffer *out) {
    note_key_write(out, &r->key);
}

static bool save(struct room *r) {
    uint8_t secret[512], public[512];
    struct buffer key = BUFFER(secret), vkey = BUFFER(public);
    buffer_text(&key, r->name);
    buffer_byte(&key, '\n');
    buffer_base64(&key, (struct bytes){r->seed, sizeof r->seed});
    buffer_byte(&key, '\n');
    room_vkey(r, &vkey);
    buffer_byte(&vkey, '\n');
    bool kept = room_keep(r->dir, "witness.key", buffer_bytes(&key), 0600) &&
                room_keep(r->dir, "witness.pub", buffer_bytes(&vkey), 0644);
    crypto_forget(secret, sizeof secret);
    return kept;
}

bool room_make(const char *dir, const char *name, const struct crypto *c,
               char why[ROOM_WORDS_MAX]) {
    struct room r = {.c = c};
    char logs[ROOM_PATH_MAX + 8];
    crypto_undumped();
    snprintf(r.dir, sizeof r.dir, "%s", dir);
    snprintf(r.name, sizeof r.name, "%s", name);
    if (strlen(name) > NOTE_NAME_MAX || !crypto_random(r.seed, sizeof r.seed) || !derive(&r))
        return say(why, name, "cannot be a key's name: no spaces, no plus; as union.example/w");
    if (mkdir(dir, 0700) != 0) return say(why, dir, strerror(errno));
    snprintf(logs, sizeof logs, "%s/log", dir);
    if (mkdir(logs, 0700) != 0) return say(why, logs, strerror(errno));
    bool kept = save(&r);
    room_close(&r);
    return kept || say(why, dir, "the key could not be written");
}

bool room_open(struct room *r, const char *dir, const struct crypto *c, char why[ROOM_WORDS_MAX]) {
    uint8_t bytes[512];
    struct buffer file = BUFFER(bytes), seed = BUFFER(r->seed);
    crypto_undumped();
    memset(r, 0, sizeof *r);
    r->c = c;
    snprintf(r->dir, sizeof r->dir, "%s", dir);
    if (!room_read(dir, "witness.key", &file))
        return say(why, dir, "is no witness's folder; showclear witness new makes one");
    struct bytes text = buffer_bytes(&file);
    uint32_t end = bytes_find(text, '\n');
    struct bytes base64 = bytes_slice(text, end + 1, UINT32_MAX);
    base64 = bytes_slice(base64, 0, bytes_find(base64, '\n'));
    snprintf(r->name, sizeof r->name, "%.*s", (int)end, (const char *)bytes);
    bool read = bytes_from_base64(base64, &seed) && seed.len == sizeof r->seed && derive(r);
    crypto_forget(bytes, sizeof bytes);
    return read || say(why, dir, "its witness.key is not a witness's key");
}

void room_close(struct room *r) {
    crypto_forget(r->seed, sizeof r->seed);
}
