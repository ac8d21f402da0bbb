/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* streams.c - see streams.h. */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include "bench/streams.h"

/* What epoll calls the connections that are no listeners. */
static const uint32_t TRIGGER = UINT32_MAX, OTHER = UINT32_MAX - 1;
static const char words[] = "event: ring";
enum {
    JOIN_AT_ONCE = 50,
    EVENTS_MAX_GOT = 256,
    QUIET_MS = 40,
    PATIENCE_MS = 20000,
    MQTT_JOINED = 9
};
char stream_token[TOKENS_MAX][TOKEN_LEN + 2];
static uint64_t next_id;

void streams_read_tokens(void) {
    for (uint32_t i = 0; i < TOKENS_MAX; i++) {
        if (!fgets(stream_token[i], sizeof stream_token[i], stdin)) bench_wrong();
        stream_token[i][TOKEN_LEN] = 0;
    }
    next_id = bench_now_ns();
}

static int dial(uint16_t port) {
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port)};
    int on = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (fd < 0) perror("socket"), exit(3);
    if (connect(fd, (struct sockaddr *)&to, sizeof to) != 0) perror("connect"), exit(3);
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}

static void say(int fd, const void *text, size_t len) {
    if (write(fd, text, len) != (ssize_t)len) bench_wrong();
}

/* MQTT 3.1.1: CONNECT without a keep-alive; SUBSCRIBE to "stop" at QoS 0. */
static void say_mqtt_hello(int fd, uint32_t i, bool listens) {
    char hello[64] = "\x10\x12\0\4MQTT\4\2\0\0\0\6";
    snprintf(hello + 14, sizeof hello - 14, "c%05u", i);
    say(fd, hello, 20);
    if (listens) say(fd, "\x82\x09\0\1\0\4stop\0", 11);
}

static void say_hello(const struct server *s, uint32_t i) {
    char text[300];
    if (s->kind == SERVER_MQTT) {
        say_mqtt_hello(s->listener[i].fd, i, true);
        return;
    }
    int len =
        snprintf(text, sizeof text,
                 "GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n\r\n",
                 stream_token[i / STREAMS_A_TOKEN]);
    say(s->listener[i].fd, text, (size_t)len);
}

static void listen_on(const struct server *s, int fd, uint32_t number) {
    struct epoll_event want = {.events = EPOLLIN, .data = {.u32 = number}};
    if (epoll_ctl(s->loop, EPOLL_CTL_ADD, fd, &want) != 0) perror("epoll_ctl"), exit(3);
}

/* Whether this piece ends the words for the first time in this round. */
static bool tells(struct listener *l, const char *piece, ssize_t len) {
    for (ssize_t i = 0; i < len; i++) {
        if (piece[i] == words[l->matched])
            l->matched++;
        else
            l->matched = piece[i] == words[0];
        if (l->matched < sizeof words - 1) continue;
        l->matched = 0;
        if (!l->told) return l->told = true;
    }
    return false;
}

static bool joined(const struct server *s, const struct listener *l) {
    return l->heard >= (s->kind == SERVER_MQTT ? (uint32_t)MQTT_JOINED : 1);
}

/* Reads what is there; how many events came. ${start_ns}: of the stop. */
static int hear(struct server *s, int wait_ms, uint64_t start_ns, uint32_t *newly_joined,
                bool *answered) {
    static char piece[65536];
    struct epoll_event got[EVENTS_MAX_GOT];
    int n = epoll_wait(s->loop, got, EVENTS_MAX_GOT, wait_ms);
    for (int i = 0; i < n; i++) {
        uint32_t at = got[i].data.u32;
        struct listener *l = at < s->listeners ? &s->listener[at] : NULL;
        ssize_t len = read(l ? l->fd : at == TRIGGER ? s->trigger : s->other, piece, sizeof piece);
        if (len <= 0) fprintf(stderr, "%s: a connection ended\n", s->name), exit(1);
        *answered |= at == TRIGGER;
        if (!l) continue;
        if (!l->heard && s->kind != SERVER_MQTT && strncmp(piece, "HTTP/1.1 200", 12) != 0)
            fprintf(stderr, "%s: a listener was turned away: %.60s\n", s->name, piece), exit(1);
        bool before = joined(s, l);
        l->heard += (uint32_t)len;
        *newly_joined += !before && joined(s, l);
        if (tells(l, piece, len) && start_ns)
            s->told_ms[s->told++] = (double)(bench_now_ns() - start_ns) / 1e6;
    }
    return n;
}

