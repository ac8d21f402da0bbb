/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_packet.c - of a folder of open files what is handed on: lists, light plans, and looks. */
#include <stdlib.h>
#include <sys/stat.h>
#include "cli/opening.h"

bool opening_put_lists(struct opening *o) {
    char name[64];
    bool good = true;
    for (uint32_t i = 0; good && i < packet_tables_count; i++) {
        snprintf(name, sizeof name, "%s.csv", packet_tables[i].name);
        FILE *csv = opening_create(o, name);
        snprintf(name, sizeof name, "%s.json", packet_tables[i].name);
        FILE *json = csv ? opening_create(o, name) : NULL;
        if (json) packet_tables[i].put(&o->lists, csv, json);
        good = csv && opening_close(csv);
        good = json && opening_close(json) && good;
    }
    return good;
}

static bool make(struct opening *o, const char *name) {
    char path[PATH_MAX_HERE];
    snprintf(path, sizeof path, "%s/%s", o->folder, name);
    return mkdir(path, 0700) == 0;
}
/* A setup that two drew has two. */
static bool put_plan(struct opening *o, const struct fold_entry *e, uint32_t before) {
    const struct fold_field *field = fold_find(&o->all.fold, e, "plan");
    char name[64];
    bool good = true;
    for (uint32_t i = 0; good && field && i < field->count; i++) {
        uint32_t number = before + i;
        snprintf(name, sizeof name, number ? "plans/%.*s-%u.svg" : "plans/%.*s.svg",
                 (int)e->setup.len, (const char *)e->setup.ptr, number + 1);
        FILE *f = opening_create(o, name);
        if (f) packet_svg(o->all.fold.value[field->first + i].v, e->setup, f);
        good = f && opening_close(f);
    }
    return good;
}
bool opening_put_plans(struct opening *o) {
    const struct fold *f = &o->all.fold;
    bool good = make(o, "plans");
    for (uint32_t i = 0; good && i < f->entries; i++) {
        const struct fold_entry *e = &f->entry[i];
        uint32_t before = 0;
        if (!bytes_equal(e->kind, BYTES("plan")) || e->removed || !e->setup.len) continue;
        for (uint32_t k = 0; k < i; k++)
            if (bytes_equal(f->entry[k].kind, BYTES("plan")) && !f->entry[k].removed &&
                bytes_equal(f->entry[k].setup, e->setup)) {
                const struct fold_field *field = fold_find(f, &f->entry[k], "plan");
                before += field ? field->count : 0;
            }
        good = put_plan(o, e, before);
    }
    return good;
}

/* Each look that has numbers, by its name and its place in looks.csv. */
bool opening_put_looks(struct opening *o) {
    const struct alike *a = &o->lists.looks;
    bool good = make(o, "looks");
    uint32_t number = 1;
    for (uint32_t at = 0; good && at < a->rows; at = alike_end(a, at), number++) {
        uint8_t bytes[64];
        struct buffer name = BUFFER(bytes);
        struct bytes look = bytes_of(a->row[at].text[0]), cdl = bytes_of(a->row[at].text[1]);
        char path[96];
        char *text = NULL;
        size_t len = 0;
        packet_name(look, &name);
        FILE *memory = open_memstream(&text, &len);
        bool is = memory && packet_cc(look.len ? look : BYTES("look"), cdl, memory);
        good = memory && fclose(memory) == 0;
        snprintf(path, sizeof path, "looks/%u-%.*s.cc", number, (int)name.len, (char *)bytes);
        FILE *f = is && good ? opening_create(o, path) : NULL;
        if (f) fwrite(text, 1, len, f);
        if (is) good = f && opening_close(f);
        free(text);
    }
    return good;
}
