/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* folders.h - directory hashes: of what lies in a folder, and of how it is named.
 *
 * content: the hash of the sorted hashes of its files and of its folders' contents. structure: the hash of the sorted hashes of
 * each name followed by its file's hash, or its folder's structure. An empty folder's are the hash of nothing. A name changes
 * structure alone. What is left out of a manifest is left out here. */
#pragma once
#include "inquiry/media/reel.h"

struct folder_digests {
    uint8_t content[DIGEST_MAX], structure[DIGEST_MAX];
    bool whole; /* everything below could be read */
};
/* folders_digest(m, f): of each item that is a folder; to be freed. The files have been read, with ${f} among the formats. */
struct folder_digests *folders_digest(const struct reel *m, enum format f);
