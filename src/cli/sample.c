/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sample.c - `showclear sample DIR`: a production to try things with. Its files stand in examples/sample/ and inside the
 * executable. Columns of items.csv, racks.csv, lots.csv and setups.csv are keys of
 * core/fields.def. */
#include "cli/cli.h"
#include "text/csv.h"
#include "cli/found.h"
#include "cli/script.h"
#include "core/codec.h"
#include "net/embedded.h"
#include <stdio.h>
#include <string.h>

enum { FILE_MAX = 65536, MEMBERS_MAX = 200 };
static bool resumed;
static const struct cli_option OPTIONS[] = {
    {"--resumed", NULL, "stopped after a death, and resumed elsewhere with nothing that fires",
     .flag = &resumed},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Makes a production to try things with in DIR, which must not exist: an invented western\n"
    "with a short screenplay, about sixty people with invented names, three weapons, a\n"
    "belt, forty rubber rifles in a rack, two lots of rounds, a harness, a gate that drops and\n"
    "eleven setups, two of which hold a gun.\n"
    "With --resumed the same production a year and a half after a member of its crew was\n"
    "killed: it stood still, each step that had failed was answered, it went on at another\n"
    "place without anything that fires, and its first day there is behind it.",
    OPTIONS,
    "showclear sample showclear.d && showclear serve showclear.d",
    1,
    1};

/* A list being read: the file's text, unquoted in place, and where in it we are. */
struct list {
    const char *file;
    struct csv csv;
    struct bytes field[CSV_FIELDS_MAX];
    uint8_t text[FILE_MAX];
};
static struct list list;
static struct box *box;
static char why[BOX_WORDS_MAX];
static struct crew_member members[MEMBERS_MAX];
static struct crew crew = {.member = members, .max = MEMBERS_MAX};
static uint8_t crew_text[FILE_MAX];

static bool wrong(const char *file, uint32_t line, const char *what) {
    fprintf(stderr, "showclear sample: %s:%u: %s\n", file, (unsigned)line, what);
    return false;
}

static uint32_t take_file(const char *name, uint8_t *text) {
    const struct embedded *e = embedded_find(embedded_sample, bytes_of(name));
    if (!e || e->plain.len > FILE_MAX) return 0;
    memcpy(text, e->plain.ptr, e->plain.len);
    return e->plain.len;
}

static bool list_begin(const char *file) {
    list.file = file;
    uint32_t len = take_file(file, list.text);
    return csv_begin(&list.csv, list.text, len) || wrong(file, list.csv.line, list.csv.wrong);
}

static struct bytes list_get(const char *column) {
    uint32_t i = csv_column(&list.csv, column);
    return i < list.csv.columns ? list.field[i] : (struct bytes){0};
}

/* The command's public fields out of the columns of the same name. */
static bool fill(struct command *c) {
    for (uint32_t f = 0; f < FIELD_COUNT; f++) {
        const struct vocabulary_field *field = &vocabulary_field[f];
        struct bytes value = list_get(field->key);
        uint64_t number = 0;
        if (!(field_in(vocabulary_command[c->kind].fields, f)) || !value.len) continue;
        if (field->type == TYPE_NAME && !core_name(value, &c->id))
            return wrong(list.file, list.csv.line, "no such name");
        if (field->type == TYPE_COUNT && !bytes_u64(value, &number))
            return wrong(list.file, list.csv.line, "no number");
        if (field->type == TYPE_WORD) number = vocabulary_find(field->words, field->most, value);
        if (field->type == TYPE_ITEM) number = core_find_item(box_head(box), value);
        if (field->type == TYPE_RACK) number = core_find_rack(box_head(box), value);
        if (field->type == TYPE_SETUP) number = core_find_setup(box_head(box), value);
        c->arg[f] = (uint32_t)number;
    }
    return true;
}

static bool ask(const struct command *c, struct bytes private_text) {
    const struct bytes text[SEAL_COUNT] = {[SEAL_TEXT] = private_text};
    return found_ask(box, c, text, why) || wrong(list.file, list.csv.line, why);
}

static uint16_t person_named(struct bytes name) {
    uint16_t p = 0;
    while (p < crew.count && !bytes_equal(crew.member[p].name, name)) p++;
    return p < crew.count ? (uint16_t)(p + 1) : 0;
}

static uint16_t first_with(enum role role) {
    uint16_t p = 0;
    while (p < crew.count && !(crew.member[p].roles >> role & 1)) p++;
    return (uint16_t)(p + 1);
}

/* What was entered last is on the set: the armorer received it, the first AD looked on. */
static bool arrive(enum field what, uint32_t row) {
    struct command c = {.kind = COMMAND_ARRIVE, .actor = {first_with(ROLE_FIRST_AD)}};
    c.arg[what] = row;
    c.arg[FIELD_PACKING] = PACKING_SEALED;
    c.arg[FIELD_SHOWER] = first_with(ROLE_ARMORER);
    return ask(&c, list_get("origin"));
}

