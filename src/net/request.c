/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* request.c - reading a request: headers, query, cookie, and whether another site's page sent it. */
#include "net/request.h"
#include "net/peers.h"
#include <event2/http.h>
#include <event2/keyvalq_struct.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct bytes request_header(const struct request *r, const char *name) {
    const struct evkeyvalq *headers = evhttp_request_get_input_headers(r->http);
    const struct evkeyval *found = NULL;
    for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
        if (strcasecmp(h->key, name) != 0) continue;
        if (found) return (struct bytes){0};
        found = h;
    }
    return found ? bytes_of(found->value) : (struct bytes){0};
}

bool request_query(const struct request *r, const char *key, struct buffer *out) {
    const char *query = evhttp_uri_get_query(evhttp_request_get_evhttp_uri(r->http));
    struct evkeyvalq pairs = {0};
    bool found = false;
    if (!query || evhttp_parse_query_str(query, &pairs) != 0) return false;
    const char *value = evhttp_find_header(&pairs, key);
    if (value) {
        buffer_put(out, bytes_of(value));
        found = !out->full;
    }
    evhttp_clear_headers(&pairs);
    return found;
}

bool request_query_u64(const struct request *r, const char *key, uint64_t *n) {
    uint8_t digits[24];
    struct buffer b = BUFFER(digits);
    return request_query(r, key, &b) && bytes_u64(buffer_bytes(&b), n);
}

bool request_rest(const struct request *r, struct buffer *out) {
    size_t len = 0;
    char *coded = strndup((const char *)r->rest.ptr, r->rest.len);
    char *plain = coded ? evhttp_uridecode(coded, 0, &len) : NULL;
    bool whole = plain && strlen(plain) == len && len <= out->max - out->len;
    if (whole) buffer_put(out, (struct bytes){(const uint8_t *)plain, (uint32_t)len});
    free(plain);
    free(coded);
    return whole;
}

static struct bytes trimmed(struct bytes b) {
    while (b.len && (*b.ptr == ' ' || *b.ptr == '\t')) b = bytes_slice(b, 1, b.len);
    while (b.len && (b.ptr[b.len - 1] == ' ' || b.ptr[b.len - 1] == '\t')) b.len--;
    return b;
}

struct bytes request_cookie(const struct request *r, const char *name) {
    struct bytes rest = request_header(r, "Cookie"), wanted = bytes_of(name);
    while (rest.len) {
        uint32_t end = bytes_find(rest, ';');
        struct bytes pair = trimmed(bytes_slice(rest, 0, end));
        uint32_t equals = bytes_find(pair, '=');
        rest = bytes_slice(rest, end + 1, rest.len);
        if (equals < pair.len && bytes_equal(bytes_slice(pair, 0, equals), wanted))
            return bytes_slice(pair, equals + 1, pair.len);
    }
    return (struct bytes){0};
}

struct bytes request_bearer(const struct request *r) {
    struct bytes value = request_header(r, "Authorization");
    if (value.len < 7 || strncasecmp((const char *)value.ptr, "Bearer ", 7) != 0)
        return (struct bytes){0};
    return trimmed(bytes_slice(value, 7, value.len));
}

struct bytes request_address(const struct request *r) {
    return peer_address(r->peer);
}

static bool same_text(struct bytes a, struct bytes b) { /* hosts are compared without case */
    return a.len == b.len && strncasecmp((const char *)a.ptr, (const char *)b.ptr, a.len) == 0;
}

bool request_is_own(const struct request *r, bool proof) {
    struct bytes origin = request_header(r, "Origin"), site = request_header(r, "Sec-Fetch-Site");
    struct bytes scheme = r->tls ? BYTES("https://") : BYTES("http://");
    if (site.len && !bytes_equal(site, BYTES("same-origin"))) return false;
    if (!origin.len) return site.len || !proof;
    return bytes_starts(origin, scheme) &&
           same_text(bytes_slice(origin, scheme.len, origin.len), request_header(r, "Host"));
}

static bool is_json(struct bytes type) {
    struct bytes word = trimmed(bytes_slice(type, 0, bytes_find(type, ';')));
    return same_text(word, BYTES("application/json"));
}

bool request_json(struct request *r, struct json *j, struct json_node nodes[REQUEST_NODES_MAX]) {
    if (!is_json(request_header(r, "Content-Type")))
        return answer_fault(r, 415, "Send Content-Type: application/json."), false;
    if (!json_read(j, r->body, nodes, REQUEST_NODES_MAX))
        return answer_malformed(r, "", j->wrong ? j->wrong : "JSON"), false;
    if (!json_is(j, 0, JSON_OBJECT)) return answer_malformed(r, "", "an object"), false;
    return true;
}
