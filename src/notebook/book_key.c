/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* book_key.c - a book's keys, and making a book. See book.h. */
#include "notebook/book.h"
#include "box/crypto.h"
#include "text/utf8.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LINE_BYTES = 512 };
static const char NAME[] = "# name: ";

enum book_done book_say(char why[BOOK_WORDS_MAX], enum book_done done, const char *what,
                        const char *words) {
    snprintf(why, BOOK_WORDS_MAX, "%.300s: %.180s", what, words);
    return done;
}

bool book_new_file(const char *path, struct bytes text, char why[BOOK_WORDS_MAX]) {
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool kept = fd >= 0 && write(fd, text.ptr, text.len) == (ssize_t)text.len && fsync(fd) == 0;
    if (!kept) book_say(why, BOOK_FAULT, path, strerror(errno));
    if (fd >= 0) close(fd);
    return kept;
}

static bool put_key(const struct age_identity *i, const char *name, struct buffer *b) {
    buffer_text(
        b, "# Opens the notebook in this folder, and nothing else does. Keep it to yourself.\n");
    buffer_text(b, NAME);
    buffer_text(b, name);
    buffer_text(b, "\n# public key: ");
    age_recipient_write(b, &i->recipient);
    buffer_byte(b, '\n');
    age_identity_write(b, i);
    buffer_byte(b, '\n');
    return !b->full;
}

static bool good_name(const char *name) {
    struct bytes text = bytes_of(name);
    return text.len && text.len <= BOOK_NAME_MAX && utf8_line(text);
}

static bool sync_folder(const char *dir) {
    int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool synced = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0) close(fd);
    return synced;
}

enum book_done book_make(const char *dir, const char *name, char why[BOOK_WORDS_MAX]) {
    char key[BOOK_PATH_MAX + 16], book[BOOK_PATH_MAX + 16];
    uint8_t bytes[1024];
    struct buffer b = BUFFER(bytes);
    struct age_identity i;
    if (strlen(dir) >= BOOK_PATH_MAX) return book_say(why, BOOK_REFUSED, dir, "too long");
    if (!good_name(name))
        return book_say(why, BOOK_REFUSED, "--name", "one line, at most 120 bytes");
    snprintf(key, sizeof key, "%s/key", dir);
    snprintf(book, sizeof book, "%s/book", dir);
    if (access(key, F_OK) == 0 || access(book, F_OK) == 0)
        return book_say(why, BOOK_REFUSED, dir, "there is a notebook in it already");
    crypto_undumped();
    if (mkdir(dir, 0700) != 0 && errno != EEXIST)
        return book_say(why, BOOK_FAULT, dir, strerror(errno));
    bool made = age_identity_make(&i) && put_key(&i, name, &b);
    if (!made) book_say(why, BOOK_FAULT, key, "no key could be made");
    made = made && book_new_file(key, buffer_bytes(&b), why) && book_new_file(book, BYTES(""), why);
    crypto_forget(&i, sizeof i);
    crypto_forget(bytes, sizeof bytes);
    if (!made) return BOOK_FAULT;
    return sync_folder(dir) ? BOOK_DONE : book_say(why, BOOK_FAULT, dir, strerror(errno));
}

static const char *take_key_line(struct book *b, struct bytes line) {
    struct sealed_keys *k = &b->keys;
    if (bytes_starts(line, bytes_of(NAME)) && !b->name[0]) {
        struct bytes name = bytes_slice(line, sizeof NAME - 1, BOOK_NAME_MAX);
        if (!utf8_line(name)) return "the name is no line of text";
        memcpy(b->name, name.ptr, name.len);
    }
    if (!line.len || line.ptr[0] == '#') return NULL;
    if (k->identities == AGE_RECIPIENTS_MAX) return "there are more than 16 keys";
    if (!age_identity_read(&k->identity[k->identities], line))
        return "expected a key as AGE-SECRET-KEY-1...";
    k->identities++;
    return NULL;
}

