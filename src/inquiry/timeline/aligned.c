/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* aligned.c - reading what align wrote. Its numbers have fractions, which text/json.h refuses for good reasons: they are made strings
 * on the way, and read as decimals. See aligned.h. */
#include "inquiry/timeline/aligned.h"
#include <stdlib.h>
#include <string.h>

static bool number_byte(uint8_t c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
}

static bool begins_number(uint8_t c) {
    return c == '-' || (c >= '0' && c <= '9');
}

/* How many members each object that is open has: a reader compares each key with those before it. */
struct depth {
    uint32_t members[JSON_DEPTH_MAX + 2], at, nodes;
    bool array[JSON_DEPTH_MAX + 2], too_many;
};

static void count(struct depth *d, uint8_t c) {
    bool opens = c == '{' || c == '[';
    d->nodes += opens || c == ',' || c == ':';
    if (opens && d->at <= JSON_DEPTH_MAX)
        d->at++, d->members[d->at] = 1, d->array[d->at] = c == '[';
    if ((c == '}' || c == ']') && d->at) d->at--;
    if (c == ',' && ++d->members[d->at] > ALIGNED_FILES_MAX && !d->array[d->at]) d->too_many = true;
}

/* The same text with each number between quotes; ${room} holds three times the bytes. Ends behind ${stop} bytes of it: where that is
 * in the text. */
static uint32_t quote_numbers(struct bytes text, struct buffer *room, struct depth *d,
                              uint32_t stop) {
    bool in_string = false;
    uint32_t i = 0;
    for (; i < text.len && room->len <= stop; i++) {
        uint8_t c = text.ptr[i];
        bool number = !in_string && begins_number(c);
        if (number) buffer_byte(room, '"');
        buffer_byte(room, c);
        while (number && i + 1 < text.len && number_byte(text.ptr[i + 1]))
            buffer_byte(room, text.ptr[++i]);
        if (number) buffer_byte(room, '"');
        if (in_string && c == '\\' && i + 1 < text.len) buffer_byte(room, text.ptr[++i]);
        if (c == '"') in_string = !in_string;
        if (!in_string) count(d, c);
    }
    return i ? i - 1 : 0;
}

struct reading {
    struct json j;
    struct aligned *to;
    struct aligned_wrong *wrong;
    struct buffer names;
};

static bool wrong(struct reading *r, const char *says, uint32_t node) {
    *r->wrong = (struct aligned_wrong){says, r->j.node[node].at};
    return false;
}

static bool decimal(struct reading *r, uint32_t file, const char *key, uint32_t places,
                    int64_t *n) {
    uint32_t node = json_member(&r->j, file, key);
    return (node && json_is(&r->j, node, JSON_STRING) &&
            clock_decimal(json_raw(&r->j, node), places, n)) ||
           wrong(r, "each file has a start, a sigma and a group, as plain numbers", file);
}

static bool read_file(struct reading *r, uint32_t key, uint32_t value) {
    struct aligned_file *f = &r->to->file[r->to->files];
    struct buffer name = {r->names.ptr + r->names.len, 0, r->names.max - r->names.len, false};
    uint32_t ppm = json_member(&r->j, value, "ppm");
    int64_t group;
    if (!decimal(r, value, "start", 6, &f->start_us) ||
        !decimal(r, value, "sigma", 6, &f->sigma_us) || !decimal(r, value, "group", 0, &group))
        return false;
    if (f->sigma_us < 0 || group < 0 || group > ALIGNED_GROUP_MAX)
        return wrong(r, "a sigma and a group are not negative", value);
    f->group = (uint32_t)group;
    f->ppm_known = json_is(&r->j, ppm, JSON_STRING) &&
                   clock_decimal(json_raw(&r->j, ppm), 2, &f->ppm) && f->ppm >= -CLOCK_PPM_MAX &&
                   f->ppm <= CLOCK_PPM_MAX;
    if (!json_string(&r->j, key, &name) || name.len > ALIGNED_NAME_MAX)
        return wrong(r, "a file's name is too long", key);
    f->name = buffer_bytes(&name);
    r->names.len += name.len;
    r->to->files++;
    return true;
}

