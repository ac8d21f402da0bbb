/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* guard.c - guard.h: records by descriptor, and one look a second at those that may be late. */
#include "net/guard.h"
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/listener.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

struct guard_record {
    struct guard *guard;
    struct guard_record *next, **link;
    struct bufferevent *expected; /* held until the descriptor is known */
    uint64_t cookie;
    uint64_t due_s; /* 0: no deadline */
    int fd;
    uint8_t address[16];
    bool watched; /* evhttp tells when it closes; before the first request it does not */
    void (*closed)(void *of);
    void *of;
};

struct guard {
    struct event_base *base;
    struct event *tick;
    struct evconnlistener *listener;
    struct guard_options options;
    struct guard_record *first;
    struct guard_record **by_fd;
    uint32_t fds, count;
    uint16_t bucket
        [1024]; /* connections whose address falls into it; exact counting only when one is full */
    bool resting;
};

static const struct timeval SECOND = {1, 0};

static uint64_t now_s(const struct guard *g) {
    struct timeval now;
    event_base_gettimeofday_cached(g->base, &now);
    return (uint64_t)now.tv_sec;
}

static uint64_t cookie_of(int fd) {
    uint64_t cookie = 0;
    socklen_t len = sizeof cookie;
    if (getsockopt(fd, SOL_SOCKET, SO_COOKIE, &cookie, &len) != 0) return 0;
    return cookie;
}

static uint16_t *bucket(const struct guard_record *r) {
    uint32_t sum = 2166136261u; /* FNV-1a */
    for (uint32_t i = 0; i < sizeof r->address; i++) sum = (sum ^ r->address[i]) * 16777619u;
    return &r->guard->bucket[(sum ^ sum >> 16) % COUNT_OF(r->guard->bucket)];
}

static void rest(struct guard *g) {
    bool full = g->options.connections_max && g->count >= g->options.connections_max;
    if (full == g->resting || !g->listener) return;
    g->resting = full;
    if (full)
        evconnlistener_disable(g->listener);
    else
        evconnlistener_enable(g->listener);
}

static void release(struct guard_record *r) {
    struct guard *g = r->guard;
    if (r->fd >= 0 && g->by_fd[r->fd] == r) g->by_fd[r->fd] = NULL;
    if (r->fd >= 0) --*bucket(r);
    *r->link = r->next;
    if (r->next) r->next->link = r->link;
    g->count--;
    void (*closed)(void *) = r->closed;
    void *of = r->of;
    free(r);
    if (closed) closed(of);
    rest(g);
}

static void shut(struct guard_record *r) {
    r->due_s = 0;
    shutdown(r->fd, SHUT_RDWR); /* evhttp reads the end and frees the connection */
}

static void look(int fd, short what, void *arg) {
    struct guard *g = arg;
    uint64_t now = now_s(g);
    (void)fd, (void)what;
    for (struct guard_record *r = g->first, *next; r; r = next) {
        next = r->next;
        if (r->fd < 0) continue;
        bool late = r->due_s && now >= r->due_s;
        if (r->watched && !late) continue;
        if (cookie_of(r->fd) != r->cookie)
            release(r);
        else if (late)
            shut(r);
    }
}

struct guard *guard_create(struct event_base *base, const struct guard_options *options) {
    struct guard *g = calloc(1, sizeof *g);
    if (!g) return NULL;
    g->base = base;
    g->options = *options;
    g->tick = event_new(base, -1, EV_PERSIST, look, g);
    if (!g->tick || event_add(g->tick, &SECOND) != 0) return guard_destroy(g), NULL;
    return g;
}

void guard_destroy(struct guard *g) {
    if (!g) return;
    g->listener = NULL;
    while (g->first) release(g->first);
    if (g->tick) event_free(g->tick);
    free(g->by_fd);
    free(g);
}

void guard_listener(struct guard *g, struct evconnlistener *listener) {
    g->listener = listener;
}

/* Small, latency-bound writes; Wi-Fi that goes away sends no FIN, so unanswered bytes end the connection. */
static void tune(int fd) {
    int one = 1, unanswered_ms = 20000, waiting = 16 * 1024;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &unanswered_ms, sizeof unanswered_ms);
    setsockopt(fd, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &waiting, sizeof waiting);
}

