/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fdx_tags.h - what a breakdown tagged: Text@TagNumber, Tag, TagDefinition, TagCategory, each naming the next. */
#pragma once
#include "notebook/screenplay.h"

struct fdx_link {
    uint64_t from, to; /* hashes of ids and numbers */
};
struct fdx_links {
    struct fdx_link *link;
    uint32_t count, max;
};
struct fdx_tags {
    struct fdx_links tag, definition,
        category;      /* number > definition > category > enum screenplay_tag_kind */
    uint64_t open_tag; /* whose DefId is being read */
    bool full;         /* no memory: tags are left out, and that is remarked */
};

/* fdx_tags_begin(t, name, attributes): an element of TagData. fdx_tags_text: characters inside a Tag's DefId. */
void fdx_tags_begin(struct fdx_tags *t, const char *name, const char **attributes);
void fdx_tags_text(struct fdx_tags *t, struct bytes id);
/* fdx_tags_span(t, s, span): a tagged span of text; its kind is the number's hash until fdx_tags_finish. */
void fdx_tags_span(struct fdx_tags *t, struct screenplay *s, const struct screenplay_tag *span);
/* fdx_tags_finish(t, s): each span's kind. Frees ${t}. */
void fdx_tags_finish(struct fdx_tags *t, struct screenplay *s);
uint64_t fdx_hash(struct bytes id);
const char *fdx_attribute(const char **attributes, const char *name); /* "" when there is none */
