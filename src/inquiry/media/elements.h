/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* elements.h - XML of MHL, element by element: namespace and nesting looked after, texts gathered, all of it bounded.
 *
 * Internal to the readers of manifests and chains. A whole file goes through, in pieces; its C4 comes along. What is not plain
 * (plain.h), or is refused, is read again by the XML library, so what is said of a file is always what that library finds. */
#pragma once
#include "inquiry/media/digester.h"

enum element {
    ELEMENT_OTHER,
#define ELEMENT(id, name) ELEMENT_##id,
#include "inquiry/media/elements.def"
    ELEMENTS
};
enum { ELEMENTS_DEPTH_MAX = 16, ELEMENTS_SKIPPED_MAX = 256, ELEMENTS_TEXT_MAX = 64 * 1024 };
struct elements {
    enum element root;
    const char *space; /* the namespace of all its elements; "": none */
    const char *other; /* one that is taken as well, or NULL: MHL 1.x has none */
    const char *aside; /* one that is passed over, and often met; or NULL */
    bool by_library;   /* not the quick way: what it says is what counts */
    void (*begin)(void *state, enum element e, const char *name, const char **attributes);
    void (*end)(void *state, enum element e, const char *name, struct bytes text);
    void (*forget)(void *state); /* what was told until now was for nothing; it begins anew */
    void *state;
    struct digester *digester;
    /* Out: */
    const char *wrong;
    uint32_t wrong_line;
    uint64_t bytes;
    uint8_t c4[DIGEST_MAX];
    const char *has_space; /* of the outermost */
    /* Inside: */
    void *parser;
    uint8_t open[ELEMENTS_DEPTH_MAX];
    uint32_t depth, skipped;
    struct buffer text;
};
SC_CHECK bool elements_read(struct elements *e, int fd);
void elements_stop(struct elements *e, const char *wrong);
/* elements_within(e, up): the element so many levels up from the one that begins or ends now; 1 is its parent. */
enum element elements_within(const struct elements *e, uint32_t up);
/* elements_attribute(a, name): "" when there is none. */
const char *elements_attribute(const char **attributes, const char *name);
