/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* json.c - the reader of json.h: a loop over six states with the open containers on a small stack, no recursion. */
#include "text/json.h"
#include "text/utf8.h"

/* What may stand at the place the reader has come to. */
enum state { VALUE, FIRST_ELEMENT, FIRST_KEY, KEY, BEHIND_VALUE, DONE };

struct reader {
    struct json *j;
    uint32_t at;
    uint32_t open[JSON_DEPTH_MAX]; /* nodes of the containers not yet closed */
    uint32_t depth;
    enum state state;
};

static const int64_t NUMBER_MAX =
    (1ll << 53) - 1; /* what every reader of JSON represents exactly */

static void wrong(struct reader *r, uint32_t at, const char *expected) {
    if (r->j->wrong) return;
    r->j->wrong = expected;
    r->j->wrong_at = at;
}

/* The byte at ${at}, 0 at the end: a raw zero is refused wherever it stands, so the two need no distinction. */
static uint8_t byte_at(const struct reader *r, uint32_t at) {
    return at < r->j->text.len ? r->j->text.ptr[at] : 0;
}

static struct json_node *push(struct reader *r, enum json_type type, uint32_t at, uint32_t len) {
    struct json *j = r->j;
    if (j->count == j->max) {
        wrong(r, at, "fewer values");
        return NULL;
    }
    struct json_node *n = &j->node[j->count++];
    *n = (struct json_node){.at = at, .len = len, .next = j->count, .type = (uint8_t)type};
    return n;
}

/* At a quote: one string node, its escapes and its UTF-8 checked. */
static void read_string(struct reader *r) {
    uint32_t from = r->at + 1, at = utf8_plain(r->j->text, from);
    bool escaped = false;
    for (; byte_at(r, at) != '"'; at = utf8_plain(r->j->text, at)) {
        escaped |= byte_at(r, at) == '\\';
        if (json_next_char(r->j->text, &at) != UINT32_MAX) continue;
        wrong(r, at, at < r->j->text.len ? "UTF-8 text, escaped as JSON asks" : "a closing quote");
        return;
    }
    struct json_node *n = push(r, JSON_STRING, from, at - from);
    if (n) n->escaped = escaped;
    r->at = at + 1;
}

/* The digits at ${at}, which moves behind them; stops growing beyond NUMBER_MAX. */
static int64_t read_digits(const struct reader *r, uint32_t *at) {
    int64_t n = 0;
    for (; byte_at(r, *at) >= '0' && byte_at(r, *at) <= '9'; ++*at)
        if (n <= NUMBER_MAX) n = n * 10 + (byte_at(r, *at) - '0');
    return n;
}

static void read_number(struct reader *r) {
    bool negative = byte_at(r, r->at) == '-';
    uint32_t first = r->at + negative, at = first;
    int64_t n = read_digits(r, &at);
    bool zero_first = byte_at(r, first) == '0' && (at > first + 1 || negative);
    uint8_t behind = byte_at(r, at);
    if (at == first || zero_first || behind == '.' || behind == 'e' || behind == 'E')
        wrong(r, r->at, "a whole number without leading zero, fraction or exponent");
    if (n > NUMBER_MAX) wrong(r, r->at, "a number of at most 9007199254740991");
    struct json_node *node = push(r, JSON_NUMBER, r->at, at - r->at);
    if (node) node->number = negative ? -n : n;
    r->at = at;
}

static const struct {
    const char *text;
    enum json_type type;
} word[] = {{"null", JSON_NULL}, {"false", JSON_FALSE}, {"true", JSON_TRUE}};

static void read_word(struct reader *r) {
    for (uint32_t i = 0; i < COUNT_OF(word); i++) {
        struct bytes text = bytes_of(word[i].text);
        if (!bytes_equal(bytes_slice(r->j->text, r->at, text.len), text)) continue;
        push(r, word[i].type, r->at, text.len);
        r->at += text.len;
        return;
    }
    wrong(r, r->at, "a value");
}

static struct json_node *container(const struct reader *r) {
    return r->depth ? &r->j->node[r->open[r->depth - 1]] : NULL;
}

