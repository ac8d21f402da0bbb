/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media.c - `showclear media`: the act is the next word. */
#include "cli/media_ask.h"
#include <stdio.h>
#include <string.h>

static const struct {
    const char *word, *full, *says;
    int (*run)(int argc, char **argv);
} ACTS[] = {
    {"create", "media create", "hash a folder, and compare with what was recorded: a new manifest",
     media_do_create},
    {"verify", "media verify", "hash a folder and compare; nothing is written", media_do_verify},
    {"diff", "media diff", "compare names only", media_do_diff},
    {"info", "media info", "what the history says, of all or of one file", media_do_info},
    {"hash", "media hash", "the hash of a file", media_do_hash},
    {"flatten", "media flatten", "one packing list of all that is known", media_do_flatten},
    {"transfer", "media transfer", "copy a folder and verify both ends; go on where it broke off",
     media_do_transfer},
    {"seal", "media seal", "put the manifests' hashes on a production's log", media_do_seal},
    {"receipt", "media receipt", "each manifest beside its entry in that log; gaps are named",
     media_do_receipt},
};

static void say_all(void) {
    printf("showclear media ACT ...\n\n"
           "Media in custody by ASC MHL 2.0: manifests in ROOT/ascmhl, in a chain; options and "
           "exit codes of the\n"
           "ASC reference, whose histories this goes on with, and it with ours. docs/media.md\n\n");
    for (size_t i = 0; i < COUNT_OF(ACTS); i++) printf("  %-10s %s\n", ACTS[i].word, ACTS[i].says);
    printf("\nExit 0; 10 missing, 11 a file is not what was recorded, 12 a directory hash, 20 the "
           "named file is not\n"
           "there, 21 new files, 30 no history, 31 a manifest is not what the chain says, 32 the "
           "chain is gone,\n"
           "33 a manifest is gone; 1 something could not be recorded or checked, 2 usage or a "
           "manifest that\n"
           "cannot be read, 3 the disk.\n\nshowclear media ACT --help\n");
}

/* --hash-format is --hash_format. */
static void underscores(int argc, char **argv) {
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
        for (char *c = argv[i] + 2; strncmp(argv[i], "--", 2) == 0 && *c && *c != '='; c++)
            if (*c == '-') *c = '_';
}

int cli_media(int argc, char **argv) {
    bool help = argc < 2 || strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0;
    if (help) return say_all(), argc < 2 ? CLI_USAGE : CLI_YES;
    for (size_t i = 0; i < COUNT_OF(ACTS); i++) {
        if (strcmp(argv[1], ACTS[i].word) != 0) continue;
        char full[32];
        snprintf(full, sizeof full, "%s", ACTS[i].full);
        argv[1] = full;
        underscores(argc - 1, argv + 1);
        return ACTS[i].run(argc - 1, argv + 1);
    }
    return cli_usage("media", "there is no act %s; `showclear media` lists them", argv[1]);
}
