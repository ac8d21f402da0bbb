/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sealed.h - the seals of one entry, whatever log it stands in: a production's event, or what was written in an account. Each hides
 * a private text, which a path names: "/name", "/text"; "/line" in an account. Ownership: points into the entry's bytes.   */
#pragma once
#include "core/core.h"
#include "inquiry/account/leaf.h"

struct sealed {
    bool account;
    struct leaf leaf;   /* of an account */
    struct event event; /* of a production */
};
/* sealed_read(s, entry): False: it is an entry of neither. */
SC_CHECK bool sealed_read(struct sealed *s, struct bytes entry);
/* sealed_find(s, path): the seal of this text; NULL: the entry has none. */
const struct hash *sealed_find(const struct sealed *s, struct bytes path);
