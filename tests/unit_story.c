/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_story.c - a story's reader: what it takes and where it says no; and the player: what "happened", "stopped",
 * "only", versions, late entries and "somebody" mean. */
#include "test.h"
#include "cli/story_tell.h"
#include "text/json.h"

static struct story story;
static struct story_result result;
static struct story_wrong wrong;
static struct world world;
static uint8_t told[65536];

#define HEAD                                                                                       \
    "story \"T\"\npacks house bulletin-1\nday 2031-05-02 zone Europe/Rome\n"                       \
    "person ada role armorer trained accepted briefed\nperson bo role first-ad accepted briefed\n" \
    "person cy role performer trained briefed\nweapon colt-1 revolver fires capacity 6 tag 07\n"   \
    "lot d1 dummy 45-colt mark rattle count 50\nsetup 12a \"He draws\"\n"
enum { HEAD_LINES = 9 };

static bool reads(const char *text) {
    return story_read(&story, bytes_of(text), &wrong);
}
static bool holds(const char *text) {
    if (!reads(text)) return printf("%.*s\n", (int)wrong.text_len, wrong.text), false;
    story_play(&story, &world, &result);
    return result.held;
}
static const struct story_step *last_step(void) {
    return &story.step[story.steps - 1];
}
static bool breaks(uint32_t row, enum rule rule) {
    return story_has_rule(&result.step[row].rules, rule);
}

/* ---- the reader ---- */

