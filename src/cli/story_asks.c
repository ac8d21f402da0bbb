/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_asks.c - story_asks.h. */
#include "cli/story_asks.h"
#include "text/json.h"

/* Whether step ${i} answers the ask of ${row}, in a version that goes with it. */
static bool answers(const struct story *s, const struct story_result *r, uint32_t i, uint32_t row) {
    const struct story_step *step = &s->step[i], *asked = &s->step[row];
    bool together = !asked->label || asked->label != step->label || asked->version == step->version;
    return step->kind == COMMAND_ANSWER_ASK && r->step[i].ran &&
           step->arg[FIELD_ASK] == r->step[row].asked && together;
}

static void tell_one(const struct story *s, const struct story_result *r, uint32_t row,
                     struct buffer *b) {
    for (uint32_t i = row; i < s->steps; i++) {
        if (i != row && !answers(s, r, i, row)) continue;
        buffer_text(b, i == row ? "  " : "    answered: ");
        story_put_phrase(b, s->step[i].phrase);
        story_put_standing(s, &s->step[i], b);
        buffer_byte(b, '\n');
    }
}

void story_tell_asks(const struct story *s, const struct story_result *r, struct buffer *b) {
    bool any = false;
    for (uint32_t row = 0; row < s->steps; row++) {
        if (!r->step[row].stands) continue;
        if (!any) buffer_text(b, "Asked, declined, and standing on a setup with a danger:\n");
        any = true;
        tell_one(s, r, row, b);
    }
}

static void put_one(const struct story *s, const struct story_result *r, uint32_t row,
                    struct buffer *b) {
    buffer_text(b, "{\"line\":");
    buffer_u64(b, s->step[row].line);
    json_key_bool(b, "disputed", s->step[row].standing == STORY_DISPUTED);
    json_key(b, "answers");
    buffer_byte(b, '[');
    for (uint32_t i = row; i < s->steps; i++)
        if (answers(s, r, i, row)) json_item(b), buffer_u64(b, s->step[i].line);
    buffer_text(b, "]}");
}

void story_put_asks(const struct story *s, const struct story_result *r, struct buffer *b) {
    buffer_byte(b, '[');
    for (uint32_t row = 0; row < s->steps; row++)
        if (r->step[row].stands) json_item(b), put_one(s, r, row, b);
    buffer_byte(b, ']');
}
