/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* takes.h - a setup's takes as the record slated them and the notebook has them: "1, 2 NG, (3)"; circled ones in brackets. */
#pragma once
#include "paper/given.h"
#include "paper/sheet.h"

/* takes_said(p, setup, day): ${day}: only the day's. takes_words(p, setup, day): what was written of single takes. */
const char *takes_said(struct page *p, struct bytes setup, bool day);
const char *takes_words(struct page *p, struct bytes setup, bool day);
/* takes_made(p, setup): when the record slated its circled take, else its last; 0: never. */
uint64_t takes_made(struct page *p, struct bytes setup);
/* takes_of_day(r, at): the time is of the record's day; of a day that was never opened, all are. */
bool takes_of_day(const struct record *r, uint64_t at_ms);
