/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* peers.h - a record of every connection: who it is from, and by when it must have finished what it is doing.
 *
 * evhttp's timeouts count from the last byte, so a peer that sends one byte a second would hold a connection for ever,
 * and it has no cap. This closes what is late and refuses what is too much, in all and from one address.
 * Invariants: a record is found by its descriptor and believed only while the socket's cookie (SO_COOKIE, unique for the
 *             life of the kernel) is the same, so a reused descriptor is never shut by mistake; a stream has no deadline.
 * Ownership:  the set owns its records; it outlives the evhttp it watches. Threads: the loop's.                     */
#pragma once
#include "text/bytes.h"

struct event_base;
struct evhttp_connection;
struct bufferevent;
struct evconnlistener;
struct peers;
struct peer;

struct peers_options {
    uint32_t connections_max; /* in all; at the cap the listener rests until one closes */
    uint32_t address_max;     /* from one address */
    uint32_t request_s;       /* a request must be whole so long after the accept */
    uint32_t idle_s;          /* or so long after the last answer */
};

struct peers *peers_create(struct event_base *base, const struct peers_options *options);
void peers_destroy(struct peers *all);
/* peers_listener(all, listener): what to disable at the cap. */
void peers_listener(struct peers *all, struct evconnlistener *listener);

/* peers_expect(all, bev): evhttp will give ${bev} the socket it has just accepted. */
void peers_expect(struct peers *all, struct bufferevent *bev);
/* peers_request(all, c): a whole request came. NULL when the connection is unknown, which is a bug. */
struct peer *peers_request(struct peers *all, struct evhttp_connection *c);
void peer_answered(struct peer *p);
void peer_waits(struct peer *p); /* for an answer that takes long */
/* peer_stream(p, closed, of): from now on no deadline; closed(of) is called once when the connection ends. */
void peer_stream(struct peer *p, void (*closed)(void *of), void *of);

/* peer_address(p): the peer's address as 16 bytes, IPv4 mapped; zeros for a local socket. */
struct bytes peer_address(const struct peer *p);
uint32_t peers_count(const struct peers *all);
