/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_mhl.c - any bytes as a manifest, as the hashes of one, and as a chain: read or refused with a line, and what was read can be
 * found again and written. */
#define _GNU_SOURCE /* memfd_create */
#include "fuzz.h"
#include "inquiry/media/chain.h"
#include "inquiry/media/new_file.h"
#include "inquiry/media/records.h"
#include <sys/mman.h>
#include <unistd.h>

static int as_file(struct bytes text) {
    int fd = memfd_create("mhl", MFD_CLOEXEC);
    EXPECT(fd >= 0 && write(fd, text.ptr, text.len) == (ssize_t)text.len &&
           lseek(fd, 0, SEEK_SET) == 0);
    return fd;
}

static const char *hear(void *state, const struct manifest_hash *h) {
    EXPECT(h->entries <= MANIFEST_ENTRIES_MAX && (h->folder || h->path.len));
    EXPECT(new_file_can_say(h->path) && (!h->path.len || *h->path.ptr != '/'));
    records_add(state, 1, h);
    return NULL;
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

static void read_one(struct bytes text) {
    struct arena a = {0};
    struct records r;
    struct manifest m;
    struct chain c;
    struct digester *d = digester_create();
    records_init(&r, &a);
    struct manifest_reading reading = {.arena = &a, .digester = d, .hear = hear, .state = &r};
    int fd = as_file(text);
    if (!manifest_read(&m, &reading, fd)) EXPECT(m.wrong && m.wrong_line >= 1);
    hold(&r);
    manifest_drop(&m);
    EXPECT(lseek(fd, 0, SEEK_SET) == 0);
    if (!chain_read(&c, fd, &a, d)) EXPECT(c.wrong && c.wrong_line >= 1);
    chain_drop(&c);
    close(fd);
    records_drop(&r);
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
