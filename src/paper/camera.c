/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* camera.c - the rows and cells of a camera report, and its table. See camera.h. */
#include "paper/camera.h"
#include "inquiry/account/csv_file.h"
#include "notebook/notes.h"
#include <stdlib.h>
#include <string.h>

static void put_said(struct buffer *out, const struct fold_value *v) {
    if (v->beside) {
        fold_name(v->who, out);
        buffer_text(out, ": ");
    }
    fold_plain(v->v, out);
}

void camera_cell(const struct fold *f, const struct fold_entry *e, const char *key,
                 struct buffer *out) {
    const struct fold_field *field = fold_find(f, e, key);
    uint32_t before = out->len;
    for (int beside = 0; field && beside < 2; beside++)
        for (uint32_t i = 0; i < field->count; i++) {
            const struct fold_value *v = &f->value[field->first + i];
            if (v->beside != beside || bytes_equal(v->v, BYTES("\"\""))) continue;
            if (out->len > before) buffer_text(out, " | ");
            put_said(out, v);
        }
}

static bool is_kind(const struct fold_entry *e, const char *kind) {
    return bytes_equal(e->kind, bytes_of(kind)) && !e->removed;
}

static const struct fold_entry *at(const struct camera *c, uint32_t place) {
    return &c->fold->entry[c->entry[place - 1]];
}

static bool next_take(const struct camera *c, struct camera_row *row) {
    const struct fold_entry *card = row->setup_entry;
    for (row->take++; row->take <= c->entries; row->take++) {
        const struct fold_entry *take = at(c, row->take);
        bool its = card->setup.len && bytes_equal(take->setup, card->setup);
        if (!its || !is_kind(take, "take")) continue;
        row->take_entry = take;
        return true;
    }
    return false;
}

bool camera_next(const struct camera *c, struct camera_row *row) {
    if (row->card && row->take_entry && next_take(c, row)) return true;
    row->take_entry = NULL;
    for (row->card++; row->card <= c->entries; row->card++) {
        row->setup_entry = at(c, row->card);
        if (!is_kind(row->setup_entry, "setup")) continue;
        row->take = 0;
        next_take(c, row);
        return true;
    }
    return false;
}

/* RFC 4180: quoted where it must be; quotes doubled. */
static void put_cell(const struct fold *f, const struct fold_entry *e, const char *key, FILE *to) {
    uint8_t bytes[CAMERA_CELL_MAX];
    struct buffer cell = BUFFER(bytes);
    if (e) camera_cell(f, e, key, &cell);
    csv_file_cell(to, buffer_bytes(&cell));
}

static void put_plain(struct bytes raw, FILE *to) {
    uint8_t bytes[LINE_WHO_MAX + 1];
    struct buffer cell = BUFFER(bytes);
    fold_name(raw, &cell);
    csv_file_cell(to, buffer_bytes(&cell));
}

/* The columns that a take's own entry has; all others are the card's. */
static const struct {
    const char *column, *key;
} OF_TAKE[] = {{"take", "number"},
               {"verdict", "verdict"},
               {"length", "length"},
               {"sound", "sound"},
               {"take_words", "words"}};

/* Whose the rows are, for a program that reads them back: behind everything that a person reads. */
static void put_ids(const struct camera_row *row, FILE *to) {
    const struct fold_entry *take = row->take_entry;
    putc(',', to), csv_file_cell(to, row->setup_entry->entry), putc(',', to);
    if (take) csv_file_cell(to, take->entry);
    putc(',', to);
    if (take) put_plain(take->who, to);
    putc(',', to);
    if (take) csv_file_cell(to, take->at);
}

void camera_csv(const struct camera *c, FILE *to) {
    struct camera_row row = {0};
    fputs("scene,setup,written_by,written_at", to);
    for (uint32_t i = 0; i < COUNT_OF(OF_TAKE); i++) fprintf(to, ",%s", OF_TAKE[i].column);
    for (uint32_t i = 0; i < notes_fields; i++)
        if (notes_field[i].kind == NOTE_SETUP) fprintf(to, ",%s", notes_field[i].key);
    fputs(",entry,take_entry,take_written_by,take_written_at\r\n", to);
    while (camera_next(c, &row)) {
        const struct fold_entry *card = row.setup_entry;
        put_plain(card->scene, to), putc(',', to);
        csv_file_cell(to, card->setup), putc(',', to);
        put_plain(card->who, to), putc(',', to);
        csv_file_cell(to, card->at);
        for (uint32_t i = 0; i < COUNT_OF(OF_TAKE); i++)
            putc(',', to), put_cell(c->fold, row.take_entry, OF_TAKE[i].key, to);
        for (uint32_t i = 0; i < notes_fields; i++)
            if (notes_field[i].kind == NOTE_SETUP)
                putc(',', to), put_cell(c->fold, card, notes_field[i].key, to);
        put_ids(&row, to);
        fputs("\r\n", to);
    }
}

void camera_table(const struct camera *c, const char *kind, FILE *to) {
    enum note_kind k = notes_kind(bytes_of(kind));
    bool head = false;
    for (uint32_t place = 1; place <= c->entries; place++) {
        const struct fold_entry *e = at(c, place);
        if (!bytes_equal(e->kind, bytes_of(kind))) continue;
        if (!head) fputs("entry,scene,setup,written_by,written_at,removed", to);
        for (uint32_t i = 0; !head && i < notes_fields; i++)
            if (notes_field[i].kind == k) fprintf(to, ",%s", notes_field[i].key);
        if (!head) fputs("\r\n", to);
        head = true;
        csv_file_cell(to, e->entry), putc(',', to);
        put_plain(e->scene, to), putc(',', to);
        csv_file_cell(to, e->setup), putc(',', to);
        put_plain(e->who, to), putc(',', to);
        csv_file_cell(to, e->at);
        fputs(e->removed ? ",yes" : ",", to);
        for (uint32_t i = 0; i < notes_fields; i++)
            if (notes_field[i].kind == k)
                putc(',', to), put_cell(c->fold, e, notes_field[i].key, to);
        fputs("\r\n", to);
    }
}
