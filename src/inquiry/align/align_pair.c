/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align_pair.c - align_pair.h: what is believed of a pair. */
#include "inquiry/align/align_pair.h"
#include <math.h>

static const float SURE = 1.6f, PERHAPS = 1.25f, PEAK_SURE = 8, PEAK_PERHAPS = 6,
                   SURE_SKETCHED = 1.35f, SKETCH_SURE = 20, SURE_BESIDE = 1.35f,
                   WITNESS_ALONE = 1.15f, WITNESS_PEAK = 5;
static const double WINDOWS_SHARE = 0.4, WITNESS_NEAR_S = 0.1;

/* A line is sure of itself when its peak is high and stands alone, here and among the other places to look; less will do where the
 * sketches agreed from far. */
static enum graph_kind how_sure(float alone, float peak, float sketch) {
    bool sure =
        (alone > SURE && peak > PEAK_SURE) || (alone > SURE_SKETCHED && sketch > SKETCH_SURE);
    return sure ? GRAPH_STRONG : GRAPH_WEAK;
}

/* A sound that is heard at two events (a telephone rings) agrees exactly, in a few windows; the sketches hardly see it, and it closes
 * triangles, too. Recordings of one event agree nearly throughout. */
static bool throughout(const struct fine_line *l, float sketch) {
    return sketch > PAIR_LIKELY && l->peak > PEAK_PERHAPS && l->windows >= WINDOWS_SHARE * l->tried;
}

/* What was measured at a pair's places: the best, and the peak of what is not the same place. */
struct measured {
    struct fine_line best;
    float second;
};

static void edge_of(const struct measured *m, struct align_pair *p) {
    const struct fine_line *best = &m->best;
    float sketch = p->place[0].score,
          alone =
              fminf(best->confidence, m->second > 0 ? best->peak / m->second : best->confidence);
    p->edge.at_s = best->at_s;
    p->edge.lag_s = best->lag_s;
    p->edge.slope = best->slope;
    p->edge.slope_sigma = best->slope_sigma;
    p->edge.lag_sigma_s = hypot(best->lag_sigma_s, best->spread_s / sqrt(fmax(1, best->windows)));
    p->edge.confidence = throughout(best, sketch) ? alone : 0;
    p->edge.kind = best->beside < SURE_BESIDE ? GRAPH_STRETCH : how_sure(alone, best->peak, sketch);
}

static void add_line(struct measured *m, const struct fine_line *line, double near_s) {
    struct fine_line *best = &m->best;
    double apart =
        fabs((line->lag_s - line->slope * line->at_s) - (best->lag_s - best->slope * best->at_s));
    bool same = best->peak > 0 && apart < near_s;
    if (line->peak > best->peak) {
        if (!same) m->second = best->peak;
        *best = *line;
    } else if (!same && line->peak > m->second)
        m->second = line->peak;
}

void pair_measure(struct fine *f, const struct tape *a, const struct tape *b,
                  struct align_pair *p) {
    struct measured m = {.second = 0};
    struct fine_line line;
    p->edge = (struct graph_edge){.a = p->a, .b = p->b, .kind = GRAPH_WEAK};
    for (uint32_t i = 0; i < p->places; i++)
        if (fine_measure(f, a, b, p->place[i].lag_s, &line)) add_line(&m, &line, f->near_s);
    if (m.best.peak > 0) edge_of(&m, p);
    p->measured = true;
}

bool pair_counts(const struct align_pair *p) {
    return p->measured && p->edge.confidence > PERHAPS;
}

/* Where it is known where to look, less will do; a shared stretch alone will not. */
void pair_ask(struct fine *f, const struct tape *a, const struct tape *b, struct align_pair *p) {
    struct fine_line l;
    bool heard = fine_measure(f, a, b, p->asked_s, &l),
         near = heard && fabs(l.lag_s - l.slope * (l.at_s - p->asked_at_s) - p->asked_s) <
                             f->near_s + WITNESS_NEAR_S;
    bool agrees =
        near && l.confidence > WITNESS_ALONE && l.peak > WITNESS_PEAK && l.beside >= SURE_BESIDE;
    p->says = agrees ? PAIR_AGREES : PAIR_DIFFERS;
}
