/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* http.c OURS ECHO PLAIN [quick] <TOKENS - 64 clients, each with one request under way, against three servers on this
 * machine in turn: `showclear serve`, which answers when a command is on disk; bench_echo's two. Each is PORT:PID. The
 * client shares the cores with the server. Tokens as bench_production prints them. */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include "bench/bench.h"

enum { CLIENTS = 64, SERVERS = 3, TOKEN = 64, PEOPLE = 50, REQUESTS_MAX = 40000 };
static const char *const names[SERVERS] = {"durable commands over HTTP",
                                           "the same server, answering at once",
                                           "plain evhttp, answering at once"};
static char token[PEOPLE][TOKEN + 2];
static uint64_t drawn;
static double wait_ms[REQUESTS_MAX];

struct client {
    int fd;
    uint32_t person;
    uint64_t sent_ns;
    char answer[2048];
    uint32_t len;
};
struct server {
    uint16_t port;
    int pid, loop;
    struct client client[CLIENTS];
    struct bench_series rate, p50, p99, own_us;
};
static struct server servers[SERVERS];

static void read_tokens(void) {
    for (uint32_t p = 0; p < PEOPLE; p++)
        if (!fgets(token[p], sizeof token[p], stdin) || strlen(token[p]) != TOKEN + 1)
            bench_wrong();
    for (uint32_t p = 0; p < PEOPLE; p++) token[p][TOKEN] = 0;
}

static void join(struct server *s, uint32_t i) {
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(s->port)};
    struct client *c = &s->client[i];
    struct epoll_event want = {.events = EPOLLIN, .data = {.ptr = c}};
    int on = 1;
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    c->fd = socket(AF_INET, SOCK_STREAM, 0);
    c->person = i % PEOPLE;
    if (connect(c->fd, (struct sockaddr *)&to, sizeof to) != 0) bench_wrong();
    setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    epoll_ctl(s->loop, EPOLL_CTL_ADD, c->fd, &want);
}

/* Ids begin with the time, as the page draws them; the rest is chance (xorshift64, Marsaglia 2003). */
static uint64_t draw(void) {
    return drawn ^= drawn << 13, drawn ^= drawn >> 7, drawn ^= drawn << 17;
}

static void ask(struct client *c) {
    char text[512], body[200];
    int len = snprintf(
        body, sizeof body,
        "{\"id\":\"%012llx%04llx%016llx\",\"kind\":\"attend-meeting\",\"args\":{\"person\":%u}}",
        (unsigned long long)(bench_now_ns() / 1000000), (unsigned long long)draw() & 0xffff,
        (unsigned long long)draw(), c->person + 1);
    len = snprintf(text, sizeof text,
                   "POST /command HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n"
                   "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",
                   token[c->person], len, body);
    c->len = 0;
    c->sent_ns = bench_now_ns();
    if (write(c->fd, text, (size_t)len) != len) bench_wrong();
}

/* Head and body are there: the body's length is said in the head. */
static bool whole(struct client *c) {
    c->answer[c->len] = 0;
    const char *end = strstr(c->answer, "\r\n\r\n"),
               *length = strstr(c->answer, "Content-Length: ");
    if (!end || !length) return false;
    if (strncmp(c->answer, "HTTP/1.1 200", 12) != 0) fprintf(stderr, "%s\n", c->answer), exit(1);
    uint32_t body = (uint32_t)strtoul(length + 16, NULL, 10);
    return c->len >= (uint32_t)(end + 4 - c->answer) + body;
}

static bool answered(struct client *c) {
    ssize_t n = read(c->fd, c->answer + c->len, sizeof c->answer - 1 - c->len);
    if (n <= 0) bench_wrong();
    c->len += (uint32_t)n;
    return whole(c);
}

/* Seconds of processor time that the server has taken, all its threads together (proc(5)). */
static double taken_s(const struct server *s) {
    char text[1024] = "";
    FILE *f = fopen(bench_words("/proc/%d/stat", s->pid), "r");
    if (!f || !fgets(text, sizeof text, f)) bench_wrong();
    fclose(f);
    char *at = strrchr(text, ')');
    for (int field = 2; at && field < 14; field++) at = strchr(at + 1, ' ');
    if (!at) bench_wrong();
    double ticks = (double)strtoul(at, &at, 10);
    ticks += (double)strtoul(at, NULL, 10);
    return ticks / (double)sysconf(_SC_CLK_TCK);
}

static void one_round(struct server *s, uint32_t requests) {
    struct epoll_event got[CLIENTS];
    uint32_t asked = CLIENTS, done = 0;
    double taken = taken_s(s);
    uint64_t start = bench_now_ns();
    for (uint32_t i = 0; i < CLIENTS; i++) ask(&s->client[i]);
    while (done < requests) {
        int n = epoll_wait(s->loop, got, CLIENTS, 10000);
        if (n <= 0) bench_wrong();
        for (int i = 0; i < n; i++) {
            struct client *c = got[i].data.ptr;
            if (!answered(c)) continue;
            wait_ms[done++] = (double)(bench_now_ns() - c->sent_ns) / 1e6;
            if (asked < requests) ask(c), asked++;
        }
    }
    bench_add(&s->rate, requests / bench_seconds_since(start));
    bench_add(&s->own_us, (taken_s(s) - taken) * 1e6 / requests);
    qsort(wait_ms, requests, sizeof wait_ms[0], bench_compare);
    bench_add(&s->p50, wait_ms[requests / 2]);
    bench_add(&s->p99, wait_ms[requests * 99 / 100]);
}

int main(int argc, char **argv) {
    bool quick = bench_quick(argc, argv);
    uint32_t requests = quick ? 5000 : 20000, repeats = quick ? 3 : 7;
    if (argc < 1 + SERVERS) return 2;
    read_tokens();
    drawn = bench_now_ns();
    for (uint32_t k = 0; k < SERVERS; k++) {
        char *pid;
        servers[k].port = (uint16_t)strtoul(argv[1 + k], &pid, 10);
        servers[k].pid = (int)strtol(pid + (*pid == ':'), NULL, 10);
        servers[k].loop = epoll_create1(0);
        for (uint32_t i = 0; i < CLIENTS; i++) join(&servers[k], i);
    }
    for (uint32_t i = 0; i < repeats; i++)
        for (uint32_t k = 0; k < SERVERS; k++) one_round(&servers[k], requests);
    printf("http: %d clients, %u requests, %u times in turn\n", CLIENTS, requests, repeats);
    for (uint32_t k = 0; k < SERVERS; k++) {
        bench_say(names[k], &servers[k].rate, "/s");
        bench_say("  half are answered within", &servers[k].p50, "ms");
        bench_say("  99 of 100 within", &servers[k].p99, "ms");
        bench_say("  processor time of the server, a request", &servers[k].own_us, "us");
    }
    double ratio = bench_ratio(&servers[0].rate, &servers[1].rate);
    bench_row("durable commands over HTTP, 64 clients",
              bench_words("%.0f/s, p99 %.2f ms", bench_median(&servers[0].rate),
                          bench_median(&servers[0].p99)),
              bench_words("%.0f/s answering at once", bench_median(&servers[1].rate)),
              bench_words("%.2f", ratio), ">= 0.50", bench_met(ratio >= 0.5));
    return 0;
}
