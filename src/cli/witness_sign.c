/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* witness_sign.c - `showclear witness new` and `sign`: the witness's side, by file. */
#include "cli/cli.h"
#include "cli/witness_inner.h"
#include "ledger/proves.h"
#include <stdio.h>
#include <string.h>
#include <time.h>

uint64_t witness_seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    return (uint64_t)t.tv_sec;
}

int witness_room(const struct witness_told *t, struct room *r) {
    char why[ROOM_WORDS_MAX];
    if (!room_open(r, t->dir, t->c, why)) return cli_usage("witness", "%s", why);
    for (uint32_t i = 0; i < t->logs; i++)
        if (!room_watch(r, bytes_of(t->log[i]), why)) return cli_usage("witness", "%s", why);
    return CLI_YES;
}

int witness_new(const struct witness_told *t) {
    uint8_t bytes[512];
    struct buffer vkey = BUFFER(bytes);
    struct room r;
    char why[ROOM_WORDS_MAX];
    if (!t->name) return cli_usage("witness", "new needs --name, as union.example/w");
    if (!room_make(t->dir, t->name, t->c, why)) return cli_usage("witness", "%s", why);
    int answer = witness_room(t, &r);
    if (answer != CLI_YES) return answer;
    room_vkey(&r, &vkey);
    room_close(&r);
    if (t->json)
        printf("{\"ok\":true,\"vkey\":\"%.*s\"}\n", (int)vkey.len, (const char *)bytes);
    else
        printf("%.*s\n", (int)vkey.len, (const char *)bytes);
    return CLI_YES;
}

/* What each status means to the person who carries the file. */
static const struct {
    int status;
    const char *words;
} MEANING[] = {
    {WITNESS_MALFORMED, "this is not a request, or one that contradicts itself"},
    {WITNESS_NOT_SIGNED, "the log did not sign this checkpoint"},
    {WITNESS_UNKNOWN_LOG, "this log is not watched here; --log VKEY begins to"},
    {WITNESS_OTHER_SIZE, "another size was cosigned last; ask again with --old of the size above"},
    {WITNESS_INCONSISTENT, "THE LOG WAS REWRITTEN: this checkpoint does not continue the one that "
                           "was cosigned. Keep the request, and tell those concerned"},
};

static int refuse(const struct witness_told *t, int status, const struct buffer *body) {
    const char *words = "the folder could not be read or written; nothing was signed";
    for (size_t i = 0; i < COUNT_OF(MEANING); i++)
        if (MEANING[i].status == status) words = MEANING[i].words;
    if (!status) return cli_fault("witness", "%s: %s", t->dir, words);
    printf("%.*s", (int)body->len, (const char *)body->ptr);
    fflush(stdout);
    fprintf(stderr, "showclear witness: %d: %s\n", status, words);
    return CLI_NO;
}

static int write_note(const struct witness_told *t, const struct buffer *note) {
    FILE *f = t->to ? fopen(t->to, "wb") : stdout;
    if (!f) return perror(t->to), CLI_USAGE;
    bool kept = fwrite(note->ptr, 1, note->len, f) == note->len;
    kept = (t->to ? fclose(f) : fflush(f)) == 0 && kept;
    fprintf(stderr, "%s\n", PROVES_WITNESS);
    return kept ? CLI_YES : cli_fault("witness", "the answer could not be written; ask again");
}

int witness_sign(const struct witness_told *t) {
    static uint8_t request[ROOM_NOTE_MAX + 1], body_bytes[4096], note_bytes[ROOM_NOTE_MAX];
    struct buffer body = BUFFER(body_bytes), note = BUFFER(note_bytes);
    struct room r;
    if (!t->word) return cli_usage("witness", "sign needs the file with the request");
    FILE *f = fopen(t->word, "rb");
    if (!f) return perror(t->word), CLI_USAGE;
    struct bytes text = {request, (uint32_t)fread(request, 1, sizeof request, f)};
    fclose(f);
    int answer = witness_room(t, &r);
    if (answer != CLI_YES) return answer;
    int status = room_ask(&r, text, witness_seconds(), &body, &note);
    room_close(&r);
    return status == WITNESS_COSIGNED ? write_note(t, &note) : refuse(t, status, &body);
}
