/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_logged.c - see inquiry_logged.h. */
#include "cli/inquiry_logged_inner.h"
#include "inquiry/account/frame.h"
#include "notebook/zone.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What is kept until the close, newest first. */
struct inquiry_kept {
    struct inquiry_kept *next;
    max_align_t here[];
};

void *inquiry_keep(struct inquiry_logged *x, size_t size) {
    struct inquiry_kept *k = calloc(1, sizeof *k + size);
    if (!k) return x->no_memory = true, NULL;
    k->next = x->kept;
    x->kept = k;
    return k->here;
}

const char *inquiry_keep_text(struct inquiry_logged *x, const struct buffer *text) {
    char *kept = inquiry_keep(x, text->len + (size_t)1);
    if (!kept) return "";
    memcpy(kept, text->ptr, text->len);
    return kept;
}

void inquiry_logged_close(struct inquiry_logged *x) {
    for (struct inquiry_kept *k = x->kept, *next; k; k = next) {
        next = k->next;
        free(k);
    }
    free(x->asked);
    *x = (struct inquiry_logged){.language = x->language};
}

/* It is the log that was attached: its size, its root, its key. */
static bool is_attached(const struct logged_reading *r, uint32_t entry) {
    struct checkpoint p;
    uint8_t digits[24], hex[64];
    struct buffer size = BUFFER(digits), root = BUFFER(hex);
    if (!log_checkpoint(&r->log.log, &p)) return false;
    buffer_u64(&size, p.size);
    buffer_hex(&root, (struct bytes){p.root.byte, sizeof p.root.byte});
    return bytes_equal(buffer_bytes(&size), account_word(r->a, entry, "size")) &&
           bytes_equal(buffer_bytes(&root), account_word(r->a, entry, "root")) &&
           bytes_equal(r->log.log.vkey, account_word(r->a, entry, "key"));
}

static void say_checked(struct logged_reading *r, bool whole) {
    uint8_t bytes[320];
    struct buffer b = BUFFER(bytes);
    frame_put(r->a, FRAME_LOG, &b);
    buffer_put(&b, r->out->name);
    frame_count(r->a, whole ? FRAME_LOG_WHOLE : FRAME_LOG_BROKEN, r->log.read, 0, &b);
    if (!whole) r->x->broken = true;
    r->out->whole = whole;
    r->out->checked = inquiry_keep_text(r->x, &b);
}

static void take(void *state, const struct world *w, const struct event *e) {
    struct logged_reading *r = state;
    known_rows_take(&r->rows, w, e);
    logged_event(r, e);
}

/* It outlives the account that names it. */
static struct bytes kept_name(struct logged_reading *r, struct bytes name) {
    const struct buffer text = {(uint8_t *)(uintptr_t)name.ptr, name.len, name.len, false};
    return bytes_of(inquiry_keep_text(r->x, &text));
}

static void read_one(struct logged_reading *r, const char *word, const char *dir, uint32_t entry,
                     const char *zone) {
    char place[INQUIRY_PATH_MAX + 64];
    const struct inquiry_until all = {.all = true};
    struct bytes name = account_word(r->a, entry, "name");
    snprintf(place, sizeof place, "%.3700s/logs/%.*s", dir, (int)name.len, (const char *)name.ptr);
    r->out->name = kept_name(r, name);
    logged_wanted(r);
    known_rows_begin(&r->rows, 0);
    int answer = inquiry_log_open(&r->log, word, place, zone, 0);
    r->log.language = r->a->language;
    bool whole = answer < 0 && r->log.log.kind == LOG_FILES &&
                 r->log.standing == INQUIRY_VERIFIED && is_attached(r, entry);
    if (whole) answer = inquiry_log_read(&r->log, &all, take, r);
    whole = whole && answer < 0;
    if (r->rows.no_memory) r->x->no_memory = true;
    if (whole) logged_rows(r);
    if (!whole) r->out->events = 0;
    say_checked(r, whole);
}

static int open_one(struct inquiry_logged *x, const char *word, const char *dir, struct account *a,
                    uint32_t entry, const char *zone) {
    struct logged_reading *r = calloc(1, sizeof *r);
    if (!r) return cli_fault(word, "no memory");
    r->x = x, r->a = a, r->out = &x->logs.log[x->logs.count++];
    read_one(r, word, dir, entry, zone);
    known_rows_destroy(&r->rows);
    inquiry_log_close(&r->log);
    free(r);
    return x->no_memory ? cli_fault(word, "no memory") : CLI_YES;
}

