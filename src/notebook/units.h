/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* units.h - what camera people write, as numbers, and back: stops in thirds, feet and inches, shutter angles, slates.
 *
 * A value is kept as it was typed; these are for showing it in the other unit, comparing and inheriting. What cannot be read is
 * not wrong: it is shown as it stands. The page reckons the same way (web/src/book/units.ts); tests/notebook/units.json holds
 * both to it.                                                                                                       */
#pragma once
#include "text/bytes.h"

/* Stops are counted in sixths of a stop from T1: "T2.8" is 18, "2.8 1/3" is 20, "2.8/4 split" is 21. */
SC_CHECK bool units_stop(struct bytes text, int32_t *sixths);
void units_put_stop(struct buffer *b, int32_t sixths); /* "2.8 1/3" */

/* "9'6", "9' 6 1/2\"", "9ft 6in", "4-8", "2.9 m", "290 cm", "35mm"; a bare number is metres, or feet when ${feet}. Mm. */
SC_CHECK bool units_length(struct bytes text, bool feet, int32_t *mm);
void units_put_feet(struct buffer *b, int32_t mm);   /* "9'6", to the inch */
void units_put_metres(struct buffer *b, int32_t mm); /* "2.90", to the centimetre */

/* Frames a second: "24", "23.976" (24000/1001), "29.97"; of "23.976 / 48" the second, the sensor's. In thousandths of a frame
 * in 1001 seconds, which all of them are whole numbers of. */
SC_CHECK bool units_rate(struct bytes text, int64_t *rate);
enum { UNITS_RATE_ONE = 1001000 }; /* one frame a second */
/* "172.8", "180°" degrees; "1/50" seconds at ${rate}. In thousandths of a degree, up to 360. */
SC_CHECK bool units_shutter(struct bytes text, int64_t rate, int32_t *thousandths);
void units_put_degrees(struct buffer *b, int32_t thousandths);                /* "172.8" */
void units_put_exposure(struct buffer *b, int32_t thousandths, int64_t rate); /* "1/50", "1/47.9" */

/* units_slate(b, slate, scene, british): The slate behind ${slate}. American: "118" is followed by "118A", "118H" by "118J" (no
 * I, no O), "118Z" by "118AA"; letters that belong to ${scene} are left alone. British: the running number, one more. */
void units_slate(struct buffer *b, struct bytes slate, struct bytes scene, bool british);
