/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "net/range.h"

/* Digits alone, with zeros before them as the RFC allows; what no file reaches is as far as there is. */
static bool read_number(struct bytes text, uint64_t *n) {
    *n = 0;
    for (uint32_t i = 0; i < text.len; i++) {
        uint32_t digit = (uint32_t)text.ptr[i] - '0';
        if (digit > 9) return false;
        *n = *n > (UINT64_MAX - 9) / 10 ? UINT64_MAX : *n * 10 + digit;
    }
    return text.len > 0;
}

static enum range_answer part(struct range *r, uint64_t from, uint64_t len) {
    *r = (struct range){from, len};
    return RANGE_PART;
}

enum range_answer range_read(struct bytes header, uint64_t size, struct range *r) {
    struct bytes unit = BYTES("bytes="), both = bytes_slice(header, unit.len, header.len);
    uint32_t dash = bytes_find(both, '-');
    struct bytes left = bytes_slice(both, 0, dash), right = bytes_slice(both, dash + 1, both.len);
    uint64_t first = 0, last = UINT64_MAX;
    *r = (struct range){0, size};
    bool read = bytes_starts(header, unit) && dash < both.len && left.len + right.len > 0 &&
                (!left.len || read_number(left, &first)) &&
                (!right.len || read_number(right, &last));
    if (!read || (left.len && last < first)) return RANGE_ALL;
    if (!left.len) { /* the last so many */
        if (!last || !size) return RANGE_BEYOND;
        return last < size ? part(r, size - last, last) : part(r, 0, size);
    }
    if (first >= size) return RANGE_BEYOND;
    return part(r, first, (last < size ? last : size - 1) - first + 1);
}
