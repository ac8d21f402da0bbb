/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* head.c - see head.h. */
#include "inquiry/custody/head.h"
#include <string.h>
#include <strings.h>

const char *const head_media_word[HEAD_MEDIA] = {"video", "audio", "picture", "document", "other"};

#define HEAD(at, octets, container, type, media, endings) \
    {at, BYTES_INIT(octets), {container, type, endings, HEAD_##media}},
#define BYTES_INIT(literal) \
    { (const uint8_t *)("" literal), sizeof(literal) - 1 }
static const struct {
    uint32_t at;
    struct bytes octets;
    struct head head;
} HEADS[] = {
#include "inquiry/custody/heads.def"
};
static const char ANY_TEXT[] = "text/plain; charset=utf-8";
static const struct head HTML = {"html", ANY_TEXT, "html htm xhtml", HEAD_DOCUMENT};
static const struct head TEXT = {"text", ANY_TEXT, "txt md csv vtt srt json xml log eml fountain",
                                 HEAD_DOCUMENT};
static const struct head UNKNOWN = {"", "application/octet-stream", "", HEAD_OTHER};

static uint8_t small(uint8_t c) {
    return c >= 'A' && c <= 'Z' ? (uint8_t)(c + 32) : c;
}

/* Whether it begins, behind blanks, with a tag that a page begins with. */
static bool is_page(struct bytes b) {
    static const char *const FIRST[] = {"<!doctype html", "<html", "<head", "<body", "<script"};
    uint32_t from = bytes_starts(b, BYTES("\xef\xbb\xbf")) ? 3 : 0;
    while (from < b.len && (b.ptr[from] == ' ' || (b.ptr[from] >= 9 && b.ptr[from] <= 13))) from++;
    for (uint32_t i = 0; i < COUNT_OF(FIRST); i++) {
        struct bytes tag = bytes_of(FIRST[i]);
        uint32_t at = 0;
        while (at < tag.len && from + at < b.len && small(b.ptr[from + at]) == tag.ptr[at]) at++;
        if (at == tag.len) return true;
    }
    return false;
}

/* Whether it has a mark of order, or none of the octets that no text has; what colours a terminal may stand in one. */
static bool is_text(struct bytes b) {
    if (bytes_starts(b, BYTES("\xff\xfe")) || bytes_starts(b, BYTES("\xfe\xff"))) return true;
    for (uint32_t i = 0; i < b.len; i++) {
        uint8_t c = b.ptr[i];
        if (c == 127 || (c < ' ' && (c < 8 || c > 13) && c != 27)) return false;
    }
    return b.len > 0;
}

const struct head *head_find(struct bytes first) {
    first = bytes_slice(first, 0, HEAD_OCTETS);
    for (uint32_t i = 0; i < COUNT_OF(HEADS); i++)
        if (bytes_starts(bytes_slice(first, HEADS[i].at, first.len), HEADS[i].octets))
            return &HEADS[i].head;
    if (is_page(first)) return &HTML;
    return is_text(first) ? &TEXT : &UNKNOWN;
}

static bool ends_so(const char *endings, const char *ending) {
    size_t len = strlen(ending);
    for (const char *at = endings; *at; at += strcspn(at, " "), at += *at == ' ')
        if (strcspn(at, " ") == len && strncasecmp(at, ending, len) == 0) return true;
    return false;
}

const char *head_miscalled(const char *container, const char *name) {
    const char *dot = strrchr(name, '.');
    bool known = false, fits = false;
    for (uint32_t i = 0; dot && i < COUNT_OF(HEADS) + 2; i++) {
        const struct head *h = i < COUNT_OF(HEADS)    ? &HEADS[i].head
                               : i == COUNT_OF(HEADS) ? &HTML
                                                      : &TEXT;
        bool so = ends_so(h->endings, dot + 1);
        known = known || so;
        fits = fits || (so && strcmp(h->container, container) == 0);
    }
    return known && !fits && container[0] ? dot + 1 : NULL;
}
