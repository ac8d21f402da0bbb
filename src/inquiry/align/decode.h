/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* decode.h - a recording as one channel at 8 kHz, and what its file says of itself.
 *
 * Plain WAV is read here (wav.h); everything else by ffmpeg and ffprobe, in a process of its own (decode_child.h). A file that
 * cannot be used stays in the list with the reason in ${why}; what a person should know of one that can is in ${note}.
 * Ownership: decode_free drops the tape. Threads: one a recording.                                              */
#pragma once
#include "inquiry/align/tape.h"

enum {
    DECODE_RATE = 8000,
    DECODE_HOURS_MAX = 24,
    DECODE_WHY_MAX = 256,
    DECODE_STATED_MAX = 48,
    DECODE_SHA256_MAX = 65
};
struct recording {
    const char *path, *name; /* ${name}: the caller's */
    struct tape tape;
    int32_t loudest;           /* of its samples */
    double late_s;             /* what its format may hide at the beginning, at most */
    char why[DECODE_WHY_MAX];  /* "": it can be used */
    char note[DECODE_WHY_MAX]; /* "": nothing */
    char stated
        [DECODE_STATED_MAX]; /* the time the device wrote into it: a report, not the truth; "" when none */
    bool digests;            /* asked for: */
    char sha256[DECODE_SHA256_MAX]; /* of the file's octets, in hex; "" when not asked for */
};
/* decode_recording(r): r->path is read. False: see r->why; nothing else of it is to be used. */
bool decode_recording(struct recording *r);
void decode_free(struct recording *r);
/* decode_keep(r, samples, n): For those who decode: false when the recording is too long or the disk is full. */
SC_CHECK bool decode_keep(struct recording *r, const int16_t *samples, uint32_t n);
/* decode_wav(r, file, len): WAV_OTHER: not read here. decode_other(r, file): by ffmpeg. */
struct wav;
SC_CHECK bool decode_wav(struct recording *r, const struct wav *w, int file);
SC_CHECK bool decode_other(struct recording *r, int file);
