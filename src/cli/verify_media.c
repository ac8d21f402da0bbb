/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* verify_media.c - see verify_parts.h. Texts are read before the pictures: a picture comes before the text that names it. */
#include "cli/verify_parts.h"
#include "core/vocabulary.h"
#include "store/media.h"
#include "text/json.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ROWS_MAX = 8192, NODES = 16 };
struct named {
    struct hash hash;
    uint64_t entry;
};
struct desk {
    struct log_from *log;
    struct tell *tell;
    uint32_t rows, names;
    bool more;     /* than we look at */
    uint64_t only; /* looked for again */
    bool still;
    struct media_row row[ROWS_MAX];
    struct named name[ROWS_MAX];
};

/* The private text is a string that holds JSON. */
bool verify_named(struct bytes value, struct hash *hash) {
    struct json_node nodes[NODES];
    struct json j;
    uint8_t text[256];
    struct buffer inner = BUFFER(text), hex = BUFFER(hash->byte);
    if (!json_read(&j, value, nodes, NODES) || !json_string(&j, 0, &inner)) return false;
    if (!json_read(&j, buffer_bytes(&inner), nodes, NODES)) return false;
    return bytes_from_hex(json_raw(&j, json_member(&j, 0, "hash")), &hex) && hex.len == hex.max;
}

static bool is_media(const struct store_private *p) {
    return bytes_equal(p->path, bytes_of(vocabulary_seal[SEAL_MEDIA]));
}

static bool take_text(void *state, const struct store_private *p) {
    struct desk *d = state;
    struct named *n = &d->name[d->names];
    if (!is_media(p)) return true;
    d->more |= d->names == ROWS_MAX;
    if (d->more) return false;
    n->entry = p->index;
    d->names += verify_named(p->value, &n->hash);
    return true;
}

static bool take_row(void *state, const struct media_row *row) {
    struct desk *d = state;
    d->more |= d->rows == ROWS_MAX;
    if (!d->more) d->row[d->rows++] = *row;
    return !d->more;
}

static bool see_text(void *state, const struct store_private *p) {
    struct desk *d = state;
    d->still |= p->index == d->only && is_media(p);
    return p->index == d->only;
}

/* What was erased since it was read is not missing. */
static void miss(struct desk *d, const struct named *n) {
    char place[64];
    d->only = n->entry;
    d->still = false;
    if (store_reveal(d->log->store, n->entry, see_text, d) == STORE_OK && !d->still) return;
    snprintf(place, sizeof place, "media of entry %" PRIu64, n->entry);
    tell_problem(d->tell, place, "the picture or recording that it names is not there", n->entry,
                 1);
}

static void check_names(struct desk *d) {
    for (uint32_t i = 0; i < d->names; i++) {
        bool there = false;
        for (uint32_t k = 0; k < d->rows; k++)
            there |= d->row[k].kind && hash_equal(&d->row[k].hash, &d->name[i].hash);
        if (!there) miss(d, &d->name[i]);
    }
}

static void check_octets(struct desk *d, struct media_file *f, const struct media_row *row) {
    struct buffer whole = {malloc(row->size), 0, row->size, false};
    const struct crypto *c = d->log->c;
    struct hash hash;
    char place[32];
    if (!row->kind || !whole.ptr) {
        free(whole.ptr);
        return;
    }
    bool right = media_read(f, row, &whole) == STORE_OK;
    struct bytes octets = buffer_bytes(&whole);
    c->sha256(c->state, &octets, 1, &hash);
    snprintf(place, sizeof place, "media %02x%02x%02x%02x", row->hash.byte[0], row->hash.byte[1],
             row->hash.byte[2], row->hash.byte[3]);
    if (!right || !hash_equal(&hash, &row->hash))
        tell_problem(d->tell, place, "it is not the picture or recording that came", 0, 0);
    free(whole.ptr);
}

void verify_media(struct log_from *l, struct tell *t) {
    char path[LOG_PATH_MAX + 16], why[STORE_WORDS_MAX];
    struct desk *d = calloc(1, sizeof *d);
    struct media_file *f = NULL;
    if (!d) return;
    d->log = l, d->tell = t;
    snprintf(path, sizeof path, "%s/media.db", l->place);
    bool read = store_reveal(l->store, 0, take_text, d) == STORE_OK;
    bool there = access(path, F_OK) == 0;
    if (there) f = media_open(path, STORE_READ, why);
    if (there && (!f || media_each(f, take_row, d) != STORE_OK))
        tell_problem(t, "media.db", "pictures and recordings cannot be read", 0, 0);
    for (uint32_t i = 0; f && i < d->rows; i++) check_octets(d, f, &d->row[i]);
    if (read && !d->more) check_names(d);
    media_close(f);
    free(d);
}
