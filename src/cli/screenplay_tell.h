/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay_tell.h - what `showclear screenplay` prints: for a person, as JSON (design.md section 6), as a spreadsheet's CSV, and
 * as a Fountain outline. Nothing is shortened. */
#pragma once
#include "cli/screenplay_file.h"
#include "notebook/hazards.h"
#include "notebook/revision.h"
#include <stdio.h>

void screenplay_tell(const struct screenplay *s, FILE *to);
/* What is told beside the scenes; each may be NULL. */
struct screenplay_past {
    const struct revision *against; /* what became of an older version */
    const struct revision *step;    /* of each version of a production against the one before it */
    const struct screenplay_versions *versions;
};
void screenplay_tell_json(const struct screenplay *s, const struct screenplay_past *past, FILE *to);
void screenplay_revision(const struct revision *r, FILE *to);
void screenplay_revision_json(const struct revision *r, FILE *to);
/* A list: each version, where it was adopted, and what number each of today's scenes had in it. */
void screenplay_versions_json(const struct screenplay_past *past, FILE *to);
void screenplay_tell_csv(const struct screenplay *s, FILE *to);
void screenplay_tell_fountain(const struct screenplay *s, FILE *to);

/* What scene ${hit} .. ${hit + hits} suggests, each way: strong and weak apart, words in their sentence, confirmed bulletins only. */
void screenplay_hazards(const struct screenplay *s, const struct hazard_hit *hit, uint32_t hits,
                        FILE *to);
/* ${s}: to say each word's sentence, too; or NULL. */
void screenplay_hazards_json(const struct screenplay *s, const struct hazard_hit *hit,
                             uint32_t hits, FILE *to);
/* screenplay_hazards_words(hit, hits, to, put): "firearm: revolver, fires; water (perhaps): quay" in a cell or a note. */
void screenplay_hazards_words(const struct hazard_hit *hit, uint32_t hits, FILE *to,
                              void (*put)(FILE *, struct bytes));

/* What the four have in common. */
void screenplay_put(FILE *to, struct bytes b);
/* screenplay_put_line(to, b): on one line: what would end it, or steer a terminal, is a space. */
void screenplay_put_line(FILE *to, struct bytes b);
void screenplay_put_json(FILE *to, struct bytes b);
/* screenplay_voices(s, scene, seen, each): each speaker of the scene once; ${seen} has a zeroed cell a speaker, scene + 1 is
 * written into it. */
typedef void screenplay_each_voice(void *state, struct bytes name);
void screenplay_voices(const struct screenplay *s, uint32_t scene, uint32_t *seen,
                       screenplay_each_voice *each, void *state);
