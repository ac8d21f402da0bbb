/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* stream.c - stream.h over evhttp connections that have been answered and stay open. */
#include "net/stream.h"
#include "net/peers.h"
#include "net/sse.h"
#include "net/tls.h"
#include <errno.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/bufferevent_ssl.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/http_struct.h>
#include <event2/util.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

struct stream {
    struct streams *set;
    struct stream *next, **link;
    struct evhttp_connection *connection;
    struct bufferevent *bev;
    struct evbuffer *output; /* its, kept with the socket: a stop reads little of each stream */
    evutil_socket_t fd;
    uint32_t person, told; /* told: see streams_tell */
    uint64_t index;        /* of the next numbered event it has to get */
    bool live, cut, tls;
};

struct streams {
    struct event_base *base;
    struct stream_options options;
    struct stream *first, **last; /* oldest first */
    struct event *again;          /* some have more to catch up with */
    uint32_t count;
    uint16_t
        bucket[1024]; /* streams whose person falls into it; exact counting only when one is full */
};

static const struct timeval SOON = {0, 1};
static void on_again(int fd, short what, void *arg);

struct streams *streams_create(struct event_base *base, const struct stream_options *o) {
    struct streams *set = calloc(1, sizeof *set);
    if (!set) return NULL;
    *set = (struct streams){.base = base, .options = *o};
    set->last = &set->first;
    set->again = evtimer_new(base, on_again, set);
    if (set->again) return set;
    free(set);
    return NULL;
}

void streams_destroy(struct streams *set) {
    if (!set) return;
    while (set->first) evhttp_connection_free(set->first->connection);
    event_free(set->again);
    free(set);
}

uint32_t streams_count(const struct streams *set) {
    return set->count;
}

static size_t queued(const struct stream *s) {
    return evbuffer_get_length(s->output);
}

static uint16_t *bucket(const struct stream *s) {
    return &s->set->bucket[s->person % COUNT_OF(s->set->bucket)];
}

static void on_closed(void *of) {
    struct stream *s = of;
    *s->link = s->next;
    if (s->next)
        s->next->link = s->link;
    else
        s->set->last = s->link;
    s->set->count--;
    --*bucket(s);
    free(s);
}

/* Not at once: whoever walks through the set must find the next one where it was. The socket's end is read later. */
static void cut(struct stream *s) {
    s->cut = true;
    shutdown(s->fd, SHUT_RDWR);
}

static void on_end(struct bufferevent *bev, short what, void *arg) {
    struct stream *s = arg;
    (void)bev, (void)what;
    evhttp_connection_free(s->connection); /* and on_closed */
}

/* A page says nothing on its stream; what comes all the same is dropped unread. */
static void on_read(struct bufferevent *bev, void *arg) {
    struct evbuffer *input = bufferevent_get_input(bev);
    (void)arg;
    evbuffer_drain(input, evbuffer_get_length(input));
}

/* One piece a turn of the loop: a reader that is fast enough for all of it must not hold up a stop. */
static void catch_up(struct stream *s) {
    if (s->live || s->cut || queued(s) >= STREAM_PIECE) return;
    uint64_t next = s->set->options.more(s->set->options.state, s, s->index);
    if (next == UINT64_MAX)
        cut(s);
    else if (next == s->index)
        s->live = true;
    else
        s->index = next;
    if (!s->live && !s->cut && !queued(s)) event_add(s->set->again, &SOON);
}

static void on_again(int fd, short what, void *arg) {
    struct streams *set = arg;
    (void)fd, (void)what;
    for (struct stream *s = set->first; s; s = s->next) catch_up(s);
}

static void on_drained(struct bufferevent *bev, void *arg) {
    (void)bev;
    catch_up(arg);
}

/* What the socket takes now, past the buffer. */
static size_t send_now(const struct stream *s, struct bytes chunk) {
    ssize_t sent = s->tls ? tls_send(s->bev, chunk.ptr, chunk.len)
                          : send(s->fd, chunk.ptr, chunk.len, MSG_NOSIGNAL | MSG_DONTWAIT);
    /* An error is seen by the bufferevent too, which ends the stream. */
    return sent > 0 ? (size_t)sent : 0;
}

/* In one piece: TLS must be given the very bytes again that it could not send. */
static void queue(const struct stream *s, struct bytes rest) {
    struct evbuffer_iovec piece;
    struct evbuffer *whole = evbuffer_new();
    if (!whole) return;
    if (evbuffer_reserve_space(whole, (ev_ssize_t)rest.len, &piece, 1) == 1) {
        memcpy(piece.iov_base, rest.ptr, rest.len);
        piece.iov_len = rest.len;
        evbuffer_commit_space(whole, &piece, 1);
        bufferevent_write_buffer(s->bev, whole);
    }
    evbuffer_free(whole);
}

