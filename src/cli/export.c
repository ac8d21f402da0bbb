/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* export.c - `showclear export`: a log as static files that any web server, USB stick or tlog-tiles client can take. */
#include "box/crypto.h"
#include "cli/cli.h"
#include "cli/files.h"
#include "cli/log_from.h"
#include "cli/wait.h"
#include "ledger/proves.h"
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

enum { BUNDLE_MAX = TILE_WIDTH * (2 + LEDGER_ENTRY_MAX) };
struct job {
    struct crypto c;
    struct log_from log;
    struct checkpoint at;
    struct wait wait;
    const char *out;
    uint64_t files;
    char why[LOG_WORDS_MAX];
    uint8_t bundle[BUNDLE_MAX];
};

static bool fail(struct job *j, const char *path, const char *why) {
    snprintf(j->why, sizeof j->why, "%.900s: %.100s", path, why);
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

static bool write_file(struct job *j, const char *name, struct bytes content) {
    char path[LOG_PATH_MAX + 128];
    snprintf(path, sizeof path, "%s/%s", j->out, name);
    if (!make_folders(j, path)) return false;
    FILE *f = fopen(path, "wbx");
    if (!f) return fail(j, path, strerror(errno));
    bool kept = fwrite(content.ptr, 1, content.len, f) == content.len;
    if (fclose(f) != 0 || !kept) return fail(j, path, strerror(errno));
    j->files++;
    return true;
}

static bool write_tile(struct job *j, struct tile t, struct bytes content) {
    uint8_t path[TILE_PATH_MAX + 1] = {0};
    struct buffer b = {path, 0, TILE_PATH_MAX, false};
    tile_path(&b, t);
    return write_file(j, (const char *)path, content);
}

static bool write_hashes(struct job *j) {
    for (uint8_t level = 0; level < TILE_LEVELS; level++) {
        for (uint64_t i = 0; i < tile_count(j->at.size, level); i++) {
            struct tile t = {.index = i, .level = level, .width = tile_width(j->at.size, level, i)};
            struct bytes hashes;
            if (!log_tile(&j->log, t, &hashes))
                return fail(j, j->log.place, "a tile cannot be read: showclear verify says which");
            if (!write_tile(j, t, hashes)) return false;
        }
    }
    return true;
}

static bool write_bundle(struct job *j, uint64_t index) {
    struct tile t = {.index = index, .entries = true, .width = tile_width(j->at.size, 0, index)};
    struct buffer out = BUFFER(j->bundle);
    struct bytes entry;
    for (uint64_t i = index * TILE_WIDTH; i < index * TILE_WIDTH + t.width; i++)
        if (!log_entry(&j->log, i, &entry) || !bundle_put(&out, entry))
            return fail(j, j->log.place, "an entry cannot be read: showclear verify says which");
    return write_tile(j, t, buffer_bytes(&out));
}

static bool write_bundles(struct job *j) {
    for (uint64_t i = 0; i < tile_count(j->at.size, 0); i++) {
        wait_show(&j->wait, i * TILE_WIDTH, j->at.size);
        if (!write_bundle(j, i)) return false;
    }
    return true;
}

/* The text a witness signed is written out of the tiles, with its line under it. */
static bool write_witness(struct job *j, const struct log_cosigned *w) {
    static struct ledger then;
    uint8_t bytes[2 * CHECKPOINT_TEXT_MAX + 2 * LOG_LINE_MAX];
    struct buffer b = BUFFER(bytes);
    char name[32];
    struct note_key key;
    struct tile_source source;
    struct ledger_reader reader = log_reader(&j->log, &source, j->at.size);
    if (w->size > j->at.size) return true; /* signed since; the next export has it */
    struct bytes vkey = {w->vkey, w->vkey_len};
    if (!note_key_read(&key, &j->c, vkey) || !ledger_load(&then, &reader, w->size))
        return fail(j, j->log.place, "a cosignature cannot be read: showclear verify says which");
    struct checkpoint p = {
        .origin = j->at.origin, .size = w->size, .root = ledger_root(&then, &j->c)};
    buffer_put(&b, vkey);
    buffer_byte(&b, '\n');
    checkpoint_write(&b, &p);
    buffer_byte(&b, '\n');
    buffer_put(&b, (struct bytes){w->line, w->line_len});
    snprintf(name, sizeof name, "witness/%02x%02x%02x%02x", key.id[0], key.id[1], key.id[2],
             key.id[3]);
    return write_file(j, name, buffer_bytes(&b));
}

static bool write_texts(struct job *j) {
    uint8_t bytes[FILES_README_MAX];
    struct buffer key = BUFFER(bytes), readme = BUFFER(bytes);
    buffer_put(&key, j->log.vkey);
    buffer_byte(&key, '\n');
    if (!write_file(j, "key", buffer_bytes(&key))) return false;
    files_readme(&readme, &j->c, j->at.origin, j->at.size);
    return write_file(j, "README", buffer_bytes(&readme));
}

/* The checkpoint comes last: a folder that was not finished has none. */
static bool write_all(struct job *j) {
    if (!write_hashes(j) || !write_bundles(j)) return false;
    for (uint32_t i = 0; i < j->log.cosigned_count; i++)
        if (!write_witness(j, &j->log.cosigned[i])) return false;
    return write_texts(j) && write_file(j, "checkpoint", j->log.note);
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
        printf("{\"ok\":true,\"size\":%" PRIu64 ",\"files\":%" PRIu64 "}\n", j->at.size, j->files);
    else
        printf("%" PRIu64 " entries in %" PRIu64 " files in %s\n%s\n", j->at.size, j->files, j->out,
               PROVES_SENTENCE);
}

static int export(struct job *j, const char *place) {
    enum log_opened opened = log_open(&j->log, &j->c, place, j->why);
    if (opened == LOG_NOT_THERE && j->log.kind == LOG_WEB) return cli_fault("export", "%s", j->why);
    if (opened == LOG_NOT_THERE) return cli_usage("export", "%s", j->why);
    if (opened == LOG_DAMAGED) return cli_fault("export", "%s", j->why);
    if (!j->log.vkey.len) return cli_fault("export", "%s: the log's key cannot be read", place);
    if (!log_checkpoint(&j->log, &j->at)) {
        fprintf(
            stderr,
            "showclear export: %s: no checkpoint of this log is kept on this machine; export it "
            "where the box runs, or from its address\n",
            place);
        return CLI_NO;
    }
    int answer = take_folder(j->out);
    if (answer != CLI_YES) return answer;
    bool done = write_all(j);
    wait_end(&j->wait);
    if (!done) return cli_fault("export", "%s", j->why);
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
