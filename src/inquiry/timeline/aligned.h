/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* aligned.h - what `showclear align --json` wrote (docs/align.md), and which exhibits its files are.
 *
 * A file is an exhibit when it is called by the exhibit's SHA-256 (as in an account's folder), or by its original name, or when it is
 * called as a device of which there is one recording. Where several are meant none is taken.
 * The text comes from a file: it is believed in nothing. Numbers become whole: microseconds, hundredths of a millionth.
 * Ownership: aligned_read allocates, aligned_drop frees. Threads: any.                                              */
#pragma once
#include "inquiry/timeline/clocks.h"

enum { ALIGNED_FILES_MAX = 2000, ALIGNED_NAME_MAX = 4096, ALIGNED_GROUP_MAX = 1000000 };
struct aligned_file {
    struct bytes name;
    int64_t start_us, sigma_us; /* after the first of its group began */
    int64_t ppm;
    bool ppm_known;
    uint32_t group;
};
struct aligned {
    struct aligned_file *file;
    uint32_t files;
    uint8_t *names;
};
struct aligned_wrong {
    const char *says;
    uint32_t at; /* in the text, from 0 */
};
/* aligned_read(a, text, wrong): False: it is not that, or there is no memory; ${wrong} says what was expected, and where. */
SC_CHECK bool aligned_read(struct aligned *a, struct bytes text, struct aligned_wrong *wrong);
void aligned_drop(struct aligned *a);

enum aligned_match { ALIGNED_NONE, ALIGNED_ONE, ALIGNED_SEVERAL };
/* aligned_match(c, name, media): the recording that a file is. */
enum aligned_match aligned_match(const struct clocks *c, struct bytes name, uint32_t *media);
