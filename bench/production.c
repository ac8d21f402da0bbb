/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* production.c DIR PEOPLE ENTRIES - a production whose log holds so many entries, its day open, with a session for each
 * person. Prints their tokens, one a line, person 1 first. The entries are those of day.h, committed as the box would. */
#include "bench/bench.h"
#include "bench/day.h"
#include "box/crypto.h"
#include "box/production.h"

enum { SEED = 4711, BATCH = 4096 };
static const uint64_t BEGAN_MS = UINT64_C(1900000000000); /* as tests/walk.h */
static struct crypto crypto;

static void say(const char *why) {
    fprintf(stderr, "%s\n", why);
    exit(3);
}

static void commit(struct store *s, struct ledger *log, const struct store_event *event,
                   uint32_t n) {
    struct store_batch b = {.before = log->size, .after = log, .event = event, .events = n};
    for (uint32_t i = 0; i < n; i++) ledger_append(log, &crypto, &event[i].leaf);
    enum store_answer answer = store_commit(s, &b);
    if (answer != STORE_OK) say(store_words(answer));
}

static bool take_first(void *state, uint64_t index, const struct store_event *e) {
    (void)index;
    ledger_append(state, &crypto, &e->leaf);
    return false;
}

/* Entry 0 is the box's own: the production was begun. */
static void put_entries(struct store *s, const struct day_log *day) {
    static struct store_event event[BATCH];
    struct ledger log = {0};
    uint32_t n = 0;
    if (store_read(s, 0, 1, take_first, &log) != STORE_OK || log.size != 1) bench_wrong();
    for (uint32_t i = 1; i < day->entries; i++) {
        event[n].body = day_entry(day, i);
        event[n].leaf = ledger_leaf(&crypto, event[n].body);
        if (++n < BATCH && i + 1 < day->entries) continue;
        commit(s, &log, event, n);
        n = 0;
    }
}

static void put_sessions(struct store *s, uint32_t people, uint64_t size) {
    struct store_session *session = calloc(people, sizeof *session);
    struct ledger log = {.size = size};
    struct store_batch b = {.before = size, .after = &log, .session = session, .sessions = people};
    if (!session) bench_wrong();
    for (uint32_t p = 0; p < people; p++) {
        uint8_t token[32], text[65] = {0};
        struct bytes part = {token, sizeof token};
        struct buffer hex = BUFFER(text);
        if (!crypto_random(token, sizeof token)) bench_wrong();
        crypto.sha256(crypto.state, &part, 1, &session[p].token);
        session[p].person = p + 1;
        session[p].created_ms = BEGAN_MS; /* by the box's clock, which servers.py sets */
        buffer_hex(&hex, part);
        printf("%s\n", (const char *)text);
    }
    if (store_commit(s, &b) != STORE_OK) bench_wrong();
    free(session);
}

int main(int argc, char **argv) {
    char why[BOX_WORDS_MAX];
    struct production p = {.title = "Bench", .zone = "Europe/Rome", .now_ms = BEGAN_MS};
    struct day_log day;
    uint64_t epoch;
    if (argc != 4) return 2;
    uint32_t people = (uint32_t)strtoul(argv[2], NULL, 10);
    uint32_t entries = (uint32_t)strtoul(argv[3], NULL, 10);
    if (!crypto_create(&crypto) || !day_log(&day, entries, people, SEED)) bench_wrong();
    if (!production_create(argv[1], &p, why)) say(why);
    struct store *s =
        store_sqlite(bench_words("%s/showclear.db", argv[1]), STORE_OPEN, &crypto, why);
    if (!s) say(why);
    if (store_own(s, &epoch) != STORE_OK) bench_wrong();
    put_entries(s, &day);
    put_sessions(s, people, day.entries);
    store_close(s);
    day_log_finish(&day);
    return 0;
}
