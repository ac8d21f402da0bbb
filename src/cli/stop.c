/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* stop.c - `showclear stop DIR`: from the keyboard of the box. */
#include "cli/cli.h"
#include "cli/local.h"
#include "core/vocabulary.h"
#include <stdio.h>

static const char *reason = "other-reason";
static const struct cli_option OPTIONS[] = {
    {"--reason", "WORD",
     "danger, injury, weapon, person-in-area, ...; anything else is other-reason",
     .value = &reason},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Stops the set: every phone that listens shows it at once, before it is on disk.\n"
    "It speaks to the `showclear serve` of DIR. When none answers it exits with 3: then shout.",
    OPTIONS,
    "showclear stop western.d --reason danger",
    1,
    1};

int cli_stop(int argc, char **argv) {
    static struct local_answer a;
    uint8_t bytes[256];
    char fault[256];
    struct buffer body = BUFFER(bytes);
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    buffer_text(&body, "{");
    json_key(&body, "reason");
    json_put_string(&body,
                    vocabulary_find(REASON_words, REASON_COUNT, bytes_of(reason)) < REASON_COUNT
                        ? bytes_of(reason)
                        : BYTES("other-reason"));
    buffer_text(&body, "}");
    if (!local_post(argv[1], "/stop", buffer_bytes(&body), &a))
        return cli_fault(argv[0], "no showclear serves %s: shout", argv[1]);
    uint32_t index = json_member(&a.json, 0, "index");
    if (index)
        printf("The set is stopped. Entry %lld of the log.\n", (long long)a.node[index].number);
    else
        printf("It rings, and it is not on disk yet: %s\n",
               local_text(&a, "fault", fault, sizeof fault));
    return a.status == 200 || json_member(&a.json, 0, "ring") ? CLI_YES : CLI_FAULT;
}
