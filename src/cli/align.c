/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align.c - `showclear align DIR`: recordings of one event on one clock. No file that is there is changed. */
#include "cli/align_files.h"
#include "cli/align.h"
#include "cli/cli.h"
#include "cli/wait.h"
#include <stdlib.h>
#include <unistd.h>

static bool json;
static const char *place = "10", *anchors, *threads, *otio, *rate = "25";
static const struct cli_option OPTIONS[] = {
    {"--place", "METRES", "how large the place is, at its widest: 10; sound takes 2.9 ms a metre",
     .value = &place},
    {"--anchors", "FILE.csv", "what a person knows: file_a,time_a,file_b,time_b,plus_minus,who,why",
     .value = &anchors},
    {"--threads", "N", "how many at once: as many as the machine has", .value = &threads},
    {"--otio", "FOLDER", "a timeline for each group, for editing programs (OpenTimelineIO)",
     .value = &otio},
    {"--rate", "FPS", "its frames: 23.976 24 25 29.97 30 48 50 59.94 60; 25", .value = &rate},
    {"--json", NULL, "for a program to read", .flag = &json},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "Recordings of one event by many devices, put on one clock by what is heard in them: for each "
    "its\n"
    "start, how fast its clock runs, how sure that is, and to which group it belongs. Recordings "
    "that do\n"
    "not connect stay apart. Plain WAV is read as it is; everything else by ffmpeg, shut in a "
    "process\n"
    "without network. What cannot be read is named. No file is changed, and none is left behind "
    "but with "
    "--otio.\n\n"
    "Exit 0; 1 when no two recordings connect, or an anchor contradicts them; 2 when DIR or FILE "
    "cannot\n"
    "be read; 3 when memory ends. docs/align.md: how it is done, and what it does not prove.",
    OPTIONS,
    "  showclear align exhibits/ --place 25\n  showclear align exhibits/ --anchors claps.csv "
    "--json",
    1,
    1};

static bool read_number(const char *text, double least, double most, double *out) {
    char *end;
    *out = strtod(text, &end);
    return end != text && *end == 0 && *out >= least && *out <= most;
}

static int verdict(const struct align *a) {
    bool connects = false;
    for (uint32_t i = 0; i < a->count; i++)
        connects = connects || (a->file[i].usable && !a->file[i].node.alone);
    for (uint32_t i = 0; i < a->anchors; i++)
        if (align_contradicts(a, i)) return CLI_NO;
    return connects ? CLI_YES : CLI_NO;
}

static void show(void *state, uint32_t done, uint32_t of) {
    wait_show(state, done, of);
}

static int answer(const char *word, struct align *a, const struct align_anchors *known) {
    struct wait wait = {.unit = "recordings and pairs of them"};
    a->progress = show;
    a->state = &wait;
    bool done = align_run(a);
    wait_end(&wait);
    if (!done)
        return cli_fault(word, "there is not enough memory for so many hours: align parts of them");
    int wrote = otio ? align_otio(word, a, otio, align_rate(rate)) : -1;
    if (wrote >= 0) return wrote;
    json ? align_json(a, known, stdout) : align_tell(a, known, stdout);
    bool told = fflush(stdout) == 0 && !ferror(stdout);
    return told ? verdict(a) : cli_fault(word, "the answer could not be written");
}

static int align(const char *word, const struct align_files *n, uint32_t workers, double metres) {
    static struct align_anchors known;
    struct align a;
    int wrong = anchors ? align_anchors_read(word, anchors, n->file, n->count, &known) : -1;
    if (wrong >= 0) return wrong;
    if (!align_init(&a, n->file, n->count, workers, metres, known.count))
        return cli_fault(word, "there is not enough memory");
    if (json) align_digest(&a);
    for (uint32_t i = 0; i < known.count; i++) align_anchor(&a, &known.edge[i]);
    int code = answer(word, &a, &known);
    align_finish(&a);
    return code;
}

int cli_align(int argc, char **argv) {
    static struct align_files n;
    double metres, workers = (double)sysconf(_SC_NPROCESSORS_ONLN);
    int code = cli_read(&MANUAL, &argc, argv);
    if (code >= 0) return code;
    if (!read_number(place, 0, 1000, &metres))
        return cli_usage(argv[0], "--place %s: metres, 0 to 1000", place);
    if (threads && !read_number(threads, 1, ALIGN_THREADS_MAX, &workers))
        return cli_usage(argv[0], "--threads %s: 1 to %d", threads, ALIGN_THREADS_MAX);
    if (workers > ALIGN_THREADS_MAX) workers = ALIGN_THREADS_MAX;
    if (align_rate(rate) <= 0)
        return cli_usage(argv[0], "--rate %s: 23.976, 24, 25, 29.97, 30, 48, 50, 59.94 or 60",
                         rate);
    code = align_files_read(argv[0], argv[1], &n);
    if (code < 0) code = align(argv[0], &n, (uint32_t)workers, metres);
    align_files_drop(&n);
    return code;
}
