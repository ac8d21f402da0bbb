/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_production.c - a production's folder: made, in use, copied, gone on from; who joins, who reads what, what is erased. */
#include <sqlite3.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include "box/crew.h"
#include "box/crypto.h"
#include "box/inside.h"
#include "box/production.h"
#include "core/codec.h"
#include "tests/test.h"

static char root[] = "/tmp/showclear-production-XXXXXX", dir[64], copy[64], state[64],
            why[BOX_WORDS_MAX];
static struct box *box;

static bool shell(const char *words, const char *a, const char *b) {
    char line[400];
    snprintf(line, sizeof line, words, a, b);
    return system(line) == 0;
}
/* A hand in the store's file. */
static bool alter(const char *sql) {
    char path[128];
    sqlite3 *db = NULL;
    snprintf(path, sizeof path, "%s/showclear.db", dir);
    bool done = sqlite3_open(path, &db) == SQLITE_OK &&
                sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK;
    return sqlite3_close(db) == SQLITE_OK && done;
}
static struct production described(void) {
    return (struct production){.title = "The Long Ridge",
                               .zone = "Europe/Rome",
                               .state_dir = state,
                               .now_ms = box_clock_read().wall_ms};
}
static bool opened(const char *where) {
    struct box_options o = {.state_dir = state, .clock = box_clock_read()};
    box = box_open(where, &o, why);
    return box != NULL;
}
static bool cleared(void) {
    if (!state[0] && !mkdtemp(root)) return false;
    snprintf(dir, sizeof dir, "%s/film", root);
    snprintf(copy, sizeof copy, "%s/copy", root);
    snprintf(state, sizeof state, "%s/state", root);
    return shell("rm -rf %s/*%s", root, "");
}
static bool made(void) {
    bool clear = cleared();
    struct production p = described();
    return clear && production_create(dir, &p, why) && opened(dir);
}

static struct box_request request(enum command_kind kind, uint32_t actor) {
    struct box_request r = {.command = {.kind = (uint16_t)kind, .actor = {(uint16_t)actor}},
                            .authenticated = true};
    if (!crypto_random(r.id.byte, sizeof r.id)) abort();
    return r;
}
static struct box_answer run(struct box_request r) {
    struct box_answer a;
    box_run(box, &r, &a);
    return a;
}
static struct box_answer add(uint32_t role, const char *name, const char *contact) {
    struct box_request r = request(COMMAND_ADD_PERSON, 0);
    r.command.arg[FIELD_ROLE] = role;
    r.text[SEAL_NAME] = bytes_of(name);
    if (contact) r.text[SEAL_CONTACT] = bytes_of(contact);
    return run(r);
}
/* A turn or two until what was asked for is on disk. */
static void rest(void) {
    do {
        box_turn(box, box_clock_read());
        usleep(200);
    } while (box->in_flight || !batch_empty(box->gathering));
}

/* In processes of their own: what is turned off stays off. */
TEST(who_makes_or_opens_the_keys_leaves_no_memory_behind) {
    EXPECT(cleared());
    for (int opens = 0; opens < 2; opens++) {
        int status;
        pid_t pid = fork();
        if (!pid) {
            struct rlimit core = {1, 1};
            struct production p = described();
            bool on = setrlimit(RLIMIT_CORE, &core) == 0 && prctl(PR_GET_DUMPABLE) == 1;
            bool done = opens ? opened(dir) : production_create(dir, &p, why);
            getrlimit(RLIMIT_CORE, &core);
            _exit(!on || !done || core.rlim_cur || core.rlim_max || prctl(PR_GET_DUMPABLE));
        }
        EXPECT(waitpid(pid, &status, 0) == pid && WIFEXITED(status) && !WEXITSTATUS(status));
    }
}

