/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* history.h - the manifests in a folder's `ascmhl/`, checked against their chain, and what they come to: records by path.
 *
 * A folder within may have a history of its own: what lies in it belongs to the nearest. The parent's manifests refer to the
 * child's by name and C4. Read in time linear in the entries of all generations.
 * What is wrong with a history is a remark that stops everything (remark_stops): a manifest that the chain does not know, or
 * knows otherwise; one that is gone; a chain that is gone; what cannot be read. */
#pragma once
#include "inquiry/media/chain.h"
#include "inquiry/media/remark.h"
#include "inquiry/media/ignore.h"
#include "inquiry/media/records.h"

struct generation {
    uint32_t number;
    const char *name; /* its file's */
    struct manifest manifest;
};
struct history {
    struct bytes prefix;     /* of its folder, from the outermost root; nothing: that root */
    uint32_t number, parent; /* the outermost is number 0, and its own parent */
    struct records records;
    struct generation *generation;
    uint32_t generations;
    struct chain chain;
    struct ignore ignore; /* of its last generation, and what never counts */
};
struct histories {
    int root;
    struct arena *arena;
    struct digester *digester;
    struct remarks *remarks;
    struct history **history;
    uint32_t histories;
};
/* history_load(all, prefix, parent): its number; there need be none yet. history_packing(all, file): one manifest from elsewhere
 * as the outermost history. */
uint32_t history_load(struct histories *all, struct bytes prefix, uint32_t parent);
uint32_t history_packing(struct histories *all, const char *file);
/* history_references(all): every reference to a nested history leads to a manifest that is as it was. After all are loaded. */
void history_references(struct histories *all);
void history_drop(struct histories *all);

struct bytes history_relative(const struct history *h, struct bytes path);
struct bytes history_full(struct arena *a, const struct history *h, struct bytes relative);
/* history_ignores(all, number, path, folder): by this history or one around it. */
bool history_ignores(const struct histories *all, uint32_t number, struct bytes path, bool folder);
