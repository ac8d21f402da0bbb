/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_exhibits.c - `showclear inquiry exhibits`: every file read again, against its entry. */
#include "cli/inquiry_custody.h"
#include <stdio.h>

static bool json;
static const struct cli_option OPTIONS[] = {
    {"--json", NULL, "print for a program to read", .flag = &json}, {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Reads the file of every exhibit again and sets its hash against its entry: whole, missing, "
    "altered. A\n"
    "file that no entry has is named as unlisted: an erasing or a taking-in that did not come to "
    "its end, or\n"
    "somebody put it there; look, and remove it by hand.\n\n"
    "Exit 0 when all are whole, 1 with a line for each that is not, 2 when DIR is no account, 3 "
    "when it cannot\n"
    "be read.",
    OPTIONS,
    "showclear inquiry exhibits ridge.d",
    1,
    1};

struct count {
    uint32_t found[CUSTODY_UNLISTED + 1], all;
};

static void say_found(void *state, struct bytes name, enum custody_found found) {
    static const char *const WORD[] = {[CUSTODY_IS_WHOLE] = "whole",
                                       [CUSTODY_IS_MISSING] = "missing",
                                       [CUSTODY_IS_ALTERED] = "altered",
                                       [CUSTODY_UNLISTED] = "unlisted"};
    uint8_t bytes[1024];
    struct buffer b = BUFFER(bytes);
    struct count *c = state;
    if (json) {
        buffer_text(&b, c->all ? ",\n{" : "{");
        json_key_string(&b, found == CUSTODY_UNLISTED ? "file" : "exhibit", name);
        json_key_word(&b, "is", WORD[found]);
        buffer_byte(&b, '}');
        inquiry_say(buffer_bytes(&b));
    } else if (found != CUSTODY_IS_WHOLE) {
        printf("%-9s ", WORD[found]);
        inquiry_say(name);
        printf("\n");
    }
    c->found[found]++, c->all++;
}

static int check(const struct inquiry *q, const struct account *a) {
    struct count c = {{0}, 0};
    if (json) printf("[");
    bool read = custody_check(q, a, say_found, &c);
    if (json) printf("]\n");
    if (!read) return cli_fault("inquiry exhibits", "%s/exhibits cannot be read", q->dir);
    if (!json) printf("%u of %u files are what was taken in.\n", c.found[CUSTODY_IS_WHOLE], c.all);
    return c.found[CUSTODY_IS_WHOLE] == c.all ? CLI_YES : CLI_NO;
}

int inquiry_exhibits(int argc, char **argv) {
    struct inquiry *q = NULL;
    struct account *a = NULL;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    answer = inquiry_read(argv[0], argv[1], &q, &a);
    if (answer == CLI_YES) answer = check(q, a);
    inquiry_end(q, a);
    return answer;
}
