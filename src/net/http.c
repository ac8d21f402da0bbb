/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* http.c - http.h: evhttp, its connections watched, and a walk through the table of routes. */
#include "net/http.h"
#include "net/captive.h"
#include "net/journal.h"
#include "net/tls.h"
#include <arpa/inet.h>
#include <errno.h>
#include <event2/buffer.h>
#include <event2/bufferevent_ssl.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/keyvalq_struct.h>
#include <event2/listener.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

struct http {
    struct event_base *base;
    struct evhttp *evhttp;
    struct evconnlistener *listener; /* evhttp owns it */
    struct peers *peers;
    struct http_options options;
    char socket_path[108];
};

/* Our own 413 answers up to this; evhttp's closes above it. When the Wi-Fi comes back all phones do at once: who finds no
 * room in the backlog tries again a second later. */
enum {
    HEAD_MAX = 16 * 1024,
    BODY_MAX = HTTP_BODY_MAX + REQUEST_BODY_MAX,
    STALLED_S = 60,
    BACKLOG = 4096
};

static struct bufferevent *on_accept(struct event_base *base, void *arg) {
    struct http *h = arg;
    struct bufferevent *bev = h->options.tls
                                  ? tls_accept(base, h->options.tls)
                                  : bufferevent_socket_new(base, -1, BEV_OPT_CLOSE_ON_FREE);
    if (bev) peers_expect(h->peers, bev);
    return bev;
}

/* A host is a name or an address with perhaps a port: nothing that could be taken for something else when it is
 * compared with an Origin. */
static bool host_is_sane(struct bytes host) {
    if (host.len == 0 || host.len > 255) return false;
    for (uint32_t i = 0; i < host.len; i++)
        if (!strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_:[]",
                    host.ptr[i]) ||
            !host.ptr[i])
            return false;
    return true;
}

static uint32_t count(struct request *r, const char *name) {
    uint32_t n = 0;
    const struct evkeyvalq *headers = evhttp_request_get_input_headers(r->http);
    for (const struct evkeyval *e = headers->tqh_first; e; e = e->next.tqe_next)
        n += strcasecmp(e->key, name) == 0;
    return n;
}

/* True when it may go on to its route; otherwise it has been answered. */
static bool sane(struct request *r) {
    if (count(r, "Content-Length") > 1)
        return answer_fault(r, 400, "Send one Content-Length."), false;
    if (!host_is_sane(request_header(r, "Host")))
        return answer_fault(r, 400, "Send one Host header: the box's address."), false;
    return true;
}

static const struct {
    enum evhttp_cmd_type type;
    const char *word;
} METHODS[] = {{EVHTTP_REQ_GET, "GET"},        {EVHTTP_REQ_HEAD, "GET"},
               {EVHTTP_REQ_POST, "POST"},      {EVHTTP_REQ_PUT, "PUT"},
               {EVHTTP_REQ_DELETE, "DELETE"},  {EVHTTP_REQ_PATCH, "PATCH"},
               {EVHTTP_REQ_OPTIONS, "OPTIONS"}};

static void read_request(struct request *r) {
    struct evbuffer *body = evhttp_request_get_input_buffer(r->http);
    enum evhttp_cmd_type type = evhttp_request_get_command(r->http);
    const char *path = evhttp_uri_get_path(evhttp_request_get_evhttp_uri(r->http));
    r->path = bytes_of(path && *path ? path : "/");
    r->body = (struct bytes){evbuffer_pullup(body, -1), (uint32_t)evbuffer_get_length(body)};
    r->head = type == EVHTTP_REQ_HEAD;
    r->method = BYTES("?");
    for (size_t i = 0; i < COUNT_OF(METHODS); i++)
        if (METHODS[i].type == type) r->method = bytes_of(METHODS[i].word);
}

static bool fits(const struct route *route, struct bytes path) {
    return route->prefix ? bytes_starts(path, bytes_of(route->path))
                         : bytes_equal(path, bytes_of(route->path));
}

static bool small_enough(struct request *r, uint32_t most) {
    if (r->body.len <= (most ? most : REQUEST_BODY_MAX)) return true;
    answer_fault(r, 413,
                 most ? "A part is at most 1 MiB. Send more of them."
                      : "A body is at most 64 KiB. Send less at a time.");
    return false;
}

