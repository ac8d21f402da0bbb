/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* page.c - see page.h: the document, its faces, text that flows. */
#include "paper/page_inner.h"
#include <cairo-pdf.h>
#include <qrencode.h>
#include <stdio.h>
#include <string.h>

#define RED .72, .05, .05
const char *const paper_size_words[PAPER_SIZES] = {"a4", "letter"};
static const struct { double width, height; } sizes[PAPER_SIZES] = {{595.276, 841.89}, {612, 792}};
static const char *const faces[FACES] = {
    [FACE_TEXT] = "Inter, DejaVu Sans, Noto Sans 9",
    [FACE_STRONG] = "Inter, DejaVu Sans, Noto Sans Semi-Bold 9",
    [FACE_SMALL] = "Inter, DejaVu Sans, Noto Sans 7.5",
    [FACE_HEADING] = "Inter, DejaVu Sans, Noto Sans Bold 11.5",
    [FACE_TITLE] = "Inter, DejaVu Sans, Noto Sans Bold 16",
    [FACE_MONO] = "DejaVu Sans Mono 6.5",
    [FACE_SOURCE] = "DejaVu Sans Mono 6.3",
    [FACE_CARD] = "Inter, DejaVu Sans, Noto Sans 7.4",
};

struct record *page_record(const struct page *p) {
    return p->head->record;
}
enum language page_language(const struct page *p) {
    return p->head->language;
}
const char *page_say(const struct page *p, enum paper_word w) {
    return words_own(p->head->language, w);
}
const char *page_with(const struct page *p, enum paper_word w, const char *text) {
    return words_put(&page_record(p)->scrap, page_say(p, w), text);
}
const char *page_count(const struct page *p, enum paper_word w, uint64_t n) {
    return page_with(p, w, page_print(p, "%llu", (unsigned long long)n));
}

double page_set(struct page *p, enum face face, const char *text, double width, int lines) {
    int high;
    const struct shelf_text set = {text, p->font[face], p->align, width, lines};
    p->layout = shelf_set(p->twice->shelf, &set);
    pango_layout_get_size(p->layout, NULL, &high);
    return (double)high / PANGO_SCALE;
}

void page_show(struct page *p, double x, double y) {
    if (!p->pages) return;
    cairo_move_to(p->cr, x, y);
    pango_cairo_show_layout(p->cr, p->layout);
}

void page_put(struct page *p, enum face face, const char *text, double x, double y, double width,
              PangoAlignment align) {
    p->align = align;
    page_set(p, face, text, width, 1);
    page_show(p, x, y);
    p->align = PANGO_ALIGN_LEFT;
}

void page_line(struct page *p, double x1, double y1, double x2, double y2, double thick) {
    if (!p->pages) return;
    cairo_set_line_width(p->cr, thick);
    cairo_move_to(p->cr, x1, y1);
    cairo_line_to(p->cr, x2, y2);
    cairo_stroke(p->cr);
}
void page_frame(struct page *p, double x, double y, double width, double height, double thick) {
    if (!p->pages) return;
    cairo_set_line_width(p->cr, thick);
    cairo_rectangle(p->cr, x, y, width, height);
    cairo_stroke(p->cr);
}

/* A dot a bit: as small and as sharp as it can be said. */
static void put_dots(struct page *p, const QRcode *qr, double x, double y, double dot) {
    cairo_surface_t *dots = cairo_image_surface_create(CAIRO_FORMAT_A1, qr->width, qr->width);
    cairo_t *cr = cairo_create(dots);
    cairo_set_antialias(cr, CAIRO_ANTIALIAS_NONE);
    for (int row = 0; row < qr->width; row++)
        for (int at = 0; at < qr->width; at++)
            if (qr->data[row * qr->width + at] & 1) cairo_rectangle(cr, at, row, 1, 1);
    cairo_fill(cr);
    cairo_destroy(cr);
    cairo_pattern_t *mask = cairo_pattern_create_for_surface(dots);
    cairo_pattern_set_filter(mask, CAIRO_FILTER_NEAREST);
    cairo_save(p->cr);
    cairo_translate(p->cr, x, y);
    cairo_scale(p->cr, dot, dot);
    cairo_mask(p->cr, mask);
    cairo_restore(p->cr);
    cairo_pattern_destroy(mask);
    cairo_surface_destroy(dots);
}
bool page_put_qr(struct page *p, const char *text, double x, double y, double size) {
    QRcode *qr = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_L);
    if (!qr) return false;
    if (p->pages) put_dots(p, qr, x, y, size / qr->width);
    QRcode_free(qr);
    return true;
}

