/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* spoken.c - see spoken.h: a file's lines as blocks with empty lines between, and what each block is. */
#include "inquiry/custody/spoken.h"
#include "inquiry/custody/spoken_cue.h"
#include <string.h>
#include <strings.h>

const char *const spoken_word[SPOKEN_FORMS] = {"plain text", "WebVTT", "SubRip"};

struct lines {
    struct bytes rest;
    uint32_t number; /* of the line that was read last */
};

static struct bytes trimmed(struct bytes b) {
    while (b.len && (b.ptr[b.len - 1] == ' ' || b.ptr[b.len - 1] == '\t')) b.len--;
    while (b.len && (b.ptr[0] == ' ' || b.ptr[0] == '\t')) b = bytes_slice(b, 1, b.len);
    return b;
}

static bool next_line(struct lines *l, struct bytes *line) {
    if (!l->rest.len) return false;
    uint32_t len = bytes_find(l->rest, '\n');
    *line = trimmed(bytes_slice(l->rest, 0, len));
    l->rest = bytes_slice(l->rest, len + 1, l->rest.len);
    l->number++;
    return true;
}

static bool is_number(struct bytes line) {
    for (uint32_t i = 0; i < line.len; i++)
        if (line.ptr[i] < '0' || line.ptr[i] > '9') return false;
    return line.len > 0;
}

static bool begins_vtt(struct bytes line) {
    return line.len >= 6 && bytes_starts(line, BYTES("WEBVTT")) &&
           (line.len == 6 || line.ptr[6] == ' ' || line.ptr[6] == '\t');
}

enum spoken_form spoken_form(struct bytes text, const char *name) {
    const char *dot = strrchr(name, '.');
    struct lines l = {text, 0};
    struct bytes line = {0}, second = {0};
    if (dot && strcasecmp(dot, ".vtt") == 0) return SPOKEN_VTT;
    if (dot && strcasecmp(dot, ".srt") == 0) return SPOKEN_SRT;
    while (next_line(&l, &line) && !line.len) {
    }
    if (begins_vtt(line)) return SPOKEN_VTT;
    bool counted = is_number(line) && next_line(&l, &second) && spoken_is_times(second);
    return counted || spoken_is_times(line) ? SPOKEN_SRT : SPOKEN_TEXT;
}

static bool wrong(struct spoken *s, const struct lines *l, const char *expected) {
    s->wrong = expected;
    s->line = l->number;
    return false;
}

/* Up to the next empty line; ${line} is its first. */
static struct bytes rest_of_block(struct lines *l) {
    const uint8_t *from = l->rest.ptr;
    struct bytes line;
    uint32_t len = 0;
    while (next_line(l, &line) && line.len) len = (uint32_t)(line.ptr + line.len - from);
    return (struct bytes){from, len};
}

static bool read_cue(struct spoken *s, struct lines *l, struct bytes line, struct buffer *out) {
    uint64_t at_ms;
    bool named = !spoken_is_times(line);
    if (named && s->form == SPOKEN_SRT && !is_number(line))
        return wrong(s, l, "expected a cue's number");
    if (named && !next_line(l, &line)) line = (struct bytes){0};
    if (!spoken_times(line, s->form, &at_ms))
        return wrong(
            s, l, "expected times, as 00:01:02.500 --> 00:01:04.000, the end not before the begin");
    s->line = l->number;
    s->paragraphs += spoken_cue(s, rest_of_block(l), at_ms, out);
    return true;
}

/* What WebVTT has beside cues, and which is not said by anybody. */
static bool is_aside(struct bytes line) {
    static const char *const ASIDE[] = {"NOTE", "STYLE", "REGION"};
    for (uint32_t i = 0; i < COUNT_OF(ASIDE); i++) {
        uint32_t len = bytes_of(ASIDE[i]).len;
        if (bytes_starts(line, bytes_of(ASIDE[i])) &&
            (line.len == len || line.ptr[len] == ' ' || line.ptr[len] == '\t'))
            return true;
    }
    return false;
}

static bool read_cues(struct spoken *s, struct lines *l, struct buffer *out) {
    struct bytes line;
    while (next_line(l, &line)) {
        if (!line.len) continue;
        if (s->form == SPOKEN_VTT && is_aside(line))
            (void)rest_of_block(l);
        else if (!read_cue(s, l, line, out))
            return false;
    }
    return true;
}

static void read_lines(struct spoken *s, struct lines *l, struct buffer *out) {
    struct bytes line;
    while (next_line(l, &line)) {
        if (!line.len) continue;
        buffer_put(out, line);
        buffer_byte(out, '\n');
        s->paragraphs++;
    }
}

bool spoken_read(struct spoken *s, struct bytes text, struct buffer *out) {
    struct lines l = {text, 0};
    struct bytes line = {0};
    s->wrong = NULL, s->line = 0, s->paragraphs = 0;
    if (s->form == SPOKEN_TEXT) read_lines(s, &l, out);
    if (s->form == SPOKEN_VTT && (!next_line(&l, &line) || !begins_vtt(line)))
        return wrong(s, &l, "expected WEBVTT as the first line");
    if (s->form == SPOKEN_VTT) (void)rest_of_block(&l);
    if (s->form != SPOKEN_TEXT && !read_cues(s, &l, out)) return false;
    if (!s->paragraphs) return wrong(s, &l, "expected somebody to say something");
    return !out->full || wrong(s, &l, "it is too long");
}
