/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_verify.c - a stored log is damaged in every way we could think of, and each is found and named. */
#include "test.h"
#include "box/crypto.h"
#include "ledger/verify.h"

enum { ENTRIES = 600, OLD = 300, ENTRY = 16, TILES = 3, MISSING = UINT32_MAX };

/* A log as it lies on a disk: level 0 is tiles 0 to 2, level 1 is tile 0. */
struct stored {
    uint8_t entry[ENTRIES + 1][ENTRY];
    uint32_t entry_len[ENTRIES + 1];
    uint8_t tile[2][TILES][TILE_BYTES];
    uint32_t tile_len[2][TILES];
    uint8_t note[CHECKPOINT_SIGNED_MAX];
    uint32_t note_len;
};

static struct crypto crypto;
static uint8_t seed[32] = {1}, other_seed[32] = {2};
static struct note_key key, other_key;
static struct stored whole, damaged;
static uint8_t old_note[CHECKPOINT_SIGNED_MAX];
static struct bytes old;
static struct verify v;
static struct verify_problem found[8];
static uint8_t big[LEDGER_ENTRY_MAX + 1];
static bool too_long;

static bool give_checkpoint(void *state, struct bytes *note) {
    const struct stored *s = state;
    *note = (struct bytes){s->note, s->note_len};
    return s->note_len != MISSING;
}
static bool give_entry(void *state, uint64_t i, struct bytes *entry) {
    const struct stored *s = state;
    if (i > ENTRIES || s->entry_len[i] == MISSING) return false;
    *entry = too_long && i == 9 ? (struct bytes){big, sizeof big}
                                : (struct bytes){s->entry[i], s->entry_len[i]};
    return true;
}
static bool give_tile(void *state, struct tile t, struct bytes *hashes) {
    const struct stored *s = state;
    if (t.level > 1 || t.index >= TILES || s->tile_len[t.level][t.index] == MISSING) return false;
    *hashes = (struct bytes){s->tile[t.level][t.index], s->tile_len[t.level][t.index]};
    return true;
}
static void take_problem(void *state, const struct verify_problem *p) {
    (void)state;
    if (v.problems <= COUNT_OF(found)) found[v.problems - 1] = *p;
}
static struct verify_source source = {&damaged, give_checkpoint, give_entry, give_tile,
                                      take_problem};

/* Writes checkpoint of the first ${size} entries of ${s}, and its tiles. */
static bool publish(struct stored *s, uint64_t size, const struct note_key *k, const uint8_t *with,
                    const char *origin) {
    static struct ledger log;
    memset(&log, 0, sizeof log);
    for (uint32_t i = 0; i < size; i++) {
        struct hash leaf = ledger_leaf(&crypto, (struct bytes){s->entry[i], s->entry_len[i]});
        memcpy(s->tile[0][i / TILE_WIDTH] + i % TILE_WIDTH * 32, leaf.byte, 32);
        ledger_append(&log, &crypto, &leaf);
    }
    for (uint32_t i = 0; i < TILES; i++) s->tile_len[0][i] = 32u * tile_width(size, 0, i);
    for (uint32_t i = 0; i < size / TILE_WIDTH; i++) {
        struct hash root =
            tile_root(&crypto, (struct bytes){s->tile[0][i], TILE_BYTES}, TILE_HEIGHT, 0);
        memcpy(s->tile[1][0] + i * 32, root.byte, 32);
    }
    s->tile_len[1][0] = 32u * tile_width(size, 1, 0);
    struct checkpoint p = {
        .origin = bytes_of(origin), .size = size, .root = ledger_root(&log, &crypto)};
    struct buffer b = BUFFER(s->note);
    bool done = checkpoint_sign(&b, &crypto, k, with, &p);
    s->note_len = b.len;
    return done;
}

static bool verify(struct bytes older) {
    too_long = false;
    v.c = &crypto, v.source = &source, v.origin = BYTES("set.example"), v.key = &key, v.old = older;
    return verify_run(&v);
}

