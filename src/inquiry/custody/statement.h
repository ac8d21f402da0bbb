/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* statement.h - a statement's file becomes an exhibit and, paragraph by paragraph, statement entries: as many as it needs, for an entry
 * is a line of 12 KiB. Nothing is taken in before all of it could be read. Threads: one.                                 */
#pragma once
#include "inquiry/custody/custody.h"
#include "inquiry/custody/spoken.h"

enum { STATEMENT_FILE_MAX = 4 << 20, STATEMENT_PART_MAX = 9000 };
struct statement_in {
    const struct custody_intake *intake; /* of the file */
    const char *person, *when, *taken_by, *how;
    void (*each)(void *state, struct bytes number); /* of the statements, as they are written */
    void *state;
};
struct statement_read {
    enum spoken_form form;
    uint32_t paragraphs, parts;
    const char *encoding; /* of the file */
};
SC_CHECK enum custody_answer statement_take(struct inquiry *q, const struct statement_in *in,
                                            struct custody_taken *taken,
                                            struct statement_read *read,
                                            char why[INQUIRY_WORDS_MAX]);