void page_break(struct page *p) {
    if (p->fresh) return;
    page_foot(p);
    if (p->pages) cairo_show_page(p->cr);
    p->page++;
    page_top(p);
}
uint32_t page_number(const struct page *p) {
    return p->page;
}
void page_need(struct page *p, double mm) {
    if (p->y + mm * MM > p->bottom) page_break(p);
}
void page_gap(struct page *p, double mm) {
    if (!p->fresh) p->y += mm * MM;
}

/* Line by line, so that a long text goes on on the next page, whose head and foot are set meanwhile. */
static void flow(struct page *p, enum face face, const char *text, double indent) {
    page_set(p, face, text, p->right - p->left - indent, 0);
    PangoLayout *layout = g_object_ref(p->layout);
    for (int i = 0; i < pango_layout_get_line_count(layout); i++) {
        PangoLayoutLine *line = pango_layout_get_line_readonly(layout, i);
        PangoRectangle box;
        pango_layout_line_get_extents(line, NULL, &box);
        double high = (double)box.height / PANGO_SCALE;
        if (p->y + high > p->bottom) page_break(p);
        if (p->pages) {
            cairo_move_to(p->cr, p->left + indent, p->y - (double)box.y / PANGO_SCALE);
            if (p->red) cairo_set_source_rgb(p->cr, RED);
            pango_cairo_show_layout_line(p->cr, line);
            cairo_set_source_rgb(p->cr, 0, 0, 0);
        }
        p->y += high;
        p->fresh = false;
    }
    g_object_unref(layout);
}
void page_heading(struct page *p, const char *text) {
    page_gap(p, 4);
    page_need(p, 38);
    flow(p, FACE_HEADING, text, 0);
    page_gap(p, 1);
}
void page_strong(struct page *p, const char *text) {
    page_need(p, 9);
    flow(p, FACE_STRONG, text, 0);
    page_gap(p, .6);
}
void page_alarm(struct page *p, const char *text) {
    p->red = true;
    page_strong(p, text);
    p->red = false;
}
void page_text(struct page *p, const char *text) {
    flow(p, FACE_TEXT, text, 0);
    page_gap(p, 1);
}
void page_small(struct page *p, const char *text) {
    flow(p, FACE_SMALL, text, 0);
    page_gap(p, .8);
}
void page_source(struct page *p, const char *text) {
    flow(p, FACE_SOURCE, text, 0);
}

void page_lines(struct page *p, const char *label, uint32_t lines) {
    page_need(p, 14);
    if (label) flow(p, FACE_STRONG, label, 0);
    for (uint32_t i = 0; i < lines; i++) {
        page_need(p, 7.4);
        p->y += 7.4 * MM;
        p->fresh = false;
        page_line(p, p->left, p->y, p->right, p->y, .4);
    }
    page_gap(p, 2);
}
void page_field(struct page *p, const char *label, const char *text) {
    if (text && text[0]) {
        flow(p, FACE_TEXT, page_print(p, "%s: %s", label, text), 0);
        page_gap(p, .6);
        return;
    }
    page_need(p, 9);
    double high = page_set(p, FACE_TEXT, label, (p->right - p->left) * .6, 2);
    int wide;
    p->y += 3 * MM;
    page_show(p, p->left, p->y);
    pango_layout_get_size(p->layout, &wide, NULL);
    page_line(p, p->left + (double)wide / PANGO_SCALE + 4, p->y + high, p->right, p->y + high, .4);
    p->y += high + 1.4 * MM;
    p->fresh = false;
}
void page_box(struct page *p, const char *text) {
    page_need(p, 8);
    page_frame(p, p->left + .4, p->y + .6, 3.4 * MM, 3.4 * MM, .7);
    flow(p, FACE_TEXT, text, 6 * MM);
    page_gap(p, 1.6);
}

