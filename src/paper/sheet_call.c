/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet_call.c - the call sheet's safety page, and the rules for a pocket. */
#include "core/roles.h"
#include "paper/sheet.h"

/* Bulletins by class, where the number was seen in a second source at least (docs/law.md); no other is printed. */
static const char *const bulletin[CLASS_COUNT] = {
    [CLASS_FIREARM] = "1",  [CLASS_BELT] = "1",         [CLASS_HARNESS] = "4",
    [CLASS_CHARGE] = "16",  [CLASS_ANIMAL] = "6",       [CLASS_VEHICLE] = "8, 20",
    [CLASS_PROCESS] = "8A", [CLASS_AIRCRAFT] = "3, 11", [CLASS_FIRE] = "19",
    [CLASS_WATER] = "17",
};

static const char *number_of(uint32_t class) {
    const char *number = class < CLASS_COUNT ? bulletin[class] : NULL;
    return number ? number : "";
}

static void call_row(struct page *p, const char *role, uint32_t person) {
    page_row(p, (const char *const[]){role, say_person(sheet_teller(p), person),
                                      page_record(p)->contact[person]});
}
static void who_to_call(struct page *p) {
    static const uint8_t roles[] = {ROLE_FIRST_AD, ROLE_SAFETY_ADVISOR,  ROLE_MEDIC,
                                    ROLE_ARMORER,  ROLE_PROPERTY_MASTER, ROLE_STUNT_COORDINATOR,
                                    ROLE_EFFECTS,  ROLE_STEWARD,         ROLE_PRODUCTION_MANAGER};
    const struct live *now = &page_record(p)->evening->live;
    const struct column columns[] = {{page_say(p, PAPER_COL_ROLE), 34, CELL_TEXT},
                                     {page_say(p, PAPER_COL_NAME), 40, CELL_STRONG},
                                     {page_say(p, PAPER_COL_CALL), 30, CELL_TEXT}};
    page_heading(p, page_say(p, PAPER_CALL_WHO));
    page_table(p, columns, COUNT_OF(columns));
    if (now->contact) call_row(p, page_say(p, PAPER_CALL_WEAPONS_CONTACT), now->contact);
    for (size_t r = 0; r < COUNT_OF(roles); r++)
        for (uint32_t i = 1; i <= now->people; i++)
            if (sheet_has(p, i, 1u << roles[r]))
                call_row(p, sheet_word(p, "role", vocabulary_role[roles[r]].word), i);
    if (now->outside) call_row(p, page_say(p, PAPER_CALL_OUTSIDE), now->outside);
    page_table_end(p);
}

static void hazard_row(struct page *p, uint32_t setup, const char *hazard, const char *number,
                       const char *hands) {
    page_row(p, (const char *const[]){say_setup(sheet_teller(p), setup), sheet_meant(p, setup),
                                      hazard, number, hands});
}

static void open_rows(struct page *p, const struct open_setup *open) {
    const struct live *now = &page_record(p)->evening->live;
    for (uint32_t i = 0; i < DANGERS_MAX; i++) {
        uint32_t n = open->danger[i].item;
        if (!n) continue;
        uint32_t class = now->item[n].class;
        hazard_row(p, open->setup, sheet_word(p, "thing", CLASS_words[class]), number_of(class),
                   sheet_danger(p, &open->danger[i]));
    }
    for (uint32_t i = 1; i <= now->racks; i++)
        if (open->racks[i / 32] >> (i % 32) & 1)
            hazard_row(p, open->setup, sheet_word(p, "thing", CLASS_words[CLASS_FIREARM]),
                       number_of(CLASS_FIREARM),
                       page_print(p, "%s: %s", say_rack(sheet_teller(p), i),
                                  page_count(p, PAPER_RACK_WHAT, now->rack[i].count)));
}

static void dangers(struct page *p) {
    const char *without = "";
    const struct live *now = &page_record(p)->evening->live;
    const struct column columns[] = {{page_say(p, PAPER_COL_SETUP), 9, CELL_STRONG},
                                     {page_say(p, PAPER_COL_MEANT), 33, CELL_TEXT},
                                     {page_say(p, PAPER_COL_HAZARD), 21, CELL_TEXT},
                                     {page_say(p, PAPER_COL_BULLETIN), 12, CELL_TEXT},
                                     {page_say(p, PAPER_COL_IN_HANDS), 33, CELL_TEXT}};
    page_heading(p, page_say(p, PAPER_CALL_DANGERS));
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 1; i <= now->setups; i++) {
        const struct setup *setup = &now->setup[i];
        if (setup->work == WORK_WRAPPED) continue;
        if (setup->open)
            open_rows(p, &now->open[setup->open - 1]);
        else
            without = page_print(p, "%s%s%s", without, without[0] ? ", " : "",
                                 say_setup(sheet_teller(p), i));
    }
    page_table_end(p);
    if (without[0])
        page_text(p, page_print(p, "%s: %s", without, page_say(p, PAPER_CALL_NO_DANGER)));
    page_small(p, page_say(p, PAPER_CALL_BULLETINS));
}

void sheet_call_sheet(struct page *p) {
    page_strong(p, page_say(p, PAPER_CALL_STOP));
    sheet_sun(p);
    page_field(p, page_say(p, PAPER_CALL_MEET), NULL);
    page_field(p, page_say(p, PAPER_CALL_MUSTER), NULL);
    page_field(p, page_say(p, PAPER_CALL_EMERGENCY), NULL);
    page_lines(p, page_say(p, PAPER_CALL_HOSPITAL), 2);
    who_to_call(p);
    dangers(p);
    page_small(p, page_print(p, "%s: %s", page_say(p, PAPER_CALL_KEY), page_record(p)->vkey));
}

void sheet_card(struct page *p) {
    static const enum paper_word rules[] = {PAPER_CARD_1, PAPER_CARD_2, PAPER_CARD_3, PAPER_CARD_4,
                                            PAPER_CARD_5, PAPER_CARD_6, PAPER_CARD_7, PAPER_CARD_8,
                                            PAPER_CARD_9, PAPER_CARD_10};
    const char *lines[COUNT_OF(rules)];
    for (size_t i = 0; i < COUNT_OF(rules); i++) lines[i] = page_say(p, rules[i]);
    page_cards(p, page_record(p)->title, lines, COUNT_OF(rules));
}