static bool make_key(struct note_key *k, const uint8_t *from) {
    uint8_t pub[32];
    return crypto_public_key(from, pub) &&
           note_key_make(k, &crypto, BYTES("set.example"), NOTE_ED25519, pub);
}

TEST(a_whole_log_is_whole) {
    EXPECT(crypto_create(&crypto));
    EXPECT(make_key(&key, seed) && make_key(&other_key, other_seed));
    for (uint32_t i = 0; i < ENTRIES; i++)
        whole.entry_len[i] = (uint32_t)snprintf((char *)whole.entry[i], ENTRY, "{\"n\":%u}", i);
    whole.entry_len[ENTRIES] = MISSING;
    EXPECT(publish(&whole, OLD, &key, seed, "set.example"));
    memcpy(old_note, whole.note, whole.note_len);
    old = (struct bytes){old_note, whole.note_len};
    EXPECT(publish(&whole, ENTRIES, &key, seed, "set.example"));
    damaged = whole;
    EXPECT(verify(old));
    EXPECT(v.read == ENTRIES && hash_equal(&v.root, &v.at.root));
    source.tile = NULL; /* a store that keeps no tiles */
    EXPECT(verify((struct bytes){NULL, 0}));
    source.tile = give_tile;
}

TEST(every_size_is_whole_with_every_older_one) {
    for (uint64_t size = 0; size <= ENTRIES; size += size < 20 || size > 250 ? 1 : 40) {
        if (size > 260 && size < 508) continue;
        if (size > 516) break;
        damaged = whole;
        damaged.entry_len[size] = MISSING;
        EXPECT(publish(&damaged, size, &key, seed, "set.example"));
        EXPECT(verify((struct bytes){NULL, 0}));
        static uint8_t kept[CHECKPOINT_SIGNED_MAX];
        struct bytes before = {kept, damaged.note_len};
        memcpy(kept, damaged.note, damaged.note_len);
        damaged = whole;
        EXPECT(verify(before));
    }
}

/* The damages. Each works on ${damaged}, a fresh copy of the whole log. */
#define DAMAGE(name, what)   \
    static void name(void) { \
        what;                \
    }
