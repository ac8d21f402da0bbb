/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay_plain.c - a screenplay's scenes for a person (screenplay_tell.h). */
#include "cli/screenplay_tell.h"
#include <stdlib.h>

struct voices {
    FILE *to;
    bool more;
};

static void put_voice(void *state, struct bytes name) {
    struct voices *v = state;
    fputs(v->more ? ", " : "      ", v->to);
    v->more = true;
    screenplay_put_line(v->to, name);
}

static void put_pages(FILE *to, uint32_t eighths) {
    if (eighths >= 8) fprintf(to, "%u", (unsigned)eighths / 8);
    if (eighths >= 8 && eighths % 8) fputc(' ', to);
    if (eighths % 8) fprintf(to, "%u/8", (unsigned)eighths % 8);
}

static void put_scene(FILE *to, const struct screenplay *s, uint32_t i, uint32_t *seen,
                      struct hazards *h) {
    static struct hazard_hit hit[HAZARD_HITS_MAX];
    const struct screenplay_scene *scene = &s->scene[i];
    struct voices voices = {to, false};
    fprintf(to, "\n%-5.*s ", (int)scene->number.len, (const char *)scene->number.ptr);
    screenplay_put_line(to, scene->heading);
    fprintf(to, "\n      line %u, ", (unsigned)s->element[scene->first].line);
    put_pages(to, scene->eighths);
    fprintf(to, scene->eighths > 8 ? " pages\n" : " page\n");
    screenplay_voices(s, i, seen, put_voice, &voices);
    if (voices.more) fputc('\n', to);
    screenplay_hazards(s, hit, hazards_scene(h, i, hit), to);
}

void screenplay_tell(const struct screenplay *s, FILE *to) {
    static struct hazards h;
    uint32_t *seen = calloc(s->speakers + 1, sizeof *seen);
    if (!seen) return;
    hazards_begin(&h, s);
    for (uint32_t i = 0; i < s->titles; i++) {
        screenplay_put_line(to, s->title[i].key);
        fputs(": ", to);
        screenplay_put_line(to, s->title[i].value);
        fputc('\n', to);
    }
    for (uint32_t i = 0; i < s->scenes; i++) put_scene(to, s, i, seen, &h);
    fprintf(to, "\n%u scenes, %u speakers, %u cues; read as %s\n", (unsigned)s->scenes,
            (unsigned)s->speakers, (unsigned)s->cues, s->encoding);
    if (!s->scenes)
        fprintf(to, "No scene heading was found: a line that begins INT. or EXT., or with a dot, "
                    "after a blank line.\n");
    for (uint32_t i = 0; i < s->remarks; i++)
        fprintf(to, "line %u: %s\n", (unsigned)s->remark[i].line, s->remark[i].says);
    free(seen);
}
