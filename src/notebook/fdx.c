/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fdx.c - see fdx.h. An element's place is found from the elements it is open in; a paragraph keeps its place in the list from
 * its beginning, and gets its text at its end. */
#include "notebook/fdx.h"
#include "notebook/fdx_tags.h"
#include "notebook/fdx_around.h"
#include "notebook/letters.h"
#include <expat.h>
#include <stdio.h>
#include <string.h>

enum name {
    OTHER,
    FINAL_DRAFT,
    CONTENT,
    PARAGRAPH,
    TEXT,
    DUAL,
    NOTE,
    SUMMARY,
    TITLE_PAGE,
    OMITTED,
    TAG_DATA,
    DEF_ID,
    NAMES
};
static const char *const names[NAMES] = {"",          "FinalDraft",   "Content",    "Paragraph",
                                         "Text",      "DualDialogue", "ScriptNote", "Summary",
                                         "TitlePage", "OmittedScene", "TagData",    "DefId"};

static const struct {
    const char *type;
    uint8_t kind;
} types[] = {
    {"", SCREENPLAY_ACTION},
    {"Action", SCREENPLAY_ACTION},
    {"Scene Heading", SCREENPLAY_HEADING},
    {"Character", SCREENPLAY_CHARACTER},
    {"Dialogue", SCREENPLAY_DIALOGUE},
    {"Parenthetical", SCREENPLAY_PARENTHETICAL},
    {"Transition", SCREENPLAY_TRANSITION},
    {"Shot", SCREENPLAY_SHOT},
    {"Singing", SCREENPLAY_LYRICS},
    {"New Act", SCREENPLAY_CENTERED},
    {"End of Act", SCREENPLAY_CENTERED},
};

/* A paragraph that is open. ${element} is its place in the list, 1 + index; 0: it is not kept. */
struct paragraph {
    uint32_t element, begin, len;
    char number[64];
};
enum { PARAGRAPHS_MAX = 8 };

struct fdx {
    struct screenplay *s;
    struct buffer *out;
    XML_Parser parser;
    struct fdx_tags tags;
    uint8_t open[FDX_DEPTH_MAX];
    uint32_t depth;
    struct paragraph paragraph[PARAGRAPHS_MAX];
    uint32_t paragraphs;
    uint32_t skipped; /* lines before the XML begins */
    uint32_t voices;  /* characters in this dual dialogue */
    uint32_t tag_at;  /* where a tagged Text began */
    uint64_t tag_number;
};

static uint32_t line_now(const struct fdx *f) {
    return f->skipped + (uint32_t)XML_GetCurrentLineNumber(f->parser);
}

static void stop(struct fdx *f, const char *says) {
    if (f->s->wrong) return;
    f->s->wrong = says;
    f->s->wrong_line = line_now(f);
    XML_StopParser(f->parser, XML_FALSE);
}

static enum name name_of(const char *name) {
    uint32_t i = NAMES - 1;
    while (i > 0 && strcmp(names[i], name) != 0) i--;
    return (enum name)i;
}

static bool within(const struct fdx *f, enum name name) {
    return memchr(f->open, (int)name, f->depth) != NULL;
}
static enum name parent(const struct fdx *f, uint32_t up) {
    return f->depth >= up ? (enum name)f->open[f->depth - up] : OTHER;
}

/* What a paragraph is that begins here; BLANK: it is none of the script's. */
static uint8_t kind_here(const struct fdx *f, const char **attributes) {
    const char *type = fdx_attribute(attributes, "Type");
    if (within(f, NOTE)) return SCREENPLAY_NOTE;
    if (within(f, TITLE_PAGE)) return parent(f, 1) == CONTENT ? SCREENPLAY_TITLE : SCREENPLAY_BLANK;
    if (within(f, OMITTED)) return parent(f, 1) == OMITTED ? SCREENPLAY_BONEYARD : SCREENPLAY_BLANK;
    if (within(f, SUMMARY)) return SCREENPLAY_SYNOPSIS;
    bool script = (parent(f, 1) == CONTENT && parent(f, 2) == FINAL_DRAFT) || parent(f, 1) == DUAL;
    if (!script) return SCREENPLAY_BLANK;
    for (uint32_t i = 0; i < COUNT_OF(types); i++) {
        if (strcmp(type, types[i].type) != 0) continue;
        bool centered = strcmp(fdx_attribute(attributes, "Alignment"), "Center") == 0;
        return centered && types[i].kind == SCREENPLAY_ACTION ? SCREENPLAY_CENTERED : types[i].kind;
    }
    return SCREENPLAY_GENERAL;
}

