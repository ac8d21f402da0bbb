/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* wav.h - the heads of WAV, RF64 and Broadcast Wave files: what the samples are, where they stand, what the recorder noted.
 *
 * The octets are anybody's: every length is bounded by what is there, nothing is believed twice. Only PCM of 8 to 32 bits and
 * float of 32 is read here; what else a WAV may hold is for the decoder (decode.h).
 * Pure: no memory, no file; the caller gives the head of the file and its whole length.                              */
#pragma once
#include "text/bytes.h"

enum { WAV_HEAD = 65536, WAV_CHANNELS_MAX = 64, WAV_RATE_MAX = 768000 };

struct wav {
    uint32_t rate;
    uint16_t channels, bits;
    bool is_float;
    uint64_t data_at, data_len; /* octets; clipped to the file */
    bool cut_off;               /* the head promised more than there is */
    bool has_bext;
    uint64_t time_reference; /* samples since midnight of the recorder's day */
    char date[11], time[9];  /* as the recorder noted them; "" when not written as a date or time */
};
enum wav_status {
    WAV_OK,
    WAV_OTHER,   /* no RIFF, or a codec of its own: for the decoder */
    WAV_DAMAGED, /* a WAV that contradicts itself */
    WAV_EMPTY    /* a WAV without a sample */
};
/* wav_read(w, head, file_len): ${head} is the file's first octets, WAV_HEAD of them or all. */
SC_CHECK enum wav_status wav_read(struct wav *w, struct bytes head, uint64_t file_len);
/* wav_mono(w, octets, out, max): Whole frames of ${octets} as one channel, -1 to 1, all channels mixed; how many were written.
 * What is no number in a float file counts as silence. */
uint32_t wav_mono(const struct wav *w, struct bytes octets, float *out, uint32_t max);
static inline uint32_t wav_frame(const struct wav *w) {
    return (uint32_t)w->channels * (w->bits / 8u);
}
