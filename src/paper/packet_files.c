/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* packet_files.c - packet.h: a light plan as SVG, drawn as the page and the paper draw it; a look as ASC CDL (.cc). */
#include <string.h>
#include "notebook/horizon.h"
#include "paper/packet.h"
#include "text/json.h"

enum { FAR_CM = 5000, ROOM_CM = 180 };
/* Whole centimetres, looking up the page. */
static const struct {
    const char *kind, *shape;
} SHAPES[] = {
    {"camera", "M-22 26H22V-10H-22ZM-14 -10L-26 -40H26L14 -10Z"},
    {"actor", "M-24 0a24 24 0 1 0 48 0a24 24 0 1 0-48 0M-10 -22L0 -36L10 -22"},
    {"lamp", "M-20 24L-32 -20H32L20 24Z"},
    {"flag", "M-50 -5H50V5H-50Z"},
    {"window", "M-60 -9H60V9H-60ZM-60 0H60"},
    {"sun", "M-20 0a20 20 0 1 0 40 0a20 20 0 1 0-40 0M0 -27V-44M0 27V44M-27 0H-44M27 0H44"},
    {"muzzle", "M-7 26H7V-30H-7ZM-16 26H16V40H-16Z"},
    {"area", "M-150 0a150 150 0 1 0 300 0a150 150 0 1 0-300 0"},
    {"", "M-20 -20H20V20H-20Z"}};

static long number(const struct json *j, uint32_t row, const char *key, long most) {
    uint32_t n = json_member(j, row, key);
    long value = json_is(j, n, JSON_NUMBER) ? (long)j->node[n].number : 0;
    return value < -most ? -most : value > most ? most : value;
}
static const char *shape_of(struct bytes kind) {
    uint32_t i = 0;
    while (SHAPES[i].kind[0] && !bytes_equal(bytes_of(SHAPES[i].kind), kind)) i++;
    return SHAPES[i].shape;
}
static struct bytes word(const struct json *j, uint32_t row, const char *key, struct buffer *out) {
    uint32_t n = json_member(j, row, key);
    out->len = 0;
    if (json_is(j, n, JSON_STRING)) fold_name(json_raw(j, n), out);
    return buffer_bytes(out);
}

static void put_mark(const struct json *j, uint32_t row, FILE *to) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer text = BUFFER(bytes);
    long x = number(j, row, "x", FAR_CM), y = number(j, row, "y", FAR_CM);
    struct bytes kind = word(j, row, "kind", &text);
    bool muzzle = bytes_equal(kind, BYTES("muzzle"));
    fprintf(to, "<g transform=\"translate(%ld %ld)\"><g transform=\"rotate(%ld)\">", x, y,
            number(j, row, "turn", 100000) % 360);
    if (muzzle) fputs("<path d=\"M0 0L-10718 -40000H10718Z\" fill=\"#ddd\" stroke=\"none\"/>", to);
    fprintf(to, "<path d=\"%s\"%s/></g><text y=\"64\"><title>", shape_of(kind),
            bytes_equal(kind, BYTES("area")) ? " stroke-dasharray=\"12 8\"" : "");
    camera_put_xml(to, kind);
    fputs("</title>", to);
    camera_put_xml(to, word(j, row, "name", &text));
    fputs("</text></g>\n", to);
}

struct field {
    long left, top, right, bottom;
};
static struct field measure(const struct json *j) {
    struct field f = {-300, -250, 300, 250};
    for (uint32_t i = 1; i < j->node[0].next; i = j->node[i].next) {
        long x = number(j, i, "x", FAR_CM), y = number(j, i, "y", FAR_CM);
        if (x - ROOM_CM < f.left) f.left = x - ROOM_CM;
        if (x + ROOM_CM > f.right) f.right = x + ROOM_CM;
        if (y - ROOM_CM < f.top) f.top = y - ROOM_CM;
        if (y + ROOM_CM > f.bottom) f.bottom = y + ROOM_CM;
    }
    return f;
}

