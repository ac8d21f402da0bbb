/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* streams.c - see streams.h. */
#include <sys/epoll.h>
#include <unistd.h>
#include "bench/brokers.h"

/* What epoll calls the connections that are no listeners. */
static const uint32_t TRIGGER = UINT32_MAX, OTHER = UINT32_MAX - 1;
static const char words[] = "event: ring";
enum { EVENTS_MAX_GOT = 256, QUIET_MS = 40, PATIENCE_MS = 20000 };
char stream_token[TOKENS_MAX][TOKEN_LEN + 2];
static uint64_t next_id;

void streams_read_tokens(void) {
    for (uint32_t i = 0; i < TOKENS_MAX; i++) {
        if (!fgets(stream_token[i], sizeof stream_token[i], stdin)) bench_wrong();
        stream_token[i][TOKEN_LEN] = 0;
    }
    next_id = bench_now_ns();
}

static void say_hello(const struct server *s, const struct line *l, uint32_t i, const char *query) {
    char text[BROKER_TEXT_MAX];
    size_t len = is_broker(s->kind)
                     ? broker_hello(s->kind, i, true, text)
                     : (size_t)snprintf(text, sizeof text,
                                        "GET /events%s HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                        "Authorization: Bearer %s\r\n\r\n",
                                        query, stream_token[i / STREAMS_A_TOKEN]);
    line_say(l, text, len);
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

/* A broker's subscriber is in when it is told so, anybody else with the first bytes of a 200. */
static bool joins(const struct server *s, struct listener *l, const char *piece, size_t len) {
    if (l->joined) return false;
    if (!is_broker(s->kind) && !l->heard && strncmp(piece, "HTTP/1.1 200", 12) != 0)
        fprintf(stderr, "%s: a listener was turned away: %.60s\n", s->name, piece), exit(1);
    l->heard += (uint32_t)len;
    l->joined = !is_broker(s->kind) || broker_welcomes(s->kind, l->heard, piece, len);
    return l->joined;
}

static void thank(const struct server *s, const struct line *l, const char *piece, size_t len) {
    char text[BROKER_TEXT_MAX];
    size_t n = broker_thanks(s->kind, piece, len, text);
    if (n) line_say(l, text, n);
}

static void hear_listener(struct server *s, struct listener *l, const char *piece, size_t len,
                          uint64_t start_ns, uint32_t *newly_joined) {
    *newly_joined += joins(s, l, piece, len);
    if (!tells(l, piece, (ssize_t)len)) return;
    if (start_ns) s->told_ms[s->told++] = (double)(bench_now_ns() - start_ns) / 1e6;
    thank(s, &l->line, piece, len);
}

/* Reads what is there; how many events came. ${start_ns}: of the stop. */
static int hear(struct server *s, int wait_ms, uint64_t start_ns, uint32_t *newly_joined,
                bool *answered) {
    static char piece[65536];
    struct epoll_event got[EVENTS_MAX_GOT];
    int n = epoll_wait(s->loop, got, EVENTS_MAX_GOT, wait_ms);
    for (int i = 0; i < n; i++) {
        uint32_t at = got[i].data.u32;
        struct listener *l = at < STREAMS_MAX ? &s->listener[at] : NULL;
        const struct line *line = l ? &l->line : at == TRIGGER ? &s->trigger : &s->other;
        ssize_t len = line_hear(line, piece, sizeof piece);
        if (len == 0) fprintf(stderr, "%s: a connection ended\n", s->name), exit(1);
        if (len < 0) continue;
        if (l)
            hear_listener(s, l, piece, (size_t)len, start_ns, newly_joined);
        else if (at == TRIGGER && !*answered) {
            *answered = true;
            s->answer_ms = (double)(bench_now_ns() - start_ns) / 1e6;
        }
    }
    return n;
}

double server_rss_kib(const struct server *s) {
    char line[200];
    double kib = 0;
    FILE *f = fopen(bench_words("/proc/%d/status", s->pid), "r");
    while (f && fgets(line, sizeof line, f))
        if (!strncmp(line, "VmRSS:", 6)) kib = strtod(line + 6, NULL);
    if (f) fclose(f);
    return kib;
}

static void begin(struct server *s, uint32_t n) {
    s->listener = calloc(n, sizeof *s->listener);
    s->told_ms = calloc(n, sizeof *s->told_ms);
    s->loop = epoll_create1(EPOLL_CLOEXEC);
    s->trigger = s->other = (struct line){.fd = -1};
    s->listeners = s->told = 0;
    if (!s->listener || !s->told_ms) bench_wrong();
    for (uint32_t i = 0; i < DEAF_MAX; i++) s->deaf[i].fd = -1;
}

static void dial_some(struct server *s, uint32_t to) {
    for (; s->listeners < to; s->listeners++) {
        struct listener *l = &s->listener[s->listeners];
        l->line = line_dial(s->port, s->tls, false);
        say_hello(s, &l->line, s->listeners, "");
        listen_on(s, l->line.fd, s->listeners);
    }
}

static void await_joins(struct server *s, uint32_t *joins, uint32_t n, uint64_t start_ns,
                        bool *answered) {
    while (*joins < n || !*answered)
        if (!hear(s, PATIENCE_MS, start_ns, joins, answered))
            fprintf(stderr, "%s: only %u of %u joined\n", s->name, *joins, n), exit(1);
}

void server_join(struct server *s, uint32_t n, uint32_t at_once) {
    bool answered = true;
    begin(s, n);
    for (uint32_t joins = 0; joins < n;) {
        dial_some(s, joins + at_once < n ? joins + at_once : n);
        await_joins(s, &joins, s->listeners, 0, &answered);
    }
}

void server_deafen(struct server *s) {
    if (is_broker(s->kind)) return;
    for (uint32_t i = 0; i < DEAF_MAX; i++) {
        s->deaf[i] = line_dial(s->port, s->tls, true);
        say_hello(s, &s->deaf[i], s->listeners + i, "?since=0");
    }
}

/* Not before there is something to say on them: a server closes a connection that says nothing. */
static void open_trigger(struct server *s) {
    char text[BROKER_TEXT_MAX];
    if (s->trigger.fd >= 0) return;
    s->trigger = line_dial(s->port, s->tls, false);
    if (is_broker(s->kind)) line_say(&s->trigger, text, broker_hello(s->kind, 99999, false, text));
    listen_on(s, s->trigger.fd, TRIGGER);
}
static void open_other(struct server *s) {
    if (s->other.fd >= 0) return;
    s->other = line_dial(s->port, s->tls, false);
    listen_on(s, s->other.fd, OTHER);
}

void server_leave(struct server *s) {
    for (uint32_t i = 0; i < s->listeners; i++) line_close(&s->listener[i].line);
    for (uint32_t i = 0; i < DEAF_MAX; i++) line_close(&s->deaf[i]);
    line_close(&s->trigger);
    line_close(&s->other);
    close(s->loop);
    free(s->listener);
    free(s->told_ms);
    s->listeners = 0;
}

/* Each time somebody else: a stop of the same person joins the one that is not on disk yet. */
static void post(const struct line *l, const char *path, const char *body) {
    char text[700];
    int len = snprintf(text, sizeof text,
                       "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n"
                       "Content-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
                       path, stream_token[next_id % TOKENS_MAX], strlen(body), body);
    line_say(l, text, (size_t)len);
}

static void trigger(const struct server *s) {
    char body[100], message[200], text[BROKER_TEXT_MAX];
    snprintf(body, sizeof body, "{\"id\":\"%032llx\",\"reason\":\"danger\"}",
             (unsigned long long)next_id++);
    /* What the others send to each listener. */
    snprintf(message, sizeof message, "event: ring\ndata: %s", body);
    if (is_broker(s->kind))
        line_say(&s->trigger, text, broker_message(s->kind, message, text));
    else
        post(&s->trigger, "/stop", body);
}

void server_busy(struct server *s) {
    char body[200];
    uint32_t none = 0;
    bool answered = true;
    snprintf(body, sizeof body,
             "{\"id\":\"%032llx\",\"kind\":\"attend-meeting\",\"args\":{\"person\":%llu}}",
             (unsigned long long)next_id, (unsigned long long)(next_id % TOKENS_MAX + 1));
    open_other(s);
    post(&s->other, "/command", body);
    next_id++;
    hear(s, 100, 0, &none, &answered);
}

void server_stop(struct server *s) {
    uint32_t none = 0;
    bool answered = is_broker(s->kind);
    for (uint32_t i = 0; i < s->listeners; i++) s->listener[i].told = false;
    s->told = 0;
    open_trigger(s);
    uint64_t start = bench_now_ns();
    trigger(s);
    while (s->told < s->listeners)
        if (hear(s, PATIENCE_MS, start, &none, &answered) <= 0)
            fprintf(stderr, "%s: only %u of %u were told\n", s->name, s->told, s->listeners),
                exit(1);
    while (hear(s, answered ? QUIET_MS : PATIENCE_MS, start, &none, &answered) > 0) continue;
}

double server_storm(struct server *s, uint32_t n) {
    uint32_t joins = 0;
    bool answered = false;
    begin(s, n);
    uint64_t start = bench_now_ns(), stop;
    dial_some(s, n / 2);
    open_trigger(s);
    stop = bench_now_ns();
    trigger(s);
    dial_some(s, n);
    await_joins(s, &joins, n, stop, &answered);
    double ms = (double)(bench_now_ns() - start) / 1e6;
    while (hear(s, QUIET_MS, 0, &joins, &answered) > 0) continue;
    server_leave(s);
    return ms;
}
