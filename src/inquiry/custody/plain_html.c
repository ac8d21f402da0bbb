/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* plain_html.c - see plain.h: a page's text, tags left out. Nothing is fetched, run, or built up: what looks like a tag ends at ">". */
#include "inquiry/custody/plain.h"

enum { NAME_MAX_LEN = 10 };
struct page {
    struct bytes text;
    uint32_t at, lines; /* line ends that stand at the end of what was written */
    bool blank;         /* there was one, which is written before the next sign */
    struct buffer *out;
};
struct tag {
    uint8_t name[NAME_MAX_LEN + 1];
    uint32_t len;
    bool closing;
};

static bool is_blank(uint8_t c) {
    return c == ' ' || (c >= 9 && c <= 13);
}
static uint8_t small(uint8_t c) {
    return c >= 'A' && c <= 'Z' ? (uint8_t)(c | 0x20) : c;
}
static bool is_letter(uint8_t c) {
    return small(c) >= 'a' && small(c) <= 'z';
}

static void put_line_end(struct page *p) {
    if (p->lines < 2 && p->out->len) buffer_byte(p->out, '\n'), p->lines++;
    p->blank = false;
}

static void before_sign(struct page *p) {
    if (p->blank && !p->lines && p->out->len) buffer_byte(p->out, ' ');
    p->blank = false, p->lines = 0;
}

/* In the text, from ${from}, without regard to capitals. */
static bool stands(const struct page *p, uint32_t from, struct bytes word) {
    struct bytes there = bytes_slice(p->text, from, word.len);
    for (uint32_t i = 0; i < there.len; i++)
        if (small(there.ptr[i]) != word.ptr[i]) return false;
    return there.len == word.len;
}

/* Behind ${word}, or the end of the text. */
static void skip_behind(struct page *p, struct bytes word) {
    while (p->at < p->text.len && !stands(p, p->at, word)) p->at++;
    p->at += p->at < p->text.len ? word.len : 0;
}

/* At "<" and a letter, or "</" and a letter. A ">" within quotes ends no tag. */
static struct tag read_tag(struct page *p) {
    struct tag t = {.closing = p->text.ptr[p->at + 1] == '/'};
    uint8_t quote = 0;
    p->at += 1 + t.closing;
    while (p->at < p->text.len && !is_blank(p->text.ptr[p->at]) && p->text.ptr[p->at] != '>' &&
           p->text.ptr[p->at] != '/') {
        if (t.len <= NAME_MAX_LEN) t.name[t.len++] = small(p->text.ptr[p->at]);
        p->at++;
    }
    for (; p->at < p->text.len; p->at++) {
        uint8_t c = p->text.ptr[p->at];
        if (!quote && c == '>') break;
        if (quote ? c == quote : c == '"' || c == '\'') quote = quote ? 0 : c;
    }
    p->at += p->at < p->text.len;
    return t;
}

static bool is_one_of(const struct tag *t, const char *names) {
    struct bytes rest = bytes_of(names);
    while (rest.len) {
        uint32_t len = bytes_find(rest, ' ');
        if (bytes_equal(bytes_slice(rest, 0, len), (struct bytes){t->name, t->len})) return true;
        rest = bytes_slice(rest, len + 1, rest.len);
    }
    return false;
}

/* All that stands up to its end, as it stands: nothing in it is a tag. */
static void put_script(struct page *p) {
    uint32_t from = p->at;
    while (p->at < p->text.len && !stands(p, p->at, BYTES("</script"))) p->at++;
    put_line_end(p);
    buffer_text(p->out, "[a script, not run:]\n");
    buffer_put(p->out, bytes_slice(p->text, from, p->at - from));
    buffer_text(p->out, "\n[its end]\n");
    p->lines = 1, p->blank = false;
}

static void take_tag(struct page *p) {
    struct tag t = read_tag(p);
    if (is_one_of(&t, "script") && !t.closing) put_script(p);
    if (is_one_of(&t, "style") && !t.closing)
        skip_behind(p, BYTES("</style")), skip_behind(p, BYTES(">"));
    if (is_one_of(&t,
                  "p div br tr li ul ol dl dt dd table h1 h2 h3 h4 h5 h6 hr title section article "
                  "header footer blockquote pre form"))
        put_line_end(p);
    if (is_one_of(&t, "td th")) p->blank = true;
}

static void take_sign(struct page *p) {
    uint8_t c = p->text.ptr[p->at];
    if (is_blank(c)) {
        p->blank = true, p->at++;
        return;
    }
    before_sign(p);
    if (c == '&' && plain_reference(p->text, &p->at, p->out)) return;
    buffer_byte(p->out, c);
    p->at++;
}

void plain_html(struct bytes text, struct buffer *out) {
    struct page p = {.text = text, .out = out};
    while (p.at < text.len) {
        uint8_t c = text.ptr[p.at], next = p.at + 1 < text.len ? text.ptr[p.at + 1] : 0;
        uint8_t third = p.at + 2 < text.len ? text.ptr[p.at + 2] : 0;
        if (c == '<' && stands(&p, p.at, BYTES("<!--")))
            skip_behind(&p, BYTES("-->"));
        else if (c == '<' && (next == '!' || next == '?'))
            skip_behind(&p, BYTES(">"));
        else if (c == '<' && (is_letter(next) || (next == '/' && is_letter(third))))
            take_tag(&p);
        else
            take_sign(&p);
    }
}
