/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media.h - what a picture or a recording is, by its own octets, and whether it tells more than what it shows: a place, a
 * device, a moment. Only what phones make and pages can show; nothing is decoded. Also a plain text (a screenplay, in any
 * encoding), and what was sealed to somebody's keys, of which nobody can say what it is. Pure.                         */
#pragma once
#include "text/bytes.h"

#define MEDIA_KINDS(X)               \
    X(JPEG, "image/jpeg", "jpg")     \
    X(PNG, "image/png", "png")       \
    X(WEBP, "image/webp", "webp")    \
    X(WEBM, "audio/webm", "webm")    \
    X(MP4, "video/mp4", "mp4")       \
    X(M4A, "audio/mp4", "m4a")       \
    X(OGG, "audio/ogg", "ogg")       \
    X(AGE, "application/age", "age") \
    X(TEXT, "text/plain", "txt")
enum media_kind {
    MEDIA_NONE,
#define X(id, type, ending) MEDIA_##id,
    MEDIA_KINDS(X)
#undef X
        MEDIA_KIND_COUNT
};
enum { MEDIA_HEAD = 64 }; /* octets that media_kind looks at */
extern const char *const media_types[MEDIA_KIND_COUNT], *const media_endings[MEDIA_KIND_COUNT];

/* media_kind(head): By its first MEDIA_HEAD octets, or all of a shorter one. NONE: nothing that is taken. */
enum media_kind media_kind(struct bytes head);
/* media_tells(kind, whole): It has a place in it for a time, a place, a device or somebody's words, and that is not empty; or
 * it cannot be followed to where that would stand. A voice and what is seen are not looked at. */
bool media_tells(enum media_kind kind, struct bytes whole);
