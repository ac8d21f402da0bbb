/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* bring_table.c - a camera report, row by row: a card and one of its takes. Columns may stand in any order. A card stands in a row for
 * each of its takes and under each camera of its setup; what comes to the same line is kept once. See bring.h. */
#include "notebook/bring.h"
#include "notebook/notes.h"

/* What a column is: one of these, or a field of a setup behind them. */
enum column {
    LEFT,
    SCENE,
    SETUP,
    WRITTEN_BY,
    WRITTEN_AT,
    ENTRY,
    TAKE,
    VERDICT,
    LENGTH,
    SOUND,
    TAKE_WORDS,
    TAKE_BY,
    TAKE_AT,
    TAKE_ENTRY,
    FIELD
};
static const struct {
    const char *name, *key; /* key: in a take's entry */
} COLUMNS[FIELD] = {[SCENE] = {"scene", NULL},
                    [SETUP] = {"setup", NULL},
                    [WRITTEN_BY] = {"written_by", NULL},
                    [WRITTEN_AT] = {"written_at", NULL},
                    [ENTRY] = {"entry", NULL},
                    [TAKE] = {"take", "number"},
                    [VERDICT] = {"verdict", "verdict"},
                    [LENGTH] = {"length", "length"},
                    [SOUND] = {"sound", "sound"},
                    [TAKE_WORDS] = {"take_words", "words"},
                    [TAKE_BY] = {"take_written_by", NULL},
                    [TAKE_AT] = {"take_written_at", NULL},
                    [TAKE_ENTRY] = {"take_entry", NULL}};
static const char NO_COLUMNS[] =
    "the first row must name the columns, scene or setup among them, as a camera report has them; "
    "a file of people begins with BEGIN:VCARD";

static bool name_column(struct bring *b, const char *name, uint32_t role, bool *any) {
    uint32_t at = csv_column(&b->csv, name);
    if (at == b->csv.columns) return true;
    b->role[at] = (uint16_t)role;
    *any |= role == SCENE || role == SETUP;
    for (uint32_t i = at + 1; i < b->csv.columns; i++)
        if (bytes_equal(b->csv.column[i], b->csv.column[at]))
            return bring_no(b, "this column stands twice", b->csv.column[at]);
    return true;
}

bool bring_table_begin(struct bring *b) {
    bool any = false, once = true;
    for (uint32_t i = 0; i < CSV_FIELDS_MAX; i++) b->role[i] = LEFT;
    if (!csv_begin(&b->csv, b->text, b->len)) return bring_no(b, b->csv.wrong, (struct bytes){0});
    for (uint32_t i = SCENE; once && i < FIELD; i++)
        once = name_column(b, COLUMNS[i].name, i, &any);
    for (uint32_t i = 0; once && i < notes_fields; i++)
        if (notes_field[i].kind == NOTE_SETUP)
            once = name_column(b, notes_field[i].key, FIELD + i, &any);
    for (uint32_t i = 0; i < b->csv.columns; i++)
        if (b->role[i] == LEFT) bring_left(b, b->csv.column[i]);
    return once && (any || bring_no(b, NO_COLUMNS, (struct bytes){0}));
}

static struct bytes cell(const struct bring *b, uint32_t role) {
    for (uint32_t i = 0; i < b->csv.columns; i++)
        if (b->role[i] == role) return b->cell[i];
    return (struct bytes){0};
}

static bool no(struct bring *b, uint32_t role, const char *what) {
    for (uint32_t i = 0; i < b->csv.columns; i++)
        if (b->role[i] == role) b->column = b->csv.column[i];
    return bring_no(b, what, cell(b, role));
}

/* What only a person can mend is named by its column, before anything is made of the row. */
static bool check(struct bring *b, uint32_t by, uint32_t at, uint32_t id) {
    uint64_t ms;
    struct bytes who = cell(b, by), when = cell(b, at), entry = cell(b, id);
    if (who.len > LINE_WHO_MAX) return no(b, by, "a name of at most 120 bytes");
    if (when.len && !line_instant(when, &ms))
        return no(b, at, "expected a time as 2031-05-02T07:10:00+02:00");
    return !entry.len || line_is_id(entry) ||
           no(b, id, "expected 32 digits of 0-9 and a-f, or nothing");
}

/* "118C" is typed; ids are in small letters. */
static struct bytes setup_of(struct bring *b) {
    struct bytes typed = cell(b, SETUP);
    struct buffer small = BUFFER(b->setup_bytes);
    for (uint32_t i = 0; i < typed.len; i++)
        buffer_byte(&small, typed.ptr[i] >= 'A' && typed.ptr[i] <= 'Z' ? typed.ptr[i] | 0x20
                                                                       : typed.ptr[i]);
    return buffer_bytes(&small);
}

