/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* decode_child.h - another program over a file that nobody vouches for, in a process that can do little else.
 *
 * It gets the file as its standard input and says what it has to on its standard output; its words of complaint are kept to a
 * line. It has no network and no way to make one, may read what a program needs (/usr, /lib, the loader's cache) and this one
 * file, may write nothing to a disk, and has so much memory, processor time and wall time. Where the kernel has no Landlock (before
 * 5.13) the other walls stand alone: no network, no writing, limits, and the list of formats that name no other file.
 * Threads: any; each call is its own process.                                                                      */
#pragma once
#include "text/bytes.h"

enum { DECODE_WORDS_MAX = 200 };
struct decode_child {
    const char *const *argv; /* argv[0] is looked for in PATH; NULL ends it */
    int file;                /* an open descriptor; the caller's */
    uint32_t silent_s;       /* killed when it says nothing for so long */
    uint32_t cpu_s;
    bool (*said)(void *state, struct bytes octets); /* false: enough, end it */
    void *state;
    /* Instead of argv: our own reader, from descriptor 0 to 1. It calls nothing that a child of a threaded process may not. */
    int (*inside)(void);
};
enum decode_end { DECODE_DONE, DECODE_ENOUGH, DECODE_FAILED, DECODE_TOO_LONG, DECODE_ABSENT };
/* decode_child_run(c, words): Run it to its end. ${words}: the first line of its complaint, printable, "" without one. */
SC_CHECK enum decode_end decode_child_run(const struct decode_child *c,
                                          char words[DECODE_WORDS_MAX]);
/* decode_words(words): ffmpeg's complaint without where it came from: "[hls @ 0x55d0] ", "file:/dev/stdin: ". */
const char *decode_words(const char *words);
/* decode_walls(file): Inside the new process, before the other program: give up what it must not have. False: it must not run. */
SC_CHECK bool decode_walls(int file);
