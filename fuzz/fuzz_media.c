/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_media.c - pictures and recordings: what they are and whether they tell is always said, within their octets. */
#include "fuzz.h"
#include "text/media.h"

FUZZ(octets) {
    enum media_kind kind = media_kind(octets);
    EXPECT(kind < MEDIA_KIND_COUNT);
    EXPECT(media_kind(bytes_slice(octets, 0, MEDIA_HEAD)) == kind);
    EXPECT(kind || media_tells(kind, octets));
    for (int k = MEDIA_JPEG; k < MEDIA_KIND_COUNT; k++)
        (void)media_tells((enum media_kind)k, octets);
}
