/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* witness_ask.c - `showclear witness ask`: the box's side. The request is built from the folder, as it is read; what comes
 * back is checked, and kept by the serve that runs, or in the folder itself when none does. */
#include "cli/cli.h"
#include "cli/fetch.h"
#include "cli/local.h"
#include "cli/log_from.h"
#include "cli/witness_inner.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BODY_MAX = 65536, KEPT_TRIES = 400 }; /* eight seconds */
struct asking {
    const struct witness_told *t;
    struct log_from log;
    struct checkpoint at;
    struct note_key key; /* the witness's */
    struct bytes vkey;
    uint64_t old; /* size that it cosigned last */
    struct tile_source source;
    struct buffer request, answer;
    char why[LOG_WORDS_MAX];
    uint8_t request_bytes[BODY_MAX], answer_bytes[BODY_MAX], line_bytes[LOG_LINE_MAX];
};

static int no(const char *words) {
    fprintf(stderr, "showclear witness: %s\n", words);
    return CLI_NO;
}

/* The witness that is meant, and what it cosigned last. */
static int choose(struct asking *a) {
    const struct log_from *l = &a->log;
    a->vkey = bytes_of(a->t->witness ? a->t->witness : "");
    if (!a->t->witness && l->cosigned_count == 1)
        a->vkey = (struct bytes){l->cosigned[0].vkey, l->cosigned[0].vkey_len};
    if (!note_key_read(&a->key, l->c, a->vkey) || a->key.type != NOTE_COSIGNATURE)
        return cli_usage("witness",
                         "ask needs --witness VKEY, as showclear witness new printed it");
    for (uint32_t i = 0; i < l->cosigned_count; i++)
        if (bytes_equal(a->vkey, (struct bytes){l->cosigned[i].vkey, l->cosigned[i].vkey_len}))
            a->old = l->cosigned[i].size;
    if (a->t->old && !bytes_u64(bytes_of(a->t->old), &a->old))
        return cli_usage("witness", "--old: expected a number of entries");
    return CLI_YES;
}

static int build(struct asking *a) {
    struct ledger_reader reader = log_reader(&a->log, &a->source, a->at.size);
    struct witness_request q = {.old_size = a->old, .note = a->log.note};
    if (a->old > a->at.size)
        return no("the witness has cosigned a longer log than this folder's last checkpoint "
                  "covers. If this stays so, the folder is an old copy, or another history");
    if (a->old && a->old < a->at.size &&
        !ledger_prove_consistency(&reader, a->log.c, a->old, a->at.size, &q.proof))
        return no("the log is damaged: showclear verify says where");
    a->request = BUFFER(a->request_bytes);
    witness_request_write(&a->request, &q);
    return a->request.full ? no("the request does not fit") : CLI_YES;
}

/* Kept by the serve that runs on this folder. 0: none does. */
static int give_to_serve(struct asking *a, struct bytes line, uint64_t size) {
    static struct local_answer answer;
    uint8_t bytes[4 * LOG_LINE_MAX];
    struct buffer b = BUFFER(bytes);
    buffer_text(&b, "{\"line\":");
    json_put_string(&b, line);
    json_key_u64(&b, "size", size);
    json_key_string(&b, "vkey", a->vkey);
    buffer_text(&b, "}");
    if (b.full || !local_post(a->t->dir, "/cosigned", buffer_bytes(&b), &answer)) return 0;
    return answer.status;
}

/* Nobody serves: the row is written as a batch of its own. */
static bool put(struct asking *a, struct store *s, const struct store_witness *w) {
    static struct ledger log;
    uint64_t epoch, size;
    if (store_own(s, &epoch) != STORE_OK || store_head(s, &size) != STORE_OK) return false;
    struct ledger_reader reader = log_reader(&a->log, &a->source, size);
    if (!ledger_load(&log, &reader, size)) return false;
    struct store_batch b = {.before = size, .after = &log, .witness = w, .witnesses = 1};
    return store_commit(s, &b) == STORE_OK;
}

static bool is_line(void *state, const struct store_witness *w) {
    struct bytes *line = state;
    if (bytes_equal(w->line, *line)) line->len = 0;
    return line->len > 0;
}

/* Serve has it in memory when it answers; it goes to disk with the next batch. */
static bool is_kept(struct asking *a, struct bytes line) {
    const struct timespec moment = {0, 20000000};
    for (int i = 0; i < KEPT_TRIES; i++) {
        struct bytes looked_for = line;
        if (store_witnesses(a->log.store, is_line, &looked_for) == STORE_OK && !looked_for.len)
            return true;
        nanosleep(&moment, NULL);
    }
    return false;
}

static int keep(struct asking *a, struct bytes line, uint64_t size, uint64_t seconds) {
    char path[LOG_PATH_MAX + 32], why[STORE_WORDS_MAX] = "the row could not be written";
    struct store_witness w = {.vkey = a->vkey, .line = line, .size = size, .seconds = seconds};
    int status = give_to_serve(a, line, size);
    if (status == 200 && is_kept(a, line)) return CLI_YES;
    if (status == 200) return cli_fault("witness", "%s: the disk has not taken it yet", a->t->dir);
    if (status) return cli_fault("witness", "%s: serve did not take it: %d", a->t->dir, status);
    snprintf(path, sizeof path, "%s/showclear.db", a->log.place);
    struct store *s = store_sqlite(path, STORE_OPEN, a->log.c, why);
    bool kept = s && put(a, s, &w);
    store_close(s);
    return kept ? CLI_YES : cli_fault("witness", "%s: %s", a->t->dir, why);
}