static void place(struct fdx *f, struct paragraph *p, const struct screenplay_element *like) {
    struct screenplay_element e = {.line = like->line, .kind = like->kind, .flags = like->flags};
    screenplay_add(f->s, &e);
    if (f->s->wrong) return;
    *p = (struct paragraph){.element = f->s->elements, .begin = f->out->len};
}

static void begin_paragraph(struct fdx *f, const char **attributes) {
    if (f->paragraphs == PARAGRAPHS_MAX) {
        stop(f, "paragraphs are nested more deeply than any script's");
        return;
    }
    struct paragraph *p = &f->paragraph[f->paragraphs++];
    struct screenplay_element e = {.line = line_now(f)};
    *p = (struct paragraph){0};
    e.kind = kind_here(f, attributes);
    if (e.kind == SCREENPLAY_BLANK) return;
    if (e.kind == SCREENPLAY_CHARACTER && parent(f, 1) == DUAL)
        e.flags = f->voices++ ? SCREENPLAY_DUAL_RIGHT : SCREENPLAY_DUAL_LEFT;
    place(f, p, &e);
    if (e.kind == SCREENPLAY_HEADING)
        snprintf(p->number, sizeof p->number, "%s", fdx_attribute(attributes, "Number"));
}

/* "1 3/8" of a page, "7/8", "2". */
static uint16_t eighths(const char *length) {
    uint32_t sum = 0, n = 0;
    for (; *length; length++) {
        if (*length >= '0' && *length <= '9' && n < 1000) n = n * 10 + (uint32_t)(*length - '0');
        if (*length == ' ') sum += n * 8, n = 0;
        if (*length == '/') return (uint16_t)(sum + n);
    }
    return (uint16_t)(sum + n * 8);
}

static void scene_properties(struct fdx *f, const char **attributes) {
    struct paragraph *p = f->paragraphs ? &f->paragraph[f->paragraphs - 1] : NULL;
    if (p && p->element)
        f->s->element[p->element - 1].more = eighths(fdx_attribute(attributes, "Length"));
}

static void begin(void *state, const char *element, const char **attributes) {
    struct fdx *f = state;
    enum name name = name_of(element);
    if (f->depth == FDX_DEPTH_MAX) {
        stop(f, "elements are nested more deeply than in any script");
        return;
    }
    if (!f->depth && name != FINAL_DRAFT) stop(f, "this XML is no Final Draft document");
    if (name == PARAGRAPH) begin_paragraph(f, attributes);
    if (name == DUAL) f->voices = 0;
    if (within(f, TAG_DATA)) fdx_tags_begin(&f->tags, element, attributes);
    if (strcmp(element, "SceneProperties") == 0) scene_properties(f, attributes);
    const char *tag = name == TEXT ? fdx_attribute(attributes, "TagNumber") : "";
    if (*tag) f->tag_number = fdx_hash(bytes_of(tag)), f->tag_at = f->out->len;
    f->open[f->depth++] = (uint8_t)name;
}

/* Characters of a paragraph. What interrupts them (a note in its middle) splits it into two of a kind. */
static void characters(void *state, const char *text, int len) {
    struct fdx *f = state;
    struct bytes b = {(const uint8_t *)text, (uint32_t)len};
    if (parent(f, 1) == DEF_ID) fdx_tags_text(&f->tags, b);
    if (parent(f, 1) != TEXT || parent(f, 2) != PARAGRAPH || !f->paragraphs) return;
    struct paragraph *p = &f->paragraph[f->paragraphs - 1];
    if (!p->element) return;
    if (!p->len) p->begin = f->out->len;
    if (p->begin + p->len != f->out->len) {
        struct screenplay_element *e = &f->s->element[p->element - 1];
        e->raw_at = e->text_at = p->begin;
        e->raw_len = e->text_len = p->len;
        bool again = e->kind == SCREENPLAY_HEADING || e->kind == SCREENPLAY_CHARACTER;
        struct screenplay_element more = {.line = line_now(f),
                                          .kind = again ? SCREENPLAY_ACTION : e->kind};
        place(f, p, &more);
    }
    buffer_put(f->out, b);
    p->len += b.len;
}

