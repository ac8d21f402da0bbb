/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* new.c - `showclear new DIR`: a production's folder, with its packs and its crew. */
#include "box/machine.h"
#include "cli/cli.h"
#include "cli/found.h"
#include "notebook/zone.h"
#include "paper/place.h"
#include "cli/lessons_file.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *title, *zone, *lat, *lon, *crew_file, *screenplay, *lessons_file;
static uint32_t packs;
static const char *unknown_pack;

static void add_pack(const char *word) {
    uint32_t pack = vocabulary_find(PACK_words, PACK_COUNT, bytes_of(word));
    if (pack == PACK_COUNT)
        unknown_pack = word;
    else
        packs |= 1u << pack;
}

static const struct cli_option OPTIONS[] = {
    {"--title", "TEXT", "the production's title (needed)", .value = &title},
    {"--pack", "PACK", "bind it to a rule pack: bulletin-1, no-firing; may be repeated",
     .add = add_pack},
    {"--crew", "FILE.csv",
     "the crew list: columns name, roles, and perhaps contact, in any order and language of the "
     "page; -: from the standard input",
     .value = &crew_file},
    {"--lessons", "FILE.json",
     "what another production's record teaches: points to be answered here",
     .value = &lessons_file},
    {"--screenplay", "FILE", "kept in DIR", .value = &screenplay},
    {"--zone", "ZONE", "the place's time zone, as Europe/Rome; this machine's", .value = &zone},
    {"--lat", "DEGREES", "with --lon: where it works, for the sun on the call sheet",
     .value = &lat},
    {"--lon", "DEGREES", "west with a minus; both stand in DIR/place and may be changed there",
     .value = &lon},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Makes the folder DIR for a new production: its log, begun, and the key that signs it\n"
    "(DIR/log.key: who has it can sign as this log). Rules of the house always hold.\n"
    "With --lessons each point of another production's file (showclear lessons) is open here, and\n"
    "the first meeting waits until every one is answered.\n"
    "Then: showclear serve DIR",
    OPTIONS,
    "showclear new western.d --title 'The Long Fence' --pack bulletin-1 --crew crew.csv --zone "
    "America/Denver",
    1,
    1};

struct founding {
    uint8_t *crew_text, *screenplay_text, *lessons_text;
    uint32_t crew_len, screenplay_len, lessons_len;
    struct lessons lessons;
    struct crew crew;
    char zone[128], why[BOX_WORDS_MAX];
};

static int read_lessons(const char *word, struct founding *f) {
    if (!lessons_file) return -1;
    f->lessons_text = found_read_file(lessons_file, &f->lessons_len, f->why);
    if (!f->lessons_text) return cli_usage(word, "%s", f->why);
    if (lessons_read(&f->lessons, (struct bytes){f->lessons_text, f->lessons_len})) return -1;
    fprintf(stderr, "%s:%u: %s\n", lessons_file, (unsigned)f->lessons.line, f->lessons.wrong);
    return CLI_USAGE;
}

static bool read_crew(struct founding *f) {
    f->crew_text = found_read_file(crew_file, &f->crew_len, f->why);
    if (!f->crew_text || !found_utf8(crew_file, &f->crew_text, &f->crew_len, f->why)) return false;
    bool read = crew_read(&f->crew, f->crew_text, f->crew_len);
    if (read)
        crew_say_left(&f->crew, crew_file, stderr);
    else
        crew_say_wrong(&f->crew, crew_file, stderr);
    return read;
}

/* A place's clock is put forward and back; an offset is not. */
static int read_zone(const char *word, struct founding *f) {
    char why[ZONE_WORDS_MAX];
    found_zone(f->zone, sizeof f->zone);
    if (!zone) return -1;
    if (zone_is_offset(zone))
        return cli_usage(word, "--zone %s: a production's zone has a name, as Pacific/Tongatapu",
                         zone);
    if (!zone_use(zone, why)) return cli_usage(word, "--zone %s: %s", zone, why);
    snprintf(f->zone, sizeof f->zone, "%s", zone);
    return -1;
}

