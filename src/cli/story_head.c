/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_head.c - the head of a story: what is the case before the first step. What it does not say is absent. */
#include "cli/story_reader.h"
#include "core/codec.h"
#include "core/roles.h"
#include "text/when.h"

enum {
    FIVE_CONTENTS = 1 << CONTENT_INTENDED | 1 << CONTENT_DEVIATIONS | 1 << CONTENT_ABORT |
                    1 << CONTENT_EMERGENCY | 1 << CONTENT_CHAIN
};

static bool line_ends(struct story_reader *r, uint32_t at) {
    return at >= r->words.count || story_reader_expected_at(r, "the end of the line", at);
}

static bool head_title(struct story_reader *r) {
    if (r->titled) return story_reader_expected_at(r, "one title", 0);
    if (r->words.count < 2 || !r->words.quoted[1])
        return story_reader_expected_at(r, "a title in quotes", 1);
    r->s->title = r->words.word[1];
    r->s->packs = 1u << PACK_HOUSE;
    r->titled = true;
    return line_ends(r, 2);
}

static bool head_packs(struct story_reader *r) {
    r->packs_line = r->line;
    if (r->words.count < 2) return story_reader_expected_at(r, "house, bulletin-1, no-firing", 1);
    for (uint32_t i = 1; i < r->words.count; i++) {
        uint32_t pack = vocabulary_find(PACK_words, PACK_COUNT, r->words.word[i]);
        if (pack == PACK_COUNT) return story_reader_expected_at(r, "the name of a pack", i);
        r->s->packs |= 1u << pack;
    }
    return true;
}

/* "day 2031-05-02 zone Europe/Rome": the day is open unless it says not-opened. */
static bool head_day(struct story_reader *r) {
    uint32_t at = 2;
    if (r->dated) return story_reader_expected_at(r, "one day in the head", 0);
    if (r->words.count < 2 || !when_date(r->words.word[1], &r->day))
        return story_reader_expected_at(r, "a date like 2031-05-02", 1);
    if (story_words_is(&r->words, at, "zone")) {
        if (at + 1 >= r->words.count) return story_reader_expected_at(r, "Europe/Rome", at + 1);
        r->s->zone = r->words.word[at + 1];
        at += 2;
    }
    r->opened = !story_words_is(&r->words, at, "not-opened");
    r->s->day = r->day;
    r->dated = true;
    if (!r->opened) return line_ends(r, at + 1);
    struct story_step *open = story_reader_step(r, STORY_FACT);
    if (!open) return false;
    open->kind = COMMAND_OPEN_DAY;
    story_fields_set(open, FIELD_DAY, r->day);
    return line_ends(r, at);
}

/* One fact about a person. */
static struct story_step *fact(struct story_reader *r, uint16_t person, enum command_kind kind) {
    struct story_step *step = story_reader_step(r, STORY_FACT);
    if (!step) return NULL;
    step->kind = (uint16_t)kind;
    if (field_in(vocabulary_command[kind].fields, FIELD_PERSON))
        story_fields_set(step, FIELD_PERSON, person);
    else
        step->actor = person;
    return step;
}

static bool fact_training(struct story_reader *r, uint16_t person, enum VERDICT_word verdict) {
    struct story_step *step = fact(r, person, COMMAND_RECORD_TRAINING);
    if (!step) return false;
    story_fields_set(step, FIELD_SUBJECT, SUBJECT_FIREARM);
    story_fields_set(step, FIELD_VERDICT, verdict);
    return true;
}
static bool flag_trained(struct story_reader *r, uint16_t person, uint32_t roles) {
    (void)roles;
    return fact_training(r, person, VERDICT_ENOUGH);
}
static bool flag_more(struct story_reader *r, uint16_t person, uint32_t roles) {
    (void)roles;
    return fact_training(r, person, VERDICT_MORE_NEEDED);
}
static bool flag_accepted(struct story_reader *r, uint16_t person, uint32_t roles) {
    for (uint32_t role = 0; role < ROLE_COUNT; role++) {
        if (!(roles >> role & 1)) continue;
        struct story_step *step = fact(r, person, COMMAND_ACCEPT_DUTY);
        if (!step) return false;
        story_fields_set(step, FIELD_ROLE, role);
    }
    return true;
}
static bool flag_briefed(struct story_reader *r, uint16_t person, uint32_t roles) {
    (void)roles;
    r->met[r->met_count++] = person; /* at most once a person, so it fits */
    return true;
}
static bool flag_declines(struct story_reader *r, uint16_t person, uint32_t roles) {
    (void)roles;
    return fact(r, person, COMMAND_DECLINE) != NULL;
}

