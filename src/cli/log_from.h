/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* log_from.h - a log to be read, wherever it lies: a production's folder, the static files of an export, or a running box.
 *
 * A folder is opened read-only, also while serve writes to it; its checkpoint is head.last of this machine. Files and
 * URLs follow C2SP tlog-tiles, with the key in "key"; of a URL without a path the log stands under /log/.
 * Ownership: bytes given out are valid until the same function is called again. Threads: one.                     */
#pragma once
#include "ledger/checkpoint.h"
#include "ledger/tile.h"
#include "store/store.h"

enum {
    LOG_PATH_MAX = 4096,
    LOG_WORDS_MAX = 1024,
    LOG_NOTE_MAX = 16384,
    LOG_COSIGNED_MAX = 32,
    LOG_LINE_MAX = 512
};
enum log_kind { LOG_FOLDER, LOG_FILES, LOG_WEB };

/* What a witness signed: its key as the log gives it, and its line over the checkpoint of ${size}. Where the text stands
 * beside it, ${text} is its SHA-256. */
struct log_cosigned {
    uint64_t size;
    bool has_text;
    struct hash text;
    uint32_t vkey_len, line_len;
    uint8_t vkey[LOG_LINE_MAX], line[LOG_LINE_MAX];
};

struct log_from;
struct log_calls {
    bool (*entry)(struct log_from *l, uint64_t index, struct bytes *entry);
    bool (*tile)(struct log_from *l, struct tile t, struct bytes *hashes);
    const struct hash *(*beside)(struct log_from *l, uint64_t index);
    void (*close)(struct log_from *l);
};
struct log_from {
    enum log_kind kind;
    char place[LOG_PATH_MAX]; /* as it was given, without a slash at its end */
    const struct crypto *c;
    struct bytes vkey; /* the log's own word for its key; empty: none, or it cannot be read */
    struct note_key key;
    struct bytes note; /* the signed checkpoint; empty: none */
    uint64_t end;      /* entries there are: the store's, or what the checkpoint says */
    uint32_t cosigned_count;
    struct log_cosigned cosigned[LOG_COSIGNED_MAX];
    /* Something is wrong that only the place itself can know. Set before log_open, or NULL. */
    void (*trouble)(void *state, const char *where, const char *what, uint64_t entry);
    void *state;

    const struct log_calls *calls; /* the rest is the implementation's */
    struct store *store;           /* of a folder */
    void *inner;
    uint8_t vkey_bytes[LOG_LINE_MAX], note_bytes[LOG_NOTE_MAX];
};

enum log_opened { LOG_OPENED, LOG_NOT_THERE, LOG_DAMAGED };
/* log_open(l, c, place, why): NOT_THERE: nothing that could be read as a log; DAMAGED: it is one, and cannot be opened.
 * A missing key or checkpoint is no failure: see ${vkey} and ${note}. Close it in every case; zeroed before. */
SC_CHECK enum log_opened log_open(struct log_from *l, const struct crypto *c, const char *place,
                                  char why[LOG_WORDS_MAX]);
void log_close(struct log_from *l);

static inline bool log_entry(struct log_from *l, uint64_t index, struct bytes *entry) {
    return l->calls->entry(l, index, entry);
}
static inline bool log_tile(struct log_from *l, struct tile t, struct bytes *hashes) {
    return l->calls->tile(l, t, hashes);
}
/* log_beside(l, index): The hash that is stored beside the entry read last; NULL where none is. */
static inline const struct hash *log_beside(struct log_from *l, uint64_t index) {
    return l->calls->beside(l, index);
}
/* log_reader(l, s, size): Complete subtrees of the log of ${size}; ${s} is the caller's and must outlive the reader. */
struct ledger_reader log_reader(struct log_from *l, struct tile_source *s, uint64_t size);
/* log_checkpoint(l, p): The checkpoint as it says, its signature not looked at. False: none, or malformed. */
SC_CHECK bool log_checkpoint(const struct log_from *l, struct checkpoint *p);

/* For the implementations. */
void log_trouble(struct log_from *l, const char *where, const char *what, uint64_t entry);
SC_CHECK enum log_opened log_open_folder(struct log_from *l, char why[LOG_WORDS_MAX]);
/* log_folder_note(l): A folder's note as it is now. */
void log_folder_note(struct log_from *l);
SC_CHECK enum log_opened log_open_tiles(struct log_from *l, char why[LOG_WORDS_MAX]);
void log_set_key(struct log_from *l, struct bytes vkey);
void log_set_note(struct log_from *l, struct bytes note);
SC_CHECK bool log_add_cosigned(struct log_from *l, struct bytes vkey, struct bytes line,
                               uint64_t size);
