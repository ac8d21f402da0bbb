/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* copy_in.c - see copy_in.h. Each kind of file has a row in the table at the end: how its name begins, and who takes it. */
#include "cli/copy_in.h"
#include "cli/copy_account.h"
#include "ledger/cosign.h"
#include "store/media.h"
#include "text/json.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NODES = 4200, LEAVES = TILE_WIDTH, TEXTS = 128 }; /* a text may be a line of an account */

struct reading {
    const struct crypto *c;
    struct tar_in *in;
    const char *dir;
    struct copy_found *found;
    struct store *store;
    struct media_file *media;
    struct copy_account account;
    struct ledger log;
    uint64_t size; /* as "words" says */
    bool begun, ended, signed_right;
    struct note_key key;
    struct buffer file; /* the content of the one that came */
    char *why;
    struct store_event row[LEAVES];
    struct json_node node[NODES];
};

static bool say(struct reading *x, const char *words) {
    snprintf(x->why, LOG_WORDS_MAX, "%.100s: %.300s", x->in->name, words);
    return false;
}

static bool commit(struct reading *x, const struct store_batch *b) {
    enum store_answer answer = store_commit(x->store, b);
    return answer == STORE_OK || say(x, store_words(answer));
}

/* A member's text into ${out}, which holds STORE_META_MAX and a zero. */
static bool word_of(const struct json *j, const char *key, char *out) {
    struct buffer b = {(uint8_t *)out, 0, STORE_META_MAX, false};
    bool read = json_string(j, json_member(j, 0, key), &b);
    out[read ? b.len : 0] = 0;
    return read && strlen(out) == b.len;
}

static bool number_of(const struct json *j, const char *key, uint64_t *n) {
    uint32_t node = json_member(j, 0, key);
    if (!node || !json_is(j, node, JSON_NUMBER) || j->node[node].number < 0) return false;
    *n = (uint64_t)j->node[node].number;
    return true;
}

static bool make_store(struct reading *x) {
    char path[LOG_PATH_MAX + 16];
    uint64_t epoch;
    snprintf(path, sizeof path, "%s/showclear.db", x->dir);
    x->store = store_sqlite(path, STORE_NEW, x->c, x->why);
    return x->store && (store_own(x->store, &epoch) == STORE_OK || say(x, "the disk took nothing"));
}

static bool keep_words(struct reading *x, const struct json *j) {
    static const char *const KEYS[] = {
#define X(id, word) word,
        STORE_META(X)
#undef X
    };
    char value[STORE_META_MAX + 1];
    for (int i = 0; i < META_COUNT; i++)
        if (word_of(j, KEYS[i], value) &&
            store_put_meta(x->store, (enum store_meta)i, bytes_of(value)) != STORE_OK)
            return say(x, "the disk took nothing");
    return true;
}

static bool take_words(struct reading *x) {
    struct json j;
    uint64_t format;
    if (!json_read(&j, buffer_bytes(&x->file), x->node, NODES) || !number_of(&j, "format", &format))
        return say(x, "is not what a copy begins with");
    if (format > COPY_FORMAT)
        return say(x, "was written by a newer showclear; use that version or a newer one");
    bool right = !x->begun && number_of(&j, "size", &x->size) && x->size &&
                 word_of(&j, "origin", x->found->origin) && word_of(&j, "vkey", x->found->vkey) &&
                 note_key_read(&x->key, x->c, bytes_of(x->found->vkey)) &&
                 bytes_equal(x->key.name, bytes_of(x->found->origin));
    if (!right) return say(x, "names no log, or another key than its own");
    x->begun = true;
    return make_store(x) && keep_words(x, &j);
}

/* A bundle of entries: those that come next. */
static bool take_bundle(struct reading *x, const struct tile *t) {
    struct bytes entry, bundle = buffer_bytes(&x->file);
    struct store_batch b = {.before = x->log.size, .after = &x->log, .event = x->row};
    uint32_t at = 0;
    if (t->index * TILE_WIDTH != x->log.size) return say(x, "does not follow what came before");
    while (b.events < LEAVES && bundle_next(bundle, &at, &entry)) {
        struct hash leaf = ledger_leaf(x->c, entry);
        x->row[b.events++] = (struct store_event){entry, leaf};
        ledger_append(&x->log, x->c, &leaf);
    }
    if (at != bundle.len || b.events != t->width) return say(x, "is cut off");
    return commit(x, &b);
}

/* Tiles of hashes are made anew from the entries. */
static bool take_tile(struct reading *x) {
    struct tile t;
    if (!tile_read_path(&t, bytes_of(x->in->name + 4))) return say(x, "is no place in a log");
    return !t.entries || take_bundle(x, &t);
}

static bool take_key(struct reading *x) {
    struct bytes text = buffer_bytes(&x->file);
    if (text.len && text.ptr[text.len - 1] == '\n') text.len--;
    return bytes_equal(text, bytes_of(x->found->vkey)) || say(x, "is another key than in words");
}

