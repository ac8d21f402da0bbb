/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_custody.c - before an exhibit is shown: who looks is written down once an hour, what is altered, missing or held is not shown;
 * and what files are by their heads. */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include "inquiry/custody/custody.h"
#include "test.h"

static const char SEEN[] = "what was seen\n";
static char place[] = "/tmp/showclear-custody-XXXXXX", dir[64], source[64], why[INQUIRY_WORDS_MAX];
static struct inquiry q;
static uint8_t called_bytes[NUMBER_MAX];
static struct buffer called = {called_bytes, 0, sizeof called_bytes, false};
static struct custody_taken taken;

static void put(const char *path, const char *text) {
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0 || write(file, text, strlen(text)) < 0 || close(file) != 0) abort();
}

static void begin(void) {
    memcpy(place + sizeof place - 7, "XXXXXX", 7);
    if (!mkdtemp(place) || setenv("XDG_STATE_HOME", place, 1) != 0) abort();
    snprintf(dir, sizeof dir, "%s/account", place);
    snprintf(source, sizeof source, "%s/seen.txt", place);
    put(source, SEEN);
    static const struct custody_field FIELD[] = {{"title", "A note"}};
    const struct custody_intake in = {.path = source, .field = FIELD, .fields = 1};
    taken.number = called;
    if (folder_make(dir, "Ridge", "Ada", why) != INQUIRY_DONE ||
        folder_open(&q, dir, true, why) != INQUIRY_DONE ||
        custody_take(&q, &in, &taken, why) != CUSTODY_ALLOWED)
        abort();
}

static void end(void) {
    char words[96];
    EXPECT(folder_close(&q));
    snprintf(words, sizeof words, "rm -rf %s", place);
    EXPECT_EQ(system(words), 0);
}

static uint32_t viewings(void) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < q.entries; i++) count += q.entry[i].kind == ACCOUNT_VIEWING;
    return count;
}

static enum custody_answer show(struct custody_session *s, const char *number, const char *reason) {
    struct custody_shown shown;
    char octets[64] = "";
    enum custody_answer a = custody_show(&q, s, bytes_of(number), bytes_of(reason), &shown, why);
    if (a != CUSTODY_ALLOWED) return a;
    bool same = read(shown.file, octets, sizeof octets) == (long)strlen(SEEN) &&
                strcmp(octets, SEEN) == 0 && shown.size == strlen(SEEN) &&
                strcmp(shown.head->type, "text/plain; charset=utf-8") == 0;
    close(shown.file);
    return same ? a : CUSTODY_FAULT;
}

static void add(const char *wish) {
    EXPECT_EQ(folder_add(&q, NULL, bytes_of(wish), &called, why), INQUIRY_DONE);
}

TEST(who_looks_is_written_once_a_session_and_hour) {
    struct custody_session one = {.by = NULL}, two = {.by = "Ada"}, nobody = {.by = "Nobody"};
    begin();
    EXPECT_EQ(show(&one, "X1", "to align it"), CUSTODY_ALLOWED);
    EXPECT_EQ(viewings(), 1u);
    EXPECT_EQ(show(&one, "X1", ""), CUSTODY_ALLOWED);
    EXPECT_EQ(viewings(), 1u);
    one.look[0].hour--;
    EXPECT_EQ(show(&one, "X1", ""), CUSTODY_ALLOWED);
    EXPECT_EQ(show(&two, "X1", ""), CUSTODY_ALLOWED);
    EXPECT_EQ(viewings(), 3u);
    EXPECT_EQ(show(&nobody, "X1", ""), CUSTODY_REFUSED);
    EXPECT_EQ(show(&two, "X2", ""), CUSTODY_NO_EXHIBIT);
    EXPECT_EQ(show(&two, "I1", ""), CUSTODY_NO_EXHIBIT);
    one.looks = 0;
    EXPECT_EQ(show(&one, "X1", "two\nlines"), CUSTODY_REFUSED);
    EXPECT_EQ(viewings(), 3u);
    end();
}

