/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_tell.c - story_tell.h. */
#include "cli/story_tell.h"
#include "cli/story_asks.h"
#include "text/json.h"
#include "text/when.h"

static uint32_t count_rules(const struct rule_set *set) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < RULE_COUNT; i++) n += story_has_rule(set, i);
    return n;
}

/* ---- for people ---------------------------------------------------------------------------------------------------- */

static void put_clock(struct buffer *b, uint32_t minute) {
    buffer_byte(b, (uint8_t)('0' + minute / 600));
    buffer_byte(b, (uint8_t)('0' + minute / 60 % 10));
    buffer_byte(b, ':');
    buffer_byte(b, (uint8_t)('0' + minute % 60 / 10));
    buffer_byte(b, (uint8_t)('0' + minute % 10));
}

static void pad_to(struct buffer *b, uint32_t start, uint32_t width) {
    buffer_text(b, "  ");
    while (b->len < start + width && !b->full) buffer_byte(b, ' ');
}

/* The one that decide names first, then the others. */
static void put_rules(struct buffer *b, const struct rule_set *set, uint32_t first) {
    if (first < RULE_COUNT) buffer_text(b, vocabulary_rule[first].id);
    for (uint32_t i = 0; i < RULE_COUNT; i++) {
        if (i == first || !story_has_rule(set, i)) continue;
        buffer_text(b, ", ");
        buffer_text(b, vocabulary_rule[i].id);
    }
}

static const char *const FAILED_WORDS[] = {
    [STORY_HELD] = "",
    [STORY_WAS_REFUSED] = "expected ok",
    [STORY_WAS_DECIDED] = "expected a refusal",
    [STORY_OTHER_RULES] = "expected other rules",
    [STORY_NOT_STOPPED] = "expected the set to be stopped",
};

static void tell_verdict(const struct story_step *step, const struct story_outcome *o,
                         struct buffer *b) {
    if (o->refused) {
        buffer_text(b, o->refused < o->ran ? "in one version refused " : "refused ");
        put_rules(b, &o->rules, o->first_rule);
    } else {
        buffer_text(b, "ok");
    }
    if (o->refused && step->expected.happened) buffer_text(b, "; happened");
    if (step->expected.stopped) buffer_text(b, "; stopped");
    if (o->failed) {
        buffer_text(b, "  <- ");
        buffer_text(b, FAILED_WORDS[o->failed]);
    }
}

/* The phrase as written, but for the columns that its author lined up. */
void story_put_phrase(struct buffer *b, struct bytes phrase) {
    bool gap = false;
    for (uint32_t i = 0; i < phrase.len; i++) {
        bool blank = phrase.ptr[i] == ' ' || phrase.ptr[i] == '\t';
        if (!blank || !gap) buffer_byte(b, blank ? ' ' : phrase.ptr[i]);
        gap = blank;
    }
}

static const char *const STANDING_WORDS[STORY_STANDINGS] = {
    [STORY_UNSAID] = "",
    [STORY_ESTABLISHED] = "  [established]",
    [STORY_REPORTED] = "  [reported]",
    [STORY_DISPUTED] = "  [disputed: ",
};

void story_put_standing(const struct story *s, const struct story_step *step, struct buffer *b) {
    buffer_text(b, STANDING_WORDS[step->standing]);
    if (!step->label) return;
    struct bytes version = s->label[step->label].version[step->version - 1];
    buffer_put(b, s->label[step->label].word);
    if (version.len) buffer_text(b, ", version ");
    buffer_put(b, version);
    buffer_byte(b, ']');
}

/* A story of several days says where each begins. */
static void tell_day(const struct story *s, const struct story_step *step, uint32_t *day,
                     struct buffer *b) {
    if (s->step[s->steps - 1].day == s->day || step->day == *day) return;
    uint8_t text[40];
    struct buffer stamp = BUFFER(text);
    when_rfc3339(&stamp, (uint64_t)step->day * 86400000, 0);
    buffer_put(b, bytes_slice(buffer_bytes(&stamp), 0, 10));
    buffer_byte(b, '\n');
    *day = step->day;
}

static void tell_step(const struct story *s, const struct story_result *r, uint32_t row,
                      uint32_t *day, struct buffer *b) {
    const struct story_step *step = &s->step[row];
    const struct story_outcome *o = &r->step[row];
    if (!o->ran || (step->part != STORY_STEP && !o->failed)) return;
    tell_day(s, step, day, b);
    uint32_t start = b->len;
    buffer_u64(b, step->line);
    pad_to(b, start, 5);
    if (step->part == STORY_STEP)
        put_clock(b, step->minute);
    else
        buffer_text(b, "given");
    pad_to(b, start, 12);
    story_put_phrase(b, step->phrase);
    story_put_standing(s, step, b);
    pad_to(b, start, 72);
    tell_verdict(step, o, b);
    buffer_byte(b, '\n');
}

static void put_packs(struct buffer *b, uint32_t packs) {
    bool first = true;
    for (uint32_t i = 0; i < PACK_COUNT; i++) {
        if (!(packs >> i & 1)) continue;
        if (!first) buffer_text(b, ", ");
        buffer_text(b, PACK_words[i]);
        first = false;
    }
}

