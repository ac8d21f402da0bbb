/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* guard.h - head.last: the last checkpoint that left this machine, kept outside the production's folder.
 *
 * An old copy of the folder would go on from where it stands and sign a second history. The guard is what the copy cannot
 * bring with it: on start it may be behind the log, never ahead, and the log must be the one it names.               */
#pragma once
#include "box/keys.h"

enum { GUARD_PATH_MAX = 4096 };
struct guard {
    char path[GUARD_PATH_MAX];
};

/* guard_find(g, state_dir, origin): Where head.last of this log is; makes the folders above. */
SC_CHECK bool guard_find(struct guard *g, const char *state_dir, const char *origin);
/* guard_write(g, note): On disk when it returns true. */
SC_CHECK bool guard_write(const struct guard *g, struct bytes note);
/* guard_check(g, k, c, r, size): Whether a log of ${size}, read through ${r}, may go on here. False: ${why}. */
SC_CHECK bool guard_check(const struct guard *g, const struct box_keys *k, const struct crypto *c,
                          const struct ledger_reader *r, uint64_t size, char why[BOX_WORDS_MAX]);
