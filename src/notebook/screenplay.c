/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay.c - see screenplay.h: elements one by one. */
#include "notebook/screenplay.h"
#include "notebook/letters.h"

const char *const screenplay_kind_words[SCREENPLAY_KIND_COUNT] = {
#define KIND(id, word) [SCREENPLAY_##id] = (word),
#include "notebook/screenplay.def"
};

const char *screenplay_set_word(uint8_t set) {
    static const char *const word[] = {"", "int", "ext", "int/ext"};
    return word[set];
}

struct bytes screenplay_raw(const struct screenplay *s, const struct screenplay_element *e) {
    struct bytes from = e->flags & SCREENPLAY_RAW_EXTRA ? buffer_bytes(&s->extra) : s->text;
    return bytes_slice(from, e->raw_at, e->raw_len);
}

struct bytes screenplay_text(const struct screenplay *s, const struct screenplay_element *e) {
    struct bytes from = e->flags & SCREENPLAY_EXTRA ? buffer_bytes(&s->extra) : s->text;
    return bytes_slice(from, e->text_at, e->text_len);
}

void screenplay_add(struct screenplay *s, const struct screenplay_element *e) {
    if (s->wrong) return;
    if (s->elements == s->elements_max) {
        s->wrong = "more lines than a screenplay has";
        s->wrong_line = e->line;
        return;
    }
    s->element[s->elements++] = *e;
    s->headings += e->kind == SCREENPLAY_HEADING;
    s->cues += e->kind == SCREENPLAY_CHARACTER;
}

void screenplay_remark(struct screenplay *s, uint32_t line, const char *says) {
    if (s->remarks == SCREENPLAY_REMARKS_MAX) return;
    s->remark[s->remarks++] = (struct screenplay_remark){line, says};
}

/* Up to the first parenthesis: (V.O.), (on the radio). A cue that is nothing but a parenthesis has no name. */
struct bytes screenplay_name(struct bytes cue) {
    cue = letters_trim(cue);
    if (cue.len && cue.ptr[cue.len - 1] == '^') cue.len--;
    struct bytes name = letters_trim(bytes_slice(cue, 0, bytes_find(cue, '(')));
    while (name.len && (*name.ptr == '*' || *name.ptr == '_'))
        name = bytes_slice(name, 1, name.len);
    while (name.len && (name.ptr[name.len - 1] == '*' || name.ptr[name.len - 1] == '_')) name.len--;
    return name;
}
