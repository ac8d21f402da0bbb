/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align_otio.c - `showclear align --otio FOLDER`: a timeline for each group, for editing programs. OpenTimelineIO 0.15 and later:
 * Timeline.1, Track.1, Clip.2, Marker.2, and nothing newer, which older programs would refuse whole.
 *
 * A track a recording, a gap before it, in whole frames; what was measured stands exact under metadata.showclear. A drift is a
 * marker and no time warp: editing programs drop or round those, and it would be corrected unseen. */
#include "cli/align.h"
#include "cli/cli.h"
#include "text/json.h"
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct {
    const char *word;
    double rate;
} RATES[] = {{"23.976", 24000 / 1001.0},
             {"24", 24},
             {"25", 25},
             {"29.97", 30000 / 1001.0},
             {"30", 30},
             {"48", 48},
             {"50", 50},
             {"59.94", 60000 / 1001.0},
             {"60", 60}};

double align_rate(const char *word) {
    for (size_t i = 0; i < COUNT_OF(RATES); i++)
        if (strcmp(RATES[i].word, word) == 0) return RATES[i].rate;
    return 0;
}

static void put_text(FILE *out, struct bytes text) {
    uint8_t room[8192];
    struct buffer b = BUFFER(room);
    json_put_string(&b, text);
    fwrite(b.full ? (const uint8_t *)"\"\"" : room, 1, b.full ? 2 : b.len, out);
}

static void put_range(FILE *out, const char *key, double frames, double rate) {
    fprintf(out,
            ",\"%s\":{\"OTIO_SCHEMA\":\"TimeRange.1\","
            "\"start_time\":{\"OTIO_SCHEMA\":\"RationalTime.1\",\"rate\":%.17g,\"value\":0},"
            "\"duration\":{\"OTIO_SCHEMA\":\"RationalTime.1\",\"rate\":%.17g,\"value\":%.0f}}",
            key, rate, rate, frames);
}

/* RFC 8089, every octet but the unreserved ones as %XX. */
static void put_url(FILE *out, const char *path) {
    char *full = realpath(path, NULL);
    fputs("\"file://", out);
    for (const char *c = full ? full : path; *c; c++) {
        bool plain = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') ||
                     (*c >= '0' && *c <= '9') || strchr("/-._~", *c);
        fprintf(out, plain ? "%c" : "%%%02X", plain ? *c : (int)(uint8_t)*c);
    }
    fputc('"', out);
    free(full);
}

static void put_measured(FILE *out, const struct align_file *f) {
    fprintf(out,
            ",\"metadata\":{\"showclear\":{\"start\":%.4f,\"sigma\":%.4f,\"ppm\":", f->node.start_s,
            f->node.sigma_s);
    align_ppm_known(f) ? fprintf(out, "%.2f", f->node.ppm) : fputs("null", out);
    fputs("}}", out);
}

static void put_drift(FILE *out, const struct align_file *f, double rate) {
    fputs(",\"effects\":[],\"markers\":[", out);
    if (align_ppm_known(f)) {
        fprintf(out,
                "{\"OTIO_SCHEMA\":\"Marker.2\",\"name\":\"drift %+.2f ppm, not corrected\","
                "\"color\":\"YELLOW\"",
                f->node.ppm);
        put_range(out, "marked_range", floor(f->length_s * rate), rate);
        fputs(",\"metadata\":{}}", out);
    }
    fputs("]", out);
}

static void put_clip(FILE *out, const struct align_file *f, double rate) {
    char name[ALIGN_NAME_MAX];
    double frames = floor(f->length_s * rate);
    align_name(f->recording.name, name);
    fputs("{\"OTIO_SCHEMA\":\"Clip.2\",\"name\":", out);
    put_text(out, bytes_of(name));
    put_range(out, "source_range", frames, rate);
    fputs(",\"media_references\":{\"DEFAULT_MEDIA\":{\"OTIO_SCHEMA\":\"ExternalReference.1\","
          "\"name\":\"\",\"metadata\":{},\"target_url\":",
          out);
    put_url(out, f->recording.path);
    put_range(out, "available_range", frames, rate);
    fputs("}},\"active_media_reference_key\":\"DEFAULT_MEDIA\"", out);
    put_drift(out, f, rate);
    put_measured(out, f);
    fputc('}', out);
}

static void put_gap(FILE *out, double frames, double rate) {
    fputs("{\"OTIO_SCHEMA\":\"Gap.1\",\"name\":\"\"", out);
    put_range(out, "source_range", frames, rate);
    fputs(",\"effects\":[],\"markers\":[],\"metadata\":{}},", out);
}

static void put_track(FILE *out, const struct align_file *f, double rate) {
    char name[ALIGN_NAME_MAX];
    double before = round(f->node.start_s * rate);
    align_name(f->recording.name, name);
    fputs("{\"OTIO_SCHEMA\":\"Track.1\",\"kind\":\"Audio\",\"name\":", out);
    put_text(out, bytes_of(name));
    fputs(",\"source_range\":null,\"effects\":[],\"markers\":[],\"metadata\":{},\"children\":[",
          out);
    if (before > 0) put_gap(out, before, rate);
    put_clip(out, f, rate);
    fputs("]}", out);
}

static void put_group(FILE *out, const struct align *a, uint32_t group, double rate) {
    const char *between = "";
    fprintf(out,
            "{\"OTIO_SCHEMA\":\"Timeline.1\",\"name\":\"group %u\",\"global_start_time\":null,"
            "\"metadata\":{\"showclear\":{\"place\":%.4g}},\"tracks\":{\"OTIO_SCHEMA\":\"Stack.1\","
            "\"name\":\"tracks\",\"source_range\":null,\"effects\":[],\"markers\":[],"
            "\"metadata\":{},\"children\":[",
            group, a->place_m);
    for (uint32_t i = 0; i < a->count; i++) {
        if (!a->file[i].usable || a->file[i].node.group != group) continue;
        fputs(between, out);
        put_track(out, &a->file[i], rate);
        between = ",\n";
    }
    fputs("]}}\n", out);
}

/* A new file: what is there is never written over. */
static int write_group(const char *word, const struct align *a, uint32_t group, const char *folder,
                       double rate) {
    char path[4200];
    snprintf(path, sizeof path, "%s/group-%u.otio", folder, group);
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    FILE *out = fd < 0 ? NULL : fdopen(fd, "w");
    if (!out && fd >= 0) close(fd);
    if (!out && errno == EEXIST)
        return cli_usage(word, "%s is there already; name another folder", path);
    if (!out) return cli_fault(word, "%s: %s", path, strerror(errno));
    put_group(out, a, group, rate);
    bool whole = !ferror(out);
    whole = fclose(out) == 0 && whole;
    return whole ? -1 : cli_fault(word, "%s could not be written", path);
}

int align_otio(const char *word, const struct align *a, const char *folder, double rate) {
    uint32_t last = 0;
    int answer = -1;
    for (uint32_t i = 0; i < a->count; i++)
        if (a->file[i].usable && a->file[i].node.group > last) last = a->file[i].node.group;
    if (mkdir(folder, 0777) != 0 && errno != EEXIST)
        return cli_fault(word, "%s: %s", folder, strerror(errno));
    for (uint32_t group = 1; group <= last && answer < 0; group++)
        answer = write_group(word, a, group, folder, rate);
    return answer;
}
