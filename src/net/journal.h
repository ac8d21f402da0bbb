/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* journal.h - the operator's log: one line an event on stderr, for grep and for eyes.
 *
 *     2031-05-02T12:30:00Z info net listening address=192.168.1.2:8080
 *
 * Never a token, an invite, a private text or the address of somebody who reported without a name. */
#pragma once

enum journal_level { JOURNAL_INFO, JOURNAL_WARN, JOURNAL_FAULT };

/* journal(level, area, format, ...): words first, then key=value; no brackets, no full stop. Line breaks and control
 * characters in what is inserted become '?'. */
void journal(enum journal_level level, const char *area, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
