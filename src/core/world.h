/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* world.h - all that the rules need to know, as one plain value.
 *
 * Invariants: fixed-width integers only, no pointers, no padding (a test compares sizes and offsets, native and
 *             wasm), so copy is memcpy and equality memcmp. Row 0 of each table is nobody, nothing, and stays zero.
 *             decide reads ${live} only; ${past} is counters and finished facts for people to read.
 *             core_validate (core.h) says what else must hold.
 * Ownership:  the caller's memory; one world is about half a megabyte.
 * Times are seconds since 1970 (UTC) where a deadline is meant, and nothing but core_lapse reads them.            */
#pragma once
#include "core/vocabulary.h"

struct person_id {
    uint16_t n;
}; /* ids are distinct types: a person is never passed for a weapon; 0 is nobody */
struct item_id {
    uint16_t n;
};
struct lot_id {
    uint16_t n;
};
struct setup_id {
    uint16_t n;
};
struct report_id {
    uint16_t n;
};
struct rack_id {
    uint16_t n;
};
struct name {
    char text[NAME_MAX];
}; /* [a-z0-9-]{1,24}, zero-padded */

enum { PEOPLE_WORDS = (PEOPLE_MAX + 31) / 32 };
struct people {
    uint32_t word[PEOPLE_WORDS];
}; /* a set of persons */

struct rule_set {
    uint32_t word[(RULE_COUNT + 31) / 32];
};

enum person_flag {
    PERSON_TRAINED = 1,
    PERSON_MORE_NEEDED = 2,
    PERSON_DECLINES = 4,
    PERSON_MINOR = 8,
    PERSON_PERMIT = 16,       /* seen, and not ended */
    PERSON_GONE = 32,         /* left the production */
    PERSON_AWAY = 64,         /* not back since it was suspended */
    PERSON_TOLD = 128,        /* what happened, and what changed */
    PERSON_ASKED_FIRST = 256, /* trustee 0 asked that this person's notebook is opened */
    PERSON_ASKED_SECOND = 512
};
struct person {
    uint32_t roles, accepted; /* bit ROLE_x */
    uint32_t training_due_s;  /* 0: does not lapse */
    uint32_t met;             /* live.meeting at which this person last was; 0: none */
    uint32_t flags;           /* enum person_flag */
    uint32_t permit_due_s;    /* 0: does not lapse */
    uint16_t skills;          /* bit SUBJECT_x: the verdict was enough; firearms apart (flags) */
    uint16_t held;            /* open reports of a discharge in this person's hands */
    uint32_t since;           /* the shooting day on which they came; 0: before there was one */
    uint32_t left;            /* the roles that went with them */
    uint16_t trustee[2];      /* who may, together, open their notebook; 0: nobody is named */
};

enum item_flag {
    ITEM_WAITING = 1 /* failed to fire */,
    ITEM_CAME_BACK = 2,
    ITEM_LOOKED = 4 /* seen empty since it came to hand */,
    ITEM_KEPT = 8 /* out through a break, and not looked into since */,
    ITEM_READY = 16 /* it can act */,
    ITEM_DOUBTED = 32 /* until two look, one of them outside its keepers */,
    ITEM_HERE = 64 /* it arrived, and did not depart */
};
struct item {
    struct name name;
    uint16_t keeper, holder, setup; /* person, person, setup; 0: none */
    uint16_t looker; /* who made the last whole empty look; 0: none since it came to hand */
    uint16_t out;    /* slot in live.out + 1; 0: locked */
    uint16_t holds;  /* open reports that hold this item */
    uint8_t class, action, capability, capacity, tag, place;
    uint8_t flags; /* enum item_flag */
    uint8_t calibre;
    uint16_t handler; /* in whose hands it was last; 0: in nobody's but its keeper's */
    uint16_t spare;
    uint32_t wait_due_s; /* when ITEM_WAITING */
    uint32_t touched;    /* index + 1 of the last event that named it (SEEN-OLD) */
};

