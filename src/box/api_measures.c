/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_measures.c - GET /measures: what `showclear measures DIR --json` prints, by a process of its own on a read-only handle.
 * Everybody who asks while it runs gets the same answer. */
#include "box/api_inner.h"
#include "net/child.h"

enum { MEASURES_TIMEOUT_MS = 60000 };

static void answer_all(struct api *a, const struct child_end *end) {
    uint32_t count = a->measures.count;
    bool whole = end->exit_code == 0 && end->output.len < CHILD_OUTPUT_MAX;
    a->measures.count = 0;
    for (uint32_t i = 0; i < count; i++)
        if (whole)
            answer(a->measures.waiting[i], 200, "application/json", end->output);
        else
            answer_fault(a->measures.waiting[i], 503,
                         "The count did not end. Run it on the box: showclear measures DIR");
}

static void counted(void *state, const struct child_end *end) {
    answer_all(state, end);
}

void api_measures_end(struct api *a) {
    answer_all(a, &(struct child_end){.exit_code = -1});
}

void api_get_measures(struct request *r) {
    struct api *a = api_of(r);
    const char *argv[] = {child_self(), "measures", a->dir, "--json", NULL};
    struct child_options child = {
        .argv = argv, .timeout_ms = MEASURES_TIMEOUT_MS, .done = counted, .state = a};
    struct box_session s;
    if (!api_who(r, false, &s)) return;
    bool room = a->measures.count < COUNT_OF(a->measures.waiting);
    if (!room || (a->measures.count == 0 && !child_start(a->base, &child))) {
        answer_fault(r, 503, "The box is busy with other work. Try again in a minute.");
        return;
    }
    a->measures.waiting[a->measures.count++] = r;
}
