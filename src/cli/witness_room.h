/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* witness_room.h - a witness's folder: its key, and of each log it watches the largest checkpoint it has cosigned.
 *
 *     witness.key        mode 0600: name, then the seed in base64     log/HASH      the log's key, then the cosigned note
 *     witness.pub        the key that others may have                 lock          held while a request is decided
 *
 * HASH is the SHA-256 of the log's origin. Invariant: a cosignature leaves this module only after the state that
 * goes with it is on disk, whoever else works in the folder at the same time; a crash loses answers, never memory.  */
#pragma once
#include "ledger/witness.h"

enum { ROOM_PATH_MAX = 4096, ROOM_WORDS_MAX = 512, ROOM_NOTE_MAX = 65536, ROOM_LOGS_MAX = 64 };

struct room {
    const struct crypto *c;
    uint8_t seed[32];
    char dir[ROOM_PATH_MAX], name[NOTE_NAME_MAX + 1];
    struct note_key key;
};

/* room_make(dir, name, c, why): A new witness; ${name} as union.example/w. False: ${why}. */
SC_CHECK bool room_make(const char *dir, const char *name, const struct crypto *c,
                        char why[ROOM_WORDS_MAX]);
SC_CHECK bool room_open(struct room *r, const char *dir, const struct crypto *c,
                        char why[ROOM_WORDS_MAX]);
void room_close(struct room *r); /* forgets the seed */
void room_vkey(const struct room *r, struct buffer *out);

/* room_watch(r, vkey, why): From now on requests of this log are answered. Known already: nothing changes. */
SC_CHECK bool room_watch(const struct room *r, struct bytes vkey, char why[ROOM_WORDS_MAX]);

/* room_ask(r, body, seconds, out, note): Decide an add-checkpoint request, keep what follows from it, and write the
 * answer's body into ${out}. ${note}, if not NULL, gets the cosigned note. The status; 0: the folder could not be read
 * or written, and nothing was signed. */
int room_ask(const struct room *r, struct bytes body, uint64_t seconds, struct buffer *out,
             struct buffer *note);
/* room_note(r, hash, out): The note last cosigned of the log with this hash (64 hex digits). */
SC_CHECK bool room_note(const struct room *r, struct bytes hash, struct buffer *out);
