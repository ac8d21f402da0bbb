/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* place.h - where the production works, for the sun on its call sheet: the file `place` in its folder, a line as "45.66 -110.56",
 * latitude and longitude; # begins a remark.
 *
 * It stands beside the record and not in it: no rule reads it, it moves with the company, and whoever keeps the office writes it
 * with any editor while the box serves. */
#pragma once
#include "notebook/horizon.h"
#include "notebook/sun.h"

struct record;

enum place_answer { PLACE_NONE, PLACE_READ, PLACE_WRONG };
/* place_read(dir, at): PLACE_WRONG when a file is there and is no place. */
SC_CHECK enum place_answer place_read(const char *dir, struct sun_place *at);
/* place_from(lat, lon, at): false: they are no degrees of a place. */
SC_CHECK bool place_from(struct bytes lat, struct bytes lon, struct sun_place *at);
/* place_mountains(r): the horizon that a location given to the production says, whose place is there; the last one written. NULL: none.
 * It is the record's. */
const struct horizon *place_mountains(struct record *r);
