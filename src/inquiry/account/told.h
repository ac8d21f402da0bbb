/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* told.h - who had been told what, when, by what: an account's `told` entries and what its attached logs show, as one list.
 *
 * It says what reached somebody by a source, and never what they made of it. A log's telling and an entry are about the same
 * where a source of the entry, or of its fact, names an entry of the log that belongs to that matter. Who is tied to a person of
 * a log (in-log) stands as that person; the others of a log stand by number and role. What a log shows and no entry has is
 * marked, never written. Whoever cannot answer stands so, with why: an offer that met no answer is no word about them.
 *
 * Ownership: what was read of logs is the caller's (account.logs; cli/inquiry_logged.c) and outlives a list; told_list allocates,
 * told_drop frees. Threads: any.                                                                                    */
#pragma once
#include "inquiry/account/account.h"
#include "inquiry/account/span.h"

enum told_word { TOLD_OFFERED, TOLD_TOLD, TOLD_ANSWERED, TOLD_DISOWNED, TOLD_WORDS };
extern const char *const told_words[TOLD_WORDS];
/* told_word(a, word): the same in the account's language. */
const char *told_word(const struct account *a, enum told_word word);

/* One thing that could be known, of a log. */
struct told_matter {
    uint64_t number;         /* as `inquiry known --matter` has it */
    const char *kind, *says; /* "discharge"; "discharge, colt-2, in 31" */
    bool grave;              /* stands in every print, touched by the account or not */
    bool daily; /* of a day's ordinary course: only where it is touched, or asked for */
};
/* How it came to one person: the first time it did. */
struct told_telling {
    uint32_t matter, person;
    uint8_t word; /* enum told_word: the most that the record shows */
    bool copied;
    uint64_t entry, at_ms;
    const char *at, *by; /* the time at the place; "Copy", "was there, by name" */
};
struct told_place {
    uint64_t entry;
    uint32_t matter;
};
/* What a claim is set against. */
struct told_event {
    uint32_t event; /* enum event_kind */
    uint64_t entry;
    const char *says;
};
enum { TOLD_LOGS_MAX = 32 };
struct told_log {
    struct bytes name;   /* as the account calls it */
    const char *checked; /* one sentence: what came of reading it */
    bool whole;          /* it is what was attached; else nothing of it is here */
    uint32_t people, matters, tellings, places, events;
    const char **who; /* by number, from 1 */
    uint32_t *tied;   /* the same as persons of the account, or ACCOUNT_NONE (told_tied) */
    struct told_matter *matter;
    struct told_telling *telling;
    struct told_place *place; /* which entries belong to which matter, by entry */
    struct told_event *event; /* by entry */
};
struct told_logs {
    struct told_log log[TOLD_LOGS_MAX];
    uint32_t count;
};

struct told_row {
    struct span when;
    uint32_t person;                    /* of the account; ACCOUNT_NONE: of the log alone */
    uint32_t entry;                     /* of kind told; ACCOUNT_NONE: the log shows it */
    const struct told_log *log;         /* or NULL */
    const struct told_telling *telling; /* or NULL */
    uint8_t word;                       /* enum told_word */
    bool missing;                       /* the log shows it, and the account has no row for it */
};
struct told_list {
    struct told_row *row;
    uint32_t rows;
};
/* told_list(a, query, all, list): by time. ${query}: words of the matter, its kind, or a number (F8, T3, ridge/12); NULL: any.
 * Without one, and without ${all}, of a log's matters those that the account touches, and the grave. False: no memory. */
SC_CHECK bool told_list(const struct account *a, const char *query, bool all,
                        struct told_list *list);
void told_drop(struct told_list *list);
/* told_has(list, person): somebody of the account has a row in it. */
bool told_has(const struct told_list *list, uint32_t person);
/* told_has_other(list, log, number): the same of a person of the log to whom nobody is tied. */
bool told_has_other(const struct told_list *list, const struct told_log *log, uint32_t number);

/* told_tied(a, log, number): the person of the account who is that one in the log, or ACCOUNT_NONE. */
uint32_t told_tied(const struct account *a, struct bytes log, uint32_t number);
/* told_cannot(a, person, why): they cannot answer, and why. False: nobody says so. */
bool told_cannot(const struct account *a, uint32_t person, struct buffer *why);
/* told_of_duty(a, duty, person, out): by a log they had been told of what this duty is about: "log ridge 57 (Copy), and 2 more". */
bool told_of_duty(const struct account *a, uint32_t duty, uint32_t person, struct buffer *out);

/* A row's parts as people read them. */
void told_who(const struct account *a, const struct told_row *row, struct buffer *out);
void told_what(const struct account *a, const struct told_row *row, struct buffer *out);
void told_when(const struct account *a, const struct told_row *row, struct buffer *out);
void told_by(const struct account *a, const struct told_row *row, struct buffer *out);
/* "log ridge 57", or "T3: exhibit X4 whole". */
void told_source(const struct account *a, const struct told_row *row, struct buffer *out);
