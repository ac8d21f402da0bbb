/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* wasm.c - see wasm.h. */
#include "notebook/wasm.h"
#include "notebook/sun_light.h"

#ifdef __wasm__
#define EXPORT(name) __attribute__((export_name(#name)))
#else
#define EXPORT(name) /* tests/sun_rows.c asks the same of the machine */
#endif

enum { ANSWER_MAX = 512, PASSES_MAX = 64 };
static double row[ANSWER_MAX];
static uint32_t count;
static struct horizon horizon;

static void put(double n) {
    if (count < ANSWER_MAX) row[count++] = n;
}

EXPORT(answer) const double *wasm_answer(void) {
    return row;
}

EXPORT(position) uint32_t wasm_position(double lat, double lon, double at_s) {
    struct sun_position sun = sun_position((struct sun_place){lat, lon}, at_s);
    count = 0;
    put(sun.azimuth);
    put(sun.altitude);
    put(sun_seen(sun.altitude));
    put(sun_clear_of(&horizon, sun));
    return count;
}

static void put_spans(const struct sun_span *span, uint32_t spans) {
    put(spans);
    for (uint32_t i = 0; i < spans; i++) put(span[i].from_s), put(span[i].to_s);
}

EXPORT(day) uint32_t wasm_day(double lat, double lon, double from_s, double to_s) {
    static struct sun_day day;
    sun_day(&day, (struct sun_place){lat, lon}, from_s, to_s);
    count = 0;
    put(day.has_noon ? day.noon_s : 0);
    put(day.has_noon);
    put(day.begin.altitude);
    put(day.events);
    for (uint32_t i = 0; i < day.events; i++) {
        put(sun_angle[day.event[i].angle]);
        put(day.event[i].rise);
        put(day.event[i].at_s);
        put(day.event[i].azimuth);
    }
    put_spans(day.golden, day.goldens);
    put_spans(day.blue, day.blues);
    return count;
}

EXPORT(horizon_clear) void wasm_horizon_clear(void) {
    horizon.points = 0;
}
EXPORT(horizon_add) uint32_t wasm_horizon_add(double azimuth, double height) {
    return !horizon_add(&horizon, (struct horizon_point){azimuth, height});
}

static uint32_t put_passes(const struct sun_pass *pass, uint32_t passes) {
    count = 0;
    for (uint32_t i = 0; i < passes; i++) {
        put(pass[i].at_s);
        put(pass[i].rise);
        put(pass[i].sun.azimuth);
        put(pass[i].sun.altitude);
    }
    return count;
}

EXPORT(over) uint32_t wasm_over(double lat, double lon, double from_s, double to_s) {
    static struct sun_pass pass[PASSES_MAX];
    return put_passes(
        pass, sun_over((struct sun_place){lat, lon}, from_s, to_s, &horizon, pass, PASSES_MAX));
}

EXPORT(lens)
uint32_t wasm_lens(double lat, double lon, double from_s, double to_s, double heading,
                   double view) {
    static struct sun_stay stay[PASSES_MAX];
    uint32_t stays = sun_stays((struct sun_place){lat, lon}, from_s, to_s,
                               (struct sun_lens){heading, view}, &horizon, stay, PASSES_MAX);
    count = 0;
    for (uint32_t i = 0; i < stays; i++) put(stay[i].from_s), put(stay[i].to_s), put(stay[i].side);
    return count;
}

EXPORT(light) uint32_t wasm_light(double lat, double lon, double at_s) {
    struct sun_light light = sun_light((struct sun_place){lat, lon}, at_s);
    count = 0;
    put(light.sun.azimuth);
    put(light.sun.altitude);
    put(light.rise);
    return count;
}

EXPORT(again)
uint32_t wasm_again(double lat, double lon, double from_s, double to_s, double altitude) {
    static struct sun_pass pass[PASSES_MAX];
    return put_passes(
        pass, sun_passes((struct sun_place){lat, lon}, from_s, to_s, altitude, pass, PASSES_MAX));
}
