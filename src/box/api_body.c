/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_body.c - what several routes read from a JSON body. */
#include "box/api_inner.h"
#include "text/utf8.h"
#include <string.h>

bool api_id(struct request *r, const struct json *j, struct command_id *id) {
    struct buffer b = {id->byte, 0, sizeof id->byte, false};
    uint32_t node = json_member(j, 0, "id");
    if (node && json_is(j, node, JSON_STRING) && bytes_from_hex(json_raw(j, node), &b) &&
        b.len == sizeof id->byte)
        return true;
    answer_malformed(r, "id", "32 hexadecimal digits, drawn by the one who asks");
    return false;
}

void api_put_id(struct buffer *b, const struct command_id *id) {
    buffer_text(b, "\"");
    buffer_hex(b, (struct bytes){id->byte, sizeof id->byte});
    buffer_text(b, "\"");
}

/* A text for people: valid, not empty, no control characters but line ends. */
static bool readable(struct bytes text) {
    uint32_t at = 0;
    while (at < text.len) {
        uint32_t point = utf8_next(text, &at);
        if (point == UINT32_MAX || (point < ' ' && point != '\n') || point == 0x7f) return false;
    }
    return text.len > 0;
}

bool api_text(const struct json *j, uint32_t object, const char *key, struct bytes *text,
              struct buffer *into) {
    uint32_t node = json_member(j, object, key), from = into->len;
    *text = (struct bytes){0};
    if (!node) return true;
    if (!json_string(j, node, into)) return false;
    *text = (struct bytes){into->ptr + from, into->len - from};
    return readable(*text);
}

const char *api_texts(const struct json *j, uint32_t args, uint32_t allowed,
                      struct bytes texts[SEAL_COUNT], struct buffer *into) {
    for (uint32_t seal = 0; args && seal < SEAL_COUNT; seal++) {
        const char *key = vocabulary_seal[seal] + 1; /* behind the slash */
        bool there = json_member(j, args, key) != 0;
        if (there && !(allowed & 1u << seal)) return key;
        if (!api_text(j, args, key, &texts[seal], into)) return key;
    }
    return NULL;
}
