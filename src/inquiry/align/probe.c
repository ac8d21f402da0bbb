/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* probe.c - probe.h. */
#include "inquiry/align/probe.h"
#include "text/json.h"
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

static void keep_stream(struct probe *p, const struct json *j, uint32_t stream) {
    char kind[PROBE_TEXT_MAX], rate[PROBE_TEXT_MAX];
    uint64_t hertz = 0;
    keep(kind, j, stream, "codec_type");
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
        keep(p->format, &j, format, "format_name");
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
