/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sun_rows.c - the functions of notebook.wasm on this machine, for tests/wasm/sun.mjs: each line of the input is a function's name
 * and its numbers; the answer is its row, a line, each double as the sixteen digits of its bits. */
#include "notebook/wasm.h"
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void say(uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        uint64_t bits;
        memcpy(&bits, wasm_answer() + i, sizeof bits);
        printf("%s%016" PRIx64, i ? " " : "", bits);
    }
    printf("\n");
}

int main(void) {
    char name[32];
    double n[6] = {0};
    while (scanf("%31s %lf %lf %lf %lf %lf %lf", name, n, n + 1, n + 2, n + 3, n + 4, n + 5) == 7) {
        if (!strcmp(name, "position")) say(wasm_position(n[0], n[1], n[2]));
        if (!strcmp(name, "day")) say(wasm_day(n[0], n[1], n[2], n[3]));
        if (!strcmp(name, "over")) say(wasm_over(n[0], n[1], n[2], n[3]));
        if (!strcmp(name, "lens")) say(wasm_lens(n[0], n[1], n[2], n[3], n[4], n[5]));
        if (!strcmp(name, "light")) say(wasm_light(n[0], n[1], n[2]));
        if (!strcmp(name, "again")) say(wasm_again(n[0], n[1], n[2], n[3], n[4]));
        if (!strcmp(name, "horizon_add")) printf("%u\n", wasm_horizon_add(n[0], n[1]));
    }
    return 0;
}
