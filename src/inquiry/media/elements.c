/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* elements.c - see elements.h. */
#include "inquiry/media/elements.h"
#include "inquiry/media/plain.h"
#include <errno.h>
#include <expat.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PIECE = 1 << 18 };
static const char *const names[ELEMENTS] = {
    "",
#define ELEMENT(id, name) name,
#include "inquiry/media/elements.def"
};

void elements_stop(struct elements *e, const char *wrong) {
    if (e->wrong) return;
    e->wrong = wrong;
    if (!e->parser) return;
    e->wrong_line = (uint32_t)XML_GetCurrentLineNumber(e->parser);
    XML_StopParser(e->parser, XML_FALSE);
}

enum element elements_within(const struct elements *e, uint32_t up) {
    return e->depth > up ? (enum element)e->open[e->depth - 1 - up] : ELEMENT_OTHER;
}

const char *elements_attribute(const char **a, const char *name) {
    for (; *a; a += 2)
        if (*a[0] == *name && strcmp(a[0], name) == 0) return a[1];
    return "";
}

/* "urn:ASC:MHL:v2.0|hash": its name when the namespace is ours. */
static const char *ours(struct elements *e, const char *full) {
    const char *bar = strrchr(full, '|');
    size_t len = bar ? (size_t)(bar - full) : 0;
    if (bar && e->has_space && strncmp(e->has_space, full, len) == 0 && !e->has_space[len])
        return bar + 1;
    const char *const spaces[] = {e->space, e->other};
    for (uint32_t i = 0; i < COUNT_OF(spaces); i++) {
        if (!spaces[i] || strlen(spaces[i]) != len || memcmp(spaces[i], full, len) != 0) continue;
        if (!e->has_space) e->has_space = spaces[i];
        return e->has_space == spaces[i] ? (bar ? bar + 1 : full) : NULL;
    }
    return NULL;
}

static enum element element_of(const char *name) {
    uint32_t i = ELEMENTS - 1;
    while (i > 0 && (names[i][0] != name[0] || strcmp(names[i], name) != 0)) i--;
    return (enum element)i;
}

/* What is not ours is passed over with all that is in it. */
static void begin_named(struct elements *e, const char *name, const char **attributes) {
    if (!e->depth && (!name || element_of(name) != e->root)) {
        elements_stop(e, e->root == ELEMENT_HASHLIST ? "it is no media hash list"
                                                     : "it is no chain of hash lists");
        return;
    }
    if (!name || (*name == 'm' && strcmp(name, "metadata") == 0)) {
        if (++e->skipped == ELEMENTS_SKIPPED_MAX) elements_stop(e, "it is nested too deeply");
        return;
    }
    if (e->depth == ELEMENTS_DEPTH_MAX) {
        elements_stop(e, "it is nested too deeply");
        return;
    }
    e->open[e->depth++] = (uint8_t)element_of(name);
    e->text.len = 0;
    e->begin(e->state, (enum element)e->open[e->depth - 1], name, attributes);
}

static void begin(void *state, const char *full, const char **attributes) {
    struct elements *e = state;
    if (e->wrong) return; /* expat may call once more after it was stopped */
    begin_named(e, e->skipped ? NULL : ours(e, full), attributes);
}

static void end_named(struct elements *e, const char *name, struct bytes text) {
    if (e->skipped) {
        e->skipped--;
        return;
    }
    e->end(e->state, (enum element)e->open[e->depth - 1], name, text);
    e->depth--;
    e->text.len = 0;
}

static void end(void *state, const char *full) {
    struct elements *e = state;
    const char *bar = strrchr(full, '|');
    if (!e->wrong) end_named(e, bar ? bar + 1 : full, buffer_bytes(&e->text));
}

static void characters(void *state, const char *text, int len) {
    struct elements *e = state;
    if (e->skipped || e->wrong) return;
    buffer_put(&e->text, (struct bytes){(const uint8_t *)text, (uint32_t)len});
    if (e->text.full) elements_stop(e, "it holds a text that is too long");
}