static void read_address(struct guard_record *r) {
    struct sockaddr_storage from;
    socklen_t len = sizeof from;
    if (getpeername(r->fd, (struct sockaddr *)&from, &len) != 0) return;
    if (from.ss_family == AF_INET6)
        memcpy(r->address, &((struct sockaddr_in6 *)&from)->sin6_addr, 16);
    if (from.ss_family != AF_INET) return;
    r->address[10] = r->address[11] = 0xff;
    memcpy(r->address + 12, &((struct sockaddr_in *)&from)->sin_addr, 4);
}

static bool too_many(const struct guard_record *r) {
    uint32_t n = 0, max = r->guard->options.address_max;
    if (!max || *bucket(r) <= max) return false;
    for (const struct guard_record *o = r->guard->first; o; o = o->next)
        n += o->fd >= 0 && memcmp(o->address, r->address, sizeof r->address) == 0;
    return n > max;
}

static bool make_room(struct guard *g, int fd) {
    if ((uint32_t)fd < g->fds) return true;
    uint32_t fds = (uint32_t)fd + 256;
    struct guard_record **grown = realloc(g->by_fd, fds * sizeof *grown);
    if (!grown) return false;
    memset(grown + g->fds, 0, (fds - g->fds) * sizeof *grown);
    g->by_fd = grown;
    g->fds = fds;
    return true;
}

/* The descriptor is known now. What the table says about it is of a socket that is gone. */
static void attach(int unused, short what, void *arg) {
    struct guard_record *r = arg;
    struct guard *g = r->guard;
    int fd = bufferevent_getfd(r->expected);
    (void)unused, (void)what;
    bufferevent_decref(r->expected);
    r->expected = NULL;
    if (fd < 0 || !make_room(g, fd)) {
        if (fd >= 0) shutdown(fd, SHUT_RDWR);
        release(r);
        return;
    }
    if (g->by_fd[fd]) release(g->by_fd[fd]);
    g->by_fd[fd] = r;
    r->fd = fd;
    r->cookie = cookie_of(fd);
    tune(fd);
    read_address(r);
    ++*bucket(r);
    if (too_many(r)) shut(r);
}

void guard_expect(struct guard *g, struct bufferevent *bev) {
    struct guard_record *r = calloc(1, sizeof *r);
    if (!r) return;
    r->guard = g;
    r->fd = -1;
    r->expected = bev;
    r->due_s = now_s(g) + g->options.request_s + 1;
    r->next = g->first;
    r->link = &g->first;
    if (g->first) g->first->link = &r->next;
    g->first = r;
    g->count++;
    bufferevent_incref(bev);
    rest(g);
    if (event_base_once(g->base, -1, EV_TIMEOUT, attach, r, NULL) == 0) return;
    bufferevent_decref(bev);
    release(r);
}

static void on_close(struct evhttp_connection *c, void *arg) {
    (void)c;
    release(arg);
}

struct guard_record *guard_request(struct guard *g, struct evhttp_connection *c) {
    int fd = c ? bufferevent_getfd(evhttp_connection_get_bufferevent(c)) : -1;
    if (fd < 0 || (uint32_t)fd >= g->fds || !g->by_fd[fd]) return NULL;
    struct guard_record *r = g->by_fd[fd];
    if (!r->watched) evhttp_connection_set_closecb(c, on_close, r);
    r->watched = true;
    r->due_s = now_s(g) + g->options.idle_s;
    return r;
}

void guard_answered(struct guard_record *r) {
    r->due_s = now_s(r->guard) + r->guard->options.idle_s;
}

void guard_stream(struct guard_record *r, void (*closed)(void *of), void *of) {
    r->due_s = 0;
    r->closed = closed;
    r->of = of;
}

struct bytes guard_address(const struct guard_record *r) {
    return (struct bytes){r->address, sizeof r->address};
}

uint32_t guard_count(const struct guard *g) {
    return g->count;
}
