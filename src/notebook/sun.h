/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sun.h - where the sun stands, at any place and time (docs/sun.md: formulas, sources, measured accuracy).
 *
 * Times are seconds since 1970-01-01T00:00:00 UTC, also before it; angles are degrees, azimuth from true north by east, longitude
 * positive to the east. The altitude is that of the sun's centre as geometry has it, without the bending of light in the air:
 * sunrise and sunset are at -50' (34' of bending, 16' of the disc), and the twilights at -6, -12 and -18 are defined so.
 * Within 20 s and 0.02 degrees of NREL's SPA for 1950 to 2100; meant for 1900 to 2199. Pure but for libm: nothing allocates, no
 * clock, no zone; the same C is a module of the page. */
#pragma once
#include "text/bytes.h"

struct sun_place {
    double lat, lon; /* -90..90, -180..180 */
};
struct sun_position {
    double azimuth, altitude;
};

/* The sun's apparent place among the stars over some days, from which positions follow quickly. */
enum { SUN_NODES = 9 };
struct sun_sky {
    double node_s; /* the first one's time; the rest follow each 12 h */
    double ascension[SUN_NODES],
        height[SUN_NODES]; /* right ascension (it only grows), declination */
    double equinoxes;      /* apparent less mean sidereal time, in degrees */
};
enum { SUN_SKY_SECONDS = 3 * 86400 };
/* sun_sky(sky, from): good from an hour before ${from} until SUN_SKY_SECONDS after it. */
void sun_sky(struct sun_sky *sky, double from_s);
struct sun_position sun_at(const struct sun_sky *sky, struct sun_place at, double when_s);
/* sun_position(at, when): one position alone. */
struct sun_position sun_position(struct sun_place at, double when_s);
/* sun_hour_angle(sky, at, when): -180..180; 0 at solar noon, negative before it. */
double sun_hour_angle(const struct sun_sky *sky, struct sun_place at, double when_s);

/* sun_seen(altitude): as it is seen through clear air at the sea (34' at the horizon). sun_unseen: the other way. */
double sun_seen(double altitude);
double sun_unseen(double seen);
double sun_turn(double degrees);  /* into 0..360 */
double sun_apart(double degrees); /* into -180..180 */
