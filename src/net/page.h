/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* page.h - the page and its files, out of the executable or, while developing, out of a folder.
 *
 * Files have their content's hash as ETag, are asked for again each time (`no-cache`) and answered 304 while they are the
 * same; fonts are kept for a day. Compressed when the browser takes gzip.                                        */
#pragma once
#include "net/request.h"

struct embedded;

/* page_answer(r, files, folder): the file at r->path; "/" is index.html. ${folder}: NULL, or where to read from instead. */
void page_answer(struct request *r, const struct embedded *files, const char *folder);
