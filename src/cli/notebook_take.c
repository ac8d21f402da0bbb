/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_take.c - lines into a book: written here, or taken along from elsewhere; and out of it in one file. */
#include "cli/notebook_do.h"
#include "box/crypto.h"
#include "notebook/compose.h"
#include "notebook/notes.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { TIDY_ABOVE = 400, FILE_MAX = 1 << 29 };

uint8_t *notebook_read(const char *path, uint32_t *len) {
    bool piped = strcmp(path, "-") == 0;
    FILE *f = piped ? stdin : fopen(path, "rbe");
    size_t max = 1 << 16, at = 0, got;
    uint8_t *text = f ? malloc(max) : NULL;
    while (text && (got = fread(text + at, 1, max - at - 1, f)) > 0) {
        at += got;
        if (at + 1 < max) continue;
        uint8_t *more = max < FILE_MAX ? realloc(text, max *= 2) : NULL;
        if (!more) free(text), errno = EFBIG;
        text = more;
    }
    if (text && ferror(f)) free(text), text = NULL;
    if (!text) fprintf(stderr, "showclear notebook: %s: %s\n", path, strerror(errno));
    if (f && !piped) fclose(f);
    if (text) text[at] = 0;
    *len = (uint32_t)at;
    return text;
}

static bool compose(struct book *b, struct bytes wish, struct buffer *out) {
    static struct compose c;
    struct notebook_chosen now;
    struct notebook_wish all = {0};
    struct timespec at;
    struct tm here;
    if (!notebook_choose(&now, b, &all) || !crypto_random(c.random, sizeof c.random)) return false;
    clock_gettime(CLOCK_REALTIME, &at);
    localtime_r(&at.tv_sec, &here);
    c.fold = &now.fold, c.words = &notes_words, c.who = b->name;
    c.now_ms = (uint64_t)at.tv_sec * 1000;
    c.offset_minutes = (int32_t)(here.tm_gmtoff / 60);
    bool composed = compose_line(&c, wish, b->rows.line, out);
    notebook_drop(&now);
    return composed;
}

static int add_one(struct book *b, struct bytes text, uint32_t number, uint32_t *added) {
    uint8_t bytes[LINE_MAX_BYTES], said[200];
    char why[BOOK_WORDS_MAX];
    struct buffer line = BUFFER(bytes), wrong = BUFFER(said);
    uint32_t one = 0;
    if (!compose_is_whole(b->rows.line, text)) {
        if (!compose(b, text, &line)) {
            line_wrong(b->rows.line, &wrong);
            return cli_usage("notebook", "line %u: %.*s", number, (int)wrong.len, (char *)said);
        }
        text = buffer_bytes(&line);
    }
    enum book_done done = book_add(b, &text, 1, &one, why);
    *added += one;
    if (done == BOOK_DONE) return CLI_YES;
    return done == BOOK_FAULT ? cli_fault("notebook", "%s", why)
                              : cli_usage("notebook", "line %u, %s", number, strchr(why, ':') + 2);
}

int notebook_add(struct book *b, const char *text) {
    uint32_t len = (uint32_t)strlen(text), added = 0, number = 0;
    uint8_t *piped = strcmp(text, "-") == 0 ? notebook_read(text, &len) : NULL;
    int answer = CLI_YES;
    if (!piped && strcmp(text, "-") == 0) return CLI_FAULT;
    struct bytes rest = {piped ? piped : (const uint8_t *)text, len};
    while (rest.len && answer == CLI_YES) {
        uint32_t end = piped ? bytes_find(rest, '\n') : rest.len;
        number++;
        if (end) answer = add_one(b, bytes_slice(rest, 0, end), number, &added);
        rest = bytes_slice(rest, end + 1, rest.len);
    }
    printf("%u written.\n", added);
    free(piped);
    return answer;
}