/* A scene's number is put behind its heading as Fountain has it, so that both are read alike. */
static void put_number(struct fdx *f, const char *number) {
    buffer_text(f->out, " #");
    for (; *number; number++)
        if (*number != '#') buffer_byte(f->out, (uint8_t)*number);
    buffer_byte(f->out, '#');
}

static void end_paragraph(struct fdx *f) {
    struct paragraph *p = &f->paragraph[--f->paragraphs];
    if (!p->element) return;
    struct screenplay_element *e = &f->s->element[p->element - 1];
    e->raw_at = e->text_at = p->begin;
    e->raw_len = p->len;
    bool blank = !letters_trim(bytes_slice(buffer_bytes(f->out), p->begin, p->len)).len;
    if (blank && !p->number[0]) {
        f->s->headings -= e->kind == SCREENPLAY_HEADING;
        f->s->cues -= e->kind == SCREENPLAY_CHARACTER;
        e->kind = SCREENPLAY_BLANK;
    }
    bool numbered = p->number[0] && p->begin + p->len == f->out->len;
    if (numbered) put_number(f, p->number);
    e->text_len = numbered ? f->out->len - p->begin : p->len;
}

static void end(void *state, const char *element) {
    struct fdx *f = state;
    enum name name = name_of(element);
    f->depth--;
    if (name == TEXT && f->tag_number && f->paragraphs) {
        struct screenplay_tag span = {.element = f->paragraph[f->paragraphs - 1].element,
                                      .at = f->tag_at,
                                      .len = f->out->len - f->tag_at,
                                      .number = f->tag_number};
        if (span.element-- && span.len) fdx_tags_span(&f->tags, f->s, &span);
    }
    if (name == TEXT) f->tag_number = 0;
    if (name == PARAGRAPH && f->paragraphs) end_paragraph(f);
}

static void doctype(void *state, const char *name, const char *system, const char *public,
                    int own) {
    (void)name, (void)system, (void)public, (void)own;
    stop(state, "it has a document type or entities of its own, which no script needs: refused");
}

static bool parse(struct fdx *f, struct bytes file) {
    enum { PIECE = 1 << 20 };
    for (uint32_t at = 0;; at += PIECE) {
        struct bytes piece = bytes_slice(file, at, PIECE);
        bool last = file.len - at <= PIECE;
        if (XML_Parse(f->parser, (const char *)piece.ptr, (int)piece.len, last) != XML_STATUS_OK)
            return false;
        if (last) return true;
    }
}

static struct bytes without_mark(struct bytes b) {
    return bytes_starts(b, BYTES("\xef\xbb\xbf")) ? bytes_slice(b, 3, b.len) : b;
}

bool fdx_is(struct bytes file) {
    static const uint8_t little[] = {0xff, 0xfe, '<', 0}, big[] = {0xfe, 0xff, 0, '<'};
    if (bytes_starts(file, (struct bytes){little, 4}) || bytes_starts(file, (struct bytes){big, 4}))
        return true;
    struct bytes b = letters_trim(bytes_slice(without_mark(file), 0, 512));
    return bytes_starts(b, BYTES("<?xml")) || bytes_starts(b, BYTES("<FinalDraft")) ||
           bytes_starts(b, BYTES("<!DOCTYPE"));
}

void fdx_read(struct screenplay *s, struct bytes file, struct buffer *out) {
    struct fdx f = {.s = s, .out = out, .parser = XML_ParserCreate(NULL)};
    s->encoding = "FDX";
    s->wrong_line = 1;
    if (!f.parser) {
        s->wrong = "there is not enough memory to read it";
        return;
    }
    XML_SetUserData(f.parser, &f);
    XML_SetElementHandler(f.parser, begin, end);
    XML_SetCharacterDataHandler(f.parser, characters);
    XML_SetStartDoctypeDeclHandler(f.parser, doctype);
    XML_SetUnknownEncodingHandler(f.parser, fdx_foreign, NULL);
    struct bytes body = without_mark(file);
    for (; body.len && letters_space(*body.ptr); body = bytes_slice(body, 1, body.len))
        f.skipped += *body.ptr == '\n';
    bool done = parse(&f, body);
    if (!done && !s->wrong) stop(&f, XML_ErrorString(XML_GetErrorCode(f.parser)));
    if (out->full && !s->wrong) s->wrong = "it is too long";
    s->text = buffer_bytes(out);
    fdx_tags_finish(&f.tags, s);
    fdx_titles(s);
    XML_ParserFree(f.parser);
}
