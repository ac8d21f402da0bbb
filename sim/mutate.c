/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* mutate STORY... [-- WEAKEN WORLD...] - switches each rule off in turn: some story must no longer hold, else the rule could be
 * lost unnoticed; where none does, a claim in one of the worlds must not (weaken.c), which takes longer.
 *
 * 0: each was noticed. 1: not so, and which. 2: a story cannot be read, or does not hold with all rules on.           */
#include "cli/story_play.h"
#include "sim/rule_off.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* The rules whose branch is not in the core: the box raises them, and its tests notice. */
static const uint8_t of_the_box[] = {RULE_RELEASE_RINGING};

static struct story *story;
static uint32_t stories;
static uint8_t *text; /* of all stories, one behind the other */

static bool read_story(const char *path) {
    struct story_wrong wrong;
    uint8_t *file = text + (size_t)stories * STORY_BYTES_MAX;
    FILE *f = fopen(path, "rb");
    if (!f) return perror(path), false;
    struct bytes bytes = {file, (uint32_t)fread(file, 1, STORY_BYTES_MAX, f)};
    fclose(f);
    if (story_read(&story[stories], bytes, &wrong)) return stories++, true;
    fprintf(stderr, "%s:%u: %.*s\n", path, wrong.line, (int)wrong.text_len,
            (const char *)wrong.text);
    return false;
}

/* holds(row): with the rules as they are now. */
static bool holds(uint32_t row) {
    static struct world world;
    static struct story_result result;
    story_play(&story[row], &world, &result);
    return result.held;
}

static uint32_t first_that_fails(void) {
    uint32_t row = 0;
    while (row < stories && holds(row)) row++;
    return row;
}

static bool is_of_the_box(uint32_t rule) {
    for (uint32_t i = 0; i < COUNT_OF(of_the_box); i++)
        if (of_the_box[i] == rule) return true;
    return false;
}

/* worlds_notice(weaken, rule): ${weaken} is the program and its worlds, with two places free behind its name. */
static bool worlds_notice(char **weaken, const char *rule) {
    int status = 1;
    pid_t child = fork();
    if (!child) {
        char option[] = "--rule", name[64];
        snprintf(name, sizeof name, "%s", rule);
        weaken[1] = option;
        weaken[2] = name;
        execv(weaken[0], weaken);
        _exit(3);
    }
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}

enum { WEAKEN_MAX = 128 };
/* What stands behind "--" goes into ${weaken}; how many arguments stand before it. */
static int split(int count, char **arg, char *weaken[WEAKEN_MAX]) {
    int end = 1;
    while (end < count && strcmp(arg[end], "--") != 0) end++;
    if (end + 1 < count) weaken[0] = arg[end + 1];
    for (int i = end + 2, to = 3; i < count && to + 1 < WEAKEN_MAX; i++) weaken[to++] = arg[i];
    return end;
}

int main(int count, char **path) {
    uint32_t passed = 0, failed = 0;
    static char *weaken[WEAKEN_MAX];
    count = split(count, path, weaken);
    if (count < 2) return fputs("mutate STORY... [-- WEAKEN WORLD...]\n", stderr), 2;
    story = calloc((size_t)count, sizeof *story);
    text = malloc((size_t)count * STORY_BYTES_MAX);
    if (!story || !text) return 3;
    for (int i = 1; i < count; i++)
        if (!read_story(path[i])) return 2;
    uint32_t bad = first_that_fails();
    if (bad < stories) return fprintf(stderr, "%s does not hold\n", path[bad + 1]), 2;
    for (rule_off = 0; rule_off < RULE_COUNT; rule_off++) {
        if (is_of_the_box(rule_off)) continue;
        const char *name = vocabulary_rule[rule_off].id;
        bool noticed = first_that_fails() < stories;
        if (!noticed) {
            fflush(stdout);
            noticed = weaken[0] && worlds_notice(weaken, name);
            printf("%s %s: no story notices that it is gone\n", noticed ? "ok" : "not ok", name);
        }
        passed += noticed, failed += !noticed;
    }
    printf("%u passed, %u failed\n", passed, failed);
    return failed != 0;
}
