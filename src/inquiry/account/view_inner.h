/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* view_inner.h - what the files of view.h share. Internal. */
#pragma once
#include "inquiry/account/view.h"

struct view {
    const struct account *a;
    FILE *out;
    struct buffer b; /* on its way out */
    bool whole, empty;
    uint8_t text[4 * LINE_MAX_BYTES];
};
/* view_list(v, key): ,"key":[ and the first item is next. view_item: before each; view_row: and it is an object. */
void view_list(struct view *v, const char *key);
void view_item(struct view *v);
void view_row(struct view *v);
void view_flush(struct view *v);
/* The number of an entry, or null. */
void view_number(struct view *v, const char *key, uint32_t entry);
void view_put_number(struct view *v, uint32_t entry);

void view_rows(struct view *v);     /* ,"rows":[..],"asks":[..],"customs":[..] */
void view_findings(struct view *v); /* ,"evenness":[..] ... "notKnown":[..] */
