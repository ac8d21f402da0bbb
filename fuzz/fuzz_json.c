/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_json.c - JSON: the nodes stay within the text and the array, and every string can be written and read again. */
#include "fuzz.h"
#include "text/json.h"

static struct json_node nodes[4096], again[1];
static uint8_t plain[1 << 20], quoted[1 << 20], back[1 << 20];

static void check_string(const struct json *j, uint32_t node) {
    struct buffer p = BUFFER(plain), q = BUFFER(quoted), b = BUFFER(back);
    struct json k;
    EXPECT(json_string(j, node, &p));
    json_put_string(&q, buffer_bytes(&p));
    if (q.full) return;
    EXPECT(json_read(&k, buffer_bytes(&q), again, 1) && json_string(&k, 0, &b));
    EXPECT(bytes_equal(buffer_bytes(&p), buffer_bytes(&b)));
}

FUZZ(text) {
    struct json j;
    if (text.len > sizeof plain / 8) return;
    if (!json_read(&j, text, nodes, COUNT_OF(nodes))) {
        EXPECT(j.wrong && j.wrong_at <= text.len + 1);
        return;
    }
    EXPECT(j.count && j.node[0].next == j.count);
    for (uint32_t i = 0; i < j.count; i++) {
        const struct json_node *n = &j.node[i];
        EXPECT(n->at + n->len <= text.len && n->next > i && n->next <= j.count);
        EXPECT(n->number >= -9007199254740991 && n->number <= 9007199254740991);
        if (n->type == JSON_STRING) check_string(&j, i);
    }
    (void)json_member(&j, 0, "k");
}
