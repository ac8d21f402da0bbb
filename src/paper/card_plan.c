/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* card_plan.c - a light plan, seen from above, drawn from its rows as the page draws it: whole centimetres, degrees clockwise
 * from up. Rows come from anywhere: each number is brought into a field of 100 m. See card.h. */
#include <math.h>
#include <string.h>
#include "paper/card.h"
#include "paper/page_inner.h"
#include "text/json.h"

enum { FAR_CM = 5000, BESIDE_CM = 60, CONE = 15, MARKS_MOST = LINE_PLAN_MAX };
static const double HIGH_MOST = 82, WIDE_SHARE = .82, PI = 3.14159265358979323846;
struct mark {
    const char *kind, *name;
    double x, y, turn;
};
struct plan {
    struct page *p;
    struct mark mark[MARKS_MOST];
    uint32_t marks;
    double left, top, wide, high; /* cm */
    double x, y, scale;           /* on the paper, points; points a cm */
};

static double number(const struct json *j, uint32_t row, const char *key) {
    uint32_t n = json_member(j, row, key);
    return json_is(j, n, JSON_NUMBER) ? (double)j->node[n].number : 0;
}
static double near(double cm) {
    return cm < -FAR_CM ? -FAR_CM : cm > FAR_CM ? FAR_CM : cm;
}
static const char *word(struct page *p, const struct json *j, uint32_t row, const char *key) {
    uint32_t n = json_member(j, row, key);
    return json_is(j, n, JSON_STRING) ? given_name(p, json_raw(j, n)) : "";
}

static void read_marks(struct plan *l, struct bytes v) {
    static struct json_node node[LINE_NODES_MAX];
    struct json j;
    l->marks = 0;
    if (!json_read(&j, v, node, LINE_NODES_MAX)) return;
    for (uint32_t i = 1; i < node[0].next && l->marks < MARKS_MOST; i = node[i].next)
        if (json_is(&j, i, JSON_OBJECT))
            l->mark[l->marks++] = (struct mark){
                word(l->p, &j, i, "kind"), word(l->p, &j, i, "name"), near(number(&j, i, "x")),
                near(number(&j, i, "y")), fmod(number(&j, i, "turn"), 360)};
}

/* All of it, never less than a room of six metres by five. */
static void measure(struct plan *l) {
    double right = 300, bottom = 250;
    l->left = -300, l->top = -250;
    for (uint32_t i = 0; i < l->marks; i++) {
        const struct mark *m = &l->mark[i];
        double room = !strcmp(m->kind, "area") ? 180 : 120;
        l->left = fmin(l->left, m->x - room), right = fmax(right, m->x + room);
        l->top = fmin(l->top, m->y - room), bottom = fmax(bottom, m->y + room);
    }
    l->wide = right - l->left, l->high = bottom - l->top;
    double most = (l->p->right - l->p->left) * WIDE_SHARE;
    l->scale = fmin(most / l->wide, HIGH_MOST * MM / l->high);
}

static void lines(cairo_t *cr, const double *at, uint32_t points) {
    cairo_move_to(cr, at[0], at[1]);
    for (uint32_t i = 1; i < points; i++) cairo_line_to(cr, at[2 * i], at[2 * i + 1]);
}
static void circle(cairo_t *cr, double radius) {
    cairo_new_sub_path(cr);
    cairo_arc(cr, 0, 0, radius, 0, 2 * PI);
}
static void rectangle(cairo_t *cr, double wide, double high) {
    cairo_rectangle(cr, -wide / 2, -high / 2, wide, high);
}
static void draw_sun(cairo_t *cr) {
    circle(cr, 20);
    for (int i = 0; i < 8; i++) {
        double a = i * PI / 4;
        cairo_move_to(cr, 27 * cos(a), 27 * sin(a));
        cairo_line_to(cr, 44 * cos(a), 44 * sin(a));
    }
}
/* Each looks up the page. */
static void shape(cairo_t *cr, const char *kind) {
    static const double body[] = {-22, 26, 22, 26, 22, -10, -22, -10};
    static const double hood[] = {-14, -10, -26, -40, 26, -40, 14, -10};
    static const double lamp[] = {-20, 24, -32, -20, 32, -20, 20, 24};
    static const double nose[] = {-10, -22, 0, -36, 10, -22};
    static const double barrel[] = {-7, 26, 7, 26, 7, -30, -7, -30};
    if (!strcmp(kind, "camera"))
        lines(cr, body, 4), cairo_close_path(cr), lines(cr, hood, 4), cairo_close_path(cr);
    else if (!strcmp(kind, "actor"))
        circle(cr, 24), lines(cr, nose, 3);
    else if (!strcmp(kind, "lamp"))
        lines(cr, lamp, 4), cairo_close_path(cr);
    else if (!strcmp(kind, "flag"))
        rectangle(cr, 100, 10);
    else if (!strcmp(kind, "window"))
        rectangle(cr, 120, 18), cairo_move_to(cr, -60, 0), cairo_line_to(cr, 60, 0);
    else if (!strcmp(kind, "sun"))
        draw_sun(cr);
    else if (!strcmp(kind, "muzzle"))
        lines(cr, barrel, 4), cairo_close_path(cr), cairo_rectangle(cr, -16, 26, 32, 14);
    else if (!strcmp(kind, "area"))
        circle(cr, 150);
    else
        rectangle(cr, 40, 40);
}

