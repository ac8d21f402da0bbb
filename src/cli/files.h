/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* files.h - an export's folder: "checkpoint", "key", "README", "witness/ID", "tile/...". What the last two lines of a
 * README are for: it is the only file no signature reaches, so it ends in its own SHA-256 and a changed byte shows. */
#pragma once
#include "ledger/checkpoint.h"

enum { FILES_README_MAX = 8192 };
void files_readme(struct buffer *out, const struct crypto *c, struct bytes origin, uint64_t size);
bool files_readme_right(const struct crypto *c, struct bytes text);
