/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* plain.c - see plain.h. A tag is looked at whole before anything of it is told or written into; the zero behind the last octet ends every
 * run, so no other bound is asked for. */
#include "inquiry/media/plain.h"
#include "text/utf8.h"
#include <string.h>

enum { ATTRIBUTES_MAX = 8 };
enum reading { WHOLE, MORE, NOT_PLAIN };
struct tag {
    char *name, *name_end, *end; /* ${end}: behind its ">" */
    char *attribute[2 * ATTRIBUTES_MAX], *attribute_end[2 * ATTRIBUTES_MAX];
    uint32_t attributes; /* twice */
};

/* A bit for each octet. What is not ASCII is looked at as UTF-8. */
#define BIT(c) (1ull << ((c)&63))
#define FROM_SPACE (~0ull << ' ')
#define BELOW_DEL (~0ull >> 1)
static const uint64_t TEXT[4] = {
    (FROM_SPACE & ~(BIT('&') | BIT('<') | BIT('>'))) | BIT('\t') | BIT('\n'), BELOW_DEL};
static const uint64_t VALUE[4] = {FROM_SPACE & ~(BIT('&') | BIT('<') | BIT('"')), BELOW_DEL};
static const uint64_t NAME[4] = {0x3ffull << '0', 0x07fffffe07fffffeull};
static const uint64_t BLANK[4] = {BIT(' ') | BIT('\t') | BIT('\n')};

static bool is_in(const uint64_t set[4], char c) {
    uint8_t octet = (uint8_t)c;
    return set[octet >> 6] >> (octet & 63) & 1;
}
static char *run_of(const uint64_t set[4], char *at) {
    while (is_in(set, *at)) at++;
    return at;
}
static struct bytes between(const char *from, const char *to) {
    return (struct bytes){(const uint8_t *)from, (uint32_t)(to - from)};
}

/* A run that may hold what is not ASCII: to ${limit} where the rest of a character has not come yet. */
static char *text_of(const uint64_t set[4], char *at, char *limit) {
    while (at = run_of(set, at), (uint8_t)*at >= 0x80) {
        uint32_t len = 0;
        uint32_t c = utf8_next(between(at, limit), &len);
        if (c == UINT32_MAX && limit - at < 4) return limit;
        if (c == UINT32_MAX || c == 0xfffe || c == 0xffff) return at;
        at += len;
    }
    return at;
}

/* What stands at ${at} is not what was hoped for: it may be that the rest has not come yet. */
static enum reading otherwise(const char *at, char *limit) {
    return at == limit ? MORE : NOT_PLAIN;
}

static enum reading read_name(char *at, char **end, char *limit) {
    *end = run_of(NAME, at);
    if (*end == limit) return MORE;
    bool digit = *at <= '9';
    return *end > at && *end - at < PLAIN_NAME_MAX && !digit ? WHOLE : NOT_PLAIN;
}

/* A space, a name, an equals sign, a value in double quotes. */
static enum reading read_attribute(struct tag *t, char **at, char *limit) {
    uint32_t n = t->attributes;
    if (n == COUNT_OF(t->attribute)) return NOT_PLAIN;
    t->attribute[n] = ++*at;
    enum reading name = read_name(*at, &t->attribute_end[n], limit);
    if (name != WHOLE) return name;
    char *value = t->attribute_end[n];
    if (*value++ != '=') return NOT_PLAIN;
    if (*value++ != '"') return otherwise(value - 1, limit);
    t->attribute[n + 1] = value;
    t->attribute_end[n + 1] = text_of(VALUE, value, limit);
    *at = t->attribute_end[n + 1];
    if (**at != '"') return otherwise(*at, limit);
    ++*at;
    t->attributes += 2;
    return WHOLE;
}

static enum reading read_tag(struct tag *t, char *at, char *limit) {
    t->name = at;
    t->attributes = 0;
    enum reading r = read_name(at, &t->name_end, limit);
    for (at = t->name_end; r == WHOLE && *at == ' ';) r = read_attribute(t, &at, limit);
    if (r != WHOLE) return r;
    t->end = at + 1;
    return *at == '>' ? WHOLE : otherwise(at, limit);
}

