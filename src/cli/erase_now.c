/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* erase_now.c - see erase_now.h. */
#include "cli/erase_now.h"
#include "box/crypto.h"
#include "cli/found.h"
#include "cli/local.h"
#include "cli/verify_parts.h"
#include "store/media.h"
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { NAMED_MAX = 4096, OLD_MAX = 64 };

static enum erased refused(char why[BOX_WORDS_MAX], uint32_t rule) {
    const struct vocabulary_rule *r = &vocabulary_rule[rule < RULE_COUNT ? rule : RULE_HOLD_ERASE];
    snprintf(why, BOX_WORDS_MAX, "%s: %s %s", r->id, r->wrong, r->cure);
    return ERASE_REFUSED;
}

/* Pictures and recordings that only the erased texts named go as well; while serve runs its desk does that. */
struct named {
    uint32_t person, count;
    struct hash hash[NAMED_MAX];
    bool still[NAMED_MAX];
};

static bool is_media(const struct store_private *p) {
    return bytes_equal(p->path, bytes_of(vocabulary_seal[SEAL_MEDIA]));
}
static bool take_theirs(void *state, const struct store_private *p) {
    struct named *n = state;
    bool theirs = is_media(p) && p->subject == n->person && n->count < NAMED_MAX;
    if (theirs) n->count += verify_named(p->value, &n->hash[n->count]);
    return true;
}
static bool take_others(void *state, const struct store_private *p) {
    struct named *n = state;
    struct hash hash;
    if (!is_media(p) || !verify_named(p->value, &hash)) return true;
    for (uint32_t i = 0; i < n->count; i++) n->still[i] |= hash_equal(&hash, &n->hash[i]);
    return true;
}

static void look(const char *dir, const struct crypto *c, struct named *n,
                 bool (*each)(void *state, const struct store_private *p)) {
    char path[4096], why[STORE_WORDS_MAX];
    snprintf(path, sizeof path, "%s/showclear.db", dir);
    struct store *s = store_sqlite(path, STORE_READ, c, why);
    if (s && store_reveal(s, 0, each, n) != STORE_OK) n->count = 0; /* verify says what is wrong */
    store_close(s);
}

static bool drop_media(const char *dir, const struct named *n) {
    char path[4096], why[STORE_WORDS_MAX];
    bool done = true;
    snprintf(path, sizeof path, "%s/media.db", dir);
    if (!n->count || access(path, F_OK) != 0) return true;
    struct media_file *f = media_open(path, STORE_OPEN, why);
    for (uint32_t i = 0; f && i < n->count; i++)
        if (!n->still[i]) done = media_drop(f, &n->hash[i]) == STORE_OK && done;
    media_close(f);
    return f && done;
}

static enum erased ask(struct box *b, uint32_t person, uint64_t *index, char why[BOX_WORDS_MAX]) {
    struct box_request r = {.command = {.kind = COMMAND_ERASE_PRIVATE}};
    struct box_answer a = {0};
    r.command.arg[FIELD_PERSON] = person;
    snprintf(why, BOX_WORDS_MAX, "there are no random numbers");
    if (!crypto_random(r.id.byte, sizeof r.id)) return ERASE_FAULT;
    box_run(b, &r, &a);
    *index = a.index;
    if (a.verdict == BOX_DONE) return ERASED;
    if (a.verdict == BOX_REFUSED) return refused(why, a.why.rule);
    snprintf(why, BOX_WORDS_MAX, "%s", a.fault ? a.fault : "there is no such person");
    return ERASE_FAULT;
}

static enum erased erase_here(const char *dir, uint32_t person, uint64_t *index,
                              char why[BOX_WORDS_MAX]) {
    static struct named n;
    struct box_options o = {.clock = found_now()};
    struct crypto c;
    n = (struct named){.person = person};
    if (!crypto_create(&c)) return snprintf(why, BOX_WORDS_MAX, "no memory"), ERASE_FAULT;
    look(dir, &c, &n, take_theirs);
    struct box *b = box_open(dir, &o, why);
    enum erased done = b ? ask(b, person, index, why) : ERASE_FAULT;
    if (b) box_close(b);
    if (done == ERASED) look(dir, &c, &n, take_others);
    crypto_destroy(&c);
    if (done == ERASED && !drop_media(dir, &n)) {
        snprintf(why, BOX_WORDS_MAX, "the texts are erased; pictures could not be: try again");
        return ERASE_FAULT;
    }
    return done;
}

enum erased erase_now(const char *dir, uint32_t person, uint64_t *index, char why[BOX_WORDS_MAX]) {
    static struct local_answer a;
    uint8_t bytes[64];
    struct buffer body = BUFFER(bytes);
    buffer_text(&body, "{\"person\":");
    buffer_u64(&body, person);
    buffer_text(&body, "}");
    if (!local_post(dir, "/erase", buffer_bytes(&body), &a))
        return erase_here(dir, person, index, why);
    uint32_t node = json_member(&a.json, 0, "index");
    if (a.status == 200 && node) *index = (uint64_t)a.node[node].number;
    if (a.status == 200) return ERASED;
    if (a.status == 409) return refused(why, RULE_HOLD_ERASE);
    local_text(&a, "fault", why, BOX_WORDS_MAX);
    if (!why[0]) snprintf(why, BOX_WORDS_MAX, "there is no such person on the record");
    return ERASE_FAULT;
}

/* One old store. Its log is not touched: the commit has no events. */
static bool erase_in(const char *path, const struct crypto *c, uint32_t person) {
    char why[STORE_WORDS_MAX];
    uint64_t epoch, size = 0;
    static struct ledger unused;
    struct store *s = store_sqlite(path, STORE_OPEN, c, why);
    bool done = s && store_own(s, &epoch) == STORE_OK && store_head(s, &size) == STORE_OK;
    unused.size = size;
    struct store_batch b = {.before = size, .after = &unused, .erase = &person, .erases = 1};
    done = done && store_commit(s, &b) == STORE_OK && store_tidy(s) == STORE_OK;
    store_close(s);
    return done;
}

uint32_t erase_beside(const char *dir, uint32_t person) {
    char path[4096 + 300];
    struct crypto c;
    uint32_t failed = 0;
    DIR *there = opendir(dir);
    if (!there || !crypto_create(&c)) return there ? closedir(there), 1 : 1;
    for (struct dirent *e; (e = readdir(there));) {
        size_t len = strlen(e->d_name);
        bool old = strncmp(e->d_name, "old-", 4) == 0 && len > 7 &&
                   strcmp(e->d_name + len - 3, ".db") == 0;
        snprintf(path, sizeof path, "%.4000s/%s", dir, e->d_name);
        failed += old && !erase_in(path, &c, person);
    }
    closedir(there);
    crypto_destroy(&c);
    return failed;
}
