/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align.h - how `showclear align` tells what it found, and what a person knew before. */
#pragma once
#include "inquiry/align/align.h"
#include <stdio.h>

enum { ALIGN_ANCHORS_MAX = 200, ALIGN_SAID_MAX = 200 };
struct align_anchor {
    uint32_t line, edge;
    char who[ALIGN_SAID_MAX], why[ALIGN_SAID_MAX];
};
struct align_anchors {
    uint32_t count;
    struct graph_edge edge[ALIGN_ANCHORS_MAX];
    struct align_anchor said[ALIGN_ANCHORS_MAX];
};
/* align_anchors_read(word, file, named, count, out): -1, or the exit code after saying what is wrong and in which line. */
SC_CHECK int align_anchors_read(const char *word, const char *file, const struct align_named *named,
                                uint32_t count, struct align_anchors *out);
/* align_contradicts(a, i): Whether anchor ${i} is farther from the recordings than three times what is known of both. */
bool align_contradicts(const struct align *a, uint32_t i);

void align_tell(const struct align *a, const struct align_anchors *known, FILE *out);
void align_json(const struct align *a, const struct align_anchors *known, FILE *out);
/* align_otio(word, a, folder, rate): folder/group-N.otio, new files. -1, or the exit code. align_rate(word): frames a second of
 * "23.976", "24", "25" ...; 0: no such rate. */
SC_CHECK int align_otio(const char *word, const struct align *a, const char *folder, double rate);
double align_rate(const char *word);
/* align_name(name, out): a name in UTF-8 without controls: other octets, and a backslash, as \xNN. */
enum { ALIGN_NAME_MAX = 4096 };
void align_name(const char *name, char out[ALIGN_NAME_MAX]);