static const struct {
    const char *text;
    uint32_t line;
    const char *says;
} WRONG[] = {
    {"", 0, "story \"Title\""},
    {"# only a comment\n", 1, "story \"Title\""},
    {"person ada role armorer\n", 1, "as the first line"},
    {"story T\n", 1, "a title in quotes"},
    {"story \"T\n", 1, "between two quotes"},
    {"story \"T\" again\n", 1, "the end of the line"},
    {"story \"T\"\n", 1, "at least one step"},
    {"story \"T\"\n09:00 nothing => ok\n", 2, "a day before the first step"},
    {"story \"T\"\nstory \"U\"\n", 2, "one title"},
    {"story \"T\"\nday 2031-02-30\n", 2, "a date like"},
    {"story \"T\"\nday 2031-05-02 zone\n", 2, "Europe/Rome"},
    {"story \"T\"\nday 2031-05-02\nday 2031-05-03\n", 3, "one day in the head"},
    {"story \"T\"\npacks house bulletin-9\n", 2, "the name of a pack"},
    {"story \"T\"\nperson ada\n", 2, "\"role\""},
    {"story \"T\"\nperson ada role gunner\n", 2, "a role"},
    {"story \"T\"\nperson Ada role armorer\n", 2, "a name of a-z"},
    {"story \"T\"\nperson ada role armorer trained trained\n", 2, "once trained"},
    {"story \"T\"\nperson ada role armorer\nperson ada role props\n", 3, "not in this story yet"},
    {"story \"T\"\nweapon colt-1 revolver fries capacity 6\n", 2, "one of fires, blank-only"},
    {"story \"T\"\nweapon colt-1 revolver fires capacity 33\n", 2, "a number up to 32"},
    {"story \"T\"\nweapon c revolver fires\nweapon c pistol fires\n", 3, "not in this story yet"},
    {"story \"T\"\nlot d1 dummy 45-colt mark rattle\n", 2, "\"count\"; here the line ends"},
    {"story \"T\"\nwepon colt-1\n", 2, "packs, day, person"},
    {"story \"T\"\nday 2031-05-02 not-opened\nperson a role props briefed\n09:00 nothing => ok\n",
     4, "an open day"},
    {HEAD "9:00 ada takes colt-1 => ok\n", HEAD_LINES + 1, "a time like 12:30"},
    {HEAD "24:00 ada takes colt-1 => ok\n", HEAD_LINES + 1, "a time like 12:30"},
    {HEAD "09:00 => ok\n", HEAD_LINES + 1, "who does what"},
    {HEAD "09:00 ada takes colt-1\n", HEAD_LINES + 1, "\"=>\""},
    {HEAD "09:00 ada takes colt-1 => fine\n", HEAD_LINES + 1, "\"ok\" or \"refused\""},
    {HEAD "09:00 ada takes colt-1 => ok happened\n", HEAD_LINES + 1, "\",\" or the end"},
    {HEAD "09:00 ada takes colt-1 => ok, happened\n", HEAD_LINES + 1, "stopped"},
    {HEAD "09:00 ada takes colt-1 => refused\n", HEAD_LINES + 1, "a rule, like"},
    {HEAD "09:00 ada takes colt-1 => refused SHOW-KINDS\n", HEAD_LINES + 1, "a rule, like"},
    {HEAD "09:00 ada takes colt-1 => refused STOPPED,\n", HEAD_LINES + 1, "a rule, like"},
    {HEAD "09:00 ada takes colt-1 => refused STOPPED, stopped\n", HEAD_LINES + 1, "a rule, happ"},
    {HEAD "09:00 eve takes colt-1 => ok\n", HEAD_LINES + 1, "a person of this story"},
    {HEAD "09:00 ada juggles colt-1 => ok\n", HEAD_LINES + 1, "docs/stories.md behind the actor"},
    {HEAD "09:00 ada locks colt-9 => ok\n", HEAD_LINES + 1,
     "an item named above, found \"colt-9\""},
    {HEAD "09:00 ada locks colt-1 twice => ok\n", HEAD_LINES + 1, "the end of the phrase"},
    {HEAD "09:00 ada opens colt-1 to bo seen empty six of 6 => ok\n", HEAD_LINES + 1, "a number"},
    {HEAD "09:00 ada takes colt-1 late => ok\n", HEAD_LINES + 1, "\"about\""},
    {HEAD "09:00 ada takes colt-1 late about 09:01 => ok\n", HEAD_LINES + 1, "not after"},
    {HEAD "09:00 ada takes colt-1 entered by eve => ok\n", HEAD_LINES + 1,
     "a person of this story"},
    {HEAD "09:00 ada takes colt-1 disputed => ok\n", HEAD_LINES + 1, "what is disputed"},
    {HEAD "09:00 ada takes colt-1 disputed who => ok\n", HEAD_LINES + 1, "another version"},
    {HEAD "09:00 ada takes colt-1 => ok\n08:59 nothing => ok\n", HEAD_LINES + 2, "not before"},
    {HEAD "09:00 nothing => ok\nperson eve role props\n", HEAD_LINES + 2, "a step (HH:MM ...)"},
    {HEAD "09:00 nothing => ok\nday 2031-05-02\n", HEAD_LINES + 2, "a later day"},
    {HEAD "given ada takes colt-1 => ok\n", HEAD_LINES + 1, "what is given is ok"},
    {HEAD "09:00 ada adds person cy role props => ok\n", HEAD_LINES + 1, "not in this story yet"},
    {HEAD "09:00 ada takes colt-1 ! => ok\n", HEAD_LINES + 1, "a word, a number"},
    {"story \"T\"\nthing rig-1 harnes\n", 2, "one of firearm, belt"},
    {"story \"T\"\nthing rig-1 harness wroks\n", 2, "one of fires, blank-only"},
    {"story \"T\"\nfigure work-hour 12\n", 2, "turnaround-hours ..., found"},
    {"story \"T\"\nfigure work-hours twelve\n", 2, "a number"},
    {"story \"T\"\nfigure work-hours 25\n", 2, "a number from 1 to 24, found \"25\""},
    {"story \"T\"\npacks us-ca-pilot\nday 2031-05-02\n09:00 nothing => ok\n", 2,
     "in force on the first day, found \"us-ca-pilot\""},
    {"story \"T\"\npacks bulletin-2 au\nday 2031-05-02\n09:00 nothing => ok\n", 2,
     "packs that do not contradict"},
    {"story \"T\"\nday 2024-12-31\npacks us-ca-part13\n09:00 nothing => ok\n", 3,
     "in force on the first day"},
    {"story \"T\"\nminor mia\n", 2, "a person of this story"},
    {HEAD "skill cy harnes\n", HEAD_LINES + 1, "one of firearm, edged"},
    {HEAD "permit cy until tomorrow\n", HEAD_LINES + 1, "a date"},
    {HEAD "permit cy til 2031-06-01\n", HEAD_LINES + 1, "\"until\""},
    {HEAD "distance in 12a far\n", HEAD_LINES + 1, "a number"},
    {HEAD "assessed 12a fireworks\n", HEAD_LINES + 1, "firearms"},
    {HEAD "plan thing rig-9 in 12a\n", HEAD_LINES + 1, "an item named above"},
    {HEAD "09:00 ada makes colt-1 redy in 12a => ok\n", HEAD_LINES + 1, "\"ready\""},
    {HEAD "09:00 ada makes colt-1 ready => ok\n", HEAD_LINES + 1, "\"in\""},
    {HEAD "09:00 ada shows colt-1 to bo seen 3 off 4 => ok\n", HEAD_LINES + 1, "\"of\""},
    {HEAD "09:00 ada reports an injury bad => ok\n", HEAD_LINES + 1, "one of death"},
    {HEAD "09:00 ada gives notice one => ok\n", HEAD_LINES + 1, "a number"},
    {HEAD "09:00 ada sets waits 60 => ok\n", HEAD_LINES + 1, "one of wait-after-failure"},
    {HEAD "09:00 ada opens the range with forty live rounds => ok\n", HEAD_LINES + 1, "a number"},
    {HEAD "09:00 ada closes the range before bo back 3 fired 7 => ok\n", HEAD_LINES + 1,
     "\"searched\""},
    {HEAD "09:00 bo assesses 12a for stunts risk lo => ok\n", HEAD_LINES + 1,
     "one of not-said, low"},
    {HEAD "09:00 ada passes colt-1 to eve => ok\n", HEAD_LINES + 1, "a person"},
    {HEAD "09:00 ada trains cy in harness enuf => ok\n", HEAD_LINES + 1, "one of enough"},
    {HEAD "09:00 ada plans thing colt-1 in 12a by eve => ok\n", HEAD_LINES + 1, "a person"},
    {HEAD "09:00 \xff => ok\n", HEAD_LINES + 1, "UTF-8"},
};

