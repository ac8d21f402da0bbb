/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* probe.c - probe.h. */
#include "inquiry/align/probe.h"
#include "text/json.h"
#include "text/rate.h"
#include <string.h>

enum { NODES_MAX = 4096 };

/* A member's text, printable, "" when there is none or it is longer than a name is. */
static void keep(char out[PROBE_TEXT_MAX], const struct json *j, uint32_t object, const char *key) {
    uint8_t raw[PROBE_TEXT_MAX - 1];
    struct buffer text = BUFFER(raw);
    uint32_t at = object == UINT32_MAX ? 0 : json_member(j, object, key);
    out[0] = 0;
    if (!at || !json_string(j, at, &text)) return;
    for (uint32_t i = 0; i < text.len; i++)
        if (raw[i] < 32 || raw[i] > 126) return;
    memcpy(out, raw, text.len);
    out[text.len] = 0;
}

/* Whether it is a date with a time, of a clock that had been set. A BWF's "13:48:07" alone is none. */
static bool is_time(const char *t) {
    bool dated = strlen(t) >= 16 && t[4] == '-' && t[7] == '-' && (t[10] == 'T' || t[10] == ' ');
    return dated && strncmp(t, "1904-01-01", 10) != 0 && strncmp(t, "1970-01-01", 10) != 0;
}

static void keep_time(struct probe *p, const struct json *j, uint32_t tags) {
    static const char *const KEYS[] = {"com.apple.quicktime.creationdate", "creation_time", "date"};
    for (size_t i = 0; tags && !p->stated[0] && i < COUNT_OF(KEYS); i++) {
        keep(p->stated, j, tags, KEYS[i]);
        if (!is_time(p->stated)) p->stated[0] = 0;
    }
}

/* "12.345678" of at most a year: milliseconds, 0 for anything else. */
static uint64_t milliseconds(const char *seconds) {
    struct bytes text = bytes_of(seconds), part;
    uint32_t dot = bytes_find(text, '.');
    uint64_t whole = 0, ms = 0;
    if (!bytes_u64(bytes_slice(text, 0, dot), &whole) || whole > 366u * 86400) return 0;
    part = bytes_slice(text, dot + 1, 3);
    for (uint32_t i = 0; i < part.len && part.ptr[i] >= '0' && part.ptr[i] <= '9'; i++)
        ms += (uint64_t)(part.ptr[i] - '0') * (i == 0 ? 100 : i == 1 ? 10 : 1);
    return whole * 1000 + ms;
}

static uint32_t small_number(const struct json *j, uint32_t object, const char *key) {
    uint32_t at = json_member(j, object, key);
    if (!at || !json_is(j, at, JSON_NUMBER)) return 0;
    int64_t n = j->node[at].number;
    return n > 0 && n <= 100 ? (uint32_t)n : 0;
}

/* On the whole; where that says nothing, the finest that its times fit. */
static void keep_frames(struct probe *p, const struct json *j, uint32_t stream) {
    static const char *const KEYS[] = {"avg_frame_rate", "r_frame_rate"};
    for (size_t i = 0; !p->frames[0] && i < COUNT_OF(KEYS); i++) {
        char said[PROBE_TEXT_MAX];
        struct buffer rate = {(uint8_t *)p->frames, 0, sizeof p->frames - 1, false};
        keep(said, j, stream, KEYS[i]);
        if (rate_read(bytes_of(said), &rate)) p->frames[rate.len] = 0;
    }
}

static void keep_stream(struct probe *p, const struct json *j, uint32_t stream) {
    char kind[PROBE_TEXT_MAX], rate[PROBE_TEXT_MAX];
    uint64_t hertz = 0;
    keep(kind, j, stream, "codec_type");
    if (strcmp(kind, "video") == 0 &&
        !small_number(j, json_member(j, stream, "disposition"), "attached_pic")) {
        if (!p->moving) keep_frames(p, j, stream);
        p->moving = true;
    }
    if (strcmp(kind, "audio") != 0 || p->codec[0]) return;
    keep(p->codec, j, stream, "codec_name");
    keep(rate, j, stream, "sample_rate");
    if (bytes_u64(bytes_of(rate), &hertz) && hertz <= 768000) p->rate = (uint32_t)hertz;
    keep_time(p, j, json_member(j, stream, "tags"));
}

bool probe_read(struct probe *p, struct bytes said) {
    static _Thread_local struct json_node nodes[NODES_MAX];
    struct json j;
    *p = (struct probe){0};
    if (!json_read(&j, said, nodes, NODES_MAX) || !json_is(&j, 0, JSON_OBJECT)) return false;
    uint32_t format = json_member(&j, 0, "format"), streams = json_member(&j, 0, "streams");
    if (format) {
        char seconds[PROBE_TEXT_MAX];
        keep(p->format, &j, format, "format_name");
        keep(seconds, &j, format, "duration");
        p->duration_ms = milliseconds(seconds);
        p->score = small_number(&j, format, "probe_score");
        keep_time(p, &j, json_member(&j, format, "tags"));
    }
    if (!json_is(&j, streams, JSON_ARRAY)) return p->format[0] != 0;
    for (uint32_t s = streams + 1; s < j.node[streams].next; s = j.node[s].next)
        keep_stream(p, &j, s);
    return p->format[0] != 0;
}

double probe_late_s(const struct probe *p) {
    bool hides = strcmp(p->format, "aac") == 0 || strcmp(p->format, "mpegts") == 0 ||
                 strcmp(p->format, "loas") == 0;
    return hides && p->rate ? 2112.0 / p->rate : 0;
}
