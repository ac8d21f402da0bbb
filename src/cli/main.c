/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* main.c - `showclear WORD ...`: find the word in commands.def and call it. */
#include "box/version.h"
#include "cli/cli.h"
#include <stdio.h>
#include <string.h>

struct subcommand {
    const char *word, *says;
    int (*run)(int argc, char **argv);
};

static const struct subcommand SUBCOMMANDS[] = {
#define CLI(word, says) {#word, says, cli_##word},
#include "cli/commands.def"
    {0}};

static int help(FILE *to) {
    fprintf(to, "showclear keeps, for every shot of a film, what was meant, who was endangered,\n"
                "who was told, who answered, and whose it is.\n\n");
    for (const struct subcommand *s = SUBCOMMANDS; s->word; s++)
        fprintf(to, "  showclear %-12s %s\n", s->word, s->says);
    fprintf(to, "\nshowclear WORD --help explains one of them.\n");
    return to == stdout ? CLI_YES : CLI_USAGE;
}

int main(int argc, char **argv) {
    if (argc < 2) return help(stderr);
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) return help(stdout);
    if (strcmp(argv[1], "help") == 0 && argc == 2) return help(stdout);
    if (strcmp(argv[1], "--version") == 0) return printf("showclear %s\n", SHOWCLEAR_VERSION) < 0;
    for (const struct subcommand *s = SUBCOMMANDS; s->word; s++)
        if (strcmp(argv[1], s->word) == 0) return s->run(argc - 1, argv + 1);
    fprintf(stderr, "showclear: there is no command %s\nSee: showclear --help\n", argv[1]);
    return CLI_USAGE;
}
