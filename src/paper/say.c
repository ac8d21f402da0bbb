/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* say.c - see say.h. */
#include "paper/say.h"
#include <stdio.h>
#include <string.h>

#define SAY(t, ...) scrap_say(&(t).record->scrap, __VA_ARGS__)

const char *say_person(struct teller t, uint32_t person) {
    const char *name = person < PEOPLE_MAX ? t.record->name[person] : NULL;
    const char *numbered = language_page(t.language, "person.number");
    if (!person)
        return (language_page(t.language, "nobody") ? language_page(t.language, "nobody") : "");
    if (name) return name;
    return words_put(&t.record->scrap, numbered ? numbered : "{n}", SAY(t, "%u", (unsigned)person));
}

const char *say_set(struct teller t, const char *list, const char *const *words, uint32_t count,
                    uint32_t bits) {
    const char *said = "";
    for (uint32_t i = 0; i < count; i++)
        if (bits >> i & 1)
            said = SAY(t, "%s%s%s", said, said[0] ? ", " : "",
                       language_of(t.language, list, words[i]));
    return said;
}
const char *say_roles(struct teller t, uint32_t roles) {
    const char *said = "";
    for (uint32_t i = 0; i < ROLE_COUNT; i++)
        if (roles >> i & 1)
            said = SAY(t, "%s%s%s", said, said[0] ? ", " : "",
                       language_of(t.language, "role", vocabulary_role[i].word));
    return said;
}

const char *say_name(struct teller t, const struct name *name) {
    return SAY(t, "%.*s", (int)strnlen(name->text, sizeof name->text), name->text);
}
const char *say_item(struct teller t, uint32_t item) {
    return item < ITEMS_MAX ? say_name(t, &t.record->evening->live.item[item].name) : "";
}
const char *say_lot(struct teller t, uint32_t lot) {
    return lot < LOTS_MAX ? say_name(t, &t.record->evening->live.lot[lot].name) : "";
}
const char *say_setup(struct teller t, uint32_t setup) {
    return setup < SETUPS_MAX ? say_name(t, &t.record->evening->live.setup[setup].name) : "";
}
const char *say_rack(struct teller t, uint32_t rack) {
    return rack < RACKS_MAX ? say_name(t, &t.record->evening->live.rack[rack].name) : "";
}
const char *say_kinds(struct teller t, uint32_t kind, uint32_t n) {
    char key[48];
    if (kind == KIND_EMPTY || kind >= KIND_COUNT) return language_of(t.language, "kinds", "empty");
    snprintf(key, sizeof key, "kinds.%s", KIND_words[kind]);
    return words_count(&t.record->scrap, t.language, key, n);
}

/* Whom and what a rule speaks of, where no act says it. */
static const char *anything(void *state, struct bytes key) {
    struct teller *t = state;
    const char *said =
        language_page(t->language, SAY(*t, "rule.%.*s", (int)key.len, (const char *)key.ptr));
    return said ? said : "";
}
const char *say_rule(struct teller t, uint32_t rule) {
    const struct vocabulary_rule *r = &vocabulary_rule[rule % RULE_COUNT];
    const char *said = language_page(t.language, SAY(t, "rule.%s", r->id));
    return SAY(t, "%s (%s)", words_fill(&t.record->scrap, said ? said : r->wrong, anything, &t),
               r->id);
}

const char *say_things(struct teller t, const struct event *e) {
    if (e->arg[FIELD_LOT]) return say_lot(t, e->arg[FIELD_LOT]);
    if (e->arg[FIELD_RACK]) return say_rack(t, e->arg[FIELD_RACK]);
    return e->arg[FIELD_ITEM] ? say_item(t, e->arg[FIELD_ITEM]) : "";
}

/* ---- sentences ---- */
struct telling {
    struct teller t;
    const struct event *e;
};

static const char *span(struct teller t, uint32_t seconds) {
    if (seconds < 120) return SAY(t, "%u s", (unsigned)seconds);
    if (seconds < 7200) return SAY(t, "%u min", (unsigned)(seconds / 60));
    return SAY(t, "%u h", (unsigned)(seconds / 3600));
}

static const char *figure(struct teller t, const struct event *e) {
    static const struct {
        const char *unit, *sign;
    } signs[] = {{"seconds", "s"}, {"metres", "m"}, {"hours", "h"}, {"days", "d"}};
    const char *unit = core_parameter[e->arg[FIELD_PARAMETER]].unit;
    for (size_t i = 0; unit && i < COUNT_OF(signs); i++)
        if (!strcmp(unit, signs[i].unit))
            return SAY(t, "%u %s", (unsigned)e->arg[FIELD_NUMBER], signs[i].sign);
    return SAY(t, "%u", (unsigned)e->arg[FIELD_NUMBER]);
}

