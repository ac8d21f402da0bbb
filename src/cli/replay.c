/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* replay.c - `showclear replay`: stories through the rules, a line a step, then what was refused. */
#include "cli/cli.h"
#include "cli/story_tell.h"
#include <stdio.h>
#include <stdlib.h>

static bool json, barriers;
static const struct cli_option OPTIONS[] = {
    {"--json", NULL, "one JSON object a story, on a line of its own", .flag = &json},
    {"--barriers", NULL,
     "which rules, each alone, stand before which step: those that bound then apart",
     .flag = &barriers},
    {0}};
static const struct cli_manual MANUAL = {
    "FILE.story...",
    "Plays each story through the rules and says, step by step, what they answer:\n"
    "ok, or refused and by which rules. Then where the story was first refused, by how\n"
    "many different rules in all, and which packs ask for each. docs/stories.md says how\n"
    "a story is written.\n\n"
    "Exit 0 when every step went as its line expects, 1 when one did not, 2 when a file\n"
    "cannot be read as a story (with the line and what was expected there).",
    OPTIONS,
    "  showclear replay examples/stories/good-day.story\n"
    "  showclear replay --barriers examples/stories/october-2021.story\n"
    "  showclear replay --json examples/stories/*.story",
    1,
    -1};

enum { TELL_MAX = 1024 * 1024 };

/* One set of memory for all files of a run. */
struct desk {
    struct story story;
    struct story_result result;
    struct world world;
    uint8_t file[STORY_BYTES_MAX + 1]; /* one more: to see that there is more */
    uint8_t told[TELL_MAX];
};

static int wrong_line(const char *file, uint32_t line, const struct story_wrong *wrong) {
    fflush(stdout);
    fprintf(stderr, "%s:%u: %.*s\n", file, line, (int)wrong->text_len, (const char *)wrong->text);
    return CLI_USAGE;
}

static int cannot_be_asked(const struct desk *d, const char *file) {
    uint32_t row = d->result.malformed - 1, field = d->result.step[row].field;
    fflush(stdout);
    fprintf(stderr, "%s:%u: expected something that is on the record, and numbers in range%s%s\n",
            file, d->story.step[row].line, field < FIELD_COUNT ? ": look at " : "",
            field < FIELD_COUNT ? vocabulary_field[field].key : "");
    return CLI_USAGE;
}

static int read_file(struct desk *d, const char *name, struct bytes *file) {
    FILE *f = fopen(name, "rb");
    if (!f) return perror(name), CLI_USAGE;
    size_t len = fread(d->file, 1, sizeof d->file, f);
    bool failed = ferror(f);
    fclose(f);
    if (failed) return perror(name), CLI_USAGE;
    *file = (struct bytes){d->file, (uint32_t)len};
    return CLI_YES;
}

static int replay(struct desk *d, const char *name) {
    struct story_wrong wrong;
    struct bytes file;
    struct buffer told = BUFFER(d->told);
    int answer = read_file(d, name, &file);
    if (answer) return answer;
    if (!story_read(&d->story, file, &wrong)) return wrong_line(name, wrong.line, &wrong);
    story_play(&d->story, &d->world, &d->result);
    if (d->result.malformed) return cannot_be_asked(d, name);
    if (d->result.bug)
        return cli_fault("replay", "%s:%u: a mistake in the rules themselves: %s", name,
                         d->result.bug_line, d->result.bug);
    if (json)
        story_tell_json(&d->story, &d->result, &told);
    else if (barriers)
        story_tell_barriers(&d->story, &d->result, &told);
    else
        story_tell_text(&d->story, &d->result, name, &told);
    if (json) buffer_byte(&told, '\n');
    if (told.full) return cli_fault("replay", "%s: the answer is too long", name);
    fwrite(told.ptr, 1, told.len, stdout);
    return d->result.held ? CLI_YES : CLI_NO;
}

/* The worst answer of all files: what cannot be read stands above what does not hold. */
int cli_replay(int argc, char **argv) {
    int worst = cli_read(&MANUAL, &argc, argv);
    if (worst >= 0) return worst;
    struct desk *desk = malloc(sizeof *desk);
    if (!desk) return cli_fault("replay", "no memory");
    for (int i = 1; i < argc; i++) {
        int answer = replay(desk, argv[i]);
        if (answer > worst) worst = answer;
    }
    free(desk);
    return worst;
}
