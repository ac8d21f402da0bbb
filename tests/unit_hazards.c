/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Suggestions measured against labels that were written by hand before the words were (tests/screenplay/labels.txt), and each
 * rule of hazards.h by an example. */
#include "notebook/hazards.h"
#include "notebook/letters.h"
#include "notebook/screenplay_open.h"
#include "test.h"

static struct screenplay s;
static struct hazards h;
static struct hazard_hit hit[HAZARD_HITS_MAX];
static char file[1 << 18];

/* ---- measured */

static const struct {
    const char *name, *path;
} written[] = {
    {"water-right", SOURCE "/examples/sample/screenplay.fountain"},
    {"low-tide", SOURCE "/tests/screenplay/low-tide.fountain"},
    {"branch-line", SOURCE "/tests/screenplay/branch-line.fountain"},
};
enum { SCENES_MAX = 64 };
static bool label[COUNT_OF(written)][SCENES_MAX][HAZARD_COUNT];
struct score {
    uint32_t right, wrong, missed;
};

static struct bytes load(const char *path) {
    FILE *f = fopen(path, "rb");
    size_t len = f ? fread(file, 1, sizeof file, f) : 0;
    if (f) fclose(f);
    return (struct bytes){(const uint8_t *)file, (uint32_t)len};
}

static uint32_t category_of(const char *word) {
    uint32_t c = HAZARD_COUNT - 1;
    while (c > 0 && strcmp(hazard_category_row[c].word, word) != 0) c--;
    return c;
}

static bool read_label(char *line) {
    char *save = NULL;
    const char *name = strtok_r(line, " \n", &save), *scene = strtok_r(NULL, " \n", &save), *word;
    uint32_t i = 0;
    if (!name || *name == '#') return true;
    while (i < COUNT_OF(written) && strcmp(written[i].name, name) != 0) i++;
    int n = scene ? atoi(scene) : 0;
    if (i == COUNT_OF(written) || n < 1 || n > SCENES_MAX) return false;
    while ((word = strtok_r(NULL, " \n", &save)) != NULL) {
        uint32_t c = category_of(strcmp(word, "fire") == 0 ? "open-fire" : word);
        if (!c) return printf("no category %s\n", word), false;
        label[i][n - 1][c] = true;
    }
    return true;
}

static bool read_labels(void) {
    char line[256];
    FILE *f = fopen(SOURCE "/tests/screenplay/labels.txt", "r");
    if (!f) return false;
    memset(label, 0, sizeof label);
    bool good = true;
    while (good && fgets(line, sizeof line, f)) good = read_label(line);
    fclose(f);
    return good;
}

/* ${weak}: with the weak words. */
static void measure_scene(uint32_t film, uint32_t scene, bool weak,
                          struct score score[HAZARD_COUNT]) {
    bool found[HAZARD_COUNT] = {0};
    uint32_t hits = hazards_scene(&h, scene, hit);
    for (uint32_t i = 0; i < hits; i++) found[hit[i].category] |= hit[i].strong || weak;
    for (uint32_t c = 1; c < HAZARD_COUNT; c++) {
        bool wanted = label[film][scene][c];
        score[c].right += wanted && found[c];
        score[c].wrong += !wanted && found[c];
        score[c].missed += wanted && !found[c];
        if (!weak && wanted != found[c])
            printf("  %s %u: %s %s\n", written[film].name, scene + 1,
                   wanted ? "missed" : "not labelled", hazard_category_row[c].word);
    }
}

static bool measure(bool weak, struct score score[HAZARD_COUNT]) {
    for (uint32_t film = 0; film < COUNT_OF(written); film++) {
        screenplay_close(&s);
        if (!screenplay_open(&s, load(written[film].path)) || s.scenes < 9) return false;
        hazards_begin(&h, &s);
        for (uint32_t i = 0; i < s.scenes; i++) measure_scene(film, i, weak, score);
    }
    return true;
}

static double part(uint32_t a, uint32_t b) {
    return a + b ? (double)a / (a + b) : 1;
}

static struct score sum_of(const char *what, const struct score score[HAZARD_COUNT]) {
    struct score sum = {0};
    printf("%-12s right wrong missed precision recall\n", what);
    for (uint32_t c = 1; c < HAZARD_COUNT; c++) {
        const struct score *r = &score[c];
        printf("  %-10s %5u %5u %6u %9.2f %6.2f\n", hazard_category_row[c].word, r->right, r->wrong,
               r->missed, part(r->right, r->wrong), part(r->right, r->missed));
        sum.right += r->right, sum.wrong += r->wrong, sum.missed += r->missed;
    }
    printf("  %-10s %5u %5u %6u %9.2f %6.2f\n", "all", sum.right, sum.wrong, sum.missed,
           part(sum.right, sum.wrong), part(sum.right, sum.missed));
    return sum;
}

