/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sqlite_open.c - opening the file, and what to say when it cannot be. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>
#include "store/sqlite.h"

enum { SQLITE_APPLICATION = 0x53686f77 }; /* "Show", in the file's header */

static const char schema[] =
    "CREATE TABLE meta (id INTEGER PRIMARY KEY, value BLOB NOT NULL);"
    "CREATE TABLE head (id INTEGER PRIMARY KEY CHECK (id = 0), size INTEGER NOT NULL, epoch "
    "INTEGER NOT NULL);"
    "CREATE TABLE event (n INTEGER PRIMARY KEY, body BLOB NOT NULL, leaf BLOB NOT NULL);"
    "CREATE TABLE tile (id INTEGER PRIMARY KEY, root BLOB NOT NULL, hashes BLOB NOT NULL);"
    "CREATE TABLE private (n INTEGER NOT NULL, path BLOB NOT NULL, salt BLOB NOT NULL, value BLOB "
    "NOT NULL,"
    " subject INTEGER NOT NULL, PRIMARY KEY (n, path)) WITHOUT ROWID;"
    "CREATE INDEX private_subject ON private (subject, path);"
    "CREATE TABLE answer (id BLOB PRIMARY KEY, first INTEGER NOT NULL, person INTEGER NOT NULL,"
    " kind INTEGER NOT NULL, refusal BLOB NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE session (token BLOB PRIMARY KEY, person INTEGER NOT NULL, station INTEGER NOT "
    "NULL,"
    " created INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE invite (token BLOB PRIMARY KEY, role INTEGER NOT NULL, uses INTEGER NOT NULL,"
    " created INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE witness (vkey BLOB PRIMARY KEY, line BLOB NOT NULL, size INTEGER NOT NULL,"
    " seconds INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE snapshot (id INTEGER PRIMARY KEY CHECK (id = 0), key BLOB NOT NULL, size INTEGER "
    "NOT NULL,"
    " world BLOB NOT NULL);"
    "INSERT INTO head VALUES (0, 0, 0);";

#define X(id, sql) sql,
static const char *const write_sql[] = {SQLITE_WRITES(X)};
static const char *const read_sql[] = {SQLITE_READS(X)};
#undef X

static bool say(char why[STORE_WORDS_MAX], const char *path, const char *words) {
    snprintf(why, STORE_WORDS_MAX, "%.300s: %s", path, words);
    return false;
}

/* What an operator can do about it, by the cause. */
static const struct {
    int code;
    const char *words;
} remedy[] = {
    {SQLITE_FULL, "the disk is full; make room and start again"},
    {SQLITE_READONLY,
     "cannot be written; copy the folder to a disk that can be, or give write permission"},
    {SQLITE_CANTOPEN,
     "cannot be opened; is this the folder of a production? (showclear new makes one)"},
    {SQLITE_NOTADB,
     "is not a showclear store, or is damaged; restore a backup and use showclear continue"},
    {SQLITE_CORRUPT, "is damaged; restore a backup and use showclear continue"},
    {SQLITE_BUSY, "is being written by another program; stop that one first"},
    {SQLITE_PERM, "may not be opened by this user"},
    {SQLITE_NOMEM, "there is not enough memory"},
};
enum store_answer sqlite_answer(int rc) {
    switch (rc & 0xff) {
    case SQLITE_OK: return STORE_OK;
    case SQLITE_FULL: return STORE_FULL;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return STORE_DAMAGED;
    default: return rc == SQLITE_IOERR_SHMSIZE ? STORE_FULL : STORE_ROLLED_BACK;
    }
}

static bool say_code(char why[STORE_WORDS_MAX], const char *path, int rc) {
    if (sqlite_answer(rc) == STORE_FULL) rc = SQLITE_FULL;
    for (size_t i = 0; i < COUNT_OF(remedy); i++)
        if (remedy[i].code == (rc & 0xff)) return say(why, path, remedy[i].words);
    return say(why, path, sqlite3_errstr(rc));
}

static int prepare(sqlite3 *db, const char *const *sql, sqlite3_stmt **q, int count) {
    int rc = SQLITE_OK;
    for (int i = 0; i < count && rc == SQLITE_OK; i++)
        rc = sqlite3_prepare_v3(db, sql[i], -1, SQLITE_PREPARE_PERSISTENT, &q[i], NULL);
    return rc;
}

static int connect_one(const char *path, enum store_mode mode, sqlite3 **db) {
    int flags = mode == STORE_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (mode == STORE_NEW) flags |= SQLITE_OPEN_CREATE;
    int rc =
        sqlite3_open_v2(path, db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, NULL);
    if (rc != SQLITE_OK) return rc;
    sqlite3_extended_result_codes(*db, 1);
    sqlite3_busy_timeout(*db, 2000);
    if (mode == STORE_READ) return SQLITE_OK;
    return sqlite3_exec(
        *db,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
        "PRAGMA foreign_keys = OFF; PRAGMA journal_size_limit = 4194304;",
        NULL, NULL, NULL);
}

