/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* bare.h - SQLite itself, as a store is compared with it: the same pragmas, statements prepared once, nothing else. */
#pragma once
#include "bench.h"
#include <sqlite3.h>

static sqlite3 *bare_db;
static inline sqlite3_stmt *bare_prepare(const char *sql) {
    sqlite3_stmt *q = NULL;
    if (sqlite3_prepare_v2(bare_db, sql, -1, &q, NULL) != SQLITE_OK) bench_wrong();
    return q;
}
static inline void bare_run(sqlite3_stmt *q) {
    if (sqlite3_step(q) != SQLITE_DONE) bench_wrong();
    sqlite3_reset(q);
}
static inline void bare_open(const char *path, const char *tables) {
    const char *durable = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
    if (sqlite3_open(path, &bare_db) != SQLITE_OK) bench_wrong();
    if (sqlite3_exec(bare_db, durable, NULL, NULL, NULL) != SQLITE_OK) bench_wrong();
    if (sqlite3_exec(bare_db, tables, NULL, NULL, NULL) != SQLITE_OK) bench_wrong();
}