static const char *take_recipient(struct book *b, struct bytes line) {
    struct sealed_keys *k = &b->keys;
    if (!line.len || line.ptr[0] == '#') return NULL;
    if (k->recipients == AGE_RECIPIENTS_MAX) return "there are more than 16 keys";
    if (!age_recipient_read(&k->recipient[k->recipients], line)) return "expected a key as age1...";
    k->recipients++;
    return NULL;
}

static bool each_line(struct book *b, const char *path,
                      const char *(*take)(struct book *b, struct bytes line),
                      char why[BOOK_WORDS_MAX]) {
    char line[LINE_BYTES], where[BOOK_PATH_MAX + 32];
    const char *wrong = NULL;
    unsigned number = 0;
    FILE *f = fopen(path, "re");
    if (!f) return book_say(why, BOOK_REFUSED, path, strerror(errno)) == BOOK_DONE;
    while (!wrong && fgets(line, sizeof line, f)) {
        number++;
        wrong = take(b, (struct bytes){(uint8_t *)line, (uint32_t)strcspn(line, "\r\n")});
    }
    fclose(f);
    crypto_forget(line, sizeof line);
    snprintf(where, sizeof where, "%.300s:%u", path, number);
    return !wrong || book_say(why, BOOK_REFUSED, where, wrong) == BOOK_DONE;
}

/* Sealed to the keys of the folder; opened with ${key_file}'s, where one is given. */
bool book_read_keys(struct book *b, const char *key_file, char why[BOOK_WORDS_MAX]) {
    char path[BOOK_PATH_MAX + 16];
    struct sealed_keys *k = &b->keys;
    crypto_undumped();
    snprintf(path, sizeof path, "%s/key", b->dir);
    bool own = access(path, F_OK) == 0;
    if (!own && !key_file)
        return book_say(why, BOOK_REFUSED, b->dir,
                        "holds no notebook; make one: showclear notebook DIR --new NAME") ==
               BOOK_DONE;
    if (own && !each_line(b, path, take_key_line, why)) return false;
    if (own && !k->identities)
        return book_say(why, BOOK_REFUSED, path, "holds no key") == BOOK_DONE;
    for (uint32_t i = 0; i < k->identities; i++) k->recipient[i] = k->identity[i].recipient;
    k->recipients = k->identities;
    if (key_file && !each_line(b, key_file, take_key_line, why)) return false;
    snprintf(path, sizeof path, "%s/recipients", b->dir);
    return access(path, F_OK) != 0 || each_line(b, path, take_recipient, why);
}

enum book_done book_recipient(struct book *b, const char *text, char why[BOOK_WORDS_MAX]) {
    char path[BOOK_PATH_MAX + 16], line[AGE_TEXT_MAX + 2];
    struct age_recipient r;
    if (!age_recipient_read(&r, bytes_of(text)))
        return book_say(why, BOOK_REFUSED, text, "expected a key as age1...");
    for (uint32_t i = 0; i < b->keys.recipients; i++)
        if (memcmp(&b->keys.recipient[i], &r, sizeof r) == 0) return BOOK_DONE;
    if (b->keys.recipients == AGE_RECIPIENTS_MAX)
        return book_say(why, BOOK_REFUSED, text, "a notebook has 16 keys at most");
    snprintf(path, sizeof path, "%s/recipients", b->dir);
    int len = snprintf(line, sizeof line, "%s\n", text);
    int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    bool kept = fd >= 0 && write(fd, line, (size_t)len) == len && fsync(fd) == 0;
    if (fd >= 0) close(fd);
    if (!kept) return book_say(why, BOOK_FAULT, path, strerror(errno));
    b->keys.recipient[b->keys.recipients++] = r;
    return sync_folder(b->dir) ? BOOK_DONE : book_say(why, BOOK_FAULT, b->dir, strerror(errno));
}
