/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* custody.c - an exhibit's file, found by its hash and read again; what is said and written about it. See custody_inner.h. */
#include "inquiry/account/kin.h"
#include "inquiry/custody/custody_inner.h"
#include "inquiry/media/hashing.h"
#include "text/when.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum custody_answer custody_say(char why[INQUIRY_WORDS_MAX], enum custody_answer answer,
                                struct bytes what, const char *words) {
    snprintf(why, INQUIRY_WORDS_MAX, "%.*s: %.800s", (int)(what.len < 160 ? what.len : 160),
             (const char *)what.ptr, words);
    return answer;
}

enum custody_answer custody_altered(struct bytes number, char why[INQUIRY_WORDS_MAX]) {
    return custody_say(why, CUSTODY_ALTERED, number, "its file is not what was taken in");
}

enum custody_answer custody_done(enum inquiry_done done) {
    return done == INQUIRY_DONE    ? CUSTODY_ALLOWED
           : done == INQUIRY_FAULT ? CUSTODY_FAULT
                                   : CUSTODY_REFUSED;
}

void custody_path(const struct inquiry *q, const char *hash, char path[CUSTODY_PATH_MAX]) {
    snprintf(path, CUSTODY_PATH_MAX, "%s/exhibits/%.64s", q->dir, hash);
}

void custody_file(const struct inquiry *q, struct bytes number, char hash[64 + 1]) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer text = BUFFER(bytes);
    bool kept = folder_said(q, number, "file", &text) && folder_said(q, number, "hash", &text);
    snprintf(hash, 64 + 1, "%.*s", kept && text.len == 64 ? 64 : 0, (const char *)bytes);
}

static void look_at(struct custody_shown *shown, uint64_t size) {
    uint8_t first[HEAD_OCTETS];
    ssize_t n = pread(shown->file, first, sizeof first, 0);
    shown->size = size;
    shown->head = head_find((struct bytes){first, n > 0 ? (uint32_t)n : 0});
}

enum custody_answer custody_open(const struct inquiry *q, struct bytes number,
                                 struct custody_shown *shown, char why[INQUIRY_WORDS_MAX]) {
    char path[CUSTODY_PATH_MAX];
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer title = BUFFER(bytes);
    struct stat st;
    if (!number_of_kind(ACCOUNT_EXHIBIT, number) || !folder_said(q, number, "title", &title))
        return custody_say(why, CUSTODY_NO_EXHIBIT, number, "there is no such exhibit");
    custody_file(q, number, shown->hash);
    if (!shown->hash[0])
        return custody_say(why, CUSTODY_NOT_HERE, number, "this exhibit has no file here");
    custody_path(q, shown->hash, path);
    shown->file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (shown->file < 0 && errno != ENOENT)
        return custody_say(why, CUSTODY_FAULT, number, strerror(errno));
    if (shown->file < 0) return custody_say(why, CUSTODY_NOT_HERE, number, "its file is missing");
    if (fstat(shown->file, &st) == 0 && S_ISREG(st.st_mode)) {
        look_at(shown, (uint64_t)st.st_size);
        return CUSTODY_ALLOWED;
    }
    close(shown->file);
    return custody_say(why, CUSTODY_ALTERED, number, "what lies in its place is no file");
}

bool custody_whole(const struct custody_shown *shown) {
    uint8_t digest[DIGEST_MAX], hex[64];
    struct buffer text = BUFFER(hex);
    struct digester *d = digester_create();
    uint64_t size;
    bool read = lseek(shown->file, 0, SEEK_SET) == 0 &&
                !hashing_file(d, shown->file, 1 << FORMAT_SHA256, digest, &size);
    digester_destroy(d);
    buffer_hex(&text, (struct bytes){digest, 32});
    return read && memcmp(hex, shown->hash, 64) == 0 && lseek(shown->file, 0, SEEK_SET) == 0;
}

static bool said(const void *state, struct bytes number, const char *key, struct buffer *text) {
    return folder_said(state, number, key, text);
}

enum custody_answer custody_kin(const struct inquiry *q, struct bytes number,
                                char why[INQUIRY_WORDS_MAX]) {
    if (!kin_holds(said, q, number)) return CUSTODY_ALLOWED;
    return custody_say(why, CUSTODY_HELD_BY_KIN, number,
                       "the family asks that this is not shown, and it is not");
}

void custody_wish(struct buffer *b, enum account_kind kind, struct bytes number) {
    buffer_text(b, "{\"kind\":\"");
    buffer_text(b, kinds_word[kind]);
    buffer_text(b, "\"");
    if (number.len) json_key_string(b, "number", number);
    buffer_text(b, ",\"set\":{");
}

void custody_wish_field(struct buffer *b, const char *key, struct bytes text) {
    if (text.len) json_key_string(b, key, text);
}

enum custody_answer custody_write(struct inquiry *q, const char *by, struct buffer *wish,
                                  struct buffer *number, char why[INQUIRY_WORDS_MAX]) {
    buffer_text(wish, "}}");
    if (wish->full)
        return custody_say(why, CUSTODY_REFUSED, BYTES("the entry"), "too long, or not UTF-8");
    return custody_done(folder_add(q, by, buffer_bytes(wish), number, why));
}

static void put_now(struct buffer *wish) {
    uint8_t bytes[40];
    struct buffer when = BUFFER(bytes);
    when_rfc3339(&when, folder_now_ms() / 1000 * 1000, 0);
    when.len -= (uint32_t)sizeof "+00:00" - 1;
    buffer_byte(&when, 'Z');
    custody_wish_field(wish, "when", buffer_bytes(&when));
}

bool custody_wish_act(const struct inquiry *q, const char *by, struct buffer *wish) {
    uint8_t bytes[NUMBER_MAX], name_bytes[LINE_MAX_BYTES];
    struct buffer number = BUFFER(bytes), name = BUFFER(name_bytes);
    if (!folder_by(q, by, &number) || !folder_said(q, buffer_bytes(&number), "name", &name))
        return false;
    custody_wish_field(wish, "by", buffer_bytes(&name));
    put_now(wish);
    return true;
}
