/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* FDX: every construct of tests/screenplay/constructs.fdx, written to what is known of the format; and what is refused. */
#include "notebook/letters.h"
#include "notebook/screenplay_open.h"
#include "test.h"

static struct screenplay s;
static uint8_t file[1 << 20];

static bool open_bytes(const void *text, size_t len) {
    screenplay_close(&s);
    return screenplay_open(&s, (struct bytes){text, (uint32_t)len});
}
static bool open_text(const char *text) {
    return open_bytes(text, strlen(text));
}
static bool open_constructs(void) {
    FILE *f = fopen(CONSTRUCTS, "rb");
    size_t len = f ? fread(file, 1, sizeof file, f) : 0;
    if (f) fclose(f);
    return open_bytes(file, len);
}

static struct bytes text_of(uint32_t i) {
    return screenplay_text(&s, &s.element[i]);
}

static const struct {
    uint8_t kind;
    const char *text;
} expected[] = {
    {SCREENPLAY_ACTION, "Wind."},
    {SCREENPLAY_HEADING, "INT. Kitchen & hall - Day #1#"},
    {SCREENPLAY_SYNOPSIS, "They meet."},
    {SCREENPLAY_ACTION, "Ana puts a revolver on the table."},
    {SCREENPLAY_NOTE, "Whose?"},
    {SCREENPLAY_ACTION, " A dog looks."},
    {SCREENPLAY_CHARACTER, "Ana (V.O.)"},
    {SCREENPLAY_PARENTHETICAL, "(low)"},
    {SCREENPLAY_DIALOGUE, "Mine."},
    {SCREENPLAY_BLANK, ""},
    {SCREENPLAY_CHARACTER, "ANA"},
    {SCREENPLAY_DIALOGUE, "No."},
    {SCREENPLAY_CHARACTER, "BO"},
    {SCREENPLAY_DIALOGUE, "Yes."},
    {SCREENPLAY_ACTION, "No type at all."},
    {SCREENPLAY_CENTERED, "TEN YEARS"},
    {SCREENPLAY_LYRICS, "La la"},
    {SCREENPLAY_SHOT, "CLOSE ON A KEY"},
    {SCREENPLAY_TRANSITION, "CUT TO:"},
    {SCREENPLAY_GENERAL, "kept"},
    {SCREENPLAY_BLANK, ""},
    {SCREENPLAY_HEADING, "OMITTED #2A#"},
    {SCREENPLAY_BONEYARD, "EXT. OLD - NIGHT"},
    {SCREENPLAY_BONEYARD, "He fires."},
    {SCREENPLAY_HEADING, "EXT. ROAD - NIGHT #3#"},
    {SCREENPLAY_ACTION, "The truck comes."},
    {SCREENPLAY_BLANK, ""},
    {SCREENPLAY_TITLE, "The Key"},
    {SCREENPLAY_TITLE, "written by"},
    {SCREENPLAY_TITLE, "The showclear authors"},
};

TEST(every_construct) {
    EXPECT(open_constructs());
    EXPECT_EQ(s.elements, COUNT_OF(expected));
    for (uint32_t i = 0; i < s.elements; i++) {
        EXPECT_TEXT(text_of(i), expected[i].text);
        EXPECT_EQ(s.element[i].kind, expected[i].kind);
        EXPECT(i == 0 || s.element[i].line >= s.element[i - 1].line);
    }
    EXPECT(s.element[10].flags & SCREENPLAY_DUAL_LEFT);
    EXPECT(s.element[12].flags & SCREENPLAY_DUAL_RIGHT);
}

TEST(scenes_and_speakers) {
    EXPECT(open_constructs());
    EXPECT_EQ(s.scenes, 3);
    EXPECT_TEXT(s.scene[0].heading, "INT. Kitchen & hall - Day");
    EXPECT_TEXT(s.scene[0].number, "1");
    EXPECT_TEXT(s.scene[0].place, "Kitchen & hall");
    EXPECT_TEXT(s.scene[0].time, "Day");
    EXPECT_EQ(s.scene[0].eighths, 11);
    EXPECT_EQ(s.scene[0].cues, 3);
    EXPECT_TEXT(s.scene[1].number, "2A");
    EXPECT_EQ(s.scene[2].eighths, 4);
    EXPECT_EQ(s.speakers, 2); /* Ana is ANA */
    EXPECT_EQ(s.cues, 3);
    EXPECT_EQ(s.element[s.scene[0].first].line, 6);
    EXPECT_EQ(s.titles, 3);
    EXPECT_TEXT(s.title[0].value, "The Key");
    EXPECT_TEXT(s.title[2].value, "The showclear authors");
}

