/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* The rules as properties: what must hold on every step of long random walks, and what decide may not read. Each rule
 * by name is fired and passed in tests/story_cover and in examples/stories. */
#include "test.h"
#include "walk.h"
#include "core/view.h"

static struct walk walk;

TEST(fields_are_sorted_so_that_the_log_is_canonical) {
    for (uint32_t f = 1; f < FIELD_COUNT; f++)
        EXPECT(strcmp(vocabulary_field[f - 1].key, vocabulary_field[f].key) < 0);
    for (uint32_t s = 1; s < SEAL_COUNT; s++)
        EXPECT(strcmp(vocabulary_seal[s - 1], vocabulary_seal[s]) < 0);
}

TEST(words_are_found_and_unknown_ones_are_not) {
    for (uint32_t c = 0; c < COMMAND_COUNT; c++)
        EXPECT_EQ(vocabulary_find_command(bytes_of(vocabulary_command[c].word)), c);
    for (uint32_t e = 0; e < EVENT_COUNT; e++)
        EXPECT_EQ(vocabulary_find_event(bytes_of(vocabulary_event[e].word)), e);
    for (uint32_t r = 0; r < RULE_COUNT; r++)
        EXPECT_EQ(vocabulary_find_rule(bytes_of(vocabulary_rule[r].id)), r);
    EXPECT_EQ(vocabulary_find_rule(BYTES("SHOW-KINDS")), RULE_COUNT);
}

/* RELEASE-RINGING is the box's own: only it knows of rings that are not on disk. */
TEST(every_rule_stands_before_something) {
    uint32_t gated[RULE_COUNT] = {[RULE_RELEASE_RINGING] = 1};
    uint8_t rules[RULE_COUNT];
    for (uint32_t c = 0; c < COMMAND_COUNT; c++) {
        uint32_t n = core_gates((enum command_kind)c, rules, sizeof rules);
        for (uint32_t i = 0; i < n; i++) gated[rules[i]]++;
        for (uint32_t i = 1; i < n; i++)
            for (uint32_t k = 0; k < i; k++) EXPECT(rules[i] != rules[k]);
    }
    for (uint32_t r = 0; r < RULE_COUNT; r++) EXPECT(gated[r]);
}

TEST(a_stop_and_a_report_are_never_refused) {
    uint8_t rules[RULE_COUNT];
    EXPECT_EQ(core_gates(COMMAND_STOP, rules, sizeof rules), 0);
    EXPECT_EQ(core_gates(COMMAND_REPORT, rules, sizeof rules), 1);
    EXPECT_EQ(rules[0], RULE_LIMIT_REACHED);
}

static const char *walk_far(uint64_t seed, uint32_t steps,
                            const char *(*look)(const struct world *before,
                                                const struct command *c)) {
    static struct world before;
    if (!walk_begin(&walk, seed)) return "the walk does not begin";
    for (uint32_t i = 0; i < steps; i++) {
        struct command c = walk_next(&walk);
        before = walk.world;
        walk_do(&walk, &c);
        const char *broken = core_validate(&walk.world);
        if (!broken && look) broken = look(&before, &c);
        if (broken) {
            printf("seed %llu step %u command %s: %s\n", (unsigned long long)seed, i,
                   vocabulary_command[c.kind].word, broken);
            return broken;
        }
        if (walk_random(&walk, 20)) continue;
        walk.at_ms += 60000 * walk_random(&walk, 20);
        core_lapse(&walk.world, walk.at_ms, &walk.decision);
        walk_apply(&walk);
    }
    return NULL;
}

TEST(invariants_hold_on_every_step) {
    for (uint64_t seed = 1; seed <= 12; seed++) EXPECT(!walk_far(seed, 4000, NULL));
}

static const char *near_agrees(const struct world *before, const struct command *c) {
    (void)before, (void)c;
    for (uint32_t i = 0; walk.decision.verdict == DECIDED && i < walk.decision.count; i++)
        if (core_validate_near(&walk.world, &walk.decision.event[i])) return "near validation";
    return NULL;
}
TEST(near_validation_finds_nothing_where_all_is_well) {
    EXPECT(!walk_far(101, 4000, near_agrees));
}

