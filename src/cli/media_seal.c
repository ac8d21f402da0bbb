/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media_seal.c - seal and receipt: each manifest of a folder beside its entry in a production's log. */
#include "cli/media_ask.h"
#include "cli/media_receipt.h"
#include "cli/media_sealed.h"
#include "cli/media_tell.h"
#include "inquiry/media/hashing.h"
#include "text/when.h"
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct cli_option SEAL[] = {{0}};
static const char *paper_out, *paper_language = "en", *paper_size = "a4";
static const struct cli_option RECEIPT[] = {
    {"--out", "FILE.pdf", "the receipt on paper, too: a page each", .value = &paper_out},
    {"--lang", "en|es|uk", "its language; en, when nothing is said", .value = &paper_language},
    {"--size", "a4|letter", "of the paper; a4, when nothing is said", .value = &paper_size},
    {0}};
static const struct cli_manual SEAL_MANUAL = {
    "ROOT DIR",
    "Puts the C4 of each manifest of ROOT, and of its chain, on the log of the production in DIR, "
    "where they\n"
    "are not yet; then prints the receipt. Whether serve runs or not. Whoever rewrites a manifest "
    "and its chain\n"
    "afterwards cannot rewrite the log.",
    SEAL,
    "  showclear media create A002 && showclear media seal A002 western.d",
    2,
    2};
static const struct cli_manual RECEIPT_MANUAL = {
    "ROOT DIR",
    "Prints each manifest of ROOT with its C4, and the entry of DIR's log that holds it. A "
    "manifest that no entry\n"
    "holds is a gap, and so is an entry of this folder whose manifest is not here: exit 1. On "
    "paper also what a\n"
    "manifest does not say of who, when and why is a gap, in red.",
    RECEIPT,
    "  showclear media receipt A002 western.d --out receipt.pdf",
    2,
    2};

struct sealing {
    struct reel *m;
    const char *dir, *act;
    struct media_sealed_list log;
    char folder[SEALED_NAME_MAX];
    uint32_t gaps;
    bool puts;
};

static void name_of(const struct history *h, const struct generation *g,
                    char out[SEALED_NAME_MAX]) {
    snprintf(out, SEALED_NAME_MAX, "%.*s%sascmhl/%s", (int)h->prefix.len, h->prefix.ptr,
             h->prefix.len ? "/" : "", g->name);
}

/* Of the chain as it stands now. */
static bool chain_c4(struct reel *m, const struct history *h, uint8_t out[DIGEST_MAX]) {
    char path[4096];
    uint64_t size;
    snprintf(path, sizeof path, "%.*s%sascmhl/ascmhl_chain.xml", (int)h->prefix.len, h->prefix.ptr,
             h->prefix.len ? "/" : "");
    int fd = openat(m->all.root, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0) return false;
    const char *wrong = hashing_file(m->digester, fd, 1u << FORMAT_C4, out, &size);
    close(fd);
    return !wrong;
}

static bool put(struct sealing *s, const struct history *h, const struct generation *g) {
    struct media_sealed_entry e = {0};
    char why[STORE_WORDS_MAX] = "its chain cannot be read";
    memcpy(e.c4, g->manifest.c4, DIGEST_MAX);
    memcpy(e.folder, s->folder, sizeof e.folder);
    name_of(h, g, e.manifest);
    if (chain_c4(s->m, h, e.chain) && media_sealed_put(s->dir, &e, why)) return true;
    cli_fault(s->act, "%s: %s", s->dir, why);
    return false;
}

static bool put_missing(struct sealing *s) {
    for (uint32_t n = 0; n < s->m->all.histories; n++) {
        const struct history *h = s->m->all.history[n];
        for (uint32_t g = 0; g < h->generations; g++)
            if (!media_receipt_entry(&s->log, h->generation[g].manifest.c4) &&
                !put(s, h, &h->generation[g]))
                return false;
    }
    return true;
}

static void print_entry(const struct media_sealed_entry *e) {
    uint8_t bytes[64];
    struct buffer when = BUFFER(bytes);
    when_rfc3339(&when, e->at_ms, 0);
    printf("    entry  %" PRIu64 ", %.*s\n", e->index, (int)when.len, (const char *)when.ptr);
}

