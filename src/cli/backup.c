/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* backup.c - `showclear backup`: a production's record on a stick, readable by who holds the key, read back when written. */
#include "box/crypto.h"
#include "cli/cli.h"
#include "cli/copy_keys.h"
#include "cli/copy_place.h"
#include "cli/sign_here.h"
#include "text/json.h"
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static struct age_recipient recipient[AGE_RECIPIENTS_MAX];
static uint32_t recipients;
static const char *wrong_recipient, *new_key, *keep;
static bool json, plain;
static void add_recipient(const char *text) {
    bool room = recipients < AGE_RECIPIENTS_MAX;
    if (!room || !age_recipient_read(&recipient[recipients], bytes_of(text)))
        wrong_recipient = text;
    else
        recipients++;
}
static const struct cli_option OPTIONS[] = {
    {"--to", "RECIPIENT", "who may open it: age1...; may be repeated; else the keys of DIR",
     .add = add_recipient},
    {"--new-key", "FILE",
     "make a key: its secret half goes into FILE, to be kept apart from the box\n"
     "and from the copies; from now on copies of DIR can be opened with it",
     .value = &new_key},
    {"--plain", NULL, "not encrypted: whoever finds it reads names and reports", .flag = &plain},
    {"--keep", "N", "OUT is a folder for this: older copies of this log go, but for the newest N",
     .value = &keep},
    {"--json", NULL, "one JSON object", .flag = &json},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR [OUT]",
    "Copies the record of DIR into one file: the log with its signed head, names and other\n"
    "private texts, pictures and recordings, of an account its exhibits' files and attached\n"
    "logs, each if it is what was taken in; also while serve writes to it. OUT is a folder,\n"
    "where the copy gets the log's name and size as its name, or a file that is not there yet.\n"
    "It is encrypted (age, X25519) to the keys of DIR, or to those given; the stock `age`\n"
    "opens it too, and then it is a tar file. When it is written, every byte is read back\n"
    "from the device; only then is it a copy.\n\n"
    "Not in it: the key that signs the log, so that whoever opens a copy cannot write as\n"
    "this log; and nobody's session. showclear restore makes a folder of it that can be read.\n\n"
    "Keys come first: showclear backup DIR --new-key FILE. Who has neither FILE nor a copy of\n"
    "it opens no copy, ever. Print it, and keep it where the box and the sticks are not.\n\n"
    "Exit 0 when the copy is on the device, 1 when the log is not what was signed, 2 when\n"
    "there is no key or no log, 3 when the stick is full, pulled out, or cannot be written.",
    OPTIONS,
    "  showclear backup western.d --new-key /media/producer/western.key\n"
    "  showclear backup western.d /media/stick\n"
    "  showclear backup western.d /media/stick --to age1r8we84lj339n8p0mklyt4zllsaqpc...",
    1,
    2};

struct job {
    struct crypto c;
    struct log_from log;
    struct copy_file file;
    struct copy_counts counts;
    struct copy_place place;
    char why[LOG_WORDS_MAX];
};

/* For a person on stderr; with --json for the page too, with a word that it knows. */
static int no(int answer, const char *word, const char *format, ...) {
    char words[2 * LOG_WORDS_MAX];
    uint8_t bytes[8 * LOG_WORDS_MAX];
    struct buffer b = BUFFER(bytes);
    va_list more;
    va_start(more, format);
    vsnprintf(words, sizeof words, format, more);
    va_end(more);
    if (json) {
        buffer_text(&b, "{\"fault\":");
        json_put_string(&b, bytes_of(words));
        json_key_word(&b, "why", word);
        buffer_text(&b, "}\n");
        if (!b.full) fwrite(b.ptr, 1, b.len, stdout);
    }
    fprintf(stderr, "showclear backup: %s\n", words);
    return answer;
}

static int make_key(const char *dir) {
    char why[LOG_WORDS_MAX], text[AGE_TEXT_MAX];
    if (!copy_keys_make(dir, new_key, text, why)) return cli_fault("backup", "%s", why);
    if (json)
        printf("{\"ok\":true,\"recipient\":\"%s\"}\n", text);
    else
        printf("%s\n%s opens every copy of %s from now on. Keep it apart from the box and from the "
               "copies,\ntwice, and not only on paper. Nobody can make it again.\n",
               text, new_key, dir);
    return CLI_YES;
}

