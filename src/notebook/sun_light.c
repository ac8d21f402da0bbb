/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "notebook/sun_light.h"

static const double BEHIND = 135, SETTLED_S = 0.5;
const char *const sun_side_words[SUN_SIDES] = {"frame", "left", "right", "behind"};

enum sun_side sun_side(struct sun_lens lens, double azimuth) {
    double off = sun_apart(azimuth - lens.heading), wide = off < 0 ? -off : off;
    if (wide <= lens.view / 2) return SUN_IN_FRAME;
    if (wide >= BEHIND) return SUN_BEHIND;
    return off < 0 ? SUN_LEFT : SUN_RIGHT;
}

/* Where the sun is for a camera: a side, or SUN_SIDES when it is down. */
struct camera {
    const struct sun_sky *sky;
    struct sun_place at;
    struct sun_lens lens;
    const struct horizon *horizon;
};
static enum sun_side side_at(const struct camera *c, double when_s) {
    struct sun_position sun = sun_at(c->sky, c->at, when_s);
    bool up = c->horizon ? sun_clear_of(c->horizon, sun) >= 0 : sun.altitude >= sun_angle[SUN_RISE];
    return up ? sun_side(c->lens, sun.azimuth) : SUN_SIDES;
}

/* When it changes from what it is at ${a}, which it does before ${b}. */
static double change(const struct camera *c, double a, double b) {
    enum sun_side side = side_at(c, a);
    while (b - a > SETTLED_S / 10) {
        double middle = a + (b - a) / 2;
        if (side_at(c, middle) == side)
            a = middle;
        else
            b = middle;
    }
    return b;
}

uint32_t sun_stays(struct sun_place at, double from_s, double to_s, struct sun_lens lens,
                   const struct horizon *h, struct sun_stay *stay, uint32_t max) {
    struct sun_sky sky;
    struct camera c = {&sky, at, lens, h};
    uint32_t count = 0;
    sun_sky(&sky, from_s);
    enum sun_side side = side_at(&c, from_s);
    double since = from_s;
    double t = from_s;
    while (t < to_s) {
        double a = t, b = t + 60 < to_s ? t + 60 : to_s;
        t = b;
        if (side_at(&c, b) == side) continue;
        double end = change(&c, a, b);
        if (side != SUN_SIDES && count < max) stay[count++] = (struct sun_stay){since, end, side};
        since = end, side = side_at(&c, end), t = end + SETTLED_S;
    }
    if (side != SUN_SIDES && count < max) stay[count++] = (struct sun_stay){since, to_s, side};
    return count;
}

struct sun_light sun_light(struct sun_place at, double when_s) {
    struct sun_sky sky;
    sun_sky(&sky, when_s);
    return (struct sun_light){sun_at(&sky, at, when_s), sun_at(&sky, at, when_s + 30).altitude >
                                                            sun_at(&sky, at, when_s - 30).altitude};
}

uint32_t sun_again(struct sun_light light, struct sun_place at, double from_s, double to_s,
                   struct sun_pass *pass, uint32_t max) {
    return sun_passes(at, from_s, to_s, light.sun.altitude, pass, max);
}

double sun_heading(struct sun_light light, double heading, const struct sun_pass *pass) {
    return sun_turn(heading + pass->sun.azimuth - light.sun.azimuth);
}
