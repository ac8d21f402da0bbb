/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sun_json.c - the answers of `showclear sun --json`: docs/sun.md. */
#include "cli/sun_ask.h"
#include "notebook/calendar.h"
#include "notebook/zone.h"
#include <stdio.h>

static void put_time(double at_s) {
    uint8_t bytes[40];
    struct buffer b = BUFFER(bytes);
    calendar_stamp(&b, at_s, zone_offset(at_s));
    printf("\"%.*s\"", (int)b.len, bytes);
}

static void put_spans(const char *key, const struct sun_span *span, uint32_t count) {
    printf(",\"%s\":[", key);
    for (uint32_t i = 0; i < count; i++) {
        printf("%s[", i ? "," : "");
        put_time(span[i].from_s);
        printf(",");
        put_time(span[i].to_s);
        printf("]");
    }
    printf("]");
}

static void put_pass(const struct sun_pass *p, bool first) {
    printf("%s{\"dir\":\"%s\",\"at\":", first ? "" : ",", p->rise ? "rise" : "set");
    put_time(p->at_s);
    printf(",\"azimuth\":%.4f", sun_turn(p->sun.azimuth));
}

static void put_over(const struct sun_ask *ask) {
    struct sun_pass pass[SUN_PASSES_MAX];
    uint32_t count = sun_over(ask->at, ask->from_s, ask->to_s, &ask->horizon, pass, SUN_PASSES_MAX);
    printf(",\"over\":[");
    for (uint32_t i = 0; i < count; i++) {
        put_pass(&pass[i], !i);
        printf(",\"altitude\":%.4f}", pass[i].sun.altitude);
    }
    printf("]");
}

static void put_stays(const struct sun_ask *ask) {
    struct sun_stay stay[SUN_STAYS_MAX];
    uint32_t count = sun_stays(ask->at, ask->from_s, ask->to_s, ask->lens,
                               ask->has_horizon ? &ask->horizon : NULL, stay, SUN_STAYS_MAX);
    printf(",\"lens\":[");
    for (uint32_t i = 0; i < count; i++) {
        printf("%s{\"side\":\"%s\",\"from\":", i ? "," : "", sun_side_words[stay[i].side]);
        put_time(stay[i].from_s);
        printf(",\"to\":");
        put_time(stay[i].to_s);
        printf("}");
    }
    printf("]");
}

void sun_json_day(const struct sun_ask *ask) {
    struct sun_day day;
    sun_day(&day, ask->at, ask->from_s, ask->to_s);
    printf("{\"noon\":");
    if (day.has_noon)
        put_time(day.noon_s);
    else
        printf("null");
    printf(",\"events\":[");
    for (uint32_t i = 0; i < day.events; i++) {
        const struct sun_event *e = &day.event[i];
        printf("%s{\"angle\":%.4g,\"dir\":\"%s\",\"at\":", i ? "," : "",
               e->angle == SUN_RISE ? -0.833 : sun_angle[e->angle], e->rise ? "rise" : "set");
        put_time(e->at_s);
        printf(",\"azimuth\":%.4f}", e->azimuth);
    }
    printf("]");
    put_spans("golden", day.golden, day.goldens);
    put_spans("blue", day.blue, day.blues);
    if (ask->has_horizon) put_over(ask);
    if (ask->has_lens) put_stays(ask);
    if (ask->of_folder)
        printf(",\"place\":{\"lat\":%.6f,\"lon\":%.6f,\"zone\":\"%s\"}", ask->at.lat, ask->at.lon,
               ask->zone);
    printf("}\n");
}

void sun_json_when(const struct sun_ask *ask) {
    struct sun_position sun = sun_position(ask->at, ask->when_s);
    printf("{\"azimuth\":%.4f,\"altitude\":%.4f", sun.azimuth, sun.altitude);
    if (ask->has_horizon) printf(",\"over\":%.4f", sun_clear_of(&ask->horizon, sun));
    if (ask->has_lens)
        printf(",\"relative\":%.4f,\"side\":\"%s\"", sun_apart(sun.azimuth - ask->lens.heading),
               sun_side_words[sun_side(ask->lens, sun.azimuth)]);
    printf("}\n");
}

bool sun_json_again(const struct sun_ask *ask) {
    struct sun_pass pass[SUN_PASSES_MAX];
    bool any = false;
    double from_s, to_s;
    printf("{\"azimuth\":%.4f,\"altitude\":%.4f,\"dir\":\"%s\",\"times\":[", ask->again.sun.azimuth,
           ask->again.sun.altitude, ask->again.rise ? "rise" : "set");
    for (int64_t day = ask->day; day <= ask->until; day++) {
        if (!zone_day(day, &from_s, &to_s)) continue;
        uint32_t count = sun_again(ask->again, ask->at, from_s, to_s, pass, SUN_PASSES_MAX);
        for (uint32_t i = 0; i < count; i++, any = true) {
            put_pass(&pass[i], !any);
            if (ask->has_lens)
                printf(",\"heading\":%.4f", sun_heading(ask->again, ask->lens.heading, &pass[i]));
            printf("}");
        }
    }
    printf("]}\n");
    return any;
}