/* A round is individual only while it is in a chamber. */
enum round_flag { ROUND_PROVED = 1, ROUND_SPENT = 2 };
struct round {
    uint16_t lot;
    uint8_t kind, flags;
};

/* What is out of the locker has sets of people and, if it loads, its chambers. */
struct out {
    uint16_t item;
    uint16_t
        prover; /* who watched the proof of all that is in it and has had it in sight since; 0: nobody */
    uint16_t setup;      /* declared for; 0: not declared */
    uint16_t version;    /* of that setup's plan */
    uint8_t kind, count; /* as declared */
    uint8_t tag_read;    /* for this plan */
    uint8_t loaded;      /* rounds in it, spent ones too */
    uint16_t
        sight; /* who watched the proof, and may say that it never left their sight; 0: nobody */
    uint16_t spare;
    struct round chamber[CHAMBERS_MAX];
    struct people mine;    /* made their own count since the last return, load or unload */
    struct people watched; /* saw the same look whole */
    struct people told;    /* were told by a Copy or a declaration */
    struct people proved;  /* watched each round of it proved as it went in */
    struct people through; /* of mine and watched: entered on a screen that is not their own */
    struct people asked;   /* asked, and were let look, since it came to hand */
};

enum lot_place { LOT_BOX, LOT_CART, LOT_SPENT, LOT_ASIDE, LOT_MISSING, LOT_PLACES };
enum lot_flag {
    LOT_RECEIVED = 1,
    LOT_QUARANTINED = 2,
    LOT_MISCOUNT = 4,
    LOT_COUNTED = 8,
    LOT_UNPROVED = 16,
    LOT_USED = 32,
    LOT_HERE = 64 /* it arrived, and did not depart */
};
struct lot {
    struct name name;
    uint32_t at[LOT_PLACES]; /* rounds by place; those in chambers are ${loaded} */
    uint32_t stated, received, loaded;
    uint8_t kind, calibre, mark, flags; /* enum lot_flag */
    uint32_t touched;
};

struct danger {
    uint16_t item, holder;
    uint8_t kind, count;
    uint16_t control; /* who can make it act; 0: nobody is named */
};                    /* what is planned into a setup; holder: who bears it, 0: nobody */
/* A counted group of like pieces in which nothing fires: one tag, vouchers 1..count, one colour of the day. */
enum piece_place { PIECE_RACK, PIECE_OUT, PIECE_MISSING };
struct piece {
    uint16_t holder; /* 0: issued by count, to nobody by name */
    uint8_t place;   /* enum piece_place */
    uint8_t spare;
};
enum rack_flag {
    RACK_CHECKED = 1 /* piece by piece, since it last came back */,
    RACK_GAP = 2, /* counted back with fewer than went out */
    RACK_HELD = 4 /* a piece in it was not like the others */,
    RACK_HERE = 8
};
struct rack {
    struct name name;
    uint16_t setup, out, missing; /* for which it was issued; pieces by place */
    uint8_t capability, count, colour, flags;
    uint16_t spare;
    uint32_t touched;
    struct piece piece[RACK_PIECES_MAX]; /* voucher n is at n - 1 */
};

struct setup {
    struct name name;
    uint16_t open;    /* slot in live.open + 1; 0: none */
    uint16_t version; /* of the plan of danger; 0: none stated */
    uint8_t work;     /* enum WORK_word */
    uint8_t muzzle, measures;
    uint8_t reset;  /* enum RESET_word */
    uint32_t packs; /* in force when it was planned, bit PACK_x */
    uint32_t touched;
    uint16_t assessed_version; /* of the plan, when its assessment was last written or kept */
    uint8_t assessed;          /* bit HAZARD_x */
    uint8_t distance;          /* metres from a muzzle with blanks; 0: not stated */
    uint16_t author, camera;   /* of its images, and who operated; 0: not said */
};
struct roll {
    uint16_t taker, taken;
}; /* spoken Copies of this plan */
struct open_setup {
    uint16_t setup, dangers;
    uint16_t hearer; /* has everybody inside in sight and hearing; 0: nobody */
    uint16_t takers;
    struct danger danger[DANGERS_MAX];
    struct roll roll[TAKERS_MAX];
    uint32_t racks[(RACKS_MAX + 31) / 32];
    struct people inside, copied, asking; /* asking: go again, or want to look */
    struct people through;                /* of copied: entered on a screen that is not their own */
    struct people apart;                  /* inside, and out of the hearer's sight or hearing */
};

