/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* disk_words.h - why nothing was written, and what to do: for a person, where `strerror` would leave them alone. Threads: any. */
#pragma once

/* disk_words(wrong): of an errno. Constant text, or strerror's. */
const char *disk_words(int wrong);
