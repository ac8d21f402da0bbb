/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* echo.c - two servers that answer without deciding, as limits for http.c: our own server (net/http.h: a record of each
 * connection, deadlines, routes, headers), and a plain evhttp with one callback. Prints the two ports. */
#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <netinet/in.h>
#include "bench/bench.h"
#include "net/http.h"

static const char words[] = "{\"index\":1}\n";

static void answer_at_once(struct request *r) {
    uint8_t bytes[32];
    struct buffer b = BUFFER(bytes);
    buffer_text(&b, words);
    answer_json(r, 200, &b);
}
static const struct route routes[] = {{"POST", "/command", answer_at_once}};

static void reply(struct evhttp_request *r, void *unused) {
    struct evbuffer *body = evbuffer_new();
    (void)unused;
    evbuffer_add(body, words, sizeof words - 1);
    evhttp_add_header(evhttp_request_get_output_headers(r), "Content-Type", "application/json");
    evhttp_send_reply(r, 200, "OK", body);
    evbuffer_free(body);
}

static uint16_t bound_port(struct evhttp_bound_socket *at) {
    struct sockaddr_in address = {0};
    socklen_t len = sizeof address;
    if (getsockname(evhttp_bound_socket_get_fd(at), (struct sockaddr *)&address, &len) != 0)
        bench_wrong();
    return ntohs(address.sin_port);
}

int main(void) {
    char why[256];
    struct event_base *base = http_base();
    struct evhttp *plain = evhttp_new(base);
    struct http_options o = {.listen = "127.0.0.1:0", .route = routes, .routes = COUNT_OF(routes)};
    o.peers.connections_max = 1000, o.peers.request_s = 10, o.peers.idle_s = 75;
    struct http *own = http_create(base, &o, why);
    if (!own) fprintf(stderr, "%s\n", why), exit(3);
    evhttp_set_gencb(plain, reply, NULL);
    struct evhttp_bound_socket *at = evhttp_bind_socket_with_handle(plain, "127.0.0.1", 0);
    if (!at) bench_wrong();
    printf("%u %u\n", http_port(own), bound_port(at));
    fflush(stdout);
    event_base_dispatch(base);
    return 0;
}
