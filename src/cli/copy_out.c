/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* copy_out.c - see copy_out.h. */
#define _GNU_SOURCE /* memmem */
#include "cli/copy_out.h"
#include "cli/copy_account.h"
#include "store/media.h"
#include "text/json.h"
#include <dirent.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SEAL_ROOM = 8 * (STORE_VALUE_MAX + 1024), OWN_MAX = 16 << 20 };

static const char ERASED[] = "\"k\":\"private-erased\"";

struct copying {
    struct log_from *log;
    const char *dir;
    const struct tar_out *out;
    struct copy_counts *counts;
    struct files files;
    struct wait wait;
    struct ledger seen; /* what the entries that were written hash to */
    char *why;
    struct buffer texts; /* of the private file that is being filled */
    uint64_t next;       /* private text to go on from */
    bool more;
    struct media_row *row;
    uint32_t rows, rows_max;
    uint8_t text_bytes[COPY_TEXTS_MAX + SEAL_ROOM];
};

static bool say(struct copying *x, const char *what, const char *words) {
    snprintf(x->why, LOG_WORDS_MAX, "%.300s: %.300s", what, words);
    return false;
}

static bool put(struct copying *x, const char *name, struct bytes content) {
    return tar_put(x->out, name, content);
}

static bool put_words(struct copying *x) {
    uint8_t bytes[STORE_META_MAX * META_COUNT * 6 + 256];
    struct buffer b = BUFFER(bytes);
    struct bytes value;
    static const char *const KEYS[] = {
#define X(id, word) word,
        STORE_META(X)
#undef X
    };
    buffer_text(&b, "{\"format\":");
    buffer_u64(&b, copy_account_is(x->dir) ? COPY_FORMAT : COPY_FORMAT - 1);
    json_key_u64(&b, "size", x->files.at.size);
    for (int i = 0; i < META_COUNT; i++) {
        if (store_get_meta(x->log->store, (enum store_meta)i, &value) != STORE_OK) continue;
        json_key(&b, KEYS[i]);
        json_put_string(&b, value);
    }
    buffer_text(&b, "}\n");
    return put(x, "words", buffer_bytes(&b));
}

/* A file of the export; what stands in it is what its checkpoint says, or there is no copy. */
static bool put_log(void *state, const char *name, struct bytes content) {
    struct copying *x = state;
    char path[TAR_NAME_MAX + 1];
    struct bytes entry;
    bool bundle = strncmp(name, "tile/entries/", 13) == 0;
    for (uint32_t at = 0; bundle && bundle_next(content, &at, &entry);) {
        struct hash leaf = ledger_leaf(x->log->c, entry);
        ledger_append(&x->seen, x->log->c, &leaf);
        if (memmem(entry.ptr, entry.len, ERASED, sizeof ERASED - 1))
            x->counts->erased = x->seen.size;
    }
    snprintf(path, sizeof path, "log/%s", name);
    return put(x, path, content);
}

static bool put_export(struct copying *x) {
    struct files *f = &x->files;
    f->c = x->log->c, f->log = x->log, f->wait = &x->wait;
    f->put = put_log, f->state = x;
    if (!files_write(f)) return snprintf(x->why, LOG_WORDS_MAX, "%s", f->why), false;
    struct hash root = ledger_root(&x->seen, x->log->c);
    if (x->seen.size != f->at.size || !hash_equal(&root, &f->at.root))
        return say(x, x->dir, "the log is not what was signed; showclear verify says where");
    x->counts->entries = f->at.size;
    return true;
}

/* One text. Those of entries behind the copy's end are left to the next copy. */
static bool take_text(void *state, const struct store_private *p) {
    struct copying *x = state;
    x->more = x->texts.len >= COPY_TEXTS_MAX && p->index != x->next;
    bool behind = p->index >= x->files.at.size;
    x->next = p->index; /* all of an entry's texts stand in one file */
    if (x->more || behind) return false;
    buffer_text(&x->texts, "{\"n\":");
    buffer_u64(&x->texts, p->index);
    json_key_string(&x->texts, "path", p->path);
    json_key(&x->texts, "salt");
    buffer_byte(&x->texts, '"');
    buffer_hex(&x->texts, (struct bytes){p->salt, sizeof p->salt});
    buffer_byte(&x->texts, '"');
    json_key_u64(&x->texts, "subject", p->subject);
    json_key(&x->texts, "value");
    buffer_put(&x->texts, p->value);
    buffer_text(&x->texts, "}\n");
    x->counts->texts++;
    return !x->texts.full;
}

static bool put_texts(struct copying *x) {
    char name[32];
    uint32_t file = 0;
    do {
        x->texts = (struct buffer){x->text_bytes, 0, sizeof x->text_bytes, false};
        x->more = false;
        if (store_reveal(x->log->store, x->next, take_text, x) != STORE_OK || x->texts.full)
            return say(x, x->dir, "private texts cannot be read; showclear verify says where");
        snprintf(name, sizeof name, "private/%06u", ++file);
        if (x->texts.len && !put(x, name, buffer_bytes(&x->texts))) return false;
    } while (x->more);
    return true;
}

