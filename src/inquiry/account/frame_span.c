/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* frame_span.c - a time of span.h in words. English keeps the figures in which it was written; the others say the month. */
#include "inquiry/account/frame.h"

static void in_english(struct bytes when, struct buffer *out) {
    for (uint32_t i = 0; i < when.len; i++) {
        uint8_t c = when.ptr[i];
        bool dots = c == '.' && i + 1 < when.len && when.ptr[i + 1] == '.';
        if (dots && i == 0) buffer_text(out, frame_word(LANGUAGE_EN, FRAME_SPAN_UNTIL)), i += 2;
        if (dots && i > 2) buffer_text(out, frame_word(LANGUAGE_EN, FRAME_SPAN_ON)), i++;
        if (dots) continue;
        bool on = c == '/' && i + 1 < when.len && when.ptr[i + 1] == '.';
        if (c == '~') buffer_text(out, frame_word(LANGUAGE_EN, FRAME_SPAN_ABOUT));
        if (c == '/' && !on) buffer_text(out, frame_word(LANGUAGE_EN, FRAME_SPAN_TO));
        if (c == 'T') buffer_byte(out, ' ');
        if (c != '~' && c != '/' && c != 'T') buffer_byte(out, c);
    }
}

/* Alone, and behind a day or a word that asks for the genitive. */
static const char *const MONTHS[LANGUAGE_COUNT][2][12] = {
    [LANGUAGE_ES] = {{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
                      "septiembre", "octubre", "noviembre", "diciembre"}},
    [LANGUAGE_UK] = {{"січень", "лютий", "березень", "квітень", "травень", "червень", "липень",
                      "серпень", "вересень", "жовтень", "листопад", "грудень"},
                     {"січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня",
                      "вересня", "жовтня", "листопада", "грудня"}}};

static uint64_t number(struct bytes text, uint32_t from, uint32_t until) {
    uint64_t n = 0;
    for (uint32_t i = from; i < until && until <= text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9') return 0;
        n = n * 10 + (uint64_t)(text.ptr[i] - '0');
    }
    return n;
}

static void put_month(enum language l, uint64_t month, bool day, bool after, struct buffer *out) {
    bool genitive = l == LANGUAGE_UK && (day || after);
    buffer_text(out, MONTHS[l][genitive][(month - 1) % 12]);
}

/* "13:46:05-06:00": the clock, and its zone apart. */
static void put_clock(struct bytes text, struct buffer *out) {
    uint32_t clock = 0;
    while (clock < text.len && text.ptr[clock] != 'Z' && text.ptr[clock] != '+' &&
           text.ptr[clock] != '-')
        clock++;
    buffer_text(out, ", ");
    buffer_put(out, bytes_slice(text, 0, clock));
    if (clock == text.len) return;
    buffer_text(out, " (UTC");
    if (text.ptr[clock] != 'Z') buffer_put(out, bytes_slice(text, clock, text.len));
    buffer_byte(out, ')');
}

/* ${after}: behind "until" or "since". */
static void put_instant(enum language l, struct bytes text, bool after, struct buffer *out) {
    bool about = text.len && text.ptr[text.len - 1] == '~', spanish = l == LANGUAGE_ES;
    struct bytes said = bytes_slice(text, 0, text.len - about);
    uint64_t month = number(said, 5, 7), day = number(said, 8, 10);
    if (day && spanish && after) buffer_text(out, "el ");
    if (day) buffer_u64(out, day), buffer_text(out, spanish ? " de " : " ");
    if (month) put_month(l, month, day > 0, after, out), buffer_text(out, spanish ? " de " : " ");
    buffer_put(out, bytes_slice(said, 0, 4));
    if (!spanish) buffer_text(out, " року");
    if (said.len > 11) put_clock(bytes_slice(said, 11, said.len), out);
    if (about) buffer_text(out, frame_word(l, FRAME_SPAN_ABOUT));
}

static void in_words(enum language l, struct bytes when, struct buffer *out) {
    uint32_t middle = bytes_find(when, '/');
    struct bytes from = bytes_slice(when, 0, middle), until = {0};
    if (middle < when.len) until = bytes_slice(when, middle + 1, when.len);
    bool before = bytes_equal(from, BYTES("..")), on = bytes_equal(until, BYTES(".."));
    if (before) buffer_text(out, frame_word(l, FRAME_SPAN_UNTIL));
    if (on) buffer_text(out, frame_word(l, FRAME_SPAN_FROM));
    if (!before) put_instant(l, from, on, out);
    if (on) buffer_text(out, frame_word(l, FRAME_SPAN_ON));
    if (!before && !on && until.len) buffer_text(out, frame_word(l, FRAME_SPAN_TO));
    if (until.len && !on) put_instant(l, until, before, out);
}

void frame_span(enum language l, struct bytes when, struct buffer *out) {
    if (when.len && l == LANGUAGE_EN) in_english(when, out);
    if (when.len && l != LANGUAGE_EN) in_words(l, when, out);
}
