/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_story.c - stories: what is no story is said with a line of the file; what is one keeps its bounds, and played on
 * the rules it breaks no invariant of theirs. */
#include "fuzz.h"
#include "cli/story_play.h"

static struct story story;
static struct story_result result;
static struct world world;

static uint32_t lines_of(struct bytes text) {
    uint32_t lines = 1;
    for (uint32_t i = 0; i < text.len; i++) lines += text.ptr[i] == '\n';
    return lines;
}

static bool inside(struct bytes part, struct bytes text) {
    return !part.len || (part.ptr >= text.ptr && part.ptr + part.len <= text.ptr + text.len);
}

static void check_step(const struct story_step *step, struct bytes text, uint32_t lines) {
    EXPECT(step->line >= 1 && step->line <= lines);
    EXPECT(inside(step->phrase, text) && inside(step->text, text));
    EXPECT(step->kind < COMMAND_COUNT && step->minute < 24 * 60);
    EXPECT(step->group_count <= STORY_GROUP_MAX && step->label <= story.labels);
    EXPECT(step->version <= story.label[step->label].versions);
    EXPECT(step->actor <= story.names && step->entered_by <= story.names &&
           step->witness <= story.names);
}

FUZZ(text) {
    struct story_wrong wrong;
    uint32_t lines = lines_of(text);
    if (!story_read(&story, text, &wrong)) {
        EXPECT(wrong.line <= lines && wrong.text_len && wrong.text_len <= sizeof wrong.text);
        return;
    }
    EXPECT(story.worlds >= 1 && story.worlds <= STORY_WORLDS_MAX);
    for (uint32_t i = 0; i < story.steps; i++) check_step(&story.step[i], text, lines);
    if (story.worlds > 4 || story.steps > 100) return; /* the same rules, only longer */
    story_play(&story, &world, &result);
    if (result.bug) fprintf(stderr, "line %u: %s\n", result.bug_line, result.bug);
    EXPECT(!result.bug);
}