static bool says(const char *what) {
    uint32_t len = (uint32_t)strlen(what);
    for (uint32_t i = 0; i + len <= wrong.text_len; i++)
        if (memcmp(wrong.text + i, what, len) == 0) return true;
    return false;
}

TEST(what_is_no_story_is_said_with_its_line) {
    for (uint32_t i = 0; i < COUNT_OF(WRONG); i++) {
        bool read = reads(WRONG[i].text),
             right = wrong.line == WRONG[i].line && says(WRONG[i].says);
        if (read || !right)
            printf("case %u: line %u, %.*s\n", i, wrong.line, (int)wrong.text_len, wrong.text);
        EXPECT(!read && right);
    }
}

TEST(a_line_is_read_by_its_words) {
    EXPECT(reads(
        HEAD "12:31 ada opens colt-1 to bo seen empty 5 of 6 bore witnessed by cy => ok # c\n"));
    const struct story_step *step = last_step();
    EXPECT_EQ(step->kind, COMMAND_LOOK_EMPTY);
    EXPECT_EQ(step->line, HEAD_LINES + 1);
    EXPECT_EQ(step->minute, 12 * 60 + 31);
    EXPECT_EQ(step->actor, 2);
    EXPECT_EQ(step->arg[FIELD_SHOWER], 1);
    EXPECT_EQ(step->arg[FIELD_SEEN], 5);
    EXPECT_EQ(step->arg[FIELD_OF], 6);
    EXPECT_EQ(step->arg[FIELD_BORE], 1);
    EXPECT_EQ(step->witness, 3);
    EXPECT_TEXT(step->phrase, "ada opens colt-1 to bo seen empty 5 of 6 bore witnessed by cy");
    EXPECT_TEXT(story.title, "T");
    EXPECT_TEXT(story.zone, "Europe/Rome");
}

