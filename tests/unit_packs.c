/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Figures that packs set, and the table of dangerous things. */
#include "core/rows.h"
#include "test.h"

static struct world w;

TEST(no_pack_asks_for_a_figure_out_of_its_range) {
    for (uint32_t i = 0; i < core_pack_parameters; i++) {
        const struct pack_parameter *row = &core_pack_parameter[i];
        const struct parameter *p = &core_parameter[row->parameter];
        EXPECT(row->value >= p->least && row->value <= p->most && row->value);
        EXPECT(row->citation && row->citation[0]);
    }
    for (uint32_t p = 1; p < PARAMETER_COUNT; p++)
        EXPECT(core_parameter[p].unit && core_parameter[p].least <= core_parameter[p].most);
}

/* Whatever is adopted beside it, a pack's figure is never loosened, and the order of adoption does not matter. */
TEST(the_strictest_holds) {
    for (uint32_t packs = 0; packs < BIT(PACK_COUNT); packs++)
        for (uint32_t i = 0; i < core_pack_parameters; i++) {
            const struct pack_parameter *row = &core_pack_parameter[i];
            enum PARAMETER_word p = (enum PARAMETER_word)row->parameter;
            uint32_t value = core_asked(packs, p);
            if (!(packs & BIT(row->pack)) || value == UINT32_MAX) continue;
            EXPECT(value && !core_looser(p, value, row->value));
        }
}

TEST(live_fire_never_and_on_a_range_contradict) {
    static const uint8_t never[] = {PACK_CA_ON, PACK_CA_BC, PACK_AU, PACK_NO_FIRING};
    uint32_t range = BIT(PACK_HOUSE) | BIT(PACK_BULLETIN_2), both = range | BIT(PACK_US_CA_PART13);
    EXPECT(core_asked(range, PARAMETER_LIVE_FIRE) == BIT(LIVE_FIRE_RANGE));
    EXPECT(core_asked(both, PARAMETER_LIVE_FIRE) == BIT(LIVE_FIRE_RANGE));
    for (uint32_t i = 0; i < COUNT_OF(never); i++) {
        EXPECT(core_asked(range | BIT(never[i]), PARAMETER_LIVE_FIRE) == UINT32_MAX);
        EXPECT(core_asked(both | BIT(never[i]), PARAMETER_LIVE_FIRE) == UINT32_MAX);
    }
    EXPECT(core_asked(BIT(PACK_BULLETIN_2) | BIT(PACK_AU) | BIT(PACK_CA_ON), PARAMETER_LIVE_FIRE) ==
           UINT32_MAX);
}

TEST(a_production_can_only_be_stricter) {
    core_init(&w);
    EXPECT(core_figure(&w.live, PARAMETER_WAIT_SECONDS) == 60);
    w.live.stated[PARAMETER_WAIT_SECONDS] = 15;
    EXPECT(core_figure(&w.live, PARAMETER_WAIT_SECONDS) == 60);
    w.live.stated[PARAMETER_WAIT_SECONDS] = 120;
    EXPECT(core_figure(&w.live, PARAMETER_WAIT_SECONDS) == 120);
    EXPECT(core_looser(PARAMETER_WAIT_SECONDS, 15, 60));
    EXPECT(!core_looser(PARAMETER_WAIT_SECONDS, 90, 60));
    EXPECT(core_looser(PARAMETER_WEEK_HOURS, 70, 60) && !core_looser(PARAMETER_WEEK_HOURS, 50, 60));
    EXPECT(core_looser(PARAMETER_RESETS, 3, 1) && !core_looser(PARAMETER_RESETS, 1, 3));
    EXPECT(core_looser(PARAMETER_BLANK_PROTECTION, BIT(MEASURE_MEDIC), BIT(MEASURE_PPE)));
}

/* A pack counts only on the days it is in force; its figures with it. */
TEST(a_figure_ends_with_its_pack) {
    core_init(&w);
    w.live.packs |= BIT(PACK_US_CA_PILOT);
    w.live.day = 22095; /* 30 June 2030 */
    EXPECT(core_figure(&w.live, PARAMETER_WEEK_HOURS) == 60);
    w.live.day = 22096;
    EXPECT(core_figure(&w.live, PARAMETER_WEEK_HOURS) == 0);
}

TEST(each_class_is_whole) {
    for (uint32_t i = 1; i < CLASS_COUNT; i++) {
        const struct thing_class *class = &core_class[i];
        bool weapon = class->flags & THING_WEAPON, readies = class->flags & THING_READIES;
        EXPECT(class->keepers && class->second);
        EXPECT(weapon ? !class->points : class->points >= 3 && class->points <= NAMED_POINTS_MAX);
        EXPECT(readies == (class->controllers != 0));
        EXPECT(weapon || readies || class->flags & THING_BORNE);
        EXPECT(!(class->flags & (THING_CLEARS | THING_LINKED)) || readies);
    }
}

/* Each kind of work that asks for an assessment is some class's, but for the long week, which is everybody's. */
TEST(each_hazard_and_each_subject_is_some_class_s) {
    uint32_t hazards = BIT(HAZARD_LONG_WEEK), subjects = BIT(SUBJECT_NONE);
    for (uint32_t i = 1; i < CLASS_COUNT; i++)
        hazards |= core_class[i].hazard, subjects |= BIT(core_class[i].subject);
    EXPECT(hazards == BIT(HAZARD_COUNT) - 1);
    EXPECT(subjects == BIT(SUBJECT_COUNT) - 1);
}

TEST(a_thing_is_entered_as_its_class_is) {
    EXPECT(class_fits(CLASS_FIREARM, ACTION_PISTOL, CAPABILITY_FIRES));
    EXPECT(!class_fits(CLASS_FIREARM, ACTION_LOOKED_OVER, CAPABILITY_WORKS));
    EXPECT(!class_fits(CLASS_HARNESS, ACTION_PISTOL, CAPABILITY_FIRES));
    EXPECT(!class_fits(CLASS_HARNESS, ACTION_LOOKED_OVER, CAPABILITY_FIRES));
    EXPECT(class_fits(CLASS_HARNESS, ACTION_LOOKED_OVER, CAPABILITY_WORKS));
    EXPECT(class_fits(CLASS_EDGED, ACTION_LOOKED_OVER, CAPABILITY_BLUNT));
    EXPECT(!class_fits(CLASS_POWERED, ACTION_LOOKED_OVER, CAPABILITY_SHARP));
}
