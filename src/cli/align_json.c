/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align_json.c - `showclear align --json`. */
#include "cli/align.h"
#include "text/json.h"
#include "text/utf8.h"
#include <math.h>
#include <string.h>

static void put(FILE *out, const char *text) {
    uint8_t room[8192];
    struct buffer b = BUFFER(room);
    json_put_string(&b, bytes_of(text));
    if (b.full) {
        fputs("null", out);
        return;
    }
    fwrite(room, 1, b.len, out);
}

static void put_named(FILE *out, const char *key, const char *text) {
    if (!text[0]) return;
    fprintf(out, ",\"%s\":", key);
    put(out, text);
}

/* Without a minus before nothing. */
static double no_minus(double x, double least) {
    return fabs(x) < least ? 0 : x;
}

static void put_file(FILE *out, const struct align_file *f) {
    fprintf(out, ":{\"start\":%.4f,\"ppm\":", f->node.start_s);
    if (align_ppm_known(f))
        fprintf(out, "%.2f,\"ppm_sigma\":%.2f", no_minus(f->node.ppm, 5e-3), f->node.ppm_sigma);
    else
        fputs("null", out);
    fprintf(out, ",\"sigma\":%.4f,\"group\":%u,\"length\":%.3f", f->node.sigma_s, f->node.group,
            f->length_s);
    put_named(out, "sha256", f->recording.sha256);
    put_named(out, "stated", f->recording.stated);
    put_named(out, "note", f->silent ? "silent: nothing to align it by" : f->recording.note);
    fputc('}', out);
}

static void put_files(FILE *out, const struct align *a, bool usable) {
    char name[ALIGN_NAME_MAX];
    const char *between = "";
    for (uint32_t i = 0; i < a->count; i++) {
        if (a->file[i].usable != usable) continue;
        align_name(a->file[i].recording.name, name);
        fputs(between, out);
        put(out, name);
        between = ",";
        if (usable)
            put_file(out, &a->file[i]);
        else
            fputc(':', out), put(out, a->file[i].recording.why);
    }
}

static const char *const WHY[] = {
    [GRAPH_STRETCH] =
        "they agree in a stretch only and differ beside it: the same playback, perhaps",
    [GRAPH_WITNESSES] = "most of the others that it would put together differ",
};

static void put_pair(FILE *out, const struct align *a, const struct graph_edge *e) {
    char name[ALIGN_NAME_MAX];
    fputs("{\"a\":", out);
    align_name(a->file[e->a].recording.name, name);
    put(out, name);
    fputs(",\"b\":", out);
    align_name(a->file[e->b].recording.name, name);
    put(out, name);
    fprintf(out, ",\"at\":%.3f,\"lag\":%.4f", e->at_s, no_minus(e->lag_s, 5e-5));
    if (e->kind != GRAPH_ANCHOR) fprintf(out, ",\"confidence\":%.2f", (double)e->confidence);
    if (!isnan(e->off_s) && !WHY[e->kind]) fprintf(out, ",\"off\":%.4f", no_minus(e->off_s, 5e-5));
    fprintf(out, ",\"used\":%s", e->used ? "true" : "false");
    if (WHY[e->kind]) put_named(out, "refused", WHY[e->kind]);
}

void align_json(const struct align *a, const struct align_anchors *known, FILE *out) {
    fputs("{\"offsets\":{", out);
    put_files(out, a, true);
    fputs("},\"unread\":{", out);
    put_files(out, a, false);
    fputs("},\"pairs\":[", out);
    for (uint32_t i = a->anchors; i < a->edges; i++) {
        fputs(i > a->anchors ? "," : "", out);
        put_pair(out, a, &a->edge[i]);
        fputc('}', out);
    }
    fputs("],\"anchors\":[", out);
    for (uint32_t i = 0; i < a->anchors; i++) {
        fputs(i ? "," : "", out);
        put_pair(out, a, &a->edge[i]);
        put_named(out, "who", known->said[i].who);
        put_named(out, "why", known->said[i].why);
        fprintf(out, ",\"sigma\":%.4f,\"contradicts\":%s}", a->edge[i].lag_sigma_s,
                align_contradicts(a, i) ? "true" : "false");
    }
    fprintf(out, "],\"place\":%.4g}\n", a->place_m);
}
