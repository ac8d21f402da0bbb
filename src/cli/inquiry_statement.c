/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_statement.c - `showclear inquiry statement`: what somebody said, out of a file. */
#include "cli/inquiry_custody.h"
#include "inquiry/custody/statement.h"
#include <stdio.h>

static const char *by, *number, *person, *how, *taken_by;
enum { TITLE, SOURCE, COLLECTED, WHEN, WHERE, HOW, BASIS, SENSITIVITY, FIELDS };
static struct custody_field field[FIELDS] = {[TITLE] = {"title", NULL},
                                             [SOURCE] = {"source", NULL},
                                             [COLLECTED] = {"collected-by", NULL},
                                             [WHEN] = {"when", NULL},
                                             [WHERE] = {"where", NULL},
                                             [HOW] = {"how", NULL},
                                             [BASIS] = {"basis", NULL},
                                             [SENSITIVITY] = {"sensitivity", NULL}};
static const struct cli_option OPTIONS[] = {
    {"--person", "P3", "whose word it is, by number", .value = &person},
    {"--when", "TIME", "when it was said, as 2031-05-03T10:00-06:00", .value = &field[WHEN].text},
    {"--taken-by", "WHO", "who asked, or wrote it down", .value = &taken_by},
    {"--how", "HOW", "at a table, by telephone, in writing ...", .value = &how},
    {"--title", "TITLE", "of its file's exhibit; else Statement of and the person",
     .value = &field[TITLE].text},
    {"--number", "NUMBER", "what its file's exhibit is called; else the next X", .value = &number},
    {"--where", "PLACE", "where its file was received", .value = &field[WHERE].text},
    {"--basis", "BASIS", "by what right it is held", .value = &field[BASIS].text},
    {"--sensitivity", "WORD", "open, restricted or graphic", .value = &field[SENSITIVITY].text},
    {"--by", "NAME", "the compiler who takes it in", .value = &by},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR FILE",
    "Takes in what somebody said: plain text (each line that says something is a paragraph), "
    "WebVTT or SubRip\n"
    "(each cue is a paragraph with its time; voices keep their names). The file becomes an "
    "exhibit, its\n"
    "paragraphs a statement, or several where it is long: statement S3 4 is the source of what "
    "the fourth\n"
    "says. When a cue ends is in the exhibit alone.\n\n"
    "Exit 0 when it is taken in (the exhibit's number and the statements' are printed), 2 when it "
    "is refused,\n"
    "with its line: then nothing is kept, 3 when the disk fails.",
    OPTIONS,
    "showclear inquiry statement ridge.d first-ad.vtt --person P3 --when 2031-05-06T15:00-06:00 "
    "--taken-by 'Ada Vale'",
    2,
    2};

static void say_statement(void *state, struct bytes called) {
    (void)state;
    inquiry_say(called);
    printf("\n");
}

static int hear(struct inquiry *q, void *state) {
    struct inquiry_intake *in = state;
    static struct custody_taken taken;
    struct statement_read read;
    uint8_t bytes[NUMBER_MAX + 8];
    char why[INQUIRY_WORDS_MAX];
    const struct statement_in said = {.intake = &in->intake,
                                      .person = person,
                                      .when = field[WHEN].text,
                                      .taken_by = taken_by,
                                      .how = how,
                                      .each = say_statement};
    taken.number = BUFFER(bytes);
    enum custody_answer answer = statement_take(q, &said, &taken, &read, why);
    if (answer == CUSTODY_ALLOWED)
        printf("%u paragraphs of %s, %s, in exhibit %.*s\n", read.paragraphs,
               spoken_word[read.form], read.encoding, (int)taken.number.len,
               (const char *)taken.number.ptr);
    return inquiry_custody_failed(in->word, answer, why);
}

int inquiry_statement(int argc, char **argv) {
    static char title[80], source[24];
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (!person || !field[WHEN].text)
        return cli_usage(argv[0],
                         "whose word it is, and when it was said: --person P3 --when TIME");
    snprintf(title, sizeof title, "Statement of {%.20s}", person);
    snprintf(source, sizeof source, "{%.20s}", person);
    if (!field[TITLE].text) field[TITLE].text = title;
    field[SOURCE].text = source;
    field[COLLECTED].text = taken_by;
    field[HOW].text = how;
    struct inquiry_intake in = {argv[0], {by, argv[2], number, field, FIELDS, NULL, 0}};
    return inquiry_write(argv[0], argv[1], hear, &in);
}