static bool take_row(void *state, const struct media_row *row) {
    struct copying *x = state;
    if (!row->kind) return true; /* not whole yet */
    if (x->rows == x->rows_max) {
        x->rows_max = x->rows_max ? 2 * x->rows_max : 256;
        void *more = realloc(x->row, x->rows_max * sizeof *x->row);
        if (!more) return false;
        x->row = more;
    }
    x->row[x->rows++] = *row;
    return true;
}

/* What was erased since it was listed is passed over. */
static bool put_media(struct copying *x, struct media_file *f, const struct media_row *row) {
    char name[TAR_NAME_MAX + 1];
    uint8_t hex[65] = {0};
    struct buffer text = {hex, 0, 64, false}, whole = {malloc(row->size), 0, row->size, false};
    if (!whole.ptr) return say(x, "media.db", "there is not enough memory");
    enum store_answer answer = media_read(f, row, &whole);
    buffer_hex(&text, (struct bytes){row->hash.byte, sizeof row->hash.byte});
    snprintf(name, sizeof name, "media/%s.%s", (const char *)hex, media_endings[row->kind]);
    bool done = answer == STORE_ABSENT;
    if (answer == STORE_OK) done = put(x, name, buffer_bytes(&whole)), x->counts->media++;
    if (answer != STORE_OK && !done) say(x, "media.db", store_words(answer));
    free(whole.ptr);
    return done;
}

static bool put_all_media(struct copying *x) {
    char path[LOG_PATH_MAX + 16], why[STORE_WORDS_MAX];
    snprintf(path, sizeof path, "%s/media.db", x->dir);
    if (access(path, F_OK) != 0) return true;
    struct media_file *f = media_open(path, STORE_READ, why);
    if (!f) return say(x, path, why);
    bool done = media_each(f, take_row, x) == STORE_OK ||
                say(x, path, "pictures and recordings cannot be read");
    for (uint32_t i = 0; i < x->rows && done; i++) done = put_media(x, f, &x->row[i]);
    media_close(f);
    return done;
}

/* A file of the folder that the log knows nothing of. */
static bool put_own(struct copying *x, const char *name) {
    char path[LOG_PATH_MAX + 300];
    snprintf(path, sizeof path, "%s/%s", x->dir, name);
    FILE *f = fopen(path, "rbe");
    uint8_t *bytes = malloc(OWN_MAX);
    size_t len = f && bytes ? fread(bytes, 1, OWN_MAX, f) : 0;
    bool whole = f && bytes && len < OWN_MAX && !ferror(f);
    if (f) fclose(f);
    bool done = whole ? put(x, name, (struct bytes){bytes, (uint32_t)len})
                      : say(x, path, "cannot be read whole");
    free(bytes);
    return done;
}

static bool put_beside(struct copying *x) {
    DIR *dir = opendir(x->dir);
    bool done = dir != NULL;
    for (struct dirent *e; done && (e = readdir(dir));) {
        bool is = strncmp(e->d_name, "screenplay.", 11) == 0 && strlen(e->d_name) < 32;
        if (is || strcmp(e->d_name, "place") == 0) done = put_own(x, e->d_name);
    }
    if (dir) closedir(dir);
    return done;
}

void copy_put_end(struct buffer *b, const struct copy_counts *counts) {
    buffer_text(b, "{\"entries\":");
    buffer_u64(b, counts->entries);
    json_key_u64(b, "texts", counts->texts);
    json_key_u64(b, "media", counts->media);
    if (counts->exhibits) json_key_u64(b, "exhibits", counts->exhibits);
    buffer_text(b, "}\n");
}

static bool put_end(struct copying *x) {
    uint8_t bytes[128];
    struct buffer b = BUFFER(bytes);
    copy_put_end(&b, x->counts);
    return put(x, "end", buffer_bytes(&b)) && tar_end(x->out);
}

bool copy_write(struct log_from *log, const char *dir, const struct tar_out *out,
                struct copy_counts *counts, char why[LOG_WORDS_MAX]) {
    struct copying *x = calloc(1, sizeof *x);
    why[0] = 0;
    *counts = (struct copy_counts){0};
    if (!x) return snprintf(why, LOG_WORDS_MAX, "there is not enough memory"), false;
    x->log = log, x->dir = dir, x->out = out, x->counts = counts, x->why = why;
    bool done = log_checkpoint(log, &x->files.at) && put_words(x) && put_export(x) &&
                put_texts(x) && put_all_media(x) && put_beside(x) &&
                copy_account_put(dir, out, &counts->exhibits, why) && put_end(x);
    wait_end(&x->wait);
    free(x->row);
    free(x);
    return done;
}
