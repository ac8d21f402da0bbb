/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "random_commands.h"
#include "core/codec.h"
#include "text/mem.h"

static struct world world;
static struct random_run run;
static struct dice dice;
static uint64_t now_ms, leaves;

/* The people and things a day needs; more come as commands. */
static const uint8_t crew[] = {ROLE_PRODUCER,
                               ROLE_FIRST_AD,
                               ROLE_SECOND_AD,
                               ROLE_ARMORER,
                               ROLE_PROPERTY_MASTER,
                               ROLE_SAFETY_ADVISOR,
                               ROLE_DIRECTOR,
                               ROLE_CAMERA,
                               ROLE_PERFORMER,
                               ROLE_PERFORMER,
                               ROLE_CINEMATOGRAPHER,
                               ROLE_STAND_IN,
                               ROLE_GRIP,
                               ROLE_ASSISTANT_ARMORER,
                               ROLE_EFFECTS,
                               ROLE_OPERATOR,
                               ROLE_WRANGLER,
                               ROLE_STUNT_COORDINATOR};

static void mix(const void *at, uint32_t len) {
    const uint8_t *byte = at;
    for (uint32_t i = 0; i < len; i++) run.hash = (run.hash ^ byte[i]) * UINT64_C(0x100000001b3);
}

static void wrong(const char *what) {
    if (!run.wrong) run.wrong = what;
}

/* One event as the box does it: clock and index, bytes, back again, applied, and the world still a valid one. */
static void record(struct event *e) {
    static uint8_t leaf[CODEC_EVENT_MAX];
    struct buffer b = BUFFER(leaf);
    struct event again;
    e->at_ms = now_ms;
    e->index = leaves++;
    for (uint32_t s = 0; s < SEAL_COUNT; s++)
        if (e->sealed_set >> s & 1)
            memset(&e->sealed[s], (int)(17 * e->index + s + 1), sizeof e->sealed[s]);
    core_encode(e, &b);
    if (b.full)
        wrong("an event is longer than CODEC_EVENT_MAX");
    else if (core_decode(buffer_bytes(&b), &again))
        wrong(core_decode(buffer_bytes(&b), &again));
    else if (memcmp(e, &again, sizeof again) != 0)
        wrong("decode(encode(e)) is not e");
    mix(leaf, b.len);
    core_apply(&world, e);
    run.events++;
    if (core_validate_near(&world, e)) wrong(core_validate_near(&world, e));
}

static void lapse(void) {
    static struct decision d;
    do {
        core_lapse(&world, now_ms, &d);
        for (uint32_t i = 0; i < d.count; i++, run.lapsed++) record(&d.event[i]);
    } while (d.count && !run.wrong);
}

static void refused(const struct command *c, const struct decision *d) {
    static struct rule_set all;
    run.refused++;
    if (d->why.rule >= RULE_COUNT || !vocabulary_rule[d->why.rule].id) {
        wrong("a refusal names no rule");
        return;
    }
    if (!d->why.packs) wrong("a refusal names no pack");
    core_breaches(&world, c, &all);
    if (!(all.word[d->why.rule / 32] >> d->why.rule % 32 & 1))
        wrong("core_breaches leaves out the rule that refused");
    run.refusing.word[d->why.rule / 32] |= 1u << d->why.rule % 32;
    mix(&d->why, sizeof d->why);
}

static void ask(const struct command *c) {
    static struct decision d;
    memset(&d, 0, sizeof d);
    run.last = *c;
    core_decide(&world, c, &d);
    run.commands++;
    mix(&d.verdict, sizeof d.verdict);
    switch ((enum verdict)d.verdict) {
    case DECIDED: run.decided++; break;
    case REFUSED: refused(c, &d); return;
    case MALFORMED:
        run.malformed++;
        mix(&d.why.field, sizeof d.why.field);
        return;
    }
    for (uint32_t i = 0; i < d.count; i++) {
        record(&d.event[i]);
        uint32_t rule = d.event[i].arg[FIELD_RULE];
        if (d.event[i].kind == EVENT_RULE_BROKEN) run.passed.word[rule / 32] |= 1u << rule % 32;
    }
}