void packet_svg(struct bytes v, struct bytes title, FILE *to) {
    static struct json_node node[LINE_NODES_MAX];
    struct json j;
    if (!json_read(&j, v, node, LINE_NODES_MAX) || !json_is(&j, 0, JSON_ARRAY)) return;
    struct field f = measure(&j);
    fprintf(to,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%ld %ld %ld %ld\" fill=\"none\" "
            "stroke=\"#000\" stroke-width=\"3\">\n<title>",
            f.left, f.top, f.right - f.left, f.bottom - f.top);
    camera_put_xml(to, title);
    fputs("</title>\n<desc>Seen from above, in centimetres.</desc>\n"
          "<style>text{fill:#000;stroke:none;font:24px sans-serif;text-anchor:middle}</style>\n",
          to);
    for (int muzzles = 1; muzzles >= 0; muzzles--) /* their lines lie under everything */
        for (uint32_t i = 1; i < node[0].next; i = node[i].next) {
            uint32_t kind = json_member(&j, i, "kind");
            bool is = kind && bytes_equal(json_raw(&j, kind), BYTES("muzzle"));
            if (json_is(&j, i, JSON_OBJECT) && is == (muzzles == 1)) put_mark(&j, i, to);
        }
    fprintf(to, "<path d=\"M%ld %ldh100\" stroke-width=\"6\"/>\n</svg>\n", f.left + 20,
            f.bottom - 20);
}

/* ---- looks ---- */
enum { NUMBERS = 10 };
static bool read_numbers(struct bytes cdl, struct bytes said[NUMBERS]) {
    uint32_t count = 0;
    double n;
    for (uint32_t i = 0; i < cdl.len;) {
        uint32_t from = i;
        while (i < cdl.len && !strchr("() ,\t", cdl.ptr[i])) i++;
        if (i == from) {
            i++;
            continue;
        }
        if (count == NUMBERS || !horizon_number(bytes_slice(cdl, from, i - from), &n)) return false;
        bool slope = count < 3, power = count >= 6 && count < 9, sat = count == 9;
        if ((n < 0 && (slope || sat)) || (n <= 0 && power)) return false;
        said[count++] = bytes_slice(cdl, from, i - from);
    }
    if (count == NUMBERS - 1) said[count++] = BYTES("1");
    return count == NUMBERS;
}
static void put_three(FILE *to, const char *name, const struct bytes *said) {
    fprintf(to, "<%s>", name);
    for (int i = 0; i < 3; i++)
        fprintf(to, "%s%.*s", i ? " " : "", (int)said[i].len, (const char *)said[i].ptr);
    fprintf(to, "</%s>", name);
}
bool packet_cc(struct bytes id, struct bytes cdl, FILE *to) {
    struct bytes said[NUMBERS];
    if (!read_numbers(cdl, said)) return false;
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<ColorCorrection xmlns=\"urn:ASC:CDL:v1.01\" id=\"",
          to);
    camera_put_xml(to, id);
    fputs("\">\n  <SOPNode>", to);
    put_three(to, "Slope", said);
    put_three(to, "Offset", said + 3);
    put_three(to, "Power", said + 6);
    fprintf(to,
            "</SOPNode>\n  <SatNode><Saturation>%.*s</Saturation></SatNode>\n</ColorCorrection>\n",
            (int)said[9].len, (const char *)said[9].ptr);
    return true;
}

void packet_name(struct bytes text, struct buffer *out) {
    uint32_t from = out->len;
    for (uint32_t i = 0; i < text.len && out->len - from < 40; i++) {
        uint8_t c = text.ptr[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain)
            buffer_byte(out, c);
        else if (out->len > from && out->ptr[out->len - 1] != '-')
            buffer_byte(out, '-');
    }
    if (out->len == from) buffer_text(out, "look");
}