DAMAGE(entry_bit, damaged.entry[417][3] ^= 1)
DAMAGE(first_entry, damaged.entry[0][0] ^= 1)
DAMAGE(last_entry, damaged.entry[ENTRIES - 1][0] ^= 0x80)
DAMAGE(entry_shorter, damaged.entry_len[5]--)
DAMAGE(entry_longer, damaged.entry_len[5]++)
DAMAGE(entry_emptied, damaged.entry_len[310] = 0)
DAMAGE(entry_gone, damaged.entry_len[299] = MISSING)
DAMAGE(last_entry_gone, damaged.entry_len[ENTRIES - 1] = MISSING)
DAMAGE(entry_behind_the_end, damaged.entry_len[ENTRIES] = 1)
static void entries_swapped(void) {
    memcpy(damaged.entry[20], whole.entry[21], ENTRY);
    memcpy(damaged.entry[21], whole.entry[20], ENTRY);
}
DAMAGE(entry_twice, memcpy(damaged.entry[400], whole.entry[399], ENTRY))
static void entry_dropped(void) { /* and all behind it moved up */
    memmove(damaged.entry[100], damaged.entry[101], sizeof damaged.entry[0] * (ENTRIES - 100));
    memmove(&damaged.entry_len[100], &damaged.entry_len[101],
            sizeof damaged.entry_len[0] * (ENTRIES - 100));
}
static void entry_slipped_in(void) {
    memmove(damaged.entry[101], damaged.entry[100], sizeof damaged.entry[0] * (ENTRIES - 100));
    memmove(&damaged.entry_len[101], &damaged.entry_len[100],
            sizeof damaged.entry_len[0] * (ENTRIES - 100));
    damaged.entry[100][0] = '[';
}
static void entry_and_its_leaf(void) {
    damaged.entry[417][3] ^= 1;
    struct hash leaf =
        ledger_leaf(&crypto, (struct bytes){damaged.entry[417], damaged.entry_len[417]});
    memcpy(damaged.tile[0][1] + (417 - 256) * 32, leaf.byte, 32);
}
static void entry_and_all_above(void) { /* everything but the signature made anew */
    static uint8_t note[CHECKPOINT_SIGNED_MAX];
    uint32_t len = damaged.note_len;
    memcpy(note, damaged.note, len);
    damaged.entry[417][3] ^= 1;
    if (!publish(&damaged, ENTRIES, &key, seed, "set.example")) abort();
    memcpy(damaged.note, note, len);
}
static void history_rewritten(
    void) { /* by the log itself, signature and all: an older checkpoint knows better */
    damaged.entry[17][3] ^= 1;
    if (!publish(&damaged, ENTRIES, &key, seed, "set.example")) abort();
}
static void log_cut_back(void) {
    damaged.entry_len[OLD - 50] = MISSING;
    if (!publish(&damaged, OLD - 50, &key, seed, "set.example")) abort();
}
DAMAGE(leaf_bit, damaged.tile[0][1][40] ^= 1)
DAMAGE(partial_leaf_bit, damaged.tile[0][2][0] ^= 1)
DAMAGE(upper_bit, damaged.tile[1][0][33] ^= 1)
DAMAGE(tile_gone, damaged.tile_len[0][1] = MISSING)
DAMAGE(partial_tile_gone, damaged.tile_len[0][2] = MISSING)
DAMAGE(upper_tile_gone, damaged.tile_len[1][0] = MISSING)
DAMAGE(tile_cut, damaged.tile_len[0][0] -= 32)
DAMAGE(tile_torn, damaged.tile_len[0][0] -= 7)
DAMAGE(tile_empty, damaged.tile_len[0][0] = 0)
DAMAGE(partial_tile_longer, damaged.tile_len[0][2] += 32)
static void tiles_swapped(void) {
    memcpy(damaged.tile[0][0], whole.tile[0][1], TILE_BYTES);
    memcpy(damaged.tile[0][1], whole.tile[0][0], TILE_BYTES);
}
DAMAGE(page_of_zeros, memset(damaged.tile[0][1] + 4096, 0, 4096))
DAMAGE(note_gone, damaged.note_len = MISSING)
DAMAGE(note_cut, damaged.note_len -= 20)
DAMAGE(note_empty, damaged.note_len = 0)
static void note_size(void) {
    damaged.note[12] = '7';
} /* 600 to 700 */
DAMAGE(note_root, damaged.note[17] = damaged.note[17] == 'A' ? 'B' : 'A')
DAMAGE(note_signature, damaged.note[damaged.note_len - 30] ^= 1)
static void note_of_another_log(void) {
    if (!publish(&damaged, ENTRIES, &key, seed, "set.example/two")) abort();
}
static void note_by_another_key(void) {
    if (!publish(&damaged, ENTRIES, &other_key, other_seed, "set.example")) abort();
}
static void note_forged(void) {
    if (!publish(&damaged, ENTRIES, &key, other_seed, "set.example")) abort();
}
static void note_of_before(void) {
    memcpy(damaged.note, old_note, old.len);
    damaged.note_len = old.len;
}
static void note_from_the_future(void) { /* signed, but the last entry and its hashes were lost */
    if (!publish(&damaged, ENTRIES - 1, &key, seed, "set.example")) abort();
    memcpy(damaged.note, whole.note, whole.note_len);
    damaged.entry_len[ENTRIES - 1] = MISSING;
}

