/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* told_say.c - a row of told.h in words; who cannot answer; what a log shows of a duty. */
#include "inquiry/account/check.h"
#include "inquiry/account/frame.h"
#include "inquiry/account/told.h"

const char *const told_words[TOLD_WORDS] = {"offered", "told", "answered", "disowned"};

const char *told_word(const struct account *a, enum told_word word) {
    static const enum frame_word SAID[TOLD_WORDS] = {FRAME_TOLD_OFFERED, FRAME_TOLD_TOLD,
                                                     FRAME_TOLD_ANSWERED, FRAME_TOLD_DISOWNED};
    return frame_word(a->language, SAID[word]);
}

void told_who(const struct account *a, const struct told_row *row, struct buffer *out) {
    if (row->person != ACCOUNT_NONE)
        account_name(a, row->person, out);
    else if (row->telling)
        buffer_text(out, row->log->who[row->telling->person]);
}

void told_what(const struct account *a, const struct told_row *row, struct buffer *out) {
    if (row->telling)
        buffer_text(out, row->log->matter[row->telling->matter].says);
    else
        (void)!account_text(a, row->entry, "matter", out);
}

void told_when(const struct account *a, const struct told_row *row, struct buffer *out) {
    if (row->telling)
        buffer_text(out, row->telling->at);
    else
        frame_span(a->language, account_word(a, row->entry, "when"), out);
}

void told_by(const struct account *a, const struct told_row *row, struct buffer *out) {
    if (!row->telling) {
        (void)!account_text(a, row->entry, "by", out);
        if (bytes_equal(account_word(a, row->entry, "copied"), BYTES("yes")))
            frame_put(a, FRAME_TOLD_COPIED, out);
        return;
    }
    buffer_text(out, row->telling->by);
    if (row->word == TOLD_OFFERED) frame_put(a, FRAME_TOLD_NO_ANSWER, out);
}

static void put_entry(const struct account *a, const struct told_log *log, uint64_t entry,
                      struct buffer *out) {
    frame_put(a, FRAME_LOG, out);
    buffer_put(out, log->name);
    if (a->language)
        frame_put(a, FRAME_LOG_ENTRY, out);
    else
        buffer_byte(out, ' ');
    buffer_u64(out, entry);
}

void told_source(const struct account *a, const struct told_row *row, struct buffer *out) {
    uint8_t bytes[256];
    struct buffer one = BUFFER(bytes);
    uint32_t count = 0;
    if (row->telling) {
        put_entry(a, row->log, row->telling->entry, out);
        return;
    }
    buffer_put(out, a->number[row->entry]);
    struct bytes list = account_value(a, row->entry, "sources");
    for (uint32_t at = 0; check_item(list, &at, &one); count++) {
        buffer_text(out, count ? "; " : ": ");
        frame_source(a, buffer_bytes(&one), out);
    }
}

/* The first question that stands so, else the page of the person hurt. */
bool told_cannot(const struct account *a, uint32_t person, struct buffer *why) {
    struct bytes number = a->person[person].number;
    for (uint32_t i = 0; i < a->fold.entries; i++) {
        uint32_t e = a->order[i];
        bool of_them = account_kind(a, e) == ACCOUNT_QUESTION &&
                       bytes_equal(account_word(a, e, "person"), number);
        if (!of_them || !bytes_equal(account_word(a, e, "status"), BYTES("cannot-answer")))
            continue;
        return account_text(a, e, "why", why);
    }
    for (uint32_t e = 0; e < a->fold.entries; e++) {
        if (account_kind(a, e) != ACCOUNT_HURT ||
            !bytes_equal(account_word(a, e, "person"), number))
            continue;
        frame_put(a, FRAME_TOLD_HURT, why);
        buffer_put(why, a->number[e]);
        return true;
    }
    return false;
}

/* What a duty is about, in the kinds of a log's matters (known_words.def). */
static const char *const ABOUT[][2] = {{"discharge-answered", "discharge stop"},
                                       {"danger-answered", "concern injury find discharge"},
                                       {"briefed-anew", "meeting"},
                                       {"muzzle", "plan"},
                                       {"people-placed", "plan"},
                                       {"custodian-in-room", "call"},
                                       {"rehearsals-called", "call"},
                                       {"asks-decided", "ask"},
                                       {"crew-replaced", "leaving"},
                                       {"live-kept-away", "find"},
                                       {"freeze", "stop discharge injury"}};

static const char *kinds_of(struct bytes duty) {
    for (uint32_t i = 0; i < COUNT_OF(ABOUT); i++)
        if (bytes_equal(duty, bytes_of(ABOUT[i][0]))) return ABOUT[i][1];
    return "";
}

bool told_of_duty(const struct account *a, uint32_t duty, uint32_t person, struct buffer *out) {
    const char *kinds = kinds_of(a->duty[duty].key);
    uint32_t found = 0;
    for (uint32_t l = 0; a->logs && l < a->logs->count; l++) {
        const struct told_log *log = &a->logs->log[l];
        for (uint32_t i = 0; i < log->tellings; i++) {
            const struct told_telling *t = &log->telling[i];
            bool reached = t->word == TOLD_TOLD || t->word == TOLD_ANSWERED;
            if (!reached || !kinds_has(kinds, bytes_of(log->matter[t->matter].kind)) ||
                log->tied[t->person] != person || found++)
                continue;
            put_entry(a, log, t->entry, out);
            buffer_text(out, " (");
            buffer_text(out, log->matter[t->matter].says);
            buffer_byte(out, ')');
        }
    }
    if (found < 2) return found > 0;
    frame_count(a, FRAME_TOLD_MORE, found - 1, 0, out);
    return true;
}
