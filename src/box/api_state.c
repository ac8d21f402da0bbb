/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_state.c - GET /state: the durable side as it lies in memory, compressed once for everybody who comes while it is
 * the same. Mostly zeros: half a megabyte becomes a few KiB. */
#include "box/api_inner.h"
#include <event2/event.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { GZIP = 15 + 16 /* zlib's word for a gzip head around it */, IMAGE_MAX = 1 << 20 };

static bool add(z_stream *z, const void *bytes, size_t len, int flush) {
    z->next_in = (Bytef *)(uintptr_t)bytes;
    z->avail_in = (uInt)len;
    int result = deflate(z, flush);
    return flush == Z_FINISH ? result == Z_STREAM_END : result == Z_OK && z->avail_in == 0;
}

static bool compress_side(struct api *a, const struct side *side) {
    z_stream z = {0};
    if (deflateInit2(&z, 1, Z_DEFLATED, GZIP, 9, Z_DEFAULT_STRATEGY) != Z_OK) return false;
    z.next_out = a->image.bytes;
    z.avail_out = IMAGE_MAX;
    bool done = add(&z, &side->ledger, sizeof side->ledger, Z_NO_FLUSH) &&
                add(&z, side->world, sizeof *side->world, Z_FINISH);
    a->image.len = done ? (uint32_t)z.total_out : 0;
    a->image.size = side->ledger.size;
    deflateEnd(&z);
    return done;
}

static bool refresh(struct api *a) {
    const struct side *side = box_durable(a->box);
    if (!a->image.bytes) a->image.bytes = malloc(IMAGE_MAX);
    if (!a->image.bytes) return false;
    if (a->image.len && a->image.size == side->ledger.size) return true;
    return compress_side(a, side);
}

static void answer_image(struct request *r) {
    struct api *a = api_of(r);
    char size[24], core[sizeof(struct hash) * 2 + 1];
    struct buffer hex = {(uint8_t *)core, 0, sizeof core - 1, false};
    if (!refresh(a)) {
        answer_fault(r, 503, "The box has no room to pack its state. Ask for a view instead.");
        return;
    }
    snprintf(size, sizeof size, "%llu", (unsigned long long)a->image.size);
    buffer_hex(&hex, (struct bytes){box_core_key()->byte, sizeof(struct hash)});
    core[hex.len] = 0;
    answer_header(r, "Showclear-Size", size);
    answer_header(r, "Showclear-Core", core);
    answer_header(r, "Content-Encoding", "gzip");
    answer(r, 200, "application/octet-stream", (struct bytes){a->image.bytes, a->image.len});
}

void api_get_state(struct request *r) {
    struct box_session s;
    uint8_t text[24];
    struct buffer word = BUFFER(text);
    if (!api_who(r, false, &s)) return;
    if (request_query(r, "view", &word) || word.full)
        api_get_view(r, buffer_bytes(&word), s.person);
    else
        answer_image(r);
}

void api_state_free(struct api *a) {
    free(a->image.bytes);
}
