/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* wasm.h - what notebook.wasm exports: the sun, for a page without its box. An answer is a row of doubles at answer(); each
 * function gives how many there are. Times are seconds since 1970, angles degrees (notebook/sun.h); the page knows the zones.
 * web/src/sun.ts is the other side. */
#pragma once
#include <stdint.h>

const double *wasm_answer(void);
/* azimuth, altitude, altitude as seen, degrees of the edge above the horizon */
uint32_t wasm_position(double lat, double lon, double at_s);
/* noon or 0, whether there is one, the altitude when the day begins; how many events, of each angle, rise, time, azimuth; how many
 * golden hours, of each from and to; the blue ones alike */
uint32_t wasm_day(double lat, double lon, double from_s, double to_s);
/* The horizon that position, over and lens mean: the sea until points are added. 1: the point was taken. */
void wasm_horizon_clear(void);
uint32_t wasm_horizon_add(double azimuth, double height);
/* time, rise, azimuth, altitude of each passing of that horizon */
uint32_t wasm_over(double lat, double lon, double from_s, double to_s);
/* from, to, side (enum sun_side) of each */
uint32_t wasm_lens(double lat, double lon, double from_s, double to_s, double heading, double view);
/* azimuth, altitude, rise: how the sun stood then */
uint32_t wasm_light(double lat, double lon, double at_s);
/* when its centre stands at that altitude: as wasm_over */
uint32_t wasm_again(double lat, double lon, double from_s, double to_s, double altitude);
