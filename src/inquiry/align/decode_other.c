/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* decode_other.c - decode.h: whatever ffmpeg understands and that names no other file. */
#include "inquiry/align/decode.h"
#include "inquiry/align/decode_child.h"
#include "inquiry/align/probe.h"
#include <stdio.h>
#include <string.h>

enum { SILENT_S = 60, PROBE_CPU_S = 20, DECODE_CPU_S = 1800 };

/* Formats that hold their own sound. Playlists, concatenations, session descriptions and picture series are not among them. */
#define OWN_SOUND                                                                             \
    "wav,w64,aiff,au,caf,flac,ogg,mp3,aac,loas,ac3,eac3,amr,amrnb,amrwb,gsm,mov,mp4,m4a,3gp," \
    "matroska,webm,avi,mpegts,mpeg,asf,mxf,flv,dv"
#define IN "-protocol_whitelist", "file,pipe", "-format_whitelist", OWN_SOUND
static const char *const PROBE[] = {
    "ffprobe",      "-hide_banner",  "-loglevel", "error",           IN,  "-print_format", "json",
    "-show_format", "-show_streams", "-i",        "file:/dev/stdin", NULL};
/* Gaps are filled and a sound that begins late begins late: place in the file is time. */
static const char *const DECODE[] = {
    "ffmpeg",
    "-nostdin",
    "-hide_banner",
    "-loglevel",
    "error",
    "-threads",
    "1",
    IN,
    "-i",
    "file:/dev/stdin",
    "-map",
    "0:a:0",
    "-vn",
    "-sn",
    "-dn",
    "-af",
    "aresample=out_sample_rate=8000:out_channel_layout=mono:async=1:first_pts=0",
    "-ac",
    "1",
    "-ar",
    "8000",
    "-f",
    "s16le",
    "pipe:1",
    NULL};

struct heard {
    struct recording *r;
    uint8_t odd; /* half a sample */
    bool has_odd;
};

static bool hear(void *state, struct bytes octets) {
    struct heard *h = state;
    int16_t samples[4096];
    uint32_t n = 0;
    for (uint32_t i = 0; i < octets.len; i++) {
        if (h->has_odd) samples[n++] = (int16_t)(uint16_t)(h->odd | octets.ptr[i] << 8);
        h->has_odd = !h->has_odd;
        h->odd = octets.ptr[i];
        if (n == COUNT_OF(samples) || i + 1 == octets.len) {
            if (!decode_keep(h->r, samples, n)) return false;
            n = 0;
        }
    }
    return true;
}

static bool keep_probe(void *state, struct bytes octets) {
    struct buffer *said = state;
    buffer_put(said, octets);
    return !said->full;
}

static void say(char *out, const char *what, const char *words) {
    words = decode_words(words);
    if (strstr(words, "not on whitelist"))
        words = "a list of other files, or a kind that is not read here; nothing that it names was "
                "opened";
    snprintf(out, DECODE_WHY_MAX, "%s%s%.180s", what, *words ? ": " : "", words);
}

static void ask_probe(struct recording *r, int file) {
    static _Thread_local uint8_t room[PROBE_SAID_MAX];
    struct buffer said = BUFFER(room);
    struct probe p;
    char words[DECODE_WORDS_MAX];
    struct decode_child c = {PROBE, file, SILENT_S, PROBE_CPU_S, keep_probe, &said};
    if (decode_child_run(&c, words) != DECODE_DONE || !probe_read(&p, buffer_bytes(&said))) return;
    snprintf(r->stated, sizeof r->stated, "%s", p.stated);
    r->late_s = probe_late_s(&p);
}

bool decode_other(struct recording *r, int file) {
    static const char *const SAYS[] = {[DECODE_DONE] = "no sound in it",
                                       [DECODE_ENOUGH] = "too long",
                                       [DECODE_FAILED] = "no recording that can be read",
                                       [DECODE_TOO_LONG] = "reading it took too long and was ended",
                                       [DECODE_ABSENT] =
                                           "only plain WAV can be read here: install ffmpeg"};
    char words[DECODE_WORDS_MAX];
    struct heard h = {.r = r};
    struct decode_child c = {DECODE, file, SILENT_S, DECODE_CPU_S, hear, &h};
    enum decode_end end = decode_child_run(&c, words);
    if (r->why[0]) return false;
    if (r->tape.count == 0 || end == DECODE_TOO_LONG || end == DECODE_ABSENT)
        return say(r->why, SAYS[end], words), false;
    if (words[0]) say(r->note, "not all of it could be read", words);
    ask_probe(r, file);
    return true;
}
