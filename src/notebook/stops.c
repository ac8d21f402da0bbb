/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* stops.c - T-stops as sixths of a stop from T1, and slates. See units.h. */
#include "notebook/units.h"
#include "notebook/units_inner.h"

/* As lenses and meters are engraved: hundredths, and the sixths they mean. Numbers between are taken to the nearest sixth. */
static const struct {
    uint16_t hundredths;
    int16_t sixths;
} ENGRAVED[] = {{50, -12}, {56, -10}, {60, -9},  {63, -8},  {70, -6},  {80, -4},  {85, -3},
                {90, -2},  {95, -1},  {100, 0},  {110, 2},  {120, 3},  {125, 4},  {130, 4},
                {140, 6},  {150, 7},  {160, 8},  {170, 9},  {180, 10}, {190, 11}, {200, 12},
                {220, 14}, {240, 15}, {250, 16}, {260, 17}, {280, 18}, {300, 19}, {320, 20},
                {330, 21}, {350, 22}, {360, 22}, {380, 23}, {400, 24}, {450, 26}, {480, 27},
                {500, 28}, {530, 29}, {560, 30}, {630, 32}, {670, 33}, {710, 34}, {750, 35},
                {800, 36}};
enum { SIXTHS_MOST = 96 };
static const char *const FULL[] = {"0.5", "0.7", "1",  "1.4", "2",  "2.8", "4",  "5.6", "8",
                                   "11",  "16",  "22", "32",  "45", "64",  "90", "128"};
enum { FULL_OF_T1 = 2, LETTERS_MAX = 6 };

/* From 8 on: the same steps an octave higher, as 11, 16, 22 are engraved. */
static const struct {
    uint16_t tenths;
    int16_t sixths;
} HIGHER[] = {{80, 36},  {90, 38},  {95, 39},  {100, 40}, {110, 42}, {125, 44}, {127, 44},
              {130, 44}, {140, 46}, {160, 48}, {180, 50}, {190, 51}, {200, 52}, {220, 54},
              {250, 56}, {270, 57}, {280, 58}, {290, 58}, {320, 60}, {360, 62}, {380, 63},
              {400, 64}, {450, 66}, {510, 68}, {540, 69}, {570, 70}, {640, 72}};

static int64_t far(int64_t a, int64_t b) {
    return a > b ? a - b : b - a;
}

/* The nearest engraved number within a sixteenth of it. */
static bool engraved(int64_t millionths, int32_t *sixths) {
    int64_t best = INT64_MAX;
    for (uint32_t i = 0; i < COUNT_OF(ENGRAVED); i++) {
        int64_t is = ENGRAVED[i].hundredths * INT64_C(10000);
        if (far(millionths, is) * 16 <= is && far(millionths, is) < best)
            best = far(millionths, is), *sixths = ENGRAVED[i].sixths;
    }
    for (uint32_t i = 0; i < COUNT_OF(HIGHER); i++) {
        int64_t is = HIGHER[i].tenths * INT64_C(100000);
        if (far(millionths, is) * 16 <= is && far(millionths, is) < best)
            best = far(millionths, is), *sixths = HIGHER[i].sixths;
    }
    return best < INT64_MAX;
}

/* "/4 split", "-4 split", "4 split": half way to the next. */
static bool split(struct bytes text, uint32_t *at, int32_t *sixths) {
    uint32_t from = *at;
    int64_t n;
    int32_t next;
    if (!scan_word(text, &from, "/")) scan_word(text, &from, "-");
    scan_spaces(text, &from);
    if (!scan_number(text, &from, &n) || !engraved(n, &next)) return false;
    scan_spaces(text, &from);
    scan_word(text, &from, "split");
    scan_spaces(text, &from);
    if (from < text.len || next - *sixths != 6) return false;
    *sixths += 3;
    *at = from;
    return true;
}

bool units_stop(struct bytes text, int32_t *sixths) {
    uint32_t at = 0;
    int64_t n, part, of;
    scan_spaces(text, &at);
    if (!scan_word(text, &at, "t")) scan_word(text, &at, "f/");
    scan_spaces(text, &at);
    if (!scan_number(text, &at, &n) || !engraved(n, sixths)) return false;
    scan_spaces(text, &at);
    if (at == text.len) return true;
    scan_word(text, &at, "+");
    scan_spaces(text, &at);
    uint32_t before = at;
    scan_part(text, &at, &part, &of);
    if (at == before) return split(text, &at, sixths);
    scan_spaces(text, &at);
    if (at < text.len || part * 6 % of) return false;
    *sixths += (int32_t)(part * 6 / of);
    return true;
}

void units_put_stop(struct buffer *b, int32_t sixths) {
    static const char *const PARTS[] = {"", " 1/6", " 1/3", " 1/2", " 2/3", " 5/6"};
    if (sixths < -FULL_OF_T1 * 6) sixths = -FULL_OF_T1 * 6;
    if (sixths > SIXTHS_MOST - FULL_OF_T1 * 6) sixths = SIXTHS_MOST - FULL_OF_T1 * 6;
    uint32_t from = (uint32_t)(sixths + FULL_OF_T1 * 6);
    buffer_text(b, FULL[from / 6]);
    buffer_text(b, PARTS[from % 6]);
}

static bool is_letter(uint8_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
static bool is_digit(uint8_t c) {
    return c >= '0' && c <= '9';
}

/* A, B .. H, J .. N, P .. Z; then the place before it goes on. ${letters} has room for one more. */
static uint32_t next_letters(uint8_t *letters, uint32_t len) {
    uint8_t first = len && letters[0] >= 'a' ? 'a' : 'A';
    for (uint32_t i = len; i-- > 0;) {
        uint8_t c = letters[i] - first;
        if (c < 25) {
            c++;
            letters[i] = (uint8_t)(first + c + (c == 8 || c == 14));
            return len;
        }
        letters[i] = first;
    }
    letters[len] = first;
    return len + 1;
}

static void american(struct buffer *b, struct bytes slate, struct bytes scene) {
    uint8_t letters[LETTERS_MAX + 1];
    uint32_t keep = bytes_starts(slate, scene) ? scene.len : 0, from = slate.len;
    while (from > keep && is_letter(slate.ptr[from - 1])) from--;
    uint32_t len = slate.len - from;
    if (len > LETTERS_MAX) len = 0, from = slate.len;
    for (uint32_t i = 0; i < len; i++) letters[i] = slate.ptr[from + i];
    buffer_put(b, bytes_slice(slate, 0, from));
    len = next_letters(letters, len);
    buffer_put(b, (struct bytes){letters, len});
}

static void british(struct buffer *b, struct bytes slate) {
    uint32_t end = slate.len, from;
    int64_t n = 0;
    while (end && !is_digit(slate.ptr[end - 1])) end--;
    for (from = end; from && is_digit(slate.ptr[from - 1]) && end - from < 6;) from--;
    uint32_t at = from;
    if (end == from || !scan_whole(slate, &at, &n)) from = slate.len;
    buffer_put(b, bytes_slice(slate, 0, from));
    buffer_i64(b, n + 1);
}

void units_slate(struct buffer *b, struct bytes slate, struct bytes scene, bool is_british) {
    slate = bytes_slice(slate, 0, bytes_find(slate, ' ')); /* "118C PU" */
    if (is_british)
        british(b, slate);
    else
        american(b, slate, scene);
}
