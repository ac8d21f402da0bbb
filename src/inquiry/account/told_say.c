/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* told_say.c - a row of told.h in words; who cannot answer; what a log shows of a duty. */
#include "inquiry/account/check.h"
#include "inquiry/account/told.h"

const char *const told_words[TOLD_WORDS] = {"offered", "told", "answered", "disowned"};

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

void told_span(struct buffer *out, struct bytes when) {
    for (uint32_t i = 0; i < when.len; i++) {
        uint8_t c = when.ptr[i];
        bool dots = c == '.' && i + 1 < when.len && when.ptr[i + 1] == '.';
        if (dots && i == 0) buffer_text(out, "until "), i += 2;
        if (dots && i > 2) buffer_text(out, "on"), i++;
        if (dots) continue;
        if (c == '~') buffer_text(out, ", about");
        if (c == '/')
            buffer_text(out, i + 1 < when.len && when.ptr[i + 1] == '.' ? " and " : " to ");
        if (c == 'T') buffer_byte(out, ' ');
        if (c != '~' && c != '/' && c != 'T') buffer_byte(out, c);
    }
}

void told_when(const struct account *a, const struct told_row *row, struct buffer *out) {
    if (row->telling)
        buffer_text(out, row->telling->at);
    else
        told_span(out, account_word(a, row->entry, "when"));
}

void told_by(const struct account *a, const struct told_row *row, struct buffer *out) {
    if (!row->telling) {
        (void)!account_text(a, row->entry, "by", out);
        if (bytes_equal(account_word(a, row->entry, "copied"), BYTES("yes")))
            buffer_text(out, ", Copied");
        return;
    }
    buffer_text(out, row->telling->by);
    if (row->word == TOLD_OFFERED) buffer_text(out, "; no answer on record");
}

static void put_entry(struct buffer *out, const struct told_log *log, uint64_t entry) {
    buffer_text(out, "log ");
    buffer_put(out, log->name);
    buffer_byte(out, ' ');
    buffer_u64(out, entry);
}

void told_source(const struct account *a, const struct told_row *row, struct buffer *out) {
    uint8_t bytes[256];
    struct buffer one = BUFFER(bytes);
    uint32_t count = 0;
    if (row->telling) {
        put_entry(out, row->log, row->telling->entry);
        return;
    }
    buffer_put(out, a->number[row->entry]);
    struct bytes list = account_value(a, row->entry, "sources");
    for (uint32_t at = 0; check_item(list, &at, &one); count++) {
        buffer_text(out, count ? "; " : ": ");
        buffer_put(out, buffer_bytes(&one));
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
        buffer_text(why, "was hurt: ");
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
            put_entry(out, log, t->entry);
            buffer_text(out, " (");
            buffer_text(out, log->matter[t->matter].says);
            buffer_byte(out, ')');
        }
    }
    if (found < 2) return found > 0;
    buffer_text(out, ", and ");
    buffer_u64(out, found - 1);
    buffer_text(out, " more");
    return true;
}
