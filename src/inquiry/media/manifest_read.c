/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* manifest_read.c - manifest.h's reader. A hash is gathered between its begin and its end, and heard at its end. */
#include "inquiry/media/manifest_inner.h"
#include <stdlib.h>
#include <string.h>

static const char *keep(struct reader *r, struct bytes text) {
    return arena_text(r->r->arena, text);
}
static const char *keep_attribute(struct reader *r, const char **attributes, const char *name) {
    const char *value = elements_attribute(attributes, name);
    return *value ? keep(r, bytes_of(value)) : NULL;
}

static bool in_hash(enum element e) {
    return e == ELEMENT_HASH || e == ELEMENT_DIRECTORYHASH || e == ELEMENT_ROOTHASH;
}

static uint8_t action_of(const char *word) {
    uint8_t a = ACTIONS - 1;
    while (a && (*manifest_action_word(a) != *word || strcmp(manifest_action_word(a), word) != 0))
        a--;
    return a;
}

/* <xxh64 action="original" hashdate="...">: a hash in a hash, or in a folder's content or structure. The reference has been seen
 * to give a folder's structure as an attribute of its content. */
static void begin_digest(struct reader *r, const char *name, const char **attributes) {
    enum format f = format_find(bytes_of(name));
    if (f >= FORMAT_SHA256) return;
    struct manifest_entry *e = manifest_entry_of(r, f);
    uint64_t date = manifest_hashdate(r, elements_attribute(attributes, "hashdate"));
    if (date) e->date_ms = date;
    e->action = action_of(elements_attribute(attributes, "action"));
}

static void end_digest(struct reader *r, const char *name, struct bytes text) {
    enum format f = format_find(bytes_of(name));
    if (f >= FORMAT_SHA256) {
        r->hash.unknown++;
        return;
    }
    bool structure = elements_within(&r->e, 1) == ELEMENT_STRUCTURE;
    struct manifest_entry *e =
        r->hash.folder ? manifest_entry_of(r, f) : &r->hash.entry[r->hash.entries - 1];
    if (!format_read(f, text, structure ? e->structure_digest : e->digest))
        elements_stop(&r->e, "a hash is not as long, or not written, as its kind is");
    *(structure ? &e->structure : &e->content) = true;
}

static bool is_digest(const struct reader *r, enum element e) {
    enum element parent = elements_within(&r->e, 1);
    if (e != ELEMENT_OTHER) return false;
    if (r->hash.folder) return parent == ELEMENT_CONTENT || parent == ELEMENT_STRUCTURE;
    return parent == ELEMENT_HASH;
}

static void begin_path(struct reader *r, const char **attributes) {
    struct bytes size = bytes_of(elements_attribute(attributes, "size"));
    r->hash.modified_ms =
        manifest_date(bytes_of(elements_attribute(attributes, "lastmodificationdate")));
    if (size.len) r->hash.has_size = bytes_u64(size, &r->hash.size);
    if (size.len && !r->hash.has_size) elements_stop(&r->e, "a size is no number");
}

/* Its entries are set as they come: clearing all of them a million times would be felt. */
static void begin_hash(struct reader *r, bool folder) {
    struct manifest_hash *h = &r->hash;
    for (uint32_t up = 1; up < r->e.depth; up++)
        if (in_hash(elements_within(&r->e, up))) elements_stop(&r->e, "a hash stands in another");
    h->path = h->previous = BYTES("");
    h->size = h->modified_ms = 0;
    h->has_size = false;
    h->folder = folder;
    h->entries = h->unknown = 0;
}

static void begin_list(struct reader *r, const char **attributes) {
    const char *version = elements_attribute(attributes, "version");
    r->m->version = *r->e.has_space ? 2 : 1;
    if (r->m->version == 2 && strcmp(version, "2.0") != 0)
        elements_stop(&r->e, "it is a hash list of a version that is not known");
}

static void begin(void *state, enum element e, const char *name, const char **attributes) {
    struct reader *r = state;
    if (r->e.depth == 1) begin_list(r, attributes);
    if (in_hash(e)) begin_hash(r, e != ELEMENT_HASH);
    if (e == ELEMENT_PATH && in_hash(elements_within(&r->e, 1))) begin_path(r, attributes);
    if (e == ELEMENT_TOOL) r->m->tool_version = keep_attribute(r, attributes, "version");
    if (e == ELEMENT_AUTHOR && !r->m->author.name) {
        r->m->author.email = keep_attribute(r, attributes, "email");
        r->m->author.phone = keep_attribute(r, attributes, "phone");
        r->m->author.role = keep_attribute(r, attributes, "role");
    }
    if (r->m->version == 2 && is_digest(r, e)) begin_digest(r, name, attributes);
}

