/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* kin.h - the family's wish: what a kin-hold holds back, and what was made of it, as deep as that goes.
 * It is asked where an exhibit leaves, of the folder, and where it is drawn, of the account: one rule for both. Pure.     */
#pragma once
#include "text/bytes.h"

/* What a field of an exhibit says, into ${text}, emptied before; false: nothing. */
typedef bool kin_said(const void *state, struct bytes number, const char *key, struct buffer *text);
/* kin_holds(said, state, number): under a kin-hold of it, or of what it was made of as far as the family did not agree to this one (field
 * family-agrees). Where that leads in a circle it stays held. */
bool kin_holds(kin_said *said, const void *state, struct bytes number);
