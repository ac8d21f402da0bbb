/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_take.c - `showclear inquiry take`: a file becomes an exhibit. */
#include "cli/inquiry_custody.h"
#include <stdio.h>

enum { ALIASES_MAX = LINE_LIST_MAX };
static const char *by, *number, *alias[ALIASES_MAX];
static uint32_t aliases;
static struct custody_field field[] = {{"title", NULL},  {"source", NULL},   {"collected-by", NULL},
                                       {"when", NULL},   {"where", NULL},    {"how", NULL},
                                       {"device", NULL}, {"basis", NULL},    {"sensitivity", NULL},
                                       {"hold", NULL},   {"kin-hold", NULL}, {"warning", NULL}};
enum {
    INTAKE = 9, /* of them: what is always said */
    LACKS_MAX = 192
};

static void one_alias(const char *value) {
    if (aliases < ALIASES_MAX) alias[aliases] = value;
    aliases++;
}

static const struct cli_option OPTIONS[] = {
    {"--title", "TITLE", "what it is, in a line", .value = &field[0].text},
    {"--source", "WHO", "whom or what it came from", .value = &field[1].text},
    {"--collected-by", "WHO", "who received it", .value = &field[2].text},
    {"--when", "TIME", "when, as 2021-10-22T09:30-06:00", .value = &field[3].text},
    {"--where", "PLACE", "where", .value = &field[4].text},
    {"--how", "HOW", "by what: copied from the card by a write blocker, by mail ...",
     .value = &field[5].text},
    {"--device", "DEVICE", "make, model, serial number of what made it", .value = &field[6].text},
    {"--basis", "BASIS", "by what right it is held: consent, order, warrant ...",
     .value = &field[7].text},
    {"--sensitivity", "WORD", "open, restricted or graphic", .value = &field[8].text},
    {"--number", "NUMBER", "what it is called for ever, as JH/12; else the next X",
     .value = &number},
    {"--alias", "NUMBER", "what another house calls it; may be repeated", .add = one_alias},
    {"--hold", "WHY", "a legal hold: it is not erased", .value = &field[9].text},
    {"--kin-hold", "WHY", "the family asks that it is not shown", .value = &field[10].text},
    {"--warning", "TEXT", "what a person reads before they look", .value = &field[11].text},
    {"--by", "NAME", "the compiler who takes it in", .value = &by},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR FILE",
    "Takes a file in as an exhibit: it is read once, hashed (SHA-256), copied to "
    "DIR/exhibits/HASH, read-only,\n"
    "and looked into by programs without a network. FILE itself is not changed. A link, FIFO, "
    "socket or\n"
    "folder is refused, and so is a file that changes while it is read: then nothing of it is "
    "kept. What is\n"
    "empty, cut off, damaged or called other than it is is kept, and its entry says so.\n\n"
    "How it was taken in is said whole: where something is not known, write that it is not.\n\n"
    "Exit 0 when it is taken in (its number is printed), 2 when it is refused, 3 when the disk "
    "fails.",
    OPTIONS,
    "showclear inquiry take ridge.d A002C006.mov --title 'Camera B, take 3' --source 'second "
    "unit' \\\n"
    "  --collected-by 'Ada Vale' --when 2031-05-03T10:00-06:00 --where 'production office' \\\n"
    "  --how 'copied from the card, write-protected' --device 'camera B' --basis consent "
    "--sensitivity open",
    2,
    2};

static void say_taken(const struct custody_taken *t) {
    const struct inspected *x = &t->found;
    inquiry_say(buffer_bytes(&t->number));
    printf("\n  sha256 %s\n  %llu octets, %s%s%s", t->hash, (unsigned long long)t->size,
           head_media_word[x->media], x->container[0] ? ", " : "", x->container);
    if (x->timed)
        printf(", %llu.%03llu s", (unsigned long long)x->duration_ms / 1000,
               (unsigned long long)x->duration_ms % 1000);
    printf("\n");
    for (const char *at = x->words, *end; *at; at = *end ? end + 1 : end) {
        for (end = at; *end && *end != '\n';) end++;
        printf("  %.*s\n", (int)(end - at), at);
    }
    if (t->kept_before) printf("  The same octets are here already, for another exhibit.\n");
}

int inquiry_custody_failed(const char *word, enum custody_answer answer, const char *why) {
    static const uint8_t CODE[] = {[CUSTODY_ALLOWED] = CLI_YES,      [CUSTODY_HELD_BY_KIN] = CLI_NO,
                                   [CUSTODY_NOT_HERE] = CLI_NO,      [CUSTODY_ALTERED] = CLI_NO,
                                   [CUSTODY_NO_EXHIBIT] = CLI_USAGE, [CUSTODY_REFUSED] = CLI_USAGE,
                                   [CUSTODY_FAULT] = CLI_FAULT};
    if (CODE[answer] == CLI_USAGE) return cli_usage(word, "%s", why);
    if (CODE[answer] == CLI_FAULT) return cli_fault(word, "%s", why);
    if (CODE[answer] == CLI_NO) fprintf(stderr, "showclear %s: %s\n", word, why);
    return CODE[answer];
}

int inquiry_taken_in(struct inquiry *q, void *state) {
    struct inquiry_intake *in = state;
    uint8_t bytes[NUMBER_MAX + 8];
    char why[INQUIRY_WORDS_MAX];
    static struct custody_taken taken;
    taken.number = BUFFER(bytes);
    enum custody_answer answer = custody_take(q, &in->intake, &taken, why);
    if (answer == CUSTODY_ALLOWED) say_taken(&taken);
    return inquiry_custody_failed(in->word, answer, why);
}

/* All that is missing, not the first of it: whoever types nine words is told once. */
static bool put_lacking(struct buffer *out) {
    for (uint32_t i = 0; i < INTAKE; i++) {
        if (field[i].text && *field[i].text) continue;
        buffer_text(out, out->len ? ", --" : "--");
        buffer_text(out, field[i].key);
    }
    return out->len > 0;
}

int inquiry_take(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (aliases > ALIASES_MAX) return cli_usage(argv[0], "more than %d aliases", (int)ALIASES_MAX);
    uint8_t bytes[LACKS_MAX];
    struct buffer lacks = BUFFER(bytes);
    if (put_lacking(&lacks))
        return cli_usage(argv[0], "%.*s must be said; where it is not known, say that",
                         (int)lacks.len, (const char *)lacks.ptr);
    struct inquiry_intake in = {argv[0],
                                {by, argv[2], number, field, COUNT_OF(field), alias, aliases}};
    return inquiry_write(argv[0], argv[1], inquiry_taken_in, &in);
}
