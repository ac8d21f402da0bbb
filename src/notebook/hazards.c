/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* hazards.c - see hazards.h. */
#include "notebook/hazards_inner.h"
#include "notebook/heading.h"
#include "notebook/letters.h"
#include "text/mem.h"

/* Of these a scene that goes on from another may still have what is no longer named. */
static bool stays(uint32_t category) {
    return category == HAZARD_FIREARM || category == HAZARD_AIRCRAFT || category == HAZARD_FIRE ||
           category == HAZARD_WATER;
}

static const struct {
    uint32_t tag;
    uint8_t category; /* HAZARD_ANY: what its words say */
    uint8_t else_category;
} tag_row[SCREENPLAY_TAG_COUNT] = {
    [SCREENPLAY_TAG_STUNTS] = {SCREENPLAY_TAG_STUNTS, HAZARD_STUNT, HAZARD_STUNT},
    [SCREENPLAY_TAG_VEHICLES] = {SCREENPLAY_TAG_VEHICLES, HAZARD_VEHICLE, HAZARD_VEHICLE},
    [SCREENPLAY_TAG_ANIMALS] = {SCREENPLAY_TAG_ANIMALS, HAZARD_ANIMAL, HAZARD_ANIMAL},
    [SCREENPLAY_TAG_EFFECTS] = {SCREENPLAY_TAG_EFFECTS, HAZARD_ANY, HAZARD_PYRO},
    [SCREENPLAY_TAG_PROPS] = {SCREENPLAY_TAG_PROPS, HAZARD_ANY, HAZARD_ANY},
    [SCREENPLAY_TAG_WEAPONS] = {SCREENPLAY_TAG_WEAPONS, HAZARD_ANY, HAZARD_FIREARM},
};

void hazards_begin(struct hazards *h, const struct screenplay *s) {
    memset(h, 0, sizeof *h);
    h->s = s;
    hazards_index(h);
    for (uint32_t i = 0; i < s->tags; i++) h->tagged[tag_row[s->tag[i].kind].category] = true;
}

static bool sentence_ends(struct bytes text, uint32_t at) {
    uint8_t c = text.ptr[at];
    bool mark = c == '.' || c == '!' || c == '?';
    return mark && (at + 1 == text.len || letters_space(text.ptr[at + 1]));
}

/* The sentence, or as much of it on each side as can be read at a glance. */
static struct bytes sentence_of(struct bytes text, uint32_t begin, uint32_t end) {
    enum { SIDE_MAX = 300 };
    uint32_t least = begin > SIDE_MAX ? begin - SIDE_MAX : 0;
    uint32_t most = text.len - end > SIDE_MAX ? end + SIDE_MAX : text.len;
    while (begin > least && !sentence_ends(text, begin - 1)) begin--;
    while (end < most && !sentence_ends(text, end)) end++;
    while (begin > 0 && (text.ptr[begin] & 0xc0) == 0x80) begin--; /* no character is cut */
    while (end < text.len && (text.ptr[end] & 0xc0) == 0x80) end++;
    bool mark = end < text.len && sentence_ends(text, end);
    return letters_trim(bytes_slice(text, begin, end + mark - begin));
}

void hazards_hit(struct hazards *h, struct hazard_hit hit, struct bytes text) {
    bool trusted = h->tagged[hit.category] && hit.category != HAZARD_ANY;
    if (trusted && hit.from == HAZARD_FROM_WORDS) hit.strong = 0;
    if (h->hits == HAZARD_HITS_MAX || h->count[hit.category][hit.strong] == HAZARD_WORDS_MAX)
        return;
    for (uint32_t i = 0; i < h->hits; i++)
        if (h->hit[i].category == hit.category && letters_same(h->hit[i].words, hit.words)) return;
    uint32_t at = (uint32_t)(hit.words.ptr - text.ptr);
    bool heading = h->s->element[hit.element].kind == SCREENPLAY_HEADING;
    if (heading && !hit.sentence.len) hit.sentence = letters_trim(text);
    if (!hit.sentence.len) hit.sentence = sentence_of(text, at, at + hit.words.len);
    h->hit[h->hits++] = hit;
    h->count[hit.category][hit.strong]++;
}

