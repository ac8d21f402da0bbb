/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* chain.c - see chain.h. */
#include "inquiry/media/chain.h"
#include "inquiry/media/elements.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct reader {
    struct chain *c;
    struct arena *arena;
    struct elements e;
    struct chain_link link;
    bool has_c4;
};

static void begin(void *state, enum element e, const char *name, const char **attributes) {
    struct reader *r = state;
    uint64_t n = 0;
    (void)name;
    if (e != ELEMENT_HASHLIST) return;
    r->link = (struct chain_link){0};
    r->has_c4 = false;
    bool is = bytes_u64(bytes_of(elements_attribute(attributes, "sequencenr")), &n);
    if (!is || n != (uint64_t)r->c->links + 1)
        elements_stop(&r->e, "its numbers are not 1, 2, 3 and so on");
}

static void end(void *state, enum element e, const char *name, struct bytes text) {
    struct reader *r = state;
    bool in_list = elements_within(&r->e, 1) == ELEMENT_HASHLIST;
    if (in_list && e == ELEMENT_PATH) r->link.path = arena_text(r->arena, text);
    if (in_list && strcmp(name, "c4") == 0) {
        r->has_c4 = format_read(FORMAT_C4, text, r->link.c4);
        if (!r->has_c4) elements_stop(&r->e, "a C4 is none");
    }
    if (e != ELEMENT_HASHLIST || r->e.depth < 2) return;
    bool plain = r->link.path && *r->link.path && !strchr(r->link.path, '/');
    if (!plain || !r->has_c4) elements_stop(&r->e, "a link has no manifest's name, or no C4");
    r->c->link = list_room(r->c->link, r->c->links, sizeof *r->c->link);
    r->c->link[r->c->links++] = r->link;
}

static void forget(void *state) {
    struct reader *r = state;
    r->c->links = 0;
}

bool chain_read(struct chain *c, int fd, struct arena *a, struct digester *d) {
    struct reader r = {.c = c, .arena = a};
    r.e = (struct elements){.root = ELEMENT_ASCMHLDIRECTORY,
                            .space = "urn:ASC:MHL:DIRECTORY:v2.0",
                            .begin = begin,
                            .end = end,
                            .forget = forget};
    r.e.state = &r;
    r.e.digester = d;
    *c = (struct chain){0};
    bool done = elements_read(&r.e, fd);
    c->wrong = r.e.wrong;
    c->wrong_line = r.e.wrong_line;
    return done;
}

void chain_add(struct chain *c, struct arena *a, const char *path, const uint8_t *c4) {
    c->link = list_room(c->link, c->links, sizeof *c->link);
    struct chain_link *l = &c->link[c->links++];
    l->path = arena_text(a, bytes_of(path));
    memcpy(l->c4, c4, DIGEST_MAX);
}

void chain_write(const struct chain *c, struct new_file *f) {
    new_file_text(f, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<ascmhldirectory xmlns=\"urn:ASC:MHL:DIRECTORY:v2.0\">\n");
    for (uint32_t i = 0; i < c->links; i++) {
        uint8_t text[FORMAT_TEXT_MAX + 160];
        struct buffer b = BUFFER(text);
        buffer_text(&b, "  <hashlist sequencenr=\"");
        buffer_u64(&b, i + 1);
        buffer_text(&b, "\">\n    <path>");
        new_file_put(f, buffer_bytes(&b));
        new_file_xml(f, bytes_of(c->link[i].path));
        b.len = 0;
        buffer_text(&b, "</path>\n    <c4>");
        format_put(&b, FORMAT_C4, c->link[i].c4);
        buffer_text(&b, "</c4>\n  </hashlist>\n");
        new_file_put(f, buffer_bytes(&b));
    }
    new_file_text(f, "</ascmhldirectory>\n");
}

void chain_drop(struct chain *c) {
    free(c->link);
    c->link = NULL;
    c->links = 0;
}
