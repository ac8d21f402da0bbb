/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* packet_rows.c - packet.h: one row of a table as CSV and as JSON. */
#include <stdlib.h>
#include "box/check.h"
#include "paper/packet.h"
#include "inquiry/account/csv_file.h"

void packet_head(struct packet_rows *r) {
    for (uint32_t i = 0; i < r->columns; i++) fprintf(r->csv, "%s%s", i ? "," : "", r->column[i]);
    fputs("\r\n", r->csv);
    putc('[', r->json);
}
static void put_json(FILE *to, struct bytes text) {
    struct buffer b = {malloc((size_t)text.len * 6 + 2), 0, text.len * 6 + 2, false};
    CHECK(b.ptr != NULL);
    json_put_string(&b, text);
    fwrite(b.ptr, 1, b.len, to);
    free(b.ptr);
}
void packet_cell(struct packet_rows *r, struct bytes text) {
    if (r->at) putc(',', r->csv);
    csv_file_cell(r->csv, text);
    fputs(r->at ? "," : r->rows ? ",\n{" : "\n{", r->json);
    fprintf(r->json, "\"%s\":", r->column[r->at]);
    put_json(r->json, text);
    if (++r->at < r->columns) return;
    fputs("\r\n", r->csv);
    putc('}', r->json);
    r->at = 0, r->rows++;
}
void packet_tail(struct packet_rows *r) {
    fputs("\n]\n", r->json);
}
