/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sun.c - see sun.h. Chapters and numbers of formulas are those of Meeus, Astronomical Algorithms, 2nd edition. */
#include "notebook/sun.h"
#include <math.h>

static const double DEGREE = 0.017453292519943295; /* in radians */
static const double DAY_S = 86400, J2000_S = 946728000, NODE_S = 43200;

struct term {
    double amplitude, phase, frequency;
};
#define TERM(a, p, f) {a, p, f},
#define LONGITUDE_0 TERM
static const struct term longitude_0[] = {
#include "notebook/sun_series.def"
};
#define LONGITUDE_1 TERM
static const struct term longitude_1[] = {
#include "notebook/sun_series.def"
};
#define LONGITUDE_2 TERM
static const struct term longitude_2[] = {
#include "notebook/sun_series.def"
};
#define LATITUDE_0 TERM
static const struct term latitude_0[] = {
#include "notebook/sun_series.def"
};
#define DISTANCE_0 TERM
static const struct term distance_0[] = {
#include "notebook/sun_series.def"
};

static double sum(const struct term *term, size_t count, double t) {
    double all = 0;
    for (size_t i = 0; i < count; i++)
        all += term[i].amplitude * cos(term[i].phase + term[i].frequency * t);
    return all * 1e-8;
}
#define SUM(series, t) sum(series, COUNT_OF(series), t)

double sun_turn(double degrees) {
    double turned = fmod(degrees, 360);
    return turned < 0 ? turned + 360 : turned;
}
double sun_apart(double degrees) {
    double turned = sun_turn(degrees);
    return turned > 180 ? turned - 360 : turned;
}
static double sine(double degrees) {
    return sin(degrees * DEGREE);
}
static double cosine(double degrees) {
    return cos(degrees * DEGREE);
}

/* Terrestrial time less universal time, in seconds: each tenth year from 1900, as observed until 2020, then as it may go on. A
 * minute's error moves the sun by 0.0007 degrees. */
static double clock_ahead_s(double t) {
    static const double at[] = {-3,  10,  21,  24,  24,  29,  33,  40,  50,  57,  64,
                                66,  69,  72,  77,  84,  92,  101, 111, 122, 134, 147,
                                161, 176, 192, 209, 227, 246, 266, 287, 309};
    double tens = (t + 1) * 10;
    if (tens < 0) return at[0];
    size_t i = (size_t)tens;
    if (i + 1 >= COUNT_OF(at)) return at[COUNT_OF(at) - 1];
    return at[i] + (at[i + 1] - at[i]) * (tens - (double)i);
}

struct nutation {
    double longitude, obliquity; /* degrees */
};
/* Chapter 22: the four largest terms, good to 0.5" and 0.1". t: Julian centuries since J2000. */
static struct nutation nutation(double t) {
    double node = 125.04452 - 1934.136261 * t, sun = 2 * (280.4665 + 36000.7698 * t),
           moon = 2 * (218.3165 + 481267.8813 * t);
    return (struct nutation){
        (-17.20 * sine(node) - 1.32 * sine(sun) - 0.23 * sine(moon) + 0.21 * sine(2 * node)) / 3600,
        (9.20 * cosine(node) + 0.57 * cosine(sun) + 0.10 * cosine(moon) - 0.09 * cosine(2 * node)) /
            3600};
}

/* 22.2, without the powers that a century does not need. */
static double obliquity(double t) {
    return 23.4392911 - 0.0130041667 * t - 1.64e-7 * t * t + 5.036e-7 * t * t * t;
}

