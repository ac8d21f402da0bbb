/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* kill_box.c - kill -9 at a random moment, again and again: kill_box [ROUNDS [SEED]]. In every other round that is while it
 * starts or soon after, in the others once it has said something, however slow the machine.
 *
 * A child process runs the box over SQLite for 32 clients. Each client has one command under way, with a text of its own,
 * and repeats it under its id until it is answered, over the kills too, as a page's outbox does. The child writes each
 * answer and each released checkpoint into a pipe. After each kill the parent opens the folder and says: every answered
 * command is in the log once, at the index that was answered, with its text; nothing is in it twice; the whole log verifies;
 * and every checkpoint that was released is of a beginning of it. */
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "box/crypto.h"
#include "box/inside.h"
#include "box/production.h"
#include "ledger/verify.h"

enum { CLIENTS = 32, EACH_MAX = 100000, RELEASED_MAX = 4096 };
struct said {                /* over the pipe; shorter than PIPE_BUF, so whole or not at all */
    uint32_t client, number; /* client CLIENTS: a checkpoint */
    uint64_t index;
    struct hash root;
};
static char root[] = "/tmp/showclear-kill-XXXXXX", dir[64], state[64], why[BOX_WORDS_MAX];
static uint32_t answered[CLIENTS]; /* commands of this client that were answered */
static uint64_t *answer[CLIENTS];  /* at which index */
static struct {
    uint64_t size;
    struct hash root;
} released[RELEASED_MAX];
static uint32_t releases;
static struct crypto port;

static void must(bool held, const char *what) {
    if (held) return;
    printf("not ok %s (%s)\n", what, why);
    exit(1);
}
static struct box *open_box(const struct box_hook *hook) {
    struct box_options o = {.state_dir = state, .clock = box_clock_read()};
    if (hook) o.hook = *hook;
    return box_open(dir, &o, why);
}

/* The child. */
static struct {
    uint32_t number;
    bool waiting;
} client[CLIENTS];
static struct box *box;
static int out;

static void say(struct said s) {
    if (write(out, &s, sizeof s) != sizeof s) _exit(3);
}
static void on_done(void *state_, const struct box_answer *a) {
    uint32_t c = (uint32_t)(uintptr_t)state_;
    client[c].waiting = false;
    if (a->verdict != BOX_DONE) return; /* it is repeated */
    say((struct said){.client = c, .number = client[c].number++, .index = a->index});
}
static void on_checkpoint(void *state_, struct bytes note) {
    const struct side *durable = box_durable(box);
    (void)state_, (void)note;
    say((struct said){.client = CLIENTS,
                      .index = durable->ledger.size,
                      .root = ledger_root(&durable->ledger, &port)});
}
static uint32_t write_text(char text[32], uint32_t c, uint32_t number) {
    return (uint32_t)snprintf(text, 32, "client %u, text %u", c, number);
}
static void submit(uint32_t c) {
    struct box_request r = {.command = {.kind = COMMAND_EXPLAIN_STOP, .actor = {1}},
                            .done = on_done};
    char text[32];
    memcpy(r.id.byte, &c, sizeof c);
    memcpy(r.id.byte + sizeof c, &client[c].number, sizeof client[c].number);
    r.state = (void *)(uintptr_t)c;
    r.text[SEAL_TEXT] =
        (struct bytes){(const uint8_t *)text, write_text(text, c, client[c].number)};
    r.command.arg[FIELD_REASON] = REASON_OTHER;
    client[c].waiting = box_submit(box, &r);
}
static void be_the_box(int to) {
    struct box_hook hook = {.checkpoint = on_checkpoint};
    out = to;
    for (uint32_t c = 0; c < CLIENTS; c++) client[c].number = answered[c];
    box = open_box(&hook);
    if (!box) fprintf(stderr, "%s\n", why), _exit(2);
    for (;;) {
        struct pollfd wake = {.fd = box_wake_fd(box), .events = POLLIN};
        box_turn(box, box_clock_read());
        for (uint32_t c = 0; c < CLIENTS; c++)
            if (!client[c].waiting) submit(c);
        int ms = box_next_ms(box);
        poll(&wake, 1, ms < 0 ? 1000 : ms);
    }
}

/* The parent. */
static void hear(const struct said *s) {
    if (s->client == CLIENTS) {
        released[releases % RELEASED_MAX].size = s->index;
        released[releases++ % RELEASED_MAX].root = s->root;
        return;
    }
    must(s->number == answered[s->client] && s->number < EACH_MAX, "answers come in order");
    answer[s->client][answered[s->client]++] = s->index;
}
static bool hear_one(int from) {
    struct said s;
    bool said = read(from, &s, sizeof s) == sizeof s;
    if (said) hear(&s);
    return said;
}
static bool hear_for(int from, int ms) {
    struct said s;
    struct pollfd ready = {.fd = from, .events = POLLIN};
    uint64_t end = box_clock_read().mono_ms + (uint64_t)ms, now;
    while ((now = box_clock_read().mono_ms) < end)
        if (poll(&ready, 1, (int)(end - now)) > 0) {
            if (read(from, &s, sizeof s) != sizeof s) return false;
            hear(&s);
        }
    return true;
}

