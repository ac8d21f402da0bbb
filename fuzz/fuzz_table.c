/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_table.c - any bytes as a camera report, and as a crew list. */
#include "cli/crew.h"
#include "fuzz_bring.h"

FUZZ(text) {
    static struct crew_member member[16];
    static uint8_t copy[BROUGHT_MAX];
    struct crew crew = {.member = member, .max = COUNT_OF(member)};
    hold_brought(text);
    if (text.len > sizeof copy || !text.len) return;
    memcpy(copy, text.ptr, text.len);
    bool read = crew_read(&crew, copy, text.len);
    EXPECT(read ? !crew.wrong : crew.wrong && crew.line >= 1);
    for (uint32_t i = 0; read && i < crew.count; i++) {
        uint8_t bytes[CREW_CONTACT_MAX];
        struct buffer contact = BUFFER(bytes);
        crew_contact(&member[i], &contact);
        EXPECT(!contact.full && member[i].roles && member[i].name.len);
    }
}