struct apparent {
    double ascension, height, equinoxes;
};
/* Chapter 25, higher accuracy: the Earth seen from the sun, turned round; then FK5, nutation, aberration. */
static struct apparent apparent_at(double when_s) {
    double century = (when_s - J2000_S) / (DAY_S * 36525);
    double t = century + clock_ahead_s(century) / (DAY_S * 36525), m = t / 10;
    struct nutation n = nutation(t);
    double tilt = obliquity(t) + n.obliquity;
    double round = SUM(longitude_0, m) + m * (SUM(longitude_1, m) + m * SUM(longitude_2, m));
    double longitude =
        round / DEGREE + 180 - 0.09033 / 3600 + n.longitude - 20.4898 / 3600 / SUM(distance_0, m);
    double latitude = -SUM(latitude_0, m) / DEGREE;
    double along = sine(longitude), flat = cosine(latitude), off = sine(latitude);
    double east = along * flat * cosine(tilt) - off * sine(tilt);
    double up = off * cosine(tilt) + flat * sine(tilt) * along;
    return (struct apparent){atan2(east, cosine(longitude) * flat) / DEGREE, asin(up) / DEGREE,
                             n.longitude * cosine(tilt)};
}

void sun_sky(struct sun_sky *sky, double from_s) {
    sky->node_s = from_s - NODE_S;
    for (int i = 0; i < SUN_NODES; i++) {
        struct apparent a = apparent_at(sky->node_s + i * NODE_S);
        double before = i ? sky->ascension[i - 1] : a.ascension;
        sky->ascension[i] = before + sun_apart(a.ascension - before);
        sky->height[i] = a.height;
        if (i == 1) sky->equinoxes = a.equinoxes;
    }
}

/* 3.3: a parabola through the three nodes about a time. */
static double between(const double *node, double n) {
    double a = node[1] - node[0], b = node[2] - node[1];
    return node[1] + n / 2 * (a + b + n * (b - a));
}

/* 12.4: mean sidereal time at Greenwich; universal time is taken for UTC. */
static double sidereal(double when_s) {
    double days = (when_s - J2000_S) / DAY_S, t = days / 36525;
    return 280.46061837 + 360.98564736629 * days + t * t * (0.000387933 - t / 38710000);
}

struct local {
    double hour_angle, height;
};
static struct local local_at(const struct sun_sky *sky, double lon, double when_s) {
    double steps = (when_s - sky->node_s) / NODE_S;
    int i = steps < 1.5 ? 0 : steps > SUN_NODES - 2.5 ? SUN_NODES - 3 : (int)(steps - 0.5);
    double n = steps - i - 1;
    return (struct local){
        sun_apart(sidereal(when_s) + sky->equinoxes + lon - between(sky->ascension + i, n)),
        between(sky->height + i, n)};
}

double sun_hour_angle(const struct sun_sky *sky, struct sun_place at, double when_s) {
    return local_at(sky, at.lon, when_s).hour_angle;
}

/* 13.5, 13.6. The sun is near enough to stand 8.8" lower at the horizon than from the Earth's centre. */
struct sun_position sun_at(const struct sun_sky *sky, struct sun_place at, double when_s) {
    struct local sun = local_at(sky, at.lon, when_s);
    double north = sine(at.lat), out = cosine(at.lat), up = sine(sun.height),
           flat = cosine(sun.height);
    double west = flat * sine(sun.hour_angle), noonwards = flat * cosine(sun.hour_angle);
    double high = north * up + out * noonwards;
    double altitude = asin(high > 1 ? 1 : high < -1 ? -1 : high) / DEGREE;
    double azimuth = atan2(-west, up * out - noonwards * north) / DEGREE;
    return (struct sun_position){sun_turn(azimuth), altitude - 0.002443 * cosine(altitude)};
}

struct sun_position sun_position(struct sun_place at, double when_s) {
    struct sun_sky sky;
    sun_sky(&sky, when_s);
    return sun_at(&sky, at, when_s);
}

/* 16.3 (Bennett), in degrees for what is seen; at the horizon 34', as sunrise has it. */
static double bending(double seen) {
    static const double at_horizon = 34 / 34.478;
    if (seen < -1) seen = -1;
    double angle = (seen + 7.31 / (seen + 4.4)) * DEGREE;
    return at_horizon / tan(angle) / 60;
}
double sun_unseen(double seen) {
    double bent = bending(seen);
    return seen - (bent > 0 ? bent : 0);
}
double sun_seen(double altitude) {
    double seen = altitude;
    for (int i = 0; i < 6; i++) seen = altitude + (bending(seen) > 0 ? bending(seen) : 0);
    return seen;
}
