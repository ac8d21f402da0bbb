/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* csv_kind.c - see csv_kind.h. */
#include "inquiry/account/csv_kind.h"

static uint32_t last_field(enum account_kind kind) {
    uint32_t last = 0;
    for (uint32_t f = 0; f < kinds_fields; f++)
        if (kinds_field[f].kind == kind) last = f;
    return last;
}

static void put_entry(FILE *to, const struct account *a, uint32_t entry) {
    static uint8_t bytes[2 * LINE_MAX_BYTES];
    enum account_kind kind = account_kind(a, entry);
    uint32_t last = last_field(kind);
    csv_file_next(to, a->number[entry], false);
    for (uint32_t f = 0; f <= last; f++) {
        struct buffer cell = BUFFER(bytes);
        if (kinds_field[f].kind != kind) continue;
        (void)!account_text(a, entry, kinds_field[f].key, &cell);
        csv_file_next(to, buffer_bytes(&cell), f == last);
    }
}

void csv_file_kind(FILE *to, const struct account *a, enum account_kind kind) {
    uint32_t last = last_field(kind);
    fputs("number,", to);
    for (uint32_t f = 0; f <= last; f++)
        if (kinds_field[f].kind == kind) csv_file_next(to, bytes_of(kinds_field[f].key), f == last);
    for (uint32_t i = 0; i < a->fold.entries; i++)
        if (account_kind(a, a->order[i]) == kind) put_entry(to, a, a->order[i]);
}
