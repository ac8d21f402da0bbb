/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/codec.h"
#include "text/mem.h"

struct bytes core_name_bytes(const struct name *name) {
    uint32_t len = 0;
    while (len < NAME_MAX && name->text[len]) len++;
    return (struct bytes){(const uint8_t *)name->text, len};
}

bool core_name(struct bytes text, struct name *name) {
    memset(name, 0, sizeof *name);
    if (!text.len || text.len > NAME_MAX) return false;
    for (uint32_t i = 0; i < text.len; i++) {
        uint8_t ch = text.ptr[i];
        if (!((ch >= 'a' && ch <= 'z') || (ch >= '0' && ch <= '9') || ch == '-')) return false;
        name->text[i] = (char)ch;
    }
    return true;
}

uint16_t core_find_item(const struct world *w, struct bytes name) {
    for (uint32_t i = 1; i <= w->live.items; i++)
        if (bytes_equal(core_name_bytes(&w->live.item[i].name), name)) return (uint16_t)i;
    return 0;
}
uint16_t core_find_lot(const struct world *w, struct bytes name) {
    for (uint32_t i = 1; i <= w->live.lots; i++)
        if (bytes_equal(core_name_bytes(&w->live.lot[i].name), name)) return (uint16_t)i;
    return 0;
}
uint16_t core_find_rack(const struct world *w, struct bytes name) {
    for (uint32_t i = 1; i <= w->live.racks; i++)
        if (bytes_equal(core_name_bytes(&w->live.rack[i].name), name)) return (uint16_t)i;
    return 0;
}
uint16_t core_find_setup(const struct world *w, struct bytes name) {
    for (uint32_t i = 1; i <= w->live.setups; i++)
        if (bytes_equal(core_name_bytes(&w->live.setup[i].name), name)) return (uint16_t)i;
    return 0;
}
