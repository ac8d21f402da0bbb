/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fountain_line.c - lines without their boneyards and notes. A boneyard joins the lines it begins and ends in; a note does not.
 * Both are looked for once from each place: what is not closed is remembered, so that time stays linear. */
#include "notebook/fountain_inner.h"
#include "notebook/letters.h"
#include "text/mem.h"

uint32_t fountain_line_end(struct bytes text, uint32_t at) {
    const uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
    for (; text.len - at >= 8; at += 8) {
        uint64_t v;
        memcpy(&v, text.ptr + at, sizeof v);
        v ^= ones * '\n';
        if ((v - ones) & ~v & highs) break;
    }
    while (at < text.len && text.ptr[at] != '\n') at++;
    return at;
}

/* Where the pair of bytes begins, at ${at} or later; ${end} when it does not. */
static uint32_t find_pair(struct bytes text, uint32_t at, uint32_t end, uint8_t a, uint8_t b) {
    for (; at + 1 < end; at++)
        if (text.ptr[at] == a && text.ptr[at + 1] == b) return at;
    return end;
}

static void keep(struct fountain *f, uint32_t from, uint32_t to) {
    buffer_put(&f->s->extra, bytes_slice(f->s->text, from, to - from));
}

static uint32_t closed(struct fountain *f, uint32_t open) {
    uint32_t end = f->s->text.len;
    uint32_t close = f->unclosed_boneyard ? end : find_pair(f->s->text, open + 2, end, '*', '/');
    if (close < end) return close + 2;
    if (!f->unclosed_boneyard)
        screenplay_remark(f->s, f->line,
                          "a boneyard is opened here and never closed; what follows is read");
    f->unclosed_boneyard = true;
    return 0;
}

/* The line from f->at to ${end}, with what stands in boneyards left out; it may end later than ${end}. */
static void join(struct fountain *f, struct fountain_line *l, uint32_t end) {
    struct bytes text = f->s->text;
    uint32_t at = f->at, from = f->s->extra.len;
    for (;;) {
        uint32_t open = find_pair(text, at, end, '/', '*');
        uint32_t close = open < end ? closed(f, open) : 0;
        if (!close) break;
        keep(f, at, open);
        l->extra = l->cut = true;
        at = close;
        if (at > end) end = fountain_line_end(text, at);
    }
    l->raw = bytes_slice(text, f->at, end - f->at);
    l->text = l->raw;
    if (!l->cut) return;
    keep(f, at, end);
    l->text = (struct bytes){f->s->extra.ptr + from, f->s->extra.len - from};
}

/* Where the note that opens at ${open} ends, or 0: at a line with nothing in it it is none. */
static uint32_t note_close(struct bytes text, uint32_t open, uint32_t *unclosed) {
    if (open < *unclosed) return 0;
    uint32_t at = open + 2;
    for (; at + 1 < text.len; at++) {
        if (text.ptr[at] == ']' && text.ptr[at + 1] == ']') return at + 2;
        if (text.ptr[at] == '\n' && text.ptr[at + 1] == '\n') break;
    }
    *unclosed = at;
    return 0;
}

/* Notes leave the line's text. One that ends in a later line is remembered; in a line out of which a boneyard was cut, a note
 * must end in it. */
static void leave_notes_out(struct fountain *f, struct fountain_line *l) {
    struct buffer *out = &f->s->extra;
    struct bytes text = l->cut ? l->text : f->s->text;
    uint32_t here = 0, *unclosed = l->cut ? &here : &f->unclosed_note;
    uint32_t begin = l->cut ? 0 : l->raw_at, end = begin + l->text.len, from = out->len, open;
    bool noted = !l->cut && f->note_end > begin;
    if (noted) begin = f->note_end < end ? f->note_end : end;
    for (uint32_t look = begin; (open = find_pair(text, look, end, '[', '[')) < end;) {
        uint32_t close = note_close(text, open, unclosed);
        look = open + 2;
        if (!close) continue; /* it stays in the text */
        buffer_put(out, bytes_slice(text, begin, open - begin));
        noted = true;
        if (!l->cut) f->note_end = close;
        begin = look = close < end ? close : end;
    }
    if (!noted) return;
    buffer_put(out, bytes_slice(text, begin, end - begin));
    l->text = (struct bytes){out->ptr + from, out->len - from};
    l->noted = l->extra = true;
    l->all_note = !letters_trim(l->text).len;
}

static uint32_t count_ends(struct bytes b) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < b.len; i++) count += b.ptr[i] == '\n';
    return count;
}

bool fountain_next(struct fountain *f, struct fountain_line *l) {
    struct bytes text = f->s->text;
    if (f->at >= text.len) return false;
    uint32_t end = fountain_line_end(text, f->at);
    *l = (struct fountain_line){.raw_at = f->at, .line = f->line, .ends = 1};
    l->raw = l->text = bytes_slice(text, f->at, end - f->at);
    if (f->boneyards) join(f, l, end);
    if (l->raw_at + l->raw.len < text.len) l->raw.len++; /* with its end */
    if (l->cut) l->ends = count_ends(l->raw);
    if (f->notes) leave_notes_out(f, l);
    f->at += l->raw.len;
    f->line += l->ends;
    return true;
}
