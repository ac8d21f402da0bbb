/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_wav.c - heads of WAV files, the samples behind them, another rate; what ffprobe says. */
#include <math.h>
#include "inquiry/align/probe.h"
#include "inquiry/align/resample.h"
#include "inquiry/align/wav.h"
#include "test.h"

static uint8_t room[4096];
static struct buffer head;

static void little(uint64_t n, uint32_t octets) {
    for (uint32_t i = 0; i < octets; i++) buffer_byte(&head, (uint8_t)(n >> 8 * i));
}

static void begin(const char *four) {
    head = BUFFER(room);
    buffer_text(&head, four);
    little(0, 4);
    buffer_text(&head, "WAVE");
}

static void format(uint16_t kind, uint16_t channels, uint32_t rate, uint16_t bits) {
    uint16_t block = (uint16_t)(channels * (bits / 8));
    buffer_text(&head, "fmt ");
    little(16, 4), little(kind, 2), little(channels, 2), little(rate, 4);
    little((uint64_t)rate * block, 4), little(block, 2), little(bits, 2);
}

static void data(uint32_t says) {
    buffer_text(&head, "data");
    little(says, 4);
}

static enum wav_status read_all(struct wav *w, uint64_t more) {
    return wav_read(w, buffer_bytes(&head), head.len + more);
}

TEST(a_plain_wav) {
    struct wav w;
    begin("RIFF"), format(1, 2, 48000, 24), data(600);
    EXPECT_EQ(read_all(&w, 600), WAV_OK);
    EXPECT_EQ(w.rate, 48000);
    EXPECT_EQ(w.channels, 2);
    EXPECT_EQ(w.data_at, head.len);
    EXPECT_EQ(w.data_len, 600);
    EXPECT(!w.cut_off);
    EXPECT_EQ(wav_frame(&w), 6);
}

TEST(what_is_cut_off_is_used_as_far_as_it_goes) {
    struct wav w;
    begin("RIFF"), format(1, 1, 8000, 16), data(1000);
    EXPECT_EQ(read_all(&w, 501), WAV_OK);
    EXPECT_EQ(w.data_len, 500);
    EXPECT(w.cut_off);
    EXPECT_EQ(read_all(&w, 1), WAV_EMPTY);
    EXPECT_EQ(read_all(&w, 0), WAV_EMPTY);
}

TEST(a_broadcast_wave_says_when) {
    struct wav w;
    begin("RIFF"), format(1, 1, 48000, 16);
    buffer_text(&head, "bext");
    little(602, 4);
    for (int i = 0; i < 320; i++) buffer_byte(&head, 0);
    buffer_text(&head, "1969/07/2020-17-40");
    little(144000, 8);
    for (int i = 346; i < 602; i++) buffer_byte(&head, 0);
    data(4);
    EXPECT_EQ(read_all(&w, 4), WAV_OK);
    EXPECT(w.has_bext);
    EXPECT_EQ(strcmp(w.date, "1969-07-20"), 0);
    EXPECT_EQ(strcmp(w.time, "20:17:40"), 0);
    EXPECT_EQ(w.time_reference, 144000);
    memset(memmem(room, head.len, "1969", 4), 'x', 4);
    EXPECT_EQ(read_all(&w, 4), WAV_OK);
    EXPECT_EQ(w.date[0], 0);
}

TEST(longer_than_four_gigabytes) {
    struct wav w;
    begin("RF64");
    buffer_text(&head, "ds64");
    little(28, 4), little(0, 8), little(5000000000, 8), little(0, 8), little(0, 4);
    format(1, 1, 48000, 16), data(UINT32_MAX);
    EXPECT_EQ(read_all(&w, 6000000000), WAV_OK);
    EXPECT_EQ(w.data_len, 5000000000);
}

