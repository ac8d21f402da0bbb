/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay.h - a screenplay as it was written: a list of elements, and scenes over them.
 *
 * Fountain and Final Draft's FDX are read into the same structure. Elements stand in the order of the file. A Fountain element
 * is one line, or several where a boneyard joins them; the raw spans of all elements one after the other are the whole text:
 * no line is lost. In FDX an element is a paragraph, and its raw span is its text.
 * Invariants: offsets lie within the text they point into; scenes are in order and each ends where the next begins; lines
 *             count from 1 and never fall.
 * Ownership:  the caller owns all memory; the readers here are pure (no libc but mem*), in linear time, without recursion.
 *             ${screenplay_open} (screenplay_open.h) brings memory.                                              */
#pragma once
#include "text/bytes.h"

enum screenplay_kind {
#define KIND(id, word) SCREENPLAY_##id,
#include "notebook/screenplay.def"
    SCREENPLAY_KIND_COUNT
};
extern const char *const screenplay_kind_words[SCREENPLAY_KIND_COUNT];

enum screenplay_flag {
    SCREENPLAY_EXTRA =
        1, /* ${text} points into screenplay.extra: what is read is not one span of what was written */
    SCREENPLAY_FORCED = 2,     /* by a leading . @ ! or > */
    SCREENPLAY_DUAL_LEFT = 4,  /* a character who speaks at the same time as the next */
    SCREENPLAY_DUAL_RIGHT = 8, /* and the next */
    SCREENPLAY_NOTED = 16,     /* a note stood in it */
    SCREENPLAY_RAW_EXTRA = 32, /* ${raw} points into screenplay.extra */
};

struct screenplay_element {
    uint32_t raw_at, raw_len; /* in screenplay.text: whole lines, with their ends */
    uint32_t text_at,
        text_len; /* what is read: without forcing marks, notes and boneyards; in screenplay.text or .extra */
    uint32_t line;
    uint8_t kind;  /* enum screenplay_kind */
    uint8_t flags; /* enum screenplay_flag */
    uint16_t
        more; /* SECTION: its depth; of FDX's HEADING: eighths of a page as stored, 0: not said */
};

enum screenplay_set { SCREENPLAY_SET_NONE, SCREENPLAY_INT, SCREENPLAY_EXT, SCREENPLAY_INT_EXT };

struct screenplay_scene {
    uint32_t first, end;  /* its elements; the first is the heading */
    struct bytes heading; /* the line as it stands, without the spaces around it */
    struct bytes number, place, time;
    uint8_t set; /* enum screenplay_set */
    uint32_t cues;
    uint32_t eighths; /* of a page: as stored, or counted in printed lines */
};

struct screenplay_title {
    struct bytes key, value; /* a value of several lines has them as they stand */
};

/* What a breakdown tagged in an FDX: trusted over any suggestion. */
enum screenplay_tag_kind {
    SCREENPLAY_TAG_OTHER,
    SCREENPLAY_TAG_STUNTS,
    SCREENPLAY_TAG_VEHICLES,
    SCREENPLAY_TAG_ANIMALS,
    SCREENPLAY_TAG_EFFECTS,
    SCREENPLAY_TAG_PROPS,
    SCREENPLAY_TAG_WEAPONS,
    SCREENPLAY_TAG_COUNT
};
struct screenplay_tag {
    uint32_t element, at, len; /* in screenplay.text */
    uint32_t kind;             /* enum screenplay_tag_kind */
    uint64_t number;           /* the reader's own */
};

/* What a person should know of how it was read. */
struct screenplay_remark {
    uint32_t line;
    const char *says;
};
enum { SCREENPLAY_TITLES_MAX = 32, SCREENPLAY_REMARKS_MAX = 8 };

struct screenplay {
    struct bytes file; /* as it came; what was written is never changed */
    struct bytes text; /* UTF-8; lines end in LF */
    struct buffer extra;
    struct screenplay_element *element;
    uint32_t elements, elements_max;
    struct screenplay_scene *scene;
    uint32_t scenes, scenes_max;
    struct bytes *speaker; /* in order of appearance */
    uint32_t speakers, speakers_max;
    struct screenplay_tag *tag; /* in order */
    uint32_t tags, tags_max;
    uint32_t *speaker_slot; /* a hash table, its size a power of two */
    uint32_t speaker_slots;
    struct screenplay_title title[SCREENPLAY_TITLES_MAX];
    uint32_t titles;
    struct screenplay_remark remark[SCREENPLAY_REMARKS_MAX];
    uint32_t remarks;
    uint32_t headings, cues; /* counted while elements are read */
    const char *encoding;    /* as what it was read, for a person */
    const char *wrong;       /* NULL, or why it could not be read, for a person */
    uint32_t wrong_line;
};

struct bytes screenplay_raw(const struct screenplay *s, const struct screenplay_element *e);
struct bytes screenplay_text(const struct screenplay *s, const struct screenplay_element *e);
/* screenplay_add(s, e): One more element, or s->wrong when there is no room. */
void screenplay_add(struct screenplay *s, const struct screenplay_element *e);
void screenplay_remark(struct screenplay *s, uint32_t line, const char *says);

/* screenplay_scenes(s): Scenes and speakers over the elements. Needs room for s->headings scenes, s->cues speakers and twice
 * as many slots. */
void screenplay_scenes(struct screenplay *s);
/* screenplay_speaker(s, e): who speaks at this CHARACTER, without (V.O.) and the like; an index of s->speaker, or
 * s->speakers when nobody of that name does. */
uint32_t screenplay_speaker(const struct screenplay *s, const struct screenplay_element *e);
/* screenplay_name(cue): the name in a character's line. */
struct bytes screenplay_name(struct bytes cue);

const char *screenplay_set_word(uint8_t set); /* "int", "ext", "int/ext", "" */