static double rss_kib(int pid) {
    char line[200];
    double kib = 0;
    FILE *f = fopen(bench_words("/proc/%d/status", pid), "r");
    while (f && fgets(line, sizeof line, f))
        if (!strncmp(line, "VmRSS:", 6)) kib = strtod(line + 6, NULL);
    if (f) fclose(f);
    return kib;
}

void server_join(struct server *s, uint32_t n) {
    bool answered = false;
    s->listener = calloc(n, sizeof *s->listener);
    s->told_ms = calloc(n, sizeof *s->told_ms);
    s->loop = epoll_create1(EPOLL_CLOEXEC);
    if (!s->listener || !s->told_ms) bench_wrong();
    s->rss_kib = rss_kib(s->pid);
    for (uint32_t joins = 0; s->listeners < n;) {
        uint32_t to = s->listeners + JOIN_AT_ONCE < n ? s->listeners + JOIN_AT_ONCE : n;
        for (uint32_t i = s->listeners; i < to; i++) {
            s->listener[i].fd = dial(s->port);
            say_hello(s, i);
        }
        for (; s->listeners < to; s->listeners++)
            listen_on(s, s->listener[s->listeners].fd, s->listeners);
        while (joins < to)
            if (!hear(s, PATIENCE_MS, 0, &joins, &answered))
                fprintf(stderr, "%s: only %u of %u joined\n", s->name, joins, n), exit(1);
    }
    s->trigger = s->other = -1;
    s->rss_full_kib = rss_kib(s->pid);
}

/* Not before there is something to say on them: a server closes a connection that says nothing. */
static void open_trigger(struct server *s) {
    if (s->trigger >= 0) return;
    s->trigger = dial(s->port);
    if (s->kind == SERVER_MQTT) say_mqtt_hello(s->trigger, 99999, false);
    listen_on(s, s->trigger, TRIGGER);
}
static void open_other(struct server *s) {
    if (s->other >= 0) return;
    s->other = dial(s->port);
    listen_on(s, s->other, OTHER);
}

void server_leave(struct server *s) {
    for (uint32_t i = 0; i < s->listeners; i++) close(s->listener[i].fd);
    if (s->trigger >= 0) close(s->trigger);
    if (s->other >= 0) close(s->other);
    close(s->loop);
    free(s->listener);
    free(s->told_ms);
    s->listeners = 0;
}

static void post(int fd, const char *path, const char *body) {
    char text[700];
    int len = snprintf(text, sizeof text,
                       "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n"
                       "Content-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
                       path, stream_token[0], strlen(body), body);
    say(fd, text, (size_t)len);
}

static void trigger(const struct server *s) {
    char body[200];
    int len = snprintf(body, sizeof body, "{\"id\":\"%032llx\",\"reason\":\"danger\"}",
                       (unsigned long long)next_id++);
    if (s->kind != SERVER_MQTT) {
        post(s->trigger, "/stop", body);
        return;
    }
    /* What the others send to each listener, as one QoS 0 message of at most 127 bytes. */
    char text[200] = "\x30\0\0\4stopevent: ring\ndata: ";
    memcpy(text + 8 + 18, body, (size_t)len);
    text[1] = (char)(6 + 18 + len);
    say(s->trigger, text, 8 + 18 + (size_t)len);
}

void server_busy(struct server *s) {
    char body[200];
    uint32_t none = 0;
    bool answered = false;
    snprintf(body, sizeof body,
             "{\"id\":\"%032llx\",\"kind\":\"attend-meeting\",\"args\":{\"person\":1}}",
             (unsigned long long)next_id++);
    open_other(s);
    post(s->other, "/command", body);
    hear(s, 100, 0, &none, &answered);
}

void server_stop(struct server *s) {
    uint32_t none = 0;
    bool answered = s->kind == SERVER_MQTT;
    for (uint32_t i = 0; i < s->listeners; i++) s->listener[i].told = false;
    s->told = 0;
    open_trigger(s);
    uint64_t start = bench_now_ns();
    trigger(s);
    while (s->told < s->listeners)
        if (hear(s, PATIENCE_MS, start, &none, &answered) <= 0)
            fprintf(stderr, "%s: only %u of %u were told\n", s->name, s->told, s->listeners),
                exit(1);
    while (hear(s, answered ? QUIET_MS : PATIENCE_MS, 0, &none, &answered) > 0) continue;
}
