/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* walks.c - walks.h. */
#include "sim/walks.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double most_memory_mb(void) {
    struct rusage used;
    return getrusage(RUSAGE_SELF, &used) ? 0 : (double)used.ru_maxrss / 1024;
}

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static void save(const char *folder, const struct job *job, struct bytes story) {
    char path[320];
    int n = snprintf(path, sizeof path, "%s/%s%s%s.found.story", folder, base_name(job->path),
                     *job->packs ? " " : "", job->packs);
    for (int i = (int)strlen(folder); i < n && i < (int)sizeof path; i++)
        if (path[i] == ' ') path[i] = '-';
    FILE *f = fopen(path, "wb");
    if (!f) return;
    fwrite(story.ptr, 1, story.len, f);
    fclose(f);
    printf("    the way there: %s\n", path);
}

static void say(const struct job *job, const struct explored *found, double took) {
    char name[112];
    snprintf(name, sizeof name, *job->packs ? "%-22s %-32s" : "%-22s%s", base_name(job->path),
             job->packs);
    printf("%s %9u states %10llu edges  depth %3u  %8.0f states/s %6.1f s %5.0f MB  %u at rest  "
           "%s\n",
           name, found->states, (unsigned long long)found->edges, found->depth,
           found->states / took, took, most_memory_mb(), found->rests,
           found->wrong ? "NOT SO" : "closed, live");
    if (found->wrong) printf("    %s\n", found->what);
}

static bool skips(const struct job *job, struct explored *found, uint32_t rule) {
    found->skipped = rule;
    if (rule)
        printf("%-22s %-32s skipped: %s\n", base_name(job->path), job->packs,
               vocabulary_rule[rule - 1].id);
    return rule != 0;
}

static int walk_one(const struct walks *w, const struct job *job, struct explored *found) {
    static uint8_t text[64 * 1024];
    struct buffer story = BUFFER(text);
    struct room room;
    double from = seconds();
    if (skips(job, found, w->skip ? w->skip(job) : 0)) return 0;
    const char *wrong = room_read(&room, job->path, *job->packs ? job->packs : NULL);
    if (wrong) return fprintf(stderr, "%s\n", wrong), 2;
    if (skips(job, found, w->prepare ? w->prepare(job, &room) : 0)) return 0;
    explore(&room, w->most, w->how, found, &story);
    if (!w->silent) say(job, found, seconds() - from);
    if (w->folder && story.len) save(w->folder, job, buffer_bytes(&story));
    room_free(&room);
    return 0;
}

struct child {
    pid_t pid;
    int from;
};

static struct child start(const struct walks *w, const struct job *job) {
    static struct explored found;
    int pipes[2];
    fflush(stdout);
    if (pipe(pipes)) return (struct child){-1, -1};
    pid_t pid = fork();
    if (pid) {
        close(pipes[1]);
        return (struct child){pid, pipes[0]};
    }
    close(pipes[0]);
    int code = walk_one(w, job, &found);
    fflush(stdout);
    if (write(pipes[1], &found, sizeof found) != (ssize_t)sizeof found) code = 3;
    exit(code);
}

static int finish(const struct child *child, struct explored *found) {
    int status = 0;
    size_t got = 0;
    for (ssize_t n; child->from >= 0 && got < sizeof *found; got += (size_t)n)
        if ((n = read(child->from, (char *)found + got, sizeof *found - got)) <= 0) break;
    close(child->from);
    bool ended = child->pid > 0 && waitpid(child->pid, &status, 0) == child->pid;
    return ended && WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}

enum { AT_ONCE = 2 };

int walks_all(const struct walks *w, const struct job *job, uint32_t jobs, struct explored *found) {
    struct child child[AT_ONCE];
    int worst = 0;
    for (uint32_t i = 0; i < jobs + AT_ONCE; i++) {
        if (i >= AT_ONCE && i - AT_ONCE < jobs) {
            int code = finish(&child[i % AT_ONCE], &found[i - AT_ONCE]);
            if (code > worst) worst = code;
        }
        if (i < jobs) child[i % AT_ONCE] = start(w, &job[i]);
    }
    return worst;
}