static const char *round_trip(const struct world *before, const struct command *c) {
    (void)before, (void)c;
    for (uint32_t i = 0; walk.decision.verdict == DECIDED && i < walk.decision.count; i++) {
        uint8_t text[CODEC_EVENT_MAX];
        struct buffer b = BUFFER(text);
        struct event back;
        core_encode(&walk.decision.event[i], &b);
        if (b.full || core_decode(buffer_bytes(&b), &back)) return "an event does not read back";
        if (memcmp(&back, &walk.decision.event[i], sizeof back) != 0)
            return "an event reads back as another";
    }
    return NULL;
}
TEST(events_read_back_as_they_were_written) {
    EXPECT(!walk_far(201, 6000, round_trip));
}

/* One byte changed: refused, or it is another event's own bytes. */
static const char *one_form(const struct world *before, const struct command *c) {
    (void)before, (void)c;
    if (walk.decision.verdict != DECIDED || !walk.decision.count) return NULL;
    uint8_t text[CODEC_EVENT_MAX], again[CODEC_EVENT_MAX];
    struct buffer b = BUFFER(text), out = BUFFER(again);
    struct event *e = &walk.decision.event[0], back;
    e->sealed_set = (uint8_t)vocabulary_event[e->kind].seals;
    core_encode(e, &b);
    for (uint32_t i = 0; i < b.len; i++) {
        uint8_t was = text[i];
        text[i] = (uint8_t)(32 + walk_random(&walk, 96));
        out.len = 0;
        if (!core_decode(buffer_bytes(&b), &back)) {
            core_encode(&back, &out);
            if (!bytes_equal(buffer_bytes(&out), buffer_bytes(&b))) return "two forms of one event";
        }
        text[i] = was;
    }
    for (uint32_t len = 0; len < b.len; len++)
        if (!core_decode((struct bytes){text, len}, &back)) return "a torn event reads";
    return NULL;
}
TEST(an_event_has_one_form) {
    EXPECT(!walk_far(211, 1500, one_form));
}

static const char *past_and_seals_do_not_matter(const struct world *before,
                                                const struct command *c) {
    static struct world noisy;
    static struct decision again;
    struct command other = *c;
    noisy = *before;
    memset(&noisy.past, 0xa5, sizeof noisy.past);
    memset(other.sealed, 0x5a, sizeof other.sealed);
    core_decide(&noisy, &other, &again);
    if (again.verdict != walk.decision.verdict || again.why.rule != walk.decision.why.rule)
        return "the verdict changed";
    return again.verdict == DECIDED && again.count != walk.decision.count ? "the events changed"
                                                                          : NULL;
}
TEST(decide_reads_neither_the_past_nor_private_texts) {
    EXPECT(!walk_far(301, 4000, past_and_seals_do_not_matter));
}

/* What a hand-over means, said again without the rulebook: straight from the world before it. */
static const char *hand_over_was_owed_nothing(const struct world *before, const struct command *c) {
    if (c->kind != COMMAND_HAND_OVER || c->happened || walk.decision.verdict != DECIDED)
        return NULL;
    const struct live *l = &before->live;
    const struct item *item = &l->item[ARG(c, ITEM)];
    if (l->stop.open) return "handed over on a stopped set";
    if (item->keeper != c->actor.n) return "handed over by another than its keeper";
    if (item->capability == CAPABILITY_RUBBER) return NULL;
    const struct out *out = &l->out[item->out - 1];
    const struct open_setup *open = &l->open[l->setup[ARG(c, SETUP)].open - 1];
    if (!(l->person[ARG(c, PERSON)].flags & PERSON_TRAINED)) return "handed to somebody untrained";
    if (out->loaded && !out->prover) return "handed over with rounds that nobody proved";
    for (uint32_t i = 0; i < CHAMBERS_MAX; i++)
        if (out->chamber[i].lot && !(out->chamber[i].flags & ROUND_PROVED))
            return "handed over with an unproved round";
    if (!people_has(&out->mine, ARG(c, PERSON)) && !people_has(&out->watched, ARG(c, PERSON)))
        return "the performer did not look";
    for (uint32_t p = people_next(&open->inside, 0); p; p = people_next(&open->inside, p))
        if (!people_has(&open->copied, p) && !(l->person[p].roles & ROLES_CUSTODIANS))
            return "somebody inside had not copied";
    return NULL;
}
static uint32_t hand_overs;
static const char *hand_over_seen(const struct world *before, const struct command *c) {
    hand_overs += c->kind == COMMAND_HAND_OVER && walk.decision.verdict == DECIDED && !c->happened;
    return hand_over_was_owed_nothing(before, c);
}
TEST(nothing_is_handed_over_that_was_owed_a_look_or_a_word) {
    hand_overs = 0;
    for (uint64_t seed = 401; seed < 421; seed++) EXPECT(!walk_far(seed, 6000, hand_over_seen));
    printf("# %u hand-overs\n", hand_overs);
    EXPECT(hand_overs > 100); /* else the property says nothing */
}

