/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_known.c - who knew what when: small stories, and what the record then shows of each person. */
#include "cli/story_play.h"
#include "inquiry/known/known_rows.h"
#include "tests/test.h"
#include <dirent.h>

enum { EVENTS_KEPT = 4096 };
static struct story story;
static struct story_result result;
static struct world world;
static struct known_rows rows;
static struct event kept[EVENTS_KEPT];
static uint32_t events;
static bool hows[KNOWN_HOW_COUNT]; /* that fired in the story played last */

static void take(void *state, const struct world *w, const struct event *e) {
    (void)state;
    if (events < EVENTS_KEPT) kept[events++] = *e;
    known_rows_take(&rows, w, e);
}

static bool play_in(struct bytes file, uint32_t version) {
    struct story_wrong wrong;
    if (!story_read(&story, file, &wrong)) {
        printf("line %u: %.*s\n", wrong.line, (int)wrong.text_len, (const char *)wrong.text);
        return false;
    }
    struct story_walk walk = {.s = &story, .world = version, .w = &world, .event = take};
    known_rows_destroy(&rows);
    known_rows_begin(&rows, 0);
    events = 0;
    story_walk(&walk, &result);
    memset(hows, 0, sizeof hows);
    for (uint32_t i = 0; i < rows.saids; i++) hows[rows.said[i].t.how] = true;
    return result.held && !rows.no_memory;
}

/* Persons, in this order: 1 ada, 2 bo, 3 cy, 4 ed, 5 gus, 6 mo. */
enum { ADA = 1, BO, CY, ED, GUS, MO };
static const char HEAD[] =
    "story \"Told\"\npacks house bulletin-1\nday 2031-05-02 zone Europe/Rome\n"
    "person ada role armorer trained accepted briefed\n"
    "person bo role first-ad accepted briefed\n"
    "person cy role performer trained briefed\n"
    "person ed role safety-advisor accepted briefed\n"
    "person gus role grip briefed\n"
    "person mo role production-manager accepted briefed\n"
    "weapon colt-1 revolver fires capacity 6 tag 14\n"
    "weapon colt-2 revolver fires capacity 6 tag 15\n"
    "lot d1 dummy 45-colt mark rattle count 50 supplier \"Prop house\"\n"
    "setup 12a \"He draws\"\n"
    "plan colt-1 in 12a for cy dummy count 6\n"
    "muzzle in 12a toward nobody\n"
    "inside 12a ada, cy, gus\n";

static bool play(const char *steps) {
    static char text[16384];
    snprintf(text, sizeof text, "%s%s", HEAD, steps);
    return play_in(bytes_of(text), 0);
}

/* The last matter of a kind before another; of all. */
static uint32_t last_before(enum known_kind kind, uint32_t before) {
    while (--before && rows.matter[before - 1].m.kind != kind) continue;
    return before;
}
static uint32_t last_of(enum known_kind kind) {
    return last_before(kind, rows.matters + 1);
}

static const struct known_said *said(uint32_t matter, uint32_t person, enum known_how how) {
    const struct known_cell *cell = matter ? known_rows_cell(&rows, matter, person) : NULL;
    for (uint32_t at = cell ? cell->said : 0; at; at = rows.said[at - 1].next)
        if (rows.said[at - 1].t.how == how) return &rows.said[at - 1];
    return NULL;
}

static int word(uint32_t matter, uint32_t person) {
    const struct known_cell *cell = matter ? known_rows_cell(&rows, matter, person) : NULL;
    return cell ? (int)known_rows_word(&rows, cell) : -1;
}

static bool copied(uint32_t matter, uint32_t person) {
    const struct known_cell *cell = known_rows_cell(&rows, matter, person);
    return cell && cell->copied;
}

/* ---- the table ------------------------------------------------------------------------------------------------------ */

TEST(every_event_has_one_row) {
    static uint8_t count[EVENT_COUNT];
#define KNOWN(event, ...) count[EVENT_##event]++;
#define SILENT(event) count[EVENT_##event]++;
#include "inquiry/known/known.def"
    for (uint32_t e = 0; e < EVENT_COUNT; e++) {
        if (count[e] != 1)
            printf("%s: rows in known.def: %u\n", vocabulary_event[e].word, count[e]);
        EXPECT_EQ(count[e], 1);
    }
}

