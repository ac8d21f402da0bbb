/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_add.c - `showclear inquiry add`, `erase`. */
#include "cli/found.h"
#include "cli/inquiry_do.h"
#include "inquiry/custody/custody.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *by;
static const struct cli_option OPTIONS[] = {
    {"--by", "NAME", "who writes: a compiler's name or number; may be left out while there is one",
     .value = &by},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR LINE|-",
    "Writes a line: {\"kind\":K,\"set\":{..}} makes an entry and prints its number, "
    "{\"number\":\"F24\",\n"
    "\"set\":{..}} writes more in it, or something else over one's own words; another's words "
    "stay\n"
    "beside. - reads lines from the standard input. showclear inquiry kinds has them all.\n\n"
    "A fact has a source: exhibit JH/12 p3, exhibit JH/12 00:01:02-00:01:09, exhibit JH/12 whole,\n"
    "statement S3 4, log NAME 4711. {P3} in a text stands for that person. Times: "
    "2021-10-21T13:46~,\n"
    "2021-10-20/2021-10-21, ../2021-10-21. A second compiler is added by themselves: kind "
    "compiler,\n"
    "with --by the same name.\n\n"
    "Exit 0 when all is written, 2 when a line is refused (line and field named; those before it\n"
    "are written), 3 when the disk fails.",
    OPTIONS,
    "showclear inquiry add ridge.d "
    "'{\"kind\":\"exhibit\",\"number\":\"JH/12\",\"set\":{\"title\":\"Call sheet\"}}'\n"
    "showclear inquiry add ridge.d '{\"kind\":\"fact\",\"set\":{\"text\":\"{P1} called "
    "it.\",\"status\":\"disputed\",\"sources\":[\"exhibit JH/12 p1\"]}}'",
    2,
    2};

/* At once: whoever reads it knows that the line is on the disk. */
static void say_number(struct buffer *called) {
    buffer_byte(called, '\n');
    inquiry_say(buffer_bytes(called));
    (void)fflush(stdout);
}

int inquiry_lines(struct inquiry *q, const char *word, const char *name, struct bytes text,
                  uint32_t *added) {
    char why[INQUIRY_WORDS_MAX];
    uint32_t number = 0;
    while (text.len) {
        uint8_t bytes[NUMBER_MAX + 8];
        struct buffer called = BUFFER(bytes);
        struct bytes line = bytes_slice(text, 0, bytes_find(text, '\n'));
        text = bytes_slice(text, line.len + 1, text.len);
        if (line.len && line.ptr[line.len - 1] == '\r') line.len--;
        number++;
        if (!line.len) continue;
        enum inquiry_done done = folder_add(q, name, line, &called, why);
        if (done == INQUIRY_FAULT) return cli_fault(word, "line %u: %s", number, why);
        if (done != INQUIRY_DONE) return cli_usage(word, "line %u: %s", number, why);
        if (!strstr(word, "sample")) say_number(&called);
        ++*added;
    }
    return CLI_YES;
}

static int add_text(struct inquiry *q, void *state) {
    uint32_t added = 0;
    return inquiry_lines(q, "inquiry add", by, *(const struct bytes *)state, &added);
}

int inquiry_add(int argc, char **argv) {
    char why[BOX_WORDS_MAX];
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    struct bytes text = bytes_of(argv[2]);
    uint8_t *piped = NULL;
    if (strcmp(argv[2], "-") == 0) {
        piped = found_read_file("-", &text.len, why);
        if (!piped) return cli_usage(argv[0], "%s", why);
        text.ptr = piped;
    }
    answer = inquiry_write(argv[0], argv[1], add_text, &text);
    free(piped);
    return answer;
}

static const struct cli_manual ERASE = {
    "DIR NUMBER",
    "Erases the lines of one entry: names, words, everything that was written in it. In the log "
    "stay\n"
    "who wrote when, and seals that nobody can open again; proofs of other entries hold as "
    "before.\n"
    "A person keeps their number and their rows. An exhibit's file is removed, unless another "
    "exhibit is\n"
    "the same octets. Refused under a legal hold of the entry or of "
    "the\n"
    "inquiry (field hold). What was printed, exported or copied before is not reached.\n\n"
    "Exit 0 when it is erased, 1 when a hold keeps it, 2 when there is no such entry, 3 when the "
    "disk\n"
    "fails.",
    OPTIONS,
    "showclear inquiry erase ridge.d P3 --by 'Ada Vale'",
    2,
    2};

static int erase_entry(struct inquiry *q, void *state) {
    char why[INQUIRY_WORDS_MAX];
    const char *number = state;
    bool file_gone;
    enum inquiry_done done = custody_erase(q, by, bytes_of(number), &file_gone, why);
    if (done == INQUIRY_DONE)
        return printf("%s is erased%s.\n", number, file_gone ? ", and its file" : ""), CLI_YES;
    if (done == INQUIRY_FAULT || strncmp(why, "hold", 4) != 0)
        return inquiry_failed("inquiry erase", done, why);
    fprintf(stderr, "showclear inquiry erase: %s\n", why);
    return CLI_NO;
}

int inquiry_erase(int argc, char **argv) {
    int answer = cli_read(&ERASE, &argc, argv);
    return answer >= 0 ? answer : inquiry_write(argv[0], argv[1], erase_entry, argv[2]);
}