/* Whoever the record says has looked, did: by an event of their own since the weapon last came to hand. */
static const char *evidence_is_earned(const struct world *before, const struct command *c) {
    for (uint16_t i = 1; i <= walk.world.live.items; i++)
        for (uint16_t p = 1; p < WALK_PEOPLE; p++) {
            uint8_t was = core_evidence(before, (struct item_id){i}, (struct person_id){p});
            uint8_t is = core_evidence(&walk.world, (struct item_id){i}, (struct person_id){p});
            if (is <= was || is < EVIDENCE_WATCHED) continue;
            bool own = c->actor.n == p && ARG(c, ITEM) == i && c->entry == ENTRY_NOW;
            bool look = c->kind == COMMAND_LOOK_EMPTY || c->kind == COMMAND_LOOK_HEADS ||
                        c->kind == COMMAND_LOAD || c->kind == COMMAND_UNLOAD ||
                        c->kind == COMMAND_WATCH;
            if (!own || !look) return "evidence without a look of one's own";
        }
    return NULL;
}
TEST(evidence_comes_only_from_ones_own_look) {
    for (uint64_t seed = 501; seed < 506; seed++) EXPECT(!walk_far(seed, 4000, evidence_is_earned));
}

static const char *refusals_teach(const struct world *before, const struct command *c) {
    (void)before, (void)c;
    if (walk.decision.verdict != REFUSED) return NULL;
    if (walk.decision.why.rule >= RULE_COUNT) return "a refusal without a rule";
    if (!walk.decision.why.packs) return "a refusal that no pack asks for";
    struct rule_set set;
    core_breaches(before, c, &set);
    bool named = set.word[walk.decision.why.rule / 32] >> (walk.decision.why.rule % 32) & 1;
    return named ? NULL : "the rule named is not among those broken";
}
TEST(each_refusal_names_a_rule_and_a_pack) {
    EXPECT(!walk_far(601, 8000, refusals_teach));
}

TEST(a_row_outside_the_tables_is_malformed_not_refused) {
    EXPECT(walk_begin(&walk, 1));
    EXPECT(!walk_say(&walk, 1, "{\"kind\":\"take\",\"args\":{\"item\":99}}"));
    EXPECT_EQ(walk.decision.verdict, MALFORMED);
    EXPECT_EQ(walk.decision.why.field, FIELD_ITEM);
    struct command c = {.kind = COMMAND_STOP, .actor = {900}};
    EXPECT(!walk_do(&walk, &c));
    EXPECT_EQ(walk.decision.verdict, MALFORMED);
}

/* A stop pressed at somebody's station. */
static bool stopped_at(uint16_t station, uint32_t reason) {
    struct command c = {.kind = COMMAND_STOP, .witness = {station}};
    c.arg[FIELD_REASON] = reason;
    return walk_do(&walk, &c);
}
TEST(two_stations_are_two_raisers_and_neither_is_the_record) {
    EXPECT(walk_begin(&walk, 1));
    EXPECT(stopped_at(WALK_CAMERA, REASON_WEAPON));
    EXPECT_EQ(walk.world.live.stop.raiser, 0);
    EXPECT_EQ(walk.world.live.stop.presence, WALK_CAMERA);
    EXPECT_EQ(walk.world.live.stop.flags & STOP_DEVIATION, 0);
    EXPECT(stopped_at(WALK_CAMERA, REASON_DANGER));
    EXPECT_EQ(walk.world.live.stop.raisers, 1);
    EXPECT(stopped_at(WALK_CAMERA + 1, REASON_DANGER));
    EXPECT_EQ(walk.world.live.stop.raisers, 2);
    EXPECT(!walk_say(&walk, WALK_CAMERA, "{\"kind\":\"call-mistake\"}"));
    EXPECT_EQ(walk.decision.why.rule, RULE_MISTAKE_NOT_YOURS);
}

