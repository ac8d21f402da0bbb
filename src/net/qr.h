/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* qr.h - a QR code in the terminal, so that a phone's camera can join; and as a picture that a page shows. */
#pragma once
#include "text/bytes.h"
#include <stdio.h>

/* qr_print(to, text): Two rows of dots a line, dark on light whatever the terminal's colours. -1: the text is too long. */
int qr_print(FILE *to, const char *text);

enum { QR_WIFI_MAX = 256 };
/* qr_wifi(wifi, text): What a phone's camera joins a Wi-Fi by, out of "NAME:PASSWORD", or "NAME" where there is none; a
 * colon in the name is written "\:". False: no Wi-Fi can have such a name or password (1-32 bytes; 8-63 letters, or 64
 * hexadecimal digits). */
bool qr_wifi(const char *wifi, char text[QR_WIFI_MAX]);

/* qr_svg(out, text, title): An SVG document, one path of dark dots on white, whatever the theme. ${title} is its text for
 * those who do not see it. False: the text is too long for any QR code, or there is no room. */
SC_CHECK bool qr_svg(struct buffer *out, struct bytes text, const char *title);
