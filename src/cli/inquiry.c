/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry.c - `showclear inquiry WORD ...`: find the word in inquiry.h and call it. */
#include "cli/inquiry.h"
#include "cli/cli.h"
#include <stdio.h>
#include <string.h>

static const struct {
    const char *word, *named, *says;
    int (*run)(int argc, char **argv);
} ASKED[] = {
#define ASKS(word, says) {#word, "inquiry " #word, says, inquiry_##word},
    INQUIRY_WORDS(ASKS)
#undef ASKS
};

static int help(FILE *to) {
    fprintf(
        to,
        "showclear inquiry WORD ...\n\n"
        "What a record says when it is asked afterwards. known and at ask a log: private texts "
        "are\n"
        "not read. The others keep an account, in a folder of its own: the same questions to\n"
        "everybody, facts with sources, and what is not known. Nothing here says what somebody\n"
        "thought, or weighs anybody.\n\n");
    for (size_t i = 0; i < COUNT_OF(ASKED); i++)
        fprintf(to, "  showclear inquiry %-11s %s\n", ASKED[i].word, ASKED[i].says);
    fprintf(to, "\nshowclear inquiry WORD --help explains one of them. docs/inquiry.md says what "
                "they mean.\n");
    return to == stdout ? CLI_YES : CLI_USAGE;
}

int cli_inquiry(int argc, char **argv) {
    if (argc < 2) return help(stderr);
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) return help(stdout);
    for (size_t i = 0; i < COUNT_OF(ASKED); i++) {
        if (strcmp(argv[1], ASKED[i].word) != 0) continue;
        argv[1] = (char *)ASKED[i].named;
        return ASKED[i].run(argc - 1, argv + 1);
    }
    return cli_usage("inquiry", "there is no %s; showclear inquiry --help lists what there is",
                     argv[1]);
}
