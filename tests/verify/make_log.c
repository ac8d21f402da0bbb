/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* make_log.c - make_log DIR EVENTS [SEED [KEYS]]: a production's folder with a log of so many events, decided by the rules
 * from random commands, with private texts where events have seals, in batches as the box writes them. head.last goes
 * where the box puts it; a checkpoint of the first half into DIR/older. The same SEED gives the same log, however long.
 * SEED "fill": instead of commands, one event that a production can have any number of (for speed). KEYS: a folder whose
 * key is used again, which is how a log is forked. */
#include "box/crypto.h"
#include "box/guard.h"
#include "core/codec.h"
#include "ledger/seal.h"
#include "random_commands.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { BATCH = 300, SECRETS = BATCH * SEAL_COUNT };

static struct crypto crypto, tiles;
static struct box_keys keys;
static struct store *store;
static struct ledger head, half;
static struct world world;
static struct dice dice;
static uint64_t now_ms = UINT64_C(1900000000000), made, wanted;

static struct store_event row[BATCH];
static struct store_private secret[SECRETS];
static uint8_t body[BATCH][CODEC_EVENT_MAX];
static uint32_t rows, secrets;

static void fail(const char *what) {
    fprintf(stderr, "make_log: %s\n", what);
    exit(2);
}

static void flush(void) {
    struct store_batch b = {.before = head.size - rows,
                            .after = &head,
                            .event = row,
                            .events = rows,
                            .secret = secret,
                            .secrets = secrets};
    if (store_commit(store, &b) != STORE_OK) fail("the store took no batch");
    rows = secrets = 0;
}

/* A text that differs with its place, sealed as the box does it. */
static void seal(struct event *e, uint32_t s) {
    struct store_private *p = &secret[secrets++];
    p->index = e->index;
    p->path = bytes_of(vocabulary_seal[s]);
    p->value = BYTES("\"words that were said in confidence\"");
    p->subject = 1 + (uint32_t)(e->index % 7);
    memset(p->salt, (int)(e->index * 31 + s), sizeof p->salt);
    e->sealed[s] = ledger_seal(&crypto, p->salt, p->path, p->value);
}

static void record(struct event *e) {
    if (made == wanted) return;
    struct buffer b = BUFFER(body[rows]);
    e->at_ms = now_ms;
    e->index = made++;
    for (uint32_t s = 0; s < SEAL_COUNT; s++)
        if (e->sealed_set >> s & 1) seal(e, s);
    core_encode(e, &b);
    if (b.full) fail("an event does not fit");
    row[rows].body = buffer_bytes(&b);
    row[rows].leaf = ledger_leaf(&crypto, row[rows].body);
    ledger_append(&head, &crypto, &row[rows++].leaf);
    if (head.size == wanted / 2) half = head;
    core_apply(&world, e);
    if (rows == BATCH) flush();
}

static void ask(const struct command *c) {
    static struct decision d;
    core_decide(&world, c, &d);
    for (uint32_t i = 0; d.verdict == DECIDED && i < d.count; i++) record(&d.event[i]);
}

static void lapse(void) {
    static struct decision d;
    do {
        core_lapse(&world, now_ms, &d);
        for (uint32_t i = 0; i < d.count; i++) record(&d.event[i]);
    } while (d.count && made < wanted);
}

static void found(void) {
    static const uint8_t crew[] = {ROLE_PRODUCER, ROLE_FIRST_AD,  ROLE_ARMORER,
                                   ROLE_CAMERA,   ROLE_PERFORMER, ROLE_CINEMATOGRAPHER};
    core_init(&world);
    ask(&(struct command){.kind = COMMAND_BEGIN_PRODUCTION});
    for (uint32_t i = 0; i < sizeof crew; i++) {
        struct command c = {.kind = COMMAND_ADD_PERSON, .sealed_set = 1u << SEAL_NAME};
        c.arg[FIELD_ROLE] = crew[i];
        ask(&c);
    }
}

static void go_on(bool fill) {
    static struct decision d;
    if (fill) {
        struct command c = {.kind = COMMAND_ADD_PERSON};
        core_decide(&world, &c, &d);
        struct event e = d.event[0];
        while (made < wanted) {
            struct event again = e;
            record(&again);
        }
    }
    while (made < wanted) {
        struct command c;
        now_ms += dice_roll(&dice, 20000);
        lapse();
        random_command(&dice, &world, now_ms, &c);
        ask(&c);
    }
}

static void sign(const struct ledger *log, struct buffer *note) {
    struct checkpoint p = {
        .origin = keys.key.name, .size = log->size, .root = ledger_root(log, &crypto)};
    if (!checkpoint_sign(note, &crypto, &keys.key, keys.seed, &p)) fail("no signature");
}

static void keep_heads(const char *dir) {
    uint8_t bytes[2][CHECKPOINT_SIGNED_MAX];
    struct buffer now = BUFFER(bytes[0]), older = BUFFER(bytes[1]);
    struct guard guard, beside = {""};
    sign(&head, &now);
    sign(&half, &older);
    snprintf(beside.path, sizeof beside.path, "%s/older", dir);
    if (!guard_find(&guard, NULL, keys.origin) || !guard_write(&guard, buffer_bytes(&now)) ||
        !guard_write(&beside, buffer_bytes(&older)))
        fail("the checkpoints could not be written");
}

static void create(const char *dir, const char *keys_from) {
    static char why[STORE_WORDS_MAX], path[4096];
    uint64_t epoch;
    snprintf(path, sizeof path, "%s/showclear.db", dir);
    bool known = keys_from && keys_load(&keys, &crypto, keys_from, why);
    if (!known && !keys_make(&keys, &crypto, "a-log")) fail("no key");
    if (mkdir(dir, 0700) != 0 || !keys_save(&keys, dir, why)) fail("the folder could not be made");
    store = store_sqlite(path, STORE_NEW, &tiles, why);
    if (!store) fail(why);
    (void)!store_own(store, &epoch);
    const char *meta[META_COUNT] = {"A log", "Europe/Rome", "a-log", keys.origin, keys.vkey};
    for (uint32_t m = 0; m < META_COUNT; m++)
        if (store_put_meta(store, (enum store_meta)m, bytes_of(meta[m])) != STORE_OK) fail("meta");
}

int main(int argc, char **argv) {
    if (argc < 3 || !bytes_u64(bytes_of(argv[2]), &wanted)) fail("DIR EVENTS [SEED [KEYS]]");
    if (!crypto_create(&crypto) || !crypto_create(&tiles)) fail("no memory");
    dice.state = UINT64_C(0x9e3779b97f4a7c15) ^ (argc > 3 ? strtoull(argv[3], NULL, 10) << 20 : 1);
    create(argv[1], argc > 4 ? argv[4] : NULL);
    found();
    go_on(argc > 3 && strcmp(argv[3], "fill") == 0);
    if (rows) flush();
    keep_heads(argv[1]);
    printf("%s\n", keys.vkey);
    store_close(store);
    return 0;
}
