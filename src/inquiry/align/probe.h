/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* probe.h - what `ffprobe -print_format json -show_format -show_streams` said of a file. Its words come out of the file, so they
 * are as hostile as it is: bounded, and only what a person may read of them is kept.
 * Pure: nothing allocates; threads: any.                                                                             */
#pragma once
#include "text/bytes.h"

enum { PROBE_SAID_MAX = 1 << 18, PROBE_TEXT_MAX = 48 };
struct probe {
    char format[PROBE_TEXT_MAX]; /* "mov,mp4,m4a,3gp,3g2,mj2" */
    char codec[PROBE_TEXT_MAX];  /* of the first sound, "" when there is none */
    char stated
        [PROBE_TEXT_MAX]; /* the most telling time of creation; "" when none or unset (1904, 1970) */
    uint32_t rate;        /* of the first sound, 0 when not said */
    bool moving;          /* pictures other than a cover */
    char frames[PROBE_TEXT_MAX]; /* of these a second (text/rate.h); "": not said, or no rate */
    uint64_t duration_ms;        /* 0 when not said */
    uint32_t score;              /* how sure it is of the format, to 100 */
};
/* probe_read(p, said): False: no answer that can be read. */
SC_CHECK bool probe_read(struct probe *p, struct bytes said);
/* probe_late_s(p): seconds of silence that an encoder may have put before the sound and the format does not tell. */
double probe_late_s(const struct probe *p);
