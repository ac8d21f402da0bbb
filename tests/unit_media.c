/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_media.c - what a picture or a recording is, and whether it tells when, where or on what it was made. */
#include "test.h"
#include "text/media.h"
#include <string.h>

static uint8_t room[4096];
static struct buffer b;

static void put(const char *octets, uint32_t len) {
    buffer_put(&b, (struct bytes){(const uint8_t *)octets, len});
}
#define PUT(literal) put("" literal, sizeof(literal) - 1)
static void begin(void) {
    b = BUFFER(room);
}
static bool tells(enum media_kind kind) {
    return media_kind(buffer_bytes(&b)) == kind && media_tells(kind, buffer_bytes(&b));
}
static bool quiet(enum media_kind kind) {
    return media_kind(buffer_bytes(&b)) == kind && !media_tells(kind, buffer_bytes(&b));
}

#define JPEG_HEAD "\xff\xd8\xff\xe0\x00\x07JFIF\x00"
#define JPEG_REST "\xff\xda\x00\x04zz picture \xff\xd9"
TEST(jpeg) {
    begin(), PUT(JPEG_HEAD JPEG_REST);
    EXPECT(quiet(MEDIA_JPEG));
    begin(), PUT(JPEG_HEAD "\xff\xe1\x00\x08"
                           "Exif\x00\x00" JPEG_REST);
    EXPECT(tells(MEDIA_JPEG));
    begin(), PUT(JPEG_HEAD "\xff\xfe\x00\x04hi" JPEG_REST);
    EXPECT(tells(MEDIA_JPEG));
    begin(), PUT(JPEG_HEAD "\xff\xdb\x00\x04hi\xff\xe2\x00\x04hi" JPEG_REST);
    EXPECT(quiet(MEDIA_JPEG));
    begin(), PUT(JPEG_HEAD);
    EXPECT(tells(MEDIA_JPEG)); /* it cannot be followed to the picture */
}

#define CHUNK(name) "\x00\x00\x00\x02" name "zz0000"
#define PNG_HEAD "\x89PNG\r\n\x1a\n" CHUNK("IHDR")
#define PNG_END "\x00\x00\x00\x00IEND0000"
TEST(png) {
    begin(), PUT(PNG_HEAD CHUNK("IDAT") PNG_END);
    EXPECT(quiet(MEDIA_PNG));
    static const char *const names[] = {"tEXt", "tIME", "eXIf", "iTXt", "zTXt"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        begin(), PUT(PNG_HEAD CHUNK("aaaa") PNG_END);
        memcpy(room + sizeof PNG_HEAD - 1 + 4, names[i], 4);
        EXPECT(tells(MEDIA_PNG));
    }
    begin(), PUT(PNG_HEAD PNG_END "more");
    EXPECT(tells(MEDIA_PNG));
    begin(), PUT(PNG_HEAD "\xff\xff\xff\xffIDAT");
    EXPECT(tells(MEDIA_PNG));
}

TEST(webp) {
    begin(), PUT("RIFF\x0e\x00\x00\x00WEBPVP8 \x02\x00\x00\x00"
                 "ab");
    EXPECT(quiet(MEDIA_WEBP));
    PUT("EXIF\x02\x00\x00\x00"
        "ab");
    EXPECT(tells(MEDIA_WEBP));
    begin(), PUT("RIFF\x0e\x00\x00\x00WEBPVP8 \xff\xff\xff\xff");
    EXPECT(tells(MEDIA_WEBP));
}

#define FTYP(brand)    \
    "\x00\x00\x00\x10" \
    "ftyp" brand "\x00\x00\x00\x00"