/* Somebody called for what is missing. */
struct call {
    uint16_t caller, called, rule, item, setup, spare;
};

/* Owed to an authority, or to the production's own records. */
struct notice {
    uint16_t owner;
    uint8_t kind, state; /* enum NOTICE_word, enum report_state */
    uint32_t due_s;
};

enum report_state { REPORT_NONE, REPORT_OPEN, REPORT_LAPSED, REPORT_ANSWERED };
enum report_flag {
    REPORT_DISPUTED = 1, /* the answer was not enough for the one who reported */
    REPORT_TAKEN = 2,    /* it was enough */
    REPORT_NAMELESS = 4
};
struct report {
    uint16_t owner, item, setup, filer;
    uint16_t handler, flags; /* in whose hands it went off, 0: not said; enum report_flag */
    uint8_t concern, state, outcome, step; /* step: how often it went on to the next owner */
    uint32_t due_s;
    uint32_t packs;
    uint32_t filed_s, entry; /* when; at which index of the log */
    uint16_t where, spare;   /* enum WHERE_word */
};

/* What a duty asks for, of one who can give it. Unanswered by its deadline it is a no, by the one who owed the answer. */
enum ask_state {
    ASK_NONE,
    ASK_OPEN,
    ASK_YES,
    ASK_PART,
    ASK_NO,
    ASK_LAPSED,
    ASK_WITHDRAWN,
    ASK_ANEW /* it was a no; the production was suspended since, and it is answered again */
};
struct ask {
    uint16_t asker, owner, answerer;
    uint16_t item, setup, person;       /* what and whom it is for; 0: none */
    uint8_t role, need, state, grounds; /* the duty that asks; enum ask_state */
    uint32_t due_s;
};

/* A role that was called and is not yet here; a setup with a danger stays closed until then. */
struct summons {
    uint16_t by, answerer, setup;
    uint8_t role, reply; /* enum REPLY_word */
};
/* What was called aloud last. */
struct callout {
    uint16_t item, setup, by;
    uint8_t callout, spare;
    uint32_t at_s;
};

/* What somebody told of a setup, a thing or a person, and who may read it. */
struct recollection {
    uint16_t teller, about, setup, item; /* about: a person; 0: none */
    uint16_t consent, spare;             /* enum CONSENT_word */
};

/* The stop: one state of the set, whoever raised it. Bits of ${agreed} are roles. */
enum stop_flag { STOP_EXPLAINED = 1, STOP_ACCOUNTED = 2, STOP_MISTAKE = 4, STOP_DEVIATION = 8 };
struct stop {
    uint8_t open, reason, flags, raisers; /* raisers: how many, at most 255 */
    uint16_t raiser;                      /* the first; 0: the box, or somebody without a name */
    uint16_t agreer;                      /* who agreed first to release */
    uint16_t presence; /* at whose station it was pressed; 0: on the raiser's own screen */
    uint16_t spare;
    uint32_t agreed;
    struct people answered;
};

