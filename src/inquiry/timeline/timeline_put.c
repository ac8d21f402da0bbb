/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* timeline_put.c - a timeline as JSON: lanes, and items as columns. See timeline.h. */
#include "inquiry/account/check.h"
#include "inquiry/account/findings.h"
#include "inquiry/account/source.h"
#include "inquiry/account/span.h"
#include "inquiry/timeline/cites.h"
#include "inquiry/timeline/timeline_inner.h"
#include <stdlib.h>

/* ---- out ------------------------------------------------------------------------------------------------------------- */

/* "<" stands in strings alone, and there it may be written otherwise. */
static void write_out(struct put *x) {
    struct bytes rest = buffer_bytes(&x->b);
    while (rest.len) {
        uint32_t len = x->inside_html ? bytes_find(rest, '<') : rest.len;
        if (fwrite(rest.ptr, 1, len, x->out) != len) x->failed = true;
        if (len < rest.len && fputs("\\u003c", x->out) < 0) x->failed = true;
        rest = bytes_slice(rest, len + (len < rest.len), rest.len);
    }
}

/* But for the end the last byte stays: json.h looks at it to know whether a comma comes next. */
void put_flush(struct put *x, bool all) {
    if (x->b.full) x->failed = true;
    if (!all && x->b.len < PUT_BYTES - 7 * PUT_TEXT) return;
    uint8_t last = x->b.ptr[x->b.len - 1];
    if (!all) x->b.len--;
    write_out(x);
    x->b.len = 0, x->b.full = false;
    if (!all) buffer_byte(&x->b, last);
}

void put_text(struct put *x) {
    if (x->text.full)
        x->text.len = 0, x->text.full = false,
        buffer_text(&x->text, "(longer than can be shown here)");
    json_put_string(&x->b, buffer_bytes(&x->text));
    x->text.len = 0;
    put_flush(x, false);
}

void put_i64(struct put *x, const char *key, int64_t n) {
    json_key(&x->b, key);
    buffer_i64(&x->b, n);
}

void put_null(struct put *x, const char *key) {
    json_key(&x->b, key);
    buffer_text(&x->b, "null");
}

/* ---- lanes ----------------------------------------------------------------------------------------------------------- */

static void rank_lanes(struct put *x, bool *used) {
    const struct timeline *t = x->t;
    uint32_t ranks = 0;
    for (uint32_t i = 0; i < t->items; i++) used[t->item[i].lane] = true;
    for (uint32_t m = 0; m < t->clocks.medias; m++) {
        bool known = clocks_place(&t->clocks, m, UINT32_MAX).known;
        used[known ? t->clocks.media[m].device : t->nowhere] = true;
    }
    for (uint32_t l = 0; l < t->lanes; l++) x->rank[l] = CLOCKS_NONE;
    for (uint32_t what = 0; what < TIMELINE_WHATS; what++)
        for (uint32_t l = 0; l < t->lanes; l++)
            if (t->lane[l].what == what && used[l]) x->rank[l] = ranks++;
}

static void put_kept(struct put *x, const char *key, struct timeline_text text) {
    json_key(&x->b, key);
    buffer_put(&x->text, (struct bytes){x->t->words + text.at, text.len});
    put_text(x);
}

static void put_lanes(struct put *x) {
    json_key(&x->b, "lanes");
    buffer_byte(&x->b, '[');
    for (uint32_t what = 0; what < TIMELINE_WHATS; what++)
        for (uint32_t l = 0; l < x->t->lanes; l++) {
            const struct timeline_lane *lane = &x->t->lane[l];
            if (lane->what != what || x->rank[l] == CLOCKS_NONE) continue;
            json_item(&x->b);
            buffer_byte(&x->b, '{');
            put_kept(x, "key", lane->key);
            put_kept(x, "title", lane->title);
            json_key_word(&x->b, "what", timeline_whats[what]);
            put_kept(x, "role", lane->role);
            buffer_byte(&x->b, '}');
        }
    buffer_byte(&x->b, ']');
}

/* ---- items ----------------------------------------------------------------------------------------------------------- */

