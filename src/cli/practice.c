/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/practice.h"
#include "cli/away.h"
#include "cli/script.h"
#include "net/embedded.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_MAX = 65536, MEMBERS_MAX = 32 };
static const char NOTE[] = "practice.txt", WHOLE[] = "whole";
static const char NOTE_TEXT[] =
    "Made by `showclear serve --practice`. Nothing here is a record of a set.\n"
    "`showclear serve DIR --practice --begin-again` removes it and begins afresh.\n";

static bool fail(char why[BOX_WORDS_MAX], const char *what, const char *words) {
    snprintf(why, BOX_WORDS_MAX, "%.300s: %s", what, words);
    return false;
}

static const char *path_of(const struct practice *p, const char *name) {
    static char path[PRACTICE_PATH_MAX + 64];
    snprintf(path, sizeof path, "%s/%s", p->folder, name);
    return path;
}

static bool has(const struct practice *p, const char *name) {
    return access(path_of(p, name), F_OK) == 0;
}

static bool make_folder(const char *path, char why[BOX_WORDS_MAX]) {
    struct stat is;
    if (mkdir(path, 0700) && errno != EEXIST) return fail(why, path, strerror(errno));
    return (stat(path, &is) == 0 && S_ISDIR(is.st_mode)) || fail(why, path, "is no folder");
}

static bool run_lines(struct box *b, char why[BOX_WORDS_MAX]) {
    const struct embedded *e = embedded_find(embedded_practice, BYTES("before.jsonl"));
    return e ? script_run(b, e->path, e->plain, why)
             : fail(why, "before.jsonl", "is not inside this executable");
}

static bool run_crew(struct box *b, char why[BOX_WORDS_MAX]) {
    static struct crew_member members[MEMBERS_MAX];
    static uint8_t text[FILE_MAX];
    struct crew crew = {.member = members, .max = MEMBERS_MAX};
    const struct embedded *e = embedded_find(embedded_practice, BYTES("crew.csv"));
    if (!e || e->plain.len > sizeof text)
        return fail(why, "crew.csv", "is not inside this executable");
    memcpy(text, e->plain.ptr, e->plain.len);
    return (crew_read(&crew, text, e->plain.len) || fail(why, "crew.csv", crew.wrong)) &&
           found_crew(b, &crew, why);
}

static bool found(struct box *b, char why[BOX_WORDS_MAX]) {
    return found_pack(b, PACK_BULLETIN_1, why) && run_crew(b, why) && run_lines(b, why);
}

/* The note comes first and "whole" last: what lies between was cut short, and is made anew. */
static bool make(const struct practice *p, char why[BOX_WORDS_MAX]) {
    const struct box_options o = {.state_dir = p->state, .clock = found_now()};
    char zone[128];
    found_zone(zone, sizeof zone);
    const struct production made = {
        .title = "Practice", .zone = zone, .state_dir = p->state, .now_ms = o.clock.wall_ms};
    if (!found_write_file(p->folder, NOTE, bytes_of(NOTE_TEXT), why)) return false;
    if (!production_create(p->folder, &made, why)) return false;
    struct box *b = box_open(p->folder, &o, why);
    bool done = b && found(b, why);
    if (b) box_close(b);
    return done && found_write_file(p->folder, WHOLE, (struct bytes){0}, why);
}

/* Whoever serves a folder holds its lock. */
static bool in_use(const struct practice *p) {
    int fd = open(path_of(p, "showclear.db-lock"), O_RDWR | O_CLOEXEC);
    bool held = fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) != 0;
    if (fd >= 0) close(fd);
    return held;
}

/* Never reached without practice.txt in it. Links are removed, not followed. */
static bool empty(const struct practice *p, char why[BOX_WORDS_MAX]) {
    if (in_use(p)) return fail(why, p->folder, "somebody practises there; end that serve first");
    return away_within(p->folder) || fail(why, p->folder, strerror(errno));
}

bool practice_ready(struct practice *p, const char *dir, bool again, char why[BOX_WORDS_MAX]) {
    if (snprintf(p->folder, sizeof p->folder, "%s/practice.d", dir) >= PRACTICE_PATH_MAX - 64)
        return fail(why, "DIR", "is too long a path");
    snprintf(p->state, sizeof p->state, "%.*s/state", PRACTICE_PATH_MAX - 8, p->folder);
    if (!make_folder(dir, why) || !make_folder(p->folder, why)) return false;
    if (has(p, "showclear.db") && !has(p, NOTE))
        return fail(why, p->folder,
                    "this production was not made by practice, and is left alone; move it away");
    if (!again && has(p, WHOLE)) return true;
    return (!has(p, NOTE) || empty(p, why)) && make(p, why);
}
