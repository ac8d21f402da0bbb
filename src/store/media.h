/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media.h - the pictures and recordings of a production: a SQLite file of its own beside the store, so that megabytes never
 * stand in the log's way.
 *
 * It keeps octets under their SHA-256, in the parts they came in, and nothing else: no time, no person, no order. What was
 * dropped is overwritten (secure_delete; the journal is removed at each commit). One thread at a time.               */
#pragma once
#include "store/store.h"
#include "text/media.h"

enum { MEDIA_PARTS_MAX = 64, MEDIA_PART_MAX = 1 << 20, MEDIA_MAX = MEDIA_PARTS_MAX << 20 };

struct media_row {
    struct hash hash;
    uint64_t have; /* bit n: part n is there */
    uint32_t size; /* of all the parts that are there */
    uint8_t parts;
    uint8_t kind; /* enum media_kind; NONE: not whole */
    bool tells;   /* see text/media.h */
};

struct media_file;
/* media_open(path, mode, why): As store_sqlite; NEW makes the file when it is not there. */
struct media_file *media_open(const char *path, enum store_mode mode, char why[STORE_WORDS_MAX]);
void media_close(struct media_file *f); /* NULL is fine */
/* media_each(f, each): What is there, whole or not, in the order of their hashes. */
enum store_answer media_each(struct media_file *f,
                             bool (*each)(void *state, const struct media_row *row), void *state);
/* media_put(f, row, part, bytes): One part. With the last the whole is hashed: row->kind says what it is when the hash is
 * right, and everything is dropped (row->have is 0) when it is wrong or nothing that is taken. The row is kept up. */
enum store_answer media_put(struct media_file *f, const struct crypto *c, struct media_row *row,
                            uint32_t part, struct bytes bytes);
/* media_read(f, row, out): All of it, in order; ABSENT when a part is missing or there is no room. */
enum store_answer media_read(struct media_file *f, const struct media_row *row, struct buffer *out);
enum store_answer media_drop(struct media_file *f, const struct hash *hash);
