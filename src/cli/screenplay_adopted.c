/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay_adopted.c - the screenplays that a production adopted, and the one it was founded with, out of its folder
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
#include <string.h>
#include <unistd.h>

enum { PATH_MAX_HERE = 4096 };

struct search {
    struct store *store;
    struct event event; /* of the text that is looked at */
    struct adopted {
        struct hash hash;
        uint64_t leaf;
    } adopted[SCREENPLAY_VERSIONS]; /* the latest of them, in order */
    uint32_t count;
    struct hash wanted;
    struct media_row row;
    bool there;
};

/* The same one adopted again is no other version. */
static void remember(struct search *s, const struct hash *hash, uint64_t leaf) {
    if (s->count && hash_equal(&s->adopted[s->count - 1].hash, hash)) return;
    if (s->count == SCREENPLAY_VERSIONS)
        memmove(s->adopted, s->adopted + 1, --s->count * sizeof s->adopted[0]);
    s->adopted[s->count++] = (struct adopted){*hash, leaf};
}

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
    if (s->event.kind == EVENT_SCREENPLAY_ADOPTED) remember(s, &hash, p->index);
    return true;
}

static bool take_row(void *state, const struct media_row *row) {
    struct search *s = state;
    bool it = row->kind && hash_equal(&row->hash, &s->wanted);
    if (it) s->row = *row, s->there = true;
    return !it;
}

/* The octets of one that was found. */
static int read_octets(const char *word, const char *dir, struct search *s, uint32_t which,
                       struct screenplay_file *f) {
    s->wanted = s->adopted[which].hash, s->there = false;
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

/* The one that `showclear new` kept. */
static bool kept_at(const char *dir, char path[PATH_MAX_HERE + 32]) {
    static const char *const endings[] = {"fountain", "fdx", "txt", "spmd"};
    for (size_t i = 0; i < COUNT_OF(endings); i++) {
        snprintf(path, PATH_MAX_HERE + 32, "%s/screenplay.%s", dir, endings[i]);
        if (access(path, F_OK) == 0) return true;
    }
    return false;
}

static int open_one(const char *word, const char *dir, struct search *s, uint32_t which,
                    struct screenplay_file *f) {
    f->path = dir;
    int answer = read_octets(word, dir, s, which, f);
    if (answer >= 0 || screenplay_open(&f->s, (struct bytes){f->bytes, f->len})) return answer;
    fprintf(stderr, "%s:%u: %s\n", dir, (unsigned)f->s.wrong_line, f->s.wrong);
    return CLI_USAGE;
}

/* One that cannot be read any more is passed over, unless it is the one that is shot. */
static int take_version(struct screenplay_versions *v, int answer, uint64_t leaf, bool newest) {
    if (answer >= 0) screenplay_file_close(&v->file[v->count]);
    if (answer >= 0) v->file[v->count] = (struct screenplay_file){0};
    if (answer < 0) v->leaf[v->count++] = leaf;
    return newest ? answer : -1;
}

int screenplay_adopted(const char *word, struct screenplay_versions *v, const char *dir) {
    static char path[PATH_MAX_HERE + 32];
    struct search s = {0};
    int answer = find(word, dir, &s);
    if (answer < 0 && s.count < SCREENPLAY_VERSIONS && kept_at(dir, path))
        answer = take_version(v, screenplay_file_open(word, &v->file[0], path), SCREENPLAY_FOUNDED,
                              s.count == 0);
    for (uint32_t i = 0; answer < 0 && i < s.count; i++)
        answer = take_version(v, open_one(word, dir, &s, i, &v->file[v->count]), s.adopted[i].leaf,
                              i + 1 == s.count);
    if (answer < 0 && !v->count) {
        fprintf(stderr, "%s: no screenplay is adopted yet\n", dir);
        return CLI_NO;
    }
    return answer;
}
