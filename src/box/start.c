/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* start.c - a box from a store: keys and guard looked at, the world folded from snapshot and log, threads begun. */
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include "box/check.h"
#include "box/core_key.h"
#include "box/crypto.h"
#include "box/inside.h"

#define TEXT_OF(word) #word
#define TEXT_OF_MACRO(macro) TEXT_OF(macro)

void box_say(struct box *b, const char *words) {
    if (b->hook.log) b->hook.log(b->hook.state, words);
}

const struct hash *box_core_key(void) {
    static struct hash key;
    static bool made;
    struct buffer out = BUFFER(key.byte);
    if (!made)
        CHECK(bytes_from_hex(BYTES(TEXT_OF_MACRO(CORE_KEY)), &out) && out.len == sizeof key.byte);
    made = true;
    return &key;
}

static void describe(void *state, FILE *out) {
    struct box *b = state;
    struct hash h;
    struct crypto plain = sha256_port();
    plain.sha256(plain.state,
                 &(struct bytes){(const uint8_t *)b->head.world, sizeof *b->head.world}, 1, &h);
    fprintf(out,
            "log: %llu entries, %llu of them on disk\nlast command: kind %u by person %u\nworld: ",
            (unsigned long long)b->head.ledger.size, (unsigned long long)b->durable.ledger.size,
            b->last.kind, b->last.actor.n);
    for (size_t i = 0; i < sizeof h.byte; i++) fprintf(out, "%02x", h.byte[i]);
    fprintf(out, "\n");
}

/* The threads' work. */
static void write_batch(void *state) {
    struct box *b = state;
    if (b->job_settle)
        b->job_answer = store_settle(b->store, &b->job_size);
    else
        b->job_answer = store_commit(b->store, &b->job);
}
static void tidy(void *state) {
    struct box *b = state;
    if (b->job_answer == STORE_OK)
        (void)store_tidy(b->store); /* what is left is tried after the next batch */
}
static void sign_batch(void *state) {
    struct box *b = state;
    struct checkpoint p = {.origin = bytes_of(b->keys.origin), .size = b->after.size};
    if (!b->job_sign) return;
    p.root = ledger_root(&b->after, &b->sign_port);
    b->signed_note.len = 0;
    CHECK(checkpoint_sign(&b->signed_note, &b->sign_port, &b->keys.key, b->keys.seed, &p));
}
static void write_guard(void *state) {
    struct box *b = state;
    uint8_t text[CHECKPOINT_SIGNED_MAX];
    struct buffer note = BUFFER(text);
    pthread_mutex_lock(&b->guard_lock);
    buffer_put(&note, buffer_bytes(&b->guard_note));
    b->guard_note.len = 0;
    pthread_mutex_unlock(&b->guard_lock);
    if (note.len && !guard_write(&b->guard, buffer_bytes(&note)))
        atomic_store(&b->guard_failed, true);
}

static bool fail(char why[BOX_WORDS_MAX], const char *words) {
    snprintf(why, BOX_WORDS_MAX, "%s", words);
    return false;
}

static bool take_memory(struct box *b) {
    b->head.world = calloc(1, sizeof *b->head.world);
    b->durable.world = calloc(1, sizeof *b->durable.world);
    b->gathering = calloc(1, sizeof *b->gathering);
    b->flying = calloc(1, sizeof *b->flying);
    b->spare = calloc(1, sizeof *b->spare);
    b->queue = calloc(BOX_QUEUE_MAX, sizeof *b->queue);
    b->queue_text = calloc(BOX_QUEUE_MAX, sizeof *b->queue_text);
    b->signed_note = BUFFER(b->signed_bytes);
    b->released = BUFFER(b->released_bytes);
    b->guard_note = BUFFER(b->guard_bytes);
    pthread_mutex_init(&b->guard_lock, NULL);
    return b->head.world && b->durable.world && b->gathering && b->flying && b->spare && b->queue &&
           b->queue_text;
}

static bool read_meta(struct box *b, char why[BOX_WORDS_MAX]) {
    for (int i = 0; i < META_COUNT; i++) {
        struct buffer out = BUFFER(b->meta_bytes[i]);
        struct bytes value;
        enum store_answer answer = store_get_meta(b->store, (enum store_meta)i, &value);
        if (answer == STORE_OK)
            buffer_put(&out, value);
        else if (answer != STORE_ABSENT)
            return fail(why, store_words(answer));
        b->meta[i] = buffer_bytes(&out);
    }
    if (b->meta[META_ORIGIN].len && !bytes_equal(b->meta[META_ORIGIN], bytes_of(b->keys.origin)))
        return fail(why, "log.key is another log's key than the one this store was written with");
    return true;
}

