/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#define _GNU_SOURCE /* pipe2, memmem */
#include "net/page.h"
#include "net/embedded.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct {
    const char *ending, *type;
} TYPES[] = {{".html", "text/html; charset=utf-8"},
             {".js", "text/javascript; charset=utf-8"},
             {".css", "text/css; charset=utf-8"},
             {".wasm", "application/wasm"},
             {".svg", "image/svg+xml"},
             {".woff2", "font/woff2"},
             {".json", "application/json"},
             {".png", "image/png"},
             {".webmanifest", "application/manifest+json"},
             {".txt", "text/plain; charset=utf-8"}};

static const char NOT_BUILT[] =
    "<!doctype html><html lang=en><meta charset=utf-8><title>showclear</title>"
    "<p>The page was not built into this program. Build it with <code>make</code>, then start "
    "again.</p></html>";

enum { FILE_MAX = 8 << 20, PATH_LENGTH_MAX = 200 };

static const char *type_of(const char *path) {
    const char *dot = strrchr(path, '.');
    for (size_t i = 0; dot && i < COUNT_OF(TYPES); i++)
        if (strcmp(TYPES[i].ending, dot) == 0) return TYPES[i].type;
    return "application/octet-stream";
}

/* Relative, without a step up or a hidden file, in letters that need no decoding. */
static bool read_path(struct bytes from, char path[PATH_LENGTH_MAX]) {
    static const char LETTERS[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/";
    if (from.len == 1) from = BYTES("/index.html");
    if (from.len < 1 || from.len > PATH_LENGTH_MAX) return false;
    memcpy(path, from.ptr + 1, from.len - 1);
    path[from.len - 1] = 0;
    return strlen(path) == strspn(path, LETTERS) && path[0] != '/' && path[0] != '.' &&
           !strstr(path, "/.") && !strstr(path, "//");
}

static bool has(struct bytes text, const char *word) {
    return text.ptr && memmem(text.ptr, text.len, word, strlen(word)) != NULL;
}

static bool takes_gzip(const struct request *r) {
    struct bytes accepts = request_header(r, "Accept-Encoding");
    return has(accepts, "gzip") && !has(accepts, "gzip;q=0");
}

static void send_file(struct request *r, const struct embedded *file) {
    struct bytes known = request_header(r, "If-None-Match");
    bool font = strncmp(file->path, "fonts/", 6) == 0;
    answer_header(r, "ETag", file->etag);
    answer_header(r, "Vary", "Accept-Encoding");
    answer_header(r, "Cache-Control", font ? "max-age=86400" : "no-cache");
    if (has(known, file->etag)) {
        answer(r, 304, NULL, (struct bytes){0});
        return;
    }
    bool small = file->gzip.len && takes_gzip(r);
    if (small) answer_header(r, "Content-Encoding", "gzip");
    answer_lasting(r, 200, type_of(file->path), small ? file->gzip : file->plain);
}

static void send_from(struct request *r, const char *folder, const char *path) {
    char place[4096];
    struct stat is;
    int fits = snprintf(place, sizeof place, "%s/%s", folder, path);
    int fd = fits < (int)sizeof place ? open(place, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) : -1;
    bool there = fd >= 0 && fstat(fd, &is) == 0 && S_ISREG(is.st_mode) && is.st_size <= FILE_MAX;
    uint8_t *bytes = there ? malloc((size_t)is.st_size + 1) : NULL;
    ssize_t len = bytes ? read(fd, bytes, (size_t)is.st_size) : -1;
    if (fd >= 0) close(fd);
    if (len == (there ? is.st_size : 0))
        answer(r, 200, type_of(path), (struct bytes){bytes, (uint32_t)len});
    else
        answer_fault(r, 404, "There is no such file in the folder of the page.");
    free(bytes);
}

void page_answer(struct request *r, const struct embedded *files, const char *folder) {
    char path[PATH_LENGTH_MAX];
    if (!read_path(r->path, path)) {
        answer_fault(r, 404, "There is nothing at this address.");
        return;
    }
    if (folder) {
        send_from(r, folder, path);
        return;
    }
    const struct embedded *file = embedded_find(files, bytes_of(path));
    if (file)
        send_file(r, file);
    else if (strcmp(path, "index.html") == 0)
        answer_lasting(r, 200, type_of(path),
                       (struct bytes){(const uint8_t *)NOT_BUILT, sizeof NOT_BUILT - 1});
    else
        answer_fault(r, 404, "There is nothing at this address.");
}
