/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "net/qr.h"
#include <qrencode.h>

enum {
    QUIET = 2
}; /* dots around it; four are asked for, two are read everywhere and leave room in a terminal */

static int dark(const QRcode *code, int x, int y) {
    if (x < 0 || y < 0 || x >= code->width || y >= code->width) return 0;
    return code->data[y * code->width + x] & 1;
}

static void print_line(FILE *to, const QRcode *code, int y) {
    static const char *const HALVES[] = {"\u2588", "\u2580", "\u2584",
                                         " "}; /* white is drawn, dark is left out */
    fputs("  \033[40;97m", to);
    for (int x = -QUIET; x < code->width + QUIET; x++)
        fputs(HALVES[dark(code, x, y) * 2 + dark(code, x, y + 1)], to);
    fputs("\033[0m\n", to);
}

int qr_print(FILE *to, const char *text) {
    QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
    if (!code) return -1;
    for (int y = -QUIET; y < code->width + QUIET; y += 2) print_line(to, code, y);
    QRcode_free(code);
    return 0;
}
