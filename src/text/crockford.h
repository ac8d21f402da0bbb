/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* crockford.h - codes that people write down and type again: Crockford's base32, without I, L, O and U. Pure. */
#pragma once
#include "text/bytes.h"

/* crockford_read(typed, out): Exactly ${out->max} characters, as they are kept: capitals, without the hyphens and spaces
 * between them, I and L read as 1, O as 0. False: more, fewer, or another character. */
SC_CHECK bool crockford_read(struct bytes typed, struct buffer *out);
