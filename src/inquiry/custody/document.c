/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* document.c - see document.h. */
#include "inquiry/custody/document.h"
#include "inquiry/align/decode_child.h"
#include "notebook/encoding.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SILENT_S = 60, CPU_S = 60, ROOM = DOCUMENT_TEXT_MAX };
static const char *const PAGES[] = {"pdftotext", "-enc", "UTF-8", "-layout", "-", "-", NULL};

/* In the process without network: what comes in at 0 goes out at 1. Its memory is its own. */
static uint32_t read_in(uint8_t *octets, uint32_t max) {
    uint32_t len = 0;
    for (ssize_t n; len < max; len += (uint32_t)n) {
        n = read(0, octets + len, max - len);
        if (n < 0 && errno == EINTR)
            n = 0;
        else if (n <= 0)
            break;
    }
    return len;
}
static int write_out(struct bytes text) {
    while (text.len) {
        ssize_t n = write(1, text.ptr, text.len);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return 1;
        text = bytes_slice(text, (uint32_t)n, text.len);
    }
    return 0;
}
static struct bytes in_utf8(void) {
    static uint8_t octets[DOCUMENT_READ_MAX], room[ROOM];
    struct buffer out = BUFFER(room);
    struct bytes in = {octets, read_in(octets, sizeof octets)};
    encoding_read(in, encoding_of(in), &out);
    return buffer_bytes(&out);
}
static int text_inside(void) {
    return write_out(in_utf8());
}
static int html_inside(void) {
    static uint8_t room[ROOM];
    struct buffer out = BUFFER(room);
    plain_html(in_utf8(), &out);
    return write_out(buffer_bytes(&out));
}

static bool keep_said(void *state, struct bytes octets) {
    struct buffer *said = state;
    buffer_put(said, bytes_slice(octets, 0, said->max - said->len));
    return said->len < said->max;
}

static bool say(char why[DOCUMENT_WHY_MAX], enum decode_end end, const char *words, uint64_t size,
                bool pdf) {
    why[0] = 0;
    if (end == DECODE_ENOUGH || (!pdf && size > DOCUMENT_READ_MAX))
        snprintf(why, DOCUMENT_WHY_MAX, "it is long: only its beginning is here");
    else if (end == DECODE_ABSENT)
        snprintf(why, DOCUMENT_WHY_MAX, "pdftotext is not installed here: install poppler-utils");
    else if (end == DECODE_TOO_LONG)
        snprintf(why, DOCUMENT_WHY_MAX, "reading it took too long and was ended");
    else if (end == DECODE_FAILED || words[0])
        snprintf(why, DOCUMENT_WHY_MAX, "not all of it could be read%s%.180s", words[0] ? ": " : "",
                 words);
    return end == DECODE_DONE || end == DECODE_ENOUGH;
}

bool document_text(int file, const struct head *head, enum plain_pages pages, struct buffer *out,
                   char why[DOCUMENT_WHY_MAX]) {
    bool pdf = strcmp(head->container, "pdf") == 0, page = strcmp(head->container, "html") == 0;
    char words[DECODE_WORDS_MAX];
    struct stat st;
    struct buffer said = {malloc(ROOM / 3), 0, ROOM / 3, false};
    struct decode_child c = {pdf ? PAGES : NULL,
                             file,
                             SILENT_S,
                             CPU_S,
                             keep_said,
                             &said,
                             pdf    ? NULL
                             : page ? html_inside
                                    : text_inside};
    snprintf(why, DOCUMENT_WHY_MAX, "it cannot be read");
    bool good = head->media == HEAD_DOCUMENT && said.ptr && fstat(file, &st) == 0 &&
                lseek(file, 0, SEEK_SET) == 0 &&
                say(why, decode_child_run(&c, words), words, (uint64_t)st.st_size, pdf);
    if (good) plain_clean(buffer_bytes(&said), pdf ? pages : PLAIN_FLOW, out);
    free(said.ptr);
    if (out->full) snprintf(why, DOCUMENT_WHY_MAX, "it is long: only its beginning is here");
    return good;
}
