/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* own_page.h - a page for one person, on one machine: what `showclear notebook DIR` and `showclear inquiry serve DIR` open.
 *
 * It listens at 127.0.0.1 alone, so no network card sees what crosses. Its address has a token that works once, for a session
 * that ends with the program; a page of another site, or another name for this address, gets nothing.
 * Ownership: the caller's record, with what a route needs in ${of}. Threads: one.                                      */
#pragma once
#include "net/http.h"

struct embedded;

enum { OWN_PAGE_TOKEN = 32, OWN_PAGE_CONNECTIONS_MAX = 64 };
struct own_page {
    /* The caller's. */
    const char *word;          /* "notebook": what was started is `showclear WORD` */
    const char *says;          /* what the address stands under, on the screen */
    const char *before;        /* the token in the address: "book/" */
    const char *index;         /* NULL: "/index.html" */
    const char *web;           /* NULL, or where the page's files lie */
    const struct route *route; /* ends with {"GET", "/", own_page_file, .prefix = true} */
    uint32_t routes, port;     /* port 0: any */
    void (*begun)(void *of);   /* NULL, or called once it listens */
    void (*ended)(
        void *
            of); /* NULL, or called before its connections end: what is still owed is answered here */
    void *of;
    /* own_page_run's. */
    struct event_base *base;
    uint8_t token[OWN_PAGE_TOKEN], session[OWN_PAGE_TOKEN]; /* hex */
    bool entered;
    char host[32];
};

/* own_page_run(p): serves until SIGINT or SIGTERM; an exit code (cli.h), said why. */
int own_page_run(struct own_page *p);

/* What a route asks first; false: it has been answered. own_page_of: the caller's ${of}. */
void *own_page_of(const struct request *r);
SC_CHECK bool own_page_asked(struct request *r);   /* by its own page */
SC_CHECK bool own_page_session(struct request *r); /* and by who entered */
/* own_page_enter(r, out): {"token"} of the address, for the first time: "session":"..." is written. */
SC_CHECK bool own_page_enter(struct request *r, struct buffer *out);
void own_page_file(struct request *r); /* a route: the page and its files */

/* own_page_draw(hex): a secret of one's own. False: there are no random numbers. */
SC_CHECK bool own_page_draw(uint8_t hex[OWN_PAGE_TOKEN]);
/* own_page_same(got, secret): without a hint of how far it agrees. */
bool own_page_same(struct bytes got, const uint8_t secret[OWN_PAGE_TOKEN]);