static void ask_for(struct command c, enum field first, uint32_t a, enum field second, uint32_t b) {
    c.arg[first] = a, c.arg[second] = b;
    ask(&c);
}

/* A morning: everybody is there, trained, has accepted and was at the meeting. */
static void found(void) {
    struct person_id armorer = {4}, ad = {2};
    core_init(&world);
    leaves = 0;
    ask(&(struct command){.kind = COMMAND_BEGIN_PRODUCTION});
    for (uint32_t i = 0; i < sizeof crew; i++)
        ask_for((struct command){.kind = COMMAND_ADD_PERSON}, FIELD_ROLE, crew[i], FIELD_ROLE,
                crew[i]);
    ask_for((struct command){.kind = COMMAND_OPEN_DAY, .actor = ad}, FIELD_DAY, 20000, FIELD_DAY,
            20000);
    for (uint16_t p = 1; p <= sizeof crew; p++)
        ask_for((struct command){.kind = COMMAND_ACCEPT_DUTY, .actor = {p}}, FIELD_ROLE,
                crew[p - 1], FIELD_ROLE, crew[p - 1]);
    ask_for((struct command){.kind = COMMAND_HOLD_MEETING, .actor = ad}, FIELD_CONTENT, 31,
            FIELD_SHOWER, armorer.n);
    for (uint16_t p = 1; p <= sizeof crew; p++) {
        struct command trained = {.kind = COMMAND_RECORD_TRAINING, .actor = armorer};
        trained.arg[FIELD_PERSON] = p;
        ask_for((struct command){.kind = COMMAND_ATTEND_MEETING, .actor = {p}}, FIELD_PERSON, p,
                FIELD_PERSON, p);
        ask_for(trained, FIELD_SUBJECT, SUBJECT_FIREARM, FIELD_VERDICT, VERDICT_ENOUGH);
    }
}

const struct random_run *random_begin(uint32_t seed) {
    run = (struct random_run){.hash = UINT64_C(0xcbf29ce484222325)};
    dice.state = UINT64_C(0x9e3779b97f4a7c15) ^ ((uint64_t)seed << 20 | seed);
    now_ms = UINT64_C(1900000000000);
    found();
    return &run;
}

bool random_go(uint32_t commands) {
    for (uint32_t to = run.commands + commands; run.commands < to && !run.wrong;) {
        struct command c;
        if (run.commands % RANDOM_WORLD == 0) found();
        now_ms += dice_roll(&dice, 20000) + (dice_roll(&dice, 500) ? 0 : 3600000);
        lapse();
        random_command(&dice, &world, now_ms, &c);
        ask(&c);
    }
    if (!run.wrong) run.wrong = core_validate(&world);
    return !run.wrong;
}

const struct world *random_world(void) {
    return &world;
}

void random_line(struct buffer *b) {
    const uint32_t counts[] = {run.commands, run.decided, run.refused, run.malformed, run.events};
    struct crypto crypto = sha256_port();
    struct bytes part = {(const uint8_t *)&world, sizeof world};
    struct hash hash;
    uint8_t sum[8];
    crypto.sha256(crypto.state, &part, 1, &hash);
    for (int i = 0; i < 8; i++) sum[i] = (uint8_t)(run.hash >> (56 - 8 * i));
    for (uint32_t i = 0; i < COUNT_OF(counts); i++) buffer_u64(b, counts[i]), buffer_byte(b, ' ');
    buffer_hex(b, (struct bytes){sum, sizeof sum});
    buffer_byte(b, ' ');
    buffer_hex(b, (struct bytes){hash.byte, sizeof hash.byte});
}
