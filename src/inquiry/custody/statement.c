/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* statement.c - see statement.h. */
#include "inquiry/custody/statement.h"
#include "inquiry/custody/custody_inner.h"
#include "inquiry/custody/plain.h"
#include "inquiry/custody/pour.h"
#include "inquiry/media/digester.h"
#include "notebook/encoding.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { VOICES_BYTES = 1024 };

/* The buffers of one statement; each is freed at the end. */
struct hearing {
    struct inquiry *q;
    const struct statement_in *in;
    struct statement_read *read;
    struct buffer file, plain, clean, said;
    struct buffer voices;
    uint8_t voice[VOICES_BYTES];
    struct bytes exhibit;
    char *why;
};

static enum custody_answer no(struct hearing *h, enum custody_answer answer, const char *words) {
    return custody_say(h->why, answer, bytes_of(h->in->intake->path), words);
}

static bool room(struct buffer *b, uint64_t max) {
    *b = (struct buffer){malloc(max + 1), 0, (uint32_t)max, false};
    return b->ptr != NULL;
}

static enum custody_answer read_file(struct hearing *h) {
    char why[POUR_WHY_MAX];
    struct stat st;
    int file = pour_source(h->in->intake->path, why);
    if (file < 0) return no(h, CUSTODY_REFUSED, why);
    bool fits = fstat(file, &st) == 0 && st.st_size <= STATEMENT_FILE_MAX;
    bool kept = fits && room(&h->file, (uint64_t)st.st_size);
    for (ssize_t n = 1; kept && n > 0 && h->file.len < h->file.max; h->file.len += (uint32_t)n) {
        n = pread(file, h->file.ptr + h->file.len, h->file.max - h->file.len, h->file.len);
        if (n < 0) kept = false, n = 0;
    }
    close(file);
    if (!fits) return no(h, CUSTODY_REFUSED, "a statement has at most four megabytes");
    return kept ? CUSTODY_ALLOWED : no(h, CUSTODY_FAULT, "it cannot be read");
}

/* What was read is what was taken in. */
static bool same_file(const struct hearing *h, const struct custody_taken *taken) {
    uint8_t digest[DIGEST_MAX], hex[64];
    struct buffer text = BUFFER(hex);
    struct digester *d = digester_create();
    digester_once(d, FORMAT_SHA256, buffer_bytes(&h->file), digest);
    digester_destroy(d);
    buffer_hex(&text, (struct bytes){digest, 32});
    return memcmp(hex, taken->hash, sizeof hex) == 0;
}

static enum custody_answer hear(struct hearing *h) {
    struct bytes file = buffer_bytes(&h->file);
    enum encoding e = encoding_of(file);
    struct spoken s;
    if (!room(&h->plain, encoding_room(file))) return no(h, CUSTODY_FAULT, "no memory");
    encoding_read(file, e, &h->plain);
    if (!room(&h->clean, 3ull * h->plain.len) || !room(&h->said, 6ull * h->plain.len + 1024))
        return no(h, CUSTODY_FAULT, "no memory");
    plain_clean(buffer_bytes(&h->plain), PLAIN_FLOW, &h->clean);
    h->voices = BUFFER(h->voice);
    s = (struct spoken){.form = spoken_form(buffer_bytes(&h->clean), h->in->intake->path),
                        .voices = &h->voices};
    bool heard = spoken_read(&s, buffer_bytes(&h->clean), &h->said);
    *h->read = (struct statement_read){s.form, s.paragraphs, 0, encoding_word(e)};
    if (heard) return CUSTODY_ALLOWED;
    char words[160];
    snprintf(words, sizeof words, "line %u: %s", s.line, s.wrong);
    return no(h, CUSTODY_REFUSED, words);
}

/* How much of the text goes into one entry: whole paragraphs, at least one. */
static struct bytes next_part(struct bytes *rest, uint32_t *paragraphs) {
    uint8_t bytes[STATEMENT_PART_MAX];
    struct buffer escaped = BUFFER(bytes);
    uint32_t len = 0;
    for (*paragraphs = 0; len < rest->len; ++*paragraphs) {
        struct bytes more = bytes_slice(*rest, len, rest->len);
        uint32_t end = bytes_find(more, '\n');
        json_put_string(&escaped, bytes_slice(more, 0, end));
        if (escaped.full) break;
        len += end + 1;
    }
    struct bytes part = bytes_slice(*rest, 0, len ? len - 1 : 0);
    *rest = bytes_slice(*rest, len, rest->len);
    return part;
}

/* False: a paragraph is longer than an entry. */
static bool count_parts(struct hearing *h, uint32_t *too_long) {
    struct bytes rest = buffer_bytes(&h->said);
    uint32_t paragraphs;
    for (*too_long = 1; rest.len; *too_long += paragraphs, h->read->parts++)
        if (!next_part(&rest, &paragraphs).len) return false;
    return true;
}