TEST(a_production_is_made_and_opened_again) {
    struct stat st;
    char path[128];
    EXPECT(made());
    EXPECT_EQ(box_durable(box)->ledger.size, 1);
    EXPECT_TEXT(box_meta(box, META_TITLE), "The Long Ridge");
    EXPECT_TEXT(box_meta(box, META_ZONE), "Europe/Rome");
    EXPECT(bytes_starts(box_origin(box), BYTES("showclear/the-long-ridge-")));
    EXPECT_EQ(box_origin(box).len, strlen("showclear/the-long-ridge-") + 8);
    snprintf(path, sizeof path, "%s/log.key", dir);
    EXPECT_EQ(stat(path, &st), 0);
    EXPECT_EQ(st.st_mode & 0777, 0600);
    snprintf(path, sizeof path, "%s/ballast", dir);
    EXPECT_EQ(stat(path, &st), 0);
    EXPECT_EQ(st.st_size, BALLAST_BYTES);
    EXPECT_EQ(add(ROLE_ARMORER, "Ada", NULL).verdict, BOX_DONE);
    box_close(box);
    EXPECT(opened(dir));
    EXPECT_EQ(box_durable(box)->ledger.size, 2);
    box_close(box);
    struct production p = described();
    EXPECT(!production_create(dir, &p, why));
    EXPECT(strstr(why, "is there already"));
}

TEST(a_folder_in_use_or_without_a_production_is_refused) {
    struct box *first;
    EXPECT(made());
    first = box;
    EXPECT(!opened(dir));
    EXPECT(strstr(why, "in use"));
    EXPECT(!opened(root));
    EXPECT(strstr(why, "showclear new"));
    box_close(first);
}

TEST(a_checkpoint_survives_a_restart_to_the_byte) {
    uint8_t note[CHECKPOINT_SIGNED_MAX];
    struct buffer before = BUFFER(note);
    EXPECT(made());
    EXPECT_EQ(add(ROLE_GRIP, "Cy", NULL).verdict, BOX_DONE);
    buffer_put(&before, box_checkpoint(box));
    EXPECT(before.len > 0);
    box_close(box);
    EXPECT(opened(dir));
    EXPECT(bytes_equal(buffer_bytes(&before), box_checkpoint(box)));
    box_close(box);
}

TEST(an_old_copy_is_refused_until_it_is_continued) {
    EXPECT(made());
    EXPECT_EQ(add(ROLE_ARMORER, "Ada", "by radio").verdict, BOX_DONE);
    box_close(box);
    EXPECT(shell("cp -r %s %s", dir, copy));
    EXPECT(opened(copy)); /* the same state: no harm yet */
    box_close(box);
    EXPECT(opened(dir));
    EXPECT_EQ(add(ROLE_GRIP, "Cy", NULL).verdict, BOX_DONE);
    box_close(box);
    EXPECT(!opened(copy));
    EXPECT(strstr(why, "old copy"));
    EXPECT(strstr(why, "showclear continue"));
    EXPECT(shell("rm -rf %s%s", state, "")); /* another machine */
    EXPECT(!opened(dir));
    EXPECT(strstr(why, "never kept this log"));

    struct production p = described();
    EXPECT(production_continue(copy, &p, why));
    EXPECT(opened(copy));
    EXPECT_EQ(box_durable(box)->ledger.size, 3);
    EXPECT_EQ(box_durable(box)->world->live.people, 1);
    EXPECT_EQ(box_durable(box)->world->live.person[1].roles, 1u << ROLE_ARMORER);
    uint8_t name[32];
    struct buffer out = BUFFER(name);
    EXPECT(box_name(box, (struct person_id){1}, &out));
    EXPECT_TEXT(buffer_bytes(&out), "\"Ada\"");
    EXPECT_EQ(add(ROLE_GRIP, "Di", NULL).index, 3);
    box_close(box);
    EXPECT(shell("test -f %s/old-2-*.db && test -f %s/old-2-*.key", copy, copy));
}

static bool take_first(void *to, uint64_t index, const struct store_event *e) {
    (void)index;
    return !core_decode(e->body, to) && false;
}
TEST(the_first_entry_of_a_continued_log_names_the_old_one) {
    struct event e;
    struct hash old;
    EXPECT(made());
    EXPECT_EQ(add(ROLE_ARMORER, "Ada", NULL).verdict, BOX_DONE);
    old = ledger_root(&box_durable(box)->ledger, box_crypto(box));
    box_close(box);
    struct production p = described();
    EXPECT(production_continue(dir, &p, why));
    EXPECT(opened(dir));
    EXPECT(box_read(box, 0, 1, take_first, &e));
    EXPECT_EQ(e.kind, EVENT_LOG_CONTINUED);
    EXPECT_EQ(e.arg[FIELD_NUMBER], 2);
    EXPECT(hash_equal(&e.sealed[SEAL_ROOT], &old));
    box_close(box);
}

