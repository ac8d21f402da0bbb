/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* crew.h - the crew list a production brings: a CSV file with the columns name, roles and (may be absent) contact.
 *
 *     name,roles,contact
 *     Ada Morrow,armorer,
 *     "Quill, Ben",property-master; props,+1 555 0100
 *
 * Roles are words of core/roles.def or of crew.def, several separated by ';' ',' '/' or '|'; columns have the names that crew.def
 * has, in any order; of two for one thing that which stands first there, of contacts all. Other columns are left alone, and
 * crew_say_left says which.
 * Invariant: each member has a name and at least one role, and no name stands twice.
 * Ownership: the members' texts point into the caller's text, which is unquoted in place.                         */
#pragma once
#include "core/vocabulary.h"
#include "text/csv.h"
#include <stdio.h>

enum { CREW_NAME_MAX = 100, CREW_CONTACT_MAX = 1000, CREW_CONTACTS = 4 };

struct crew_member {
    struct bytes name, contact[CREW_CONTACTS]; /* empty: none */
    enum role first;                           /* the role named first */
    uint32_t roles;                            /* bit ROLE_x */
};
struct crew {
    struct crew_member *member; /* the caller's */
    uint32_t count, max;
    const char *wrong; /* NULL, or what is wrong in ${line}, for a person */
    uint32_t line;
    struct bytes column, word; /* where, and the text that is wrong; may be empty */
    struct bytes left[CSV_FIELDS_MAX];
    uint32_t lefts; /* columns that were left alone */
};

/* crew_read(c, text, len): c->member and c->max are set by the caller. False: see c->wrong. */
SC_CHECK bool crew_read(struct crew *c, uint8_t *text, uint32_t len);
/* crew_contact(m, b): all of a member's contacts in one line. */
void crew_contact(const struct crew_member *m, struct buffer *b);
/* crew_say_wrong(c, file, to): "crew.csv:12: roles: no such role: grips", and the roles there are. */
void crew_say_wrong(const struct crew *c, const char *file, FILE *to);
/* crew_say_left(c, file, to): which columns were left alone; nothing when none. */
void crew_say_left(const struct crew *c, const char *file, FILE *to);
