/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_told_json.c - the rows of inquiry_told.h for a program, and as lines for `inquiry add`. docs/inquiry.md has the shape. */
#include "cli/inquiry_told.h"
#include "cli/inquiry_words.h"
#include "inquiry/account/source.h"
#include "text/json.h"
#include "text/when.h"
#include <stdio.h>

enum { ROW_MAX = 1 << 16, PART_MAX = LINE_MAX_BYTES };
typedef void told_part(const struct account *a, const struct told_row *row, struct buffer *out);

static void put_part(struct buffer *b, const char *key, const struct account *a,
                     const struct told_row *row, told_part *put) {
    static uint8_t bytes[PART_MAX];
    struct buffer part = BUFFER(bytes);
    put(a, row, &part);
    json_key_string(b, key, buffer_bytes(&part));
}

static void put_cannot(struct buffer *b, const struct account *a, uint32_t person) {
    uint8_t bytes[PART_MAX];
    struct buffer why = BUFFER(bytes);
    if (told_cannot(a, person, &why)) json_key_string(b, "cannotAnswer", buffer_bytes(&why));
}

static void put_log(struct buffer *b, const struct told_row *row) {
    json_key(b, "log"), buffer_byte(b, '{');
    json_key_string(b, "name", row->log->name);
    json_key_u64(b, "matter", row->log->matter[row->telling->matter].number);
    json_key_word(b, "kind", row->log->matter[row->telling->matter].kind);
    json_key_u64(b, "person", row->telling->person);
    json_key_u64(b, "entry", row->telling->entry);
    buffer_byte(b, '}');
}

static void put_row(struct buffer *b, const struct account *a, const struct told_row *row) {
    bool theirs = row->person != ACCOUNT_NONE;
    if (theirs) json_key_string(b, "person", a->person[row->person].number);
    put_part(b, "who", a, row, told_who);
    json_key_word(b, "word", told_words[row->word]);
    put_part(b, "matter", a, row, told_what);
    put_part(b, "when", a, row, told_when);
    put_part(b, "by", a, row, told_by);
    put_part(b, "source", a, row, told_source);
    if (!row->telling) json_key_string(b, "entry", a->number[row->entry]);
    if (row->telling) put_log(b, row);
    json_key_bool(b, "suggested", row->missing);
    if (theirs && row->word == TOLD_OFFERED) put_cannot(b, a, row->person);
}

/* "ridge":[5,6]: those of a log to whom nobody of the account is tied. */
static void put_others(struct buffer *b, const struct told_list *list, const struct told_log *log) {
    uint8_t bytes[SOURCE_NAME_MAX + 1] = {0};
    struct buffer name = {bytes, 0, SOURCE_NAME_MAX, false};
    buffer_put(&name, log->name);
    json_key(b, (const char *)bytes);
    buffer_byte(b, '[');
    for (uint32_t p = 1; p <= log->people; p++)
        if (log->tied[p] == ACCOUNT_NONE && !told_has_other(list, log, p))
            json_item(b), buffer_u64(b, p);
    buffer_byte(b, ']');
}

static void put_rest(struct buffer *b, const struct account *a, const struct told_list *list) {
    buffer_text(b, "],\"noRecord\":[");
    for (uint32_t p = 0; p < a->people; p++)
        if (!told_has(list, p)) json_item(b), json_put_string(b, a->person[p].number);
    buffer_text(b, "],\"noRecordIn\":{");
    for (uint32_t l = 0; a->logs && l < a->logs->count; l++) put_others(b, list, &a->logs->log[l]);
    buffer_text(b, "},\"cannotAnswer\":[");
    for (uint32_t p = 0; p < a->people; p++) {
        uint8_t bytes[PART_MAX];
        struct buffer why = BUFFER(bytes);
        if (!told_cannot(a, p, &why)) continue;
        json_item(b), buffer_byte(b, '{');
        json_key_string(b, "person", a->person[p].number);
        json_key_string(b, "why", buffer_bytes(&why));
        buffer_byte(b, '}');
    }
    buffer_text(b, "]}\n");
}

static void put_head(struct buffer *b, const struct account *a) {
    static uint8_t bytes[PART_MAX];
    struct buffer head = BUFFER(bytes);
    findings_head(a, &head);
    buffer_byte(b, '{');
    json_key_string(b, "whose", buffer_bytes(&head));
    json_key(b, "logs"), buffer_byte(b, '[');
    for (uint32_t l = 0; a->logs && l < a->logs->count; l++) {
        json_item(b), buffer_byte(b, '{');
        json_key_string(b, "name", a->logs->log[l].name);
        json_key_bool(b, "whole", a->logs->log[l].whole);
        json_key_word(b, "checked", a->logs->log[l].checked);
        buffer_byte(b, '}');
    }
    buffer_text(b, "],\"rows\":[");
}

bool inquiry_told_json(const struct account *a, const struct told_list *list) {
    static uint8_t bytes[ROW_MAX];
    struct buffer b = BUFFER(bytes);
    put_head(&b, a);
    bool whole = inquiry_flush(&b);
    for (uint32_t i = 0; i < list->rows && whole; i++) {
        buffer_text(&b, i ? ",\n{" : "{");
        put_row(&b, a, &list->row[i]);
        buffer_byte(&b, '}');
        whole = inquiry_flush(&b);
    }
    put_rest(&b, a, list);
    return inquiry_flush(&b) && whole;
}

/* The time as a span has it: "2031-05-02T10:01:05Z". */
static void put_when(struct buffer *b, uint64_t at_ms) {
    uint8_t bytes[64];
    struct buffer at = BUFFER(bytes);
    when_rfc3339(&at, at_ms, 0);
    json_key_string(b, "when", buffer_bytes(&at));
}

static void put_line(struct buffer *b, const struct account *a, const struct told_row *row) {
    buffer_text(b, "{\"kind\":\"told\",\"set\":{");
    json_key_string(b, "person", a->person[row->person].number);
    put_part(b, "matter", a, row, told_what);
    put_when(b, row->telling->at_ms);
    put_part(b, "by", a, row, told_by);
    if (row->telling->copied) json_key_word(b, "copied", "yes");
    json_key(b, "sources"), buffer_byte(b, '[');
    uint8_t bytes[PART_MAX];
    struct buffer source = BUFFER(bytes);
    told_source(a, row, &source);
    json_put_string(b, buffer_bytes(&source));
    buffer_text(b, "]}}\n");
}

uint32_t inquiry_told_lines(const struct account *a, const struct told_list *list) {
    static uint8_t bytes[ROW_MAX];
    struct buffer b = BUFFER(bytes);
    uint32_t lines = 0, untied = 0;
    for (uint32_t i = 0; i < list->rows; i++) {
        const struct told_row *row = &list->row[i];
        if (!row->missing) continue;
        bool tied = row->person != ACCOUNT_NONE;
        untied += !tied, lines += tied;
        if (tied) put_line(&b, a, row);
        (void)!inquiry_flush(&b);
    }
    if (untied)
        fprintf(stderr,
                "%u more are of persons of a log to whom nobody is tied: field in-log of a "
                "person, as ridge/3.\n",
                untied);
    return lines + untied;
}
