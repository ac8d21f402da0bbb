/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* memory.h - the store without a disk, whose every call a test can make fail. */
#pragma once
#include "store/store.h"

/* What is to become of one call. ${takes}: the batch is kept all the same, which is what UNKNOWN leaves open. */
struct memory_fate {
    enum store_answer answer;
    bool takes;
};
struct memory_script {
    void *state;
    /* Called on the writer's thread, which it may hold up; ${number} counts from 1. NULL: all goes well. */
    struct memory_fate (*commit)(void *state, uint64_t number, const struct store_batch *b);
    enum store_answer (*settle)(void *state, uint64_t number);
};
void memory_play(struct store *s, const struct memory_script *script);
/* memory_fence(s): Somebody else owns it from now on. */
void memory_fence(struct store *s);