static bool begin_entry(struct bring *b, struct bring_entry *e) {
    e->scene = cell(b, SCENE), e->setup = setup_of(b);
    if (e->setup.len && !line_word(e->setup, LINE_WORD_MAX))
        return no(b, SETUP, "a setup has letters a-z, digits and hyphens, at most 24");
    if (e->scene.len > LINE_SCENE_MAX) return no(b, SCENE, "a scene has at most 64 bytes");
    if (!e->scene.len && !e->setup.len && !cell(b, ENTRY).len)
        return bring_no(b, "a row with neither scene nor setup", (struct bytes){0});
    return check(b, WRITTEN_BY, WRITTEN_AT, ENTRY) && check(b, TAKE_BY, TAKE_AT, TAKE_ENTRY);
}

static void add(struct bring_entry *e, const char *key, struct bytes value, bool list) {
    if (value.len && e->fields < BRING_FIELDS_MAX)
        e->field[e->fields++] = (struct bring_field){key, value, list};
}

/* A row that names no setup is one of its own. */
static struct bytes whole_row(const struct bring *b) {
    const uint8_t *from = b->csv.text + b->csv.len, *to = b->csv.text;
    for (uint32_t i = 0; i < b->csv.columns; i++) {
        if (!b->cell[i].len) continue;
        if (b->cell[i].ptr < from) from = b->cell[i].ptr;
        if (b->cell[i].ptr + b->cell[i].len > to) to = b->cell[i].ptr + b->cell[i].len;
    }
    return (struct bytes){from, from < to ? (uint32_t)(to - from) : 0};
}

static bool put_card(struct bring *b, struct buffer *out) {
    struct bring_entry *e = bring_new(b, notes_kind_word[NOTE_SETUP]);
    struct bytes camera = {0};
    if (!begin_entry(b, e)) return false;
    for (uint32_t i = 0; i < b->csv.columns; i++) {
        if (b->role[i] < FIELD) continue;
        const struct note_field *f = &notes_field[b->role[i] - FIELD];
        add(e, f->key, b->cell[i], f->type == NOTE_TYPE_LIST);
        if (bytes_equal(bytes_of(f->key), BYTES("camera"))) camera = b->cell[i];
    }
    e->id = cell(b, ENTRY), e->who = cell(b, WRITTEN_BY), e->at = cell(b, WRITTEN_AT);
    struct bytes known[] = {BYTES("card"),
                            e->scene,
                            e->setup,
                            camera,
                            e->who,
                            e->at,
                            e->setup.len ? e->setup : whole_row(b)};
    for (uint32_t i = 0; i < COUNT_OF(known); i++) e->known_by[i] = known[i];
    return e->fields == 0 || bring_put(b, e, out); /* nothing is said of it but its takes */
}

static bool put_take(struct bring *b, struct buffer *out) {
    struct bring_entry *e = bring_new(b, notes_kind_word[NOTE_TAKE]);
    if (!begin_entry(b, e)) return false;
    for (uint32_t role = TAKE; role <= TAKE_WORDS; role++)
        add(e, COLUMNS[role].key, cell(b, role), false);
    if (!e->fields) return true;
    if (!e->setup.len) return no(b, SETUP, "a take without its setup");
    bool own = cell(b, TAKE_BY).len > 0; /* a card's writer is a take's, unless it has its own */
    e->id = cell(b, TAKE_ENTRY), e->who = cell(b, own ? TAKE_BY : WRITTEN_BY);
    e->at = cell(b, cell(b, TAKE_AT).len ? TAKE_AT : WRITTEN_AT);
    struct bytes known[] = {BYTES("take"), e->scene, e->setup, cell(b, TAKE), e->who, e->at};
    for (uint32_t i = 0; i < COUNT_OF(known); i++) e->known_by[i] = known[i];
    e->scene = (struct bytes){0};
    return bring_put(b, e, out);
}

bool bring_table_next(struct bring *b, struct buffer *out) {
    while (!b->wrong && !out->len) {
        bool take = b->take_due;
        if (!take && !csv_next(&b->csv, b->cell)) break;
        b->line = b->csv.line;
        b->rows += !take;
        b->take_due = !take;
        if (!(take ? put_take(b, out) : put_card(b, out))) return false;
    }
    if (b->csv.wrong && !b->wrong) {
        b->line = b->csv.line;
        if (b->csv.wrong_field < b->csv.columns) b->column = b->csv.column[b->csv.wrong_field];
        return bring_no(b, b->csv.wrong, (struct bytes){0});
    }
    return !b->wrong && out->len > 0;
}
