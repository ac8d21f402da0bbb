/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_steps.c - a step: "HH:MM phrase, how it was entered, its standing => what is expected"; and "given phrase". */
#include "cli/story_reader.h"
#include "text/mem.h"

/* ---- how it was entered, and where its facts stand ------------------------------------------------------------- */

static bool need_person(struct story_reader *r, uint32_t at, uint16_t *person) {
    if (!story_words_is(&r->words, at, "by")) return story_reader_expected_at(r, "\"by\"", at);
    if (at + 1 < r->words.count)
        *person = story_reader_find(r->s, TYPE_PERSON, r->words.word[at + 1]);
    return *person || story_reader_expected_at(r, "a person of this story", at + 1);
}

static bool late(struct story_reader *r, struct story_step *step, uint32_t *at) {
    bool paper = story_words_is(&r->words, *at, "on-paper");
    step->entry = paper ? ENTRY_PAPER : ENTRY_LATE;
    if (!story_words_is(&r->words, *at + 1, "about"))
        return story_reader_expected_at(r, "\"about\" and when it was done", *at + 1);
    if (!story_reader_clock(r, *at + 2, &step->about_minute)) return false;
    if (step->about_minute > step->minute)
        return story_reader_expected_at(r, "a time that is not after this step's own", *at + 2);
    *at += 3;
    return true;
}
static bool entered(struct story_reader *r, struct story_step *step, uint32_t *at) {
    *at += 3;
    return need_person(r, *at - 2, &step->entered_by);
}
static bool witnessed(struct story_reader *r, struct story_step *step, uint32_t *at) {
    *at += 3;
    return need_person(r, *at - 2, &step->witness);
}
static bool read_at(struct story_reader *r, struct story_step *step, uint32_t *at) {
    step->has_read = 1;
    if (!story_words_is(&r->words, *at + 1, "at"))
        return story_reader_expected_at(r, "\"at\" and when the screen was read", *at + 1);
    *at += 3;
    return story_reader_clock(r, *at - 1, &step->read_minute);
}
static bool established(struct story_reader *r, struct story_step *step, uint32_t *at) {
    (void)r;
    ++*at;
    step->standing = STORY_ESTABLISHED;
    return true;
}
static bool reported(struct story_reader *r, struct story_step *step, uint32_t *at) {
    (void)r;
    ++*at;
    step->standing = STORY_REPORTED;
    return true;
}

static uint8_t find_label(struct story_reader *r, struct bytes word) {
    struct story *s = r->s;
    for (uint8_t i = 1; i <= s->labels; i++)
        if (bytes_equal(s->label[i].word, word)) return i;
    if (s->labels >= STORY_LABELS_MAX)
        return (uint8_t)story_reader_expected(r, "fewer disputed points", word);
    s->label[++s->labels].word = word;
    return (uint8_t)s->labels;
}

/* An empty word makes a version of its own. */
static uint8_t find_version(struct story_reader *r, struct story_label *label, struct bytes word) {
    for (uint8_t i = 0; word.len && i < label->versions; i++)
        if (bytes_equal(label->version[i], word)) return (uint8_t)(i + 1);
    if (label->versions >= STORY_VERSIONS_MAX)
        return (uint8_t)story_reader_expected(r, "fewer versions of this point", label->word);
    label->version[label->versions] = word;
    return ++label->versions;
}

/* "disputed LABEL [VERSION]" */
static bool disputed(struct story_reader *r, struct story_step *step, uint32_t *at) {
    struct bytes version = {0};
    step->standing = STORY_DISPUTED;
    if (++*at >= r->words.count || story_words_is(&r->words, *at, "=>"))
        return story_reader_expected_at(r, "a word that names what is disputed", *at);
    step->label = find_label(r, r->words.word[(*at)++]);
    if (*at < r->words.count && !story_words_is(&r->words, *at, "=>"))
        version = r->words.word[(*at)++];
    if (!step->label) return false;
    step->version = find_version(r, &r->s->label[step->label], version);
    return step->version != 0;
}

static const struct tail {
    const char *word;
    bool (*read)(struct story_reader *r, struct story_step *step, uint32_t *at);
} TAILS[] = {
    {"late", late},           {"on-paper", late},     {"entered", entered},
    {"witnessed", witnessed}, {"read", read_at},      {"established", established},
    {"reported", reported},   {"disputed", disputed},
};

static const struct tail *find_tail(const struct story_reader *r, uint32_t at) {
    for (uint32_t i = 0; i < COUNT_OF(TAILS); i++)
        if (story_words_is(&r->words, at, TAILS[i].word)) return &TAILS[i];
    return NULL;
}

/* From ${at} up to "=>" or the end. */
static bool read_tail(struct story_reader *r, struct story_step *step, uint32_t *at) {
    while (*at < r->words.count && !story_words_is(&r->words, *at, "=>")) {
        const struct tail *tail = find_tail(r, *at);
        if (!tail) return story_reader_expected_at(r, "\"=>\"", *at);
        if (!tail->read(r, step, at)) return false;
    }
    return true;
}

/* ---- what is expected -------------------------------------------------------------------------------------------- */

