/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media_info.c - what a history says: its generations, or all that is recorded of a file. */
#include "cli/media_ask.h"
#include "cli/media_tell.h"
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const struct cli_option INFO[] = {
    MEDIA_SINGLE{"-rp", "ROOT", "the same as ROOT", .value = &media_words.root},
    {"--root_path", "ROOT", "the same", .value = &media_words.root},
    {"-v", NULL, "also who, where, with what", .flag = &media_words.verbose},
    {"--verbose", NULL, "the same", .flag = &media_words.verbose},
    {0}};
static const struct cli_manual INFO_MANUAL = {
    "[ROOT]",
    "Prints the generations of a history, and of those within; or with -sf every hash that is "
    "recorded of a\n"
    "file, under all its names. Without ROOT, the history nearest to the file.",
    INFO,
    "  showclear media info A002 -v\n  showclear media info -sf A002/Clips/A002C006.mov",
    0,
    1};

static const char *or_none(const char *text) {
    return text ? text : "not said";
}

static void print_path(struct bytes path) {
    static uint8_t text[65536];
    struct buffer b = BUFFER(text);
    media_tell_path(&b, path);
    printf("%.*s", (int)b.len, (const char *)text);
}

static void print_generation(const struct generation *g) {
    const struct manifest *m = &g->manifest;
    printf("  generation %u  %s  %s  %" PRIu64 " hashes  %s\n", g->number, or_none(m->created),
           manifest_process_word(m->process), m->hashes, g->name);
    if (!media_words.verbose) return;
    printf("    host %s, tool %s %s\n", or_none(m->hostname), or_none(m->tool),
           m->tool_version ? m->tool_version : "");
    printf("    author %s, location %s, comment %s\n    c4 ", or_none(m->author.name),
           or_none(m->location), or_none(m->comment));
    media_tell_digest(FORMAT_C4, m->c4);
    printf("\n");
}

static void print_histories(const struct reel *m) {
    for (uint32_t n = 0; n < m->all.histories; n++) {
        const struct history *h = m->all.history[n];
        print_path(h->prefix.len ? h->prefix : bytes_of(m->wish->root));
        printf(": %u generations, %u paths, %" PRIu64 " hashes\n", h->generations,
               h->records.records, h->records.entries);
        for (uint32_t g = 0; g < h->generations; g++) print_generation(&h->generation[g]);
    }
}

static void print_record(const struct history *h, const struct record *r) {
    for (uint32_t names = 0; r && names < RECORD_NAMES_MAX; r = r->before, names++) {
        print_path(r->path);
        printf("%s\n", names ? " (its name before)" : "");
        for (const struct record_entry *e = r->first; e; e = e->next) {
            const struct generation *g = &h->generation[e->generation - 1];
            printf("  generation %u  %s  %s ", e->generation, or_none(g->manifest.created),
                   format_word(e->format));
            media_tell_digest(e->format, e->digest);
            printf("  %s\n", manifest_action_word(e->action));
        }
    }
}

/* Of the history that knows it, the innermost first. It need not be there any more. */
static bool print_file(const struct reel *m, struct bytes path) {
    for (uint32_t n = m->all.histories; n-- > 0;) {
        const struct history *h = m->all.history[n];
        bool within =
            !h->prefix.len || (bytes_starts(path, h->prefix) && path.len > h->prefix.len &&
                               path.ptr[h->prefix.len] == '/');
        const struct record *r =
            within ? records_find(&h->records, history_relative(h, path)) : NULL;
        if (r) return print_record(h, r), true;
    }
    return false;
}

/* From the root, when it is given so or lies in it from here. */
static struct bytes from_root(const struct reel *m, const char *name) {
    static char real[PATH_MAX];
    char *full = realpath(name, NULL);
    size_t root = strlen(m->walk.real);
    bool inside = full && strncmp(full, m->walk.real, root) == 0 && full[root] == '/';
    if (inside) snprintf(real, sizeof real, "%s", full + root + 1);
    free(full);
    return bytes_of(inside ? real : name);
}

static int print_all(struct reel *m) {
    int answer = remark_exit(&m->remarks, REMARK_AS_VERIFY);
    if (answer || !reel_has_history(m)) return answer ? answer : 30;
    if (!m->wish->singles) return print_histories(m), CLI_YES;
    for (uint32_t i = 0; i < m->wish->singles; i++) {
        if (print_file(m, from_root(m, m->wish->single[i]))) continue;
        remark_path(&m->remarks, REMARK_NOT_FOUND, bytes_of(m->wish->single[i]),
                    "nothing is recorded of it");
    }
    return remark_exit(&m->remarks, REMARK_AS_VERIFY);
}

/* The folder around the file that has a history; NULL: none has. */
static const char *nearest(const char *file) {
    static char at[PATH_MAX];
    char probe[PATH_MAX + 8];
    struct stat st;
    if (!realpath(file, at)) return NULL;
    for (char *slash; (slash = strrchr(at, '/'));) {
        *slash = 0;
        snprintf(probe, sizeof probe, "%s/ascmhl", at);
        if (stat(probe, &st) == 0 && S_ISDIR(st.st_mode)) return *at ? at : "/";
    }
    return NULL;
}

int media_do_info(int argc, char **argv) {
    static struct reel m;
    static struct reel_wish wish;
    int answer = cli_read(&INFO_MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    const char *root = argc > 1 ? argv[1] : media_words.root;
    if (!root && !media_words.singles)
        return cli_usage(argv[0], "of which folder, or of which file (-sf FILE)?");
    if (!root) root = nearest(media_words.single[0]);
    if (!root)
        return fprintf(stderr, "showclear media info: no folder around %s has a history\n",
                       media_words.single[0]),
               30;
    answer = media_ask(&wish, argv[0], root);
    if (answer >= 0) return answer;
    wish.old_too = true;
    media_tell_begin(&m, argv[0], false);
    answer = reel_open(&m, &wish) ? print_all(&m) : cli_usage(argv[0], "%s: %s", root, m.wrong);
    reel_close(&m);
    return answer;
}