static bool take_checkpoint(struct reading *x) {
    struct checkpoint p;
    struct hash root = ledger_root(&x->log, x->c);
    char path[LOG_PATH_MAX + 16];
    struct bytes note = buffer_bytes(&x->file);
    if (checkpoint_open(&p, x->c, note, x->key.name, &x->key) != CHECKPOINT_RIGHT)
        return say(x, "is not signed by the log's key");
    if (p.size != x->log.size || p.size != x->size || !hash_equal(&p.root, &root))
        return say(x, "the entries are not those that were signed");
    x->signed_right = true;
    snprintf(path, sizeof path, "%s/checkpoint", x->dir);
    FILE *f = fopen(path, "wbxe");
    bool kept = f && fwrite(note.ptr, 1, note.len, f) == note.len;
    return (f && fclose(f) == 0 && kept) || say(x, "could not be written");
}

/* The key, the signed text, its line. What does not verify here is left out: the copy says nothing by it. */
static bool take_witness(struct reading *x) {
    struct bytes text = buffer_bytes(&x->file);
    uint32_t end = bytes_find(text, '\n');
    struct bytes vkey = bytes_slice(text, 0, end);
    struct note n;
    struct note_key key;
    struct checkpoint p;
    struct store_witness w = {.vkey = vkey};
    struct store_batch b = {.before = x->log.size, .after = &x->log, .witness = &w, .witnesses = 1};
    bool right = end < text.len && note_key_read(&key, x->c, vkey) &&
                 note_read(&n, bytes_slice(text, end + 1, text.len - end - 1)) &&
                 checkpoint_read(&p, n.text) &&
                 cosign_check(&n, x->c, &key, &w.seconds) == NOTE_RIGHT;
    if (!right) return say(x, "is no witness's signature");
    uint32_t at = (uint32_t)(n.text.ptr - text.ptr) + n.text.len + 1;
    w.line = bytes_slice(text, at, text.len - at);
    w.size = p.size;
    return commit(x, &b);
}

static bool read_text(struct reading *x, struct bytes line, struct store_private *p,
                      struct buffer *path) {
    struct json j;
    uint64_t subject;
    struct buffer hex = BUFFER(p->salt);
    if (!json_read(&j, line, x->node, NODES)) return false;
    uint32_t value = json_member(&j, 0, "value");
    bool right = value && number_of(&j, "n", &p->index) && p->index < x->size &&
                 number_of(&j, "subject", &subject) && subject <= UINT32_MAX &&
                 json_string(&j, json_member(&j, 0, "path"), path) &&
                 bytes_from_hex(json_raw(&j, json_member(&j, 0, "salt")), &hex) && hex.len == 32;
    if (!right) return false;
    p->path = buffer_bytes(path), p->value = json_raw(&j, value), p->subject = (uint32_t)subject;
    if (json_is(&j, value, JSON_STRING)) p->value.ptr--, p->value.len += 2; /* with its quotes */
    return p->value.len <= STORE_VALUE_MAX;
}

/* Some lines, in one commit. */
static bool take_some(struct reading *x, struct bytes *rest) {
    struct store_private p[TEXTS];
    uint8_t path[TEXTS][64];
    struct store_batch b = {.before = x->log.size, .after = &x->log, .secret = p};
    while (rest->len && b.secrets < TEXTS) {
        uint32_t len = bytes_find(*rest, '\n');
        struct buffer where = BUFFER(path[b.secrets]);
        bool right =
            len < rest->len && read_text(x, bytes_slice(*rest, 0, len), &p[b.secrets], &where);
        if (!right) return say(x, "a line is no private text");
        *rest = bytes_slice(*rest, len + 1, rest->len - len - 1);
        b.secrets++;
    }
    x->found->counts.texts += b.secrets;
    return commit(x, &b);
}

static bool take_texts(struct reading *x) {
    struct bytes rest = buffer_bytes(&x->file);
    if (!x->signed_right) return say(x, "stands before the log");
    while (rest.len)
        if (!take_some(x, &rest)) return false;
    return true;
}

/* Hashed by the store itself when the last part is in. */
static bool take_media(struct reading *x) {
    char path[LOG_PATH_MAX + 16];
    struct bytes whole = buffer_bytes(&x->file);
    struct media_row row = {0};
    struct buffer hex = BUFFER(row.hash.byte);
    uint32_t parts = (whole.len + MEDIA_PART_MAX - 1) / MEDIA_PART_MAX;
    if (strlen(x->in->name) < 70 || !parts || parts > MEDIA_PARTS_MAX ||
        !bytes_from_hex((struct bytes){(const uint8_t *)x->in->name + 6, 64}, &hex))
        return say(x, "is no picture or recording");
    snprintf(path, sizeof path, "%s/media.db", x->dir);
    if (!x->media && !(x->media = media_open(path, STORE_NEW, x->why))) return false;
    row.parts = (uint8_t)parts;
    for (uint32_t i = 0; i < parts; i++)
        if (media_put(x->media, x->c, &row, i,
                      bytes_slice(whole, i * MEDIA_PART_MAX, MEDIA_PART_MAX)) != STORE_OK)
            return say(x, "the disk took nothing");
    if (!row.kind) return say(x, "is not what its name says");
    x->found->counts.media++;
    return true;
}

