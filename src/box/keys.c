/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* keys.c - see keys.h. The file is two lines: the origin, and the seed in base64. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include "box/crypto.h"
#include "box/keys.h"

void keys_slug(struct bytes title, char slug[KEYS_SLUG_MAX + 1]) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < title.len && n < KEYS_SLUG_MAX; i++) {
        uint8_t ch = title.ptr[i];
        if (ch >= 'A' && ch <= 'Z') ch = (uint8_t)(ch - 'A' + 'a');
        bool plain = (ch >= 'a' && ch <= 'z') || (ch >= '0' && ch <= '9');
        if (plain)
            slug[n++] = (char)ch;
        else if (n && slug[n - 1] != '-')
            slug[n++] = '-';
    }
    while (n && slug[n - 1] == '-') n--;
    slug[n] = 0;
    if (!n) snprintf(slug, KEYS_SLUG_MAX + 1, "production");
}

/* Fill in what follows from seed and origin. */
static bool derive(struct box_keys *k, const struct crypto *c) {
    struct buffer vkey = {(uint8_t *)k->vkey, 0, sizeof k->vkey - 1, false};
    uint8_t pub[32];
    if (!crypto_public_key(k->seed, pub)) return false;
    if (!note_key_make(&k->key, c, bytes_of(k->origin), NOTE_ED25519, pub)) return false;
    note_key_write(&vkey, &k->key);
    k->vkey[vkey.len] = 0;
    return !vkey.full;
}

bool keys_make(struct box_keys *k, const struct crypto *c, const char *slug) {
    uint8_t pub[32], hex[8];
    struct note_key key;
    struct buffer text = BUFFER(hex);
    char name[KEYS_ORIGIN_MAX];
    crypto_undumped();
    memset(k, 0, sizeof *k);
    snprintf(name, sizeof name, "showclear/%.24s", slug);
    if (!crypto_random(k->seed, sizeof k->seed) || !crypto_public_key(k->seed, pub)) return false;
    if (!note_key_make(&key, c, bytes_of(name), NOTE_ED25519, pub)) return false;
    buffer_hex(&text, (struct bytes){key.id, sizeof key.id});
    snprintf(k->origin, sizeof k->origin, "showclear/%.24s-%.8s", slug, (const char *)hex);
    return derive(k, c);
}

static bool say(char why[BOX_WORDS_MAX], const char *path, const char *words) {
    snprintf(why, BOX_WORDS_MAX, "%.300s: %s", path, words);
    return false;
}

bool keys_save(const struct box_keys *k, const char *dir, char why[BOX_WORDS_MAX]) {
    char path[4096];
    uint8_t base64[64];
    struct buffer b = BUFFER(base64);
    snprintf(path, sizeof path, "%s/log.key", dir);
    buffer_base64(&b, (struct bytes){k->seed, sizeof k->seed});
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0) return say(why, path, strerror(errno));
    bool kept =
        dprintf(fd, "%s\n%.*s\n", k->origin, (int)b.len, (const char *)base64) > 0 && !fsync(fd);
    crypto_forget(base64, sizeof base64);
    if (close(fd) || !kept) return say(why, path, "could not be written; is the disk full?");
    return true;
}

bool keys_load(struct box_keys *k, const struct crypto *c, const char *dir,
               char why[BOX_WORDS_MAX]) {
    char path[4096], origin[KEYS_ORIGIN_MAX], base64[65];
    struct buffer seed = BUFFER(k->seed);
    crypto_undumped();
    memset(k, 0, sizeof *k);
    snprintf(path, sizeof path, "%s/log.key", dir);
    FILE *f = fopen(path, "re");
    if (!f)
        return say(why, path,
                   errno == ENOENT ? "the log's key is missing; showclear continue begins a new one"
                                   : strerror(errno));
    bool read = fscanf(f, "%63s\n%64s", origin, base64) == 2;
    fclose(f);
    read = read && bytes_from_base64(bytes_of(base64), &seed) && seed.len == sizeof k->seed;
    crypto_forget(base64, sizeof base64);
    if (read) memcpy(k->origin, origin, sizeof origin);
    return (read && derive(k, c)) ||
           say(why, path, "is not a log's key; showclear continue begins a new one");
}
