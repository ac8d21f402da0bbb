/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_cover.c [--rows] - the stories named as arguments hold; between them each rule fires once, is expected by name
 * once (so that its loss is noticed) and stands once before an act that is done.
 * Lists the rules that no story reaches. RELEASE-RINGING belongs to the box: only it knows of rings not yet on disk.
 * --rows: for tools/rules_report.py, where each rule is expected, and its first pass in each story: words between tabs. */
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
static bool rows;

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

static void join(struct rule_set *set, const struct rule_set *more) {
    for (uint32_t i = 0; i < COUNT_OF(set->word); i++) set->word[i] |= more->word[i];
}

static void tell(const char *what, const struct rule_set *rules, const char *name, uint32_t line) {
    for (uint32_t i = 0; rows && i < RULE_COUNT; i++)
        if (story_has_rule(rules, i))
            printf("%s\t%s\t%s\t%u\n", what, vocabulary_rule[i].id, name, line);
}

/* What its steps name, and what they are done past. */
static void note_steps(const char *name) {
    struct rule_set here = {0};
    for (uint32_t row = 0; row < story.steps; row++) {
        const struct story_step *step = &story.step[row];
        struct rule_set first = result.step[row].passed;
        if (step->part != STORY_STEP) continue;
        for (uint32_t i = 0; i < COUNT_OF(first.word); i++) first.word[i] &= ~here.word[i];
        join(&here, &first);
        join(&named, &step->expected.rules);
        tell("fires", &step->expected.rules, name, step->line);
        tell("passes", &first, name, step->line);
    }
    join(&passed, &here);
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
    join(&fired, &result.rules);
    note_steps(name);
    if (!strstr(name, "october-2021")) return;
    check(rules_in(&result.always) >= OCTOBER_RULES_MIN, name,
          "meets too few rules in each version");
}

int main(int argc, char **argv) {
    rows = argc > 1 && !strcmp(argv[1], "--rows");
    for (int i = 1 + rows; i < argc; i++) play(argv[i]);
    for (uint32_t i = 0; i < RULE_COUNT; i++) {
        if (i == RULE_RELEASE_RINGING) continue;
        check(story_has_rule(&fired, i), vocabulary_rule[i].id, "no story makes it refuse");
        check(story_has_rule(&named, i), vocabulary_rule[i].id, "no line expects it by its name");
        check(story_has_rule(&passed, i), vocabulary_rule[i].id, "no story passes it");
    }
    printf("%d stories; %u rules refuse in one of them, %u let something pass\n", argc - 1 - rows,
           rules_in(&fired), rules_in(&passed));
    printf("%d passed, %d failed\n", good, bad);
    return bad > 0;
}