static bool is_read(uint8_t kind) {
    return kind == SCREENPLAY_HEADING || kind == SCREENPLAY_ACTION ||
           kind == SCREENPLAY_PARENTHETICAL || kind == SCREENPLAY_SHOT ||
           kind == SCREENPLAY_GENERAL;
}

static void read_element(struct hazards *h, uint32_t i) {
    const struct screenplay_element *e = &h->s->element[i];
    struct bytes text = screenplay_text(h->s, e);
    if (e->kind == SCREENPLAY_ACTION || e->kind == SCREENPLAY_GENERAL) hazards_introduce(h, text);
    if (is_read(e->kind)) hazards_read(h, text, i, HAZARD_ANY);
    if (e->kind == SCREENPLAY_CHARACTER) hazards_read(h, text, i, HAZARD_CHILD);
}

/* What is tagged in this scene, before its words. */
static void read_tags(struct hazards *h, const struct screenplay_scene *scene) {
    for (; h->tag < h->s->tags && h->s->tag[h->tag].element < scene->end; h->tag++) {
        const struct screenplay_tag *t = &h->s->tag[h->tag];
        if (t->element < scene->first || t->kind == SCREENPLAY_TAG_OTHER) continue;
        struct bytes words = letters_trim(bytes_slice(h->s->text, t->at, t->len));
        struct bytes text = screenplay_text(h->s, &h->s->element[t->element]);
        uint32_t before = h->hits;
        uint8_t category = tag_row[t->kind].category;
        if (category == HAZARD_ANY) {
            hazards_read(h, words, t->element, HAZARD_ANY);
            for (uint32_t i = before; i < h->hits; i++) {
                struct hazard_hit *hit = &h->hit[i];
                h->count[hit->category][hit->strong]--;
                hit->strong = 1;
                hit->from = HAZARD_FROM_BREAKDOWN;
                h->count[hit->category][1]++;
            }
            category = h->hits == before ? tag_row[t->kind].else_category : HAZARD_ANY;
        }
        struct hazard_hit hit = {.category = category,
                                 .strong = 1,
                                 .from = HAZARD_FROM_BREAKDOWN,
                                 .words = words,
                                 .element = t->element};
        if (category != HAZARD_ANY && words.len) hazards_hit(h, hit, text);
    }
}

static bool has_strong(const struct hazards *h, uint32_t category) {
    return h->count[category][1] > 0;
}

static void carry(struct hazards *h, const struct screenplay_scene *scene) {
    if (!heading_goes_on(scene->time)) return;
    for (uint32_t c = 1; c < HAZARD_COUNT; c++) {
        if (!stays(c) || !h->before[c].words.len || has_strong(h, c)) continue;
        struct hazard_hit hit = h->before[c];
        hit.strong = 0;
        hit.from = HAZARD_FROM_SCENE_BEFORE;
        hazards_hit(h, hit, hit.words);
    }
}

/* The strong first; within each, as they were found. Few enough for the plainest way. */
static void sort(struct hazards *h) {
    for (uint32_t i = 1; i < h->hits; i++) {
        struct hazard_hit hit = h->hit[i];
        uint32_t at = i;
        for (; at > 0 && hit.strong > h->hit[at - 1].strong; at--) h->hit[at] = h->hit[at - 1];
        h->hit[at] = hit;
    }
}

uint32_t hazards_scene(struct hazards *h, uint32_t scene, struct hazard_hit hit[HAZARD_HITS_MAX]) {
    const struct screenplay_scene *s = &h->s->scene[scene];
    h->hit = hit;
    h->hits = 0;
    memset(h->count, 0, sizeof h->count);
    read_tags(h, s);
    for (uint32_t i = s->first; i < s->end; i++) read_element(h, i);
    carry(h, s);
    memset(h->before, 0, sizeof h->before);
    sort(h);
    for (uint32_t i = h->hits; i-- > 0;)
        if (h->hit[i].strong || h->hit[i].from == HAZARD_FROM_SCENE_BEFORE)
            h->before[h->hit[i].category] = h->hit[i];
    return h->hits;
}