struct looking {
    uint8_t *times[CLIENTS];
    bool right;
};
static bool look(void *state_, const struct store_private *p) {
    struct looking *l = state_;
    uint32_t c, number;
    char text[64];
    snprintf(text, sizeof text, "%.*s", (int)p->value.len, (const char *)p->value.ptr);
    if (sscanf(text, "\"client %u, text %u\"", &c, &number) != 2) return true;
    l->right = l->right && c < CLIENTS && number < EACH_MAX && !l->times[c][number]++;
    if (l->right && number < answered[c]) l->right = answer[c][number] == p->index;
    return l->right;
}
static void check_answers(struct box *b) {
    struct looking l = {.right = true};
    for (uint32_t c = 0; c < CLIENTS; c++) must((l.times[c] = calloc(EACH_MAX, 1)), "memory");
    must(store_reveal(b->store, 0, look, &l) == STORE_OK && l.right,
         "each command is in the log once, where it was said");
    for (uint32_t c = 0; c < CLIENTS; c++) {
        for (uint32_t n = 0; n < answered[c]; n++)
            must(l.times[c][n] == 1, "no answered command is lost");
        free(l.times[c]);
    }
}

static bool get_checkpoint(void *b, struct bytes *note) {
    *note = box_checkpoint(b);
    return true;
}
static struct bytes entry_kept;
static bool keep_entry(void *state_, uint64_t index, const struct store_event *e) {
    static uint8_t bytes[LEDGER_ENTRY_MAX];
    (void)state_, (void)index;
    memcpy(bytes, e->body.ptr, e->body.len);
    entry_kept = (struct bytes){bytes, e->body.len};
    return true;
}
static bool get_entry(void *b, uint64_t index, struct bytes *entry) {
    entry_kept.len = 0;
    bool there = box_read(b, index, index + 1, keep_entry, NULL) && entry_kept.len;
    *entry = entry_kept;
    return there;
}
static bool get_tile(void *b, struct tile t, struct bytes *hashes) {
    static uint8_t bytes[TILE_BYTES];
    struct buffer to = BUFFER(bytes);
    if (!box_tile(b, t, &to)) return false;
    *hashes = buffer_bytes(&to);
    return true;
}
static void on_problem(void *state_, const struct verify_problem *p) {
    (void)state_;
    printf("entry %llu: %s\n", (unsigned long long)p->entry, verify_words(p->what));
}
static void check_log(struct box *b) {
    static struct verify v;
    struct verify_source source = {b, get_checkpoint, get_entry, get_tile, on_problem};
    struct ledger_reader r = box_reader(b);
    struct ledger then;
    v = (struct verify){
        .c = &port, .source = &source, .origin = box_origin(b), .key = &b->keys.key};
    must(verify_run(&v) && v.read == box_durable(b)->ledger.size, "the log verifies");
    for (uint32_t i = 0; i < releases && i < RELEASED_MAX; i++) {
        must(ledger_load(&then, &r, released[i].size), "a released checkpoint is of this log");
        struct hash h = ledger_root(&then, &port);
        must(hash_equal(&h, &released[i].root), "a released checkpoint is of this log");
    }
}

static uint32_t seed = 1;
static int roll(int below) {
    seed = seed * 1664525u + 1013904223u;
    return (int)((seed >> 8) % (uint32_t)below);
}
static void one_round(uint64_t nth) {
    int pipes[2], status;
    struct said s;
    must(pipe(pipes) == 0, "a pipe");
    pid_t child = fork();
    if (!child) close(pipes[0]), be_the_box(pipes[1]);
    must(child > 0, "a child");
    close(pipes[1]);
    if (nth % 2) must(hear_one(pipes[0]), "the child answers");
    must(hear_for(pipes[0], 10 + roll(180)), "the child goes on until it is killed");
    kill(child, SIGKILL);
    must(waitpid(child, &status, 0) == child, "the child is gone");
    while (read(pipes[0], &s, sizeof s) == sizeof s) hear(&s); /* what it had said before */
    close(pipes[0]);
    struct box *b = open_box(NULL);
    must(b, "the folder is opened after the kill");
    check_answers(b);
    check_log(b);
    box_free(b); /* without the snapshot and head.last that box_close would write */
}

static void begin(void) {
    struct production p = {
        .title = "Kill", .zone = "UTC", .state_dir = state, .now_ms = box_clock_read().wall_ms};
    struct box_request r = {.command = {.kind = COMMAND_ADD_PERSON}, .id = {{0xff}}};
    struct box_answer a;
    must(mkdtemp(root) && crypto_create(&port), "a folder");
    snprintf(dir, sizeof dir, "%s/film", root);
    snprintf(state, sizeof state, "%s/state", root);
    must(production_create(dir, &p, why), "a production");
    struct box *b = open_box(NULL);
    must(b, "a box");
    r.command.arg[FIELD_ROLE] = ROLE_FIRST_AD;
    box_run(b, &r, &a);
    must(a.verdict == BOX_DONE, "a person");
    r = (struct box_request){.command = {.kind = COMMAND_STOP}, .id = {{0xfe}}};
    box_run(b, &r, &a);
    must(a.verdict == BOX_DONE, "a stop that can be explained");
    box_close(b);
    for (uint32_t c = 0; c < CLIENTS; c++)
        must((answer[c] = calloc(EACH_MAX, sizeof **answer)), "memory");
}

int main(int argc, char **argv) {
    uint64_t rounds = 20, start = 1;
    uint64_t answers = 0;
    char line[128];
    must(argc < 2 || bytes_u64(bytes_of(argv[1]), &rounds), "ROUNDS is a number");
    must(argc < 3 || bytes_u64(bytes_of(argv[2]), &start), "SEED is a number");
    seed = (uint32_t)start;
    begin();
    for (uint64_t i = 0; i < rounds; i++) one_round(i);
    for (uint32_t c = 0; c < CLIENTS; c++) answers += answered[c];
    must(answers > rounds, "commands were answered between the kills");
    printf(
        "%llu kills, %llu commands answered, %u checkpoints released: none lost, none double, the "
        "log verifies\n",
        (unsigned long long)rounds, (unsigned long long)answers, releases);
    snprintf(line, sizeof line, "rm -rf %s", root);
    if (system(line) != 0) return 1;
    printf("1 passed, 0 failed\n");
    return 0;
}
