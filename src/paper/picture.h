/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* picture.h - a picture that somebody sent, made small for paper. JPEG and PNG are read, by their own octets; whatever else it is,
 * or however damaged, the answer is a word. Octets come from anywhere: what is read here is read in a process of its own that
 * prints and nothing else.
 * Ownership: ${octets} are malloc'ed, the caller's. Threads: one.                                                      */
#pragma once
#include "text/bytes.h"

enum {
    PICTURE_OCTETS_MAX = 32 << 20,
    PICTURE_SIDE_MAX = 30000,
    PICTURE_PIXELS_MAX = 40000000,
    PICTURE_SCANS_MAX = 100 /* of a JPEG that is told in many; more is no photograph */
};
enum picture_answer {
    PICTURE_READ,
    PICTURE_OTHER,   /* no JPEG and no PNG */
    PICTURE_TOO_BIG, /* more octets or dots than are read */
    PICTURE_DAMAGED
};
struct picture {
    uint8_t *octets; /* a JPEG */
    uint32_t len, wide, high;
};
/* picture_small(whole, wide, high, out): As it is, or smaller, so that it has at most so many dots. */
enum picture_answer picture_small(struct bytes whole, uint32_t wide, uint32_t high,
                                  struct picture *out);
