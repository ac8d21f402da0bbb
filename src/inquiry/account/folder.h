/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* folder.h - an inquiry's folder: a log of its own, with the store, the key and the checkpoints of a production (store.h, keys.h,
 * guard.h) and another vocabulary (leaf.h). The lines are private texts beside it, erased with the entry they are about.
 *
 * Invariants: a line is on the disk before folder_add answers; what was erased leaves a sealed leaf; nothing is written that
 *             check.h refuses; one process writes at a time. A kill leaves a whole log, at most without the last line.
 * Ownership:  folder_open allocates, folder_close signs what was written, now or by one that was broken off, and frees. Threads: one.                    */
#pragma once
#include "box/guard.h"
#include "inquiry/account/account.h"
#include "inquiry/account/check.h"
#include "inquiry/account/number.h"
#include "notebook/rows.h"
#include "store/store.h"

enum { INQUIRY_PATH_MAX = 3800, INQUIRY_WORDS_MAX = 1024, INQUIRY_GONE_MAX = 64 };
/* An entry of the account, by its id: its lines are a chain of rows. Erased: of its lines none is left. */
struct inquiry_entry {
    char id[LINE_ID];
    uint8_t kind;
    uint32_t first, last; /* row + 1 */
    uint32_t alike;       /* the next of its kind, + 1 */
};
struct inquiry {
    char dir[INQUIRY_PATH_MAX];
    struct crypto c;
    struct store *store;
    struct box_keys keys;
    struct guard guard;
    struct ledger log;
    struct rows rows;
    uint32_t *next, next_max; /* of a row in its entry's chain: row + 1 */
    struct inquiry_entry *entry;
    uint32_t entries, entries_max, *slot, slots;
    struct {
        uint32_t first, last, count; /* entry + 1 */
    } of_kind[ACCOUNT_KINDS + 1];    /* the last: kinds that this program does not know */
    bool writing, wrote;
    struct logged *logged; /* what the attached log that was asked last has */
    uint64_t last_ms; /* of the newest line: the next is later, so that who wrote first is plain */
    uint8_t tile[TILE_BYTES];
};

enum inquiry_done { INQUIRY_DONE, INQUIRY_REFUSED, INQUIRY_FAULT };
/* folder_make(dir, title, by, why): the folder, its key, and its first lines: what it is called, and by whom it is begun. */
enum inquiry_done folder_make(const char *dir, const char *title, const char *by,
                              char why[INQUIRY_WORDS_MAX]);
enum inquiry_done folder_open(struct inquiry *q, const char *dir, bool writing,
                              char why[INQUIRY_WORDS_MAX]);
/* folder_close(q): False: what was written stands in the log, but its checkpoint could not be signed. */
SC_CHECK bool folder_close(struct inquiry *q);

/* folder_sign(q): a checkpoint of what was written since the last, as folder_close makes one. False: as there. */
SC_CHECK bool folder_sign(struct inquiry *q);
/* folder_stale(q): another process wrote since this one read. */
bool folder_stale(const struct inquiry *q);

/* folder_add(q, by, wish, number, why): {"kind":"fact","set":{..}}, {"number":"F24","set":{..}}. ${by}: a compiler's name or
 * number, or NULL where there is one only. ${number} gets what the entry is called; it holds NUMBER_MAX. */
enum inquiry_done folder_add(struct inquiry *q, const char *by, struct bytes wish,
                             struct buffer *number, char why[INQUIRY_WORDS_MAX]);
/* folder_would(q, by, wish, number, why): whether folder_add would take it, and what it would be called; nothing is written. */
enum inquiry_done folder_would(struct inquiry *q, const char *by, struct bytes wish,
                               struct buffer *number, char why[INQUIRY_WORDS_MAX]);
/* folder_said(q, number, key, out): what the entry's first writer says there, or else the first who says something. False: nobody
 * does, or there is no such entry. folder_by(q, by, number): the number of this compiler; NULL: of the only one. False: nobody is
 * called so, or it is not plain who. folder_now_ms(): the clock's. */
bool folder_has(const struct inquiry *q, struct bytes number); /* also one that was erased */
bool folder_said(const struct inquiry *q, struct bytes number, const char *key, struct buffer *out);
SC_CHECK bool folder_by(const struct inquiry *q, const char *by, struct buffer *number);
uint64_t folder_now_ms(void);
/* folder_erase(q, by, number, why): all lines of an entry; refused under a legal hold of it, or of the inquiry. */
enum inquiry_done folder_erase(struct inquiry *q, const char *by, struct bytes number,
                               char why[INQUIRY_WORDS_MAX]);
/* folder_account(q, a): what it comes to. False: no memory. */
SC_CHECK bool folder_account(const struct inquiry *q, struct account *a);