static void end_creator(struct reader *r, enum element e, struct bytes text) {
    struct manifest *m = r->m;
    const char **const field = e == ELEMENT_CREATIONDATE || e == ELEMENT_STARTDATE ? &m->created
                               : e == ELEMENT_HOSTNAME                             ? &m->hostname
                               : e == ELEMENT_TOOL                                 ? &m->tool
                               : e == ELEMENT_LOCATION                             ? &m->location
                               : e == ELEMENT_COMMENT                              ? &m->comment
                               : e == ELEMENT_AUTHOR || e == ELEMENT_NAME          ? &m->author.name
                                                                                   : NULL;
    if (field && !*field) *field = keep(r, text);
}

static void add_pattern(struct reader *r, struct bytes text) {
    struct manifest *m = r->m;
    if (m->patterns == MANIFEST_PATTERNS_MAX) {
        elements_stop(&r->e, "it has more patterns to ignore than any");
        return;
    }
    m->pattern = list_room(m->pattern, m->patterns, sizeof *m->pattern);
    m->pattern[m->patterns++] = arena_bytes(r->r->arena, text);
}

static void add_reference(struct reader *r) {
    struct manifest *m = r->m;
    if (!r->reference.path.len) elements_stop(&r->e, "a reference names no manifest");
    m->reference = list_room(m->reference, m->references, sizeof *m->reference);
    r->reference.path = arena_bytes(r->r->arena, r->reference.path);
    m->reference[m->references++] = r->reference;
    r->reference = (struct manifest_reference){{0}};
}

void manifest_hear(struct reader *r) {
    bool root = elements_within(&r->e, 1) == ELEMENT_PROCESSINFO;
    if (!root && !r->hash.path.len) elements_stop(&r->e, "a hash has no path");
    r->m->hashes += !root;
    r->m->unknown += r->hash.unknown;
    const char *wrong = r->e.wrong ? NULL : r->r->hear(r->r->state, &r->hash);
    if (wrong) elements_stop(&r->e, wrong);
}

static void end_v2(struct reader *r, enum element e, const char *name, struct bytes text) {
    enum element parent = elements_within(&r->e, 1);
    if (e == ELEMENT_PATH && in_hash(parent)) r->hash.path = manifest_path(r, MANIFEST_NOW, text);
    if (e == ELEMENT_PREVIOUSPATH && in_hash(parent))
        r->hash.previous = manifest_path(r, MANIFEST_BEFORE, text);
    if (is_digest(r, e)) end_digest(r, name, text);
    if (e == ELEMENT_PATTERN && parent == ELEMENT_IGNORE) add_pattern(r, text);
    if (e == ELEMENT_PATH && parent == ELEMENT_HASHLISTREFERENCE)
        r->reference.path = manifest_path(r, MANIFEST_NOW, text);
    if (parent == ELEMENT_HASHLISTREFERENCE && strcmp(name, "c4") == 0 &&
        !format_read(FORMAT_C4, text, r->reference.c4))
        elements_stop(&r->e, "a reference's C4 is none");
    if (e == ELEMENT_HASHLISTREFERENCE) add_reference(r);
    if (e == ELEMENT_PROCESS && parent == ELEMENT_PROCESSINFO)
        for (uint8_t p = 0; p < PROCESSES; p++)
            if (bytes_equal(text, bytes_of(manifest_process_word(p)))) r->m->process = p;
    if (in_hash(e)) manifest_hear(r);
}

static void end(void *state, enum element e, const char *name, struct bytes text) {
    struct reader *r = state;
    if (elements_within(&r->e, 1) == ELEMENT_CREATORINFO) end_creator(r, e, text);
    if (r->m->version == 1)
        manifest_end_old(r, e, name, text);
    else
        end_v2(r, e, name, text);
}

static void forget(void *state) {
    struct reader *r = state;
    manifest_drop(r->m);
    *r->m = (struct manifest){0};
    r->hash.entries = 0;
    r->reference = (struct manifest_reference){{0}};
    r->r->forget(r->r->state);
}

bool manifest_read(struct manifest *m, const struct manifest_reading *reading, int fd) {
    struct reader *r = calloc(1, sizeof *r);
    if (!r) abort();
    r->m = m;
    r->r = reading;
    r->e = (struct elements){.root = ELEMENT_HASHLIST,
                             .space = "urn:ASC:MHL:v2.0",
                             .other = "",
                             .aside = "urn:showclear:media",
                             .by_library = reading->by_library,
                             .begin = begin,
                             .end = end,
                             .forget = forget,
                             .state = r};
    r->e.digester = reading->digester;
    *m = (struct manifest){0};
    bool done = elements_read(&r->e, fd);
    memcpy(m->c4, r->e.c4, DIGEST_MAX);
    m->bytes = r->e.bytes;
    m->wrong = r->e.wrong;
    m->wrong_line = r->e.wrong_line;
    free(r);
    return done;
}

void manifest_drop(struct manifest *m) {
    free(m->pattern);
    free(m->reference);
    m->pattern = NULL;
    m->reference = NULL;
}
