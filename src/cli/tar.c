/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* tar.c - see tar.h. */
#include "cli/tar.h"
#include <stdio.h>
#include <string.h>

enum { AT_MODE = 100, AT_OWNER = 108, AT_SIZE = 124, AT_TIME = 136, AT_SUM = 148, AT_TYPE = 156 };
enum { AT_MAGIC = 257, OCTAL = 11 };
static const char MAGIC[] = "ustar\00000";

static uint32_t sum_of(const uint8_t block[TAR_BLOCK]) {
    uint32_t sum = 0;
    for (uint32_t i = 0; i < TAR_BLOCK; i++)
        sum += i - AT_SUM < 8 ? ' ' : block[i]; /* the sum counts as spaces in itself */
    return sum;
}

static void put_octal(uint8_t *at, uint32_t digits, uint64_t n) {
    for (uint32_t i = digits; i-- > 0; n >>= 3) at[i] = (uint8_t)('0' + (n & 7));
}

static bool put_padding(const struct tar_out *t, uint64_t len) {
    static const uint8_t ZERO[TAR_BLOCK];
    uint32_t over = (uint32_t)(len % TAR_BLOCK);
    return !over || t->put(t->state, (struct bytes){ZERO, TAR_BLOCK - over});
}

bool tar_put(const struct tar_out *t, const char *name, struct bytes content) {
    uint8_t block[TAR_BLOCK] = {0};
    size_t len = strlen(name);
    if (len > TAR_NAME_MAX) return false;
    memcpy(block, name, len);
    put_octal(block + AT_MODE, 7, 0600);
    put_octal(block + AT_OWNER, 7, 0);
    put_octal(block + AT_OWNER + 8, 7, 0);
    put_octal(block + AT_SIZE, OCTAL, content.len);
    put_octal(block + AT_TIME, OCTAL, 0);
    block[AT_TYPE] = '0';
    memcpy(block + AT_MAGIC, MAGIC, sizeof MAGIC - 1);
    put_octal(block + AT_SUM, 6, sum_of(block));
    block[AT_SUM + 7] = ' ';
    return t->put(t->state, (struct bytes){block, sizeof block}) &&
           (!content.len || t->put(t->state, content)) && put_padding(t, content.len);
}

bool tar_end(const struct tar_out *t) {
    static const uint8_t ZERO[2 * TAR_BLOCK];
    return t->put(t->state, (struct bytes){ZERO, sizeof ZERO});
}

/* Exactly ${len} bytes. */
static bool take(struct tar_in *t, uint8_t *into, uint32_t len) {
    for (uint32_t at = 0; at < len;) {
        int64_t n = t->get(t->state, into + at, len - at);
        t->failed = n < 0;
        if (n <= 0) return false;
        at += (uint32_t)n;
    }
    return true;
}

static bool pass_over(struct tar_in *t) {
    uint8_t block[TAR_BLOCK];
    uint64_t len = t->left + (TAR_BLOCK - t->size % TAR_BLOCK) % TAR_BLOCK;
    for (t->left = t->size = 0; len;) {
        uint32_t now = len < sizeof block ? (uint32_t)len : (uint32_t)sizeof block;
        if (!take(t, block, now)) return false;
        len -= now;
    }
    return true;
}

static bool get_octal(const uint8_t *at, uint32_t digits, uint64_t *n) {
    *n = 0;
    for (uint32_t i = 0; i < digits; i++) {
        if (at[i] < '0' || at[i] > '7') return false;
        *n = *n << 3 | (uint64_t)(at[i] - '0');
    }
    return true;
}

/* Words of letters, digits and "-", with one "/" or one point between. */
static bool is_name(const char *name) {
    bool begins = true;
    if (!*name) return false;
    for (const char *p = name; *p; p++) {
        bool letter = (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
                      (*p >= '0' && *p <= '9') || *p == '-';
        if (!letter && (begins || (*p != '.' && *p != '/'))) return false;
        begins = *p == '/' || *p == '.';
    }
    return !begins;
}

static bool is_zero(const uint8_t block[TAR_BLOCK]) {
    for (uint32_t i = 0; i < TAR_BLOCK; i++)
        if (block[i]) return false;
    return true;
}

static bool read_header(struct tar_in *t, const uint8_t block[TAR_BLOCK]) {
    uint64_t sum, size;
    memcpy(t->name, block, TAR_NAME_MAX);
    t->name[TAR_NAME_MAX] = 0;
    bool right = get_octal(block + AT_SUM, 6, &sum) && sum == sum_of(block) &&
                 get_octal(block + AT_SIZE, OCTAL, &size) && block[AT_TYPE] == '0' &&
                 memcmp(block + AT_MAGIC, MAGIC, 5) == 0 && !block[345] /* a prefix of the name */
                 && is_name(t->name);
    if (right) t->size = t->left = size;
    return right;
}

enum tar_next tar_next(struct tar_in *t) {
    uint8_t block[TAR_BLOCK];
    if (!pass_over(t) || !take(t, block, sizeof block)) return t->failed ? TAR_NO_READ : TAR_BROKEN;
    if (is_zero(block)) return TAR_END;
    return read_header(t, block) ? TAR_FILE : TAR_BROKEN;
}

bool tar_read(struct tar_in *t, struct buffer *out) {
    if (t->left > out->max - out->len) return false;
    uint32_t len = (uint32_t)t->left;
    if (!take(t, out->ptr + out->len, len)) return false;
    out->len += len;
    t->left = 0;
    return true;
}
