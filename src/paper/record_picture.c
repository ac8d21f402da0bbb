/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* record_picture.c - the pictures of a record: what given lines brought with them, read from the production's media.db; one's own
 * book's parts. Nothing else that lies there is read: what a report shows is on no paper. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "box/check.h"
#include "notebook/rows.h"
#include "paper/record_inner.h"
#include "store/media.h"
#include "text/json.h"

enum { PATH_MAX_HERE = 4096 };

static bool read_hash(struct bytes hex, struct hash *hash) {
    struct buffer out = BUFFER(hash->byte);
    return hex.len == 2 * sizeof hash->byte && bytes_from_hex(hex, &out);
}

void record_shows(struct record *r, struct bytes json_text) {
    struct json_node node[16];
    struct json j;
    struct media_row row = {0};
    if (!json_read(&j, json_text, node, COUNT_OF(node))) return;
    struct bytes hash = json_raw(&j, json_member(&j, 0, "hash"));
    if (!read_hash(hash, &row.hash)) return;
    if (r->shown_count == r->shown_room) {
        r->shown_room = r->shown_room ? 2 * r->shown_room : 64;
        struct media_row *more = realloc(r->shown, r->shown_room * sizeof *more);
        CHECK(more != NULL);
        r->shown = more;
    }
    r->shown[r->shown_count++] = row;
}
void record_drop_pictures(struct record *r) {
    media_close(r->media);
    free(r->shown);
}

static bool is_same(const struct hash *a, const struct hash *b) {
    return memcmp(a->byte, b->byte, sizeof a->byte) == 0;
}
static bool take_row(void *state, const struct media_row *row) {
    struct record *r = state;
    for (uint32_t i = 0; i < r->shown_count; i++)
        if (is_same(&r->shown[i].hash, &row->hash)) r->shown[i] = *row;
    return true;
}
static bool is_open(struct record *r) {
    char path[PATH_MAX_HERE], why[STORE_WORDS_MAX];
    if (r->media || !r->dir) return r->media != NULL;
    snprintf(path, sizeof path, "%.4000s/media.db", r->dir);
    r->media = media_open(path, STORE_READ, why);
    return r->media && media_each(r->media, take_row, r) == STORE_OK;
}

static bool is_hash(struct record *r, const struct buffer *octets, const struct hash *wanted) {
    struct hash is;
    struct bytes whole = buffer_bytes(octets);
    r->crypto.sha256(r->crypto.state, &whole, 1, &is);
    return is_same(&is, wanted);
}
bool record_picture(struct record *r, struct bytes hash, struct buffer *out) {
    struct hash wanted;
    if (!read_hash(hash, &wanted)) return false;
    if (r->rows) return rows_picture(r->rows, hash, out) && is_hash(r, out, &wanted);
    for (uint32_t i = 0; r->shown_count && is_open(r) && i < r->shown_count; i++)
        if (is_same(&r->shown[i].hash, &wanted))
            return r->shown[i].kind != MEDIA_NONE &&
                   media_read(r->media, &r->shown[i], out) == STORE_OK && is_hash(r, out, &wanted);
    return false;
}
