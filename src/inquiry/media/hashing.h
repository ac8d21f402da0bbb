/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* hashing.h - the digests of many files, each file read once, several files at a time.
 *
 * A file that changes while it is read has no digest: that is said, never guessed. Opened without following links and without
 * waiting, so nothing that was put in a file's place meanwhile is followed or hangs. */
#pragma once
#include "inquiry/media/digester.h"
#include "inquiry/media/walk.h"

struct hashing_job {
    const struct walk_item *item;
    uint32_t formats;  /* wanted */
    uint8_t *digest;   /* one behind the other; the caller's room for all of them */
    const char *wrong; /* NULL: read whole; else why not */
    uint64_t size;     /* as read */
};
struct hashing {
    int root;
    struct hashing_job *job;
    uint32_t jobs;
    void (*progress)(void *state, uint64_t done, uint64_t of); /* bytes; or NULL */
    void *state;
};
void hashing_run(struct hashing *h);
/* hashing_open(folder, item): for reading, as above. -1: errno says why. */
int hashing_open(int folder, const struct walk_item *item);
/* hashing_digest(job, f): NULL when it is none of those wanted, or the file could not be read. */
const uint8_t *hashing_digest(const struct hashing_job *job, enum format f);
/* hashing_file(d, fd, formats, out, &size): one open file, from where it stands to its end. NULL, or what is wrong. */
const char *hashing_file(struct digester *d, int fd, uint32_t formats, uint8_t *out,
                         uint64_t *size);
