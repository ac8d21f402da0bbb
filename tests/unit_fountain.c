/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Fountain 1.1, construct by construct, and what real files do to it. */
#include "notebook/heading.h"
#include "notebook/letters.h"
#include "notebook/screenplay_open.h"
#include "test.h"

static struct screenplay s;
static char shape[4096];

static void read_bytes(const void *text, size_t len) {
    screenplay_close(&s);
    if (!screenplay_open(&s, (struct bytes){text, (uint32_t)len})) printf("wrong: %s\n", s.wrong);
}
static void read_text(const char *text) {
    read_bytes(text, strlen(text));
}

/* A letter for each element: what the lines are taken for. Blank lines are dots. */
static const char *shape_of(const char *text) {
    static const char letter[SCREENPLAY_KIND_COUNT + 1] = ".THACPDLXZSG#=NBQ";
    read_text(text);
    for (uint32_t i = 0; i < s.elements; i++) shape[i] = letter[s.element[i].kind];
    shape[s.elements] = 0;
    return shape;
}
#define SHAPE(text, expected)                                                        \
    do {                                                                             \
        if (strcmp(shape_of(text), expected) != 0) {                                 \
            printf("not ok %s:%d: \"%s\" is %s\n", __FILE__, __LINE__, text, shape); \
            test_failures++;                                                         \
        }                                                                            \
    } while (0)

static struct bytes text_of(uint32_t i) {
    return screenplay_text(&s, &s.element[i]);
}

/* All raw spans, one after the other, are the text. */
static bool whole(void) {
    uint32_t at = 0, line = 1;
    for (uint32_t i = 0; i < s.elements; i++) {
        struct bytes raw = screenplay_raw(&s, &s.element[i]);
        if (s.element[i].raw_at != at || s.element[i].line != line || !raw.len) return false;
        at += raw.len;
        for (uint32_t c = 0; c < raw.len; c++) line += raw.ptr[c] == '\n';
    }
    return at == s.text.len;
}

TEST(headings) {
    SHAPE("INT. HOUSE - DAY\n\nHe waits.\n", "H.A");
    SHAPE("ext. beach\n", "H");
    SHAPE("INT HOUSE DAY\n", "H");
    SHAPE("EST. THE CITY\n", "H");
    SHAPE("INT./EXT. CAR - NIGHT\n", "H");
    SHAPE("INT/EXT CAR\n", "H");
    SHAPE("I/E. CAR\n", "H");
    SHAPE("ESTABLISHING SHOT\n", "A");
    SHAPE("INTERIOR DESIGN\n", "A");
    SHAPE("EXTRAORDINARY.\n", "A");
    SHAPE(".BACK IN THE APARTMENT\n", "H");
    SHAPE("... not a heading\n", "A");
    SHAPE("..not one either\n", "A");
    SHAPE(". contested\n", "A");
    SHAPE("   INT. HOUSE - DAY\n", "H");
    SHAPE("**INT. HOUSE - DAY**\n", "H");
    SHAPE("INT. A\nINT. B\n", "HA");
    SHAPE("He runs.\nINT. HOUSE\n", "AA");
    SHAPE("# Act\nINT. HOUSE\n", "#H");
    SHAPE("ІНТ. КУХНЯ - НІЧ\n", "H");
    SHAPE("Int\n", "A");
}

