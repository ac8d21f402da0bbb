/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* manifest_write.c - see manifest_write.h. Each line is put together in a small buffer; names alone go out by themselves. */
#include "inquiry/media/manifest_write.h"
#include "text/when.h"

enum { LINE_MAX_BYTES = 512 };

static void element(struct new_file *f, const char *indent, const char *name, const char *text) {
    if (!text) return;
    new_file_text(f, indent);
    new_file_text(f, "<");
    new_file_text(f, name);
    new_file_text(f, ">");
    new_file_xml(f, bytes_of(text));
    new_file_text(f, "</");
    new_file_text(f, name);
    new_file_text(f, ">\n");
}

static void attribute(struct new_file *f, const char *name, const char *value) {
    if (!value) return;
    new_file_text(f, " ");
    new_file_text(f, name);
    new_file_text(f, "=\"");
    new_file_xml(f, bytes_of(value));
    new_file_text(f, "\"");
}

static const char *date(uint64_t ms, uint8_t text[40]) {
    struct buffer b = {text, 0, 39, false};
    when_rfc3339(&b, ms, 0);
    text[b.len] = 0;
    return (const char *)text;
}

static void creator(struct new_file *f, const struct manifest_head *h) {
    uint8_t text[40];
    new_file_text(f, "  <creatorinfo>\n");
    element(f, "    ", "creationdate", date(h->created_ms, text));
    element(f, "    ", "hostname", h->hostname);
    new_file_text(f, "    <tool");
    attribute(f, "version", h->tool_version);
    new_file_text(f, ">");
    new_file_xml(f, bytes_of(h->tool));
    new_file_text(f, "</tool>\n");
    if (h->author.name) {
        new_file_text(f, "    <author");
        attribute(f, "email", h->author.email);
        attribute(f, "phone", h->author.phone);
        attribute(f, "role", h->author.role);
        new_file_text(f, ">");
        new_file_xml(f, bytes_of(h->author.name));
        new_file_text(f, "</author>\n");
    }
    element(f, "    ", "location", h->location);
    element(f, "    ", "comment", h->comment);
    new_file_text(f, "  </creatorinfo>\n");
}

static void digest(struct new_file *f, const char *indent, const struct manifest_entry *e,
                   const uint8_t *value) {
    uint8_t line[LINE_MAX_BYTES];
    struct buffer b = BUFFER(line);
    buffer_text(&b, indent);
    buffer_byte(&b, '<');
    buffer_text(&b, format_word(e->format));
    if (e->action != ACTION_NONE) {
        buffer_text(&b, " action=\"");
        buffer_text(&b, manifest_action_word(e->action));
        buffer_byte(&b, '"');
    }
    if (e->date_ms) {
        buffer_text(&b, " hashdate=\"");
        when_rfc3339(&b, e->date_ms, 0);
        buffer_byte(&b, '"');
    }
    buffer_byte(&b, '>');
    format_put(&b, e->format, value);
    buffer_text(&b, "</");
    buffer_text(&b, format_word(e->format));
    buffer_text(&b, ">\n");
    new_file_put(f, buffer_bytes(&b));
}

/* In the order of the formats, which is the schema's. */
static void digests(struct new_file *f, const char *indent, const struct manifest_hash *h,
                    bool structure) {
    for (uint32_t k = 0; k < FORMAT_SHA256; k++)
        for (uint32_t i = 0; i < h->entries; i++)
            if (h->entry[i].format == k)
                digest(f, indent, &h->entry[i],
                       structure ? h->entry[i].structure_digest : h->entry[i].digest);
}

static void folder_digests(struct new_file *f, const char *indent, const struct manifest_hash *h) {
    static const char *const names[] = {"content", "structure"};
    for (uint32_t i = 0; i < 2; i++) {
        new_file_text(f, indent);
        new_file_text(f, i ? "<structure>\n" : "<content>\n");
        digests(f, "        ", h, i);
        new_file_text(f, indent);
        new_file_text(f, "</");
        new_file_text(f, names[i]);
        new_file_text(f, ">\n");
    }
}

