/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* http.h - an HTTP/1.1 server on the loop: a listener, its peers, and routes out of a table.
 *
 *     static const struct route ROUTES[] = {{"GET", "/me", me}, {"GET", "/setup/", setup, .prefix = true}, ...};
 *
 * What reaches a route's function has one sane Host, one Content-Length at most, and a body of at most
 * route.body_max bytes. An unknown path is answered 404, a known one with another method 405.
 * Ownership: the server owns its connections; destroy it before the event_base. Threads: the loop's.               */
#pragma once
#include "net/peers.h"
#include "net/request.h"

struct event_base;
struct ssl_ctx_st;
struct http;

enum { HTTP_BODY_MAX = 1 << 20 };
struct route {
    const char *method, *path;
    void (*answer)(struct request *r); /* answers once, now or later */
    bool prefix;       /* the path only begins like this; request.rest is what follows */
    uint32_t body_max; /* 0: REQUEST_BODY_MAX; at most HTTP_BODY_MAX */
};
struct http_options {
    const char
        *listen; /* "0.0.0.0:8080", "[::]:8080", "127.0.0.1:0", or "/folder/a.sock" (made 0600) */
    struct ssl_ctx_st *tls; /* NULL: plain; see tls.h */
    const struct route *route;
    uint32_t routes;
    void *context;       /* request.context */
    const char *captive; /* NULL, or where the page is: the probes of captive.h are answered */
    struct peers_options peers;
};

/* http_base(): A loop for many connections: epoll hears of changes once a turn, not at each. It holds no descriptor twice,
 * which that demands (libevent, EVENT_BASE_FLAG_EPOLL_USE_CHANGELIST). NULL: no memory. */
struct event_base *http_base(void);
/* http_create(base, o, why): Listen. NULL: ${why} says what is wrong and what to do. */
struct http *http_create(struct event_base *base, const struct http_options *o, char why[256]);
void http_destroy(struct http *h);
uint16_t http_port(const struct http *h);
/* http_rest(h): take no new connection any more; those there are go on. */
void http_rest(struct http *h);
