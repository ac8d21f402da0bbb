/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_mhl.c - any bytes as a manifest, as the hashes of one, and as a chain: read or refused with a line, what was read can be
 * found again and written, and the quick way (plain.h) says nothing that the XML library does not say. */
#define _GNU_SOURCE /* memfd_create */
#include "fuzz.h"
#include "inquiry/media/chain.h"
#include "inquiry/media/new_file.h"
#include "inquiry/media/records.h"
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xxhash.h>

static int as_file(struct bytes text) {
    int fd = memfd_create("mhl", MFD_CLOEXEC);
    EXPECT(fd >= 0 && write(fd, text.ptr, text.len) == (ssize_t)text.len &&
           lseek(fd, 0, SEEK_SET) == 0);
    return fd;
}

struct ear {
    struct arena arena;
    struct records records;
    uint64_t sum; /* of all that was heard */
};

static void note(struct ear *e, const void *what, size_t len) {
    e->sum = XXH3_64bits_withSeed(what, len, e->sum + 1);
}

static const char *hear(void *state, const struct manifest_hash *h) {
    struct ear *e = state;
    const uint64_t of[] = {h->path.len, h->previous.len, h->size,    h->modified_ms,
                           h->has_size, h->folder,       h->entries, h->unknown};
    EXPECT(h->entries <= MANIFEST_ENTRIES_MAX && (h->folder || h->path.len));
    EXPECT(new_file_can_say(h->path) && (!h->path.len || *h->path.ptr != '/'));
    note(e, of, sizeof of);
    note(e, h->path.ptr, h->path.len);
    note(e, h->previous.ptr, h->previous.len);
    for (uint32_t i = 0; i < h->entries; i++) {
        const struct manifest_entry *k = &h->entry[i];
        const uint64_t kind[] = {k->format, k->action, k->content, k->structure, k->date_ms};
        note(e, kind, sizeof kind);
        if (k->content) note(e, k->digest, format_len(k->format));
        if (k->structure) note(e, k->structure_digest, format_len(k->format));
    }
    records_add(&e->records, 1, h);
    return NULL;
}

static void forget(void *state) {
    struct ear *e = state;
    records_drop(&e->records);
    records_init(&e->records, &e->arena);
    e->sum = 0;
}

static void hold(const struct records *r) {
    for (uint32_t i = 0; i < r->records; i++) {
        const struct record *record = r->record[i], *found = records_find(r, record->path);
        EXPECT(record->gone || found == record);
        const struct record_entry *e = record_original(record);
        EXPECT(!e || e->action != ACTION_FAILED);
        for (uint32_t f = 0; f < FORMATS; f++) (void)record_first(record, (enum format)f);
    }
}

static void drop(struct ear *e, struct manifest *m) {
    manifest_drop(m);
    records_drop(&e->records);
    arena_drop(&e->arena);
}

static bool listen(struct ear *e, struct manifest *m, struct digester *d, int fd, bool by_library) {
    struct manifest_reading reading = {&e->arena, d, hear, forget, e, by_library};
    *e = (struct ear){.sum = 0};
    records_init(&e->records, &e->arena);
    EXPECT(lseek(fd, 0, SEEK_SET) == 0);
    bool read = manifest_read(m, &reading, fd);
    if (!read) EXPECT(m->wrong && m->wrong_line >= 1);
    return read;
}

static bool same_word(const char *a, const char *b) {
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static void compare(const struct manifest *a, const struct manifest *b) {
    EXPECT(a->version == b->version && a->process == b->process);
    EXPECT(a->hashes == b->hashes && a->unknown == b->unknown && a->bytes == b->bytes);
    EXPECT(a->patterns == b->patterns && a->references == b->references);
    EXPECT(memcmp(a->c4, b->c4, DIGEST_MAX) == 0);
    EXPECT(same_word(a->created, b->created) && same_word(a->hostname, b->hostname));
    EXPECT(same_word(a->tool, b->tool) && same_word(a->tool_version, b->tool_version));
    EXPECT(same_word(a->comment, b->comment) && same_word(a->author.name, b->author.name));
    EXPECT(same_word(a->author.role, b->author.role) && same_word(a->wrong, b->wrong));
}

static void read_one(struct bytes text) {
    struct ear ear, other;
    struct manifest m, by_library;
    struct arena a = {0};
    struct chain c;
    struct digester *d = digester_create();
    int fd = as_file(text);
    bool read = listen(&ear, &m, d, fd, false);
    EXPECT(read == listen(&other, &by_library, d, fd, true));
    if (read) EXPECT(ear.sum == other.sum);
    compare(&m, &by_library);
    hold(&ear.records);
    drop(&ear, &m);
    drop(&other, &by_library);
    EXPECT(lseek(fd, 0, SEEK_SET) == 0);
    if (!chain_read(&c, fd, &a, d)) EXPECT(c.wrong && c.wrong_line >= 1);
    chain_drop(&c);
    close(fd);
    arena_drop(&a);
    digester_destroy(d);
}

FUZZ(file) {
    static uint8_t wrapped[1 << 16];
    struct buffer b = BUFFER(wrapped);
    if (file.len) read_one(file);
    buffer_text(&b, "<hashlist version=\"2.0\" xmlns=\"urn:ASC:MHL:v2.0\"><hashes>");
    buffer_put(&b, file);
    buffer_text(&b, "</hashes></hashlist>");
    if (!b.full) read_one(buffer_bytes(&b));
}
