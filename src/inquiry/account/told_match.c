/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* told_match.c - which entries and which matters of a log are about the same, and which are asked for. See told_inner.h. */
#include "inquiry/account/told_inner.h"
#include "inquiry/account/check.h"
#include "inquiry/account/source.h"
#include <string.h>

/* The first of the entry's places; an entry may belong to several matters. */
static uint32_t first_place(const struct told_log *log, uint64_t entry) {
    uint32_t low = 0, high = log->places;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (log->place[middle].entry < entry)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Each matter of the log that a list of sources names is marked, where there are marks. Whether ${matter} is one of them. */
static bool names(const struct told_log *log, struct bytes list, bool *marks, uint32_t matter) {
    uint8_t bytes[2 * SOURCE_TEXT_MAX];
    struct buffer one = BUFFER(bytes);
    struct source s;
    const char *why;
    bool found = false;
    for (uint32_t at = 0; check_item(list, &at, &one); one.full = false) {
        bool here = source_read(buffer_bytes(&one), &s, &why) && s.kind == SOURCE_LOG &&
                    bytes_equal(s.name, log->name);
        for (uint32_t i = here ? first_place(log, s.from) : log->places;
             i < log->places && log->place[i].entry == s.from; i++) {
            if (marks) marks[log->place[i].matter] = true;
            found |= log->place[i].matter == matter;
        }
    }
    return found;
}

void told_touched(const struct account *a, const struct told_log *log, bool *marks) {
    for (uint32_t i = 0; i < a->fold.values; i++)
        (void)names(log, a->fold.value[i].v, marks, UINT32_MAX);
}

static uint32_t fact_of(const struct account *a, uint32_t entry) {
    struct bytes number = account_word(a, entry, "fact");
    return number.len ? account_find(a, number) : ACCOUNT_NONE;
}

void told_mark(const struct account *a, uint32_t entry, const struct told_log *log, bool *marks) {
    (void)names(log, account_value(a, entry, "sources"), marks, UINT32_MAX);
    (void)names(log, account_value(a, fact_of(a, entry), "sources"), marks, UINT32_MAX);
}

bool told_touches(const struct account *a, uint32_t entry, const struct told_log *log,
                  uint32_t matter) {
    return names(log, account_value(a, entry, "sources"), NULL, matter) ||
           names(log, account_value(a, fact_of(a, entry), "sources"), NULL, matter);
}

static uint8_t lower(uint8_t c) {
    return c >= 'A' && c <= 'Z' ? (uint8_t)(c - 'A' + 'a') : c;
}

/* Whether the words are in it, in any case of letters. */
static bool holds(struct bytes text, struct bytes words) {
    for (uint32_t at = 0; at + words.len <= text.len; at++) {
        uint32_t i = 0;
        while (i < words.len && lower(text.ptr[at + i]) == lower(words.ptr[i])) i++;
        if (i == words.len) return true;
    }
    return false;
}

bool told_asked(const struct account *a, const char *query, uint32_t entry) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer matter = BUFFER(bytes);
    struct bytes words = bytes_of(query);
    (void)!account_text(a, entry, "matter", &matter);
    return bytes_equal(a->number[entry], words) ||
           bytes_equal(account_word(a, entry, "fact"), words) ||
           holds(buffer_bytes(&matter), words);
}

/* "discharges" asks for every "discharge". */
bool told_asked_log(const char *query, const struct told_log *log, uint32_t matter) {
    const struct told_matter *m = &log->matter[matter];
    struct bytes words = bytes_of(query), kind = bytes_of(m->kind);
    uint8_t bytes[SOURCE_NAME_MAX + 32];
    struct buffer number = BUFFER(bytes);
    buffer_put(&number, log->name);
    buffer_byte(&number, '/');
    buffer_u64(&number, m->number);
    bool many = words.len == kind.len + 1 && words.ptr[kind.len] == 's';
    return bytes_equal(buffer_bytes(&number), words) || holds(bytes_of(m->says), words) ||
           (many && bytes_starts(words, kind));
}
