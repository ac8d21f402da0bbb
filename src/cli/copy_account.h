/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* copy_account.h - what an account's folder has beside its log, in a copy (copy_out.h): the files of its exhibits, in pieces, and the
 * logs that are attached to it.
 *
 *     exhibits/HASH/000001, ... 000007-last    one file's pieces, in order; one behind the other they are the file
 *     logs/NAME/...                            an attached export
 *
 * Invariants: a file goes in, and comes out, only if it hashes to its name; out of a copy it is there whole or not at all.
 * Ownership: the caller's. Threads: one.                                                                              */
#pragma once
#include "cli/log_from.h"
#include "cli/tar.h"

enum { COPY_PIECE = 16 << 20 };
/* copy_account_bytes(dir): how much that is, about. copy_account_is(dir): there is some. */
uint64_t copy_account_bytes(const char *dir);
bool copy_account_is(const char *dir);
/* copy_account_put(dir, out, exhibits, why): False: ${why}, empty when ${out} failed. */
SC_CHECK bool copy_account_put(const char *dir, const struct tar_out *out, uint64_t *exhibits,
                               char why[LOG_WORDS_MAX]);

/* Reading; zeroed before. */
struct copy_account {
    const char *dir;
    uint64_t exhibits;
    struct digester *digester;
    int file; /* of the exhibit whose pieces come; valid while ${pieces} */
    uint32_t pieces;
    char hash[64 + 1];
};
/* copy_account_exhibit(x, name, content), copy_account_log(..): a file of the archive. NULL, or what is wrong with it. */
SC_CHECK const char *copy_account_exhibit(struct copy_account *x, const char *name,
                                          struct bytes content);
SC_CHECK const char *copy_account_log(const struct copy_account *x, const char *name,
                                      struct bytes content);
/* copy_account_end(x): False: an exhibit is not whole; what came of it is taken away. */
bool copy_account_end(struct copy_account *x);