/* A path may have several rows, one for each method. What has a row of its own is not looked for among the rest. */
static void find_route(const struct http *h, struct request *r) {
    const struct route *first = NULL;
    char allowed[32] = "";
    for (uint32_t i = 0; i < h->options.routes; i++) {
        const struct route *route = &h->options.route[i];
        if (!fits(route, r->path)) continue;
        if (first && route->prefix && strcmp(first->path, route->path) != 0) break;
        if (bytes_equal(r->method, bytes_of(route->method))) {
            r->rest = bytes_slice(r->path, (uint32_t)strlen(route->path), r->path.len);
            if (small_enough(r, route->body_max)) route->answer(r);
            return;
        }
        size_t len = strlen(allowed);
        snprintf(allowed + len, sizeof allowed - len, "%s%s", first ? ", " : "", route->method);
        if (!first) first = route;
    }
    if (!first) {
        answer_fault(r, 404, "There is nothing at this address.");
        return;
    }
    answer_header(r, "Allow", allowed);
    answer_fault(r, 405, "This address does not take this method; see Allow.");
}

static void on_request(struct evhttp_request *req, void *arg) {
    struct http *h = arg;
    struct request *r = calloc(1, sizeof *r);
    struct peer *record = peers_request(h->peers, evhttp_request_get_connection(req));
    if (!r || !record) {
        free(r);
        evhttp_send_error(req, 503, NULL);
        return;
    }
    *r = (struct request){
        .context = h->options.context, .tls = h->options.tls != NULL, .http = req, .peer = record};
    read_request(r);
    if (!sane(r)) return;
    if (!h->options.captive || !captive_answer(r, h->options.captive)) find_route(h, r);
}

static bool read_local(const char *listen, struct sockaddr_un *to) {
    to->sun_family = AF_UNIX;
    int n = snprintf(to->sun_path, sizeof to->sun_path, "%s", listen);
    return n < (int)sizeof to->sun_path;
}

/* "[::]:80", "1.2.3.4:80"; libevent's own reader refuses port 0, which asks for any free one. */
static bool read_inet(const char *listen, struct sockaddr_storage *to) {
    char host[64];
    uint64_t port;
    const char *colon = strrchr(listen, ':');
    bool six = listen[0] == '[' && colon && colon[-1] == ']';
    size_t len = colon ? (size_t)(colon - listen) - 2 * six : sizeof host;
    if (len >= sizeof host || !bytes_u64(bytes_of(colon + 1), &port) || port > UINT16_MAX)
        return false;
    memcpy(host, listen + six, len);
    host[len] = 0;
    struct sockaddr_in *in = (struct sockaddr_in *)to;
    struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)to;
    to->ss_family = six ? AF_INET6 : AF_INET;
    if (six)
        in6->sin6_port = htons((uint16_t)port);
    else
        in->sin_port = htons((uint16_t)port);
    return inet_pton(to->ss_family, host, six ? (void *)&in6->sin6_addr : (void *)&in->sin_addr) ==
           1;
}

static bool read_address(const char *listen, struct sockaddr_storage *to, socklen_t *len) {
    memset(to, 0, sizeof *to);
    bool read =
        listen[0] == '/' ? read_local(listen, (struct sockaddr_un *)to) : read_inet(listen, to);
    *len = to->ss_family == AF_UNIX    ? sizeof(struct sockaddr_un)
           : to->ss_family == AF_INET6 ? sizeof(struct sockaddr_in6)
                                       : sizeof(struct sockaddr_in);
    return read;
}

/* A local socket that nobody answers is what a killed process left: take its place. */
static bool take_place(const struct sockaddr_storage *at, socklen_t len) {
    const char *path = ((const struct sockaddr_un *)at)->sun_path;
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    bool lives = fd >= 0 && connect(fd, (const struct sockaddr *)at, len) == 0;
    if (fd >= 0) close(fd);
    if (!lives) unlink(path);
    return !lives;
}

