/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* peers.c - peers.h: records by descriptor, and one look a second at those that may be late. */
#include "net/peers.h"
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/listener.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

struct peer {
    struct peers *peers;
    struct peer *next, **link;
    struct bufferevent *expected; /* held until the descriptor is known */
    uint64_t cookie;
    uint64_t due_s; /* 0: no deadline */
    int fd;
    uint8_t address[16];
    bool watched; /* evhttp tells when it closes; before the first request it does not */
    void (*closed)(void *of);
    void *of;
};

struct peers {
    struct event_base *base;
    struct event *tick;
    struct evconnlistener *listener;
    struct peers_options options;
    struct peer *first;
    struct peer **by_fd;
    uint32_t fds, count;
    uint16_t bucket
        [1024]; /* connections whose address falls into it; exact counting only when one is full */
    bool resting;
};

static const struct timeval SECOND = {1, 0};

static uint64_t now_s(const struct peers *all) {
    struct timeval now;
    event_base_gettimeofday_cached(all->base, &now);
    return (uint64_t)now.tv_sec;
}

static uint64_t cookie_of(int fd) {
    uint64_t cookie = 0;
    socklen_t len = sizeof cookie;
    if (getsockopt(fd, SOL_SOCKET, SO_COOKIE, &cookie, &len) != 0) return 0;
    return cookie;
}

static uint16_t *bucket(const struct peer *p) {
    uint32_t sum = 2166136261u; /* FNV-1a */
    for (uint32_t i = 0; i < sizeof p->address; i++) sum = (sum ^ p->address[i]) * 16777619u;
    return &p->peers->bucket[(sum ^ sum >> 16) % COUNT_OF(p->peers->bucket)];
}

static void rest(struct peers *all) {
    bool full = all->options.connections_max && all->count >= all->options.connections_max;
    if (full == all->resting || !all->listener) return;
    all->resting = full;
    if (full)
        evconnlistener_disable(all->listener);
    else
        evconnlistener_enable(all->listener);
}

static void release(struct peer *p) {
    struct peers *all = p->peers;
    if (p->fd >= 0 && all->by_fd[p->fd] == p) all->by_fd[p->fd] = NULL;
    if (p->fd >= 0) --*bucket(p);
    *p->link = p->next;
    if (p->next) p->next->link = p->link;
    all->count--;
    void (*closed)(void *) = p->closed;
    void *of = p->of;
    free(p);
    if (closed) closed(of);
    rest(all);
}

static void shut(struct peer *p) {
    p->due_s = 0;
    shutdown(p->fd, SHUT_RDWR); /* evhttp reads the end and frees the connection */
}

static void look(int fd, short what, void *arg) {
    struct peers *all = arg;
    uint64_t now = now_s(all);
    (void)fd, (void)what;
    for (struct peer *p = all->first, *next; p; p = next) {
        next = p->next;
        if (p->fd < 0) continue;
        bool late = p->due_s && now >= p->due_s;
        if (p->watched && !late) continue;
        if (cookie_of(p->fd) != p->cookie)
            release(p);
        else if (late)
            shut(p);
    }
}

struct peers *peers_create(struct event_base *base, const struct peers_options *options) {
    struct peers *all = calloc(1, sizeof *all);
    if (!all) return NULL;
    all->base = base;
    all->options = *options;
    all->tick = event_new(base, -1, EV_PERSIST, look, all);
    if (!all->tick || event_add(all->tick, &SECOND) != 0) return peers_destroy(all), NULL;
    return all;
}

void peers_destroy(struct peers *all) {
    if (!all) return;
    all->listener = NULL;
    for (struct peer *p = all->first, *next; p; p = next) {
        next = p->next;
        release(p);
    }
    if (all->tick) event_free(all->tick);
    free(all->by_fd);
    free(all);
}

void peers_listener(struct peers *all, struct evconnlistener *listener) {
    all->listener = listener;
}

/* Small, latency-bound writes; Wi-Fi that goes away sends no FIN, so unanswered bytes end the connection. */
static void tune(int fd) {
    int one = 1, unanswered_ms = 20000, waiting = 16 * 1024;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &unanswered_ms, sizeof unanswered_ms);
    setsockopt(fd, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &waiting, sizeof waiting);
}

