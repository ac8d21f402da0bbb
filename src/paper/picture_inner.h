/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* picture_inner.h - JPEG in and out, for picture.c. */
#pragma once
#include <cairo.h>
#include "paper/picture.h"

/* picture_jpeg(whole, wide, high, out): an image of RGB24, by half, quarter or eighth smaller where it is much larger than asked. */
enum picture_answer picture_jpeg(struct bytes whole, uint32_t wide, uint32_t high,
                                 cairo_surface_t **out);
/* picture_write(s, out): an image of RGB24 as a JPEG. */
SC_CHECK bool picture_write(cairo_surface_t *s, struct picture *out);
/* picture_room(wide, high): it is a size that is read. */
bool picture_room(uint64_t wide, uint64_t high);