/* Any bytes of an event, applied: nothing falls over and what was well stays well enough to decide on. */
TEST(apply_is_total) {
    EXPECT(walk_begin(&walk, 7));
    for (uint32_t i = 0; i < 60000; i++) {
        struct event e;
        for (uint32_t b = 0; b < sizeof e; b++)
            ((uint8_t *)&e)[b] = (uint8_t)walk_random(&walk, 256);
        e.kind = (uint16_t)walk_random(&walk, EVENT_COUNT + 1);
        for (uint32_t f = 0; f < FIELD_COUNT; f++)
            e.arg[f] = walk_random(&walk, walk_random(&walk, 4) ? 6 : 70000);
        core_apply(&walk.world, &e);
        struct command c = walk_command(&walk);
        core_decide(&walk.world, &c, &walk.decision);
    }
}

TEST(deadlines_lapse_once_in_order_and_never_backwards) {
    EXPECT(walk_begin(&walk, 3));
    EXPECT(walk_say(&walk, 5, "{\"kind\":\"report\",\"args\":{\"concern\":\"firearm-concern\"}}"));
    EXPECT(walk_say(&walk, 5, "{\"kind\":\"report\",\"args\":{\"concern\":\"near-miss\"}}"));
    EXPECT_EQ(core_next_due_ms(&walk.world), walk.at_ms + 3600000);
    core_lapse(&walk.world, walk.at_ms + 3599000, &walk.decision);
    EXPECT_EQ(walk.decision.count, 0);
    walk.at_ms += 3600000;
    core_lapse(&walk.world, walk.at_ms, &walk.decision);
    EXPECT_EQ(walk.decision.count, 2);
    EXPECT_EQ(walk.decision.event[0].arg[FIELD_REPORT], 1);
    walk_apply(&walk);
    core_lapse(&walk.world, walk.at_ms, &walk.decision);
    EXPECT_EQ(walk.decision.count, 0);
    core_lapse(&walk.world, walk.at_ms - 7200000, &walk.decision);
    EXPECT_EQ(walk.decision.count, 0);
    EXPECT(core_next_due_ms(&walk.world) > walk.at_ms);
}

TEST(views_are_json_in_any_state) {
    static uint8_t text[1 << 20];
    static struct json_node nodes[60000];
    EXPECT(!walk_far(701, 3000, NULL));
    for (uint32_t v = 0; v < VIEW_COUNT; v++) {
        struct buffer b = BUFFER(text);
        struct json j;
        view_write(&walk.world, (enum view)v, (struct person_id){WALK_CAMERA}, &b);
        EXPECT(!b.full && json_read(&j, buffer_bytes(&b), nodes, COUNT_OF(nodes)));
        b.len = 0;
        view_write_setup(&walk.world, (struct setup_id){1}, (struct person_id){WALK_CAMERA}, &b);
        EXPECT(!b.full && json_read(&j, buffer_bytes(&b), nodes, COUNT_OF(nodes)));
    }
}

TEST(limits_refuse_and_nothing_breaks) {
    EXPECT(walk_begin(&walk, 9));
    for (uint32_t i = walk.world.live.people + 1u; i < PEOPLE_MAX; i++)
        EXPECT(walk_say(&walk, 0, "{\"kind\":\"add-person\",\"args\":{\"role\":\"background\"}}"));
    EXPECT(!walk_say(&walk, 0, "{\"kind\":\"add-person\",\"args\":{\"role\":\"background\"}}"));
    EXPECT_EQ(walk.decision.why.rule, RULE_LIMIT_REACHED);
    for (uint32_t i = walk.world.live.reports + 1u; i < REPORTS_MAX; i++)
        EXPECT(walk_say(&walk, 5, "{\"kind\":\"report\",\"args\":{\"concern\":\"near-miss\"}}"));
    EXPECT(!walk_say(&walk, 5, "{\"kind\":\"report\",\"args\":{\"concern\":\"near-miss\"}}"));
    EXPECT_EQ(walk.decision.why.rule, RULE_LIMIT_REACHED);
    EXPECT(walk_say(&walk, 5, "{\"kind\":\"stop\"}"));
    EXPECT(!core_validate(&walk.world));
}
