/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_tones.c - `showclear inquiry sample --tones`: three brief tones in four recordings of three devices, made here. They stand where
 * recordings would; nothing of any event is in them. One device's clock is fast and one's was never set, so that readings
 * have something to move (examples/inquiry/tones.jsonl). */
#include "cli/inquiry_do.h"
#include "cli/inquiry_tones.h"
#include "inquiry/custody/custody.h"
#include "net/embedded.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    HZ = 8000,
    TONES_MAX = 3,
    TONE_MS = 200,
    HALF_WAVE = 8,
    SILENCE = 128,
    LOUD = 48,
    HEAD = 44
};
static const struct recording {
    const char *title, *device, *starts; /* by the device's own clock; NULL: it says none */
    uint32_t ms, tones, at_ms[TONES_MAX];
} RECORDINGS[] = {
    {"Tones, heard by device A",
     "device A",
     "2031-05-02T13:46:00.000",
     12000,
     3,
     {2000, 5000, 9000}},
    {"Tones, heard by device B: its first",
     "device B",
     "2031-05-02T13:46:03.400",
     6000,
     2,
     {1000, 4000}},
    {"Tones, heard by device B: its second", "device B", "2031-05-02T13:46:10.900", 3000, 1, {500}},
    {"Tones, heard by device C", "device C", NULL, 7000, 2, {1000, 5000}}};

/* Eight bits, one channel (RIFF WAVE). */
static void put_head(FILE *f, uint32_t samples) {
    const uint32_t words[] = {16, 1 | 1 << 16, HZ, HZ, 1 | 8 << 16};
    uint32_t whole = samples + HEAD - 8;
    fwrite("RIFF", 1, 4, f);
    fwrite(&whole, sizeof whole, 1, f); /* least octet first, as every machine that this runs on */
    fwrite("WAVEfmt ", 1, 8, f);
    fwrite(words, sizeof words, 1, f);
    fwrite("data", 1, 4, f);
    fwrite(&samples, sizeof samples, 1, f);
}

static bool sounds(const struct recording *r, uint32_t at) {
    for (uint32_t i = 0; i < r->tones; i++)
        if (at >= r->at_ms[i] * (HZ / 1000) && at < (r->at_ms[i] + TONE_MS) * (HZ / 1000))
            return true;
    return false;
}

static bool put_recording(const char *path, const struct recording *r) {
    FILE *f = fopen(path, "wbxe");
    uint32_t samples = r->ms * (HZ / 1000);
    if (!f) return false;
    put_head(f, samples);
    for (uint32_t i = 0; i < samples; i++)
        putc(!sounds(r, i) ? SILENCE : i / HALF_WAVE % 2 ? SILENCE + LOUD : SILENCE - LOUD, f);
    bool good = !ferror(f);
    return fclose(f) == 0 && good;
}

static enum custody_answer take(struct inquiry *q, const char *path, const struct recording *r,
                                char why[INQUIRY_WORDS_MAX]) {
    uint8_t bytes[NUMBER_MAX + 8];
    static struct custody_taken taken;
    const struct custody_field field[] = {{"title", r->title},
                                          {"source", "made by showclear inquiry sample"},
                                          {"collected-by", "The showclear authors"},
                                          {"how", "computed; nothing of any event is in it"},
                                          {"device", r->device},
                                          {"starts", r->starts},
                                          {"basis", "an example"},
                                          {"sensitivity", "open"}};
    const struct custody_intake in = {.path = path, .field = field, .fields = COUNT_OF(field)};
    taken.number = BUFFER(bytes);
    return custody_take(q, &in, &taken, why);
}

static int one(struct inquiry *q, const char *word, const struct recording *r) {
    char path[INQUIRY_PATH_MAX + 16], why[INQUIRY_WORDS_MAX];
    snprintf(path, sizeof path, "%s/tones.wav", q->dir);
    bool made = put_recording(path, r);
    enum custody_answer answer = made ? take(q, path, r, why) : CUSTODY_FAULT;
    if (!made) snprintf(why, sizeof why, "%.400s: %s", path, strerror(errno));
    unlink(path);
    return answer == CUSTODY_ALLOWED ? CLI_YES : cli_fault(word, "%s", why);
}

int inquiry_tones(struct inquiry *q, void *state) {
    const struct embedded *e = embedded_find(embedded_inquiry, BYTES("tones.jsonl"));
    const char *word = state;
    uint32_t added = 0;
    if (!e) return cli_fault(word, "this program was built without it");
    for (size_t i = 0; i < COUNT_OF(RECORDINGS); i++)
        if (one(q, word, &RECORDINGS[i]) != CLI_YES) return CLI_FAULT;
    return inquiry_lines(q, word, NULL, e->plain, &added);
}