void stream_put(struct stream *s, struct bytes chunk) {
    if (s->cut) return;
    size_t before = queued(s);
    if (before + chunk.len > STREAM_QUEUE_MAX) {
        cut(s);
        return;
    }
    size_t sent = before ? 0 : send_now(s, chunk);
    if (sent < chunk.len) queue(s, bytes_slice(chunk, (uint32_t)sent, chunk.len));
}

void streams_event(struct streams *set, uint64_t index, struct bytes chunk) {
    for (struct stream *s = set->first; s; s = s->next) {
        if (s->live && s->index < index)
            s->live = false; /* it lacks something: read it from the log */
        if (!s->live) catch_up(s);
        if (!s->live || s->index != index) continue;
        stream_put(s, chunk);
        s->index = index + 1;
    }
}

/* The next one is fetched while this one's bytes go out: between two stops all of them have left the cache. */
void streams_all(struct streams *set, struct bytes chunk) {
    for (struct stream *s = set->first; s; s = s->next) {
        if (s->next) __builtin_prefetch(s->next->output);
        if (s->next && s->next->next) __builtin_prefetch(s->next->next);
        stream_put(s, chunk);
    }
}

void streams_each(struct streams *set, stream_each *each, void *state) {
    for (struct stream *s = set->first; s; s = s->next)
        if (!s->cut) each(state, s, s->person);
}

bool streams_tell(struct streams *set, uint32_t version, uint32_t most, stream_each *each,
                  void *state) {
    for (struct stream *s = set->first; s; s = s->next) {
        if (s->cut || s->told == version) continue;
        if (!most--) return true;
        s->told = version;
        each(state, s, s->person);
    }
    return false;
}

/* A person who opens many is most likely a page that was reloaded: the newest count. */
static void make_room(struct streams *set, uint32_t person) {
    uint32_t n = 0, most = set->options.person_max;
    struct stream *oldest = NULL;
    if (!person || !most || set->bucket[person % COUNT_OF(set->bucket)] < most) return;
    for (struct stream *s = set->first; s; s = s->next) {
        if (s->person != person || s->cut) continue;
        if (!oldest) oldest = s;
        n++;
    }
    if (oldest && n >= most) cut(oldest);
}

/* evhttp has sent the head; from here on the connection's events are the stream's. */
static void take_over(struct stream *s, struct request *r) {
    s->bev = evhttp_connection_get_bufferevent(s->connection);
    s->output = bufferevent_get_output(s->bev);
    s->fd = bufferevent_getfd(s->bev);
    s->tls = bufferevent_openssl_get_ssl(s->bev) != NULL;
    peer_stream(r->peer, on_closed, s);
    bufferevent_setcb(s->bev, on_read, on_drained, on_end, s);
    bufferevent_set_timeouts(s->bev, NULL,
                             NULL); /* TCP_USER_TIMEOUT and the pings find who is gone */
    bufferevent_enable(s->bev, EV_READ | EV_WRITE);
}

struct stream *stream_open(struct streams *set, struct request *r, uint32_t person, uint64_t next) {
    if (r->head || r->http->major != 1 || r->http->minor != 1)
        return answer_fault(r, 505, "A stream of events needs GET and HTTP/1.1."), NULL;
    if (set->options.streams_max && set->count >= set->options.streams_max)
        return answer_fault(r, 503, "Too many pages listen. Close some and try again."), NULL;
    struct stream *s = calloc(1, sizeof *s);
    if (!s) return answer_fault(r, 503, "The box has no memory left. Try again."), NULL;
    make_room(set, person);
    *s = (struct stream){.set = set, .link = set->last, .index = next, .person = person};
    s->connection = evhttp_request_get_connection(r->http);
    *set->last = s;
    set->last = &s->next;
    set->count++;
    ++*bucket(s);
    answer_header(r, "Content-Type", "text/event-stream; charset=utf-8");
    answer_header(r, "Cache-Control", "no-store");
    answer_header(r, "X-Content-Type-Options", "nosniff");
    evhttp_send_reply_start(r->http, 200, "OK");
    take_over(s, r);
    free(r);
    return s;
}

void stream_start(struct stream *s) {
    uint8_t bytes[64], draw[2];
    struct buffer b = BUFFER(bytes);
    evutil_secure_rng_get_bytes(draw, sizeof draw);
    sse_retry(&b, 500 + (uint32_t)(draw[0] << 8 | draw[1]) %
                            2500); /* they do not all come back in the same moment */
    stream_put(s, buffer_bytes(&b));
    catch_up(s);
}
