/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_serve_write.c - the account as a page reads it, and lines that are written there. See inquiry_serve.h. */
#include "cli/inquiry_serve.h"
#include "inquiry/account/view.h"
#include <stdio.h>
#include <stdlib.h>

enum { LINES_MAX = 500, NODES = 1 << 16 };

/* ---- the folder ------------------------------------------------------------------------------------------------------ */

static void changed(struct serving *s) {
    if (s->a) account_drop(s->a);
    free(s->a);
    s->a = NULL;
    for (uint32_t l = 0; l < LANGUAGE_COUNT; l++) answer_body_drop(s->whole[l]), s->whole[l] = NULL;
    answer_body_drop(s->timeline);
    s->timeline = NULL;
    s->changes++;
}

void serving_close(struct serving *s) {
    changed(s);
    if (s->q && !folder_close(s->q))
        fputs("what was written stands; its head could not be signed: make room, the next writing "
              "signs it\n",
              stderr);
    free(s->q);
    s->q = NULL;
}

enum inquiry_done serving_open(struct serving *s, char why[INQUIRY_WORDS_MAX]) {
    serving_close(s);
    struct inquiry *q = calloc(1, sizeof *q);
    snprintf(why, INQUIRY_WORDS_MAX, "there is not enough memory");
    if (!q) return INQUIRY_FAULT;
    enum inquiry_done done = folder_open(q, s->dir, s->by[0] != 0, why);
    if (done == INQUIRY_DONE) return s->q = q, done;
    (void)!folder_close(q);
    free(q);
    return done;
}

/* After a fault what stands is asked of the disk; if that fails, too, the next request tries. */
void serving_settle(struct serving *s, bool fault) {
    char why[INQUIRY_WORDS_MAX];
    changed(s);
    if (fault)
        (void)serving_open(s, why);
    else if (!folder_sign(s->q))
        fputs("what was written stands; its head could not be signed: make room, the next writing "
              "signs it\n",
              stderr);
}

static bool build(struct serving *s) {
    if (s->a) return true;
    s->a = calloc(1, sizeof *s->a);
    if (s->a && folder_account(s->q, s->a)) return true;
    free(s->a);
    s->a = NULL;
    return false;
}

struct account *serving_account(struct request *r) {
    struct serving *s = own_page_of(r);
    char why[INQUIRY_WORDS_MAX];
    bool open = s->q && !folder_stale(s->q);
    if (!open && serving_open(s, why) != INQUIRY_DONE) return answer_fault(r, 503, why), NULL;
    if (!build(s)) return answer_fault(r, 503, "There is not enough memory."), NULL;
    if (!s->a->cut) return s->a;
    answer_fault(r, 503, "It has more people, duties or compilers than there is room for.");
    return NULL;
}

/* ---- reading --------------------------------------------------------------------------------------------------------- */

void serving_post_enter(struct request *r) {
    const struct serving *s = own_page_of(r);
    uint8_t bytes[4096];
    char cookie[200];
    struct buffer out = BUFFER(bytes);
    buffer_byte(&out, '{');
    if (!own_page_enter(r, &out)) return;
    snprintf(cookie, sizeof cookie, "%s=%.*s; HttpOnly; SameSite=Strict; Path=/account/exhibit/",
             s->cookie, (int)sizeof s->pass, (const char *)s->pass);
    answer_header(r, "Set-Cookie", cookie);
    json_key_word(&out, "by", s->by);
    json_key_bool(&out, "writable", s->by[0] != 0);
    buffer_byte(&out, '}');
    answer_json(r, 200, &out);
}

bool serving_language(struct request *r, enum language *l) {
    uint8_t bytes[16] = {0};
    struct buffer word = {bytes, 0, sizeof bytes - 1, false};
    bool said = request_query(r, "lang", &word) || word.full;
    *l = said ? language_find((const char *)bytes) : LANGUAGE_EN;
    if (*l == LANGUAGE_COUNT) answer_malformed(r, "lang", "expected en, es or uk");
    return *l != LANGUAGE_COUNT;
}

