/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sketch.c - sketch.h: the making of one. */
#include "inquiry/align/sketch.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    WINDOW = 256,
    AROUND = 30,
    FRAMES = 256
}; /* samples; frames on each side that a level is measured against; frames read at once */
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

/* Frame by frame, of as many samples at a time as are read at once. */
static bool measure(struct sketch *s, struct fft *f, const struct tape *t) {
    int16_t raw[(FRAMES - 1) * SKETCH_STEP + WINDOW];
    float window[WINDOW], level[SKETCH_BANDS];
    for (uint32_t i = 0; i < WINDOW; i++)
        window[i] = (float)(0.5 - 0.5 * cos(2 * PI * (i + 0.5) / WINDOW));
    for (uint32_t n = 0; n < s->frames; n++) {
        uint32_t at = n % FRAMES, left = s->frames - n, some = left < FRAMES ? left : FRAMES;
        if (!at && !tape_read(t, n * SKETCH_STEP, raw, (some - 1) * SKETCH_STEP + WINDOW))
            return false;
        const int16_t *from = raw + (size_t)at * SKETCH_STEP;
        for (uint32_t i = 0; i < WINDOW; i++) f->time[i] = (float)from[i] * window[i];
        fft_forward(f);
        levels(level, f->freq);
        for (uint32_t b = 0; b < SKETCH_BANDS; b++) s->band[(size_t)b * s->frames + n] = level[b];
    }
    return true;
}

/* One band against its surroundings, clipped so that one bang does not speak for a minute, and of equal weight. */
static void flatten(float *band, const float *level, uint32_t frames) {
    double sum = 0, square = 0;
    uint32_t from = 0, to = 0;
    for (uint32_t n = 0; n < frames; n++) {
        for (; to < frames && to <= n + AROUND; to++) sum += (double)level[to];
        for (; from + AROUND < n; from++) sum -= (double)level[from];
        double over = (double)level[n] - sum / (to - from);
        band[n] = (float)fmin(fmax(over, -1), 1);
        square += (double)band[n] * (double)band[n];
    }
    float scale = square > 1e-9 * frames ? (float)sqrt(frames / square) : 0;
    for (uint32_t n = 0; n < frames; n++) band[n] *= scale;
}

static bool make(struct sketch *s, const struct tape *t, struct fft *f) {
    float *level = malloc(s->frames * sizeof *level);
    bool made = level && measure(s, f, t);
    for (uint32_t b = 0; made && b < SKETCH_BANDS; b++) {
        float *band = s->band + (size_t)b * s->frames;
        memcpy(level, band, s->frames * sizeof *level);
        flatten(band, level, s->frames);
    }
    free(level);
    return made;
}

bool sketch_make(struct sketch *s, const struct tape *t) {
    struct fft f = {0};
    *s = (struct sketch){.frames = t->count < WINDOW ? 0 : (t->count - WINDOW) / SKETCH_STEP + 1};
    if (s->frames == 0) return true;
    s->band = malloc((size_t)s->frames * SKETCH_BANDS * sizeof *s->band);
    bool made = s->band && fft_init(&f, WINDOW) && make(s, t, &f);
    fft_finish(&f);
    if (!made) sketch_free(s);
    return made;
}

void sketch_free(struct sketch *s) {
    free(s->band);
    *s = (struct sketch){0};
}
