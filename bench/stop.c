/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* stop.c LISTENERS ROUNDS [hang|full|deaf|storm] NAME:KIND:PORT:PID ... <TOKENS - from a stop's first byte until the first,
 * half, 99 of 100 and the last of so many listeners have it in user space. KIND: showclear, sse, mqtt, mqtt1 (QoS 1), nats;
 * "+tls" behind it. All servers hold their listeners at the same time, each those of a process of its own, and are stopped
 * in turn. hang, full: something is being written when the stop comes, and the disk is slow or full by who calls this. deaf:
 * twenty listeners more that never read. storm: all listeners come at once, again each round, a stop among them. */
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include "bench/streams.h"

enum { SERVERS_MAX = 8 };
enum mode { PLAIN, HANG, FULL, DEAF, STORM, MODES };
static const struct {
    const char *word, *says;
} MODE[MODES] = {[PLAIN] = {"", ""},
                 [HANG] = {"hang", " while the disk hangs"},
                 [FULL] = {"full", " while the disk is full"},
                 [DEAF] = {"deaf", ", 20 more that never read"},
                 [STORM] = {"storm", " that come at once"}};

/* What a client process tells of a round. */
struct round {
    double first, half, p99, last, rss_kib;
};
struct client {
    struct server server;
    int to, from; /* pipes */
    struct bench_series first, half, p99, last;
    double rss_kib, rss_full_kib;
};
static struct client clients[SERVERS_MAX];
static uint32_t clients_count, listeners, rounds;
static enum mode mode;

/* The text up to the next colon, which it cuts out. */
static const char *part(char **text) {
    if (!*text) fprintf(stderr, "NAME:KIND:PORT:PID expected\n"), exit(2);
    return strsep(text, ":");
}

