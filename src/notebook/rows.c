/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* rows.c - see rows.h. */
#define _GNU_SOURCE /* memmem */
#include "notebook/rows.h"
#include "box/crypto.h"
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 1 << 18, FIRST_SLOTS = 1024 };
struct rows_block {
    struct rows_block *next;
    uint32_t len, max;
    uint8_t byte[];
};

static bool is_hex(struct bytes text, uint32_t len) {
    bool hex = text.len == len;
    for (uint32_t i = 0; hex && i < len; i++)
        hex = (text.ptr[i] >= '0' && text.ptr[i] <= '9') ||
              (text.ptr[i] >= 'a' && text.ptr[i] <= 'f');
    return hex;
}

static bool part_number(const struct json *j, const char *key, uint32_t *n) {
    uint32_t node = json_member(j, 0, key);
    if (!node || !json_is(j, node, JSON_NUMBER)) return false;
    if (j->node[node].number < 0 || j->node[node].number > ROW_PARTS_MAX) return false;
    *n = (uint32_t)j->node[node].number;
    return true;
}

bool row_part(struct line *l, struct bytes text, struct row_part *part) {
    struct json *j = &l->json;
    *j = (struct json){0};
    if (text.len > LINE_MAX_BYTES || !json_read(j, text, l->node, LINE_NODES_MAX)) return false;
    uint32_t media = json_member(j, 0, "media"), data = json_member(j, 0, "data");
    uint32_t w = json_member(j, 0, "w");
    if (!media || !data || !w || j->node[0].count != 5) return false;
    if (!json_is(j, data, JSON_STRING) || !line_is_id(json_raw(j, w))) return false;
    part->media = json_raw(j, media);
    part->data = json_raw(j, data);
    l->w = json_raw(j, w);
    return is_hex(part->media, ROW_MEDIA) && !j->node[data].escaped &&
           part_number(j, "part", &part->part) && part_number(j, "parts", &part->parts) &&
           part->part < part->parts;
}

static bool is_proof(struct line *l, struct bytes text) {
    struct json *j = &l->json;
    *j = (struct json){0};
    l->w = (struct bytes){0};
    return text.len <= LINE_MAX_BYTES && json_read(j, text, l->node, LINE_NODES_MAX) &&
           json_member(j, 0, "proof");
}

static enum row_kind put_part(const struct row_part *part, struct bytes w, struct buffer *out) {
    buffer_text(out, "{\"data\":");
    json_put_string(out, part->data);
    buffer_text(out, ",\"media\":");
    json_put_string(out, part->media);
    buffer_text(out, ",\"part\":");
    buffer_u64(out, part->part);
    buffer_text(out, ",\"parts\":");
    buffer_u64(out, part->parts);
    buffer_text(out, ",\"w\":");
    json_put_string(out, w);
    buffer_byte(out, '}');
    return out->full ? ROW_NONE : ROW_PART;
}

enum row_kind row_kind(struct line *l, struct bytes text, struct buffer *canonical) {
    struct row_part part;
    if (line_read(l, text)) {
        line_write(l, canonical);
        return canonical->full ? ROW_NONE : ROW_LINE;
    }
    const char *wrong = l->json.wrong;
    uint32_t at = l->json.wrong_at;
    if (row_part(l, text, &part)) return put_part(&part, l->w, canonical);
    bool proof = is_proof(l, text);
    if (!proof) l->json.wrong = wrong, l->json.wrong_at = at;
    buffer_put(canonical, text);
    return proof ? ROW_PROOF : ROW_NONE;
}

bool rows_begin(struct rows *r) {
    memset(r, 0, sizeof *r);
    r->line = malloc(sizeof *r->line);
    r->slots = FIRST_SLOTS;
    r->slot = calloc(r->slots, sizeof *r->slot);
    return r->line && r->slot;
}

/* What a row is known by: its write, or all of a proof. In canonical form "w" stands last, or before "who"; inside a string its
 * quotes would be escaped. */
static struct bytes id_of(const struct rows *r, uint32_t i) {
    static const char W[] = ",\"w\":\"";
    struct bytes text = r->text[i];
    if (r->kind[i] == ROW_PROOF) return text;
    uint32_t at = text.len - (LINE_ID + 2);
    while (at > sizeof W && memcmp(text.ptr + at - (sizeof W - 1), W, sizeof W - 1) != 0) at--;
    return bytes_slice(text, at, LINE_ID);
}

static uint64_t mixed(struct bytes id) {
    uint64_t h = UINT64_C(0xcbf29ce484222325);
    for (uint32_t i = 0; i < id.len; i++) h = (h ^ id.ptr[i]) * UINT64_C(0x100000001b3);
    return h ^ h >> 29;
}