TEST(an_entry_that_was_changed_is_named_at_the_start) {
    static const char *const damage[] = {
        "UPDATE event SET body = replace(body, 'grip', 'gaff') WHERE n = 1",
        "UPDATE event SET leaf = zeroblob(32) WHERE n = 1",
        "DELETE FROM event WHERE n = 1",
        "UPDATE event SET body = 'no entry' WHERE n = 1",
    };
    for (size_t i = 0; i < COUNT_OF(damage); i++) {
        EXPECT(made());
        EXPECT_EQ(add(ROLE_GRIP, "Cy", NULL).verdict, BOX_DONE);
        box_close(box);
        EXPECT(alter("DELETE FROM snapshot"));
        EXPECT(alter(damage[i]));
        EXPECT(!opened(dir));
        EXPECT(strstr(why, "damaged") || strstr(why, "do not agree"));
    }
}

static struct box_joined joined;
static void on_joined(void *state_, const struct box_joined *j) {
    (void)state_;
    joined = *j;
}
static const struct box_joined *join(const char *invite, uint32_t person, const char *name) {
    struct box_join j = {
        .invite = bytes_of(invite), .person = {(uint16_t)person}, .done = on_joined};
    if (name) j.name = bytes_of(name);
    joined = (struct box_joined){.fault = "no answer"};
    box_join(box, &j, box_clock_read());
    for (int i = 0; i < 2000 && joined.fault && !strcmp(joined.fault, "no answer"); i++) rest();
    return &joined;
}

TEST(people_join_with_an_invitation) {
    char token[BOX_TOKEN_TEXT + 1];
    struct box_session s;
    uint32_t role = 0;
    EXPECT(made());
    EXPECT_EQ(add(ROLE_ARMORER, "Ada", NULL).verdict, BOX_DONE);
    EXPECT(box_invite(box, ROLE_COUNT, 2, box_clock_read(), token));
    rest();
    EXPECT(box_invited(box, bytes_of(token), &role));
    EXPECT_EQ(role, ROLE_COUNT);
    EXPECT(join("00", 1, NULL)->forbidden);
    EXPECT(join(token, 7, NULL)->forbidden);
    EXPECT(!join(token, 1, NULL)->fault);
    char mine[BOX_TOKEN_TEXT + 1];
    memcpy(mine, joined.token, sizeof mine);
    EXPECT(!join(token, 0, "Vera")->fault);
    EXPECT_EQ(joined.person.n, 2);
    EXPECT_EQ(box_durable(box)->world->live.person[2].roles, 1u << ROLE_VISITOR);
    EXPECT(join(token, 1, NULL)->forbidden); /* used up */
    EXPECT(box_session(box, bytes_of(mine), &s));
    EXPECT_EQ(s.person.n, 1);
    EXPECT(!box_session(box, bytes_of(token), &s)); /* an invitation is no session */
    box_close(box);
    EXPECT(opened(dir));
    EXPECT(box_session(box, bytes_of(mine), &s));
    EXPECT_EQ(s.person.n, 1);
    EXPECT(!box_invited(box, bytes_of(token), &role));
    box_close(box);
}

TEST(a_token_ends_by_itself) {
    char token[BOX_TOKEN_TEXT + 1];
    struct box_session s;
    struct box_clock later = box_clock_read();
    EXPECT(made());
    EXPECT_EQ(add(ROLE_ARMORER, "Ada", NULL).verdict, BOX_DONE);
    EXPECT(box_invite(box, ROLE_COUNT, 2, later, token));
    rest();
    EXPECT(!join(token, 1, NULL)->fault);
    later.wall_ms += BOX_SESSION_MS - 60000, later.mono_ms += BOX_SESSION_MS - 60000;
    box_turn(box, later);
    EXPECT(box_session(box, bytes_of(joined.token), &s));
    later.wall_ms += 120000, later.mono_ms += 120000;
    box_turn(box, later);
    EXPECT(!box_session(box, bytes_of(joined.token), &s));
    box_close(box);
}

