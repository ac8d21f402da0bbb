/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_verify.c - GET /log/verify: the whole log checked by a process of its own on a read-only handle. Everybody who asks
 * while it runs gets the same answer. */
#include "box/api_inner.h"
#include "net/child.h"
#include "net/journal.h"

enum { VERIFY_TIMEOUT_MS = 120000 };

static void answer_verdict(struct request *r, const struct child_end *end) {
    bool known = end->exit_code == 0 || end->exit_code == 1;
    if (!known)
        answer_fault(r, 503, "The check did not end. Run it on the box: showclear verify DIR");
    else
        answer(r, 200, "application/json",
               end->exit_code == 0 ? BYTES("{\"ok\":true}\n") : BYTES("{\"ok\":false}\n"));
}

static void answer_all(struct api *a, const struct child_end *end) {
    uint32_t count = a->verify.count;
    a->verify.count = 0;
    for (uint32_t i = 0; i < count; i++) answer_verdict(a->verify.waiting[i], end);
}

static void verified(void *state, const struct child_end *end) {
    journal(end->exit_code == 0 ? JOURNAL_INFO : JOURNAL_FAULT, "log",
            "verified exit=%d timeout=%d", end->exit_code, end->timed_out);
    answer_all(state, end);
}

void api_verify_end(struct api *a) {
    answer_all(a, &(struct child_end){.exit_code = -1});
}

void api_get_verify(struct request *r) {
    struct api *a = api_of(r);
    const char *argv[] = {child_self(), "verify", a->dir, NULL};
    struct child_options child = {
        .argv = argv, .timeout_ms = VERIFY_TIMEOUT_MS, .done = verified, .state = a};
    struct box_session s;
    if (!api_who(r, false, &s)) return;
    bool room = a->verify.count < COUNT_OF(a->verify.waiting);
    if (!room || (a->verify.count == 0 && !child_start(a->base, &child))) {
        answer_fault(r, 503, "The box is busy with other checks. Try again in a minute.");
        return;
    }
    a->verify.waiting[a->verify.count++] = r;
}
