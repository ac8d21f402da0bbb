/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_serve_log.c - what an attached log says, and the timeline, in which logs stand: `showclear inquiry at`, `known`, `told`
 * and `timeline` as processes of their own, for a long log takes a while and the page goes on meanwhile. */
#include "cli/inquiry_serve.h"
#include "inquiry/account/source.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LOG_TIMEOUT_MS = 60000 };

static void answer_log(struct request *r, const struct child_end *end, uint64_t changes) {
    (void)changes;
    bool told = end->exit_code == CLI_YES || end->exit_code == CLI_NO; /* NO: and not verified */
    if (end->exit_code == CLI_USAGE)
        answer_fault(r, 404, "This log has no such entry, or cannot be read any more.");
    else if (!told || end->output.len >= CHILD_OUTPUT_MAX)
        answer_fault(r, 503, "It was not told. Ask by showclear inquiry at, known or told.");
    else
        answer(r, 200, "application/json", end->output);
}

/* Kept for who asks again before something is written. */
static void answer_timeline(struct request *r, const struct child_end *end, uint64_t changes) {
    struct serving *s = own_page_of(r);
    uint8_t *copy = end->exit_code == CLI_YES && end->output.len < CHILD_OUTPUT_MAX
                        ? malloc(end->output.len + 1)
                        : NULL;
    struct answer_body *body = copy ? answer_body(copy, end->output.len) : NULL;
    if (!body) {
        free(copy);
        answer_fault(r, 503, "It was not made. Ask by showclear inquiry timeline.");
        return;
    }
    memcpy(copy, end->output.ptr, end->output.len);
    answer_shared(r, 200, "application/json", body);
    if (s->changes != changes || s->timeline)
        answer_body_drop(body);
    else
        s->timeline = body;
}

static void told(void *state, const struct child_end *end) {
    struct serving_asked asked = *(struct serving_asked *)state;
    ((struct serving_asked *)state)->r = NULL;
    asked.told(asked.r, end, asked.changes);
}

void serving_log_end(struct serving *s) {
    for (uint32_t i = 0; i < COUNT_OF(s->asked); i++) {
        if (!s->asked[i].r) continue;
        child_kill(s->asked[i].child);
        told(&s->asked[i], &(struct child_end){.exit_code = -1});
    }
}

void serving_ask(struct request *r, const char *const *argv, int input, serving_told *then) {
    struct serving *s = own_page_of(r);
    struct serving_asked *free_one = NULL;
    for (uint32_t i = 0; i < COUNT_OF(s->asked) && !free_one; i++)
        if (!s->asked[i].r) free_one = &s->asked[i];
    const struct child_options o = {.argv = argv,
                                    .input = input,
                                    .timeout_ms = LOG_TIMEOUT_MS,
                                    .done = told,
                                    .state = free_one,
                                    .started = free_one ? &free_one->child : NULL};
    if (free_one && child_start(s->page.base, &o))
        free_one->r = r, free_one->changes = s->changes, free_one->told = then;
    else
        answer_fault(r, 503, "Logs or texts are being read. Ask again when one of those is told.");
}

static void ask_log(struct request *r, const char *const *argv) {
    serving_ask(r, argv, 0, answer_log);
}

static void ask_spoken(struct request *r, const char *word, const char *place) {
    enum language l;
    if (serving_language(r, &l))
        ask_log(r, (const char *const[]){child_self(), "inquiry", word, "--json", "--lang",
                                         language_words[l], place, NULL});
}

/* The attached log of ?log=. False: it has been answered. */
static bool find_log(struct request *r, char place[INQUIRY_PATH_MAX + 64]) {
    const struct serving *s = own_page_of(r);
    uint8_t bytes[SOURCE_NAME_MAX], called[NUMBER_MAX + 8];
    struct buffer name = BUFFER(bytes), number = BUFFER(called);
    const struct account *a = own_page_session(r) ? serving_account(r) : NULL;
    if (!a) return false;
    bool named = request_query(r, "log", &name) && source_name(buffer_bytes(&name)) &&
                 !memchr(bytes, '/', name.len);
    number_joined(&number, ACCOUNT_LOG, buffer_bytes(&name), (struct bytes){0});
    if (!named || account_find(a, buffer_bytes(&number)) == ACCOUNT_NONE)
        return answer_fault(r, 404, "No log of this name is attached."), false;
    snprintf(place, INQUIRY_PATH_MAX + 64, "%s/logs/%.*s", s->dir, (int)name.len,
             (const char *)bytes);
    return true;
}

void serving_get_at(struct request *r) {
    char place[INQUIRY_PATH_MAX + 64], digits[24];
    uint64_t entry = 0;
    if (!find_log(r, place)) return;
    if (!request_query_u64(r, "entry", &entry)) {
        answer_malformed(r, "entry", "expected the number of an entry");
        return;
    }
    snprintf(digits, sizeof digits, "%llu", (unsigned long long)entry);
    ask_log(r, (const char *const[]){child_self(), "inquiry", "at", "--json", place, digits, NULL});
}

void serving_get_known(struct request *r) {
    char place[INQUIRY_PATH_MAX + 64];
    if (find_log(r, place)) ask_spoken(r, "known", place);
}

void serving_get_told(struct request *r) {
    const struct serving *s = own_page_of(r);
    if (own_page_session(r)) ask_spoken(r, "told", s->dir);
}

void serving_get_timeline(struct request *r) {
    struct serving *s = own_page_of(r);
    if (!own_page_session(r) || !serving_account(r)) return;
    if (s->timeline)
        answer_shared(r, 200, "application/json", s->timeline);
    else
        serving_ask(
            r, (const char *const[]){child_self(), "inquiry", "timeline", "--json", s->dir, NULL},
            0, answer_timeline);
}
