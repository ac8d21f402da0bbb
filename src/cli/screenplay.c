/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay.c - `showclear screenplay FILE`: its scenes and speakers. The file is read and never written. */
#include "cli/cli.h"
#include "cli/screenplay_tell.h"
#include <sys/stat.h>

static bool json, csv, fountain;
static const char *against;
static const char NO_MEMORY[] = "there is not enough memory to compare them";
static const struct cli_option OPTIONS[] = {
    {"--json", NULL, "print for a program to read", .flag = &json},
    {"--csv", NULL, "the scene list for a spreadsheet", .flag = &csv},
    {"--fountain", NULL, "the scene list as a Fountain outline", .flag = &fountain},
    {"--against", "OLD", "an older version: which scene is which, what moved, what is new or gone",
     .value = &against},
    {0}};
static const struct cli_manual MANUAL = {
    "FILE|DIR",
    "Reads a screenplay, Fountain or Final Draft's FDX, in whatever encoding it came, and lists "
    "its\n"
    "scenes: number, place, time, length, who speaks. FILE is not changed; - is the standard "
    "input.\n"
    "Of a production's folder it is the screenplay that was adopted last, and what it changed.",
    OPTIONS,
    "showclear screenplay western.fountain --against western-white.fountain\nshowclear screenplay "
    "western.fdx --csv > scenes.csv",
    1,
    1};

static int tell(const struct screenplay *s, const struct screenplay_past *past) {
    if (json) screenplay_tell_json(s, past, stdout);
    if (csv) screenplay_tell_csv(s, stdout);
    if (fountain) screenplay_tell_fountain(s, stdout);
    if (!json && !csv && !fountain) screenplay_tell(s, stdout);
    if (!json && !csv && !fountain && past->against) screenplay_revision(past->against, stdout);
    return fflush(stdout) == 0 && !ferror(stdout) ? CLI_YES : CLI_FAULT;
}

static int tell_against(const char *word, const struct screenplay *now) {
    static struct screenplay_file old;
    struct revision r;
    int answer = screenplay_file_open(word, &old, against);
    if (answer < 0 && !revision_open(&r, now, &old.s)) answer = cli_fault(word, "%s", NO_MEMORY);
    if (answer < 0) {
        answer = tell(now, &(struct screenplay_past){.against = &r});
        revision_close(&r);
    }
    screenplay_file_close(&old);
    return answer;
}

/* Of a production: what each version changed against the one before. */
static int tell_versions(const char *word, const struct screenplay_versions *v) {
    struct revision step[SCREENPLAY_VERSIONS];
    uint32_t steps = 1;
    while (steps < v->count &&
           revision_open(&step[steps], &v->file[steps].s, &v->file[steps - 1].s))
        steps++;
    struct screenplay_past past = {steps > 1 ? &step[steps - 1] : NULL, step, v};
    int answer =
        steps < v->count ? cli_fault(word, "%s", NO_MEMORY) : tell(&v->file[v->count - 1].s, &past);
    while (--steps) revision_close(&step[steps]);
    return answer;
}

static int tell_production(const char *word, const char *dir) {
    static struct screenplay_versions v;
    int answer = screenplay_adopted(word, &v, dir);
    if (answer < 0)
        answer = against ? tell_against(word, &v.file[v.count - 1].s) : tell_versions(word, &v);
    for (uint32_t i = 0; i < SCREENPLAY_VERSIONS; i++) screenplay_file_close(&v.file[i]);
    return answer;
}

int cli_screenplay(int argc, char **argv) {
    static struct screenplay_file f;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    if (json + csv + fountain > 1) return cli_usage(argv[0], "one of --json, --csv and --fountain");
    if (against && (csv || fountain))
        return cli_usage(argv[0], "--against is told for a person or with --json");
    struct stat st;
    bool folder = stat(argv[1], &st) == 0 && S_ISDIR(st.st_mode);
    if (folder) return tell_production(argv[0], argv[1]);
    answer = screenplay_file_open(argv[0], &f, argv[1]);
    if (answer < 0)
        answer = against ? tell_against(argv[0], &f.s) : tell(&f.s, &(struct screenplay_past){0});
    screenplay_file_close(&f);
    return answer;
}
