/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story.c - story.h: the lines of a file, and what must hold between them. */
#include "cli/story_reader.h"
#include "core/codec.h"
#include "text/mem.h"
#include "text/utf8.h"
#include "text/when.h"

static void say(struct story_wrong *wrong, uint32_t line, const char *what, struct bytes found) {
    struct buffer b = BUFFER(wrong->text);
    buffer_text(&b, "expected ");
    buffer_text(&b, what);
    buffer_text(&b, found.len ? ", found \"" : "; here the line ends");
    buffer_put(&b, bytes_slice(found, 0, 40));
    if (found.len) buffer_text(&b, "\"");
    wrong->line = line;
    wrong->text_len = b.len;
}

bool story_reader_expected(struct story_reader *r, const char *what, struct bytes found) {
    say(r->wrong, r->line, what, found);
    return false;
}

bool story_reader_expected_at(struct story_reader *r, const char *what, uint32_t at) {
    struct bytes none = {0};
    return story_reader_expected(r, what, at < r->words.count ? r->words.word[at] : none);
}

uint16_t story_reader_find(const struct story *s, uint8_t type, struct bytes name) {
    for (uint16_t i = 1; i <= s->names; i++)
        if (s->name[i].type == type && bytes_equal(core_name_bytes(&s->name[i].name), name))
            return i;
    return 0;
}

uint16_t story_reader_name(struct story_reader *r, uint8_t type, struct bytes name) {
    struct story *s = r->s;
    uint16_t row = story_reader_find(s, type, name);
    if (row) return row;
    if (s->names >= STORY_NAMES_MAX)
        return story_reader_expected(r, "fewer names in one story", name), 0;
    struct story_name *new = &s->name[s->names + 1];
    if (!core_name(name, &new->name))
        return story_reader_expected(r, "a name of a-z, 0-9 and -, at most 24", name), 0;
    new->type = type;
    return ++s->names;
}

struct story_step *story_reader_step(struct story_reader *r, enum story_part part) {
    struct story *s = r->s;
    if (s->steps >= STORY_STEPS_MAX) {
        story_reader_expected(r, "fewer steps in one story", r->words.word[0]);
        return NULL;
    }
    struct story_step *step = &s->step[s->steps++];
    memset(step, 0, sizeof *step);
    step->part = part;
    step->line = r->line;
    step->day = r->day;
    return step;
}

bool story_reader_clock(struct story_reader *r, uint32_t at, uint32_t *minute) {
    if (at < r->words.count && when_clock(r->words.word[at], minute)) return true;
    return story_reader_expected_at(r, "a time like 12:30", at);
}

bool story_in_world(const struct story *s, const struct story_step *step, uint32_t world) {
    for (uint32_t label = 1; label <= s->labels; label++) {
        uint32_t versions = s->label[label].versions, chosen = world % versions;
        if (step->label == label) return step->version == chosen + 1;
        world /= versions;
    }
    return true;
}

/* The calendar turns: only forward, and only between steps. */
static bool turn_day(struct story_reader *r) {
    uint32_t day;
    if (r->words.count < 2 || !when_date(r->words.word[1], &day))
        return story_reader_expected_at(r, "a date like 2031-05-02", 1);
    if (r->words.count > 2) return story_reader_expected_at(r, "the end of the line", 2);
    if (day <= r->day) return story_reader_expected_at(r, "a later day than the last", 1);
    r->day = day;
    return true;
}

static bool read_line(struct story_reader *r) {
    const char *wrong = story_words_read(&r->words, r->text);
    if (wrong) return story_reader_expected(r, wrong, r->words.word[r->words.count]);
    if (!r->words.count) return true;
    if (!r->titled && !story_words_is(&r->words, 0, "story"))
        return story_reader_expected_at(r, "story \"Title\" as the first line", 0);
    uint8_t first = r->words.word[0].len ? r->words.word[0].ptr[0] : 0;
    bool clock = !r->words.quoted[0] && first >= '0' && first <= '9';
    if (r->begun && story_words_is(&r->words, 0, "day")) return turn_day(r);
    if (!clock && !story_words_is(&r->words, 0, "given")) {
        if (!r->begun) return story_head_line(r);
        return story_reader_expected_at(r, "a step (HH:MM ...), \"given\" or \"day\"", 0);
    }
    if (!r->begun && !story_head_end(r)) return false;
    r->begun = true;
    return story_steps_line(r, clock ? STORY_STEP : STORY_GIVEN);
}

/* Each disputed point has two versions or more, and all their combinations can be replayed. */
static bool count_worlds(struct story_reader *r) {
    struct story *s = r->s;
    s->worlds = 1;
    for (uint32_t i = 0; i < s->steps; i++) {
        const struct story_label *label = &s->label[s->step[i].label];
        if (!s->step[i].label || label->versions > 1) continue;
        r->line = s->step[i].line;
        return story_reader_expected(r, "another version of what is disputed", label->word);
    }
    for (uint32_t i = 1; i <= s->labels; i++) {
        if (s->worlds * s->label[i].versions > STORY_WORLDS_MAX)
            return story_reader_expected(r, "fewer combinations of versions", s->label[i].word);
        s->worlds = (uint16_t)(s->worlds * s->label[i].versions);
    }
    return true;
}

bool story_read(struct story *s, struct bytes file, struct story_wrong *wrong) {
    struct story_reader r = {.s = s, .wrong = wrong};
    memset(s, 0, sizeof *s);
    memset(wrong, 0, sizeof *wrong);
    if (file.len > STORY_BYTES_MAX)
        return story_reader_expected(&r, "a story of at most 256 KiB", BYTES("more"));
    for (struct bytes rest = file; rest.len;) {
        uint32_t end = bytes_find(rest, '\n');
        r.line++;
        r.text = bytes_slice(rest, 0, end);
        if (!utf8_valid(r.text)) return story_reader_expected(&r, "UTF-8 text", BYTES("other"));
        if (!read_line(&r)) return false;
        rest = bytes_slice(rest, end + 1, rest.len);
    }
    struct bytes none = {0};
    if (!r.titled) return story_reader_expected(&r, "story \"Title\"", none);
    if (!r.begun) return story_reader_expected(&r, "at least one step (HH:MM ...)", none);
    return count_worlds(&r);
}
