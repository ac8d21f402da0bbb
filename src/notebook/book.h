/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* book.h - an author's own book: a folder that is hers, at home and across productions.
 *
 *     DIR/key          this device's identity, as the stock `age -i` reads it; 0600. "# name: Ada" is how she signs
 *     DIR/recipients   her other keys, a line each: on paper, of other devices. What is written is sealed to all of them
 *     DIR/book         a line each: one age file in base64, with one row or several in it (rows.h), as JSON lines
 *     DIR/book.torn    what a power cut left of a line that was not yet answered for
 *
 * Invariants: a row is on the disk (fdatasync) before book_add answers; nothing is taken out. A last line that was cut off is
 *             moved aside when the book is next written. What this key does not open, or is damaged, stays and is counted.
 *             Only one process writes a book at a time.
 * Ownership:  book_open allocates, book_close wipes and frees. Threads: one.                                         */
#pragma once
#include "notebook/rows.h"
#include "notebook/sealed.h"
#include <stdio.h>

enum {
    BOOK_WORDS_MAX = 512,
    BOOK_NAME_MAX = LINE_WHO_MAX,
    BOOK_PATH_MAX = 3800,
    BOOK_GATHER = 60000
};
struct book {
    struct rows rows;
    struct sealed_keys keys;
    char name[BOOK_NAME_MAX + 1];
    char dir[BOOK_PATH_MAX];
    int file, lock;   /* -1: only read */
    uint32_t others;  /* lines of the file that were sealed to other keys only */
    uint32_t damaged; /* lines that are no age file any more, or hold no rows */
    uint32_t sealed;  /* lines of the file in all */
    bool torn;        /* the last line had been cut off */
};

enum book_how { BOOK_READ, BOOK_WRITE };
enum book_done {
    BOOK_DONE,
    BOOK_REFUSED, /* it is there already, or there is none, or no key opens it: ${why} */
    BOOK_FAULT    /* the disk: ${why} */
};
/* book_make(dir, name, why): a folder with a new key and an empty book. */
enum book_done book_make(const char *dir, const char *name, char why[BOOK_WORDS_MAX]);
/* book_open(b, dir, key_file, how, why): ${key_file}: instead of DIR/key, or NULL. */
enum book_done book_open(struct book *b, const char *dir, const char *key_file, enum book_how how,
                         char why[BOOK_WORDS_MAX]);
void book_close(struct book *b);

/* book_add(b, text, count, added, why): All of them, or none where one is no row; then ${why} names it, counting from 1. */
enum book_done book_add(struct book *b, const struct bytes *text, uint32_t count, uint32_t *added,
                        char why[BOOK_WORDS_MAX]);
/* book_tidy(b, why): the file again, with many rows in each line, sealed to all of her keys of today; after many single lines
 * it opens faster. What could not be opened is copied as it is. */
enum book_done book_tidy(struct book *b, char why[BOOK_WORDS_MAX]);
/* book_recipient(b, text, why): from now on sealed to this key, too. */
enum book_done book_recipient(struct book *b, const char *text, char why[BOOK_WORDS_MAX]);

/* book_export(b, out): everything as JSON lines in one age file. False: it cannot be written. */
SC_CHECK bool book_export(const struct book *b, FILE *out);

/* book_key.c */
SC_CHECK bool book_read_keys(struct book *b, const char *key_file, char why[BOOK_WORDS_MAX]);
SC_CHECK bool book_new_file(const char *path, struct bytes text, char why[BOOK_WORDS_MAX]);
enum book_done book_say(char why[BOOK_WORDS_MAX], enum book_done done, const char *what,
                        const char *words);
