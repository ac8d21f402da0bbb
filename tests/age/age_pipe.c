/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* age_pipe.c - the age module as a filter, for comparing it with the stock program: age_pipe key | seal RECIPIENT... |
 * open IDENTITY. Exit 1 when it does not open, with why on stderr. */
#include "box/age.h"
#include <stdio.h>
#include <string.h>

static bool put(void *state, struct bytes what) {
    (void)state;
    return fwrite(what.ptr, 1, what.len, stdout) == what.len;
}
static int64_t get(void *state, uint8_t *into, uint32_t max) {
    (void)state;
    size_t n = fread(into, 1, max, stdin);
    return n || !ferror(stdin) ? (int64_t)n : -1;
}

static int key(void) {
    struct age_identity i;
    uint8_t text[2 * AGE_TEXT_MAX];
    struct buffer b = BUFFER(text);
    if (!age_identity_make(&i)) return 2;
    age_recipient_write(&b, &i.recipient);
    buffer_byte(&b, '\n');
    age_identity_write(&b, &i);
    buffer_byte(&b, '\n');
    return put(NULL, buffer_bytes(&b)) ? 0 : 2;
}

static int seal(int count, char **text) {
    struct age_recipient r[AGE_RECIPIENTS_MAX];
    uint8_t bytes[5000];
    size_t n;
    for (int i = 0; i < count; i++)
        if (!age_recipient_read(&r[i], bytes_of(text[i]))) return 2;
    struct age_seal *s = age_seal_begin(r, (uint32_t)count, put, NULL);
    if (!s) return 2;
    while ((n = fread(bytes, 1, sizeof bytes, stdin)) > 0)
        if (!age_seal_put(s, (struct bytes){bytes, (uint32_t)n})) return age_seal_drop(s), 2;
    return age_seal_end(s) ? 0 : 2;
}

static int open_it(const char *text) {
    struct age_identity i;
    enum age_how how;
    uint8_t bytes[5000];
    int64_t n = -1;
    if (!age_identity_read(&i, bytes_of(text))) return 2;
    struct age_open *o = age_open_begin(&i, 1, get, NULL, &how);
    while (o && (n = age_open_read(o, bytes, sizeof bytes)) > 0)
        if (!put(NULL, (struct bytes){bytes, (uint32_t)n})) return 2;
    if (n < 0) fprintf(stderr, "%s\n", age_words(o ? age_open_how(o) : how));
    age_open_end(o);
    return n < 0;
}

int main(int argc, char **argv) {
    if (argc == 2 && strcmp(argv[1], "key") == 0) return key();
    if (argc > 2 && argc - 2 <= AGE_RECIPIENTS_MAX && strcmp(argv[1], "seal") == 0)
        return seal(argc - 2, argv + 2);
    if (argc == 3 && strcmp(argv[1], "open") == 0) return open_it(argv[2]);
    return 2;
}
