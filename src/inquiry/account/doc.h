/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* doc.h - a document of headings, paragraphs and tables, as HTML (one file, nothing fetched, no script), as Markdown, or by calls of
 * somebody else, who may set it on paper. All text is escaped: what people typed is shown as text only.
 * Ownership: the caller's file. Threads: one.                                                                           */
#pragma once
#include "text/bytes.h"
#include <stdio.h>

/* ${share}: of the width, on paper; 0: as most. */
struct doc_column {
    const char *head;
    double share;
};
struct doc_calls {
    void (*heading)(void *state, uint32_t level, struct bytes text);
    void (*text)(void *state, struct bytes text, bool small);
    void (*table)(void *state, const struct doc_column *column, uint32_t cells);
    void (*cell)(void *state, struct bytes text);
    void (*row)(void *state);
    void (*table_end)(void *state);
};
struct doc {
    FILE *out;
    bool html;
    uint32_t cells;                /* of the row that is being written */
    const struct doc_calls *calls; /* or NULL: into the file */
    void *state;
};
/* doc_begin(d, out, html, title, language): ${language}: "uk", for whoever hears it read. */
void doc_begin(struct doc *d, FILE *out, bool html, const char *title, const char *language);
void doc_end(struct doc *d);
void doc_heading(struct doc *d, uint32_t level, struct bytes text);
void doc_text(struct doc *d, struct bytes text);  /* a paragraph */
void doc_small(struct doc *d, struct bytes text); /* what stands under it: sources, writers */
/* A table: its head, rows of as many cells, its end. */
void doc_table(struct doc *d, const struct doc_column *column, uint32_t cells);
void doc_cell(struct doc *d, struct bytes text);
void doc_row(struct doc *d);
void doc_table_end(struct doc *d);
