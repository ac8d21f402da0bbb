/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* production.c - making a production's folder. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include "box/crypto.h"
#include "box/keys.h"
#include "box/production.h"

static bool fail(char why[BOX_WORDS_MAX], const char *what, const char *words) {
    snprintf(why, BOX_WORDS_MAX, "%.300s: %s", what, words);
    return false;
}

/* The words that the store keeps beside the log. */
static bool put_words(struct store *s, const struct box_keys *k, const struct production *p,
                      const char *slug, char why[BOX_WORDS_MAX]) {
    const char *word[META_COUNT] = {[META_TITLE] = p->title,
                                    [META_ZONE] = p->zone,
                                    [META_SLUG] = slug,
                                    [META_ORIGIN] = k->origin,
                                    [META_VKEY] = k->vkey};
    for (int i = 0; i < META_COUNT; i++) {
        struct bytes value = bytes_of(word[i]);
        if (value.len > STORE_META_MAX) return fail(why, word[i], "is too long");
        enum store_answer answer = store_put_meta(s, (enum store_meta)i, value);
        if (answer != STORE_OK) return fail(why, "the new store", store_words(answer));
    }
    return true;
}

/* Key and empty store. The store comes first: it says when there is a production already. */
static bool make_files(const char *dir, const struct production *p, char why[BOX_WORDS_MAX]) {
    struct crypto c;
    struct box_keys k = {0};
    char path[4096], slug[KEYS_SLUG_MAX + 1];
    snprintf(path, sizeof path, "%s/showclear.db", dir);
    keys_slug(bytes_of(p->title), slug);
    if (mkdir(dir, 0700) && errno != EEXIST) return fail(why, dir, strerror(errno));
    if (!crypto_create(&c)) return fail(why, dir, "libcrypto cannot be used");
    struct store *s = store_sqlite(path, STORE_NEW, &c, why);
    bool made = s && (keys_make(&k, &c, slug) || fail(why, dir, "no key could be made")) &&
                keys_save(&k, dir, why) && put_words(s, &k, p, slug, why);
    store_close(s);
    crypto_forget(&k, sizeof k);
    crypto_destroy(&c);
    return made;
}

static bool begin(const char *dir, const struct production *p, char why[BOX_WORDS_MAX]) {
    struct box_options o = {.state_dir = p->state_dir, .clock = {p->now_ms, 0}, .read = p->read};
    struct box_request r = {.command = {.kind = COMMAND_BEGIN_PRODUCTION}};
    struct box_answer a;
    struct box *b = box_open(dir, &o, why);
    if (!b) return false;
    r.text[SEAL_TITLE] = bytes_of(p->title);
    if (!crypto_random(r.id.byte, sizeof r.id))
        a.verdict = BOX_FAULT, a.fault = "there is no randomness";
    else
        box_run(b, &r, &a);
    box_close(b);
    return a.verdict == BOX_DONE ||
           fail(why, dir, a.fault ? a.fault : "the production could not be begun");
}

bool production_create(const char *dir, const struct production *p, char why[BOX_WORDS_MAX]) {
    return make_files(dir, p, why) && begin(dir, p, why);
}
