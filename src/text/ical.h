/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* ical.h - lines of an iCalendar file (RFC 5545): of at most 75 octets, going on behind a blank, no character cut in two.
 *
 * An event is what stands between ical_line(out, "BEGIN", "VEVENT") and ical_line(out, "END", "VEVENT"). Pure. */
#pragma once
#include "text/bytes.h"

/* ical_begin(out, product): a calendar, made by that part of this program. ical_end(out). */
void ical_begin(struct buffer *out, const char *product);
void ical_end(struct buffer *out);
/* ical_line(out, key, value): as it is. ical_text: words for people, escaped. */
void ical_line(struct buffer *out, const char *key, const char *value);
void ical_text(struct buffer *out, const char *key, const char *text);