static void read_kind(struct server *s, char *kind) {
    static const char *const KINDS[] = {"showclear", "sse", "mqtt", "mqtt1", "nats"};
    char *plus = strchr(kind, '+');
    s->tls = plus != NULL;
    if (plus) *plus = 0;
    for (uint32_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (!strcmp(kind, KINDS[i])) s->kind = (enum server_kind)i;
}

static void read_server(char *text) {
    struct server *s = &clients[clients_count].server;
    if (clients_count++ == SERVERS_MAX) exit(2);
    snprintf(s->name, sizeof s->name, "%s", part(&text));
    read_kind(s, strsep(&text, ":"));
    s->port = (uint16_t)strtoul(part(&text), NULL, 10);
    s->pid = (int)strtol(part(&text), NULL, 10);
}

static double told_at(const struct server *s, double share) {
    return s->told_ms[(uint32_t)(share * (s->listeners - 1) + 0.5)];
}

static struct round one_round(struct server *s) {
    if (mode == STORM) {
        double last = server_storm(s, listeners);
        return (struct round){.first = s->answer_ms, .last = last};
    }
    if ((mode == HANG || mode == FULL) && s->kind == SERVER_SHOWCLEAR) server_busy(s);
    server_stop(s);
    return (struct round){told_at(s, 0), told_at(s, 0.5), told_at(s, 0.99), told_at(s, 1), 0};
}

static void must(bool held) {
    if (!held) fprintf(stderr, "a client ended before its time\n"), exit(1);
}

/* In a process of its own: joins, then a round for each byte, until there are no more. */
static void be_client(struct server *s, int from, int to) {
    char go;
    struct round r = {0};
    if (mode != STORM) server_join(s, listeners, 50);
    if (mode == DEAF) server_deafen(s);
    r.rss_kib = server_rss_kib(s);
    must(write(to, &r, sizeof r) == sizeof r);
    while (read(from, &go, 1) == 1) {
        r = one_round(s);
        must(write(to, &r, sizeof r) == sizeof r);
    }
    if (mode != STORM) server_leave(s);
    exit(0);
}

static struct round heard(const struct client *c) {
    struct round r;
    must(read(c->from, &r, sizeof r) == sizeof r);
    return r;
}

static void start(struct client *c) {
    int go[2], told[2];
    c->rss_kib = server_rss_kib(&c->server);
    must(pipe(go) == 0 && pipe(told) == 0);
    fflush(stdout);
    pid_t pid = fork();
    must(pid >= 0);
    if (!pid) {
        for (uint32_t i = 0; i < clients_count; i++) close(clients[i].to);
        close(go[1]);
        be_client(&c->server, go[0], told[1]);
    }
    close(go[0]);
    close(told[1]);
    c->to = go[1];
    c->from = told[0];
    c->rss_full_kib = heard(c).rss_kib;
}

static void measure(struct client *c) {
    must(write(c->to, "", 1) == 1);
    struct round r = heard(c);
    bench_add(&c->first, r.first);
    bench_add(&c->half, r.half);
    bench_add(&c->p99, r.p99);
    bench_add(&c->last, r.last);
}

static const char *four(const struct client *c) {
    return bench_words("%.2f / %.2f / %.2f / %.2f ms", bench_median(&c->first),
                       bench_median(&c->half), bench_median(&c->p99), bench_median(&c->last));
}

static void say_client(const struct client *c) {
    if (mode == STORM)
        printf("  %-16s all in after %8.1f ms (%u times, %.1f to %.1f), a stop among them answered "
               "after %.1f ms\n",
               c->server.name, bench_median(&c->last), c->last.count, bench_at(&c->last, 0),
               bench_at(&c->last, 1), bench_median(&c->first));
    else
        printf("  %-16s first / half / 99 of 100 / last %s (%u rounds, last %.2f to %.2f)  RSS "
               "%.1f MiB, %.2f KiB a listener\n",
               c->server.name, four(c), c->last.count, bench_at(&c->last, 0), bench_at(&c->last, 1),
               c->rss_full_kib / 1024, (c->rss_full_kib - c->rss_kib) / listeners);
}

/* What is promised is promised at 1,000 streams; other numbers show how it grows. */
static double bar_of(const char *name) {
    if (listeners != 1000 || (mode != PLAIN && mode != HANG) || clients[0].server.tls) return 0;
    return !strcmp(name, "bare epoll") ? 1.2 : !strcmp(name, "Node SSE") ? 0.6 : 0;
}

/* Ours against one of the others; a bar of 0 is none. */
static void row(const struct client *ours, const struct client *limit) {
    double ratio = bench_ratio(&ours->last, &limit->last), bar = bar_of(limit->server.name);
    const char *bar_words = bar > 0 ? bench_words("<= %.1f", bar) : "printed";
    const char *met = bar > 0 ? bench_met(ratio <= bar) : "";
    if (mode == STORM)
        bench_row(
            bench_words("%u streams%s: the last is in / a stop among them answered", listeners,
                        MODE[mode].says),
            bench_words("%.0f / %.0f ms", bench_median(&ours->last), bench_median(&ours->first)),
            bench_words("%.0f / %.0f ms %s", bench_median(&limit->last),
                        bench_median(&limit->first), limit->server.name),
            bench_words("%.2f", ratio), bar_words, met);
    else
        bench_row(bench_words("stop to %u streams%s%s", listeners,
                              ours->server.tls ? " in TLS" : "", MODE[mode].says),
                  four(ours), bench_words("%s %s", four(limit), limit->server.name),
                  bench_words("%.2f", ratio), bar_words, met);
}

static void rows(void) {
    const struct client *ours = &clients[0];
    for (uint32_t i = 1; i < clients_count; i++) row(ours, &clients[i]);
    double kib = (ours->rss_full_kib - ours->rss_kib) / listeners;
    if (listeners >= 1000 && mode == PLAIN)
        bench_row(bench_words("memory of a stream%s, %u held", ours->server.tls ? " in TLS" : "",
                              listeners),
                  bench_words("%.2f KiB", kib), "", "", ours->server.tls ? "printed" : "< 8 KiB",
                  ours->server.tls ? "" : bench_met(kib < 8));
}

/* A descriptor a listener; more than the system gives is asked for, in case we may. */
static void raise_limit(void) {
    struct rlimit files = {65536, 65536};
    if (setrlimit(RLIMIT_NOFILE, &files) == 0) return;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
}

int main(int argc, char **argv) {
    if (argc < 4) return 2;
    listeners = (uint32_t)strtoul(argv[1], NULL, 10);
    rounds = (uint32_t)strtoul(argv[2], NULL, 10);
    for (enum mode m = HANG; m < MODES; m++)
        if (!strcmp(argv[3], MODE[m].word)) mode = m;
    for (int i = mode == PLAIN ? 3 : 4; i < argc; i++) read_server(argv[i]);
    if (!clients_count || !listeners || listeners > STREAMS_MAX) return 2;
    raise_limit();
    streams_read_tokens();
    for (uint32_t i = 0; i < clients_count; i++) clients[i].to = -1;
    for (uint32_t i = 0; i < clients_count; i++) start(&clients[i]);
    for (uint32_t r = 0; r < rounds; r++)
        for (uint32_t i = 0; i < clients_count; i++) measure(&clients[i]);
    printf("stop: %u listeners at each server, in turn%s%s\n", listeners,
           clients[0].server.tls ? ", in TLS" : "", MODE[mode].says);
    for (uint32_t i = 0; i < clients_count; i++) say_client(&clients[i]);
    rows();
    for (uint32_t i = 0; i < clients_count; i++) close(clients[i].to);
    while (wait(NULL) > 0) continue;
    return 0;
}