#define MVHD(made) "\x00\x00\x00\x14mvhd\x00\x00\x00\x00" made "\x00\x00\x00\x00"
TEST(mp4) {
    begin(), PUT(FTYP("isom") "\x00\x00\x00\x1cmoov" MVHD("\x00\x00\x00\x00"));
    EXPECT(quiet(MEDIA_MP4));
    begin(), PUT(FTYP("M4A ") "\x00\x00\x00\x1cmoov" MVHD("\xe0\x00\x00\x01"));
    EXPECT(tells(MEDIA_M4A));
    begin(), PUT(FTYP("mp42") "\x00\x00\x00\x10moov\x00\x00\x00\x08udta");
    EXPECT(tells(MEDIA_MP4));
    begin(), PUT(FTYP("mp42") "\x00\x00\x00\x7fmoov");
    EXPECT(tells(MEDIA_MP4));
    begin(), PUT(FTYP("mp42"));
    for (uint32_t i = 0; i < 40; i++) { /* trak in trak in trak: an end to it */
        uint32_t left = (40 - i) * 8;
        uint8_t head[] = {0, 0, (uint8_t)(left >> 8), (uint8_t)left, 't', 'r', 'a', 'k'};
        buffer_put(&b, (struct bytes){head, sizeof head});
    }
    EXPECT(tells(MEDIA_MP4));
    begin(), PUT(FTYP("heic"));
    EXPECT_EQ(media_kind(buffer_bytes(&b)), MEDIA_NONE);
}

#define EBML "\x1a\x45\xdf\xa3\x87\x42\x82\x84webm"
#define SEGMENT "\x18\x53\x80\x67\xff"
TEST(webm) {
    begin(), PUT(EBML SEGMENT "\x15\x49\xa9\x66\x84\x4d\x80\x81x\x1f\x43\xb6\x75\xff abc");
    EXPECT(quiet(MEDIA_WEBM));
    begin(), PUT(EBML SEGMENT "\x15\x49\xa9\x66\x8b\x44\x61\x88"
                              "12345678\x1f\x43\xb6\x75\xff");
    EXPECT(tells(MEDIA_WEBM));
    begin(), PUT(EBML SEGMENT);
    EXPECT(tells(MEDIA_WEBM));
    begin(), PUT("\x1a\x45\xdf\xa3\x87\x42\x82\x88matroska");
    EXPECT_EQ(media_kind(buffer_bytes(&b)), MEDIA_NONE);
}

TEST(ogg_and_what_is_none) {
    begin(), PUT("OggS OpusHead OpusTags encoder");
    EXPECT(quiet(MEDIA_OGG));
    PUT("DATE=2031");
    EXPECT(tells(MEDIA_OGG));
    static const char *const none[] = {"", "<html>", "GIF89a", "%PDF", "RIFF1234WAVE"};
    for (size_t i = 0; i < COUNT_OF(none); i++)
        EXPECT_EQ(media_kind(bytes_of(none[i])), MEDIA_NONE);
}

TEST(text_in_any_encoding_and_what_was_sealed) {
    static const char *const texts[] = {"INT. BARN - DAY\n", "\xef\xbb\xbfTitle: Dust\r\n",
                                        "\xff\xfeI",         "\xfe\xff",
                                        "caf\xe9\n",         "<?xml version=\"1.0\"?><FinalDraft>"};
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        EXPECT_EQ(media_kind(bytes_of(texts[i])), MEDIA_TEXT);
        EXPECT(media_tells(MEDIA_TEXT, bytes_of(texts[i])));
    }
    EXPECT_EQ(media_kind(BYTES("age-encryption.org/v1\n-> X25519 ")), MEDIA_AGE);
    EXPECT_EQ(media_kind(BYTES("text\x01")), MEDIA_NONE);
    EXPECT_EQ(media_kind(BYTES("\x7f"
                               "ELF")),
              MEDIA_NONE);
}

/* Cut anywhere, nothing is read beyond its end; the sanitizers watch. */
TEST(cut_anywhere) {
    const struct bytes whole[] = {
        BYTES(JPEG_HEAD JPEG_REST), BYTES(PNG_HEAD PNG_END), BYTES(EBML SEGMENT "\x15\x49\xa9\x66"),
        BYTES(FTYP("isom") "\x00\x00\x00\x1cmoov" MVHD("\x00\x00\x00\x00"))};
    for (size_t i = 0; i < COUNT_OF(whole); i++)
        for (uint32_t len = 0; len < whole[i].len; len++)
            for (int k = MEDIA_NONE; k < MEDIA_KIND_COUNT; k++)
                (void)media_tells((enum media_kind)k, bytes_slice(whole[i], 0, len));
}
