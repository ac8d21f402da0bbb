/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_decode.c - the walls around a program that reads what nobody vouches for: each is leant against from inside. */
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "inquiry/align/decode.h"
#include "inquiry/align/decode_child.h"
#include "test.h"

static uint8_t room[1 << 16];
static struct buffer heard;
static char words[DECODE_WORDS_MAX];
static char path[] = "/tmp/showclear-decode-XXXXXX";

static bool hear(void *state, struct bytes octets) {
    buffer_put(state, octets);
    return !heard.full;
}

static int given(const char *text) {
    memcpy(path + sizeof path - 7, "XXXXXX", 7);
    int file = mkstemp(path);
    if (file < 0 || write(file, text, strlen(text)) < 0) abort();
    lseek(file, 0, SEEK_SET);
    return file;
}

static enum decode_end run(const char *script, uint32_t silent_s, uint32_t cpu_s) {
    const char *argv[] = {"sh", "-c", script, NULL};
    int file = given("of the file\n");
    struct decode_child c = {argv, file, silent_s, cpu_s, hear, &heard};
    heard = BUFFER(room);
    enum decode_end end = decode_child_run(&c, words);
    close(file);
    unlink(path);
    return end;
}

TEST(it_reads_the_file_and_is_heard) {
    EXPECT_EQ(run("cat; cat /dev/stdin", 30, 30), DECODE_DONE);
    EXPECT_TEXT(buffer_bytes(&heard), "of the file\nof the file\n");
    EXPECT_EQ(words[0], 0);
}

TEST(it_has_no_network) {
    EXPECT_EQ(
        run("bash -c 'echo x >/dev/tcp/127.0.0.1/9' 2>&1 | grep -om1 'not permitted'", 30, 30),
        DECODE_DONE);
    EXPECT_TEXT(buffer_bytes(&heard), "not permitted\n");
    EXPECT_EQ(
        run("bash -c 'echo x >/dev/udp/127.0.0.1/9' 2>&1 | grep -om1 'not permitted'", 30, 30),
        DECODE_DONE);
    EXPECT_TEXT(buffer_bytes(&heard), "not permitted\n");
}

TEST(it_opens_no_other_file) {
    if (syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) < 1) {
        printf("no Landlock in this kernel: not tested\n");
        return;
    }
    EXPECT_EQ(run("cat /etc/passwd", 30, 30), DECODE_FAILED);
    EXPECT_EQ(heard.len, 0);
    EXPECT(strstr(words, "denied"));
    EXPECT_EQ(run("echo x >/tmp/showclear-decode-made", 30, 30), DECODE_FAILED);
    EXPECT(access("/tmp/showclear-decode-made", F_OK) != 0);
}

TEST(it_writes_to_no_file_that_it_was_given) {
    EXPECT_EQ(run("echo x >/dev/stdin", 30, 30), DECODE_FAILED);
    EXPECT_EQ(run("cat", 30, 30), DECODE_DONE);
    EXPECT_TEXT(buffer_bytes(&heard), "of the file\n");
}

TEST(it_ends_when_its_time_is_over) {
    EXPECT_EQ(run("while :; do :; done", 60, 1), DECODE_TOO_LONG);
    EXPECT_EQ(run("exec sleep 100", 1, 30), DECODE_TOO_LONG);
}

TEST(it_ends_when_enough_was_heard) {
    EXPECT_EQ(run("exec yes", 30, 30), DECODE_ENOUGH);
    EXPECT(heard.full);
}

TEST(its_complaint_is_a_line_of_plain_letters) {
    EXPECT_EQ(run("printf 'one \\033[2J two\\nthree\\n' >&2; exit 3", 30, 30), DECODE_FAILED);
    EXPECT_EQ(strcmp(words, "one ?[2J two"), 0);
}

TEST(what_is_not_installed_is_said) {
    const char *argv[] = {"showclear-no-such-program", NULL};
    struct decode_child c = {argv, 0, 30, 30, hear, &heard};
    EXPECT_EQ(decode_child_run(&c, words), DECODE_ABSENT);
}

TEST(what_is_no_file_is_not_opened) {
    static const char *const NONE[] = {"/dev/zero", "/tmp", "/proc/self/nowhere"};
    for (size_t i = 0; i < COUNT_OF(NONE); i++) {
        struct recording r = {.path = NONE[i]};
        EXPECT(!decode_recording(&r));
        EXPECT(r.why[0] != 0);
        EXPECT(!r.tape.open);
    }
}
