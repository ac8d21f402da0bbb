/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* cli.h - what every subcommand has in common: its exit codes, its manual, its options.
 *
 * A subcommand is one file that states its manual as a table and then acts:
 *
 *     static const char *pack;
 *     static bool json;
 *     static const struct cli_option OPTIONS[] = {
 *         {"--pack", "NAME", "bind the production to a rule pack", .value = &pack},
 *         {"--json", NULL, "print for a program to read", .flag = &json}, {0}};
 *     static const struct cli_manual MANUAL = {"DIR", "One paragraph.", OPTIONS, "An example or two.", 1, 1};
 *
 *     int cli_thing(int argc, char **argv) {
 *         int answer = cli_read(&MANUAL, &argc, argv);
 *         if (answer >= 0) return answer;       (help was asked for, or the usage was wrong)
 *         ... argv[1] .. argv[argc - 1] are the words that are no options
 *     }
 *
 * Threads: none; options are read into the subcommand's own statics.                                              */
#pragma once
#include "text/bytes.h"

enum cli_exit {
    CLI_YES,   /* done; the answer is yes */
    CLI_NO,    /* the answer is no: refused, a check failed */
    CLI_USAGE, /* wrong usage or unreadable input */
    CLI_FAULT  /* disk, network */
};

/* Exactly one of value, flag and add is set. ${add} takes an option that may be repeated. */
struct cli_option {
    const char *name;     /* "--pack" */
    const char *argument; /* "NAME"; NULL for a flag */
    const char *says;
    const char **value;
    bool *flag;
    void (*add)(const char *value);
};
struct cli_manual {
    const char *words;               /* what follows the command: "DIR [WHEN]" */
    const char *says;                /* a paragraph or two, lines broken by hand */
    const struct cli_option *option; /* ends with a zeroed row; may be NULL */
    const char *example;             /* lines; may be NULL */
    int words_min, words_max;        /* words that are no options; words_max < 0: any number */
};

/* cli_read(m, &argc, argv): Take the options out of argv. -1: go on; otherwise return this from the subcommand.
 * "--" ends the options; "--name=value" and "--name value" are the same. */
SC_CHECK int cli_read(const struct cli_manual *m, int *argc, char **argv);
void cli_help(const struct cli_manual *m, const char *word);

/* cli_usage(word, ...): Say on stderr what is wrong and where help is; CLI_USAGE. cli_fault: the same; CLI_FAULT. */
int cli_usage(const char *word, const char *format, ...) __attribute__((format(printf, 2, 3)));
int cli_fault(const char *word, const char *format, ...) __attribute__((format(printf, 2, 3)));

#define CLI(word, says) int cli_##word(int argc, char **argv);
#include "cli/commands.def"
