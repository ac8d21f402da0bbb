/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* timeline.c [quick] - an account of 100,000 facts and 500 recordings in time, from its lines to JSON, beside reading those lines once. */
#include "bench/bench.h"
#include "inquiry/account/number.h"
#include "inquiry/timeline/timeline.h"
#include <stdlib.h>
#include <string.h>

enum { FACTS = 100000, MEDIA = 500, DEVICES = 50, PEOPLE = 60, QUESTIONS = 4000 };
enum { LINE_BYTES = 640, LINES = FACTS + MEDIA + DEVICES + PEOPLE + QUESTIONS + 8 };
static struct {
    uint8_t *bytes;
    struct bytes line[LINES];
    uint32_t lines, len;
    struct crypto c;
} written;

/* {"number":..,set} as a line of its own; each a second later than the one before. */
static void put(const char *kind, const char *number, const char *set) {
    char id[LINE_ID], *at = (char *)written.bytes + written.len;
    uint32_t n = written.lines, day = n / 86400, second = n % 86400;
    number_id(&written.c, bytes_of(number), id);
    int len = snprintf(
        at, LINE_BYTES,
        "{\"at\":\"2031-05-%02uT%02u:%02u:%02uZ\",\"entry\":\"%.32s\",\"kind\":\"%s\","
        "\"set\":{\"number\":{\"over\":[],\"v\":\"%s\"},%s},\"w\":\"%032x\",\"who\":\"K1\"}",
        2 + day, second / 3600, second / 60 % 60, second % 60, id, kind, number, set, n + 1);
    if (len < 0 || len >= LINE_BYTES) bench_wrong();
    written.line[written.lines++] = (struct bytes){(uint8_t *)at, (uint32_t)len};
    written.len += (uint32_t)len;
}
#define V(key, value) "\"" key "\":{\"over\":[],\"v\":\"" value "\"}"

static void put_many(const char *kind, const char *prefix, uint32_t count,
                     void (*set)(char out[LINE_BYTES], uint32_t n)) {
    char number[32], text[LINE_BYTES];
    for (uint32_t n = 1; n <= count; n++) {
        snprintf(number, sizeof number, "%s%u", prefix, (unsigned)n);
        set(text, n);
        put(kind, number, text);
    }
}
static void person(char out[LINE_BYTES], uint32_t n) {
    snprintf(out, LINE_BYTES,
             V("name", "person %u") ",\"roles\":{\"over\":[],\"v\":[\"grip\",\"camera\"]}",
             (unsigned)n);
}
static void media(char out[LINE_BYTES], uint32_t n) {
    snprintf(out, LINE_BYTES,
             V("title", "recording %u") "," V("device", "device %u") "," V(
                 "starts", "2031-05-02T%02u:%02u:05.200Z") "," V("duration-ms", "60000"),
             (unsigned)n, (unsigned)(n % DEVICES), (unsigned)(n / 60 % 24), (unsigned)(n % 60));
}
static void reading(char out[LINE_BYTES], uint32_t n) {
    snprintf(out, LINE_BYTES,
             V("device", "device %u") "," V("displayed", "2031-05-02T12:00:00Z") "," V(
                 "reference", "2031-05-02T11:58:%02uZ") "," V("plus-minus",
                                                              "0.5 s") "," V("method",
                                                                             "m") "," V("by", "b"),
             (unsigned)(n % DEVICES), (unsigned)(n % 60));
}
/* Every second one has the time of what it rests on. */
static void fact(char out[LINE_BYTES], uint32_t n) {
    char when[64] = "";
    if (n % 2)
        snprintf(when, sizeof when, V("when", "2031-05-02T%02u:%02u~") ",", (unsigned)(n / 60 % 24),
                 (unsigned)(n % 60));
    snprintf(out, LINE_BYTES,
             "%s" V("text",
                    "{P%u} says at the door what step %u of the day was, and what came of "
                    "it.") "," V("status", "agreed") ",\"sources\":{\"over\":[],\"v\":[\"exhibit "
                                                     "X%u 00:00:%02u-00:00:59\"]},"
                                                     "\"about\":{\"over\":[],\"v\":[\"P%u\"]}",
             when, (unsigned)(n % PEOPLE + 1), (unsigned)n, (unsigned)(n % MEDIA + 1),
             (unsigned)(n % 58), (unsigned)(n % PEOPLE + 1));
}
/* A question of one's own to everybody: sixty texts. */
static void question(char out[LINE_BYTES], uint32_t n) {
    snprintf(out, LINE_BYTES,
             V("fact", "F%u") "," V("text", "what of step %u?") "," V("person",
                                                                      "P%u") "," V("status", "put"),
             (unsigned)(n / PEOPLE + 1), (unsigned)(n / PEOPLE + 1), (unsigned)(n % PEOPLE + 1));
}

static void write_account(void) {
    written.c = sha256_port();
    written.bytes = malloc((size_t)LINES * LINE_BYTES);
    if (!written.bytes) bench_wrong();
    put("inquiry", "I1", V("title", "The ridge"));
    put("compiler", "K1", V("name", "Ada"));
    put_many("person", "P", PEOPLE, person);
    put_many("exhibit", "X", MEDIA, media);
    put_many("clock", "B", DEVICES, reading);
    put_many("fact", "F", FACTS, fact);
    put_many("question", "Q", QUESTIONS, question);
}

/* Milliseconds. */
static double read_lines(void) {
    static struct line l;
    uint64_t start = bench_own_ns();
    for (uint32_t i = 0; i < written.lines; i++)
        if (!line_read(&l, written.line[i])) bench_wrong();
    return (double)(bench_own_ns() - start) / 1e6;
}

struct parts {
    struct bench_series read, build, begin, put, all;
    size_t bytes;
};

static void open_once(struct parts *p) {
    static struct account a;
    struct timeline t;
    char *text = NULL;
    FILE *out = open_memstream(&text, &p->bytes);
    uint64_t start = bench_own_ns();
    if (!out || !account_build(&a, written.line, written.lines, NULL, 0)) bench_wrong();
    uint64_t built = bench_own_ns();
    if (!timeline_begin(&t, &a)) bench_wrong();
    uint64_t begun = bench_own_ns();
    if (!timeline_put(&t, out, false) || fclose(out) != 0) bench_wrong();
    uint64_t end = bench_own_ns();
    bench_add(&p->build, (double)(built - start) / 1e6);
    bench_add(&p->begin, (double)(begun - built) / 1e6);
    bench_add(&p->put, (double)(end - begun) / 1e6);
    bench_add(&p->all, (double)(end - start) / 1e6);
    timeline_drop(&t);
    account_drop(&a);
    free(text);
}

int main(int argc, char **argv) {
    static struct parts p;
    bool quick = argc > 1 && strcmp(argv[1], "quick") == 0;
    write_account();
    for (uint32_t i = 0; i < (quick ? 2u : 3u); i++) {
        bench_add(&p.read, read_lines());
        open_once(&p);
    }
    printf("timeline: %u lines, %u bytes; %zu bytes of JSON\n", written.lines, written.len,
           p.bytes);
    bench_say("reading the lines once", &p.read, "ms");
    bench_say("the account", &p.build, "ms");
    bench_say("its timeline", &p.begin, "ms");
    bench_say("as JSON", &p.put, "ms");
    bench_row("timeline of 100,000 facts and 500 recordings, from its lines",
              bench_words("%.0f ms", bench_median(&p.all)),
              bench_words("%.0f ms to read the lines", bench_median(&p.read)),
              bench_words("%.2f", bench_ratio(&p.all, &p.read)), "", "");
    free(written.bytes);
    return 0;
}