TEST(headings_taken_apart) {
    static const struct {
        const char *line, *number, *place, *time;
        uint8_t set;
    } row[] = {
        {"INT. HOUSE - DAY #12A#", "12A", "HOUSE", "DAY", SCREENPLAY_INT},
        {"EXT. ROAD - NIGHT #I-1-A#", "I-1-A", "ROAD", "NIGHT", SCREENPLAY_EXT},
        {"INT. ROOM - DAY #1.#", "1.", "ROOM", "DAY", SCREENPLAY_INT},
        {"INT./EXT. CAR - MOVING - A MOMENT LATER", "", "CAR - MOVING", "A MOMENT LATER",
         SCREENPLAY_INT_EXT},
        {"INT HOUSE DAY", "", "HOUSE", "DAY", SCREENPLAY_INT},
        {"INT. HOUSE, NIGHT", "", "HOUSE", "NIGHT", SCREENPLAY_INT},
        {"EXT. FIELD - DAY (1979)", "", "FIELD", "DAY (1979)", SCREENPLAY_EXT},
        {"EXT. FIELD -- CONTINUED", "", "FIELD", "CONTINUED", SCREENPLAY_EXT},
        {"EXT. FIELD \xe2\x80\x94 SAME", "", "FIELD", "SAME", SCREENPLAY_EXT},
        {"INT. HOUSE - KITCHEN", "", "HOUSE - KITCHEN", "", SCREENPLAY_INT},
        {"INT. O'HARE, GATE B - NIGHT", "", "O'HARE, GATE B", "NIGHT", SCREENPLAY_INT},
        {"BACK IN THE APARTMENT", "", "BACK IN THE APARTMENT", "", SCREENPLAY_SET_NONE},
        {"EST. THE CITY - DAWN", "", "THE CITY", "DAWN", SCREENPLAY_EXT},
        {"_INT. HOUSE - DAY_ #3#", "3", "HOUSE", "DAY", SCREENPLAY_INT},
        {"INT. CASA - NOCHE", "", "CASA", "NOCHE", SCREENPLAY_INT},
        {"INT. ROOM #9", "", "ROOM #9", "", SCREENPLAY_INT},
        {"INT.", "", "", "", SCREENPLAY_INT},
    };
    for (size_t i = 0; i < COUNT_OF(row); i++) {
        struct heading h;
        heading_split(bytes_of(row[i].line), &h);
        EXPECT_TEXT(h.number, row[i].number);
        EXPECT_TEXT(h.place, row[i].place);
        EXPECT_TEXT(h.time, row[i].time);
        EXPECT_EQ(h.set, row[i].set);
    }
}

TEST(who_speaks) {
    SHAPE("BO\nHello.\n", "CD");
    SHAPE("BO (O.S.)\nHello.\n", "CD");
    SHAPE("BO (on the radio)\nHello.\n", "CD");
    SHAPE("@McCLANE\nHello.\n", "CD");
    SHAPE("BO\n(low)\nHello.\n(lower)\nHello.\n", "CPDPD");
    SHAPE("BO\n\nHello.\n", "A.A");
    SHAPE("23\nHello.\n", "AA");
    SHAPE("R2D2\nBeep.\n", "CD");
    SHAPE("He sees\nBO\nthere.\n", "AAA");
    SHAPE("\xd0\x9c\xd0\x86\xd0\x9d\xd0\x90\n\xd0\xa2\xd0\xb0\xd0\xba.\n", "CD"); /* МІНА / Так. */
    SHAPE("\xc3\x89LODIE\nOui.\n", "CD");
    SHAPE("\xc3\xa9LODIE\nOui.\n", "AA");
    SHAPE("BO\nOne.\n  \nTwo.\n", "CDDD");
    SHAPE("BO\nOne.\n \nTwo.\n", "CD.A");
    SHAPE("\tBO\n\tHello.\n", "CD");
    SHAPE("BO\n~La la\nHello.\n", "CLD");
    SHAPE("BO\n!He stands.\n", "CA");
    SHAPE("INT. A\n\nBO\nHi.\n\nBO (V.O.)\nHi.\n\nCY\nHi.\n", "H.CD.CD.CD");
    EXPECT_EQ(s.speakers, 2);
    EXPECT_TEXT(s.speaker[0], "BO");
    EXPECT_EQ(s.scene[0].cues, 3);
}

TEST(two_at_once) {
    SHAPE("BO\nHi.\n\nCY ^\nHo.\n\nHe goes.\n\nDI ^\nNo.\n", "CD.CD.A.CD");
    EXPECT(s.element[0].flags & SCREENPLAY_DUAL_LEFT);
    EXPECT(s.element[3].flags & SCREENPLAY_DUAL_RIGHT);
    EXPECT_TEXT(text_of(3), "CY");
    EXPECT(!(s.element[8].flags & SCREENPLAY_DUAL_RIGHT)); /* with nobody */
}