static struct answer_body *make_whole(struct serving *s, enum language l) {
    char *text = NULL;
    size_t len = 0;
    if (inquiry_logged_again(&s->logged[l], s->page.word, s->dir, s->a) != CLI_YES) return NULL;
    FILE *f = open_memstream(&text, &len);
    bool done = f && view_account(s->a, f);
    if (f && fclose(f) != 0) done = false;
    struct answer_body *whole =
        done && len < UINT32_MAX ? answer_body((uint8_t *)text, (uint32_t)len) : NULL;
    if (!whole) free(text);
    return whole;
}

void serving_get_account(struct request *r) {
    struct serving *s = own_page_of(r);
    enum language l;
    if (!own_page_session(r) || !serving_language(r, &l) || !serving_account(r)) return;
    if (!s->whole[l]) s->whole[l] = make_whole(s, l);
    if (s->whole[l])
        answer_shared(r, 200, "application/json", s->whole[l]);
    else
        answer_fault(r, 503, "Its logs cannot be read, or there is not enough memory.");
}

/* ---- writing --------------------------------------------------------------------------------------------------------- */

/* Lines on their way in: what was written before one is refused stays written. */
struct writing {
    struct request *r;
    struct serving *s;
    struct buffer written; /* JSON: a list of numbers */
    uint8_t bytes[LINES_MAX * (NUMBER_MAX + 4) + 8];
};

static void answer_written(struct writing *w, int status, const char *error, uint32_t at) {
    uint8_t bytes[sizeof w->bytes + 2 * INQUIRY_WORDS_MAX];
    struct buffer out = BUFFER(bytes);
    buffer_byte(&out, '{');
    if (error) {
        json_key_word(&out, "error", error);
        json_key_u64(&out, "at", at);
    }
    json_key(&out, "written");
    buffer_byte(&out, '[');
    buffer_put(&out, buffer_bytes(&w->written));
    buffer_text(&out, "]}");
    answer_json(w->r, status, &out);
}

static void write_lines(struct writing *w, const struct json *j, uint32_t lines) {
    char why[INQUIRY_WORDS_MAX];
    enum inquiry_done done = INQUIRY_DONE;
    uint32_t n = 0;
    for (uint32_t i = lines + 1; i < j->node[lines].next; i = j->node[i].next, n++) {
        uint8_t bytes[NUMBER_MAX + 8];
        struct buffer number = BUFFER(bytes);
        done = folder_add(w->s->q, w->s->by, json_raw(j, i), &number, why);
        if (done != INQUIRY_DONE) break;
        if (n) buffer_byte(&w->written, ',');
        json_put_string(&w->written, buffer_bytes(&number));
    }
    serving_settle(w->s, done == INQUIRY_FAULT);
    if (done == INQUIRY_DONE)
        answer_written(w, 200, NULL, 0);
    else
        answer_written(w, done == INQUIRY_REFUSED ? 422 : 503, why, n);
}

static void read_lines(struct writing *w, struct json_node *nodes) {
    struct json j = {0};
    bool read = nodes && json_read(&j, w->r->body, nodes, NODES);
    uint32_t lines = read ? json_member(&j, 0, "lines") : 0;
    uint32_t count = lines && json_is(&j, lines, JSON_ARRAY) ? j.node[lines].count : 0;
    if (!read)
        answer_malformed(w->r, "", j.wrong ? j.wrong : "there is not enough memory");
    else if (!count || count > LINES_MAX)
        answer_malformed(w->r, "lines", "expected {\"lines\":[..]}, one to 500 of them");
    else if (serving_account(w->r))
        write_lines(w, &j, lines);
}

void serving_post_lines(struct request *r) {
    struct serving *s = own_page_of(r);
    if (!own_page_session(r)) return;
    struct writing *w = calloc(1, sizeof *w);
    struct json_node *nodes = calloc(NODES, sizeof *nodes);
    if (!w) {
        answer_fault(r, 503, "There is not enough memory.");
    } else {
        w->r = r, w->s = s;
        w->written = (struct buffer){w->bytes, 0, sizeof w->bytes, false};
        if (s->by[0])
            read_lines(w, nodes);
        else
            answer_written(w, 403,
                           "this page is read only: there is not one compiler. End it, and start "
                           "it again with --by NAME",
                           0);
    }
    free(nodes);
    free(w);
}
