/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* picture.c - see picture.h. */
#include "paper/picture.h"
#include <math.h>
#include <string.h>
#include "paper/picture_inner.h"
#include "text/media.h"

bool picture_room(uint64_t wide, uint64_t high) {
    return wide && high && wide <= PICTURE_SIDE_MAX && high <= PICTURE_SIDE_MAX &&
           wide * high <= PICTURE_PIXELS_MAX;
}

struct rest {
    struct bytes left;
};
static cairo_status_t next(void *state, unsigned char *to, unsigned int len) {
    struct rest *r = state;
    if (len > r->left.len) return CAIRO_STATUS_READ_ERROR;
    if (len) memcpy(to, r->left.ptr, len);
    r->left = bytes_slice(r->left, len, r->left.len);
    return CAIRO_STATUS_SUCCESS;
}

/* Its first part says how large it is: looked at before anything is made for it. */
static enum picture_answer read_png(struct bytes whole, cairo_surface_t **out) {
    enum { SIZE_AT = 16 };
    uint32_t side[2] = {0};
    if (whole.len < SIZE_AT + 8) return PICTURE_DAMAGED;
    for (int i = 0; i < 8; i++) side[i / 4] = side[i / 4] << 8 | whole.ptr[SIZE_AT + i];
    if (!picture_room(side[0], side[1])) return PICTURE_TOO_BIG;
    struct rest r = {whole};
    *out = cairo_image_surface_create_from_png_stream(next, &r);
    if (cairo_surface_status(*out) == CAIRO_STATUS_SUCCESS) return PICTURE_READ;
    cairo_surface_destroy(*out);
    return PICTURE_DAMAGED;
}

/* On white, as paper is. */
static cairo_surface_t *shrink(cairo_surface_t *s, uint32_t wide, uint32_t high) {
    double w = cairo_image_surface_get_width(s), h = cairo_image_surface_get_height(s);
    double by = fmin(1, fmin(wide / w, high / h));
    int to_w = (int)fmax(1, floor(w * by)), to_h = (int)fmax(1, floor(h * by));
    cairo_surface_t *small = cairo_image_surface_create(CAIRO_FORMAT_RGB24, to_w, to_h);
    cairo_t *cr = cairo_create(small);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_scale(cr, to_w / w, to_h / h);
    cairo_set_source_surface(cr, s, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_GOOD);
    cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_PAD);
    cairo_paint(cr);
    cairo_destroy(cr);
    return small;
}

enum picture_answer picture_small(struct bytes whole, uint32_t wide, uint32_t high,
                                  struct picture *out) {
    enum media_kind kind = media_kind(bytes_slice(whole, 0, MEDIA_HEAD));
    cairo_surface_t *read = NULL;
    *out = (struct picture){0};
    if (kind != MEDIA_JPEG && kind != MEDIA_PNG) return PICTURE_OTHER;
    if (whole.len > PICTURE_OCTETS_MAX) return PICTURE_TOO_BIG;
    enum picture_answer answer =
        kind == MEDIA_PNG ? read_png(whole, &read) : picture_jpeg(whole, wide, high, &read);
    if (answer != PICTURE_READ) return answer;
    cairo_surface_t *small = shrink(read, wide, high);
    bool written = cairo_surface_status(small) == CAIRO_STATUS_SUCCESS && picture_write(small, out);
    cairo_surface_destroy(small);
    cairo_surface_destroy(read);
    return written ? PICTURE_READ : PICTURE_DAMAGED;
}
