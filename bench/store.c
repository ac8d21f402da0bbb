/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* store.c DIR [quick] - from BEGIN to the released checkpoint, beside bare SQLite transactions of the same rows.
 *
 * Ours: store_commit (owner and size checked, entries, answers, full tiles, COMMIT) while another thread signs the new
 * root; a checkpoint is released when both are done, as in the box. Bare: BEGIN, the same entries and answers inserted by
 * prepared statements, COMMIT. Both: WAL, synchronous=FULL, each in its own file, in turn. Entries of 256 bytes.     */
#include <sys/eventfd.h>
#include <unistd.h>
#include "bench/bare.h"
#include "box/crypto.h"
#include "box/worker.h"
#include "ledger/checkpoint.h"
#include "store/store.h"

enum { ENTRY = 256, BATCH_MAX = 64 };

struct rows {
    uint8_t body[BATCH_MAX][ENTRY];
    struct store_event event[BATCH_MAX];
    struct store_given given[BATCH_MAX];
};
static struct rows rows;
static struct crypto crypto, sign_crypto;
static uint64_t state = 88172645463325252u;

static uint64_t draw(void) {
    return state ^= state << 13, state ^= state >> 7, state ^= state << 17;
}

static void fill_rows(uint32_t batch, uint64_t first) {
    for (uint32_t i = 0; i < batch; i++) {
        uint64_t id[2] = {draw(), draw()};
        for (uint32_t k = 0; k < ENTRY; k += 8) {
            uint64_t x = draw();
            memcpy(rows.body[i] + k, &x, 8);
        }
        rows.event[i].body = (struct bytes){rows.body[i], ENTRY};
        rows.event[i].leaf = ledger_leaf(&crypto, rows.event[i].body);
        rows.given[i] = (struct store_given){.first = first + i, .person = 1, .kind = 1};
        memcpy(rows.given[i].id.byte, id, sizeof id);
    }
}

/* ours */
static struct store *store;
static struct ledger head;
static struct worker signer;
static struct note_key key;
static const uint8_t seed[32] = {7};
static uint8_t note[CHECKPOINT_SIGNED_MAX];

static void sign(void *unused) {
    struct buffer out = BUFFER(note);
    struct checkpoint p = {.origin = key.name, .size = head.size};
    (void)unused;
    p.root = ledger_root(&head, &sign_crypto);
    if (!checkpoint_sign(&out, &sign_crypto, &key, seed, &p)) bench_wrong();
}

static void wait_for_signer(void) {
    uint64_t n;
    if (read(signer.wake_fd, &n, sizeof n) != sizeof n) bench_wrong();
    while (!worker_done(&signer)) continue;
}

static void commit_ours(uint32_t batch) {
    struct store_batch b = {.before = head.size, .after = &head, .event = rows.event};
    b.given = rows.given, b.events = b.givens = batch;
    for (uint32_t i = 0; i < batch; i++) ledger_append(&head, &crypto, &rows.event[i].leaf);
    worker_give(&signer);
    if (store_commit(store, &b) != STORE_OK) bench_wrong();
    wait_for_signer();
}

/* bare */
static sqlite3_stmt *begin, *put_event, *put_answer, *commit;
static int64_t bare_size;

static void open_bare(const char *path) {
    bare_open(
        path,
        "CREATE TABLE event (n INTEGER PRIMARY KEY, body BLOB NOT NULL, leaf BLOB NOT NULL);"
        "CREATE TABLE answer (id BLOB PRIMARY KEY, first INTEGER NOT NULL, person INTEGER NOT NULL,"
        " kind INTEGER NOT NULL, refusal BLOB NOT NULL) WITHOUT ROWID;");
    begin = bare_prepare("BEGIN IMMEDIATE"), commit = bare_prepare("COMMIT");
    put_event = bare_prepare("INSERT INTO event VALUES (?1, ?2, ?3)");
    put_answer = bare_prepare("INSERT INTO answer VALUES (?1, ?2, ?3, ?4, ?5)");
}