TEST(several_persons_and_both_ways_of_only) {
    EXPECT(reads(
        HEAD "12:00 ada, bo and cy attend the meeting => refused only STOPPED, DAY-NOT-OPEN\n"));
    EXPECT_EQ(last_step()->group_count, 3);
    EXPECT_EQ(last_step()->group_as, STORY_AS_ACTOR | STORY_AS_PERSON);
    EXPECT(last_step()->expected.only);
    EXPECT(
        reads(HEAD "12:00 bo cuts 12a => refused STOPPED, DAY-NOT-OPEN only, happened, stopped\n"));
    EXPECT(last_step()->expected.only && last_step()->expected.happened &&
           last_step()->expected.stopped);
}

TEST(every_command_has_a_phrase) {
    static const uint16_t phrased[] = {
#define GIVEN(kind, ...) COMMAND_##kind,
#define PHRASE(kind, ...) COMMAND_##kind,
#include "cli/story.def"
    };
    for (uint32_t kind = COMMAND_BEGIN_PRODUCTION + 1; kind < COMMAND_COUNT; kind++) {
        uint32_t i = 0;
        while (i < COUNT_OF(phrased) && phrased[i] != kind) i++;
        if (i == COUNT_OF(phrased)) printf("no phrase for %s\n", vocabulary_command[kind].word);
        EXPECT(i < COUNT_OF(phrased));
    }
}

/* ---- the player ---- */

#define LOADED                                              \
    "given bo plans colt-1 in 12a for cy dummy count 6\n"   \
    "given ada takes colt-1\n"                              \
    "given ada opens colt-1 to bo seen empty 6 of 6 bore\n" \
    "given ada loads colt-1 d1 count 6 before bo proved 6\n"

TEST(the_design_s_own_story) {
    EXPECT(holds(
        "story \"Three of six\"\npacks house bulletin-1\nday 2031-05-02 zone Europe/Rome\n"
        "person ada role armorer trained accepted\nperson bo role first-ad\n"
        "person cy role performer trained briefed\nweapon colt-1 revolver fires capacity 6\n"
        "lot d1 dummy 45-colt mark rattle count 50 supplier \"Prop house\"\n\n"
        "12:30 ada takes colt-1                              => ok\n"
        "12:31 ada opens colt-1 to bo seen empty 6 of 6 bore => ok\n"
        "12:35 ada loads colt-1 d1 count 6 unwatched         => refused LOAD-NO-PROOF, happened\n"
        "13:30 ada opens colt-1 to bo seen heads 3 of 6      => refused SHOW-PARTIAL, happened\n"
        "13:31 bo hands colt-1 to cy                         => refused HAND-NOT-ARMORER, "
        "happened\n"));
    EXPECT_EQ(story.step[result.first_refused - 1].line, 12);
    EXPECT_EQ(world.live.item[1].place, PLACE_HOLDER);
    EXPECT_EQ(world.live.stop.open, 0);
}

TEST(a_refused_step_changes_nothing_unless_it_happened) {
    EXPECT(holds(HEAD "09:00 bo takes colt-1 => refused TAKE-NOT-ARMORER\n"));
    EXPECT_EQ(world.live.item[1].place, PLACE_LOCKER);
    EXPECT_EQ(world.past.prevented, 1);
    EXPECT(holds(HEAD "09:00 bo takes colt-1 => refused TAKE-NOT-ARMORER, happened\n"));
    EXPECT_EQ(world.live.item[1].place, PLACE_KEEPER);
    EXPECT_EQ(world.live.item[1].keeper, 2);
}

