/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media.c - see media.h. JPEG: ITU-T T.81 B.1.1. PNG: W3C PNG 5. WebP: RFC 9649. MP4: ISO 14496-12. WebM: RFC 8794, 9559. */
#include "text/media.h"

#define X(id, type, ending) type,
const char *const media_types[MEDIA_KIND_COUNT] = {"", MEDIA_KINDS(X)};
#undef X
#define X(id, type, ending) ending,
const char *const media_endings[MEDIA_KIND_COUNT] = {"", MEDIA_KINDS(X)};
#undef X

static bool at(struct bytes b, uint32_t from, struct bytes what) {
    return bytes_equal(bytes_slice(b, from, what.len), what);
}

static bool holds(struct bytes b, struct bytes what) {
    for (uint32_t i = 0; i < b.len; i++)
        if (at(b, i, what)) return true;
    return false;
}

/* Brands of ISO files with AAC or AVC in them, as phones write them. */
static enum media_kind brand(struct bytes head) {
    static const char brands[][5] = {"isom", "iso2", "iso4", "iso5", "iso6",
                                     "mp41", "mp42", "avc1", "dash", "M4V "};
    if (at(head, 8, BYTES("M4A ")) || at(head, 8, BYTES("M4B "))) return MEDIA_M4A;
    for (uint32_t i = 0; i < COUNT_OF(brands); i++)
        if (at(head, 8, (struct bytes){(const uint8_t *)brands[i], 4})) return MEDIA_MP4;
    return MEDIA_NONE;
}

