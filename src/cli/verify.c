/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* verify.c - `showclear verify`: a log read again from its first entry to its last. ledger/verify.h does the hashing;
 * this file gives it the log, listens, and asks the further questions of verify_parts.h. */
#include "box/crypto.h"
#include "cli/cli.h"
#include "cli/verify_parts.h"
#include "cli/wait.h"
#include "ledger/proves.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WITNESSES_MAX = 16 };
static const char *vkey_text, *old_path, *proof_path, *witness_text[WITNESSES_MAX];
static uint32_t witnesses;
static bool json, hashes_only;
static void add_witness(const char *vkey) {
    if (witnesses < WITNESSES_MAX) witness_text[witnesses] = vkey;
    witnesses++;
}
static const struct cli_option OPTIONS[] = {
    {"--key", "VKEY", "the log's key, from a call sheet or another safe place",
     .value = &vkey_text},
    {"--old", "CHECKPOINT", "a file: the log must continue this older checkpoint",
     .value = &old_path},
    {"--witness", "VKEY", "a witness's key: it must have cosigned; may be repeated",
     .add = add_witness},
    {"--hashes", NULL, "only hashes and signatures: the entries are not told to the rules",
     .flag = &hashes_only},
    {"--proof", "FILE", "check a proof's file; DIR|URL is where its key is taken from",
     .value = &proof_path},
    {"--json", NULL, "one JSON object", .flag = &json},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR|URL|FILE",
    "Reads a log from its first entry to its last and says whether it is whole: every hash,\n"
    "every tile and the root are computed again and compared with what is stored and with\n"
    "what was signed; every entry is an event that stands where it says; the events, told\n"
    "to the rules in order, leave a world in which nothing is broken; private texts in a\n"
    "folder are those that were sealed, pictures and recordings those that came;\n"
    "cosignatures of witnesses fit.\n\n"
    "DIR is a production's folder (also while serve writes to it) or an export of one. A URL\n"
    "is a running box, http://192.168.8.1:8080, or any other place with a log in C2SP's\n"
    "tlog-tiles, as https://example.org/log.\n\n"
    "FILE is the proof of one entry, from `showclear prove` or from a box (GET /log/proof/N,\n"
    "the receipt of a report). It is checked without a network and without the log.\n\n"
    "Without --key the log's own word for its key is used: then this proves only that the\n"
    "log agrees with itself. Somebody who holds the folder could have written another one;\n"
    "whoever kept an older checkpoint (--old) or is a witness would see it.\n\n"
    "Exit 0 when the log is whole, 1 when it is not (each problem with its place), 2 when\n"
    "there is nothing that could be read as a log, 3 when a box does not answer.",
    OPTIONS,
    "  showclear verify showclear.d\n"
    "  showclear verify /media/usb/export --old checkpoint-of-monday\n"
    "  showclear verify http://192.168.8.1:8080 --key set.example/unit1+48863123+AQOh...\n"
    "  showclear verify entry-4711.tlog-proof --key set.example/unit1+48863123+AQOh...",
    0,
    1};

struct check {
    struct crypto c;
    struct log_from log;
    struct verify v;
    struct verify_source source;
    struct verify_events events;
    struct tell tell;
    struct wait wait;
    struct note_key key, witness[WITNESSES_MAX];
    bool told[TILE_WIDTH]; /* of the tile being read: which entries were named already */
    struct hash beside;    /* the hash stored beside the entry before */
    bool is_beside;
    uint8_t old[LOG_NOTE_MAX];
};

static bool give_checkpoint(void *state, struct bytes *note) {
    struct check *k = state;
    *note = k->log.note;
    return note->len > 0;
}

/* The entry before has been hashed by now, and the hash stored beside it must be the same. */
static void check_beside(struct check *k, uint64_t index) {
    uint32_t at = (uint32_t)(index - 1) % TILE_WIDTH;
    if (!index || !k->is_beside || hash_equal(&k->beside, &k->v.hash[0][at]) || k->told[at]) return;
    struct verify_problem p = {.what = VERIFY_ENTRY_DIFFERS, .entry = index - 1, .entries = 1};
    k->told[at] = true;
    tell_verify(&k->tell, &p);
    k->v.problems++;
}

static bool give_entry(void *state, uint64_t index, struct bytes *entry) {
    struct check *k = state;
    check_beside(k, index);
    if (index % TILE_WIDTH == 0) memset(k->told, 0, sizeof k->told);
    if (index % 4096 == 0) wait_show(&k->wait, index, k->log.end);
    k->is_beside = false;
    if (!log_entry(&k->log, index, entry)) return false;
    const struct hash *beside = log_beside(&k->log, index);
    if (beside) k->beside = *beside;
    k->is_beside = beside != NULL;
    if (index < k->log.end) verify_events_take(&k->events, &k->tell, index, *entry);
    return true;
}

static bool give_tile(void *state, struct tile t, struct bytes *hashes) {
    struct check *k = state;
    return log_tile(&k->log, t, hashes);
}

static void take_problem(void *state, const struct verify_problem *p) {
    struct check *k = state;
    if (p->what == VERIFY_ENTRY_DIFFERS) {
        bool known = k->told[p->entry % TILE_WIDTH];
        k->told[p->entry % TILE_WIDTH] = true;
        if (known) return;
    }
    tell_verify(&k->tell, p);
}

static void take_trouble(void *state, const char *where, const char *what, uint64_t entry) {
    struct check *k = state;
    tell_problem(&k->tell, where, what, entry, 0);
}

