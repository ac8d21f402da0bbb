/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_worlds.c DIR|EXPORT - a line an entry: its index, and the SHA-256 of the world's bytes after it, read as
 * `showclear inquiry` reads a log. For tests/http/scrub.mjs. */
#include "cli/inquiry_log.h"
#include <stdio.h>
#include <stdlib.h>

static void say(void *state, const struct world *w, const struct event *e) {
    const struct inquiry_log *l = state;
    struct bytes bytes = {(const uint8_t *)w, sizeof *w};
    struct hash hash;
    l->c.sha256(l->c.state, &bytes, 1, &hash);
    printf("%llu ", (unsigned long long)e->index);
    for (uint32_t i = 0; i < sizeof hash.byte; i++) printf("%02x", hash.byte[i]);
    printf("\n");
}

int main(int argc, char **argv) {
    struct inquiry_log *l = calloc(1, sizeof *l);
    struct inquiry_until all;
    if (!l || argc < 2) return 2;
    int answer = inquiry_log_open(l, "worlds", argv[1], NULL, 0);
    if (answer < 0) answer = inquiry_until(l, NULL, &all);
    if (answer < 0) answer = inquiry_log_read(l, &all, say, l);
    inquiry_log_close(l);
    free(l);
    return answer < 0 ? 0 : answer;
}
