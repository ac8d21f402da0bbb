/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* csv_file.c - see csv_file.h. */
#include "inquiry/account/csv_file.h"
#include <string.h>

void csv_file_cell(FILE *to, struct bytes cell) {
    bool quoted = false;
    for (uint32_t i = 0; i < cell.len; i++) quoted |= strchr(",\"\r\n;\t", cell.ptr[i]) != NULL;
    quoted |= cell.len && (cell.ptr[0] == ' ' || cell.ptr[cell.len - 1] == ' ');
    if (quoted) putc('"', to);
    for (uint32_t i = 0; i < cell.len; i++) {
        if (cell.ptr[i] == '"') putc('"', to);
        putc(cell.ptr[i], to);
    }
    if (quoted) putc('"', to);
}

void csv_file_next(FILE *to, struct bytes cell, bool last) {
    csv_file_cell(to, cell);
    fputs(last ? "\r\n" : ",", to);
}
