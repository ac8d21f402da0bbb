/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay_adopted.c - the screenplay that a production adopted last, or was founded with, out of its folder
 * (screenplay_file.h). */
#include "box/crypto.h"
#include "cli/cli.h"
#include "cli/screenplay_file.h"
#include "cli/verify_parts.h"
#include "core/codec.h"
#include "notebook/screenplay_open.h"
#include "store/media.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { PATH_MAX_HERE = 4096 };

struct search {
    struct store *store;
    struct event event; /* of the text that is looked at */
    struct hash hash;   /* of the last one adopted */
    bool any;
    struct media_row row;
    bool there;
};

static bool take_event(void *state, uint64_t index, const struct store_event *e) {
    struct search *s = state;
    (void)index;
    if (core_decode(e->body, &s->event)) s->event.kind = EVENT_COUNT;
    return true;
}

static bool take_text(void *state, const struct store_private *p) {
    struct search *s = state;
    struct hash hash;
    if (!bytes_equal(p->path, bytes_of(vocabulary_seal[SEAL_MEDIA]))) return true;
    if (!verify_named(p->value, &hash)) return true;
    if (store_read(s->store, p->index, p->index + 1, take_event, s) != STORE_OK) return false;
    if (s->event.kind == EVENT_SCREENPLAY_ADOPTED) s->hash = hash, s->any = true;
    return true;
}

static bool take_row(void *state, const struct media_row *row) {
    struct search *s = state;
    bool it = row->kind && hash_equal(&row->hash, &s->hash);
    if (it) s->row = *row, s->there = true;
    return !it;
}

/* The octets of the one that was found. */
static int read_octets(const char *word, const char *dir, struct search *s,
                       struct screenplay_file *f) {
    char path[PATH_MAX_HERE + 16], why[STORE_WORDS_MAX];
    snprintf(path, sizeof path, "%s/media.db", dir);
    struct media_file *media = media_open(path, STORE_READ, why);
    if (!media) return cli_fault(word, "%s", why);
    bool read = media_each(media, take_row, s) == STORE_OK && s->there;
    struct buffer whole = {read ? malloc(s->row.size) : NULL, 0, s->row.size, false};
    read = whole.ptr && media_read(media, &s->row, &whole) == STORE_OK;
    media_close(media);
    f->bytes = whole.ptr, f->len = whole.len;
    return read ? -1 : cli_fault(word, "%s: the screenplay that was adopted is not there", dir);
}

static int find(const char *word, const char *dir, struct search *s) {
    char path[PATH_MAX_HERE + 16], why[STORE_WORDS_MAX];
    struct crypto c;
    snprintf(path, sizeof path, "%s/showclear.db", dir);
    if (access(path, F_OK) != 0) return cli_usage(word, "%s: no production is there", dir);
    if (!crypto_create(&c)) return cli_fault(word, "the cryptography cannot start");
    s->store = store_sqlite(path, STORE_READ, &c, why);
    bool read = s->store && store_reveal(s->store, 0, take_text, s) == STORE_OK;
    if (s->store) store_close(s->store);
    crypto_destroy(&c);
    return read ? -1 : cli_fault(word, "%s: its texts cannot be read", dir);
}

/* The one that `showclear new` kept, where none was adopted since. */
static int open_kept(const char *word, const char *dir, struct screenplay_file *f) {
    static const char *const endings[] = {"fountain", "fdx", "txt", "spmd"};
    static char path[PATH_MAX_HERE + 32];
    for (size_t i = 0; i < COUNT_OF(endings); i++) {
        snprintf(path, sizeof path, "%s/screenplay.%s", dir, endings[i]);
        if (access(path, F_OK) == 0) return screenplay_file_open(word, f, path);
    }
    fprintf(stderr, "%s: no screenplay is adopted yet\n", dir);
    return CLI_NO;
}

int screenplay_adopted(const char *word, struct screenplay_file *f, const char *dir) {
    struct search s = {0};
    f->path = dir;
    int answer = find(word, dir, &s);
    if (answer < 0 && !s.any) return open_kept(word, dir, f);
    if (answer < 0) answer = read_octets(word, dir, &s, f);
    if (answer >= 0) return answer;
    if (screenplay_open(&f->s, (struct bytes){f->bytes, f->len})) return -1;
    fprintf(stderr, "%s:%u: %s\n", dir, (unsigned)f->s.wrong_line, f->s.wrong);
    return CLI_USAGE;
}
