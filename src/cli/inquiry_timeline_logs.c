/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_timeline_logs.c - see inquiry_timeline.h. No name stands in an export, and no private text is read. */
#include "cli/inquiry_timeline.h"
#include "cli/inquiry_words.h"
#include "core/rows.h"
#include "inquiry/account/folder.h"
#include <stdio.h>
#include <stdlib.h>

struct reading {
    struct timeline *t;
    struct inquiry_log *log;
    struct known_rows rows;
    struct bytes name; /* of the log, in this account */
    uint32_t lane;
    bool no_memory;
};

/* Rightly done and entered afterwards: when it was done; its status says that it is late. */
static int64_t when(uint64_t at_ms, uint64_t about_ms) {
    return (int64_t)(about_ms ? about_ms : at_ms);
}

static void add(struct reading *r, uint32_t lane, int64_t at_ms, uint64_t index, struct bytes says,
                const char *status) {
    uint8_t bytes[96];
    struct buffer where = BUFFER(bytes);
    buffer_text(&where, "log ");
    buffer_put(&where, r->name);
    buffer_byte(&where, ' ');
    buffer_u64(&where, index);
    const struct timeline_row row = {lane, at_ms, at_ms, buffer_bytes(&where), says, status};
    if (!timeline_add(r->t, &row)) r->no_memory = true;
}

static void take(void *state, const struct world *w, const struct event *e) {
    struct reading *r = state;
    uint8_t bytes[512];
    struct buffer says = BUFFER(bytes);
    known_rows_take(&r->rows, w, e);
    if (!known_matters(e->kind)) return;
    const struct known_matter m = {.item = (uint16_t)ARG(e, ITEM),
                                   .setup = (uint16_t)ARG(e, SETUP),
                                   .lot = (uint16_t)ARG(e, LOT),
                                   .rack = (uint16_t)ARG(e, RACK)};
    buffer_text(&says, vocabulary_event[e->kind].word);
    inquiry_things(&says, r->log, &m);
    add(r, r->lane, when(e->at_ms, e->done_about_ms), e->index, buffer_bytes(&says),
        ENTRY_words[e->entry]);
}

/* Once in the lane of each role that the person has held. */
static void tell(struct reading *r, const struct known_telling *t, struct bytes says) {
    uint32_t roles = t->person < PEOPLE_MAX ? r->log->held[t->person] : 0, lane;
    for (uint32_t role = 0; role < ROLE_COUNT; role++) {
        if (!(roles & BIT(role))) continue;
        struct bytes word = bytes_of(vocabulary_role[role].word);
        if (!timeline_lane(r->t, TIMELINE_TOLD, word, word, word, &lane)) {
            r->no_memory = true;
            return;
        }
        add(r, lane, when(t->at_ms, t->about_ms), t->index, says, known_words[t->word]);
    }
}

/* What somebody disowned stands in `inquiry known`; here it is passed over. */
static void tell_cell(struct reading *r, const struct known_row_of *row,
                      const struct known_cell *cell) {
    uint8_t bytes[1024];
    for (uint32_t at = cell->said; at; at = r->rows.said[at - 1].next) {
        const struct known_said *said = &r->rows.said[at - 1];
        struct buffer says = BUFFER(bytes);
        if (said->struck || said->t.word == WORD_DISOWNED) continue;
        inquiry_matter(&says, r->log, &row->m);
        buffer_text(&says, ". ");
        inquiry_person(&says, r->log, cell->person);
        buffer_text(&says, ": ");
        buffer_text(&says, known_hows[said->t.how]);
        tell(r, &said->t, buffer_bytes(&says));
    }
}

static void tell_all(struct reading *r) {
    for (uint32_t i = 0; i < r->rows.matters; i++) {
        const struct known_row_of *row = &r->rows.matter[i];
        if (row->m.kind > KNOWN_MEETING)
            continue; /* a day's ordinary course stands in the log's lane */
        for (uint32_t at = row->cell; at; at = r->rows.cell[at - 1].next)
            tell_cell(r, row, &r->rows.cell[at - 1]);
    }
}

static bool add_lane(struct reading *r, const char *standing) {
    uint8_t bytes[160];
    struct buffer title = BUFFER(bytes);
    buffer_text(&title, "Log ");
    buffer_put(&title, r->name);
    buffer_text(&title, standing);
    return timeline_lane(r->t, TIMELINE_LOG, r->name, buffer_bytes(&title), (struct bytes){0},
                         &r->lane);
}

/* A log that cannot be read is a lane with one line in it, open at both ends. */
static bool missing(struct reading *r) {
    if (!add_lane(r, ": not here")) return false;
    const struct timeline_row row = {
        r->lane, INT64_MIN, INT64_MAX, r->name, BYTES("is not here, or cannot be read"), ""};
    return timeline_add(r->t, &row);
}

static bool read_log(struct reading *r, const char *word, const char *dir) {
    static const char *const STANDING[] = {[INQUIRY_VERIFIED] = "",
                                           [INQUIRY_UNSIGNED] =
                                               ": not verified against a signed head",
                                           [INQUIRY_NOT_VERIFIED] = ": NOT VERIFIED",
                                           [INQUIRY_STORY] = ": a story"};
    const struct inquiry_until until = {.all = true};
    char place[INQUIRY_PATH_MAX + 64];
    snprintf(place, sizeof place, "%.3700s/logs/%.*s", dir, (int)r->name.len,
             (const char *)r->name.ptr);
    if (inquiry_log_open(r->log, word, place, NULL, 0) >= 0) return missing(r);
    if (!add_lane(r, STANDING[r->log->standing])) return false;
    bool read = inquiry_log_read(r->log, &until, take, r) < 0;
    if (read) tell_all(r);
    return !r->no_memory && !r->rows.no_memory;
}

bool inquiry_timeline_logs(struct timeline *t, const char *word, const char *dir) {
    bool room = true;
    for (uint32_t i = 0; room && i < t->a->fold.entries; i++) {
        uint32_t e = t->a->order[i];
        if (account_kind(t->a, e) != ACCOUNT_LOG) continue;
        struct reading *r = calloc(1, sizeof *r);
        struct inquiry_log *log = calloc(1, sizeof *log);
        room = r && log;
        if (room) {
            r->t = t, r->log = log, r->name = account_word(t->a, e, "name");
            known_rows_begin(&r->rows, 0);
            room = read_log(r, word, dir);
            known_rows_destroy(&r->rows);
            inquiry_log_close(log);
        }
        free(r);
        free(log);
    }
    return room;
}