static void draw_line(const struct plan *l, const struct mark *m) {
    cairo_t *cr = l->p->cr;
    const double reach = 40000, wide = reach * tan(CONE * PI / 180);
    cairo_save(cr);
    cairo_translate(cr, m->x, m->y);
    cairo_rotate(cr, m->turn * PI / 180);
    const double cone[] = {0, 0, -wide, -reach, wide, -reach};
    lines(cr, cone, 3);
    cairo_set_source_rgb(cr, .88, .88, .88);
    cairo_fill(cr);
    cairo_restore(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
}

static bool in_line(const struct mark *muzzle, const struct mark *m) {
    double a = muzzle->turn * PI / 180, dx = m->x - muzzle->x, dy = m->y - muzzle->y;
    double along = dx * sin(a) - dy * cos(a), across = fabs(dx * cos(a) + dy * sin(a));
    return along > 0 && (across <= BESIDE_CM || across <= along * tan(CONE * PI / 180));
}

static const char *mark_name(struct page *p, const struct mark *m) {
    const char *kind = given_label(page_language(p), page_print(p, "mark.%s", m->kind));
    if (!strncmp(kind, "mark.", 5)) kind = m->kind;
    return page_print(p, "%s%s%s", kind, kind[0] && m->name[0] ? " " : "", m->name);
}

static void draw_mark(struct plan *l, const struct mark *m) {
    cairo_t *cr = l->p->cr;
    cairo_save(cr);
    cairo_translate(cr, m->x, m->y);
    cairo_rotate(cr, m->turn * PI / 180);
    cairo_set_line_width(cr, .9 / l->scale);
    const double dash[] = {3 / l->scale, 2 / l->scale};
    if (!strcmp(m->kind, "area")) cairo_set_dash(cr, dash, 2, 0);
    shape(cr, m->kind);
    cairo_stroke(cr);
    cairo_restore(cr);
}
static void name_mark(struct plan *l, const struct mark *m) {
    double wide = 26 * MM, x = l->x + (m->x - l->left) * l->scale - wide / 2;
    double y = l->y + (m->y - l->top + 48) * l->scale;
    x = fmax(l->x, fmin(x, l->x + l->wide * l->scale - wide));
    page_put(l->p, FACE_SMALL, m->name[0] ? m->name : mark_name(l->p, m), x, y, wide,
             PANGO_ALIGN_CENTER);
}

static void draw(struct plan *l) {
    cairo_t *cr = l->p->cr;
    double wide = l->wide * l->scale, high = l->high * l->scale;
    cairo_save(cr);
    cairo_rectangle(cr, l->x, l->y, wide, high);
    cairo_clip(cr);
    cairo_save(cr);
    cairo_translate(cr, l->x, l->y);
    cairo_scale(cr, l->scale, l->scale);
    cairo_translate(cr, -l->left, -l->top);
    for (uint32_t i = 0; i < l->marks; i++)
        if (!strcmp(l->mark[i].kind, "muzzle")) draw_line(l, &l->mark[i]);
    for (uint32_t i = 0; i < l->marks; i++) draw_mark(l, &l->mark[i]);
    cairo_restore(cr);
    for (uint32_t i = 0; i < l->marks; i++) name_mark(l, &l->mark[i]);
    cairo_restore(cr);
    page_frame(l->p, l->x, l->y, wide, high, .4);
    double metre = 100 * l->scale, y = l->y + high - 3;
    page_line(l->p, l->x + 4, y, l->x + 4 + metre, y, 1.4);
    page_put(l->p, FACE_SMALL, "1 m", l->x + 4, y - 12, 40, PANGO_ALIGN_LEFT);
}

static void say_marks(struct plan *l) {
    const char *all = "", *hit = "";
    for (uint32_t i = 0; i < l->marks; i++) {
        const struct mark *m = &l->mark[i];
        const char *name = mark_name(l->p, m);
        if (name[0]) all = page_print(l->p, "%s%s%s", all, all[0] ? ", " : "", name);
        bool body = !strcmp(m->kind, "camera") || !strcmp(m->kind, "actor"), met = false;
        for (uint32_t k = 0; body && k < l->marks; k++)
            met |= !strcmp(l->mark[k].kind, "muzzle") && in_line(&l->mark[k], m);
        if (met) hit = page_print(l->p, "%s%s%s", hit, hit[0] ? ", " : "", mark_name(l->p, m));
    }
    page_small(l->p, all);
    if (hit[0]) page_strong(l->p, page_with(l->p, PAPER_BOOK_IN_LINE, hit));
}

void card_plan(struct page *p, struct bytes v, const char *caption) {
    static struct plan l;
    l.p = p;
    read_marks(&l, v);
    if (!l.marks) return;
    measure(&l);
    page_need(p, l.high * l.scale / MM + 16);
    page_small(p, caption);
    l.x = p->left, l.y = p->y;
    if (p->pages) draw(&l);
    p->y += l.high * l.scale + 1.4 * MM;
    p->fresh = false;
    say_marks(&l);
    page_gap(p, 2);
}
