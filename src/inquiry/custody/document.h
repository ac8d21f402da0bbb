/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* document.h - the text of a document that nobody vouches for: PDF by pdftotext, pages and plain text by plain.h, each in a process
 * without network, with limits (decode_child.h). What comes out is text that does nothing. Threads: one.               */
#pragma once
#include "inquiry/custody/head.h"
#include "inquiry/custody/plain.h"

enum { DOCUMENT_READ_MAX = 4 << 20, DOCUMENT_TEXT_MAX = 12 << 20, DOCUMENT_WHY_MAX = 256 };
/* document_text(file, head, pages, out, why): ${pages} of a PDF alone. ${out} has room for DOCUMENT_TEXT_MAX. False: nothing could be read. ${why}, also where it is
 * true: "" or what is missing of it, in words. */
SC_CHECK bool document_text(int file, const struct head *head, enum plain_pages pages,
                            struct buffer *out, char why[DOCUMENT_WHY_MAX]);
