/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* restore.c - `showclear restore`: a folder from a copy, to be read; to go on from it is another, explicit act. */
#include "box/crypto.h"
#include "box/guard.h"
#include "cli/away.h"
#include "cli/cli.h"
#include "cli/copy_in.h"
#include "cli/copy_keys.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *identity_path, *vkey_text;
static bool json;
static const struct cli_option OPTIONS[] = {
    {"--identity", "FILE", "the key that opens it, as --new-key or age-keygen made it",
     .value = &identity_path},
    {"--key", "VKEY", "the log's key, kept elsewhere: a copy of another log is refused",
     .value = &vkey_text},
    {"--json", NULL, "one JSON object", .flag = &json},
    {0}};
static const struct cli_manual MANUAL = {
    "FILE DIR",
    "Makes the folder DIR, which must be empty or not there yet, out of a copy that showclear\n"
    "backup wrote. Nothing in the copy is believed: each entry is hashed, the root must be the\n"
    "one that was signed, and then the whole folder is checked as showclear verify does.\n\n"
    "The folder can be read: log, verify, export, prove. It cannot be served, for the copy has\n"
    "no key to sign with, and the log may have gone on elsewhere. Only when it has not, and\n"
    "cannot: showclear continue DIR begins a new key and a new name, and says from which log,\n"
    "of which size, it goes on. Entries since the copy are not in it: say so to those\n"
    "concerned, and enter again from paper what they know.\n\n"
    "Exit 0 when the folder is whole, 1 when the copy is not for this key, damaged, cut off, of\n"
    "another log, or not what was signed, 2 when FILE or DIR cannot be used, 3 when the disk\n"
    "fails. What could not be read whole is removed again; a folder that the check finds wrong\n"
    "stays, to be looked at.",
    OPTIONS,
    "  showclear restore /media/stick/the-long-ridge-1a2b3c4d-000004711.tar.age back.d \\\n"
    "      --identity western.key\n"
    "  showclear continue back.d",
    2,
    2};

struct job {
    struct crypto c;
    struct age_identity identity[AGE_RECIPIENTS_MAX];
    uint32_t identities;
    int fd;
    struct age_open *open;
    struct copy_found found;
    char why[LOG_WORDS_MAX];
};

static int64_t from_file(void *state, uint8_t *into, uint32_t max) {
    struct job *j = state;
    ssize_t n;
    while ((n = read(j->fd, into, max)) < 0 && errno == EINTR) {
    }
    return n;
}

static int64_t from_seal(void *state, uint8_t *into, uint32_t max) {
    struct job *j = state;
    return age_open_read(j->open, into, max);
}

static int no(const char *path, const char *words) {
    fprintf(stderr, "showclear restore: %s: %s\n", path, words);
    return CLI_NO;
}

/* Plain archives begin with the name of their first file. */
static int open_copy(struct job *j, const char *path, struct tar_in *in) {
    char head[4] = "";
    enum age_how how;
    j->fd = open(path, O_RDONLY | O_CLOEXEC);
    if (j->fd < 0) return cli_usage("restore", "%s: %s", path, strerror(errno));
    *in = (struct tar_in){.get = from_file, .state = j};
    if (pread(j->fd, head, 3, 0) != 3 || strcmp(head, "age") != 0) return CLI_YES;
    if (!identity_path)
        return cli_usage("restore", "%s: is encrypted; say which key opens it: --identity FILE",
                         path);
    j->open = age_open_begin(j->identity, j->identities, from_file, j, &how);
    in->get = from_seal;
    if (j->open) return CLI_YES;
    return how == AGE_NO_READ ? cli_fault("restore", "%s: %s", path, age_words(how))
                              : no(path, age_words(how));
}

static int take_folder(const char *dir, bool *made) {
    char path[LOG_PATH_MAX + 16];
    *made = mkdir(dir, 0700) == 0;
    if (*made) return CLI_YES;
    if (errno != EEXIST) return cli_usage("restore", "%s: %s", dir, strerror(errno));
    snprintf(path, sizeof path, "%s/showclear.db", dir);
    if (access(path, F_OK) == 0)
        return cli_usage("restore", "%s: holds a production already; choose another folder", dir);
    DIR *there = opendir(dir);
    if (!there) return cli_usage("restore", "%s: %s", dir, strerror(errno));
    int entries = 0;
    while (readdir(there)) entries++;
    closedir(there);
    return entries <= 2 ? CLI_YES
                        : cli_usage("restore", "%s: is not empty; choose another folder", dir);
}

