/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* book_inner.h - what the files of book.h share. Internal. */
#pragma once
#include "notebook/book.h"

enum book_done book_fault(const struct book *b, char why[BOOK_WORDS_MAX]); /* errno says what */
void book_path(const struct book *b, const char *name, char path[BOOK_PATH_MAX + 16]);
/* book_open_line(b, line, plain): into ${plain}, which is emptied first and has room for it. */
enum age_how book_open_line(const struct book *b, struct bytes line, struct buffer *plain);
uint8_t *book_read_file(int fd, uint32_t *len); /* malloc'ed; NULL: errno */
