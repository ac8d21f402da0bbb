/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* crew.h - the crew list a production brings: a CSV file with the columns name, roles and (may be absent) contact.
 *
 *     name,roles,contact
 *     Ada Morrow,armorer,
 *     "Quill, Ben",property-master; props,+1 555 0100
 *
 * Roles are words of core/roles.def, several separated by ';' or '/'. "role" is read as "roles". Other columns are left
 * alone. Invariant: each member has a name and at least one role, and no name stands twice.
 * Ownership: the members' texts point into the caller's text, which is unquoted in place.                         */
#pragma once
#include "core/vocabulary.h"
#include <stdio.h>

enum { CREW_NAME_MAX = 100 };

struct crew_member {
    struct bytes name, contact;
    enum role first; /* the role named first */
    uint32_t roles;  /* bit ROLE_x */
};
struct crew {
    struct crew_member *member; /* the caller's */
    uint32_t count, max;
    const char *wrong; /* NULL, or what is wrong in ${line}, for a person */
    uint32_t line;
    struct bytes word; /* the text that is wrong; may be empty */
};

/* crew_read(c, text, len): c->member and c->max are set by the caller. False: see c->wrong. */
SC_CHECK bool crew_read(struct crew *c, uint8_t *text, uint32_t len);
/* crew_say_wrong(c, file, to): "crew.csv:12: no such role: grips", and the roles there are. */
void crew_say_wrong(const struct crew *c, const char *file, FILE *to);