/* It was empty: all that is in it is ours. */
static void clear_folder(const char *dir, bool made) {
    (void)(made ? away(dir) : away_within(dir));
}

static int read_copy(struct job *j, const char *path, const char *dir) {
    struct tar_in in;
    int answer = open_copy(j, path, &in);
    if (answer != CLI_YES) return answer;
    bool read = copy_read(&in, &j->c, dir, &j->found, j->why);
    enum age_how how = j->open ? age_open_how(j->open) : AGE_OPENED;
    if (how != AGE_OPENED) return no(path, age_words(how));
    if (!read) return no(path, j->why);
    if (!vkey_text || strcmp(vkey_text, j->found.vkey) == 0) return CLI_YES;
    return no(path, "is a copy of another log than the one of this key");
}

/* What this machine has signed of the same log, when it knows it. */
static uint64_t signed_here(const struct job *j) {
    struct guard guard;
    struct checkpoint p;
    struct note_key key;
    uint8_t bytes[CHECKPOINT_SIGNED_MAX];
    if (!note_key_read(&key, &j->c, bytes_of(j->found.vkey))) return 0;
    if (strstr(j->found.origin, "..") || !guard_find(&guard, NULL, j->found.origin)) return 0;
    FILE *f = fopen(guard.path, "rbe");
    size_t len = f ? fread(bytes, 1, sizeof bytes, f) : 0;
    if (f) fclose(f);
    struct bytes note = {bytes, (uint32_t)len};
    bool right = len && checkpoint_open(&p, &j->c, note, key.name, &key) == CHECKPOINT_RIGHT;
    return right ? p.size : 0;
}

static void say(const struct job *j, const char *dir) {
    uint64_t entries = j->found.counts.entries, here = signed_here(j);
    fprintf(stderr,
            "%s: %" PRIu64 " entries, %" PRIu64 " private texts, %" PRIu64
            " pictures and recordings of %s\n",
            dir, entries, j->found.counts.texts, j->found.counts.media, j->found.origin);
    if (here > entries)
        fprintf(stderr,
                "This machine has signed %" PRIu64 " entries: the last %" PRIu64
                " are not in this copy.\n",
                here, here - entries);
    if (here && here < entries)
        fprintf(stderr, "The copy is newer than what this machine knows of the log.\n");
    fprintf(stderr,
            "It can be read, not served. To go on from it, under a new name that says so: "
            "showclear continue %s\n",
            dir);
}

static int check(const char *dir) {
    char verify[] = "verify", as_json[] = "--json", place[LOG_PATH_MAX];
    char *argv[] = {verify, place, as_json, NULL};
    snprintf(place, sizeof place, "%s", dir);
    return cli_verify(json ? 3 : 2, argv);
}

static int restore(struct job *j, const char *path, const char *dir) {
    bool made;
    struct note_key key;
    if (strlen(dir) > LOG_PATH_MAX - 64) return cli_usage("restore", "the path is too long");
    if (vkey_text && !note_key_read(&key, &j->c, bytes_of(vkey_text)))
        return cli_usage("restore", "--key: expected a key as name+id+base64");
    if (identity_path && !copy_keys_open(identity_path, j->identity, &j->identities, j->why))
        return cli_usage("restore", "%s", j->why);
    int answer = take_folder(dir, &made);
    if (answer != CLI_YES) return answer;
    answer = read_copy(j, path, dir);
    if (answer != CLI_YES) return clear_folder(dir, made), answer;
    say(j, dir);
    return check(dir);
}

int cli_restore(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    struct job *j = calloc(1, sizeof *j);
    if (!j || !crypto_create(&j->c)) return free(j), cli_fault(argv[0], "no memory");
    j->fd = -1;
    answer = restore(j, argv[1], argv[2]);
    age_open_end(j->open);
    if (j->fd >= 0) close(j->fd);
    crypto_forget(j->identity, sizeof j->identity);
    crypto_destroy(&j->c);
    free(j);
    return answer;
}
