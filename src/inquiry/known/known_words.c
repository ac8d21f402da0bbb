/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* known_words.c - the words of known.h, and what a matter's code says. */
#include "inquiry/known/known.h"

const char *const known_kinds[KNOWN_KIND_COUNT] = {
#define KIND(id, word) word,
#include "inquiry/known/known_words.def"
};
const char *const known_words[KNOWN_WORD_COUNT] = {
#define TOLD(id, word) word,
#include "inquiry/known/known_words.def"
};
const char *const known_hows[KNOWN_HOW_COUNT] = {
#define HOW(id, word) word,
#include "inquiry/known/known_words.def"
};
const char *const known_how_ids[KNOWN_HOW_COUNT] = {
#define HOW(id, word) #id,
#include "inquiry/known/known_words.def"
};
const char *const known_vias[VIA_COUNT] = {"own", "screen", "taker"};
const char *const known_marks[BECAME_COUNT] = {"reported", "stopped",  "answered", "lapsed",
                                               "disputed", "released", "ended"};

/* Which list the code of a kind is a word of. */
static const struct {
    const char *const *words;
    uint32_t count;
} list[KNOWN_KIND_COUNT] = {
    [KNOWN_CONCERN] = {CONCERN_words, CONCERN_COUNT},
    [KNOWN_INJURY] = {SEVERITY_words, SEVERITY_COUNT},
    [KNOWN_STOP] = {REASON_words, REASON_COUNT},
    [KNOWN_ASK] = {NEED_words, NEED_COUNT},
    [KNOWN_NOTICE] = {NOTICE_words, NOTICE_COUNT},
    [KNOWN_TRAINING] = {SUBJECT_words, SUBJECT_COUNT},
    [KNOWN_SCENE] = {DANGER_words, DANGER_COUNT},
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
