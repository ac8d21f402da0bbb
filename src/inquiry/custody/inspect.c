/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inspect.c - see inspect.h. */
#include "inquiry/custody/inspect.h"
#include "inquiry/align/decode_child.h"
#include "inquiry/align/probe.h"
#include "inquiry/align/wav.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SILENT_S = 60, PROBE_CPU_S = 20, READ_CPU_S = 1800, SURE = 25 };

/* Formats that hold what they show. Playlists, concatenations, session descriptions and picture series are not among them. */
#define OWN                                                                                    \
    "wav,w64,aiff,au,caf,flac,ogg,mp3,aac,loas,ac3,eac3,amr,amrnb,amrwb,gsm,mov,mp4,m4a,3gp,"  \
    "matroska,webm,avi,mpegts,mpeg,asf,mxf,flv,dv,gif,jpeg_pipe,png_pipe,webp_pipe,tiff_pipe," \
    "bmp_pipe,dpx_pipe,exr_pipe"
#define READ_IN \
    "-protocol_whitelist", "file,pipe", "-format_whitelist", OWN, "-i", "file:/dev/stdin"
#define QUIET "-hide_banner", "-loglevel", "error"
static const char *const PROBE[] = {"ffprobe",      QUIET,           "-print_format", "json",
                                    "-show_format", "-show_streams", READ_IN,         NULL};
/* Each packet is read and none is decoded; a picture is decoded, for it is one packet. It says how far it is, so as not to be silent. */
static const char *const PACKETS[] = {"ffmpeg", "-nostdin", QUIET,  "-threads", "1",  "-progress",
                                      "pipe:1", READ_IN,    "-map", "0",        "-c", "copy",
                                      "-f",     "null",     "-",    NULL};
static const char *const PICTURE[] = {"ffmpeg", "-nostdin", QUIET, "-threads", "1", "-progress",
                                      "pipe:1", READ_IN,    "-f",  "null",     "-", NULL};
static const char *const PAGES[] = {"pdftotext", "-enc", "UTF-8", "-", "-", NULL};

