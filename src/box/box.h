/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* box.h - the shell around the rules: it takes commands in order, keeps the log, and lets stops through first.
 *
 * Two sides. ${head} is everything decided, ${durable} everything on disk. Commands are decided on head; all that anybody
 * is shown, and every answer, comes from durable. One batch flies (written and signed by two threads), one gathers.
 * Threads:    everything here is called from one thread, the loop's, which calls box_turn when it submitted something, when
 *             box_wake_fd is readable and when box_next_ms has passed. Hooks and callbacks come from inside box_turn, but
 *             for hook.ring, which comes from inside box_ring: a stop is out before anything else happens.
 * Ownership:  what is passed in is copied; what a hook or callback gets is valid during the call. Each accepted request
 *             gets exactly one answer. A callback may submit, but not turn or close.
 * Bounds:     requests waiting QUEUE_MAX, 64 commands a turn, 64 rings; memory is taken once, at the start.           */
#pragma once
#include "core/core.h"
#include "store/store.h"

enum {
    BOX_QUEUE_MAX = 1024,
    BOX_TEXT_MAX =
        20480, /* private texts of one command together, in bytes of UTF-8: a notebook line of 12 KiB, sealed */
    BOX_RINGS_MAX = 64,
    BOX_WORDS_MAX = STORE_WORDS_MAX,
};
struct box;
struct side {
    struct world *world;
    struct ledger ledger;
};
struct box_clock {
    uint64_t wall_ms, mono_ms;
}; /* since 1970; never stepping */

/* A ring: a stop that has gone out and is not yet on disk. Never withdrawn. */
struct box_ring {
    struct command_id id;
    struct person_id raiser;   /* 0: somebody without a token, or at a station */
    struct person_id on, with; /* on whose screen, at whose station; 0: the raiser's own */
    struct people joined;      /* raised it too, when all 64 rings were taken */
    uint8_t reason;            /* enum REASON_word */
    uint64_t at_ms;
};

/* What the loop wants to hear of; any may be NULL. */
struct box_hook {
    void *state;
    void (*ring)(void *state, const struct box_ring *ring);                 /* now, before disk */
    void (*rung)(void *state, const struct box_ring *ring, uint64_t index); /* it is on disk */
    void (*leaf)(void *state, uint64_t index,
                 struct bytes body);                    /* an event is on disk, in order */
    void (*checkpoint)(void *state, struct bytes note); /* signed, and all it covers is on disk */
    void (*degraded)(void *state,
                     bool degraded); /* the disk takes nothing but stops; or all is well again */
    void (*clock)(void *state);      /* it is believed, or not any more, or was set */
    void (*log)(void *state, const char *words); /* a line for the operator */
};

/* Why the machine's clock is not believed. While it is not, nothing is decided but stops and set-clock, and nothing lapses. */
enum clock_doubt {
    CLOCK_RIGHT,
    CLOCK_NO_CHIP,      /* it has none, and nobody has set it since it was switched on */
    CLOCK_SET_BEFORE,   /* it was wrong and was set by people, before it was last switched off */
    CLOCK_BEFORE_LOG,   /* it stands before the last entry */
    CLOCK_BEFORE_BUILD, /* it stands in 1970, or where a chip begins without a battery */
    CLOCK_FAR_AHEAD,    /* more than a year after the last entry */
    CLOCK_DOUBT_COUNT
};
extern const char *const clock_doubt_words[CLOCK_DOUBT_COUNT];
struct clock_state {
    uint8_t doubt; /* enum clock_doubt */
    bool chip, synchronised;
    int64_t offset_ms;        /* added to the machine's clock, because two people set it */
    uint64_t set_ms, last_ms; /* when they did, 0: not; the latest of the last entries */
};
struct machine_clock;

struct box_options {
    struct box_hook hook;
    const char
        *state_dir; /* of head.last; NULL: $XDG_STATE_HOME/showclear or ~/.local/state/showclear */
    struct box_clock clock; /* at the start; the machine's */
    const struct machine_clock *
        machine; /* NULL: its clock is believed. In use until box_close; box_clock_look reads it again */
    struct box_clock (*read)(void); /* for box_run and box_close; NULL: this machine's clocks */
};
/* box_open(dir, options, why): Open a production that production.h made, check it whole, own it. NULL: ${why} says what is
 * wrong and what to do: in use, of a newer version, read-only, full, an old copy. */
