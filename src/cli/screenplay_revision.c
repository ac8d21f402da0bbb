/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay_revision.c - what became of each scene of an older version (screenplay_tell.h). */
#include "cli/screenplay_tell.h"

static const struct {
    uint32_t flag;
    const char *word;
} changes[] = {{REVISION_MOVED, "moved"},
               {REVISION_RENAMED, "renamed"},
               {REVISION_RENUMBERED, "renumbered"},
               {REVISION_CHANGED, "rewritten"},
               {REVISION_OMITTED, "omitted"}};

static void put_old(const struct revision *r, uint32_t scene, FILE *to) {
    const struct screenplay_scene *was = &r->was->scene[scene];
    if (was->number.len) screenplay_put_line(to, was->number), fputs(", ", to);
    screenplay_put_line(to, was->heading);
    fprintf(to, ", line %u", (unsigned)r->was->element[was->first].line);
}

static void put_scene(const struct revision *r, uint32_t i, FILE *to) {
    const struct revision_scene *scene = &r->scene[i];
    fputs("  ", to);
    screenplay_put_line(to, r->now->scene[i].heading);
    fprintf(to, ", line %u: %s", (unsigned)r->now->element[r->now->scene[i].first].line,
            scene->was == REVISION_NONE ? "new" : "");
    for (uint32_t c = 0, n = 0; c < COUNT_OF(changes); c++)
        if (scene->flags & changes[c].flag) fprintf(to, "%s%s", n++ ? ", " : "", changes[c].word);
    if (scene->was != REVISION_NONE) fputs("; was ", to), put_old(r, scene->was, to);
    fputc('\n', to);
}

void screenplay_revision(const struct revision *r, FILE *to) {
    uint32_t same = 0;
    fputs("\nagainst the older version:\n", to);
    for (uint32_t i = 0; i < r->now->scenes; i++) {
        bool kept = r->scene[i].was != REVISION_NONE && !r->scene[i].flags;
        same += kept;
        if (!kept) put_scene(r, i, to);
    }
    for (uint32_t i = 0; i < r->was->scenes; i++) {
        if (r->goes[i] != REVISION_NONE) continue;
        fputs("  gone: ", to);
        put_old(r, i, to);
        fputc('\n', to);
    }
    fprintf(to, "  %u scenes as they were\n", (unsigned)same);
}

static void put_old_json(const struct revision *r, uint32_t scene, FILE *to) {
    const struct screenplay_scene *was = &r->was->scene[scene];
    fputs("{\"number\":", to);
    screenplay_put_json(to, was->number);
    fputs(",\"heading\":", to);
    screenplay_put_json(to, was->heading);
    fprintf(to, ",\"line\":%u}", (unsigned)r->was->element[was->first].line);
}

void screenplay_revision_json(const struct revision *r, FILE *to) {
    fputs("{\"scenes\":[", to);
    for (uint32_t i = 0; i < r->now->scenes; i++) {
        fputs(i ? ",\n{\"was\":" : "\n{\"was\":", to);
        if (r->scene[i].was == REVISION_NONE)
            fputs("null", to);
        else
            put_old_json(r, r->scene[i].was, to);
        fputs(",\"changes\":[", to);
        for (uint32_t c = 0, n = 0; c < COUNT_OF(changes); c++)
            if (r->scene[i].flags & changes[c].flag)
                fprintf(to, "%s\"%s\"", n++ ? "," : "", changes[c].word);
        fputs("]}", to);
    }
    fputs("],\n\"gone\":[", to);
    for (uint32_t i = 0, n = 0; i < r->was->scenes; i++) {
        if (r->goes[i] != REVISION_NONE) continue;
        if (n++) fputc(',', to);
        put_old_json(r, i, to);
    }
    fputs("]}", to);
}

/* Through all steps from the newest version back to ${version}. */
static uint32_t scene_in(const struct screenplay_past *past, uint32_t scene, uint32_t version) {
    for (uint32_t v = past->versions->count - 1; v > version && scene != REVISION_NONE; v--)
        scene = past->step[v].scene[scene].was;
    return scene;
}

void screenplay_versions_json(const struct screenplay_past *past, FILE *to) {
    const struct screenplay_versions *all = past->versions;
    fputc('[', to);
    for (uint32_t v = 0; v < all->count; v++) {
        const struct screenplay *now = &all->file[all->count - 1].s, *was = &all->file[v].s;
        fputs(v ? ",\n{\"leaf\":" : "\n{\"leaf\":", to);
        if (all->leaf[v] == SCREENPLAY_FOUNDED)
            fputs("null", to);
        else
            fprintf(to, "%llu", (unsigned long long)all->leaf[v]);
        fputs(",\"numbers\":[", to);
        for (uint32_t i = 0; i < now->scenes; i++) {
            uint32_t scene = scene_in(past, i, v);
            if (i) fputc(',', to);
            if (scene == REVISION_NONE)
                fputs("null", to);
            else
                screenplay_put_json(to, was->scene[scene].number);
        }
        fputs("]}", to);
    }
    fputc(']', to);
}