/* Beside the log, as it is. */
static bool take_own(struct reading *x) {
    char path[LOG_PATH_MAX + TAR_NAME_MAX + 2];
    struct bytes text = buffer_bytes(&x->file);
    if (strchr(x->in->name, '/')) return say(x, "belongs to no copy");
    snprintf(path, sizeof path, "%s/%s", x->dir, x->in->name);
    FILE *f = fopen(path, "wbxe");
    bool kept = f && fwrite(text.ptr, 1, text.len, f) == text.len;
    return (f && fclose(f) == 0 && kept) || say(x, "could not be written");
}

static bool take_exhibit(struct reading *x) {
    const char *wrong = copy_account_exhibit(&x->account, x->in->name, buffer_bytes(&x->file));
    return !wrong || say(x, wrong);
}

static bool take_attached(struct reading *x) {
    const char *wrong = copy_account_log(&x->account, x->in->name, buffer_bytes(&x->file));
    return !wrong || say(x, wrong);
}

static bool take_end(struct reading *x) {
    uint8_t bytes[128];
    struct buffer b = BUFFER(bytes);
    x->found->counts.entries = x->log.size;
    x->found->counts.exhibits = x->account.exhibits;
    if (!copy_account_end(&x->account)) return say(x, "stands before the end of an exhibit");
    copy_put_end(&b, &x->found->counts);
    x->ended = x->signed_right && bytes_equal(buffer_bytes(&b), buffer_bytes(&x->file));
    return x->ended || say(x, "the copy does not hold what it says");
}

static bool take_nothing(struct reading *x) {
    (void)x;
    return true;
}

static const struct {
    const char *begins;
    bool whole; /* the name is just this */
    uint32_t max;
    bool (*take)(struct reading *x);
} PARTS[] = {
    {"words", true, 65536, take_words},
    {"log/tile/", false, FILES_BUNDLE_MAX, take_tile},
    {"log/key", true, 4096, take_key},
    {"log/README", true, FILES_README_MAX, take_nothing},
    {"log/checkpoint", true, LOG_NOTE_MAX, take_checkpoint},
    {"log/witness/", false, LOG_NOTE_MAX, take_witness},
    {"private/", false, 4 * COPY_TEXTS_MAX, take_texts},
    {"media/", false, COPY_FILE_MAX, take_media},
    {"screenplay.", false, COPY_FILE_MAX, take_own},
    {"place", true, 65536, take_own},
    {"exhibits/", false, COPY_PIECE, take_exhibit},
    {"logs/", false, COPY_PIECE, take_attached},
    {"end", true, 4096, take_end},
};

static bool belongs(const char *name, size_t i) {
    size_t len = strlen(PARTS[i].begins);
    return strncmp(name, PARTS[i].begins, len) == 0 && PARTS[i].whole == !name[len];
}

static bool take_file(struct reading *x) {
    size_t i = 0;
    while (i < COUNT_OF(PARTS) && !belongs(x->in->name, i)) i++;
    if (i == COUNT_OF(PARTS)) return say(x, "belongs to no copy");
    if (!x->begun && i != 0) return say(x, "stands where a copy begins with words");
    if (x->in->size > PARTS[i].max) return say(x, "is larger than a copy's can be");
    x->file = (struct buffer){malloc((size_t)x->in->size + 1), 0, (uint32_t)x->in->size, false};
    if (!x->file.ptr) return say(x, "there is not enough memory");
    bool done = tar_read(x->in, &x->file) ? PARTS[i].take(x) : say(x, "is cut off");
    free(x->file.ptr);
    return done;
}

static bool read_all(struct reading *x) {
    enum tar_next next;
    while ((next = tar_next(x->in)) == TAR_FILE && !x->ended)
        if (!take_file(x)) return false;
    if (next == TAR_END && x->ended) return true;
    snprintf(x->why, LOG_WORDS_MAX, "%s",
             next == TAR_NO_READ ? "the file cannot be read further"
             : x->begun          ? "the copy is cut off, or has more than a copy has"
                                 : "this is no copy of a production");
    return false;
}

bool copy_read(struct tar_in *in, const struct crypto *c, const char *dir, struct copy_found *found,
               char why[LOG_WORDS_MAX]) {
    struct reading *x = calloc(1, sizeof *x);
    *found = (struct copy_found){0};
    if (!x) return snprintf(why, LOG_WORDS_MAX, "there is not enough memory"), false;
    x->c = c, x->in = in, x->dir = dir, x->found = found, x->why = why, x->account.dir = dir;
    bool done = read_all(x);
    (void)copy_account_end(&x->account);
    media_close(x->media);
    store_close(x->store);
    free(x);
    return done;
}
