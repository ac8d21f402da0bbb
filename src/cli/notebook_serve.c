/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_serve.c - `showclear notebook DIR`: the page with one's own book, for a browser on this machine only. Rows cross to it
 * in plain, and no network card sees them; who reads is the one who has the token that was printed here, which works once. */
#include "box/crypto.h"
#include "cli/notebook_do.h"
#include "cli/own_page.h"
#include <stdlib.h>
#include <string.h>

enum { ROWS_MOST = 2000, BYTES_MOST = 1 << 20, BODY_MOST = 1 << 18, NODES = 1 << 16 };

static void post_enter(struct request *r) {
    const struct book *book = own_page_of(r);
    uint8_t bytes[2 * BOOK_NAME_MAX + 200];
    struct buffer out = BUFFER(bytes);
    buffer_byte(&out, '{');
    if (!own_page_enter(r, &out)) return;
    json_key_u64(&out, "size", book->rows.count);
    json_key_u64(&out, "unread", book->others + book->damaged);
    json_key_string(&out, "who", bytes_of(book->name));
    buffer_byte(&out, '}');
    answer_json(r, 200, &out);
}

static void get_book(struct request *r) {
    const struct book *book = own_page_of(r);
    const struct rows *rows = &book->rows;
    uint64_t from = 0;
    if (!own_page_session(r)) return;
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
    buffer_u64(&out, book->others + book->damaged);
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

static void add_rows(struct request *r, struct book *book, const struct json *j, uint32_t lines) {
    uint8_t bytes[100];
    char why[BOOK_WORDS_MAX];
    struct buffer out = BUFFER(bytes);
    uint32_t count = j->node[lines].count, n = 0, added;
    struct bytes *row = calloc(count + 1, sizeof *row);
    for (uint32_t i = lines + 1; row && i < j->node[lines].next; i = j->node[i].next)
        row[n++] = json_raw(j, i);
    enum book_done done = row ? book_add(book, row, n, &added, why) : BOOK_FAULT;
    free(row);
    if (done == BOOK_FAULT)
        answer_fault(r, 503, "it could not be written to the disk; nothing of it was kept");
    else if (done == BOOK_REFUSED)
        answer_refused(r, why);
    else {
        buffer_text(&out, "{\"kept\":");
        buffer_u64(&out, added);
        json_key(&out, "size");
        buffer_u64(&out, book->rows.count);
        buffer_byte(&out, '}');
        answer_json(r, 200, &out);
    }
}

static void post_book(struct request *r) {
    struct book *book = own_page_of(r);
    if (!own_page_session(r)) return;
    struct json_node *nodes = calloc(NODES, sizeof *nodes);
    struct json j = {0};
    bool read = nodes && json_read(&j, r->body, nodes, NODES);
    uint32_t lines = read ? json_member(&j, 0, "lines") : 0;
    if (!lines || !json_is(&j, lines, JSON_ARRAY))
        answer_malformed(r, "lines", "expected {\"lines\":[..]}");
    else
        add_rows(r, book, &j, lines);
    free(nodes);
}

static void get_export(struct request *r) {
    const struct book *book = own_page_of(r);
    if (!own_page_session(r)) return;
    char *text = NULL;
    size_t len = 0;
    FILE *f = open_memstream(&text, &len);
    bool done = f && book_export(book, f);
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
    const struct book *book = own_page_of(r);
    uint8_t bytes[(AGE_RECIPIENTS_MAX + 2) * (AGE_TEXT_MAX + 4)];
    struct buffer out = BUFFER(bytes);
    if (!own_page_session(r)) return;
    buffer_text(&out, "{\"recipients\":[");
    for (uint32_t i = 0; i < book->keys.recipients; i++) {
        json_item(&out);
        buffer_byte(&out, '"');
        age_recipient_write(&out, &book->keys.recipient[i]);
        buffer_byte(&out, '"');
    }
    buffer_text(&out, "]}");
    answer_json(r, 200, &out);
}

static void post_recipients(struct request *r) {
    struct book *book = own_page_of(r);
    uint8_t text[AGE_TEXT_MAX + 1] = {0};
    struct buffer b = {text, 0, AGE_TEXT_MAX, false};
    char why[BOOK_WORDS_MAX];
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    if (!own_page_session(r) || !request_json(r, &j, nodes)) return;
    uint32_t add = json_member(&j, 0, "add");
    enum book_done done = add && json_string(&j, add, &b)
                              ? book_recipient(book, (const char *)text, why)
                              : BOOK_REFUSED;
    if (done == BOOK_DONE) done = book_tidy(book, why);
    if (done == BOOK_REFUSED)
        answer_malformed(r, "add", "expected a key as age1..., at most 16 of them");
    else if (done == BOOK_FAULT)
        answer_fault(r, 503, "it could not be written to the disk");
    else
        get_key(r);
}

static const struct route ROUTES[] = {
    {"POST", "/book/enter", post_enter},
    {"GET", "/book", get_book},
    {"POST", "/book", post_book, .body_max = BODY_MOST},
    {"POST", "/book/bring", notebook_post_bring, .body_max = HTTP_BODY_MAX},
    {"GET", "/book/export", get_export},
    {"GET", "/book/key", get_key},
    {"POST", "/book/recipients", post_recipients},
    {"GET", "/", own_page_file, .prefix = true},
};

static void say_unread(void *of) {
    notebook_say_unread(of);
}

int notebook_serve(const struct notebook_wish *w) {
    char why[BOOK_WORDS_MAX];
    struct book *book = calloc(1, sizeof *book);
    if (!book) return cli_fault("notebook", "no memory");
    struct own_page page = {.word = "notebook",
                            .says = "Your notebook",
                            .before = "book/",
                            .web = w->web,
                            .route = ROUTES,
                            .routes = COUNT_OF(ROUTES),
                            .port = w->port,
                            .begun = say_unread,
                            .of = book};
    enum book_done done = book_open(book, w->dir, w->key_file, BOOK_WRITE, why);
    int answer = done == BOOK_DONE ? own_page_run(&page) : notebook_failed(done, why);
    book_close(book);
    crypto_forget(book, sizeof *book);
    free(book);
    return answer;
}