TEST(a_breakdown_s_tags) {
    EXPECT(open_constructs());
    EXPECT_EQ(s.tags, 2);
    EXPECT_TEXT(bytes_slice(s.text, s.tag[0].at, s.tag[0].len), "revolver");
    EXPECT_EQ(s.tag[0].kind, SCREENPLAY_TAG_PROPS);
    EXPECT_EQ(s.tag[1].kind, SCREENPLAY_TAG_VEHICLES);
    EXPECT_EQ(s.tag[1].element, 25);
}

TEST(what_is_refused_is_said_with_its_line) {
    static const struct {
        const char *text, *says;
        uint32_t line;
    } bad[] = {
        {"<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"b\">]>\n<FinalDraft/>",
         "document type", 2},
        {"<!DOCTYPE FinalDraft SYSTEM \"file:///etc/passwd\"><FinalDraft/>", "document type", 1},
        {"<FinalDraft><Content>\n<Paragraph><Text>&a;</Text></Paragraph></Content></FinalDraft>",
         "entity", 2},
        {"<FinalDraft><Content>\n\n<Paragraph></Content></FinalDraft>", "mismatched", 3},
        {"<FinalDraft>\n", "no element found", 2},
        {"<?xml version=\"1.0\"?><html></html>", "no Final Draft", 1},
        {"<?xml version=\"1.0\" encoding=\"EBCDIC\"?><FinalDraft/>", "encoding", 1},
    };
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        EXPECT(!open_text(bad[i].text));
        if (!strstr(s.wrong, bad[i].says) || s.wrong_line != bad[i].line)
            printf("case %zu: line %u: %s\n", i, s.wrong_line, s.wrong);
        EXPECT(strstr(s.wrong, bad[i].says));
        EXPECT_EQ(s.wrong_line, bad[i].line);
    }
}

static size_t nested(const char *name, int times) {
    size_t at = (size_t)snprintf((char *)file, sizeof file, "<FinalDraft><Content>\n");
    for (int i = 0; i < times; i++)
        at += (size_t)snprintf((char *)file + at, sizeof file - at, "<%s>", name);
    for (int i = 0; i < times; i++)
        at += (size_t)snprintf((char *)file + at, sizeof file - at, "</%s>", name);
    return at + (size_t)snprintf((char *)file + at, sizeof file - at, "</Content></FinalDraft>");
}

TEST(a_thousand_elements_in_one_another) {
    EXPECT(!open_bytes(file, nested("Paragraph", 1000)));
    EXPECT(strstr(s.wrong, "nested") && s.wrong_line == 2);
    EXPECT(!open_bytes(file, nested("X", 1000)));
    EXPECT(strstr(s.wrong, "nested") && s.wrong_line == 2);
    EXPECT(open_bytes(file, nested("X", 40)));
}

TEST(other_encodings) {
    EXPECT(open_text("<?xml version='1.0' encoding='ISO-8859-1'?><FinalDraft><Content><Paragraph "
                     "Type='Scene Heading'>"
                     "<Text>INT. CAF\xc9</Text></Paragraph></Content></FinalDraft>"));
    EXPECT_TEXT(s.scene[0].place, "CAF\xc3\x89");
    EXPECT(open_text("<?xml version='1.0' encoding='windows-1252'?><FinalDraft><Content><Paragraph "
                     "Type='Action'>"
                     "<Text>\x93so\x94</Text></Paragraph></Content></FinalDraft>"));
    EXPECT_TEXT(text_of(0), "\xe2\x80\x9cso\xe2\x80\x9d");
    EXPECT(open_text("\xef\xbb\xbf\n<FinalDraft><Content/></FinalDraft>"));
    EXPECT_EQ(s.scenes, 0);
}