static bool is_same(const char *a, const char *b) {
    return *a == *b && strcmp(a, b) == 0;
}

/* The attributes but xmlns, whose value is returned, or NULL. False: a name stands there twice. */
static bool sort_out(struct tag *t, const char *attributes[2 * ATTRIBUTES_MAX + 1],
                     const char **space) {
    uint32_t n = 0;
    *space = NULL;
    for (uint32_t i = 0; i < t->attributes; i++) *t->attribute_end[i] = 0;
    for (uint32_t i = 0; i < t->attributes; i += 2) {
        for (uint32_t k = 0; k < i; k += 2)
            if (is_same(t->attribute[i], t->attribute[k])) return false;
        bool is_space = is_same(t->attribute[i], "xmlns");
        if (is_space) *space = t->attribute[i + 1];
        for (uint32_t k = 0; !is_space && k < 2; k++) attributes[n++] = t->attribute[i + k];
    }
    attributes[n] = NULL;
    return true;
}

/* The outermost has to say its namespace; within it, only the other one may be said. */
static bool begin(struct plain *p, struct tag *t) {
    const char *attributes[2 * ATTRIBUTES_MAX + 1], *space;
    bool outermost = !p->depth;
    if (p->depth == PLAIN_DEPTH_MAX || !sort_out(t, attributes, &space)) return false;
    const char *due = outermost ? p->space : p->aside;
    if (outermost ? !space : space && !due) return false;
    if (space && strcmp(space, due) != 0) return false;
    *t->name_end = 0;
    memcpy(p->open[p->depth++], t->name, (size_t)(t->name_end - t->name) + 1);
    return p->begin(p->state, t->name, !outermost && space, attributes);
}

static enum reading read_begin(struct plain *p, char **at, char *limit) {
    struct tag t;
    enum reading r = read_tag(&t, *at + 1, limit);
    if (r != WHOLE) return r;
    *at = t.end;
    return begin(p, &t) ? WHOLE : NOT_PLAIN;
}

static enum reading read_end(struct plain *p, struct bytes text, char **at, char *limit) {
    char *name = *at + 2, *behind = run_of(NAME, name);
    if (*behind != '>') return otherwise(behind, limit);
    *behind = 0;
    *at = behind + 1;
    if (!p->depth || strcmp(p->open[p->depth - 1], name) != 0) return NOT_PLAIN;
    p->ended = --p->depth == 0;
    return p->end(p->state, name, text) ? WHOLE : NOT_PLAIN;
}

/* A text and the tag behind it. Around the outermost element there are only blanks. */
static enum reading read_next(struct plain *p, char **at, char *limit) {
    char *tag = text_of(TEXT, *at, limit);
    struct bytes text = between(*at, tag);
    if (!p->depth && run_of(BLANK, *at) != tag) return NOT_PLAIN;
    if (!p->depth) *at = tag;
    if (text.len > PLAIN_TEXT_MAX) return NOT_PLAIN;
    if (tag == limit || tag + 1 == limit) return MORE;
    if (*tag != '<' || p->ended) return NOT_PLAIN;
    enum reading r = tag[1] == '/' ? read_end(p, text, &tag, limit) : read_begin(p, &tag, limit);
    if (r == WHOLE) *at = tag;
    return r;
}

static char *behind_declaration(char *at) {
    static const char *const said[] = {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                                       "<?xml version='1.0' encoding='UTF-8'?>"};
    for (uint32_t i = 0; i < COUNT_OF(said); i++)
        if (strncmp(at, said[i], strlen(said[i])) == 0) return at + strlen(said[i]);
    return at;
}

bool plain_read(struct plain *p, char *at, uint32_t len, uint32_t *used) {
    char *from = at;
    enum reading r = WHOLE;
    if (!p->begun) at = behind_declaration(at);
    p->begun = true;
    while (r == WHOLE) r = read_next(p, &at, from + len);
    *used = (uint32_t)(at - from);
    return r == MORE;
}

bool plain_whole(const struct plain *p) {
    return p->ended;
}