TEST(heads_that_contradict_themselves) {
    struct wav w;
    begin("RIFF"), data(4);
    EXPECT_EQ(read_all(&w, 4), WAV_DAMAGED);
    begin("RIFF"), format(1, 0, 48000, 16), data(4);
    EXPECT_EQ(read_all(&w, 4), WAV_DAMAGED);
    begin("RIFF"), format(1, 1, 0, 16), data(4);
    EXPECT_EQ(read_all(&w, 4), WAV_DAMAGED);
    begin("RIFF"), format(1, 65, 48000, 16), data(4);
    EXPECT_EQ(read_all(&w, 4), WAV_DAMAGED);
    begin("RIFF"), format(1, 1, 48000, 16);
    EXPECT_EQ(read_all(&w, 0), WAV_DAMAGED);
    begin("RIFF"), buffer_text(&head, "junk"), little(UINT32_MAX, 4);
    EXPECT_EQ(read_all(&w, 0), WAV_DAMAGED);
}

TEST(what_is_for_the_decoder) {
    struct wav w;
    begin("RIFF"), format(2, 1, 48000, 16), data(4);
    EXPECT_EQ(read_all(&w, 4), WAV_OTHER);
    begin("RIFF"), format(1, 1, 48000, 12), data(4);
    EXPECT_EQ(read_all(&w, 4), WAV_OTHER);
    EXPECT_EQ(wav_read(&w, BYTES("OggS"), 4), WAV_OTHER);
    EXPECT_EQ(wav_read(&w, BYTES(""), 0), WAV_OTHER);
}

TEST(channels_become_one) {
    static const uint8_t sixteen[] = {0, 0x40, 0, 0xc0, 0xff, 0x7f, 0xff, 0x7f, 1};
    static const uint8_t number[] = {0, 0, 0xc0, 0x7f, 0, 0, 0, 0x3f}; /* not a number, a half */
    float out[4];
    struct wav w = {.channels = 2, .bits = 16};
    EXPECT_EQ(wav_mono(&w, (struct bytes){sixteen, sizeof sixteen}, out, 4), 2);
    EXPECT(out[0] == 0 && out[1] > 0.999f);
    EXPECT_EQ(wav_mono(&w, (struct bytes){sixteen, sizeof sixteen}, out, 1), 1);
    w = (struct wav){.channels = 1, .bits = 32, .is_float = true};
    EXPECT_EQ(wav_mono(&w, (struct bytes){number, sizeof number}, out, 4), 2);
    EXPECT(out[0] == 0 && out[1] == 0.5f);
    w = (struct wav){.channels = 1, .bits = 8};
    EXPECT_EQ(wav_mono(&w, (struct bytes){(const uint8_t *)"\x80\x00", 2}, out, 4), 2);
    EXPECT(out[0] == 0 && out[1] == -1);
}

/* A tone keeps its place at every rate: what comes out is what a recorder at 8 kHz would have had. */
static double worst_at(uint32_t rate) {
    static float in[RESAMPLE_TAKE];
    static int16_t out[RESAMPLE_TAKE];
    struct resample r;
    double worst = 0;
    uint32_t made = 0;
    if (!resample_init(&r, rate)) return 1;
    for (uint32_t at = 0; at < rate; at += 1000) {
        uint32_t n = rate - at < 1000 ? rate - at : 1000;
        for (uint32_t i = 0; i < n; i++)
            in[i] = 0.5f * sinf(6.2831853f * 440 * (float)(at + i) / (float)rate);
        made += resample_take(&r, in, n, out + made, RESAMPLE_TAKE - made);
    }
    for (uint32_t i = 100; i < made; i++)
        worst =
            fmax(worst, fabs(out[i] / 32767.0 - 0.5 * sin(6.2831853 * 440 * i / RESAMPLE_RATE)));
    resample_finish(&r);
    return made > 7900 ? worst : 1;
}

TEST(any_rate_keeps_its_place) {
    static const uint32_t RATE[] = {8000, 11025, 16000, 22050, 32000, 44100, 48000, 96000, 192000};
    for (size_t i = 0; i < COUNT_OF(RATE); i++) {
        double worst = worst_at(RATE[i]);
        if (worst > 0.01) printf("%u: %f\n", RATE[i], worst);
        EXPECT(worst <= 0.01);
    }
}

