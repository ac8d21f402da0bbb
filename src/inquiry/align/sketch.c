/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sketch.c - sketch.h: the making of one. */
#include "inquiry/align/sketch.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    WINDOW = 256,
    AROUND = 30
}; /* samples; frames on each side that a level is measured against */
static const double PI = 3.14159265358979323846;
/* Bins of 31.25 Hz: from where wind ends to where telephones do. */
static const uint8_t EDGE[SKETCH_BANDS + 1] = {8, 11, 15, 19, 24, 29, 35, 42, 50, 60, 71, 85, 104};

static void levels(float *out, const kiss_fft_cpx *bin) {
    for (uint32_t b = 0; b < SKETCH_BANDS; b++) {
        float sum = 0;
        for (uint32_t k = EDGE[b]; k < EDGE[b + 1]; k++)
            sum += bin[k].r * bin[k].r + bin[k].i * bin[k].i;
        out[b] = log10f(sum + 1e3f * (float)(EDGE[b + 1] - EDGE[b]));
    }
}

static void measure(float *level, struct fft *f, const int16_t *samples, uint32_t frames) {
    float window[WINDOW];
    for (uint32_t i = 0; i < WINDOW; i++)
        window[i] = (float)(0.5 - 0.5 * cos(2 * PI * (i + 0.5) / WINDOW));
    for (uint32_t n = 0; n < frames; n++) {
        const int16_t *from = samples + (size_t)n * SKETCH_STEP;
        for (uint32_t i = 0; i < WINDOW; i++) f->time[i] = (float)from[i] * window[i];
        fft_forward(f);
        levels(level + (size_t)n * SKETCH_BANDS, f->freq);
    }
}

/* One band against its surroundings, clipped so that one bang does not speak for a minute, and of equal weight. */
static void flatten(float *band, const float *level, uint32_t b, uint32_t frames) {
    double sum = 0, square = 0;
    uint32_t from = 0, to = 0;
    for (uint32_t n = 0; n < frames; n++) {
        for (; to < frames && to <= n + AROUND; to++)
            sum += (double)level[(size_t)to * SKETCH_BANDS + b];
        for (; from + AROUND < n; from++) sum -= (double)level[(size_t)from * SKETCH_BANDS + b];
        double over = (double)level[(size_t)n * SKETCH_BANDS + b] - sum / (to - from);
        band[n] = (float)fmin(fmax(over, -1), 1);
        square += (double)band[n] * (double)band[n];
    }
    float scale = square > 1e-9 * frames ? (float)sqrt(frames / square) : 0;
    for (uint32_t n = 0; n < frames; n++) band[n] *= scale;
}

static void transform(kiss_fft_cpx *out, struct fft *f, const float *band, int64_t frames,
                      int64_t from, int64_t len) {
    memset(f->time, 0, SKETCH_LONG * sizeof *f->time);
    for (int64_t i = 0; i < len; i++)
        if (from + i >= 0 && from + i < frames) f->time[i] = band[from + i];
    fft_forward(f);
    memcpy(out, f->freq, SKETCH_BINS * sizeof *out);
}

static void spectra(struct sketch *s, struct fft *f, const float *band, uint32_t b) {
    for (uint32_t p = 0; p < s->pieces; p++)
        transform(s->piece + ((size_t)p * SKETCH_BANDS + b) * SKETCH_BINS, f, band, s->frames,
                  (int64_t)p * SKETCH_HOP, SKETCH_HALF);
    for (uint32_t p = 0; p < s->stretches; p++)
        transform(s->stretch + ((size_t)p * SKETCH_BANDS + b) * SKETCH_BINS, f, band, s->frames,
                  ((int64_t)p - 1) * SKETCH_HALF, SKETCH_LONG);
}

static bool make(struct sketch *s, const int16_t *samples, struct fft *small, struct fft *large) {
    float *level = calloc((size_t)s->frames * (SKETCH_BANDS + 1), sizeof *level);
    if (level) {
        float *band = level + (size_t)s->frames * SKETCH_BANDS;
        measure(level, small, samples, s->frames);
        for (uint32_t b = 0; b < SKETCH_BANDS; b++) {
            flatten(band, level, b, s->frames);
            spectra(s, large, band, b);
        }
    }
    free(level);
    return level != NULL;
}

bool sketch_make(struct sketch *s, const int16_t *samples, uint32_t count) {
    struct fft small = {0}, large = {0};
    *s = (struct sketch){.frames = count < WINDOW ? 0 : (count - WINDOW) / SKETCH_STEP + 1};
    s->pieces =
        s->frames <= SKETCH_HALF ? 1 : (s->frames - SKETCH_HALF + SKETCH_HOP - 1) / SKETCH_HOP + 1;
    s->stretches = s->frames / SKETCH_HALF + 2;
    if (s->frames == 0) return true;
    s->piece = calloc((size_t)s->pieces * SKETCH_BANDS * SKETCH_BINS, sizeof *s->piece);
    s->stretch = calloc((size_t)s->stretches * SKETCH_BANDS * SKETCH_BINS, sizeof *s->stretch);
    bool made = s->piece && s->stretch && fft_init(&small, WINDOW) &&
                fft_init(&large, SKETCH_LONG) && make(s, samples, &small, &large);
    fft_finish(&small);
    fft_finish(&large);
    if (!made) sketch_free(s);
    return made;
}

void sketch_free(struct sketch *s) {
    free(s->piece);
    free(s->stretch);
    *s = (struct sketch){0};
}
