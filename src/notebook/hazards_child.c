/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* hazards_child.c - who was introduced as a child: a name in capitals, then an age below eighteen: MINA, twelve, or NIKO (9). */
#include "notebook/hazards_inner.h"
#include "notebook/letters.h"

static const struct bytes young[] = {
    LETTERS("two"),          LETTERS("three"),       LETTERS("four"),        LETTERS("five"),
    LETTERS("six"),          LETTERS("seven"),       LETTERS("eight"),       LETTERS("nine"),
    LETTERS("ten"),          LETTERS("eleven"),      LETTERS("twelve"),      LETTERS("thirteen"),
    LETTERS("fourteen"),     LETTERS("fifteen"),     LETTERS("sixteen"),     LETTERS("seventeen"),
    LETTERS("dos"),          LETTERS("tres"),        LETTERS("cuatro"),      LETTERS("cinco"),
    LETTERS("seis"),         LETTERS("siete"),       LETTERS("ocho"),        LETTERS("nueve"),
    LETTERS("diez"),         LETTERS("once"),        LETTERS("doce"),        LETTERS("trece"),
    LETTERS("catorce"),      LETTERS("quince"),      LETTERS("dieciséis"),   LETTERS("diecisiete"),
    LETTERS("два"),          LETTERS("три"),         LETTERS("чотири"),      LETTERS("п'ять"),
    LETTERS("шість"),        LETTERS("сім"),         LETTERS("вісім"),       LETTERS("дев'ять"),
    LETTERS("десять"),       LETTERS("одинадцять"),  LETTERS("дванадцять"),  LETTERS("тринадцять"),
    LETTERS("чотирнадцять"), LETTERS("п'ятнадцять"), LETTERS("шістнадцять"), LETTERS("сімнадцять"),
};
enum { ADULT = 18 };

static bool number_below_adult(struct bytes word) {
    uint64_t n;
    return bytes_u64(word, &n) && n > 0 && n < ADULT;
}
static bool is_young(struct bytes word) {
    if (number_below_adult(word)) return true;
    for (uint32_t i = 0; i < COUNT_OF(young); i++)
        if (letters_same(word, young[i])) return true;
    return false;
}

bool hazards_named(const struct hazards *h, struct bytes word) {
    for (uint32_t i = 0; i < h->names; i++)
        if (letters_begin(word, h->name[i]) &&
            (word.len == h->name[i].len || letters_end(word, BYTES("'s")) ||
             letters_end(word, BYTES("\xe2\x80\x99s"))))
            return true;
    return false;
}

static uint32_t skip(struct bytes text, uint32_t at, const char *any) {
    for (; at < text.len; at++) {
        const char *c = any;
        while (*c && (uint8_t)*c != text.ptr[at]) c++;
        if (!*c) break;
    }
    return at;
}

/* Behind a name: a comma or a parenthesis, perhaps "aged", the number, and no word that would make it something else. */
static bool age_follows(struct bytes text, uint32_t at) {
    uint32_t begin = skip(text, at, " ");
    if (begin >= text.len || (text.ptr[begin] != ',' && text.ptr[begin] != '(')) return false;
    begin = skip(text, begin + 1, " (");
    uint32_t end = hazards_word_end(text, begin);
    struct bytes word = bytes_slice(text, begin, end - begin);
    if (letters_same(word, BYTES("aged")) || letters_same(word, BYTES("age"))) {
        begin = skip(text, end, " ");
        end = hazards_word_end(text, begin);
        word = bytes_slice(text, begin, end - begin);
    }
    if (!is_young(word)) return false;
    uint32_t behind = skip(text, end, " ");
    if (behind >= text.len || behind == end)
        return behind >= text.len || text.ptr[end] == ',' || text.ptr[end] == '.' ||
               text.ptr[end] == ')' || text.ptr[end] == '-' || text.ptr[end] == ';';
    struct bytes next = bytes_slice(text, behind, hazards_word_end(text, behind) - behind);
    return letters_same(next, BYTES("years")) || letters_same(next, BYTES("años")) ||
           letters_begin(next, BYTES("рок"));
}

void hazards_introduce(struct hazards *h, struct bytes text) {
    struct bytes name = {0};
    for (uint32_t at = 0; at < text.len;) {
        uint32_t end = hazards_word_end(text, at);
        if (end == at) {
            if (text.ptr[at] != ' ') name = (struct bytes){0};
            (void)letters_next(text, &at);
            continue;
        }
        struct bytes word = bytes_slice(text, at, end - at);
        bool capital = word.len > 1 && letters_capital(word);
        if (!capital) name = (struct bytes){0};
        if (capital && !name.len) name = word; /* the first of NIKO BRANDT */
        at = end;
        if (!name.len || h->names == HAZARD_NAMES_MAX || hazards_named(h, name)) continue;
        if (age_follows(text, at)) h->name[h->names++] = name;
    }
}
