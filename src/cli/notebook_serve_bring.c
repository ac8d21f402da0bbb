/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_serve_bring.c - a camera report or an address book, chosen on the notebook's own page: all of it, or nothing. */
#include "cli/notebook_do.h"
#include "cli/own_page.h"
#include <stdlib.h>
#include <string.h>

static void answer_brought(struct request *r, const struct book *b, const struct brought *said) {
    uint8_t bytes[3 * sizeof said->left + 200];
    struct buffer out = BUFFER(bytes);
    buffer_byte(&out, '{');
    json_key_bool(&out, "people", said->people);
    json_key_u64(&out, "rows", said->rows);
    json_key_u64(&out, "kept", said->added);
    json_key_u64(&out, "size", b->rows.count);
    json_key_string(&out, "left", bytes_of(said->left));
    buffer_byte(&out, '}');
    answer_json(r, 200, &out);
}

void notebook_post_bring(struct request *r) {
    struct book *b = own_page_of(r);
    uint8_t called[200] = {0};
    struct buffer name = {called, 0, sizeof called - 1, false};
    struct brought said;
    if (!own_page_session(r)) return;
    if (!request_query(r, "name", &name) || name.full || !name.len) {
        answer_malformed(r, "name", "expected what the file is called");
        return;
    }
    uint8_t *text = malloc(r->body.len + 1); /* taken apart in place */
    if (!text) {
        answer_fault(r, 503, "there is not enough memory");
        return;
    }
    if (r->body.len) memcpy(text, r->body.ptr, r->body.len);
    text[r->body.len] = 0;
    enum book_done done = notebook_bring(b, (const char *)called, &text, r->body.len, &said);
    free(text);
    if (done == BOOK_DONE)
        answer_brought(r, b, &said);
    else if (done == BOOK_REFUSED)
        answer_malformed(r, "file", said.why);
    else
        answer_fault(r, 503, "it could not be written to the disk; nothing of it was kept");
}