static int pragma_number(sqlite3 *db, const char *sql, int *n) {
    sqlite3_stmt *q = NULL;
    int rc = sqlite3_prepare_v2(db, sql, -1, &q, NULL);
    if (rc == SQLITE_OK && (rc = sqlite3_step(q)) == SQLITE_ROW)
        *n = sqlite3_column_int(q, 0), rc = SQLITE_OK;
    sqlite3_finalize(q);
    return rc;
}

static int create(sqlite3 *db) {
    char number[96];
    snprintf(number, sizeof number, "PRAGMA application_id = %d; PRAGMA user_version = %d;",
             SQLITE_APPLICATION, STORE_FORMAT);
    int rc = sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    if (rc == SQLITE_OK) rc = sqlite3_exec(db, schema, NULL, NULL, NULL);
    if (rc == SQLITE_OK) rc = sqlite3_exec(db, number, NULL, NULL, NULL);
    return rc == SQLITE_OK ? sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) : rc;
}

static bool check_format(struct sqlite_store *s, char why[STORE_WORDS_MAX]) {
    int application = 0, format = 0;
    int rc = pragma_number(s->write, "PRAGMA application_id", &application);
    if (rc == SQLITE_OK) rc = pragma_number(s->write, "PRAGMA user_version", &format);
    if (rc != SQLITE_OK) return say_code(why, s->path, rc);
    if (application != SQLITE_APPLICATION) return say_code(why, s->path, SQLITE_NOTADB);
    if (format <= STORE_FORMAT) return true;
    snprintf(why, STORE_WORDS_MAX,
             "%.300s: was written by a newer showclear (format %d, this one knows %d); use that "
             "version or a newer one",
             s->path, format, STORE_FORMAT);
    return false;
}

bool sqlite_connect(struct sqlite_store *s, enum store_mode mode, char why[STORE_WORDS_MAX]) {
    int rc = connect_one(s->path, mode, &s->write);
    if (rc == SQLITE_OK && mode == STORE_NEW) rc = create(s->write);
    if (rc != SQLITE_OK) return say_code(why, s->path, rc);
    if (!check_format(s, why)) return false;
    rc = connect_one(s->path, mode == STORE_NEW ? STORE_OPEN : mode, &s->read);
    if (rc == SQLITE_OK) rc = prepare(s->read, read_sql, s->reads, SQLITE_READ_COUNT);
    if (rc == SQLITE_OK && mode != STORE_READ)
        rc = prepare(s->write, write_sql, s->writes, SQLITE_WRITE_COUNT);
    return rc == SQLITE_OK || say_code(why, s->path, rc);
}

static void disconnect(sqlite3 **db, sqlite3_stmt **q, int count) {
    for (int i = 0; i < count; i++) sqlite3_finalize(q[i]), q[i] = NULL;
    sqlite3_close(*db);
    *db = NULL;
}

bool sqlite_reconnect(struct sqlite_store *s) {
    disconnect(&s->write, s->writes, SQLITE_WRITE_COUNT);
    if (connect_one(s->path, STORE_OPEN, &s->write) != SQLITE_OK) return false;
    return prepare(s->write, write_sql, s->writes, SQLITE_WRITE_COUNT) == SQLITE_OK;
}

void sqlite_disconnect(struct sqlite_store *s) {
    disconnect(&s->read, s->reads, SQLITE_READ_COUNT);
    disconnect(&s->write, s->writes, SQLITE_WRITE_COUNT);
}

/* One process owns the folder: a lock that the kernel lets go when the process ends, however it ends. */
static bool lock_folder(struct sqlite_store *s, char why[STORE_WORDS_MAX]) {
    char path[SQLITE_PATH_MAX + 8];
    snprintf(path, sizeof path, "%s-lock", s->path);
    s->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (s->lock < 0)
        return say_code(why, s->path,
                        errno == EROFS || errno == EACCES ? SQLITE_READONLY
                        : errno == ENOSPC                 ? SQLITE_FULL
                                                          : SQLITE_CANTOPEN);
    if (flock(s->lock, LOCK_EX | LOCK_NB) == 0) return true;
    return say(why, s->path, "is in use by another showclear; stop that one first");
}

static bool open_store(struct sqlite_store *s, enum store_mode mode, char why[STORE_WORDS_MAX]) {
    bool there = access(s->path, F_OK) == 0;
    if (mode == STORE_NEW && there)
        return say(why, s->path, "is there already; choose another folder");
    if (mode != STORE_NEW && !there) return say_code(why, s->path, SQLITE_CANTOPEN);
    if (mode != STORE_READ && !lock_folder(s, why)) return false;
    return sqlite_connect(s, mode, why);
}

struct store *store_sqlite(const char *path, enum store_mode mode, const struct crypto *c,
                           char why[STORE_WORDS_MAX]) {
    struct sqlite_store *s = calloc(1, sizeof *s);
    if (!s) return say_code(why, path, SQLITE_NOMEM), NULL;
    s->store.calls = &sqlite_calls;
    s->c = c;
    s->lock = -1;
    snprintf(s->path, sizeof s->path, "%s", path);
    if (open_store(s, mode, why)) return &s->store;
    sqlite_close_store(&s->store);
    return NULL;
}
