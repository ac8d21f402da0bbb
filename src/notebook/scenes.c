/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* scenes.c - scenes and speakers over the elements (screenplay.h). A page is 54 printed lines of 10 to the inch, as writing
 * programs set them; an eighth is begun, not rounded. */
#include "notebook/heading.h"
#include "notebook/letters.h"

enum { PAGE_LINES = 54, EIGHTHS = 8 };

/* How many characters a printed line holds; 0: it is not printed. */
static uint32_t width(uint8_t kind) {
    static const uint8_t widths[SCREENPLAY_KIND_COUNT] = {
        [SCREENPLAY_HEADING] = 61,       [SCREENPLAY_ACTION] = 61,   [SCREENPLAY_CHARACTER] = 38,
        [SCREENPLAY_PARENTHETICAL] = 28, [SCREENPLAY_DIALOGUE] = 35, [SCREENPLAY_LYRICS] = 35,
        [SCREENPLAY_TRANSITION] = 61,    [SCREENPLAY_CENTERED] = 61, [SCREENPLAY_SHOT] = 61,
        [SCREENPLAY_GENERAL] = 61,
    };
    return widths[kind];
}

static bool speech(uint8_t kind) {
    return kind == SCREENPLAY_PARENTHETICAL || kind == SCREENPLAY_DIALOGUE ||
           kind == SCREENPLAY_LYRICS;
}

/* An element's printed lines, with the one left free before what is not speech. Blank lines of the source are not counted
 * apart: they are what is left free. */
static uint32_t printed(const struct screenplay *s, uint32_t i) {
    const struct screenplay_element *e = &s->element[i];
    uint32_t of = width(e->kind), characters = 0;
    struct bytes text = screenplay_text(s, e);
    if (!of) return 0;
    for (uint32_t at = 0; at < text.len; at++) characters += (text.ptr[at] & 0xc0) != 0x80;
    bool goes_on = i > 0 && s->element[i - 1].kind == e->kind; /* lines of one paragraph */
    return (characters + of - 1) / of + !(speech(e->kind) || goes_on);
}

static struct bytes heading_line(const struct screenplay *s, const struct screenplay_element *e) {
    return letters_trim(screenplay_raw(s, e));
}

static uint32_t eighths_of(uint32_t lines) {
    uint64_t eighths = ((uint64_t)lines * EIGHTHS + PAGE_LINES - 1) / PAGE_LINES;
    return eighths ? (uint32_t)eighths : 1;
}

static void begin(struct screenplay *s, uint32_t first) {
    const struct screenplay_element *e = &s->element[first];
    struct screenplay_scene *scene = &s->scene[s->scenes++];
    struct heading h;
    heading_split(screenplay_text(s, e), &h);
    *scene = (struct screenplay_scene){.first = first,
                                       .heading = heading_line(s, e),
                                       .number = h.number,
                                       .place = h.place,
                                       .time = h.time,
                                       .set = h.set};
}

static void finish(struct screenplay *s, uint32_t end, uint32_t lines) {
    if (!s->scenes) return;
    struct screenplay_scene *scene = &s->scene[s->scenes - 1];
    uint32_t stored = s->element[scene->first].more;
    scene->end = end;
    scene->eighths = stored ? stored : eighths_of(lines);
}

static uint32_t slot_of(const struct screenplay *s, struct bytes name) {
    uint32_t at = letters_hash(name) & (s->speaker_slots - 1);
    while (s->speaker_slot[at] && !letters_same(s->speaker[s->speaker_slot[at] - 1], name))
        at = (at + 1) & (s->speaker_slots - 1);
    return at;
}

static void hear(struct screenplay *s, const struct screenplay_element *e) {
    struct bytes name = screenplay_name(screenplay_text(s, e));
    if (s->scenes) s->scene[s->scenes - 1].cues++;
    if (!name.len || !s->speaker_slots) return;
    uint32_t slot = slot_of(s, name);
    if (s->speaker_slot[slot] || s->speakers == s->speakers_max) return;
    s->speaker[s->speakers++] = name;
    s->speaker_slot[slot] = s->speakers;
}

uint32_t screenplay_speaker(const struct screenplay *s, const struct screenplay_element *e) {
    struct bytes name = screenplay_name(screenplay_text(s, e));
    if (!name.len || !s->speaker_slots) return s->speakers;
    uint32_t found = s->speaker_slot[slot_of(s, name)];
    return found ? found - 1 : s->speakers;
}

void screenplay_scenes(struct screenplay *s) {
    uint32_t lines = 0;
    for (uint32_t i = 0; i < s->elements && !s->wrong; i++) {
        const struct screenplay_element *e = &s->element[i];
        if (e->kind == SCREENPLAY_HEADING) {
            finish(s, i, lines);
            begin(s, i);
            lines = 0;
        }
        if (e->kind == SCREENPLAY_CHARACTER) hear(s, e);
        lines += printed(s, i);
    }
    finish(s, s->elements, lines);
}
