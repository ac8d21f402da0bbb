/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_hook.c - the operator's commands: a lamp and a siren when the set stops, quiet when it works again.
 *
 * One command runs at a time, a process of its own that nothing waits for: the newest state's. One that fails, or hangs and
 * is ended, is run again while its state lasts, after 1, 2, 4 .. 30 seconds. In a drill commands run only where --on-stop
 * reads $SHOWCLEAR_REASON: a siren that cannot tell a drill from a stop stays silent. */
#include "box/api_inner.h"
#include "net/child.h"
#include "net/journal.h"
#include <event2/event.h>
#include <stdio.h>
#include <string.h>

enum { HOOK_TIMEOUT_MS = 10000, PAUSE_MAX_S = 30 };
static const char *const NAMES[API_HOOKS] = {"on-stop", "on-release"};

static uint32_t which(const struct api *a) {
    return a->hook.set == SET_WORKS;
}

static const char *command(const struct api *a) {
    const char *on_stop = a->options.on_stop;
    bool reads = on_stop && strstr(on_stop, "SHOWCLEAR_REASON");
    if (a->hook.drill && !reads) return NULL;
    return which(a) ? a->options.on_release : on_stop;
}

static void run_again_later(struct api *a) {
    uint32_t pause = a->hook.tries < 6 ? 1u << (a->hook.tries - 1) : PAUSE_MAX_S;
    struct timeval wait = {pause, 0};
    event_add(a->hook.again, &wait);
}

static void ended(void *state, const struct child_end *end) {
    struct api *a = state;
    bool ok = end->exit_code == 0;
    a->hook.child = NULL;
    a->hook.end[which(a)] = (struct api_hook_end){.tries = a->hook.tries,
                                                  .exit_code = end->exit_code,
                                                  .timed_out = end->timed_out,
                                                  .at_ms = api_now(a).wall_ms};
    journal(ok ? JOURNAL_INFO : JOURNAL_FAULT, "hook", "%s ended exit=%d timeout=%d try=%u",
            NAMES[which(a)], end->exit_code, end->timed_out, a->hook.tries);
    if (ok || a->hook.tries == 1) api_tell_hook(a);
    if (!ok) run_again_later(a);
}

static void run(struct api *a) {
    char word[64];
    const char *argv[] = {"/bin/sh", "-c", command(a), NULL}, *env[] = {word, NULL};
    struct child_options child = {.argv = argv,
                                  .env = env,
                                  .timeout_ms = HOOK_TIMEOUT_MS,
                                  .urgent = true,
                                  .done = ended,
                                  .state = a,
                                  .started = &a->hook.child};
    snprintf(word, sizeof word, "SHOWCLEAR_REASON=%s", REASON_words[a->hook.reason]);
    a->hook.tries++;
    if (!child_start(a->base, &child)) ended(a, &(struct child_end){.exit_code = -1});
}

static void again(int fd, short what, void *arg) {
    (void)fd, (void)what;
    run(arg);
}

bool api_hook_open(struct api *a) {
    a->hook.again = event_new(a->base, -1, 0, again, a);
    return a->hook.again != NULL;
}

void api_hook_close(struct api *a) {
    if (a->hook.again) event_free(a->hook.again);
}

static void say_set(const struct api *a) {
    static const char *const WORDS[] = {"the set works again", "a drill stops the set",
                                        "the set is stopped"};
    journal(JOURNAL_WARN, "stop", "%s", WORDS[a->hook.set]);
    if (a->hook.drill && !command(a))
        journal(JOURNAL_INFO, "hook", "%s not run in a drill, it does not read SHOWCLEAR_REASON",
                NAMES[which(a)]);
}

void api_set(struct api *a, enum api_set set, uint8_t reason) {
    if (a->hook.set == set || a->closing) return;
    a->hook.set = (uint8_t)set;
    if (set != SET_WORKS) { /* what works again is what was stopped */
        a->hook.reason = reason;
        a->hook.drill = set == SET_DRILLS;
    }
    say_set(a);
    event_del(a->hook.again);
    if (a->hook.child) child_kill(a->hook.child);
    a->hook.child = NULL;
    a->hook.tries = 0;
    if (!command(a)) return;
    a->hook.end[which(a)] = (struct api_hook_end){0};
    api_tell_hook(a);
    run(a);
}

static void put_end(struct buffer *b, const struct api_hook_end *end) {
    buffer_text(b, "{\"ok\":");
    buffer_text(b, end->exit_code == 0 ? "true" : "false");
    buffer_text(b, ",\"timeout\":");
    buffer_text(b, end->timed_out ? "true" : "false");
    json_key_u64(b, "tries", end->tries);
    json_key_u64(b, "at", end->at_ms);
    buffer_text(b, "}");
}

void api_put_hooks(const struct api *a, struct buffer *b) {
    for (uint32_t i = 0; i < API_HOOKS; i++) {
        if (!a->hook.end[i].tries) continue;
        json_key(b, NAMES[i]);
        put_end(b, &a->hook.end[i]);
    }
}

bool api_put_hook(const struct api *a, struct buffer *b) {
    const struct api_hook_end *end = &a->hook.end[which(a)];
    buffer_text(b, "{\"command\":");
    json_put_string(b, bytes_of(NAMES[which(a)]));
    json_key_word(b, "reason", REASON_words[a->hook.reason]);
    json_key(b, "ok");
    buffer_text(b, !end->tries ? "null}" : end->exit_code == 0 ? "true}" : "false}");
    return command(a) != NULL;
}
