/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media_hash.c - the hashes of single files. */
#include "cli/media_ask.h"
#include "cli/media_tell.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct cli_option HASH[] = {
    MEDIA_FORMATS{"--sha256", NULL, "the SHA-256, too", .flag = &media_words.sha256},
    MEDIA_COMMON{0}};
static const struct cli_manual HASH_MANUAL = {
    "FILE...", "Prints the hashes of files, each file read once.",
    HASH,      "  showclear media hash -h c4 -h md5 clip.mov",
    1,         -1};

static void print(const char *path, uint32_t formats, const uint8_t *digest, bool first) {
    static uint8_t text[65536];
    struct buffer b = {text, 0, sizeof text - 1, false};
    media_tell_path(&b, bytes_of(path));
    text[b.len] = 0;
    for (uint32_t f = 0; f < FORMATS; f++) {
        if (!(formats >> f & 1)) continue;
        if (media_words.json)
            printf("%s{\"format\":\"%s\",\"hash\":\"", first ? "" : ",",
                   format_word((enum format)f));
        else
            printf("%s: ", format_word((enum format)f));
        media_tell_digest((enum format)f, digest + format_at(formats, (enum format)f));
        if (media_words.json)
            printf("\"}");
        else
            printf("  %s\n", (const char *)text);
        first = false;
    }
}

static int hash(struct digester *d, const char *path, uint32_t formats, bool first) {
    uint8_t digest[FORMATS * DIGEST_MAX];
    uint64_t size;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0 && errno == ENOENT)
        return fprintf(stderr, "showclear media hash: %s is not there\n", path), 20;
    if (fd < 0) return cli_fault("media hash", "%s: %s", path, strerror(errno));
    const char *wrong = hashing_file(d, fd, formats, digest, &size);
    close(fd);
    if (wrong) return cli_fault("media hash", "%s: %s", path, wrong);
    print(path, formats, digest, first);
    return CLI_YES;
}

int media_do_hash(int argc, char **argv) {
    static struct reel_wish wish;
    int answer = cli_read(&HASH_MANUAL, &argc, argv);
    if (answer < 0) answer = media_ask(&wish, argv[0], argv[1]);
    if (answer >= 0) return answer;
    uint32_t formats = wish.formats | (wish.sha256 ? 1 << FORMAT_SHA256 : 0);
    struct digester *d = digester_create();
    if (media_words.json) printf("[");
    for (int i = 1; i < argc && answer <= 0; i++)
        answer = hash(d, argv[i], formats ? formats : 1 << FORMAT_XXH128, i == 1);
    if (media_words.json) printf("]\n");
    digester_destroy(d);
    return answer;
}
