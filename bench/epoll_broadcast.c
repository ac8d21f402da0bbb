/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* epoll_broadcast.c - the limit for stop.c: nothing but sockets and epoll. GET opens a stream; POST sends one event to
 * all streams, one send each, and is answered. Prints its port. Reads no more of HTTP than the first letter. */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include "bench/bench.h"

enum { STREAMS_MAX = 20000 };
static const char head[] = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                           "Transfer-Encoding: chunked\r\n\r\n";
static const char done[] = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
/* As long as our own. */
static const char chunk[] =
    "80\r\nevent: ring\ndata: {\"ring\":\"0123456789abcdef0123456789abcdef\",\"person\":0,"
    "\"reason\":\"danger\",\"at\":1900000000000,\"spare\":\"012345\"}\n\n\r\n";
static int streams[STREAMS_MAX], streams_count, loop;

static void listen_on(int fd) {
    struct epoll_event want = {.events = EPOLLIN, .data = {.fd = fd}};
    if (epoll_ctl(loop, EPOLL_CTL_ADD, fd, &want) != 0) perror("epoll_ctl"), exit(3);
}

static void forget(int fd) {
    for (int i = 0; i < streams_count; i++)
        if (streams[i] == fd) streams[i] = streams[--streams_count];
    close(fd);
}

static void serve(int fd) {
    char request[2048];
    ssize_t n = read(fd, request, sizeof request);
    if (n <= 0) {
        forget(fd);
    } else if (request[0] == 'G' && streams_count < STREAMS_MAX) {
        streams[streams_count++] = fd;
        send(fd, head, sizeof head - 1, MSG_NOSIGNAL);
    } else {
        for (int i = 0; i < streams_count; i++)
            send(streams[i], chunk, sizeof chunk - 1, MSG_NOSIGNAL | MSG_DONTWAIT);
        send(fd, done, sizeof done - 1, MSG_NOSIGNAL);
    }
}

static int listen_at_any_port(void) {
    struct sockaddr_in at = {.sin_family = AF_INET};
    socklen_t len = sizeof at;
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(fd, (struct sockaddr *)&at, sizeof at) != 0 || listen(fd, 1024) != 0) bench_wrong();
    getsockname(fd, (struct sockaddr *)&at, &len);
    printf("%u\n", ntohs(at.sin_port));
    fflush(stdout);
    return fd;
}

int main(void) {
    struct rlimit files;
    struct epoll_event got[256];
    int on = 1;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    loop = epoll_create1(0);
    int listener = listen_at_any_port();
    listen_on(listener);
    for (;;) {
        int n = epoll_wait(loop, got, 256, -1);
        for (int i = 0; i < n; i++) {
            if (got[i].data.fd != listener) {
                serve(got[i].data.fd);
                continue;
            }
            int fd = accept(listener, NULL, NULL);
            if (fd < 0) continue;
            setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            listen_on(fd);
        }
    }
}
