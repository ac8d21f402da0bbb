/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* frame.c - see frame.h. */
#include "inquiry/account/frame.h"
#include "inquiry/account/source.h"
#include <string.h>

static const char *const own[][LANGUAGE_COUNT] = {
#define FRAME(id, en, es, uk) {en, es, uk},
#include "inquiry/account/frame.def"
};

const char *frame_word(enum language l, enum frame_word w) {
    return own[w][l];
}

void frame_put(const struct account *a, enum frame_word w, struct buffer *out) {
    buffer_text(out, own[w][a->language]);
}

void frame_count(const struct account *a, enum frame_word w, uint64_t n, uint64_t m,
                 struct buffer *out) {
    for (const char *at = own[w][a->language]; *at; at++) {
        bool hole = at[0] == '{' && (at[1] == 'n' || at[1] == 'm') && at[2] == '}';
        if (hole)
            buffer_u64(out, at[1] == 'n' ? n : m), at += 2;
        else
            buffer_byte(out, (uint8_t)*at);
    }
}

/* ---- what the page says ---------------------------------------------------------------------------------------------- */

/* "Facts that are unknown, or disputed": facts-that-are-unknown-or-disputed. */
static void slug(const char *english, struct buffer *out) {
    for (; *english; english++) {
        bool capital = *english >= 'A' && *english <= 'Z';
        if (*english != ',')
            buffer_byte(out, (uint8_t)(*english == ' ' ? '-' : capital ? *english + 32 : *english));
    }
}

const char *frame_page(enum language l, const char *list, const char *english) {
    uint8_t bytes[80] = {0};
    struct buffer key = {bytes, 0, sizeof bytes - 1, false};
    if (l == LANGUAGE_EN) return english;
    slug(english, &key);
    const char *said = language_of(l, list, (const char *)bytes);
    return said == (const char *)bytes ? english : said;
}

void frame_small(enum language l, const char *list, const char *english, struct buffer *out) {
    const char *said = frame_page(l, list, english);
    if (said == english)
        buffer_text(out, english);
    else
        language_small(out, bytes_of(said));
}

/* Which list the words of a field stand in; of a line, the words that have a meaning of their own. */
static const struct {
    enum account_kind kind;
    const char *key, *list;
} LISTS[] = {{ACCOUNT_FACT, "status", "inquiry.sure"},
             {ACCOUNT_HYPOTHESIS, "confidence", "inquiry.confidence"},
             {ACCOUNT_RELATION, "relation", "inquiry.relation"},
             {ACCOUNT_EXHIBIT, "sensitivity", "inquiry.word"}};

static const char *list_of(enum account_kind kind, const char *key) {
    for (uint32_t i = 0; i < COUNT_OF(LISTS); i++)
        if (LISTS[i].kind == kind && strcmp(LISTS[i].key, key) == 0) return LISTS[i].list;
    return NULL;
}

bool frame_field(const struct account *a, uint32_t entry, const char *key, struct buffer *out) {
    if (entry == ACCOUNT_NONE) return false;
    enum account_kind kind = account_kind(a, entry);
    const struct kinds_field *f = kinds_find_field(kind, bytes_of(key));
    const char *list = a->language ? list_of(kind, key) : NULL;
    uint32_t was = out->len;
    char word[32] = "";
    if (f && f->type == ACCOUNT_TYPE_SPAN) {
        frame_span(a->language, account_word(a, entry, key), out);
        return out->len > was;
    }
    struct bytes said = list ? account_word(a, entry, key) : BYTES("");
    if (!said.len || said.len >= sizeof word) return account_text(a, entry, key, out);
    memcpy(word, said.ptr, said.len);
    if (frame_page(a->language, list, word) == word) return account_text(a, entry, key, out);
    frame_small(a->language, list, word, out);
    return true;
}

void frame_head(const struct account *a, enum account_kind kind, const char *key,
                struct buffer *out) {
    uint8_t bytes[64] = {0};
    struct buffer own_key = {bytes, 0, sizeof bytes - 1, false};
    buffer_text(&own_key, kinds_word[kind]), buffer_byte(&own_key, '.'), buffer_text(&own_key, key);
    const char *said = frame_page(a->language, "inquiry.field", (const char *)bytes);
    if (said == (const char *)bytes) said = frame_page(a->language, "inquiry.field", key);
    language_small(out, bytes_of(said));
}

/* ---- sources --------------------------------------------------------------------------------------------------------- */

/* "página {pages}" */
static void put_place(enum language l, const char *word, struct bytes place, struct buffer *out) {
    struct bytes said = bytes_of(frame_page(l, "inquiry.source", word));
    uint32_t open = bytes_find(said, '{'), end = bytes_find(said, '}');
    language_small(out, bytes_slice(said, 0, open));
    if (open < said.len) buffer_put(out, place);
    buffer_put(out, bytes_slice(said, end < said.len ? end + 1 : end, said.len));
}

/* What stands behind the last blank: "p3-5", "00:01:02-00:01:09", "4". */
static struct bytes last_word(struct bytes text) {
    uint32_t at = text.len;
    while (at && text.ptr[at - 1] != ' ') at--;
    return bytes_slice(text, at, text.len);
}

void frame_source(const struct account *a, struct bytes text, struct buffer *out) {
    static const enum account_kind KINDS[] = {[SOURCE_EXHIBIT] = ACCOUNT_EXHIBIT,
                                              [SOURCE_STATEMENT] = ACCOUNT_STATEMENT,
                                              [SOURCE_LOG] = ACCOUNT_LOG};
    static const char *const PLACES[] = {[SOURCE_WHOLE] = "whole",
                                         [SOURCE_PAGES] = "pages",
                                         [SOURCE_TIMES] = NULL,
                                         [SOURCE_PARAGRAPH] = "paragraph",
                                         [SOURCE_ENTRY] = "entry"};
    struct bytes place = last_word(text);
    struct source s = {0};
    struct source_event every;
    const char *why;
    if (a->language && source_event(text, &every))
        s = (struct source){SOURCE_LOG, SOURCE_TIMES, every.log, 0, 0};
    else if (!a->language || !source_read(text, &s, &why)) {
        buffer_put(out, text);
        return;
    }
    if (s.kind == SOURCE_LOG)
        frame_put(a, FRAME_LOG, out);
    else
        frame_small(a->language, "inquiry.kind", kinds_word[KINDS[s.kind]], out),
            buffer_byte(out, ' ');
    buffer_put(out, s.name);
    buffer_text(out, ", ");
    if (PLACES[s.place])
        put_place(a->language, PLACES[s.place],
                  bytes_slice(place, s.place == SOURCE_PAGES, place.len), out);
    else
        buffer_put(out, place);
}
