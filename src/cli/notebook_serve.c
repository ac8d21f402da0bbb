/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_serve.c - `showclear notebook DIR`: the page with one's own book, for a browser on this machine only. Rows cross to it
 * in plain, and no network card sees them; who reads is the one who has the token that was printed here, which works once. */
#include "cli/notebook_do.h"
#include "box/crypto.h"
#include "net/embedded.h"
#include "net/http.h"
#include "net/page.h"
#include <event2/event.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

enum { TOKEN = 16, ROWS_MOST = 2000, BYTES_MOST = 1 << 20, BODY_MOST = 1 << 18, NODES = 1 << 16 };
struct serving {
    struct book book;
    struct event_base *base;
    struct http *http;
    const char *web;
    uint8_t token[2 * TOKEN], session[2 * TOKEN]; /* hex */
    bool entered;
    char host[32];
};

static bool draw(uint8_t hex[2 * TOKEN]) {
    uint8_t bytes[TOKEN];
    struct buffer b = {hex, 0, 2 * TOKEN, false};
    if (!crypto_random(bytes, sizeof bytes)) return false;
    buffer_hex(&b, (struct bytes){bytes, sizeof bytes});
    return true;
}

/* Without a hint of how far it agrees. */
static bool same_token(struct bytes got, const uint8_t token[2 * TOKEN]) {
    uint8_t differs = got.len != 2 * TOKEN;
    for (uint32_t i = 0; i < got.len && i < 2 * TOKEN; i++) differs |= got.ptr[i] ^ token[i];
    return !differs;
}

/* From this machine's own page: no other site's, and no other name for this address. */
static bool is_ours(struct request *r) {
    const struct serving *s = r->context;
    struct bytes host = request_header(r, "Host");
    bool local = bytes_equal(host, bytes_of(s->host));
    if (local && request_is_own(r, false)) return true;
    answer_fault(r, 403, "only the page of this notebook may ask this");
    return false;
}
static bool has_session(struct request *r) {
    const struct serving *s = r->context;
    if (!is_ours(r)) return false;
    if (s->entered && same_token(request_bearer(r), s->session)) return true;
    answer_fault(r, 401, "open the address that showclear notebook printed; it works once");
    return false;
}

static void post_enter(struct request *r) {
    struct serving *s = r->context;
    uint8_t bytes[2 * BOOK_NAME_MAX + 200];
    struct buffer out = BUFFER(bytes);
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    if (!is_ours(r) || !request_json(r, &j, nodes)) return;
    uint32_t token = json_member(&j, 0, "token");
    if (!token || !json_is(&j, token, JSON_STRING)) {
        answer_malformed(r, "token", "expected");
        return;
    }
    if (s->entered || !same_token(json_raw(&j, token), s->token)) {
        answer_fault(r, 409,
                     "this address was used already: end showclear notebook and start it again");
        return;
    }
    s->entered = true;
    buffer_text(&out, "{\"session\":");
    json_put_string(&out, (struct bytes){s->session, sizeof s->session});
    json_key(&out, "size");
    buffer_u64(&out, s->book.rows.count);
    json_key(&out, "unread");
    buffer_u64(&out, s->book.others + s->book.damaged);
    json_key(&out, "who");
    json_put_string(&out, bytes_of(s->book.name));
    buffer_byte(&out, '}');
    answer_json(r, 200, &out);
}

static void get_book(struct request *r) {
    const struct serving *s = r->context;
    const struct rows *rows = &s->book.rows;
    uint64_t from = 0;
    if (!has_session(r)) return;
    if (!request_query_u64(r, "from", &from)) from = 0;
    uint32_t max = BYTES_MOST + LINE_MAX_BYTES + 200;
    struct buffer out = {malloc(max), 0, max, false};
    if (!out.ptr) {
        answer_fault(r, 500, "there is not enough memory");
        return;
    }
    buffer_text(&out, "{\"lines\":[");
    for (uint64_t i = from; i < rows->count && i < from + ROWS_MOST && out.len < BYTES_MOST; i++) {
        json_item(&out);
        buffer_put(&out, rows->text[i]);
    }
    buffer_text(&out, "],\"size\":");
    buffer_u64(&out, rows->count);
    json_key(&out, "unread");
    buffer_u64(&out, s->book.others + s->book.damaged);
    buffer_byte(&out, '}');
    answer_given(r, 200, "application/json", out.ptr, out.len);
}