TEST(no_word_says_that_somebody_knew) {
    for (uint32_t h = 0; h < KNOWN_HOW_COUNT; h++) EXPECT(!strstr(known_hows[h], "knew"));
    for (uint32_t i = 0; i < KNOWN_WORD_COUNT; i++) EXPECT(strcmp(known_words[i], "knew") != 0);
}

/* ---- plans and Copies ------------------------------------------------------------------------------------------------ */

static const char COPIES[] = "09:00 cy copies 12a => ok\n"
                             "09:01 bo hears gus copy 12a => ok\n";

TEST(a_plan_is_offered_until_it_is_answered) {
    EXPECT(play("09:00 cy copies 12a => ok\n"));
    uint32_t plan = last_of(KNOWN_PLAN);
    EXPECT_EQ(word(plan, CY), WORD_ANSWERED);
    EXPECT(copied(plan, CY));
    EXPECT_EQ(word(plan, GUS), WORD_OFFERED);
    EXPECT(said(plan, GUS, HOW_INSIDE) && !copied(plan, GUS));
    EXPECT_EQ(word(plan, ED), -1);
}

TEST(a_copy_says_on_whose_screen_or_aloud_to_whom) {
    EXPECT(play(COPIES));
    uint32_t plan = last_of(KNOWN_PLAN);
    EXPECT_EQ(said(plan, CY, HOW_COPY)->t.via, VIA_OWN);
    EXPECT_EQ(said(plan, GUS, HOW_COPY)->t.via, VIA_TAKER);
    EXPECT_EQ(said(plan, GUS, HOW_COPY)->t.through, BO);
    EXPECT(play("09:00 cy copies 12a entered by gus => ok\n"));
    EXPECT_EQ(said(last_of(KNOWN_PLAN), CY, HOW_COPY)->t.via, VIA_SCREEN);
    EXPECT_EQ(said(last_of(KNOWN_PLAN), CY, HOW_COPY)->t.through, GUS);
}

TEST(another_answer_is_no_copy) {
    EXPECT(play("09:00 cy answers 12a want-to-look => ok\n"));
    EXPECT_EQ(word(last_of(KNOWN_PLAN), CY), WORD_ANSWERED);
    EXPECT(said(last_of(KNOWN_PLAN), CY, HOW_PLAN) && !copied(last_of(KNOWN_PLAN), CY));
}

TEST(a_plan_that_changed_after_a_copy_is_another_matter) {
    EXPECT(play("09:00 cy copies 12a => ok\n09:05 bo states muzzle in 12a toward lens with consult "
                "=> ok\n"));
    uint32_t plan = last_of(KNOWN_PLAN), old = last_before(KNOWN_PLAN, plan);
    EXPECT_EQ(word(plan, CY), WORD_OFFERED);
    EXPECT(old && rows.matter[old - 1].mark[BECAME_ENDED]);
    EXPECT(copied(old, CY));
}

TEST(who_disowns_a_copy_was_not_told_by_it) {
    EXPECT(play("09:00 cy copies 12a => ok\n09:05 cy says that was not me in 12a => ok\n"));
    uint32_t plan = last_of(KNOWN_PLAN);
    EXPECT_EQ(word(plan, CY), WORD_OFFERED);
    EXPECT(!copied(plan, CY) && said(plan, CY, HOW_COPY)->struck);
    EXPECT(play("09:00 cy copies 12a => ok\n09:05 cy says that was not me in 12a => ok\n"
                "09:06 cy copies 12a => ok\n"));
    EXPECT(copied(last_of(KNOWN_PLAN), CY));
}

/* The rows of the record without one of its entries. */
static void fold_without(uint32_t left_out) {
    known_rows_destroy(&rows);
    known_rows_begin(&rows, 0);
    core_init(&world);
    for (uint32_t i = 0; i < events; i++) {
        if (i == left_out) continue;
        core_apply(&world, &kept[i]);
        known_rows_take(&rows, &world, &kept[i]);
    }
}

TEST(one_copy_less_changes_one_cell) {
    static int before[400][8], after[400][8];
    EXPECT(play(COPIES));
    uint32_t plan = last_of(KNOWN_PLAN), matters = rows.matters, copy = 0;
    EXPECT(matters < 400);
    for (uint32_t m = 1; m <= matters; m++)
        for (uint32_t p = ADA; p <= MO; p++) before[m][p] = word(m, p);
    for (uint32_t i = 0; i < events; i++)
        if (kept[i].kind == EVENT_PLAN_ANSWERED && kept[i].arg[FIELD_PERSON] == CY) copy = i;
    fold_without(copy);
    EXPECT_EQ(rows.matters, matters);
    for (uint32_t m = 1; m <= matters; m++)
        for (uint32_t p = ADA; p <= MO; p++) {
            after[m][p] = word(m, p);
            bool its = m == plan && p == CY;
            EXPECT_EQ(after[m][p], its ? WORD_OFFERED : before[m][p]);
        }
    EXPECT_EQ(before[plan][CY], WORD_ANSWERED);
}

