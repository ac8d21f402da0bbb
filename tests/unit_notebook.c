/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_notebook.c - the vectors of tests/notebook/, which hold the page to the same; lines in any order fold to the same; what
 * notes.def does not have is not written. */
#include "notebook/fold.h"
#include "notebook/notes.h"
#include "notebook/units.h"
#include "notebook/vectors.h"
#include "notebook/whose.h"

enum { TEXT_MAX = 1 << 19, LINES_MAX = 64 };
static uint8_t wanted_bytes[TEXT_MAX], got_bytes[TEXT_MAX], text_bytes[TEXT_MAX];
static struct line line;
#define FRESH(b) (b) = BUFFER(b##_bytes)
static struct buffer wanted, got, text;

static bool same(const char *what, struct bytes a, struct bytes b) {
    if (bytes_equal(a, b)) return true;
    printf("%s\n  is     %.*s\n  wanted %.*s\n", what, (int)a.len, a.ptr, (int)b.len, b.ptr);
    return false;
}

TEST(lines_have_one_form) {
    EXPECT(vectors_read("line.json"));
    FRESH(text);
    FRESH(wanted);
    EACH(row, json_member(&vectors, 0, "good")) {
        FRESH(got);
        struct bytes given = vectors_string(json_member(&vectors, row, "text"), &text);
        EXPECT(line_read(&line, given));
        line_write(&line, &got);
        EXPECT(!got.full && same("line", buffer_bytes(&got),
                                 vectors_string(json_member(&vectors, row, "canonical"), &wanted)));
        EXPECT(line_read(&line, buffer_bytes(&got)));
        FRESH(wanted);
        line_write(&line, &wanted);
        EXPECT(same("again", buffer_bytes(&wanted), buffer_bytes(&got)));
    }
}

TEST(what_is_no_line_is_said_to_be_none) {
    EXPECT(vectors_read("line.json"));
    FRESH(text);
    FRESH(wanted);
    EACH(row, json_member(&vectors, 0, "bad")) {
        struct bytes given = vectors_string(json_member(&vectors, row, "text"), &text);
        struct bytes why = vectors_string(json_member(&vectors, row, "why"), &wanted);
        if (line_read(&line, given)) printf("read: %.*s\n", (int)why.len, why.ptr);
        EXPECT(!line_read(&line, given) && line.json.wrong);
        FRESH(got);
        line_wrong(&line, &got);
        EXPECT(!got.full && got.len > 10 && got.len < 200);
    }
}

static uint64_t number_of(uint32_t row, const char *key) {
    return (uint64_t)vectors.node[json_member(&vectors, row, key)].number;
}
TEST(a_given_line_stands_under_the_name_that_the_vectors_say) {
    uint32_t cases = 0;
    EXPECT(vectors_read("whose.json"));
    FRESH(text);
    EACH(row, 0) {
        const struct whose w = {json_is(&vectors, json_member(&vectors, row, "signed"), JSON_TRUE),
                                (uint32_t)number_of(row, "by"), (uint32_t)number_of(row, "author"),
                                number_of(row, "index"), number_of(row, "handed_on")};
        bool named = json_is(&vectors, json_member(&vectors, row, "named"), JSON_TRUE);
        if (whose_named(&w) != named) {
            struct bytes name = vectors_string(json_member(&vectors, row, "name"), &text);
            printf("%.*s\n", (int)name.len, name.ptr);
        }
        EXPECT(whose_named(&w) == named);
        cases++;
    }
    EXPECT(cases == 10);
}
TEST(a_line_is_signed_anew) {
    static const char LINE[] =
        "{\"w\":\"00000000000000000000000000000001\",\"who\":\"Some\\u0062ody\",\"at\":"
        "\"2031-05-02T07:10:00Z\",\"entry\":\"000000000000000000000000000000e0\",\"kind\":\"idea\","
        "\"set\":{\"words\":{\"over\":[],\"v\":\"dust\"}}}";
    FRESH(got);
    EXPECT(line_read(&line, bytes_of(LINE)));
    EXPECT(whose_put(&line, BYTES("Ad\"a"), &got));
    EXPECT(bytes_equal(line.who, BYTES("Ad\\\"a")));
    FRESH(got);
    EXPECT(line_read(&line, bytes_of(LINE)));
    EXPECT(whose_put(&line, (struct bytes){0}, &got) && !line.who.len);
    FRESH(got);
    EXPECT(line_read(&line, bytes_of(LINE)));
    uint8_t long_name[LINE_WHO_MAX + 1];
    memset(long_name, 'W', sizeof long_name);
    EXPECT(!whose_put(&line, (struct bytes){long_name, sizeof long_name}, &got));
}

/* The lines of a case in canonical form, in the order of the file. */
static uint32_t read_case(uint32_t lines, struct bytes into[LINES_MAX]) {
    uint32_t count = 0;
    FRESH(text);
    EACH(i, lines) {
        uint32_t from = text.len;
        if (!line_read(&line, vectors_raw(i))) return 0;
        line_write(&line, &text);
        into[count++] = bytes_slice(buffer_bytes(&text), from, text.len);
    }
    return count;
}
static bool folds_to(const struct bytes *lines, uint32_t count, struct buffer *out) {
    struct fold f;
    if (!fold_lines(&f, lines, count)) return false;
    fold_put(&f, out);
    fold_drop(&f);
    return !out->full;
}

