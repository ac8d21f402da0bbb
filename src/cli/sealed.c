/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/sealed.h"
#include "core/codec.h"

bool sealed_read(struct sealed *s, struct bytes entry) {
    s->account = leaf_read(&s->leaf, entry);
    return s->account || !core_decode(entry, &s->event);
}

const struct hash *sealed_find(const struct sealed *s, struct bytes path) {
    if (s->account)
        return s->leaf.what == LEAF_WRITTEN && bytes_equal(path, bytes_of(LEAF_PATH))
                   ? &s->leaf.seal
                   : NULL;
    for (uint32_t i = 0; i < SEAL_COUNT; i++)
        if (s->event.sealed_set >> i & 1 && bytes_equal(bytes_of(vocabulary_seal[i]), path))
            return &s->event.sealed[i];
    return NULL;
}
