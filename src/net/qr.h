/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* qr.h - a QR code in the terminal, so that a phone's camera can join. */
#pragma once
#include <stdio.h>

/* qr_print(to, text): Two rows of dots a line, dark on light whatever the terminal's colours. -1: the text is too long. */
int qr_print(FILE *to, const char *text);
