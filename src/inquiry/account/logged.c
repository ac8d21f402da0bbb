/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* logged.c - see logged.h. */
#include "inquiry/account/logged.h"
#include "core/codec.h"
#include "ledger/tile.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BUNDLE_MAX = TILE_WIDTH * (2 + LEDGER_ENTRY_MAX), PATH_BYTES = 4096 };

static bool add_setup(struct logged *l, const struct name *id) {
    if (l->setups == l->room) {
        uint32_t room = l->room ? l->room * 2 : 64;
        struct name *more = realloc(l->setup, room * sizeof *more);
        if (!more) return false;
        l->setup = more, l->room = room;
    }
    l->setup[l->setups++] = *id;
    return true;
}

static bool take(struct logged *l, struct bytes entry) {
    struct event e;
    if (core_decode(entry, &e)) return false;
    uint32_t person = e.kind == EVENT_PERSON_ADDED ? e.arg[FIELD_PERSON] : 0;
    if (person > l->people) l->people = person;
    return e.kind != EVENT_SETUP_PLANNED || add_setup(l, &e.id);
}

static bool read_bundle(const char *logs, struct tile t, struct buffer *out) {
    char path[PATH_BYTES + TILE_PATH_MAX];
    uint8_t name[TILE_PATH_MAX + 1] = {0};
    struct buffer tile = {name, 0, TILE_PATH_MAX, false};
    tile_path(&tile, t);
    snprintf(path, sizeof path, "%.4000s/%s", logs, (const char *)name);
    FILE *f = fopen(path, "rb");
    if (!f) return false;
    out->len = (uint32_t)fread(out->ptr, 1, out->max, f);
    fclose(f);
    return true;
}

static bool take_bundle(struct logged *l, const char *logs, struct tile t, struct buffer *out) {
    struct bytes entry;
    uint32_t at = 0, taken = 0;
    if (!read_bundle(logs, t, out)) return false;
    while (taken < t.width && bundle_next(buffer_bytes(out), &at, &entry) && take(l, entry))
        taken++;
    return taken == t.width;
}

bool logged_read(struct logged *l, const char *dir, struct bytes name, uint64_t size) {
    char logs[PATH_BYTES];
    if (name.len == strlen(l->name) && bytes_equal(name, bytes_of(l->name))) return true;
    logged_drop(l);
    if (name.len > SOURCE_NAME_MAX || bytes_find(name, '/') < name.len) return false;
    struct buffer out = {malloc(BUNDLE_MAX), 0, BUNDLE_MAX, false};
    bool whole = out.ptr != NULL;
    snprintf(logs, sizeof logs, "%.3800s/logs/%.*s", dir, (int)name.len, (const char *)name.ptr);
    for (uint64_t i = 0; whole && i < tile_count(size, 0); i++) {
        struct tile t = {.index = i, .width = tile_width(size, 0, i), .entries = true};
        whole = take_bundle(l, logs, t, &out);
    }
    free(out.ptr);
    if (whole) memcpy(l->name, name.ptr, name.len);
    return whole;
}

bool logged_setup(const struct logged *l, struct bytes id) {
    for (uint32_t i = 0; i < l->setups; i++)
        if (bytes_equal(core_name_bytes(&l->setup[i]), id)) return true;
    return false;
}

void logged_drop(struct logged *l) {
    if (!l) return;
    free(l->setup);
    l->setup = NULL;
    l->people = l->setups = l->room = 0;
    memset(l->name, 0, sizeof l->name);
}