TEST(the_rest_of_the_page) {
    SHAPE("A.\n\nCUT TO:\n\nB.\n", "A.X.A");
    SHAPE("A.\n\nCUT TO:\nB.\n", "A.CD");
    SHAPE("> FADE OUT.\n", "X");
    SHAPE("FADE OUT.\n", "A");
    SHAPE("> THE END <\n", "Z");
    SHAPE("# One\n## Two\n= What it is about\n===\n", "##=Q");
    EXPECT_EQ(s.element[1].more, 2);
    EXPECT_TEXT(text_of(2), "What it is about");
    SHAPE("====\n", "Q");
    SHAPE("= =\n", "=");
    SHAPE("~Sing\n", "L");
    SHAPE("!INT. NOT A HEADING\n", "A");
    EXPECT_TEXT(text_of(0), "INT. NOT A HEADING");
    SHAPE("    Spaces stay in action.\n", "A");
    EXPECT_TEXT(text_of(0), "    Spaces stay in action.");
}

TEST(the_title_page) {
    SHAPE("Title:\n    _**BRICK**_\n    A play\nAuthor: Bo\nContact:\n\tHere\n\nINT. A\n",
          "TTTTTT.H");
    EXPECT_EQ(s.titles, 3);
    EXPECT_TEXT(s.title[0].key, "Title");
    EXPECT_TEXT(s.title[0].value, "_**BRICK**_\n    A play");
    EXPECT_TEXT(s.title[1].value, "Bo");
    EXPECT_TEXT(s.title[2].value, "Here");
    SHAPE("FADE IN:\n\nINT. A\n", "A.H");
    SHAPE("NARRATOR: It begins.\n\nINT. A\n", "A.H");
    SHAPE("Weird key: x\nTitle: y\n\nINT. A\n", "TT.H");
    SHAPE("Title: only this", "T");
    SHAPE("Title: a\nTitle: b\n", "TT");
    EXPECT_EQ(s.titles, 1);
}

TEST(notes) {
    SHAPE("[[a note]]\n\nINT. A\n", "N.H");
    SHAPE("[[a note]]\nINT. A\n", "NH");
    SHAPE("INT. A [[why?]] - DAY\n", "H");
    EXPECT_TEXT(s.scene[0].place, "A");
    EXPECT_TEXT(s.scene[0].time, "DAY");
    EXPECT_TEXT(s.scene[0].heading, "INT. A [[why?]] - DAY");
    SHAPE("He goes. [[one\ntwo]] He stays.\n", "AA");
    EXPECT_TEXT(text_of(0), "He goes. ");
    EXPECT_TEXT(text_of(1), " He stays.");
    SHAPE("[[one\n  \ntwo]]\n", "NNN");
    SHAPE("[[one\n\ntwo]]\n", "A.A");
    SHAPE("BO [[old?]]\nHi.\n", "CD");
    EXPECT_TEXT(s.speaker[0], "BO");
    SHAPE("a [[b]] c [[d]] e [[f\n", "A");
    EXPECT_TEXT(text_of(0), "a  c  e [[f");
}

TEST(boneyards) {
    SHAPE("INT. A\n\n/* gone\n\nINT. B\n\n*/\n\nHe goes.\n", "H.B.A");
    EXPECT_EQ(s.scenes, 1);
    EXPECT_EQ(s.element[4].line, 9);
    SHAPE("INT. /* old */NEW - DAY\n", "H");
    EXPECT_TEXT(s.scene[0].place, "NEW");
    SHAPE("He /* one\ntwo */ goes /* three */ on.\nInto it.\n", "AA");
    EXPECT_TEXT(text_of(0), "He  goes  on.");
    EXPECT_EQ(s.element[1].line, 3);
    SHAPE("He goes.\n/* x */\nINT. B\n", "ABH");
    SHAPE("/* never closed\n\nINT. A\n", "A.H"); /* what follows is read */
    EXPECT_EQ(s.remarks, 1);
    EXPECT_EQ(s.remark[0].line, 1);
    SHAPE("a /* b */ c [[d]] e\n", "A");
    EXPECT_TEXT(text_of(0), "a  c  e");
}

