/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* heading.c - see heading.h. Separators as writers use them: " - ", an en or em dash, two hyphens; else a comma; else the
 * last word, if it is surely a time of day. */
#include "notebook/heading.h"
#include "notebook/letters.h"

static const struct set_word {
    struct bytes begins;
    uint8_t set;
    bool exact;
} set_word[] = {
#define SET(word, is) {LETTERS(word), SCREENPLAY_##is, false},
#define EXACT_SET(word, is) {LETTERS(word), SCREENPLAY_##is, true},
#include "notebook/heading.def"
};
static const struct time_word {
    struct bytes word;
    bool sure;
} time_word[] = {
#define TIME(word) {LETTERS(word), false},
#define SURE(word) {LETTERS(word), true},
#include "notebook/heading.def"
};
static const struct bytes goes_on[] = {
#define TIME(word)
#define GOES_ON(words) LETTERS(words),
#include "notebook/heading.def"
};

static struct bytes from(struct bytes b, uint32_t at) {
    return bytes_slice(b, at, b.len);
}

/* Which of the table begins the line, and where it ends; NULL: none. */
static const struct set_word *begins(struct bytes line, uint32_t *end) {
    uint8_t first = line.len ? line.ptr[0] & 0xdf : 0; /* most lines are no heading */
    if (first != 'I' && first != 'E' && first != (0xd0 & 0xdf)) return NULL;
    for (uint32_t i = 0; i < COUNT_OF(set_word); i++) {
        const struct set_word *w = &set_word[i];
        bool is = w->exact ? bytes_starts(line, w->begins) : letters_begin(line, w->begins);
        if (!is || line.len == w->begins.len) continue;
        uint8_t next = line.ptr[w->begins.len];
        *end = w->begins.len + (next == '.');
        if (next == '.' || next == ' ' || next == '\t') return w;
    }
    return NULL;
}

uint8_t heading_begins(struct bytes line) {
    uint32_t end;
    const struct set_word *w = begins(line, &end);
    return w ? w->set : SCREENPLAY_SET_NONE;
}

struct bytes heading_number(struct bytes line, struct bytes *number) {
    enum { NUMBER_MAX = 64 };
    line = letters_trim(line);
    *number = (struct bytes){0};
    if (line.len < 3 || line.ptr[line.len - 1] != '#') return line;
    uint32_t at = line.len - 1;
    while (at > 0 && line.len - at < NUMBER_MAX && line.ptr[at - 1] != '#') at--;
    if (at == 0 || line.ptr[at - 1] != '#' || at == line.len - 1) return line;
    *number = letters_trim(bytes_slice(line, at, line.len - 1 - at));
    return letters_trim(bytes_slice(line, 0, at - 1));
}

static uint32_t word_end(struct bytes b, uint32_t at) {
    while (at < b.len) {
        uint32_t to = at, point = letters_next(b, &to);
        if (letters_case(point) == LETTER_NONE && point != '\'' && point != 0x2019) break;
        at = to;
    }
    return at;
}

static bool is_time_word(struct bytes word, bool sure) {
    for (uint32_t i = 0; i < COUNT_OF(time_word); i++)
        if (time_word[i].sure >= sure && letters_same(word, time_word[i].word)) return true;
    return false;
}

/* A time of day in it, or a year or a clock's time. */
static bool says_time(struct bytes b) {
    uint32_t digits = 0;
    for (uint32_t at = 0; at < b.len;) {
        uint32_t end = word_end(b, at);
        if (end > at && is_time_word(bytes_slice(b, at, end - at), false)) return true;
        bool digit = b.ptr[at] >= '0' && b.ptr[at] <= '9';
        digits = digit ? digits + 1 : 0;
        if (digits == 4) return true;
        at = end > at ? end : at + 1;
    }
    return false;
}

/* The last separator: where it begins and ends. */
static bool last_dash(struct bytes b, uint32_t *begin, uint32_t *end) {
    for (uint32_t at = b.len; at-- > 1;) {
        uint32_t len = 0;
        if (b.ptr[at] == '-') len = b.ptr[at - 1] == '-' ? 2 : letters_space(b.ptr[at - 1]) ? 1 : 0;
        bool dash = at >= 2 && b.ptr[at - 2] == 0xe2 && b.ptr[at - 1] == 0x80;
        if (dash && (b.ptr[at] == 0x93 || b.ptr[at] == 0x94)) len = 3;
        if (!len) continue;
        *begin = at + 1 - len;
        *end = at + 1;
        return true;
    }
    return false;
}

static bool last_comma(struct bytes b, uint32_t *begin, uint32_t *end) {
    uint32_t at = b.len;
    while (at > 0 && b.ptr[at - 1] != ',') at--;
    *begin = at ? at - 1 : 0;
    *end = at;
    return at > 1;
}

static struct bytes trim_place(struct bytes b) {
    b = letters_trim(b);
    while (b.len && (*b.ptr == '-' || *b.ptr == '.' || *b.ptr == '*' || *b.ptr == '_' ||
                     letters_space(*b.ptr)))
        b = from(b, 1);
    while (b.len &&
           (b.ptr[b.len - 1] == '-' || b.ptr[b.len - 1] == ',' || b.ptr[b.len - 1] == '*' ||
            b.ptr[b.len - 1] == '_' || letters_space(b.ptr[b.len - 1])))
        b.len--;
    return b;
}

static void split_time(struct bytes rest, struct heading *h) {
    uint32_t begin, end;
    bool cut = last_dash(rest, &begin, &end) && says_time(from(rest, end));
    if (!cut) cut = last_comma(rest, &begin, &end) && says_time(from(rest, end));
    if (!cut) {
        end = rest.len;
        while (end > 0 && !letters_space(rest.ptr[end - 1])) end--;
        begin = end;
        cut = end > 0 && is_time_word(trim_place(from(rest, end)), true);
    }
    h->place = trim_place(cut ? bytes_slice(rest, 0, begin) : rest);
    h->time = cut ? trim_place(from(rest, end)) : (struct bytes){0};
}

void heading_split(struct bytes line, struct heading *h) {
    uint32_t end = 0;
    line = heading_number(line, &h->number);
    while (line.len && (*line.ptr == '*' || *line.ptr == '_')) line = from(line, 1);
    const struct set_word *w = begins(line, &end);
    h->set = w ? w->set : SCREENPLAY_SET_NONE;
    struct bytes rest = from(line, end);
    split_time(rest, h);
    if (h->place.len || !h->time.len || w) return;
    h->place = h->time; /* NIGHT FALLS alone is where we are */
    h->time = (struct bytes){0};
}

bool heading_goes_on(struct bytes time) {
    for (uint32_t i = 0; i < COUNT_OF(goes_on); i++)
        if (letters_same(time, goes_on[i])) return true;
    return false;
}
