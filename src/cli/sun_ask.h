/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sun_ask.h - what `showclear sun` is asked, read from its options, and the two forms of its answer. */
#pragma once
#include "notebook/sun_light.h"

struct sun_ask {
    struct sun_place at;
    const char *zone;
    int64_t day, until; /* until: the last date of --again; without --until the same */
    double from_s, to_s;
    bool has_when, twice; /* twice: the clock showed --at twice, and the first is taken */
    double when_s;
    bool has_horizon, has_lens, has_again, of_folder;
    struct horizon horizon;
    struct sun_lens lens;
    struct sun_light again;
};
/* The options, as they stand on the line; NULL: not said. */
struct sun_words {
    const char *lat, *lon, *date, *until, *zone, *when, *horizon, *lens, *view, *again;
    bool each_date; /* a date each until --until, also without --again */
    bool of_folder; /* place and zone are a production's own */
};
/* sun_folder(dir, words): what they do not say, a production's folder says: its place, its zone, and today there. -1, or how the
 * program ends; then it has said why. */
SC_CHECK int sun_folder(const char *dir, struct sun_words *words);
/* sun_ask_read(ask, words): -1, or how the program ends; then it has said why. */
SC_CHECK int sun_ask_read(struct sun_ask *ask, const struct sun_words *words);

enum { SUN_PASSES_MAX = 64, SUN_STAYS_MAX = 64 };
void sun_tell_day(const struct sun_ask *ask);
void sun_tell_when(const struct sun_ask *ask);
bool sun_tell_again(const struct sun_ask *ask); /* false: at no time */
int sun_ics_days(const struct sun_ask *ask);    /* how the program ends */
void sun_json_day(const struct sun_ask *ask);
void sun_json_when(const struct sun_ask *ask);
bool sun_json_again(const struct sun_ask *ask);
