/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* logged.h - what an attached log has of persons and setups, so that an entry can be tied to one: read from the bundles of the
 * export that was copied into DIR/logs/NAME. It was verified when it was attached; here it is read, not believed: an entry that
 * cannot be read ends it.
 *
 * Ownership: zeroed before; logged_drop frees. One log at a time is kept: the last that was asked for. Threads: one.   */
#pragma once
#include "core/core.h"
#include "inquiry/account/source.h"

struct logged {
    char name[SOURCE_NAME_MAX + 1]; /* of the log; "": none is read */
    uint32_t people;                /* their numbers go to this */
    uint32_t setups, room;
    struct name *setup; /* in the order in which they were planned */
};
/* logged_read(l, dir, name, size): the log of ${size} entries. False: it cannot be read. */
SC_CHECK bool logged_read(struct logged *l, const char *dir, struct bytes name, uint64_t size);
bool logged_setup(const struct logged *l, struct bytes id);
void logged_drop(struct logged *l); /* NULL is fine */
