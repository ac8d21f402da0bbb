/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* A revision: scenes keep what was said of them. */
#include "notebook/letters.h"
#include "notebook/revision.h"
#include "notebook/screenplay_open.h"
#include "test.h"

static struct screenplay now, was;
static struct revision r;
static char told[1024];

/* For each scene now: which it was, from 1, and what changed; then which are gone. */
static const char *revise(const char *before, const char *after) {
    revision_close(&r);
    screenplay_close(&now);
    screenplay_close(&was);
    if (!screenplay_open(&was, bytes_of(before)) || !screenplay_open(&now, bytes_of(after)))
        return "wrong";
    if (!revision_open(&r, &now, &was)) return "no memory";
    told[0] = 0;
    for (uint32_t i = 0; i < now.scenes; i++) {
        uint32_t f = r.scene[i].flags;
        size_t at = strlen(told);
        if (r.scene[i].was == REVISION_NONE)
            snprintf(told + at, sizeof told - at, "%snew", i ? " " : "");
        else
            snprintf(told + at, sizeof told - at, "%s%u%s%s%s%s%s", i ? " " : "",
                     r.scene[i].was + 1, f & REVISION_MOVED ? "m" : "",
                     f & REVISION_RENAMED ? "h" : "", f & REVISION_RENUMBERED ? "n" : "",
                     f & REVISION_CHANGED ? "t" : "", f & REVISION_OMITTED ? "o" : "");
    }
    for (uint32_t i = 0; i < was.scenes; i++)
        if (r.goes[i] == REVISION_NONE) {
            size_t at = strlen(told);
            snprintf(told + at, sizeof told - at, " -%u", i + 1);
        }
    return told;
}
#define REVISE(before, after, expected)                                                            \
    do {                                                                                           \
        if (strcmp(revise(before, after), expected) != 0) {                                        \
            printf("not ok %s:%d: \"%s\", expected \"%s\"\n", __FILE__, __LINE__, told, expected); \
            test_failures++;                                                                       \
        }                                                                                          \
    } while (0)

#define KITCHEN                                                                                 \
    "Ana puts the kettle on and waits for it, looking at the yard where the old dog sleeps in " \
    "the sun.\n\n"
#define ROAD                                                                                      \
    "A truck goes by without slowing. Bo counts its wheels aloud, as he has done since he was a " \
    "boy of five.\n\n"
#define HALL                                                                                    \
    "Nobody speaks. Chairs are carried out, one after the other, until only the piano and its " \
    "stool are left.\n\n"

TEST(the_same) {
    REVISE("INT. A - DAY #1#\n\n" KITCHEN "EXT. B - DAY #2#\n\n" ROAD,
           "INT. A - DAY #1#\n\n" KITCHEN "EXT. B - DAY #2#\n\n" ROAD, "1 2");
}

TEST(numbers_first) {
    REVISE("INT. A #1#\n\n" KITCHEN "EXT. B #2#\n\n" ROAD,
           "INT. A #1#\n\n" KITCHEN "INT. NEW #1A#\n\n" HALL "EXT. B #2#\n\n" ROAD, "1 new 2");
    REVISE("INT. A #1#\n\n" KITCHEN, "INT. ELSEWHERE - NIGHT #1#\n\n" KITCHEN, "1h");
    REVISE("INT. A #1#\n\n" KITCHEN, "INT. A #1#\n\n" HALL, "1t");
    REVISE("INT. A #1#\n\n" KITCHEN "EXT. B #2#\n\n" ROAD,
           "INT. C #1#\n\n" HALL "EXT. B #2#\n\n" ROAD, "1ht 2");
}

TEST(a_draft_that_was_numbered_anew) {
    REVISE("INT. A #1#\n\n" KITCHEN "EXT. B #2#\n\n" ROAD,
           "INT. NEW #1#\n\n" HALL "INT. A #2#\n\n" KITCHEN "EXT. B #3#\n\n" ROAD, "new 1n 2n");
}

TEST(moved_omitted_and_added) {
    REVISE("INT. A\n\n" KITCHEN "EXT. B\n\n" ROAD "INT. C\n\n" HALL,
           "INT. C\n\n" HALL "INT. A\n\n" KITCHEN "EXT. B\n\n" ROAD, "3m 1 2");
    REVISE("INT. A #1#\n\n" KITCHEN "EXT. B #2#\n\n" ROAD "INT. C #3#\n\n" HALL,
           "INT. A #1#\n\n" KITCHEN "INT. C #3#\n\n" HALL, "1 3 -2");
    REVISE("INT. A #1#\n\n" KITCHEN "EXT. B #2#\n\n" ROAD,
           "INT. A #1#\n\n" KITCHEN ".OMITTED #2#\n", "1 2o");
    REVISE("", "INT. A\n\n" KITCHEN, "new");
    REVISE("INT. A\n\n" KITCHEN, "", " -1");
}

TEST(renamed_and_rewritten_without_numbers) {
    REVISE("INT. A - DAY\n\n" KITCHEN ROAD "EXT. B\n\n" HALL,
           "EXT. B\n\n" HALL "EXT. BARN - NIGHT\n\n" KITCHEN ROAD "He laughs.\n", "2m 1ht");
    REVISE("INT. A\n\nYes.\n\nINT. A\n\nNo.\n", "INT. A\n\nYes.\n\nINT. A\n\nNo.\n",
           "1 2"); /* two of one name */
}

TEST(many_alike) {
    static char before[120000], after[120000];
    size_t a = 0, b = 0;
    for (int i = 0; i < 1000; i++) {
        a += (size_t)snprintf(before + a, sizeof before - a,
                              "INT. ROOM\n\nThe lamp, the bed, the chair. Page %d of the book.\n\n",
                              i);
        b += (size_t)snprintf(after + b, sizeof after - b,
                              "INT. ROOM\n\nThe lamp, the bed, the chair. Page %d of the book.\n\n",
                              999 - i);
    }
    revise(before, after);
    for (uint32_t i = 0; i < 1000; i++) EXPECT_EQ(r.scene[i].was, 999 - i);
}
