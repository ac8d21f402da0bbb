/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* export.c - `showclear export`: a log as static files that any web server, USB stick or tlog-tiles client can take. */
#include "box/crypto.h"
#include "cli/cli.h"
#include "cli/files.h"
#include "cli/log_from.h"
#include "cli/wait.h"
#include "ledger/proves.h"
#include "inquiry/media/disk_words.h"
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool json;
static const struct cli_option OPTIONS[] = {{"--json", NULL, "one JSON object", .flag = &json},
                                            {0}};
static const struct cli_manual MANUAL = {
    "DIR|URL OUT",
    "Writes a log as plain files into the folder OUT, which must be empty or not there yet:\n"
    "the signed checkpoint, the key, the hashes (tile/), the entries (tile/entries/), what\n"
    "witnesses signed (witness/), and a README that says what they prove. The paths are\n"
    "those of C2SP's tlog-tiles, so any web server can serve the folder as it is.\n\n"
    "What was written since the last checkpoint that left the box is not covered by it, so\n"
    "it is left out; ask again a second later, or when the box has stopped.\n\n"
    "Private texts - names, contacts, the words of reports - are never in an export, nor are\n"
    "pictures and recordings: the entries hold seals of them. `showclear prove --open` opens a\n"
    "single text.\n\n"
    "Exit 0 when it is written, 1 when the log has no checkpoint to write, 2 when OUT is not\n"
    "empty or there is no log, 3 when the disk or the network fails.",
    OPTIONS,
    "  showclear export showclear.d /media/usb/the-long-ridge\n"
    "  showclear verify /media/usb/the-long-ridge",
    2,
    2};

struct job {
    struct crypto c;
    struct log_from log;
    struct files files;
    struct wait wait;
    const char *out;
};

static bool fail(struct job *j, const char *path, const char *why) {
    snprintf(j->files.why, sizeof j->files.why, "%.900s: %.100s", path, why);
    return false;
}

/* The folders above ${path}; those that are there already are fine. */
static bool make_folders(struct job *j, char *path) {
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        bool made = mkdir(path, 0777) == 0 || errno == EEXIST;
        if (!made) fail(j, path, strerror(errno));
        *slash = '/';
        if (!made) return false;
    }
    return true;
}

static bool write_file(void *state, const char *name, struct bytes content) {
    struct job *j = state;
    char path[LOG_PATH_MAX + 128];
    snprintf(path, sizeof path, "%s/%s", j->out, name);
    if (!make_folders(j, path)) return false;
    FILE *f = fopen(path, "wbx");
    if (!f) return fail(j, path, disk_words(errno));
    bool kept = fwrite(content.ptr, 1, content.len, f) == content.len;
    return (fclose(f) == 0 && kept) || fail(j, path, disk_words(errno));
}

/* Exists and holds nothing, or can be made. */
static int take_folder(const char *out) {
    if (mkdir(out, 0777) == 0) return CLI_YES;
    if (errno != EEXIST) return cli_usage("export", "%s: %s", out, strerror(errno));
    DIR *dir = opendir(out);
    if (!dir) return cli_usage("export", "%s: %s", out, strerror(errno));
    int entries = 0;
    while (readdir(dir)) entries++;
    closedir(dir);
    return entries <= 2 ? CLI_YES
                        : cli_usage("export", "%s: is not empty; choose another folder", out);
}

static void say(const struct job *j) {
    if (json)
        printf("{\"ok\":true,\"size\":%" PRIu64 ",\"files\":%" PRIu64 "}\n", j->files.at.size,
               j->files.count);
    else
        printf("%" PRIu64 " entries in %" PRIu64 " files in %s\n%s\n", j->files.at.size,
               j->files.count, j->out, PROVES_SENTENCE);
}

static int export(struct job *j, const char *place) {
    enum log_opened opened = log_open(&j->log, &j->c, place, j->files.why);
    if (opened == LOG_NOT_THERE && j->log.kind == LOG_WEB)
        return cli_fault("export", "%s", j->files.why);
    if (opened == LOG_NOT_THERE) return cli_usage("export", "%s", j->files.why);
    if (opened == LOG_DAMAGED) return cli_fault("export", "%s", j->files.why);
    if (!j->log.vkey.len) return cli_fault("export", "%s: the log's key cannot be read", place);
    if (!log_checkpoint(&j->log, &j->files.at)) {
        fprintf(
            stderr,
            "showclear export: %s: no checkpoint of this log is kept on this machine; export it "
            "where the box runs, or from its address\n",
            place);
        return CLI_NO;
    }
    int answer = take_folder(j->out);
    if (answer != CLI_YES) return answer;
    j->files.c = &j->c, j->files.log = &j->log, j->files.wait = &j->wait;
    j->files.put = write_file, j->files.state = j;
    bool done = files_write(&j->files);
    wait_end(&j->wait);
    if (!done) return cli_fault("export", "%s", j->files.why);
    say(j);
    return CLI_YES;
}

int cli_export(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    struct job *j = calloc(1, sizeof *j);
    if (!j || !crypto_create(&j->c)) return free(j), cli_fault("export", "no memory");
    j->out = argv[2];
    answer = export(j, argv[1]);
    log_close(&j->log);
    crypto_destroy(&j->c);
    free(j);
    return answer;
}
