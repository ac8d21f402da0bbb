/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* manifest_write.h - a manifest of version 2.0, written piece by piece; it validates against the schema (tests/inquiry/).
 *
 * Names go in as they are, byte by byte; what XML cannot hold must have been left out before (new_file_can_say). An empty file
 * has its size, 0. Where nothing was hashed there is no <hashes>. */
#pragma once
#include "inquiry/media/ignore.h"
#include "inquiry/media/manifest.h"
#include "inquiry/media/new_file.h"

struct manifest_head {
    uint64_t created_ms;
    const char *hostname, *tool, *tool_version, *location, *comment;
    struct manifest_author author;
    enum manifest_process process;
    const struct manifest_hash *root; /* or NULL */
    const struct ignore *ignore;
};
struct manifest_writing {
    struct new_file *file;
    bool hashes; /* <hashes> is open */
};
void manifest_write_begin(struct manifest_writing *w, const struct manifest_head *head);
/* manifest_write_hash(w, h, sha256): ${sha256}: kept beside, or NULL. A folder without hashes is left out. */
void manifest_write_hash(struct manifest_writing *w, const struct manifest_hash *h,
                         const uint8_t *sha256);
void manifest_write_end(struct manifest_writing *w, const struct manifest_reference *reference,
                        uint32_t references);