static uint32_t *find(const struct rows *r, struct bytes id) {
    uint32_t at = (uint32_t)(mixed(id) & (r->slots - 1));
    while (r->slot[at] && !bytes_equal(id_of(r, r->slot[at] - 1), id))
        at = (at + 1) & (r->slots - 1);
    return &r->slot[at];
}

static bool more_slots(struct rows *r) {
    uint32_t *old = r->slot, slots = r->slots;
    uint32_t *slot = calloc(slots * 2u, sizeof *slot);
    if (!slot) return false;
    r->slot = slot, r->slots = slots * 2;
    for (uint32_t i = 0; i < r->count; i++) *find(r, id_of(r, i)) = i + 1;
    free(old);
    return true;
}

static bool make_room(struct rows *r) {
    if (r->count >= ROWS_MAX) return false;
    if (r->count * 2 >= r->slots && !more_slots(r)) return false;
    if (r->count < r->max) return true;
    uint32_t max = r->max ? r->max * 2 : 256;
    struct bytes *text = realloc(r->text, max * sizeof *text);
    if (text) r->text = text;
    uint8_t *kind = text ? realloc(r->kind, max) : NULL;
    if (kind) r->kind = kind, r->max = max;
    return kind != NULL;
}

static const uint8_t *keep(struct rows *r, struct bytes text) {
    struct rows_block *b = r->block;
    if (!b || b->max - b->len < text.len) {
        uint32_t max = text.len > BLOCK ? text.len : BLOCK;
        b = malloc(sizeof *b + max);
        if (!b) return NULL;
        b->next = r->block, b->len = 0, b->max = max;
        r->block = b;
    }
    uint8_t *at = b->byte + b->len;
    if (text.len) memcpy(at, text.ptr, text.len);
    b->len += text.len;
    return at;
}

enum rows_added rows_add(struct rows *r, struct bytes text) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer canonical = BUFFER(bytes);
    enum row_kind kind = row_kind(r->line, text, &canonical);
    if (!kind) return ROWS_NO_ROW;
    if (!make_room(r)) return ROWS_NO_MEMORY;
    struct bytes kept = buffer_bytes(&canonical);
    kept.ptr = keep(r, kept);
    if (!kept.ptr) return ROWS_NO_MEMORY;
    r->text[r->count] = kept, r->kind[r->count] = kind;
    uint32_t *slot = find(r, id_of(r, r->count));
    if (*slot) return r->block->len -= kept.len, ROWS_THERE;
    *slot = ++r->count;
    return ROWS_NEW;
}

/* In canonical form what a part is of stands behind its data. */
enum { PART_TAIL = 4 + LINE_ID + ROW_MEDIA + 64 };
static bool may_be_of(struct bytes text, struct bytes hash) {
    uint32_t tail = text.len < PART_TAIL ? text.len : PART_TAIL;
    return memmem(text.ptr + text.len - tail, tail, hash.ptr, hash.len) != NULL;
}

bool rows_picture(const struct rows *r, struct bytes hash, struct buffer *out) {
    uint32_t row[ROW_PARTS_MAX] = {0}, parts = ROW_PARTS_MAX; /* counted from 1 */
    struct row_part p;
    for (uint32_t i = 0; i < r->count; i++)
        if (r->kind[i] == ROW_PART && may_be_of(r->text[i], hash) &&
            row_part(r->line, r->text[i], &p) && bytes_equal(p.media, hash))
            row[p.part] = i + 1, parts = p.parts;
    for (uint32_t i = 0; i < parts; i++)
        if (!row[i] || !row_part(r->line, r->text[row[i] - 1], &p) ||
            !bytes_from_base64(p.data, out))
            return false;
    return !out->full;
}

/* Places in the table would break chains if they were emptied one by one: it is filled again. */
void rows_forget(struct rows *r, uint32_t count) {
    if (count == r->count) return;
    r->count = count;
    memset(r->slot, 0, r->slots * sizeof *r->slot);
    for (uint32_t i = 0; i < count; i++) *find(r, id_of(r, i)) = i + 1;
}

void rows_drop(struct rows *r) {
    while (r->block) {
        struct rows_block *b = r->block;
        r->block = b->next;
        crypto_forget(b->byte, b->len);
        free(b);
    }
    if (r->line) crypto_forget(r->line, sizeof *r->line);
    free(r->line);
    free(r->text);
    free(r->kind);
    free(r->slot);
    memset(r, 0, sizeof *r);
}
