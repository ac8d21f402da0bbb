/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/learnt.h"
#include "box/crypto.h"
#include "cli/cli.h"
#include "store/store.h"
#include "text/json.h"
#include <stdio.h>
#include <unistd.h>

int learnt_read(const char *word, const char *dir, struct measures *m) {
    static struct world world;
    char path[4096], why[STORE_WORDS_MAX];
    struct crypto c;
    snprintf(path, sizeof path, "%s/showclear.db", dir);
    if (access(path, F_OK) != 0) return cli_usage(word, "%s: no production is there", dir);
    if (!crypto_create(&c)) return cli_fault(word, "the cryptography cannot start");
    struct store *s = store_sqlite(path, STORE_READ, &c, why);
    if (!s) return crypto_destroy(&c), cli_fault(word, "%s", why);
    measures_begin(m, &world);
    bool folded = measures_fold(m, s, why);
    store_close(s);
    crypto_destroy(&c);
    return folded ? -1 : cli_fault(word, "%s", why);
}

void learnt_put_measure(struct buffer *b, const struct measures *m, enum measured which) {
    const struct measures_total *t = &m->total[which];
    json_key_word(b, "measure", measured_words[which]);
    json_key_u64(b, "asked", t->asked);
    json_key_u64(b, "kept", t->kept);
    json_key_u64(b, "afterwards", t->afterwards);
}

/* What is said of a rule is said where it is a barrier before a danger, or was passed. */
static bool speaks(const struct measures *m, uint32_t rule) {
    bool barrier = vocabulary_rule[rule].breach == BREACH_DEVIATION;
    return m->sums.passed[rule] || (barrier && m->sums.prevented[rule]);
}

void learnt_put_rules(struct buffer *b, const struct measures *m, bool lines) {
    buffer_text(b, lines ? ",\n\"rules\":[" : ",\"rules\":[");
    for (uint32_t r = 0; r < RULE_COUNT && !measures_few(m); r++) {
        if (!speaks(m, r)) continue;
        json_item(b);
        buffer_text(b, lines ? "\n{" : "{");
        json_key_word(b, "rule", vocabulary_rule[r].id);
        json_key_u64(b, "prevented", m->sums.prevented[r]);
        json_key_u64(b, "passed", m->sums.passed[r]);
        buffer_text(b, "}");
    }
    buffer_text(b, "]");
}
