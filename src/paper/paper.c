/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* paper.c - see paper.h. */
#include "paper/paper.h"
#include <string.h>

const struct paper_sheet paper_sheets[] = {
#define SHEET(id, word, title, when) {word, PAPER_##title, PAPER_##when, sheet_##id},
#include "paper/sheets.def"
};
const uint32_t paper_sheets_count = COUNT_OF(paper_sheets);

const struct paper_sheet *paper_find(const char *word) {
    for (uint32_t i = 0; i < paper_sheets_count; i++)
        if (!strcmp(paper_sheets[i].word, word)) return &paper_sheets[i];
    return NULL;
}

static void write_sheet(struct page *p, void *state) {
    const struct paper_sheet *s = state;
    s->write(p);
}

bool paper_print(const struct paper_order *o, const struct paper_sheet *s, const char *file,
                 char why[RECORD_WORDS_MAX]) {
    const struct sheet_head head = {.record = o->record,
                                    .language = o->language,
                                    .size = o->size,
                                    .word = s->word,
                                    .title = words_own(o->language, s->title),
                                    .first = s->when == PAPER_PADS ? o->first : 1,
                                    .coded = s->when == PAPER_PADS};
    return page_write(file, &head, write_sheet, (void *)(uintptr_t)s, why);
}

/* fontconfig keeps what it has read until the process ends; the leak sanitizer is told so. */
#ifdef __SANITIZE_ADDRESS__
const char *__lsan_default_suppressions(void);
const char *__lsan_default_options(void);
const char *__lsan_default_suppressions(void) {
    return "leak:libfontconfig\nleak:libpango\nleak:libcairo\nleak:libglib\n";
}
const char *__lsan_default_options(void) {
    return "print_suppressions=0";
}
#endif
