/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* memory_read.c - what the loop reads of the memory store. */
#include <stdlib.h>
#include <string.h>
#include "store/memory_rows.h"

struct store_given *memory_find_given(struct memory_store *s, const struct command_id *id) {
    for (uint64_t i = 0; i < s->given.count; i++)
        if (!memcmp(&ROW(s, given, store_given, i).id, id, sizeof *id))
            return &ROW(s, given, store_given, i);
    return NULL;
}

/* A row is copied under the lock and handed out without it; what it points to stays until it is erased. */
static bool row_at(struct memory_store *s, const struct rows *r, uint64_t i, void *out,
                   size_t size) {
    pthread_mutex_lock(&s->lock);
    bool there = i < r->count;
    if (there) memcpy(out, r->row + i * size, size);
    pthread_mutex_unlock(&s->lock);
    return there;
}

enum store_answer memory_read(struct store *s, uint64_t from, uint64_t until,
                              store_each_event *each, void *state) {
    struct store_event e;
    for (uint64_t i = from; i < until; i++) {
        if (!row_at(memory_of(s), &memory_of(s)->event, i, &e, sizeof e)) return STORE_DAMAGED;
        if (!each(state, i, &e)) break;
    }
    return STORE_OK;
}

enum store_answer memory_tile(struct store *s, struct tile t, struct buffer *out) {
    struct hash h;
    for (uint32_t i = 0; i < t.width; i++) {
        if (!row_at(memory_of(s), &memory_of(s)->root[t.level], t.index * TILE_WIDTH + i, &h,
                    sizeof h))
            return STORE_DAMAGED;
        buffer_put(out, (struct bytes){h.byte, sizeof h.byte});
    }
    return out->full ? STORE_DAMAGED : STORE_OK;
}

enum store_answer memory_answered(struct store *s, const struct command_id *id,
                                  struct store_given *given) {
    pthread_mutex_lock(&memory_of(s)->lock);
    const struct store_given *g = memory_find_given(memory_of(s), id);
    if (g) *given = *g;
    pthread_mutex_unlock(&memory_of(s)->lock);
    return g ? STORE_OK : STORE_ABSENT;
}

static int by_place(const void *a, const void *b) {
    const struct store_private *p = a, *q = b;
    if (p->index != q->index) return p->index < q->index ? -1 : 1;
    return bytes_compare(p->path, q->path);
}
enum store_answer memory_reveal(struct store *s, uint64_t from, store_each_private *each,
                                void *state) {
    struct store_private p;
    pthread_mutex_lock(&memory_of(s)->lock);
    if (memory_of(s)->secret.count)
        qsort(memory_of(s)->secret.row, memory_of(s)->secret.count, sizeof p, by_place);
    pthread_mutex_unlock(&memory_of(s)->lock);
    for (uint64_t i = 0; row_at(memory_of(s), &memory_of(s)->secret, i, &p, sizeof p); i++)
        if (p.index >= from && !each(state, &p)) break;
    return STORE_OK;
}
enum store_answer memory_reveal_one(struct store *s, uint32_t subject, struct bytes path,
                                    struct store_private *p) {
    struct store_private row;
    bool found = false;
    for (uint64_t i = 0; row_at(memory_of(s), &memory_of(s)->secret, i, &row, sizeof row); i++) {
        if (row.subject != subject || !bytes_equal(row.path, path)) continue;
        if (!found || row.index > p->index) *p = row;
        found = true;
    }
    return found ? STORE_OK : STORE_ABSENT;
}

enum store_answer memory_session(struct store *s, const struct hash *token,
                                 struct store_session *session) {
    for (uint64_t i = 0; row_at(memory_of(s), &memory_of(s)->session, i, session, sizeof *session);
         i++)
        if (hash_equal(&session->token, token)) return STORE_OK;
    return STORE_ABSENT;
}
enum store_answer memory_invite(struct store *s, const struct hash *token,
                                struct store_invite *invite) {
    for (uint64_t i = 0; row_at(memory_of(s), &memory_of(s)->invite, i, invite, sizeof *invite);
         i++)
        if (hash_equal(&invite->token, token)) return STORE_OK;
    return STORE_ABSENT;
}
enum store_answer memory_witnesses(struct store *s, store_each_witness *each, void *state) {
    struct store_witness w;
    for (uint64_t i = 0; row_at(memory_of(s), &memory_of(s)->witness, i, &w, sizeof w); i++)
        if (!each(state, &w)) break;
    return STORE_OK;
}
enum store_answer memory_get_snapshot(struct store *s, const struct hash *key, struct buffer *world,
                                      uint64_t *size) {
    const struct store_snapshot *kept = &memory_of(s)->snapshot;
    if (!kept->world.ptr || !hash_equal(&kept->key, key)) return STORE_ABSENT;
    buffer_put(world, kept->world);
    *size = kept->size;
    return STORE_OK;
}
