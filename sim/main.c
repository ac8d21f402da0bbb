/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* explore [--most STATES] [--stories FOLDER] [--alone] WORLD... - walks each world and says what it found; two at a time.
 *
 * 0: each is closed and nothing is wrong. 1: something is. 2: a file cannot be read. 3: no memory.
 * Over all worlds together each rule must have refused something and let something pass, and each claim must have had
 * something to say, but for those that unreached.def names with the reason; not so with --alone.                     */
#include "sim/explore.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct unreached {
    const char *name, *why;
};
static const struct unreached unreached[] = {
#define UNREACHED(name, why) {name, why},
#include "sim/unreached.def"
};

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static void save(const char *folder, const char *world, struct bytes story) {
    char path[256];
    snprintf(path, sizeof path, "%s/%s.found.story", folder, base_name(world));
    FILE *f = fopen(path, "wb");
    if (!f) return;
    fwrite(story.ptr, 1, story.len, f);
    fclose(f);
    printf("    the way there: %s\n", path);
}

/* One world in a process of its own; what was found goes up the pipe. */
static int walk_one(const char *path, uint32_t most, const char *folder, int up) {
    static struct explored found;
    static uint8_t text[64 * 1024];
    struct buffer story = BUFFER(text);
    struct room room;
    double from = seconds();
    const char *wrong = room_read(&room, path);
    if (wrong) {
        fprintf(stderr, "%s\n", wrong);
        return 2;
    }
    explore(&room, most, &found, &story);
    double took = seconds() - from;
    printf("%-24s %9u states %10llu edges  depth %3u  %8.0f states/s %6.1f s  %u at rest  %s\n",
           base_name(path), found.states, (unsigned long long)found.edges, found.depth,
           found.states / took, took, found.rests, found.wrong ? "NOT SO" : "closed");
    if (found.wrong) printf("    %s\n", found.what);
    if (story.len) save(folder, path, buffer_bytes(&story));
    fflush(stdout);
    if (write(up, &found, sizeof found) != (ssize_t)sizeof found) return 3;
    room_free(&room);
    return found.wrong != NOTHING_WRONG;
}

static bool excused(const char *name) {
    for (uint32_t i = 0; i < COUNT_OF(unreached); i++)
        if (strcmp(unreached[i].name, name) == 0) return true;
    return false;
}

static uint32_t complain(const char *name, bool met, const char *what) {
    if (met && !excused(name)) return 0;
    if (!met && excused(name)) return 0;
    printf(met ? "%s %s all the same: take it out of unreached.def\n" : "%s %s in no world\n", name,
           what);
    return 1;
}

/* What no world reached says nothing. */
static uint32_t vacuous(const struct explored *all) {
    uint32_t n = 0;
    for (uint32_t r = 0; r < RULE_COUNT; r++)
        n += complain(vocabulary_rule[r].id, all->rules.fired[r] && all->rules.passed[r],
                      "refuses something and lets something pass");
    for (uint32_t c = 0; c < CLAIM_COUNT; c++)
        n += complain(claim_row[c].name, all->met[c] != 0, "has something to say");
    return n;
}

static void join(struct explored *all, const struct explored *one) {
    for (uint32_t r = 0; r < RULE_COUNT; r++) {
        all->rules.fired[r] |= one->rules.fired[r];
        all->rules.passed[r] |= one->rules.passed[r];
    }
    for (uint32_t c = 0; c < CLAIM_COUNT; c++) all->met[c] += one->met[c];
    all->states += one->states;
    all->wrong =
        (uint8_t)(all->wrong + (one->wrong != NOTHING_WRONG)); /* how many are not closed */
}

static pid_t start(const char *path, uint32_t most, const char *folder, int up[2]) {
    fflush(stdout);
    if (pipe(up)) return -1;
    pid_t child = fork();
    if (child) {
        close(up[1]);
        return child;
    }
    close(up[0]);
    exit(walk_one(path, most, folder, up[1]));
}

static int finish(pid_t child, int up, struct explored *all) {
    static struct explored one;
    int status = 0;
    size_t got = 0;
    for (ssize_t n; got < sizeof one; got += (size_t)n)
        if ((n = read(up, (char *)&one + got, sizeof one - got)) <= 0) break;
    close(up);
    waitpid(child, &status, 0);
    if (got == sizeof one) join(all, &one);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}

enum { AT_ONCE = 2 };

static int walk_all(char **world, int worlds, uint32_t most, const char *folder,
                    struct explored *all) {
    int up[AT_ONCE][2], worst = 0;
    pid_t child[AT_ONCE];
    for (int i = 0; i < worlds + AT_ONCE; i++) {
        if (i >= AT_ONCE && i - AT_ONCE < worlds) {
            int code = finish(child[i % AT_ONCE], up[i % AT_ONCE][0], all);
            if (code > worst) worst = code;
        }
        if (i < worlds) child[i % AT_ONCE] = start(world[i], most, folder, up[i % AT_ONCE]);
    }
    return worst;
}

int main(int count, char **arg) {
    static struct explored all;
    const char *folder = ".";
    uint32_t most = 4000000;
    bool together = true;
    int i = 1;
    for (; i < count && strncmp(arg[i], "--", 2) == 0; i++) {
        if (strcmp(arg[i], "--most") == 0 && i + 1 < count)
            most = (uint32_t)strtoul(arg[++i], NULL, 10);
        else if (strcmp(arg[i], "--stories") == 0 && i + 1 < count)
            folder = arg[++i];
        else if (strcmp(arg[i], "--alone") == 0)
            together = false;
        else
            return fprintf(stderr,
                           "explore [--most STATES] [--stories FOLDER] [--alone] WORLD...\n"),
                   2;
    }
    if (i == count || !most) return fprintf(stderr, "Say which worlds: sim/worlds/*.world\n"), 2;
    int worst = walk_all(arg + i, count - i, most, folder, &all);
    if (worst >= 2) return worst;
    uint32_t empty = together ? vacuous(&all) : 0, not_closed = all.wrong;
    uint32_t asked = (uint32_t)(count - i) + (together ? RULE_COUNT + CLAIM_COUNT : 0);
    printf("%u states\n%u passed, %u failed\n", all.states, asked - empty - not_closed,
           empty + not_closed);
    return empty || not_closed;
}
