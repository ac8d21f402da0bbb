/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* walk.h - a random walk over the real rules: a small production, and commands that mostly make sense. The same seed
 * gives the same walk everywhere. */
#pragma once
#include "core/codec.h"
#include "core/rows.h"
#include "random_commands.h"

enum {
    WALK_ARMORER = 1,
    WALK_SECOND_ARMORER,
    WALK_AD,
    WALK_PERFORMER,
    WALK_CAMERA,
    WALK_PRODUCER,
    WALK_PEOPLE
};

struct walk {
    struct world world;
    struct dice dice;
    uint64_t index, at_ms;
    struct decision decision;
};

static inline uint32_t walk_random(struct walk *k, uint32_t below) {
    return dice_roll(&k->dice, below);
}

static inline void walk_apply(struct walk *k) {
    for (uint32_t i = 0; i < k->decision.count; i++) {
        k->decision.event[i].index = k->index++;
        k->decision.event[i].at_ms = k->at_ms;
        core_apply(&k->world, &k->decision.event[i]);
    }
}

static inline bool walk_do(struct walk *k, const struct command *c) {
    core_decide(&k->world, c, &k->decision);
    if (k->decision.verdict == DECIDED) walk_apply(k);
    return k->decision.verdict == DECIDED;
}

/* walk_say(k, actor, json): the command as it would come from the wire; false when it is not decided. */
static inline bool walk_say(struct walk *k, uint32_t actor, const char *json) {
    static struct json_node nodes[200];
    struct json j;
    struct command c;
    const char *key;
    k->decision.verdict = MALFORMED;
    if (!json_read(&j, bytes_of(json), nodes, COUNT_OF(nodes))) return false;
    if (core_read_command(&k->world, &j, 0, &c, &key)) return false;
    c.actor.n = (uint16_t)actor;
    return walk_do(k, &c);
}

#define WALK_ARRIVES(what, id)                          \
    "{\"kind\":\"arrive\",\"args\":{\"" what "\":\"" id \
    "\",\"packing\":\"sealed\",\"shower\":1,\"text\":\"From the rental house\"}}"

/* A production with six people, three weapons, a rubber piece, two lots and two setups, its day open. */
static inline bool walk_begin(struct walk *k, uint64_t seed) {
    static const struct {
        uint32_t actor;
        const char *json;
    } step[] = {
        {0, "{\"kind\":\"begin-production\"}"},
        {0, "{\"kind\":\"add-person\",\"args\":{\"role\":\"armorer\"}}"},
        {0, "{\"kind\":\"add-person\",\"args\":{\"role\":\"assistant-armorer\"}}"},
        {0, "{\"kind\":\"add-person\",\"args\":{\"role\":\"first-ad\"}}"},
        {0, "{\"kind\":\"add-person\",\"args\":{\"role\":\"performer\"}}"},
        {0, "{\"kind\":\"add-person\",\"args\":{\"role\":\"camera\"}}"},
        {0, "{\"kind\":\"add-person\",\"args\":{\"role\":\"producer\"}}"},
        {1, "{\"kind\":\"register-item\",\"args\":{\"id\":\"colt-1\",\"class\":\"firearm\","
            "\"action\":\"revolver\","
            "\"capability\":\"fires\",\"capacity\":3,\"tag\":17}}"},
        {1, "{\"kind\":\"register-item\",\"args\":{\"id\":\"rifle-1\",\"class\":\"firearm\","
            "\"action\":\"long-gun\","
            "\"capability\":\"blank-only\",\"capacity\":3,\"tag\":18}}"},
        {1, "{\"kind\":\"register-item\",\"args\":{\"id\":\"colt-2\",\"class\":\"firearm\","
            "\"action\":\"revolver\","
            "\"capability\":\"non-firing\",\"capacity\":3}}"},
        {1, "{\"kind\":\"register-item\",\"args\":{\"id\":\"rubber-1\",\"class\":\"firearm\","
            "\"action\":\"solid\","
            "\"capability\":\"rubber\"}}"},
        {1, "{\"kind\":\"register-lot\",\"args\":{\"id\":\"d1\",\"kind\":\"dummy\",\"calibre\":"
            "\"45-colt\",\"mark\":"
            "\"rattle\",\"count\":9}}"},
        {1, "{\"kind\":\"register-lot\",\"args\":{\"id\":\"b1\",\"kind\":\"blank\",\"calibre\":"
            "\"45-colt\",\"mark\":"
            "\"crimp\",\"count\":9}}"},
        {3, WALK_ARRIVES("item", "colt-1")},
        {3, WALK_ARRIVES("item", "rifle-1")},
        {3, WALK_ARRIVES("item", "colt-2")},
        {3, WALK_ARRIVES("item", "rubber-1")},
        {3, WALK_ARRIVES("lot", "d1")},
        {3, WALK_ARRIVES("lot", "b1")},
        {3, "{\"kind\":\"receive-lot\",\"args\":{\"lot\":\"d1\",\"shower\":1,\"count\":9,"
            "\"proved\":9}}"},
        {3, "{\"kind\":\"receive-lot\",\"args\":{\"lot\":\"b1\",\"shower\":1,\"count\":9,"
            "\"proved\":9}}"},
        {1, "{\"kind\":\"accept-duty\",\"args\":{\"role\":\"armorer\"}}"},
        {2, "{\"kind\":\"accept-duty\",\"args\":{\"role\":\"assistant-armorer\"}}"},
        {3, "{\"kind\":\"accept-duty\",\"args\":{\"role\":\"first-ad\"}}"},
        {6, "{\"kind\":\"accept-duty\",\"args\":{\"role\":\"producer\"}}"},
        {1, "{\"kind\":\"record-training\",\"args\":{\"person\":4,\"subject\":\"firearm\","
            "\"verdict\":\"enough\"}}"},
        {3, "{\"kind\":\"open-day\",\"args\":{\"day\":22000}}"},
        {3, "{\"kind\":\"plan-setup\",\"args\":{\"id\":\"12a\"}}"},
        {3, "{\"kind\":\"plan-setup\",\"args\":{\"id\":\"12b\"}}"},
    };
    memset(k, 0, sizeof *k);
    k->dice.state = seed * 0x9e3779b97f4a7c15u + 1;
    k->at_ms = UINT64_C(1900000000000);
    core_init(&k->world);
    for (uint32_t i = 0; i < COUNT_OF(step); i++)
        if (!walk_say(k, step[i].actor, step[i].json)) return false;
    return true;
}