void manifest_write_begin(struct manifest_writing *w, const struct manifest_head *h) {
    struct new_file *f = w->file;
    new_file_text(f, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<hashlist version=\"2.0\" xmlns=\"urn:ASC:MHL:v2.0\">\n");
    creator(f, h);
    new_file_text(f, "  <processinfo>\n");
    element(f, "    ", "process", manifest_process_word(h->process));
    if (h->root && h->root->entries) {
        new_file_text(f, "    <roothash>\n");
        folder_digests(f, "      ", h->root);
        new_file_text(f, "    </roothash>\n");
    }
    if (h->ignore && h->ignore->patterns) new_file_text(f, "    <ignore>\n");
    for (uint32_t i = 0; h->ignore && i < h->ignore->patterns; i++) {
        new_file_text(f, "      <pattern>");
        new_file_xml(f, h->ignore->pattern[i]);
        new_file_text(f, "</pattern>\n");
    }
    if (h->ignore && h->ignore->patterns) new_file_text(f, "    </ignore>\n");
    new_file_text(f, "  </processinfo>\n");
}

static void path(struct new_file *f, const struct manifest_hash *h) {
    uint8_t line[LINE_MAX_BYTES];
    struct buffer b = BUFFER(line);
    buffer_text(&b, "      <path");
    if (h->has_size) {
        buffer_text(&b, " size=\"");
        buffer_u64(&b, h->size);
        buffer_byte(&b, '"');
    }
    if (h->modified_ms) {
        buffer_text(&b, " lastmodificationdate=\"");
        when_rfc3339(&b, h->modified_ms, 0);
        buffer_byte(&b, '"');
    }
    buffer_byte(&b, '>');
    new_file_put(f, buffer_bytes(&b));
    new_file_xml(f, h->path);
    new_file_text(f, "</path>\n");
}

static void beside(struct new_file *f, const uint8_t *sha256) {
    uint8_t line[LINE_MAX_BYTES];
    struct buffer b = BUFFER(line);
    buffer_text(&b, "      <metadata>\n        <sha256 xmlns=\"urn:showclear:media\">");
    format_put(&b, FORMAT_SHA256, sha256);
    buffer_text(&b, "</sha256>\n      </metadata>\n");
    new_file_put(f, buffer_bytes(&b));
}

void manifest_write_hash(struct manifest_writing *w, const struct manifest_hash *h,
                         const uint8_t *sha256) {
    struct new_file *f = w->file;
    if (!h->entries) return;
    if (!w->hashes) new_file_text(f, "  <hashes>\n");
    w->hashes = true;
    new_file_text(f, h->folder ? "    <directoryhash>\n" : "    <hash>\n");
    path(f, h);
    if (h->folder)
        folder_digests(f, "      ", h);
    else
        digests(f, "      ", h, false);
    if (h->previous.len) {
        new_file_text(f, "      <previousPath>");
        new_file_xml(f, h->previous);
        new_file_text(f, "</previousPath>\n");
    }
    if (sha256) beside(f, sha256);
    new_file_text(f, h->folder ? "    </directoryhash>\n" : "    </hash>\n");
}

void manifest_write_end(struct manifest_writing *w, const struct manifest_reference *r,
                        uint32_t references) {
    struct new_file *f = w->file;
    if (w->hashes) new_file_text(f, "  </hashes>\n");
    if (references) new_file_text(f, "  <references>\n");
    for (uint32_t i = 0; i < references; i++) {
        uint8_t line[LINE_MAX_BYTES];
        struct buffer b = BUFFER(line);
        new_file_text(f, "    <hashlistreference>\n      <path>");
        new_file_xml(f, r[i].path);
        buffer_text(&b, "</path>\n      <c4>");
        format_put(&b, FORMAT_C4, r[i].c4);
        buffer_text(&b, "</c4>\n    </hashlistreference>\n");
        new_file_put(f, buffer_bytes(&b));
    }
    if (references) new_file_text(f, "  </references>\n");
    new_file_text(f, "</hashlist>\n");
}
