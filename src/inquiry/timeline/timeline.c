/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* timeline.c - lanes and items out of an account. See timeline.h. */
#include "inquiry/timeline/timeline.h"
#include "inquiry/account/check.h"
#include "inquiry/account/span.h"
#include "inquiry/timeline/cites.h"
#include <stdlib.h>
#include <string.h>

/* ---- what grows ------------------------------------------------------------------------------------------------------ */

static bool room_for(void **rows, uint32_t *max, uint32_t wanted, size_t size) {
    uint32_t more = *max ? *max : 256;
    while (more < wanted && more <= UINT32_MAX / 2) more *= 2;
    if (wanted <= *max) return true;
    void *grown = more >= wanted ? realloc(*rows, more * size) : NULL;
    if (!grown) return false;
    *rows = grown, *max = more;
    return true;
}

static bool keep(struct timeline *t, struct bytes text, struct timeline_text *kept) {
    void *words = t->words;
    *kept = (struct timeline_text){t->words_len, text.len};
    if (text.len > UINT32_MAX / 2 - t->words_len) return false;
    bool room = room_for(&words, &t->words_max, t->words_len + text.len, 1);
    t->words = words;
    if (room && text.len) memcpy(t->words + t->words_len, text.ptr, text.len);
    if (room) t->words_len += text.len;
    return room;
}

static struct timeline_item *add_item(struct timeline *t) {
    void *items = t->item;
    bool room = room_for(&items, &t->items_max, t->items + 1, sizeof *t->item);
    t->item = items;
    return room ? &t->item[t->items++] : NULL;
}

static bool add_lane(struct timeline *t, enum timeline_what what, struct bytes key,
                     struct bytes title, struct bytes role) {
    void *lanes = t->lane;
    bool room = room_for(&lanes, &t->lanes_max, t->lanes + 1, sizeof *t->lane);
    t->lane = lanes;
    if (!room) return false;
    struct timeline_lane *lane = &t->lane[t->lanes++];
    *lane = (struct timeline_lane){.what = (uint8_t)what};
    return keep(t, key, &lane->key) && keep(t, title, &lane->title) && keep(t, role, &lane->role);
}

#define X(id, word) word,
const char *const timeline_whats[TIMELINE_WHATS] = {TIMELINE_LANES(X)};
#undef X

bool timeline_lane(struct timeline *t, enum timeline_what what, struct bytes name,
                   struct bytes title, struct bytes role, uint32_t *lane) {
    uint8_t bytes[LINE_WORD_MAX + 64];
    struct buffer key = BUFFER(bytes);
    buffer_text(&key, timeline_whats[what]);
    buffer_byte(&key, ':');
    buffer_put(&key, name);
    for (*lane = t->lanes; *lane > 0;) {
        const struct timeline_lane *l = &t->lane[--*lane];
        const struct bytes is = {t->words + l->key.at, l->key.len};
        if (l->what == what && bytes_equal(is, buffer_bytes(&key))) return true;
    }
    *lane = t->lanes;
    return add_lane(t, what, buffer_bytes(&key), title, role);
}

bool timeline_add(struct timeline *t, const struct timeline_row *row) {
    struct timeline_item *item = add_item(t);
    if (!item) return false;
    *item = (struct timeline_item){.earliest_ms = row->earliest_ms,
                                   .latest_ms = row->latest_ms,
                                   .lane = row->lane,
                                   .entry = ACCOUNT_NONE,
                                   .media = CLOCKS_NONE,
                                   .status = row->status};
    return keep(t, row->where, &item->where) && keep(t, row->says, &item->says);
}

/* ---- of the account -------------------------------------------------------------------------------------------------- */

static bool known(const struct timeline *t, uint32_t media) {
    return clocks_place(&t->clocks, media, UINT32_MAX).known;
}

/* A lane a device, in the order of clocks.h, so that a device's number is its lane's; then one for what has no time. */
static bool media_lanes(struct timeline *t) {
    static uint8_t bytes[LINE_MAX_BYTES];
    bool room = true, some = false;
    for (uint32_t d = 0; room && d < t->clocks.devices; d++) {
        struct buffer key = BUFFER(bytes);
        buffer_text(&key, "media:");
        clocks_device_name(&t->clocks, d, &key);
        struct bytes all = buffer_bytes(&key);
        room = add_lane(t, TIMELINE_MEDIA, all, bytes_slice(all, 6, all.len), (struct bytes){0});
    }
    for (uint32_t m = 0; m < t->clocks.medias; m++) some |= !known(t, m);
    t->nowhere = some ? t->lanes : CLOCKS_NONE;
    if (some && room)
        room =
            add_lane(t, TIMELINE_MEDIA, BYTES("media"), BYTES("No time known"), (struct bytes){0});
    return room;
}

