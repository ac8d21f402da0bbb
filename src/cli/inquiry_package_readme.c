/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_package_readme.c - the README of a package: what is in it, and how all of it is checked, step by step. Its text stands in
 * src/inquiry/package/files/README.LANGUAGE.txt; what is not in this package is not in its README. */
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

static const char STEP3[] = "    $ xxhsum --check --quiet XXH128SUMS\n"
                            "    $ xmllint --noout --nonet --schema manifest.xsd PACKING.mhl\n\n";

enum readme_part {
#define README(id, ...) README_##id,
#include "cli/inquiry_package_readme.def"
    README_PARTS
};
static const char *const part[README_PARTS][LANGUAGE_COUNT] = {
#define README(id, en, es, uk) {en, es, uk},
#include "cli/inquiry_package_readme.def"
};

static const char *say(const struct readme *r, enum readme_part p, bool is_here) {
    return is_here ? part[p][r->package->account->language] : "";
}

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

/* The exhibits' files: a line, and what is typed. */
static const char *step3(struct readme *r) {
    if (!r->package->packed) return say(r, README_NO_FILES, true);
    return scrap_say(&r->scrap, "%s%s", say(r, README_FILES, true), STEP3);
}

static const char *value(void *state, struct bytes key) {
    struct readme *r = state;
    bool logs = has_logs(r->package->account);
    const struct {
        const char *key, *says;
    } SAID[] = {{"whose", whose(r)},
                {"title", title(r)},
                {"size", scrap_say(&r->scrap, "%llu", (unsigned long long)r->package->q->log.size)},
                {"proves", say(r, README_PROVES, true)},
                {"packed", say(r, README_PACKED, r->package->packed > 0)},
                {"step3", step3(r)},
                {"logs", say(r, README_LOGS, logs)},
                {"otio", say(r, README_OTIO, r->otio)},
                {"timeline", say(r, README_TIMELINE, inquiry_package_has_timeline())},
                {"folders", scrap_say(&r->scrap, "%s    $ L=log\n", say(r, README_FOLDERS, logs))},
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
    char name[32];
    snprintf(name, sizeof name, "README.%s.txt", language_words[p->account->language]);
    const struct embedded *text = embedded_find(embedded_package, bytes_of(name));
    FILE *f = text ? package_create(p, "README") : NULL;
    if (!f) return text ? false : package_failed(p, "README", "is not in this program");
    r.package = p, r.proofs = proofs, r.otio = otio;
    const char *template = scrap_copy(&r.scrap, text->plain);
    fputs(words_fill(&r.scrap, template, value, &r), f);
    scrap_free(&r.scrap);
    return package_end(p, f, "README");
}
