/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_words.h - how a person, a matter, a moment read in `showclear inquiry`, as text and as members of JSON. */
#pragma once
#include "cli/inquiry_log.h"
#include "inquiry/known/known_rows.h"

/* Text. A person: "Ada (armorer)", "person 3 (armorer)", with every role they held in what was read; 0: "nobody named". */
void inquiry_person(struct buffer *b, const struct inquiry_log *l, uint32_t person);
void inquiry_roles(struct buffer *b, uint32_t roles);
uint32_t inquiry_duties(void); /* roles that are accepted as a duty: bit ROLE_x */
void inquiry_time(struct buffer *b, uint64_t at_ms); /* "2031-05-02 10:01:05" */
void inquiry_entry(struct buffer *b, uint64_t at_ms,
                   uint64_t index); /* "2031-05-02 10:01:05  entry 57" */
/* "discharge, colt-2, in 31", "concern: firearm-concern". */
void inquiry_matter(struct buffer *b, const struct inquiry_log *l, const struct known_matter *m);
/* ", colt-2, in 31": what of the world a matter names. */
void inquiry_things(struct buffer *b, const struct inquiry_log *l, const struct known_matter *m);
/* What was read, and whether it was checked: lines. */
void inquiry_heading(struct buffer *b, const struct inquiry_log *l);

/* JSON. */
void inquiry_put_time(struct buffer *b, const char *key, uint64_t at_ms);
void inquiry_put_roles(struct buffer *b, const char *key, uint32_t roles);
void inquiry_put_log(struct buffer *b, const struct inquiry_log *l); /* "log":{...} */
void inquiry_put_person(struct buffer *b, const struct inquiry_log *l, uint32_t person);
/* "item":"colt-2",...: what of the world a matter names. */
void inquiry_put_things(struct buffer *b, const struct inquiry_log *l,
                        const struct known_matter *m);

/* inquiry_flush(b): to standard output, and empty it; false: it was full, or cannot be written. */
SC_CHECK bool inquiry_flush(struct buffer *b);
