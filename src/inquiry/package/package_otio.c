/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* package_otio.c - package.h's timelines for editing. As align wrote them each recording is named by its place on that machine; here
 * it is the file that goes along, "../exhibits/X3.mov", or an exhibit that does not, "exhibit:X3?sha256=...", or a name without a place. */
#include "inquiry/custody/original_name.h"
#include "inquiry/package/package.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FILE_MAX = 16 << 20, PATH_ROOM = 4096, NAME_ROOM = 600 };
static const char KEY[] = "\"target_url\"";

/* What stands behind the last slash. */
static struct bytes last_part(struct bytes url) {
    uint32_t from = url.len;
    while (from && url.ptr[from - 1] != '/') from--;
    return bytes_slice(url, from, url.len);
}

/* As its entry has it (original_name.h), where it was %XX in the address. */
static void plain_name(struct bytes part, struct buffer *name) {
    uint8_t bytes[NAME_ROOM];
    struct buffer file = {bytes, 0, sizeof bytes - 1, false};
    for (uint32_t i = 0; i < part.len; i++) {
        struct buffer one = {&bytes[file.len], 0, 1, false};
        bool coded = part.ptr[i] == '%' && file.len < file.max &&
                     bytes_from_hex(bytes_slice(part, i + 1, 2), &one);
        if (coded)
            file.len++, i += 2;
        else
            buffer_byte(&file, part.ptr[i]);
    }
    bytes[file.len] = 0;
    name->len = 0;
    (void)original_name((const char *)bytes, name);
}

/* The exhibit of this hash, or the only one that was called so; else NULL. */
static const struct package_exhibit *find(const struct package *p, struct bytes name) {
    const struct package_exhibit *called = NULL;
    uint32_t several = 0;
    for (uint32_t i = 0; i < p->exhibits; i++) {
        uint8_t bytes[LINE_MAX_BYTES];
        struct buffer original = BUFFER(bytes);
        uint32_t entry = p->exhibit[i].entry;
        if (bytes_equal(account_word(p->account, entry, "hash"), name)) return &p->exhibit[i];
        (void)!account_text(p->account, entry, "original-name", &original);
        if (!bytes_equal(buffer_bytes(&original), name)) continue;
        called = &p->exhibit[i], several++;
    }
    return several == 1 ? called : NULL;
}

static void put_reference(const struct package *p, struct bytes url, FILE *to) {
    uint8_t bytes[3 * NAME_ROOM];
    struct buffer name = BUFFER(bytes);
    struct bytes part = last_part(url);
    plain_name(part, &name);
    const struct package_exhibit *x = name.len ? find(p, buffer_bytes(&name)) : NULL;
    if (x && x->packed.file[0]) {
        fprintf(to, "../%s", x->packed.file);
    } else if (x) {
        struct bytes number = p->account->number[x->entry];
        struct bytes hash = account_word(p->account, x->entry, "hash");
        fprintf(to, "exhibit:%.*s?sha256=%.*s", (int)number.len, (const char *)number.ptr,
                (int)hash.len, (const char *)hash.ptr);
    } else {
        fwrite(part.ptr, 1, part.len, to);
    }
}

/* From ${at}, behind a key: where its text begins and ends, between the quotes. False: it is no text. */
static bool next_text(struct bytes all, uint32_t at, uint32_t *from, uint32_t *end) {
    while (at < all.len && memchr(" \t\r\n:", all.ptr[at], 5)) at++;
    if (at >= all.len || all.ptr[at] != '"') return false;
    *from = *end = at + 1;
    while (*end < all.len && all.ptr[*end] != '"') *end += all.ptr[*end] == '\\' ? 2 : 1;
    return *end < all.len;
}

static void put_all(const struct package *p, struct bytes all, FILE *to) {
    const uint32_t key = sizeof KEY - 1;
    uint32_t done = 0, from, end;
    for (uint32_t at = 0; at + key <= all.len; at++) {
        if (memcmp(all.ptr + at, KEY, key) != 0 || !next_text(all, at + key, &from, &end)) continue;
        fwrite(all.ptr + done, 1, from - done, to);
        put_reference(p, bytes_slice(all, from, end - from), to);
        done = at = end;
    }
    fwrite(all.ptr + done, 1, all.len - done, to);
}

static bool put_file(struct package *p, int from, const char *name) {
    uint8_t *all = malloc(FILE_MAX + 1);
    uint32_t len = 0;
    ssize_t n = 1;
    while (all && n > 0 && len <= FILE_MAX && (n = read(from, all + len, FILE_MAX + 1 - len)) > 0)
        len += (uint32_t)n;
    bool read = all && n == 0 && len <= FILE_MAX;
    FILE *to = read ? package_create(p, name) : NULL;
    if (!read) (void)package_failed(p, name, "could not be read whole");
    if (to) put_all(p, (struct bytes){all, len}, to);
    free(all);
    return to && package_end(p, to, name);
}

static int is_otio(const struct dirent *e) {
    size_t len = strlen(e->d_name);
    return len > 5 && e->d_name[0] != '.' && strcmp(e->d_name + len - 5, ".otio") == 0;
}

static bool put_otio(struct package *p, const char *from, const char *called) {
    char path[PATH_ROOM], name[NAME_ROOM];
    snprintf(path, sizeof path, "%.3000s/%.300s", from, called);
    snprintf(name, sizeof name, "otio/%.300s", called);
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    bool good = fd >= 0 ? put_file(p, fd, name) : package_failed(p, path, strerror(errno));
    if (fd >= 0) close(fd);
    return good;
}

bool package_otio(struct package *p, const char *from) {
    struct dirent **found;
    int count = scandir(from, &found, is_otio, alphasort);
    bool good = count > 0 || package_failed(p, from, "has no .otio of align in it");
    for (int i = 0; i < count; i++) {
        good = good && put_otio(p, from, found[i]->d_name);
        free(found[i]);
    }
    if (count >= 0) free(found);
    return good;
}
