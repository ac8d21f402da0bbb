/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_witness.c - POST /cosigned, from the operator's account only: a cosignature that `showclear witness ask` got. It is
 * checked here once more, over the log as it is on disk. */
#include "box/api_inner.h"
#include "ledger/cosign.h"

enum { LINE_MAX_BYTES = 512 };

/* The signature line over our own text at this size. False: it is not. */
static bool fits(struct api *a, struct store_witness *w) {
    static struct ledger log;
    uint8_t bytes[CHECKPOINT_TEXT_MAX];
    struct buffer text = BUFFER(bytes);
    const struct crypto *c = box_crypto(a->box);
    struct ledger_reader reader = box_reader(a->box);
    struct note_key key;
    if (!note_key_read(&key, c, w->vkey) || key.type != NOTE_COSIGNATURE) return false;
    if (w->size > box_durable(a->box)->ledger.size || !ledger_load(&log, &reader, w->size))
        return false;
    struct checkpoint p = {
        .origin = box_origin(a->box), .size = w->size, .root = ledger_root(&log, c)};
    checkpoint_write(&text, &p);
    struct note n = {.text = buffer_bytes(&text)};
    return !text.full && note_read_lines(&n, w->line) &&
           cosign_check(&n, c, &key, &w->seconds) == NOTE_RIGHT;
}

void api_post_cosigned(struct request *r) {
    struct api *a = api_of(r);
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    uint8_t line_bytes[LINE_MAX_BYTES], vkey_bytes[LINE_MAX_BYTES];
    struct buffer line = BUFFER(line_bytes), vkey = BUFFER(vkey_bytes);
    if (!request_json(r, &j, nodes)) return;
    uint32_t size = json_member(&j, 0, "size");
    bool read = json_string(&j, json_member(&j, 0, "line"), &line) &&
                json_string(&j, json_member(&j, 0, "vkey"), &vkey) && size &&
                json_is(&j, size, JSON_NUMBER) && j.node[size].number >= 0;
    struct store_witness w = {.line = buffer_bytes(&line), .vkey = buffer_bytes(&vkey)};
    if (read) w.size = (uint64_t)j.node[size].number;
    if (!read || !fits(a, &w)) {
        answer_malformed(r, "line", "a witness's signature over this log");
    } else if (!box_cosigned(a->box, &w)) {
        answer_fault(r, 503, "The disk takes nothing now. Ask the witness again later.");
    } else {
        api_turn_soon(a);
        answer(r, 200, "application/json", BYTES("{\"ok\":true}\n"));
    }
}
