/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_operator.c - from the keyboard of the box, over its own socket: POST /erase and POST /seal. By nobody on the crew, as a person
 * asked. */
#include "box/api_inner.h"
#include "box/crypto.h"

static void submit(struct request *r, struct box_request *q) {
    if (crypto_random(q->id.byte, sizeof q->id))
        (void)api_submit(r, q);
    else
        answer_fault(r, 503, "There is no randomness. Start the box again.");
}

void api_post_erase(struct request *r) {
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    struct box_request q = {.command = {.kind = COMMAND_ERASE_PRIVATE}};
    if (!request_json(r, &j, nodes)) return;
    uint32_t node = json_member(&j, 0, "person");
    int64_t person = node && json_is(&j, node, JSON_NUMBER) ? j.node[node].number : 0;
    if (person < 1 || person > box_head(api_of(r)->box)->live.people) {
        answer_malformed(r, "person", "a person on the crew list, by number");
    } else {
        q.command.arg[FIELD_PERSON] = (uint32_t)person;
        submit(r, &q);
    }
}

/* The hashes of a folder of recordings: docs/media.md. */
void api_post_seal(struct request *r) {
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    uint8_t bytes[API_SEAL_MAX];
    struct buffer text = BUFFER(bytes);
    struct box_request q = {.command = {.kind = COMMAND_SEAL_MEDIA}};
    if (!request_json(r, &j, nodes)) return;
    uint32_t node = json_member(&j, 0, "text");
    if (!node || !json_string(&j, node, &text) || !text.len) {
        answer_malformed(r, "text", "what is sealed, in a line");
    } else {
        q.text[SEAL_TEXT] = buffer_bytes(&text);
        submit(r, &q);
    }
}
