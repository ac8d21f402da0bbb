/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* found.h - what `new` and `sample` have in common: packs, people and things as the first commands of a log, given by
 * the operator at the keyboard (actor 0), and the files and the time zone they come with.
 *
 * Whatever returns false or NULL has filled ${why} with what is wrong and what to do.                              */
#pragma once
#include "box/production.h"
#include "cli/crew.h"

/* found_ask(b, c, text, why): Any command; ${text} has SEAL_COUNT private texts, or is NULL. */
SC_CHECK bool found_ask(struct box *b, const struct command *c, const struct bytes *text,
                        char why[BOX_WORDS_MAX]);
SC_CHECK bool found_pack(struct box *b, uint32_t pack, char why[BOX_WORDS_MAX]);
/* found_crew(b, crew, why): Each with the first role, then the others. The first of the list becomes person 1. */
SC_CHECK bool found_crew(struct box *b, const struct crew *crew, char why[BOX_WORDS_MAX]);
struct box_clock found_now(void);

/* found_read_file(path, len, why): The whole file, to be freed by the caller; at most FOUND_FILE_MAX bytes.
 * "-" is the standard input. */
enum { FOUND_FILE_MAX = 16 << 20 };
SC_CHECK uint8_t *found_read_file(const char *path, uint32_t *len, char why[BOX_WORDS_MAX]);
/* found_utf8(path, text, len, why): ${text}, malloc'ed, in another encoding is replaced by the same in UTF-8, and that is said. */
SC_CHECK bool found_utf8(const char *path, uint8_t **text, uint32_t *len, char why[BOX_WORDS_MAX]);
/* found_write_file(dir, name, what, why): A new file in ${dir}. */
SC_CHECK bool found_write_file(const char *dir, const char *name, struct bytes what,
                               char why[BOX_WORDS_MAX]);

/* found_zone(out, max): This machine's time zone by name, "Etc/UTC" when it has none. */
void found_zone(char *out, size_t max);
