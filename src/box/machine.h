/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* machine.h - what the computer tells of itself: whether its clock can be believed, what it runs on, how much room there is.
 *
 * All of it is read from files of the kernel, below ${root} ("" outside tests), at once and without waiting. What is not told
 * is said to be unknown; nothing is guessed.                                                                       */
#pragma once
#include "text/bytes.h"

enum { MACHINE_BOOT_MAX = 40 };
#define MACHINE_NOTHING_BEFORE_MS UINT64_C(1735689600000) /* 2025: no clock that is right */
struct machine_clock {
    bool chip;                   /* false: a board that has none, as far as it tells */
    bool synchronised;           /* by a network, since it was switched on */
    char boot[MACHINE_BOOT_MAX]; /* names this run of the machine; empty: unknown */
};
void machine_clock(struct machine_clock *m, const char *root);

enum machine_is { MACHINE_UNKNOWN, MACHINE_NO, MACHINE_YES };
struct machine_power {
    uint8_t mains, low; /* enum machine_is; low: too little voltage, now */
    int8_t battery;     /* percent; -1: none is told of */
};
void machine_power(struct machine_power *p, const char *root);

struct machine_disk {
    uint64_t free_mb, all_mb; /* 0 of 0: unknown */
};
void machine_disk(struct machine_disk *d, const char *dir);