static bool expect_rule(struct story_reader *r, struct story_expected *e, uint32_t at) {
    if (at >= r->words.count) return story_reader_expected_at(r, "a rule, like SHOW-PARTIAL", at);
    enum rule rule = vocabulary_find_rule(r->words.word[at]);
    if (rule == RULE_COUNT) return story_reader_expected_at(r, "a rule, like SHOW-PARTIAL", at);
    e->rules.word[rule / 32] |= 1u << (rule % 32);
    return true;
}

/* "happened", "stopped", each once and behind a comma. */
static bool expect_after(struct story_reader *r, struct story_expected *e, uint32_t at) {
    for (; at < r->words.count; at++) {
        if (!story_words_is(&r->words, at, ","))
            return story_reader_expected_at(r, "\",\" or the end of the line", at);
        at++;
        if (story_words_is(&r->words, at, "happened") && e->refused && !e->happened)
            e->happened = 1;
        else if (story_words_is(&r->words, at, "stopped") && e->refused == e->happened &&
                 !e->stopped)
            e->stopped = 1;
        else
            return story_reader_expected_at(
                r, e->refused ? "a rule, happened, or behind that stopped" : "stopped", at);
    }
    return true;
}

/* "RULE, RULE only" or "only RULE, RULE", then what comes behind. */
static bool expect_rules(struct story_reader *r, struct story_expected *e, uint32_t at) {
    e->refused = 1;
    e->only = story_words_is(&r->words, at, "only");
    at += e->only;
    for (bool first = true;; first = false) {
        bool word =
            story_words_is(&r->words, at, "happened") || story_words_is(&r->words, at, "stopped");
        if (!first && word) return expect_after(r, e, at - 1);
        if (!expect_rule(r, e, at++)) return false;
        if (story_words_is(&r->words, at, "only")) {
            e->only = 1;
            return expect_after(r, e, at + 1);
        }
        if (!story_words_is(&r->words, at, ",")) return expect_after(r, e, at);
        at++;
    }
}

static bool read_expected(struct story_reader *r, struct story_step *step, uint32_t at) {
    if (!story_words_is(&r->words, at, "=>")) return story_reader_expected_at(r, "\"=>\"", at);
    if (story_words_is(&r->words, at + 1, "ok")) return expect_after(r, &step->expected, at + 2);
    if (!story_words_is(&r->words, at + 1, "refused"))
        return story_reader_expected_at(r, "\"ok\" or \"refused\"", at + 1);
    return expect_rules(r, &step->expected, at + 2);
}

/* ---- the line ------------------------------------------------------------------------------------------------------ */

/* Versions of one point stand side by side in time; all else in order. */
static bool in_order(struct story_reader *r, const struct story_step *step) {
    for (const struct story_step *s = r->s->step; s < step; s++) {
        if (s->part != STORY_STEP || s->day < step->day || s->minute <= step->minute) continue;
        if (s->label && s->label == step->label && s->version != step->version) continue;
        return story_reader_expected_at(r, "a time that is not before the steps above", 0);
    }
    return true;
}

/* What is given has no clock: it is there when the step before it is done. */
static uint32_t minute_so_far(const struct story_reader *r, const struct story_step *step) {
    uint32_t minute = 0;
    for (const struct story_step *s = r->s->step; s < step; s++)
        if (s->day == step->day && s->minute > minute) minute = s->minute;
    return minute;
}

/* The words from..to-1 as they stand in the line. */
static struct bytes as_written(const struct story_reader *r, uint32_t from, uint32_t to) {
    const uint8_t *start = r->words.word[from].ptr - r->words.quoted[from];
    struct bytes last = r->words.word[to - 1];
    const uint8_t *end = last.ptr + last.len + r->words.quoted[to - 1];
    return (struct bytes){start, (uint32_t)(end - start)};
}

/* Where the standing begins, between ${from} and ${to}. */
static uint32_t before_standing(const struct story_reader *r, uint32_t from, uint32_t to) {
    while (from < to && !story_words_is(&r->words, from, "established") &&
           !story_words_is(&r->words, from, "reported") &&
           !story_words_is(&r->words, from, "disputed"))
        from++;
    return from;
}

bool story_steps_line(struct story_reader *r, enum story_part part) {
    struct story_step *step = story_reader_step(r, part);
    if (!step) return false;
    if (part == STORY_GIVEN)
        step->minute = minute_so_far(r, step);
    else if (!story_reader_clock(r, 0, &step->minute))
        return false;
    uint32_t to = 1;
    while (to < r->words.count && !story_words_is(&r->words, to, "=>") && !find_tail(r, to)) to++;
    uint32_t at = to;
    if (to == 1) return story_reader_expected_at(r, "who does what", 1);
    step->nothing = story_words_is(&r->words, 1, "nothing") && to == 2;
    if (!step->nothing && !story_phrase_read(r, 1, to, false, step)) return false;
    if (!read_tail(r, step, &at)) return false;
    step->phrase = as_written(r, 1, before_standing(r, to, at));
    if (part == STORY_GIVEN)
        return (at == r->words.count && !step->label) ||
               story_reader_expected_at(
                   r, "the end of the line: what is given is ok, and not disputed", at);
    return read_expected(r, step, at) && in_order(r, step);
}
