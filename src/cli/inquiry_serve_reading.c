/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_serve_reading.c - an exhibit's file is read whole before any of it is shown: by `showclear media hash` as a process of
 * its own, which is given the open file and no path, so that what is hashed is what will be sent. Who asked waits, once for all who
 * ask for the same; everything else is answered meanwhile. */
#include "cli/inquiry_serve.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { READING_MS = 6 * 3600 * 1000, NODES = 16 };

/* [{"format":"sha256","hash":"..."}] */
static struct bytes hash_in(struct bytes output, struct json *j,
                            struct json_node nodes[static NODES]) {
    bool read = json_read(j, output, nodes, NODES) && json_is(j, 0, JSON_ARRAY) && j->node[0].count;
    uint32_t hash = read && json_is(j, 1, JSON_OBJECT) ? json_member(j, 1, "hash") : 0;
    return hash && json_is(j, hash, JSON_STRING) ? json_raw(j, hash) : (struct bytes){0};
}

static void stop(struct serving_reading *x) {
    close(x->shown.file);
    *x = (struct serving_reading){0};
}

/* Those who wait ask again: for this one it was found out, another may begin. Those of a file that is no good are told. */
static void go_on(struct serving *s, const char *number, enum custody_answer found,
                  const char *why) {
    struct serving_waiting waited[COUNT_OF(s->waiting)];
    uint32_t waits = s->waits;
    memcpy(waited, s->waiting, sizeof waited);
    s->waits = 0;
    for (uint32_t i = 0; i < waits; i++)
        if (found != CUSTODY_ALLOWED && strcmp(waited[i].number, number) == 0)
            serving_refuse(waited[i].r, found, why);
        else
            serving_show(waited[i].r);
}

static void was_read(void *state, const struct child_end *end) {
    struct serving_reading *x = state;
    struct serving *s = x->s;
    struct json_node nodes[NODES];
    struct json j = {0};
    char number[NUMBER_MAX + 1], why[INQUIRY_WORDS_MAX];
    enum custody_answer found = CUSTODY_ALLOWED;
    memcpy(number, x->number, sizeof number);
    if (end->exit_code != CLI_YES) {
        snprintf(why, sizeof why, "%s: its file could not be read whole; ask again", number);
        found = CUSTODY_FAULT;
    } else if (!custody_found(&s->looking, bytes_of(number), &x->shown,
                              hash_in(end->output, &j, nodes))) {
        found = custody_altered(bytes_of(number), why);
    }
    stop(x);
    go_on(s, number, found, why);
}

static bool begin(struct serving *s, struct bytes number, const struct custody_shown *shown) {
    static const char *const REST[] = {"media", "hash", "--sha256", "--json", "/dev/stdin"};
    struct serving_reading *x = s->reading;
    while (x->s) x++;
    *x = (struct serving_reading){.s = s, .shown = *shown};
    snprintf(x->number, sizeof x->number, "%.*s", (int)number.len, (const char *)number.ptr);
    const char *const argv[] = {child_self(), REST[0], REST[1], REST[2], REST[3], REST[4], NULL};
    const struct child_options o = {.argv = argv,
                                    .input = shown->file,
                                    .timeout_ms = READING_MS,
                                    .urgent = true,
                                    .done = was_read,
                                    .state = x,
                                    .started = &x->child};
    if (child_start(s->page.base, &o)) return true;
    *x = (struct serving_reading){0};
    return false;
}

void serving_wait(struct request *r, struct bytes number, const struct custody_shown *shown) {
    struct serving *s = own_page_of(r);
    struct serving_waiting w = {.r = r};
    uint32_t runs = 0;
    bool taken = false;
    snprintf(w.number, sizeof w.number, "%.*s", (int)number.len, (const char *)number.ptr);
    for (uint32_t i = 0; i < SERVING_READINGS; i++) {
        runs += s->reading[i].s != NULL;
        taken = taken || (s->reading[i].s && strcmp(s->reading[i].number, w.number) == 0);
    }
    bool room = s->waits < COUNT_OF(s->waiting);
    bool begun = room && !taken && runs < SERVING_READINGS && begin(s, number, shown);
    if (!begun) close(shown->file);
    if (!room || (!runs && !begun)) {
        answer_fault(r, 503, "Its file cannot be read now. Ask again.");
        return;
    }
    s->waiting[s->waits++] = w;
    answer_waits(r);
}

void serving_reading_end(struct serving *s) {
    for (uint32_t i = 0; i < SERVING_READINGS; i++) {
        if (!s->reading[i].s) continue;
        child_kill(s->reading[i].child);
        stop(&s->reading[i]);
    }
    for (uint32_t i = 0; i < s->waits; i++)
        answer_fault(s->waiting[i].r, 503, "This page was ended.");
    s->waits = 0;
}