static inline struct command walk_make(uint32_t kind, uint32_t actor) {
    struct command c = {.kind = (uint16_t)kind, .actor = {(uint16_t)actor}};
    return c;
}
#define SET(field, value) (c.arg[FIELD_##field] = (value))

/* What the set's release waits for. */
static inline struct command walk_release(struct walk *k) {
    uint32_t flags = k->world.live.stop.flags;
    struct command c = walk_make(COMMAND_RELEASE, walk_random(k, 2) ? WALK_AD : WALK_ARMORER);
    if (!(flags & STOP_EXPLAINED))
        c.kind = COMMAND_EXPLAIN_STOP, c.sealed_set = BIT(SEAL_TEXT);
    else if (!(flags & STOP_ACCOUNTED)) {
        c = walk_make(COMMAND_ACCOUNT_WEAPONS, WALK_ARMORER);
        for (uint32_t i = 1; i <= k->world.live.items; i++)
            if (k->world.live.item[i].place == PLACE_HOLDER) c.kind = COMMAND_COLLECT, SET(ITEM, i);
    }
    return c;
}

/* The next right thing on the way of the first revolver, two dummies in it, into the performer's hands in setup 12a. */
static inline struct command walk_right(struct walk *k) {
    const struct live *l = &k->world.live;
    const struct item *item = &l->item[1];
    const struct out *out = item->out ? &l->out[item->out - 1] : NULL;
    const struct open_setup *open = l->setup[1].open ? &l->open[l->setup[1].open - 1] : NULL;
    struct command c = walk_make(COMMAND_TAKE, WALK_ARMORER);
    SET(ITEM, 1);
    if (l->stop.open) return walk_release(k);
    for (uint32_t r = 1; r <= l->reports; r++)
        if (l->report[r].state != REPORT_ANSWERED) {
            c = walk_make(COMMAND_ANSWER_REPORT, l->report[r].owner);
            return SET(REPORT, r), SET(OUTCOME, OUTCOME_CHANGED), c;
        }
    if (!l->day) return c = walk_make(COMMAND_OPEN_DAY, WALK_AD), SET(DAY, 22000), c;
    if (!l->meeting_today)
        return c = walk_make(COMMAND_HOLD_MEETING, WALK_AD), SET(CONTENT, 31),
               SET(SHOWER, WALK_ARMORER), c;
    for (uint32_t p = 1; p < WALK_PEOPLE; p++)
        if (l->person[p].met != l->meeting_today)
            return c = walk_make(COMMAND_ATTEND_MEETING, p), SET(PERSON, p), c;
    for (uint32_t lot = 1; lot <= 1; lot++)
        if (l->lot[lot].flags & LOT_MISCOUNT) {
            c = walk_make(COMMAND_COUNT_LOT, WALK_AD);
            SET(LOT, lot), SET(SHOWER, WALK_ARMORER);
            SET(NUMBER,
                l->lot[lot].at[LOT_BOX] + l->lot[lot].at[LOT_CART] + l->lot[lot].at[LOT_MISSING]);
            return SET(PROVED, ARG(&c, NUMBER)), c;
        }
    const struct danger *danger = danger_of(&k->world, 1, 1);
    if (!danger || danger->holder != WALK_PERFORMER || danger->kind != KIND_DUMMY ||
        danger->count != 2) {
        c = walk_make(COMMAND_PLAN_WEAPON, WALK_AD);
        return SET(SETUP, 1), SET(ITEM, 1), SET(PERSON, WALK_PERFORMER), SET(KIND, KIND_DUMMY),
               SET(NUMBER, 2), c;
    }
    if (l->setup[1].muzzle != MUZZLE_NOBODY)
        return c = walk_make(COMMAND_STATE_MUZZLE, WALK_AD), SET(SETUP, 1),
               SET(MUZZLE, MUZZLE_NOBODY), c;
    for (uint32_t p = people_next(&open->inside, 0); p; p = people_next(&open->inside, p))
        if (!people_has(&open->copied, p) && !(l->person[p].roles & ROLES_CUSTODIANS)) {
            c = walk_make(COMMAND_ANSWER_PLAN, p);
            return SET(SETUP, 1), SET(PERSON, p), SET(ANSWER, ANSWER_COPY),
                   SET(VERSION, l->setup[1].version), c;
        }
    if (!(l->person[WALK_PERFORMER].flags & PERSON_TRAINED)) {
        c = walk_make(COMMAND_RECORD_TRAINING, WALK_ARMORER);
        return SET(PERSON, WALK_PERFORMER), SET(SUBJECT, SUBJECT_FIREARM),
               SET(VERDICT, VERDICT_ENOUGH), c;
    }
    if (l->person[WALK_PERFORMER].flags & PERSON_DECLINES)
        return walk_make(COMMAND_AGREE, WALK_PERFORMER);
    if (!out) return c;
    uint32_t keeper = item->keeper;
    if (item->place != PLACE_KEEPER) return c.kind = COMMAND_COLLECT, c;
    bool kind_shown = !out->loaded || out->prover;
    if (out->loaded && (!kind_shown || out->loaded != 2 || unspent(out, KIND_DUMMY) != 2)) {
        c = walk_make(COMMAND_UNLOAD, WALK_AD);
        return SET(ITEM, 1), SET(SHOWER, keeper), SET(PROVED, out->loaded), SET(BORE, 1), c;
    }
    if (!(item->flags & ITEM_LOOKED) && !out->loaded) {
        c = walk_make(COMMAND_LOOK_EMPTY, WALK_AD);
        return SET(ITEM, 1), SET(SHOWER, keeper), SET(SEEN, 3), SET(OF, 3), SET(BORE, 1), c;
    }
    if (!out->loaded) {
        c = walk_make(COMMAND_LOAD, WALK_AD);
        return SET(ITEM, 1), SET(LOT, 1), SET(SHOWER, keeper), SET(NUMBER, 2), SET(PROVED, 2), c;
    }
    if (!people_has(&out->mine, WALK_PERFORMER)) {
        c = walk_make(COMMAND_LOOK_HEADS, WALK_PERFORMER);
        return SET(ITEM, 1), SET(SHOWER, keeper), SET(SEEN, 3), SET(OF, 3), c;
    }
    c = walk_make(COMMAND_DECLARE, keeper);
    SET(ITEM, 1), SET(SETUP, 1), SET(KIND, KIND_DUMMY), SET(NUMBER, 2);
    if (out->setup != 1 || out->version != l->setup[1].version) return c;
    c = walk_make(COMMAND_HAND_OVER, keeper);
    return SET(ITEM, 1), SET(SETUP, 1), SET(PERSON, WALK_PERFORMER), SET(TAG, 17), c;
}
#undef SET

/* walk_command(k): any command. Rows that grow the tables are left out, so that a walk stays in one production. */
static inline struct command walk_command(struct walk *k) {
    struct command c;
    do random_command(&k->dice, &k->world, k->at_ms, &c);
    while (c.kind <= COMMAND_ERASE_PRIVATE || c.kind == COMMAND_PLAN_SETUP);
    return c;
}

/* walk_next(k): mostly the next right thing, often enough anything at all. */
static inline struct command walk_next(struct walk *k) {
    return walk_random(k, 3) ? walk_right(k) : walk_command(k);
}