/* ---- concerns, stops, asks ------------------------------------------------------------------------------------------- */

TEST(a_discharge_its_stop_and_its_report_are_one_matter) {
    EXPECT(play("10:00 ada says colt-1 fired and nobody meant it => ok, stopped\n"
                "10:01 cy, bo have stopped => ok\n"));
    uint32_t m = last_of(KNOWN_DISCHARGE);
    EXPECT_EQ(rows.matter[m - 1].m.report, 1);
    EXPECT_EQ(last_of(KNOWN_CONCERN), 0);
    EXPECT_EQ(last_of(KNOWN_STOP), 0);
    EXPECT_EQ(word(m, ADA), WORD_TOLD);
    EXPECT_EQ(word(m, BO), WORD_ANSWERED);
    EXPECT(said(m, BO, HOW_STOPPED) && said(m, BO, HOW_STOP_ASKED));
    EXPECT_EQ(word(m, ED),
              WORD_OFFERED); /* the report was theirs to answer: that is no word for "knew" */
    EXPECT(said(m, ED, HOW_OWNER));
    EXPECT(known_rows_open(&rows.matter[m - 1]));
}

TEST(two_discharges_of_one_minute_are_two_matters) {
    EXPECT(play("10:00 somebody says colt-1 fired and nobody meant it => ok, stopped\n"
                "10:00 somebody says colt-2 fired and nobody meant it => ok, stopped\n"));
    uint32_t m = last_of(KNOWN_DISCHARGE);
    EXPECT_EQ(rows.matter[m - 1].m.report, 2);
    uint32_t old = last_before(KNOWN_DISCHARGE, m);
    EXPECT_EQ(old ? rows.matter[old - 1].m.report : 0, 1);
    EXPECT(said(old, ADA, HOW_STOP_ASKED) &&
           !said(m, ADA, HOW_STOP_ASKED)); /* it was stopped already */
}

TEST(a_report_goes_on_to_each_step_and_is_answered) {
    EXPECT(play("10:00 gus reports firearm-concern about colt-1 => ok\n12:00 nothing => ok\n"));
    uint32_t m = last_of(KNOWN_CONCERN);
    EXPECT_EQ(word(m, GUS), WORD_TOLD);
    EXPECT(said(m, ED, HOW_OWNER) && said(m, BO, HOW_LADDER));
    EXPECT_EQ(word(m, BO), WORD_OFFERED);
    EXPECT(play("10:00 gus reports firearm-concern about colt-1 => ok\n"
                "10:05 ed answers report 1 changed \"Shown to all\" => ok\n"));
    m = last_of(KNOWN_CONCERN);
    EXPECT_EQ(word(m, ED), WORD_ANSWERED);
    EXPECT_EQ(word(m, BO), -1);
    EXPECT(!known_rows_open(&rows.matter[m - 1]));
}

TEST(whoever_files_without_a_name_is_in_no_row) {
    EXPECT(play("10:00 somebody leaves a report of near-miss => ok\n"));
    uint32_t m = last_of(KNOWN_CONCERN);
    EXPECT(rows.matter[m - 1].m.nameless);
    EXPECT_EQ(word(m, BO), WORD_OFFERED);
    for (uint32_t i = 0; i < events; i++)
        if (kept[i].kind == EVENT_REPORT_LEFT) /* as no box writes it */
            kept[i].by.n = GUS, kept[i].entered_by.n = MO, kept[i].witness.n = CY;
    fold_without(events);
    EXPECT_EQ(word(m, BO), WORD_OFFERED);
    EXPECT(said(m, BO, HOW_OWNER) && !said(m, BO, HOW_OWNER)->t.through);
    EXPECT(!said(m, BO, HOW_OWNER)->t.presence);
    EXPECT_EQ(word(m, GUS), -1);
    EXPECT_EQ(word(m, MO), -1);
    EXPECT_EQ(word(m, CY), -1);
}

