/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* streams.h - many listeners at one server on this machine, for bench_stop: the same for every kind of server.
 *
 * A listener counts as told when the words "event: ring" have reached user space, whatever stands around them. */
#pragma once
#include "bench/bench.h"

enum { STREAMS_MAX = 10000, TOKENS_MAX = 1300, TOKEN_LEN = 64, STREAMS_A_TOKEN = 8 };
extern char stream_token[TOKENS_MAX][TOKEN_LEN + 2];
/* streams_read_tokens(): from stdin, as bench_production prints them. */
void streams_read_tokens(void);

enum server_kind { SERVER_SHOWCLEAR, SERVER_SSE, SERVER_MQTT };
struct listener {
    int fd;
    uint32_t matched; /* letters of the words, so far */
    uint32_t heard;   /* bytes since it joined, up to some */
    bool told;        /* in this round */
};
struct server {
    char name[40];
    enum server_kind kind;
    uint16_t port;
    int pid, loop, trigger,
        other; /* two connections of their own: for stops, and for what is written meanwhile */
    uint32_t listeners, told;
    struct listener *listener;
    double *told_ms;              /* of this round, in order of arrival */
    double rss_kib, rss_full_kib; /* before and after all joined */
    struct bench_series first, p50, p99, last;
};

/* server_join(s, n): connect n listeners and the trigger. */
void server_join(struct server *s, uint32_t n);
void server_leave(struct server *s);
/* server_stop(s): one stop; fills told_ms, all told, or ends the program after 20 s. Then reads what else comes until it
 * is quiet and the stop is answered. */
void server_stop(struct server *s);
/* server_busy(s): give it something to write, and do not wait for the answer. Only SERVER_SHOWCLEAR. */
void server_busy(struct server *s);
