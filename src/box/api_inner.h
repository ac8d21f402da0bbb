/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_inner.h - what the files of the api share: its state, and small steps that most routes take. */
#pragma once
#include "box/api.h"
#include "box/machine.h"
#include "net/stream.h"

struct event;
struct morning;
struct reaching;

enum {
    API_SCRATCH_MAX = 8 << 20,
    API_PLACES = 256,
    API_HOOKS = 2,
    API_COPY_NOTE_MAX = 2048,
    API_TOLD = 32
};
enum api_set { SET_WORKS, SET_DRILLS, SET_STOPPED };

/* How much may still be tried this minute. */
struct allowance {
    uint64_t until_s;
    uint32_t left;
};

/* What another word of this program tells, asked for over HTTP (api_printed.c). */
enum api_printed {
    API_PRINTED_MEASURES,
    API_PRINTED_SCREENPLAY,
    API_PRINTED_SUN,
    API_PRINTED_COUNT
};

struct api {
    struct event_base *base;
    struct box *box;
    struct streams *streams;
    struct event *wake, *turn, *ping;
    struct api_options options;
    struct reaching *reaching; /* api_reach.c: in memory only */
    const char *dir;
    const char *broken;
    char base_url[128];
    bool closing;
    uint64_t salt; /* of places, new at each start */
    uint8_t *scratch;
    struct {
        uint8_t *bytes;
        uint32_t len;
        uint64_t size;
    } image; /* gzip of the durable side; len 0: none yet */
    struct {
        uint8_t set, reason; /* enum api_set; of the stop that is, or was last */
        bool drill;          /* the same */
        uint32_t tries;      /* of this state's command */
        struct child *child;
        struct event *again;
        struct api_hook_end {
            uint32_t tries; /* 0: it has not ended */
            int exit_code;
            bool timed_out;
            uint64_t at_ms;
        } end[API_HOOKS];
    } hook;
    struct allowance place[API_PLACES], all; /* see api_slow; without a name, by all together */
    struct api_asking {
        struct request *waiting[16];
        uint32_t count;
    } verify, printed[API_PRINTED_COUNT];
    struct {
        struct request *waiting[16];
        uint32_t count, len;
        uint64_t entries;                /* of the last copy */
        uint8_t last[API_COPY_NOTE_MAX]; /* its note, as JSON */
    } copy;
    struct paper_job {
        struct request *request; /* NULL: none */
        struct child *child;
    } paper[2];
    struct machine_clock machine; /* as last looked at */
    struct api_told {
        uint32_t who; /* as api_listener has it */
        int64_t less_mono_ms;
        uint64_t at_ms;      /* monotonic */
    } told[API_TOLD];        /* what devices say of the time, see api_clock.c */
    struct morning *morning; /* api_morning.c */
    struct desk *desk;       /* pictures and recordings, see api_media.c */
    struct event *on_desk;
    struct reading *reading; /* threads that are being read, see api_thread.c */
};

static inline struct api *api_of(const struct request *r) {
    return r->context;
}
/* api_scratch(a): an empty buffer of API_SCRATCH_MAX, one at a time. */
struct buffer api_scratch(struct api *a);

/* Who asks. api_session: the token's person, or false. api_who: the same; when false it has been answered 401.
 * With ${acts}: the request changes something, so with a cookie it must come from our own page. */
bool api_session(struct request *r, struct box_session *s);
SC_CHECK bool api_who(struct request *r, bool acts, struct box_session *s);
/* api_cookie(a): the token's cookie. Practice has one of its own: a phone's real session outlives it. */
static inline const char *api_cookie(const struct api *a) {
    return a->options.practice ? "showclear-practice" : "showclear";
}
/* api_own(r): for routes that need no token: not another site's page. False: it has been answered. */
SC_CHECK bool api_own(struct request *r);
/* api_place(r): a number for the peer's address that is only good while this process runs. */
uint64_t api_place(const struct request *r);
/* api_slow(r, most): True: this address has asked for more than ${most} of such things this minute; answered 429. */
SC_CHECK bool api_slow(struct request *r, uint32_t most);

/* api_submit(r, q): Give it to the box; without a ${done} of its own it is answered when it is on disk, as api_answer does. */
bool api_submit(struct request *r, struct box_request *q); /* false: busy; it has been answered */
void api_answer(struct request *r, const struct box_answer *a);
/* api_nameless(r): For what comes by a code. Nothing that says who asks is looked at; the answer names a quarter hour. False:
 * it has been answered, because this address, or all together, ask for too much. */
SC_CHECK bool api_nameless(struct request *r, uint32_t most);

/* Members of a body. api_id: 32 hex digits. False: it has been answered. */
SC_CHECK bool api_id(struct request *r, const struct json *j, struct command_id *id);
void api_put_id(struct buffer *b, const struct command_id *id);
/* api_text(j, object, key, text, into): One private text, unescaped into ${into}; empty when it is not there. False: it is
 * no text for people. */
SC_CHECK bool api_text(const struct json *j, uint32_t object, const char *key, struct bytes *text,
                       struct buffer *into);
/* api_texts(j, args, allowed, texts, into): the private texts in ${args}, unescaped into ${into}. NULL, or the key of a
 * text that is malformed or does not belong. */
