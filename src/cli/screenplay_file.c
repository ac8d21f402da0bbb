/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay_file.c - a screenplay's file read whole (screenplay_tell.h). */
#include "cli/cli.h"
#include "cli/screenplay_tell.h"
#include "notebook/screenplay_open.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static uint8_t *read_all(FILE *f, uint32_t *len) {
    size_t max = 1 << 20, at = 0, got;
    uint8_t *text = malloc(max);
    while (text && (got = fread(text + at, 1, max - at, f)) > 0) {
        at += got;
        if (at < max) continue;
        uint8_t *more = max <= SCREENPLAY_BYTES_MAX ? realloc(text, max *= 2) : NULL;
        if (!more) free(text), errno = EFBIG;
        text = more;
    }
    *len = (uint32_t)at;
    return text;
}

static int read_file(const char *word, struct screenplay_file *f) {
    bool piped = strcmp(f->path, "-") == 0;
    FILE *from = piped ? stdin : fopen(f->path, "rb");
    if (!from) return cli_usage(word, "%s: %s", f->path, strerror(errno));
    errno = 0;
    f->bytes = read_all(from, &f->len);
    bool good = f->bytes && !ferror(from);
    int why = errno;
    if (!piped) fclose(from);
    return good ? -1 : cli_usage(word, "%s: %s", f->path, strerror(why ? why : EIO));
}

int screenplay_file_open(const char *word, struct screenplay_file *f, const char *path) {
    f->path = path;
    int answer = read_file(word, f);
    if (answer >= 0) return answer;
    if (screenplay_open(&f->s, (struct bytes){f->bytes, f->len})) return -1;
    fprintf(stderr, "%s:%u: %s\n", path, (unsigned)f->s.wrong_line, f->s.wrong);
    return CLI_USAGE;
}

void screenplay_file_close(struct screenplay_file *f) {
    screenplay_close(&f->s);
    free(f->bytes);
}