TEST(against_labels_written_before) {
    struct score strong[HAZARD_COUNT] = {0}, all[HAZARD_COUNT] = {0};
    EXPECT(read_labels());
    EXPECT(measure(false, strong));
    EXPECT(measure(true, all));
    struct score sum = sum_of("strong", strong);
    struct score with_weak = sum_of("with weak", all);
    EXPECT_EQ(strong[HAZARD_FIREARM].missed, 0);
    EXPECT(part(sum.right, sum.wrong) >= 0.65);
    EXPECT(part(sum.right, sum.missed) >= 0.75);
    EXPECT(part(with_weak.right, with_weak.missed) >= part(sum.right, sum.missed));
}

/* ---- each rule by an example */

/* The categories that scene ${scene} of the text suggests, as "firearm! water": ! is strong. */
static char said[512];
static const char *suggested(const char *text, uint32_t scene) {
    screenplay_close(&s);
    if (!screenplay_open(&s, bytes_of(text))) return "wrong";
    hazards_begin(&h, &s);
    uint32_t hits = 0;
    for (uint32_t i = 0; i <= scene && i < s.scenes; i++) hits = hazards_scene(&h, i, hit);
    said[0] = 0;
    for (uint32_t c = 1; c < HAZARD_COUNT; c++) {
        int strength = -1;
        for (uint32_t i = 0; i < hits; i++)
            if (hit[i].category == c && hit[i].strong > strength) strength = hit[i].strong;
        if (strength < 0) continue;
        size_t at = strlen(said);
        snprintf(said + at, sizeof said - at, "%s%s%s", at ? " " : "", hazard_category_row[c].word,
                 strength ? "!" : "");
    }
    return said;
}

static const struct {
    const char *action, *expected;
} action[] = {
    {"He lays the REVOLVER down.", "firearm!"},
    {"She pulls the trigger.", "firearm!"},
    {"He opens fire.", "firearm!"},
    {"They shoot a look at him. He shoots her a look.", ""},
    {"A shot.", "firearm"},
    {"A row of shot glasses.", ""},
    {"He was fired from the bank.", ""},
    {"A sea of flowers.", ""},
    {"The line snakes around the block.", ""},
    {"The alarm kicks in.", ""},
    {"She sings a torch song.", ""},
    {"A baseball bat in the corner.", ""},
    {"The crowd explodes in applause.", ""},
    {"The car explodes.", "pyro! vehicle!"},
    {"Tears stream down his face.", ""},
    {"He falls asleep.", ""},
    {"She falls from the roof.", "stunt! height"},
    {"The Horse's ears.", "animal!"},
    {"The horse\xe2\x80\x99s ears.", "animal!"},
    {"A hot dog.", ""},
    {"A carpet. A cartoon. A gunnel.", ""},
    {"Life-jackets hang there.", "water!"},
    {"Three bottles, twelve glasses.", ""},
    {"A helicopter.", "aircraft!"},
    {"Saca una pistola.", "firearm!"},
    {"El ni\xc3\xb1o monta a caballo junto al r\xc3\xado.", "water! animal! child!"},
    {"Un mar de gente.", ""},
    {"Estalla en carcajadas.", ""},
    {"\xd0\x92\xd1\x96\xd0\xbd \xd0\xb4\xd1\x96\xd1\x81\xd1\x82\xd0\xb0\xd1\x94 "
     "\xd0\xbf\xd1\x96\xd1\x81\xd1\x82\xd0\xbe\xd0\xbb\xd0\xb5\xd1\x82\xd0\xb0.",
     "firearm!"}, /* Він дістає пістолета. */
    {"\xd0\x9a\xd0\x9e\xd0\x9d\xd0\x98\xd0\x9a\xd0\x98", ""}, /* КОНИКИ: no horse */
    {"\xd0\x9a\xd1\x96\xd0\xbd\xd1\x8c \xd1\x83 \xd1\x80\xd1\x96\xd1\x87\xd1\x86\xd1\x96",
     "animal!"}, /* Кінь у річці: the stem changes */
    {"All quiet. They talk.", ""},
};

TEST(words_and_figures_of_speech) {
    for (size_t i = 0; i < COUNT_OF(action); i++) {
        char text[512];
        snprintf(text, sizeof text, "INT. ROOM - DAY\n\n%s\n", action[i].action);
        suggested(text, 0);
        if (strcmp(said, action[i].expected) != 0)
            printf("%s suggests \"%s\"\n", action[i].action, said);
        EXPECT(strcmp(said, action[i].expected) == 0);
    }
}