/* "line 4: expected a string (byte 81)" as a page hears of it. */
static void answer_refused(struct request *r, const char *why) {
    char field[32], *end = NULL;
    const char *text = strchr(why, ':');
    bool line = strncmp(why, "line ", 5) == 0;
    unsigned long number = line ? strtoul(why + 5, &end, 10) : 0;
    bool counted = number && end == text;
    snprintf(field, sizeof field, "lines[%lu]", counted ? number - 1 : 0);
    answer_malformed(r, counted ? field : "lines", counted && text ? text + 2 : why);
}

static void add_rows(struct request *r, struct serving *s, const struct json *j, uint32_t lines) {
    uint8_t bytes[100];
    char why[BOOK_WORDS_MAX];
    struct buffer out = BUFFER(bytes);
    uint32_t count = j->node[lines].count, n = 0, added;
    struct bytes *row = calloc(count + 1, sizeof *row);
    for (uint32_t i = lines + 1; row && i < j->node[lines].next; i = j->node[i].next)
        row[n++] = json_raw(j, i);
    enum book_done done = row ? book_add(&s->book, row, n, &added, why) : BOOK_FAULT;
    free(row);
    if (done == BOOK_FAULT)
        answer_fault(r, 503, "it could not be written to the disk; nothing of it was kept");
    else if (done == BOOK_REFUSED)
        answer_refused(r, why);
    else {
        buffer_text(&out, "{\"kept\":");
        buffer_u64(&out, added);
        json_key(&out, "size");
        buffer_u64(&out, s->book.rows.count);
        buffer_byte(&out, '}');
        answer_json(r, 200, &out);
    }
}

static void post_book(struct request *r) {
    struct serving *s = r->context;
    if (!has_session(r)) return;
    struct json_node *nodes = calloc(NODES, sizeof *nodes);
    struct json j = {0};
    bool read = nodes && json_read(&j, r->body, nodes, NODES);
    uint32_t lines = read ? json_member(&j, 0, "lines") : 0;
    if (!lines || !json_is(&j, lines, JSON_ARRAY))
        answer_malformed(r, "lines", "expected {\"lines\":[..]}");
    else
        add_rows(r, s, &j, lines);
    free(nodes);
}

static void get_export(struct request *r) {
    const struct serving *s = r->context;
    if (!has_session(r)) return;
    char *text = NULL;
    size_t len = 0;
    FILE *f = open_memstream(&text, &len);
    bool done = f && book_export(&s->book, f);
    if (f && fclose(f) != 0) done = false;
    if (done && len < UINT32_MAX) {
        answer_header(r, "Content-Disposition", "attachment; filename=notebook.age");
        answer_given(r, 200, "application/octet-stream", (uint8_t *)text, (uint32_t)len);
        return;
    }
    free(text);
    answer_fault(r, 503, "it could not be sealed");
}

static void get_key(struct request *r) {
    const struct serving *s = r->context;
    uint8_t bytes[(AGE_RECIPIENTS_MAX + 2) * (AGE_TEXT_MAX + 4)];
    struct buffer out = BUFFER(bytes);
    if (!has_session(r)) return;
    buffer_text(&out, "{\"recipients\":[");
    for (uint32_t i = 0; i < s->book.keys.recipients; i++) {
        json_item(&out);
        buffer_byte(&out, '"');
        age_recipient_write(&out, &s->book.keys.recipient[i]);
        buffer_byte(&out, '"');
    }
    buffer_text(&out, "]}");
    answer_json(r, 200, &out);
}

