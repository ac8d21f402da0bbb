/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* plain.h - XML as nearly every hash list is written, read quickly: tags, attributes in double quotes, text.
 *
 * It tells all that the XML says, or that the XML is not so plain; then an XML library is asked, from the beginning, and what was told
 * until then is for nothing. It never repairs and never guesses: references, comments, prefixes, further namespaces, and whatever
 * a library might refuse or read otherwise, are not plain. fuzz/fuzz_mhl.c holds the two against each other.
 * Ownership: nothing is kept but the names of what is open. The octets are written into. */
#pragma once
#include "text/bytes.h"

enum { PLAIN_DEPTH_MAX = 16, PLAIN_NAME_MAX = 32, PLAIN_TEXT_MAX = 64 * 1024 };
struct plain {
    const char *space,
        *aside; /* the namespace of the outermost; another, whose elements are told as ${aside} */
    /* plain_begins(state, name, aside, attributes): names and values in turn, then NULL; xmlns is not among them. plain_ends(state, name, text): what
     * stood between the last tag and this one. False: stop, it is not plain. */
    bool (*begin)(void *state, const char *name, bool aside, const char **attributes);
    bool (*end)(void *state, const char *name, struct bytes text);
    void *state;
    /* Inside: */
    char open[PLAIN_DEPTH_MAX][PLAIN_NAME_MAX];
    uint32_t depth;
    bool begun, ended;
};
/* plain_read(p, at, len, used): as many whole tags as ${len} octets hold; behind them a zero must stand. ${used}: so many need not be given
 * again; an XML declaration is not cut. False: it is not plain. plain_whole(p): the outermost element has ended. */
SC_CHECK bool plain_read(struct plain *p, char *at, uint32_t len, uint32_t *used);
bool plain_whole(const struct plain *p);
