/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_proof.c - GET /log/proof/N and N.svg: the receipt of an entry (ledger/receipt.h) under the checkpoint that was
 * released last, as a file and as a QR code that holds the same bytes. Open like the rest of the log. */
#include "box/api_inner.h"
#include "ledger/proves.h"
#include "ledger/receipt.h"
#include "net/qr.h"

enum { FILE_MAX = 2 * LEDGER_ENTRY_MAX, EXTRA_MAX = 4 * LEDGER_ENTRY_MAX };

static const char NOT_THERE[] =
    "This entry does not stand in the log that was signed. Keep your receipt, and tell the "
    "witnesses.";

struct asked {
    struct request *request;
    uint64_t index;
    bool svg;
};

/* "4711" or "4711.svg". */
static bool read_asked(struct asked *q) {
    struct bytes rest = q->request->rest, end = BYTES(".svg");
    q->svg = rest.len > end.len && bytes_equal(bytes_slice(rest, rest.len - end.len, end.len), end);
    return bytes_u64(bytes_slice(rest, 0, q->svg ? rest.len - end.len : rest.len), &q->index);
}

static void answer_file(struct asked *q, struct bytes file) {
    struct request *r = q->request;
    struct buffer picture = api_scratch(api_of(r));
    uint8_t title[640];
    struct buffer t = BUFFER(title);
    if (!q->svg) {
        answer(r, 200, "text/plain; charset=utf-8", file);
        return;
    }
    buffer_text(&t, "Receipt of entry ");
    buffer_u64(&t, q->index);
    buffer_text(&t, ". " PROVES_SENTENCE);
    buffer_byte(&t, 0);
    if (qr_svg(&picture, file, (const char *)title))
        answer(r, 200, "image/svg+xml", buffer_bytes(&picture));
    else
        answer_fault(r, 404, "It is too long for one QR code. Keep the file.");
}

static void answer_not_yet(struct request *r) {
    answer_header(r, "Retry-After", "1");
    answer_fault(r, 503, "No signed checkpoint covers this entry yet. Ask again in a moment.");
}

static bool keep_entry(void *state, uint64_t index, const struct store_event *e) {
    (void)index;
    buffer_put(state, e->body);
    return false;
}

static void make(struct asked *q, struct bytes entry) {
    static uint8_t file_bytes[FILE_MAX], extra_bytes[EXTRA_MAX];
    struct api *a = api_of(q->request);
    struct buffer file = BUFFER(file_bytes), extra = BUFFER(extra_bytes);
    struct ledger_reader reader = box_reader(a->box);
    struct receipt receipt = {.proof = {.index = q->index, .note = box_checkpoint(a->box)},
                              .entry = entry,
                              .vkey = box_vkey(a->box)};
    switch (receipt_write(&file, &extra, &receipt, box_crypto(a->box), &reader)) {
    case RECEIPT_MADE: answer_file(q, buffer_bytes(&file)); break;
    case RECEIPT_NOT_COVERED: answer_not_yet(q->request); break;
    case RECEIPT_DAMAGED:
    case RECEIPT_TOO_LONG: answer_fault(q->request, 500, NOT_THERE);
    }
}

void api_get_proof(struct request *r) {
    static uint8_t entry_bytes[LEDGER_ENTRY_MAX];
    struct buffer entry = BUFFER(entry_bytes);
    struct api *a = api_of(r);
    struct asked q = {.request = r};
    if (!read_asked(&q))
        answer_fault(r, 404, "Ask for the number of an entry.");
    else if (q.index >= box_durable(a->box)->ledger.size)
        answer_fault(r, 404, "The log has no such entry.");
    else if (!box_checkpoint(a->box).len)
        answer_not_yet(r);
    else if (!box_read(a->box, q.index, q.index + 1, keep_entry, &entry) || entry.full)
        answer_fault(r, 500, NOT_THERE);
    else
        make(&q, buffer_bytes(&entry));
}
