/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* verify_events.c - see verify_parts.h. */
#include "cli/verify_parts.h"
#include "core/codec.h"
#include "inquiry/account/leaf.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

bool verify_events_begin(struct verify_events *e) {
    e->next = 0;
    e->lost = e->inquiry = false;
    e->world = malloc(sizeof *e->world);
    if (e->world) core_init(e->world);
    return e->world != NULL;
}

static void complain(struct verify_events *e, struct tell *t, uint64_t index, const char *what) {
    char place[64];
    snprintf(place, sizeof place, "entry %" PRIu64, index);
    tell_problem(t, place, what, index, 1);
    e->lost = true;
}

/* The log of an account has entries of its own kind, from the first to the last. */
static bool take_inquiry(struct verify_events *e, struct tell *t, uint64_t index,
                         struct bytes entry) {
    struct leaf l;
    bool leaf = leaf_read(&l, entry);
    if (index == 0) e->inquiry = leaf && l.what == LEAF_BEGUN;
    if (!e->inquiry) return false;
    if (!leaf || (index > 0 && l.what == LEAF_BEGUN))
        complain(e, t, index, "it is no entry of an inquiry's log");
    else if (l.index != index)
        complain(e, t, index, "it says that it stands at another place");
    return true;
}

/* Only an unbroken row of events can be told to the rules: after a gap they would complain of the gap again and again. */
void verify_events_take(struct verify_events *e, struct tell *t, uint64_t index,
                        struct bytes entry) {
    struct event event;
    if (!e->world) return;
    if (index != e->next) e->lost = true;
    e->next = index + 1;
    if (take_inquiry(e, t, index, entry)) return;
    const char *wrong = core_decode(entry, &event);
    if (wrong) {
        complain(e, t, index, wrong);
        return;
    }
    if (event.index != index) complain(e, t, index, "it says that it stands at another place");
    if (e->lost) return;
    core_apply(e->world, &event);
    wrong = core_validate_near(e->world, &event);
    if (wrong) complain(e, t, index, wrong);
}

void verify_events_end(struct verify_events *e, struct tell *t, uint64_t entries) {
    const char *wrong = e->world && !e->lost && !e->inquiry ? core_validate(e->world) : NULL;
    if (wrong) tell_problem(t, "the world after the last entry", wrong, 0, entries);
    free(e->world);
    e->world = NULL;
}
