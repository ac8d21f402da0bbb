/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* day.h - a day's commands, recorded once and played as often as a bench needs; and the log that they leave.
 *
 * Sixty people if nothing else is said, three weapons that open, two lots, two setups; packs house and bulletin-1 (no-firing contradicts a set
 * with weapons). Two thirds of the commands are the ordinary course of day.def, a revolver's way to a performer and back
 * with its looks, Copies, takes and stops; one third is asked in vain: what a set does, and what a set's rules are for.
 * The same seed gives the same day.                                                                              */
#pragma once
#include "core/core.h"

enum { DAY_PEOPLE = 60 };

struct day {
    struct world *begin; /* as the commands found it: the crew is there, the day is open */
    struct command *command;
    uint32_t commands, decided, refused, malformed, events;
};
/* day_record(d, commands, seed): False: no memory, or the rules refuse the day's beginning. */
SC_CHECK bool day_record(struct day *d, uint32_t commands, uint64_t seed);
void day_finish(struct day *d);

/* A whole log of so many people, from its first entry: entry i is byte[at[i]] to byte[at[i + 1]]. */
struct day_log {
    uint8_t *byte;
    uint64_t *at;
    uint32_t entries;
};
SC_CHECK bool day_log(struct day_log *log, uint32_t entries, uint32_t people, uint64_t seed);
void day_log_finish(struct day_log *log);
static inline struct bytes day_entry(const struct day_log *log, uint32_t i) {
    return (struct bytes){log->byte + log->at[i], (uint32_t)(log->at[i + 1] - log->at[i])};
}
/* day_command_json(c, b): the command as the wire has it, with "actor"; false when the wire cannot say it. */
SC_CHECK bool day_command_json(const struct command *c, struct buffer *b);
