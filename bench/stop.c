/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* stop.c LISTENERS ROUNDS [hang] NAME:KIND:PORT:PID ... <TOKENS - from a stop's first byte until the first, half, 99 of
 * 100 and the last of so many listeners have it in user space. KIND: showclear, sse, mqtt. All servers hold their
 * listeners at the same time and are stopped in turn. With "hang" something is being written when the stop comes, and the
 * disk is made slow by who calls this. */
#include <sys/resource.h>
#include "bench/streams.h"

enum { SERVERS_MAX = 4 };
static struct server servers[SERVERS_MAX];
static uint32_t servers_count;

/* The text up to the next colon, which it cuts out. */
static const char *part(char **text) {
    if (!*text) fprintf(stderr, "NAME:KIND:PORT:PID expected\n"), exit(2);
    return strsep(text, ":");
}

static void read_server(char *text) {
    struct server *s = &servers[servers_count];
    if (servers_count++ == SERVERS_MAX) exit(2);
    snprintf(s->name, sizeof s->name, "%s", part(&text));
    const char *kind = part(&text);
    s->kind = !strcmp(kind, "showclear") ? SERVER_SHOWCLEAR
              : !strcmp(kind, "mqtt")    ? SERVER_MQTT
                                         : SERVER_SSE;
    s->port = (uint16_t)strtoul(part(&text), NULL, 10);
    s->pid = (int)strtol(part(&text), NULL, 10);
}

static double told_at(const struct server *s, double share) {
    return s->told_ms[(uint32_t)(share * (s->listeners - 1) + 0.5)];
}

static void one_round(struct server *s, bool hang) {
    if (hang && s->kind == SERVER_SHOWCLEAR) server_busy(s);
    server_stop(s);
    bench_add(&s->first, told_at(s, 0));
    bench_add(&s->p50, told_at(s, 0.5));
    bench_add(&s->p99, told_at(s, 0.99));
    bench_add(&s->last, told_at(s, 1));
}

static void say_server(const struct server *s) {
    printf("  %-14s first %7.2f  half %7.2f  99 of 100 %7.2f  last %7.2f ms (%u rounds, last %.2f "
           "to %.2f)"
           "  RSS %.1f MiB, %.2f KiB a listener\n",
           s->name, bench_median(&s->first), bench_median(&s->p50), bench_median(&s->p99),
           bench_median(&s->last), s->last.count, bench_at(&s->last, 0), bench_at(&s->last, 1),
           s->rss_full_kib / 1024, (s->rss_full_kib - s->rss_kib) / s->listeners);
}

/* Ours against one of the others; a bar of 0 is none. */
static void row(const struct server *ours, const struct server *limit, double bar, bool hang) {
    double ratio = bench_ratio(&ours->last, &limit->last);
    bench_row(bench_words("stop to the last of %u streams%s", ours->listeners,
                          hang ? " while the disk hangs" : ""),
              bench_words("%.2f ms", bench_median(&ours->last)),
              bench_words("%.2f ms %s", bench_median(&limit->last), limit->name),
              bench_words("%.2f", ratio), bar > 0 ? bench_words("<= %.1f", bar) : "printed",
              bar > 0 ? bench_met(ratio <= bar) : "");
}

/* What is promised is promised at 1,000 streams; other numbers show how it grows. */
static double bar_of(const char *name, uint32_t listeners) {
    if (listeners != 1000) return 0;
    return !strcmp(name, "bare epoll") ? 1.2 : !strcmp(name, "Node SSE") ? 0.6 : 0;
}

static void rows(bool hang) {
    const struct server *ours = &servers[0];
    for (uint32_t i = 1; i < servers_count; i++)
        row(ours, &servers[i], bar_of(servers[i].name, ours->listeners), hang);
    double kib = (ours->rss_full_kib - ours->rss_kib) / ours->listeners;
    if (ours->listeners >= 1000 && !hang)
        bench_row(bench_words("memory of a stream, %u held", ours->listeners),
                  bench_words("%.2f KiB", kib), "", "", "< 8 KiB", bench_met(kib < 8));
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
    uint32_t listeners = (uint32_t)strtoul(argv[1], NULL, 10);
    uint32_t rounds = (uint32_t)strtoul(argv[2], NULL, 10);
    bool hang = !strcmp(argv[3], "hang");
    for (int i = hang ? 4 : 3; i < argc; i++) read_server(argv[i]);
    if (!servers_count || !listeners || listeners > STREAMS_MAX) return 2;
    raise_limit();
    streams_read_tokens();
    for (uint32_t i = 0; i < servers_count; i++) server_join(&servers[i], listeners);
    for (uint32_t r = 0; r < rounds; r++)
        for (uint32_t i = 0; i < servers_count; i++) one_round(&servers[i], hang);
    printf("stop: %u listeners at each server, in turn%s\n", listeners,
           hang ? ", while the disk hangs" : "");
    for (uint32_t i = 0; i < servers_count; i++) say_server(&servers[i]);
    rows(hang);
    for (uint32_t i = 0; i < servers_count; i++) server_leave(&servers[i]);
    return 0;
}
