/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inspect.h - what a file is that nobody vouches for, and what is wrong with it. Its head is looked at here; everything else by ffprobe,
 * ffmpeg and pdftotext in a process without network (decode_child.h). What is empty, cut off, damaged or called other than it
 * is has a sentence each and stays; what cannot be found out is not guessed. Threads: one.                              */
#pragma once
#include "inquiry/custody/head.h"

enum { INSPECT_WORDS_MAX = 1024 };
struct inspected {
    enum head_media media;
    char container[48]; /* "" when it is not known */
    uint64_t duration_ms;
    bool timed;      /* ${duration_ms} is known */
    char frames[24]; /* of a video, a second: "30000/1001"; "" when it is not known */
    char words
        [INSPECT_WORDS_MAX]; /* sentences for a person, a line each; "" when there is nothing to say */
};
/* inspect(x, file, name): the open ${file}, which is not changed; ${name}: what it was called. */
void inspect(struct inspected *x, int file, const char *name);
