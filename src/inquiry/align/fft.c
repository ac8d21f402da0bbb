/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fft.c - fft.h. */
#include "inquiry/align/fft.h"
#include <stdlib.h>

bool fft_init(struct fft *f, uint32_t size) {
    *f = (struct fft){.size = size, .bins = size / 2 + 1};
    f->forward = kiss_fftr_alloc((int)size, 0, NULL, NULL);
    f->inverse = kiss_fftr_alloc((int)size, 1, NULL, NULL);
    f->time = calloc(size, sizeof *f->time);
    f->freq = calloc(f->bins, sizeof *f->freq);
    if (f->forward && f->inverse && f->time && f->freq) return true;
    return fft_finish(f), false;
}

void fft_finish(struct fft *f) {
    free(f->forward);
    free(f->inverse);
    free(f->time);
    free(f->freq);
    *f = (struct fft){0};
}
