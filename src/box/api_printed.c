/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_printed.c - GET /measures, /screenplay and /sun: what `showclear measures DIR --json` and its like print, each by a process of
 * its own on a read-only handle. Everybody who asks while it runs gets the same answer. */
#include "box/api_inner.h"
#include "net/child.h"

enum { PRINTED_TIMEOUT_MS = 60000 };

/* ${none}: said when there is nothing (404); NULL: that is an answer, too, and it is null. */
static const struct {
    const char *word, *none, *fault;
} printed[API_PRINTED_COUNT] = {
    [API_PRINTED_MEASURES] = {"measures", "There is nothing to count.",
                              "The count did not end. Run it on the box: showclear measures DIR"},
    [API_PRINTED_SCREENPLAY] =
        {"screenplay", "No screenplay is adopted yet.",
         "The screenplay could not be read. On the box, showclear screenplay "
         "DIR says why."},
    [API_PRINTED_SUN] =
        {"sun", NULL,
         "The production's place could not be read. On the box, showclear sun DIR says why."},
};

static void answer_one(struct request *r, enum api_printed which, const struct child_end *end) {
    bool none = end->exit_code == 1;
    if (end->exit_code == 0 && end->output.len < CHILD_OUTPUT_MAX)
        answer(r, 200, "application/json", end->output);
    else if (none && !printed[which].none)
        answer(r, 200, "application/json", BYTES("null\n"));
    else
        answer_fault(r, none ? 404 : 503, none ? printed[which].none : printed[which].fault);
}

static void answer_all(struct api *a, enum api_printed which, const struct child_end *end) {
    uint32_t count = a->printed[which].count;
    a->printed[which].count = 0;
    for (uint32_t i = 0; i < count; i++) answer_one(a->printed[which].waiting[i], which, end);
}

static void printed_measures(void *state, const struct child_end *end) {
    answer_all(state, API_PRINTED_MEASURES, end);
}
static void printed_screenplay(void *state, const struct child_end *end) {
    answer_all(state, API_PRINTED_SCREENPLAY, end);
}
static void printed_sun(void *state, const struct child_end *end) {
    answer_all(state, API_PRINTED_SUN, end);
}

void api_printed_end(struct api *a) {
    for (int which = 0; which < API_PRINTED_COUNT; which++)
        answer_all(a, (enum api_printed)which, &(struct child_end){.exit_code = -1});
}

static void tell(struct request *r, enum api_printed which,
                 void (*done)(void *state, const struct child_end *end)) {
    struct api *a = api_of(r);
    struct api_asking *asking = &a->printed[which];
    const char *argv[] = {child_self(), printed[which].word, a->dir, "--json", NULL};
    struct child_options child = {
        .argv = argv, .timeout_ms = PRINTED_TIMEOUT_MS, .done = done, .state = a};
    struct box_session s;
    if (!api_who(r, false, &s)) return;
    bool room = asking->count < COUNT_OF(asking->waiting);
    if (!room || (asking->count == 0 && !child_start(a->base, &child))) {
        answer_fault(r, 503, "The box is busy with other work. Try again in a minute.");
        return;
    }
    asking->waiting[asking->count++] = r;
}

void api_get_measures(struct request *r) {
    tell(r, API_PRINTED_MEASURES, printed_measures);
}
void api_get_screenplay(struct request *r) {
    tell(r, API_PRINTED_SCREENPLAY, printed_screenplay);
}
void api_get_sun(struct request *r) {
    tell(r, API_PRINTED_SUN, printed_sun);
}