TEST(lines_come_to_what_the_vectors_say) {
    struct bytes lines[LINES_MAX];
    EXPECT(vectors_read("fold.json"));
    EACH(c, 0) {
        uint32_t list = json_member(&vectors, c, "lines");
        uint32_t count = read_case(list, lines);
        EXPECT_EQ(count, vectors.node[list].count);
        FRESH(got);
        FRESH(wanted);
        EXPECT(folds_to(lines, count, &got));
        vectors_tight(json_member(&vectors, c, "entries"), &wanted);
        struct bytes name = vectors_raw(json_member(&vectors, c, "name"));
        bool right = same("fold", buffer_bytes(&got), buffer_bytes(&wanted));
        if (!right) printf("in: %.*s\n", (int)name.len, name.ptr);
        EXPECT(right);
    }
}

/* SplitMix64: the same numbers from the same seed everywhere. */
static uint64_t dice_state;
static uint32_t dice(uint32_t below) {
    uint64_t z = dice_state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return (uint32_t)((z ^ z >> 31) % below);
}

static void put_id(struct buffer *b, uint32_t n) {
    uint8_t id[16] = {[14] = (uint8_t)(n >> 8), [15] = (uint8_t)n};
    buffer_byte(b, '"');
    buffer_hex(b, (struct bytes){id, sizeof id});
    buffer_byte(b, '"');
}

/* A book that two devices and another writer made: each knows some of the lines before its own, and names some of them. */
static void draw_line(struct buffer *b, uint32_t n) {
    static const char *const FIELDS[] = {"lens", "stop", "removed"}, *const WHO[] = {"Ada",
                                                                                     "Cline"};
    buffer_text(b, "{\"at\":\"2031-05-02T07:");
    buffer_u64(b, 10 + dice(50));
    buffer_text(b, ":00+02:00\",\"entry\":");
    put_id(b, 0xe0 + dice(3));
    buffer_text(b, ",\"kind\":\"setup\",\"scene\":\"");
    buffer_u64(b, dice(4));
    buffer_text(b, "\",\"set\":{");
    uint32_t first = dice(3), fields = 1 + dice(3 - first);
    for (uint32_t f = first; f < first + fields; f++) {
        if (f > first) buffer_byte(b, ',');
        json_put_string(b, bytes_of(FIELDS[f]));
        buffer_text(b, ":{\"over\":[");
        for (uint32_t k = dice(4); k && n; k--) {
            put_id(b, 1 + dice(n + 1));
            if (k > 1) buffer_byte(b, ',');
        }
        buffer_text(b, "],\"v\":\"");
        buffer_text(b, dice(2) ? "yes" : "");
        buffer_text(b, "\"}");
    }
    buffer_text(b, "},\"w\":");
    put_id(b, 1 + (dice(8) ? n : dice(n + 1))); /* sometimes one that was there before */
    buffer_text(b, ",\"who\":");
    json_put_string(b, bytes_of(WHO[dice(4) == 0]));
    buffer_byte(b, '}');
}

static uint32_t draw_book(struct bytes lines[LINES_MAX], struct buffer *into) {
    uint8_t raw[LINE_MAX_BYTES];
    uint32_t count = 1 + dice(LINES_MAX);
    for (uint32_t i = 0; i < count; i++) {
        struct buffer b = BUFFER(raw);
        uint32_t from = into->len;
        draw_line(&b, i);
        if (!line_read(&line, buffer_bytes(&b))) abort();
        line_write(&line, into);
        lines[i] = bytes_slice(buffer_bytes(into), from, into->len);
    }
    return count;
}

TEST(the_order_of_lines_never_matters) {
    const char *seed = getenv("SEED");
    struct bytes lines[2 * LINES_MAX];
    dice_state = seed ? strtoull(seed, NULL, 10) : 7;
    printf("SEED=%llu\n", (unsigned long long)dice_state);
    for (uint32_t book = 0; book < 100; book++) {
        FRESH(text);
        FRESH(wanted);
        uint32_t count = draw_book(lines, &text);
        EXPECT(folds_to(lines, count, &wanted));
        /* Some lines came by both devices. */
        for (uint32_t again = dice(count); again; again--, count++)
            lines[count] = lines[dice(count)];
        for (uint32_t order = 0; order < 20; order++) {
            for (uint32_t i = count; i > 1; i--) {
                uint32_t k = dice(i);
                struct bytes x = lines[i - 1];
                lines[i - 1] = lines[k], lines[k] = x;
            }
            FRESH(got);
            EXPECT(folds_to(lines, count, &got));
            EXPECT(same("another order", buffer_bytes(&got), buffer_bytes(&wanted)));
        }
    }
}

