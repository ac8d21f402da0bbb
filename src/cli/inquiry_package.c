/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_package.c - `showclear inquiry package`: an account as a folder that a court can check without us. */
#include "cli/away.h"
#include "cli/inquiry_logged.h"
#include "cli/inquiry_package.h"
#include "cli/inquiry_paper.h"
#include "cli/inquiry_timeline.h"
#include "cli/sums.h"
#include "inquiry/account/print.h"
#include "inquiry/custody/custody.h"
#include "net/embedded.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FOLDER_MAX = 2000 };
static const char *out, *with = "all", *otio, *to, *by, *language = "en";
static const struct cli_option OPTIONS[] = {
    {"--out", "FOLDER", "a folder that is not there yet", .value = &out},
    {"--with-exhibits", "X1,X2|all|none",
     "whose files go along; all, when nothing is said: but none that is restricted",
     .value = &with},
    {"--otio", "FOLDER", "what align --otio wrote of the exhibits: its timelines go along",
     .value = &otio},
    {"--to", "NAME", "who is given it: written down as a disclosure of each file that goes along",
     .value = &to},
    {"--by", "NAME", "who gives it, where there are several compilers", .value = &by},
    {"--lang", "en|es|uk", "of PDF, HTML and README; en, when nothing is said", .value = &language},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR --out FOLDER",
    "An account as a folder that a stranger checks with sha256sum, xxhsum, xmllint, openssl and a\n"
    "checker of one page in Python, which is in it and in print: the account as PDF and HTML, its\n"
    "tables, the files of its exhibits with a packing list (ASC MHL), its log with every line "
    "under\n"
    "its seal, attached logs and proofs of what they are a source for, who was given and who saw\n"
    "what, what ties the compilers to whom. README says how each is checked.\n\n"
    "What the family holds back never goes; what is restricted goes only\n"
    "by its number. Of what was erased there is nothing. The same account gives the same bytes.\n\n"
    "Exit 0 when it is written, whole; 1 when a file is not what was taken in; 2 when FOLDER is\n"
    "there already or there is no such exhibit; 3 when the disk fails. Then there is no FOLDER.",
    OPTIONS,
    "showclear inquiry package ridge.d --out ridge-for-the-court --to 'District Attorney'",
    1,
    1};

static bool put_text(struct package *p, const char *name) {
    const struct embedded *e = embedded_find(embedded_package, bytes_of(name));
    FILE *to_file = e ? package_create(p, name) : NULL;
    if (!to_file) return e ? false : package_failed(p, name, "is not in this program");
    fwrite(e->plain.ptr, 1, e->plain.len, to_file);
    return package_end(p, to_file, name);
}

static bool put_html(struct package *p) {
    FILE *f = package_create(p, "account.html");
    if (f) print_account(p->account, f, true);
    return f && package_end(p, f, "account.html");
}

static bool put_pdf(struct package *p) {
    char path[FOLDER_MAX + 32];
    const struct embedded *checker = embedded_find(embedded_package, BYTES("check.py"));
    snprintf(path, sizeof path, "%s/account.pdf", p->folder);
    return inquiry_paper(p->q, p->account, checker ? checker->plain : (struct bytes){0}, path,
                         p->why);
}

/* As `inquiry timeline --out` gives it, where this program was built with its page. */
static bool put_timeline(struct package *p) {
    struct timeline t;
    if (!inquiry_package_has_timeline()) return true;
    if (!timeline_begin(&t, p->account)) return package_failed(p, p->folder, "no memory");
    FILE *f = package_create(p, "timeline.html");
    bool good = f && inquiry_timeline_logs(&t, "inquiry package", p->q->dir) &&
                inquiry_timeline_page(&t, f);
    timeline_drop(&t);
    return f && package_end(p, f, "timeline.html") &&
           (good || package_failed(p, "timeline.html", "could not be written"));
}

/* As `inquiry tables` gives them. */
static bool put_tables(struct package *p) {
    static char word[] = "inquiry tables", option[] = "--to";
    char path[FOLDER_MAX + 32], dir[INQUIRY_PATH_MAX];
    snprintf(path, sizeof path, "%s/tables", p->folder);
    snprintf(dir, sizeof dir, "%s", p->q->dir);
    char *words[] = {word, dir, option, path, NULL};
    return inquiry_tables(4, words) == CLI_YES ||
           package_failed(p, p->folder, "its tables could not be written");
}

/* What was not written through package.h, and the folder itself. */
static bool on_disk(struct package *p) {
    static const char *const NAMES[] = {"account.pdf", "SHA256SUMS", "."};
    char path[FOLDER_MAX + 32];
    bool good = true;
    for (uint32_t i = 0; good && i < COUNT_OF(NAMES); i++) {
        snprintf(path, sizeof path, "%s/%s", p->folder, NAMES[i]);
        int fd = open(path, O_RDONLY | O_CLOEXEC);
        good = fd >= 0 && fsync(fd) == 0;
        if (fd >= 0) close(fd);
    }
    return good ||
           package_failed(p, p->folder,
                          "could not be written; is the disk full? Make room, and do it again");
}

static bool put_all(struct package *p) {
    uint32_t proofs = 0;
    bool good = package_exhibits(p) && package_lines(p) && package_tables(p) && package_logs(p) &&
                (!otio || package_otio(p, otio)) && inquiry_package_log(p) &&
                inquiry_package_proofs(p, &proofs) && put_html(p) && put_pdf(p) &&
                put_timeline(p) && put_tables(p) && put_text(p, "check.py") &&
                (!p->packed || put_text(p, "manifest.xsd")) &&
                inquiry_package_readme(p, proofs, otio != NULL);
    return good &&
           (sums_put(p->folder) || package_failed(p, p->folder, "could not be summed up")) &&
           on_disk(p);
}