TEST(the_stop_of_a_deviation_ends_with_the_step_unless_it_says_stopped) {
    EXPECT(holds(HEAD "09:00 bo takes colt-1 => refused TAKE-NOT-ARMORER, happened\n"));
    EXPECT_EQ(world.past.stops, 1);
    EXPECT_EQ(world.live.stop.open, 0);
    EXPECT(holds(HEAD "09:00 bo takes colt-1 => refused TAKE-NOT-ARMORER, happened, stopped\n"
                      "09:01 ada takes colt-1 => refused STOPPED\n"));
    EXPECT_EQ(world.live.stop.open, 1);
    EXPECT(holds(
        HEAD LOADED
        "09:00 ada opens colt-1 to cy seen heads 3 of 6 => refused SHOW-PARTIAL, happened\n"));
    EXPECT_EQ(world.past.stops, 0); /* a partial look is not shown; it is no deviation */
}

TEST(a_stop_that_somebody_called_stays) {
    EXPECT(holds(HEAD "09:00 cy stops the set for danger => ok, stopped\n"
                      "09:01 bo takes colt-1 => refused STOPPED, TAKE-NOT-ARMORER, happened\n"
                      "09:02 ada locks colt-1 => refused LOCK-NOT-ARMORER\n"));
    EXPECT_EQ(world.live.stop.open, 1);
}

TEST(expectations_are_held_to) {
    EXPECT(!holds(HEAD "09:00 bo takes colt-1 => ok\n"));
    EXPECT_EQ(result.step[story.steps - 1].failed, STORY_WAS_REFUSED);
    EXPECT(!holds(HEAD "09:00 ada takes colt-1 => refused STOPPED\n"));
    EXPECT_EQ(result.step[story.steps - 1].failed, STORY_WAS_DECIDED);
    EXPECT(!holds(HEAD "09:00 bo takes colt-1 => refused STOPPED\n"));
    EXPECT_EQ(result.step[story.steps - 1].failed, STORY_OTHER_RULES);
    EXPECT(!holds(HEAD "09:00 ada takes colt-1 => ok, stopped\n"));
    EXPECT_EQ(result.step[story.steps - 1].failed, STORY_NOT_STOPPED);
    EXPECT(!holds(HEAD "given bo takes colt-1\n09:00 nothing => ok\n"));
}

TEST(only_means_exactly_these) {
    EXPECT(holds(HEAD "09:00 ada locks colt-1 => refused ITEM-NOT-OUT\n"));
    EXPECT(!holds(HEAD "09:00 ada locks colt-1 => refused ITEM-NOT-OUT only\n"));
    EXPECT(holds(HEAD "09:00 bo takes colt-1 => refused TAKE-NOT-ARMORER only\n"));
}

TEST(versions_start_from_the_same_world_and_the_rest_follows_each) {
    const char *text = HEAD "09:00 ada takes colt-1 disputed who => ok\n"
                            "09:00 nothing          disputed who => ok\n"
                            "09:05 ada locks colt-1 => refused LOCK-NO-LOOK\n";
    EXPECT(holds(text));
    EXPECT_EQ(story.worlds, 2);
    EXPECT_EQ(result.step[story.steps - 1].ran, 2);
    EXPECT(breaks(story.steps - 1u, RULE_ITEM_NOT_OUT)); /* in one of them */
    EXPECT(story_has_rule(&result.rules, RULE_ITEM_NOT_OUT));
    EXPECT(!story_has_rule(&result.always, RULE_ITEM_NOT_OUT));
    EXPECT(story_has_rule(&result.always, RULE_LOCK_NO_LOOK));
}

TEST(a_version_may_have_several_steps) {
    EXPECT(holds(HEAD "09:00 ada takes colt-1 disputed who ada => ok\n"
                      "09:00 nothing          disputed who nobody => ok\n"
                      "09:01 nothing          disputed else one => ok\n"
                      "09:01 nothing          disputed else two => ok\n"
                      "09:05 ada takes colt-1 disputed who ada => refused TAKE-NOT-LOCKED\n"
                      "09:05 ada takes colt-1 disputed who nobody => ok\n"));
    EXPECT_EQ(story.worlds, 4);
    EXPECT_EQ(result.step[story.steps - 1].ran, 2);
}