TEST(an_invitation_for_a_role_is_for_that_role) {
    char token[BOX_TOKEN_TEXT + 1];
    EXPECT(made());
    EXPECT_EQ(add(ROLE_ARMORER, "Ada", NULL).verdict, BOX_DONE);
    EXPECT_EQ(add(ROLE_GRIP, "Cy", NULL).verdict, BOX_DONE);
    EXPECT(box_invite(box, ROLE_GRIP, 5, box_clock_read(), token));
    EXPECT(join(token, 1, NULL)->forbidden);
    EXPECT(!join(token, 2, NULL)->fault);
    box_close(box);
}

/* What ${reader} may read: the first letters of the paths, in order. */
static char seen[64];
static void note_path(void *state_, uint64_t index, struct bytes path, struct bytes json) {
    size_t n = strlen(seen);
    (void)state_, (void)index, (void)json;
    if (n + 1 < sizeof seen && path.len > 1) seen[n] = (char)path.ptr[1], seen[n + 1] = 0;
}
static const char *reads(uint32_t reader) {
    seen[0] = 0;
    if (box_private(box, (struct person_id){(uint16_t)reader}, 0, note_path, NULL) !=
        box_durable(box)->ledger.size)
        return "not to the end";
    return seen;
}
TEST(private_texts_are_read_by_those_who_must_act_on_them) {
    EXPECT(made());
    add(ROLE_PRODUCER, "Pia", "a number");
    add(ROLE_ARMORER, "Ada", "another");
    add(ROLE_GRIP, "Cy", NULL);
    add(ROLE_SAFETY_ADVISOR, "Sam", NULL);
    struct box_request r = request(COMMAND_REPORT, 3);
    r.command.arg[FIELD_CONCERN] = CONCERN_OTHER;
    r.text[SEAL_TEXT] = BYTES("The ladder is loose.");
    EXPECT_EQ(run(r).verdict, BOX_DONE);
    uint32_t owner = box_durable(box)->world->live.report[1].owner;
    EXPECT(owner);
    EXPECT(!strcmp(reads(1), owner == 1 ? "tcncnnnt" : "tcncnnn")); /* title, contact, name, ... */
    EXPECT(!strcmp(reads(2), owner == 2 ? "tncnnnt" : "tncnnn"));   /* her own contact only */
    EXPECT(!strcmp(reads(3), "tnnnnt"));                            /* he wrote the report */
    EXPECT(!strcmp(reads(4), "tnnnnt"));
    EXPECT(!strcmp(reads(0), "")); /* nobody */
    box_close(box);
}

TEST(a_legal_hold_refuses_erasing_and_without_it_a_name_goes) {
    uint8_t name[32];
    struct buffer out = BUFFER(name);
    EXPECT(made());
    add(ROLE_PRODUCER, "Pia", NULL);
    add(ROLE_GRIP, "Cyprian Quill", NULL);
    EXPECT_EQ(run(request(COMMAND_LEGAL_HOLD, 1)).verdict, BOX_DONE);
    struct box_request r = request(COMMAND_ERASE_PRIVATE, 1);
    r.command.arg[FIELD_PERSON] = 2;
    struct box_answer a = run(r);
    EXPECT_EQ(a.verdict, BOX_REFUSED);
    EXPECT_EQ(a.why.rule, RULE_HOLD_ERASE);
    EXPECT(box_name(box, (struct person_id){2}, &out));
    EXPECT_EQ(run(request(COMMAND_LIFT_HOLD, 1)).verdict, BOX_DONE);
    if (!crypto_random(r.id.byte, sizeof r.id)) abort();
    EXPECT_EQ(run(r).verdict, BOX_DONE);
    EXPECT(!box_name(box, (struct person_id){2}, &out));
    EXPECT(box_name(box, (struct person_id){1}, &out));
    box_close(box);
    EXPECT(shell("! grep -q Cyprian %s/showclear.db%s", dir, "*"));
    EXPECT(opened(dir)); /* the log is whole all the same */
    box_close(box);
    EXPECT(shell("rm -rf %s%s", root, ""));
}
