/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* day.c - see day.h. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "bench/day.h"
#include "core/codec.h"

/* All that the walk applies passes here, so that a log holds the founding too. */
static void apply_and_keep(struct world *w, const struct event *e);
#define core_apply apply_and_keep
#include "tests/walk.h"
#undef core_apply

enum { ENTRY_ROOM = 400 }; /* bytes; on average an entry takes half of it */
static struct walk walk;
static struct day_log *keeping;
static uint32_t keep_max;

static void apply_and_keep(struct world *w, const struct event *e) {
    core_apply(w, e);
    if (!keeping || keeping->entries == keep_max) return;
    uint64_t from = keeping->at[keeping->entries];
    if (from > (uint64_t)keep_max * ENTRY_ROOM) {
        keeping = NULL; /* no room: day_log says so */
        return;
    }
    struct buffer b = {keeping->byte + from, 0, CODEC_EVENT_MAX, false};
    core_encode(e, &b);
    keeping->at[++keeping->entries] = from + b.len;
}

enum part { MORNING, TAKE, STOP, EVENING };
struct step {
    enum part part;
    uint16_t actor;
    const char *kind, *args;
};
#define STEP(part, actor, kind, args) {part, actor, kind, args},
static const struct step steps[] = {
#include "bench/day.def"
};

/* A day is twenty takes; each fifth ends in a stop. */
enum { TAKES = 20, STOP_EACH = 5 };
static struct {
    enum part part;
    uint32_t at, takes; /* the step after the last one; takes of today */
} course;

static enum part part_after(enum part part) {
    switch (part) {
    case MORNING: return TAKE;
    case TAKE:
        if (++course.takes % STOP_EACH == 0) return STOP;
        return TAKE;
    case STOP: return course.takes == TAKES ? EVENING : TAKE;
    case EVENING: course.takes = 0; return MORNING;
    }
    return MORNING;
}

static const struct step *next_step(void) {
    for (;;) {
        while (course.at < COUNT_OF(steps))
            if (steps[course.at++].part == course.part) return &steps[course.at - 1];
        course.part = part_after(course.part);
        course.at = 0;
    }
}

static bool begin(uint64_t seed, uint32_t people) {
    memset(&course, 0, sizeof course);
    bool all = walk_begin(&walk, seed) &&
               walk_say(&walk, 0, "{\"kind\":\"adopt-pack\",\"args\":{\"pack\":\"bulletin-1\"}}");
    while (all && walk.world.live.people < people)
        all = walk_say(&walk, 0, "{\"kind\":\"add-person\",\"args\":{\"role\":\"grip\"}}");
    return all;
}

static bool read_step(const struct step *s, struct command *c) {
    static struct json_node nodes[64];
    char text[400];
    struct json j;
    const char *key;
    snprintf(text, sizeof text, "{\"kind\":\"%s\",\"args\":{%s}}", s->kind, s->args);
    if (!json_read(&j, bytes_of(text), nodes, COUNT_OF(nodes))) return false;
    if (core_read_command(&walk.world, &j, 0, c, &key)) return false;
    c->actor.n = s->actor;
    if (c->kind == COMMAND_ANSWER_PLAN)
        c->arg[FIELD_VERSION] = walk.world.live.setup[c->arg[FIELD_SETUP]].version;
    return true;
}

static void lapse(void) {
    do {
        core_lapse(&walk.world, walk.at_ms, &walk.decision);
        walk_apply(&walk);
    } while (walk.decision.count);
}

/* Something that is asked and not granted: it leaves the day as it was. */
static bool asked_in_vain(struct command *c) {
    for (uint32_t tries = 0; tries < 8; tries++) {
        *c = walk_command(&walk);
        core_decide(&walk.world, c, &walk.decision);
        if (walk.decision.verdict != DECIDED) return true;
    }
    return false;
}

