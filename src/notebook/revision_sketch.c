/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* revision_sketch.c - see revision_sketch.h. */
#include "notebook/revision_sketch.h"
#include "notebook/letters.h"
#include "text/mem.h"

static void keep(struct revision_sketch *k, uint32_t hash) {
    uint32_t at = k->count;
    if (at == SKETCH_MAX && hash >= k->least[at - 1]) return;
    while (at > 0 && k->least[at - 1] > hash) at--;
    if (at > 0 && k->least[at - 1] == hash) return;
    if (k->count < SKETCH_MAX) k->count++;
    memmove(&k->least[at + 1], &k->least[at], (k->count - at - 1) * sizeof k->least[0]);
    k->least[at] = hash;
}

static uint32_t mix(uint32_t hash) {
    hash = (hash ^ hash >> 16) * 0x7feb352du;
    hash = (hash ^ hash >> 15) * 0x846ca68bu;
    return hash ^ hash >> 16;
}

struct words {
    uint32_t last[2];
};

static void read_text(struct revision_sketch *k, struct words *w, struct bytes text) {
    uint32_t word = 0;
    for (uint32_t at = 0; at <= text.len;) {
        uint32_t point = at < text.len ? letters_next(text, &at) : (at++, 0);
        bool inside = (point >= '0' && point <= '9') || letters_case(point) != LETTER_NONE;
        if (inside) word = (word ^ letters_small(point)) * 16777619u + 1;
        if (inside || !word) continue;
        keep(k, mix(w->last[0] * 31 + w->last[1] * 7 + word));
        k->whole = (k->whole ^ word) * 1099511628211u;
        w->last[0] = w->last[1];
        w->last[1] = word;
        word = 0;
    }
}

void revision_sketch(struct revision_sketch *k, const struct screenplay *s, uint32_t scene) {
    struct words words = {{0, 0}};
    *k = (struct revision_sketch){.whole = 14695981039346656037u};
    for (uint32_t i = s->scene[scene].first + 1; i < s->scene[scene].end; i++) {
        uint8_t kind = s->element[i].kind;
        if (kind == SCREENPLAY_BLANK || kind == SCREENPLAY_BONEYARD || kind == SCREENPLAY_TITLE)
            continue;
        read_text(k, &words, screenplay_text(s, &s->element[i]));
    }
}

uint32_t revision_likeness(const struct revision_sketch *a, const struct revision_sketch *b) {
    uint32_t i = 0, j = 0, common = 0, seen = 0;
    while (i < a->count && j < b->count && seen < SKETCH_MAX) {
        uint32_t x = a->least[i], y = b->least[j];
        common += x == y;
        i += x <= y;
        j += y <= x;
        seen++;
    }
    uint32_t rest = a->count - i + b->count - j;
    seen = seen + rest < SKETCH_MAX ? seen + rest : SKETCH_MAX;
    return seen ? common * 100 / seen : 100;
}
