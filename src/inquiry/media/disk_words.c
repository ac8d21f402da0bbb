/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "inquiry/media/disk_words.h"
#include "text/bytes.h"
#include <errno.h>
#include <string.h>

const char *disk_words(int wrong) {
    static const struct {
        int wrong;
        const char *words;
    } DISK[] = {{ENOSPC, "the disk is full; make room, and do it again"},
                {EDQUOT, "the disk's share for this user is full; make room, and do it again"},
                {EROFS, "the disk cannot be written to; is it locked, or mounted to be read only?"},
                {EIO, "the disk does not take it, or is gone; look at it, and do it again"}};
    for (uint32_t i = 0; i < COUNT_OF(DISK); i++)
        if (DISK[i].wrong == wrong) return DISK[i].words;
    return strerror(wrong);
}