/* The next command, decided and applied. False: the rules refuse the ordinary course. */
static bool next(struct command *c) {
    walk.at_ms += 20000;
    lapse();
    if (walk_random(&walk, 3) == 0 && asked_in_vain(c)) return true;
    return read_step(next_step(), c) && walk_do(&walk, c);
}

static void count(struct day *d) {
    switch ((enum verdict)walk.decision.verdict) {
    case DECIDED: d->decided++, d->events += walk.decision.count; break;
    case REFUSED: d->refused++; break;
    case MALFORMED: d->malformed++; break;
    }
}

bool day_record(struct day *d, uint32_t commands, uint64_t seed) {
    memset(d, 0, sizeof *d);
    d->begin = malloc(sizeof *d->begin);
    d->command = calloc(commands, sizeof *d->command);
    if (!d->begin || !d->command || !begin(seed, DAY_PEOPLE)) return false;
    memcpy(d->begin, &walk.world, sizeof walk.world);
    for (; d->commands < commands; d->commands++) {
        if (!next(&d->command[d->commands])) return false;
        count(d);
    }
    return true;
}

void day_finish(struct day *d) {
    free(d->begin);
    free(d->command);
    memset(d, 0, sizeof *d);
}

bool day_log(struct day_log *log, uint32_t entries, uint32_t people, uint64_t seed) {
    memset(log, 0, sizeof *log);
    log->byte = malloc((size_t)entries * ENTRY_ROOM + CODEC_EVENT_MAX);
    log->at = calloc(entries + 1, sizeof *log->at);
    keeping = log, keep_max = entries;
    if (!log->byte || !log->at || !begin(seed, people)) keeping = NULL;
    while (keeping && log->entries < entries) {
        struct command c;
        if (!next(&c)) break;
    }
    keeping = NULL;
    return log->entries == entries;
}

void day_log_finish(struct day_log *log) {
    free(log->byte);
    free(log->at);
    memset(log, 0, sizeof *log);
}

static void put_value(const struct command *c, uint32_t f, struct buffer *b) {
    const struct vocabulary_field *field = &vocabulary_field[f];
    json_key(b, field->key);
    if (field->type == TYPE_NAME) {
        json_put_string(b, core_name_bytes(&c->id));
    } else if (field->type == TYPE_WORD) {
        json_put_string(b, bytes_of(field->words[c->arg[f]]));
    } else if (field->type == TYPE_SET) {
        buffer_byte(b, '[');
        for (uint32_t i = 0; i < field->most; i++)
            if (c->arg[f] >> i & 1) json_item(b), json_put_string(b, bytes_of(field->words[i]));
        buffer_byte(b, ']');
    } else {
        buffer_u64(b, c->arg[f]);
    }
}

/* A walk's numbers may lie outside of a list: such a command cannot be said on the wire. */
static bool sayable(const struct command *c) {
    for (uint32_t f = 0; f < FIELD_COUNT; f++)
        if (vocabulary_field[f].type == TYPE_WORD && c->arg[f] >= vocabulary_field[f].most)
            return false;
    return c->kind < COMMAND_COUNT;
}

bool day_command_json(const struct command *c, struct buffer *b) {
    if (!sayable(c)) return false;
    buffer_text(b, "{\"actor\":");
    buffer_u64(b, c->actor.n);
    json_key(b, "kind");
    json_put_string(b, bytes_of(vocabulary_command[c->kind].word));
    json_key(b, "args");
    buffer_byte(b, '{');
    for (uint32_t f = 0; f < FIELD_COUNT; f++)
        if (field_in(vocabulary_command[c->kind].fields, f) &&
            (c->arg[f] || !field_in(vocabulary_optional[c->kind], f)))
            put_value(c, f, b);
    buffer_byte(b, '}');
    if (c->happened) buffer_text(b, ",\"happened\":true");
    if (c->witness.n) json_key(b, "witness"), buffer_u64(b, c->witness.n);
    buffer_byte(b, '}');
    return !b->full;
}
