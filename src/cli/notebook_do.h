/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_do.h - what `showclear notebook` does with a book, an act a function; each returns an exit code (cli.h) and has said
 * what is wrong. Internal to the command.                                                                          */
#pragma once
#include "cli/cli.h"
#include "cli/sun_ask.h"
#include "notebook/book.h"
#include "notebook/fold.h"
#include "notebook/search.h"

struct notebook_wish {
    const char *dir, *key_file, *find, *kind, *scene, *setup; /* NULL: any */
    const char *size, *language;                              /* of paper; NULL: as usual */
    struct sun_words where;                                   /* it goes on, for the sun there */
    bool json;
    uint32_t port; /* to serve at; 0: any */
    const char *web;
};
struct notebook_chosen { /* entries of a fold that are wished for */
    struct bytes *line;
    uint32_t lines;
    struct fold fold;
    uint32_t *entry, entries;
};

/* notebook_choose(c, b, w): False: no memory. */
SC_CHECK bool notebook_choose(struct notebook_chosen *c, const struct book *b,
                              const struct notebook_wish *w);
void notebook_drop(struct notebook_chosen *c);

/* A production's folder: the lines that were given to it, and its takes, to be read. */
bool notebook_is_production(const char *dir);
enum book_done notebook_given(struct book *b, const char *dir, char why[BOOK_WORDS_MAX]);

int notebook_make(const char *dir, const char *name);
int notebook_list(const struct book *b, const struct notebook_wish *w);
void notebook_say_unread(const struct book *b);

int notebook_add(struct book *b, const char *line);  /* "-": each line of the standard input */
int notebook_take(struct book *b, const char *file); /* what was taken along from elsewhere */
/* notebook_bring(b, file, text, len, said): a camera report as a table, or vCards; ${text}, malloc'ed, may become another.
 * notebook_bring_file says what came of it. */
struct brought {
    uint32_t rows, added;
    bool people; /* the rows are */
    char left[400],
        why[2 * BOOK_WORDS_MAX]; /* left: names of columns that a notebook has no place for */
};
enum book_done notebook_bring(struct book *b, const char *file, uint8_t **text, uint32_t len,
                              struct brought *said);
int notebook_bring_file(struct book *b, const char *file, uint8_t **text, uint32_t len);
int notebook_export(const struct book *b, const char *file);

int notebook_paper_key(struct book *b); /* makes one, prints it, keeps its public half */
int notebook_device(struct book *b, const char *recipient);
int notebook_trustees(const struct book *b, const char *const recipient[2], const char *out);
int notebook_join(const char *dir, const char *key_file, const char *file, const char *out);

int notebook_csv(const struct book *b, const struct notebook_wish *w, const char *file);
int notebook_ale(const struct book *b, const struct notebook_wish *w, const char *file);
int notebook_vcard(const struct book *b, const struct notebook_wish *w, const char *file);
int notebook_xmp(const struct book *b, const char *folder);
int notebook_credit(const struct notebook_wish *w, const char *file); /* of a production */
int notebook_book(const struct book *b, const struct notebook_wish *w, const char *file);
int notebook_serve(const struct notebook_wish *w);
struct request;
void notebook_post_bring(struct request *r); /* a route of it: a file's bytes, and its name */

/* notebook_into(file, put, state): into a new file, or "-": the standard output. */
int notebook_into(const char *file, bool (*put)(FILE *out, void *state), void *state);
/* notebook_failed(done, why): says it; CLI_USAGE or CLI_FAULT. */
int notebook_failed(enum book_done done, const char *why);
/* notebook_read(path, len): a whole file, malloc'ed with a zero behind it; "-": the standard input. NULL: it was said. */
uint8_t *notebook_read(const char *path, uint32_t *len);
