/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sums.h - SHA256SUMS of a folder and all folders below it, as `sha256sum -c` reads it; what begins with a dot is left out. */
#pragma once
#include "text/bytes.h"

/* sums_put(folder): a new file in it. False: it was said. */
SC_CHECK bool sums_put(const char *folder);