static void remark(struct inspected *x, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
static void remark(struct inspected *x, const char *format, ...) {
    va_list more;
    size_t len = strlen(x->words);
    if (len + 2 >= sizeof x->words) return;
    if (len) x->words[len++] = '\n', x->words[len] = 0;
    va_start(more, format);
    vsnprintf(x->words + len, sizeof x->words - len, format, more);
    va_end(more);
}

static bool keep_said(void *state, struct bytes octets) {
    buffer_put(state, octets);
    return true;
}
static bool not_kept(void *state, struct bytes octets) {
    (void)state, (void)octets;
    return true;
}

static enum decode_end run(const char *const *argv, int file, struct buffer *said,
                           char words[DECODE_WORDS_MAX]) {
    struct decode_child c = {
        argv, file, SILENT_S, argv == PROBE ? PROBE_CPU_S : READ_CPU_S, said ? keep_said : not_kept,
        said, NULL};
    if (lseek(file, 0, SEEK_SET) != 0) return DECODE_FAILED;
    return decode_child_run(&c, words);
}

/* What its child could not do; true when it could. */
static bool was_read(struct inspected *x, enum decode_end end, const char *words, const char *by) {
    words = decode_words(words);
    size_t len = strlen(words);
    if (len && words[len - 1] == '.') len--;
    if (end == DECODE_ABSENT)
        remark(x, "It was not looked into: %s is not installed here.", by);
    else if (end == DECODE_TOO_LONG)
        remark(x, "Reading it took too long and was ended.");
    else if (strstr(words, "not on whitelist"))
        remark(x, "It is a list of other files, or a kind that is not read here; nothing that it "
                  "names was opened.");
    else if (end != DECODE_DONE || words[0])
        remark(x, "Not all of it could be read%s%.*s.", len ? ": " : "", (int)len, words);
    return end == DECODE_DONE;
}

/* A head of WAV says how much there should be. */
static void inspect_wav(struct inspected *x, struct bytes first, uint64_t size) {
    struct wav w;
    switch (wav_read(&w, first, size)) {
    case WAV_EMPTY: remark(x, "It is a WAV file without a sample."); break;
    case WAV_DAMAGED: remark(x, "Its head contradicts itself."); break;
    case WAV_OK:
        if (w.cut_off) remark(x, "It is cut off: its head promises more than the file holds.");
        break;
    case WAV_OTHER: break;
    }
}

static enum head_media media_of(const struct probe *p) {
    bool still = strstr(p->format, "_pipe") || strcmp(p->format, "gif") == 0;
    return still ? HEAD_PICTURE : p->moving ? HEAD_VIDEO : p->codec[0] ? HEAD_AUDIO : HEAD_OTHER;
}

/* Whether ffprobe knows it, and is sure of it. */
static bool probed(struct inspected *x, struct probe *p, int file, bool known) {
    static uint8_t room[PROBE_SAID_MAX];
    struct buffer said = BUFFER(room);
    char words[DECODE_WORDS_MAX];
    enum decode_end end = run(PROBE, file, &said, words);
    bool read = end == DECODE_DONE && !said.full && probe_read(p, buffer_bytes(&said));
    if (read && p->score >= SURE && media_of(p) != HEAD_OTHER) return true;
    if (known || end == DECODE_ABSENT)
        (void)was_read(x, read ? DECODE_FAILED : end, words, "ffprobe (package ffmpeg)");
    return false;
}

static void inspect_media(struct inspected *x, int file, const struct head *head) {
    char words[DECODE_WORDS_MAX];
    struct probe p;
    if (!probed(x, &p, file, head->media != HEAD_OTHER)) return;
    x->media = head->media == HEAD_PICTURE ? HEAD_PICTURE : media_of(&p);
    if (!x->container[0])
        snprintf(x->container, sizeof x->container, "%.*s", (int)strcspn(p.format, ",_"), p.format);
    x->timed = x->media != HEAD_PICTURE && p.duration_ms > 0;
    x->duration_ms = x->timed ? p.duration_ms : 0;
    if (x->media == HEAD_VIDEO) snprintf(x->frames, sizeof x->frames, "%.23s", p.frames);
    if (p.stated[0])
        remark(x, "It states %s as its time: what its device wrote, not a finding.", p.stated);
    enum decode_end end = run(x->media == HEAD_PICTURE ? PICTURE : PACKETS, file, NULL, words);
    (void)was_read(x, end, words, "ffmpeg");
}

static void inspect_document(struct inspected *x, int file, const struct head *head) {
    char words[DECODE_WORDS_MAX];
    if (strcmp(head->container, "pdf") != 0) return;
    (void)was_read(x, run(PAGES, file, NULL, words), words, "pdftotext (package poppler-utils)");
}

void inspect(struct inspected *x, int file, const char *name) {
    static uint8_t first[WAV_HEAD];
    struct stat st;
    ssize_t n = pread(file, first, sizeof first, 0);
    struct bytes octets = {first, n > 0 ? (uint32_t)n : 0};
    const struct head *head = head_find(octets);
    *x = (struct inspected){.media = head->media};
    snprintf(x->container, sizeof x->container, "%s", head->container);
    if (fstat(file, &st) != 0 || octets.len == 0) {
        remark(x, "It is empty: zero octets.");
        return;
    }
    if (strcmp(head->container, "wav") == 0) inspect_wav(x, octets, (uint64_t)st.st_size);
    if (head->media == HEAD_DOCUMENT)
        inspect_document(x, file, head);
    else if (strcmp(head->container, "zip") != 0)
        inspect_media(x, file, head);
    if (!x->container[0]) remark(x, "What kind of file it is could not be found out.");
    const char *wrong = head_miscalled(x->container, name);
    if (wrong) remark(x, "Its name ends in .%s; by its octets it is %s.", wrong, x->container);
}