static const struct flag {
    const char *word;
    bool (*take)(struct story_reader *r, uint16_t person, uint32_t roles);
} FLAGS[] = {
    {"trained", flag_trained}, {"trained-more", flag_more}, {"accepted", flag_accepted},
    {"briefed", flag_briefed}, {"declines", flag_declines},
};

/* The roles behind "role", at least one; ${at} moves behind them. */
static bool read_roles(struct story_reader *r, uint32_t *at, uint16_t person, uint32_t *roles) {
    if (!story_words_is(&r->words, (*at)++, "role"))
        return story_reader_expected_at(r, "\"role\"", *at - 1);
    for (*roles = 0; *at < r->words.count; (*at)++) {
        enum role role = vocabulary_find_role(r->words.word[*at]);
        if (role == ROLE_COUNT || *roles >> role & 1) break;
        struct story_step *step = fact(r, person, *roles ? COMMAND_GIVE_ROLE : COMMAND_ADD_PERSON);
        if (!step) return false;
        step->new_person = *roles ? 0 : person;
        story_fields_set(step, FIELD_ROLE, role);
        *roles |= 1u << role;
    }
    return *roles || story_reader_expected_at(r, "a role, like armorer or first-ad", *at);
}

/* "person ada role armorer props trained accepted briefed" */
static bool head_person(struct story_reader *r) {
    uint32_t at = 2, roles = 0, seen = 0;
    if (r->words.count < 2) return story_reader_expected_at(r, "a name", 1);
    if (story_reader_find(r->s, TYPE_PERSON, r->words.word[1]))
        return story_reader_expected_at(r, "a person who is not in this story yet", 1);
    uint16_t person = story_reader_name(r, TYPE_PERSON, r->words.word[1]);
    if (!person || !read_roles(r, &at, person, &roles)) return false;
    if (!r->custodian && roles & ROLES_CUSTODIANS) r->custodian = person;
    for (; at < r->words.count; at++) {
        uint32_t i = 0;
        while (i < COUNT_OF(FLAGS) && !story_words_is(&r->words, at, FLAGS[i].word)) i++;
        if (i == COUNT_OF(FLAGS) || seen >> i & 1)
            return story_reader_expected_at(
                r, "another role, or once trained, trained-more, accepted, briefed, declines", at);
        seen |= 1u << i;
        if (!FLAGS[i].take(r, person, roles)) return false;
    }
    return true;
}

/* A lot was received before two persons, each round proved, unless the line ends in not-received. */
static bool receive(struct story_reader *r, uint16_t lot, uint32_t count) {
    struct story_step *step = story_reader_step(r, STORY_FACT);
    if (!step) return false;
    step->kind = COMMAND_RECEIVE_LOT;
    story_fields_set(step, FIELD_LOT, lot);
    story_fields_set(step, FIELD_NUMBER, count);
    story_fields_set(step, FIELD_PROVED, count);
    return true;
}

/* What stands in the head is on the set, unless its line ends in not-arrived. */
static bool arrive(struct story_reader *r, enum field field, uint16_t row) {
    struct story_step *step = story_reader_step(r, STORY_FACT);
    if (!step) return false;
    step->kind = COMMAND_ARRIVE;
    story_fields_set(step, field, row);
    story_fields_set(step, FIELD_PACKING, PACKING_SEALED);
    return true;
}

static const struct {
    uint8_t kind, field, type;
} BRINGS[] = {{COMMAND_REGISTER_ITEM, FIELD_ITEM, TYPE_ITEM},
              {COMMAND_REGISTER_LOT, FIELD_LOT, TYPE_LOT},
              {COMMAND_REGISTER_RACK, FIELD_RACK, TYPE_RACK}};

/* What a head line brings arrives, and a lot is received, as far as the end of the line does not say otherwise. */
static bool comes(struct story_reader *r, const struct story_step *step, bool received) {
    uint32_t count = step->arg[FIELD_NUMBER];
    for (uint32_t i = 0; i < COUNT_OF(BRINGS); i++) {
        if (BRINGS[i].kind != step->kind) continue;
        uint16_t row = story_reader_find(r->s, BRINGS[i].type, core_name_bytes(&step->id));
        if (!arrive(r, (enum field)BRINGS[i].field, row)) return false;
        return BRINGS[i].type != TYPE_LOT || !received || receive(r, row, count);
    }
    return true;
}

