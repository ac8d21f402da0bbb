/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_mhl.c - the small parts of media: hashes and their texts, patterns, records, names that XML can hold. */
#include "inquiry/media/digester.h"
#include "inquiry/media/remark.h"
#include "inquiry/media/ignore.h"
#include "inquiry/media/new_file.h"
#include "inquiry/media/plain.h"
#include "inquiry/media/records.h"
#include "test.h"

static const char *text_of(enum format f, const char *data) {
    static uint8_t text[FORMAT_TEXT_MAX + 1];
    uint8_t digest[DIGEST_MAX];
    struct buffer b = {text, 0, FORMAT_TEXT_MAX, false};
    struct digester *d = digester_create();
    digester_once(d, f, bytes_of(data), digest);
    digester_destroy(d);
    format_put(&b, f, digest);
    text[b.len] = 0;
    return (const char *)text;
}

/* Of nothing, the C4 of SMPTE ST 2114; the others by md5sum, sha1sum, sha256sum and xxhsum. */
TEST(hashes_are_what_others_say) {
    static const struct {
        enum format f;
        const char *data, *text;
    } of[] = {
        {FORMAT_C4, "",
         "c459dsjfscH38cYeXXYogktxf4Cd9ibshE3BHUo6a58hBXmRQdZrAkZzsWcbWtDg5oQstpDuni4Hirj75GEmTc1sF"
         "T"},
        {FORMAT_MD5, "abc", "900150983cd24fb0d6963f7d28e17f72"},
        {FORMAT_SHA1, "abc", "a9993e364706816aba3e25717850c26c9cd0d89d"},
        {FORMAT_SHA256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {FORMAT_XXH64, "abc", "44bc2cf5ad770999"},
        {FORMAT_XXH3, "abc", "78af5f94892f3950"},
        {FORMAT_XXH128, "abc", "06b05ab6733a618578af5f94892f3950"},
    };
    for (size_t i = 0; i < COUNT_OF(of); i++)
        EXPECT(strcmp(text_of(of[i].f, of[i].data), of[i].text) == 0);
}

TEST(texts_are_read_back_and_only_as_written) {
    uint8_t digest[DIGEST_MAX], again[DIGEST_MAX];
    for (uint32_t f = 0; f < FORMATS; f++) {
        uint8_t text[FORMAT_TEXT_MAX];
        struct buffer b = BUFFER(text);
        for (uint32_t i = 0; i < DIGEST_MAX; i++)
            digest[i] = (uint8_t)(f == 0 && i < 9 ? 0 : i * 37 + f);
        format_put(&b, (enum format)f, digest);
        EXPECT(!b.full && format_read((enum format)f, buffer_bytes(&b), again));
        EXPECT(memcmp(digest, again, format_len((enum format)f)) == 0);
        EXPECT(!format_read((enum format)f, bytes_slice(buffer_bytes(&b), 0, b.len - 1), again));
        text[b.len / 2] = 'O'; /* a digit of neither */
        EXPECT(!format_read((enum format)f, buffer_bytes(&b), again));
    }
    EXPECT(!format_read(FORMAT_MD5, BYTES("900150983CD24FB0D6963F7D28E17F72"), again));
    /* 58 to the 88th is more than 64 bytes hold. */
    EXPECT(!format_read(FORMAT_C4,
                        BYTES("c4zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
                              "zzzzzzzzzzzzzzzzzzzzzzzz"),
                        again));
}

TEST(several_at_once_are_the_same_as_alone) {
    uint8_t all[FORMATS * DIGEST_MAX], one[DIGEST_MAX];
    struct digester *d = digester_create();
    uint32_t formats = (1u << FORMATS) - 1;
    digester_begin(d, formats);
    for (int i = 0; i < 1000; i++) digester_add(d, BYTES("some bytes, many times "));
    digester_end(d, all);
    for (uint32_t f = 0; f < FORMATS; f++) {
        digester_begin(d, 1u << f);
        for (int i = 0; i < 1000; i++) digester_add(d, BYTES("some bytes, many times "));
        digester_end(d, one);
        EXPECT(memcmp(one, all + format_at(formats, (enum format)f), format_len((enum format)f)) ==
               0);
    }
    digester_destroy(d);
}

static int says(const char *patterns, const char *path, bool folder) {
    struct ignore i = {0};
    for (struct bytes rest = bytes_of(patterns); rest.len;) {
        uint32_t end = bytes_find(rest, '|');
        ignore_add(&i, bytes_slice(rest, 0, end));
        rest = bytes_slice(rest, end + 1, rest.len);
    }
    int said = ignore_says_within(&i, bytes_of(path), folder);
    ignore_drop(&i);
    return said;
}

/* What git's own documentation says of each. */
TEST(patterns_are_those_of_gitignore) {
    static const struct {
        const char *patterns, *path;
        bool folder, ignored;
    } of[] = {
        {"*.tmp", "a.tmp", false, true},
        {"*.tmp", "Clips/a.tmp", false, true},
        {"*.tmp", "a.tmpx", false, false},
        {"/*.tmp", "Clips/a.tmp", false, false},
        {"/Clips/b.txt", "Clips/b.txt", false, true},
        {"/Clips/b.txt", "x/Clips/b.txt", false, false},
        {"Clips/b.txt", "x/Clips/b.txt", false, false},
        {"cache/", "cache", true, true},
        {"cache/", "cache", false, false},
        {"cache/", "x/cache/deep/file", false, true},
        {"tmp", "tmp/file", false, true},
        {"a/**/b", "a/b", false, true},
        {"a/**/b", "a/x/y/b", false, true},
        {"a/**/b", "a/x/y/c", false, false},
        {"**/foo", "foo", false, true},
        {"**/foo/bar", "x/foo/bar", false, true},
        {"abc/**", "abc/x/y", false, true},
        {"abc/**", "abc", true, false},
        {"a?c", "abc", false, true},
        {"a?c", "a/c", false, false},
        {"[a-c]x", "bx", false, true},
        {"[!a-c]x", "bx", false, false},
        {"[!a-c]x", "dx", false, true},
        {"[]x]", "]", false, true},
        {"[open", "[open", false, true},
        {"\\*", "*", false, true},
        {"\\*", "x", false, false},
        {"\\!x", "!x", false, true},
        {"\\#x", "#x", false, true},
        {"#x", "#x", false, false},
        {"*.mov|!keep.mov", "keep.mov", false, false},
        {"*.mov|!keep.mov", "other.mov", false, true},
        {"Clips/|!Clips/keep.mov", "Clips/keep.mov", false, true},
        {"trail   ", "trail", false, true},
        {"/", "x", false, false},
        {"", "x", false, false},
        {"*a*a*a*a*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false,
         false},
        {"**/**/**/**/**/**/**/b", "a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a", false, false},
    };
    for (size_t i = 0; i < COUNT_OF(of); i++) {
        if (says(of[i].patterns, of[i].path, of[i].folder) != of[i].ignored)
            printf("  %s of %s\n", of[i].patterns, of[i].path);
        EXPECT(says(of[i].patterns, of[i].path, of[i].folder) == of[i].ignored);
    }
}

TEST(names_that_a_manifest_can_hold) {
    static const char *const can[] = {"a b",      "line\nend",    "tab\t", "cr\r",
                                      "\xc2\x85", "\xe2\x80\xa8", "",      "\x7f"};
    static const char *const cannot[] = {"\x01",     "vt\x0b",       "ff\x0c",      "\xff",
                                         "\xc0\x80", "\xed\xa0\x80", "\xef\xbf\xbf"};
    for (size_t i = 0; i < COUNT_OF(can); i++) EXPECT(new_file_can_say(bytes_of(can[i])));
    for (size_t i = 0; i < COUNT_OF(cannot); i++) EXPECT(!new_file_can_say(bytes_of(cannot[i])));
}

static char told[1024];

static bool tell_begin(void *state, const char *name, bool aside, const char **attributes) {
    size_t at = strlen(told);
    (void)state;
    at += (size_t)snprintf(told + at, sizeof told - at, "%s%s", aside ? "!" : "", name);
    for (; *attributes; attributes += 2)
        at += (size_t)snprintf(told + at, sizeof told - at, " %s=%s", attributes[0], attributes[1]);
    snprintf(told + at, sizeof told - at, "{");
    return true;
}
static bool tell_end(void *state, const char *name, struct bytes text) {
    size_t at = strlen(told);
    (void)state, (void)name;
    snprintf(told + at, sizeof told - at, "%.*s}", (int)text.len, (const char *)text.ptr);
    return true;
}

/* Given ${step} octets more each time. NULL: it is not plain. */
static const char *plainly(const char *text, uint32_t step) {
    struct plain p = {"urn:x", "urn:y", tell_begin, tell_end, NULL, {{0}}, 0, false, false};
    char held[512];
    uint32_t len = 0, used = 0, size = (uint32_t)strlen(text);
    told[0] = 0;
    for (uint32_t from = 0, more; from < size; from += more) {
        more = from ? step : 40; /* a declaration is not cut */
        if (more > size - from) more = size - from;
        memcpy(held + len, text + from, more);
        len += more;
        held[len] = 0;
        if (!plain_read(&p, held, len, &used)) return NULL;
        len -= used;
        memmove(held, held + used, len);
    }
    return plain_whole(&p) && !len ? told : NULL;
}

TEST(plain_xml_is_told_however_it_comes) {
    static const struct {
        const char *xml, *told;
    } of[] = {
        {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a xmlns=\"urn:x\" v=\"2\">\n "
         "<b>t</b>\n</a>\n",
         "a v=2{b{t}\n}"},
        {"<a xmlns=\"urn:x\"><b c=\"1\" d=\"\xd0\xb6>'\">\xd0\xb6 \xf0\x9f\x8e\xac</b></a>",
         "a{b c=1 d=\xd0\xb6>'{\xd0\xb6 \xf0\x9f\x8e\xac}}"},
        {"<a xmlns=\"urn:x\"><b xmlns=\"urn:y\">t</b></a>", "a{!b{t}}"},
    };
    for (size_t i = 0; i < COUNT_OF(of); i++) {
        const uint32_t steps[] = {1000, 7, 3, 1};
        for (size_t k = 0; k < COUNT_OF(steps); k++) {
            const char *is = plainly(of[i].xml, steps[k]);
            EXPECT(is && strcmp(is, of[i].told) == 0);
        }
    }
}

TEST(what_a_library_might_refuse_is_not_plain) {
    static const char *const not [] = {
        "",
        " ",
        "a",
        "<a>",
        "<a></a>",
        "<a xmlns=\"urn:z\"></a>",
        "<a xmlns=\"urn:x\"/>",
        "<a xmlns=\"urn:x\"></a><b></b>",
        "<a xmlns=\"urn:x\"></a>x",
        "x<a xmlns=\"urn:x\"></a>",
        "<a xmlns=\"urn:x\"><b></a></b>",
        "<a xmlns=\"urn:x\"></a",
        "<a xmlns=\"urn:x\">&amp;</a>",
        "<a xmlns=\"urn:x\"><!-- --></a>",
        "<a xmlns=\"urn:x\"><![CDATA[x]]></a>",
        "<a xmlns=\"urn:x\">]]></a>",
        "<a xmlns=\"urn:x\">\r</a>",
        "<a xmlns=\"urn:x\">\x01</a>",
        "<a xmlns=\"urn:x\">\xff</a>",
        "<a xmlns=\"urn:x\">\xed\xa0\x80</a>",
        "<a xmlns=\"urn:x\">\xef\xbf\xbf</a>",
        "<a xmlns=\"urn:x\" b=\"1\" b=\"1\"></a>",
        "<a xmlns=\"urn:x\" b=\"&lt;\"></a>",
        "<a xmlns=\"urn:x\" b='1'></a>",
        "<a xmlns=\"urn:x\" b=\"\t\"></a>",
        "<a xmlns=\"urn:x\" b=\"1\"c=\"1\"></a>",
        "<a xmlns=\"urn:x\" ></a>",
        "<a xmlns=\"urn:x\"><1></1></a>",
        "<x:a xmlns:x=\"urn:x\"></x:a>",
        "<a xmlns=\"urn:x\"><b xmlns=\"urn:x\"></b></a>",
        "<a xmlns=\"urn:x\"><b xmlns=\"\"></b></a>",
        "\xef\xbb\xbf<a xmlns=\"urn:x\"></a>",
        "<!DOCTYPE a><a xmlns=\"urn:x\"></a>",
        "<?xml version=\"1.1\"?><a xmlns=\"urn:x\"></a>",
    };
    for (size_t i = 0; i < COUNT_OF(not ); i++) {
        if (plainly(not [i], 1000)) printf("  %s\n", not [i]);
        EXPECT(!plainly(not [i], 1000));
    }
}

static void record(struct records *r, uint32_t generation, const char *path, const char *before,
                   uint8_t action, uint8_t digest) {
    struct manifest_hash h = {.path = bytes_of(path), .previous = bytes_of(before), .entries = 1};
    h.entry[0] = (struct manifest_entry){.format = FORMAT_XXH64, .action = action, .content = true};
    h.entry[0].digest[0] = digest;
    records_add(r, generation, &h);
}

TEST(records_take_their_past_along) {
    struct arena a = {0};
    struct records r;
    records_init(&r, &a);
    record(&r, 1, "old", "", ACTION_ORIGINAL, 1);
    record(&r, 2, "old", "", ACTION_FAILED, 9);
    record(&r, 3, "new", "old", ACTION_VERIFIED, 1);
    EXPECT(!records_find(&r, BYTES("old")));
    struct record *new = records_find(&r, BYTES("new"));
    EXPECT(new &&record_original(new)->generation == 1 && record_original(new)->digest[0] == 1);
    record(&r, 4, "old", "", ACTION_ORIGINAL, 5); /* another of the old name */
    EXPECT(record_original(records_find(&r, BYTES("old")))->digest[0] == 5);
    EXPECT(record_original(new)->digest[0] == 1);
    record(&r, 5, "old", "new", ACTION_VERIFIED, 1); /* and back, in a circle */
    EXPECT(records_find(&r, BYTES("old")) && !records_find(&r, BYTES("new")));
    EXPECT(record_first(records_find(&r, BYTES("old")), FORMAT_XXH64));
    records_drop(&r);
    arena_drop(&a);
}

TEST(many_records_are_found) {
    struct arena a = {0};
    struct records r;
    char path[32];
    records_init(&r, &a);
    for (int i = 0; i < 20000; i++) {
        snprintf(path, sizeof path, "Clips/%d", i);
        record(&r, 1, path, "", ACTION_ORIGINAL, (uint8_t)i);
    }
    for (int i = 0; i < 20000; i += 7) {
        snprintf(path, sizeof path, "Clips/%d", i);
        const struct record *found = records_find(&r, bytes_of(path));
        EXPECT(found && found->first->digest[0] == (uint8_t)i);
    }
    EXPECT(!records_find(&r, BYTES("Clips/20000")));
    records_drop(&r);
    arena_drop(&a);
}

/* mhl.md section 3. */
TEST(exit_codes_win_in_the_stated_order) {
    struct remarks all = {0};
    all.count[REMARK_MISSING] = all.count[REMARK_NEW] = all.count[REMARK_NOT_FOUND] = 1;
    EXPECT_EQ(remark_exit(&all, REMARK_AS_VERIFY), 21);
    EXPECT_EQ(remark_exit(&all, REMARK_AS_DIFF), 10);
    all.count[REMARK_NEW] = 0;
    EXPECT_EQ(remark_exit(&all, REMARK_AS_VERIFY), 20);
    all.count[REMARK_MISMATCH] = 1;
    EXPECT_EQ(remark_exit(&all, REMARK_AS_VERIFY), 11);
    EXPECT_EQ(remark_exit(&all, REMARK_AS_CREATE), 11);
    all.count[REMARK_MANIFEST_GONE] = 1;
    EXPECT_EQ(remark_exit(&all, REMARK_AS_VERIFY), 33);
    EXPECT(remark_stops(&all));
}
