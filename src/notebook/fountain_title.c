/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fountain_title.c - the title page: "Key: value" at the very beginning, further lines of a value below it, up to the first
 * blank line. A screenplay that begins FADE IN: has none: one of the keys must be known. */
#include "notebook/fountain_inner.h"
#include "notebook/letters.h"

static const struct bytes known[] = {
    LETTERS("title"),    LETTERS("credit"),    LETTERS("author"),     LETTERS("authors"),
    LETTERS("source"),   LETTERS("notes"),     LETTERS("draft date"), LETTERS("date"),
    LETTERS("contact"),  LETTERS("copyright"), LETTERS("revision"),   LETTERS("format"),
    LETTERS("language"), LETTERS("producer"),  LETTERS("draft"),      LETTERS("written by"),
    LETTERS("director"), LETTERS("título"),    LETTERS("autor"),      LETTERS("autora"),
    LETTERS("fecha"),    LETTERS("contacto"),  LETTERS("назва"),      LETTERS("автор"),
    LETTERS("дата"),     LETTERS("авторка"),
};

/* The key before the colon; nothing when the line has none. A key begins at the margin. */
static struct bytes key_of(struct bytes line) {
    enum { KEY_MAX = 60 };
    uint32_t colon = bytes_find(line, ':');
    if (colon == line.len || colon == 0 || colon > KEY_MAX || letters_space(*line.ptr))
        return (struct bytes){0};
    return letters_trim(bytes_slice(line, 0, colon));
}

static bool is_known(struct bytes key) {
    for (uint32_t i = 0; i < COUNT_OF(known); i++)
        if (letters_same(key, known[i])) return true;
    return false;
}

static struct bytes line_at(struct bytes text, uint32_t at) {
    return bytes_slice(text, at, fountain_line_end(text, at) - at);
}

/* Where the block ends that may be a title page; 0: it is none. */
static uint32_t block_end(struct bytes text) {
    bool found = false;
    uint32_t at = 0;
    if (!key_of(line_at(text, 0)).len) return 0;
    while (at < text.len) {
        struct bytes line = line_at(text, at);
        if (!letters_trim(line).len) break;
        found |= is_known(key_of(line));
        at += line.len + 1;
    }
    return found ? at : 0;
}

static struct screenplay_title *same_key(struct screenplay *s, struct bytes key) {
    for (uint32_t i = 0; i < s->titles; i++)
        if (letters_same(s->title[i].key, key)) return &s->title[i];
    return NULL;
}

/* A key that stands twice is not taken twice: its lines stay elements of the title page. */
static struct screenplay_title *begin_value(struct screenplay *s, struct bytes key,
                                            struct bytes line) {
    if (s->titles == SCREENPLAY_TITLES_MAX || same_key(s, key)) return NULL;
    uint32_t colon = bytes_find(line, ':');
    s->title[s->titles].key = key;
    s->title[s->titles].value = letters_trim(bytes_slice(line, colon + 1, line.len));
    return &s->title[s->titles++];
}

/* Its value goes on to the end of this line: from where it began. */
static void extend(struct screenplay_title *t, struct bytes line) {
    struct bytes more = letters_trim(line);
    if (!t->value.len) t->value = more;
    t->value.len = (uint32_t)(more.ptr + more.len - t->value.ptr);
}

void fountain_title(struct fountain *f) {
    struct screenplay *s = f->s;
    struct screenplay_title *t = NULL;
    uint32_t end = block_end(s->text);
    while (f->at < end && f->at < s->text.len) {
        struct bytes line = line_at(s->text, f->at), key = key_of(line);
        uint32_t whole = line.len + (f->at + line.len < s->text.len);
        if (key.len)
            t = begin_value(s, key, line);
        else if (t)
            extend(t, line);
        screenplay_add(s, &(struct screenplay_element){.raw_at = f->at,
                                                       .raw_len = whole,
                                                       .text_at = f->at,
                                                       .text_len = line.len,
                                                       .line = f->line++,
                                                       .kind = SCREENPLAY_TITLE});
        f->at += whole;
    }
}
