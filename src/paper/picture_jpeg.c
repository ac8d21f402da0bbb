/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* picture_jpeg.c - JPEG in and out by libjpeg, whose complaints end here and not the program. See picture_inner.h. */
#include "paper/picture_inner.h"
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <jpeglib.h>

enum { QUALITY = 86 };
struct work {
    struct jpeg_error_mgr errors; /* first: libjpeg knows only this */
    struct jpeg_progress_mgr progress;
    jmp_buf back;
    struct jpeg_decompress_struct in;
    struct jpeg_compress_struct out;
    cairo_surface_t *surface;
    uint8_t *row, *octets;
    unsigned long len;
};

static void leave(j_common_ptr c) {
    longjmp(((struct work *)c->err)->back, 1);
}
static void say_nothing(j_common_ptr c) {
    (void)c;
}
/* A few octets can ask for the same picture to be gone over a million times. */
static void look(j_common_ptr c) {
    if (c->is_decompressor && ((j_decompress_ptr)c)->input_scan_number > PICTURE_SCANS_MAX)
        leave(c);
}
static struct work *begin(void) {
    struct work *w = calloc(1, sizeof *w);
    if (!w) return NULL;
    w->in.err = w->out.err = jpeg_std_error(&w->errors);
    w->errors.error_exit = leave;
    w->errors.output_message = say_nothing;
    w->progress.progress_monitor = look;
    return w;
}
static void end(struct work *w) {
    jpeg_destroy_decompress(&w->in);
    jpeg_destroy_compress(&w->out);
    free(w->row);
    free(w->octets);
    free(w);
}

/* Octets of red, green, blue into the words that cairo has, and back. */
static void put_row(uint32_t *to, const uint8_t *rgb, uint32_t wide) {
    for (uint32_t i = 0; i < wide; i++, rgb += 3)
        to[i] = (uint32_t)rgb[0] << 16 | (uint32_t)rgb[1] << 8 | rgb[2];
}
static void take_row(uint8_t *rgb, const uint32_t *from, uint32_t wide) {
    for (uint32_t i = 0; i < wide; i++, rgb += 3)
        rgb[0] = (uint8_t)(from[i] >> 16), rgb[1] = (uint8_t)(from[i] >> 8),
        rgb[2] = (uint8_t)from[i];
}
static uint32_t *row_of(cairo_surface_t *s, uint32_t row) {
    uint8_t *data = cairo_image_surface_get_data(s);
    size_t at = (size_t)row * (size_t)cairo_image_surface_get_stride(s);
    return (uint32_t *)(void *)(data + at);
}

static void choose_scale(struct jpeg_decompress_struct *in, uint32_t wide, uint32_t high) {
    in->scale_num = 1, in->scale_denom = 1;
    while (in->scale_denom < 8 && in->image_width / (2 * in->scale_denom) >= wide &&
           in->image_height / (2 * in->scale_denom) >= high)
        in->scale_denom *= 2;
    in->out_color_space = JCS_RGB;
}

static enum picture_answer decode(struct work *w, struct bytes whole, uint32_t wide,
                                  uint32_t high) {
    struct jpeg_decompress_struct *in = &w->in;
    jpeg_create_decompress(in);
    in->progress = &w->progress;
    jpeg_mem_src(in, whole.ptr, whole.len);
    if (jpeg_read_header(in, TRUE) != JPEG_HEADER_OK) return PICTURE_DAMAGED;
    if (!picture_room(in->image_width, in->image_height)) return PICTURE_TOO_BIG;
    choose_scale(in, wide, high);
    jpeg_start_decompress(in);
    w->surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)in->output_width,
                                            (int)in->output_height);
    w->row = malloc((size_t)in->output_width * 3);
    if (!w->row || cairo_surface_status(w->surface) != CAIRO_STATUS_SUCCESS) return PICTURE_TOO_BIG;
    while (in->output_scanline < in->output_height) {
        uint32_t row = in->output_scanline;
        if (jpeg_read_scanlines(in, &w->row, 1) == 1)
            put_row(row_of(w->surface, row), w->row, in->output_width);
    }
    cairo_surface_mark_dirty(w->surface);
    return PICTURE_READ;
}

enum picture_answer picture_jpeg(struct bytes whole, uint32_t wide, uint32_t high,
                                 cairo_surface_t **out) {
    struct work *w = begin();
    volatile enum picture_answer answer = PICTURE_DAMAGED;
    if (!w) return PICTURE_TOO_BIG;
    if (!setjmp(w->back)) answer = decode(w, whole, wide, high);
    if (answer == PICTURE_READ)
        *out = w->surface;
    else if (w->surface)
        cairo_surface_destroy(w->surface);
    end(w);
    return answer;
}

static void encode(struct work *w, cairo_surface_t *s) {
    struct jpeg_compress_struct *out = &w->out;
    jpeg_create_compress(out);
    jpeg_mem_dest(out, &w->octets, &w->len);
    out->image_width = (JDIMENSION)cairo_image_surface_get_width(s);
    out->image_height = (JDIMENSION)cairo_image_surface_get_height(s);
    out->input_components = 3;
    out->in_color_space = JCS_RGB;
    jpeg_set_defaults(out);
    jpeg_set_quality(out, QUALITY, TRUE);
    w->row = malloc((size_t)out->image_width * 3);
    if (!w->row) leave((j_common_ptr)out);
    jpeg_start_compress(out, TRUE);
    for (uint32_t i = 0; i < out->image_height; i++) {
        take_row(w->row, row_of(s, i), out->image_width);
        jpeg_write_scanlines(out, &w->row, 1);
    }
    jpeg_finish_compress(out);
}

bool picture_write(cairo_surface_t *s, struct picture *out) {
    struct work *w = begin();
    volatile bool whole = false;
    if (!w) return false;
    cairo_surface_flush(s);
    if (!setjmp(w->back)) encode(w, s), whole = true;
    if (whole) {
        *out = (struct picture){w->octets, (uint32_t)w->len,
                                (uint32_t)cairo_image_surface_get_width(s),
                                (uint32_t)cairo_image_surface_get_height(s)};
        w->octets = NULL;
    }
    end(w);
    return whole;
}
