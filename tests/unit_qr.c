/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_qr.c - a QR code as a picture. */
#include "net/qr.h"
#include "test.h"
#include <qrencode.h>
#include <stdio.h>
#include <string.h>

/* The bars of the picture's path, put back as dots. */
static void read_bars(const char *path, int side, uint8_t *dot) {
    int x, y, w, back, used;
    while (sscanf(path, "M%d %dh%dv1h-%dz%n", &x, &y, &w, &back, &used) == 4) {
        EXPECT(w == back && w > 0 && x >= 4 && y >= 4 && x + w <= side - 4 && y < side - 4);
        for (int i = 0; i < w; i++) dot[y * side + x + i] = 1;
        path += used;
    }
    EXPECT(*path == '"');
}

TEST(a_qr_code_as_a_picture_has_the_dots_of_the_code) {
    static uint8_t text[1600], room[1 << 18], dot[200 * 200];
    for (uint32_t i = 0; i < sizeof text; i++) text[i] = (uint8_t)(i * 7);
    QRcode *code = QRcode_encodeData(sizeof text, text, 0, QR_ECLEVEL_L);
    struct buffer out = BUFFER(room);
    int side = code->width + 8;
    EXPECT(qr_svg(&out, (struct bytes){text, sizeof text}, "A title"));
    room[out.len] = 0;
    char *path = strstr((char *)room, "#000\" d=\"");
    EXPECT(path && strstr((char *)room, "<title>A title</title>"));
    read_bars(path + 9, side, dot);
    for (int y = 0; y < code->width; y++)
        for (int x = 0; x < code->width; x++)
            EXPECT_EQ(dot[(y + 4) * side + x + 4], code->data[y * code->width + x] & 1);
    QRcode_free(code);
    struct buffer small = {room, 0, 300, false};
    EXPECT(!qr_svg(&small, BYTES("short"), "A title"));
    EXPECT(!qr_svg(&out, (struct bytes){room, 4000}, "longer than any code"));
}
