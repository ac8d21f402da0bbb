/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* opening.h - a folder of open files while it is written; what notebook_open.c and notebook_packet.c share. Each step is false when
 * the disk fails, and has said so.                                                                                   */
#pragma once
#include "box/crypto.h"
#include "cli/handover.h"
#include "cli/sums.h"
#include "paper/packet.h"

enum { PATH_MAX_HERE = 4096 };
struct opening {
    const struct book *b;
    const struct notebook_packet *packet;
    const char *folder;
    struct notebook_chosen all;
    struct camera camera;
    struct packet lists;
    struct crypto crypto;
    uint32_t pictures, missing;
};

FILE *opening_create(const struct opening *o, const char *name);
bool opening_close(FILE *f);
bool opening_put_lists(struct opening *o);
bool opening_put_plans(struct opening *o);
bool opening_put_looks(struct opening *o);
