/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media_transfer.c - copy a folder, verify both ends. */
#include "cli/media_ask.h"
#include "cli/media_tell.h"
#include <inttypes.h>
#include <stdio.h>
#include "inquiry/media/transfer.h"

static const struct cli_option TRANSFER[] = {
    MEDIA_FORMATS MEDIA_IGNORE MEDIA_AUTHOR{"-n", NULL, "no directory hashes",
                                            .flag = &media_words.no_folders},
    {"--sha256", NULL, "keep the SHA-256 beside, in <metadata>", .flag = &media_words.sha256},
    MEDIA_COMMON{0}};
static const struct cli_manual TRANSFER_MANUAL = {
    "ROOT DEST",
    "Copies what is in ROOT into DEST, which becomes its copy, with its history; reads DEST back, "
    "compares it\n"
    "with what was read and with the history, and writes a generation that says so. Nothing that "
    "is in DEST\n"
    "is written over. Broken off, at whatever moment: the same words go on.",
    TRANSFER,
    "  showclear media transfer /media/card/A002 /backup/A002 -h xxh128 --author_name 'Ada Vale'",
    2,
    2};

int media_do_transfer(int argc, char **argv) {
    static struct transfer t;
    struct reel_wish wish;
    int answer = cli_read(&TRANSFER_MANUAL, &argc, argv);
    if (answer < 0) answer = media_ask(&wish, argv[0], argv[1]);
    if (answer >= 0) return answer;
    wish.progress = media_tell_progress;
    media_tell_begin(&t.to, argv[0], media_words.json);
    t.from.remarks.hear = t.to.remarks.hear;
    int exit = transfer_run(&t, &wish, argv[2]);
    if (!t.to.wish) t.to.wish = &t.to_wish;
    if (!t.to.wrong) t.to.wrong = t.from.wrong;
    for (uint32_t k = 0; k < REMARKS; k++) t.to.remarks.count[k] += t.from.remarks.count[k];
    if (!media_words.json)
        printf("%" PRIu64 " files copied, %" PRIu64 " were there\n", t.copied, t.already);
    answer = media_tell_end(&t.to, exit);
    transfer_close(&t);
    return answer;
}