static void read_address(struct peer *p) {
    struct sockaddr_storage from;
    socklen_t len = sizeof from;
    if (getpeername(p->fd, (struct sockaddr *)&from, &len) != 0) return;
    if (from.ss_family == AF_INET6)
        memcpy(p->address, &((struct sockaddr_in6 *)&from)->sin6_addr, 16);
    if (from.ss_family != AF_INET) return;
    p->address[10] = p->address[11] = 0xff;
    memcpy(p->address + 12, &((struct sockaddr_in *)&from)->sin_addr, 4);
}

static bool too_many(const struct peer *p) {
    uint32_t n = 0, max = p->peers->options.address_max;
    if (!max || *bucket(p) <= max) return false;
    for (const struct peer *o = p->peers->first; o; o = o->next)
        n += o->fd >= 0 && memcmp(o->address, p->address, sizeof p->address) == 0;
    return n > max;
}

static bool make_room(struct peers *all, int fd) {
    if ((uint32_t)fd < all->fds) return true;
    uint32_t fds = (uint32_t)fd + 256;
    struct peer **grown = realloc(all->by_fd, fds * sizeof *grown);
    if (!grown) return false;
    memset(grown + all->fds, 0, (fds - all->fds) * sizeof *grown);
    all->by_fd = grown;
    all->fds = fds;
    return true;
}

/* The descriptor is known now. What the table says about it is of a socket that is gone. */
static void attach(int unused, short what, void *arg) {
    struct peer *p = arg;
    struct peers *all = p->peers;
    int fd = bufferevent_getfd(p->expected);
    (void)unused, (void)what;
    bufferevent_decref(p->expected);
    p->expected = NULL;
    if (fd < 0 || !make_room(all, fd)) {
        if (fd >= 0) shutdown(fd, SHUT_RDWR);
        release(p);
        return;
    }
    if (all->by_fd[fd]) release(all->by_fd[fd]);
    all->by_fd[fd] = p;
    p->fd = fd;
    p->cookie = cookie_of(fd);
    tune(fd);
    read_address(p);
    ++*bucket(p);
    if (too_many(p)) shut(p);
}

void peers_expect(struct peers *all, struct bufferevent *bev) {
    struct peer *p = calloc(1, sizeof *p);
    if (!p) return;
    p->peers = all;
    p->fd = -1;
    p->expected = bev;
    p->due_s = now_s(all) + all->options.request_s + 1;
    p->next = all->first;
    p->link = &all->first;
    if (all->first) all->first->link = &p->next;
    all->first = p;
    all->count++;
    bufferevent_incref(bev);
    rest(all);
    if (event_base_once(all->base, -1, EV_TIMEOUT, attach, p, NULL) == 0) return;
    bufferevent_decref(bev);
    release(p);
}

static void on_close(struct evhttp_connection *c, void *arg) {
    (void)c;
    release(arg);
}

struct peer *peers_request(struct peers *all, struct evhttp_connection *c) {
    int fd = c ? bufferevent_getfd(evhttp_connection_get_bufferevent(c)) : -1;
    if (fd < 0 || (uint32_t)fd >= all->fds || !all->by_fd[fd]) return NULL;
    struct peer *p = all->by_fd[fd];
    if (!p->watched) evhttp_connection_set_closecb(c, on_close, p);
    p->watched = true;
    p->due_s = now_s(all) + all->options.idle_s;
    return p;
}

void peer_answered(struct peer *p) {
    p->due_s = now_s(p->peers) + p->peers->options.idle_s;
}

void peer_waits(struct peer *p) {
    p->due_s = 0;
}

void peer_stream(struct peer *p, void (*closed)(void *of), void *of) {
    p->due_s = 0;
    p->closed = closed;
    p->of = of;
}

struct bytes peer_address(const struct peer *p) {
    return (struct bytes){p->address, sizeof p->address};
}

uint32_t peers_count(const struct peers *all) {
    return all->count;
}
