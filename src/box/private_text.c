/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* private_text.c - private texts on their way into the log: core sees seals only, the batch keeps salt and value. */
#include <string.h>
#include "box/crypto.h"
#include "box/inside.h"
#include "ledger/seal.h"
#include "text/json.h"
#include "text/utf8.h"

/* A private text as JSON; at ${json}. Names, titles and contacts are one line; other texts may have several. */
static const char *write_json(uint32_t seal, struct bytes text, struct buffer *json) {
    bool line = seal == SEAL_NAME || seal == SEAL_TITLE || seal == SEAL_CONTACT;
    if (line ? !utf8_line(text) : !utf8_valid(text)) return "is not readable text";
    json_put_string(json, text);
    return json->full ? "is too long" : NULL;
}

/* What is kept here for its author alone comes sealed to her keys; nobody here should be able to read it. */
static bool comes_sealed(uint32_t kind, struct bytes text) {
    static const char head[] = "-----BEGIN AGE ENCRYPTED FILE-----\n";
    bool must = kind == COMMAND_KEEP_NOTE || kind == COMMAND_NAME_TRUSTEES;
    return !must || bytes_equal(bytes_slice(text, 0, sizeof head - 1), bytes_of(head));
}

const char *box_seal_texts(struct box *b, struct box_request *r, struct sealed_text *t) {
    struct buffer json = BUFFER(b->json);
    uint32_t allowed = vocabulary_command[r->command.kind].seals;
    memset(t, 0, sizeof *t);
    r->command.sealed_set &= allowed & 1u << SEAL_CODE; /* a hash that the box was given, no text */
    for (uint32_t s = 0; s < SEAL_COUNT; s++) {
        uint32_t at = json.len;
        if (!r->text[s].len) continue;
        if (!(allowed >> s & 1) || s == SEAL_ROOT || s == SEAL_CODE)
            return "this command has no such text";
        if (!comes_sealed(r->command.kind, r->text[s]))
            return "is sealed to its author's keys before it is sent";
        const char *wrong = write_json(s, r->text[s], &json);
        if (wrong) return wrong;
        t->json[s] = (struct bytes){json.ptr + at, json.len - at};
        if (!crypto_random(t->salt[s], sizeof t->salt[s]))
            return "there is no randomness; try again";
        r->command.sealed[s] =
            ledger_seal(&b->port, t->salt[s], bytes_of(vocabulary_seal[s]), t->json[s]);
        r->command.sealed_set |= (uint16_t)(1u << s);
    }
    return NULL;
}

/* A private text belongs to the person it was entered about, else to the one who wrote it: erased with them. */
static uint32_t subject_of(const struct event *e) {
    return e->kind == EVENT_PERSON_ADDED ? e->arg[FIELD_PERSON] : e->by.n;
}
void box_keep_secrets(struct box *b, const struct sealed_text *t, uint64_t first) {
    for (uint32_t i = 0; i < b->decision.count; i++) {
        const struct event *e = &b->decision.event[i];
        for (uint32_t s = 0; s < SEAL_COUNT; s++)
            if (e->sealed_set >> s & 1 && t->json[s].ptr)
                batch_secret(b->gathering, first + i, subject_of(e), vocabulary_seal[s], t->salt[s],
                             t->json[s]);
    }
}

uint32_t box_text_room(const struct box_request *r) {
    uint32_t n = 0;
    for (uint32_t s = 0; s < SEAL_COUNT; s++)
        n += r->text[s].len ? 6 * r->text[s].len + 2 : 0; /* escaped at worst */
    return n;
}
