/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* hazards_words.c - the table of words, and where a text has one of them. Entries are found by the first three letters of their
 * first word, so that time is linear in the text. */
#include "notebook/hazards_inner.h"
#include "notebook/letters.h"

static const struct hazard_entry entry[] = {
#define STRONG(id, pattern) {LETTERS(pattern), HAZARD_##id, ENTRY_STRONG},
#define WEAK(id, pattern) {LETTERS(pattern), HAZARD_##id, ENTRY_WEAK},
#define FIGURE(id, pattern) {LETTERS(pattern), HAZARD_##id, ENTRY_FIGURE},
#include "notebook/hazards.def"
};
_Static_assert(COUNT_OF(entry) < HAZARD_ENTRIES_MAX, "hazards.h has room for each entry");

const struct hazard_category_row hazard_category_row[HAZARD_COUNT] = {
#define CATEGORY(id, word, title, bulletins, unconfirmed) [HAZARD_##id] = {word, title, bulletins},
#include "notebook/hazards.def"
};

static bool apostrophe(uint32_t point) {
    return point == '\'' || point == 0x2019;
}
static bool in_word(uint32_t point) {
    if (point < 0x80)
        return (point >= '0' && point <= '9') || ((point | 32) >= 'a' && (point | 32) <= 'z');
    return (point >= '0' && point <= '9') || letters_case(point) != LETTER_NONE;
}

uint32_t hazards_word_end(struct bytes text, uint32_t at) {
    while (at < text.len) {
        if (text.ptr[at] < 0x80 && in_word(text.ptr[at])) {
            at++;
            continue;
        }
        uint32_t to = at, point = letters_next(text, &to);
        if (apostrophe(point) && to < text.len) {
            uint32_t behind = to;
            if (!in_word(letters_next(text, &behind))) break;
        } else if (!in_word(point)) {
            break;
        }
        at = to;
    }
    return at;
}

static uint32_t small_at(struct bytes text, uint32_t *at) {
    if (*at >= text.len) return 0;
    uint8_t byte = text.ptr[*at];
    if (byte < 0x80) return ++*at, byte >= 'A' && byte <= 'Z' ? byte + 32u : byte;
    uint32_t point = letters_next(text, at);
    return apostrophe(point) ? '\'' : letters_small(point);
}

/* Of the first three letters of a word; of fewer, where it ends. A pattern has three before its * or +. */
static uint32_t bucket(struct bytes text, uint32_t at) {
    uint32_t sum = 0;
    for (uint32_t i = 0; i < 3; i++) {
        uint32_t point = small_at(text, &at);
        bool inside = in_word(point) || point == '\'';
        sum = sum * 61 + (inside ? point : 0);
        if (!inside) break;
    }
    return (sum ^ sum >> 12) % HAZARD_BUCKETS;
}

static void insert(struct hazards *h, bool figures) {
    for (uint32_t i = 0; i < COUNT_OF(entry); i++) {
        if ((entry[i].kind == ENTRY_FIGURE) != figures) continue;
        uint32_t in = bucket(entry[i].pattern, 0);
        h->next[i] = h->head[in];
        h->head[in] = (uint16_t)(i + 1);
    }
}

/* Figures of speech are met before the words they take away. */
void hazards_index(struct hazards *h) {
    insert(h, false);
    insert(h, true);
}

/* What may stand behind a word that ends in ${form}: nothing, 's, or with + an English ending, with * anything. */
static bool ends_well(struct bytes rest, char form, uint8_t before) {
    static const char *const ending[] = {"s", "es", "ed", "ing", "d"};
    if (!rest.len || form == '*') return true;
    if (letters_same(rest, BYTES("'s")) || letters_same(rest, BYTES("\xe2\x80\x99s"))) return true;
    uint32_t endings = COUNT_OF(ending) - (before != 'e'); /* fired, but a crow is no crowd */
    for (uint32_t i = 0; form == '+' && i < endings; i++)
        if (letters_same(rest, bytes_of(ending[i]))) return true;
    return false;
}

/* Between two words of a phrase: a space or a hyphen, perhaps emphasis or a line's end. */
static uint32_t behind_gap(struct bytes text, uint32_t at) {
    enum { GAP_MAX = 4 };
    uint32_t from = at;
    while (at < text.len && at - from < GAP_MAX &&
           (letters_space(text.ptr[at]) || text.ptr[at] == '-' || text.ptr[at] == '*' ||
            text.ptr[at] == '_'))
        at++;
    return at;
}

/* Where the pattern ends in the text; 0: it does not stand at ${at}. */
static uint32_t match(struct bytes p, struct bytes text, uint32_t at) {
    for (uint32_t i = 0;;) {
        while (i < p.len && p.ptr[i] != ' ' && p.ptr[i] != '*' && p.ptr[i] != '+') {
            uint32_t want = small_at(p, &i);
            if (small_at(text, &at) != want) return 0;
        }
        char form = i < p.len ? (char)p.ptr[i] : ' ';
        uint32_t end = hazards_word_end(text, at);
        if (!ends_well(bytes_slice(text, at, end - at), form, i ? p.ptr[i - 1] : 0)) return 0;
        if (form != ' ') i++;
        if (i >= p.len) return end;
        i++; /* the space */
        at = behind_gap(text, end);
        if (at == end || at >= text.len) return 0;
    }
}

struct reading {
    struct hazards *h;
    struct bytes text;
    uint32_t element;
    uint8_t only;
    uint32_t figure_end[HAZARD_COUNT]; /* inside a figure of speech up to here */
};

static void look(struct reading *r, uint32_t at, uint16_t head) {
    for (uint16_t i = head; i; i = r->h->next[i - 1]) {
        const struct hazard_entry *e = &entry[i - 1];
        uint32_t end = match(e->pattern, r->text, at);
        if (!end) continue;
        if (e->kind == ENTRY_FIGURE) {
            if (r->figure_end[e->category] < end) r->figure_end[e->category] = end;
            continue;
        }
        if (r->only && e->category != r->only) continue;
        if (at < r->figure_end[e->category] || at < r->figure_end[HAZARD_ANY]) continue;
        struct hazard_hit hit = {.category = e->category,
                                 .strong = e->kind == ENTRY_STRONG,
                                 .element = r->element,
                                 .words = bytes_slice(r->text, at, end - at)};
        hazards_hit(r->h, hit, r->text);
    }
}

static void look_for_name(struct reading *r, uint32_t at, uint32_t end, uint32_t first) {
    struct bytes word = bytes_slice(r->text, at, end - at);
    if (!r->h->names || letters_case(first) != LETTER_UPPER || !hazards_named(r->h, word)) return;
    struct hazard_hit hit = {.category = HAZARD_CHILD,
                             .strong = 1,
                             .from = HAZARD_FROM_AGE,
                             .words = word,
                             .element = r->element};
    hazards_hit(r->h, hit, r->text);
}

void hazards_read(struct hazards *h, struct bytes text, uint32_t element, uint8_t only) {
    struct reading r = {.h = h, .text = text, .element = element, .only = only};
    for (uint32_t at = 0; at < text.len;) {
        uint32_t next = at, first = letters_next(text, &next);
        if (!in_word(first)) {
            at = next;
            continue;
        }
        look(&r, at, h->head[bucket(text, at)]);
        uint32_t end = hazards_word_end(text, at);
        look_for_name(&r, at, end, first);
        at = end;
    }
}
