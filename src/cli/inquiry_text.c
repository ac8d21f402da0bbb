/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_text.c - `showclear inquiry text`: a document's words, as text that does nothing. */
#include "cli/inquiry_custody.h"
#include "inquiry/custody/document.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *reason;
static struct custody_session session;
static const struct cli_option OPTIONS[] = {
    {"--why", "TEXT", "why you look", .value = &reason},
    {"--by", "NAME", "the compiler who looks", .value = &session.by},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR NUMBER | -",
    "Prints the text of an exhibit that is a document: PDF by its pages, HTML without its tags, "
    "plain text in any\n"
    "encoding. It is read by a process without a network, and nothing in it is run: a script "
    "stands there as\n"
    "text. That it was looked at is written down first. What a page looks like is in a copy.\n\n"
    "With - it is any file, as it comes in, and nothing is written down: pages are parted by form\n"
    "feeds, and what is missing of it is its last line.\n\n"
    "Exit 0 when it is printed, 1 when a kin-hold keeps it, its file is missing or altered, or it "
    "is no\n"
    "document, 2 when there is no such exhibit, 3 when the disk fails.",
    OPTIONS,
    "showclear inquiry text ridge.d JH/12\n"
    "showclear inquiry text - < call-sheet.pdf",
    1,
    2};

static int print_text(const char *word, const char *number, const struct custody_shown *shown,
                      enum plain_pages pages) {
    struct buffer text = {malloc(DOCUMENT_TEXT_MAX), 0, DOCUMENT_TEXT_MAX, false};
    char why[DOCUMENT_WHY_MAX] = "no memory";
    bool read = text.ptr && document_text(shown->file, shown->head, pages, &text, why);
    inquiry_say(buffer_bytes(&text));
    if (text.len && text.ptr[text.len - 1] != '\n') printf("\n");
    free(text.ptr);
    if (why[0] && read && pages == PLAIN_FEEDS)
        printf("[%s]\n", why);
    else if (why[0])
        fprintf(stderr, "showclear %s: %s: %s\n", word, number, why);
    return read ? CLI_YES : CLI_NO;
}

/* Of a file that is open already: whoever opened it has written down who looks. */
static int print_given(const char *word) {
    uint8_t first[HEAD_OCTETS];
    ssize_t n = pread(STDIN_FILENO, first, sizeof first, 0);
    if (n < 0)
        return cli_usage(word, "-: expected a file, as in showclear %s - < call-sheet.pdf", word);
    const struct head *head = head_find((struct bytes){first, (uint32_t)n});
    return print_text(word, "-", &(struct custody_shown){.file = STDIN_FILENO, .head = head},
                      PLAIN_FEEDS);
}

static int no_document(char **argv) {
    fprintf(stderr, "showclear %s: %s is no document; showclear inquiry copy hands out its file\n",
            argv[0], argv[2]);
    return CLI_NO;
}

static int show(struct inquiry *q, void *state) {
    char **argv = state, why[INQUIRY_WORDS_MAX];
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer media = BUFFER(bytes);
    struct custody_shown shown;
    if (folder_said(q, bytes_of(argv[2]), "media", &media) &&
        !bytes_equal(buffer_bytes(&media), BYTES("document")))
        return no_document(argv);
    enum custody_answer answer = custody_show(q, &session, bytes_of(argv[2]),
                                              bytes_of(reason ? reason : "its text"), &shown, why);
    if (answer != CUSTODY_ALLOWED) return inquiry_custody_failed(argv[0], answer, why);
    int said = shown.head->media == HEAD_DOCUMENT
                   ? print_text(argv[0], argv[2], &shown, PLAIN_NUMBERED)
                   : no_document(argv);
    close(shown.file);
    return said;
}

int inquiry_text(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    bool given = strcmp(argv[1], "-") == 0;
    if (given != (argc == 2)) return cli_usage(argv[0], "expected DIR NUMBER, or - alone");
    return given ? print_given(argv[0]) : inquiry_write(argv[0], argv[1], show, argv);
}
