/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* clock_kept.c - the file `clock` beside head.last: "RIGHT-LESS-MONO SET BOOT". It says what the right time is against the clock
 * that never steps, in one run of the machine; for any other run only that people had to set it. */
#include "box/inside.h"
#include "box/machine.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool path_of(const struct box *b, char path[GUARD_PATH_MAX], const char *ending) {
    const char *slash = strrchr(b->guard.path, '/');
    if (!b->guarded || !slash) return false;
    int n = snprintf(path, GUARD_PATH_MAX, "%.*s/clock%s", (int)(slash - b->guard.path),
                     b->guard.path, ending);
    return n > 0 && n < GUARD_PATH_MAX;
}

static bool read_line(const char *line, struct clock_kept *k) {
    char *rest, *last;
    k->right_less_mono_ms = strtoll(line, &rest, 10);
    k->set_ms = strtoull(rest, &last, 10);
    if (rest == line || last == rest || *last != ' ' || !k->set_ms) return false;
    size_t len = strcspn(last + 1, "\n");
    if (!len || len >= sizeof k->boot) return false;
    memcpy(k->boot, last + 1, len);
    return true;
}

bool box_clock_kept(const struct box *b, struct clock_kept *k) {
    char path[GUARD_PATH_MAX], line[128];
    FILE *f = path_of(b, path, "") ? fopen(path, "re") : NULL;
    *k = (struct clock_kept){0};
    bool read = f && fgets(line, sizeof line, f) && read_line(line, k);
    if (f) fclose(f);
    if (!read) *k = (struct clock_kept){0};
    return read;
}

void box_clock_keep(struct box *b) {
    char path[GUARD_PATH_MAX], fresh[GUARD_PATH_MAX];
    if (!b->machine || !path_of(b, path, "") || !path_of(b, fresh, ".new")) return;
    FILE *f = fopen(fresh, "we");
    bool kept = f &&
                fprintf(f, "%" PRId64 " %" PRIu64 " %s\n",
                        (int64_t)b->now.wall_ms - (int64_t)b->now.mono_ms, b->clock.set_ms,
                        b->machine->boot[0] ? b->machine->boot : "-") > 0 &&
                fflush(f) == 0 && fsync(fileno(f)) == 0;
    if (f && fclose(f) != 0) kept = false;
    if (!kept || rename(fresh, path) != 0)
        box_say(b, "the clock's offset cannot be kept: it will be asked for at the next start");
}