static void bare_event(const struct store_event *e) {
    sqlite3_bind_int64(put_event, 1, bare_size++);
    sqlite3_bind_blob(put_event, 2, e->body.ptr, (int)e->body.len, SQLITE_STATIC);
    sqlite3_bind_blob(put_event, 3, e->leaf.byte, 32, SQLITE_STATIC);
    bare_run(put_event);
}
static void bare_answer(const struct store_given *g) {
    sqlite3_bind_blob(put_answer, 1, g->id.byte, 16, SQLITE_STATIC);
    sqlite3_bind_int64(put_answer, 2, (int64_t)g->first);
    sqlite3_bind_int64(put_answer, 3, g->person);
    sqlite3_bind_int64(put_answer, 4, g->kind);
    sqlite3_bind_zeroblob(put_answer, 5, 0);
    bare_run(put_answer);
}

static void commit_bare(uint32_t batch) {
    bare_run(begin);
    for (uint32_t i = 0; i < batch; i++) bare_event(&rows.event[i]);
    for (uint32_t i = 0; i < batch; i++) bare_answer(&rows.given[i]);
    bare_run(commit);
}

/* Entries a second, of a commit alone: what is to be written is there before. */
static double timed(void (*one)(uint32_t), uint32_t batch, uint32_t commits) {
    uint64_t spent = 0;
    for (uint32_t i = 0; i < commits; i++) {
        fill_rows(batch, head.size);
        uint64_t start = bench_now_ns();
        one(batch);
        spent += bench_now_ns() - start;
    }
    return (double)batch * commits / ((double)spent / 1e9);
}

static void compare(uint32_t batch, uint32_t commits, uint32_t repeats, double bar) {
    struct bench_series ours = {0}, bare = {0};
    for (uint32_t i = 0; i < repeats; i++) {
        bench_add(&bare, timed(commit_bare, batch, commits));
        bench_add(&ours, timed(commit_ours, batch, commits));
    }
    printf("store: %u commits of %u entries of %d bytes, %u times in turn\n", commits, batch, ENTRY,
           repeats);
    bench_say("BEGIN to released checkpoint", &ours, "entries/s");
    bench_say("bare SQLite, the same rows", &bare, "entries/s");
    double ratio = bench_ratio(&ours, &bare);
    bench_row(bench_words("store, BEGIN to released checkpoint, batches of %u", batch),
              bench_words("%.0f entries/s", bench_median(&ours)),
              bench_words("%.0f/s bare SQLite", bench_median(&bare)), bench_words("%.2f", ratio),
              bench_words(">= %.2f of bare", bar), bench_met(ratio >= bar));
}

static void open_ours(const char *path) {
    char why[STORE_WORDS_MAX];
    uint8_t pub[32];
    uint64_t epoch;
    if (!crypto_create(&crypto) || !crypto_create(&sign_crypto)) bench_wrong();
    if (!crypto_public_key(seed, pub)) bench_wrong();
    if (!note_key_make(&key, &crypto, BYTES("bench.example/log"), NOTE_ED25519, pub)) bench_wrong();
    store = store_sqlite(path, STORE_NEW, &crypto, why);
    if (!store) fprintf(stderr, "%s\n", why), exit(3);
    if (store_own(store, &epoch) != STORE_OK) bench_wrong();
    if (!worker_start(&signer, sign, NULL, NULL, eventfd(0, EFD_CLOEXEC))) bench_wrong();
}

int main(int argc, char **argv) {
    bool quick = bench_quick(argc, argv);
    if (argc < 2) return 2;
    open_ours(bench_words("%s/ours.db", argv[1]));
    open_bare(bench_words("%s/bare.db", argv[1]));
    compare(1, quick ? 100 : 300, quick ? 5 : 11, 0.5);
    compare(64, quick ? 20 : 60, quick ? 5 : 11, 0.8);
    worker_end(&signer);
    store_close(store);
    return 0;
}
