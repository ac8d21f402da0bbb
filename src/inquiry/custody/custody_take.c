/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* custody_take.c - a file is taken in: first asked whether its entry could stand, then read once, then written down. See custody.h. */
#include "inquiry/custody/custody_inner.h"
#include "inquiry/custody/original_name.h"
#include "inquiry/custody/pour.h"
#include "inquiry/media/disk_words.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct taking {
    struct inquiry *q;
    const struct custody_intake *in;
    struct custody_taken *taken;
    char *why;
    uint8_t name_bytes[1024];
    struct buffer name; /* what it was called */
    bool plain;         /* as it is */
    int folder;
    struct pour pour;
};

static enum custody_answer no(struct taking *t, enum custody_answer answer, const char *words) {
    return custody_say(t->why, answer, buffer_bytes(&t->name), words);
}

static void put_aliases(const struct custody_intake *in, struct buffer *wish) {
    if (!in->aliases) return;
    json_key(wish, "aliases");
    buffer_byte(wish, '[');
    for (uint32_t i = 0; i < in->aliases; i++) {
        json_item(wish);
        json_put_string(wish, bytes_of(in->alias[i]));
    }
    buffer_byte(wish, ']');
}

/* What was said of it; what was found goes behind. */
static void begin_wish(struct taking *t, struct buffer *wish) {
    const struct custody_intake *in = t->in;
    custody_wish(wish, ACCOUNT_EXHIBIT, bytes_of(in->number ? in->number : ""));
    for (uint32_t i = 0; i < in->fields; i++)
        if (in->field[i].text)
            custody_wish_field(wish, in->field[i].key, bytes_of(in->field[i].text));
    put_aliases(in, wish);
    custody_wish_field(wish, "original-name", buffer_bytes(&t->name));
}

static void put_count(struct buffer *wish, const char *key, uint64_t n) {
    uint8_t digits[24];
    struct buffer text = BUFFER(digits);
    buffer_u64(&text, n);
    custody_wish_field(wish, key, buffer_bytes(&text));
}

static void put_found(struct taking *t, struct buffer *wish) {
    const struct inspected *x = &t->taken->found;
    uint8_t bytes[INSPECT_WORDS_MAX + 128];
    struct buffer words = BUFFER(bytes);
    buffer_text(&words, x->words);
    if (!t->plain)
        buffer_text(&words, words.len ? "\nIts name" : "Its name"),
            buffer_text(&words, " is no plain line of text: other octets of it stand as %XX.");
    custody_wish_field(wish, "file", bytes_of(t->taken->hash));
    custody_wish_field(wish, "hash", bytes_of(t->taken->hash));
    put_count(wish, "size", t->taken->size);
    custody_wish_field(wish, "media", bytes_of(head_media_word[x->media]));
    custody_wish_field(wish, "container", bytes_of(x->container));
    if (x->timed) put_count(wish, "duration-ms", x->duration_ms);
    custody_wish_field(wish, "frames", bytes_of(x->frames));
    custody_wish_field(wish, "words", buffer_bytes(&words));
}

/* Before a long reading: would its entry stand? */
static enum custody_answer ask_first(struct taking *t) {
    uint8_t bytes[LINE_MAX_BYTES], hash[LINE_MAX_BYTES];
    struct buffer wish = BUFFER(bytes), text = BUFFER(hash);
    begin_wish(t, &wish);
    buffer_text(&wish, "}}");
    if (wish.full) return no(t, CUSTODY_REFUSED, "what is said of it is too long, or not UTF-8");
    enum custody_answer answer =
        custody_done(folder_would(t->q, t->in->by, buffer_bytes(&wish), &t->taken->number, t->why));
    if (answer != CUSTODY_ALLOWED) return answer;
    if (folder_said(t->q, buffer_bytes(&t->taken->number), "file", &text))
        return custody_say(t->why, CUSTODY_REFUSED, buffer_bytes(&t->taken->number),
                           "its file was taken in already; another file is another exhibit");
    return CUSTODY_ALLOWED;
}

