/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* explore [--most STATES] [--stories FOLDER] [--alone|--pairs] WORLD... - walks each world and says what it found.
 *
 * 0: each is closed and nothing is wrong. 1: something is. 2: a file cannot be read. 3: no memory.
 * Over all worlds together each rule must have refused something and let something pass, and each claim must have had
 * something to say, but for those that unreached.def names with the reason; not so with --alone.
 * --pairs: each world once for each two packs, in the place of its own; where a world's things forbid one of them it is
 * skipped and said so, and every two must have handed something over in one of the worlds.                            */
#include "sim/pairs.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct unreached {
    const char *name, *why;
};
static const struct unreached unreached[] = {
#define UNREACHED(name, why) {name, why},
#include "sim/unreached.def"
};

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

enum { TOGETHER, ALONE, IN_PAIRS };
enum { JOBS_MAX = 8 * PAIRS };
struct asked {
    struct walks walks;
    int mode;
    uint32_t jobs;
    struct job job[JOBS_MAX];
};

static bool read_option(struct asked *a, char **arg, int *i, int count) {
    bool more = *i + 1 < count;
    if (strcmp(arg[*i], "--most") == 0 && more)
        a->walks.most = (uint32_t)strtoul(arg[++*i], NULL, 10);
    else if (strcmp(arg[*i], "--stories") == 0 && more)
        a->walks.folder = arg[++*i];
    else if (strcmp(arg[*i], "--alone") == 0)
        a->mode = ALONE;
    else if (strcmp(arg[*i], "--pairs") == 0)
        a->mode = IN_PAIRS, a->walks.prepare = pairs_prepare, a->walks.skip = pairs_skip;
    else
        return false;
    return a->walks.most != 0;
}

/* False: more than there is room for. */
static bool make_jobs(struct asked *a, char **world, int worlds) {
    uint32_t each = a->mode == IN_PAIRS ? PAIRS : 1;
    a->jobs = (uint32_t)worlds * each;
    for (uint32_t i = 0; i < a->jobs && i < JOBS_MAX; i++) {
        a->job[i] = (struct job){.path = world[i / each], .rule_off = RULE_COUNT};
        if (a->mode == IN_PAIRS) a->job[i].pack_bits = pairs_name(i % each, a->job[i].packs);
    }
    return worlds > 0 && a->jobs <= JOBS_MAX;
}

/* What all of them say together; how many things failed. */
static uint32_t sum(const struct asked *a, const struct explored *found) {
    static struct explored all;
    for (uint32_t i = 0; i < a->jobs; i++) join(&all, &found[i]);
    uint32_t empty = a->mode == TOGETHER ? vacuous(&all) : 0;
    if (a->mode == IN_PAIRS) empty = pairs_in_vain(found, a->jobs);
    uint32_t beside[] = {[TOGETHER] = RULE_COUNT + CLAIM_COUNT, [ALONE] = 0, [IN_PAIRS] = PAIRS};
    uint32_t failed = empty + all.wrong;
    printf("%u states\n%u passed, %u failed\n", all.states, a->jobs + beside[a->mode] - failed,
           failed);
    return failed;
}

int main(int count, char **arg) {
    static struct asked a = {.walks = {.folder = ".", .most = 4000000}};
    static struct explored found[JOBS_MAX];
    int i = 1;
    while (i < count && strncmp(arg[i], "--", 2) == 0 && read_option(&a, arg, &i, count)) i++;
    bool options = i < count && strncmp(arg[i], "--", 2) == 0;
    if (options || !make_jobs(&a, arg + i, count - i))
        return fputs("explore [--most STATES] [--stories FOLDER] [--alone|--pairs] WORLD...\n",
                     stderr),
               2;
    int worst = walks_all(&a.walks, a.job, a.jobs, found);
    return worst ? worst : sum(&a, found) != 0;
}
