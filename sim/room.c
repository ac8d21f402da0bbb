/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* room.c - room.h. */
#include "sim/room.h"
#include "cli/story_player.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_MAX_LEN = 240, CHOICES_MAX = 6 };
static const char clock_of_acts[] = "23:59 "; /* after all that is given */
static const char happened[] = "=> happened";
static char wrong[320];

static uint8_t *slurp(const char *path, uint32_t *len) {
    FILE *f = fopen(path, "rb");
    uint8_t *bytes = f ? malloc(STORY_BYTES_MAX) : NULL;
    *len = bytes ? (uint32_t)fread(bytes, 1, STORY_BYTES_MAX, f) : 0;
    if (f) fclose(f);
    return bytes;
}

/* The file with another line in the place of its "packs ...": its new length, 0 when there is none or no room. */
static uint32_t with_packs(uint8_t *file, uint32_t len, const char *packs) {
    struct bytes rest = {file, len};
    uint32_t add = (uint32_t)strlen(packs), at = 0;
    while (rest.len && !bytes_starts(rest, BYTES("packs "))) {
        at += bytes_find(rest, '\n') + 1;
        rest = bytes_slice((struct bytes){file, len}, at, len);
    }
    uint32_t end = at + bytes_find(rest, '\n');
    if (!rest.len || len - (end - at) + add > STORY_BYTES_MAX) return 0;
    memmove(file + at + add, file + end, len - end);
    memcpy(file + at, packs, add);
    return len - (end - at) + add;
}

/* expand(out, line): the line once for each choice of its {a|b}, the last of them turning first. */
static void expand(struct buffer *out, const char *line, bool may_happen) {
    const char *open = strchr(line, '{'), *shut = open ? strchr(open, '}') : NULL;
    if (!shut) {
        buffer_text(out, clock_of_acts);
        buffer_text(out, line);
        buffer_text(out, may_happen ? " => ok # happened\n" : " => ok\n");
        return;
    }
    for (const char *word = open + 1; word <= shut;) {
        const char *end = word;
        char one[LINE_MAX_LEN * 2];
        while (*end != '|' && end < shut) end++;
        snprintf(one, sizeof one, "%.*s%.*s%s", (int)(open - line), line, (int)(end - word), word,
                 shut + 1);
        expand(out, one, may_happen); /* depth: as many as the line has choices */
        word = end + 1;
    }
}

/* One line of the file: an act, or part of the story. */
static bool add_line(struct buffer *out, struct bytes line, bool *acts_began) {
    char text[LINE_MAX_LEN];
    bool may = bytes_starts(line, BYTES("may "));
    if (!may) {
        if (*acts_began && line.len && line.ptr[0] != '#') return false;
        if (*acts_began) return true;
        buffer_put(out, line);
        buffer_byte(out, '\n');
        return true;
    }
    if (line.len >= sizeof text) return false;
    *acts_began = true;
    memcpy(text, line.ptr + 4, line.len - 4);
    text[line.len - 4] = 0;
    char *tail = strstr(text, happened);
    if (tail) *tail = 0;
    for (size_t end = strlen(text); end && text[end - 1] == ' '; end--) text[end - 1] = 0;
    expand(out, text, tail != NULL);
    return true;
}

static const char *say(const char *path, uint32_t line, const char *what) {
    snprintf(wrong, sizeof wrong, "%s:%u: %s", path, line, what);
    return wrong;
}

/* The file as a story: returns 0, or the line that is too long or stands below the first act and is none. */
static uint32_t as_story(struct room *r, struct bytes file, struct buffer *out) {
    bool began = false;
    uint32_t n = 0;
    for (struct bytes rest = file; rest.len;) {
        uint32_t end = bytes_find(rest, '\n');
        struct bytes line = bytes_slice(rest, 0, end);
        bool had = began;
        n++;
        if (!add_line(out, line, &began)) return n;
        if (began && !had) r->head = (struct bytes){file.ptr, (uint32_t)(line.ptr - file.ptr)};
        rest = bytes_slice(rest, end + 1, rest.len);
    }
    return 0;
}

/* Persons are numbered in the order in which the head names them. */
static void number_people(struct story_player *p) {
    uint16_t n = 0;
    for (uint32_t i = 0; i < p->s->steps; i++)
        if (p->s->step[i].new_person) p->person[p->s->step[i].new_person] = ++n;
}

static void make_acts(struct room *r, uint32_t from) {
    static struct story_player p;
    p = (struct story_player){.s = r->story, .w = r->start, .day = r->story->day};
    number_people(&p);
    for (uint32_t row = from; row < r->story->steps; row++) {
        const struct story_step *step = &r->story->step[row];
        struct act *act = &r->act[r->acts++];
        field_set unsaid = vocabulary_command[step->kind].fields & ~step->said;
        story_command_make(&p, step, 0, &act->command);
        act->version_is_asked = field_in(unsaid, FIELD_VERSION);
        act->phrase = step->phrase;
        const uint8_t *end = step->phrase.ptr + step->phrase.len;
        act->happens = memcmp(end, " => ok #", 8) == 0 ? ACT_HAPPENED : ACT_ASKED;
    }
}

static const char *begin(struct room *r, const char *path) {
    struct story_result *result = malloc(sizeof *result);
    uint16_t steps = r->story->steps, first = 0;
    if (!result) return "no memory";
    while (first < steps && r->story->step[first].part != STORY_STEP) first++;
    r->story->steps = first;
    story_play(r->story, r->start, result);
    r->story->steps = steps;
    const char *why = result->held ? NULL : "what is given is refused";
    uint32_t row = result->first_refused ? result->first_refused - 1 : first;
    uint32_t line = result->held ? 0 : r->story->step[row].line;
    free(result);
    if (why) return say(path, line, why);
    make_acts(r, first);
    return NULL;
}

const char *room_read(struct room *r, const char *path, const char *packs) {
    struct story_wrong at;
    uint32_t len;
    memset(r, 0, sizeof *r);
    r->file = slurp(path, &len);
    r->text = malloc(STORY_BYTES_MAX);
    r->story = malloc(sizeof *r->story);
    r->start = calloc(1, sizeof *r->start);
    r->act = calloc(ACTS_MAX, sizeof *r->act);
    if (!r->file) return say(path, 0, "cannot be read");
    if (packs && !(len = with_packs(r->file, len, packs)))
        return say(path, 0, "expected a line that begins with \"packs\"");
    if (!r->text || !r->story || !r->start || !r->act) return "no memory";
    struct buffer out = {r->text, 0, STORY_BYTES_MAX, false};
    uint32_t bad = as_story(r, (struct bytes){r->file, len}, &out);
    if (bad) return say(path, bad, "expected a line that begins with \"may\", of at most 240");
    if (out.full) return say(path, 0, "expected fewer acts");
    if (!story_read(r->story, buffer_bytes(&out), &at)) {
        snprintf(wrong, sizeof wrong, "%s: once its choices are made, line %u: %.*s", path, at.line,
                 (int)at.text_len, (const char *)at.text);
        return wrong;
    }
    return begin(r, path);
}

struct command room_ask(const struct act *act, const struct world *w) {
    struct command c = act->command;
    if (act->version_is_asked) c.arg[FIELD_VERSION] = w->live.setup[c.arg[FIELD_SETUP]].version;
    return c;
}

void room_free(struct room *r) {
    free(r->file);
    free(r->text);
    free(r->story);
    free(r->start);
    free(r->act);
}