static void open_container(struct reader *r, enum json_type type) {
    if (r->depth == JSON_DEPTH_MAX) {
        wrong(r, r->at, "at most 16 levels of arrays and objects");
        return;
    }
    r->open[r->depth++] = r->j->count;
    push(r, type, r->at++, 0);
    r->state = type == JSON_ARRAY ? FIRST_ELEMENT : FIRST_KEY;
}

static void close_container(struct reader *r) {
    struct json_node *n = container(r);
    r->at++;
    n->len = r->at - n->at;
    n->next = r->j->count;
    r->depth--;
    r->state = r->depth ? BEHIND_VALUE : DONE;
}

static void read_value(struct reader *r) {
    struct json_node *in = container(r);
    if (in && in->type == JSON_ARRAY) in->count++;
    uint8_t first = byte_at(r, r->at);
    r->state = in ? BEHIND_VALUE : DONE;
    if (first == '{')
        open_container(r, JSON_OBJECT);
    else if (first == '[')
        open_container(r, JSON_ARRAY);
    else if (first == '"')
        read_string(r);
    else if (first == '-' || (first >= '0' && first <= '9'))
        read_number(r);
    else
        read_word(r);
}

/* Equal once unescaped: "a" and "\u0061" are one key. */
static bool same_string(const struct json *j, uint32_t a, uint32_t b) {
    struct bytes x = json_raw(j, a), y = json_raw(j, b);
    if (!j->node[a].escaped && !j->node[b].escaped) return bytes_equal(x, y);
    uint32_t i = 0, k = 0;
    while (i < x.len && k < y.len)
        if (json_next_char(x, &i) != json_next_char(y, &k)) return false;
    return i == x.len && k == y.len;
}

static bool key_repeated(const struct json *j, uint32_t object, uint32_t key) {
    for (uint32_t k = object + 1; k < key; k = j->node[k + 1].next)
        if (same_string(j, k, key)) return true;
    return false;
}

static void skip_space(struct reader *r) {
    for (;; r->at++) {
        uint8_t byte = byte_at(r, r->at);
        if (byte != ' ' && byte != '\n' && byte != '\r' && byte != '\t') return;
    }
}

static void read_key(struct reader *r) {
    uint32_t at = r->at, key = r->j->count;
    if (byte_at(r, at) != '"') {
        wrong(r, at, "a key in quotes");
        return;
    }
    read_string(r);
    if (r->j->wrong) return;
    if (key_repeated(r->j, r->open[r->depth - 1], key)) wrong(r, at, "each key once");
    container(r)->count++;
    skip_space(r);
    if (byte_at(r, r->at) != ':') wrong(r, r->at, "a colon behind the key");
    r->at++;
    r->state = VALUE;
}

static void behind_value(struct reader *r) {
    bool array = container(r)->type == JSON_ARRAY;
    uint8_t byte = byte_at(r, r->at);
    if (byte == (array ? ']' : '}')) {
        close_container(r);
    } else if (byte == ',') {
        r->at++;
        r->state = array ? VALUE : KEY;
    } else {
        wrong(r, r->at, array ? "a comma or the array's end" : "a comma or the object's end");
    }
}

static void step(struct reader *r) {
    uint8_t byte = byte_at(r, r->at);
    switch (r->state) {
    case VALUE: read_value(r); break;
    case FIRST_ELEMENT: byte == ']' ? close_container(r) : read_value(r); break;
    case FIRST_KEY: byte == '}' ? close_container(r) : read_key(r); break;
    case KEY: read_key(r); break;
    case BEHIND_VALUE: behind_value(r); break;
    case DONE: break;
    }
}

bool json_read(struct json *j, struct bytes text, struct json_node *nodes, uint32_t max) {
    *j = (struct json){.text = text, .node = nodes, .max = max};
    struct reader r = {.j = j, .state = VALUE};
    do {
        skip_space(&r);
        step(&r);
    } while (r.state != DONE && !j->wrong);
    skip_space(&r);
    if (r.at < text.len) wrong(&r, r.at, "nothing behind the value");
    return !j->wrong;
}
