/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* digesting.c - see digesting.h. */
#include "inquiry/media/digesting.h"
#include <stdlib.h>
#include <string.h>

/* libcrypto's take longer than the reading does; xxHash's do not. */
enum { SLOW = 1 << FORMAT_C4 | 1 << FORMAT_MD5 | 1 << FORMAT_SHA1 | 1 << FORMAT_SHA256 };

static uint8_t *block_at(const struct digesting *s, uint64_t n) {
    return s->block + (n % DIGESTING_BLOCKS) * DIGESTING_BLOCK;
}

static bool await_block(struct digesting_lane *l) {
    struct digesting *s = l->of;
    pthread_mutex_lock(&s->lock);
    while (l->done == s->filled && !s->ended) pthread_cond_wait(&s->moved, &s->lock);
    bool more = l->done < s->filled;
    pthread_mutex_unlock(&s->lock);
    return more;
}

static void *follow(void *state) {
    struct digesting_lane *l = state;
    struct digesting *s = l->of;
    while (await_block(l)) {
        digester_add(l->digester,
                     (struct bytes){block_at(s, l->done), s->len[l->done % DIGESTING_BLOCKS]});
        pthread_mutex_lock(&s->lock);
        l->done++;
        pthread_cond_broadcast(&s->moved);
        pthread_mutex_unlock(&s->lock);
    }
    return NULL;
}

static bool open_lane(struct digesting *s, enum format f) {
    struct digesting_lane *l = &s->lane[s->lanes];
    *l = (struct digesting_lane){.of = s, .format = f, .digester = digester_create()};
    digester_begin(l->digester, 1u << f);
    if (pthread_create(&l->thread, NULL, follow, l) == 0) return s->lanes++, true;
    digester_destroy(l->digester);
    return false;
}

/* One kind alone is as quick on the thread that reads. */
static bool shares_out(uint32_t formats, uint64_t size) {
    return size >= DIGESTING_LARGE && formats & SLOW && formats & (formats - 1);
}

void digesting_begin(struct digesting *s, struct digester *d, uint32_t formats, uint64_t size) {
    static _Thread_local uint8_t own[DIGESTING_BLOCK];
    *s = (struct digesting){.digester = d,
                            .formats = formats,
                            .mine = formats,
                            .lock = PTHREAD_MUTEX_INITIALIZER,
                            .moved = PTHREAD_COND_INITIALIZER};
    if (shares_out(formats, size)) s->block = malloc(DIGESTING_BLOCKS * DIGESTING_BLOCK);
    for (uint32_t f = 0; s->block && f < FORMATS; f++)
        if (formats & SLOW & 1u << f && open_lane(s, (enum format)f)) s->mine &= ~(1u << f);
    if (!s->lanes) {
        free(s->block);
        s->block = own;
    }
    digester_begin(d, s->mine);
}

uint8_t *digesting_room(struct digesting *s) {
    if (!s->lanes) return s->block;
    pthread_mutex_lock(&s->lock);
    for (uint32_t i = 0; i < s->lanes; i++)
        while (s->lane[i].done + DIGESTING_BLOCKS <= s->filled)
            pthread_cond_wait(&s->moved, &s->lock);
    pthread_mutex_unlock(&s->lock);
    return block_at(s, s->filled);
}

void digesting_add(struct digesting *s, uint32_t len) {
    struct bytes came = {s->lanes ? block_at(s, s->filled) : s->block, len};
    if (s->lanes) {
        pthread_mutex_lock(&s->lock);
        s->len[s->filled++ % DIGESTING_BLOCKS] = len;
        pthread_cond_broadcast(&s->moved);
        pthread_mutex_unlock(&s->lock);
    }
    digester_add(s->digester, came);
}

static void put_mine(const struct digesting *s, uint8_t *out) {
    uint8_t digest[FORMATS * DIGEST_MAX];
    digester_end(s->digester, digest);
    for (uint32_t f = 0; f < FORMATS; f++)
        if (s->mine >> f & 1)
            memcpy(out + format_at(s->formats, (enum format)f),
                   digest + format_at(s->mine, (enum format)f), format_len((enum format)f));
}

static void close_lane(const struct digesting *s, struct digesting_lane *l, uint8_t *out) {
    pthread_join(l->thread, NULL);
    if (out) digester_end(l->digester, out + format_at(s->formats, l->format));
    digester_destroy(l->digester);
}

void digesting_end(struct digesting *s, uint8_t *out) {
    if (s->lanes) {
        pthread_mutex_lock(&s->lock);
        s->ended = true;
        pthread_cond_broadcast(&s->moved);
        pthread_mutex_unlock(&s->lock);
        for (uint32_t i = 0; i < s->lanes; i++) close_lane(s, &s->lane[i], out);
        free(s->block);
    }
    if (out) put_mine(s, out);
}