TEST(what_is_said_is_not_there) {
    EXPECT(!strcmp(suggested("INT. A\n\nBO\nI have a gun.\n", 0), ""));
    EXPECT(!strcmp(suggested("INT. A\n\nBO\n(with his gun)\nHi.\n", 0), "firearm!"));
    EXPECT(!strcmp(suggested("INT. A\n\n[[a gun?]]\n\n/* a gun */\n\n= a gun\n", 0), ""));
    EXPECT(!strcmp(suggested("EXT. RIVER\n\nBo.\n", 0), "water!"));
}

TEST(children_by_their_age) {
    static const char *const text =
        "INT. A\n\nMINA, twelve, waits. WILL, nineteen. ADA (40).\n\nINT. B\n\nMina's hat. "
        "Ada.\n\nINT. C\n\nMINA\nHi.\n\nINT. D\n\nWill will.\n";
    EXPECT(!strcmp(suggested(text, 0), "child!"));
    EXPECT_EQ(h.names, 1);
    EXPECT(!strcmp(suggested(text, 1), "child!"));
    EXPECT_EQ(hit[0].from, HAZARD_FROM_AGE);
    EXPECT(!strcmp(suggested(text, 2), "child!"));
    EXPECT(!strcmp(suggested(text, 3), ""));
    EXPECT(!strcmp(suggested("INT. A\n\nBO KIM (9) runs, Bo.\n", 0), "stunt child!"));
    EXPECT(!strcmp(suggested("INT. A\n\nBO, nine lives. Bo.\n", 0), ""));
    EXPECT(!strcmp(suggested("INT. A\n\nLUZ, doce a\xc3\xb1os. Luz.\n", 0), "child!"));
}

TEST(a_scene_that_goes_on) {
    static const char *const text =
        "EXT. A - DAY\n\nA gun.\n\nINT. B - CONTINUOUS\n\nHe waits.\n\nINT. C - CONTINUOUS\n\nHe "
        "waits.\n\nINT. D - DAY\n\nHe waits.\n";
    EXPECT(!strcmp(suggested(text, 1), "firearm"));
    EXPECT_EQ(hit[0].from, HAZARD_FROM_SCENE_BEFORE);
    EXPECT(!strcmp(suggested(text, 2), "firearm"));
    EXPECT(!strcmp(suggested(text, 3), ""));
}

TEST(the_word_in_its_sentence) {
    suggested("INT. A\n\nHe waits. She has a gun. They go.\n", 0);
    EXPECT_TEXT(hit[0].words, "gun");
    EXPECT_TEXT(hit[0].sentence, "She has a gun.");
    EXPECT_EQ(s.element[hit[0].element].line, 3);
}

TEST(no_more_than_there_is_room_for) {
    char text[9000] = "INT. A\n\n";
    for (int i = 0; i < 300; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "explode%c%c gun ", 'a' + i % 26,
                 'a' + i / 26);
    EXPECT(!strcmp(suggested(text, 0), "firearm! pyro!"));
    EXPECT_EQ(h.hits, 1 + HAZARD_WORDS_MAX);
}

TEST(a_breakdown_is_trusted) {
    static const char text[] =
        "<FinalDraft><Content><Paragraph Type='Scene Heading'><Text>INT. A</Text></Paragraph>"
        "<Paragraph><Text>A </Text><Text TagNumber='1'>cart</Text><Text> and a car. A </Text><Text "
        "TagNumber='2'>long iron</Text>"
        "<Text>, a </Text><Text TagNumber='3'>revolver</Text><Text>.</Text></Paragraph>"
        "<Paragraph Type='Scene Heading'><Text>INT. B</Text></Paragraph><Paragraph><Text>A "
        "car.</Text></Paragraph></Content>"
        "<TagData><TagCategories><TagCategory Id='v' Name='Vehicles'/><TagCategory Id='p' "
        "Name='Props'/>"
        "<TagCategory Id='w' Name='Weapons'/></TagCategories><TagDefinitions><TagDefinition Id='1' "
        "CatId='v' Label='cart'/>"
        "<TagDefinition Id='2' CatId='w' Label='iron'/><TagDefinition Id='3' CatId='p' "
        "Label='revolver'/></TagDefinitions>"
        "</TagData></FinalDraft>";
    EXPECT(!strcmp(suggested(text, 0), "firearm! vehicle!"));
    EXPECT_TEXT(hit[0].words, "cart");
    EXPECT_EQ(hit[0].from, HAZARD_FROM_BREAKDOWN);
    EXPECT(!strcmp(suggested(text, 1),
                   "vehicle")); /* it was not tagged: a word is still shown, weak */
}

TEST(only_confirmed_bulletins_are_named) {
    for (uint32_t c = 1; c < HAZARD_COUNT; c++)
        for (const char *at = hazard_category_row[c].bulletins; *at;
             at += strcspn(at, " ") + (strchr(at, ' ') != NULL)) {
            int n = atoi(at);
            EXPECT((n >= 1 && n <= 21) || n == 30);
        }
}
