/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fdx_around.c - see fdx_around.h. */
#include "notebook/fdx_around.h"
#include "notebook/encoding.h"
#include "notebook/letters.h"

/* Windows-1252 and MacRoman, which expat does not know. */
int fdx_foreign(void *state, const char *name, XML_Encoding *info) {
    (void)state;
    bool mac = letters_same(bytes_of(name), BYTES("macintosh")) ||
               letters_same(bytes_of(name), BYTES("x-mac-roman"));
    if (!mac && !letters_same(bytes_of(name), BYTES("windows-1252"))) return XML_STATUS_ERROR;
    for (int i = 0; i < 256; i++)
        info->map[i] = (int)encoding_point(mac ? ENCODING_MACROMAN : ENCODING_WINDOWS, (uint8_t)i);
    info->data = NULL;
    info->convert = NULL;
    info->release = NULL;
    return XML_STATUS_OK;
}

/* The title page has lines, no keys: the first is the title, one that says "by" makes the next the author's. */
static void add_title(struct screenplay *s, struct bytes key, struct bytes value) {
    if (s->titles == SCREENPLAY_TITLES_MAX) return;
    s->title[s->titles++] = (struct screenplay_title){key, value};
}

void fdx_titles(struct screenplay *s) {
    bool by = false, author = false;
    for (uint32_t i = 0; i < s->elements; i++) {
        struct bytes text = letters_trim(screenplay_text(s, &s->element[i]));
        if (s->element[i].kind != SCREENPLAY_TITLE || !text.len) continue;
        if (!s->titles)
            add_title(s, BYTES("Title"), text);
        else if (by && !author)
            add_title(s, BYTES("Author"), text), author = true;
        else if (!by && (letters_same(text, BYTES("by")) || letters_end(text, BYTES(" by"))))
            add_title(s, BYTES("Credit"), text), by = true;
    }
}