TEST(nothing_is_lost) {
    static const char *const texts[] = {
        "",
        "\n",
        "\n\n\n",
        "INT. A",
        "a\nb",
        "a\n/* b\nc */ d /*\n*/\n\ne",
        "[[a\nb]]c\n[[",
        "/*",
        "*/",
        "/*/",
        "[[]]",
        "Title: x\n\n\nA\n",
        "BO ^\n(\n)\n",
        "@\n!\n~\n.\n#\n=\n>\n<\n",
        "> <\n><\n",
        "\xff\xfe",
        "^\n^",
    };
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        read_text(texts[i]);
        EXPECT(!s.wrong);
        EXPECT(whole());
    }
}

TEST(encodings) {
    read_text("\xef\xbb\xbfINT. CAF\xc3\x89 - DAY\r\n\r\nBO\r\nHi.\r\n");
    EXPECT_EQ(s.scenes, 1);
    EXPECT_TEXT(s.scene[0].place, "CAF\xc3\x89");
    EXPECT_EQ(s.element[2].line, 3);
    EXPECT_EQ(s.cues, 1);
    read_text("INT. A - DAY\r\rBO\rHi.\r");
    EXPECT_EQ(s.cues, 1);
    read_text("INT. CAF\xc9 - DAY\n\nEl ni\xf1o est\xe1 aqu\xed. It\x92s \x93so\x94.\n");
    EXPECT_TEXT(bytes_of(s.encoding), "Windows-1252");
    EXPECT_TEXT(s.scene[0].place, "CAF\xc3\x89");
    read_text("INT. CAF\x83 - DAY\n\nEl ni\x96o est\x87 aqu\x92. It\xd5s \xd2so\xd3.\n");
    EXPECT_TEXT(bytes_of(s.encoding), "MacRoman");
    EXPECT_TEXT(s.scene[0].place, "CAF\xc3\x89");
    EXPECT_TEXT(
        text_of(2),
        "El ni\xc3\xb1o est\xc3\xa1 aqu\xc3\xad. It\xe2\x80\x99s \xe2\x80\x9cso\xe2\x80\x9d.");
    read_bytes("I\0N\0T\0.\0 \0A\0\n\0\n\0B\0O\0\n\0H\0i\0", 24);
    EXPECT_EQ(s.cues, 1);
    read_bytes("\xfe\xff\0I\0N\0T\0.\0 \x04\x16\0\n", 16);
    EXPECT_TEXT(s.scene[0].place, "\xd0\x96");
    read_bytes("INT. A\0\n\nBO\0\nHi.\n", 18);
    EXPECT_EQ(s.scenes, 1);
    EXPECT_EQ(s.remarks, 1);
    read_text("\xd0\x86\xd0\x9d\xd0\xa2. \xd0\x90 \xd0\x91 \xd0\x92 \xff \xd0\x93\n");
    EXPECT_TEXT(bytes_of(s.encoding), "UTF-8 with stray bytes");
    EXPECT(whole());
}

TEST(no_screenplay_at_all) {
    read_text("%PDF-1.4\n");
    EXPECT(s.wrong && s.wrong_line == 1);
    read_text("");
    EXPECT(!s.wrong && s.scenes == 0);
}

TEST(eighths_of_a_page) {
    char text[8192] = "INT. A\n\n";
    read_text(text);
    EXPECT_EQ(s.scene[0].eighths, 1);
    for (int i = 0; i < 26; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "One line.\n\n");
    read_text(text); /* 2 and 26 paragraphs of two lines: all but a page */
    EXPECT_EQ(s.scene[0].eighths, 8);
}