const char *api_texts(const struct json *j, uint32_t args, uint32_t allowed,
                      struct bytes texts[SEAL_COUNT], struct buffer *into);

/* The streams' side (api_events.c). */
struct box_hook api_hooks(struct api *a);
uint64_t api_more(void *state, struct stream *s, uint64_t next);
void api_ping(struct api *a);
/* The lamp and the siren (api_hook.c). api_set: the set is stopped, drills, or works again; only a change runs anything.
 * api_put_hooks: for /health, how each ended last. api_put_hook: as an event, how this state's command did; whether there
 * is one. api_tell_hook: that to everybody. */
SC_CHECK bool api_hook_open(struct api *a);
void api_hook_close(struct api *a);
void api_set(struct api *a, enum api_set set, uint8_t reason);
void api_put_hooks(const struct api *a, struct buffer *b);
bool api_put_hook(const struct api *a, struct buffer *b);
void api_tell_hook(struct api *a);
/* Whom a stop reaches, and what the day asks (api_reach.c). _begin: a stream has opened. _leaf: it is on disk. */
bool api_reach_open(struct api *a);
void api_reach_close(struct api *a);
void api_reach_begin(struct api *a);
void api_reach_leaf(struct api *a, struct bytes body);
/* A station's streams are not its keeper's own: they go by a number beyond all persons. */
static inline uint32_t api_listener(const struct box_session *s) {
    return s->person.n + (s->station ? (uint32_t)PEOPLE_MAX : 0);
}
/* The caches are dropped at the end. */
void api_state_free(struct api *a);
/* Who waits for a check, or a thread, is told that it will not end. */
void api_verify_end(struct api *a);
void api_copy_end(struct api *a);
void api_paper_end(struct api *a);
void api_printed_end(struct api *a);
void api_thread_end(struct api *a);

/* Pictures and recordings (api_media.c). api_media_wrong: NULL, or what is wrong with a private text that names one. */
SC_CHECK bool api_media_open(struct api *a, const char *dir, char why[BOX_WORDS_MAX]);
void api_media_close(struct api *a);
void api_media_ping(struct api *a);
void api_media_leaf(struct api *a, uint64_t index, struct bytes body);
const char *api_media_wrong(struct api *a, struct bytes text, bool nameless);

/* The wrap copy (api_copy.c). api_copy_open: when the last was made, from the folder, before the loop runs. api_put_copy: the member
 * "copy", for /health and the morning. */
void api_copy_open(struct api *a);
void api_put_copy(const struct api *a, struct buffer *b);
/* The clock (api_clock.c). _told: how many devices told theirs. _wrong: NULL, or what set-clock has to wait for. _unset: nothing but
 * set-clock is taken now; it has been answered. api_put_clock: as an event. api_tell_clock: that to everybody. */
uint32_t api_clocks_told(const struct api *a);
const char *api_clock_wrong(const struct api *a, const struct command *c);
bool api_clock_unset(struct request *r, uint32_t kind);
void api_put_clock(const struct api *a, struct buffer *b);
void api_tell_clock(struct api *a);
/* Before the day (api_morning.c). _open: before the box is; _begin: the box is open. _station: one of this keeper was heard.
 * api_put_retention: its value in GET /morning. */
SC_CHECK bool api_morning_open(struct api *a, const char *dir);
void api_morning_begin(struct api *a);
void api_morning_close(struct api *a);
void api_morning_station(struct api *a, struct person_id keeper);
void api_put_retention(struct api *a, struct buffer *b);

/* The routes' functions. */
void api_get_me(struct request *r);
void api_get_morning(struct request *r);
void api_post_clock(struct request *r);
void api_get_state(struct request *r);
void api_get_setup(struct request *r);
void api_get_view(struct request *r, struct bytes word,
                  struct person_id viewer); /* by api_get_state */
void api_put_media(struct request *r);
void api_get_media(struct request *r);
void api_get_private(struct request *r);
void api_get_events(struct request *r);
void api_get_health(struct request *r);
void api_post_copy(struct request *r);
void api_post_copied(struct request *r); /* local only */
void api_post_erase(struct request *r);  /* local only */
enum { API_SEAL_MAX = 4096 };
void api_post_seal(struct request *r); /* local only */
void api_post_here(struct request *r);
void api_get_demands(struct request *r);
void api_get_page(struct request *r);
void api_post_command(struct request *r);
void api_post_stop(struct request *r);
void api_post_report(struct request *r);
void api_post_thread(struct request *r);
void api_post_crew(struct request *r);
void api_post_join(struct request *r);
void api_post_invite(struct request *r);   /* local only */
void api_post_cosigned(struct request *r); /* local only */
void api_post_local_stop(struct request *r);
void api_get_checkpoint(struct request *r);
void api_get_key(struct request *r);
void api_get_tile(struct request *r);
void api_get_proof(struct request *r);
void api_get_consistency(struct request *r);
void api_get_witnesses(struct request *r);
void api_get_verify(struct request *r);
void api_get_paper(struct request *r);
void api_get_measures(struct request *r);
void api_get_asked(struct request *r);
void api_get_screenplay(struct request *r);
void api_get_sun(struct request *r);
