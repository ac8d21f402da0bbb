/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_json.c - what the reader takes and refuses, and what the writer writes. */
#include "test.h"
#include "text/json.h"

enum { NODES = 256 };
static struct json_node nodes[NODES];
static struct json json;

static bool reads(const char *text) {
    return json_read(&json, bytes_of(text), nodes, NODES);
}

static const char *const right[] = {
    "null",
    "true",
    "false",
    "0",
    "-1",
    "9007199254740991",
    "-9007199254740991",
    "\"\"",
    "[]",
    "{}",
    " \t\r\n[ ] \n",
    "{ \"a\" : [ 1 , {} , [] , \"\" ] }",
    "[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]",
    "\"\\u0000\"",
    "\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t\"",
    "\"\\ud83c\\uDFAC\"",
    "\"\xf0\x9f\x8e\xac\"",
    "\"\x7f\"",
    "\"\\uffff\"",
    "{\"\":0}",
    "{\"a\":1,\"A\":2}",
    "{\"a\":{\"a\":{\"a\":0}},\"b\":{\"a\":0}}",
    "[\"a\",\"a\"]",
    "[{\"a\":0},{\"a\":0}]",
};

TEST(json_that_is_read) {
    for (size_t i = 0; i < COUNT_OF(right); i++) {
        if (!reads(right[i])) printf("# %s: expected %s\n", right[i], json.wrong);
        EXPECT(!json.wrong);
    }
}

static const char *const wrong[] = {
    "",
    " ",
    "nul",
    "True",
    "nullx",
    "tru e",
    "01",
    "-0",
    "-",
    "+1",
    "1.0",
    "1e3",
    "1E3",
    "-01",
    "00",
    ".5",
    "0x10",
    "NaN",
    "Infinity",
    "9007199254740992",
    "-9007199254740992",
    "99999999999999999999999",
    "'a'",
    "\"",
    "\"a",
    "\"\\\"",
    "\"\\x\"",
    "\"\\u12\"",
    "\"\\u12g4\"",
    "\"\\U0041\"",
    "\"\n\"",
    "\"\t\"",
    "\"\x1f\"",
    "\"\xff\"",
    "\"\xc0\x80\"",
    "\"\xed\xa0\x80\"",
    "\"\\ud800\"",
    "\"\\udc00\"",
    "\"\\ud800\\ud800\"",
    "\"\\ud800x\"",
    "\"\\ud800\\n\"",
    "\"\\",
    "\"\\u",
    "[",
    "]",
    "[1",
    "[1,",
    "[1,]",
    "[,1]",
    "[1 2]",
    "[1,,2]",
    "[1}",
    "{",
    "}",
    "{]",
    "{\"a\"",
    "{\"a\":",
    "{\"a\":1",
    "{\"a\":1,",
    "{\"a\":1,}",
    "{,}",
    "{a:1}",
    "{1:1}",
    "{\"a\" 1}",
    "{\"a\":1 \"b\":2}",
    "{\"a\"::1}",
    "{\"a\":1]",
    "[]]",
    "{}{}",
    "1 2",
    "null,",
    "[1]x",
    "{\"a\":1,\"a\":1}",
    "{\"a\":1,\"\\u0061\":2}",
    "{\"\\u0061\":1,\"b\":2,\"a\":3}",
    "{\"b\":{\"c\":0,\"c\":1}}",
    "[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]",
    "/**/1",
    "[1]//",
    "\xef\xbb\xbf{}",
    "[\f]",
    "\xc2\xa0"
    "1",
    "{\"a\":[{}],\"b\":[],\"a\":{}}",
};

TEST(json_that_is_refused) {
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        if (reads(wrong[i])) printf("# read: %s\n", wrong[i]);
        EXPECT(json.wrong);
        EXPECT(json.wrong_at <= strlen(wrong[i]) + 1);
    }
    EXPECT(!json_read(&json, BYTES("[\0]"), nodes, NODES));
    EXPECT(!json_read(&json, BYTES("1\0"), nodes, NODES));
    EXPECT(!json_read(&json, BYTES("\"a\0b\""), nodes, NODES));
}

TEST(a_refusal_says_where_and_what) {
    EXPECT(!reads("{\"a\":1,\"a\":2}"));
    EXPECT_EQ(json.wrong_at, 7);
    EXPECT_TEXT(bytes_of(json.wrong), "each key once");
}

TEST(no_more_nodes_than_the_caller_gave) {
    EXPECT(!json_read(&json, BYTES("[1,2]"), nodes, 2));
    EXPECT_TEXT(bytes_of(json.wrong), "fewer values");
    EXPECT(json_read(&json, BYTES("[1,2]"), nodes, 3));
    EXPECT(!json_read(&json, BYTES("1"), nodes, 0));
    EXPECT(!json_read(&json, BYTES("{}"), nodes, 0));
    EXPECT(!json_read(&json, BYTES("{\"a\":1}"), nodes, 1));
    EXPECT(!json_read(&json, BYTES("{\"a\":1}"), nodes, 2));
}