struct taken {
    struct book *b;
    struct bytes *row;
    uint32_t rows, max, passed; /* passed over: no rows */
};

static bool take_row(struct taken *t, struct bytes text) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer canonical = BUFFER(bytes);
    if (!text.len || bytes_starts(text, BYTES("{\"book\":"))) return true;
    if (!row_kind(t->b->rows.line, text, &canonical)) return t->passed++, true;
    if (t->rows == t->max) {
        struct bytes *more = realloc(t->row, (t->max += 1024) * sizeof *more);
        if (!more) return false;
        t->row = more;
    }
    t->row[t->rows++] = text;
    return true;
}

static int take_rows(struct taken *t, struct bytes text, const char *file) {
    char why[BOOK_WORDS_MAX];
    uint32_t added = 0;
    while (text.len) {
        uint32_t end = bytes_find(text, '\n'), len = end;
        if (len && text.ptr[len - 1] == '\r') len--;
        if (!take_row(t, bytes_slice(text, 0, len))) return cli_fault("notebook", "no memory");
        text = bytes_slice(text, end + 1, text.len);
    }
    if (!t->rows) return cli_usage("notebook", "%s: holds no line of a notebook", file);
    enum book_done done = book_add(t->b, t->row, t->rows, &added, why);
    if (done != BOOK_DONE) return notebook_failed(done, why);
    printf("%u rows, %u of them new.\n", t->rows, added);
    if (t->passed) fprintf(stderr, "%u lines of it are no rows of a notebook.\n", t->passed);
    bool many = t->b->sealed > TIDY_ABOVE && t->b->sealed > t->b->rows.count / 50;
    if (many && book_tidy(t->b, why) != BOOK_DONE) return cli_fault("notebook", "%s", why);
    return CLI_YES;
}

/* An age file of rows, or the rows themselves; what is neither is other programs'. */
int notebook_take(struct book *b, const char *file) {
    struct taken t = {b, NULL, 0, 0, 0};
    uint32_t len;
    uint8_t *text = notebook_read(file, &len);
    if (!text) return CLI_USAGE;
    struct buffer plain = {malloc(len + 1), 0, len + 1, false};
    struct bytes rows = {text, len};
    enum age_how how = plain.ptr ? sealed_get(&b->keys, rows, &plain) : AGE_NO_RESOURCES;
    if (how == AGE_OPENED) rows = buffer_bytes(&plain);
    bool ours = how == AGE_OPENED || (how == AGE_NOT_AGE && len && text[0] == '{');
    int answer = ours ? take_rows(&t, rows, file)
                 : how == AGE_NOT_AGE
                     ? notebook_bring_file(b, file, &text, len)
                     : cli_usage("notebook", "%s: %s; nothing was put in", file, age_words(how));
    if (plain.ptr) crypto_forget(plain.ptr, plain.len);
    free(plain.ptr);
    free(text);
    free(t.row);
    return answer;
}

int notebook_into(const char *file, bool (*put)(FILE *out, void *state), void *state) {
    bool piped = strcmp(file, "-") == 0;
    int fd = piped ? 1 : open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 && errno == EEXIST)
        return cli_usage("notebook", "%s: is there already; name another file", file);
    FILE *f = fd < 0 ? NULL : piped ? stdout : fdopen(fd, "wb");
    bool written = f && put(f, state) && fflush(f) == 0 && (piped || fsync(fd) == 0);
    int was = errno;
    if (f && !piped && fclose(f) != 0) written = false;
    if (written) return CLI_YES;
    if (f && !piped) unlink(file);
    return cli_fault("notebook", "%s: %s", file, strerror(was));
}

static bool put_export(FILE *out, void *state) {
    return book_export(state, out);
}

int notebook_export(const struct book *b, const char *file) {
    if (!b->keys.recipients)
        return cli_usage("notebook", "the book has no key of its own in DIR/key");
    return notebook_into(file, put_export, (void *)(uintptr_t)b);
}
