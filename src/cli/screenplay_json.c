/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay_json.c - the JSON of design.md section 6, as it stands there (screenplay_tell.h). */
#include "cli/screenplay_tell.h"
#include <stdlib.h>

struct list {
    FILE *to;
    bool more;
};

static void put_name(void *state, struct bytes name) {
    struct list *l = state;
    if (l->more) fputc(',', l->to);
    l->more = true;
    screenplay_put_json(l->to, name);
}

static void put_text(FILE *to, const char *key, struct bytes value) {
    fprintf(to, "\"%s\":", key);
    screenplay_put_json(to, value);
    fputc(',', to);
}

static void put_scene(FILE *to, const struct screenplay *s, uint32_t i, uint32_t *seen,
                      struct hazards *h, bool sentences) {
    static struct hazard_hit hit[HAZARD_HITS_MAX];
    const struct screenplay_scene *scene = &s->scene[i];
    struct list voices = {to, false};
    fputs(i ? ",\n{" : "\n{", to);
    put_text(to, "number", scene->number);
    put_text(to, "heading", scene->heading);
    put_text(to, "set", bytes_of(screenplay_set_word(scene->set)));
    put_text(to, "place", scene->place);
    put_text(to, "time", scene->time);
    fprintf(to, "\"line\":%u,\"cues\":%u,\"speakers\":[", (unsigned)s->element[scene->first].line,
            (unsigned)scene->cues);
    screenplay_voices(s, i, seen, put_name, &voices);
    fputs("],\"hazards\":[", to);
    screenplay_hazards_json(sentences ? s : NULL, hit, hazards_scene(h, i, hit), to);
    fputs("]}", to);
}

void screenplay_tell_json(const struct screenplay *s, const struct screenplay_past *past,
                          FILE *to) {
    static struct hazards h;
    uint32_t *seen = calloc(s->speakers + 1, sizeof *seen);
    struct list voices = {to, false};
    if (!seen) return;
    hazards_begin(&h, s);
    fputs("{\"title\":{", to);
    for (uint32_t i = 0; i < s->titles; i++) {
        if (i) fputc(',', to);
        screenplay_put_json(to, s->title[i].key);
        fputc(':', to);
        screenplay_put_json(to, s->title[i].value);
    }
    fputs("},\"scenes\":[", to);
    for (uint32_t i = 0; i < s->scenes; i++) put_scene(to, s, i, seen, &h, past->versions != NULL);
    fputs("],\n\"speakers\":[", to);
    for (uint32_t i = 0; i < s->speakers; i++) put_name(&voices, s->speaker[i]);
    fprintf(to, "],\"cues\":%u", (unsigned)s->cues);
    if (past->against) fputs(",\n\"against\":", to), screenplay_revision_json(past->against, to);
    if (past->versions) fputs(",\n\"versions\":", to), screenplay_versions_json(past, to);
    fputs("}\n", to);
    free(seen);
}
