/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "notebook/horizon.h"

static const double LOWEST = -30, HIGHEST = 89;

bool horizon_number(struct bytes text, double *n) {
    double value = 0, scale = 1;
    uint32_t digits = 0, sign = text.len && (text.ptr[0] == '-' || text.ptr[0] == '+');
    bool fraction = false;
    for (uint32_t i = sign; i < text.len; i++) {
        uint8_t c = text.ptr[i];
        if (c == '.' && !fraction) {
            fraction = true;
            continue;
        }
        if (c < '0' || c > '9' || ++digits > 15) return false;
        value = value * 10 + (c - '0');
        if (fraction) scale *= 10;
    }
    *n = (sign && text.ptr[0] == '-' ? -value : value) / scale;
    return digits > 0;
}

void horizon_even(struct horizon *h, double height) {
    h->points = 1;
    h->point[0] = (struct horizon_point){0, height};
}

const char *horizon_add(struct horizon *h, struct horizon_point p) {
    if (!(p.azimuth >= 0 && p.azimuth <= 360)) return "an azimuth is from 0 to 360";
    if (!(p.height >= LOWEST && p.height <= HIGHEST)) return "a height is from -30 to 89 degrees";
    if (h->points == HORIZON_POINTS_MAX) return "more than 720 points";
    if (h->points && p.azimuth <= h->point[h->points - 1].azimuth)
        return "azimuths rise from line to line";
    if (h->points && p.azimuth >= h->point[0].azimuth + 360)
        return "360 is the same direction as 0";
    h->point[h->points++] = p;
    return NULL;
}

static bool is_gap(uint8_t c) {
    return c == ' ' || c == '\t' || c == ',' || c == ';' || c == '\r';
}

/* The next word of a line, or none. */
static struct bytes next_word(struct bytes line, uint32_t *at) {
    while (*at < line.len && is_gap(line.ptr[*at])) ++*at;
    uint32_t from = *at;
    while (*at < line.len && !is_gap(line.ptr[*at])) ++*at;
    return bytes_slice(line, from, *at - from);
}

static const char *read_line(struct horizon *h, struct bytes line) {
    struct horizon_point p;
    uint32_t at = 0;
    line = bytes_slice(line, 0, bytes_find(line, '#'));
    struct bytes first = next_word(line, &at), second = next_word(line, &at);
    if (!first.len) return NULL;
    if (!horizon_number(first, &p.azimuth) || !horizon_number(second, &p.height) ||
        next_word(line, &at).len)
        return "expected an azimuth and a height in degrees, as 92.5 4.1";
    return horizon_add(h, p);
}

const char *horizon_read(struct horizon *h, struct bytes text, uint32_t *line) {
    h->points = 0;
    *line = 0;
    if (bytes_starts(text, BYTES("\xef\xbb\xbf"))) text = bytes_slice(text, 3, text.len);
    while (text.len) {
        uint32_t end = bytes_find(text, '\n');
        const char *wrong = read_line(h, bytes_slice(text, 0, end));
        ++*line;
        if (wrong) return wrong;
        text = bytes_slice(text, end + 1, text.len);
    }
    return h->points ? NULL : "no point stands in it";
}

static struct bytes trimmed(struct bytes text) {
    while (text.len && (is_gap(text.ptr[0]) || text.ptr[0] == '\n'))
        text = bytes_slice(text, 1, text.len);
    while (text.len && (is_gap(text.ptr[text.len - 1]) || text.ptr[text.len - 1] == '\n'))
        text.len--;
    return text;
}

const char *horizon_typed(struct horizon *h, struct bytes text) {
    struct horizon_point all_round = {0, 0};
    h->points = 0;
    text = trimmed(text);
    if (horizon_number(text, &all_round.height)) return horizon_add(h, all_round);
    for (uint32_t at = 0; at < text.len;) {
        struct bytes line = bytes_slice(text, at, text.len);
        uint32_t end = bytes_find(line, '\n'), semicolon = bytes_find(line, ';');
        if (semicolon < end) end = semicolon;
        const char *wrong = read_line(h, bytes_slice(line, 0, end));
        if (wrong) return wrong;
        at += end + 1;
    }
    return h->points ? NULL : "no point stands in it";
}

double horizon_at(const struct horizon *h, double azimuth) {
    uint32_t after = 0;
    if (h->points < 2) return h->points ? h->point[0].height : 0;
    while (after < h->points && h->point[after].azimuth < azimuth) after++;
    struct horizon_point a = h->point[after ? after - 1 : h->points - 1],
                         b = h->point[after < h->points ? after : 0];
    if (!after) a.azimuth -= 360;
    if (after == h->points) b.azimuth += 360;
    double width = b.azimuth - a.azimuth;
    return width > 0 ? a.height + (b.height - a.height) * (azimuth - a.azimuth) / width : b.height;
}
