/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* cues.c - see cues.h. */
#include "inquiry/account/cues.h"
#include <inttypes.h>

enum { LAST_MS = 5000, NAME_MAX = 60 };

struct paragraph {
    uint64_t at_ms;
    bool timed;
    struct bytes words;
};

static bool digits(struct bytes b, uint32_t *at, uint32_t count, uint64_t *n) {
    *n = 0;
    for (uint32_t i = 0; i < count; i++, (*at)++) {
        if (*at >= b.len || b.ptr[*at] < '0' || b.ptr[*at] > '9') return false;
        *n = *n * 10 + (uint64_t)(b.ptr[*at] - '0');
    }
    return true;
}
static bool sign(struct bytes b, uint32_t *at, char c) {
    bool there = *at < b.len && b.ptr[*at] == (uint8_t)c;
    *at += there;
    return there;
}

/* "00:01:02 " or "00:01:02.500 " */
static bool read_time(struct bytes line, uint64_t *ms, uint32_t *end) {
    uint64_t h, m, s, part = 0;
    uint32_t at = 0;
    bool whole = digits(line, &at, 2, &h) && sign(line, &at, ':') && digits(line, &at, 2, &m) &&
                 sign(line, &at, ':') && digits(line, &at, 2, &s) && m < 60 && s < 60;
    if (whole && (sign(line, &at, '.') || sign(line, &at, ',')))
        whole = digits(line, &at, 3, &part);
    if (!whole || !sign(line, &at, ' ')) return false;
    *ms = ((h * 60 + m) * 60 + s) * 1000 + part;
    *end = at;
    return true;
}

static bool next(struct bytes *rest, struct paragraph *p) {
    if (!rest->len) return false;
    uint32_t len = bytes_find(*rest, '\n'), behind = 0;
    struct bytes line = bytes_slice(*rest, 0, len);
    *rest = bytes_slice(*rest, len + 1, rest->len);
    p->timed = read_time(line, &p->at_ms, &behind);
    p->words = p->timed ? bytes_slice(line, behind, line.len) : line;
    return true;
}

static bool ends_name(struct bytes words, uint32_t at) {
    return at < words.len && words.ptr[at] == ':' &&
           (at + 1 == words.len || words.ptr[at + 1] == ' ');
}

/* "INTERVIEWER 2": how long it is; 0: it is no name, or not written so. */
static uint32_t capitals(struct bytes words) {
    uint32_t letters = 0, at = 0;
    for (; at < words.len && at < NAME_MAX; at++) {
        uint8_t c = words.ptr[at];
        bool letter = c >= 'A' && c <= 'Z', digit = c >= '0' && c <= '9';
        bool between = at && (c == ' ' || c == '.' || c == '\'' || c == '-');
        if (!letter && !digit && !between) break;
        letters += letter;
    }
    return letters > 1 && ends_name(words, at) ? at : 0;
}

/* Whom the words name before a colon; empty: nobody. */
static struct bytes named(const struct cues *c, struct bytes words) {
    for (struct bytes rest = c->speakers; rest.len;) {
        struct bytes name = bytes_slice(rest, 0, bytes_find(rest, '\n'));
        if (name.len && bytes_starts(words, name) && ends_name(words, name.len)) return name;
        rest = bytes_slice(rest, name.len + 1, rest.len);
    }
    return bytes_slice(words, 0, capitals(words));
}

static bool names_any(const struct cues *c) {
    struct bytes rest = c->text;
    struct paragraph p;
    while (next(&rest, &p))
        if (p.timed && named(c, p.words).len) return true;
    return c->speakers.len > 0;
}

static void put_time(FILE *out, uint64_t ms, char point) {
    fprintf(out, "%02" PRIu64 ":%02" PRIu64 ":%02" PRIu64 "%c%03" PRIu64, ms / 3600000,
            ms / 60000 % 60, ms / 1000 % 60, point, ms % 1000);
}

/* Neither form has an escape for a line end or an arrow of its own; WebVTT has them for & and <. */
static void put_words(FILE *out, struct bytes words, enum cues_form form) {
    for (uint32_t i = 0; i < words.len; i++) {
        uint8_t c = words.ptr[i];
        if (form == CUES_VTT && c == '&')
            fputs("&amp;", out);
        else if (form == CUES_VTT && c == '<')
            fputs("&lt;", out);
        else if (c == '>')
            fputs(form == CUES_VTT ? "&gt;" : "\xE2\x80\xBA", out);
        else if (c == '<')
            fputs("\xE2\x80\xB9", out);
        else
            fputc(c < ' ' ? ' ' : c, out);
    }
}

static void put_head(const struct cues *c, FILE *out) {
    fputs("WEBVTT\n\nNOTE ", out);
    put_words(out, c->by, CUES_VTT);
    fputs(". ", out);
    put_words(out, c->head, CUES_VTT);
    fputs("\n", out);
}

static void begin_cue(enum cues_form form, FILE *out, uint32_t number, uint64_t from_ms,
                      uint64_t to_ms, struct bytes voice) {
    char point = form == CUES_VTT ? '.' : ',';
    fprintf(out,
            form == CUES_VTT ? "\n"
            : number > 1     ? "\n%" PRIu32 "\n"
                             : "%" PRIu32 "\n",
            number);
    put_time(out, from_ms, point);
    fputs(" --> ", out);
    put_time(out, to_ms, point);
    fputs("\n", out);
    if (!voice.len) return;
    fputs(form == CUES_VTT ? "<v " : "", out);
    put_words(out, voice, form);
    fputs(form == CUES_VTT ? ">" : ": ", out);
}

/* When the next one begins; never before this one did. */
static uint64_t end_of(struct bytes rest, uint64_t from_ms) {
    struct paragraph p;
    while (next(&rest, &p))
        if (p.timed && p.at_ms > from_ms) return p.at_ms;
    return from_ms + LAST_MS;
}

/* The words behind the voice that they name. */
static struct bytes said(struct bytes words, struct bytes voice) {
    uint32_t behind = voice.len ? voice.len + 1 : 0;
    if (behind && behind < words.len) behind++;
    return bytes_slice(words, behind, words.len);
}

uint32_t cues_put(const struct cues *c, enum cues_form form, FILE *out) {
    struct bytes rest = c->text, all = names_any(c) ? (struct bytes){0} : c->speaker;
    struct paragraph p;
    uint32_t count = 0;
    while (next(&rest, &p)) {
        if (!p.timed && (!count || !p.words.len)) continue;
        struct bytes voice = p.timed ? named(c, p.words) : (struct bytes){0};
        if (p.timed && !count && form == CUES_VTT) put_head(c, out);
        if (p.timed)
            begin_cue(form, out, ++count, p.at_ms, end_of(rest, p.at_ms), voice.len ? voice : all);
        put_words(out, said(p.words, voice), form);
        fputc('\n', out);
    }
    return count;
}