TEST(what_was_on_a_person_is_as_it_was_then) {
    EXPECT(play("09:00 ada asks as armorer for time about colt-1 \"Ten minutes a reset\" => ok\n"
                "09:30 gus reports firearm-concern about colt-1 => ok\n"));
    const struct known_cell *ed = known_rows_cell(&rows, last_of(KNOWN_CONCERN), ED);
    const struct known_cell *bo = known_rows_cell(&rows, last_of(KNOWN_ASK), BO);
    const struct known_cell *ada = known_rows_cell(&rows, last_of(KNOWN_ASK), ADA);
    EXPECT(ed && bo && ada);
    EXPECT(ed->moment.owned == 1 && ed->moment.reports[0] == 1 && !ed->moment.owed);
    EXPECT(bo->moment.owed == 1 && bo->moment.owes[0] == 1 && !bo->moment.owned);
    EXPECT(ada->moment.asks == 1 && !ada->moment.owed);
    EXPECT_EQ(ed->moment.accepted, 1u << ROLE_SAFETY_ADVISOR);
}

static const char NO[] =
    "09:00 ada asks as armorer for time about colt-1 \"Ten minutes a reset\" => ok\n"
    "09:10 bo answers ask 1 no time \"Not today\" => ok\n";

TEST(a_declined_ask_is_told_by_the_plan_on_which_it_stands) {
    static char text[1024];
    EXPECT(play(NO));
    EXPECT_EQ(word(last_of(KNOWN_ASK), CY), -1);
    snprintf(text, sizeof text, "%s09:20 cy copies 12a => ok\n", NO);
    EXPECT(play(text));
    EXPECT_EQ(word(last_of(KNOWN_ASK), CY), WORD_TOLD);
    EXPECT(said(last_of(KNOWN_ASK), CY, HOW_ON_PLAN));
    EXPECT_EQ(word(last_of(KNOWN_ASK), GUS), -1);
}

TEST(a_declined_ask_is_told_by_the_meeting_that_read_it_out) {
    static const char with[] =
        "saying intended-action+deviations+abort+emergency+chain-of-command+declined-asks";
    static char text[1024];
    snprintf(
        text, sizeof text,
        "%s10:00 bo holds the meeting with ada %s => ok\n10:01 gus attends the meeting => ok\n", NO,
        with);
    EXPECT(play(text));
    EXPECT(said(last_of(KNOWN_ASK), GUS, HOW_READ_OUT));
    EXPECT_EQ(word(last_of(KNOWN_MEETING), GUS), WORD_TOLD);
    EXPECT_EQ(word(last_of(KNOWN_ASK), CY), -1);
    EXPECT_EQ(word(last_of(KNOWN_MEETING), CY), -1);
    snprintf(text, sizeof text,
             "%s10:00 bo holds the meeting with ada => refused ASK-UNREAD, happened\n10:01 gus "
             "attends the meeting => ok\n",
             NO);
    EXPECT(play(text));
    EXPECT(!said(last_of(KNOWN_ASK), GUS, HOW_READ_OUT));
}

/* ---- looks ------------------------------------------------------------------------------------------------------------- */

#define TAKEN "09:00 ada takes colt-1 => ok\n09:01 ada opens colt-1 to bo seen empty "
TEST(a_part_of_a_look_shows_nothing) {
    EXPECT(play(TAKEN "6 of 6 bore => ok\n"));
    EXPECT(said(last_of(KNOWN_THING), BO, HOW_LOOKED));
    EXPECT_EQ(word(last_of(KNOWN_THING), BO), WORD_TOLD);
    EXPECT(said(last_of(KNOWN_THING), ADA, HOW_SHOWED));
    EXPECT(play(TAKEN "4 of 6 bore => refused SHOW-PARTIAL, happened\n"));
    EXPECT(said(last_of(KNOWN_THING), BO, HOW_PART) && !said(last_of(KNOWN_THING), BO, HOW_LOOKED));
    EXPECT_EQ(word(last_of(KNOWN_THING), BO), WORD_OFFERED);
}

TEST(what_was_entered_late_says_so) {
    EXPECT(play("10:00 cy copies 12a late about 09:00 => ok\n"));
    const struct known_said *copy = said(last_of(KNOWN_PLAN), CY, HOW_COPY);
    EXPECT(copy && copy->t.entry == ENTRY_LATE && copy->t.at_ms - copy->t.about_ms == 3600000);
    EXPECT(play("10:00 cy copies 12a => ok\n"));
    EXPECT_EQ(said(last_of(KNOWN_PLAN), CY, HOW_COPY)->t.entry, ENTRY_NOW);
}

