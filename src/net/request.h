/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* request.h - one HTTP request, and its one answer.
 *
 * A route's function gets a request and owns it until it answers: at once, or later from another callback of the loop.
 * Every answer function ends the request; do not touch it afterwards. The peer may be gone by then: that is not the
 * handler's concern.
 * Ownership: bytes read from a request live until it is answered. Threads: the loop's.                            */
#pragma once
#include "text/json.h"

struct evhttp_request;
struct peer;

enum { REQUEST_BODY_MAX = 64 * 1024, REQUEST_NODES_MAX = 256 };

struct request {
    void *context;       /* the server's, see http.h */
    struct bytes method; /* "GET" */
    struct bytes path;   /* without the query, still percent-encoded: paths of ours need none */
    struct bytes rest;   /* what follows the route's path, when the route is a prefix */
    struct bytes body;
    bool head; /* HEAD: answered like GET, without the body */
    bool tls;
    /* For request.c, http.c and stream.c. */
    struct evhttp_request *http;
    struct peer *peer;
};

/* A header's value, empty when it is not there. A header that was sent twice counts as not there. */
struct bytes request_header(const struct request *r, const char *name);
/* request_query(r, key, out): the decoded value of ?key=; false when it is not there or does not fit. */
SC_CHECK bool request_query(const struct request *r, const char *key, struct buffer *out);
SC_CHECK bool request_query_u64(const struct request *r, const char *key, uint64_t *n);
/* request_rest(r, out): r->rest with its %2F and the like decoded; false when it does not fit, or has a byte 0. */
SC_CHECK bool request_rest(const struct request *r, struct buffer *out);
/* request_cookie(r, name): the value of a cookie, empty when it is not there. */
struct bytes request_cookie(const struct request *r, const char *name);
/* request_bearer(r): the token of "Authorization: Bearer TOKEN", empty when it is not there. */
struct bytes request_bearer(const struct request *r);
struct bytes request_address(const struct request *r); /* 16 bytes, see peers.h */
/* request_is_own(r): not from another site's page: Origin and Sec-Fetch-Site, as far as they are sent, say that the
 * page came from the Host that it now speaks to. With ${proof} one of the two must be there. */
bool request_is_own(const struct request *r, bool proof);
/* request_json(r, j, nodes): the body as JSON, an object sent as application/json. False: it has been answered. */
SC_CHECK bool request_json(struct request *r, struct json *j,
                           struct json_node nodes[REQUEST_NODES_MAX]);

/* answer_waits(r): it may take longer than an idle connection is kept; the connection is kept. */
void answer_waits(struct request *r);
/* The answers. Headers of one's own come first; a Content-Security-Policy replaces the page's. */
void answer_header(struct request *r, const char *name, const char *value);
void answer(struct request *r, int status, const char *type, struct bytes body);
/* answer_lasting(...): without a copy; ${body} must live as long as the program. */
void answer_lasting(struct request *r, int status, const char *type, struct bytes body);
/* answer_given(...): ${body} was malloc'ed and is freed when it has been sent. */
void answer_given(struct request *r, int status, const char *type, uint8_t *body, uint32_t len);
/* answer_shared(...): a body that several answers send at once. Who made it drops it when there is a newer one; it goes when
 * the last answer has been sent. answer_body takes malloc'ed bytes; NULL: no memory, and they are the caller's still. */
struct answer_body;
struct answer_body *answer_body(uint8_t *bytes, uint32_t len);
void answer_body_drop(struct answer_body *b);
void answer_shared(struct request *r, int status, const char *type, struct answer_body *body);
/* answer_from_file(...): a piece of a regular file, which the kernel sends; ${fd} is closed when it has been. Plain HTTP only. */
void answer_from_file(struct request *r, int status, const char *type, int fd, uint64_t from,
                      uint64_t len);
void answer_json(struct request *r, int status, const struct buffer *body);
/* answer_fault(r, status, text): {"fault": text}: what is wrong and what to do, in constant words. */
void answer_fault(struct request *r, int status, const char *text);
/* answer_malformed(r, field, why): 400 {"malformed":{"field":..,"why":..}}. */
void answer_malformed(struct request *r, const char *field, const char *why);
