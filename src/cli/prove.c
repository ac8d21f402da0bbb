/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* prove.c - `showclear prove`: one file that proves one entry, without a network (C2SP tlog-proof). */
#include "box/crypto.h"
#include "cli/cli.h"
#include "cli/log_from.h"
#include "cli/sealed.h"
#include "ledger/proves.h"
#include "ledger/receipt.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *open_path[SEAL_COUNT], *to_path;
static uint32_t opens;
static void add_open(const char *path) {
    if (opens < SEAL_COUNT) open_path[opens] = path;
    opens++;
}
static const struct cli_option OPTIONS[] = {
    {"--open", "PATH", "show a private text too, as /name, /text or /line; may be repeated",
     .add = add_open},
    {"--to", "FILE", "write there instead of standard output; by custom NAME.tlog-proof",
     .value = &to_path},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR|URL N",
    "Writes a proof that entry N stands in the log under its last checkpoint: the entry, the\n"
    "hashes that lead from it to the root, and the signed checkpoint, in one small file. It\n"
    "is checked without a network: showclear verify FILE --key VKEY. The format is C2SP's\n"
    "tlog-proof; the entry and the log's own word for its key stand in its extra line.\n\n"
    "--open adds a private text of the entry and the salt of its seal, so that whoever gets\n"
    "the file can see that this very text was sealed on that day. They can then show it to\n"
    "others: open only what you mean to give away. Only the folder itself has them, no export\n"
    "and no box. An entry of an inquiry's account has one, /line: what was written.\n\n"
    "Exit 0 when it is written, 1 when the log has no such entry, text or checkpoint, 2 when\n"
    "there is no log, 3 when the disk or the network fails.",
    OPTIONS,
    "  showclear prove showclear.d 4711 --to hand-over.tlog-proof\n"
    "  showclear prove showclear.d 4712 --open /text --to report.tlog-proof\n"
    "  showclear verify hand-over.tlog-proof --key set.example/unit1+48863123+AQOh...",
    2,
    2};

enum { EXTRA_MAX = 512 * 1024, PROOF_MAX = 1024 * 1024 };
struct job {
    struct crypto c;
    struct log_from log;
    struct checkpoint at;
    uint64_t index;
    struct bytes entry;
    struct sealed sealed;
    struct opening opening[SEAL_COUNT];
    uint32_t found;
    uint32_t used; /* of ${value} */
    char why[LOG_WORDS_MAX];
    uint8_t entry_bytes[LEDGER_ENTRY_MAX], value[SEAL_COUNT * STORE_VALUE_MAX];
    uint8_t extra[EXTRA_MAX * 5 / 2], out[PROOF_MAX];
};

static const char DAMAGED[] = "the log is damaged there: showclear verify says where";

static int no(const char *place, const char *what) {
    fprintf(stderr, "showclear prove: %s: %s\n", place, what);
    return CLI_NO;
}

/* The path as it was asked for; NULL: it was not. */
static const char *asked(struct bytes path) {
    for (uint32_t i = 0; i < opens; i++)
        if (bytes_equal(bytes_of(open_path[i]), path)) return open_path[i];
    return NULL;
}

/* A private row of our entry: kept when it was asked for. */
static bool take(void *state, const struct store_private *p) {
    struct job *j = state;
    const char *path = asked(p->path);
    const struct hash *held = sealed_find(&j->sealed, p->path);
    if (p->index != j->index) return false;
    if (!path || !held || j->found == SEAL_COUNT) return true;
    if (sizeof j->value - j->used < p->value.len) return false;
    struct opening *o = &j->opening[j->found];
    memcpy(o->salt, p->salt, sizeof o->salt);
    memcpy(j->value + j->used, p->value.ptr, p->value.len);
    o->path = bytes_of(path);
    o->value = (struct bytes){j->value + j->used, p->value.len};
    j->used += p->value.len;
    struct hash seal = opening_seal(&j->c, o);
    if (hash_equal(&seal, held)) j->found++;
    return true;
}

