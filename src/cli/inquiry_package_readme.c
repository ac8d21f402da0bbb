/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_package_readme.c - the README of a package: what is in it, and how all of it is checked, step by step. Its text stands in
 * src/inquiry/package/files/README.txt; what is not in this package is not in its README. */
#include "cli/inquiry_package.h"
#include "inquiry/account/findings.h"
#include "ledger/proves.h"
#include "net/embedded.h"
#include "paper/words.h"

struct readme {
    const struct package *package;
    uint32_t proofs;
    bool otio;
    struct scrap scrap;
    uint8_t bytes[1 << 18];
};

static const char PACKED[] =
    "exhibits/                   the files of exhibits, as they were taken in. Read their warnings "
    "in PACKING.csv before\n"
    "                            you open one\n"
    "PACKING.mhl, manifest.xsd   their packing list (ASC MHL 2.0): xxh128, C4 and, beside, "
    "SHA-256; a schema for it\n"
    "XXH128SUMS                  the same hashes for xxhsum\n";
static const char STEP3[] = "3. The exhibits' files by another hash, and the packing list's form.\n"
                            "    $ xxhsum --check --quiet XXH128SUMS\n"
                            "    $ xmllint --noout --nonet --schema manifest.xsd PACKING.mhl\n\n";
static const char NO_FILES[] = "3. No file of an exhibit goes along; PACKING.csv says why.\n\n";
static const char LOGS[] = "logs/                       logs of productions, as their exports were "
                           "taken in; they hold no names\n"
                           "proofs/                     of each of their entries that is a source "
                           "here: that it stood there\n";

static const char TIMELINE[] = "timeline.html               the same in time, with how uncertain "
                               "each is: opens in a browser, without a network\n";
static const char OTIO[] = "otio/                       recordings on one clock, for editing "
                           "programs (OpenTimelineIO), as align measured them\n";

static bool has_logs(const struct account *a) {
    for (uint32_t e = 0; e < a->fold.entries; e++)
        if (account_kind(a, e) == ACCOUNT_LOG) return true;
    return false;
}

static const char *whose(struct readme *r) {
    struct buffer b = BUFFER(r->bytes);
    findings_head(r->package->account, &b);
    return scrap_copy(&r->scrap, buffer_bytes(&b));
}

static const char *title(struct readme *r) {
    struct buffer b = BUFFER(r->bytes);
    (void)!account_text(r->package->account, r->package->account->inquiry, "title", &b);
    return scrap_copy(&r->scrap, buffer_bytes(&b));
}

static const char *value(void *state, struct bytes key) {
    struct readme *r = state;
    bool logs = has_logs(r->package->account);
    const struct {
        const char *key, *says;
    } SAID[] = {{"whose", whose(r)},
                {"title", title(r)},
                {"size", scrap_say(&r->scrap, "%llu", (unsigned long long)r->package->q->log.size)},
                {"proves", PROVES_SENTENCE},
                {"packed", r->package->packed ? PACKED : ""},
                {"step3", r->package->packed ? STEP3 : NO_FILES},
                {"logs", logs ? LOGS : ""},
                {"otio", r->otio ? OTIO : ""},
                {"timeline", inquiry_package_has_timeline() ? TIMELINE : ""},
                {"folders",
                 logs ? "   Then the same for each folder in logs/ instead of log.\n    $ L=log\n"
                      : "    $ L=log\n"},
                {"proofs", r->proofs ? "    $ showclear verify proofs/NAME.tlog-proof\n" : ""}};
    for (uint32_t i = 0; i < COUNT_OF(SAID); i++)
        if (bytes_equal(key, bytes_of(SAID[i].key))) return SAID[i].says;
    return NULL;
}

bool inquiry_package_has_timeline(void) {
    return embedded_find(embedded_page, BYTES("timeline.js"));
}

bool inquiry_package_readme(struct package *p, uint32_t proofs, bool otio) {
    static struct readme r;
    const struct embedded *text = embedded_find(embedded_package, BYTES("README.txt"));
    FILE *f = text ? package_create(p, "README") : NULL;
    if (!f) return text ? false : package_failed(p, "README", "is not in this program");
    r.package = p, r.proofs = proofs, r.otio = otio;
    const char *template = scrap_copy(&r.scrap, text->plain);
    fputs(words_fill(&r.scrap, template, value, &r), f);
    scrap_free(&r.scrap);
    return package_end(p, f, "README");
}
