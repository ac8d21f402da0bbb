/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sums.h - SHA256SUMS of a folder and the folders in it, as `sha256sum -c` reads it. */
#pragma once
#include "box/crypto.h"

/* sums_put(c, folder): a new file in it. False: it was said. */
SC_CHECK bool sums_put(const struct crypto *c, const char *folder);