TEST(combinations_are_bounded) {
    static char text[4096];
    uint32_t at = (uint32_t)snprintf(text, sizeof text, "%s", HEAD);
    for (int label = 0; label < 8; label++)
        for (int version = 0; version < 2; version++)
            at += (uint32_t)snprintf(text + at, sizeof text - at,
                                     "09:00 nothing disputed l%d => ok\n", label);
    EXPECT(!reads(text));
    EXPECT(says("fewer combinations"));
}

TEST(a_late_look_is_nobody_s_look) {
    EXPECT(holds(HEAD "09:00 ada takes colt-1 => ok\n"
                      "09:10 ada opens colt-1 to bo seen empty 6 of 6 bore late about 09:01 => ok\n"
                      "09:11 ada locks colt-1 => refused LOCK-NO-LOOK only\n"));
}

TEST(an_old_screen_looks_again) {
    EXPECT(holds(HEAD "09:00 ada takes colt-1 => ok\n09:05 ada loses sight of colt-1 => ok\n"
                      "09:06 ada opens colt-1 to bo seen empty 6 of 6 bore read at 09:04 => "
                      "refused SEEN-OLD only\n"
                      "09:06 ada opens colt-1 to bo seen empty 6 of 6 bore read at 09:05 => ok\n"));
}

TEST(somebody_has_no_role_to_be_asked_for) {
    EXPECT(holds(HEAD "09:00 bo begins rehearsal in 12a => ok\n09:01 bo cuts 12a => ok\n"
                      "09:02 somebody begins rehearsal in 12a => ok\n"
                      "09:03 somebody begins rehearsal in 12a => refused SETUP-RUNNING only\n"));
    EXPECT_EQ(world.live.setup[1].work, WORK_REHEARSAL);
}

TEST(what_is_not_on_the_record_cannot_be_asked) {
    EXPECT(!holds(
        HEAD "09:00 cy enters weapon colt-2 revolver fires capacity 6 => refused ROLE-NOT-YOURS\n"
             "09:01 ada takes colt-2 => ok\n"));
    EXPECT_EQ(story.step[result.malformed - 1].line, HEAD_LINES + 2);
    EXPECT(!holds(HEAD "09:00 cy adds person kit role grip => refused ROLE-NOT-YOURS\n"
                       "09:01 kit stops the set for danger => ok\n"));
    EXPECT_EQ(result.step[result.malformed - 1].field, FIELD_PERSON);
    EXPECT(holds(
        HEAD
        "09:00 cy adds person kit role grip => refused ROLE-NOT-YOURS\n"
        "09:01 bo adds person kit role grip => ok\n09:02 kit stops the set for danger => ok\n"));
    EXPECT_EQ(world.live.stop.raiser, 4);
}

TEST(deadlines_lapse_before_the_step) {
    EXPECT(holds(HEAD LOADED
                 "09:00 ada says colt-1 failed to fire => ok\n"
                 "09:00 ada unloads colt-1 before bo proved 6 => refused WAIT-RUNNING only\n"
                 "09:01 ada unloads colt-1 before bo proved 6 => ok\n"));
}

TEST(what_is_told_says_would_be_refused_and_parses) {
    struct buffer b = BUFFER(told);
    static struct json_node nodes[512];
    struct json j;
    EXPECT(holds(HEAD "09:00 bo takes colt-1 => refused TAKE-NOT-ARMORER\n"));
    story_tell_text(&story, &result, "t.story", &b);
    buffer_byte(&b, 0);
    EXPECT(strstr((const char *)told, "would be refused under house"));
    EXPECT(strstr((const char *)told, "1 step, each as expected"));
    b.len = 0;
    story_tell_json(&story, &result, &b);
    EXPECT(json_read(&j, buffer_bytes(&b), nodes, COUNT_OF(nodes)));
    EXPECT(json_is(&j, json_member(&j, 0, "held"), JSON_TRUE));
    EXPECT_EQ(j.node[json_member(&j, 0, "first_refused")].number, HEAD_LINES + 1);
    EXPECT_EQ(j.node[json_member(&j, 0, "rules")].count, 1);
    EXPECT_EQ(j.node[json_member(&j, 0, "steps")].count, 1);
}
