/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "layout.h"
#include "core/world.h"
#include "ledger/tree.h"

struct row {
    const char *name, *field;
    uint32_t at, size;
};

static const struct row rows[] = {
#define STRUCT(name) {#name, "", 0, sizeof(struct name)},
#define FIELD(name, field) \
    {#name, #field, offsetof(struct name, field), sizeof(((struct name *)0)->field)},
#include "layout.def"
};

void layout_write(struct buffer *b) {
    for (uint32_t i = 0; i < COUNT_OF(rows); i++) {
        buffer_text(b, rows[i].name);
        if (*rows[i].field) buffer_byte(b, '.'), buffer_text(b, rows[i].field);
        buffer_byte(b, ' ');
        if (*rows[i].field) buffer_u64(b, rows[i].at), buffer_byte(b, ' ');
        buffer_u64(b, rows[i].size);
        buffer_byte(b, '\n');
    }
}
