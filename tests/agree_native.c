/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* agree_native.c SEED COMMANDS EVERY - random commands natively: a line every EVERY commands, for tests/wasm/agree to
 * compare; then which rules refused. Without COMMANDS: the world's layout. Exit 1 when a promise was not kept. */
#include "layout.h"
#include "random_commands.h"
#include <stdio.h>
#include <stdlib.h>

static void say(const struct buffer *b) {
    fwrite(b->ptr, 1, b->len, stdout);
    putchar('\n');
}

static void say_rules(const struct random_run *r) {
    uint32_t fired = 0;
    printf("rules that never refused:");
    for (uint32_t i = 0; i < RULE_COUNT; i++) {
        bool has = r->refusing.word[i / 32] >> i % 32 & 1;
        fired += has;
        if (!has) printf(" %s", vocabulary_rule[i].id);
    }
    printf("\nrules that refused: %u of %u\n", fired, (unsigned)RULE_COUNT);
}

static void say_wrong(const struct random_run *r) {
    const struct command *c = &r->last;
    printf("wrong after %u commands: %s\n  %s by %u%s", r->commands, r->wrong,
           vocabulary_command[c->kind].word, c->actor.n, c->happened ? ", happened" : "");
    for (uint32_t f = 0; f < FIELD_COUNT; f++)
        if (c->arg[f]) printf(", %s %u", vocabulary_field[f].key, c->arg[f]);
    printf("\n");
}

int main(int argc, char **argv) {
    static uint8_t text[65536];
    struct buffer b = BUFFER(text);
    if (argc < 4) {
        layout_write(&b);
        say(&b);
        return 0;
    }
    uint32_t commands = (uint32_t)strtoul(argv[2], NULL, 10),
             every = (uint32_t)strtoul(argv[3], NULL, 10);
    const struct random_run *r = random_begin((uint32_t)strtoul(argv[1], NULL, 10));
    while (r->commands < commands && random_go(every)) {
        b.len = 0;
        random_line(&b);
        say(&b);
    }
    if (r->wrong) say_wrong(r);
    say_rules(r);
    return r->wrong ? 1 : 0;
}
