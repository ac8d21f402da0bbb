/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>
#include "bench/bench.h"
#include "bench/line.h"

/* TLS 1.3 as a phone speaks it; whose certificate it is does not matter here. */
static SSL *shake_hands(int fd) {
    static SSL_CTX *context;
    if (!context) context = SSL_CTX_new(TLS_client_method());
    SSL *tls = context ? SSL_new(context) : NULL;
    if (!tls || SSL_set_fd(tls, fd) != 1 || SSL_connect(tls) != 1) bench_wrong();
    SSL_clear_mode(tls, SSL_MODE_AUTO_RETRY); /* a record may bring nothing but a ticket */
    return tls;
}

struct line line_dial(uint16_t port, bool tls, bool deaf) {
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port)};
    int on = 1, small = 2048;
    struct line l = {.fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (l.fd < 0) perror("socket"), exit(3);
    if (deaf) setsockopt(l.fd, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    if (connect(l.fd, (struct sockaddr *)&to, sizeof to) != 0) perror("connect"), exit(3);
    setsockopt(l.fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (tls) l.tls = shake_hands(l.fd);
    return l;
}

void line_say(const struct line *l, const void *text, size_t len) {
    ssize_t said = l->tls ? SSL_write(l->tls, text, (int)len) : write(l->fd, text, len);
    if (said != (ssize_t)len) bench_wrong();
}

ssize_t line_hear(const struct line *l, void *into, size_t max) {
    if (!l->tls) return read(l->fd, into, max);
    int n = SSL_read(l->tls, into, (int)max);
    return n > 0 ? n : SSL_get_error(l->tls, n) == SSL_ERROR_WANT_READ ? -1 : 0;
}

void line_close(struct line *l) {
    if (l->fd < 0) return;
    if (l->tls) SSL_free(l->tls);
    close(l->fd);
    *l = (struct line){.fd = -1};
}
