/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/lessons_file.h"
#include "box/measures.h"
#include "text/json.h"
#include <stdio.h>
#include <string.h>

enum { NODES_MAX = 8192, MEMBERS_MAX = 4 };

/* A list of the file: its rows' members, in the order of the point's words. A word is one of a list, a number a count. */
struct member {
    const char *key;
    const char *const *words; /* NULL: a number */
    uint32_t count;
    bool silent; /* in the file, and not in the point */
};
struct kind {
    const char *list, *word;
    uint32_t words; /* how many members, from the first, say what the row is about */
    struct member member[MEMBERS_MAX];
};
static const char *rule_words[RULE_COUNT];
static const struct kind kinds[] = {{"measures",
                                     "measure",
                                     1,
                                     {{"measure", measured_words, MEASURED_COUNT, false},
                                      {"asked", NULL, 0, false},
                                      {"kept", NULL, 0, false},
                                      {"afterwards", NULL, 0, true}}},
                                    {"rules",
                                     "rule",
                                     1,
                                     {{"rule", rule_words, RULE_COUNT, false},
                                      {"prevented", NULL, 0, false},
                                      {"passed", NULL, 0, false}}},
                                    {"asks",
                                     "ask",
                                     3,
                                     {{"need", NEED_words, NEED_COUNT, false},
                                      {"reply", REPLY_words, REPLY_COUNT, false},
                                      {"grounds", GROUNDS_words, GROUNDS_COUNT, false},
                                      {"count", NULL, 0, false}}},
                                    {"reports",
                                     "report",
                                     1,
                                     {{"concern", CONCERN_words, CONCERN_COUNT, false},
                                      {"unanswered", NULL, 0, false},
                                      {"late", NULL, 0, false},
                                      {"disputed", NULL, 0, false}}}};

struct reader {
    struct json j;
    struct lessons *l;
    struct bytes text;
};

static bool wrong_at(struct reader *r, uint32_t at, const char *what) {
    r->l->wrong = what;
    r->l->line = 1;
    for (uint32_t i = 0; i < at && i < r->text.len; i++) r->l->line += r->text.ptr[i] == '\n';
    return false;
}
static bool wrong(struct reader *r, uint32_t node, const char *what) {
    return wrong_at(r, r->j.node[node].at, what);
}

static bool take_word(struct reader *r, uint32_t node, const struct member *m, uint64_t *value) {
    if (!json_is(&r->j, node, JSON_STRING) || r->j.node[node].escaped)
        return wrong(r, node, "a word of this program was expected");
    *value = vocabulary_find(m->words, m->count, json_raw(&r->j, node));
    return *value < m->count || wrong(r, node, "no such word; was it written by a newer version?");
}

static bool take_number(struct reader *r, uint32_t node, uint64_t *value) {
    const struct json_node *n = &r->j.node[node];
    bool fits = n->type == JSON_NUMBER && n->number >= 0 && n->number <= LESSONS_COUNT_MAX;
    *value = fits ? (uint64_t)n->number : 0;
    return fits || wrong(r, node, "a count from 0 to 1000000 was expected");
}

static uint32_t members_of(const struct kind *k) {
    uint32_t i = 0;
    while (i < MEMBERS_MAX && k->member[i].key) i++;
    return i;
}

static bool take_members(struct reader *r, const struct kind *k, uint32_t row, uint64_t *value) {
    if (!json_is(&r->j, row, JSON_OBJECT) || r->j.node[row].count != members_of(k))
        return wrong(r, row, "a row with other members than these lists have");
    for (uint32_t i = 0; i < members_of(k); i++) {
        const struct member *m = &k->member[i];
        uint32_t node = json_member(&r->j, row, m->key);
        if (!node) return wrong(r, row, "a row lacks a member");
        if (m->words ? !take_word(r, node, m, &value[i]) : !take_number(r, node, &value[i]))
            return false;
    }
    return true;
}

/* Kept on each day, refused never, answered always: it is in the file, and no point to answer. */
static bool is_point(const struct kind *k, const uint64_t *value) {
    if (k == &kinds[0]) return value[2] < value[1];
    uint64_t sum = 0;
    for (uint32_t i = k->words; i < members_of(k); i++) sum += value[i];
    return sum > 0;
}

