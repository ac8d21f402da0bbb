/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_copy.c - POST /copy: the wrap copy, one press. A process of its own writes it (docs/design/0010-copies.md), so that a stick that is
 * slow or hangs delays nobody; everybody who asks while it runs gets the same answer. When the last copy was made is kept in
 * memory: `backup` says it over the operator's socket, also when it was called from the keyboard. */
#include "box/api_inner.h"
#include "box/crypto.h"
#include "net/child.h"
#include "net/journal.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { COPY_TIMEOUT_MS = 15 * 60000 };

/* The note is one JSON object with the entries that the copy holds. */
static bool take_note(struct api *a, struct bytes note) {
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    if (note.len > sizeof a->copy.last || !json_read(&j, note, nodes, COUNT_OF(nodes)))
        return false;
    uint32_t entries = json_member(&j, 0, "entries");
    if (!entries || !json_is(&j, entries, JSON_NUMBER)) return false;
    while (note.len && note.ptr[note.len - 1] == '\n') note.len--;
    memcpy(a->copy.last, note.ptr, note.len);
    a->copy.len = note.len;
    a->copy.entries = (uint64_t)j.node[entries].number;
    return true;
}

void api_copy_open(struct api *a) {
    char path[4096];
    uint8_t bytes[API_COPY_NOTE_MAX];
    snprintf(path, sizeof path, "%s/copy.last", a->dir);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return;
    ssize_t n = read(fd, bytes, sizeof bytes);
    close(fd);
    if (n > 0) (void)!take_note(a, (struct bytes){bytes, (uint32_t)n});
}

void api_put_copy(const struct api *a, struct buffer *b) {
    uint64_t size = box_durable(a->box)->ledger.size;
    json_key(b, "copy");
    buffer_text(b, a->options.copy_to ? "{\"offered\":true" : "{\"offered\":false");
    json_key_bool(b, "running", a->copy.count);
    json_key_u64(b, "since", size > a->copy.entries ? size - a->copy.entries : 0);
    json_key(b, "last");
    buffer_put(b, a->copy.len ? (struct bytes){a->copy.last, a->copy.len} : BYTES("null"));
    buffer_text(b, "}");
}

void api_post_copied(struct request *r) {
    if (take_note(api_of(r), r->body))
        answer(r, 200, "application/json", BYTES("{\"ok\":true}\n"));
    else
        answer_malformed(r, "entries", "the note of a copy");
}

/* What the child printed is the answer; when it printed nothing it did not end by itself. */
static void answer_copy(struct request *r, const struct child_end *end) {
    bool said = end->output.len > 1 && end->output.ptr[0] == '{';
    if (said)
        answer(r, end->exit_code == 0 ? 200 : 503, "application/json", end->output);
    else
        answer_fault(r, 503,
                     "The copy did not end. Is the stick in? Put in another, and copy again.");
}

static void answer_all(struct api *a, const struct child_end *end) {
    uint32_t count = a->copy.count;
    a->copy.count = 0;
    for (uint32_t i = 0; i < count; i++) answer_copy(a->copy.waiting[i], end);
}

static void copied(void *state, const struct child_end *end) {
    journal(end->exit_code == 0 ? JOURNAL_INFO : JOURNAL_FAULT, "copy", "ended exit=%d timeout=%d",
            end->exit_code, end->timed_out);
    answer_all(state, end);
}

void api_copy_end(struct api *a) {
    answer_all(a, &(struct child_end){.exit_code = -1});
}

void api_post_copy(struct request *r) {
    struct api *a = api_of(r);
    const char *argv[] = {child_self(), "backup", a->dir,   a->options.copy_to,
                          "--keep",     "2",      "--json", NULL};
    struct child_options child = {
        .argv = argv, .timeout_ms = COPY_TIMEOUT_MS, .done = copied, .state = a};
    struct box_session s;
    if (!api_who(r, true, &s)) return;
    if (!a->options.copy_to) {
        answer_fault(r, 404,
                     "This box was started without a place to copy to: serve --copy-to FOLDER.");
        return;
    }
    bool room = a->copy.count < COUNT_OF(a->copy.waiting);
    if (!room || (a->copy.count == 0 && !child_start(a->base, &child))) {
        answer_fault(r, 503, "The box is busy with other work. Try again in a minute.");
        return;
    }
    a->copy.waiting[a->copy.count++] = r;
}