TEST(what_is_held_is_not_shown_nor_what_was_made_of_it) {
    struct custody_session s = {.by = NULL};
    begin();
    add("{\"number\":\"X1\",\"set\":{\"parent\":\"X1\"}}"); /* a circle */
    EXPECT_EQ(show(&s, "X1", ""), CUSTODY_HELD_BY_KIN);
    add("{\"number\":\"X1\",\"set\":{\"parent\":\"\"}}");
    EXPECT_EQ(show(&s, "X1", ""), CUSTODY_ALLOWED);
    add("{\"kind\":\"exhibit\",\"number\":\"X2\",\"set\":{\"title\":\"Whole\",\"kin-hold\":"
        "\"family\"}}");
    add("{\"number\":\"X1\",\"set\":{\"parent\":\"X2\"}}");
    EXPECT_EQ(show(&s, "X1", ""), CUSTODY_HELD_BY_KIN);
    EXPECT_EQ(show(&s, "X2", ""), CUSTODY_HELD_BY_KIN);
    add("{\"number\":\"X1\",\"set\":{\"family-agrees\":\"her sister, to this one\"}}");
    EXPECT_EQ(show(&s, "X1", ""), CUSTODY_ALLOWED);
    add("{\"number\":\"X1\",\"set\":{\"kin-hold\":\"not any more\"}}");
    EXPECT_EQ(show(&s, "X1", ""), CUSTODY_HELD_BY_KIN);
    end();
}

TEST(what_was_touched_is_read_again_and_what_is_altered_is_not_shown) {
    struct custody_session s = {.by = NULL};
    char path[256];
    begin();
    EXPECT_EQ(show(&s, "X1", ""), CUSTODY_ALLOWED);
    snprintf(path, sizeof path, "%s/exhibits/%s", dir, taken.hash);
    EXPECT_EQ(chmod(path, 0600), 0);
    EXPECT_EQ(show(&s, "X1", ""), CUSTODY_ALLOWED);
    put(path, "what was seeN\n");
    EXPECT_EQ(show(&s, "X1", ""), CUSTODY_ALTERED);
    EXPECT_EQ(viewings(), 1u);
    EXPECT_EQ(unlink(path), 0);
    EXPECT_EQ(show(&s, "X1", ""), CUSTODY_NOT_HERE);
    EXPECT_EQ(mkfifo(path, 0600), 0);
    EXPECT_EQ(show(&s, "X1", ""), CUSTODY_ALTERED);
    EXPECT_EQ(unlink(path), 0);
    EXPECT_EQ(symlink(source, path), 0);
    EXPECT_EQ(show(&s, "X1", ""), CUSTODY_FAULT);
    EXPECT_EQ(viewings(), 1u);
    end();
}

TEST(a_session_forgets_the_oldest_and_writes_again) {
    struct custody_session s = {.by = NULL};
    begin();
    EXPECT_EQ(show(&s, "X1", ""), CUSTODY_ALLOWED);
    for (uint32_t i = 1; i < CUSTODY_LOOKS_MAX; i++) {
        s.look[i] = s.look[0];
        snprintf(s.look[i].number, sizeof s.look[i].number, "Y%u", i);
    }
    s.looks = CUSTODY_LOOKS_MAX;
    s.look[0].hour--, s.look[0].number[0] = 'Z';
    EXPECT_EQ(show(&s, "X1", ""), CUSTODY_ALLOWED);
    EXPECT_EQ(viewings(), 2u);
    EXPECT_EQ(strcmp(s.look[0].number, "X1"), 0);
    end();
}

TEST(a_browser_is_told_of_nothing_that_it_would_run) {
    static const char *const RUNS[] = {"<!DOCTYPE html><p>",
                                       "\xef\xbb\xbf  <HTML>",
                                       "<script>1",
                                       "<svg xmlns='http://www.w3.org/2000/svg'>",
                                       "<?xml?>",
                                       "#EXTM3U\n",
                                       "GIF8 is not",
                                       "%PDF-1.4",
                                       ""};
    for (uint32_t i = 0; i < COUNT_OF(RUNS); i++) {
        const char *type = head_find(bytes_of(RUNS[i]))->type;
        EXPECT(!strstr(type, "html") && !strstr(type, "svg") && !strstr(type, "xml"));
    }
    EXPECT(head_miscalled("mp4", "a.wav"));
    EXPECT(!head_miscalled("mp4", "a.MOV"));
    EXPECT(!head_miscalled("mp4", "a.b.unknown"));
    EXPECT(!head_miscalled("", "a.wav"));
}
