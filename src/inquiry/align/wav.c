/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* wav.c - wav.h: chunks, one after the other, until the samples; a recorder writes `bext` before them. */
#include "inquiry/align/wav.h"
#include <math.h>
#include <string.h>

enum { FORMAT_PCM = 1, FORMAT_FLOAT = 3, FORMAT_EXTENSIBLE = 0xfffe };
enum { BEXT_DATE_AT = 320, BEXT_TIME_AT = 330, BEXT_REFERENCE_AT = 338, BEXT_MIN = 348 };

static uint64_t little(struct bytes b, uint32_t at, uint32_t octets) {
    uint64_t n = 0;
    for (uint32_t i = octets; i > 0 && (uint64_t)at + i <= b.len; i--)
        n = n << 8 | b.ptr[at + i - 1];
    return n;
}

static bool is(struct bytes b, uint32_t at, const char *four) {
    return (uint64_t)at + 4 <= b.len && memcmp(b.ptr + at, four, 4) == 0;
}

/* Digits where 'd' stands in ${like}, anything but a letter or a control where '-' does. */
static void noted(char *out, struct bytes text, const char *like) {
    uint32_t n = (uint32_t)strlen(like);
    bool right = text.len == n;
    for (uint32_t i = 0; right && i < n; i++) {
        bool digit = text.ptr[i] >= '0' && text.ptr[i] <= '9';
        right = like[i] == 'd' ? digit : text.ptr[i] >= 32 && text.ptr[i] < 'A' && !digit;
        out[i] = like[i] == 'd' ? (char)text.ptr[i] : like[i];
    }
    out[right ? n : 0] = 0;
}

static void read_bext(struct wav *w, struct bytes chunk) {
    if (chunk.len < BEXT_MIN - 2) return;
    w->has_bext = true;
    w->time_reference = little(chunk, BEXT_REFERENCE_AT, 8);
    noted(w->date, bytes_slice(chunk, BEXT_DATE_AT, 10), "dddd-dd-dd");
    noted(w->time, bytes_slice(chunk, BEXT_TIME_AT, 8), "dd:dd:dd");
}

static enum wav_status read_format(struct wav *w, struct bytes chunk) {
    if (chunk.len < 16) return WAV_DAMAGED;
    uint64_t format = little(chunk, 0, 2), block = little(chunk, 12, 2);
    if (format == FORMAT_EXTENSIBLE && chunk.len >= 26) format = little(chunk, 24, 2);
    w->channels = (uint16_t)little(chunk, 2, 2);
    w->rate = (uint32_t)little(chunk, 4, 4);
    w->bits = (uint16_t)little(chunk, 14, 2);
    w->is_float = format == FORMAT_FLOAT;
    if (format != FORMAT_PCM && format != FORMAT_FLOAT) return WAV_OTHER;
    if (w->is_float ? w->bits != 32 : w->bits % 8 != 0 || w->bits < 8 || w->bits > 32)
        return WAV_OTHER;
    bool held = w->channels > 0 && w->channels <= WAV_CHANNELS_MAX && w->rate > 0 &&
                w->rate <= WAV_RATE_MAX && block == wav_frame(w);
    return held ? WAV_OK : WAV_DAMAGED;
}

static enum wav_status found_data(struct wav *w, uint64_t at, uint64_t len, uint64_t file_len) {
    if (!w->channels) return WAV_DAMAGED; /* samples before their format */
    uint64_t there = at < file_len ? file_len - at : 0;
    w->cut_off = len > there;
    w->data_at = at;
    w->data_len = len < there ? len : there;
    w->data_len -= w->data_len % wav_frame(w);
    return w->data_len ? WAV_OK : WAV_EMPTY;
}

enum wav_status wav_read(struct wav *w, struct bytes head, uint64_t file_len) {
    uint64_t at = 12, long_data = 0;
    *w = (struct wav){0};
    if (!(is(head, 0, "RIFF") || is(head, 0, "RF64")) || !is(head, 8, "WAVE")) return WAV_OTHER;
    while (at + 8 <= head.len) {
        uint32_t here = (uint32_t)at;
        uint64_t len = little(head, here + 4, 4);
        struct bytes chunk = bytes_slice(head, here + 8, (uint32_t)len);
        if (is(head, here, "ds64")) long_data = little(chunk, 8, 8);
        if (is(head, here, "bext")) read_bext(w, chunk);
        if (is(head, here, "data"))
            return found_data(w, at + 8, len == UINT32_MAX && long_data ? long_data : len,
                              file_len);
        enum wav_status format = is(head, here, "fmt ") ? read_format(w, chunk) : WAV_OK;
        if (format != WAV_OK) return format;
        at += 8 + len + (len & 1);
    }
    return at > head.len && head.len == WAV_HEAD && file_len > at ? WAV_OTHER : WAV_DAMAGED;
}

static float one(const struct wav *w, const uint8_t *p) {
    uint32_t raw = 0, octets = w->bits / 8u;
    if (octets == 1) return (float)(p[0] - 128) / 128.0f;
    for (uint32_t i = octets; i > 0; i--) raw = raw << 8 | p[i - 1];
    if (!w->is_float) return (float)(int32_t)(raw << (32 - 8 * octets)) / 2147483648.0f;
    float f;
    memcpy(&f, &raw, sizeof f);
    return isfinite(f) ? fminf(fmaxf(f, -8), 8) : 0;
}

uint32_t wav_mono(const struct wav *w, struct bytes octets, float *out, uint32_t max) {
    uint32_t frame = wav_frame(w), sample = w->bits / 8u, n = 0;
    if (!frame) return 0;
    for (; n < max && (uint64_t)(n + 1) * frame <= octets.len; n++) {
        float sum = 0;
        for (uint32_t c = 0; c < w->channels; c++)
            sum += one(w, octets.ptr + (size_t)n * frame + (size_t)c * sample);
        out[n] = sum / (float)w->channels;
    }
    return n;
}
