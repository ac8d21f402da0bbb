/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* keys.h - the log's own key: made once, kept in the production's folder with mode 0600, used by the signer. */
#pragma once
#include "box/box.h"
#include "ledger/checkpoint.h"

enum { KEYS_ORIGIN_MAX = 64, KEYS_VKEY_MAX = 160, KEYS_SLUG_MAX = 24 };
struct box_keys {
    uint8_t seed[32];
    char origin[KEYS_ORIGIN_MAX]; /* showclear/<slug>-<8 hex of the key>; also the key's name */
    char vkey[KEYS_VKEY_MAX];
    struct note_key key; /* its name is ${origin} */
};

/* keys_slug(title, slug): "The Long Ridge" to "the-long-ridge"; "production" when nothing is left. */
void keys_slug(struct bytes title, char slug[KEYS_SLUG_MAX + 1]);
/* keys_make(k, c, slug): A new one. Both are in place after these: do not copy the struct. */
SC_CHECK bool keys_make(struct box_keys *k, const struct crypto *c, const char *slug);
/* keys_save(k, dir), keys_load(k, c, dir): DIR/log.key. False: ${why}. */
SC_CHECK bool keys_save(const struct box_keys *k, const char *dir, char why[BOX_WORDS_MAX]);
SC_CHECK bool keys_load(struct box_keys *k, const struct crypto *c, const char *dir,
                        char why[BOX_WORDS_MAX]);
