/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* guard.h - a record of every connection: who it is from, and by when it must have finished what it is doing.
 *
 * evhttp's timeouts count from the last byte, so a peer that sends one byte a second would hold a connection for ever,
 * and it has no cap. The guard closes what is late and refuses what is too much, in all and from one address.
 * Invariants: a record is found by its descriptor and believed only while the socket's cookie (SO_COOKIE, unique for the
 *             life of the kernel) is the same, so a reused descriptor is never shut by mistake; a stream has no deadline.
 * Ownership:  the guard owns its records; it outlives the evhttp it watches. Threads: the loop's.                     */
#pragma once
#include "text/bytes.h"

struct event_base;
struct evhttp_connection;
struct bufferevent;
struct evconnlistener;
struct guard;
struct guard_record;

struct guard_options {
    uint32_t connections_max; /* in all; at the cap the listener rests until one closes */
    uint32_t address_max;     /* from one address */
    uint32_t request_s;       /* a request must be whole so long after the accept */
    uint32_t idle_s;          /* or so long after the last answer */
};

struct guard *guard_create(struct event_base *base, const struct guard_options *options);
void guard_destroy(struct guard *g);
/* guard_listener(g, listener): what to disable at the cap. */
void guard_listener(struct guard *g, struct evconnlistener *listener);

/* guard_expect(g, bev): evhttp will give ${bev} the socket it has just accepted. */
void guard_expect(struct guard *g, struct bufferevent *bev);
/* guard_request(g, c): a whole request came. NULL when the connection is unknown, which is a bug. */
struct guard_record *guard_request(struct guard *g, struct evhttp_connection *c);
void guard_answered(struct guard_record *r);
/* guard_stream(r, closed, of): from now on no deadline; closed(of) is called once when the connection ends. */
void guard_stream(struct guard_record *r, void (*closed)(void *of), void *of);

/* guard_address(r): the peer's address as 16 bytes, IPv4 mapped; zeros for a local socket. */
struct bytes guard_address(const struct guard_record *r);
uint32_t guard_count(const struct guard *g);
