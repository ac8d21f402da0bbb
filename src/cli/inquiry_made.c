/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_made.c - `showclear inquiry made`: what was made of an exhibit, with the command that made it. */
#include "cli/inquiry_custody.h"

static const char *by, *number;
enum { TITLE, COMMAND, OPERATOR, SENSITIVITY, AGREES, WARNING, HOW, PARENT, FIELDS };
static struct custody_field field[FIELDS] = {[TITLE] = {"title", NULL},
                                             [COMMAND] = {"command", NULL},
                                             [OPERATOR] = {"operator", NULL},
                                             [SENSITIVITY] = {"sensitivity", NULL},
                                             [AGREES] = {"family-agrees", NULL},
                                             [WARNING] = {"warning", NULL},
                                             [HOW] = {"how", "made of its parent"},
                                             [PARENT] = {"parent", NULL}};
static const struct cli_option OPTIONS[] = {
    {"--command", "TEXT", "the command line that made it, whole, or what was done by hand",
     .value = &field[COMMAND].text},
    {"--operator", "WHO", "who ran it", .value = &field[OPERATOR].text},
    {"--title", "TITLE", "what it is; else its parent's", .value = &field[TITLE].text},
    {"--number", "NUMBER", "what it is called, as JH/12/a; else the next X", .value = &number},
    {"--sensitivity", "WORD", "open, restricted or graphic; else its parent's",
     .value = &field[SENSITIVITY].text},
    {"--warning", "TEXT", "what a person reads before they look; else its parent's",
     .value = &field[WARNING].text},
    {"--family-agrees", "TEXT", "its parent is under a kin-hold: who of them agreed to this one",
     .value = &field[AGREES].text},
    {"--by", "NAME", "the compiler who takes it in", .value = &by},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR NUMBER FILE",
    "Takes in what was made of an exhibit (a clip, a redaction, a transcript, a proxy) as an "
    "exhibit of its own,\n"
    "with its parent, the command that made it and who ran it. A kin-hold of the parent holds it, "
    "too, unless\n"
    "the family agreed to this one.\n\n"
    "Exit 0 when it is taken in (its number is printed), 2 when it is refused, 3 when the disk "
    "fails.",
    OPTIONS,
    "showclear inquiry made ridge.d X3 clip.mov --number X3/a --operator 'Ada Vale' \\\n"
    "  --command 'ffmpeg -ss 62 -t 7 -i take-3.mov -c copy clip.mov'",
    3,
    3};

/* What the parent says stands for what was made of it, as far as nothing else is said. */
struct making {
    struct inquiry_intake in;
    uint8_t bytes[FIELDS][LINE_MAX_BYTES + 1];
};

static void inherit(const struct inquiry *q, struct making *m, uint32_t which) {
    struct buffer text = {m->bytes[which], 0, LINE_MAX_BYTES, false};
    if (field[which].text || !folder_said(q, bytes_of(field[PARENT].text), field[which].key, &text))
        return;
    m->bytes[which][text.len] = 0;
    field[which].text = (const char *)m->bytes[which];
}

static int make(struct inquiry *q, void *state) {
    struct making *m = state;
    inherit(q, m, TITLE);
    inherit(q, m, SENSITIVITY);
    inherit(q, m, WARNING);
    if (!field[TITLE].text)
        return cli_usage(m->in.word, "%s: there is no such exhibit", field[PARENT].text);
    return inquiry_taken_in(q, &m->in);
}

int inquiry_made(int argc, char **argv) {
    static struct making m;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (!field[COMMAND].text || !field[OPERATOR].text)
        return cli_usage(argv[0], "how it was made, and by whom: --command TEXT --operator WHO");
    field[PARENT].text = argv[2];
    m.in = (struct inquiry_intake){argv[0], {by, argv[3], number, field, FIELDS, NULL, 0}};
    return inquiry_write(argv[0], argv[1], make, &m);
}
