/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_attach.c - `showclear inquiry attach`: an export is verified, copied into the folder, and becomes a source. */
#include "box/crypto.h"
#include "cli/away.h"
#include "cli/inquiry_do.h"
#include "cli/log_from.h"
#include "inquiry/account/source.h"
#include "inquiry/media/disk_words.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *by, *name;
static const struct cli_option OPTIONS[] = {
    {"--name", "NAME", "what sources call it: log NAME 4711", .value = &name},
    {"--by", "NAME", "who attaches it", .value = &by},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR EXPORT",
    "Attaches a production's log as a source: EXPORT (showclear export) is verified as showclear "
    "verify\n"
    "does, copied into DIR/logs/NAME, and its name, key, size and root are written down. It is "
    "never\n"
    "written to. An export holds no names and no words of reports.\n\n"
    "Exit 0 when it is attached, 1 when it is not whole, 2 when it cannot be read or NAME is "
    "taken,\n"
    "3 when the disk fails.",
    OPTIONS,
    "showclear inquiry attach ridge.d the-long-ridge-export --name long-ridge",
    2,
    2};

static void put(struct buffer *b, const char *key, struct bytes text) {
    json_key(b, key);
    json_put_string(b, text);
}

/* The line of a log that was verified. */
static bool put_line(struct buffer *out, const struct log_from *l) {
    struct checkpoint p;
    uint8_t digits[24], hex[64];
    struct buffer size = BUFFER(digits), root = BUFFER(hex);
    if (!log_checkpoint(l, &p)) return false;
    buffer_u64(&size, p.size);
    buffer_hex(&root, (struct bytes){p.root.byte, sizeof p.root.byte});
    buffer_text(out, "{\"kind\":\"log\",\"set\":{");
    put(out, "name", bytes_of(name));
    put(out, "origin", l->key.name);
    put(out, "key", l->vkey);
    put(out, "size", buffer_bytes(&size));
    put(out, "root", buffer_bytes(&root));
    buffer_text(out, "}}");
    return !out->full;
}

/* One attaching, under the lock of the account. */
struct attaching {
    const char *word;
    char *from, *part, *into;
    struct crypto c;
    struct log_from log;
};

static int write_line(struct inquiry *q, struct attaching *x) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer line = BUFFER(bytes);
    uint32_t added = 0;
    if (!put_line(&line, &x->log)) return cli_usage(x->word, "it has no signed checkpoint");
    if (rename(x->part, x->into) != 0)
        return cli_fault(x->word, "%s: %s", x->into, disk_words(errno));
    int answer = inquiry_lines(q, x->word, by, buffer_bytes(&line), &added);
    if (answer != CLI_YES) (void)away(x->into);
    return answer;
}

/* Verified where it lies and copied; then what was copied is read. */
static int copy(struct inquiry *q, struct attaching *x) {
    static char read_it[] = "verify", copy_it[] = "export";
    char *verify[] = {read_it, x->from, NULL}, *export[] = {copy_it, x->from, x->part, NULL};
    char why[LOG_WORDS_MAX];
    int answer = cli_verify(2, verify);
    if (answer == CLI_YES) answer = cli_export(3, export);
    if (answer == CLI_YES && log_open(&x->log, &x->c, x->part, why) != LOG_OPENED)
        answer = cli_fault(x->word, "%s", why);
    if (answer == CLI_YES) answer = write_line(q, x);
    log_close(&x->log);
    (void)away(x->part);
    return answer;
}

/* A folder of this name that no entry has was left by an attaching that did not come to its end. */
static int attach(struct inquiry *q, void *state) {
    struct attaching *x = state;
    uint8_t bytes[NUMBER_MAX + 8];
    char logs[INQUIRY_PATH_MAX + 8];
    struct buffer number = BUFFER(bytes);
    number_joined(&number, ACCOUNT_LOG, bytes_of(name), (struct bytes){0});
    if (folder_has(q, buffer_bytes(&number)))
        return cli_usage(x->word, "%s: a log of this name is attached already", name);
    (void)away(x->part);
    (void)away(x->into);
    snprintf(logs, sizeof logs, "%s/logs", q->dir);
    if (mkdir(logs, 0700) != 0 && errno != EEXIST)
        return cli_fault(x->word, "%s: %s", logs, disk_words(errno));
    return copy(q, x);
}

int inquiry_attach(int argc, char **argv) {
    static struct attaching x;
    static char part[INQUIRY_PATH_MAX + 64], into[INQUIRY_PATH_MAX + 64];
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (!name || !source_name(bytes_of(name)) || strchr(name, '/'))
        return cli_usage(argv[0],
                         "--name NAME: what sources call it, in letters, digits and hyphens");
    x = (struct attaching){.word = argv[0], .from = argv[2], .part = part, .into = into};
    if (!crypto_create(&x.c)) return cli_fault(argv[0], "no memory");
    snprintf(part, sizeof part, "%.3700s/logs/.part", argv[1]);
    snprintf(into, sizeof into, "%.3700s/logs/%.40s", argv[1], name);
    answer = inquiry_write(argv[0], argv[1], attach, &x);
    crypto_destroy(&x.c);
    return answer;
}
