/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* tell.h - what a check found, line by line for a person or as one JSON object for a program:
 *
 *     {"ok":true,"size":N,"root":B64,"signed":N,"problems":[{"place":"entry 417","what":..,"entry":417,"entries":1}],
 *      "more":0,"witnesses":[{"name":..,"size":N,"at":ms}],"says":[..]}
 *
 * ${signed}: what the checkpoint covers. ${more}: problems beyond TELL_MAX, which are counted and not listed.      */
#pragma once
#include "ledger/verify.h"

enum { TELL_MAX = 100, TELL_BYTES = 256 * 1024 };
struct tell {
    bool json;
    uint64_t problems;
    struct buffer listed, witnesses, says;
    uint8_t listed_bytes[TELL_BYTES], witness_bytes[TELL_BYTES / 4], says_bytes[TELL_BYTES / 16];
};
void tell_begin(struct tell *t, bool json);
/* A problem of ${entries} entries from ${entry} on; 0: it is about none in particular. */
void tell_problem(struct tell *t, const char *place, const char *what, uint64_t entry,
                  uint64_t entries);
/* The same of what verify_run found. */
void tell_verify(struct tell *t, const struct verify_problem *p);
void tell_witness(struct tell *t, struct bytes name, uint64_t size, uint64_t seconds);
void tell_says(struct tell *t, const char *sentence); /* what this proves, and what not */
/* tell_end(t, size, signed_size, root): Print what remains; true when there was no problem. */
bool tell_end(struct tell *t, uint64_t size, uint64_t signed_size, const struct hash *root);
