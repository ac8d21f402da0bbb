/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* timeline_media.c - the recordings of a timeline, and the gaps between those of one device. See timeline.h. */
#include "inquiry/account/kin.h"
#include "inquiry/timeline/timeline_inner.h"
#include "text/rate.h"
#include <stdlib.h>

/* A recording and where it stands, in the order of its device's time. */
struct placed {
    struct clocks_place p;
    uint32_t media, device;
};

static int by_time(const void *a, const void *b) {
    const struct placed *x = a, *y = b;
    if (x->device != y->device) return x->device < y->device ? -1 : 1;
    if (x->p.known != y->p.known) return x->p.known ? -1 : 1;
    if (x->p.from_ms != y->p.from_ms) return x->p.from_ms < y->p.from_ms ? -1 : 1;
    return x->media < y->media ? -1 : 1;
}

static void put_word(struct put *x, uint32_t entry, const char *key, const char *shown,
                     const char *otherwise) {
    struct bytes word = account_word(x->t->a, entry, key);
    json_key(&x->b, shown);
    buffer_put(&x->text, word.len ? word : bytes_of(otherwise));
    put_text(x);
}

static void put_ppm(struct put *x, const struct clocks_place *p) {
    int32_t whole = p->ppm < 0 ? -p->ppm : p->ppm;
    json_key(&x->b, "ppm");
    buffer_text(&x->b, !p->ppm_known ? "null" : p->ppm < 0 ? "-" : "");
    if (!p->ppm_known) return;
    buffer_u64(&x->b, (uint64_t)whole / 100);
    buffer_byte(&x->b, '.');
    buffer_byte(&x->b, (uint8_t)('0' + whole / 10 % 10));
    buffer_byte(&x->b, (uint8_t)('0' + whole % 10));
}

static void put_number(struct put *x, const char *key, bool known, int64_t n) {
    if (known)
        put_i64(x, key, n);
    else
        put_null(x, key);
}

static void put_place(struct put *x, const struct clocks_place *p) {
    const struct timeline *t = x->t;
    const struct clocks_version *v =
        p->version == CLOCKS_NONE ? NULL : &t->clocks.version[p->version];
    uint64_t group = 0;
    bool grouped = v && bytes_u64(account_word(t->a, v->entry, "group"), &group);
    put_number(x, "from", p->known, p->from_ms);
    put_number(x, "until", p->known, p->until_ms);
    put_i64(x, "plusMinus", p->plus_minus_ms);
    put_number(x, "offset", p->moved, p->offset_ms);
    put_ppm(x, p);
    if (v)
        json_key_string(&x->b, "clock", t->a->number[v->entry]);
    else
        put_null(x, "clock");
    put_number(x, "version", v != NULL, v ? v->number : 0);
    put_number(x, "group", grouped, (int64_t)group);
}

/* The time until the next of its device, where this one's end is known; ${end} is the last end so far. */
static void put_gaps(struct put *x, const struct placed *is, const struct placed *next,
                     int64_t end) {
    json_key(&x->b, "gaps");
    buffer_byte(&x->b, '[');
    if (next && next->device == is->device && next->p.known && next->p.from_ms > end) {
        buffer_byte(&x->b, '[');
        buffer_i64(&x->b, end);
        buffer_byte(&x->b, ',');
        buffer_i64(&x->b, next->p.from_ms);
        buffer_byte(&x->b, ']');
    }
    buffer_byte(&x->b, ']');
}

static void put_frames(struct put *x, uint32_t entry) {
    struct bytes frames = account_word(x->t->a, entry, "frames");
    json_key(&x->b, "frames");
    if (frames.len && rate_read(frames, &x->text))
        put_text(x);
    else
        buffer_text(&x->b, "null");
}

static bool said(const void *state, struct bytes number, const char *key, struct buffer *text) {
    const struct account *a = state;
    struct bytes json = account_value(a, account_find(a, number), key);
    text->len = 0;
    if (json.len) fold_plain(json, text);
    return text->len > 0 && !text->full;
}

static void put_one(struct put *x, const struct placed *is) {
    const struct timeline *t = x->t;
    uint32_t entry = t->clocks.media[is->media].entry;
    json_key_string(&x->b, "entry", t->a->number[entry]);
    json_key_u64(&x->b, "lane", x->rank[is->p.known ? is->device : t->nowhere]);
    json_key(&x->b, "title");
    (void)!account_text(t->a, entry, "title", &x->text);
    put_text(x);
    json_key(&x->b, "device");
    if (!t->clocks.device[is->device].unnamed) clocks_device_name(&t->clocks, is->device, &x->text);
    put_text(x);
    put_place(x, &is->p);
    put_word(x, entry, "media", "kind", "other");
    put_frames(x, entry);
    json_key_bool(&x->b, "kin", kin_holds(said, t->a, t->a->number[entry]));
    json_key(&x->b, "warning");
    (void)!account_text(t->a, entry, "warning", &x->text);
    put_text(x);
}

static void put_row(struct put *x, const struct placed *row, uint32_t i, uint32_t rows,
                    int64_t *end) {
    const struct clocks_media *m = &x->t->clocks.media[row[i].media];
    if (!i || row[i].device != row[i - 1].device) *end = INT64_MIN;
    if (row[i].p.until_ms > *end) *end = row[i].p.until_ms;
    if (!m->lasts) *end = INT64_MAX; /* from here on nobody knows where there is a gap */
    json_item(&x->b);
    buffer_byte(&x->b, '{');
    put_one(x, &row[i]);
    put_gaps(x, &row[i], i + 1 < rows ? &row[i + 1] : NULL, *end);
    buffer_byte(&x->b, '}');
    if (!m->lasts) *end = INT64_MIN;
}

void put_media(struct put *x) {
    const struct clocks *c = &x->t->clocks;
    struct placed *row = calloc(c->medias + 1, sizeof *row);
    int64_t end = INT64_MIN;
    if (!row) x->failed = true;
    for (uint32_t m = 0; row && m < c->medias; m++)
        row[m] = (struct placed){clocks_place(c, m, UINT32_MAX), m, c->media[m].device};
    if (row && c->medias) qsort(row, c->medias, sizeof *row, by_time);
    json_key(&x->b, "media");
    buffer_byte(&x->b, '[');
    for (uint32_t i = 0; row && i < c->medias; i++) put_row(x, row, i, c->medias, &end);
    buffer_byte(&x->b, ']');
    free(row);
}