static bool start_listening(struct http *h, char why[256]) {
    struct sockaddr_storage at;
    socklen_t len;
    const char *listen = h->options.listen;
    if (!read_address(listen, &at, &len)) {
        snprintf(why, 256, "%s is no address to listen at; write 0.0.0.0:8080 or [::]:8080",
                 listen);
        return false;
    }
    bool local = at.ss_family == AF_UNIX;
    if (local && !take_place(&at, len)) {
        snprintf(why, 256, "another showclear answers at %s; stop it first", listen);
        return false;
    }
    mode_t mask = umask(local ? 0177 : 0022);
    h->listener = evconnlistener_new_bind(h->base, NULL, NULL,
                                          LEV_OPT_CLOSE_ON_FREE | LEV_OPT_CLOSE_ON_EXEC |
                                              (local ? 0 : LEV_OPT_REUSEABLE),
                                          BACKLOG, (struct sockaddr *)&at, (int)len);
    int wrong = errno;
    umask(mask);
    if (!h->listener) {
        snprintf(why, 256,
                 "cannot listen at %s: %s; another program may use it: choose another port", listen,
                 strerror(wrong));
        return false;
    }
    if (local) snprintf(h->socket_path, sizeof h->socket_path, "%s", listen);
    return true;
}

static bool set_up(struct http *h) {
    h->peers = peers_create(h->base, &h->options.peers);
    h->evhttp = evhttp_new(h->base);
    if (!h->peers || !h->evhttp) return false;
    evhttp_set_max_headers_size(h->evhttp, HEAD_MAX);
    evhttp_set_max_body_size(h->evhttp, BODY_MAX);
    evhttp_set_timeout(h->evhttp, STALLED_S);
    evhttp_set_default_content_type(h->evhttp, "application/octet-stream");
    evhttp_set_allowed_methods(h->evhttp, EVHTTP_REQ_GET | EVHTTP_REQ_HEAD | EVHTTP_REQ_POST |
                                              EVHTTP_REQ_PUT | EVHTTP_REQ_DELETE |
                                              EVHTTP_REQ_OPTIONS | EVHTTP_REQ_PATCH);
    evhttp_set_bevcb(h->evhttp, on_accept, h);
    evhttp_set_gencb(h->evhttp, on_request, h);
    return true;
}

struct event_base *http_base(void) {
    struct event_config *config = event_config_new();
    if (!config) return NULL;
    event_config_set_flag(config, EVENT_BASE_FLAG_EPOLL_USE_CHANGELIST);
    struct event_base *base = event_base_new_with_config(config);
    event_config_free(config);
    return base;
}

struct http *http_create(struct event_base *base, const struct http_options *o, char why[256]) {
    struct http *h = calloc(1, sizeof *h);
    snprintf(why, 256, "no memory");
    if (!h) return NULL;
    h->base = base;
    h->options = *o;
    signal(SIGPIPE,
           SIG_IGN); /* that a peer is gone is an answer of write, not an end of the program */
    if (!set_up(h) || !start_listening(h, why)) return http_destroy(h), NULL;
    if (!evhttp_bind_listener(h->evhttp, h->listener)) {
        evconnlistener_free(h->listener);
        h->listener = NULL;
        return http_destroy(h), NULL;
    }
    peers_listener(h->peers, h->listener);
    return h;
}

void http_destroy(struct http *h) {
    if (!h) return;
    if (h->peers) peers_listener(h->peers, NULL);
    if (h->evhttp) evhttp_free(h->evhttp); /* and the listener, and every connection */
    peers_destroy(h->peers);
    if (h->socket_path[0]) unlink(h->socket_path);
    free(h);
}

uint16_t http_port(const struct http *h) {
    struct sockaddr_storage at;
    socklen_t len = sizeof at;
    if (getsockname(evconnlistener_get_fd(h->listener), (struct sockaddr *)&at, &len) != 0)
        return 0;
    if (at.ss_family == AF_INET6) return ntohs(((struct sockaddr_in6 *)&at)->sin6_port);
    return at.ss_family == AF_INET ? ntohs(((struct sockaddr_in *)&at)->sin_port) : 0;
}

void http_rest(struct http *h) {
    peers_listener(h->peers, NULL);
    evconnlistener_disable(h->listener);
}