static int open_texts(struct job *j, const char *place) {
    if (!opens) return CLI_YES;
    if (opens > SEAL_COUNT) return cli_usage("prove", "an entry has fewer private texts");
    if (!j->log.store)
        return cli_usage("prove", "--open: only the folder itself has private texts");
    if (!sealed_read(&j->sealed, j->entry)) return no(place, "the entry is none of ours");
    if (store_reveal(j->log.store, j->index, take, j) != STORE_OK)
        return cli_fault("prove", "%s: private texts cannot be read", place);
    if (j->found == opens) return CLI_YES;
    return no(place, "the entry has no such private text, or it was erased");
}

static int find(struct job *j, const char *place, const char *number) {
    struct bytes entry;
    if (!log_checkpoint(&j->log, &j->at) || !j->log.vkey.len)
        return no(place,
                  "no checkpoint of this log is kept on this machine; ask where the box runs");
    if (!bytes_u64(bytes_of(number), &j->index))
        return cli_usage("prove", "%s: expected the number of an entry", number);
    if (j->index >= j->at.size) return no(place, "the last checkpoint covers no such entry");
    if (!log_entry(&j->log, j->index, &entry) || entry.len > LEDGER_ENTRY_MAX)
        return no(place, DAMAGED);
    memcpy(j->entry_bytes, entry.ptr, entry.len);
    j->entry = (struct bytes){j->entry_bytes, entry.len};
    return open_texts(j, place);
}

static int compose(struct job *j, const char *place, struct buffer *out) {
    struct tile_source source;
    struct buffer scratch = BUFFER(j->extra);
    struct ledger_reader reader = log_reader(&j->log, &source, j->at.size);
    struct receipt r = {.proof = {.index = j->index, .note = j->log.note},
                        .entry = j->entry,
                        .vkey = j->log.vkey,
                        .open = j->opening,
                        .opens = j->found};
    switch (receipt_write(out, &scratch, &r, &j->c, &reader)) {
    case RECEIPT_MADE: return CLI_YES;
    case RECEIPT_NOT_COVERED: return no(place, "the last checkpoint covers no such entry");
    case RECEIPT_TOO_LONG: return no(place, "the entry is too long for a proof");
    case RECEIPT_DAMAGED: break;
    }
    return no(place, DAMAGED);
}

static int write_out(const struct buffer *out) {
    FILE *f = to_path ? fopen(to_path, "wbx") : stdout;
    if (!f) return perror(to_path), CLI_USAGE;
    bool kept = fwrite(out->ptr, 1, out->len, f) == out->len;
    kept = (to_path ? fclose(f) : fflush(f)) == 0 && kept;
    if (!kept) return cli_fault("prove", "%s: could not be written", to_path ? to_path : "output");
    fprintf(stderr, "%s\n", PROVES_SENTENCE);
    return CLI_YES;
}

static int prove(struct job *j, const char *place, const char *number) {
    struct buffer out = BUFFER(j->out);
    enum log_opened opened = log_open(&j->log, &j->c, place, j->why);
    if (opened == LOG_NOT_THERE && j->log.kind == LOG_WEB) return cli_fault("prove", "%s", j->why);
    if (opened == LOG_NOT_THERE) return cli_usage("prove", "%s", j->why);
    if (opened == LOG_DAMAGED) return cli_fault("prove", "%s", j->why);
    int answer = find(j, place, number);
    if (answer == CLI_YES) answer = compose(j, place, &out);
    return answer == CLI_YES ? write_out(&out) : answer;
}

int cli_prove(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    struct job *j = calloc(1, sizeof *j);
    if (!j || !crypto_create(&j->c)) return free(j), cli_fault("prove", "no memory");
    answer = prove(j, argv[1], argv[2]);
    log_close(&j->log);
    crypto_destroy(&j->c);
    crypto_forget(j->value, sizeof j->value);
    free(j);
    return answer;
}
