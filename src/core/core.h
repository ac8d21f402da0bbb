/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* core.h - the rules. decide() says no, with the rule, or yes, with the events; apply() is what an event does.
 *
 * Pure: no clock, no memory, no I/O, no libc but mem*; compiled the same for the box and for the page (wasm).
 * Time enters only through core_lapse, which turns deadlines into events, and through event.at_ms, which the box sets.
 * Invariant: for every world w and event e that decide or lapse gave for w, core_validate holds after core_apply.
 *            apply is total: an event that makes no sense changes nothing.                                          */
#pragma once
#include "core/world.h"
#include "ledger/hash.h"

struct command {
    uint16_t kind;                      /* enum command_kind */
    uint8_t entry;                      /* enum ENTRY_word */
    uint8_t happened;                   /* it is refused by a rule, and took place all the same */
    struct person_id actor, entered_by; /* whose screen, when not the actor's own; 0: own */
    struct person_id witness;           /* in whose presence */
    uint16_t sealed_set;                /* bit SEAL_x: which seals are there */
    uint64_t done_about_ms;             /* when late: when it was done; 0: now */
    uint64_t seen;                      /* ledger size the actor's screen showed; 0: not said */
    uint32_t arg[FIELD_COUNT];
    struct name id;
    struct hash sealed[SEAL_COUNT];
};

struct event {
    uint16_t kind;             /* enum event_kind */
    uint8_t entry, sealed_set; /* bit SEAL_x: which seals are there */
    struct person_id by, entered_by;
    struct person_id witness;
    uint16_t spare;
    uint64_t at_ms;         /* the box's clock, set by the box */
    uint64_t done_about_ms; /* 0: at at_ms */
    uint64_t index;         /* in the ledger, set by the box */
    uint32_t arg[FIELD_COUNT];
    struct name id;
    struct hash sealed[SEAL_COUNT];
};

/* Why not. ${cure}: up to four people who can give what is missing, those on the record with the role. */
struct refusal {
    uint16_t rule;
    uint16_t field; /* when malformed: FIELD_x that is wrong, FIELD_COUNT when the kind itself is */
    uint32_t packs; /* that ask for it */
    struct person_id cure[4];
    uint16_t item, setup, person, lot; /* what it is about; 0: none */
};
enum verdict { DECIDED, REFUSED, MALFORMED };
struct decision {
    uint8_t verdict; /* enum verdict */
    uint8_t count;   /* events, when DECIDED */
    struct refusal why;
    struct event event[EVENTS_MAX];
};

void core_init(struct world *);
/* core_decide(w, c, d): MALFORMED when an id does not exist or a number is out of range (not a matter of rules: never
 * recorded as an event), REFUSED by the first broken rule in table order, else DECIDED. With c->happened a refused act
 * is DECIDED: its events, a rule_broken for each rule, and a stop when one of them is a deviation. */
void core_decide(const struct world *w, const struct command *c, struct decision *d);
/* core_breaches(w, c, set): all rules that refuse it. The command must not be malformed. */
void core_breaches(const struct world *w, const struct command *c, struct rule_set *set);
/* core_prevented(c, why, repeats, e): the event that records a refused, sent command. */
void core_prevented(const struct command *c, const struct refusal *why, uint32_t repeats,
                    struct event *e);
/* core_lapse(w, now, d): the deadlines that are due, as events, in order of due time, then id; at most EVENTS_MAX:
 * call again until count is 0. core_next_due: when to call next, 0: never. */
void core_lapse(const struct world *w, uint64_t now_ms, struct decision *d);
uint64_t core_next_due_ms(const struct world *w);
void core_apply(struct world *w, const struct event *e);

/* NULL, or the first broken invariant by name. _near checks what ${e} touched and is cheap. */
const char *core_validate(const struct world *w);
const char *core_validate_near(const struct world *w, const struct event *e);

/* What a viewer may say of the weapon as it is now: enum EVIDENCE_word. */
uint8_t core_evidence(const struct world *w, struct item_id item, struct person_id viewer);
uint8_t core_item_state(const struct world *w, struct item_id id); /* enum STATE_word */
/* core_ask_stands(live, ask, setup): it was declined, and concerns a danger planned into this setup. */
bool core_ask_stands(const struct live *live, const struct ask *ask, uint32_t setup);
/* core_stop_asks(w, set): who is asked to say "I have stopped": custodians, who holds or keeps something, who directs, the
 * keys, and who is in an area with a danger out. */
void core_stop_asks(const struct world *w, struct people *set);
/* core_trusted(w, whose, reader): a trustee of this person's notebook, which both of them asked to open.
 * core_may_read_told(w, recollection, reader): by what its teller consents to, now. */
bool core_trusted(const struct world *w, struct person_id whose, struct person_id reader);
bool core_may_read_told(const struct world *w, uint32_t recollection, struct person_id reader);
/* core_points(item): how many points a whole empty look sees, the bore apart. */
uint8_t core_points(const struct item *item);

/* The packs that ask for a rule now, and what they say. */
struct pack_rule {
    uint8_t pack, rule, rank, confirmed;
    bool weapons; /* it is written of weapons alone */
    const char *citation;
};
extern const struct pack_rule core_pack_rule[];
extern const uint32_t core_pack_rules; /* how many */
/* The figures that packs set, and which way each is stricter; a value is a number, or bits of a set. */
struct parameter {
    uint8_t stricter; /* enum STRICTER_word */
    uint32_t least, most;
    const char *unit; /* "seconds"; for a set the name of its list */
};
struct pack_parameter {
    uint8_t pack, parameter, rank, confirmed;
    uint32_t value;
    const char *citation;
};
extern const struct parameter core_parameter[PARAMETER_COUNT];
extern const struct pack_parameter core_pack_parameter[];
extern const uint32_t core_pack_parameters; /* how many */
/* core_asked(packs, p): the strictest that these packs ask; 0: none does. core_figure(live, p): with the production's
 * own. core_looser(p, value, than). An empty ONE_OF is UINT32_MAX: the packs contradict. */
uint32_t core_asked(uint32_t packs, enum PARAMETER_word p);
enum PARAMETER_word core_contradiction(uint32_t packs); /* about which they do; 0: none */
uint32_t core_figure(const struct live *live, enum PARAMETER_word p);
bool core_looser(enum PARAMETER_word p, uint32_t value, uint32_t than);
/* core_rule_packs(rule, weapons): bit PACK_x; without what is written of weapons alone where the act is about none. */
uint32_t core_rule_packs(enum rule rule, bool weapons);
/* core_about_weapons(w, c): a harness is no matter of a firearms bulletin. */
bool core_about_weapons(const struct world *w, const struct command *c);
/* core_packs_binding(w, c): the packs in force for it, by the set and by its setup. */
uint32_t core_packs_binding(const struct world *w, const struct command *c);
/* core_packs_in_force(packs, day): those of them that bind on this shooting day; day 0: none is open, all of them. */
uint32_t core_packs_in_force(uint32_t packs, uint32_t day);
/* core_gates(command, rules, max): which rules stand before a command, in table order. */
uint32_t core_gates(enum command_kind kind, uint8_t *rules, uint32_t max);