/* ---- who was given it ---- */
struct giving {
    const struct package *package;
    char basis[128], why[INQUIRY_WORDS_MAX];
    uint32_t written;
};

static enum custody_answer give_one(struct inquiry *q, struct giving *g, struct bytes number) {
    char name[48];
    snprintf(name, sizeof name, "%.*s", (int)number.len, (const char *)number.ptr);
    struct custody_handing h = {.by = by, .number = name, .to = to, .basis = g->basis};
    return custody_disclose(q, &h, g->why);
}

static int give(struct inquiry *q, void *state) {
    struct giving *g = state;
    enum custody_answer answer = CUSTODY_ALLOWED;
    const struct package *p = g->package;
    for (uint32_t i = 0; i < p->exhibits && answer == CUSTODY_ALLOWED; i++)
        if (p->exhibit[i].packed.file[0])
            answer = give_one(q, g, p->account->number[p->exhibit[i].entry]),
            g->written += answer == CUSTODY_ALLOWED;
    if (answer == CUSTODY_ALLOWED) return CLI_YES;
    if (g->written)
        fprintf(stderr,
                "%u disclosures of it stand, and nothing was given: write that in each, as "
                "\"basis\"; they name SHA256SUMS %s\n",
                g->written, g->basis + strlen("package, SHA256SUMS "));
    return answer == CUSTODY_FAULT ? cli_fault("inquiry package", "%s", g->why)
                                   : cli_usage("inquiry package", "%s", g->why);
}

/* The SHA-256 of SHA256SUMS: one number that stands for every file. */
static bool sum_of(const struct package *p, char hex[65]) {
    uint8_t bytes[1 << 16];
    char path[FOLDER_MAX + 32];
    struct buffer text = {(uint8_t *)hex, 0, 64, false};
    uint8_t digest[DIGEST_MAX];
    snprintf(path, sizeof path, "%s/SHA256SUMS", p->folder);
    FILE *f = fopen(path, "rbe");
    size_t n = 0;
    if (!f) return false;
    digester_begin(p->digester, 1 << FORMAT_SHA256);
    while ((n = fread(bytes, 1, sizeof bytes, f)) > 0)
        digester_add(p->digester, (struct bytes){bytes, (uint32_t)n});
    digester_end(p->digester, digest);
    format_put(&text, FORMAT_SHA256, digest);
    hex[64] = 0;
    return fclose(f) == 0;
}

static int hand_over(struct package *p) {
    struct giving g = {.package = p};
    char sum[65];
    if (!sum_of(p, sum)) return cli_fault("inquiry package", "%s: cannot be read", p->folder);
    snprintf(g.basis, sizeof g.basis, "package, SHA256SUMS %s", sum);
    int answer = to ? inquiry_write("inquiry package", p->q->dir, give, &g) : CLI_YES;
    if (answer == CLI_YES && rename(p->folder, out) != 0)
        return cli_fault("inquiry package", "%s: %s", out, strerror(errno));
    if (answer != CLI_YES) return answer;
    printf("%s: %u of %u exhibits' files go along; PACKING.csv says why the others do not.\n"
           "SHA-256 of SHA256SUMS, to be told by another way than the package:\n%s\n",
           out, p->packed, p->exhibits, sum);
    if (to && !p->packed) puts("No file goes along, so no disclosure was written.");
    return CLI_YES;
}

static int write_it(struct package *p) {
    static char part[FOLDER_MAX];
    p->folder = part;
    if (snprintf(part, sizeof part, "%s.part", out) >= (int)sizeof part)
        return cli_usage("inquiry package", "--out FOLDER: too long");
    if (access(out, F_OK) == 0)
        return cli_usage("inquiry package", "%s: is there already; name another folder", out);
    if (!package_begin(p)) return cli_usage("inquiry package", "--with-exhibits: %s", p->why);
    if (mkdir(part, 0700) != 0 && errno == EEXIST)
        return cli_usage("inquiry package",
                         "%s: is there from one that was not finished; take it away", part);
    if (access(part, W_OK) != 0)
        return cli_fault("inquiry package", "%s: %s", part, strerror(errno));
    int answer = put_all(p) ? hand_over(p) : cli_fault("inquiry package", "%s", p->why);
    if (answer != CLI_YES) (void)away(part);
    return answer == CLI_FAULT && p->altered ? CLI_NO : answer;
}

/* What a writing that was broken off left unsigned. Where another writes, a page, the signing is its own. */
static void sign(const char *dir) {
    char why[INQUIRY_WORDS_MAX];
    struct inquiry *q = calloc(1, sizeof *q);
    if (!q) return;
    (void)folder_open(q, dir, true, why);
    (void)!folder_close(q);
    free(q);
}

int inquiry_package(int argc, char **argv) {
    static struct package p;
    static struct inquiry_logged logged;
    struct inquiry *q = NULL;
    struct account *a = NULL;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (!out) return cli_usage(argv[0], "--out FOLDER: where it is written");
    answer = inquiry_language(argv[0], language, true, &logged.language);
    if (answer == CLI_YES) answer = inquiry_read_joined(&logged, argv[0], argv[1], &q, &a);
    p.q = q, p.account = a, p.wish = with;
    if (answer == CLI_YES) sign(argv[1]);
    if (answer == CLI_YES) answer = write_it(&p);
    package_drop(&p);
    inquiry_end_joined(&logged, q, a);
    return answer;
}
