/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* weaken [--most STATES] [--rule ID] WORLD... - switches each rule off in turn, and walks each world in which it matters: a rule
 * matters where it alone refuses something, or alone makes a deviation of it. Says which claims do not hold without it.
 *
 * 0: each claim that claims.def says rules keep is broken by taking one of them away. 1: not so, and which. 2: a world cannot
 * be read. 3: no memory. With --rule: 0 when a claim, an invariant or the way back is lost with that rule, 1 when not. */
#include "sim/rule_off.h"
#include "sim/walks.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORLDS_MAX = 64, WHOLE_MAX = 4000000 };
struct weaken {
    struct walks walks;
    char **world;
    uint32_t worlds, one; /* RULE_COUNT: every rule */
    struct job job[WORLDS_MAX];
    struct explored whole[WORLDS_MAX], found[WORLDS_MAX]; /* each with all rules, and without one */
};

static uint32_t switch_off(const struct job *job, struct room *room) {
    (void)room;
    rule_off = job->rule_off;
    return 0;
}

static uint32_t jobs_without(struct weaken *w, uint32_t rule) {
    uint32_t jobs = 0;
    for (uint32_t i = 0; i < w->worlds; i++)
        if (rule == RULE_COUNT || w->whole[i].rules.alone[rule])
            w->job[jobs++] = (struct job){.path = w->world[i], .rule_off = rule};
    return jobs;
}

static uint32_t say_lost(const struct explored *found, claim_set claims) {
    uint32_t lost = 0;
    for (uint32_t i = 0; i < CLAIM_COUNT; i++)
        if (claims >> i & 1) lost++, printf(" %s", claim_row[i].name);
    if (found->wrong != WRONG_INVARIANT && found->wrong != WRONG_STUCK) return lost;
    printf(" (%s)", found->what);
    return lost + 1;
}

/* without(w, rule, claims): how many things are lost without it, the claims among them put into ${claims}; says which. */
static uint32_t without(struct weaken *w, uint32_t rule, claim_set *claims) {
    uint32_t jobs = jobs_without(w, rule), lost = 0;
    struct explored all = {0};
    claim_set broken = 0;
    memset(w->found, 0, sizeof w->found);
    if (walks_all(&w->walks, w->job, jobs, w->found)) exit(3);
    for (uint32_t i = 0; i < jobs; i++) {
        broken |= w->found[i].broken;
        bool worse = w->found[i].wrong == WRONG_INVARIANT || w->found[i].wrong == WRONG_STUCK;
        if (worse && !all.wrong) all = w->found[i];
    }
    printf("%-22s in %2u worlds:", vocabulary_rule[rule].id, jobs);
    lost = say_lost(&all, broken);
    puts(lost ? "" : " -");
    fflush(stdout);
    *claims |= broken;
    return lost;
}

static int every_rule(struct weaken *w) {
    claim_set claims = 0;
    uint32_t passed = 0, failed = 0;
    for (uint32_t rule = 0; rule < RULE_COUNT; rule++) without(w, rule, &claims);
    for (uint32_t i = 0; i < CLAIM_COUNT; i++) {
        bool kept = claim_row[i].kept_by == KEPT_BY_EVENTS || claims >> i & 1;
        if (!kept) printf("not ok %s: holds without any single rule\n", claim_row[i].name);
        passed += kept, failed += !kept;
    }
    printf("%u passed, %u failed\n", passed, failed);
    return failed != 0;
}

static bool read_option(struct weaken *w, const char *name, const char *value) {
    if (strcmp(name, "--most") == 0)
        return (w->walks.most = (uint32_t)strtoul(value, NULL, 10)) != 0;
    if (strcmp(name, "--rule") != 0) return false;
    for (w->one = 0; w->one < RULE_COUNT; w->one++)
        if (strcmp(vocabulary_rule[w->one].id, value) == 0) return true;
    return false;
}

int main(int count, char **arg) {
    static struct weaken w = {
        .one = RULE_COUNT,
        .walks = {.most = 300000, .how = GO_ON_BROKEN, .silent = true, .prepare = switch_off}};
    int i = 1;
    while (i + 1 < count && read_option(&w, arg[i], arg[i + 1])) i += 2;
    if (i >= count || arg[i][0] == '-' || count - i > WORLDS_MAX)
        return fputs("weaken [--most STATES] [--rule ID] WORLD...\n", stderr), 2;
    w.world = arg + i;
    w.worlds = (uint32_t)(count - i);
    struct walks whole = w.walks;
    whole.most = WHOLE_MAX;
    int worst = walks_all(&whole, w.job, jobs_without(&w, RULE_COUNT), w.whole);
    if (worst) return worst;
    claim_set claims = 0;
    return w.one == RULE_COUNT ? every_rule(&w) : !without(&w, w.one, &claims);
}
