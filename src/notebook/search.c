/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* search.c - see search.h. */
#define _GNU_SOURCE /* memmem */
#include "notebook/search.h"
#include "box/crypto.h"
#include "text/utf8.h"
#include <stdlib.h>
#include <string.h>

enum { WORDS_MAX = 16, QUERY_MAX = 1000 };

/* Small letters without accents, for Latin and Cyrillic; 0: a mark that is left out. */
static uint32_t plain_letter(uint32_t c) {
    static const char LATIN[] = "aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo/ouuuuypy";
    static const char EXTENDED[] =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    if (c >= 'A' && c <= 'Z') return c + 32;
    if (c < 0xc0) return c;
    if (c <= 0xff) return (uint32_t)LATIN[c - 0xc0];
    if (c <= 0x17f) return (uint32_t)EXTENDED[c - 0x100];
    if (c >= 0x300 && c <= 0x36f) return 0;
    if (c >= 0x410 && c <= 0x42f) return c + 32;
    if (c >= 0x400 && c <= 0x40f) return c + 80;
    return c == 0x490 ? 0x491 : c;
}

static void put_plain(struct buffer *out, struct bytes text) {
    for (uint32_t at = 0; at < text.len;) {
        uint32_t c = text.ptr[at] < 0x80 ? text.ptr[at++] : utf8_next(text, &at);
        if (c == UINT32_MAX) return;
        c = plain_letter(c);
        if (c && c < 0x80)
            buffer_byte(out, (uint8_t)c);
        else if (c)
            utf8_put(out, c);
    }
}

/* Kind, scene, setup and what each value says; the writers, too. */
static void put_entry(struct buffer *out, const struct fold *f, const struct fold_entry *e) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct bytes head[] = {e->kind, e->scene, e->setup, e->who};
    for (uint32_t i = 0; i < COUNT_OF(head); i++) {
        put_plain(out, head[i]);
        buffer_byte(out, '\n');
    }
    for (uint32_t i = e->first; i < e->first + e->count; i++)
        for (uint32_t v = 0; v < f->field[i].count; v++) {
            const struct fold_value *value = &f->value[f->field[i].first + v];
            struct buffer said = BUFFER(bytes);
            fold_plain(value->v, &said);
            put_plain(out, buffer_bytes(&said));
            buffer_byte(out, '\n');
            if (value->beside) put_plain(out, value->who);
            if (value->beside) buffer_byte(out, '\n');
        }
}

/* No letter becomes longer, and an escape only shorter; each value may end in a new line and a name. */
static uint64_t room(const struct fold *f) {
    uint64_t bytes = 1;
    for (uint32_t i = 0; i < f->entries; i++) {
        const struct fold_entry *e = &f->entry[i];
        bytes += e->kind.len + e->scene.len + e->setup.len + e->who.len + 4;
    }
    for (uint32_t i = 0; i < f->values; i++)
        bytes += 2ull * f->value[i].v.len + f->value[i].who.len + 2;
    return bytes;
}

bool search_begin(struct search *s, const struct fold *f) {
    uint64_t bytes = room(f);
    memset(s, 0, sizeof *s);
    if (bytes > UINT32_MAX) return false;
    s->text = (struct buffer){malloc(bytes), 0, (uint32_t)bytes, false};
    s->end = calloc(f->entries + 1, sizeof *s->end);
    for (uint32_t i = 0; s->text.ptr && s->end && i < f->entries; i++) {
        put_entry(&s->text, f, &f->entry[i]);
        s->end[s->entries++] = s->text.len;
    }
    if (s->text.ptr && s->end && !s->text.full) return true;
    search_drop(s);
    return false;
}

void search_drop(struct search *s) {
    if (s->text.ptr) crypto_forget(s->text.ptr, s->text.len);
    free(s->text.ptr);
    free(s->end);
    memset(s, 0, sizeof *s);
}

static uint32_t split_words(struct bytes query, struct bytes word[WORDS_MAX]) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < query.len; i++)
        if (query.ptr[i] < ' ') return 0;
    while (query.len && count < WORDS_MAX) {
        uint32_t len = bytes_find(query, ' ');
        if (len) word[count++] = bytes_slice(query, 0, len);
        query = bytes_slice(query, len + 1, query.len);
    }
    for (uint32_t i = 1; i < count; i++) /* the longest is the rarest */
        if (word[i].len > word[0].len) {
            struct bytes first = word[0];
            word[0] = word[i], word[i] = first;
        }
    return count;
}

static bool has(struct bytes text, struct bytes word) {
    return memmem(text.ptr, text.len, word.ptr, word.len) != NULL;
}

/* The entry that the byte at ${place} belongs to, from ${from} on. */
static uint32_t entry_at(const struct search *s, uint32_t from, uint32_t place) {
    uint32_t low = from, high = s->entries - 1;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (s->end[middle] > place)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static uint32_t find_words(const struct search *s, const struct bytes *word, uint32_t words,
                           uint32_t *found, uint32_t max) {
    uint32_t count = 0, e = 0;
    struct bytes all = buffer_bytes(&s->text);
    for (uint32_t at = 0; at < all.len;) {
        const uint8_t *hit = memmem(all.ptr + at, all.len - at, word[0].ptr, word[0].len);
        if (!hit) break;
        e = entry_at(s, e, (uint32_t)(hit - all.ptr));
        uint32_t begin = e ? s->end[e - 1] : 0;
        struct bytes text = bytes_slice(all, begin, s->end[e] - begin);
        bool every = true; /* no word reaches over the end of a value */
        for (uint32_t i = 1; every && i < words; i++) every = has(text, word[i]);
        if (every && count++ < max) found[count - 1] = e;
        at = s->end[e];
    }
    return count;
}

uint32_t search_find(const struct search *s, struct bytes words, uint32_t *found, uint32_t max) {
    uint8_t bytes[QUERY_MAX];
    struct buffer query = BUFFER(bytes);
    struct bytes word[WORDS_MAX];
    put_plain(&query, words);
    uint32_t count = query.full ? 0 : split_words(buffer_bytes(&query), word);
    if (count) return find_words(s, word, count, found, max);
    if (query.full) return 0;
    for (uint32_t i = 0; i < s->entries && i < max; i++) found[i] = i;
    return s->entries;
}
