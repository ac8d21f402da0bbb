/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_wav.c - any octets as the head of a WAV file that may be longer: samples stay inside it, each is a number. */
#include <math.h>
#include "fuzz.h"
#include "inquiry/align/wav.h"

static void hold(const struct wav *w, struct bytes octets, uint64_t len) {
    static float mono[4096];
    EXPECT(w->rate > 0 && w->rate <= WAV_RATE_MAX);
    EXPECT(w->channels > 0 && w->channels <= WAV_CHANNELS_MAX);
    EXPECT(w->data_at <= len && w->data_len <= len - w->data_at);
    EXPECT(w->data_len > 0 && w->data_len % wav_frame(w) == 0);
    EXPECT(strlen(w->date) <= 10 && strlen(w->time) <= 8);
    struct bytes samples = bytes_slice(octets, (uint32_t)w->data_at, (uint32_t)w->data_len);
    uint32_t n = wav_mono(w, samples, mono, COUNT_OF(mono));
    EXPECT((uint64_t)n * wav_frame(w) <= samples.len);
    for (uint32_t i = 0; i < n; i++) EXPECT(isfinite(mono[i]) && fabsf(mono[i]) <= 8);
}

FUZZ(octets) {
    static const uint64_t MORE[] = {0, 1, 1000, 1ull << 40};
    struct wav w;
    for (size_t i = 0; i < COUNT_OF(MORE); i++) {
        enum wav_status status = wav_read(&w, octets, octets.len + MORE[i]);
        EXPECT(status <= WAV_EMPTY);
        if (status == WAV_OK) hold(&w, octets, octets.len + MORE[i]);
    }
}