struct live {
    uint32_t packs;   /* bit PACK_x; house always */
    uint32_t day;     /* 0: none open */
    uint32_t meeting; /* number of the last meeting; 0: none yet */
    uint32_t
        meeting_today; /* the meeting that counts now; 0: none (a new day, an unintended discharge) */
    uint32_t contents;                                    /* of it, bit CONTENT_x */
    uint32_t next_due_s;                                  /* the earliest deadline; 0: none */
    uint16_t people, items, lots, setups, reports, racks; /* rows in use; ids are 1..n */
    uint16_t begun;                                       /* the production was begun */
    uint16_t on_break, records_held;
    uint16_t items_out;  /* weapons that open, in somebody's hand or lost */
    uint16_t pieces_out; /* the same of all else: rubber, belts, harnesses, charges */
    uint16_t notices;    /* rows in use */
    uint16_t racks_out;  /* pieces of racks that are out */
    uint16_t seal;       /* on the locker; 0: none */
    uint16_t calls;      /* rows in use, oldest first */
    uint16_t contact;    /* answers questions about weapons; 0: nobody is named */
    uint16_t range;      /* a live-fire range is open */
    uint16_t range_rounds;
    uint8_t class_holds[CLASS_COUNT]; /* open reports that hold all work with such things */
    uint32_t stated[PARAMETER_COUNT]; /* the production's own figures; 0: none */
    /* Worked, where a pack limits it: since when, in which week, in that week before today. */
    uint32_t opened_s, week, week_s;
    uint32_t long_due_s, rest_due_s; /* when the day grows long, when the rest after it is over */
    uint16_t long_day, resting;
    uint16_t week_assessed, asks; /* asks, summons: rows in use */
    uint16_t summons, outside;    /* outside: who gets what nobody inside answered */
    uint16_t swept;     /* bit WHERE_x: looked through by two since opening, break or wrap */
    uint16_t lessons;   /* rows in use; the open ones are bits of ${lesson} */
    uint16_t paper;     /* the set is on paper */
    uint16_t suspended; /* enum REASON_word; 0: it is not */
    uint16_t changes, inventoried;    /* answers since it was; custody was passed since */
    uint16_t drill_owed, spare;       /* after a resumption */
    uint8_t place_holds[WHERE_COUNT]; /* open reports that hold a place */
    uint8_t wish[WISH_COUNT];         /* enum REPLY_word: what a family answered */
    uint32_t lesson[(LESSONS_MAX + 31) / 32];
    uint32_t paper_day, page[PAGES_MAX / 32]; /* pages entered since paper was opened */
    uint16_t author, recollections;           /* author: cinematographer of record; rows in use */
    struct rule_set failed,
        owed; /* broken or prevented today; on the day that suspended it, and not answered */
    struct callout callout;
    struct stop stop;
    struct person person[PEOPLE_MAX];
    struct item item[ITEMS_MAX];
    struct out out[OUT_MAX];
    struct lot lot[LOTS_MAX];
    struct setup setup[SETUPS_MAX];
    struct open_setup open[OPEN_SETUPS_MAX];
    struct report report[REPORTS_MAX];
    struct rack rack[RACKS_MAX];
    struct call call[CALLS_MAX];
    struct notice notice[NOTICES_MAX];
    struct ask ask[ASKS_MAX];
    struct summons summoned[SUMMONS_MAX];
    struct recollection recollection[RECOLLECTIONS_MAX];
};

/* Per setup, what its page tells of the six stages. */
enum setup_stage {
    STAGE_MEANT = 1,
    STAGE_SHOWN = 2,
    STAGE_SAID = 4,
    STAGE_MADE = 8,
    STAGE_ASKED = 16,
    STAGE_FINISHED = 32
};
struct setup_past {
    uint16_t takes, line_ups, rehearsals, stages, deviations, prevented;
    uint16_t slated, spare; /* the last take's number */
};
/* Per shooting day, for people to learn from; nothing in it is about one person. */
enum {
    WITHIN_BINS = 5 /* until a concern was answered: half an hour, an hour, four, a day, longer */
};
struct day_past {
    uint32_t day;
    uint16_t people, filed, answered; /* people: on the record */
    uint16_t within[WITHIN_BINS];
    uint16_t no_copy[2], looks[2], refused[2]; /* [0] prevented, [1] happened all the same */
    uint16_t stops, drills;
};
struct past {
    uint64_t events; /* applied so far */
    uint64_t last_at_ms;
    uint32_t deviations, prevented, stops, shots;
    uint32_t drills, days;
    struct day_past day[DAYS_KEPT];
    struct setup_past setup[SETUPS_MAX];
};

struct world {
    struct live live;
    struct past past;
};
