/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* print_inner.h - what the files of print.h share. Internal. */
#pragma once
#include "inquiry/account/frame.h"
#include "inquiry/account/print.h"

enum { PRINT_COLUMNS = 8 };
struct print {
    const struct account *a;
    struct doc d;
    struct buffer text;
    uint8_t text_bytes[1 << 18];
    char head[PRINT_COLUMNS][64]; /* of the table that is being written */
};
/* print_word(x, w): in the account's language. print_put: behind what stands in x->text. */
const char *print_word(const struct print *x, enum frame_word w);
void print_put(struct print *x, enum frame_word w);
/* print_said(x, entry, key, before): before and the field's text behind what stands in x->text; nothing when it says nothing. */
bool print_said(struct print *x, uint32_t entry, const char *key, const char *before);
void print_clear(struct print *x);
/* print_cell(x, entry, key): one field as a cell. print_each(x, kind, each): every entry of a kind, by number. */
void print_cell(struct print *x, uint32_t entry, const char *key);
uint32_t print_each(struct print *x, enum account_kind kind,
                    void (*each)(struct print *x, uint32_t entry));
/* print_sources(x, entry, key): "exhibit JH/12 p3 (its title)". */
void print_sources(struct print *x, uint32_t entry, const char *key);

void print_hurt(struct print *x);
void print_day(struct print *x);
void print_told(struct print *x);
/* print_told.c: what attached logs show. _logged: of one person and duty; _record: what a claim is set against. */
void print_logged(struct print *x, uint32_t duty, uint32_t person);
void print_record(struct print *x, uint32_t claim);
void print_rows(struct print *x);
void print_rows_apart(struct print *x);
