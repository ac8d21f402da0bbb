/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_screenplay.h - what holds of every screenplay that was read. */
#pragma once
#include "notebook/hazards.h"
#include "notebook/screenplay_open.h"
#include "text/utf8.h"

static inline bool inside(struct bytes part, struct bytes whole) {
    return !part.len || (part.ptr >= whole.ptr && part.ptr + part.len <= whole.ptr + whole.len);
}

static inline void hold_scene(const struct screenplay *s, uint32_t i) {
    const struct screenplay_scene *scene = &s->scene[i];
    uint32_t end = i + 1 < s->scenes ? s->scene[i + 1].first : s->elements;
    EXPECT(scene->first < scene->end && scene->end == end && scene->eighths > 0);
    EXPECT(s->element[scene->first].kind == SCREENPLAY_HEADING);
    struct bytes line = screenplay_text(s, &s->element[scene->first]);
    EXPECT(inside(scene->number, line) && inside(scene->place, line) && inside(scene->time, line));
}

static inline void hold_hits(const struct screenplay *s) {
    static struct hazards h;
    static struct hazard_hit hit[HAZARD_HITS_MAX];
    hazards_begin(&h, s);
    for (uint32_t i = 0; i < s->scenes; i++) {
        uint32_t hits = hazards_scene(&h, i, hit);
        EXPECT(hits <= HAZARD_HITS_MAX);
        for (uint32_t n = 0; n < hits; n++) {
            EXPECT(hit[n].category > 0 && hit[n].category < HAZARD_COUNT && hit[n].words.len > 0);
            EXPECT(hit[n].element < s->elements && (n == 0 || hit[n].strong <= hit[n - 1].strong));
            EXPECT(utf8_valid(hit[n].words) && utf8_valid(hit[n].sentence));
        }
    }
}

static inline void hold(const struct screenplay *s) {
    uint32_t line = 1, headings = 0;
    EXPECT(utf8_valid(s->text));
    for (uint32_t i = 0; i < s->elements; i++) {
        const struct screenplay_element *e = &s->element[i];
        EXPECT(e->kind < SCREENPLAY_KIND_COUNT && e->line >= line);
        EXPECT(screenplay_text(s, e).len == e->text_len && screenplay_raw(s, e).len == e->raw_len);
        line = e->line;
        headings += e->kind == SCREENPLAY_HEADING;
    }
    EXPECT(headings == s->scenes && s->speakers <= s->cues);
    for (uint32_t i = 0; i < s->scenes; i++) hold_scene(s, i);
    hold_hits(s);
}

/* Of Fountain: the raw lines, one after the other, are the text. */
static inline void hold_whole(const struct screenplay *s) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < s->elements; i++) {
        EXPECT(s->element[i].raw_at == at && s->element[i].raw_len > 0);
        at += s->element[i].raw_len;
    }
    EXPECT(at == s->text.len);
}
