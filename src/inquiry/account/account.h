/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* account.h - what the lines of an account come to: people, duties, a row for each person in each duty, the same questions to
 * all of them, who compiled it and what ties them to whom.
 *
 * Rows and questions are made, not chosen: for every person and every duty that their roles held or in which they could have
 * acted. What nobody wrote stands as "no evidence yet" and "not yet asked". Nobody is left out: a person whose name was erased
 * keeps their number. There is no sum per person, and nothing here weighs anybody.
 * The same lines in the same order give the same account. Ownership: account_build allocates, account_drop frees; all points
 * into the lines. Threads: any.                                                                                      */
#pragma once
#include "inquiry/account/kinds.h"
#include "notebook/fold.h"
#include "text/language.h"

struct told_logs;

enum {
    ACCOUNT_PEOPLE_MAX = 200,
    ACCOUNT_DUTIES_MAX = 64,
    ACCOUNT_COMPILERS_MAX = 16,
    ACCOUNT_CUSTOM_MAX = 512
};
#define ACCOUNT_NONE UINT32_MAX /* no entry */

enum account_standing { STANDING_NONE, STANDING_HELD, STANDING_COULD };
/* In the order of account.def's words, behind the two that nobody writes. */
enum account_asked {
    ASKED_NOT_YET,
    ASKED_PUT,
    ASKED_ANSWERED,
    ASKED_DECLINED,
    ASKED_NOT_APPROACHED,
    ASKED_CANNOT,
    ASKED_STATES
};
extern const char *const account_asked_word[ASKED_STATES];

struct account_row {
    uint8_t standing; /* by the roles of the person */
    uint8_t asked[ASK_COUNT];
    uint32_t entry; /* of kind holder */
    uint32_t question[ASK_COUNT];
};
struct account_person {
    struct bytes number; /* "P3" */
    uint32_t entry;      /* ACCOUNT_NONE: erased */
};
struct account_duty {
    struct bytes key;            /* of duties.def, or "D1" */
    const struct kinds_duty *of; /* NULL: the account's own */
    uint32_t entry;
    bool bound; /* a confirmed rule of a pack that bound then */
};
struct account_compiler {
    struct bytes number;
    uint32_t entry; /* ACCOUNT_NONE: erased */
    bool wrote;     /* something else than who is in it and what ties them */
};
enum account_tie { TIE_DECLARED, TIE_MISSING, TIE_LATE };
/* A question of a compiler's own; the same text about the same thing is the same question. */
struct account_custom {
    struct bytes concern, text; /* a duty's key or a fact's number; JSON */
    uint32_t duty;              /* or ACCOUNT_NONE: about a fact, and put to all */
    uint32_t first, last;       /* of its questions; account.next leads on */
};
struct account {
    struct fold fold;
    uint32_t *order; /* entries by number */
    struct bytes *number;
    uint32_t *next; /* of a question: who else is asked the same, or ACCOUNT_NONE */
    uint32_t first[ACCOUNT_KINDS], *alike; /* see account_first */
    uint8_t *kind;                         /* enum account_kind, of each entry */
    struct account_person person[ACCOUNT_PEOPLE_MAX];
    struct account_duty duty[ACCOUNT_DUTIES_MAX];
    struct account_compiler compiler[ACCOUNT_COMPILERS_MAX];
    struct account_custom custom[ACCOUNT_CUSTOM_MAX];
    uint8_t tie[ACCOUNT_COMPILERS_MAX][ACCOUNT_PEOPLE_MAX]; /* enum account_tie */
    uint32_t people, duties, compilers, customs;
    uint32_t inquiry; /* entry, or ACCOUNT_NONE */
    struct account_row row[ACCOUNT_DUTIES_MAX][ACCOUNT_PEOPLE_MAX];
    const struct told_logs
        *logs; /* what attached logs show (told.h), where they were read; else NULL */
    enum language
        language; /* of what the program says of it (frame.h); English where nobody asked */
    bool by_role; /* whoever is in it stands by their roles: for what leaves without names */
    bool cut;     /* there was more of something than there is room for */
};

/* account_build(a, line, lines, gone, gones): ${line} in the order in which they were written; ${gone}: numbers of people and
 * compilers whose entries were erased. False: no memory. */
SC_CHECK bool account_build(struct account *a, const struct bytes *line, uint32_t lines,
                            const struct bytes *gone, uint32_t gones);
void account_drop(struct account *a);

/* account_find(a, number): the entry of this number, or ACCOUNT_NONE. account_kind(a, entry). */
uint32_t account_find(const struct account *a, struct bytes number);
enum account_kind account_kind(const struct account *a, uint32_t entry);
/* account_first(a, kind), account_after(a, entry): the entries of a kind, by number; ACCOUNT_NONE behind the last. */
uint32_t account_first(const struct account *a, enum account_kind kind);
uint32_t account_after(const struct account *a, uint32_t entry);
/* account_value(a, entry, key): JSON of the value that is shown: of the entry's first writer, or of the first who has one.
 * account_word: what stands between its quotes, for numbers and fixed words. Empty when there is none. */
struct bytes account_value(const struct account *a, uint32_t entry, const char *key);
struct bytes account_word(const struct account *a, uint32_t entry, const char *key);
/* account_text(a, entry, key, out): the same for a person; {P3} becomes the name. False: nothing is said. */
SC_CHECK bool account_text(const struct account *a, uint32_t entry, const char *key,
                           struct buffer *out);
/* account_said(a, json, out): the same of a value that is at hand. */
SC_CHECK bool account_said(const struct account *a, struct bytes json, struct buffer *out);
/* account_filled(a, plain, out): names in their places. account_name(a, person, out): "P3" when it was erased.
 * Where ${by_role} is set it is what they were: "armorer, props". */
void account_filled(const struct account *a, struct bytes plain, struct buffer *out);
void account_name(const struct account *a, uint32_t person, struct buffer *out);
void account_compiler_name(const struct account *a, uint32_t compiler, struct buffer *out);
uint32_t account_person_of(const struct account *a, struct bytes number); /* or ACCOUNT_NONE */
void account_duty_title(const struct account *a, uint32_t duty, struct buffer *out);
/* account_ask_text(a, ask): one of the five, with "{duty}". account_asked_text(a, duty, ask, out): with the duty in its place. */
const char *account_ask_text(const struct account *a, enum account_ask ask);
void account_asked_text(const struct account *a, uint32_t duty, enum account_ask ask,
                        struct buffer *out);

/* account_in_duty(a, duty, person): their roles held it or could have acted, or a row was written. */
bool account_in_duty(const struct account *a, uint32_t duty, uint32_t person);
/* account_custom_asked(a, custom, person, entry): how it stands with one of those to whom it goes; ${entry} of the question. */
bool account_custom_goes_to(const struct account *a, uint32_t custom, uint32_t person);
enum account_asked account_custom_asked(const struct account *a, uint32_t custom, uint32_t person,
                                        uint32_t *entry);
/* account_offset(a): of the place, in minutes: for times that were said without a zone. 0 where nobody said it. */
int32_t account_offset(const struct account *a);
/* account_draft(a): a relation is missing: whatever leaves is headed so. */
bool account_draft(const struct account *a);