static const struct {
    const char *name;
    void (*damage)(void);
    enum verify_what first;
    uint64_t entry;  /* where the first problem is */
    uint64_t others; /* how many more it causes at most: tiles above, the root, the older root */
} damages[] = {
#define D(name, first, entry, others) \
    { #name, name, VERIFY_##first, entry, others }
    D(entry_bit, ENTRY_DIFFERS, 417, 2),
    D(first_entry, ENTRY_DIFFERS, 0, 3),
    D(last_entry, ENTRY_DIFFERS, ENTRIES - 1, 1),
    D(entry_shorter, ENTRY_DIFFERS, 5, 3),
    D(entry_longer, ENTRY_DIFFERS, 5, 3),
    D(entry_emptied, ENTRY_DIFFERS, 310, 2),
    D(entry_gone, ENTRY_IS_MISSING, 299, 0),
    D(last_entry_gone, ENTRY_IS_MISSING, ENTRIES - 1, 0),
    D(entry_behind_the_end, ENTRY_IS_BEHIND_THE_END, ENTRIES, 0),
    D(entries_swapped, ENTRY_DIFFERS, 20, 4),
    D(entry_twice, ENTRY_DIFFERS, 400, 2),
    D(entry_dropped, ENTRY_DIFFERS, 100, 600),
    D(entry_slipped_in, ENTRY_DIFFERS, 100, 600),
    D(entry_and_its_leaf, TILE_DIFFERS, 256, 1),
    D(entry_and_all_above, ROOT_DIFFERS, 0, 0),
    D(history_rewritten, OLD_ROOT_DIFFERS, 0, 0),
    D(log_cut_back, OLD_IS_LARGER, OLD - 50, 0),
    D(leaf_bit, ENTRY_DIFFERS, 257, 0),
    D(partial_leaf_bit, ENTRY_DIFFERS, 512, 0),
    D(upper_bit, TILE_DIFFERS, 256, 0),
    D(tile_gone, TILE_IS_MISSING, 256, 0),
    D(partial_tile_gone, TILE_IS_MISSING, 512, 0),
    D(upper_tile_gone, TILE_IS_MISSING, 0, 0),
    D(tile_cut, TILE_HAS_WRONG_LENGTH, 0, 0),
    D(tile_torn, TILE_HAS_WRONG_LENGTH, 0, 0),
    D(tile_empty, TILE_HAS_WRONG_LENGTH, 0, 0),
    D(partial_tile_longer, TILE_HAS_WRONG_LENGTH, 512, 0),
    D(tiles_swapped, ENTRY_DIFFERS, 0, 600),
    D(page_of_zeros, ENTRY_DIFFERS, 384, 127),
    D(note_gone, CHECKPOINT_IS_MISSING, 0, 0),
    D(note_cut, CHECKPOINT_IS_MALFORMED, 0, 0),
    D(note_empty, CHECKPOINT_IS_MALFORMED, 0, 0),
    D(note_size, CHECKPOINT_IS_FORGED, 0, 1),
    D(note_root, CHECKPOINT_IS_FORGED, 0, 1),
    D(note_signature, CHECKPOINT_IS_FORGED, 0, 0),
    D(note_of_another_log, CHECKPOINT_IS_OF_ANOTHER_LOG, 0, 0),
    D(note_by_another_key, CHECKPOINT_IS_NOT_SIGNED, 0, 0),
    D(note_forged, CHECKPOINT_IS_FORGED, 0, 0),
    D(note_of_before, TILE_HAS_WRONG_LENGTH, 256, 2),
    D(note_from_the_future, ENTRY_IS_MISSING, ENTRIES - 1, 0),
#undef D
};

TEST(every_damage_is_found_and_named) {
    for (size_t i = 0; i < COUNT_OF(damages); i++) {
        damaged = whole;
        damages[i].damage();
        bool held = verify(old);
        if (held || found[0].what != damages[i].first || found[0].entry != damages[i].entry ||
            v.problems > 1 + damages[i].others)
            printf("# %s: %llu problems, first \"%s\" at %llu\n", damages[i].name,
                   (unsigned long long)v.problems, verify_words(found[0].what),
                   (unsigned long long)found[0].entry);
        EXPECT(!held);
        EXPECT_EQ(found[0].what, damages[i].first);
        EXPECT_EQ(found[0].entry, damages[i].entry);
        EXPECT(v.problems <= 1 + damages[i].others);
    }
}

TEST(any_bit_of_any_entry_or_hash_is_found) {
    for (uint32_t i = 0; i < ENTRIES; i += 53)
        for (uint32_t bit = 0; bit < whole.entry_len[i] * 8; bit += 5) {
            damaged = whole;
            damaged.entry[i][bit / 8] ^= (uint8_t)(1 << bit % 8);
            EXPECT(!verify((struct bytes){NULL, 0}));
            EXPECT(found[0].what == VERIFY_ENTRY_DIFFERS && found[0].entry == i);
        }
}

TEST(an_entry_too_long_is_named) {
    damaged = whole;
    v.c = &crypto, v.source = &source, v.old = (struct bytes){NULL, 0};
    too_long = true;
    EXPECT(!verify_run(&v));
    EXPECT(found[0].what == VERIFY_ENTRY_IS_TOO_LONG && found[0].entry == 9);
}

TEST(an_older_checkpoint_that_is_unfit) {
    damaged = whole;
    EXPECT(!verify(BYTES("no note")));
    EXPECT_EQ(found[0].what, VERIFY_OLD_IS_UNFIT);
    EXPECT_EQ(v.problems, 1);
}

TEST(a_checkpoint_that_promises_the_sky_ends_with_the_entries) {
    struct checkpoint p = {.origin = BYTES("set.example"), .size = INT64_MAX};
    struct buffer b = BUFFER(damaged.note);
    EXPECT(checkpoint_sign(&b, &crypto, &key, seed, &p));
    damaged.note_len = b.len;
    EXPECT(!verify((struct bytes){NULL, 0}));
    EXPECT(v.read == ENTRIES && found[v.problems - 1].what == VERIFY_ENTRY_IS_MISSING);
}

/* Entries made from their number: three levels of tiles without the memory. */
static bool give_number(void *state, uint64_t i, struct bytes *entry) {
    static uint8_t room[8];
    struct buffer b = BUFFER(room);
    buffer_be64(&b, i);
    *entry = buffer_bytes(&b);
    return i < *(const uint64_t *)state;
}
static bool give_note(void *state, struct bytes *note) {
    (void)state;
    *note = (struct bytes){damaged.note, damaged.note_len};
    return true;
}

TEST(logs_of_three_levels_are_whole) {
    static const uint64_t sizes[] = {65535, 65536, 65537, 65536 + 257};
    static struct ledger log;
    uint64_t size;
    struct verify_source numbers = {&size, give_note, give_number, NULL, take_problem};
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        struct bytes entry;
        for (size = sizes[i]; log.size < size && give_number(&size, log.size, &entry);) {
            struct hash leaf = ledger_leaf(&crypto, entry);
            ledger_append(&log, &crypto, &leaf);
        }
        struct checkpoint p = {BYTES("set.example"), size, ledger_root(&log, &crypto), {NULL, 0}};
        struct buffer b = BUFFER(damaged.note);
        EXPECT(checkpoint_sign(&b, &crypto, &key, seed, &p));
        damaged.note_len = b.len;
        v.source = &numbers, v.old = (struct bytes){NULL, 0};
        EXPECT(verify_run(&v) && v.read == size);
    }
}

TEST(each_problem_has_its_words) {
    for (int what = 0; what < VERIFY_WHATS; what++)
        EXPECT(strlen(verify_words((enum verify_what)what)) > 10);
    EXPECT_TEXT(bytes_of(verify_words(VERIFY_WHATS)), "");
}

TEST(the_end) {
    crypto_destroy(&crypto);
}