/* By the end that somebody gave; what has no time stands last. */
static int64_t when(const struct timeline_item *item) {
    return item->earliest_ms == SPAN_OPEN_EARLIEST ? item->latest_ms : item->earliest_ms;
}

static bool before(const struct put *x, uint32_t i, uint32_t j) {
    const struct timeline_item *a = &x->t->item[i], *b = &x->t->item[j];
    if (a->lane != b->lane) return x->rank[a->lane] < x->rank[b->lane];
    if (when(a) != when(b)) return when(a) < when(b);
    return a->latest_ms != b->latest_ms ? a->latest_ms < b->latest_ms : i < j;
}

/* A merge sort: qsort has no place for what is sorted by. */
static void sort_items(const struct put *x, uint32_t *at, uint32_t *spare, uint32_t count) {
    uint32_t half = count / 2, i = 0, j = half;
    if (count < 2) return;
    sort_items(x, at, spare, half);
    sort_items(x, at + half, spare, count - half);
    for (uint32_t n = 0; n < count; n++) {
        bool left = i < half && (j == count || !before(x, at[j], at[i]));
        spare[n] = left ? at[i++] : at[j++];
    }
    for (uint32_t n = 0; n < count; n++) at[n] = spare[n];
}

static const struct timeline_item *item_at(const struct put *x, uint32_t i) {
    return &x->t->item[x->order[i]];
}

/* What is shown of an item lies far from that of the next: a walk through all of it for each column would wait for memory. */
static struct put_shown shown(const struct put *x, const struct timeline_item *item) {
    const struct timeline *t = x->t;
    const struct account *a = t->a;
    if (item->entry == ACCOUNT_NONE)
        return (struct put_shown){.entry = {t->words + item->where.at, item->where.len},
                                  .status = bytes_of(item->status),
                                  .says = {t->words + item->says.at, item->says.len}};
    bool told = account_kind(a, item->entry) == ACCOUNT_TOLD;
    bool fact = account_kind(a, item->entry) == ACCOUNT_FACT;
    return (struct put_shown){.entry = a->number[item->entry],
                              .status =
                                  told ? BYTES("told") : account_word(a, item->entry, "status"),
                              .says = account_value(a, item->entry, "text"),
                              .people = account_value(a, item->entry, fact ? "about" : "person"),
                              .sources = account_value(a, item->entry, "sources")};
}

static void put_raw(struct put *x, struct bytes text) {
    buffer_put(&x->text, text);
    put_text(x);
}

static void column_lane(struct put *x, uint32_t i) {
    buffer_u64(&x->b, x->rank[item_at(x, i)->lane]);
}

static void put_time(struct put *x, int64_t ms, int64_t open) {
    if (ms == open)
        buffer_text(&x->b, "null");
    else
        buffer_i64(&x->b, ms);
}
static void column_earliest(struct put *x, uint32_t i) {
    put_time(x, item_at(x, i)->earliest_ms, SPAN_OPEN_EARLIEST);
}
static void column_latest(struct put *x, uint32_t i) {
    put_time(x, item_at(x, i)->latest_ms, SPAN_OPEN_LATEST);
}
static void column_entry(struct put *x, uint32_t i) {
    put_raw(x, x->shown[i].entry);
}
static void column_status(struct put *x, uint32_t i) {
    put_raw(x, x->shown[i].status);
}

/* A question of the five says what it asks of which duty. */
static void asked(struct put *x, uint32_t entry) {
    const struct account *a = x->t->a;
    struct bytes ask = account_word(a, entry, "ask"), duty = account_word(a, entry, "duty");
    uint32_t q = 0, d = 0;
    while (q < ASK_COUNT && !bytes_equal(ask, bytes_of(kinds_ask[q]))) q++;
    while (d < a->duties && !bytes_equal(a->duty[d].key, duty)) d++;
    if (q < ASK_COUNT && d < a->duties) account_asked_text(a, d, (enum account_ask)q, &x->text);
}

