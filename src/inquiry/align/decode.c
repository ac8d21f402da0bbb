/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* decode.c - decode.h: what may be opened at all, and by whom it is read. */
#include "inquiry/align/decode.h"
#include "inquiry/align/resample.h"
#include "inquiry/align/wav.h"
#include "inquiry/media/hashing.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

_Static_assert((int)DECODE_RATE == (int)RESAMPLE_RATE, "one rate for all");

static bool because(struct recording *r, const char *why) {
    snprintf(r->why, sizeof r->why, "%s", why);
    return false;
}

bool decode_keep(struct recording *r, const int16_t *samples, uint32_t n) {
    if (r->tape.count + n > (uint32_t)DECODE_HOURS_MAX * 3600 * DECODE_RATE)
        return because(r, "longer than a day: cut it, and align the parts");
    if (!tape_add(&r->tape, samples, n)) {
        snprintf(r->why, sizeof r->why,
                 "what was heard cannot be kept for now: %s; TMPDIR says where", strerror(errno));
        return false;
    }
    for (uint32_t i = 0; i < n; i++)
        if (abs(samples[i]) > r->loudest) r->loudest = abs(samples[i]);
    return true;
}

static bool take(struct recording *r, struct resample *s, const float *in, uint32_t n) {
    static _Thread_local int16_t out[4 * RESAMPLE_TAKE];
    uint32_t made;
    do {
        made = resample_take(s, in, n, out, COUNT_OF(out));
        n = 0;
    } while (decode_keep(r, out, made) && made == COUNT_OF(out));
    return !r->why[0];
}

static bool read_all(struct recording *r, struct resample *s, const struct wav *w, int file) {
    static _Thread_local uint8_t raw[1 << 18];
    static _Thread_local float mono[RESAMPLE_TAKE];
    uint32_t frame = wav_frame(w), step = (uint32_t)sizeof raw / frame;
    if (step > RESAMPLE_TAKE) step = RESAMPLE_TAKE;
    for (uint64_t at = 0; at < w->data_len; at += (uint64_t)step * frame) {
        uint64_t left = w->data_len - at, want = (uint64_t)step * frame;
        ssize_t n = pread(file, raw, left < want ? left : want, (off_t)(w->data_at + at));
        if (n <= 0)
            return because(r, n < 0 ? strerror(errno) : "it became shorter while it was read");
        if (!take(r, s, mono, wav_mono(w, (struct bytes){raw, (uint32_t)n}, mono, step)))
            return false;
    }
    memset(mono, 0, sizeof mono);
    return take(r, s, mono, s->half + 1 < RESAMPLE_TAKE ? s->half + 1 : RESAMPLE_TAKE);
}

bool decode_wav(struct recording *r, const struct wav *w, int file) {
    struct resample s;
    if (!resample_init(&s, w->rate)) return because(r, "there is not enough memory for it");
    bool read = read_all(r, &s, w, file);
    resample_finish(&s);
    if (w->cut_off)
        snprintf(r->note, sizeof r->note, "cut off: its head promises more than the file holds");
    if (w->has_bext && w->date[0] && w->time[0])
        snprintf(r->stated, sizeof r->stated, "%s %s, sample %llu of its day", w->date, w->time,
                 (unsigned long long)w->time_reference);
    return read;
}

static bool decode_open(struct recording *r, int file, uint64_t len) {
    static _Thread_local uint8_t head[WAV_HEAD];
    struct wav w;
    ssize_t n = pread(file, head, sizeof head, 0);
    if (n < 0) return because(r, strerror(errno));
    if (n == 0) return because(r, "empty: zero octets");
    switch (wav_read(&w, (struct bytes){head, (uint32_t)n}, len)) {
    case WAV_OK: return decode_wav(r, &w, file);
    case WAV_EMPTY: return because(r, "a WAV file without a sample");
    case WAV_DAMAGED: return because(r, "a WAV file whose head contradicts itself");
    case WAV_OTHER: break;
    }
    return decode_other(r, file);
}

static bool decode_unchanged(struct recording *r, int file, const struct stat *before) {
    struct stat now;
    bool same = fstat(file, &now) == 0 && now.st_size == before->st_size &&
                now.st_mtim.tv_sec == before->st_mtim.tv_sec &&
                now.st_mtim.tv_nsec == before->st_mtim.tv_nsec;
    return same || because(r, "it changed while it was read: try again when nothing writes to it");
}

/* The same open file that was heard: what is told of it is told of these octets. */
static bool decode_digest(struct recording *r, int file) {
    uint8_t digest[DIGEST_MAX];
    uint64_t size;
    struct buffer hex = {(uint8_t *)r->sha256, 0, sizeof r->sha256 - 1, false};
    if (!r->digests) return true;
    if (lseek(file, 0, SEEK_SET) != 0) return because(r, strerror(errno));
    struct digester *d = digester_create();
    const char *wrong = hashing_file(d, file, 1 << FORMAT_SHA256, digest, &size);
    digester_destroy(d);
    if (wrong) return because(r, wrong);
    buffer_hex(&hex, (struct bytes){digest, format_len(FORMAT_SHA256)});
    return true;
}

bool decode_recording(struct recording *r) {
    struct stat st;
    int file = open(r->path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (file < 0) return because(r, errno == ENXIO ? "a socket, not a file" : strerror(errno));
    if (fstat(file, &st) != 0 || !S_ISREG(st.st_mode))
        because(r, "not a plain file");
    else if (decode_open(r, file, (uint64_t)st.st_size) && decode_digest(r, file) &&
             decode_unchanged(r, file, &st) && r->tape.count == 0)
        because(r, "no sound in it");
    close(file);
    if (r->why[0]) decode_free(r);
    return !r->why[0];
}

void decode_free(struct recording *r) {
    tape_drop(&r->tape);
}
