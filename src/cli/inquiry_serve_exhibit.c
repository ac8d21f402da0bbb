/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_serve_exhibit.c - an exhibit's bytes, or the part of them that a player asks for. custody.h decides, and writes down who
 * looks before anything of it is sent. No exhibit is run: what is no picture, sound or plain text is given as a file. */
#include "cli/inquiry_serve.h"
#include "net/range.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { WHY_MAX = 400 };

/* Its own page, with the session or, where a browser cannot send that, with what it was given when it entered. */
static bool may_ask(struct request *r) {
    const struct serving *s = own_page_of(r);
    if (request_header(r, "Authorization").len) return own_page_session(r);
    if (!own_page_asked(r)) return false;
    if (s->page.entered && own_page_same(request_cookie(r, s->cookie), s->pass)) return true;
    return own_page_session(r);
}

void serving_refuse(struct request *r, enum custody_answer answer, const char *why) {
    static const int STATUS[] = {
        [CUSTODY_HELD_BY_KIN] = 403, [CUSTODY_NOT_HERE] = 403, [CUSTODY_ALTERED] = 403,
        [CUSTODY_NO_EXHIBIT] = 404,  [CUSTODY_REFUSED] = 403,  [CUSTODY_FAULT] = 503};
    answer_fault(r, STATUS[answer], why);
}

/* "image/png" as it is; anything else than a picture, a recording or text is a file to be kept, not to be shown. */
static const char *type_of(struct request *r, const struct head *head) {
    bool shown = head->media == HEAD_VIDEO || head->media == HEAD_AUDIO ||
                 head->media == HEAD_PICTURE || strncmp(head->type, "text/plain", 10) == 0;
    if (!shown) answer_header(r, "Content-Disposition", "attachment");
    return head->type;
}

static void send(struct request *r, const struct custody_shown *shown) {
    static const int STATUS[] = {[RANGE_ALL] = 200, [RANGE_PART] = 206, [RANGE_BEYOND] = 416};
    char part[96], etag[72];
    struct range range;
    snprintf(etag, sizeof etag, "\"%.64s\"", shown->hash);
    struct bytes asked = request_header(r, "Range"), still = request_header(r, "If-Range");
    if (still.len && !bytes_equal(still, bytes_of(etag))) asked = (struct bytes){0};
    enum range_answer answer = range_read(asked, shown->size, &range);
    if (answer == RANGE_PART)
        snprintf(part, sizeof part, "bytes %llu-%llu/%llu", (unsigned long long)range.from,
                 (unsigned long long)(range.from + range.len - 1), (unsigned long long)shown->size);
    if (answer == RANGE_BEYOND) {
        snprintf(part, sizeof part, "bytes */%llu", (unsigned long long)shown->size);
        range.len = 0;
    }
    if (answer != RANGE_ALL) answer_header(r, "Content-Range", part);
    answer_header(r, "Accept-Ranges", "bytes");
    answer_header(r, "ETag", etag);
    answer_header(r, "Content-Security-Policy", "default-src 'none'; sandbox");
    answer_from_file(r, STATUS[answer], type_of(r, shown->head), shown->file, range.from,
                     range.len);
}

static bool as_text(const struct request *r) {
    return bytes_starts(r->path, BYTES("/account/text/"));
}

/* Nobody has looked who asks for the words of a recording. */
static bool has_words(const struct serving *s, struct bytes number) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer media = BUFFER(bytes);
    return !folder_said(s->q, number, "media", &media) ||
           bytes_equal(buffer_bytes(&media), BYTES("document"));
}

/* Who looks is written down by now, or was, within the hour. */
static void show(struct request *r, struct bytes number, struct bytes reason) {
    struct serving *s = own_page_of(r);
    struct custody_shown shown;
    char why[INQUIRY_WORDS_MAX];
    uint64_t before = s->q->log.size;
    s->looking.by = s->by;
    enum custody_answer answer = custody_ask(s->q, &s->looking, number, reason, &shown, why);
    if (s->q->log.size != before || answer == CUSTODY_FAULT)
        serving_settle(s, answer == CUSTODY_FAULT);
    if (answer == CUSTODY_ALLOWED && as_text(r))
        serving_text(r, &shown);
    else if (answer == CUSTODY_ALLOWED)
        send(r, &shown);
    else if (answer == CUSTODY_UNREAD)
        serving_wait(r, number, &shown);
    else
        serving_refuse(r, answer, why);
}

void serving_show(struct request *r) {
    const struct serving *s = own_page_of(r);
    uint8_t number_bytes[NUMBER_MAX], reason_bytes[WHY_MAX];
    struct buffer number = BUFFER(number_bytes), reason = BUFFER(reason_bytes);
    if (!serving_account(r)) return;
    if (!s->by[0]) {
        answer_fault(r, 403, "Who looks is written down. End this page; start it with --by NAME.");
        return;
    }
    (void)!request_query(r, "why", &reason);
    if (reason.full || !request_rest(r, &number))
        answer_malformed(r, reason.full ? "why" : "", "too long");
    else if (as_text(r) && !has_words(s, buffer_bytes(&number)))
        serving_no_words(r);
    else
        show(r, buffer_bytes(&number), buffer_bytes(&reason));
}

void serving_get_exhibit(struct request *r) {
    if (may_ask(r)) serving_show(r);
}

void serving_get_text(struct request *r) {
    if (own_page_session(r)) serving_show(r);
}
