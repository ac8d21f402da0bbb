/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* embedded.h - files that are bytes inside the executable: the page, the sample production's, practice's, the rulebook's words.
 *
 * tools/embed.py writes the tables at build time from web/dist/ and the folders of examples/. A folder that is not there gives
 * an empty table. Constant data; no state.                                                                        */
#pragma once
#include "text/bytes.h"

struct embedded {
    const char *path; /* "app.js", "fonts/inter.woff2": relative, with '/' between folders */
    const char *etag; /* 32 hex digits of the SHA-256 of the plain bytes, in double quotes */
    struct bytes plain;
    struct bytes gzip; /* RFC 1952; empty when it would save nothing */
};

/* Sorted by path; the last row has path NULL. */
extern const struct embedded embedded_page[];     /* web/dist/ */
extern const struct embedded embedded_sample[];   /* examples/sample/ */
extern const struct embedded embedded_practice[]; /* examples/practice/ */
extern const struct embedded embedded_inquiry[];  /* examples/inquiry/ */
extern const struct embedded
    embedded_package[]; /* src/inquiry/package/files/, and the packing list's schema */
extern const struct embedded embedded_words[]; /* web/src/words/rules.*.json */

/* embedded_find(files, path): the file, or NULL. */
const struct embedded *embedded_find(const struct embedded *files, struct bytes path);