struct box *box_open(const char *dir, const struct box_options *o, char why[BOX_WORDS_MAX]);
/* box_over(store, ...): The same over any store; for tests. */
struct box_keys;
struct box *box_over(struct store *s, const struct box_keys *keys, const char *dir,
                     const struct box_options *o, char why[BOX_WORDS_MAX]);
/* box_close(b): Finish what flies, answer what waits (as faults, when it was not begun), write snapshot and head.last. */
void box_close(struct box *b);

/* box_right(b, machine): The record's clock: the machine's, as people have set it. All that follows takes this one. */
struct box_clock box_right(const struct box *b, struct box_clock machine);
/* box_clock_look(b): What the machine tells of its clock may have changed: a network has set it. */
void box_clock_look(struct box *b);
struct clock_state box_clock_is(const struct box *b);

int box_wake_fd(const struct box *b);
void box_turn(struct box *b, struct box_clock now);
int box_next_ms(
    const struct box
        *b); /* until the next turn is needed; 0: at once; -1: not before something happens */

enum box_verdict { BOX_DONE, BOX_REFUSED, BOX_MALFORMED, BOX_FAULT };
struct box_answer {
    enum box_verdict verdict;
    uint64_t
        index; /* DONE: of the first event; REFUSED: of the event that records it, or UINT64_MAX */
    struct refusal why;      /* REFUSED, MALFORMED (why.field) */
    const char *fault;       /* FAULT: in words; MALFORMED: what is wrong, or NULL */
    struct person_id person; /* DONE: whom it added to the record; 0: nobody */
    struct command_id id;    /* of the request; of the ring that a stop joined */
};
typedef void box_done(void *state, const struct box_answer *a);

struct box_request {
    struct command_id id;
    struct command command;        /* sealed is the box's to fill */
    struct bytes text[SEAL_COUNT]; /* private texts, UTF-8; ptr NULL: none */
    bool authenticated;            /* by a token: its refusal is recorded */
    box_done *done;                /* or NULL */
    void *state;
};
/* box_submit(b, r): False when the queue is full: answer "busy". A known id gets its first answer. */
SC_CHECK bool box_submit(struct box *b, const struct box_request *r);
/* box_run(b, r, a): Submit and turn until it is answered, by the clocks it was opened with. For commands of the operator, without a loop. */
void box_run(struct box *b, const struct box_request *r, struct box_answer *a);

struct box_stop {
    struct command_id id;
    struct person_id raiser;   /* 0: unknown */
    struct person_id on, with; /* on whose screen, at whose station; 0: the raiser's own */
    uint64_t
        place; /* when the raiser is unknown: what tells one from another (a hash of the address) */
    uint8_t reason;
    box_done *
        done; /* when it is on disk; FAULT when it rings and could not be recorded yet: it goes on ringing */
    void *state;
};
/* box_ring(b, s, now): Never refused. Calls hook.ring at once, unless the same raiser rings already. */
void box_ring(struct box *b, const struct box_stop *s, struct box_clock now);
/* box_rings(b, each): the open ones, oldest first; for a phone that connects. Returns how many. */
uint32_t box_rings(const struct box *b, void (*each)(void *state, const struct box_ring *ring),
                   void *state);

/* Reading: all of it on disk. */
const struct side *box_durable(const struct box *b);
const struct world *
box_head(const struct box *b); /* only to read a command's names into ids (core_read_command) */
bool box_degraded(const struct box *b);
const char *
box_broken(const struct box
               *b); /* NULL, or why nothing more can be written: end the program with it, exit 3 */
SC_CHECK bool box_read(struct box *b, uint64_t from, uint64_t until,
                       bool (*each)(void *state, uint64_t index, const struct store_event *e),
                       void *state);
struct bytes box_checkpoint(const struct box *b); /* the newest signed note that was released */
struct bytes box_vkey(const struct box *b);
struct bytes box_origin(const struct box *b);
struct bytes box_meta(const struct box *b, enum store_meta what);
/* box_tile(b, t, out): bytes of a tile of hashes or a bundle of entries, partial ones too; false: no such, or no room. */
SC_CHECK bool box_tile(struct box *b, struct tile t, struct buffer *out);
struct ledger_reader box_reader(struct box *b); /* for proofs up to durable's size */
const struct crypto *box_crypto(const struct box *b);
const struct hash *
box_core_key(void); /* of this program's core and limits: what a snapshot is good for */