static void column_says(struct put *x, uint32_t i) {
    const struct timeline *t = x->t;
    const struct timeline_item *item = item_at(x, i);
    if (item->entry == ACCOUNT_NONE) {
        buffer_put(&x->text, x->shown[i].says);
    } else if (account_kind(t->a, item->entry) == ACCOUNT_TOLD) {
        (void)!account_text(t->a, item->entry, "matter", &x->text);
        buffer_text(&x->text, " (");
        (void)!account_text(t->a, item->entry, "by", &x->text);
        buffer_byte(&x->text, ')');
    } else if (!account_said(t->a, x->shown[i].says, &x->text)) {
        asked(x, item->entry);
    }
    put_text(x);
}

/* Places in "people": of a fact those it is about, else its one. */
static void column_people(struct put *x, uint32_t i) {
    uint8_t bytes[128];
    struct buffer number = BUFFER(bytes);
    buffer_byte(&x->b, '[');
    for (uint32_t at = 0; check_item(x->shown[i].people, &at, &number); number.full = false) {
        uint32_t person = account_person_of(x->t->a, buffer_bytes(&number));
        if (person != ACCOUNT_NONE) json_item(&x->b), buffer_u64(&x->b, person);
    }
    buffer_byte(&x->b, ']');
}

/* "Its time: X3 from 00:01:02, by clock B2 (version 1)": whose time a fact has. */
static void put_whose(struct put *x, const struct timeline_item *item) {
    const struct clocks *c = &x->t->clocks;
    struct cite cite;
    if (!cites_first(c, item->entry, &cite)) return;
    struct clocks_place p = clocks_place(c, cite.media, UINT32_MAX);
    const struct source s = {SOURCE_EXHIBIT, SOURCE_TIMES,
                             x->t->a->number[c->media[cite.media].entry], cite.from_ms,
                             cite.until_ms};
    buffer_text(&x->text, "Its time is that of ");
    source_print(&x->text, &s);
    if (p.version == CLOCKS_NONE) {
        buffer_text(&x->text, ", by the device's own clock, which nobody read");
    } else {
        buffer_text(&x->text, ", by clock ");
        buffer_put(&x->text, x->t->a->number[c->version[p.version].entry]);
        buffer_text(&x->text, ", version ");
        buffer_u64(&x->text, c->version[p.version].number);
    }
    uint32_t datum = p.version == CLOCKS_NONE ? CLOCKS_NONE : c->version[p.version].datum;
    if (datum != CLOCKS_NONE) {
        buffer_text(&x->text, ", which follows ");
        buffer_put(&x->text, x->t->a->number[c->media[datum].entry]);
    }
    json_item(&x->b);
    put_text(x);
}

static void column_sources(struct put *x, uint32_t i) {
    buffer_byte(&x->b, '[');
    if (item_at(x, i)->media != CLOCKS_NONE) put_whose(x, item_at(x, i));
    for (uint32_t at = 0; check_item(x->shown[i].sources, &at, &x->text);)
        json_item(&x->b), put_text(x);
    x->text.len = 0;
    buffer_byte(&x->b, ']');
}

static void put_items(struct put *x) {
    static const struct {
        const char *key;
        void (*put)(struct put *x, uint32_t i);
    } COLUMNS[] = {{"lane", column_lane},     {"earliest", column_earliest},
                   {"latest", column_latest}, {"entry", column_entry},
                   {"status", column_status}, {"says", column_says},
                   {"people", column_people}, {"sources", column_sources}};
    json_key(&x->b, "items");
    buffer_byte(&x->b, '{');
    for (uint32_t c = 0; c < COUNT_OF(COLUMNS); c++) {
        json_key(&x->b, COLUMNS[c].key);
        buffer_byte(&x->b, '[');
        for (uint32_t i = 0; i < x->t->items; i++) {
            json_item(&x->b);
            COLUMNS[c].put(x, i);
            put_flush(x, false);
        }
        buffer_byte(&x->b, ']');
    }
    buffer_byte(&x->b, '}');
}

/* ---- the head -------------------------------------------------------------------------------------------------------- */

