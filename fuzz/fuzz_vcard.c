/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_vcard.c - any bytes as vCards: as they are, and behind a card's begin. */
#include "fuzz_bring.h"

FUZZ(text) {
    static uint8_t card[BROUGHT_MAX];
    struct buffer all = BUFFER(card);
    hold_brought(text);
    buffer_text(&all, "BEGIN:VCARD\nVERSION:3.0\nFN:A\n");
    buffer_put(&all, text);
    if (!all.full) hold_brought(buffer_bytes(&all));
}
