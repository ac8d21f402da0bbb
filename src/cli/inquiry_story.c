/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_story.c - a story in place of a log: what its steps would have left on record. */
#include "cli/cli.h"
#include "cli/inquiry_inner.h"
#include "cli/story_play.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool inquiry_is_story(const char *place) {
    static const char ending[] = ".story";
    size_t len = strlen(place), end = sizeof ending - 1;
    return len > end && strcmp(place + len - end, ending) == 0;
}

static int read_file(struct inquiry_log *l, struct bytes *file) {
    FILE *f = fopen(l->place, "rbe");
    if (!f) return perror(l->place), CLI_USAGE;
    file->ptr = l->text;
    file->len = (uint32_t)fread(l->text, 1, STORY_BYTES_MAX + 1, f);
    bool failed = ferror(f);
    fclose(f);
    return failed ? (perror(l->place), CLI_USAGE) : -1;
}

int inquiry_story_open(struct inquiry_log *l, const char **zone) {
    static char named[64];
    struct story_wrong wrong;
    struct bytes file;
    l->standing = INQUIRY_STORY;
    l->story = malloc(sizeof *l->story);
    l->text = malloc(STORY_BYTES_MAX + 1);
    if (!l->story || !l->text) return cli_fault(l->word, "no memory");
    int answer = read_file(l, &file);
    if (answer >= 0) return answer;
    if (!story_read(l->story, file, &wrong)) {
        fprintf(stderr, "%s:%u: %.*s\n", l->place, wrong.line, (int)wrong.text_len,
                (const char *)wrong.text);
        return CLI_USAGE;
    }
    if (l->version >= l->story->worlds)
        return cli_usage(l->word, "--version: this story has %u combinations of its disputed steps",
                         (unsigned)l->story->worlds);
    snprintf(named, sizeof named, "%.*s", (int)l->story->zone.len,
             (const char *)l->story->zone.ptr);
    if (!*zone && named[0]) *zone = named;
    return -1;
}

/* Stories count times by the place's own clock, as if it were UTC: they are told so. */
struct played {
    struct inquiry_log *l;
    const struct inquiry_until *until;
    inquiry_each *take;
    void *state;
    bool over;
};

static void take_event(void *state, const struct world *w, const struct event *e) {
    struct played *p = state;
    p->l->entries = e->index + 1;
    p->over |= !inquiry_within(p->until, e);
    if (p->over) return;
    p->l->read = e->index + 1;
    p->l->last_ms = e->at_ms;
    *p->l->world = *w;
    inquiry_note_roles(p->l, w, e);
    if (p->take) p->take(p->state, w, e);
}

static void take_names(struct inquiry_log *l, const struct story_walk *walk) {
    for (uint32_t i = 1; i <= l->story->names; i++) {
        const struct story_name *name = &l->story->name[i];
        uint32_t person = walk->person[i];
        char text[NAME_MAX + 3];
        if (name->type != TYPE_PERSON || !person || l->name[person]) continue;
        snprintf(text, sizeof text, "\"%.*s\"", NAME_MAX, name->name.text);
        l->name[person] = strdup(text);
    }
}

int inquiry_story_read(struct inquiry_log *l, const struct inquiry_until *until, inquiry_each *take,
                       void *state) {
    struct story_result *result = malloc(sizeof *result);
    struct world *world = malloc(sizeof *world);
    struct played played = {l, until, take, state, false};
    struct story_walk walk = {l->story, l->version, world, take_event, &played, {0}};
    if (result && world) story_walk(&walk, result);
    bool played_through = result && world && !result->malformed && !result->bug;
    if (played_through) take_names(l, &walk);
    free(result);
    free(world);
    return played_through
               ? -1
               : cli_usage(l->word, "%s: cannot be played; see showclear replay", l->place);
}
