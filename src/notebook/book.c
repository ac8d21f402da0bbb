/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* book.c - reading a book's file, and appending to it. See book.h. */
#include "notebook/book.h"
#include "notebook/book_inner.h"
#include "box/crypto.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum book_done book_fault(const struct book *b, char why[BOOK_WORDS_MAX]) {
    return book_say(why, BOOK_FAULT, b->dir, strerror(errno));
}

void book_path(const struct book *b, const char *name, char path[BOOK_PATH_MAX + 16]) {
    snprintf(path, BOOK_PATH_MAX + 16, "%s/%s", b->dir, name);
}

/* Each row of an opened line. Whether there was one. */
static bool take_rows(struct book *b, struct bytes plain) {
    bool any = false;
    while (plain.len) {
        uint32_t len = bytes_find(plain, '\n');
        enum rows_added added = rows_add(&b->rows, bytes_slice(plain, 0, len));
        any |= added == ROWS_NEW || added == ROWS_THERE;
        plain = bytes_slice(plain, len + 1, plain.len);
    }
    return any;
}

/* A line of the file: base64 of an age file of rows. */
enum age_how book_open_line(const struct book *b, struct bytes line, struct buffer *plain) {
    struct buffer file = {malloc(line.len + 4), 0, line.len + 4, false};
    enum age_how how = file.ptr ? AGE_DAMAGED : AGE_NO_RESOURCES;
    plain->len = 0;
    if (file.ptr && line.len && bytes_from_base64(line, &file))
        how = sealed_get(&b->keys, buffer_bytes(&file), plain);
    free(file.ptr);
    return how == AGE_NOT_AGE ? AGE_DAMAGED : how;
}

static void take_line(struct book *b, struct bytes line, struct buffer *plain) {
    enum age_how how = book_open_line(b, line, plain);
    b->sealed++;
    if (how == AGE_NOT_FOR_US)
        b->others++;
    else if (how != AGE_OPENED || !take_rows(b, buffer_bytes(plain)))
        b->damaged++;
    crypto_forget(plain->ptr, plain->len);
}

/* All lines that end; ${whole}: where the last of them does. */
static bool take_lines(struct book *b, struct bytes text, uint32_t *whole) {
    struct buffer plain = {malloc(text.len + 1), 0, text.len + 1, false};
    *whole = 0;
    while (plain.ptr && *whole < text.len) {
        struct bytes rest = bytes_slice(text, *whole, text.len);
        const uint8_t *end = memchr(rest.ptr, '\n', rest.len);
        if (!end) break;
        take_line(b, bytes_slice(rest, 0, (uint32_t)(end - rest.ptr)), &plain);
        *whole += (uint32_t)(end - rest.ptr) + 1;
    }
    free(plain.ptr);
    return plain.ptr != NULL;
}

static bool append(const char *path, struct bytes what) {
    int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    bool kept = fd >= 0 && write(fd, what.ptr, what.len) == (ssize_t)what.len &&
                write(fd, "\n", 1) == 1 && fsync(fd) == 0;
    if (fd >= 0) close(fd);
    return kept;
}

/* Nobody was told that it was kept: it is moved aside, so that the next line begins at its place. */
static bool heal(struct book *b, struct bytes text, uint32_t whole) {
    char path[BOOK_PATH_MAX + 16];
    b->torn = whole < text.len;
    if (!b->torn || b->file < 0) return true;
    book_path(b, "book.torn", path);
    return append(path, bytes_slice(text, whole, text.len)) && ftruncate(b->file, whole) == 0 &&
           fsync(b->file) == 0;
}

uint8_t *book_read_file(int fd, uint32_t *len) {
    struct stat is;
    if (fstat(fd, &is) != 0) return NULL;
    if (is.st_size > INT32_MAX) return errno = EFBIG, NULL;
    uint8_t *text = malloc((size_t)is.st_size + 1);
    *len = 0;
    while (text && *len < (uint32_t)is.st_size) {
        ssize_t n = pread(fd, text + *len, (size_t)is.st_size - *len, (off_t)*len);
        if (n < 0) return free(text), NULL;
        if (n == 0) break;
        *len += (uint32_t)n;
    }
    return text;
}

static enum book_done read_book(struct book *b, int fd, char why[BOOK_WORDS_MAX]) {
    uint32_t len, whole;
    uint8_t *text = book_read_file(fd, &len);
    if (!text) return book_fault(b, why);
    bool read = take_lines(b, (struct bytes){text, len}, &whole) &&
                heal(b, (struct bytes){text, len}, whole);
    free(text);
    return read ? BOOK_DONE : book_fault(b, why);
}

/* One writer at a time: the lock lasts as long as the process, whatever becomes of it. */
static enum book_done lock(struct book *b, char why[BOOK_WORDS_MAX]) {
    char path[BOOK_PATH_MAX + 16];
    book_path(b, "lock", path);
    b->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (b->lock < 0) return book_fault(b, why);
    if (flock(b->lock, LOCK_EX | LOCK_NB) == 0) return BOOK_DONE;
    return book_say(
        why, BOOK_REFUSED, b->dir,
        "is being written by another showclear notebook; end that first, or write there");
}

enum book_done book_open(struct book *b, const char *dir, const char *key_file, enum book_how how,
                         char why[BOOK_WORDS_MAX]) {
    char path[BOOK_PATH_MAX + 16];
    memset(b, 0, sizeof *b);
    b->file = b->lock = -1;
    if (strlen(dir) >= BOOK_PATH_MAX) return book_say(why, BOOK_REFUSED, dir, "too long");
    snprintf(b->dir, sizeof b->dir, "%s", dir);
    if (!rows_begin(&b->rows)) return book_say(why, BOOK_FAULT, dir, "no memory");
    if (!book_read_keys(b, key_file, why)) return BOOK_REFUSED;
    enum book_done done = how == BOOK_WRITE ? lock(b, why) : BOOK_DONE;
    if (done != BOOK_DONE) return done;
    book_path(b, "book", path);
    int fd =
        open(path, (how == BOOK_WRITE ? O_RDWR | O_APPEND | O_CREAT : O_RDONLY) | O_CLOEXEC, 0600);
    if (fd < 0)
        return book_say(why, errno == ENOENT ? BOOK_REFUSED : BOOK_FAULT, path, strerror(errno));
    if (how == BOOK_WRITE) b->file = fd;
    done = read_book(b, fd, why);
    if (how == BOOK_READ) close(fd);
    if (done == BOOK_DONE && b->sealed && b->others == b->sealed)
        return book_say(why, BOOK_REFUSED, dir,
                        "this key opens nothing of it: it was sealed to others");
    return done;
}

void book_close(struct book *b) {
    rows_drop(&b->rows);
    if (b->file >= 0) close(b->file);
    if (b->lock >= 0) close(b->lock);
    crypto_forget(b, sizeof *b);
    b->file = b->lock = -1;
}
