/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* erase_now.h - a person's private texts erased: by the serve that runs, or here when nobody serves. */
#pragma once
#include "box/box.h"

enum erased { ERASED, ERASE_REFUSED, ERASE_FAULT };
/* erase_now(dir, person, index, why): ${index}: of the entry that says so. REFUSED: a legal hold; ${why} has the rule's words. */
enum erased erase_now(const char *dir, uint32_t person, uint64_t *index, char why[BOX_WORDS_MAX]);
/* erase_beside(dir, person): From the stores that `continue` left beside this one too. Returns how many it could not. */
uint32_t erase_beside(const char *dir, uint32_t person);
