/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* pieces.h - a target's bytes as a reader gets them from a file: at most ${step} at a time. */
#pragma once
#include "fuzz.h"

struct pieces {
    struct bytes left;
    uint32_t step;
};
static inline int64_t pieces_give(void *state, uint8_t *into, uint32_t max) {
    struct pieces *p = state;
    uint32_t len = p->left.len < max ? p->left.len : max;
    if (len > p->step) len = p->step;
    if (len) memcpy(into, p->left.ptr, len);
    p->left = bytes_slice(p->left, len, p->left.len - len);
    return len;
}
