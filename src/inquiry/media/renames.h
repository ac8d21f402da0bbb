/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* renames.h - what is missing under one name and new under another, with the same content.
 *
 * Two are one only when nothing else could be meant: one missing and one new with this hash, or, where there are more, one of each
 * with the same last name. Everything else stays missing and new. Within one history. */
#pragma once
#include "inquiry/media/reel.h"

/* renames_want(m): new files are read in the kinds that the missing ones are recorded in, too. renames_find(m, folders): after
 * the reading: sets m->known of each that was found, and tells it. ${folders}: the digests of kind ${f}, or NULL. */
void renames_want(struct reel *m);
struct folder_digests;
void renames_find(struct reel *m, const struct folder_digests *folders, enum format f);