static bool known(const char *kind, const char *field, const char *value) {
    FRESH(text);
    buffer_text(&text, "{\"at\":\"2031-05-02T07:10:00Z\",\"entry\":");
    put_id(&text, 1);
    buffer_text(&text, ",\"w\":");
    put_id(&text, 2);
    buffer_text(&text, ",\"kind\":\"");
    buffer_text(&text, kind);
    buffer_text(&text, "\",\"set\":{\"");
    buffer_text(&text, field);
    buffer_text(&text, "\":{\"over\":[],\"v\":");
    buffer_text(&text, value);
    buffer_text(&text, "}}}");
    if (!line_read(&line, buffer_bytes(&text))) abort();
    return line_known(&line, &notes_words);
}

TEST(what_is_written_here_has_the_kinds_fields_and_shapes_of_the_table) {
    EXPECT(known("setup", "lens", "\"40\"") && known("setup", "removed", "\"yes\""));
    EXPECT(known("setup", "filters", "[\"ND .9\"]") && known("setup", "filters", "[]"));
    EXPECT(known("plan", "plan", "[{\"kind\":\"lamp\",\"x\":1}]") && known("plan", "plan", "[]"));
    EXPECT(!known("scent", "lens", "\"40\"") && !known("setup", "juniper", "\"40\""));
    EXPECT(!known("setup", "lens", "[\"40\"]") && !known("setup", "filters", "\"ND .9\""));
    EXPECT(!known("plan", "plan", "\"x\"") && !known("plan", "plan", "[\"x\"]"));
    EXPECT(!known("setup", "filters", "[{\"x\":1}]") && !known("setup", "removed", "[\"yes\"]"));
}

static bool is_null(uint32_t node) {
    return json_is(&vectors, node, JSON_NULL);
}
static bool says(struct buffer *b, uint32_t node) {
    uint8_t bytes[200];
    struct buffer w = BUFFER(bytes);
    bool right = same("unit", buffer_bytes(b), vectors_string(node, &w));
    b->len = 0;
    return right;
}

TEST(units_are_what_the_vectors_say) {
    uint8_t out[100], in[200], rate_text[50];
    struct buffer b = BUFFER(out), i = BUFFER(in), r = BUFFER(rate_text);
    int32_t n;
    int64_t rate;
    EXPECT(vectors_read("units.json"));
    EACH(row, json_member(&vectors, 0, "stop")) {
        bool can = units_stop(vectors_string(vectors_at(row, 0), &i), &n);
        EXPECT(can == !is_null(vectors_at(row, 1)) || !same("stop", buffer_bytes(&i), BYTES("")));
        if (!can) continue;
        EXPECT_EQ(n, vectors.node[vectors_at(row, 1)].number);
        units_put_stop(&b, n);
        EXPECT(says(&b, vectors_at(row, 2)));
    }
    EACH(row, json_member(&vectors, 0, "length")) {
        bool feet = json_is(&vectors, vectors_at(row, 1), JSON_TRUE);
        bool can = units_length(vectors_string(vectors_at(row, 0), &i), feet, &n);
        EXPECT(can == !is_null(vectors_at(row, 2)) || !same("length", buffer_bytes(&i), BYTES("")));
        if (!can) continue;
        EXPECT_EQ(n, vectors.node[vectors_at(row, 2)].number);
        units_put_feet(&b, n);
        EXPECT(says(&b, vectors_at(row, 3)));
        units_put_metres(&b, n);
        EXPECT(says(&b, vectors_at(row, 4)));
    }
    EACH(row, json_member(&vectors, 0, "rate")) {
        bool can = units_rate(vectors_string(vectors_at(row, 0), &i), &rate);
        EXPECT_EQ(can, !is_null(vectors_at(row, 1)));
        if (can) EXPECT_EQ(rate, vectors.node[vectors_at(row, 1)].number);
    }
    EACH(row, json_member(&vectors, 0, "shutter")) {
        EXPECT(units_rate(vectors_string(vectors_at(row, 1), &r), &rate));
        bool can = units_shutter(vectors_string(vectors_at(row, 0), &i), rate, &n);
        EXPECT_EQ(can, !is_null(vectors_at(row, 2)));
        if (!can) continue;
        EXPECT_EQ(n, vectors.node[vectors_at(row, 2)].number);
        units_put_degrees(&b, n);
        EXPECT(says(&b, vectors_at(row, 3)));
        units_put_exposure(&b, n, rate);
        EXPECT(says(&b, vectors_at(row, 4)));
    }
}

TEST(slates_are_what_the_vectors_say) {
    uint8_t out[100], in[100], in_scene[100];
    struct buffer b = BUFFER(out), i = BUFFER(in), s = BUFFER(in_scene);
    EXPECT(vectors_read("units.json"));
    EACH(row, json_member(&vectors, 0, "slate")) {
        bool british = bytes_equal(vectors_raw(vectors_at(row, 2)), BYTES("british"));
        units_slate(&b, vectors_string(vectors_at(row, 0), &i),
                    vectors_string(vectors_at(row, 1), &s), british);
        EXPECT(says(&b, vectors_at(row, 3)));
    }
}
