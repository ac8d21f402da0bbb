/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* replay.c - runs a fuzz target over the files named as arguments: its corpus, or one that once failed. */
#include "fuzz.h"

static int run(const char *path) {
    static uint8_t data[1 << 20];
    FILE *f = fopen(path, "rb");
    if (!f) return perror(path), 1;
    size_t len = fread(data, 1, sizeof data, f);
    fclose(f);
    uint8_t *exact = malloc(len ? len : 1); /* so that a sanitizer sees a step behind the end */
    if (!exact) return 1;
    memcpy(exact, data, len);
    LLVMFuzzerTestOneInput(exact, len);
    free(exact);
    return 0;
}

int main(int argc, char **argv) {
    int failed = 0;
    for (int i = 1; i < argc; i++) failed += run(argv[i]);
    printf("%d passed, %d failed\n", argc - 1 - failed, failed);
    return failed > 0;
}
