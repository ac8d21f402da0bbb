/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay_lists.c - the scene list for a spreadsheet (RFC 4180, UTF-8) and as a Fountain outline (screenplay_tell.h). */
#include "cli/screenplay_tell.h"
#include <stdlib.h>

struct cell {
    FILE *to;
    bool more;
};

static void put_quoted(FILE *to, struct bytes b) {
    for (uint32_t i = 0; i < b.len; i++) {
        if (b.ptr[i] == '"') fputc('"', to);
        fputc(b.ptr[i] < ' ' ? ' ' : b.ptr[i], to);
    }
}

/* A text that begins like a formula would be one in a spreadsheet: a ' before it makes it a text, there as here. */
static void put_cell(FILE *to, struct bytes b) {
    bool formula = b.len && (*b.ptr == '=' || *b.ptr == '+' || *b.ptr == '@' || *b.ptr == '-');
    fputs(formula ? "\"'" : "\"", to);
    put_quoted(to, b);
    fputs("\",", to);
}

static void put_voice(void *state, struct bytes name) {
    struct cell *c = state;
    fputs(c->more ? "; " : "", c->to);
    c->more = true;
    put_quoted(c->to, name);
}

void screenplay_tell_csv(const struct screenplay *s, FILE *to) {
    static struct hazards h;
    static struct hazard_hit hit[HAZARD_HITS_MAX];
    uint32_t *seen = calloc(s->speakers + 1, sizeof *seen);
    if (!seen) return;
    hazards_begin(&h, s);
    fputs("number,set,place,time,heading,line,eighths,cues,speakers,suggested\r\n", to);
    for (uint32_t i = 0; i < s->scenes; i++) {
        const struct screenplay_scene *scene = &s->scene[i];
        struct cell voices = {to, false};
        put_cell(to, scene->number);
        put_cell(to, bytes_of(screenplay_set_word(scene->set)));
        put_cell(to, scene->place);
        put_cell(to, scene->time);
        put_cell(to, scene->heading);
        fprintf(to, "%u,%u,%u,\"", (unsigned)s->element[scene->first].line,
                (unsigned)scene->eighths, (unsigned)scene->cues);
        screenplay_voices(s, i, seen, put_voice, &voices);
        fputs("\",\"", to);
        screenplay_hazards_words(hit, hazards_scene(&h, i, hit), to, put_quoted);
        fputs("\"\r\n", to);
    }
    free(seen);
}

static void put_title(const struct screenplay_title *t, FILE *to) {
    screenplay_put(to, t->key);
    fputs(bytes_find(t->value, '\n') < t->value.len ? ":\n    " : ": ", to);
    screenplay_put(to, t->value);
    fputc('\n', to);
}

/* As Fountain has it: a dot forces what would not be a heading, a number stands between #. */
static void put_heading(const struct screenplay_scene *scene, FILE *to) {
    bool numbered = scene->number.len && scene->heading.len &&
                    scene->heading.ptr[scene->heading.len - 1] == '#';
    bool forced =
        scene->set == SCREENPLAY_SET_NONE && !(scene->heading.len && *scene->heading.ptr == '.');
    if (forced) fputc('.', to);
    screenplay_put_line(to, scene->heading);
    if (!scene->number.len || numbered) return;
    fputs(" #", to);
    screenplay_put_line(to, scene->number);
    fputc('#', to);
}

/* What could end a note is not one any more. */
static void put_noted(FILE *to, struct bytes b) {
    for (uint32_t i = 0; i < b.len; i++)
        fputc(b.ptr[i] < ' ' || b.ptr[i] == ']' ? ' ' : b.ptr[i], to);
}

void screenplay_tell_fountain(const struct screenplay *s, FILE *to) {
    static struct hazards h;
    static struct hazard_hit hit[HAZARD_HITS_MAX];
    uint32_t *seen = calloc(s->speakers + 1, sizeof *seen);
    if (!seen) return;
    hazards_begin(&h, s);
    for (uint32_t i = 0; i < s->titles; i++) put_title(&s->title[i], to);
    for (uint32_t i = 0; i < s->scenes; i++) {
        struct cell voices = {to, false};
        if (i || s->titles) fputc('\n', to);
        put_heading(&s->scene[i], to);
        fprintf(to, "\n\n= %u/8", (unsigned)s->scene[i].eighths);
        fputs(s->scene[i].cues ? ": " : "", to);
        screenplay_voices(s, i, seen, put_voice, &voices);
        uint32_t hits = hazards_scene(&h, i, hit);
        fputs(hits ? "\n\n[[suggested: " : "\n", to);
        screenplay_hazards_words(hit, hits, to, put_noted);
        fputs(hits ? "]]\n" : "", to);
    }
    free(seen);
}
