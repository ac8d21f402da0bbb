/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* packet.c - see packet.h: the tables. */
#include "paper/packet.h"
#include <stdlib.h>
#include <string.h>
#include "notebook/zone.h"
#include "text/when.h"

static const char *const LOOK[] = {"look", "cdl"}, *const LENS[] = {"series", "lens", "serial"};
static uint8_t cell_bytes[CAMERA_CELL_MAX];
#define CELL() BUFFER(cell_bytes)

bool packet_begin(struct packet *k, const struct fold *f, const struct relit_wish *sun) {
    *k = (struct packet){.fold = f, .sun = sun};
    return order_begin(&k->order, f) && alike_begin(&k->looks, f, "setup", LOOK, COUNT_OF(LOOK)) &&
           alike_begin(&k->lenses, f, "setup", LENS, COUNT_OF(LENS));
}
void packet_end(struct packet *k) {
    order_drop(&k->order);
    alike_drop(&k->looks);
    alike_drop(&k->lenses);
}

static bool is(const struct fold_entry *e, const char *kind) {
    return bytes_equal(e->kind, bytes_of(kind)) && !e->removed;
}
static void put_said(struct packet_rows *r, const struct packet *k, const struct fold_entry *e,
                     const char *key) {
    struct buffer cell = CELL();
    camera_cell(k->fold, e, key, &cell);
    packet_cell(r, buffer_bytes(&cell));
}
static void put_name(struct packet_rows *r, struct bytes raw) {
    struct buffer cell = CELL();
    fold_name(raw, &cell);
    packet_cell(r, buffer_bytes(&cell));
}
static struct packet_rows begin(FILE *csv, FILE *json, const char *const column[], uint32_t count) {
    struct packet_rows r = {csv, json, column, count, 0, 0};
    packet_head(&r);
    return r;
}
static void add(struct buffer *out, uint32_t *from, struct bytes text) {
    if (*from != out->len) buffer_text(out, ", ");
    *from = UINT32_MAX;
    buffer_put(out, text);
}

/* ---- scenes: shot, partly, not; what was meant; its setups ---- */
static const char *const SCENE[] = {"scene", "shot", "intention", "words", "setups"};
static void put_scene(struct packet_rows *r, const struct packet *k, uint32_t at) {
    const struct order *o = &k->order;
    uint32_t end = order_scene_end(o, at), from = 0;
    const struct fold_entry *scene = NULL;
    for (uint32_t i = at; i < end && !o->place[i].rank; i++)
        if (!o->place[i].e->removed && !scene) scene = o->place[i].e;
    put_name(r, o->place[at].scene);
    for (uint32_t i = 1; i < 4; i++)
        scene ? put_said(r, k, scene, SCENE[i]) : packet_cell(r, (struct bytes){0});
    struct buffer cell = CELL();
    for (; at < end; at = order_setup_end(o, at, end))
        if (o->place[at].e->setup.len) add(&cell, &from, o->place[at].e->setup);
    packet_cell(r, buffer_bytes(&cell));
}
static void put_scenes(const struct packet *k, FILE *csv, FILE *json) {
    struct packet_rows r = begin(csv, json, SCENE, COUNT_OF(SCENE));
    for (uint32_t at = 0; at < k->order.places; at = order_scene_end(&k->order, at))
        put_scene(&r, k, at);
    packet_tail(&r);
}

/* ---- a matching card for each setup ---- */
static const char *const CARD[] = {
    "scene", "setup", "written_by", "plan",    "pictures", "takes",     "slate",    "camera",
    "body",  "rate",  "shutter",    "ei",      "white",    "series",    "lens",     "serial",
    "mount", "stop",  "focus",      "filters", "height",   "tilt",      "distance", "heading",
    "place", "look",  "cdl",        "matches", "coverage", "intention", "words"};
enum { CARD_OWN = 6 };
static void put_plan(struct packet_rows *r, const struct packet *k, struct bytes setup) {
    struct buffer cell = CELL();
    for (uint32_t i = 0; setup.len && !cell.len && i < k->fold->entries; i++)
        if (is(&k->fold->entry[i], "plan") && bytes_equal(k->fold->entry[i].setup, setup)) {
            buffer_text(&cell, "plans/");
            buffer_put(&cell, setup);
            buffer_text(&cell, ".svg");
        }
    packet_cell(r, buffer_bytes(&cell));
}
static void put_all(struct packet_rows *r, const struct packet *k, struct bytes setup,
                    const char *kind, const char *key, const char *more) {
    struct buffer cell = CELL();
    uint32_t from = 0;
    for (uint32_t i = 0; setup.len && i < k->fold->entries; i++) {
        const struct fold_entry *e = &k->fold->entry[i];
        uint8_t bytes[LINE_MAX_BYTES], other[64];
        struct buffer one = BUFFER(bytes), two = BUFFER(other);
        if (!is(e, kind) || !bytes_equal(e->setup, setup) || !fold_text(k->fold, e, key, &one))
            continue;
        if (more && fold_text(k->fold, e, more, &two) && two.len)
            buffer_byte(&one, ' '), buffer_put(&one, buffer_bytes(&two));
        add(&cell, &from, buffer_bytes(&one));
    }
    packet_cell(r, buffer_bytes(&cell));
}
static void put_card(struct packet_rows *r, const struct packet *k, const struct order_place *at) {
    put_name(r, at->scene);
    packet_cell(r, at->e->setup);
    put_name(r, at->e->who);
    put_plan(r, k, at->e->setup);
    put_all(r, k, at->e->setup, "frame", "hash", NULL);
    put_all(r, k, at->e->setup, "take", "number", "verdict");
    for (uint32_t i = CARD_OWN; i < COUNT_OF(CARD); i++) put_said(r, k, at->e, CARD[i]);
}
static void put_cards(const struct packet *k, FILE *csv, FILE *json) {
    struct packet_rows r = begin(csv, json, CARD, COUNT_OF(CARD));
    for (uint32_t i = 0; i < k->order.places; i++)
        if (is(k->order.place[i].e, "setup")) put_card(&r, k, &k->order.place[i]);
    packet_tail(&r);
}

