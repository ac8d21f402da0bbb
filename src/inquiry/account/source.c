/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* source.c - see source.h. */
#include "inquiry/account/source.h"
#include "core/vocabulary.h"

static const char *const KINDS[] = {
    [SOURCE_EXHIBIT] = "exhibit", [SOURCE_STATEMENT] = "statement", [SOURCE_LOG] = "log"};
static const char *const EXPECTED[] = {
    [SOURCE_EXHIBIT] = "expected, as exhibit JH/12 p3: a page p3 or p3-5, times as "
                       "00:01:02-00:01:09, or whole",
    [SOURCE_STATEMENT] = "expected, as statement S3 4: the number of a paragraph from 1",
    [SOURCE_LOG] = "expected, as log NAME 4711: the number of an entry"};

static bool name_byte(uint8_t c, bool first) {
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return plain || (!first && (c == '.' || c == '/' || c == '_' || c == '-'));
}

bool source_name(struct bytes text) {
    bool good = text.len >= 1 && text.len <= SOURCE_NAME_MAX;
    for (uint32_t i = 0; good && i < text.len; i++) good = name_byte(text.ptr[i], i == 0);
    return good;
}

/* The next word, without the blank behind it. */
static struct bytes next_word(struct bytes *rest) {
    uint32_t len = bytes_find(*rest, ' ');
    struct bytes word = bytes_slice(*rest, 0, len);
    *rest = bytes_slice(*rest, len + 1, rest->len);
    return word;
}

static bool number(struct bytes text, uint64_t least, uint64_t *n) {
    return bytes_u64(text, n) && *n >= least && *n <= INT64_MAX;
}

static bool two_digits(struct bytes t, uint32_t at, uint32_t most, uint64_t *n) {
    uint32_t a = (uint32_t)t.ptr[at] - '0', b = (uint32_t)t.ptr[at + 1] - '0';
    *n = a * 10 + b;
    return a < 10 && b < 10 && *n <= most;
}

bool source_time(struct bytes t, uint64_t *ms) {
    uint64_t hours, minutes, seconds, worth = 100;
    if (t.len < 8 || t.len == 9 || t.len > 12 || t.ptr[2] != ':' || t.ptr[5] != ':') return false;
    if (!two_digits(t, 0, 99, &hours) || !two_digits(t, 3, 59, &minutes) ||
        !two_digits(t, 6, 59, &seconds))
        return false;
    *ms = ((hours * 60 + minutes) * 60 + seconds) * 1000;
    if (t.len > 8 && t.ptr[8] != '.') return false;
    for (uint32_t i = 9; i < t.len; i++, worth /= 10) {
        if (t.ptr[i] < '0' || t.ptr[i] > '9') return false;
        *ms += (uint64_t)(t.ptr[i] - '0') * worth;
    }
    return true;
}

static bool pages(struct bytes place, struct source *s) {
    struct bytes text = bytes_slice(place, 1, place.len);
    uint32_t dash = bytes_find(text, '-');
    s->place = SOURCE_PAGES;
    if (!number(bytes_slice(text, 0, dash), 1, &s->from)) return false;
    if (dash == text.len) return s->until = s->from, true;
    return number(bytes_slice(text, dash + 1, text.len), s->from, &s->until);
}

static bool times(struct bytes place, struct source *s) {
    uint32_t dash = bytes_find(place, '-');
    s->place = SOURCE_TIMES;
    return dash < place.len && source_time(bytes_slice(place, 0, dash), &s->from) &&
           source_time(bytes_slice(place, dash + 1, place.len), &s->until) && s->from <= s->until;
}

static bool place_of(struct bytes place, struct source *s) {
    if (s->kind != SOURCE_EXHIBIT) {
        s->place = s->kind == SOURCE_LOG ? SOURCE_ENTRY : SOURCE_PARAGRAPH;
        bool good = number(place, s->kind != SOURCE_LOG, &s->from);
        s->until = s->from;
        return good;
    }
    s->place = SOURCE_WHOLE;
    if (bytes_equal(place, BYTES("whole"))) return true;
    return place.len && place.ptr[0] == 'p' ? pages(place, s) : times(place, s);
}

bool source_read(struct bytes text, struct source *s, const char **why) {
    struct bytes rest = text, kind = next_word(&rest);
    *s = (struct source){0};
    *why = "expected a source: exhibit, statement or log, its name, and the place in it";
    while (s->kind < COUNT_OF(KINDS) && !bytes_equal(kind, bytes_of(KINDS[s->kind]))) s->kind++;
    if (s->kind == COUNT_OF(KINDS)) return false;
    *why = EXPECTED[s->kind];
    s->name = next_word(&rest);
    return source_name(s->name) && place_of(rest, s);
}

bool source_event(struct bytes text, struct source_event *e) {
    struct bytes rest = text, kind = next_word(&rest);
    e->log = next_word(&rest);
    if (!bytes_equal(kind, bytes_of(KINDS[SOURCE_LOG])) || !source_name(e->log)) return false;
    for (e->event = 0; e->event < EVENT_COUNT; e->event++)
        if (bytes_equal(rest, bytes_of(vocabulary_event[e->event].word))) return true;
    return false;
}

static void put_two(struct buffer *out, uint64_t n) {
    buffer_byte(out, (uint8_t)('0' + n / 10 % 10));
    buffer_byte(out, (uint8_t)('0' + n % 10));
}

static void put_time(struct buffer *out, uint64_t ms) {
    put_two(out, ms / 3600000);
    buffer_byte(out, ':');
    put_two(out, ms / 60000 % 60);
    buffer_byte(out, ':');
    put_two(out, ms / 1000 % 60);
    if (ms % 1000 == 0) return;
    buffer_byte(out, '.');
    buffer_byte(out, (uint8_t)('0' + ms / 100 % 10));
    put_two(out, ms % 100);
}

static void put_range(struct buffer *out, const struct source *s) {
    buffer_text(out, s->place == SOURCE_PAGES ? "p" : "");
    if (s->place == SOURCE_TIMES)
        put_time(out, s->from);
    else
        buffer_u64(out, s->from);
    if (s->place != SOURCE_TIMES && s->until == s->from) return;
    buffer_byte(out, '-');
    if (s->place == SOURCE_TIMES)
        put_time(out, s->until);
    else
        buffer_u64(out, s->until);
}

void source_print(struct buffer *out, const struct source *s) {
    buffer_text(out, KINDS[s->kind]);
    buffer_byte(out, ' ');
    buffer_put(out, s->name);
    buffer_byte(out, ' ');
    if (s->place == SOURCE_WHOLE)
        buffer_text(out, "whole");
    else
        put_range(out, s);
}