/* What is said otherwise than by the type of its field. NULL: by that. */
static const char *special(struct telling *telling, struct bytes key) {
    struct teller t = telling->t;
    const struct event *e = telling->e;
    if (bytes_equal(key, BYTES("by"))) {
        const char *record = language_page(t.language, "the-record");
        return e->by.n ? say_person(t, e->by.n) : record ? record : "";
    }
    if (bytes_equal(key, BYTES("id"))) return say_name(t, &e->id);
    if (bytes_equal(key, BYTES("kind")))
        return say_kinds(t, e->arg[FIELD_KIND], e->arg[FIELD_NUMBER]);
    if (bytes_equal(key, BYTES("enough")))
        return language_of(t.language, "enough.word", REPLY_words[e->arg[FIELD_REPLY]]);
    if (bytes_equal(key, BYTES("mode")))
        return language_of(t.language, "work", WORK_words[e->arg[FIELD_MODE]]);
    if (bytes_equal(key, BYTES("uncontrolled")))
        return language_of(t.language, "risk", RISK_words[e->arg[FIELD_UNCONTROLLED]]);
    if (bytes_equal(key, BYTES("figure"))) return figure(t, e);
    if (bytes_equal(key, BYTES("distance")))
        return SAY(t, "%u m", (unsigned)e->arg[FIELD_DISTANCE]);
    if (bytes_equal(key, BYTES("wait"))) return span(t, e->arg[FIELD_WAIT]);
    if (bytes_equal(key, BYTES("seal")))
        return SAY(t, "%03u", (unsigned)(e->arg[FIELD_SEAL] % 1000));
    if (bytes_equal(key, BYTES("rule"))) return say_rule(t, e->arg[FIELD_RULE]);
    if (bytes_equal(key, BYTES("thing"))) return say_things(t, e);
    if (bytes_equal(key, BYTES("where")))
        return language_of(t.language, "sweep", WHERE_words[e->arg[FIELD_WHERE]]);
    return NULL;
}

static const char *value(void *state, struct bytes key) {
    struct telling *telling = state;
    struct teller t = telling->t;
    const char *said = special(telling, key);
    uint32_t f = vocabulary_find_field(key, 0);
    if (said || f >= FIELD_COUNT) return said;
    uint32_t n = telling->e->arg[f];
    const struct vocabulary_field *field = &vocabulary_field[f];
    switch ((enum field_type)field->type) {
    case TYPE_PERSON: return say_person(t, n);
    case TYPE_ITEM: return n ? say_item(t, n) : "";
    case TYPE_LOT: return n ? say_lot(t, n) : "";
    case TYPE_SETUP: return n ? say_setup(t, n) : "";
    case TYPE_RACK: return n ? say_rack(t, n) : "";
    case TYPE_WORD: return n ? language_of(t.language, field->key, field->words[n]) : "";
    case TYPE_SET: return say_set(t, field->key, field->words, field->most, n);
    case TYPE_DAY: return record_date(t.record, n);
    case TYPE_SECONDS: return record_clock(t.record, (uint64_t)n * 1000);
    case TYPE_REPORT:
    case TYPE_ASK:
    case TYPE_COUNT:
    case TYPE_FLAG:
    case TYPE_NAME: break;
    }
    return SAY(t, "%u", (unsigned)n);
}

/* Of an animal or a charge the record tells the same events in other words; some differ without a setup. */
static const char *template_of(struct teller t, const struct event *e) {
    const struct item *item = &t.record->evening->live.item[e->arg[FIELD_ITEM] % ITEMS_MAX];
    const char *word = vocabulary_event[e->kind].word, *other = NULL;
    bool stop = e->kind == EVENT_SET_STOPPED;
    uint32_t reason = e->arg[FIELD_REASON];
    if (stop && reason == REASON_DRILL) other = "drill";
    if (stop && reason == REASON_NONE) other = "no-reason";
    if (!other && !e->arg[FIELD_SETUP]) other = "plain";
    if (e->arg[FIELD_ITEM] && item->class != CLASS_FIREARM && item->class != CLASS_BELT)
        other = language_page(t.language, SAY(t, "event.%s.thing", word)) ? "thing" : other;
    const char *said = other ? language_page(t.language, SAY(t, "event.%s.%s", word, other)) : NULL;
    if (!said) said = language_page(t.language, SAY(t, "event.%s", word));
    return said;
}

const char *say_event(struct teller t, const struct event *e) {
    struct telling telling = {t, e};
    const char *template = template_of(t, e);
    return template ? words_fill(&t.record->scrap, template, value, &telling)
                    : vocabulary_event[e->kind].word;
}

/* An entry that was made on another day than the sheet's says on which; a day at night has one evening and one morning. */
static const char *clock_of(struct teller t, uint64_t at_ms) {
    const char *clock = record_clock(t.record, at_ms);
    uint64_t from = t.record->opened_ms, until = from + UINT64_C(86400000);
    if (!from || (at_ms + UINT64_C(86400000) > from && at_ms <= until)) return clock;
    return SAY(t, "%s %s", record_date(t.record, record_day_of(t.record, at_ms)), clock);
}
const char *say_when(struct teller t, const struct event *e) {
    const char *entered = clock_of(t, e->at_ms);
    if (e->entry == ENTRY_NOW || !e->done_about_ms) return entered;
    enum paper_word how = e->entry == ENTRY_PAPER ? PAPER_FROM_PAPER : PAPER_LATE;
    return SAY(t, "%s\n%s", clock_of(t, e->done_about_ms),
               words_put(&t.record->scrap, words_own(t.language, how), entered));
}
