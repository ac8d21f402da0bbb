/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* copy_keys.c - see copy_keys.h. */
#include "cli/copy_keys.h"
#include "box/crypto.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { LINE_BYTES = 512 };

static bool say(char why[LOG_WORDS_MAX], const char *path, const char *words) {
    snprintf(why, LOG_WORDS_MAX, "%.400s: %.200s", path, words);
    return false;
}

/* Each line that says something, to ${each}, which returns what is wrong with it or NULL. */
static bool read_lines(const char *path, const char *(*each)(void *state, struct bytes line),
                       void *state, char why[LOG_WORDS_MAX]) {
    char line[LINE_BYTES];
    const char *wrong = NULL;
    FILE *f = fopen(path, "re");
    if (!f) return say(why, path, strerror(errno));
    unsigned number = 0;
    while (!wrong && fgets(line, sizeof line, f)) {
        size_t len = strcspn(line, "\r\n");
        number++;
        if (len && line[0] != '#')
            wrong = each(state, (struct bytes){(const uint8_t *)line, (uint32_t)len});
    }
    fclose(f);
    crypto_forget(line, sizeof line);
    if (!wrong) return true;
    snprintf(why, LOG_WORDS_MAX, "%.400s:%u: %.200s", path, number, wrong);
    return false;
}

struct recipients {
    struct age_recipient *r;
    uint32_t *count;
};
static const char *take_recipient(void *state, struct bytes line) {
    const struct recipients *x = state;
    if (*x->count == AGE_RECIPIENTS_MAX) return "there are more keys than a copy can have";
    if (!age_recipient_read(&x->r[*x->count], line)) return "expected a key as age1...";
    ++*x->count;
    return NULL;
}

bool copy_keys_read(const char *dir, struct age_recipient r[AGE_RECIPIENTS_MAX], uint32_t *count,
                    char why[LOG_WORDS_MAX]) {
    char path[LOG_PATH_MAX + 16];
    struct recipients x = {r, count};
    *count = 0;
    snprintf(path, sizeof path, "%s/copy.keys", dir);
    return access(path, F_OK) != 0 || read_lines(path, take_recipient, &x, why);
}

struct identities {
    struct age_identity *i;
    uint32_t *count;
};
static const char *take_identity(void *state, struct bytes line) {
    const struct identities *x = state;
    if (*x->count == AGE_RECIPIENTS_MAX) return "there are more keys than can be tried";
    if (!age_identity_read(&x->i[*x->count], line)) return "expected a key as AGE-SECRET-KEY-1...";
    ++*x->count;
    return NULL;
}

bool copy_keys_open(const char *file, struct age_identity i[AGE_RECIPIENTS_MAX], uint32_t *count,
                    char why[LOG_WORDS_MAX]) {
    struct identities x = {i, count};
    *count = 0;
    crypto_undumped();
    if (!read_lines(file, take_identity, &x, why)) return false;
    return *count > 0 || say(why, file, "holds no key");
}

static bool append(const char *path, int how, struct bytes text) {
    int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | how, 0600);
    if (fd < 0) return false;
    bool kept = write(fd, text.ptr, text.len) == (ssize_t)text.len && fsync(fd) == 0;
    return close(fd) == 0 && kept;
}

static bool keep_secret(const struct age_identity *i, const char *dir, const char *file,
                        const char *recipient) {
    uint8_t bytes[1024];
    struct buffer b = BUFFER(bytes);
    buffer_text(&b, "# Opens the copies of ");
    buffer_text(&b, strlen(dir) < 400 && !strpbrk(dir, "\r\n") ? dir : "a production");
    buffer_text(&b, ". Keep it apart from them.\n# public key: ");
    buffer_text(&b, recipient);
    buffer_byte(&b, '\n');
    age_identity_write(&b, i);
    buffer_byte(&b, '\n');
    bool kept = append(file, O_EXCL, buffer_bytes(&b));
    crypto_forget(bytes, sizeof bytes);
    return kept;
}

bool copy_keys_make(const char *dir, const char *file, char text[AGE_TEXT_MAX],
                    char why[LOG_WORDS_MAX]) {
    char path[LOG_PATH_MAX + 16];
    struct age_identity i;
    struct buffer b = {(uint8_t *)text, 0, AGE_TEXT_MAX - 2, false};
    snprintf(path, sizeof path, "%s/showclear.db", dir);
    if (access(path, F_OK) != 0) return say(why, dir, "is no production's folder");
    snprintf(path, sizeof path, "%s/copy.keys", dir);
    crypto_undumped();
    if (!age_identity_make(&i)) return say(why, file, "no key could be made");
    age_recipient_write(&b, &i.recipient);
    text[b.len] = 0;
    bool kept = keep_secret(&i, dir, file, text);
    crypto_forget(&i, sizeof i);
    if (!kept) return say(why, file, strerror(errno));
    text[b.len] = '\n';
    kept = append(path, O_APPEND, (struct bytes){(const uint8_t *)text, b.len + 1});
    text[b.len] = 0;
    if (kept) return true;
    unlink(file);
    return say(why, path, strerror(errno));
}
