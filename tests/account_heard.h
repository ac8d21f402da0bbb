/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* account_heard.h - a small account to begin with, and what findings say of it, for its unit tests. */
#pragma once
#include "account_lines.h"
#include "inquiry/account/findings.h"

/* An armorer, and one who is performer and producer; one compiler. */
static inline void begin(void) {
    begin_lines();
    put("K1", "inquiry", "I1", V("title", "The ridge") L("bound", "bulletin-1"));
    put("K1", "compiler", "K1", V("name", "Ada"));
    put("K1", "person", "P1", V("name", "Armorer") L("roles", "armorer"));
    put("K1", "person", "P2",
        V("name", "Lead") ",\"roles\":{\"over\":[],\"v\":[\"performer\",\"producer\"]}");
}
static inline uint32_t duty(const char *key) {
    for (uint32_t d = 0; d < account.duties; d++)
        if (bytes_equal(account.duty[d].key, bytes_of(key))) return d;
    return 0;
}

/* What findings say, a line each. */
static uint8_t said_bytes[1 << 18];
static struct buffer said;
static inline void take(void *state, uint32_t section, struct bytes where, struct bytes what) {
    (void)state, (void)section;
    buffer_put(&said, where);
    buffer_text(&said, "|");
    buffer_put(&said, what);
    buffer_text(&said, "\n");
}
static const struct findings listen = {NULL, take};
static inline bool says(const char *words) {
    said.ptr[said.len] = 0;
    if (strstr((char *)said.ptr, words)) return true;
    printf("not said: %s\nin:\n%s", words, (char *)said.ptr);
    return false;
}
static inline uint32_t hear(uint32_t (*find)(const struct account *, const struct findings *)) {
    said = (struct buffer){said_bytes, 0, sizeof said_bytes - 1, false};
    return find(&account, &listen);
}
