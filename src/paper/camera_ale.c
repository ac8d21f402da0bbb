/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* camera_ale.c - an Avid Log Exchange file: tabs, three sections, a blank line between. A notebook has no timecode, so there is
 * no Start and no End; the editing system joins the rows to its clips by Name. */
#include "paper/camera.h"
#include "notebook/units.h"
#include <assert.h>
#include <string.h>

static const struct {
    const char *column, *key;
    bool of_take;
} COLUMNS[] = {{"Name", "clip", false},
               {"Tracks", NULL, false},
               {"Scene", "", false},
               {"Take", "number", true},
               {"Slate", "slate", false},
               {"Circle", "verdict", true},
               {"Camera", "camera", false},
               {"Camroll", "roll", false},
               {"Shoot Date", NULL, false},
               {"Camera Model", "body", false},
               {"Camera FPS", "rate", false},
               {"Shutter", "shutter", false},
               {"ASA", "ei", false},
               {"White Balance", "white", false},
               {"Lens", "series", false},
               {"Focal Length", "lens", false},
               {"Lens Serial", "serial", false},
               {"T-stop", "stop", false},
               {"Focus", "focus", false},
               {"Filter", "filters", false},
               {"LUT", "look", false},
               {"ASC_SOP", "cdl", false},
               {"ASC_SAT", "cdl", false},
               {"Comments", "words", true}};

/* A tab or a new line would be another cell or another row. */
static void put(FILE *to, struct bytes text) {
    for (uint32_t i = 0; i < text.len; i++) putc(text.ptr[i] < ' ' ? ' ' : text.ptr[i], to);
}

/* "(s s s)(o o o)(p p p) sat" */
static struct bytes cdl_part(struct bytes cdl, bool sat) {
    uint32_t end = 0, open = 0;
    for (uint32_t i = 0; i < cdl.len; i++)
        if (cdl.ptr[i] == ')') end = i + 1, open++;
    if (open != 3) return (struct bytes){0};
    if (!sat) return bytes_slice(cdl, 0, end);
    while (end < cdl.len && cdl.ptr[end] == ' ') end++;
    return bytes_slice(cdl, end, cdl.len);
}

/* Where nobody wrote down a clip: "118C-3". */
static void put_slate(const struct fold *f, const struct camera_row *row, struct buffer *out) {
    assert(row->setup_entry);
    if (!fold_text(f, row->setup_entry, "slate", out)) buffer_put(out, row->setup_entry->setup);
    if (!row->take_entry) return;
    buffer_byte(out, '-');
    fold_text(f, row->take_entry, "number", out);
}

static void put_column(const struct camera *c, const struct camera_row *row, uint32_t i, FILE *to) {
    uint8_t bytes[CAMERA_CELL_MAX];
    struct buffer cell = BUFFER(bytes);
    const char *column = COLUMNS[i].column, *key = COLUMNS[i].key;
    const struct fold_entry *card = row->setup_entry;
    const struct fold_entry *e = COLUMNS[i].of_take ? row->take_entry : card;
    assert(card); /* camera_next gives each row one */
    if (key && *key && e) camera_cell(c->fold, e, key, &cell);
    if (strcmp(column, "Name") == 0 && !cell.len) put_slate(c->fold, row, &cell);
    struct bytes said = buffer_bytes(&cell);
    if (strcmp(column, "Tracks") == 0) said = BYTES("V");
    if (strcmp(column, "Scene") == 0) fold_name(card->scene, &cell), said = buffer_bytes(&cell);
    if (strcmp(column, "Shoot Date") == 0) said = bytes_slice(card->at, 0, 10);
    if (strcmp(column, "Circle") == 0)
        said = bytes_equal(said, BYTES("circled")) ? BYTES("Y") : bytes_slice(said, 0, 0);
    if (strncmp(column, "ASC_", 4) == 0) said = cdl_part(said, strcmp(column, "ASC_SAT") == 0);
    put(to, said);
}

/* What the whole file has; a card that was shot at another rate says so in its own column. */
static void put_rate(const struct camera *c, FILE *to) {
    struct camera_row row = {0};
    uint8_t bytes[64];
    int64_t rate;
    while (camera_next(c, &row)) {
        struct buffer said = BUFFER(bytes);
        bool any = fold_text(c->fold, row.setup_entry, "rate", &said);
        struct bytes project =
            bytes_slice(buffer_bytes(&said), 0, bytes_find(buffer_bytes(&said), '/'));
        while (project.len && project.ptr[project.len - 1] == ' ') project.len--;
        if (!any || said.full || !units_rate(project, &rate)) continue;
        put(to, project);
        return;
    }
    fputs("24", to);
}

void camera_ale(const struct camera *c, FILE *to) {
    struct camera_row row = {0};
    fputs("Heading\nFIELD_DELIM\tTABS\nVIDEO_FORMAT\t1080\nAUDIO_FORMAT\t48khz\nFPS\t", to);
    put_rate(c, to);
    fputs("\n\nColumn\n", to);
    for (uint32_t i = 0; i < COUNT_OF(COLUMNS); i++)
        fprintf(to, "%s%s", i ? "\t" : "", COLUMNS[i].column);
    fputs("\n\nData\n", to);
    while (camera_next(c, &row)) {
        for (uint32_t i = 0; i < COUNT_OF(COLUMNS); i++) {
            if (i) putc('\t', to);
            put_column(c, &row, i, to);
        }
        putc('\n', to);
    }
}