/* Names go into a path: as attach takes them, and no other. */
static bool is_name(struct bytes name) {
    return source_name(name) && bytes_find(name, '/') == name.len;
}

/* The place's clock: as it was asked for, else the account's own, else UTC. */
static const char *zone_of(const struct account *a, const char *zone, char named[16]) {
    struct bytes own = account_word(a, a->inquiry, "zone");
    if (zone || own.len < 6 || own.len > 15) return zone ? zone : "UTC";
    memcpy(named, own.ptr, own.len);
    named[own.len] = 0;
    return named;
}

static void tie(struct inquiry_logged *x, struct account *a) {
    for (uint32_t l = 0; l < x->logs.count; l++)
        for (uint32_t p = 1; p <= x->logs.log[l].people; p++)
            x->logs.log[l].tied[p] = told_tied(a, x->logs.log[l].name, p);
    a->logs = &x->logs;
}

static void ask_field(FILE *f, const struct account *a, uint32_t entry, const char *key) {
    struct bytes text = account_value(a, entry, key);
    if (text.len) fwrite(text.ptr, 1, text.len, f);
    fputc('\n', f);
}

/* The fields by which logs are read, a line each. */
static void ask(struct inquiry_logged *x, const struct account *a) {
    static const char *const OF_LOG[] = {"name", "size", "root", "key"};
    FILE *f = open_memstream(&x->asked, &x->asked_len);
    if (!f) return;
    ask_field(f, a, a->inquiry, "zone");
    for (uint32_t e = account_first(a, ACCOUNT_LOG); e != ACCOUNT_NONE; e = account_after(a, e))
        for (uint32_t k = 0; k < COUNT_OF(OF_LOG); k++) ask_field(f, a, e, OF_LOG[k]);
    for (uint32_t e = account_first(a, ACCOUNT_CLAIM); e != ACCOUNT_NONE; e = account_after(a, e))
        ask_field(f, a, e, "record");
    if (fclose(f) == 0) return;
    free(x->asked);
    x->asked = NULL;
}

int inquiry_logged_open(struct inquiry_logged *x, const char *word, const char *dir,
                        struct account *a, const char *zone) {
    char why[ZONE_WORDS_MAX], named[16] = "";
    int answer = CLI_YES;
    *x = (struct inquiry_logged){.language = x->language};
    a->language = x->language;
    zone = zone_of(a, zone, named);
    if (!zone_use(zone, why)) return cli_usage(word, "--zone %s: %s", zone, why);
    for (uint32_t i = 0; i < a->fold.entries && answer == CLI_YES; i++) {
        uint32_t e = a->order[i];
        if (account_kind(a, e) != ACCOUNT_LOG || !is_name(account_word(a, e, "name"))) continue;
        if (x->logs.count == TOLD_LOGS_MAX)
            return cli_usage(word, "%s: of more than %d attached logs nothing is told here", dir,
                             TOLD_LOGS_MAX);
        answer = open_one(x, word, dir, a, e, zone);
    }
    tie(x, a);
    ask(x, a);
    return answer;
}

int inquiry_logged_again(struct inquiry_logged *x, const char *word, const char *dir,
                         struct account *a) {
    struct inquiry_logged now = {0};
    ask(&now, a);
    bool same = now.asked && x->asked && now.asked_len == x->asked_len &&
                memcmp(now.asked, x->asked, now.asked_len) == 0;
    free(now.asked);
    a->language = x->language;
    if (same) return tie(x, a), CLI_YES;
    inquiry_logged_close(x);
    return inquiry_logged_open(x, word, dir, a, NULL);
}

int inquiry_read_joined(struct inquiry_logged *x, const char *word, const char *dir,
                        struct inquiry **q, struct account **a) {
    *x = (struct inquiry_logged){.language = x->language};
    int answer = inquiry_read(word, dir, q, a);
    return answer == CLI_YES ? inquiry_logged_open(x, word, dir, *a, NULL) : answer;
}

void inquiry_end_joined(struct inquiry_logged *x, struct inquiry *q, struct account *a) {
    inquiry_end(q, a);
    inquiry_logged_close(x);
}
