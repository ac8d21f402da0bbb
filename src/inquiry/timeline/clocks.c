/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* clocks.c - exhibits and readings by device, and the drift between readings. See clocks.h. */
#include "inquiry/timeline/clocks.h"
#include "inquiry/account/span.h"
#include <stdlib.h>
#include <string.h>

#define MILLION INT64_C(1000000)
/* Two readings say a drift when what they may both be off, over the time between them, is at most so much: 100 millionths, as wide
 * as the clocks of devices go. */
enum { DRIFT_SPREAD_MAX = 10000, DRIFT_APART_MIN_MS = 60000 };

/* An exhibit or a reading, on its way to its device. */
struct row {
    struct bytes device;
    uint32_t entry, of; /* of: the exhibit whose reading it is, or ACCOUNT_NONE */
    bool unnamed, reading;
};

static int by_device(const void *a, const void *b) {
    const struct row *x = a, *y = b;
    int order = bytes_compare(x->device, y->device);
    if (!order && x->reading != y->reading) order = x->reading - y->reading;
    if (order) return order;
    return x->entry < y->entry ? -1 : 1; /* as they were written */
}

static struct row device_row(const struct account *a, uint32_t exhibit) {
    struct row row = {account_value(a, exhibit, "device"), exhibit, ACCOUNT_NONE, false, false};
    if (!row.device.len) row.device = a->number[exhibit], row.unnamed = true;
    return row;
}

/* A reading of one recording belongs to the device of that. */
static struct row reading_row(const struct account *a, uint32_t clock) {
    struct bytes of = account_word(a, clock, "exhibit");
    uint32_t exhibit = of.len ? account_find(a, of) : ACCOUNT_NONE;
    bool there = exhibit != ACCOUNT_NONE && account_kind(a, exhibit) == ACCOUNT_EXHIBIT;
    struct row row = there ? device_row(a, exhibit) : (struct row){0};
    if (!there) row.device = account_value(a, clock, "device"), exhibit = ACCOUNT_NONE;
    row.entry = clock, row.of = exhibit, row.reading = true;
    return row;
}

static uint32_t gather(const struct account *a, struct row *row) {
    uint32_t rows = 0;
    for (uint32_t e = 0; e < a->fold.entries; e++) {
        enum account_kind kind = account_kind(a, e);
        if (kind == ACCOUNT_EXHIBIT) row[rows++] = device_row(a, e);
        if (kind == ACCOUNT_CLOCK) row[rows++] = reading_row(a, e);
    }
    if (rows) qsort(row, rows, sizeof *row, by_device);
    return rows;
}

static void add_media(struct clocks *c, uint32_t entry) {
    struct clocks_media *m = &c->media[c->medias++];
    struct span s;
    uint64_t lasts;
    *m = (struct clocks_media){.entry = entry, .device = c->devices - 1};
    m->stated = span_read(account_word(c->a, entry, "starts"), account_offset(c->a), &s) &&
                s.earliest_ms != SPAN_OPEN_EARLIEST && s.latest_ms != SPAN_OPEN_LATEST;
    if (m->stated) m->starts_ms = s.earliest_ms, m->starts_width = s.latest_ms - s.earliest_ms;
    m->lasts = bytes_u64(account_word(c->a, entry, "duration-ms"), &lasts) &&
               lasts <= (uint64_t)CLOCK_SPREAD_MAX_MS;
    if (m->lasts) m->lasts_ms = (int64_t)lasts;
    c->media_of[entry] = c->medias;
}

static struct bytes plain_word(const struct clocks *c, uint32_t entry, const char *key,
                               struct buffer *room) {
    struct bytes json = account_value(c->a, entry, key);
    room->len = 0, room->full = false;
    if (json.len) fold_plain(json, room);
    return buffer_bytes(room);
}

static void read_version(struct clocks *c, struct clocks_version *v) {
    uint8_t bytes[4][128];
    struct buffer room[] = {BUFFER(bytes[0]), BUFFER(bytes[1]), BUFFER(bytes[2]), BUFFER(bytes[3])};
    const struct clock_words words = {plain_word(c, v->entry, "displayed", &room[0]),
                                      plain_word(c, v->entry, "reference", &room[1]),
                                      plain_word(c, v->entry, "plus-minus", &room[2]),
                                      plain_word(c, v->entry, "ppm", &room[3]),
                                      v->media != CLOCKS_NONE};
    v->wrong = clock_read(&words, account_offset(c->a), &v->read);
    v->datum = CLOCKS_NONE;
    v->offset_ms = v->read.reference_ms - v->read.displayed_ms;
    v->drift = v->read.ppm_known ? DRIFT_KNOWN : DRIFT_NOT_ASKED;
}