/* The words that were given, before anything is opened. */
static int read_words(struct check *k) {
    if (witnesses > WITNESSES_MAX)
        return cli_usage("verify", "at most %d witnesses", WITNESSES_MAX);
    if (vkey_text && !note_key_read(&k->key, &k->c, bytes_of(vkey_text)))
        return cli_usage("verify", "--key: expected a key as name+id+base64");
    for (uint32_t i = 0; i < witnesses; i++)
        if (!note_key_read(&k->witness[i], &k->c, bytes_of(witness_text[i])))
            return cli_usage("verify", "--witness: expected a key as name+id+base64");
    if (!old_path) return CLI_YES;
    FILE *f = fopen(old_path, "rb");
    if (!f) return perror(old_path), CLI_USAGE;
    k->v.old = (struct bytes){k->old, (uint32_t)fread(k->old, 1, sizeof k->old, f)};
    fclose(f);
    struct note n;
    struct checkpoint p;
    if (note_read(&n, k->v.old) && checkpoint_read(&p, n.text)) return CLI_YES;
    fprintf(stderr, "%s:1: expected a signed checkpoint: name, size and root, a line each\n",
            old_path);
    return CLI_USAGE;
}

static void run(struct check *k) {
    struct log_from *l = &k->log;
    k->source = (struct verify_source){k, give_checkpoint, give_entry, give_tile, take_problem};
    k->v.c = &k->c, k->v.source = &k->source, k->v.key = &k->key, k->v.origin = k->key.name;
    if (l->kind == LOG_FOLDER) k->v.end = l->end;
    bool unsigned_folder = l->kind == LOG_FOLDER && !l->note.len && (!vkey_text || k->v.old.len);
    if (unsigned_folder) k->source.checkpoint = NULL;
    (void)!verify_run(&k->v);
    wait_end(&k->wait);
    if (l->kind == LOG_FOLDER && l->end < k->v.at.size)
        tell_problem(&k->tell, "head", "the folder says that it holds less than was signed", l->end,
                     0);
    verify_events_end(&k->events, &k->tell, k->v.read);
    if (l->kind == LOG_FOLDER) verify_private(l, &k->tell), verify_media(l, &k->tell);
    if (l->kind == LOG_FILES) verify_files(l, &k->tell);
    verify_witnesses(l, &k->tell, k->v.read, k->witness, witnesses);
    tell_says(&k->tell, PROVES_SENTENCE);
    if (unsigned_folder && !k->v.old.len) tell_says(&k->tell, PROVES_UNSIGNED);
    if (!vkey_text) tell_says(&k->tell, PROVES_CONSISTENCY_ONLY);
    if (l->cosigned_count || witnesses) tell_says(&k->tell, PROVES_WITNESS);
}

/* Which key is believed: the one that was given, or the log's own. */
static void choose_key(struct check *k) {
    struct log_from *l = &k->log;
    if (!l->vkey.len && (!vkey_text || l->kind != LOG_WEB))
        tell_problem(&k->tell, "key", "the log's own key is missing or cannot be read", 0, 0);
    bool another = vkey_text && l->vkey.len && !bytes_equal(bytes_of(vkey_text), l->vkey);
    if (another)
        tell_problem(&k->tell, "key", "the log names another key than the one given", 0, 0);
    if (!vkey_text) k->key = l->key;
}

static int check(struct check *k, const char *place) {
    char why[LOG_WORDS_MAX];
    tell_begin(&k->tell, json);
    k->log.trouble = take_trouble, k->log.state = k;
    enum log_opened opened = log_open(&k->log, &k->c, place, why);
    if (opened == LOG_NOT_THERE) {
        fprintf(stderr, "showclear verify: %s\n", why);
        return k->log.kind == LOG_WEB ? CLI_FAULT : CLI_USAGE;
    }
    if (opened == LOG_DAMAGED) {
        tell_problem(&k->tell, "the folder", why, 0, 0);
        (void)!tell_end(&k->tell, 0, 0, &k->v.root);
        return CLI_NO;
    }
    choose_key(k);
    if (!hashes_only && !verify_events_begin(&k->events)) return cli_fault("verify", "no memory");
    run(k);
    return tell_end(&k->tell, k->v.read, k->v.at.size, &k->v.root) ? CLI_YES : CLI_NO;
}

/* A proof is checked with the key that was given, with that of a log that is named, or with its own word. */
static int check_proof(struct check *k, const char *place) {
    char why[LOG_WORDS_MAX];
    if (vkey_text) return verify_proof(&k->c, proof_path, &k->key, VERIFY_KEY_GIVEN, json);
    if (!place) return verify_proof(&k->c, proof_path, NULL, VERIFY_KEY_OWN, json);
    if (log_open(&k->log, &k->c, place, why) != LOG_OPENED || !k->log.vkey.len)
        return cli_usage("verify", "%s: no key can be read there", place);
    return verify_proof(&k->c, proof_path, &k->log.key, VERIFY_KEY_OWN, json);
}

int cli_verify(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    const char *place = argc > 1 ? argv[1] : NULL;
    if (!place && !proof_path) return cli_usage("verify", "expected: %s", MANUAL.words);
    if (!proof_path && verify_is_proof(place)) proof_path = place, place = NULL;
    struct check *k = calloc(1, sizeof *k);
    if (!k || !crypto_create(&k->c)) return free(k), cli_fault("verify", "no memory");
    answer = read_words(k);
    if (answer == CLI_YES) answer = proof_path ? check_proof(k, place) : check(k, place);
    log_close(&k->log);
    crypto_destroy(&k->c);
    free(k);
    return answer;
}
