/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/script.h"
#include "core/codec.h"
#include "text/when.h"
#include <stdio.h>

enum { NODES_MAX = 64, TEXTS_MAX = 4096 };
static const uint64_t DAY_MS = 86400000, MINUTE_MS = 60000;

/* When the script is: both clocks go alike, so that none jumps. */
static struct box_clock told;
struct box_clock script_clock(void) {
    return told;
}

struct line {
    struct json j;
    struct json_node node[NODES_MAX];
    uint8_t bytes[TEXTS_MAX];
    struct bytes text[SEAL_COUNT];
};

static int64_t number(const struct line *l, const char *key) {
    uint32_t at = json_member(&l->j, 0, key);
    return at ? l->j.node[at].number : 0;
}

/* The minute of a line with a time; false: it is at the time of the line before it. */
static bool time_of(const struct line *l, uint64_t now_ms, uint64_t *at_ms) {
    uint32_t at = json_member(&l->j, 0, "at"), minutes;
    if (!at || !when_clock(json_raw(&l->j, at), &minutes)) return false;
    int64_t day = (int64_t)(now_ms / DAY_MS) + number(l, "day");
    *at_ms = (uint64_t)day * DAY_MS + minutes * MINUTE_MS;
    return true;
}

static void set_clock(const struct line *l) {
    uint64_t at_ms;
    if (!told.wall_ms || !time_of(l, found_now().wall_ms, &at_ms) || at_ms <= told.wall_ms) return;
    told.mono_ms += at_ms - told.wall_ms;
    told.wall_ms = at_ms;
}

static bool take_texts(struct line *l) {
    struct buffer into = BUFFER(l->bytes);
    uint32_t args = json_member(&l->j, 0, "args");
    for (uint32_t s = 0; s < SEAL_COUNT; s++) {
        uint32_t at = json_member(&l->j, args, vocabulary_seal[s] + 1), from = into.len;
        l->text[s] = (struct bytes){0};
        if (!at) continue;
        if (!json_string(&l->j, at, &into)) return false;
        l->text[s] = (struct bytes){into.ptr + from, into.len - from};
    }
    return true;
}

static bool run_line(struct box *b, struct line *l, char why[BOX_WORDS_MAX]) {
    struct command c;
    const char *key = "", *wrong = core_read_command(box_head(b), &l->j, 0, &c, &key);
    if (wrong || !take_texts(l)) {
        snprintf(why, BOX_WORDS_MAX, "%s: %s", key, wrong ? wrong : "a text is too long");
        return false;
    }
    c.actor.n = (uint16_t)number(l, "by");
    if (c.kind == COMMAND_OPEN_DAY)
        c.arg[FIELD_DAY] = (uint32_t)((told.wall_ms ? told : found_now()).wall_ms / DAY_MS);
    return found_ask(b, &c, l->text, why);
}

static bool fail(char why[BOX_WORDS_MAX], const char *file, uint32_t line, const char *words) {
    char said[BOX_WORDS_MAX];
    snprintf(said, sizeof said, "%s", words);
    snprintf(why, BOX_WORDS_MAX, "%s:%u: %.400s", file, (unsigned)line, said);
    return false;
}

bool script_run(struct box *b, const char *file, struct bytes lines, char why[BOX_WORDS_MAX]) {
    static struct line l;
    for (uint32_t n = 1; lines.len; n++) {
        uint32_t end = bytes_find(lines, '\n');
        if (!json_read(&l.j, bytes_slice(lines, 0, end), l.node, NODES_MAX))
            return fail(why, file, n, l.j.wrong);
        set_clock(&l);
        if (!run_line(b, &l, why)) return fail(why, file, n, why);
        lines = bytes_slice(lines, end + 1, lines.len);
    }
    return true;
}

struct box_clock script_begins(struct bytes lines) {
    static struct line l;
    told.wall_ms = found_now().wall_ms, told.mono_ms = 0;
    uint32_t end = bytes_find(lines, '\n');
    if (json_read(&l.j, bytes_slice(lines, 0, end), l.node, NODES_MAX))
        (void)time_of(&l, told.wall_ms, &told.wall_ms);
    return told;
}
