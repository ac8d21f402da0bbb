/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* book_write.c - rows into a book's file, and out of it into one that is taken along. See book.h. */
#include "notebook/book_inner.h"
#include "box/crypto.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Rows gathered until they fill a line of the file: sealing costs the same for one and for many. */
struct gathered {
    const struct book *b;
    int fd;
    struct buffer plain, file, line;
    bool failed;
};

static void gather_end(struct gathered *g) {
    if (g->plain.ptr) crypto_forget(g->plain.ptr, g->plain.max);
    free(g->plain.ptr);
    free(g->file.ptr);
    free(g->line.ptr);
}

static bool gather_begin(struct gathered *g, const struct book *b, int fd) {
    uint32_t plain = BOOK_GATHER + LINE_MAX_BYTES + 1;
    uint32_t file = sealed_size(plain, AGE_RECIPIENTS_MAX), line = file / 3 * 4 + 8;
    *g = (struct gathered){b,
                           fd,
                           {malloc(plain), 0, plain, false},
                           {malloc(file), 0, file, false},
                           {malloc(line), 0, line, false},
                           false};
    if (g->plain.ptr && g->file.ptr && g->line.ptr) return true;
    gather_end(g);
    return false;
}

/* One write: a line is there, or was cut off at its end. */
static bool gather_put(struct gathered *g) {
    g->file.len = g->line.len = 0;
    if (!g->plain.len) return true;
    errno = EIO;
    if (!sealed_put(&g->b->keys, buffer_bytes(&g->plain), &g->file)) return false;
    buffer_base64(&g->line, buffer_bytes(&g->file));
    buffer_byte(&g->line, '\n');
    g->plain.len = 0;
    return !g->line.full && write(g->fd, g->line.ptr, g->line.len) == (ssize_t)g->line.len;
}

static bool gather_row(struct gathered *g, struct bytes text) {
    if (g->plain.len >= BOOK_GATHER && !gather_put(g)) return false;
    buffer_put(&g->plain, text);
    buffer_byte(&g->plain, '\n');
    return !g->plain.full;
}

static bool write_rows(const struct book *b, int fd, uint32_t from) {
    struct gathered g;
    if (!gather_begin(&g, b, fd)) return false;
    bool done = true;
    for (uint32_t i = from; done && i < b->rows.count; i++) done = gather_row(&g, b->rows.text[i]);
    done = done && gather_put(&g);
    gather_end(&g);
    return done;
}

enum book_done book_add(struct book *b, const struct bytes *text, uint32_t count, uint32_t *added,
                        char why[BOOK_WORDS_MAX]) {
    uint32_t before = b->rows.count;
    *added = 0;
    for (uint32_t i = 0; i < count; i++) {
        enum rows_added is = rows_add(&b->rows, text[i]);
        if (is == ROWS_NEW || is == ROWS_THERE) continue;
        rows_forget(&b->rows, before);
        if (is == ROWS_NO_MEMORY) return book_say(why, BOOK_FAULT, b->dir, "no memory");
        uint8_t bytes[200];
        struct buffer wrong = BUFFER(bytes);
        line_wrong(b->rows.line, &wrong);
        snprintf(why, BOOK_WORDS_MAX, "line %u: %.*s", i + 1, (int)wrong.len, (char *)bytes);
        return BOOK_REFUSED;
    }
    off_t size = lseek(b->file, 0, SEEK_END);
    if (b->rows.count == before) return BOOK_DONE;
    if (size >= 0 && write_rows(b, b->file, before) && fdatasync(b->file) == 0) {
        *added = b->rows.count - before;
        return BOOK_DONE;
    }
    enum book_done done = book_fault(b, why);
    rows_forget(&b->rows, before);
    if (size >= 0 && ftruncate(b->file, size) != 0) /* a torn line is healed at the next start */
        return done;
    return done;
}

/* A later program's rows are not ours to take apart. */
static bool all_rows(const struct book *b, struct bytes plain) {
    uint8_t bytes[LINE_MAX_BYTES];
    while (plain.len) {
        struct buffer canonical = BUFFER(bytes);
        uint32_t len = bytes_find(plain, '\n');
        if (!row_kind(b->rows.line, bytes_slice(plain, 0, len), &canonical)) return false;
        plain = bytes_slice(plain, len + 1, plain.len);
    }
    return true;
}

/* Lines that this key does not open, or that hold what this program does not know, as they are. */
static bool copy_unread(const struct book *b, int to) {
    uint32_t len;
    uint8_t *text = book_read_file(b->file, &len);
    struct buffer plain = {malloc(len + 1), 0, len + 1, false};
    bool done = text && plain.ptr;
    for (struct bytes rest = {text, len}; done && rest.len;) {
        uint32_t end = bytes_find(rest, '\n');
        struct bytes line = bytes_slice(rest, 0, end + 1);
        bool opened = book_open_line(b, bytes_slice(rest, 0, end), &plain) == AGE_OPENED;
        if (!opened || !all_rows(b, buffer_bytes(&plain)))
            done = write(to, line.ptr, line.len) == (ssize_t)line.len;
        rest = bytes_slice(rest, end + 1, rest.len);
    }
    if (plain.ptr) crypto_forget(plain.ptr, len);
    free(plain.ptr);
    free(text);
    return done;
}

enum book_done book_tidy(struct book *b, char why[BOOK_WORDS_MAX]) {
    char path[BOOK_PATH_MAX + 16], fresh[BOOK_PATH_MAX + 16];
    book_path(b, "book", path);
    book_path(b, "book.new", fresh);
    int fd = open(fresh, O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    if (fd < 0) return book_fault(b, why);
    bool done =
        copy_unread(b, fd) && write_rows(b, fd, 0) && fsync(fd) == 0 && rename(fresh, path) == 0;
    if (!done) return book_fault(b, why), close(fd), unlink(fresh), BOOK_FAULT;
    close(b->file);
    b->file = fd;
    int dir = open(b->dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    done = dir >= 0 && fsync(dir) == 0;
    if (dir >= 0) close(dir);
    return done ? BOOK_DONE : book_fault(b, why);
}

static bool to_file(void *state, struct bytes sealed) {
    return fwrite(sealed.ptr, 1, sealed.len, state) == sealed.len;
}

static bool put_row(struct age_seal *s, struct bytes text) {
    return age_seal_put(s, text) && age_seal_put(s, BYTES("\n"));
}

bool book_export(const struct book *b, FILE *out) {
    uint8_t bytes[2 * BOOK_NAME_MAX + 64];
    struct buffer head = BUFFER(bytes);
    struct age_seal *s = age_seal_begin(b->keys.recipient, b->keys.recipients, to_file, out);
    if (!s) return false;
    buffer_text(&head, "{\"book\":1,\"who\":");
    json_put_string(&head, bytes_of(b->name));
    buffer_byte(&head, '}');
    bool done = put_row(s, buffer_bytes(&head));
    for (uint32_t i = 0; done && i < b->rows.count; i++) done = put_row(s, b->rows.text[i]);
    if (done) return age_seal_end(s);
    age_seal_drop(s);
    return false;
}
