/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_give.c - `showclear inquiry copy`, `disclose`: an exhibit leaves, and that is written down. */
#include "cli/inquiry_custody.h"
#include <stdio.h>

static struct custody_handing handing;
#define BY \
    { "--by", "NAME", "the compiler who does it", .value = &handing.by }
#define AGREES                                                                      \
    {                                                                               \
        "--family-agrees", "TEXT", "under a kin-hold: who of them agreed, to what", \
            .value = &handing.agrees                                                \
    }

static int hand(struct inquiry *q, void *state) {
    const char *word = state;
    bool copies = !handing.to;
    char why[INQUIRY_WORDS_MAX];
    enum custody_answer answer =
        copies ? custody_copy(q, &handing, why) : custody_disclose(q, &handing, why);
    if (answer == CUSTODY_ALLOWED && handing.hash[0])
        printf("%s  sha256 %s\n", handing.number, handing.hash);
    if (answer == CUSTODY_ALLOWED && !handing.hash[0])
        printf("%s has no file here: nothing was hashed.\n", handing.number);
    if (answer == CUSTODY_HELD_BY_KIN)
        fprintf(stderr, "When they agree: --family-agrees, with who of them, and to what.\n");
    return inquiry_custody_failed(word, answer, why);
}

static const struct cli_option COPY_OPTIONS[] = {
    {"--out", "FILE", "the new file; what is there already stays", .value = &handing.out},
    {"--why", "TEXT", "what it is for", .value = &handing.reason},
    AGREES,
    BY,
    {0}};
static const struct cli_manual COPY = {
    "DIR NUMBER",
    "Hands out a working copy of an exhibit's file, hashed on its way: what is not what was taken "
    "in does not\n"
    "go. That it was looked at is written down. To give it to another house is another act: "
    "disclose. What is\n"
    "made of the copy comes back with showclear inquiry made.\n\n"
    "Exit 0 when the copy is there, 1 when a kin-hold keeps it, or its file is missing or altered, "
    "2 when\n"
    "there is no such exhibit or FILE is there already, 3 when the disk fails.",
    COPY_OPTIONS,
    "showclear inquiry copy ridge.d X3 --out work/take-3.mov --why 'to align it'",
    2,
    2};

int inquiry_copy(int argc, char **argv) {
    int answer = cli_read(&COPY, &argc, argv);
    if (answer >= 0) return answer;
    if (!handing.out) return cli_usage(argv[0], "--out FILE: where the copy goes");
    handing.number = argv[2];
    return inquiry_write(argv[0], argv[1], hand, argv[0]);
}

static const struct cli_option DISCLOSE_OPTIONS[] = {
    {"--to", "WHO", "who is given it", .value = &handing.to},
    {"--basis", "BASIS", "by what right: order, request and its date, consent ...",
     .value = &handing.basis},
    {"--out", "FILE", "a copy of its file, to hand over; what is there already stays",
     .value = &handing.out},
    AGREES,
    BY,
    {0}};
static const struct cli_manual DISCLOSE = {
    "DIR NUMBER",
    "Writes down who is given an exhibit, by what right, with the hash of what is handed over: its "
    "file is read\n"
    "again for that. Under a kin-hold it is refused, unless the family agreed.\n\n"
    "Exit 0 when it is written, 1 when a kin-hold keeps it, or its file is missing or altered, 2 "
    "when a word is\n"
    "missing or there is no such exhibit, 3 when the disk fails.",
    DISCLOSE_OPTIONS,
    "showclear inquiry disclose ridge.d JH/12 --to 'the bureau' --basis 'request of 4 May' --out "
    "for-them.pdf",
    2,
    2};

int inquiry_disclose(int argc, char **argv) {
    int answer = cli_read(&DISCLOSE, &argc, argv);
    if (answer >= 0) return answer;
    if (!handing.to || !*handing.to || !handing.basis || !*handing.basis)
        return cli_usage(argv[0], "who is given it, and by what right: --to WHO --basis BASIS");
    handing.number = argv[2];
    return inquiry_write(argv[0], argv[1], hand, argv[0]);
}
