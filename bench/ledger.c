/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* ledger.c [quick] - how long it takes to verify a log of 1,000,000 entries of 256 bytes, and to append leaves, beside the
 * rate of bare SHA-256 (libcrypto's own, one context) over the same bytes: each entry with its prefix, and each node. */
#include <openssl/evp.h>
#include "bench/bench.h"
#include "box/crypto.h"
#include "ledger/verify.h"

enum { ENTRY = 256, ENTRIES = 1000000 };
static uint8_t *entries;
static uint32_t entries_count;
static struct crypto crypto;
static uint8_t note_bytes[CHECKPOINT_SIGNED_MAX];
static struct bytes note;

static struct bytes entry_at(uint64_t i) {
    return (struct bytes){entries + i * ENTRY, ENTRY};
}

static void fill(uint32_t count) {
    uint64_t x = 1;
    entries_count = count;
    entries = malloc((size_t)count * ENTRY);
    if (!entries) bench_wrong();
    for (size_t i = 0; i < (size_t)count * ENTRY; i += 8) {
        x ^= x << 13, x ^= x >> 7, x ^= x << 17;
        memcpy(entries + i, &x, 8);
    }
}

static bool give_checkpoint(void *state, struct bytes *out) {
    (void)state;
    *out = note;
    return true;
}
static bool give_entry(void *state, uint64_t i, struct bytes *out) {
    (void)state;
    if (i >= entries_count) return false;
    *out = entry_at(i);
    return true;
}
static void problem(void *state, const struct verify_problem *p) {
    (void)state;
    printf("  %s\n", verify_words(p->what));
}

static void sign(const struct note_key *key, const uint8_t seed[32]) {
    struct ledger log = {0};
    struct buffer out = BUFFER(note_bytes);
    for (uint32_t i = 0; i < entries_count; i++) {
        struct hash leaf = ledger_leaf(&crypto, entry_at(i));
        ledger_append(&log, &crypto, &leaf);
    }
    struct checkpoint p = {.origin = key->name, .size = log.size};
    p.root = ledger_root(&log, &crypto);
    if (!checkpoint_sign(&out, &crypto, key, seed, &p)) bench_wrong();
    note = buffer_bytes(&out);
}

/* Entries a second. */
static double verify_all(const struct note_key *key) {
    static struct verify v;
    static const struct verify_source source = {NULL, give_checkpoint, give_entry, NULL, problem};
    memset(&v, 0, sizeof v);
    v.c = &crypto, v.source = &source, v.origin = key->name, v.key = key;
    uint64_t start = bench_own_ns();
    if (!verify_run(&v) || v.read != entries_count) bench_wrong();
    return entries_count / bench_own_seconds_since(start);
}

static void digest(EVP_MD_CTX *ctx, const EVP_MD *md, const void *bytes, size_t len,
                   uint8_t out[32]) {
    EVP_DigestInit_ex2(ctx, md, NULL);
    EVP_DigestUpdate(ctx, bytes, len);
    EVP_DigestFinal_ex(ctx, out, NULL);
}

/* As many hashes of the same lengths, and nothing else: 257 bytes for each entry, 65 for each node. */
static double bare(const EVP_MD *md) {
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    uint8_t out[32], node[65] = {1};
    uint64_t start = bench_own_ns();
    for (uint32_t i = 0; i < entries_count; i++) {
        size_t spare = i + 1 < entries_count; /* one byte of the next, in place of the prefix */
        digest(ctx, md, entries + (size_t)i * ENTRY, ENTRY + spare, out);
        memcpy(node + 1 + 32 * (i & 1), out, 32);
        digest(ctx, md, node, sizeof node, out);
    }
    double rate = entries_count / bench_own_seconds_since(start);
    EVP_MD_CTX_free(ctx);
    return rate;
}

static double stream(const EVP_MD *md) {
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    uint8_t out[32];
    uint64_t start = bench_own_ns();
    digest(ctx, md, entries, (size_t)entries_count * ENTRY, out);
    double rate = entries_count / bench_own_seconds_since(start);
    EVP_MD_CTX_free(ctx);
    return rate;
}

static double append(void) {
    struct ledger log = {0};
    struct hash leaf = {{1}};
    uint64_t start = bench_own_ns();
    for (uint32_t i = 0; i < entries_count; i++)
        leaf.byte[0]++, ledger_append(&log, &crypto, &leaf);
    return entries_count / bench_own_seconds_since(start);
}

int main(int argc, char **argv) {
    static const uint8_t seed[32] = {7};
    struct bench_series verified = {0}, hashed = {0}, streamed = {0}, appended = {0};
    uint8_t pub[32];
    struct note_key key;
    bool quick = bench_quick(argc, argv);
    EVP_MD *md = EVP_MD_fetch(NULL, "SHA256", NULL);
    if (!md || !crypto_create(&crypto) || !crypto_public_key(seed, pub)) bench_wrong();
    if (!note_key_make(&key, &crypto, BYTES("bench.example/log"), NOTE_ED25519, pub)) bench_wrong();
    fill(quick ? ENTRIES / 5 : ENTRIES);
    sign(&key, seed);
    for (uint32_t i = 0; i < (quick ? 3u : 5u); i++) {
        bench_add(&verified, verify_all(&key) / 1e6);
        bench_add(&hashed, bare(md) / 1e6);
        bench_add(&streamed, stream(md) / 1e6);
        bench_add(&appended, append() / 1e6);
    }
    printf("verify: %u entries of %d bytes in memory, one core\n", entries_count, ENTRY);
    bench_say("verify_run: hash, tree, checkpoint", &verified, "M/s");
    bench_say("bare SHA-256, an entry and a node at a time", &hashed, "M/s");
    bench_say("bare SHA-256 of all entries as one stream", &streamed, "M/s");
    bench_say("append a leaf's hash to the tree", &appended, "M/s");
    double rate = bench_median(&verified);
    bench_row("verify a log of 256-byte entries, one core", bench_words("%.2f M entries/s", rate),
              bench_words("%.2f M/s bare SHA-256", bench_median(&hashed)),
              bench_words("%.2f", bench_ratio(&verified, &hashed)), ">= 1.50 M/s",
              bench_met(rate >= 1.5));
    crypto_destroy(&crypto);
    EVP_MD_free(md);
    free(entries);
    return 0;
}