void page_qr(struct page *p, const char *text, double mm, const char *title, const char *beside) {
    double x = p->left + (mm + 5) * MM, wide = p->right - x;
    page_need(p, mm + 4);
    double y = p->y + 1 * MM;
    if (!page_put_qr(p, text, p->left, y, mm * MM)) page_frame(p, p->left, y, mm * MM, mm * MM, .4);
    double high = page_set(p, FACE_STRONG, title, wide, 3);
    page_show(p, x, y);
    page_set(p, FACE_TEXT, beside, wide, 4);
    page_show(p, x, y + high + 2);
    p->y += (mm + 4) * MM;
    p->fresh = false;
}

static cairo_status_t to_stdout(void *state, const unsigned char *bytes, unsigned int len) {
    (void)state;
    return fwrite(bytes, 1, len, stdout) == len ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static bool begin(struct page *p, const char *file, const struct sheet_head *h) {
    p->head = h;
    p->width = sizes[h->size].width, p->height = sizes[h->size].height;
    p->left = 17 * MM, p->right = p->width - 13 * MM;
    p->bottom = p->height - 36.5 * MM;
    p->surface = p->pages && !strcmp(file, "-")
                     ? cairo_pdf_surface_create_for_stream(to_stdout, NULL, p->width, p->height)
                     : cairo_pdf_surface_create(p->pages ? file : NULL, p->width, p->height);
    p->cr = cairo_create(p->surface);
    if (cairo_status(p->cr) != CAIRO_STATUS_SUCCESS) return false;
    for (int i = 0; i < FACES; i++) p->font[i] = pango_font_description_from_string(faces[i]);
    if (!p->twice->shelf) p->twice->shelf = shelf_create(p->cr);
    return true;
}
static bool end(struct page *p) {
    for (int i = 0; i < FACES; i++) pango_font_description_free(p->font[i]);
    cairo_surface_finish(p->surface);
    bool whole = cairo_surface_status(p->surface) == CAIRO_STATUS_SUCCESS;
    cairo_destroy(p->cr);
    cairo_surface_destroy(p->surface);
    return whole;
}

static bool run(struct page *p, const char *file, const struct sheet_head *h,
                void (*write)(struct page *p, void *state), void *state) {
    bool begun = begin(p, file, h);
    p->page = 1;
    if (begun) {
        cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_TITLE, h->title);
        if (h->made)
            cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_CREATE_DATE, h->made);
        page_top(p);
        write(p, state);
        page_foot(p);
        if (p->pages) cairo_show_page(p->cr);
    }
    return end(p) && begun;
}

bool page_write(const char *file, const struct sheet_head *h,
                void (*write)(struct page *p, void *state), void *state,
                char why[RECORD_WORDS_MAX]) {
    struct twice twice = {.gallery = gallery_create()};
    struct page counted = {.twice = &twice}, p = {.twice = &twice};
    bool whole = run(&counted, file, h, write, state);
    p.pages = counted.page;
    whole = whole && run(&p, file, h, write, state);
    shelf_drop(twice.shelf);
    gallery_drop(twice.gallery);
    if (!whole)
        snprintf(
            why, RECORD_WORDS_MAX,
            "%.400s: cannot be written; look whether the folder is there and the disk has room",
            file);
    return whole;
}
