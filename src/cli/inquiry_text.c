/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_text.c - `showclear inquiry text`: a document's words, as text that does nothing. */
#include "cli/inquiry_custody.h"
#include "inquiry/custody/document.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char *reason;
static struct custody_session session;
static const struct cli_option OPTIONS[] = {
    {"--why", "TEXT", "why you look", .value = &reason},
    {"--by", "NAME", "the compiler who looks", .value = &session.by},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR NUMBER",
    "Prints the text of an exhibit that is a document: PDF by its pages, HTML without its tags, "
    "plain text in any\n"
    "encoding. It is read by a process without a network, and nothing in it is run: a script "
    "stands there as\n"
    "text. That it was looked at is written down first. What a page looks like is in a copy.\n\n"
    "Exit 0 when it is printed, 1 when a kin-hold keeps it, its file is missing or altered, or it "
    "is no\n"
    "document, 2 when there is no such exhibit, 3 when the disk fails.",
    OPTIONS,
    "showclear inquiry text ridge.d JH/12",
    2,
    2};

static int print_text(const char *word, const char *number, const struct custody_shown *shown) {
    struct buffer text = {malloc(DOCUMENT_TEXT_MAX), 0, DOCUMENT_TEXT_MAX, false};
    char why[DOCUMENT_WHY_MAX] = "no memory";
    bool read = text.ptr && document_text(shown->file, shown->head, &text, why);
    inquiry_say(buffer_bytes(&text));
    if (text.len && text.ptr[text.len - 1] != '\n') printf("\n");
    free(text.ptr);
    if (why[0]) fprintf(stderr, "showclear %s: %s: %s\n", word, number, why);
    return read ? CLI_YES : CLI_NO;
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
    int said = shown.head->media == HEAD_DOCUMENT ? print_text(argv[0], argv[2], &shown)
                                                  : no_document(argv);
    close(shown.file);
    return said;
}

int inquiry_text(int argc, char **argv) {
    int answer = cli_read(&MANUAL, &argc, argv);
    return answer >= 0 ? answer : inquiry_write(argv[0], argv[1], show, argv);
}
