/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* child.c - child.h: posix_spawn, a pipe for what it says, a descriptor of the process for its end. */
#define _GNU_SOURCE /* pipe2, memmem */
#include "net/child.h"
#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

struct child {
    struct child *next, **link;
    struct child_options options;
    pid_t pid;
    int out, process; /* descriptors */
    struct event *on_output, *on_exit;
    bool timed_out;
    uint32_t len;
    uint8_t output[CHILD_OUTPUT_MAX];
};

static uint32_t running;
static struct child *all; /* that run, the newest first */

const char *child_self(void) {
    static char path[4096];
    if (path[0]) return path;
    ssize_t len = readlink("/proc/self/exe", path, sizeof path - 1);
    path[len > 0 ? len : 0] = 0;
    return path;
}

static void enlist(struct child *c) {
    c->next = all;
    c->link = &all;
    if (all) all->link = &c->next;
    all = c;
    running++;
}
static void delist(struct child *c) {
    *c->link = c->next;
    if (c->next) c->next->link = c->link;
    running--;
}

static void discard(struct child *c) {
    if (c->on_output) event_free(c->on_output);
    if (c->on_exit) event_free(c->on_exit);
    if (c->out >= 0) close(c->out);
    if (c->process >= 0) close(c->process);
    free(c);
}

/* Read what is there. False at the end of it. */
static bool drain(struct child *c) {
    uint8_t beyond[4096];
    for (;;) {
        bool room = c->len < sizeof c->output;
        ssize_t n = room ? read(c->out, c->output + c->len, sizeof c->output - c->len)
                         : read(c->out, beyond, sizeof beyond);
        if (n == 0) return false;
        if (n < 0) return errno == EAGAIN || errno == EINTR;
        if (room) c->len += (uint32_t)n;
    }
}

static void output_came(int fd, short what, void *arg) {
    struct child *c = arg;
    (void)fd, (void)what;
    if (!drain(c)) event_del(c->on_output);
}

static void ended(int fd, short what, void *arg) {
    struct child *c = arg;
    int status = 0;
    (void)fd;
    if (what & EV_TIMEOUT) {
        c->timed_out = true;
        kill(-c->pid, SIGKILL); /* its own group: a hook's children too */
        event_add(c->on_exit, NULL);
        return;
    }
    waitpid(c->pid, &status, 0);
    drain(c);
    delist(c);
    struct child_end end = {
        WIFEXITED(status) ? WEXITSTATUS(status) : -1, c->timed_out, {c->output, c->len}};
    if (c->options.done) c->options.done(c->options.state, &end);
    discard(c);
}

static char **join_environment(const char *const *more) {
    size_t n = 0, m = 0;
    while (environ[n]) n++;
    while (more && more[m]) m++;
    char **env = calloc(n + m + 1, sizeof *env);
    if (!env) return NULL;
    memcpy(env, environ, n * sizeof *env);
    if (m) memcpy(env + n, more, m * sizeof *env);
    return env;
}

/* stdin is nothing, or what is given; stdout the pipe, stderr the operator's; nothing else of ours is open in it (O_CLOEXEC). */
static int spawn(struct child *c, int pipe_in) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t how;
    char **env = join_environment(c->options.env);
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&how);
    if (c->options.input)
        posix_spawn_file_actions_adddup2(&files, c->options.input, 0);
    else
        posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, pipe_in, 1);
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE); /* the server ignores it; programs do not expect that */
    posix_spawnattr_setsigdefault(&how, &usual);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
    int wrong = env ? posix_spawn(&c->pid, c->options.argv[0], &files, &how,
                                  (char *const *)(uintptr_t)c->options.argv, env)
                    : ENOMEM;
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&how);
    free(env);
    return wrong;
}

bool child_start(struct event_base *base, const struct child_options *o) {
    int ends[2];
    struct child *c = running < CHILDREN_MAX || o->urgent ? calloc(1, sizeof *c) : NULL;
    if (!c) return false;
    c->options = *o;
    c->out = c->process = -1;
    if (pipe2(ends, O_CLOEXEC) != 0) return discard(c), false;
    c->out = ends[0];
    fcntl(c->out, F_SETFL, O_NONBLOCK);
    int wrong = spawn(c, ends[1]);
    close(ends[1]);
    if (wrong) return discard(c), false;
    c->process = (int)syscall(SYS_pidfd_open, c->pid, 0);
    c->on_output = event_new(base, c->out, EV_READ | EV_PERSIST, output_came, c);
    c->on_exit = event_new(base, c->process, EV_READ, ended, c);
    struct timeval limit = {o->timeout_ms / 1000, (suseconds_t)(o->timeout_ms % 1000) * 1000};
    if (c->process >= 0 && c->on_output && c->on_exit && event_add(c->on_output, NULL) == 0 &&
        event_add(c->on_exit, &limit) == 0) {
        if (o->started) *o->started = c;
        return enlist(c), true;
    }
    kill(-c->pid, SIGKILL);
    waitpid(c->pid, NULL, 0);
    return discard(c), false;
}

void child_kill(struct child *c) {
    c->options.done = NULL;
    kill(-c->pid, SIGKILL);
}

void children_leave(void) {
    for (struct child *c = all, *next; c; c = next) {
        next = c->next;
        discard(c);
    }
    all = NULL;
    running = 0;
}
