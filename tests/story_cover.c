/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_cover.c - the stories named as arguments hold; between them each rule fires once, is expected by name once
 * (so that its loss is noticed) and lets something pass once.
 * Lists the rules that no story reaches. RELEASE-RINGING belongs to the box: only it knows of rings not yet on disk. */
#include "cli/story_play.h"
#include <stdio.h>
#include <string.h>

enum { OCTOBER_RULES_MIN = 10 };

static struct story story;
static struct story_result result;
static struct world world;
static uint8_t file[STORY_BYTES_MAX];
static struct rule_set fired, passed, named;
static int good, bad;

static void check(bool holds, const char *name, const char *what) {
    good += holds;
    bad += !holds;
    if (!holds) printf("not ok %s: %s\n", name, what);
}

static uint32_t rules_in(const struct rule_set *set) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < RULE_COUNT; i++) n += story_has_rule(set, i);
    return n;
}

static void play(const char *name) {
    struct story_wrong wrong;
    FILE *f = fopen(name, "rb");
    size_t len = f ? fread(file, 1, sizeof file, f) : 0;
    if (f) fclose(f);
    if (!story_read(&story, (struct bytes){file, (uint32_t)len}, &wrong)) {
        printf("%s:%u: %.*s\n", name, wrong.line, (int)wrong.text_len, (const char *)wrong.text);
        check(false, name, "is no story");
        return;
    }
    story_play(&story, &world, &result);
    check(result.held, name, result.bug ? result.bug : "does not hold");
    for (uint32_t i = 0; i < COUNT_OF(fired.word); i++) {
        fired.word[i] |= result.rules.word[i];
        passed.word[i] |= result.passed.word[i];
    }
    for (uint32_t row = 0; row < story.steps; row++)
        for (uint32_t i = 0; i < COUNT_OF(named.word); i++)
            named.word[i] |= story.step[row].expected.rules.word[i];
    if (!strstr(name, "october-2021")) return;
    check(rules_in(&result.always) >= OCTOBER_RULES_MIN, name,
          "meets too few rules in each version");
}

int main(int argc, char **argv) {
    for (int i = 1; i < argc; i++) play(argv[i]);
    for (uint32_t i = 0; i < RULE_COUNT; i++) {
        if (i == RULE_RELEASE_RINGING) continue;
        check(story_has_rule(&fired, i), vocabulary_rule[i].id, "no story makes it refuse");
        check(story_has_rule(&named, i), vocabulary_rule[i].id, "no line expects it by its name");
        check(story_has_rule(&passed, i), vocabulary_rule[i].id, "no story passes it");
    }
    printf("%d stories; %u rules refuse in one of them, %u let something pass\n", argc - 1,
           rules_in(&fired), rules_in(&passed));
    printf("%d passed, %d failed\n", good, bad);
    return bad > 0;
}