static void put_people(struct put *x) {
    const struct account *a = x->t->a;
    json_key(&x->b, "people");
    buffer_byte(&x->b, '[');
    for (uint32_t p = 0; p < a->people; p++) {
        struct bytes roles = account_value(a, a->person[p].entry, "roles");
        json_item(&x->b);
        buffer_byte(&x->b, '{');
        json_key_string(&x->b, "number", a->person[p].number);
        json_key(&x->b, "name");
        account_name(a, p, &x->text);
        put_text(x);
        json_key(&x->b, "roles");
        buffer_byte(&x->b, '[');
        for (uint32_t at = 0; check_item(roles, &at, &x->text);) json_item(&x->b), put_text(x);
        x->text.len = 0;
        buffer_text(&x->b, "]}");
    }
    buffer_byte(&x->b, ']');
}

static void widen(int64_t *from, int64_t *until, int64_t ms) {
    if (ms == SPAN_OPEN_EARLIEST || ms == SPAN_OPEN_LATEST) return;
    if (ms < *from) *from = ms;
    if (ms > *until) *until = ms;
}

/* From the first that has a time to the last. A clock that nobody read does not stretch it, where there is anything else: a device
 * that was never set would, over half a century. */
static void put_extent(struct put *x) {
    const struct timeline *t = x->t;
    int64_t from = INT64_MAX, until = INT64_MIN;
    for (uint32_t i = 0; i < t->items; i++) {
        widen(&from, &until, t->item[i].earliest_ms);
        widen(&from, &until, t->item[i].latest_ms);
    }
    for (uint32_t unread = 0; unread < 2 && (!unread || from > until); unread++)
        for (uint32_t m = 0; m < t->clocks.medias; m++) {
            struct clocks_place p = clocks_place(&t->clocks, m, UINT32_MAX);
            if (!p.known || (p.version == CLOCKS_NONE) != unread) continue;
            widen(&from, &until, p.from_ms - p.plus_minus_ms);
            widen(&from, &until, p.until_ms + p.plus_minus_ms);
        }
    put_i64(x, "from", from > until ? 0 : from);
    put_i64(x, "until", from > until ? 0 : until);
}

static void put_all(struct put *x) {
    buffer_byte(&x->b, '{');
    json_key_word(&x->b, "schema", "showclear-timeline 1");
    json_key(&x->b, "title");
    (void)!account_text(x->t->a, x->t->a->inquiry, "title", &x->text);
    put_text(x);
    json_key(&x->b, "whose");
    findings_head(x->t->a, &x->text);
    put_text(x);
    put_i64(x, "offsetMinutes", account_offset(x->t->a));
    put_extent(x);
    put_lanes(x);
    put_items(x);
    put_people(x);
    put_media(x);
    buffer_text(&x->b, "}\n");
    put_flush(x, true);
}

bool timeline_put(const struct timeline *t, FILE *out, bool inside_html) {
    struct put *x = calloc(1, sizeof *x);
    uint32_t *spare = calloc(t->items + 1, sizeof *spare);
    bool *used = calloc(t->lanes + 1, sizeof *used);
    if (x) {
        *x = (struct put){.t = t, .out = out, .inside_html = inside_html};
        x->b = BUFFER(x->bytes), x->text = BUFFER(x->text_bytes);
        x->rank = calloc(t->lanes + 1, sizeof *x->rank);
        x->order = calloc(t->items + 1, sizeof *x->order);
        x->shown = calloc(t->items + 1, sizeof *x->shown);
    }
    bool room = x && spare && used && x->rank && x->order && x->shown;
    if (room) {
        rank_lanes(x, used);
        for (uint32_t i = 0; i < t->items; i++) x->order[i] = i;
        sort_items(x, x->order, spare, t->items);
        for (uint32_t i = 0; i < t->items; i++) x->shown[i] = shown(x, item_at(x, i));
        put_all(x);
    }
    bool written = room && !x->failed && !ferror(out);
    if (x) free(x->rank), free(x->order), free(x->shown);
    free(x), free(spare), free(used);
    return written;
}
