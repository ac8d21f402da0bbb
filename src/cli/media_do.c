/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media_do.c - create, verify, diff, flatten: words into a wish, a session, an exit code. */
#include "cli/media_ask.h"
#include "cli/media_tell.h"

static const struct cli_option CREATE[] = {
    MEDIA_FORMATS{"-n", NULL, "no directory hashes", .flag = &media_words.no_folders},
    {"--no_directory_hashes", NULL, "the same", .flag = &media_words.no_folders},
    {"-dr", NULL, "find files that have another name now, by their hashes",
     .flag = &media_words.renames},
    {"--detect_renaming", NULL, "the same", .flag = &media_words.renames},
    {"--sha256", NULL, "keep the SHA-256 beside, in <metadata>, for who asks for it",
     .flag = &media_words.sha256},
    MEDIA_SINGLE MEDIA_IGNORE MEDIA_AUTHOR MEDIA_COMMON{0}};
static const struct cli_manual CREATE_MANUAL = {
    "ROOT",
    "Hashes all files in ROOT, compares them with what was recorded, and writes a new manifest "
    "into\n"
    "ROOT/ascmhl and into each history within; also when something failed or is missing, for that "
    "is\n"
    "what it says then. With -sf only the named files, and nothing is said of the others.",
    CREATE,
    "  showclear media create A002 -h xxh128 -h c4 --author_name 'Ada Vale' --location 'Camera "
    "cart'",
    1,
    1};

static const struct cli_option VERIFY[] = {
    MEDIA_SINGLE{"-pl", "FILE", "against a packing list, or an MHL 1.x file",
                 .value = &media_words.packing},
    {"--packing_list", "FILE", "the same", .value = &media_words.packing},
    {"-dh", NULL, "directory hashes only, and those of all folders", .flag = &media_words.folders},
    {"--directory_hash", NULL, "the same", .flag = &media_words.folders},
    MEDIA_FORMATS MEDIA_IGNORE MEDIA_COMMON{0}};
static const struct cli_manual VERIFY_MANUAL = {
    "ROOT",
    "Hashes what is recorded and compares with its first record; says what is missing and what is "
    "new.\n"
    "Nothing is written: `create` adds a generation that says the same.",
    VERIFY,
    "  showclear media verify A002\n  showclear media verify A002 -sf A002/Clips/A002C006.mov",
    1,
    1};

static const struct cli_option DIFF[] = {MEDIA_IGNORE MEDIA_COMMON{0}};
static const struct cli_manual DIFF_MANUAL = {
    "ROOT", "Compares names: what is missing and what is new. Nothing is hashed.", DIFF, NULL, 1,
    1};

static const struct cli_option FLATTEN[] = {
    {"-n", NULL, "taken and without effect: a packing list has no directory hashes",
     .flag = &media_words.no_folders},
    {"--no_directory_hashes", NULL, "the same", .flag = &media_words.no_folders},
    MEDIA_IGNORE MEDIA_AUTHOR MEDIA_COMMON{0}};
static const struct cli_manual FLATTEN_MANUAL = {
    "ROOT DEST",
    "Writes one packing list of all files that are known in ROOT, also of the histories within, "
    "into\n"
    "DEST/collection_DATE. `verify -pl` reads it.",
    FLATTEN,
    "  showclear media flatten A002 lists",
    2,
    2};

/* A session from its words to its exit code. */
static int session(const struct cli_manual *manual, int argc, char **argv,
                   int (*act)(struct reel *m, char **argv)) {
    static struct reel m;
    static struct reel_wish wish;
    int answer = cli_read(manual, &argc, argv);
    if (answer < 0) answer = media_ask(&wish, argv[0], argv[1]);
    if (answer >= 0) return answer;
    wish.old_too = manual == &VERIFY_MANUAL || manual == &DIFF_MANUAL;
    wish.progress = media_tell_progress;
    media_tell_begin(&m, argv[0], media_words.json);
    int exit = reel_open(&m, &wish) ? act(&m, argv) : CLI_USAGE;
    answer = media_tell_end(&m, exit);
    reel_close(&m);
    return answer;
}

static int create(struct reel *m, char **argv) {
    (void)argv;
    return reel_create(m);
}
static int verify(struct reel *m, char **argv) {
    (void)argv;
    return reel_verify(m);
}
static int diff(struct reel *m, char **argv) {
    (void)argv;
    return reel_diff(m);
}
static int flatten(struct reel *m, char **argv) {
    return reel_flatten(m, argv[2]);
}

int media_do_create(int argc, char **argv) {
    return session(&CREATE_MANUAL, argc, argv, create);
}
int media_do_verify(int argc, char **argv) {
    return session(&VERIFY_MANUAL, argc, argv, verify);
}
int media_do_diff(int argc, char **argv) {
    return session(&DIFF_MANUAL, argc, argv, diff);
}
int media_do_flatten(int argc, char **argv) {
    return session(&FLATTEN_MANUAL, argc, argv, flatten);
}