static bool read_files(struct reading *r) {
    uint32_t offsets = json_member(&r->j, 0, "offsets");
    if (!offsets || !json_is(&r->j, offsets, JSON_OBJECT))
        return wrong(r, "expected {\"offsets\":{FILE:{..}}}, as showclear align --json writes it",
                     0);
    const struct json_node *of = &r->j.node[offsets];
    if (of->count > ALIGNED_FILES_MAX) return wrong(r, "at most 2000 files", offsets);
    for (uint32_t i = offsets + 1; i < of->next; i = r->j.node[i + 1].next)
        if (!read_file(r, i, i + 1)) return false;
    return true;
}

bool aligned_read(struct aligned *a, struct bytes text, struct aligned_wrong *why) {
    struct reading r = {.to = a, .wrong = why};
    struct depth depth = {.nodes = 1};
    uint32_t most = text.len < UINT32_MAX / 3 ? text.len * 3 + 1 : 0;
    struct buffer quoted = {malloc(most + 1), 0, most, false};
    if (quoted.ptr) (void)quote_numbers(text, &quoted, &depth, UINT32_MAX);
    struct json_node *node = calloc(depth.nodes + 1, sizeof *node);
    *a = (struct aligned){.file = calloc(ALIGNED_FILES_MAX, sizeof *a->file),
                          .names = malloc(text.len + 1)};
    *why = (struct aligned_wrong){"no memory", 0};
    r.names = (struct buffer){a->names, 0, text.len + 1, false};
    bool room = quoted.ptr && node && a->file && a->names;
    bool json =
        room && !depth.too_many && json_read(&r.j, buffer_bytes(&quoted), node, depth.nodes);
    if (room && !json)
        *why = (struct aligned_wrong){depth.too_many ? "at most 2000 files" : r.j.wrong,
                                      depth.too_many ? 0 : r.j.wrong_at};
    bool good = json && read_files(&r);
    quoted.len = 0;
    if (room && !good) why->at = quote_numbers(text, &quoted, &depth, why->at);
    free(quoted.ptr);
    free(node);
    if (!good) aligned_drop(a);
    return good;
}

void aligned_drop(struct aligned *a) {
    free(a->file);
    free(a->names);
    memset(a, 0, sizeof *a);
}

/* ---- which exhibit --------------------------------------------------------------------------------------------------- */

static struct bytes base_of(struct bytes name) {
    for (uint32_t i = name.len; i > 0; i--)
        if (name.ptr[i - 1] == '/') return bytes_slice(name, i, name.len);
    return name;
}
static struct bytes stem_of(struct bytes name) {
    for (uint32_t i = name.len; i > 1; i--)
        if (name.ptr[i - 1] == '.') return bytes_slice(name, 0, i - 1);
    return name;
}

static bool says(const struct clocks *c, uint32_t media, const char *key, struct bytes text) {
    uint8_t bytes[ALIGNED_NAME_MAX];
    struct buffer plain = BUFFER(bytes);
    struct bytes json = account_value(c->a, c->media[media].entry, key);
    if (json.len) fold_plain(json, &plain);
    return plain.len && bytes_equal(buffer_bytes(&plain), text);
}

enum aligned_match aligned_match(const struct clocks *c, struct bytes name, uint32_t *media) {
    struct bytes base = base_of(name), stem = stem_of(base);
    const struct {
        const char *key;
        struct bytes text;
    } BY[] = {{"hash", stem}, {"original-name", name}, {"original-name", base}, {"device", stem}};
    uint32_t found = 0;
    for (uint32_t by = 0; !found && by < COUNT_OF(BY); by++)
        for (uint32_t m = 0; m < c->medias; m++)
            if (says(c, m, BY[by].key, BY[by].text)) *media = m, found++;
    return found == 0 ? ALIGNED_NONE : found == 1 ? ALIGNED_ONE : ALIGNED_SEVERAL;
}