static void print_generation(struct sealing *s, const struct history *h,
                             const struct generation *g) {
    char name[SEALED_NAME_MAX];
    struct media_sealed_entry *e = media_receipt_entry(&s->log, g->manifest.c4);
    name_of(h, g, name);
    printf("%s\n    c4     ", name);
    media_tell_digest(FORMAT_C4, g->manifest.c4);
    printf("\n");
    if (e)
        e->met = true, print_entry(e);
    else
        s->gaps++, printf("    GAP    no entry of the log holds it\n");
}

/* On the log under this folder's name, and not in the folder. */
static void print_gone(struct sealing *s) {
    for (uint32_t i = 0; i < s->log.entries; i++) {
        const struct media_sealed_entry *e = &s->log.entry[i];
        if (e->met || strcmp(e->folder, s->folder) != 0) continue;
        s->gaps++;
        printf("%s\n    c4     ", e->manifest);
        media_tell_digest(FORMAT_C4, e->c4);
        printf("\n    GAP    the log holds it, and it is not in the folder\n");
        print_entry(e);
    }
}

static int print(struct sealing *s) {
    printf("Receipt: %s, by the log of %s\n\n", s->folder, s->dir);
    for (uint32_t n = 0; n < s->m->all.histories; n++) {
        const struct history *h = s->m->all.history[n];
        for (uint32_t g = 0; g < h->generations; g++) print_generation(s, h, &h->generation[g]);
    }
    print_gone(s);
    printf("\n%u gaps. An entry proves that these hashes were known when it was made, and not who "
           "had the\nfolder in hand; `media verify` says whether the files are what the manifests "
           "say, and\n`verify` and `prove` whether the log is whole.\n",
           s->gaps);
    return s->gaps ? CLI_NO : CLI_YES;
}

static int read_log(struct sealing *s) {
    char why[STORE_WORDS_MAX];
    media_sealed_drop(&s->log);
    return media_sealed_read(s->dir, &s->log, why) ? -1 : cli_usage(s->act, "%s: %s", s->dir, why);
}

static int on_paper(struct sealing *s, int found) {
    struct media_receipt r = {s->m,    s->act,    s->dir,         s->folder,
                              &s->log, paper_out, paper_language, paper_size};
    int answer = media_receipt_asked(&r);
    if (answer < 0) answer = media_receipt_print(&r);
    return answer < 0 ? found : answer;
}

static int seal(struct sealing *s) {
    int answer = remark_exit(&s->m->remarks, REMARK_AS_VERIFY);
    if (answer || !reel_has_history(s->m)) return answer ? answer : 30;
    snprintf(s->folder, sizeof s->folder, "%s", reel_name(s->m, s->m->all.history[0]));
    answer = read_log(s);
    if (answer < 0 && s->puts) answer = put_missing(s) ? read_log(s) : CLI_FAULT;
    if (answer < 0) answer = print(s);
    if (answer <= CLI_NO && paper_out) answer = on_paper(s, answer);
    media_sealed_drop(&s->log);
    return answer;
}

static int session(const struct cli_manual *manual, int argc, char **argv, bool puts) {
    static struct reel m;
    static struct reel_wish wish;
    int answer = cli_read(manual, &argc, argv);
    if (answer < 0) answer = media_ask(&wish, argv[0], argv[1]);
    if (answer >= 0) return answer;
    struct sealing s = {.m = &m, .act = argv[0], .dir = argv[2], .puts = puts};
    media_tell_begin(&m, argv[0], false);
    answer = reel_open(&m, &wish) ? seal(&s) : cli_usage(argv[0], "%s: %s", argv[1], m.wrong);
    reel_close(&m);
    return answer;
}

int media_do_seal(int argc, char **argv) {
    return session(&SEAL_MANUAL, argc, argv, true);
}
int media_do_receipt(int argc, char **argv) {
    return session(&RECEIPT_MANUAL, argc, argv, false);
}
