/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_log.c - GET /log/...: the log for witnesses and auditors, as tlog-tiles; proofs from the released checkpoint. */
#include "box/api_inner.h"
#include "ledger/checkpoint.h"
#include "ledger/tile.h"

static const char PLAIN[] = "text/plain; charset=utf-8";
static const char NO_CHECKPOINT[] = "No checkpoint was signed yet. Ask again in a moment.";

void api_get_checkpoint(struct request *r) {
    struct bytes note = box_checkpoint(api_of(r)->box);
    if (note.len)
        answer(r, 200, PLAIN, note);
    else
        answer_fault(r, 503, NO_CHECKPOINT);
}

void api_get_key(struct request *r) {
    uint8_t bytes[STORE_META_MAX + 1];
    struct buffer b = BUFFER(bytes);
    buffer_put(&b, box_vkey(api_of(r)->box));
    buffer_text(&b, "\n");
    answer(r, 200, PLAIN, buffer_bytes(&b));
}

void api_get_tile(struct request *r) {
    struct api *a = api_of(r);
    struct buffer b = api_scratch(a);
    struct tile t;
    struct bytes path = bytes_slice(r->path, 5, r->path.len); /* behind "/log/" */
    if (!tile_read_path(&t, path) || !box_tile(a->box, t, &b)) {
        answer_fault(r, 404, "The log has no such tile.");
        return;
    }
    answer_header(r, "Cache-Control",
                  t.width == TILE_WIDTH ? "max-age=31536000, immutable" : "no-store");
    answer(r, 200, "application/octet-stream", buffer_bytes(&b));
}

/* What the newest released checkpoint says: the tree that was signed, not the one that grows. */
static bool released(struct api *a, struct checkpoint *p) {
    static struct note note;
    return note_read(&note, box_checkpoint(a->box)) && checkpoint_read(p, note.text);
}

static void put_hash(struct buffer *b, const struct hash *h) {
    buffer_text(b, "\"");
    buffer_base64(b, (struct bytes){h->byte, sizeof h->byte});
    buffer_text(b, "\"");
}

static void answer_proof(struct request *r, uint64_t old, const struct checkpoint *p,
                         const struct ledger_proof *proof) {
    uint8_t bytes[LEDGER_PROOF_MAX * 48 + 256];
    struct buffer b = BUFFER(bytes);
    buffer_text(&b, "{\"old\":");
    buffer_u64(&b, old);
    json_key_u64(&b, "size", p->size);
    json_key(&b, "root");
    put_hash(&b, &p->root);
    json_key(&b, "proof");
    buffer_text(&b, "[");
    for (uint32_t i = 0; i < proof->count; i++) {
        json_item(&b);
        put_hash(&b, &proof->hash[i]);
    }
    buffer_text(&b, "]}\n");
    answer_json(r, 200, &b);
}

void api_get_consistency(struct request *r) {
    struct api *a = api_of(r);
    struct ledger_reader reader = box_reader(a->box);
    struct ledger_proof proof = {0};
    struct checkpoint p;
    uint64_t old;
    if (!request_query_u64(r, "old", &old)) {
        answer_malformed(r, "old", "the size of the older log, a number");
        return;
    }
    if (!released(a, &p)) {
        answer_fault(r, 503, NO_CHECKPOINT);
        return;
    }
    /* Nothing to prove: any log continues an empty one and itself. Nor of a size that this log has not reached: who holds a
     * checkpoint of it sees the smaller size in the answer, and knows that this is an older or another log. */
    bool nothing = old == 0 || old >= p.size;
    if (nothing || ledger_prove_consistency(&reader, box_crypto(a->box), old, p.size, &proof))
        answer_proof(r, old, &p, &proof);
    else
        answer_fault(r, 500, "The log's hashes cannot be read. Run: showclear verify DIR");
}

struct listing {
    struct buffer *b;
    const struct crypto *crypto;
    uint32_t count;
};

static bool put_witness(void *state, const struct store_witness *w) {
    struct listing *l = state;
    struct note_key key;
    if (!note_key_read(&key, l->crypto, w->vkey)) return true;
    json_item(l->b);
    buffer_text(l->b, "{\"name\":");
    json_put_string(l->b, key.name);
    json_key_u64(l->b, "size", w->size);
    json_key_u64(l->b, "at", w->seconds * 1000);
    buffer_text(l->b, "}");
    l->count++;
    return true;
}

/* The quorum is more than half of those who ever cosigned: two halves of a set always share somebody. */
void api_get_witnesses(struct request *r) {
    struct api *a = api_of(r);
    struct buffer b = api_scratch(a);
    struct listing l = {&b, box_crypto(a->box), 0};
    struct checkpoint p = {0};
    buffer_text(&b, "{\"witnesses\":[");
    if (!box_witnesses(a->box, put_witness, &l)) {
        answer_fault(r, 503, "The witnesses cannot be read now. Try again.");
        return;
    }
    buffer_text(&b, "]");
    json_key_u64(&b, "quorum", l.count ? l.count / 2 + 1 : 0);
    json_key_u64(&b, "size", released(a, &p) ? p.size : 0);
    buffer_text(&b, "}\n");
    answer_json(r, 200, &b);
}