/* An exhibit that was written down before, with a hash, is this file or it is not. */
static bool is_another(const struct taking *t) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer text = BUFFER(bytes);
    return folder_said(t->q, buffer_bytes(&t->taken->number), "hash", &text) &&
           !bytes_equal(buffer_bytes(&text), bytes_of(t->taken->hash));
}

static enum custody_answer open_folder(struct taking *t) {
    char path[CUSTODY_PATH_MAX];
    snprintf(path, sizeof path, "%s/exhibits", t->q->dir);
    if (mkdir(path, 0700) != 0 && errno != EEXIST) return no(t, CUSTODY_FAULT, disk_words(errno));
    t->folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (t->folder < 0) return no(t, CUSTODY_FAULT, disk_words(errno));
    pour_sweep(t->folder);
    return CUSTODY_ALLOWED;
}

static enum custody_answer pour_in(struct taking *t) {
    char why[POUR_WHY_MAX];
    int in = pour_source(t->in->path, why);
    if (in < 0) return no(t, CUSTODY_REFUSED, why);
    bool poured = pour_begin(&t->pour, in, t->folder);
    close(in);
    if (poured) return CUSTODY_ALLOWED;
    bool changed = bytes_starts(bytes_of(t->pour.why), BYTES("it changed"));
    return no(t, changed ? CUSTODY_REFUSED : CUSTODY_FAULT, t->pour.why);
}

/* Under its hash: where that is taken, the same octets must lie there. */
static enum custody_answer name_it(struct taking *t) {
    struct custody_shown there = {.file = -1};
    struct custody_taken *taken = t->taken;
    memcpy(there.hash, taken->hash, sizeof there.hash);
    there.file = openat(t->folder, taken->hash, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (there.file < 0 && errno == ENOENT)
        return pour_name(&t->pour, taken->hash, 0400) ? CUSTODY_ALLOWED
                                                      : no(t, CUSTODY_FAULT, t->pour.why);
    taken->kept_before = there.file >= 0 && custody_whole(&there);
    if (there.file >= 0) close(there.file);
    pour_drop(&t->pour);
    if (taken->kept_before) return CUSTODY_ALLOWED;
    return no(t, CUSTODY_ALTERED,
              "other octets lie under its hash: showclear inquiry exhibits names whose");
}

static enum custody_answer write_it(struct taking *t) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer wish = BUFFER(bytes);
    begin_wish(t, &wish);
    put_found(t, &wish);
    enum custody_answer answer = custody_write(t->q, t->in->by, &wish, &t->taken->number, t->why);
    if (answer != CUSTODY_ALLOWED && !t->taken->kept_before) unlinkat(t->folder, t->taken->hash, 0);
    return answer;
}

static enum custody_answer take(struct taking *t) {
    enum custody_answer answer = pour_in(t);
    if (answer != CUSTODY_ALLOWED) return answer;
    memcpy(t->taken->hash, t->pour.hash, sizeof t->taken->hash);
    t->taken->size = t->pour.size;
    if (is_another(t)) {
        pour_drop(&t->pour);
        return no(t, CUSTODY_REFUSED, "the exhibit has another hash: this is not that file");
    }
    inspect(&t->taken->found, t->pour.part, (const char *)t->name_bytes);
    answer = name_it(t);
    return answer == CUSTODY_ALLOWED ? write_it(t) : answer;
}

enum custody_answer custody_take(struct inquiry *q, const struct custody_intake *in,
                                 struct custody_taken *taken, char why[INQUIRY_WORDS_MAX]) {
    static struct taking t;
    t = (struct taking){.q = q, .in = in, .taken = taken, .why = why, .folder = -1};
    t.name = (struct buffer){t.name_bytes, 0, sizeof t.name_bytes - 1, false};
    t.plain = original_name(in->path, &t.name);
    t.name_bytes[t.name.len] = 0;
    enum custody_answer answer = ask_first(&t);
    if (answer == CUSTODY_ALLOWED) answer = open_folder(&t);
    if (answer == CUSTODY_ALLOWED) answer = take(&t);
    if (t.folder >= 0) close(t.folder);
    return answer;
}
