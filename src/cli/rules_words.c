/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* rules_words.c - rules_words.h. */
#include "cli/rules_words.h"

/* Breaches in the order of words.def: irregular, late, deviation. */
const struct rules_language rules_language[] = {
    {"en", NULL, "Done all the same", {"irregular", "late", "deviation"}, "unconfirmed"},
    {"es",
     "Sin revisar: nadie del oficio ha confirmado estas palabras. Decide el texto inglés.",
     "Hecho de todos modos",
     {"irregular", "tardía", "desviación"},
     "sin confirmar"},
    {"uk",
     "Не перевірено: ці слова ще не підтвердив ніхто з фаху. Вирішує англійський текст.",
     "Зроблене все одно",
     {"неправильно", "пізніше", "відхилення"},
     "не підтверджено"},
    {0}};

bool rules_words_read(struct rules_words *w, struct bytes json) {
    w->json = (struct json){0};
    return !json.len || json_read(&w->json, json, w->node, RULES_NODES_MAX);
}

/* The two texts, or 0. */
static uint32_t texts(const struct rules_words *w, enum rule rule) {
    if (!w->json.count) return 0;
    uint32_t at = json_member(&w->json, 0, vocabulary_rule[rule].id);
    bool whole = at && json_is(&w->json, at, JSON_ARRAY) && w->node[at].count == RULES_PARTS &&
                 json_is(&w->json, at + 1, JSON_STRING) && json_is(&w->json, at + 2, JSON_STRING);
    return whole ? at : 0;
}

bool rules_words_has(const struct rules_words *w, enum rule rule) {
    return texts(w, rule) > 0;
}

void rules_words_put(const struct rules_words *w, enum rule rule, enum rules_part part,
                     struct buffer *out) {
    uint32_t at = texts(w, rule);
    const struct vocabulary_rule *v = &vocabulary_rule[rule];
    if (!at)
        buffer_text(out, part == RULES_WRONG ? v->wrong : v->cure);
    else if (!json_string(&w->json, at + 1 + part, out))
        out->full = true;
}