static void write_point(const struct kind *k, const uint64_t *value, struct lesson *out) {
    size_t at = (size_t)snprintf(out->text, sizeof out->text, "%s", k->word);
    for (uint32_t i = 0; i < members_of(k); i++) {
        const struct member *m = &k->member[i];
        char *to = out->text + at;
        size_t room = sizeof out->text - at;
        if (m->silent) continue;
        if (m->words)
            at += (size_t)snprintf(to, room, " %s", m->words[value[i]]);
        else if (k->words == members_of(k) - 1)
            at += (size_t)snprintf(to, room, " %u", (unsigned)value[i]);
        else
            at += (size_t)snprintf(to, room, " %s %u", m->key, (unsigned)value[i]);
        if (at >= sizeof out->text) at = sizeof out->text - 1;
    }
}

/* What a row is about: rows of one list that are about the same are one too many. */
static uint64_t subject(const struct kind *k, const uint64_t *value) {
    uint64_t sum = 0;
    for (uint32_t i = 0; i < k->words; i++) sum = sum * 1024 + value[i] + 1;
    return sum;
}

static bool take_row(struct reader *r, const struct kind *k, uint32_t row, uint64_t *seen,
                     uint32_t rows) {
    uint64_t value[MEMBERS_MAX] = {0};
    struct lessons *l = r->l;
    if (!take_members(r, k, row, value)) return false;
    if (k == &kinds[0] && value[2] > value[1])
        return wrong(r, row, "kept on more days than it was asked for");
    seen[rows] = subject(k, value);
    for (uint32_t i = 0; i < rows; i++)
        if (seen[i] == seen[rows]) return wrong(r, row, "this stands twice");
    if (!is_point(k, value)) return true;
    if (l->points == LESSONS_MAX)
        return wrong(r, row, "more points than a record has room for: leave rows out");
    write_point(k, value, &l->point[l->points++]);
    return true;
}

static bool take_list(struct reader *r, const struct kind *k) {
    uint64_t seen[LESSONS_MAX * 2];
    uint32_t list = json_member(&r->j, 0, k->list), rows = 0;
    if (!list || !json_is(&r->j, list, JSON_ARRAY)) return wrong(r, 0, "it lacks one of its lists");
    uint32_t end = r->j.node[list].next;
    for (uint32_t row = list + 1; row < end; row = r->j.node[row].next, rows++) {
        if (rows == COUNT_OF(seen)) return wrong(r, row, "more rows than a list has");
        if (!take_row(r, k, row, seen, rows)) return false;
    }
    return true;
}

/* Of the production it came from; what they ask is in this program, and here they are no point. */
static bool take_packs(struct reader *r) {
    static const struct member pack = {.words = PACK_words, .count = PACK_COUNT};
    uint32_t list = json_member(&r->j, 0, "packs"), packs = 0;
    if (!list || !json_is(&r->j, list, JSON_ARRAY)) return wrong(r, 0, "it lacks its packs");
    for (uint32_t i = list + 1; i < r->j.node[list].next; i = r->j.node[i].next) {
        uint64_t which = 0;
        if (!take_word(r, i, &pack, &which)) return false;
        if (packs >> which & 1) return wrong(r, i, "this stands twice");
        packs |= 1u << which;
    }
    return true;
}

static bool take_head(struct reader *r) {
    uint32_t format = json_member(&r->j, 0, "format"), days = json_member(&r->j, 0, "days");
    uint64_t counted;
    if (!format || !bytes_equal(json_raw(&r->j, format), BYTES(LESSONS_FORMAT)))
        return wrong(r, format, "it is no lessons file of this version (" LESSONS_FORMAT ")");
    if (r->j.node[0].count != 3 + COUNT_OF(kinds))
        return wrong(r, 0, "it has other members than a lessons file");
    return days ? take_number(r, days, &counted) : wrong(r, 0, "it does not say of how many days");
}

bool lessons_read(struct lessons *l, struct bytes text) {
    static struct json_node nodes[NODES_MAX];
    struct reader r = {.l = l, .text = text};
    l->points = 0, l->wrong = NULL, l->line = 1;
    for (uint32_t i = 0; i < RULE_COUNT; i++) rule_words[i] = vocabulary_rule[i].id;
    if (text.len > LESSONS_BYTES_MAX) return wrong_at(&r, 0, "it is longer than 65536 bytes");
    if (!json_read(&r.j, text, nodes, NODES_MAX)) return wrong_at(&r, r.j.wrong_at, r.j.wrong);
    if (!json_is(&r.j, 0, JSON_OBJECT)) return wrong(&r, 0, "it is no lessons file");
    if (!take_head(&r) || !take_packs(&r)) return false;
    /* What endangered first, then what was not answered, then what was not kept. */
    static const uint8_t order[] = {1, 3, 2, 0};
    for (uint32_t i = 0; i < COUNT_OF(order); i++)
        if (!take_list(&r, &kinds[order[i]])) return l->points = 0, false;
    return true;
}
