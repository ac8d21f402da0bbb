/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fetch.c - fetch.h over libevent's HTTP client, with a loop of its own that runs until the answer is there. */
#include "cli/fetch.h"
#include <event2/buffer.h>
#include <event2/bufferevent_ssl.h>
#include <event2/event.h>
#include <event2/http.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct fetch {
    struct event_base *base;
    struct evhttp_connection *connection;
    SSL_CTX *tls;
    struct event *deadline;
    struct evhttp_request *asked; /* not answered yet */
    struct buffer *out;
    int status;
    char host[512], path[1024], why[FETCH_WORDS_MAX];
};

static void answered(struct evhttp_request *r, void *state) {
    struct fetch *f = state;
    struct evbuffer *body = r ? evhttp_request_get_input_buffer(r) : NULL;
    f->asked = NULL;
    event_base_loopbreak(f->base);
    if (!r || !evhttp_request_get_response_code(r)) return;
    size_t len = evbuffer_get_length(body);
    if (len > f->out->max - f->out->len) {
        snprintf(f->why, sizeof f->why, "%.200s: the answer is longer than it may be", f->host);
        return;
    }
    evbuffer_copyout(body, f->out->ptr + f->out->len, len);
    f->out->len += (uint32_t)len;
    f->status = evhttp_request_get_response_code(r);
    snprintf(f->why, sizeof f->why, "%.200s: answered %d", f->host, f->status);
}

/* libevent's own timeout begins anew with every byte; this one does not. */
static void too_late(int fd, short what, void *state) {
    struct fetch *f = state;
    (void)fd, (void)what;
    snprintf(f->why, sizeof f->why, "%.200s: takes too long to answer", f->host);
    event_base_loopbreak(f->base);
}

static void wait_for(struct fetch *f) {
    const struct timeval patience = {FETCH_SECONDS, 0};
    event_add(f->deadline, &patience);
    event_base_dispatch(f->base);
    event_del(f->deadline);
    if (f->asked) evhttp_cancel_request(f->asked);
    f->asked = NULL;
}

static int ask(struct fetch *f, enum evhttp_cmd_type type, const char *path, struct bytes body,
               struct buffer *out) {
    struct evhttp_request *r = evhttp_request_new(answered, f);
    f->out = out;
    f->status = 0;
    snprintf(f->why, sizeof f->why, "%.200s: does not answer", f->host);
    if (!r) return 0;
    evhttp_connection_set_max_body_size(f->connection, (ev_ssize_t)(out->max - out->len) + 1);
    evhttp_add_header(evhttp_request_get_output_headers(r), "Host", f->host);
    if (type == EVHTTP_REQ_POST)
        evbuffer_add(evhttp_request_get_output_buffer(r), body.ptr, body.len);
    f->asked = r;
    if (evhttp_make_request(f->connection, r, type, path) == 0) wait_for(f);
    return f->status;
}

int fetch_get(struct fetch *f, const char *path, struct buffer *out) {
    return ask(f, EVHTTP_REQ_GET, path, (struct bytes){NULL, 0}, out);
}
int fetch_post(struct fetch *f, const char *path, struct bytes body, struct buffer *out) {
    return ask(f, EVHTTP_REQ_POST, path, body, out);
}
const char *fetch_why(const struct fetch *f) {
    return f->why;
}
const char *fetch_path(const struct fetch *f) {
    return f->path;
}

/* The name goes along, so that a server with several certificates finds the right one. */
static struct bufferevent *make_tls(struct fetch *f, const char *host) {
    f->tls = SSL_CTX_new(TLS_client_method());
    SSL *ssl = f->tls ? SSL_new(f->tls) : NULL;
    if (!ssl) return NULL;
    SSL_set_tlsext_host_name(ssl, host);
    struct bufferevent *bev = bufferevent_openssl_socket_new(
        f->base, -1, ssl, BUFFEREVENT_SSL_CONNECTING, BEV_OPT_CLOSE_ON_FREE);
    if (bev) bufferevent_openssl_set_allow_dirty_shutdown(bev, 1);
    return bev;
}

/* An IPv6 address stands in brackets in a URL, and without them everywhere else. */
static void bare_host(const char *host, char out[256]) {
    size_t len = strlen(host);
    bool brackets = len > 2 && host[0] == '[' && host[len - 1] == ']';
    snprintf(out, 256, "%.*s", (int)(brackets ? len - 2 : len), brackets ? host + 1 : host);
}

static bool connect_to(struct fetch *f, const struct evhttp_uri *uri) {
    const char *scheme = evhttp_uri_get_scheme(uri), *host = evhttp_uri_get_host(uri);
    const char *path = evhttp_uri_get_path(uri);
    bool tls = scheme && strcmp(scheme, "https") == 0;
    int port = evhttp_uri_get_port(uri);
    char name[256];
    if (!scheme || !host || !host[0] || (!tls && strcmp(scheme, "http") != 0)) return false;
    if (port < 0) port = tls ? 443 : 80;
    bare_host(host, name);
    snprintf(f->host, sizeof f->host, "%.300s:%d", host, port);
    snprintf(f->path, sizeof f->path, "%s", path ? path : "");
    for (size_t len = strlen(f->path); len && f->path[len - 1] == '/';) f->path[--len] = 0;
    f->base = event_base_new();
    f->deadline = f->base ? evtimer_new(f->base, too_late, f) : NULL;
    if (!f->deadline) return false;
    struct bufferevent *bev = tls ? make_tls(f, name) : NULL;
    if (tls && !bev) return false;
    f->connection =
        evhttp_connection_base_bufferevent_new(f->base, NULL, bev, name, (unsigned short)port);
    if (!f->connection) return false;
    evhttp_connection_set_timeout(f->connection, FETCH_SECONDS);
    evhttp_connection_set_max_headers_size(f->connection, 16384);
    return true;
}

struct fetch *fetch_open(const char *url, char why[FETCH_WORDS_MAX]) {
    struct fetch *f = calloc(1, sizeof *f);
    struct evhttp_uri *uri = evhttp_uri_parse(url);
    bool done = f && uri && connect_to(f, uri);
    if (uri) evhttp_uri_free(uri);
    if (done) return f;
    snprintf(why, FETCH_WORDS_MAX, "%.150s: expected a URL as http://192.168.8.1:8080", url);
    fetch_close(f);
    return NULL;
}

void fetch_close(struct fetch *f) {
    if (!f) return;
    if (f->connection) evhttp_connection_free(f->connection);
    if (f->deadline) event_free(f->deadline);
    if (f->tls) SSL_CTX_free(f->tls);
    if (f->base) event_base_free(f->base);
    free(f);
}
