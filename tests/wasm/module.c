/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* module.c - the random commands as WebAssembly, for tests/wasm/agree. Not the page's module. */
#include "../layout.h"
#include "../random_commands.h"

#define EXPORT(name) __attribute__((export_name(#name)))

static const struct random_run *run;
static uint8_t text[65536];

EXPORT(text) uint8_t *module_text(void) {
    return text;
}

EXPORT(layout) uint32_t module_layout(void) {
    struct buffer b = BUFFER(text);
    layout_write(&b);
    return b.len;
}

EXPORT(begin) void module_begin(uint32_t seed) {
    run = random_begin(seed);
}

/* The line after ${commands} more; or what was wrong. */
EXPORT(go) uint32_t module_go(uint32_t commands) {
    struct buffer b = BUFFER(text);
    if (random_go(commands))
        random_line(&b);
    else
        buffer_text(&b, run->wrong);
    return b.len;
}

EXPORT(world_at) const uint8_t *module_world_at(void) {
    return (const uint8_t *)random_world();
}

EXPORT(world_size) uint32_t module_world_size(void) {
    return sizeof(struct world);
}
