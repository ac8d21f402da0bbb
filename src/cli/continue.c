/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* continue.c - `showclear continue`: go on from an old copy, openly. */
#include "box/production.h"
#include "cli/cli.h"
#include <stdio.h>
#include <time.h>

static bool json;
static const struct cli_option OPTIONS[] = {{"--json", NULL, "one JSON object", .flag = &json},
                                            {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Goes on from a folder that serve refuses: a backup that is older than what this machine\n"
    "has signed, or a copy on a machine that never kept this log. To go on silently would\n"
    "make two histories under one name. So the log gets a new key and a new name, and its\n"
    "first entry says from which log, of which size and root, it goes on; the entries of the\n"
    "copy follow, with new numbers. What the copy does not hold is not in it: say so to those\n"
    "concerned. The old store and key stay in the folder beside the new one.\n\n"
    "Everybody joins again, and the new key goes to those who keep one: the call sheet,\n"
    "witnesses.\n\n"
    "Exit 0 when the folder can be served again, 3 when it could not be done (and why).",
    OPTIONS,
    "  showclear continue showclear.d\n"
    "  showclear verify showclear.d",
    1,
    1};

int cli_continue(int argc, char **argv) {
    char why[BOX_WORDS_MAX] = "";
    struct timespec now;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    clock_gettime(CLOCK_REALTIME, &now);
    struct production p = {.now_ms = (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000};
    if (!production_continue(argv[1], &p, why)) return cli_fault("continue", "%s", why);
    if (json)
        printf("{\"ok\":true}\n");
    else
        printf("%s goes on under a new name and key. Tell those who kept the old key.\n", argv[1]);
    return CLI_YES;
}