static void doctype(void *state, const char *name, const char *system, const char *public,
                    int own) {
    (void)name, (void)system, (void)public, (void)own;
    elements_stop(state, "it has a document type or entities of its own, which no hash list needs");
}

static void came(struct elements *e, void *piece, size_t len) {
    digester_add(e->digester, (struct bytes){piece, (uint32_t)len});
    e->bytes += len;
}

static bool parse(struct elements *e, int fd) {
    for (;;) {
        void *piece = XML_GetBuffer(e->parser, PIECE);
        ssize_t n = piece ? read(fd, piece, PIECE) : -1;
        if (n < 0 && piece && errno == EINTR) continue;
        if (n < 0) return elements_stop(e, piece ? strerror(errno) : "there is no memory"), false;
        came(e, piece, (size_t)n);
        if (XML_ParseBuffer(e->parser, (int)n, n == 0) != XML_STATUS_OK) break;
        if (n == 0) return true;
    }
    elements_stop(e, XML_ErrorString(XML_GetErrorCode(e->parser)));
    return false;
}

static bool by_library(struct elements *e, int fd) {
    uint8_t *text = malloc(ELEMENTS_TEXT_MAX);
    e->parser = XML_ParserCreateNS(NULL, '|');
    if (!text || !e->parser) abort();
    e->text = (struct buffer){text, 0, ELEMENTS_TEXT_MAX, false};
    XML_SetUserData(e->parser, e);
    XML_SetElementHandler(e->parser, begin, end);
    XML_SetCharacterDataHandler(e->parser, characters);
    XML_SetStartDoctypeDeclHandler(e->parser, doctype);
    bool done = parse(e, fd);
    XML_ParserFree(e->parser);
    free(text);
    return done && !e->wrong;
}

static bool begin_plain(void *state, const char *name, bool aside, const char **attributes) {
    struct elements *e = state;
    begin_named(e, aside || e->skipped ? NULL : name, attributes);
    return !e->wrong;
}
static bool end_plain(void *state, const char *name, struct bytes text) {
    struct elements *e = state;
    end_named(e, name, text);
    return !e->wrong;
}

/* In ${piece}, which has room for PIECE octets and a zero; what is left of one stands before the next. */
static bool parse_plain(struct elements *e, int fd, char *piece) {
    struct plain p = {.space = e->space, .aside = e->aside};
    uint32_t held = 0, used = 0;
    p.begin = begin_plain;
    p.end = end_plain;
    p.state = e;
    while (held < PIECE) {
        ssize_t n = read(fd, piece + held, PIECE - held);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        came(e, piece + held, (size_t)n);
        held += (uint32_t)n;
        piece[held] = 0;
        if (!plain_read(&p, piece, held, &used)) return false;
        held -= used;
        if (n == 0) return plain_whole(&p) && !held;
        memmove(piece, piece + used, held);
    }
    return false;
}

static bool quickly(struct elements *e, int fd) {
    char *piece = malloc(PIECE + 1);
    if (!piece) abort();
    e->has_space = e->space;
    bool done = parse_plain(e, fd, piece);
    free(piece);
    return done;
}

static bool anew(struct elements *e, int fd) {
    e->forget(e->state);
    e->wrong = e->has_space = NULL;
    e->bytes = 0;
    e->depth = e->skipped = 0;
    digester_begin(e->digester, 1 << FORMAT_C4);
    if (lseek(fd, 0, SEEK_SET) != 0) elements_stop(e, strerror(errno));
    return !e->wrong;
}

bool elements_read(struct elements *e, int fd) {
    bool quick = !e->by_library && lseek(fd, 0, SEEK_CUR) == 0;
    digester_begin(e->digester, 1 << FORMAT_C4);
    bool done = quick && quickly(e, fd);
    if (!done && (!quick || anew(e, fd))) done = by_library(e, fd);
    digester_end(e->digester, e->c4);
    return done;
}