static void post_recipients(struct request *r) {
    struct serving *s = r->context;
    uint8_t text[AGE_TEXT_MAX + 1] = {0};
    struct buffer b = {text, 0, AGE_TEXT_MAX, false};
    char why[BOOK_WORDS_MAX];
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    if (!has_session(r) || !request_json(r, &j, nodes)) return;
    uint32_t add = json_member(&j, 0, "add");
    enum book_done done = add && json_string(&j, add, &b)
                              ? book_recipient(&s->book, (const char *)text, why)
                              : BOOK_REFUSED;
    if (done == BOOK_DONE) done = book_tidy(&s->book, why);
    if (done == BOOK_REFUSED)
        answer_malformed(r, "add", "expected a key as age1..., at most 16 of them");
    else if (done == BOOK_FAULT)
        answer_fault(r, 503, "it could not be written to the disk");
    else
        get_key(r);
}

static void get_page(struct request *r) {
    const struct serving *s = r->context;
    page_answer(r, embedded_page, s->web);
}

static const struct route ROUTES[] = {
    {"POST", "/book/enter", post_enter},
    {"GET", "/book", get_book},
    {"POST", "/book", post_book, .body_max = BODY_MOST},
    {"GET", "/book/export", get_export},
    {"GET", "/book/key", get_key},
    {"POST", "/book/recipients", post_recipients},
    {"GET", "/", get_page, .prefix = true},
};

static void end(int signal_number, short what, void *arg) {
    struct serving *s = arg;
    (void)signal_number, (void)what;
    event_base_loopbreak(s->base);
}

static int listen_and_serve(struct serving *s, uint32_t port) {
    char at[32], why[256];
    snprintf(at, sizeof at, "127.0.0.1:%u", port);
    struct http_options o = {.listen = at,
                             .route = ROUTES,
                             .routes = COUNT_OF(ROUTES),
                             .context = s,
                             .peers = {.connections_max = 64, .request_s = 10, .idle_s = 75}};
    s->http = http_create(s->base, &o, why);
    if (!s->http) return cli_fault("notebook", "%s", why);
    snprintf(s->host, sizeof s->host, "127.0.0.1:%u", http_port(s->http));
    struct event *term = evsignal_new(s->base, SIGTERM, end, s);
    struct event *intr = evsignal_new(s->base, SIGINT, end, s);
    bool ready = term && intr && event_add(term, NULL) == 0 && event_add(intr, NULL) == 0;
    printf("Your notebook, on this machine only, until you end this with Ctrl-C:\n\n"
           "  http://%s/#book/%.*s\n\n"
           "The address works once.\n",
           s->host, (int)sizeof s->token, (const char *)s->token);
    fflush(stdout);
    notebook_say_unread(&s->book);
    if (ready) event_base_dispatch(s->base);
    if (term) event_free(term);
    if (intr) event_free(intr);
    http_destroy(s->http);
    return ready ? CLI_YES : cli_fault("notebook", "no memory");
}

int notebook_serve(const struct notebook_wish *w) {
    char why[BOOK_WORDS_MAX];
    struct serving *s = calloc(1, sizeof *s);
    if (!s) return cli_fault("notebook", "no memory");
    s->web = w->web;
    enum book_done done = book_open(&s->book, w->dir, w->key_file, BOOK_WRITE, why);
    int answer = done == BOOK_DONE ? CLI_YES : notebook_failed(done, why);
    s->base = http_base();
    if (answer == CLI_YES)
        answer = s->base && draw(s->token) && draw(s->session) ? listen_and_serve(s, w->port)
                                                               : cli_fault("notebook", "no memory");
    if (s->base) event_base_free(s->base);
    book_close(&s->book);
    crypto_forget(s, sizeof *s);
    free(s);
    return answer;
}
