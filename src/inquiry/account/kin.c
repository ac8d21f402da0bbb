/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* kin.c - see kin.h. */
#include "inquiry/account/kin.h"
#include "inquiry/account/number.h"
#include "notebook/line.h"

enum { PARENTS_MAX = 16 }; /* one behind the other */

bool kin_holds(kin_said *said, const void *state, struct bytes number) {
    uint8_t bytes[LINE_MAX_BYTES], of_bytes[NUMBER_MAX];
    struct buffer text = BUFFER(bytes), of = BUFFER(of_bytes);
    buffer_put(&of, number);
    for (uint32_t up = 0; up < PARENTS_MAX; up++) {
        if (said(state, buffer_bytes(&of), "kin-hold", &text)) return true;
        if (said(state, buffer_bytes(&of), "family-agrees", &text)) return false;
        if (!said(state, buffer_bytes(&of), "parent", &text)) return false;
        of.len = 0;
        buffer_put(&of, buffer_bytes(&text));
    }
    return true;
}
