/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* The crew list as spreadsheets write it, and as they get it wrong. */
#include "cli/crew.h"
#include "text/csv.h"
#include "test.h"

static uint8_t text[70000];
static struct crew_member members[8];

static struct crew crew_of(const char *from) {
    struct crew c = {.member = members, .max = COUNT_OF(members)};
    size_t len = strlen(from);
    memcpy(text, from, len);
    if (crew_read(&c, text, (uint32_t)len)) c.wrong = NULL;
    return c;
}

TEST(names_roles_and_contacts) {
    struct crew c = crew_of("name,roles,contact\n"
                            "Ada Morrow,armorer,channel 6\n"
                            "Ben Quill,property-master; props,\n"
                            "\n"
                            "Cy,first-ad/second-ad\n");
    EXPECT(!c.wrong);
    EXPECT_EQ(c.count, 3);
    EXPECT_TEXT(members[0].contact[0], "channel 6");
    EXPECT_EQ(members[1].first, ROLE_PROPERTY_MASTER);
    EXPECT_EQ(members[1].roles, 1u << ROLE_PROPERTY_MASTER | 1u << ROLE_PROPS);
    EXPECT_EQ(members[2].roles, 1u << ROLE_FIRST_AD | 1u << ROLE_SECOND_AD);
    EXPECT_EQ(members[2].contact[0].len, 0);
}

TEST(as_a_spreadsheet_saves_it) {
    struct crew c = crew_of("\xEF\xBB\xBF\"Name\";ROLE;\"Department\"\r\n"
                            "\"Quill; \"\"Ben\"\"\" ; grip ;Grips\r\n"
                            "Zoë Müller;camera;Camera\r\n"
                            ";;\r\n;;\r\n");
    EXPECT(!c.wrong);
    EXPECT_EQ(c.count, 2);
    EXPECT_TEXT(members[0].name, "Quill; \"Ben\"");
    EXPECT_TEXT(members[1].name, "Zoë Müller");
}

TEST(columns_may_stand_in_any_order) {
    struct crew c = crew_of("roles\tcontact\tname\nsound\t\tEd");
    EXPECT(!c.wrong);
    EXPECT_TEXT(members[0].name, "Ed");
    EXPECT_EQ(members[0].first, ROLE_SOUND);
}

struct bad {
    const char *text, *wrong;
    uint32_t line;
};
static const struct bad bad[] = {
    {"", "there is nothing in it", 1},
    {"name,job\nAda,armorer\n", "the first row must name the columns name and roles", 1},
    {"name,roles\nAda,grips\n", "no such role", 2},
    {"name,roles\n\n\nAda,\n", "a person without a role", 4},
    {"name,roles\nAda,;/\n", "a person without a role", 2},
    {"name,roles\n,armorer\n", "a person without a name", 2},
    {"name,roles\nAda,grip\nAda,props\n", "this name stands twice", 3},
    {"name,roles\n\"Ada,grip\n", "a quotation mark is never closed", 2},
    {"name,roles\n\"Ada\" M,grip\n", "text behind a closing quotation mark", 2},
    {"name,roles\nAda,grip,,more\n", "more fields than the first row has columns", 2},
    {"name,roles\nAd\xFF,grip\n", "a field is no UTF-8 text", 2},
    {"name,roles\nA\x01,grip\n", "a name is not one line of text", 2},
    {"name,roles\n\"A\nda\",grip\n", "a name is not one line of text", 2},
    {"name,roles\na,grip\nb,grip\nc,grip\nd,grip\ne,grip\nf,grip\ng,grip\nh,grip\ni,grip\n",
     "more people than the record has room for", 10},
};

TEST(what_is_wrong_is_said_with_its_line) {
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        struct crew c = crew_of(bad[i].text);
        if (!c.wrong || strcmp(c.wrong, bad[i].wrong) != 0 || c.line != bad[i].line)
            printf("case %zu: line %u: %s\n", i, c.line, c.wrong ? c.wrong : "nothing wrong");
        EXPECT(c.wrong && strcmp(c.wrong, bad[i].wrong) == 0);
        EXPECT_EQ(c.line, bad[i].line);
    }
}

TEST(long_fields_and_many_columns_are_refused) {
    struct csv csv;
    struct bytes field[CSV_FIELDS_MAX];
    memset(text, 'a', sizeof text);
    memcpy(text, "name\n", 5);
    EXPECT(csv_begin(&csv, text, sizeof text) && !csv_next(&csv, field) && csv.wrong);
    memset(text, ',', 100);
    EXPECT(!csv_begin(&csv, text, 100) && csv.wrong);
}

TEST(every_byte_at_every_place_is_read_or_refused) {
    static const char good[] = "name,roles\n\"A\"\"d\",grip\n";
    for (uint32_t at = 0; at < sizeof good - 1; at++)
        for (uint32_t byte = 1; byte < 256; byte++) {
            char changed[sizeof good];
            memcpy(changed, good, sizeof good);
            changed[at] = (char)byte;
            struct crew c = crew_of(changed);
            EXPECT(c.wrong ? c.line >= 1 : c.count <= 2);
        }
}