/* A checkpoint of where the log stands, the same bytes as before: the signature has no randomness. */
static void release_first(struct box *b) {
    b->after = b->head.ledger;
    b->job_sign = true;
    sign_batch(b);
    b->released.len = 0;
    buffer_put(&b->released, buffer_bytes(&b->signed_note));
    b->guard_size = UINT64_MAX;
}

static bool begin(struct box *b, const struct box_options *o, char why[BOX_WORDS_MAX]) {
    enum store_answer answer = store_own(b->store, &b->epoch);
    struct ledger_reader r = box_reader(b);
    if (answer == STORE_FULL) return fail(why, "the disk is full; make room and start again");
    if (answer != STORE_OK) return fail(why, store_words(answer));
    if (!read_meta(b, why) || !box_fold_log(b, why)) return false;
    b->guarded = b->dir[0] || o->state_dir;
    if (b->guarded && !guard_find(&b->guard, o->state_dir, b->keys.origin))
        return fail(why, "the folder for head.last cannot be made; set XDG_STATE_HOME to one that "
                         "can be written");
    if (b->guarded && !guard_check(&b->guard, &b->keys, &b->port, &r, b->head.ledger.size, why))
        return false;
    *b->durable.world = *b->head.world;
    b->durable.ledger = b->head.ledger;
    b->validated = b->head.ledger.size;
    batch_clear(b->gathering, b->head.ledger.size);
    batch_clear(b->flying, 0);
    b->machine = o->machine;
    box_clock_start(b, o->clock);
    if (b->head.ledger.size) release_first(b);
    if (!box_make_ballast(b)) box_degrade(b);
    return (worker_start(&b->writer, write_batch, tidy, b, b->wake_fd) &&
            worker_start(&b->signer, sign_batch, write_guard, b, b->wake_fd)) ||
           fail(why, "no thread could be begun");
}

struct box *box_over(struct store *s, const struct box_keys *keys, const char *dir,
                     const struct box_options *o, char why[BOX_WORDS_MAX]) {
    struct box *b = calloc(1, sizeof *b);
    bool made = b && take_memory(b) && crypto_create(&b->port) && crypto_create(&b->sign_port);
    if (b) {
        b->store = s;
        b->hook = o->hook;
        b->read = o->read ? o->read : box_clock_read;
        b->wake_fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
        snprintf(b->dir, sizeof b->dir, "%s", dir ? dir : "");
        b->keys = *keys;
        b->keys.key.name = bytes_of(b->keys.origin);
        check_describe(dir, describe, b);
    }
    if (!made) fail(why, "there is not enough memory");
    if (made && begin(b, o, why)) return b;
    box_free(b);
    return NULL;
}

struct box *box_open(const char *dir, const struct box_options *o, char why[BOX_WORDS_MAX]) {
    struct crypto port = {0};
    struct box_keys keys;
    char path[GUARD_PATH_MAX];
    snprintf(path, sizeof path, "%s/showclear.db", dir);
    if (!crypto_create(&port)) return fail(why, "libcrypto cannot be used"), NULL;
    struct crypto *store_port = malloc(sizeof *store_port);
    struct store *s = NULL;
    if (store_port) *store_port = port, s = store_sqlite(path, STORE_OPEN, store_port, why);
    struct box *b =
        s && keys_load(&keys, store_port, dir, why) ? box_over(s, &keys, dir, o, why) : NULL;
    crypto_forget(&keys, sizeof keys);
    if (b) b->owned_store = s, b->store_port = store_port;
    if (b) return b;
    store_close(s);
    crypto_destroy(&port);
    free(store_port);
    return NULL;
}

void box_free(struct box *b) {
    if (!b) return;
    worker_end(&b->writer);
    worker_end(&b->signer);
    check_describe(NULL, NULL, NULL);
    store_close(b->owned_store);
    if (b->store_port) crypto_destroy(b->store_port);
    crypto_destroy(&b->port);
    crypto_destroy(&b->sign_port);
    crypto_forget(&b->keys, sizeof b->keys);
    if (b->wake_fd >= 0) close(b->wake_fd);
    void *all[] = {b->head.world, b->durable.world, b->gathering, b->flying,     b->spare,
                   b->queue,      b->queue_text,    b->joins,     b->store_port, b};
    for (size_t i = 0; i < COUNT_OF(all); i++) free(all[i]);
}
