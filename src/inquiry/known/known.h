/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* known.h - who knew what when, read from a log: what could be known (matters), and whom the record shows to have been
 * told of it, by what (tellings).
 *
 * It says what reached a person by the record, and never what they thought. The words are four: *told* (the record shows
 * that it reached them), *answered* (they answered it), *offered* (it was put to them; no answer is on record), and for whoever
 * has no telling, *no record*. A telling that its person disowned no longer counts.
 * Known.def says of each event what it is to this; what a table cannot say (who is inside, whom a stop asks, what was read out
 * in a meeting or stood on a plan that was copied) is read from the world as it stood then.
 * Nobody who filed without a name is ever a telling's person; no private text is read.
 *
 * Invariants: matters are numbered from 1 in order of the log; a telling's index is never before its matter's.
 *             An act and what follows from it (a discharge, its stop, its report) are one matter.
 * Ownership:  the caller's memory, 0.4 MB; nothing allocates. Pure: an event and the world after it go in, rows come out.
 * Time:       linear in the log, plus for each matter those it is put to.                                            */
#pragma once
#include "core/core.h"
#include "text/language.h"

enum known_kind {
#define KIND(id, ...) KNOWN_##id,
#include "inquiry/known/known_words.def"
    KNOWN_KIND_COUNT
};
enum known_word {
#define TOLD(id, word) WORD_##id,
#include "inquiry/known/known_words.def"
    KNOWN_WORD_COUNT
};
enum known_how {
#define HOW(id, ...) HOW_##id,
#include "inquiry/known/known_words.def"
    KNOWN_HOW_COUNT
};
extern const char *const known_kinds[KNOWN_KIND_COUNT],
    *const known_words[KNOWN_WORD_COUNT],
        *const known_hows[KNOWN_HOW_COUNT],
            *const known_how_ids[KNOWN_HOW_COUNT]; /* "STOP_ASKED" */

/* On whose screen a person answered: their own, another's (${through}) or a station's (in the presence of ${presence}), or by
 * word to the one who entered it (${through}). */
enum known_via { VIA_OWN, VIA_SCREEN, VIA_TAKER, VIA_COUNT };
extern const char *const known_vias[VIA_COUNT];

struct known_matter {
    uint32_t id, report, ask; /* report, ask: their numbers, 0: none */
    uint64_t index, at_ms,
        about_ms; /* about_ms: when it was done, where it was entered afterwards; else 0 */
    uint16_t item, setup, lot, rack, person, code; /* code: known_code says of what */
    uint8_t kind, entry, nameless,
        event_kind; /* enum known_kind, ENTRY_word; by what event it opened */
};
/* What becomes of a matter. */
enum known_mark {
    BECAME_REPORTED, /* a report of it was filed in the same act; its number is in the event */
    BECAME_STOPPED,  /* the set was stopped by the same act */
    BECAME_ANSWERED,
    BECAME_LAPSED,
    BECAME_DISPUTED, /* the answer was not enough */
    BECAME_RELEASED,
    BECAME_ENDED,
    BECAME_COUNT
};
extern const char *const known_marks[BECAME_COUNT];

struct known_telling {
    uint32_t matter;
    uint16_t person, through, presence; /* through: whose screen, or who entered it; 0: their own */
    uint8_t word, how, via, entry;      /* enum known_word, known_how, known_via, ENTRY_word */
    uint8_t event, copied; /* event: enum event_kind, the log's own word; copied: it is a Copy */
    uint64_t index, at_ms, about_ms;
};

/* Rows go here as they are found, in order of the log. Each may be NULL. */
struct known_sink {
    void *state;
    void (*matter)(void *state, const struct known_matter *m);
    void (*mark)(void *state, uint32_t matter, enum known_mark mark, const struct event *e);
    void (*tell)(void *state, const struct world *w, const struct known_telling *t);
};

enum { KNOWN_STOPS = 64, KNOWN_LESSONS = LESSONS_MAX + 1 };
struct known {
    struct known_sink sink;
    uint32_t matters; /* so far */
    /* Where the open matter of a report, an ask, ... is found; 0: there is none. */
    uint32_t report[REPORTS_MAX], ask[ASKS_MAX], plan[SETUPS_MAX], item[ITEMS_MAX], lot[LOTS_MAX];
    uint32_t rack[RACKS_MAX], notice[NOTICES_MAX], lesson[KNOWN_LESSONS], called[PEOPLE_MAX];
    uint32_t summons[ROLE_COUNT], meeting, stop[KNOWN_STOPS], stops;
    uint32_t role[PEOPLE_MAX][ROLE_COUNT];
    uint8_t plan_said[SETUPS_MAX];           /* somebody answered it: a change is another matter */
    uint32_t read_out[(ASKS_MAX + 31) / 32]; /* in the meeting that is held now */
    struct known_matter act;                 /* the last that began one; zeroed when it is over */
    uint16_t act_by;
};

void known_begin(struct known *k, const struct known_sink *sink);
/* known_take(k, w, e): The next event of the log; ${w} is the world with ${e} applied. */
void known_take(struct known *k, const struct world *w, const struct event *e);

/* known_matters(kind): it is something that could be known; else known.def has it silent, and says why. */
bool known_matters(uint32_t event_kind);
/* known_code(m): ${code} in words: of a concern, a stop's reason, a need, a rule, a role, ...; "" where there is none. */
const char *known_code(const struct known_matter *m);
/* The same for a person, in a language; in English as above. */
const char *known_kind_in(enum language l, uint32_t kind);
const char *known_how_in(enum language l, uint32_t how);
const char *known_code_in(enum language l, const struct known_matter *m);

/* What was on a person at a moment: their roles and duties, what they owed an answer to, what they had asked for. */
enum { MOMENT_ROWS = 6 };
struct known_moment {
    uint32_t roles, accepted;                                             /* bit ROLE_x */
    uint16_t owes[MOMENT_ROWS], reports[MOMENT_ROWS], asked[MOMENT_ROWS]; /* asks, reports, asks */
    uint16_t owed, owned, asks; /* how many; above MOMENT_ROWS the first are listed */
};
void known_moment(const struct world *w, uint32_t person, struct known_moment *m);
