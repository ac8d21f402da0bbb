/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* cli.c - cli.h: options out of a table, help out of the same table. */
#include "cli/cli.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static int complain(const char *word, const char *format, va_list rest, int answer) {
    fprintf(stderr, "showclear %s: ", word);
    vfprintf(stderr, format, rest);
    fputc('\n', stderr);
    return answer;
}

int cli_usage(const char *word, const char *format, ...) {
    va_list rest;
    va_start(rest, format);
    complain(word, format, rest, CLI_USAGE);
    va_end(rest);
    fprintf(stderr, "See: showclear %s --help\n", word);
    return CLI_USAGE;
}

int cli_fault(const char *word, const char *format, ...) {
    va_list rest;
    va_start(rest, format);
    complain(word, format, rest, CLI_FAULT);
    va_end(rest);
    return CLI_FAULT;
}

void cli_help(const struct cli_manual *m, const char *word) {
    printf("showclear %s %s\n\n%s\n", word, m->words, m->says);
    if (m->option && m->option->name) printf("\n");
    for (const struct cli_option *o = m->option; o && o->name; o++) {
        char left[64];
        snprintf(left, sizeof left, "%s %s", o->name, o->argument ? o->argument : "");
        printf("  %-24s %s\n", left, o->says);
    }
    if (m->example) printf("\n%s\n", m->example);
}

/* The option that ${text} names, with what stands behind its "=" in ${value}. */
static const struct cli_option *find(const struct cli_manual *m, const char *text,
                                     const char **value) {
    size_t len = strcspn(text, "=");
    *value = text[len] ? text + len + 1 : NULL;
    for (const struct cli_option *o = m->option; o && o->name; o++)
        if (strlen(o->name) == len && memcmp(o->name, text, len) == 0) return o;
    return NULL;
}

/* Take argv[at], and perhaps the word behind it. How many words were taken; 0: wrong. */
static int take(const struct cli_manual *m, int at, int argc, char **argv) {
    const char *value;
    const struct cli_option *o = find(m, argv[at], &value);
    if (!o) return cli_usage(argv[0], "there is no option %s", argv[at]), 0;
    if (o->flag && value) return cli_usage(argv[0], "%s takes no value", o->name), 0;
    if (o->flag) return *o->flag = true, 1;
    int taken = value ? 1 : 2;
    if (!value && at + 1 >= argc) return cli_usage(argv[0], "%s needs %s", o->name, o->argument), 0;
    if (!value) value = argv[at + 1];
    if (o->add)
        o->add(value);
    else
        *o->value = value;
    return taken;
}

int cli_read(const struct cli_manual *m, int *argc, char **argv) {
    int words = 0;
    bool options = true;
    for (int i = 1; i < *argc;) {
        bool dash = options && argv[i][0] == '-' && argv[i][1];
        if (!dash) {
            argv[1 + words++] = argv[i++];
            continue;
        }
        const char *value;
        bool own = find(m, argv[i], &value) != NULL; /* -h may be one of its own */
        if (!own && (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0))
            return cli_help(m, argv[0]), CLI_YES;
        if (strcmp(argv[i], "--") == 0) {
            options = false;
            i++;
            continue;
        }
        int taken = take(m, i, *argc, argv);
        if (!taken) return CLI_USAGE;
        i += taken;
    }
    *argc = 1 + words;
    if (words < m->words_min || (m->words_max >= 0 && words > m->words_max))
        return cli_usage(argv[0], "expected: %s", m->words);
    return -1;
}