static bool add_item(void) {
    struct command c = {.kind = COMMAND_REGISTER_ITEM};
    return fill(&c) && ask(&c, (struct bytes){0}) &&
           (!list_get("origin").len || arrive(FIELD_ITEM, box_head(box)->live.items));
}

static bool add_rack(void) {
    struct command c = {.kind = COMMAND_REGISTER_RACK};
    return fill(&c) && ask(&c, (struct bytes){0}) && arrive(FIELD_RACK, box_head(box)->live.racks);
}

static bool add_lot(void) {
    struct command c = {.kind = COMMAND_REGISTER_LOT};
    return fill(&c) && ask(&c, list_get("supplier")) && arrive(FIELD_LOT, box_head(box)->live.lots);
}

static bool plan(enum command_kind kind) {
    struct command c = {.kind = kind, .actor = {first_with(ROLE_FIRST_AD)}};
    c.arg[FIELD_PERSON] = person_named(list_get("holder"));
    c.arg[FIELD_CONTROL] = person_named(list_get("hand"));
    c.arg[FIELD_SETUP] = box_head(box)->live.setups;
    return fill(&c) && ask(&c, (struct bytes){0});
}

/* The setup, and what the first AD plans into it: a weapon with its rounds, or a thing with its hand. */
static bool add_setup(void) {
    struct command c = {.kind = COMMAND_PLAN_SETUP};
    if (!fill(&c) || !ask(&c, list_get("meant"))) return false;
    enum command_kind kind = list_get("kind").len ? COMMAND_PLAN_WEAPON : COMMAND_PLAN_THING;
    if (list_get("item").len && !plan(kind)) return false;
    return !list_get("rack").len || plan(COMMAND_PLAN_RACK);
}

static bool add_each(const char *file, bool (*add)(void)) {
    if (!list_begin(file)) return false;
    while (csv_next(&list.csv, list.field))
        if (!add()) return false;
    return list.csv.wrong ? wrong(file, list.csv.line, list.csv.wrong) : true;
}

static bool add_crew(void) {
    if (!crew_read(&crew, crew_text, take_file("crew.csv", crew_text))) {
        crew_say_wrong(&crew, "crew.csv", stderr);
        return false;
    }
    return found_crew(box, &crew, why) || wrong("crew.csv", 1, why);
}

static struct bytes history(void) {
    const struct embedded *e = embedded_find(embedded_sample, BYTES("resumed.jsonl"));
    return e ? e->plain : (struct bytes){0};
}

static bool add_history(void) {
    if (!resumed || script_run(box, "resumed.jsonl", history(), why)) return true;
    fprintf(stderr, "showclear sample: %s\n", why);
    return false;
}

static bool make(const char *dir, const char *title, const char *zone) {
    struct box_options options = {.clock = found_now()};
    if (resumed) options.clock = script_begins(history()), options.read = script_clock;
    const struct production p = {
        .title = title, .zone = zone, .now_ms = options.clock.wall_ms, .read = options.read};
    if (!production_create(dir, &p, why)) return false;
    box = box_open(dir, &options, why);
    return box != NULL;
}

/* Where the sun of its call sheet is computed for. */
static bool write_place(const char *dir) {
    char line[2 * CSV_FIELD_MAX + 4];
    struct bytes lat = list_get("lat"), lon = list_get("lon");
    int len = snprintf(line, sizeof line, "%.*s %.*s\n", (int)lat.len, (const char *)lat.ptr,
                       (int)lon.len, (const char *)lon.ptr);
    return found_write_file(dir, "place", (struct bytes){(const uint8_t *)line, (uint32_t)len},
                            why);
}

static bool begin(const char *dir) {
    char title[CSV_FIELD_MAX + 1], zone[CSV_FIELD_MAX + 1];
    if (!list_begin("production.csv") || !csv_next(&list.csv, list.field)) return false;
    struct bytes t = list_get("title"), z = list_get("zone");
    uint32_t pack = vocabulary_find(PACK_words, PACK_COUNT, list_get("pack"));
    snprintf(title, sizeof title, "%.*s", (int)t.len, (const char *)t.ptr);
    snprintf(zone, sizeof zone, "%.*s", (int)z.len, (const char *)z.ptr);
    if (make(dir, title, zone) && write_place(dir) && found_pack(box, pack, why)) return true;
    fprintf(stderr, "showclear sample: %s\n", why);
    return false;
}

static bool write_screenplay(const char *dir) {
    const struct embedded *e = embedded_find(embedded_sample, BYTES("screenplay.fountain"));
    return e && (found_write_file(dir, e->path, e->plain, why) || wrong(e->path, 1, why));
}

int cli_sample(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    bool made = begin(argv[1]) && add_crew() && add_each("items.csv", add_item) &&
                add_each("racks.csv", add_rack) && add_each("lots.csv", add_lot) &&
                add_each("setups.csv", add_setup) && add_history() && write_screenplay(argv[1]);
    if (box) box_close(box);
    if (!made) return CLI_FAULT;
    printf("%s: a sample production, %u people\n", argv[1], (unsigned)crew.count);
    return CLI_YES;
}
