/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* test.h - the small harness. A file of TEST(...) bodies is a program: it runs them in order of appearance, prints
 * "not ok" lines with file and line for what fails, and ends in "N passed, N failed"; exit 1 when anything failed.
 * An argument runs only the tests whose name contains it. A failed EXPECT ends its test. */
#pragma once
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct test {
    const char *name;
    void (*run)(void);
    struct test *next;
};
static struct test *test_first, **test_last = &test_first;
static int test_failures;

static void test_register(struct test *t) {
    *test_last = t;
    test_last = &t->next;
}

#define TEST(id)                                                   \
    static void id(void);                                          \
    static struct test test_of_##id = {#id, id, NULL};             \
    __attribute__((constructor)) static void register_##id(void) { \
        test_register(&test_of_##id);                              \
    }                                                              \
    static void id(void)

#define EXPECT(what)                                                 \
    do {                                                             \
        if (!(what)) {                                               \
            printf("not ok %s:%d: %s\n", __FILE__, __LINE__, #what); \
            test_failures++;                                         \
            return;                                                  \
        }                                                            \
    } while (0)

#define EXPECT_EQ(a, b)                                                                           \
    do {                                                                                          \
        long long expect_a = (long long)(a), expect_b = (long long)(b);                           \
        if (expect_a != expect_b) {                                                               \
            printf("not ok %s:%d: %s is %lld, expected %lld\n", __FILE__, __LINE__, #a, expect_a, \
                   expect_b);                                                                     \
            test_failures++;                                                                      \
            return;                                                                               \
        }                                                                                         \
    } while (0)

/* EXPECT_TEXT(bytes, "literal"): the bytes are those of the text. */
#define EXPECT_TEXT(got, literal)                                                               \
    do {                                                                                        \
        struct bytes expect_b = (got);                                                          \
        if (expect_b.len != strlen(literal) ||                                                  \
            (expect_b.len && memcmp(expect_b.ptr, literal, expect_b.len) != 0)) {               \
            printf("not ok %s:%d: %s is \"%.*s\", expected \"%s\"\n", __FILE__, __LINE__, #got, \
                   (int)expect_b.len, (const char *)expect_b.ptr, literal);                     \
            test_failures++;                                                                    \
            return;                                                                             \
        }                                                                                       \
    } while (0)

int main(int argc, char **argv) {
    int passed = 0, failed = 0;
    setvbuf(stdout, NULL, _IOLBF, 0);
    for (const struct test *t = test_first; t; t = t->next) {
        if (argc > 1 && !strstr(t->name, argv[1])) continue;
        int before = test_failures;
        t->run();
        if (test_failures == before)
            passed++;
        else
            failed++, printf("not ok %s\n", t->name);
    }
    printf("%d passed, %d failed\n", passed, failed);
    return failed ? 1 : 0;
}
