/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* horizon.h - a place's own horizon: how high the mountains stand, by azimuth, as a clinometer on a phone measures it.
 *
 * A table has a line a point, azimuth from true north and height in degrees, with a comma, tab or spaces between; azimuths rise;
 * between two points the line is straight, also from the last to the first. Empty lines and what follows # count for nothing. Pure. */
#pragma once
#include "text/bytes.h"

enum { HORIZON_POINTS_MAX = 720 };
struct horizon_point {
    double azimuth, height;
};
struct horizon {
    uint32_t points; /* 0: the sea, at 0 */
    struct horizon_point point[HORIZON_POINTS_MAX];
};
/* horizon_even(h, height): the same all round. */
void horizon_even(struct horizon *h, double height);
/* horizon_add(h, p): NULL, or what is wrong with the point, for a person. */
const char *horizon_add(struct horizon *h, struct horizon_point p);
/* horizon_read(h, text, &line): NULL, or what is wrong in that line; then ${h} is not to be used. */
const char *horizon_read(struct horizon *h, struct bytes text, uint32_t *line);
/* horizon_typed(h, text): as a notebook's location has it: one height all round, or points apart by lines or semicolons. NULL, or what
 * is wrong. */
const char *horizon_typed(struct horizon *h, struct bytes text);
double horizon_at(const struct horizon *h, double azimuth);
/* horizon_number(text, &n): a decimal number as "-3.25"; at most 15 digits. False: something else stands there. */
SC_CHECK bool horizon_number(struct bytes text, double *n);
