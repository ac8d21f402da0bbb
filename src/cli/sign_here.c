/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sign_here.c - see sign_here.h. */
#include "cli/sign_here.h"
#include "box/crypto.h"
#include "box/guard.h"
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE_MS = 5000, STEP_MS = 50 };

static bool covers(const struct log_from *l) {
    struct checkpoint p;
    return log_checkpoint(l, &p) && p.size >= l->end;
}

/* The store's lock is held by who serves. */
static bool served(const char *dir) {
    char path[LOG_PATH_MAX + 32];
    snprintf(path, sizeof path, "%s/showclear.db-lock", dir);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    bool held = fd >= 0 && flock(fd, LOCK_SH | LOCK_NB) != 0;
    if (fd >= 0) close(fd);
    return held;
}

static void wait_for_note(struct log_from *l, const char *dir) {
    struct timespec step = {0, STEP_MS * 1000000L};
    for (int ms = 0; ms < PATIENCE_MS && !covers(l) && served(dir); ms += STEP_MS) {
        nanosleep(&step, NULL);
        log_folder_note(l);
    }
}

static bool sign(struct log_from *l, const char *dir) {
    char why[BOX_WORDS_MAX];
    struct box_keys keys;
    struct guard guard;
    uint8_t text[CHECKPOINT_SIGNED_MAX];
    static struct ledger log;
    struct buffer note = BUFFER(text);
    struct tile_source source;
    struct ledger_reader reader = log_reader(l, &source, l->end);
    if (!keys_load(&keys, l->c, dir, why) || !ledger_load(&log, &reader, l->end)) return false;
    struct checkpoint p = {
        .origin = bytes_of(keys.origin), .size = l->end, .root = ledger_root(&log, l->c)};
    bool signed_here = bytes_equal(bytes_of(keys.vkey), l->vkey) &&
                       checkpoint_sign(&note, l->c, &keys.key, keys.seed, &p);
    if (signed_here && !served(dir) && guard_find(&guard, NULL, keys.origin))
        (void)!guard_write(&guard, buffer_bytes(&note)); /* it leaves this machine now */
    crypto_forget(&keys, sizeof keys);
    if (signed_here) log_set_note(l, buffer_bytes(&note));
    return signed_here;
}

bool sign_here(struct log_from *l, const char *dir, char why[LOG_WORDS_MAX]) {
    struct checkpoint p;
    wait_for_note(l, dir);
    if (log_checkpoint(l, &p) && p.size > l->end) l->end = p.size; /* it grew meanwhile */
    if (covers(l) || sign(l, dir) || log_checkpoint(l, &p)) return true;
    snprintf(why, LOG_WORDS_MAX,
             "%.400s: has neither a signed head on this machine nor the key to sign one; showclear "
             "continue begins a new one",
             dir);
    return false;
}
