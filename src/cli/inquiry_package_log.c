/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_package_log.c - the account's own log as files, and proofs out of the logs that are attached to it. */
#include "box/crypto.h"
#include "cli/files.h"
#include "cli/inquiry_package.h"
#include "inquiry/account/source.h"
#include "ledger/receipt.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool put_file(void *state, const char *name, struct bytes content) {
    struct package *p = state;
    char path[256];
    snprintf(path, sizeof path, "log/%s", name);
    FILE *f = package_create(p, path);
    if (f) fwrite(content.ptr, 1, content.len, f);
    return f && package_end(p, f, path);
}

/* What is signed must be all that the account was read from. */
static bool write_log(struct package *p, struct files *f) {
    if (log_open(f->log, f->c, p->q->dir, f->why) != LOG_OPENED)
        return package_failed(p, p->q->dir, "its log cannot be read");
    if (!f->log->vkey.len || !log_checkpoint(f->log, &f->at))
        return package_failed(p, p->q->dir,
                              "no signed head of its log is on this machine; go where it is kept");
    if (f->at.size != p->q->log.size)
        return package_failed(p, p->q->dir,
                              "was written to meanwhile, or is not signed; try again");
    f->put = put_file, f->state = p;
    return files_write(f) || (p->why[0] ? false : package_failed(p, p->q->dir, f->why));
}

bool inquiry_package_log(struct package *p) {
    struct files *f = calloc(1, sizeof *f);
    struct log_from *l = calloc(1, sizeof *l);
    if (!f || !l) return free(f), free(l), package_failed(p, p->q->dir, "no memory");
    f->c = &p->q->c, f->log = l;
    p->why[0] = 0;
    bool good = write_log(p, f);
    if (l->calls) log_close(l);
    free(f);
    free(l);
    return good;
}

/* ---- proofs ---- */
enum { EXTRA_MAX = 512 * 1024, PROOF_MAX = 1024 * 1024 };
struct proving {
    struct package *p;
    struct log_from log;
    struct checkpoint at;
    uint8_t extra[EXTRA_MAX], out[PROOF_MAX];
    uint32_t count;
};

static bool prove(struct proving *v, uint64_t index, const char *name) {
    struct tile_source source;
    struct bytes entry;
    struct buffer out = BUFFER(v->out), scratch = BUFFER(v->extra);
    struct ledger_reader reader = log_reader(&v->log, &source, v->at.size);
    if (!log_entry(&v->log, index, &entry))
        return package_failed(v->p, name, "the attached log is damaged there");
    struct receipt r = {
        .proof = {.index = index, .note = v->log.note}, .entry = entry, .vkey = v->log.vkey};
    if (receipt_write(&out, &scratch, &r, &v->p->q->c, &reader) != RECEIPT_MADE)
        return package_failed(v->p, name, "cannot be proved; is the attached log whole?");
    FILE *f = package_create(v->p, name);
    if (f) fwrite(out.ptr, 1, out.len, f);
    v->count++;
    return f && package_end(v->p, f, name);
}

static bool prove_source(struct proving *v, const struct source *s) {
    char name[128], place[INQUIRY_PATH_MAX + 64], path[INQUIRY_PATH_MAX], why[LOG_WORDS_MAX];
    snprintf(name, sizeof name, "proofs/%.*s-%llu.tlog-proof", (int)s->name.len,
             (const char *)s->name.ptr, (unsigned long long)s->from);
    snprintf(path, sizeof path, "%.2000s/%s", v->p->folder, name);
    if (access(path, F_OK) == 0) return true;
    snprintf(place, sizeof place, "%s/logs/%.*s", v->p->q->dir, (int)s->name.len,
             (const char *)s->name.ptr);
    memset(&v->log, 0, sizeof v->log);
    bool there =
        log_open(&v->log, &v->p->q->c, place, why) == LOG_OPENED && log_checkpoint(&v->log, &v->at);
    bool good = there ? prove(v, s->from, name) : package_failed(v->p, place, "cannot be read");
    if (v->log.calls) log_close(&v->log);
    return good;
}

static bool prove_list(struct proving *v, struct bytes list) {
    uint8_t bytes[2 * SOURCE_TEXT_MAX];
    struct buffer one = BUFFER(bytes);
    struct source s;
    const char *why;
    bool good = true;
    for (uint32_t at = 0; good && check_item(list, &at, &one); one.full = false)
        if (source_read(buffer_bytes(&one), &s, &why) && s.kind == SOURCE_LOG)
            good = prove_source(v, &s);
    return good;
}

/* Of every field that holds sources, of every entry. */
bool inquiry_package_proofs(struct package *p, uint32_t *proofs) {
    const struct account *a = p->account;
    struct proving *v = calloc(1, sizeof *v);
    if (!v) return package_failed(p, p->folder, "no memory");
    bool good = true;
    v->p = p;
    for (uint32_t e = 0; good && e < a->fold.entries; e++)
        for (uint32_t f = 0; good && f < kinds_fields; f++)
            if (kinds_field[f].kind == account_kind(a, e) &&
                kinds_field[f].type == ACCOUNT_TYPE_SOURCES)
                good = prove_list(v, account_value(a, e, kinds_field[f].key));
    *proofs = v->count;
    free(v);
    return good;
}