static int choose_keys(const char *dir) {
    char why[LOG_WORDS_MAX];
    if (wrong_recipient)
        return cli_usage("backup", "--to %s: expected age1... as age-keygen prints it, at most %d",
                         wrong_recipient, AGE_RECIPIENTS_MAX);
    if (plain && recipients) return cli_usage("backup", "--plain and --to exclude each other");
    if (plain || recipients) return CLI_YES;
    if (!copy_keys_read(dir, recipient, &recipients, why)) return cli_usage("backup", "%s", why);
    return recipients ? CLI_YES
                      : no(CLI_USAGE, "no-key",
                           "there is no key to encrypt to; make one and keep it apart: "
                           "showclear backup %s --new-key FILE (or say --plain)",
                           dir);
}

static int open_log(struct job *j, const char *dir) {
    enum log_opened opened = log_open(&j->log, &j->c, dir, j->why);
    if (opened == LOG_OPENED && j->log.kind == LOG_FOLDER) {
        if (sign_here(&j->log, dir, j->why)) return CLI_YES;
        return no(CLI_FAULT, "other", "%s", j->why);
    }
    if (opened == LOG_DAMAGED) return no(CLI_FAULT, "other", "%s", j->why);
    return cli_usage("backup", "%s: expected a production's folder (with showclear.db)", dir);
}

static int write_copy(struct job *j, const char *dir) {
    struct tar_out out = copy_file_out(&j->file);
    bool begun = copy_file_begin(&j->file, &j->c, j->place.path, recipient, recipients);
    bool written = begun && copy_write(&j->log, dir, &out, &j->counts, j->why);
    if (written && copy_file_end(&j->file)) return CLI_YES;
    if (!written) copy_file_drop(&j->file);
    if (begun && !written && j->why[0]) return no(CLI_NO, "log", "%s", j->why);
    return no(CLI_FAULT, copy_file_word(&j->file), "%s: %s", j->place.path,
              copy_file_words(&j->file));
}

static void say_json(const struct job *j) {
    uint8_t bytes[COPY_PATH_MAX];
    struct buffer b = BUFFER(bytes);
    buffer_text(&b, "{\"ok\":true");
    copy_place_put(&b, &j->place, &j->counts, j->file.bytes);
    buffer_text(&b, "}\n");
    fwrite(b.ptr, 1, b.len, stdout);
}

static void say(const struct job *j) {
    const struct copy_counts *n = &j->counts;
    printf("%s\n%" PRIu64 " entries, %" PRIu64 " private texts, %" PRIu64
           " pictures and recordings, read back.\n",
           j->place.path, n->entries, n->texts, n->media);
    if (n->exhibits) printf("With the files of %" PRIu64 " exhibits.\n", n->exhibits);
    if (!recipients) printf("It is not encrypted: whoever finds it reads names and reports.\n");
    if (!j->place.apart)
        printf("It lies on the box's own disk: what takes the box takes it too.\n");
}

static int copy(struct job *j, const char *dir, const char *out) {
    uint64_t most = 0;
    if (keep && (!bytes_u64(bytes_of(keep), &most) || !most))
        return cli_usage("backup", "--keep is a number from 1 on");
    int answer = choose_keys(dir);
    if (answer == CLI_YES) answer = open_log(j, dir);
    if (answer != CLI_YES) return answer;
    struct checkpoint at;
    if (!log_checkpoint(&j->log, &at)) return cli_fault("backup", "%s: has no signed head", dir);
    struct stat s;
    if (most && (stat(out, &s) != 0 || !S_ISDIR(s.st_mode)))
        return no(CLI_FAULT, "gone", "%s: there is no such folder: is the stick in, and mounted?",
                  out);
    if (!copy_place(&j->place, dir, out, &at, recipients > 0, j->why))
        return cli_usage("backup", "%s", j->why);
    if (!copy_place_has_room(&j->place, dir, j->why))
        return no(CLI_FAULT, "not-apart", "%s", j->why);
    answer = write_copy(j, dir);
    if (answer != CLI_YES) return answer;
    if (most) copy_place_prune(&j->place, &j->counts, most);
    copy_place_note(&j->place, dir, &j->counts, j->file.bytes);
    if (json)
        say_json(j);
    else
        say(j);
    return CLI_YES;
}

int cli_backup(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (new_key && argc > 2) return cli_usage(argv[0], "--new-key goes with DIR alone");
    if (new_key) return make_key(argv[1]);
    if (argc < 3) return cli_usage(argv[0], "where to? expected: DIR OUT");
    struct job *j = calloc(1, sizeof *j);
    if (!j || !crypto_create(&j->c)) return free(j), cli_fault(argv[0], "no memory");
    answer = copy(j, argv[1], argv[2]);
    log_close(&j->log);
    crypto_destroy(&j->c);
    free(j);
    return answer;
}
