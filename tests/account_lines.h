/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* account_lines.h - an account's lines by hand, for tests in C: put("K1", "fact", "F1", V("text", "..")), then build(). Each is a
 * minute later than the one before. */
#pragma once
#include "inquiry/account/account.h"
#include "inquiry/account/number.h"
#include "test.h"

enum { LINES_MAX = 512 };
static uint8_t text_bytes[1 << 21];
static struct buffer text;
static struct bytes lines[LINES_MAX];
static uint32_t count;
static struct account account;
static struct crypto crypto;

static void begin_lines(void) {
    crypto = sha256_port();
    text = BUFFER(text_bytes);
    count = 0;
}

/* A line of ${who}: {"number":"F1",${set}} into an entry of that number. */
static void put(const char *who, const char *kind, const char *number, const char *set) {
    char id[LINE_ID], line[4096];
    number_id(&crypto, bytes_of(number), id);
    uint32_t from = text.len;
    snprintf(
        line, sizeof line,
        "{\"at\":\"2031-05-02T%02u:%02u:00+02:00\",\"entry\":\"%.32s\",\"kind\":\"%s\",\"set\":{"
        "\"number\":{\"over\":[],\"v\":\"%s\"}%s},"
        "\"w\":\"%032x\",\"who\":\"%s\"}",
        7 + count / 60, count % 60, id, kind, number, set, count + 1, who);
    buffer_text(&text, line);
    lines[count++] = bytes_slice(buffer_bytes(&text), from, text.len);
}
#define V(key, value) ",\"" key "\":{\"over\":[],\"v\":\"" value "\"}"
#define L(key, value) ",\"" key "\":{\"over\":[],\"v\":[\"" value "\"]}"

static bool build(void) {
    account_drop(&account);
    return account_build(&account, lines, count, NULL, 0);
}
