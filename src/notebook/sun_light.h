/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sun_light.h - the sun as a camera meets it: on which side of a lens it stands, and when it stands so again elsewhere.
 *
 * The lens is level and looks along a heading from true north, which a phone's compass does not show (docs/sun.md); a sun at any
 * height then is within the frame's width exactly when it is within half the horizontal angle of view of that heading. */
#pragma once
#include "notebook/sun_day.h"

struct sun_lens {
    double heading, view; /* view: the horizontal angle of view, 0 < view < 180 */
};
/* In frame: ahead, within its width. Behind: more than 135 degrees from the heading, so that it lights what the lens sees
 * from the front. Between the two: left or right. */
enum sun_side { SUN_IN_FRAME, SUN_LEFT, SUN_RIGHT, SUN_BEHIND, SUN_SIDES };
extern const char *const sun_side_words[SUN_SIDES];
enum sun_side sun_side(struct sun_lens lens, double azimuth);

struct sun_stay {
    double from_s, to_s;
    enum sun_side side;
};
/* sun_stays(at, from, to, lens, horizon, stay, max): while the sun is up (over ${horizon}; NULL: over the sea), on which side it
 * is; to the second. How many there are, at most max. */
uint32_t sun_stays(struct sun_place at, double from_s, double to_s, struct sun_lens lens,
                   const struct horizon *h, struct sun_stay *stay, uint32_t max);

/* This light again. What was: where the sun stood at a setup, and whether it rose or sank. */
struct sun_light {
    struct sun_position sun;
    bool rise;
};
struct sun_light sun_light(struct sun_place at, double when_s);
/* sun_again(light, at, from, to, pass, max): when it stands as high here. A pass with the same ${rise} lights in the same
 * course, the other as a mirror has it. */
uint32_t sun_again(struct sun_light light, struct sun_place at, double from_s, double to_s,
                   struct sun_pass *pass, uint32_t max);
/* sun_heading(light, heading, pass): where a lens looks that had ${heading} there, to have the sun on the same side by as much. */
double sun_heading(struct sun_light light, double heading, const struct sun_pass *pass);
