/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* streams.h - many listeners at one server on this machine, for bench_stop: the same for every kind of server.
 *
 * A listener counts as told when the words "event: ring" have reached user space, whatever stands around them. */
#pragma once
#include "bench/bench.h"
#include "bench/line.h"

enum { STREAMS_MAX = 10000, TOKENS_MAX = 1300, TOKEN_LEN = 64, STREAMS_A_TOKEN = 8, DEAF_MAX = 20 };
extern char stream_token[TOKENS_MAX][TOKEN_LEN + 2];
/* streams_read_tokens(): from stdin, as bench_production prints them. */
void streams_read_tokens(void);

enum server_kind { SERVER_SHOWCLEAR, SERVER_SSE, SERVER_MQTT, SERVER_MQTT1, SERVER_NATS };
struct listener {
    struct line line;
    uint32_t matched; /* letters of the words, so far */
    uint32_t heard;   /* bytes since it joined, up to some */
    bool joined;
    bool told; /* in this round */
};
struct server {
    char name[40];
    enum server_kind kind;
    bool tls;
    uint16_t port;
    int pid, loop;
    struct line trigger, other; /* of their own: for stops, and for what is written meanwhile */
    uint32_t listeners, told;
    struct listener *listener;
    struct line deaf[DEAF_MAX];
    double *told_ms; /* of this round, in order of arrival */
    double answer_ms;
};

/* server_join(s, n, at_once): connect n listeners, so many at the same time. */
void server_join(struct server *s, uint32_t n, uint32_t at_once);
void server_leave(struct server *s);
/* server_deafen(s): DEAF_MAX more, that ask for the whole log and never read. */
void server_deafen(struct server *s);
/* server_stop(s): one stop; fills told_ms, all told, or ends the program after 20 s. Then reads what else comes until it
 * is quiet and the stop is answered. */
void server_stop(struct server *s);
/* server_storm(s, n): n listeners come at once, and in the midst of it a stop: how long until the last is in; answer_ms: until
 * the stop is answered. */
double server_storm(struct server *s, uint32_t n);
/* server_busy(s): give it something to write, and do not wait for the answer. Only SERVER_SHOWCLEAR. */
void server_busy(struct server *s);
/* server_rss_kib(s): of the server's process. */
double server_rss_kib(const struct server *s);
