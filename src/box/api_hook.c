/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_hook.c - the operator's commands: a lamp and a siren when the set stops, quiet when it works again. */
#include "box/api_inner.h"
#include "net/child.h"
#include "net/journal.h"
#include <stdio.h>

enum { HOOK_TIMEOUT_MS = 10000 };

static void ended(void *state, const struct child_end *end) {
    journal(end->exit_code == 0 ? JOURNAL_INFO : JOURNAL_FAULT, "hook",
            "%s ended exit=%d timeout=%d", (const char *)state, end->exit_code, end->timed_out);
}

static void run(struct api *a, const char *which, const char *command, uint8_t reason) {
    char word[64];
    const char *argv[] = {"/bin/sh", "-c", command, NULL}, *env[] = {word, NULL};
    struct child_options child = {.argv = argv,
                                  .env = env,
                                  .timeout_ms = HOOK_TIMEOUT_MS,
                                  .urgent = true,
                                  .done = ended,
                                  .state = (void *)(uintptr_t)which};
    snprintf(word, sizeof word, "SHOWCLEAR_REASON=%s", REASON_words[reason]);
    if (!child_start(a->base, &child))
        journal(JOURNAL_FAULT, "hook", "%s could not be started", which);
}

void api_set_stopped(struct api *a, bool stopped, uint8_t reason) {
    if (a->stopped == stopped || a->closing) return;
    a->stopped = stopped;
    journal(JOURNAL_WARN, "stop", stopped ? "the set is stopped" : "the set works again");
    const char *command = stopped ? a->options.on_stop : a->options.on_release;
    if (command) run(a, stopped ? "on-stop" : "on-release", command, reason);
}
