/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_paper.c - GET /paper/WORD?day=&size=&lang=: one sheet, printed by a process of its own on a read-only handle, which gives
 * way to everything. Two at a time: who prints a day presses often. */
#include "box/api_inner.h"
#include <stdio.h>
#include "core/roles.h"
#include "net/child.h"
#include "net/journal.h"

enum { PAPER_TIMEOUT_MS = 60000, PAPERS_A_MINUTE = 30, WORD_MAX = 24 };

static const char *type_of(struct bytes word) {
    uint32_t dot = bytes_find(word, '.');
    struct bytes end = bytes_slice(word, dot, word.len);
    if (bytes_equal(end, BYTES(".csv"))) return "text/csv; charset=utf-8";
    return bytes_equal(end, BYTES(".ics")) ? "text/calendar; charset=utf-8" : "application/pdf";
}

static void answer_paper(struct request *r, const struct child_end *end) {
    if (end->exit_code == 2)
        answer_fault(r, 404, "There is no such sheet, day, size or language.");
    else if (end->exit_code != 0)
        answer_fault(r, 503, "It was not printed. On the box: showclear paper DIR");
    else if (end->output.len >= CHILD_OUTPUT_MAX)
        answer_fault(r, 503, "It is too long for a page. On the box: showclear paper DIR");
    else
        answer(r, 200, type_of(r->rest), end->output);
}

static void printed(void *state, const struct child_end *end) {
    struct paper_job *job = state;
    struct request *r = job->request;
    job->request = NULL;
    if (end->exit_code != 0)
        journal(JOURNAL_INFO, "paper", "not printed exit=%d timeout=%d", end->exit_code,
                end->timed_out);
    answer_paper(r, end);
}

void api_paper_end(struct api *a) {
    for (uint32_t i = 0; i < COUNT_OF(a->paper); i++) {
        if (!a->paper[i].request) continue;
        child_kill(a->paper[i].child);
        answer_paper(a->paper[i].request, &(struct child_end){.exit_code = -1});
        a->paper[i].request = NULL;
    }
}

/* Letters, digits, hyphens and dots: what a word of a sheet, a day, a size and a language are made of. */
static bool is_word(struct bytes b) {
    for (uint32_t i = 0; i < b.len; i++) {
        uint8_t c = b.ptr[i];
        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-' && c != '.')
            return false;
    }
    return b.len > 0 && b.len < WORD_MAX && b.ptr[0] != '-';
}
static void keep(char out[WORD_MAX], struct bytes word) {
    snprintf(out, WORD_MAX, "%.*s", (int)word.len, (const char *)word.ptr);
}
/* A member of the query, or what stands when it is not there. False: it is no word. */
static bool read_word(const struct request *r, const char *key, const char *usual,
                      char out[WORD_MAX]) {
    uint8_t bytes[WORD_MAX];
    struct buffer word = BUFFER(bytes);
    keep(out, bytes_of(usual));
    if (!request_query(r, key, &word)) return true;
    if (!is_word(buffer_bytes(&word))) return false;
    keep(out, buffer_bytes(&word));
    return true;
}

static struct paper_job *free_job(struct api *a) {
    for (uint32_t i = 0; i < COUNT_OF(a->paper); i++)
        if (!a->paper[i].request) return &a->paper[i];
    return NULL;
}

/* Codes to join by are given at the box, not to whoever has joined. */
static bool is_given(struct bytes word) {
    return is_word(word) && !bytes_equal(word, BYTES("join"));
}

/* How people are called is for who calls them (private.def). */
static bool may_call(const struct api *a, struct person_id person) {
    uint32_t roles = box_durable(a->box)->world->live.person[person.n % PEOPLE_MAX].roles;
    return roles & (ROLES_PRODUCTION | ROLES_DIRECTION);
}

void api_get_paper(struct request *r) {
    struct api *a = api_of(r);
    struct box_session s;
    char word[WORD_MAX], day[WORD_MAX], size[WORD_MAX], lang[WORD_MAX];
    if (!api_who(r, false, &s) || api_slow(r, PAPERS_A_MINUTE)) return;
    if (!is_given(r->rest) || !read_word(r, "day", "today", day) ||
        !read_word(r, "size", "a4", size) || !read_word(r, "lang", "en", lang)) {
        answer_fault(r, 404, "There is no such sheet, day, size or language.");
        return;
    }
    keep(word, r->rest);
    const char *argv[] = {child_self(), "paper",
                          a->dir,       "--sheet",
                          word,         "--to",
                          "-",          "--day",
                          day,          "--size",
                          size,         "--lang",
                          lang,         may_call(a, s.person) ? NULL : "--no-contacts",
                          NULL};
    struct paper_job *job = free_job(a);
    struct child_options child = {
        .argv = argv, .timeout_ms = PAPER_TIMEOUT_MS, .done = printed, .state = job};
    if (job) child.started = &job->child;
    if (!job || !child_start(a->base, &child)) {
        answer_fault(r, 503, "The box is printing. Try again in a moment.");
        return;
    }
    job->request = r;
}