static bool put_item(struct timeline *t, uint32_t lane, uint32_t entry, struct span when,
                     uint32_t media) {
    struct timeline_item *item = add_item(t);
    if (item)
        *item = (struct timeline_item){.earliest_ms = when.earliest_ms,
                                       .latest_ms = when.latest_ms,
                                       .lane = lane,
                                       .entry = entry,
                                       .media = media};
    return item != NULL;
}

static struct span said(const struct timeline *t, uint32_t entry) {
    struct span s;
    bool there = span_read(account_word(t->a, entry, "when"), account_offset(t->a), &s);
    return there ? s : (struct span){SPAN_OPEN_EARLIEST, SPAN_OPEN_LATEST, false};
}

/* What was said of a fact's time stands; where nothing was, the recording on which it rests has one. */
static bool add_fact(struct timeline *t, uint32_t entry) {
    struct span when = said(t, entry);
    struct cite cite = {.media = CLOCKS_NONE};
    uint32_t lane, media = CLOCKS_NONE;
    if (!account_word(t->a, entry, "when").len && cites_first(&t->clocks, entry, &cite)) {
        struct clocks_place p = clocks_place(&t->clocks, cite.media, UINT32_MAX);
        if (p.known) {
            clocks_at(&p, cite.from_ms, cite.until_ms, &when.earliest_ms, &when.latest_ms);
            media = cite.media;
        }
    }
    return timeline_lane(t, TIMELINE_FACT, (struct bytes){0}, BYTES("Facts"), (struct bytes){0},
                         &lane) &&
           put_item(t, lane, entry, when, media);
}

static bool add_asked(struct timeline *t, uint32_t entry) {
    uint32_t lane;
    return timeline_lane(t, TIMELINE_ASKED, (struct bytes){0}, BYTES("Questions"),
                         (struct bytes){0}, &lane) &&
           put_item(t, lane, entry, said(t, entry), CLOCKS_NONE);
}

/* Once in the lane of each role that its person has. */
static bool add_told(struct timeline *t, uint32_t entry) {
    uint32_t person = account_person_of(t->a, account_word(t->a, entry, "person")), lane, at = 0;
    struct bytes roles = person == ACCOUNT_NONE
                             ? (struct bytes){0}
                             : account_value(t->a, t->a->person[person].entry, "roles");
    uint8_t bytes[LINE_WORD_MAX + 8];
    struct buffer role = BUFFER(bytes);
    bool some = false;
    while (check_item(roles, &at, &role)) {
        struct bytes word = buffer_bytes(&role);
        some = true;
        if (!timeline_lane(t, TIMELINE_TOLD, word, word, word, &lane) ||
            !put_item(t, lane, entry, said(t, entry), CLOCKS_NONE))
            return false;
    }
    return some || (timeline_lane(t, TIMELINE_TOLD, (struct bytes){0},
                                  BYTES("Told: role not known"), (struct bytes){0}, &lane) &&
                    put_item(t, lane, entry, said(t, entry), CLOCKS_NONE));
}

static bool add_entry(struct timeline *t, uint32_t entry) {
    enum account_kind kind = account_kind(t->a, entry);
    if (kind == ACCOUNT_FACT) return add_fact(t, entry);
    if (kind == ACCOUNT_TOLD) return add_told(t, entry);
    return kind != ACCOUNT_QUESTION || add_asked(t, entry);
}

bool timeline_begin(struct timeline *t, const struct account *a) {
    *t = (struct timeline){.a = a};
    bool room = clocks_build(&t->clocks, a) && media_lanes(t);
    for (uint32_t i = 0; room && i < a->fold.entries; i++) room = add_entry(t, a->order[i]);
    if (!room) timeline_drop(t);
    return room;
}

void timeline_drop(struct timeline *t) {
    clocks_drop(&t->clocks);
    free(t->lane);
    free(t->item);
    free(t->words);
    memset(t, 0, sizeof *t);
}