static bool head_thing(struct story_reader *r) {
    uint32_t last = r->words.count - 1;
    bool awaited = story_words_is(&r->words, last, "not-arrived");
    bool proved = !story_words_is(&r->words, last, "not-received");
    uint32_t names = r->s->names;
    struct story_step *step = story_reader_step(r, STORY_FACT);
    if (!step || !story_phrase_read(r, 0, last + (proved && !awaited), true, step)) return false;
    bool brings = field_in(vocabulary_command[step->kind].fields, FIELD_ID);
    if (brings && r->s->names == names)
        return story_reader_expected_at(r, "a name that is not in this story yet", 1);
    return awaited || comes(r, step, proved);
}

/* Head lines are the case without asking the rules; a figure out of its range is no case. */
static bool head_figure(struct story_reader *r) {
    uint8_t text[60];
    struct buffer b = {text, 0, sizeof text - 1, false};
    if (!head_thing(r)) return false;
    const struct story_step *step = &r->s->step[r->s->steps - 1];
    const struct parameter *p = &core_parameter[step->arg[FIELD_PARAMETER]];
    if (step->arg[FIELD_NUMBER] >= p->least && step->arg[FIELD_NUMBER] <= p->most) return true;
    buffer_text(&b, "a number from ");
    buffer_u64(&b, p->least);
    buffer_text(&b, " to ");
    buffer_u64(&b, p->most);
    text[b.len] = 0;
    return story_reader_expected_at(r, (const char *)text, 2);
}

static const struct head {
    const char *word;
    bool (*read)(struct story_reader *r);
} HEADS[] = {
    {"story", head_title},    {"packs", head_packs},   {"day", head_day},
    {"person", head_person},  {"weapon", head_thing},  {"item", head_thing},
    {"belt", head_thing},     {"rack", head_thing},    {"lot", head_thing},
    {"setup", head_thing},    {"plan", head_thing},    {"muzzle", head_thing},
    {"inside", head_thing},   {"thing", head_thing},   {"distance", head_thing},
    {"assessed", head_thing}, {"skill", head_thing},   {"permit", head_thing},
    {"minor", head_thing},    {"contact", head_thing}, {"figure", head_figure},
    {"lesson", head_thing},   {"outside", head_thing},
};

bool story_head_line(struct story_reader *r) {
    for (uint32_t i = 0; i < COUNT_OF(HEADS); i++)
        if (story_words_is(&r->words, 0, HEADS[i].word)) return HEADS[i].read(r);
    return story_reader_expected_at(
        r,
        "packs, day, person, skill, minor, permit, contact, outside, figure, lesson, "
        "weapon, item, belt, thing, rack, lot, setup, plan, muzzle, "
        "distance, assessed, inside, given or a step (HH:MM ...)",
        0);
}

/* A pack that does not bind on the first day would silently ask nothing. */
static bool packs_bind(struct story_reader *r) {
    uint32_t absent = r->s->packs & ~core_packs_in_force(r->s->packs, r->s->day);
    if (!absent && !core_contradiction(r->s->packs)) return true;
    r->line = r->packs_line;
    if (!absent)
        return story_reader_expected(r, "packs that do not contradict", BYTES("two that do"));
    return story_reader_expected(r, "packs in force on the first day",
                                 bytes_of(PACK_words[__builtin_ctz(absent)]));
}

/* Those called briefed were at a meeting with its five contents, at which the first custodian named spoke. */
bool story_head_end(struct story_reader *r) {
    if (!r->dated) return story_reader_expected_at(r, "a day before the first step", 0);
    if (!packs_bind(r)) return false;
    if (!r->met_count) return true;
    if (!r->opened) return story_reader_expected_at(r, "an open day, since somebody is briefed", 0);
    struct story_step *step = story_reader_step(r, STORY_FACT);
    if (!step) return false;
    step->kind = COMMAND_HOLD_MEETING;
    story_fields_set(step, FIELD_CONTENT, FIVE_CONTENTS);
    if (r->custodian) story_fields_set(step, FIELD_SHOWER, r->custodian);
    for (uint32_t i = 0; i < r->met_count; i++)
        if (!fact(r, r->met[i], COMMAND_ATTEND_MEETING)) return false;
    return true;
}