/* Everything is read before anything is made. */
static int read_inputs(const char *word, struct founding *f) {
    static struct crew_member members[PEOPLE_MAX];
    if (!title || !*title) return cli_usage(word, "--title is needed");
    if (unknown_pack) return cli_usage(word, "there is no pack %s", unknown_pack);
    uint32_t about = core_contradiction(packs);
    if (about)
        return cli_usage(word,
                         "these packs cannot all be kept, they contradict about %s: leave one out",
                         PARAMETER_words[about]);
    int answer = read_zone(word, f);
    if (answer >= 0) return answer;
    struct sun_place at;
    if (!lat != !lon || (lat && !place_from(bytes_of(lat), bytes_of(lon), &at)))
        return cli_usage(word, "--lat and --lon: both, in degrees, as 45.66 and -110.56");
    f->crew.member = members;
    f->crew.max = COUNT_OF(members);
    if (crew_file && !read_crew(f)) return *f->why ? cli_usage(word, "%s", f->why) : CLI_USAGE;
    if (screenplay &&
        !(f->screenplay_text = found_read_file(screenplay, &f->screenplay_len, f->why)))
        return cli_usage(word, "%s", f->why);
    return read_lessons(word, f);
}

static bool open_lessons(struct box *b, struct founding *f) {
    const struct command c = {.kind = COMMAND_OPEN_LESSON};
    for (uint32_t i = 0; i < f->lessons.points; i++) {
        const struct bytes text[SEAL_COUNT] = {[SEAL_TEXT] = bytes_of(f->lessons.point[i].text)};
        if (!found_ask(b, &c, text, f->why)) return false;
    }
    return true;
}

static bool keep_screenplay(const char *dir, struct founding *f) {
    char name[64];
    const char *dot = strrchr(screenplay, '.');
    bool ending = dot && !strchr(dot, '/') && strlen(dot) < 32;
    snprintf(name, sizeof name, "screenplay%s", ending ? dot : ".txt");
    return found_write_file(dir, name, (struct bytes){f->screenplay_text, f->screenplay_len},
                            f->why);
}

static bool keep_place(const char *dir, struct founding *f) {
    char line[128];
    if (!lat) return true;
    snprintf(line, sizeof line, "%.40s %.40s\n", lat, lon);
    return found_write_file(dir, "place", bytes_of(line), f->why);
}

static bool found(struct box *b, struct founding *f) {
    for (uint32_t pack = 0; pack < PACK_COUNT; pack++)
        if (packs & 1u << pack && pack != PACK_HOUSE && !found_pack(b, pack, f->why)) return false;
    return found_crew(b, &f->crew, f->why) && open_lessons(b, f);
}

static int make(const char *word, const char *dir, struct founding *f) {
    struct box_options o = {.clock = found_now()};
    struct production p = {.title = title, .zone = f->zone, .now_ms = o.clock.wall_ms};
    if (o.clock.wall_ms < MACHINE_NOTHING_BEFORE_MS)
        return cli_fault(word,
                         "this machine's clock stands before 2025, and the record would begin "
                         "there; set it first: timedatectl set-time '2031-05-02 07:42'");
    if (!production_create(dir, &p, f->why)) return cli_fault(word, "%s", f->why);
    struct box *b = box_open(dir, &o, f->why);
    bool done = b && found(b, f);
    uint32_t people = done ? box_durable(b)->world->live.people : 0;
    if (b) box_close(b);
    if (!done || (screenplay && !keep_screenplay(dir, f)) || !keep_place(dir, f))
        return cli_fault(word, "%s", f->why);
    printf("%s: %s, %u people. Next: showclear serve %s\n", dir, title, people, dir);
    return CLI_YES;
}

int cli_new(int argc, char **argv) {
    static struct founding f;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer < 0) answer = read_inputs(argv[0], &f);
    if (answer < 0) answer = make(argv[0], argv[1], &f);
    free(f.crew_text);
    free(f.screenplay_text);
    free(f.lessons_text);
    return answer;
}
