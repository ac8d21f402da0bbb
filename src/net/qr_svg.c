/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* qr_svg.c - see qr.h. */
#include "net/qr.h"
#include <qrencode.h>

enum { QUIET = 4 }; /* dots around it, as the standard asks */

/* A run of dark dots is one bar of the path. */
static void put_bar(struct buffer *out, int x, int y, int width) {
    buffer_byte(out, 'M');
    buffer_i64(out, x + QUIET);
    buffer_byte(out, ' ');
    buffer_i64(out, y + QUIET);
    buffer_byte(out, 'h');
    buffer_i64(out, width);
    buffer_text(out, "v1h-");
    buffer_i64(out, width);
    buffer_byte(out, 'z');
}

static void put_line(struct buffer *out, const QRcode *code, int y) {
    for (int x = 0, from = 0; x <= code->width; x++) {
        if (x < code->width && code->data[y * code->width + x] & 1) continue;
        if (x > from) put_bar(out, from, y, x - from);
        from = x + 1;
    }
}

static void put_size(struct buffer *out, const char *attribute, int side) {
    buffer_text(out, attribute);
    buffer_i64(out, side);
}

bool qr_svg(struct buffer *out, struct bytes text, const char *title) {
    QRcode *code = QRcode_encodeData((int)text.len, text.ptr, 0, QR_ECLEVEL_L);
    if (!code) return false;
    int side = code->width + 2 * QUIET;
    buffer_text(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    put_size(out, " viewBox=\"0 0 ", side);
    put_size(out, " ", side);
    buffer_text(out, "\" shape-rendering=\"crispEdges\"><title>");
    buffer_text(out, title);
    buffer_text(out, "</title><path fill=\"#fff\" d=\"M0 0");
    put_size(out, "h", side);
    put_size(out, "v", side);
    put_size(out, "h-", side);
    buffer_text(out, "z\"/><path fill=\"#000\" d=\"");
    for (int y = 0; y < code->width; y++) put_line(out, code, y);
    buffer_text(out, "\"/></svg>\n");
    QRcode_free(code);
    return !out->full;
}