TEST(a_probe_is_read_and_not_believed) {
    struct probe p;
    EXPECT(probe_read(&p, BYTES("{\"streams\":[{\"codec_type\":\"video\",\"codec_name\":\"h264\"},{"
                                "\"codec_type\":\"audio\",\"codec_name\":\"aac\","
                                "\"sample_rate\":\"48000\",\"tags\":{\"creation_time\":\"1970-01-"
                                "01T00:00:00.000000Z\"}}],\"format\":{\"format_name\":\"mov,mp4\","
                                "\"tags\":{\"creation_time\":\"2031-05-02T10:00:00.000000Z\",\"com."
                                "apple.quicktime.creationdate\":\"2031-05-02T12:00:00+0200\"}}}")));
    EXPECT_EQ(strcmp(p.codec, "aac"), 0);
    EXPECT_EQ(p.rate, 48000);
    EXPECT_EQ(strcmp(p.stated, "2031-05-02T12:00:00+0200"), 0);
    EXPECT(probe_late_s(&p) == 0);
    EXPECT(probe_read(&p, BYTES("{\"format\":{\"format_name\":\"aac\",\"tags\":{\"creation_time\":"
                                "\"13:48:07\"}},\"streams\":"
                                "[{\"codec_type\":\"audio\",\"codec_name\":\"a\\u001bb\",\"sample_"
                                "rate\":\"16000\"}]}")));
    EXPECT_EQ(p.stated[0], 0);
    EXPECT_EQ(p.codec[0], 0);
    EXPECT(fabs(probe_late_s(&p) - 0.132) < 1e-9);
}

static const char *frames_of(struct probe *p, const char *streams) {
    static char said[512];
    snprintf(said, sizeof said, "{\"format\":{\"format_name\":\"mov\"},\"streams\":[%s]}", streams);
    return probe_read(p, bytes_of(said)) ? p->frames : "not read";
}
#define PICTURES(avg, finest)                                   \
    "{\"codec_type\":\"video\",\"avg_frame_rate\":\"" avg "\"," \
    "\"r_frame_rate\":\"" finest "\"}"

TEST(pictures_a_second_are_taken_where_a_camera_may_have_them) {
    struct probe p;
    EXPECT_EQ(strcmp(frames_of(&p, PICTURES("30000/1001", "30/1")), "30000/1001"), 0);
    EXPECT_EQ(strcmp(frames_of(&p, PICTURES("0/0", "50/2")), "25/1"), 0);
    EXPECT_EQ(strcmp(frames_of(&p, PICTURES("0/0", "1/0")), ""), 0);
    EXPECT_EQ(strcmp(frames_of(&p, PICTURES("1000000000/1", "90000/1")), ""), 0);
    EXPECT_EQ(strcmp(frames_of(&p, PICTURES("24/1", "24/1") "," PICTURES("25/1", "25/1")), "24/1"),
              0);
    EXPECT_EQ(strcmp(frames_of(&p, "{\"codec_type\":\"audio\",\"avg_frame_rate\":\"25/1\"}"), ""),
              0);
    EXPECT_EQ(strcmp(frames_of(&p, "{\"codec_type\":\"video\",\"avg_frame_rate\":\"1/1\","
                                   "\"disposition\":{\"attached_pic\":1}}"),
                     ""),
              0);
}

TEST(a_probe_that_is_none) {
    struct probe p;
    EXPECT(!probe_read(&p, BYTES("")));
    EXPECT(!probe_read(&p, BYTES("[]")));
    EXPECT(!probe_read(&p, BYTES("{}")));
    EXPECT(!probe_read(&p, BYTES("{\"streams\":7,\"format\":\"x\"}")));
    EXPECT(!probe_read(&p, BYTES("{\"streams\":[7,[{}]],\"format\":{\"format_name\":9}}")));
}