/* When every recording has its place: a datum may be of another device. */
static void read_datum(struct clocks *c, struct clocks_version *v) {
    uint8_t bytes[2][128];
    struct buffer room[] = {BUFFER(bytes[0]), BUFFER(bytes[1])};
    struct bytes number = account_word(c->a, v->entry, "datum");
    if (!number.len || v->media == CLOCKS_NONE || v->wrong) return;
    v->wrong = clock_after(plain_word(c, v->entry, "after", &room[0]),
                           plain_word(c, v->entry, "after-plus-minus", &room[1]), &v->after_ms,
                           &v->after_spread_ms);
    if (!v->wrong) v->datum = clocks_of(c, number);
}

/* What two readings of one clock say of its pace: a fast one is ahead by more at the second. */
static void drift_between(struct clocks_version *v, const struct clocks_version *before) {
    int64_t apart = v->read.displayed_ms - before->read.displayed_ms;
    int64_t off = before->offset_ms - v->offset_ms;
    int64_t spread = v->read.plus_minus_ms + before->read.plus_minus_ms;
    if (apart < 0) apart = -apart, off = -off;
    bool far = apart >= DRIFT_APART_MIN_MS && apart <= CLOCK_SPREAD_MAX_MS &&
               spread <= apart / (MILLION / DRIFT_SPREAD_MAX * 100);
    v->drift = DRIFT_TOO_NEAR;
    if (!far) return;
    int64_t moved = off < 0 ? -off : off;
    v->drift = DRIFT_SET;
    if (moved - spread > apart / (MILLION / CLOCK_PPM_MAX * 100)) return;
    v->drift = DRIFT_KNOWN;
    v->read.ppm = (int32_t)(off * 100 * MILLION / apart);
    v->ppm_spread = (int32_t)((spread * 100 * MILLION + apart - 1) / apart);
    v->read.ppm_known = true;
}

static void add_version(struct clocks *c, const struct row *row) {
    struct clocks_device *d = &c->device[c->devices - 1];
    struct clocks_version *v = &c->version[c->versions++], *before = NULL;
    uint32_t media = row->of == ACCOUNT_NONE ? CLOCKS_NONE : c->media_of[row->of] - 1;
    *v = (struct clocks_version){
        .entry = row->entry, .device = c->devices - 1, .media = media, .number = ++d->versions};
    read_version(c, v);
    for (uint32_t i = d->version; i + 1 < c->versions; i++)
        if (c->version[i].media == CLOCKS_NONE && !c->version[i].wrong) before = &c->version[i];
    if (before && !v->wrong && media == CLOCKS_NONE && !v->read.ppm_known) drift_between(v, before);
}

static void take_rows(struct clocks *c, const struct row *row, uint32_t rows) {
    for (uint32_t i = 0; i < rows; i++) {
        if (!i || !bytes_equal(row[i].device, row[i - 1].device))
            c->device[c->devices++] =
                (struct clocks_device){row[i].device, c->medias, 0, c->versions, 0, row[i].unnamed};
        if (row[i].reading)
            add_version(c, &row[i]);
        else
            add_media(c, row[i].entry), c->device[c->devices - 1].medias++;
    }
}

bool clocks_build(struct clocks *c, const struct account *a) {
    uint32_t most = a->fold.entries + 1;
    struct row *row = calloc(most, sizeof *row);
    *c = (struct clocks){.a = a};
    uint32_t rows = row ? gather(a, row) : 0;
    c->device = calloc(rows + 1, sizeof *c->device);
    c->media = calloc(rows + 1, sizeof *c->media);
    c->version = calloc(rows + 1, sizeof *c->version);
    c->media_of = calloc(most, sizeof *c->media_of);
    bool room = row && c->device && c->media && c->version && c->media_of;
    if (room) take_rows(c, row, rows);
    for (uint32_t v = 0; room && v < c->versions; v++) read_datum(c, &c->version[v]);
    free(row);
    if (!room) clocks_drop(c);
    return room;
}

void clocks_drop(struct clocks *c) {
    free(c->device);
    free(c->media);
    free(c->version);
    free(c->media_of);
    memset(c, 0, sizeof *c);
}

void clocks_device_name(const struct clocks *c, uint32_t device, struct buffer *out) {
    const struct clocks_device *d = &c->device[device];
    if (d->unnamed)
        buffer_put(out, d->name);
    else
        fold_plain(d->name, out);
}

uint32_t clocks_of(const struct clocks *c, struct bytes number) {
    uint32_t e = account_find(c->a, number);
    return e == ACCOUNT_NONE || !c->media_of[e] ? CLOCKS_NONE : c->media_of[e] - 1;
}
