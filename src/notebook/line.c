/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* line.c - reading a line: its members, then each field's value, by shape. See line.h. */
#include "notebook/line.h"
#include "text/utf8.h"
#include "text/when.h"

enum {
    NUMBER_FAR = 1000000,
    PLAN_TEXT_MAX = 120,
    PLAN_MEMBERS_MAX = 16,
    STRING_MAX = LINE_MAX_BYTES
};

static bool wrong(struct line *l, uint32_t node, const char *what) {
    l->json.wrong = what;
    l->json.wrong_at = l->json.node[node].at;
    return false;
}

bool line_is_id(struct bytes text) {
    bool hex = text.len == LINE_ID;
    for (uint32_t i = 0; hex && i < text.len; i++)
        hex = (text.ptr[i] >= '0' && text.ptr[i] <= '9') ||
              (text.ptr[i] >= 'a' && text.ptr[i] <= 'f');
    return hex;
}

bool line_word(struct bytes text, uint32_t max) {
    bool word = text.len >= 1 && text.len <= max;
    for (uint32_t i = 0; word && i < text.len; i++)
        word = (text.ptr[i] >= 'a' && text.ptr[i] <= 'z') ||
               (text.ptr[i] >= '0' && text.ptr[i] <= '9') || text.ptr[i] == '-';
    return word;
}

static uint32_t two(struct bytes text, uint32_t at) {
    uint32_t a = (uint32_t)text.ptr[at] - '0', b = (uint32_t)text.ptr[at + 1] - '0';
    return a < 10 && b < 10 ? a * 10 + b : 100;
}

/* "Z", "+02:00": minutes; false when it is neither. */
static bool read_offset(struct bytes text, int32_t *minutes) {
    *minutes = 0;
    if (bytes_equal(text, BYTES("Z"))) return true;
    if (text.len != 6 || text.ptr[3] != ':') return false;
    if (text.ptr[0] != '+' && text.ptr[0] != '-') return false;
    uint32_t hours = two(text, 1), rest = two(text, 4);
    if (hours > 14 || rest > 59) return false;
    *minutes = (int32_t)(hours * 60 + rest) * (text.ptr[0] == '-' ? -1 : 1);
    return true;
}

/* ".5", ".500": ${at} moves behind it. */
static bool read_fraction(struct bytes text, uint32_t *at, uint32_t *ms) {
    uint32_t worth = 100;
    *ms = 0;
    if (*at >= text.len || text.ptr[*at] != '.') return true;
    uint32_t begin = ++*at;
    for (; *at < text.len && worth; worth /= 10, ++*at) {
        uint32_t digit = (uint32_t)text.ptr[*at] - '0';
        if (digit > 9) break;
        *ms += digit * worth;
    }
    return *at > begin;
}

bool line_instant(struct bytes text, uint64_t *at_ms) {
    uint32_t day, ms, at = 19;
    int32_t offset;
    if (text.len < 20 || !when_date(bytes_slice(text, 0, 10), &day)) return false;
    if (text.ptr[10] != 'T' || text.ptr[13] != ':' || text.ptr[16] != ':') return false;
    uint32_t hour = two(text, 11), minute = two(text, 14), second = two(text, 17);
    if (hour > 23 || minute > 59 || second > 59 || !read_fraction(text, &at, &ms)) return false;
    if (!read_offset(bytes_slice(text, at, text.len), &offset)) return false;
    int64_t local = (int64_t)day * 86400 + hour * 3600 + minute * 60 + second - offset * 60;
    if (local < 0) return false;
    *at_ms = (uint64_t)local * 1000 + ms;
    return true;
}

/* A string of what people type: no control characters but new lines and tabs. */
static bool is_text(const struct json *j, uint32_t node, uint32_t max, bool lines) {
    if (!json_is(j, node, JSON_STRING)) return false;
    struct bytes raw = json_raw(j, node);
    uint32_t at = utf8_plain(raw, 0), len = at;
    for (uint32_t plain; at < raw.len; at = plain) {
        uint32_t c = json_next_char(raw, &at);
        bool control = c < 0x20 || c == 0x7f;
        if (control && !(lines && (c == '\n' || c == '\t'))) return false;
        plain = utf8_plain(raw, at);
        len += (c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4) + plain - at;
    }
    return len <= max;
}

static bool check_list(struct line *l, uint32_t node) {
    const struct json *j = &l->json;
    if (j->node[node].count > LINE_LIST_MAX) return wrong(l, node, "expected at most 32 in a list");
    for (uint32_t i = node + 1; i < j->node[node].next; i = j->node[i].next)
        if (!is_text(j, i, STRING_MAX, true)) return wrong(l, i, "expected a string");
    return true;
}

static bool check_plan_row(struct line *l, uint32_t row) {
    const struct json *j = &l->json;
    if (!json_is(j, row, JSON_OBJECT)) return wrong(l, row, "expected rows of a plan");
    if (!j->node[row].count || j->node[row].count > PLAN_MEMBERS_MAX)
        return wrong(l, row, "expected 1 to 16 members in a plan's row");
    for (uint32_t k = row + 1; k < j->node[row].next; k = j->node[k + 1].next) {
        int64_t n = j->node[k + 1].number;
        bool number = json_is(j, k + 1, JSON_NUMBER) && n >= -NUMBER_FAR && n <= NUMBER_FAR;
        if (!line_word(json_raw(j, k), LINE_WORD_MAX)) return wrong(l, k, "expected a key in a-z");
        if (!number && !is_text(j, k + 1, PLAN_TEXT_MAX, false))
            return wrong(l, k + 1, "expected a whole number within a million, or a short string");
    }
    return true;
}

