/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* say.h - the record in words: people, things, and an entry of the log as the sentence that the page says too. */
#pragma once
#include "paper/record.h"

struct teller {
    struct record *record;
    enum language language;
};
/* say_person(t, person): the name; "Person 7" when it was erased or never given. say_author: of an event. */
const char *say_person(struct teller t, uint32_t person);
const char *say_roles(struct teller t, uint32_t roles);
const char *say_name(struct teller t, const struct name *name);
const char *say_item(struct teller t, uint32_t item);
const char *say_lot(struct teller t, uint32_t lot);
const char *say_setup(struct teller t, uint32_t setup);
const char *say_rack(struct teller t, uint32_t rack);
/* say_kinds(t, kind, n): "6 dummies". say_set(t, list, words, count, bits): "shield, remote camera". */
const char *say_kinds(struct teller t, uint32_t kind, uint32_t n);
const char *say_set(struct teller t, const char *list, const char *const *words, uint32_t count,
                    uint32_t bits);
/* say_rule(t, rule): what is missing where it refuses. say_things(t, e): the item, lot or rack an event names. */
const char *say_rule(struct teller t, uint32_t rule);
const char *say_things(struct teller t, const struct event *e);
/* say_event(t, e): a sentence. say_when(t, e): "09:41", with what was entered late or from paper said beside. */
const char *say_event(struct teller t, const struct event *e);
const char *say_when(struct teller t, const struct event *e);
