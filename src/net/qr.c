/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "net/qr.h"
#include <qrencode.h>
#include <string.h>

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

/* The name's bytes, until a colon that no backslash stands before; how many bytes of ${wifi} they take. */
static size_t read_name(const char *wifi, char name[33], size_t *len) {
    size_t at = 0;
    *len = 0;
    for (; wifi[at] && wifi[at] != ':'; at++) {
        if (wifi[at] == '\\' && wifi[at + 1] == ':') at++;
        if (*len < 33) name[(*len)++] = wifi[at];
    }
    return at;
}

static char *put(char *to, const char *words) {
    size_t len = strlen(words);
    memcpy(to, words, len + 1);
    return to + len;
}

/* The characters that have a meaning of their own there. */
static char *put_escaped(char *to, const char *from, size_t len) {
    for (size_t i = 0; i < len; i++) {
        if (strchr("\\;,:\"", from[i])) *to++ = '\\';
        *to++ = from[i];
    }
    return to;
}

bool qr_wifi(const char *wifi, char text[QR_WIFI_MAX]) {
    char name[33];
    size_t len, at = read_name(wifi, name, &len);
    const char *password = wifi[at] ? wifi + at + 1 : "";
    size_t secret = strlen(password);
    bool secured = wifi[at] != 0;
    if (!len || len > 32 || (secured && (secret < 8 || secret > 64))) return false;
    char *to = put(text, secured ? "WIFI:T:WPA;S:" : "WIFI:T:nopass;S:");
    to = put_escaped(to, name, len);
    if (secured) to = put_escaped(put(to, ";P:"), password, secret);
    put(to, ";;");
    return true;
}