/* By its mark of order, or because nothing in its head is other than text. XML is text too; a page is not. */
static bool is_text(struct bytes head) {
    static const char other[][6] = {"GIF8", "%PDF", "RIFF", "PK"};
    struct bytes first = bytes_slice(head, at(head, 0, BYTES("\xef\xbb\xbf")) ? 3 : 0, MEDIA_HEAD);
    for (uint32_t i = 0; i < COUNT_OF(other); i++)
        if (bytes_starts(first, bytes_of(other[i]))) return false;
    if (at(first, 0, BYTES("<")) && !at(first, 0, BYTES("<?xml"))) return false;
    if (at(head, 0, BYTES("\xff\xfe")) || at(head, 0, BYTES("\xfe\xff"))) return true;
    for (uint32_t i = 0; i < head.len; i++) {
        uint8_t c = head.ptr[i];
        if (c == 127 || (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')) return false;
    }
    return head.len > 0;
}

enum media_kind media_kind(struct bytes head) {
    head = bytes_slice(head, 0, MEDIA_HEAD);
    if (at(head, 0, BYTES("\xff\xd8\xff"))) return MEDIA_JPEG;
    if (at(head, 0, BYTES("\x89PNG\r\n\x1a\n"))) return MEDIA_PNG;
    if (at(head, 0, BYTES("RIFF")) && at(head, 8, BYTES("WEBP"))) return MEDIA_WEBP;
    if (at(head, 0, BYTES("\x1a\x45\xdf\xa3")) && holds(head, BYTES("webm"))) return MEDIA_WEBM;
    if (at(head, 0, BYTES("OggS"))) return MEDIA_OGG;
    if (at(head, 0, BYTES("age-encryption.org/v1\n"))) return MEDIA_AGE;
    if (at(head, 4, BYTES("ftyp"))) return brand(head);
    return is_text(head) ? MEDIA_TEXT : MEDIA_NONE;
}

static uint64_t number(struct bytes b, uint32_t from, uint32_t octets, bool low_first) {
    uint64_t n = 0;
    for (uint32_t i = 0; i < octets; i++) {
        uint32_t k = low_first ? octets - 1 - i : i;
        n = n << 8 | (from + k < b.len ? b.ptr[from + k] : 0);
    }
    return n;
}

/* Segments up to the picture itself: application data but JFIF, colour and Adobe's transform, and comments, tell. */
static bool jpeg_tells(struct bytes b) {
    for (uint32_t i = 2; i + 4 <= b.len;) {
        uint8_t marker = b.ptr[i + 1];
        if (b.ptr[i] != 0xff) return true;
        if (marker == 0xda) return false;
        bool quiet = marker < 0xe0 || marker == 0xe0 || marker == 0xe2 || marker == 0xee;
        if (!quiet || marker == 0xfe) return true;
        i += 2 + (uint32_t)number(b, i + 2, 2, false);
    }
    return true;
}

static bool png_tells(struct bytes b) {
    static const char quiet[][5] = {"IHDR", "PLTE", "IDAT", "tRNS", "cHRM", "gAMA",
                                    "iCCP", "sBIT", "sRGB", "pHYs", "bKGD", "hIST"};
    for (uint32_t i = 8; i + 12 <= b.len;) {
        bool known = false;
        if (at(b, i + 4, BYTES("IEND"))) return i + 12 != b.len;
        for (uint32_t k = 0; k < COUNT_OF(quiet); k++)
            known |= at(b, i + 4, (struct bytes){(const uint8_t *)quiet[k], 4});
        uint64_t len = number(b, i, 4, false);
        if (!known || len > b.len - i - 12) return true;
        i += 12 + (uint32_t)len;
    }
    return true;
}

static bool webp_tells(struct bytes b) {
    uint32_t i = 12;
    while (i + 8 <= b.len) {
        uint64_t len = number(b, i + 4, 4, true);
        bool quiet = at(b, i, BYTES("VP8 ")) || at(b, i, BYTES("VP8L")) ||
                     at(b, i, BYTES("VP8X")) || at(b, i, BYTES("ALPH")) ||
                     at(b, i, BYTES("ANIM")) || at(b, i, BYTES("ANMF")) || at(b, i, BYTES("ICCP"));
        if (!quiet || len > b.len - i - 8) return true;
        i += 8 + (uint32_t)len + (len & 1);
    }
    return i != b.len;
}

/* The next box of [*from, until): where its content begins and ends. False: none, or malformed. */
static bool box_next(struct bytes b, uint64_t *from, uint64_t until, struct bytes *name,
                     uint64_t *begin, uint64_t *end) {
    uint64_t i = *from;
    if (until - i < 8) return false;
    uint64_t len = number(b, (uint32_t)i, 4, false), head = 8;
    if (len == 1 && until - i >= 16) len = number(b, (uint32_t)i + 8, 8, false), head = 16;
    if (len == 0) len = until - i;
    if (len < head || len > until - i) return false;
    *name = bytes_slice(b, (uint32_t)i + 4, 4);
    *begin = i + head;
    *end = *from = i + len;
    return true;
}

/* mvhd, tkhd and mdhd: version and flags, then when it was made and changed; 0 says nothing. */
static bool dated(struct bytes b, uint64_t begin) {
    bool wide = number(b, (uint32_t)begin, 1, false) == 1;
    return number(b, (uint32_t)begin + 4, wide ? 8 : 4, false) != 0 ||
           number(b, (uint32_t)begin + (wide ? 12 : 8), wide ? 8 : 4, false) != 0;
}

enum { MP4_DEPTH = 4 };
struct span {
    uint64_t from, until;
};

/* Down into moov, trak and mdia, without calling itself: the spans still to be read lie on a small stack. */
static bool mp4_tells(struct bytes b) {
    struct span stack[MP4_DEPTH] = {{0, b.len}}, *top = stack;
    struct bytes name;
    uint64_t begin, end;
    while (top >= stack) {
        if (top->from == top->until) {
            top--;
            continue;
        }
        if (!box_next(b, &top->from, top->until, &name, &begin, &end)) return true;
        bool inner = bytes_equal(name, BYTES("moov")) || bytes_equal(name, BYTES("trak")) ||
                     bytes_equal(name, BYTES("mdia"));
        bool head = bytes_equal(name, BYTES("mvhd")) || bytes_equal(name, BYTES("tkhd")) ||
                    bytes_equal(name, BYTES("mdhd"));
        bool words = bytes_equal(name, BYTES("udta")) || bytes_equal(name, BYTES("meta")) ||
                     bytes_equal(name, BYTES("uuid"));
        if (words || (head && dated(b, begin))) return true;
        if (inner && top == &stack[MP4_DEPTH - 1]) return true;
        if (inner) *++top = (struct span){begin, end};
    }
    return false;
}

/* An EBML number of one to eight octets; with ${marked} its length's bit stays, as in an element's id. 0 octets: none. */
static uint32_t vint(struct bytes b, uint64_t from, bool marked, uint64_t *n) {
    uint8_t first = from < b.len ? b.ptr[from] : 0;
    uint32_t octets = 1;
    while (octets <= 8 && !(first & 0x80u >> (octets - 1))) octets++;
    if (octets > 8 || b.len - from < octets) return 0;
    *n = number(b, (uint32_t)from, octets, false);
    if (!marked) *n &= (UINT64_C(1) << 7 * octets) - 1;
    return octets;
}

/* Segment and its information, up to the first cluster: DateUTC tells. What is not known yet has a length of all ones. */
static bool webm_tells(struct bytes b) {
    enum { SEGMENT = 0x18538067, INFO = 0x1549a966, CLUSTER = 0x1f43b675, DATE = 0x4461 };
    for (uint64_t i = 0; i < b.len;) {
        uint64_t id, len;
        uint32_t n = vint(b, i, true, &id), m = n ? vint(b, i + n, false, &len) : 0;
        if (!m || id == DATE) return true;
        if (id == CLUSTER) return false;
        i += n + m;
        if (id == SEGMENT || id == INFO) continue; /* what is in it comes next */
        if (len > b.len - i) return true;
        i += len;
    }
    return true;
}

/* The second packet is the comments: none but the encoder's name. */
static bool ogg_tells(struct bytes b) {
    static const char words[][10] = {
        "DATE=", "LOCATION", "ARTIST=", "TITLE=", "CONTACT=", "COMMENT="};
    struct bytes head = bytes_slice(b, 0, 4096);
    for (uint32_t i = 0; i < COUNT_OF(words); i++)
        if (holds(head, bytes_of(words[i]))) return true;
    return false;
}

bool media_tells(enum media_kind kind, struct bytes whole) {
    switch (kind) {
    case MEDIA_JPEG: return jpeg_tells(whole);
    case MEDIA_PNG: return png_tells(whole);
    case MEDIA_WEBP: return webp_tells(whole);
    case MEDIA_WEBM: return webm_tells(whole);
    case MEDIA_MP4:
    case MEDIA_M4A: return mp4_tells(whole);
    case MEDIA_OGG: return ogg_tells(whole);
    case MEDIA_AGE:
    case MEDIA_TEXT: /* words, or what cannot be looked into */
    case MEDIA_NONE:
    case MEDIA_KIND_COUNT: break;
    }
    return true;
}
