/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/found.h"
#include "box/crypto.h"
#include "box/production.h"
#include <stdio.h>
#include <time.h>

static uint64_t milliseconds(clockid_t which) {
    struct timespec t;
    clock_gettime(which, &t);
    return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

bool found_begin(struct found *f, const char *dir, const char *title, const char *zone) {
    const struct box_clock clock = {milliseconds(CLOCK_REALTIME), milliseconds(CLOCK_MONOTONIC)};
    const struct production p = {.title = title, .zone = zone, .now_ms = clock.wall_ms};
    const struct box_options options = {.clock = clock};
    *f = (struct found){0};
    if (!production_create(dir, &p, f->why)) return false;
    f->box = box_open(dir, &options, f->why);
    return f->box != NULL;
}

static bool answered(struct found *f, const struct command *c, const struct box_answer *a) {
    const char *word = vocabulary_command[c->kind].word;
    switch (a->verdict) {
    case BOX_DONE: return true;
    case BOX_REFUSED:
        snprintf(f->why, sizeof f->why, "%s: %s %s %s", word, vocabulary_rule[a->why.rule].id,
                 vocabulary_rule[a->why.rule].wrong, vocabulary_rule[a->why.rule].cure);
        return false;
    case BOX_MALFORMED:
        snprintf(f->why, sizeof f->why, "%s: %s is out of range or does not exist", word,
                 a->why.field < FIELD_COUNT ? vocabulary_field[a->why.field].key : "a part of it");
        return false;
    case BOX_FAULT: snprintf(f->why, sizeof f->why, "%s: %s", word, a->fault); return false;
    }
    return false;
}

bool found_ask(struct found *f, const struct command *c, const struct bytes *text) {
    struct box_request r = {.command = *c, .authenticated = c->actor.n != 0};
    struct box_answer a;
    for (uint32_t s = 0; text && s < SEAL_COUNT; s++) r.text[s] = text[s];
    if (!crypto_random(r.id.byte, sizeof r.id.byte)) {
        snprintf(f->why, sizeof f->why, "the system gives no random numbers");
        return false;
    }
    box_run(f->box, &r, &a);
    return answered(f, c, &a);
}

bool found_pack(struct found *f, struct bytes word) {
    struct command c = {.kind = COMMAND_ADOPT_PACK};
    c.arg[FIELD_PACK] = vocabulary_find(PACK_words, PACK_COUNT, word);
    if (c.arg[FIELD_PACK] < PACK_COUNT) return found_ask(f, &c, NULL);
    snprintf(f->why, sizeof f->why,
             "no such pack: %.*s; the packs are:", (int)(word.len < 99 ? word.len : 99),
             (const char *)word.ptr);
    for (uint32_t i = 0, at = 0; i < PACK_COUNT && at < sizeof f->why; i++) {
        while (f->why[at]) at++;
        snprintf(f->why + at, sizeof f->why - at, " %s", PACK_words[i]);
    }
    return false;
}

bool found_person(struct found *f, const struct crew_member *m) {
    struct bytes text[SEAL_COUNT] = {[SEAL_NAME] = m->name};
    struct command add = {.kind = COMMAND_ADD_PERSON}, give = {.kind = COMMAND_GIVE_ROLE};
    if (m->contact.len) text[SEAL_CONTACT] = m->contact;
    add.arg[FIELD_ROLE] = m->first;
    if (!found_ask(f, &add, text)) return false;
    give.arg[FIELD_PERSON] = box_head(f->box)->live.people;
    for (uint32_t role = 0; role < ROLE_COUNT; role++) {
        give.arg[FIELD_ROLE] = role;
        if (role != m->first && m->roles >> role & 1 && !found_ask(f, &give, NULL)) return false;
    }
    return true;
}

void found_end(struct found *f) {
    if (f->box) box_close(f->box);
    f->box = NULL;
}
