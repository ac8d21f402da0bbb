/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_serve_text.c - a document's words as text that does nothing, by `showclear inquiry text` as a process of its own, which is
 * given the open file and no path. Who looks is written down by then. */
#include "cli/inquiry_serve.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TEXT_MAX = 2 << 20 }; /* what a phone shows without a long wait */
static const char CUT[] = "\n[it is long: only its beginning is here]\n";

/* Whole signs alone. */
static uint32_t cut_at(struct bytes text) {
    uint32_t len = TEXT_MAX;
    while (len && (text.ptr[len] & 0xc0) == 0x80) len--;
    return len;
}

static void send(struct request *r, struct bytes text) {
    bool cut = text.len > TEXT_MAX;
    uint32_t len = cut ? cut_at(text) : text.len, more = cut ? sizeof CUT - 1 : 0;
    uint8_t *body = malloc(len + more + 1);
    if (!body) {
        answer_fault(r, 503, "There is no memory for it. Ask again.");
        return;
    }
    memcpy(body, text.ptr, len);
    memcpy(body + len, CUT, more);
    answer_header(r, "Content-Security-Policy", "default-src 'none'; sandbox");
    answer_given(r, 200, "text/plain; charset=utf-8", body, len + more);
}

static void told(struct request *r, const struct child_end *end, uint64_t changes) {
    (void)changes;
    if (end->exit_code == CLI_YES)
        send(r, end->output);
    else if (end->exit_code == CLI_NO)
        answer_fault(r, 403,
                     "It cannot be read as text. showclear inquiry copy hands out its file.");
    else
        answer_fault(r, 503, "It was not read. Ask again, or by showclear inquiry text.");
}

void serving_no_words(struct request *r) {
    answer_fault(r, 404, "It is no document. showclear inquiry copy hands out its file.");
}

void serving_text(struct request *r, const struct custody_shown *shown) {
    if (shown->head->media == HEAD_DOCUMENT)
        serving_ask(r, (const char *const[]){child_self(), "inquiry", "text", "-", NULL},
                    shown->file, told);
    else
        serving_no_words(r);
    close(shown->file);
}
