/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inside.h - the box's own state, and what its parts ask of one another. Internal to this folder.
 *
 *     start.c      open, check   fold.c  the world    sequence.c   a turn: rings, lapses, commands; decide and apply on head
 *     commit.c     a batch flies; its three answers  ring.c       stops        refuse.c   refusals recorded and remembered
 *     clock.c      jumps                             full.c       the disk that takes nothing                           */
#pragma once
#include "box/batch.h"
#include "box/crew.h"
#include "box/guard.h"
#include "box/worker.h"

enum {
    RING_WAITERS_MAX = 256,
    PREVENTED_MAX = 64,
    REMEMBERED_MAX = 512,
    JOINS_MAX = 64,
    KNOWN_SESSIONS = 256, /* by the first octet of the token's hash */
    TURN_COMMANDS_MAX = 64,
    PREVENTED_MS = 60000,    /* within which repeats are counted */
    JUMP_MS = 60000,         /* a forward step longer than this is an event */
    GUARD_MS = 1000,         /* between two head.last */
    RING_PATIENCE_MS = 5000, /* then those who wait for a ring hear that it is not on disk */
    RETRY_MS = 1000,         /* after a full disk or an unknown commit */
    RETRY_SOON_MS = 50,      /* after a rolled back one */
    IDLE_MS = 200,           /* between two checks when idle */
    VALIDATE_EVENTS = 4096,  /* between two whole checks */
    SNAPSHOT_EVENTS = 20000,
    BALLAST_BYTES = 8 << 20,
};

enum ring_state { RING_FREE, RING_OUT, RING_DECIDED /* its first raiser */ };
struct ring_slot {
    struct box_ring ring;
    uint64_t place; /* of a raiser without a name */
    uint64_t order;
    uint64_t since_ms;           /* monotonic */
    uint64_t index, last;        /* of its first and last event, once decided */
    uint32_t told, told_durable; /* the last of ${joined} that was decided; that is on disk */
    uint8_t state;               /* enum ring_state */
};
struct ring_waiter {
    box_done *done;
    void *state;
    uint16_t ring; /* slot */
    struct command_id id;
};

/* Refusals: what is remembered of the last ones, and what is being counted. */
struct remembered {
    struct command_id id;
    struct person_id actor;
    uint16_t kind;
    uint64_t size;  /* of head when it was decided */
    uint64_t index; /* of the event that records it, or UINT64_MAX */
    struct refusal why;
};
struct prevented {
    struct command command;
    struct refusal why;
    uint64_t since_ms, index;
    uint32_t repeats; /* beyond the first */
};

struct join;
struct box {
    struct side head, durable;
    struct store *store;
    struct store *owned_store; /* NULL: it is the caller's */
    struct box_keys keys;
    struct guard guard;
    bool guarded;
    char dir[GUARD_PATH_MAX]; /* empty: none */
    struct box_hook hook;
    struct box_clock (*read)(void);
    struct crypto port, sign_port, *store_port;
    uint64_t epoch;
    struct tile_source tiles;
    uint8_t tile_bytes[TILE_BYTES]; /* of the tile last read */
    struct bytes meta[META_COUNT];
    uint8_t meta_bytes[META_COUNT][STORE_META_MAX];

    /* time */
    struct box_clock now;
    int64_t offset_ms; /* wall less mono, as it should be */
    const struct machine_clock *machine;
    struct clock_state clock;
    uint64_t jumped_s; /* to be recorded; 0: no */

    /* requests */
    struct box_request *queue;
    uint8_t (*queue_text)[BOX_TEXT_MAX];
    uint32_t queue_first, queue_count;

    /* batches */
    struct batch *gathering, *flying, *spare;
    bool in_flight, settling, closing;
    const char *broken_words; /* NULL: not broken */
    uint64_t settle_at_ms, launched_ms;
    struct store_batch job; /* the writer's, with ${job_snapshot} and ${after} */
    struct store_snapshot job_snapshot;
    struct ledger after;
    enum store_answer job_answer;
    uint64_t job_size;
    bool job_settle, job_sign;
    struct worker writer, signer;
    int wake_fd;
    uint8_t signed_bytes[CHECKPOINT_SIGNED_MAX], released_bytes[CHECKPOINT_SIGNED_MAX];
    struct buffer signed_note, released; /* the signer's; the loop's */
    pthread_mutex_t guard_lock;
    uint8_t guard_bytes[CHECKPOINT_SIGNED_MAX];
    struct buffer guard_note;         /* under the lock: to be written */
    uint64_t guard_size, guard_at_ms; /* what was last given to be written, and when */
    atomic_bool guard_failed;
    bool guard_told;