TEST(every_cut_of_a_document_is_refused) {
    const char *text =
        "{\"k\":\"round.loaded\",\"n\":[-12,{\"x\":true}],\"s\":\"\\u00e9\xc3\xa9\"}";
    for (uint32_t len = 0; len < strlen(text); len++)
        EXPECT(!json_read(&json, bytes_slice(bytes_of(text), 0, len), nodes, NODES));
    EXPECT(reads(text));
}

TEST(nodes_say_what_stands_where) {
    EXPECT(reads("{\"a\":[1,[2,3],-4],\"b\":{\"c\":null},\"d\\u0065\":\"x\\ny\"}"));
    uint32_t a = json_member(&json, 0, "a"), b = json_member(&json, 0, "b");
    EXPECT_EQ(json.node[0].count, 3);
    EXPECT_EQ(json.node[0].next, json.count);
    EXPECT(json_is(&json, a, JSON_ARRAY));
    EXPECT_EQ(json.node[a].count, 3);
    uint32_t inner = json.node[a + 1].next;
    EXPECT_TEXT(json_raw(&json, inner), "[2,3]");
    EXPECT_EQ(json.node[json.node[inner].next].number, -4);
    EXPECT(json_is(&json, json_member(&json, b, "c"), JSON_NULL));
    EXPECT_EQ(json_member(&json, 0, "c"), 0);
    EXPECT_EQ(json_member(&json, a, "a"), 0);
    EXPECT_EQ(json_member(&json, 0, "d"), 0);
    EXPECT(!json_is(&json, 0, JSON_ARRAY));
    EXPECT(!json_is(&json, 999, JSON_NULL));
    EXPECT_EQ(json_raw(&json, 999).len, 0);

    uint8_t room[8];
    struct buffer out = BUFFER(room);
    uint32_t de = json_member(&json, 0, "de");
    EXPECT_TEXT(json_raw(&json, de), "x\\ny");
    EXPECT(json_string(&json, de, &out));
    EXPECT_TEXT(buffer_bytes(&out), "x\ny");
    EXPECT(!json_string(&json, a, &out));
    struct buffer small = {room, 0, 2, false};
    EXPECT(!json_string(&json, de, &small));
}

/* RFC 8785 3.2.2.2 and its example of section 3.2.2. */
TEST(strings_are_written_as_jcs_writes_them) {
    uint8_t room[256];
    struct buffer b = BUFFER(room);
    json_put_string(&b, BYTES("\xe2\x82\xac$\x0f\nA'B\"\\\\\"/"));
    EXPECT_TEXT(buffer_bytes(&b), "\"\xe2\x82\xac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    b.len = 0;
    json_put_string(&b, BYTES("\b\t\n\f\r\0\x1f\x7f"));
    EXPECT_TEXT(buffer_bytes(&b), "\"\\b\\t\\n\\f\\r\\u0000\\u001f\x7f\"");
    json_put_string(&b, BYTES("\xed\xa0\x80"));
    EXPECT(b.full);
}

TEST(what_is_written_is_read_back) {
    for (uint32_t point = 0; point < 0x11000; point++) {
        if (point >= 0xd800 && point <= 0xdfff) continue;
        uint8_t plain[8], quoted[16], back[8];
        struct buffer p = BUFFER(plain), q = BUFFER(quoted), r = BUFFER(back);
        buffer_byte(&p, 'a');
        p.len = 0;
        for (uint8_t mark = point < 0x80      ? 1
                            : point < 0x800   ? 2
                            : point < 0x10000 ? 3
                                              : 4;
             p.len < mark;) {
            static const uint8_t first[] = {0, 0, 0xc0, 0xe0, 0xf0};
            uint32_t shift = 6 * (mark - 1u - p.len), bits = point >> shift;
            buffer_byte(&p, (uint8_t)(p.len ? 0x80 | (bits & 63) : first[mark] | bits));
        }
        json_put_string(&q, buffer_bytes(&p));
        EXPECT(json_read(&json, buffer_bytes(&q), nodes, NODES));
        EXPECT(json_string(&json, 0, &r));
        EXPECT(bytes_equal(buffer_bytes(&p), buffer_bytes(&r)));
    }
}

TEST(the_writer_sets_its_commas) {
    uint8_t room[128];
    struct buffer b = BUFFER(room);
    buffer_byte(&b, '{');
    json_key(&b, "a");
    buffer_byte(&b, '[');
    json_item(&b);
    buffer_i64(&b, 1);
    json_item(&b);
    buffer_byte(&b, '{');
    json_key(&b, "x");
    buffer_text(&b, "null}]");
    json_key(&b, "b");
    json_put_string(&b, BYTES("{"));
    json_key(&b, "c");
    buffer_text(&b, "{}}");
    EXPECT_TEXT(buffer_bytes(&b), "{\"a\":[1,{\"x\":null}],\"b\":\"{\",\"c\":{}}");
    EXPECT(json_read(&json, buffer_bytes(&b), nodes, NODES));
}
