/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_report.c - POST /report. With "code" it comes from nobody (thread.h): no token is looked at, and nothing of the
 * connection is kept. */
#include "box/api_inner.h"
#include "box/thread.h"
#include "core/codec.h"

enum { FROM_ONE = 12 /* a minute, from one address without a token */ };

/* A report is a command whose members stand in the open: put them where the reader looks for them. */
static void as_command(const struct json *j, const char *kind, struct buffer *b) {
    static const char *const MEMBERS[] = {"concern", "item", "setup"};
    buffer_text(b, "{\"kind\":\"");
    buffer_text(b, kind);
    buffer_text(b, "\",\"args\":{");
    for (size_t i = 0; i < COUNT_OF(MEMBERS); i++) {
        uint32_t node = json_member(j, 0, MEMBERS[i]);
        if (!node || json_is(j, node, JSON_NULL)) continue;
        const char *quote = json_is(j, node, JSON_STRING) ? "\"" : "";
        json_key(b, MEMBERS[i]);
        buffer_text(b, quote);
        buffer_put(b, json_raw(j, node));
        buffer_text(b, quote);
    }
    buffer_text(b, "}}");
}

static bool read_report(struct request *r, const struct json *j, const char *kind,
                        struct box_request *q) {
    uint8_t bytes[2048];
    struct buffer b = BUFFER(bytes);
    struct json_node nodes[16];
    struct json k;
    const char *key = "", *wrong = "too long";
    as_command(j, kind, &b);
    if (!b.full && json_read(&k, buffer_bytes(&b), nodes, COUNT_OF(nodes)))
        wrong = core_read_command(box_head(api_of(r)->box), &k, 0, &q->command, &key);
    if (wrong) answer_malformed(r, key, wrong);
    return !wrong;
}

static bool read_text(struct request *r, const struct json *j, struct box_request *q,
                      struct buffer *into) {
    if (api_text(j, 0, "text", &q->text[SEAL_TEXT], into)) return true;
    return answer_malformed(r, "text", "a text of at most 20 KiB"), false;
}

/* The code's hash is the command's id too: sent again, it is filed once, and nothing else leads from code to report. */
static bool read_code(struct request *r, const struct json *j, struct box_request *q) {
    struct hash *code = &q->command.sealed[SEAL_CODE];
    struct buffer b = BUFFER(code->byte);
    uint32_t node = json_member(j, 0, "code");
    bool read = json_is(j, node, JSON_STRING) && bytes_from_hex(json_raw(j, node), &b) &&
                b.len == sizeof code->byte;
    if (!read)
        return answer_malformed(r, "code", "64 hexadecimal digits: the hash of the code"), false;
    q->command.sealed_set = 1u << SEAL_CODE;
    q->id = thread_id(code);
    return true;
}

static void leave(struct request *r, const struct json *j) {
    uint8_t texts[BOX_TEXT_MAX];
    struct buffer into = BUFFER(texts);
    struct box_request q = {0};
    if (api_nameless(r, FROM_ONE) && read_report(r, j, "leave-report", &q) && read_code(r, j, &q) &&
        read_text(r, j, &q, &into))
        (void)api_submit(r, &q);
}

static void file(struct request *r, const struct json *j) {
    uint8_t texts[BOX_TEXT_MAX];
    struct buffer into = BUFFER(texts);
    struct box_session s;
    struct box_request q = {.authenticated = api_session(r, &s)};
    if (!q.authenticated && api_slow(r, FROM_ONE)) return;
    if (!api_id(r, j, &q.id) || !read_report(r, j, "report", &q)) return;
    q.command.actor = s.person;
    if (read_text(r, j, &q, &into)) (void)api_submit(r, &q);
}

void api_post_report(struct request *r) {
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    if (!api_own(r) || !request_json(r, &j, nodes)) return;
    if (json_member(&j, 0, "code"))
        leave(r, &j);
    else
        file(r, &j);
}
