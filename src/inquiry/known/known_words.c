/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* known_words.c - the words of known.h, and what a matter's code says. */
#include "inquiry/known/known.h"

const char *const known_kinds[KNOWN_KIND_COUNT] = {
#define KIND(id, word, es, uk) word,
#include "inquiry/known/known_words.def"
};
const char *const known_words[KNOWN_WORD_COUNT] = {
#define TOLD(id, word) word,
#include "inquiry/known/known_words.def"
};
const char *const known_hows[KNOWN_HOW_COUNT] = {
#define HOW(id, word, es, uk) word,
#include "inquiry/known/known_words.def"
};
const char *const known_how_ids[KNOWN_HOW_COUNT] = {
#define HOW(id, word, es, uk) #id,
#include "inquiry/known/known_words.def"
};
static const char *const kinds_in[][LANGUAGE_COUNT] = {
#define KIND(id, word, es, uk) {word, es, uk},
#include "inquiry/known/known_words.def"
};
static const char *const hows_in[][LANGUAGE_COUNT] = {
#define HOW(id, word, es, uk) {word, es, uk},
#include "inquiry/known/known_words.def"
};
const char *const known_vias[VIA_COUNT] = {"own", "screen", "taker"};
const char *const known_marks[BECAME_COUNT] = {"reported", "stopped",  "answered", "lapsed",
                                               "disputed", "released", "ended"};

/* Which list the code of a kind is a word of. */
static const struct {
    const char *const *words;
    uint32_t count;
    const char *list; /* of the page's words */
} list[KNOWN_KIND_COUNT] = {
    [KNOWN_CONCERN] = {CONCERN_words, CONCERN_COUNT, "concern"},
    [KNOWN_INJURY] = {SEVERITY_words, SEVERITY_COUNT, "severity"},
    [KNOWN_STOP] = {REASON_words, REASON_COUNT, "reason"},
    [KNOWN_ASK] = {NEED_words, NEED_COUNT, "need"},
    [KNOWN_NOTICE] = {NOTICE_words, NOTICE_COUNT, "notice"},
    [KNOWN_TRAINING] = {SUBJECT_words, SUBJECT_COUNT, "subject"},
    [KNOWN_SCENE] = {DANGER_words, DANGER_COUNT, "danger"},
};

static const char *rule(uint32_t code) {
    return code < RULE_COUNT ? vocabulary_rule[code].id : "";
}

const char *known_code(const struct known_matter *m) {
    bool broken = m->kind == KNOWN_DEVIATION || m->kind == KNOWN_IRREGULAR;
    if (broken || m->kind == KNOWN_REFUSED) return rule(m->code);
    if (m->kind == KNOWN_ROLE && m->code < ROLE_COUNT) return vocabulary_role[m->code].word;
    return m->code < list[m->kind].count ? list[m->kind].words[m->code] : "";
}

const char *known_kind_in(enum language l, uint32_t kind) {
    return kinds_in[kind][l];
}

const char *known_how_in(enum language l, uint32_t how) {
    return hows_in[how][l];
}

const char *known_code_in(enum language l, const struct known_matter *m) {
    const char *code = known_code(m), *words = m->kind == KNOWN_ROLE ? "role" : list[m->kind].list;
    return l == LANGUAGE_EN || !words ? code : language_of(l, words, code);
}
