/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay_open.c - see screenplay_open.h. Memory is asked for by what the text could need at most; what is not touched costs
 * nothing. */
#include "notebook/screenplay_open.h"
#include "notebook/encoding.h"
#include "notebook/fdx.h"
#include "notebook/fountain.h"
#include "notebook/letters.h"
#include <stdlib.h>
#include <string.h>

static bool wrong(struct screenplay *s, const char *says) {
    s->wrong = says;
    s->wrong_line = 1;
    return false;
}

static bool room(struct screenplay *s, uint64_t bytes, void **out) {
    *out = calloc(1, bytes ? bytes : 1);
    return *out || wrong(s, "there is not enough memory to read it");
}

/* What is no text at all, by how it begins, and what to do. */
static const char *no_text(struct bytes file) {
    static const struct {
        struct bytes begins;
        const char *says;
    } other[] = {
        {LETTERS("%PDF"), "this is a PDF; export Fountain or FDX from the writing program"},
        {LETTERS("PK\x03\x04"),
         "this is a packed document; export Fountain or FDX from the writing program"},
        {LETTERS("\xd0\xcf\x11\xe0"),
         "this is an old Word document; export Fountain or FDX from the writing program"},
        {LETTERS("{\\rtf"), "this is RTF; export Fountain or FDX from the writing program"},
    };
    for (uint32_t i = 0; i < COUNT_OF(other); i++)
        if (bytes_starts(file, other[i].begins)) return other[i].says;
    return NULL;
}

/* ${file} as UTF-8 with LF: itself, where it is that already. s->text is ours when it is not. */
static bool decode(struct screenplay *s, struct bytes file) {
    s->text = file;
    s->encoding = encoding_word(ENCODING_UTF8);
    if (encoding_plain(file)) return true;
    enum encoding e = encoding_of(file);
    uint64_t max = encoding_room(file);
    void *memory = NULL;
    if (max > UINT32_MAX) return wrong(s, "it is too long");
    if (!room(s, max, &memory)) return false;
    struct buffer out = {memory, 0, (uint32_t)max, false};
    encoding_read(file, e, &out);
    s->encoding = encoding_word(e);
    s->text = buffer_bytes(&out);
    if (memchr(file.ptr, 0, file.len) && e != ENCODING_UTF16_LE && e != ENCODING_UTF16_BE)
        screenplay_remark(s, 1, "there are NUL bytes in it; they are left out");
    if (e != ENCODING_UTF8 && e != ENCODING_UTF16_LE && e != ENCODING_UTF16_BE)
        screenplay_remark(
            s, 1, "it is not UTF-8; accents were read by what is likely: look at the names");
    return true;
}

static uint32_t count(struct bytes b, uint8_t byte) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < b.len; i++) n += b.ptr[i] == byte;
    return n;
}

static bool read_fdx(struct screenplay *s, struct bytes file) {
    void *memory = NULL;
    uint64_t max = 3 * (uint64_t)file.len + 64;
    uint32_t elements = count(file, '<');
    if (max > UINT32_MAX) return wrong(s, "it is too long");
    s->elements_max = elements < SCREENPLAY_ELEMENTS_MAX ? elements : SCREENPLAY_ELEMENTS_MAX;
    if (!room(s, (uint64_t)s->elements_max * sizeof *s->element, &memory)) return false;
    s->element = memory;
    if (!room(s, max, &memory)) return false;
    struct buffer out = {memory, 0, (uint32_t)max, false};
    s->text = buffer_bytes(&out); /* ours from now on */
    fdx_read(s, file, &out);
    return !s->wrong;
}

static bool read_fountain(struct screenplay *s) {
    void *memory = NULL;
    uint32_t lines = fountain_lines(s->text);
    s->elements_max = lines < SCREENPLAY_ELEMENTS_MAX ? lines : SCREENPLAY_ELEMENTS_MAX;
    if (!room(s, (uint64_t)s->elements_max * sizeof *s->element, &memory)) return false;
    s->element = memory;
    s->extra.max = s->text.len < UINT32_MAX / 2 ? 2 * s->text.len : UINT32_MAX;
    if (!room(s, s->extra.max, &memory)) return false;
    s->extra.ptr = memory;
    fountain_read(s);
    return !s->wrong;
}

static bool find_scenes(struct screenplay *s) {
    void *memory = NULL;
    s->scenes_max = s->headings;
    s->speakers_max = s->cues;
    s->speaker_slots = 16;
    while (s->speaker_slots < 2 * (uint64_t)s->cues) s->speaker_slots *= 2;
    if (!room(s, (uint64_t)s->scenes_max * sizeof *s->scene, &memory)) return false;
    s->scene = memory;
    if (!room(s, (uint64_t)s->speakers_max * sizeof *s->speaker, &memory)) return false;
    s->speaker = memory;
    if (!room(s, (uint64_t)s->speaker_slots * sizeof *s->speaker_slot, &memory)) return false;
    s->speaker_slot = memory;
    screenplay_scenes(s);
    return !s->wrong;
}

bool screenplay_open(struct screenplay *s, struct bytes file) {
    memset(s, 0, sizeof *s);
    const char *other = no_text(file);
    if (other) return wrong(s, other);
    if (file.len > SCREENPLAY_BYTES_MAX) return wrong(s, "it is longer than 1 GiB");
    s->file = file;
    bool read = fdx_is(file) ? read_fdx(s, file) : decode(s, file) && read_fountain(s);
    return read && find_scenes(s);
}

void screenplay_close(struct screenplay *s) {
    if (s->text.ptr != s->file.ptr) free((void *)(uintptr_t)s->text.ptr);
    free(s->extra.ptr);
    free(s->element);
    free(s->scene);
    free(s->tag);
    free(s->speaker);
    free(s->speaker_slot);
    memset(s, 0, sizeof *s);
}