/* ---- a record that no box wrote ------------------------------------------------------------------------------------------ */

TEST(numbers_out_of_range_tell_nobody) {
    EXPECT(play(COPIES));
    for (uint32_t kind = 0; kind < EVENT_COUNT; kind++) {
        struct event e = {.kind = (uint16_t)kind, .index = events, .by = {PEOPLE_MAX - 1}};
        for (uint32_t f = 0; f < FIELD_COUNT; f++) e.arg[f] = UINT32_MAX;
        known_rows_take(&rows, &world, &e);
    }
    for (uint32_t i = 0; i < rows.cells; i++) EXPECT(rows.cell[i].person <= MO);
}

/* ---- the example stories -------------------------------------------------------------------------------------------------- */

static bool play_file(const char *name, uint32_t version) {
    static uint8_t text[STORY_BYTES_MAX];
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", STORIES, name);
    FILE *f = fopen(path, "rbe");
    if (!f) return false;
    size_t len = fread(text, 1, sizeof text, f);
    fclose(f);
    return play_in((struct bytes){text, (uint32_t)len}, version);
}

TEST(each_way_of_being_told_is_in_one_story_and_not_in_another) {
    static uint32_t fired[KNOWN_HOW_COUNT];
    uint32_t stories = 0;
    EXPECT(play_in(BYTES("story \"Nobody\"\npacks house\nday 2031-05-02 zone Europe/Rome\n"
                         "person gus role grip\n09:00 nothing => ok\n"),
                   0));
    stories++;
    DIR *dir = opendir(STORIES);
    EXPECT(dir);
    for (struct dirent *entry = readdir(dir); entry; entry = readdir(dir)) {
        if (!strstr(entry->d_name, ".story")) continue;
        if (!play_file(entry->d_name, 0)) printf("%s cannot be played\n", entry->d_name);
        stories++;
        for (uint32_t h = 0; h < KNOWN_HOW_COUNT; h++) fired[h] += hows[h];
    }
    closedir(dir);
    for (uint32_t h = 0; h < KNOWN_HOW_COUNT; h++) {
        bool kept_as_row = h != HOW_NOT_ME; /* it strikes another */
        if (kept_as_row && (!fired[h] || fired[h] == stories))
            printf("%s: %u of %u\n", known_how_ids[h], fired[h], stories);
        EXPECT(!kept_as_row || (fired[h] && fired[h] < stories));
    }
}

/* Roles, in the order of the story: the property master, the first AD who is also safety advisor, the line producer. */
enum { OCTOBER_FIRST_AD = 3, OCTOBER_LINE_PRODUCER };
TEST(october_who_had_been_told_of_the_two_discharges) {
    EXPECT(play_file("october-2021.story", 0));
    uint32_t versions = story.worlds;
    EXPECT(versions > 1);
    for (uint32_t v = 0; v < versions; v++) {
        EXPECT(play_file("october-2021.story", v));
        uint32_t third = last_of(KNOWN_DISCHARGE), first = 0, second = 0;
        for (uint32_t m = 1; m < third; m++)
            if (rows.matter[m - 1].m.kind == KNOWN_DISCHARGE) first ? (second = m) : (first = m);
        EXPECT(first && second);
        for (uint32_t p = 1; p <= world.live.people;
             p++) { /* nobody, by this record: it was put to them */
            EXPECT(word(first, p) < WORD_TOLD);
            EXPECT(word(second, p) < WORD_TOLD);
        }
        EXPECT_EQ(said(first, OCTOBER_FIRST_AD, HOW_OWNER)->t.index,
                  rows.matter[first - 1].m.index + 2);
        EXPECT_EQ(said(second, OCTOBER_FIRST_AD, HOW_OWNER)->t.index,
                  rows.matter[second - 1].m.index + 1);
        EXPECT(said(first, OCTOBER_LINE_PRODUCER, HOW_LADDER) &&
               said(second, OCTOBER_LINE_PRODUCER, HOW_LADDER));
        EXPECT(known_rows_open(&rows.matter[first - 1]) &&
               known_rows_open(&rows.matter[second - 1]));
    }
    known_rows_destroy(&rows);
    known_rows_begin(&rows, 0);
}