static bool check_value(struct line *l, uint32_t node) {
    const struct json *j = &l->json;
    if (json_is(j, node, JSON_STRING))
        return is_text(j, node, STRING_MAX, true) || wrong(l, node, "a control character");
    if (!json_is(j, node, JSON_ARRAY)) return wrong(l, node, "expected a string or a list");
    if (!j->node[node].count || !json_is(j, node + 1, JSON_OBJECT)) return check_list(l, node);
    if (j->node[node].count > LINE_PLAN_MAX) return wrong(l, node, "expected at most 200 rows");
    for (uint32_t i = node + 1; i < j->node[node].next; i = j->node[i].next)
        if (!check_plan_row(l, i)) return false;
    return true;
}

static bool check_over(struct line *l, uint32_t node) {
    const struct json *j = &l->json;
    if (!json_is(j, node, JSON_ARRAY)) return wrong(l, node, "expected a list \"over\"");
    if (j->node[node].count > LINE_OVER_MAX) return wrong(l, node, "expected at most 64 in over");
    for (uint32_t i = node + 1; i < j->node[node].next; i = j->node[i].next)
        if (!json_is(j, i, JSON_STRING) || !line_is_id(json_raw(j, i)))
            return wrong(l, i, "expected the id of a write");
    return true;
}

static bool check_set(struct line *l) {
    const struct json *j = &l->json;
    uint32_t count = j->node[l->set].count;
    if (!json_is(j, l->set, JSON_OBJECT) || !count || count > LINE_FIELDS_MAX)
        return wrong(l, l->set, "expected 1 to 64 fields in \"set\"");
    for (uint32_t k = line_field_first(l); k; k = line_field_next(l, k)) {
        uint32_t v = line_field_value(l, k), over = line_field_over(l, k);
        if (!line_word(json_raw(j, k), LINE_WORD_MAX)) return wrong(l, k, "expected a key in a-z");
        if (!v || !over || j->node[k + 1].count != 2)
            return wrong(l, k + 1, "expected {\"over\":[..],\"v\":..}");
        if (!check_over(l, over) || !check_value(l, v)) return false;
    }
    return true;
}

/* The members of a line; ${into} is its place in struct line. */
static const struct {
    const char *key;
    size_t into;
    bool needed;
} MEMBERS[] = {
    {"at", offsetof(struct line, at), true},        {"entry", offsetof(struct line, entry), true},
    {"kind", offsetof(struct line, kind), true},    {"scene", offsetof(struct line, scene), false},
    {"setup", offsetof(struct line, setup), false}, {"w", offsetof(struct line, w), true},
    {"who", offsetof(struct line, who), false}};

static bool take_members(struct line *l) {
    const struct json *j = &l->json;
    uint32_t found = 1;
    l->set = json_member(j, 0, "set");
    if (!l->set) return wrong(l, 0, "expected a member \"set\"");
    for (uint32_t i = 0; i < COUNT_OF(MEMBERS); i++) {
        uint32_t node = json_member(j, 0, MEMBERS[i].key);
        if (!node && MEMBERS[i].needed) return wrong(l, 0, "expected at, entry, kind, set and w");
        if (!node) continue;
        if (!json_is(j, node, JSON_STRING)) return wrong(l, node, "expected a string");
        *(struct bytes *)((uint8_t *)l + MEMBERS[i].into) = json_raw(j, node);
        found++;
    }
    return found == j->node[0].count || wrong(l, 0, "a member that no line has");
}

static bool check_members(struct line *l) {
    const struct json *j = &l->json;
    if (!line_instant(l->at, &l->at_ms))
        return wrong(l, json_member(j, 0, "at"), "expected a time as 2031-05-02T07:10:00+02:00");
    if (!line_is_id(l->entry) || !line_is_id(l->w))
        return wrong(l, json_member(j, 0, line_is_id(l->w) ? "entry" : "w"),
                     "expected 32 hexadecimal digits");
    if (!line_word(l->kind, LINE_WORD_MAX))
        return wrong(l, json_member(j, 0, "kind"), "expected a kind in a-z");
    uint32_t setup = json_member(j, 0, "setup"), scene = json_member(j, 0, "scene");
    uint32_t who = json_member(j, 0, "who");
    if (setup && !line_word(l->setup, LINE_WORD_MAX))
        return wrong(l, setup, "expected a setup's id in a-z, 0-9 and hyphens");
    if (scene && (!l->scene.len || !is_text(j, scene, LINE_SCENE_MAX, false)))
        return wrong(l, scene, "expected a scene's number of at most 64 bytes");
    if (who && (!l->who.len || !is_text(j, who, LINE_WHO_MAX, false)))
        return wrong(l, who, "expected a name of at most 120 bytes");
    return true;
}

bool line_read(struct line *l, struct bytes text) {
    l->at = l->entry = l->kind = l->setup = l->scene = l->w = l->who = (struct bytes){0};
    l->json = (struct json){.node = l->node};
    if (text.len > LINE_MAX_BYTES) {
        l->json.wrong = "a line has at most 12288 bytes";
        return false;
    }
    if (!json_read(&l->json, text, l->node, LINE_NODES_MAX)) return false;
    if (!json_is(&l->json, 0, JSON_OBJECT)) return wrong(l, 0, "expected an object");
    return take_members(l) && check_members(l) && check_set(l);
}
