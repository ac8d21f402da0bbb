/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* answer.c - the answers of request.h: status, headers that every answer has, body; then the request is over. */
#include "net/peers.h"
#include "net/request.h"
#include <event2/buffer.h>
#include <event2/http.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const struct {
    int status;
    const char *reason;
} REASONS[] = {{200, "OK"},
               {201, "Created"},
               {204, "No Content"},
               {206, "Partial Content"},
               {302, "Found"},
               {304, "Not Modified"},
               {400, "Bad Request"},
               {401, "Unauthorized"},
               {403, "Forbidden"},
               {404, "Not Found"},
               {405, "Method Not Allowed"},
               {409, "Conflict"},
               {411, "Length Required"},
               {413, "Content Too Large"},
               {415, "Unsupported Media Type"},
               {416, "Range Not Satisfiable"},
               {422, "Unprocessable Content"},
               {429, "Too Many Requests"},
               {500, "Internal Server Error"},
               {503, "Service Unavailable"},
               {505, "HTTP Version Not Supported"}};

static const char *reason_of(int status) {
    for (size_t i = 0; i < COUNT_OF(REASONS); i++)
        if (REASONS[i].status == status) return REASONS[i].reason;
    return "Answer";
}

/* What no answer goes without. The page is one executable's: nothing from elsewhere runs, frames or is sent to. A policy of a
 * route's own stands in place of the first. */
static const struct {
    const char *name, *value;
} ALWAYS[] = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; "
     "img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; base-uri 'none'; "
     "form-action 'none'; "
     "frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
};

void answer_waits(struct request *r) {
    if (evhttp_request_get_connection(r->http)) peer_waits(r->peer);
}

void answer_header(struct request *r, const char *name, const char *value) {
    struct evkeyvalq *headers = evhttp_request_get_output_headers(r->http);
    evhttp_remove_header(headers, name);
    evhttp_add_header(headers, name, value);
}

static void finish(struct request *r, int status, const char *type, struct evbuffer *body) {
    char length[24];
    struct evkeyvalq *headers = evhttp_request_get_output_headers(r->http);
    for (size_t i = evhttp_find_header(headers, ALWAYS[0].name) ? 1 : 0; i < COUNT_OF(ALWAYS); i++)
        answer_header(r, ALWAYS[i].name, ALWAYS[i].value);
    if (!evhttp_find_header(headers, "Cache-Control"))
        answer_header(r, "Cache-Control", "no-store");
    if (type) answer_header(r, "Content-Type", type);
    snprintf(length, sizeof length, "%zu", evbuffer_get_length(body));
    if (status != 304 && status != 204) answer_header(r, "Content-Length", length);
    if (r->head) evbuffer_drain(body, evbuffer_get_length(body));
    if (evhttp_request_get_connection(r->http)) peer_answered(r->peer);
    evhttp_send_reply(r->http, status, reason_of(status), body);
    evbuffer_free(body);
    free(r);
}

static struct evbuffer *fresh(void) {
    struct evbuffer *body = evbuffer_new();
    if (!body) abort(); /* no memory for forty bytes: the supervisor starts again from the log */
    return body;
}

void answer(struct request *r, int status, const char *type, struct bytes body) {
    struct evbuffer *out = fresh();
    evbuffer_add(out, body.ptr, body.len);
    finish(r, status, type, out);
}

void answer_lasting(struct request *r, int status, const char *type, struct bytes body) {
    struct evbuffer *out = fresh();
    evbuffer_add_reference(out, body.ptr, body.len, NULL, NULL);
    finish(r, status, type, out);
}

static void free_body(const void *body, size_t len, void *state) {
    (void)body, (void)len;
    free(state);
}

void answer_given(struct request *r, int status, const char *type, uint8_t *body, uint32_t len) {
    struct evbuffer *out = fresh();
    if (evbuffer_add_reference(out, body, len, free_body, body) != 0) free(body);
    finish(r, status, type, out);
}

struct answer_body {
    uint32_t holders, len;
    uint8_t *bytes;
};

struct answer_body *answer_body(uint8_t *bytes, uint32_t len) {
    struct answer_body *b = malloc(sizeof *b);
    if (b) *b = (struct answer_body){1, len, bytes};
    return b;
}

void answer_body_drop(struct answer_body *b) {
    if (!b || --b->holders) return;
    free(b->bytes);
    free(b);
}

static void drop_body(const void *body, size_t len, void *state) {
    (void)body, (void)len;
    answer_body_drop(state);
}

void answer_shared(struct request *r, int status, const char *type, struct answer_body *body) {
    struct evbuffer *out = fresh();
    body->holders++;
    if (evbuffer_add_reference(out, body->bytes, body->len, drop_body, body) != 0)
        answer_body_drop(body);
    finish(r, status, type, out);
}

void answer_from_file(struct request *r, int status, const char *type, int fd, uint64_t from,
                      uint64_t len) {
    struct evbuffer *out = fresh();
    evbuffer_set_flags(out, EVBUFFER_FLAG_DRAINS_TO_FD); /* sent by the kernel, not mapped */
    if (!len)
        close(fd);
    else if (evbuffer_add_file(out, fd, (ev_off_t)from, (ev_off_t)len) != 0)
        close(fd), answer_header(r, "Connection", "close");
    finish(r, status, type, out);
}

void answer_json(struct request *r, int status, const struct buffer *body) {
    if (body->full)
        answer_fault(r, 500, "The answer did not fit. Tell those who keep the box.");
    else
        answer(r, status, "application/json", buffer_bytes(body));
}

void answer_fault(struct request *r, int status, const char *text) {
    uint8_t bytes[512];
    struct buffer b = BUFFER(bytes);
    buffer_text(&b, "{");
    json_key_word(&b, "fault", text);
    buffer_text(&b, "}\n");
    answer(r, status, "application/json", buffer_bytes(&b));
}

void answer_malformed(struct request *r, const char *field, const char *why) {
    uint8_t bytes[512];
    struct buffer b = BUFFER(bytes);
    buffer_text(&b, "{\"malformed\":{");
    json_key_word(&b, "field", field);
    json_key_word(&b, "why", why);
    buffer_text(&b, "}}\n");
    answer(r, 400, "application/json", buffer_bytes(&b));
}
