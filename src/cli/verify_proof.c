/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* verify_proof.c - see verify_parts.h: one file, one entry, no network. */
#include "cli/cli.h"
#include "cli/sealed.h"
#include "cli/verify_parts.h"
#include "ledger/opening.h"
#include "ledger/proof.h"
#include "ledger/proves.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PROOF_MAX = 1 << 20, NODES_MAX = 4096 };

struct desk {
    struct proof proof;
    struct json json;
    struct bytes entry;
    struct sealed sealed;
    struct checkpoint at;
    uint32_t openings;
    const char *wrong; /* NULL: it holds */
    struct json_node node[NODES_MAX];
    uint8_t file[PROOF_MAX], extra[PROOF_MAX], again[PROOF_MAX];
};

static const char NOT_A_PROOF[] = "expected a proof: c2sp.org/tlog-proof@v1";

/* NULL, or why the file is no proof that could be checked. */
static const char *read_all(struct desk *d, const char *file) {
    FILE *f = fopen(file, "rb");
    if (!f) return "cannot be read";
    struct bytes text = {d->file, (uint32_t)fread(d->file, 1, sizeof d->file, f)};
    fclose(f);
    struct buffer extra = BUFFER(d->extra);
    if (!proof_read(&d->proof, text)) return NOT_A_PROOF;
    if (!d->proof.extra.len)
        return "the proof does not hold its entry, so there is nothing to look at";
    if (!bytes_from_base64(d->proof.extra, &extra)) return "the extra line is longer than we read";
    if (!json_read(&d->json, buffer_bytes(&extra), d->node, NODES_MAX)) return d->json.wrong;
    if (!opening_read(&d->json, &d->entry, &d->openings)) return "the extra line holds no entry";
    return NULL;
}

bool verify_is_proof(const char *file) {
    char title[sizeof "c2sp.org/tlog-proof@" - 1];
    FILE *f = fopen(file, "rb");
    bool is = f && fread(title, 1, sizeof title, f) == sizeof title &&
              memcmp(title, "c2sp.org/tlog-proof@", sizeof title) == 0;
    if (f) fclose(f);
    return is;
}

/* The opened text must be the one that the entry's seal hides. */
static bool fits(const struct crypto *c, const struct desk *d, const struct opening *o) {
    const struct hash *held = sealed_find(&d->sealed, o->path);
    struct hash seal = opening_seal(c, o);
    return held && hash_equal(&seal, held);
}

/* What is signed by nobody must at least be what we write: our sentence, and no other key than the one that is believed. */
static bool is_ours(struct desk *d, const struct crypto *c, const struct note_key *key) {
    struct buffer again = BUFFER(d->again);
    struct bytes vkey = opening_vkey(&d->json);
    struct note_key named;
    if (!opening_exact(&d->json, &again)) return false;
    if (!vkey.len) return true;
    return note_key_read(&named, c, vkey) && named.type == key->type &&
           bytes_equal(named.name, key->name) && memcmp(named.pub, key->pub, sizeof named.pub) == 0;
}

static const char *judge(struct desk *d, const struct crypto *c, const struct note_key *key) {
    struct hash leaf = ledger_leaf(c, d->entry);
    struct opening o;
    if (!is_ours(d, c, key))
        return "the file names another key, or says something else than we do of what it proves";
    if (checkpoint_open(&d->at, c, d->proof.note, key->name, key) != CHECKPOINT_RIGHT)
        return "the checkpoint is not one that this key signed";
    if (!proof_check(&d->proof, c, &leaf, key->name, key, &d->at))
        return "the entry does not stand at this place in the log that was signed";
    if (!d->openings) return NULL;
    if (!sealed_read(&d->sealed, d->entry))
        return "the entry is none of ours, so nothing can be opened";
    for (uint32_t i = 0; i < d->openings; i++)
        if (!opening_at(&d->json, i, &o) || !fits(c, d, &o))
            return "an opened text is not the one that was sealed in the entry";
    return NULL;
}

static void put(struct bytes b) {
    fwrite(b.ptr, 1, b.len, stdout);
}

/* The openings as they stand in the file: an array of {path, salt, value}. */
static struct bytes openings(const struct desk *d) {
    return json_raw(&d->json, json_member(&d->json, 0, "open"));
}

static void say_json(const struct desk *d, enum verify_key whose) {
    bool own = whose == VERIFY_KEY_OWN;
    printf("{\"ok\":%s,\"index\":%" PRIu64 ",\"size\":%" PRIu64, d->wrong ? "false" : "true",
           d->proof.index, d->at.size);
    if (d->wrong) printf(",\"what\":\"%s\"", d->wrong);
    if (!d->wrong) printf(",\"entry\":"), put(d->entry), printf(",\"open\":"), put(openings(d));
    printf(",\"says\":[\"%s\"%s%s%s]}\n", PROVES_SENTENCE, own ? ",\"" : "",
           own ? PROVES_CONSISTENCY_ONLY : "", own ? "\"" : "");
}

static void say_text(const struct desk *d, enum verify_key whose) {
    bool own = whose == VERIFY_KEY_OWN;
    struct opening o;
    if (d->wrong) {
        printf("not ok: %s\n", d->wrong);
        return;
    }
    printf("ok: entry %" PRIu64 " of a log of %" PRIu64 ", signed by ", d->proof.index, d->at.size);
    put(d->at.origin);
    printf("\n");
    put(d->entry);
    for (uint32_t i = 0; i < d->openings && opening_at(&d->json, i, &o); i++)
        printf("\nopened "), put(o.path), printf(": "), put(o.value);
    printf("\n%s\n%s%s", PROVES_SENTENCE, own ? PROVES_CONSISTENCY_ONLY : "", own ? "\n" : "");
}

int verify_proof(const struct crypto *c, const char *file, const struct note_key *key,
                 enum verify_key whose, bool as_json) {
    struct desk *d = calloc(1, sizeof *d);
    struct note_key named;
    if (!d) return cli_fault("verify", "no memory");
    const char *unfit = read_all(d, file);
    if (!unfit && !key && !note_key_read(&named, c, opening_vkey(&d->json)))
        unfit = "it names no key of a log: give --key VKEY, or DIR to take it from";
    if (unfit) {
        fprintf(stderr, "%s:1: %s\n", file, unfit);
        free(d);
        return CLI_USAGE;
    }
    d->wrong = judge(d, c, key ? key : &named);
    if (as_json)
        say_json(d, whose);
    else
        say_text(d, whose);
    int answer = d->wrong ? CLI_NO : CLI_YES;
    free(d);
    return answer;
}
