/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* transfer.h - a folder copied, and both ends verified.
 *
 * Each file is read once and hashed as it is copied; what was read is compared with the source's history. The copy is written
 * beside its name, put on the disk, and then named, so that a file that is there is whole. The source's history goes along as it
 * is; at the destination everything is read back, compared with what was read from the source and with the history, and a new
 * generation says so, with the process "transfer".
 * Nothing that is there is ever written over: the same size is taken for a copy that was made before and verified like one,
 * anything else is told and left. So a transfer that broke off, at whatever moment, is begun again by the same words. */
#pragma once
#include "inquiry/media/reel.h"

struct transfer {
    struct reel from, to;
    struct reel_wish from_wish, to_wish;
    uint64_t copied, already; /* files */
};
/* transfer_run(t, wish, to): ${t} zeroed but for the listeners of both; ${wish->root} to ${to}. The exit code. */
int transfer_run(struct transfer *t, const struct reel_wish *wish, const char *to);
void transfer_close(struct transfer *t);
