/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Random commands keep the core's promises: every refusal names a rule and a pack, every leaf reads back as it was
 * written, every world is a valid one (random_run.c). Watched by the sanitizers in the second build. */
#include "random_commands.h"
#include "test.h"

static void say(const struct random_run *r) {
    const struct command *c = &r->last;
    printf("after %u commands: %s; the last: kind %u by %u", r->commands, r->wrong, c->kind,
           c->actor.n);
    for (uint32_t f = 0; f < FIELD_COUNT; f++)
        if (c->arg[f]) printf(", %s %u", vocabulary_field[f].key, c->arg[f]);
    printf("\n");
}

TEST(of_a_million_commands_none_breaks_a_promise) {
    for (uint32_t seed = 1; seed <= 5; seed++) {
        const struct random_run *r = random_begin(seed);
        if (!random_go(200000)) say(r);
        EXPECT(!r->wrong);
        EXPECT(r->lapsed > 0);
    }
}

TEST(the_commands_have_sense_enough_to_reach_the_rules) {
    uint32_t refusing = 0;
    const struct random_run *r = random_begin(20310502);
    EXPECT(random_go(100000));
    for (uint32_t i = 0; i < RULE_COUNT; i++) refusing += r->refusing.word[i / 32] >> i % 32 & 1;
    if (refusing * 4 < RULE_COUNT * 3)
        printf("only %u of %d rules refused\n", refusing, RULE_COUNT);
    EXPECT(refusing * 4 >= RULE_COUNT * 3);
    EXPECT(r->decided * 4 > r->commands);
}

/* Racks, seals, resets, calls: reached in the same run as the rest. */
TEST(the_day_on_foot_is_walked_too) {
    static const uint8_t rules[] = {RULE_ON_BREAK,      RULE_SEAL_UNREAD,    RULE_SEAL_OTHER,
                                    RULE_SEAL_NONE,     RULE_RESET_STRICT,   RULE_RACK_FIRES,
                                    RULE_RACK_COUNT,    RULE_RACK_PARTIAL,   RULE_RACK_UNCHECKED,
                                    RULE_RACK_UNMARKED, RULE_EXCEPTION_ALONE};
    const struct random_run *r = random_begin(418);
    EXPECT(random_go(400000));
    for (uint32_t i = 0; i < COUNT_OF(rules); i++) {
        bool refused = r->refusing.word[rules[i] / 32] >> rules[i] % 32 & 1;
        if (!refused) printf("%s never refused\n", vocabulary_rule[rules[i]].id);
        EXPECT(refused);
    }
}

TEST(the_same_seed_is_the_same_day) {
    uint8_t first[256], second[256];
    struct buffer a = BUFFER(first), b = BUFFER(second);
    random_begin(7);
    EXPECT(random_go(5000));
    random_line(&a);
    random_begin(7);
    EXPECT(random_go(5000));
    random_line(&b);
    EXPECT(a.len > 64 && bytes_equal(buffer_bytes(&a), buffer_bytes(&b)));
}