static void put_how(const struct hearing *h, uint32_t part, uint32_t paragraph,
                    struct buffer *wish) {
    const struct statement_read *r = h->read;
    char words[400], parts[80] = "";
    if (r->parts > 1)
        snprintf(parts, sizeof parts, ", part %u of %u, from its paragraph %u", part, r->parts,
                 paragraph);
    snprintf(words, sizeof words, "%.200s%s%s%s", h->in->how ? h->in->how : "",
             h->in->how ? "; " : "", spoken_word[r->form], parts);
    custody_wish_field(wish, "how", bytes_of(words));
}

/* Whom the file itself names. */
static void put_speakers(const struct hearing *h, struct buffer *wish) {
    struct bytes rest = buffer_bytes(&h->voices);
    if (!rest.len) return;
    json_key(wish, "speakers");
    buffer_byte(wish, '[');
    for (uint32_t count = 0, len; rest.len && count < LINE_LIST_MAX; count++) {
        len = bytes_find(rest, '\n');
        json_item(wish);
        json_put_string(wish, bytes_slice(rest, 0, len));
        rest = bytes_slice(rest, len + 1, rest.len);
    }
    buffer_byte(wish, ']');
}

static void put_part(const struct hearing *h, struct bytes text, uint32_t part, uint32_t paragraph,
                     struct buffer *wish) {
    custody_wish(wish, ACCOUNT_STATEMENT, (struct bytes){0});
    custody_wish_field(wish, "person", bytes_of(h->in->person));
    custody_wish_field(wish, "when", bytes_of(h->in->when));
    custody_wish_field(wish, "by", bytes_of(h->in->taken_by ? h->in->taken_by : ""));
    put_how(h, part, paragraph, wish);
    custody_wish_field(wish, "exhibit", h->exhibit);
    put_speakers(h, wish);
    custody_wish_field(wish, "text", text);
}

/* Before anything is taken in: is every paragraph short enough, and would the first entry stand? */
static enum custody_answer ask_first(struct hearing *h) {
    uint8_t bytes[LINE_MAX_BYTES], called[NUMBER_MAX];
    struct buffer wish = BUFFER(bytes), number = BUFFER(called);
    struct bytes rest = buffer_bytes(&h->said);
    uint32_t paragraphs, too_long;
    if (!count_parts(h, &too_long)) {
        char words[80];
        snprintf(words, sizeof words, "paragraph %u is longer than an entry can be: divide it",
                 too_long);
        return no(h, CUSTODY_REFUSED, words);
    }
    put_part(h, next_part(&rest, &paragraphs), 1, 1, &wish);
    buffer_text(&wish, "}}");
    if (wish.full) return no(h, CUSTODY_REFUSED, "what is said of it is too long, or not UTF-8");
    return custody_done(
        folder_would(h->q, h->in->intake->by, buffer_bytes(&wish), &number, h->why));
}

static enum custody_answer write_parts(struct hearing *h) {
    struct bytes rest = buffer_bytes(&h->said);
    enum custody_answer answer = CUSTODY_ALLOWED;
    for (uint32_t part = 1, at = 1, paragraphs; rest.len && answer == CUSTODY_ALLOWED;
         part++, at += paragraphs) {
        uint8_t bytes[LINE_MAX_BYTES], called[NUMBER_MAX];
        struct buffer wish = BUFFER(bytes), number = BUFFER(called);
        put_part(h, next_part(&rest, &paragraphs), part, at, &wish);
        answer = custody_write(h->q, h->in->intake->by, &wish, &number, h->why);
        if (answer == CUSTODY_ALLOWED) h->in->each(h->in->state, buffer_bytes(&number));
    }
    return answer;
}

enum custody_answer statement_take(struct inquiry *q, const struct statement_in *in,
                                   struct custody_taken *taken, struct statement_read *read,
                                   char why[INQUIRY_WORDS_MAX]) {
    struct hearing h = {.q = q, .in = in, .read = read, .why = why};
    enum custody_answer answer = read_file(&h);
    if (answer == CUSTODY_ALLOWED) answer = hear(&h);
    if (answer == CUSTODY_ALLOWED) answer = ask_first(&h);
    if (answer == CUSTODY_ALLOWED) answer = custody_take(q, in->intake, taken, why);
    if (answer == CUSTODY_ALLOWED && !same_file(&h, taken))
        answer = no(&h, CUSTODY_REFUSED,
                    "it changed while it was read: it is an exhibit, and no statement");
    h.exhibit = buffer_bytes(&taken->number);
    if (answer == CUSTODY_ALLOWED) answer = write_parts(&h);
    free(h.file.ptr), free(h.plain.ptr), free(h.clean.ptr), free(h.said.ptr);
    return answer;
}
