/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_attach.c - `showclear inquiry attach`: an export is verified, copied into the folder, and becomes a source. */
#include "box/crypto.h"
#include "cli/inquiry_do.h"
#include "cli/log_from.h"
#include "inquiry/account/source.h"
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

static int write_line(struct inquiry *q, void *state) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer line = BUFFER(bytes);
    uint32_t added = 0;
    if (!put_line(&line, state)) return cli_usage("inquiry attach", "it has no signed checkpoint");
    return inquiry_lines(q, "inquiry attach", by, buffer_bytes(&line), &added);
}

/* Verified where it lies and copied; then what was copied is read. */
static int attach(const char *dir, char *from, char *into) {
    static char read_it[] = "verify", copy_it[] = "export";
    char *verify[] = {read_it, from, NULL}, *copy[] = {copy_it, from, into, NULL};
    char why[LOG_WORDS_MAX];
    struct crypto c;
    struct log_from *l = calloc(1, sizeof *l);
    if (!l || !crypto_create(&c)) return free(l), cli_fault("inquiry attach", "no memory");
    int answer = cli_verify(2, verify);
    if (answer == CLI_YES) answer = cli_export(3, copy);
    if (answer == CLI_YES && log_open(l, &c, into, why) != LOG_OPENED)
        answer = cli_fault("inquiry attach", "%s", why);
    if (answer == CLI_YES) answer = inquiry_write("inquiry attach", dir, write_line, l);
    log_close(l);
    free(l);
    crypto_destroy(&c);
    return answer;
}

int inquiry_attach(int argc, char **argv) {
    static char into[INQUIRY_PATH_MAX + 64];
    struct stat there;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (!name || !source_name(bytes_of(name)) || strchr(name, '/'))
        return cli_usage(argv[0],
                         "--name NAME: what sources call it, in letters, digits and hyphens");
    snprintf(into, sizeof into, "%.3700s/showclear.db", argv[1]);
    if (stat(into, &there) != 0) return cli_usage(argv[0], "%s: is no inquiry's folder", argv[1]);
    snprintf(into, sizeof into, "%.3700s/logs", argv[1]);
    (void)mkdir(into, 0700);
    snprintf(into, sizeof into, "%.3700s/logs/%.40s", argv[1], name);
    if (stat(into, &there) == 0)
        return cli_usage(argv[0], "%s: a log of this name is attached already", into);
    return attach(argv[1], argv[2], into);
}
