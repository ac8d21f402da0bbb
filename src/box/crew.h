/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* crew.h - who is at the other end: invitations, sessions, and which private text who may read.
 *
 * A token is 32 random bytes, said as 64 hex digits; the store keeps its SHA-256 only. Same thread as box.h; what is
 * written goes with the next batch, and the callback comes when it is on disk.                                     */
#pragma once
#include "box/box.h"

enum { BOX_TOKEN_TEXT = 64 };

struct box_joined {
    const char *fault; /* NULL: joined */
    bool forbidden;    /* the invitation is unknown or used up, or the person is not on the list */
    struct person_id person;
    char token[BOX_TOKEN_TEXT + 1];
};
struct box_join {
    struct bytes invite;     /* hex */
    struct person_id person; /* from the prepared list; 0: a visitor, by name */
    struct bytes name;       /* UTF-8 */
    bool station;
    void (*done)(void *state, const struct box_joined *j);
    void *state;
};
/* box_join(b, j, now): One answer, in this call when it is no. A visitor is added to the record first. */
void box_join(struct box *b, const struct box_join *j, struct box_clock now);
/* box_invite(b, role, uses, now, token): Make an invitation, good when it is on disk: next turn's batch. ROLE_COUNT: any
 * role. False: no randomness, or too much waits already. */
SC_CHECK bool box_invite(struct box *b, uint32_t role, uint32_t uses, struct box_clock now,
                         char token[BOX_TOKEN_TEXT + 1]);
/* box_invited(b, invite, role): Whether it is good now, and for which role. */
SC_CHECK bool box_invited(struct box *b, struct bytes invite, uint32_t *role);

struct box_session {
    struct person_id person;
    bool station;
};
/* A token is good for 90 days from the joining: longer than most shoots, and a phone that is lost ends by itself. */
#define BOX_SESSION_DAYS 90
#define BOX_SESSION_MS (UINT64_C(86400000) * BOX_SESSION_DAYS)
/* box_session(b, token, s): Who this token (hex) stands for. False: nobody, or not any more. */
SC_CHECK bool box_session(struct box *b, struct bytes token, struct box_session *s);

/* box_name(b, person, out): The person's name as JSON text with quotes; false when there is none, or it was erased. */
SC_CHECK bool box_name(struct box *b, struct person_id person, struct buffer *out);
/* box_private(b, reader, from, each): The texts that ${reader} may read, from index ${from} on, at most BOX_PRIVATE_MAX.
 * Returns the index to ask for next. private.def says who may read what. */
enum { BOX_PRIVATE_MAX = 256 };
uint64_t box_private(struct box *b, struct person_id reader, uint64_t from,
                     void (*each)(void *state, uint64_t index, struct bytes path,
                                  struct bytes json),
                     void *state);

/* box_text(b, index, path, out): One private text of an entry as JSON; the caller knows that it may be read, or asks
 * box_may_read first. False: none, or erased. */
SC_CHECK bool box_text(struct box *b, uint64_t index, struct bytes path, struct buffer *out);
bool box_may_read(struct box *b, struct person_id reader, uint64_t index, struct bytes path);
/* box_texts(b, path, each): every private text of this path; for what has to know of all of them once, at the start. */
void box_texts(struct box *b, struct bytes path,
               void (*each)(void *state, uint64_t index, struct bytes json), void *state);

/* box_cosigned(b, w): Keep a witness's cosignature, verified by the caller. False: not now. */
SC_CHECK bool box_cosigned(struct box *b, const struct store_witness *w);
SC_CHECK bool box_witnesses(struct box *b, bool (*each)(void *state, const struct store_witness *w),
                            void *state);