/* ---- looks and lenses ---- */
static void put_setups(struct packet_rows *r, const struct alike *a, uint32_t at) {
    struct buffer cell = CELL();
    uint32_t from = 0;
    for (uint32_t end = alike_end(a, at); at < end; at++) add(&cell, &from, a->row[at].e->setup);
    packet_cell(r, buffer_bytes(&cell));
}
static void put_looks(const struct packet *k, FILE *csv, FILE *json) {
    static const char *const COLUMNS[] = {"look", "cdl", "setups"};
    struct packet_rows r = begin(csv, json, COLUMNS, COUNT_OF(COLUMNS));
    for (uint32_t at = 0; at < k->looks.rows; at = alike_end(&k->looks, at)) {
        for (uint32_t i = 0; i < 2; i++) packet_cell(&r, bytes_of(k->looks.row[at].text[i]));
        put_setups(&r, &k->looks, at);
    }
    packet_tail(&r);
}
/* Of the gear with this serial number. */
static void put_gear(struct packet_rows *r, const struct packet *k, const char *serial,
                     const char *key) {
    const struct fold_entry *found = NULL;
    for (uint32_t i = 0; serial[0] && !found && i < k->fold->entries; i++) {
        struct buffer cell = CELL();
        const struct fold_entry *e = &k->fold->entry[i];
        if (is(e, "gear") && fold_text(k->fold, e, "serial", &cell) &&
            bytes_equal(buffer_bytes(&cell), bytes_of(serial)))
            found = e;
    }
    found ? put_said(r, k, found, key) : packet_cell(r, (struct bytes){0});
}
static void put_lenses(const struct packet *k, FILE *csv, FILE *json) {
    static const char *const COLUMNS[] = {"series", "lens", "serial", "from", "house", "setups"};
    struct packet_rows r = begin(csv, json, COLUMNS, COUNT_OF(COLUMNS));
    for (uint32_t at = 0; at < k->lenses.rows; at = alike_end(&k->lenses, at)) {
        char *const *text = k->lenses.row[at].text;
        for (uint32_t i = 0; i < 3; i++) packet_cell(&r, bytes_of(text[i]));
        put_gear(&r, k, text[2], "from");
        put_gear(&r, k, text[2], "house");
        put_setups(&r, &k->lenses, at);
    }
    packet_tail(&r);
}

/* ---- this light again: a row for each time at which the sun stands as high ---- */
static void put_number(struct packet_rows *r, bool said, double n) {
    char text[32] = "";
    if (said) snprintf(text, sizeof text, "%.2f", n);
    packet_cell(r, bytes_of(text));
}
/* By the clock of the zone in use, which is that of the place where work goes on. */
static void put_time(struct packet_rows *r, double at_s, bool there) {
    struct buffer cell = CELL();
    when_rfc3339(&cell, (uint64_t)at_s * 1000, there ? zone_offset(at_s) / 60 : 0);
    packet_cell(r, buffer_bytes(&cell));
}
static void put_again(struct packet_rows *r, const struct fold_entry *e, const struct relit *s) {
    for (uint32_t i = 0; i < s->passes; i++) {
        packet_cell(r, e->setup);
        put_time(r, s->then_s, false);
        packet_cell(r, s->by_take ? BYTES("take") : BYTES("card"));
        put_number(r, true, s->then.sun.azimuth);
        put_number(r, true, s->then.sun.altitude);
        put_time(r, s->pass[i].at_s, true);
        put_number(r, true, s->pass[i].sun.azimuth);
        packet_cell(r, s->pass[i].rise == s->then.rise ? BYTES("as then") : BYTES("mirror"));
        put_number(r, s->has_heading,
                   s->has_heading ? sun_heading(s->then, s->heading, &s->pass[i]) : 0);
    }
}
static void put_sun(const struct packet *k, FILE *csv, FILE *json) {
    static const char *const COLUMNS[] = {"setup",        "then",          "then_by",
                                          "then_azimuth", "then_altitude", "again",
                                          "azimuth",      "course",        "lens"};
    struct packet_rows r = begin(csv, json, COLUMNS, COUNT_OF(COLUMNS));
    struct relit s;
    for (uint32_t i = 0; k->sun && i < k->order.places; i++)
        if (is(k->order.place[i].e, "setup") &&
            relit(k->fold, k->order.place[i].e, 0, k->sun, &s) == RELIT_FOUND)
            put_again(&r, k->order.place[i].e, &s);
    packet_tail(&r);
}

const struct packet_table packet_tables[] = {{"scenes", put_scenes},
                                             {"cards", put_cards},
                                             {"looks", put_looks},
                                             {"lenses", put_lenses},
                                             {"light-again", put_sun}};
const uint32_t packet_tables_count = COUNT_OF(packet_tables);
