/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media_ask.h - the words that the acts of `showclear media` share, and the wish that they come to.
 *
 * Names of options are the ASC reference's, and a hyphen for an underscore is taken as well (media.c). An act's table holds the
 * rows it has use for. */
#pragma once
#include "cli/cli.h"
#include "inquiry/media/reel.h"

enum { MEDIA_MANY = 1024 };
struct media_words {
    const char *author, *email, *phone, *role, *location, *comment, *hostname, *packing, *root;
    const char *format[FORMATS], *single[MEDIA_MANY], *ignore[MEDIA_MANY], *ignore_file[16];
    uint32_t formats, singles, ignores, ignore_files;
    bool no_folders, renames, sha256, folders, verbose, json, too_many;
};
extern struct media_words media_words;
void media_add_format(const char *value);
void media_add_single(const char *value);
void media_add_ignore(const char *value);
void media_add_ignore_file(const char *value);

#define MEDIA_FORMATS                                                                     \
    {"-h", "KIND", "xxh128 (as usual), xxh64, xxh3, md5, sha1, c4; as often as you like", \
     .add = media_add_format},                                                            \
        {"--hash_format", "KIND", "the same", .add = media_add_format},
#define MEDIA_COMMON                                                          \
    {"-v", NULL, "say also what is as it was", .flag = &media_words.verbose}, \
        {"--verbose", NULL, "the same", .flag = &media_words.verbose},        \
        {"--json", NULL, "for a program to read", .flag = &media_words.json},
#define MEDIA_IGNORE                                                                       \
    {"-i", "PATTERN", "leave out, as in .gitignore, seen from ROOT; as often as you like", \
     .add = media_add_ignore},                                                             \
        {"--ignore", "PATTERN", "the same", .add = media_add_ignore},                      \
        {"-ii", "FILE", "a file of such patterns", .add = media_add_ignore_file},          \
        {"--ignore_spec", "FILE", "the same", .add = media_add_ignore_file},
#define MEDIA_SINGLE                                                                            \
    {"-sf", "FILE", "only this file or folder; as often as you like", .add = media_add_single}, \
        {"--single_file", "FILE", "the same", .add = media_add_single},
#define MEDIA_AUTHOR                                                                   \
    {"--author_name", "NAME", "who does this", .value = &media_words.author},          \
        {"--author_email", "ADDRESS", "", .value = &media_words.email},                \
        {"--author_phone", "NUMBER", "", .value = &media_words.phone},                 \
        {"--author_role", "ROLE", "", .value = &media_words.role},                     \
        {"--location", "PLACE", "where", .value = &media_words.location},              \
        {"--comment", "TEXT", "", .value = &media_words.comment},                      \
        {"--hostname", "NAME", "instead of this machine's, which the format asks for", \
         .value = &media_words.hostname},

/* media_ask(w, act, root): -1, or the exit code when something in it is wrong. */
int media_ask(struct reel_wish *w, const char *act, const char *root);

int media_do_create(int argc, char **argv);
int media_do_verify(int argc, char **argv);
int media_do_diff(int argc, char **argv);
int media_do_flatten(int argc, char **argv);
int media_do_info(int argc, char **argv);
int media_do_hash(int argc, char **argv);
int media_do_transfer(int argc, char **argv);
int media_do_seal(int argc, char **argv);
int media_do_receipt(int argc, char **argv);
