/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* wasm.h - the rules inside the page: what core.wasm exports. The page keeps the same world and the same tree as the
 * box, from GET /state and the leaves after it, and so foresees what the box will answer.
 *
 * The page writes into ${input}, calls, and reads ${output}; lengths are bytes. All memory is static; after a trap the
 * instance is dropped and loaded again from /state. Exported without the prefix: wasm_apply is "apply".
 * In a browser a pointer is the offset in linear memory.                                                          */
#pragma once
#include "core/core.h"

#ifdef __wasm__
#define WASM_EXPORT(name) __attribute__((export_name(#name)))
#else
#define WASM_EXPORT(name)
#endif

enum { WASM_INPUT_MAX = 65536, WASM_OUTPUT_MAX = 1 << 20 };

WASM_EXPORT(input) uint8_t *wasm_input(void);   /* WASM_INPUT_MAX bytes */
WASM_EXPORT(output) uint8_t *wasm_output(void); /* WASM_OUTPUT_MAX bytes */

/* The image is GET /state, unpacked: struct ledger, then struct world. Copy it to ${image_at}, then call
 * ${image_loaded}: 0, or -1 when no such world can be; then everything is as after ${reset}. */
WASM_EXPORT(image_at) uint8_t *wasm_image_at(void);
WASM_EXPORT(image_size) uint32_t wasm_image_size(void);
WASM_EXPORT(image_loaded) int32_t wasm_image_loaded(void);
WASM_EXPORT(reset) void wasm_reset(void); /* an empty log */

/* apply(len): The next leaf's bytes stand in ${input}. 0; -1 and nothing changed when they are no event or not the next
 * one, or the world would not be a valid one: load again from /state. */
WASM_EXPORT(apply) int32_t wasm_apply(uint32_t len);
WASM_EXPORT(size) uint32_t wasm_size(void); /* leaves so far */
WASM_EXPORT(root) uint8_t *wasm_root(void); /* 32 bytes: the tree's head over them */

/* foresee(len): A command as in POST /command, with "actor": person. Length of {"refused":null}, of
 * {"refused":{...},"all":[rule ids]}, or of {"malformed":{"field","why"}}. */
WASM_EXPORT(foresee) uint32_t wasm_foresee(uint32_t len);
/* decide_events(len): The same command decided and applied, for tests: its leaves, one a line, without private texts.
 * 0 when it was not decided. */
WASM_EXPORT(decide_events) uint32_t wasm_decide_events(uint32_t len);

/* view(what, viewer), setup_view(id, viewer): view.h's JSON; 0 when there is no such or no room. */
WASM_EXPORT(view) uint32_t wasm_view(uint32_t what, uint32_t viewer);
WASM_EXPORT(setup_view) uint32_t wasm_setup_view(uint32_t setup, uint32_t viewer);

/* consistent(len): {"old":n,"oldRoot":b64,"size":m,"root":b64,"proof":[b64]}: 1 when the log of m leaves with that root
 * begins with the n leaves of the old one (RFC 9162 2.1.4.2); else 0. */
WASM_EXPORT(consistent) int32_t wasm_consistent(uint32_t len);

WASM_EXPORT(world_at) uint8_t *wasm_world_at(void); /* to compare byte for byte */
WASM_EXPORT(world_size) uint32_t wasm_world_size(void);