    /* the disk */
    bool degraded;
    uint64_t ring_at_ms, probe_at_ms; /* rings are not decided before; there is no probe before */

    /* rings */
    struct ring_slot ring[BOX_RINGS_MAX];
    struct ring_waiter ring_waiter[RING_WAITERS_MAX];
    uint32_t ring_waiters;
    uint64_t ring_order;

    /* refusals */
    struct remembered remembered[REMEMBERED_MAX];
    uint64_t remembered_next;
    struct prevented prevented[PREVENTED_MAX];
    uint32_t prevented_count;

    struct join *joins; /* crew.c */
    struct decision decision;
    bool nameless; /* what is emitted now comes from nobody: it bears a quarter hour (thread.h) */
    struct command last; /* for a report */
    uint8_t json[STORE_VALUE_MAX];
    uint8_t kept[STORE_VALUE_MAX];
    struct known_session {
        struct hash token;
        struct box_session session;
        uint64_t since_ms; /* 0: nothing is known here */
    } known[KNOWN_SESSIONS];
    uint64_t validated, snapshot_size, idle_at_ms;
};

/* As the file says it; set_ms 0: nothing is known. */
struct clock_kept {
    int64_t right_less_mono_ms;
    uint64_t set_ms;
    char boot[40];
};

/* start.c; fold.c */
bool box_fold_log(struct box *b, char why[BOX_WORDS_MAX]); /* head from snapshot and log */
void box_free(struct box *b);
/* why nothing but stops is taken; NULL: all is. */
const char *box_why_not(const struct box *b);
void box_say(struct box *b, const char *words);
/* sequence.c: apply ${e} on head and put it into the gathering batch; its index. */
uint64_t box_emit(struct box *b, struct event *e);
bool box_emit_decision(struct box *b,
                       uint64_t *first); /* b->decision; false when it has no events */
/* request.c: answer at once; or with the batch that what it says rests on; or, when its id is known, as the first time. */
void box_answer_now(const struct box_request *r, enum box_verdict verdict, const char *words);
void box_answer_with(struct box *b, const struct waiter *w);
bool box_answer_known(struct box *b, const struct box_request *r);
/* private_text.c: the texts of a request as JSON, one after the other in b->json, each with its salt. */
struct sealed_text {
    struct bytes json[SEAL_COUNT];
    uint8_t salt[SEAL_COUNT][32];
};
/* Seal the texts into r->command. NULL, or what is wrong with one. */
const char *box_seal_texts(struct box *b, struct box_request *r, struct sealed_text *t);
/* The private rows of b->decision, whose first event got the index ${first}. */
void box_keep_secrets(struct box *b, const struct sealed_text *t, uint64_t first);
uint32_t box_text_room(const struct box_request *r); /* bytes of its texts as JSON, at worst */
/* commit.c */
void box_collect(struct box *b); /* what the writer and signer have done */
void box_launch(struct box *b);  /* the gathering batch, when nothing flies */
void box_post_guard(struct box *b, bool now);
bool box_may_launch(const struct box *b); /* what gathers may fly now, as far as time goes */
/* crew.c: an invitation that was made and is not on disk after all is made again, for nobody waits to be told. */
void box_invites_undo(struct box *b, const struct batch *undone);
/* ring.c */
void box_decide_rings(struct box *b);
bool box_ringing(const struct box *b);        /* one is out and not on disk */
bool box_ring_undecided(const struct box *b); /* there is something to decide */
void box_rings_done(struct box *b);           /* the flying batch is on disk */
void box_rings_undo(struct box *b);           /* nothing of what was decided holds */
void box_rings_fault(struct box *b,
                     const char *words); /* those who wait hear that it rings and is not recorded */
/* refuse.c */
const struct remembered *box_remembered(const struct box *b, const struct command_id *id);
void box_refused(struct box *b, const struct box_request *r, const struct refusal *why);
void box_prevented_flush(struct box *b, bool all);
uint64_t box_prevented_due_ms(const struct box *b); /* in monotonic time; UINT64_MAX: never */
void box_refusals_undo(struct box *b);
/* clock.c */
void box_clock_start(struct box *b, struct box_clock now);
void box_clock_turn(struct box *b, struct box_clock now);
struct box_clock box_clock_read(void); /* the machine's, for box_run and box_close */
void box_clock_set(struct box *b, const struct event *e); /* clock-set is on disk */
/* clock_kept.c: what is known of the machine's clock, beside head.last: a restored folder must not bring another's. */
bool box_clock_kept(const struct box *b, struct clock_kept *k);
void box_clock_keep(struct box *b);
/* full.c */
bool box_make_ballast(const struct box *b);

void box_degrade(struct box *b);
void box_probe(struct box *b);
