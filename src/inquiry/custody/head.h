/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* head.h - what a file is by its first octets (heads.def), whatever its name says. Nothing is decoded: a file of which nothing is
 * known here is text when all of its head can be read as such, and "other" when not. Pure.                               */
#pragma once
#include "text/bytes.h"

enum head_media { HEAD_VIDEO, HEAD_AUDIO, HEAD_PICTURE, HEAD_DOCUMENT, HEAD_OTHER, HEAD_MEDIA };
extern const char *const head_media_word[HEAD_MEDIA]; /* as account.def has them */
struct head {
    const char *container, *type, *endings; /* type: for a browser; never one that it would run */
    enum head_media media;
};
enum { HEAD_OCTETS = 512 };
/* head_find(first): by its first HEAD_OCTETS, or all of a shorter one. There is always an answer; its container may be "". */
const struct head *head_find(struct bytes first);
/* head_miscalled(container, name): the ending of ${name} that belongs to another kind of file than this; NULL when it fits, or when
 * nothing is known of the ending or the container. */
const char *head_miscalled(const char *container, const char *name);
