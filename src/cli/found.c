/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/found.h"
#include "box/crypto.h"
#include <stdio.h>
#include <time.h>

static uint64_t milliseconds(clockid_t which) {
    struct timespec t;
    clock_gettime(which, &t);
    return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

struct box_clock found_now(void) {
    return (struct box_clock){milliseconds(CLOCK_REALTIME), milliseconds(CLOCK_MONOTONIC)};
}

static bool answered(const struct command *c, const struct box_answer *a, char why[BOX_WORDS_MAX]) {
    const char *word = vocabulary_command[c->kind].word;
    const struct vocabulary_rule *rule = &vocabulary_rule[a->why.rule];
    switch (a->verdict) {
    case BOX_DONE: return true;
    case BOX_REFUSED:
        snprintf(why, BOX_WORDS_MAX, "%s: %s: %s %s", word, rule->id, rule->wrong, rule->cure);
        return false;
    case BOX_MALFORMED:
        snprintf(why, BOX_WORDS_MAX, "%s: %s is out of range or does not exist", word,
                 a->why.field < FIELD_COUNT ? vocabulary_field[a->why.field].key : "a part of it");
        return false;
    case BOX_FAULT: snprintf(why, BOX_WORDS_MAX, "%s: %s", word, a->fault); return false;
    }
    return false;
}

bool found_ask(struct box *b, const struct command *c, const struct bytes *text,
               char why[BOX_WORDS_MAX]) {
    struct box_request r = {.command = *c, .authenticated = c->actor.n != 0};
    struct box_answer a = {0};
    for (uint32_t s = 0; text && s < SEAL_COUNT; s++) r.text[s] = text[s];
    if (!crypto_random(r.id.byte, sizeof r.id.byte)) {
        snprintf(why, BOX_WORDS_MAX, "the system gives no random numbers");
        return false;
    }
    box_run(b, &r, &a);
    return answered(c, &a, why);
}

bool found_pack(struct box *b, uint32_t pack, char why[BOX_WORDS_MAX]) {
    struct command c = {.kind = COMMAND_ADOPT_PACK};
    c.arg[FIELD_PACK] = pack;
    return found_ask(b, &c, NULL, why);
}

static bool add_person(struct box *b, const struct crew_member *m, char why[BOX_WORDS_MAX]) {
    struct bytes text[SEAL_COUNT] = {[SEAL_NAME] = m->name};
    struct command add = {.kind = COMMAND_ADD_PERSON}, give = {.kind = COMMAND_GIVE_ROLE};
    uint8_t said[CREW_CONTACT_MAX];
    struct buffer contact = BUFFER(said);
    crew_contact(m, &contact);
    if (contact.len) text[SEAL_CONTACT] = buffer_bytes(&contact);
    add.arg[FIELD_ROLE] = m->first;
    if (!found_ask(b, &add, text, why)) return false;
    give.arg[FIELD_PERSON] = box_head(b)->live.people;
    for (uint32_t role = 0; role < ROLE_COUNT; role++) {
        give.arg[FIELD_ROLE] = role;
        if (role != (uint32_t)m->first && m->roles >> role & 1 && !found_ask(b, &give, NULL, why))
            return false;
    }
    return true;
}

bool found_crew(struct box *b, const struct crew *crew, char why[BOX_WORDS_MAX]) {
    for (uint32_t i = 0; i < crew->count; i++)
        if (!add_person(b, &crew->member[i], why)) return false;
    return true;
}