static void tell_rules(const struct story *s, const struct story_result *r, struct buffer *b) {
    for (uint32_t i = 0; i < RULE_COUNT; i++) {
        if (!story_has_rule(&r->rules, i)) continue;
        uint32_t start = b->len;
        buffer_text(b, "  ");
        buffer_text(b, vocabulary_rule[i].id);
        pad_to(b, start, 26);
        buffer_text(b, "would be refused under ");
        put_packs(b, r->packs[i]);
        if (s->worlds > 1 && !story_has_rule(&r->always, i))
            buffer_text(b, " (not in each version of what is disputed)");
        buffer_byte(b, '\n');
    }
}

/* How many rules in all, and of them how many whatever was disputed. */
static void tell_how_many(const struct story *s, const struct story_result *r, struct buffer *b) {
    uint32_t rules = count_rules(&r->rules);
    buffer_u64(b, rules);
    buffer_text(b, rules == 1 ? " rule in all" : " different rules in all");
    if (s->worlds > 1) {
        buffer_text(b, ", ");
        buffer_u64(b, count_rules(&r->always));
        buffer_text(b, " of them in each of ");
        buffer_u64(b, s->worlds);
        buffer_text(b, " combinations of what is disputed, none chosen");
    }
    buffer_text(b, ":\n");
}

static void tell_first(const struct story *s, const struct story_result *r, struct buffer *b) {
    if (!r->first_refused) {
        buffer_text(b, "Nothing was refused.\n");
        return;
    }
    const struct story_step *step = &s->step[r->first_refused - 1];
    const struct story_outcome *o = &r->step[r->first_refused - 1];
    buffer_text(b, "First refused: line ");
    buffer_u64(b, step->line);
    buffer_text(b, ", ");
    story_put_phrase(b, step->phrase);
    story_put_standing(s, step, b);
    buffer_text(b, ": would be refused under ");
    put_packs(b, r->packs[o->first_rule]);
    buffer_text(b, ", ");
    buffer_text(b, vocabulary_rule[o->first_rule].id);
    buffer_text(b, ".\n");
    tell_how_many(s, r, b);
    tell_rules(s, r, b);
}

void story_tell_text(const struct story *s, const struct story_result *r, const char *file,
                     struct buffer *b) {
    uint32_t failed = 0, steps = 0, day = 0;
    buffer_put(b, s->title);
    buffer_text(b, "  (");
    buffer_text(b, file);
    buffer_text(b, ")\n");
    for (uint32_t row = 0; row < s->steps; row++) {
        tell_step(s, r, row, &day, b);
        steps += r->step[row].ran && s->step[row].part == STORY_STEP;
        failed += r->step[row].failed != STORY_HELD;
    }
    story_tell_asks(s, r, b);
    tell_first(s, r, b);
    buffer_u64(b, steps);
    buffer_text(b, steps == 1 ? " step, " : " steps, ");
    if (failed) buffer_u64(b, failed);
    buffer_text(b, failed ? " not as expected: the story does not hold.\n\n"
                          : "each as expected: the story holds.\n\n");
}

/* ---- for programs -------------------------------------------------------------------------------------------------- */

static void put_ids(struct buffer *b, const struct rule_set *set) {
    buffer_byte(b, '[');
    for (uint32_t i = 0; i < RULE_COUNT; i++) {
        if (!story_has_rule(set, i)) continue;
        json_item(b);
        json_put_string(b, bytes_of(vocabulary_rule[i].id));
    }
    buffer_byte(b, ']');
}

static void put_bool(struct buffer *b, bool yes) {
    buffer_text(b, yes ? "true" : "false");
}

static void put_step(struct buffer *b, const struct story_step *step,
                     const struct story_outcome *o) {
    json_item(b);
    buffer_byte(b, '{');
    json_key_u64(b, "line", step->line);
    json_key_string(b, "verdict", o->refused ? BYTES("refused") : BYTES("ok"));
    json_key(b, "rules");
    put_ids(b, &o->rules);
    json_key(b, "held");
    put_bool(b, !o->failed);
    buffer_byte(b, '}');
}

void story_tell_json(const struct story *s, const struct story_result *r, struct buffer *b) {
    buffer_byte(b, '{');
    json_key_string(b, "story", s->title);
    json_key(b, "held");
    put_bool(b, r->held);
    json_key(b, "steps");
    buffer_byte(b, '[');
    for (uint32_t row = 0; row < s->steps; row++)
        if (s->step[row].part == STORY_STEP && r->step[row].ran)
            put_step(b, &s->step[row], &r->step[row]);
    buffer_byte(b, ']');
    json_key(b, "first_refused");
    if (r->first_refused)
        buffer_u64(b, s->step[r->first_refused - 1].line);
    else
        buffer_text(b, "null");
    json_key(b, "rules");
    put_ids(b, &r->rules);
    json_key(b, "always");
    put_ids(b, &r->always);
    json_key_u64(b, "worlds", s->worlds);
    json_key(b, "asks");
    story_put_asks(s, r, b);
    buffer_byte(b, '}');
}
