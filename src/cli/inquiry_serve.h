/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_serve.h - what the files of `showclear inquiry serve` share: the folder that is served, what was made of it, who writes.
 *
 * Invariants: a line is on the disk before it is answered for; what a page reads is made anew once something was written, and
 *             not at each reading; after a fault of the disk the folder is opened anew, so that nothing is guessed.
 * Ownership:  inquiry_serve's. Threads: the loop's; what takes long is a process of its own.                           */
#pragma once
#include "cli/inquiry_logged.h"
#include "cli/own_page.h"
#include "inquiry/custody/custody.h"
#include "net/child.h"

enum { SERVING_READINGS = 2 }; /* files at a time: more would wait for the same disk */
/* What a process of its own printed is answered; ${changes} as they were when it was asked. */
typedef void serving_told(struct request *r, const struct child_end *end, uint64_t changes);
struct serving {
    struct own_page page;
    char dir[INQUIRY_PATH_MAX];   /* absolute */
    char by[NUMBER_MAX + 1];      /* the compiler who writes: "K1"; empty: read only */
    char by_name[LINE_MAX_BYTES]; /* as they are called */
    struct inquiry *q;            /* NULL: it could not be opened again */
    struct account *a;            /* NULL: to be made */
    struct inquiry_logged logged[LANGUAGE_COUNT]; /* its logs, as far as ${a} asks for them */
    struct answer_body *whole[LANGUAGE_COUNT];    /* of /account; NULL: to be made */
    struct answer_body *timeline;                 /* of /account/timeline */
    uint64_t changes;                             /* how often it was another account */
    struct custody_session looking;
    uint8_t pass[OWN_PAGE_TOKEN]; /* in a cookie: a picture or a player cannot send the session */
    char cookie[32];              /* its name: cookies are those of all ports */
    struct serving_asked {
        struct request *r; /* NULL: free */
        struct child *child;
        uint64_t changes;
        serving_told *told;
    } asked[CHILDREN_MAX]; /* what takes a while; see inquiry_serve_log.c */
    struct serving_reading {
        struct serving *s; /* NULL: free */
        struct child *child;
        struct custody_shown shown; /* its file is open */
        char number[NUMBER_MAX + 1];
    } reading[SERVING_READINGS];
    struct serving_waiting {
        struct request *r;
        char number[NUMBER_MAX + 1];
    } waiting[OWN_PAGE_CONNECTIONS_MAX]; /* for one of those; see inquiry_serve_reading.c */
    uint32_t waits;
};

/* serving_open(s, why): the folder, to be written where somebody writes; what was made of it before is dropped. */
enum inquiry_done serving_open(struct serving *s, char why[INQUIRY_WORDS_MAX]);
void serving_close(struct serving *s);
/* serving_settle(s, fault): something was written: what was made is made anew, and a checkpoint is signed; after a fault the folder
 * is opened anew. */
void serving_settle(struct serving *s, bool fault);
/* serving_account(r): the account as it stands, without its logs; NULL: it has been answered. serving_language(r, l): of ?lang=;
 * English where it is not said. False: it is none of the three, and has been answered. */
struct account *serving_account(struct request *r);
bool serving_language(struct request *r, enum language *l);

/* serving_ask(r, argv, input, told): by a process of its own, which has ${input} as its stdin where that is not 0; or it is refused. */
void serving_ask(struct request *r, const char *const *argv, int input, serving_told *told);
/* serving_show(r): the exhibit that is asked for, or its text, by one who may ask. serving_refuse(r, answer, why): it is not shown.
 * serving_wait(r, number, shown): its file is read by a process of its own, and then serving_show goes on. The open file is taken
 * over. serving_reading_end(s): as serving_log_end, below. */
void serving_show(struct request *r);
void serving_no_words(struct request *r);
void serving_text(struct request *r, const struct custody_shown *shown); /* closes its file */
void serving_refuse(struct request *r, enum custody_answer answer, const char *why);
void serving_wait(struct request *r, struct bytes number, const struct custody_shown *shown);
void serving_reading_end(struct serving *s);
void serving_log_end(struct serving *s); /* what is still asked is answered, and its children end */

/* The routes. */
void serving_post_enter(struct request *r);
void serving_get_account(struct request *r);
void serving_post_lines(struct request *r);
void serving_get_exhibit(struct request *r);
void serving_get_text(struct request *r);
void serving_get_timeline(struct request *r);
void serving_get_at(struct request *r);
void serving_get_known(struct request *r);
void serving_get_told(struct request *r);
