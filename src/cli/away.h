/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* away.h - a folder of our own, with all that is in it, is taken away. Links in it are taken away, never followed. */
#pragma once
#include "text/bytes.h"

/* away(path), away_within(path): the latter leaves the folder itself. False: errno; some of it may be there still. */
bool away(const char *path);
bool away_within(const char *path);
