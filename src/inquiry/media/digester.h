/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* digester.h - several digests of the same bytes in one reading: libcrypto's and libxxhash's.
 *
 * Threads: one digester a thread. A failure of libcrypto itself is a bug and ends the program. */
#pragma once
#include "inquiry/media/format.h"

struct digester;
struct digester *digester_create(void);
void digester_destroy(struct digester *d);
void digester_begin(struct digester *d, uint32_t formats); /* a bit each */
void digester_add(struct digester *d, struct bytes more);
/* digester_end(d, out): one behind the other, as format_at says. */
void digester_end(struct digester *d, uint8_t *out);
/* digester_once(d, f, b, out): of these bytes alone. */
void digester_once(struct digester *d, enum format f, struct bytes b, uint8_t *out);