/* The lines must be over our own log at ${p}: what the witness saw is what we have. */
static int take(struct asking *a, const struct checkpoint *p, struct bytes lines) {
    static struct ledger log;
    struct ledger_reader reader = log_reader(&a->log, &a->source, a->log.end);
    uint8_t bytes[CHECKPOINT_TEXT_MAX];
    struct buffer text = BUFFER(bytes), line = BUFFER(a->line_bytes);
    uint64_t seconds;
    if (p->size > a->log.end || !ledger_load(&log, &reader, p->size))
        return no("the answer is about a longer log than this folder holds");
    struct checkpoint own = {a->log.key.name, p->size, ledger_root(&log, a->log.c), {NULL, 0}};
    checkpoint_write(&text, &own);
    struct note n = {.text = buffer_bytes(&text)};
    if (!note_read_lines(&n, lines) || cosign_check(&n, a->log.c, &a->key, &seconds) != NOTE_RIGHT)
        return no("the answer is not this witness's signature over this log");
    for (uint32_t i = 0; i < n.lines; i++)
        if (note_line_is_of(&n.line[i], &a->key)) line.len = 0, note_line_copy(&line, &n.line[i]);
    if (line.full) return no("the answer's line is too long");
    int answer = keep(a, buffer_bytes(&line), p->size, seconds);
    if (answer != CLI_YES) return answer;
    printf(a->t->json ? "{\"ok\":true,\"size\":%" PRIu64 "}\n" : "cosigned: %" PRIu64 " entries\n",
           p->size);
    return CLI_YES;
}

static const struct {
    int status;
    const char *words;
} REFUSALS[] = {
    {WITNESS_MALFORMED, "the witness did not understand the request (400)"},
    {WITNESS_NOT_SIGNED, "the witness knows this log under another key (403)"},
    {WITNESS_UNKNOWN_LOG, "the witness does not watch this log; give it the log's key (404)"},
    {WITNESS_OTHER_SIZE, "the witness changed its mind meanwhile; ask again (409)"},
    {WITNESS_INCONSISTENT, "THE WITNESS SAYS THAT THIS LOG WAS REWRITTEN (422): it has cosigned "
                           "another history under this name. Keep this folder as it is"},
};

static int refused(int status) {
    for (size_t i = 0; i < COUNT_OF(REFUSALS); i++)
        if (REFUSALS[i].status == status) return no(REFUSALS[i].words);
    return cli_fault("witness", "the witness answered %d", status);
}

static int post(struct asking *a, struct fetch *f) {
    char path[2048];
    snprintf(path, sizeof path, "%s/add-checkpoint", fetch_path(f));
    a->answer = BUFFER(a->answer_bytes);
    return fetch_post(f, path, buffer_bytes(&a->request), &a->answer);
}

/* 409 says what the witness has; one more question with that is the last. */
static int ask(struct asking *a) {
    struct fetch *f = fetch_open(a->t->word, a->why);
    if (!f) return cli_usage("witness", "%s", a->why);
    int status = post(a, f), built = CLI_YES;
    struct bytes body = buffer_bytes(&a->answer);
    if (status == WITNESS_OTHER_SIZE &&
        bytes_u64(bytes_slice(body, 0, bytes_find(body, '\n')), &a->old)) {
        built = build(a);
        if (built == CLI_YES) status = post(a, f);
    }
    snprintf(a->why, sizeof a->why, "%s", fetch_why(f));
    fetch_close(f);
    if (built != CLI_YES) return built;
    if (!status) return cli_fault("witness", "%s", a->why);
    return status == 200 ? take(a, &a->at, buffer_bytes(&a->answer)) : refused(status);
}

static int write_request(const struct asking *a) {
    FILE *f = fopen(a->t->to, "wb");
    if (!f) return perror(a->t->to), CLI_USAGE;
    bool kept = fwrite(a->request.ptr, 1, a->request.len, f) == a->request.len;
    kept = fclose(f) == 0 && kept;
    return kept ? CLI_YES : cli_fault("witness", "%s: could not be written", a->t->to);
}

/* What `witness sign` gave back: the checkpoint with the witness's line. */
static int read_answer(struct asking *a) {
    FILE *f = fopen(a->t->from, "rb");
    struct checkpoint p;
    struct note n;
    if (!f) return perror(a->t->from), CLI_USAGE;
    struct bytes file = {a->answer_bytes, (uint32_t)fread(a->answer_bytes, 1, BODY_MAX, f)};
    fclose(f);
    if (!note_read(&n, file) || !checkpoint_read(&p, n.text)) {
        fprintf(stderr, "%s:1: expected a checkpoint with a witness's line\n", a->t->from);
        return CLI_USAGE;
    }
    return take(a, &p, bytes_slice(file, n.text.len + 1, UINT32_MAX));
}

static int open_and_ask(struct asking *a) {
    enum log_opened opened = log_open(&a->log, a->t->c, a->t->dir, a->why);
    if (opened != LOG_OPENED) return cli_usage("witness", "%s", a->why);
    if (a->log.kind != LOG_FOLDER || !a->log.vkey.len)
        return cli_usage("witness", "%s: expected a production's folder", a->t->dir);
    int answer = choose(a);
    if (answer != CLI_YES) return answer;
    if (a->t->from) return read_answer(a);
    if (!a->t->to && !a->t->word)
        return cli_usage("witness", "ask whom? A URL, --to FILE or --from FILE");
    if (!log_checkpoint(&a->log, &a->at))
        return no("no checkpoint of this log is kept on this machine; ask where the box runs");
    answer = build(a);
    if (answer != CLI_YES) return answer;
    return a->t->to ? write_request(a) : ask(a);
}

int witness_ask(const struct witness_told *t) {
    struct asking *a = calloc(1, sizeof *a);
    if (!a) return cli_fault("witness", "no memory");
    a->t = t;
    int answer = open_and_ask(a);
    log_close(&a->log);
    free(a);
    return answer;
}
