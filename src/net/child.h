/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* child.h - a long job as a process of its own: what it prints, and how it ended. The loop goes on meanwhile.
 *
 * Ownership: the child record is the module's; ${done} is called once, from the loop, also after a timeout (the process is
 * killed then), and not at all where the loop ends first. Bytes given to it are valid during the call. Threads: the loop's.                                */
#pragma once
#include "text/bytes.h"

struct event_base;
struct child;

enum { CHILD_OUTPUT_MAX = 32 << 20, CHILDREN_MAX = 4 };
struct child_end {
    int exit_code; /* -1: it did not exit by itself */
    bool timed_out;
    struct bytes output; /* the first CHILD_OUTPUT_MAX bytes of stdout */
};
struct child_options {
    const char *const *argv; /* argv[0] NULL-free path; NULL ends it */
    const char *const *env;  /* further "NAME=value", NULL ends it; may be NULL */
    int input;               /* what it has as stdin; 0: nothing */
    uint32_t timeout_ms;
    bool urgent; /* started also when CHILDREN_MAX others run */
    void (*done)(void *state, const struct child_end *end);
    void *state;
    struct child **started; /* NULL, or where to put the child, good until ${done} */
};
/* child_start(base, o): False: not started, ${done} will not be called: CHILDREN_MAX run already, or no resources. */
SC_CHECK bool child_start(struct event_base *base, const struct child_options *o);
/* child_kill(c): end it and all that it started; ${done} will not be called. */
void child_kill(struct child *c);
/* children_leave(): the loop has ended and nobody is told any more; what was not killed goes its way. Before the base is freed. */
void children_leave(void);
/* child_self(): the path of this executable. */
const char *child_self(void);
