/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* folder_index.c - the entries of a folder by their ids, and the lines of each as a chain. See folder_inner.h. */
#include "inquiry/account/folder_inner.h"
#include <stdlib.h>
#include <string.h>

enum { FIRST_SLOTS = 1024 };

/* Ids are hexadecimal digits of a hash: seven of them are as good as any mixing. */
static uint32_t *slot_of(const struct inquiry *q, struct bytes id) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < 7; i++) at = at << 4 | (id.ptr[i] & 0xfu) | (id.ptr[i] >> 6 & 1u) << 3;
    at &= q->slots - 1;
    while (q->slot[at] && memcmp(q->entry[q->slot[at] - 1].id, id.ptr, LINE_ID) != 0)
        at = (at + 1) & (q->slots - 1);
    return &q->slot[at];
}

static bool more_slots(struct inquiry *q) {
    uint32_t slots = q->slots ? q->slots * 2 : FIRST_SLOTS;
    uint32_t *old = q->slot, *slot = calloc(slots, sizeof *slot);
    if (!slot) return false;
    q->slot = slot, q->slots = slots;
    for (uint32_t i = 0; i < q->entries; i++)
        *slot_of(q, (struct bytes){(const uint8_t *)q->entry[i].id, LINE_ID}) = i + 1;
    free(old);
    return true;
}

const struct inquiry_entry *folder_find(const struct inquiry *q, struct bytes id) {
    if (!q->slots || id.len != LINE_ID) return NULL;
    uint32_t at = *slot_of(q, id);
    return at ? &q->entry[at - 1] : NULL;
}

const struct inquiry_entry *folder_number(const struct inquiry *q, struct bytes number) {
    char id[LINE_ID];
    number_id(&q->c, number, id);
    return folder_find(q, (struct bytes){(const uint8_t *)id, LINE_ID});
}

uint32_t folder_subject(const struct inquiry *q, const struct inquiry_entry *e) {
    return (uint32_t)(e - q->entry) + 1;
}

bool folder_entry(struct inquiry *q, struct bytes id, enum account_kind kind) {
    if (q->entries * 2 >= q->slots && !more_slots(q)) return false;
    uint32_t *slot = slot_of(q, id);
    if (*slot) return true;
    if (q->entries == q->entries_max) {
        uint32_t max = q->entries_max ? q->entries_max * 2 : 256;
        struct inquiry_entry *more = realloc(q->entry, max * sizeof *more);
        if (!more) return false;
        q->entry = more, q->entries_max = max;
    }
    struct inquiry_entry *e = &q->entry[q->entries++];
    *e = (struct inquiry_entry){.kind = (uint8_t)kind};
    memcpy(e->id, id.ptr, LINE_ID);
    *slot = q->entries;
    if (q->of_kind[kind].last)
        q->entry[q->of_kind[kind].last - 1].alike = q->entries;
    else
        q->of_kind[kind].first = q->entries;
    q->of_kind[kind].last = q->entries;
    q->of_kind[kind].count++;
    return true;
}

bool folder_take(struct inquiry *q, struct bytes id) {
    uint32_t row = q->rows.count - 1, at = *slot_of(q, id);
    if (row >= q->next_max) {
        uint32_t max = q->next_max ? q->next_max * 2 : 256;
        uint32_t *more = realloc(q->next, max * sizeof *more);
        if (!more) return false;
        q->next = more, q->next_max = max;
    }
    struct inquiry_entry *e = &q->entry[at - 1];
    q->next[row] = 0;
    if (e->last)
        q->next[e->last - 1] = row + 1;
    else
        e->first = row + 1;
    e->last = row + 1;
    return true;
}

bool folder_fold(const struct inquiry *q, const struct inquiry_entry *e, struct bytes more,
                 struct fold *f) {
    uint32_t lines = 0;
    struct bytes *line = calloc(FOLDER_LINES_MAX + 1, sizeof *line);
    for (uint32_t at = line && e ? e->first : 0; at && lines < FOLDER_LINES_MAX;
         at = q->next[at - 1])
        line[lines++] = q->rows.text[at - 1];
    if (line && more.len) line[lines++] = more;
    bool folded = line && fold_lines(f, line, lines);
    free(line);
    return folded;
}
