/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_tar.c - any bytes as an archive: what is read has names that lead nowhere else, is no longer than what came, and is the same
 * when it is written and read again. */
#include "cli/tar.h"
#include "pieces.h"

static bool take(void *state, struct bytes what) {
    buffer_put(state, what);
    return true;
}

static uint8_t content[1 << 16], again[1 << 17], twice[1 << 17];

static enum tar_next copy(struct bytes text, uint32_t step, struct buffer *out) {
    struct pieces r = {text, step};
    struct tar_in in = {.get = pieces_give, .state = &r};
    struct tar_out to = {take, out};
    enum tar_next next;
    while ((next = tar_next(&in)) == TAR_FILE) {
        struct buffer b = BUFFER(content);
        EXPECT(in.name[0] && in.name[0] != '/' && in.name[0] != '.' && !strstr(in.name, ".."));
        if (in.size % 2 == 0 && !tar_read(&in, &b)) return TAR_BROKEN; /* or passed over */
        EXPECT(b.len <= text.len);
        EXPECT(tar_put(&to, in.name, buffer_bytes(&b)));
    }
    if (next == TAR_END) EXPECT(tar_end(&to));
    return next;
}

FUZZ(text) {
    struct buffer first = BUFFER(again), second = BUFFER(twice);
    enum tar_next next = copy(text, 1 << 20, &first);
    if (first.full) return;
    EXPECT(copy(text, 61, &second) == next);
    EXPECT(bytes_equal(buffer_bytes(&first), buffer_bytes(&second)));
    second.len = 0;
    if (next != TAR_END) return;
    EXPECT(copy(buffer_bytes(&first), 1 << 20, &second) == TAR_END);
    EXPECT(bytes_equal(buffer_bytes(&first), buffer_bytes(&second)));
}
