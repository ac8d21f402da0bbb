/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align_tell.c - `showclear align` for a person: a table a group, and what it does not prove. */
#include "cli/align.h"
#include "text/utf8.h"
#include <math.h>
#include <string.h>

static uint32_t character(const uint8_t *at, size_t left) {
    for (uint32_t len = 1; len <= 4 && len <= left; len++)
        if (utf8_valid((struct bytes){at, len})) return len;
    return 0;
}

void align_name(const char *name, char out[ALIGN_NAME_MAX]) {
    const uint8_t *at = (const uint8_t *)name;
    size_t left = strlen((const char *)at), len = 0;
    while (left && len + 5 < ALIGN_NAME_MAX) {
        uint32_t n = *at < 32 || *at == 127 || *at == '\\' ? 0 : character(at, left);
        if (n)
            memcpy(out + len, at, n), len += n;
        else
            len += (size_t)snprintf(out + len, 5, "\\x%02x", *at);
        at += n ? n : 1;
        left -= n ? n : 1;
    }
    out[len] = 0;
}

bool align_contradicts(const struct align *a, uint32_t i) {
    const struct graph_edge *e = &a->edge[i];
    double fit = hypot(a->file[e->a].node.sigma_s, a->file[e->b].node.sigma_s);
    return !isnan(e->off_s) && fabs(e->off_s) > 3 * hypot(e->lag_sigma_s, fit);
}

static void tell_file(FILE *out, const struct align_file *f) {
    char name[ALIGN_NAME_MAX], drift[48] = "unknown";
    align_name(f->recording.name, name);
    if (align_ppm_known(f))
        snprintf(drift, sizeof drift, "%+.1f ±%.1f", f->node.ppm, f->node.ppm_sigma);
    if (f->node.alone)
        fprintf(out, "  %-32s %10.1f s long", name, f->length_s);
    else
        fprintf(out, "  %-32s %12.3f ±%.3f s   clock %s", name, f->node.start_s, f->node.sigma_s,
                drift);
    if (f->silent) fputs("   silent: nothing to align it by", out);
    if (f->recording.note[0]) fprintf(out, "   %s", f->recording.note);
    if (f->recording.stated[0]) fprintf(out, "   its file says %s", f->recording.stated);
    fputc('\n', out);
}

static uint32_t tell_group(FILE *out, const struct align *a, uint32_t group) {
    uint32_t told = 0;
    for (uint32_t i = 0; i < a->count; i++) {
        const struct align_file *f = &a->file[i];
        if (!f->usable || f->node.group != group || f->node.alone) continue;
        if (!told++)
            fprintf(out,
                    "Group %u: seconds after the first of them began; how fast each clock runs, in "
                    "millionths\n",
                    group);
        tell_file(out, f);
    }
    return told;
}

static void tell_apart(FILE *out, const struct align *a) {
    char name[ALIGN_NAME_MAX];
    uint32_t told = 0;
    for (uint32_t i = 0; i < a->count; i++)
        if (a->file[i].usable && a->file[i].node.alone) {
            if (!told++) fputs("Connected to nothing here, as far as can be heard:\n", out);
            tell_file(out, &a->file[i]);
        }
    told = 0;
    for (uint32_t i = 0; i < a->count; i++)
        if (!a->file[i].usable) {
            if (!told++) fputs("Not read:\n", out);
            align_name(a->file[i].recording.name, name);
            fprintf(out, "  %-32s %s\n", name, a->file[i].recording.why);
        }
}

static void tell_anchors(FILE *out, const struct align *a, const struct align_anchors *known) {
    for (uint32_t i = 0; i < a->anchors; i++) {
        const struct graph_edge *e = &a->edge[i];
        fprintf(out, "Anchor, line %u, by %s (%s): ", known->said[i].line, known->said[i].who,
                known->said[i].why);
        if (isnan(e->off_s))
            fputs("alone connects these two\n", out);
        else
            fprintf(out, "%+.3f s from where the rest puts it%s\n", e->off_s,
                    align_contradicts(a, i) ? ": CONTRADICTS the recordings" : "");
    }
}

static void tell_refused(FILE *out, const struct align *a) {
    uint32_t count = 0;
    for (uint32_t i = a->anchors; i < a->edges; i++)
        count += a->edge[i].kind == GRAPH_STRETCH || a->edge[i].kind == GRAPH_WITNESSES;
    if (count)
        fprintf(out,
                "Refused: %u pairs share some sound and join nothing, as the same playback at two "
                "events would; --json says which, and why.\n",
                count);
}

void align_tell(const struct align *a, const struct align_anchors *known, FILE *out) {
    for (uint32_t g = 1; g <= a->count; g++) (void)tell_group(out, a, g);
    tell_apart(out, a);
    tell_anchors(out, a, known);
    tell_refused(out, a);
    fprintf(out,
            "\nWhat this does not prove: that the sounds are what they seem, when the event was, "
            "or where anybody stood. Sound takes\n"
            "2.9 ms for a metre; for a place of %.4g m that is ±%.3f s, in each ± above and "
            "corrected nowhere. Times of day that a file\n"
            "states are what its device's clock said. Groups may belong together all the same: "
            "nothing was heard that says so.\n",
            a->place_m, a->place_m / 343);
}
