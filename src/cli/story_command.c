/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_command.c - a step with the story's own names becomes a command with the record's ids. */
#include "cli/story_player.h"
#include "core/codec.h"
#include "text/mem.h"

/* The row on the record for one of the story's names; 0 when it is not there. */
static uint32_t row_of(const struct story_player *p, uint32_t name) {
    const struct story_name *n = &p->s->name[name];
    switch (n->type) {
    case TYPE_PERSON: return p->person[name];
    case TYPE_ITEM: return core_find_item(p->w, core_name_bytes(&n->name));
    case TYPE_LOT: return core_find_lot(p->w, core_name_bytes(&n->name));
    case TYPE_RACK: return core_find_rack(p->w, core_name_bytes(&n->name));
    default: return core_find_setup(p->w, core_name_bytes(&n->name));
    }
}

static bool is_row(uint8_t type) {
    return type == TYPE_PERSON || type == TYPE_ITEM || type == TYPE_LOT || type == TYPE_SETUP ||
           type == TYPE_RACK;
}

/* What the screen showed: all events up to that minute of this day. */
static uint64_t size_read(const struct story_player *p, uint32_t minute) {
    for (uint32_t m = minute + 1; m-- > 0;)
        if (p->size_at[m]) return p->size_at[m];
    return p->size_before;
}

/* Fields that a phrase may leave to what is the case: the calendar's day, the plan as it is now. */
static void fill_in(const struct story_player *p, const struct story_step *step,
                    struct command *c) {
    field_set unsaid = vocabulary_command[c->kind].fields & ~step->said;
    if (field_in(unsaid, FIELD_DAY)) c->arg[FIELD_DAY] = p->day;
    if (field_in(unsaid, FIELD_VERSION))
        c->arg[FIELD_VERSION] = p->w->live.setup[c->arg[FIELD_SETUP]].version;
}

void story_command_make(const struct story_player *p, const struct story_step *step, uint32_t one,
                        struct command *c) {
    memset(c, 0, sizeof *c);
    c->kind = step->kind;
    c->entry = step->entry;
    c->id = step->id;
    for (uint32_t f = 0; f < FIELD_COUNT; f++)
        if (field_in(step->said, f))
            c->arg[f] = is_row(vocabulary_field[f].type) ? row_of(p, step->arg[f]) : step->arg[f];
    c->actor.n = p->person[step->actor];
    if (step->group_as & STORY_AS_ACTOR) c->actor.n = p->person[step->group[one]];
    if (step->group_as & STORY_AS_PERSON) c->arg[FIELD_PERSON] = p->person[step->group[one]];
    c->entered_by.n = p->person[step->entered_by];
    c->witness.n = p->person[step->witness];
    if (step->text.len && vocabulary_command[c->kind].seals & 1u << SEAL_TEXT)
        c->sealed_set = 1u << SEAL_TEXT; /* that there is one; what it says is no rule's business */
    if (step->entry)
        c->done_about_ms = p->at_ms - (uint64_t)(step->minute - step->about_minute) * MINUTE_MS;
    if (step->has_read) c->seen = size_read(p, step->read_minute);
    fill_in(p, step, c);
}

uint32_t story_command_missing(const struct story_player *p, const struct story_step *step) {
    bool persons = (!step->actor || p->person[step->actor]) &&
                   (!step->entered_by || p->person[step->entered_by]) &&
                   (!step->witness || p->person[step->witness]);
    for (uint32_t i = 0; i < step->group_count; i++) persons = persons && p->person[step->group[i]];
    if (!persons) return FIELD_PERSON;
    uint32_t f = 0;
    while (f < FIELD_COUNT && !(field_in(step->said, f) && is_row(vocabulary_field[f].type) &&
                                !row_of(p, step->arg[f])))
        f++;
    return f;
}
