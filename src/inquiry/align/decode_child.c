/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* decode_child.c - decode_child.h: fork, walls, exec; what it says is read as it comes. */
#define _GNU_SOURCE /* pipe2, close_range */
#include "inquiry/align/decode_child.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { IS_ABSENT = 127, MEMORY_MAX_MIB = 2048, FILES_MAX = 32, CHUNK = 65536 };

static void limit(int what, rlim_t n) {
    struct rlimit r = {n, n};
    (void)setrlimit((__rlimit_resource_t)what, &r);
}

const char *decode_words(const char *words) {
    const char *end = words[0] == '[' ? strstr(words, "] ") : NULL;
    if (end) words = end + 2;
    return strncmp(words, "file:/dev/stdin: ", 17) == 0 ? words + 17 : words;
}

/* In the new process, until it is the other program. */
static void become(const struct decode_child *c, int out, int words) {
    static const char *const nothing[] = {"PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C",
                                          "AV_LOG_FORCE_NOCOLOR=1", NULL};
    if (dup2(c->file, 0) < 0 || dup2(out, 1) < 0 || dup2(words, 2) < 0) _exit(126);
    (void)close_range(3, ~0u, 0);
    setpgid(0, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, FILES_MAX);
    limit(RLIMIT_CPU, c->cpu_s);
    limit(RLIMIT_AS, (rlim_t)MEMORY_MAX_MIB << 20);
    if (!decode_walls(0)) _exit(126);
    if (c->inside) _exit(c->inside());
    execvpe(c->argv[0], (char *const *)(uintptr_t)c->argv, (char *const *)(uintptr_t)nothing);
    _exit(errno == ENOENT ? IS_ABSENT : 126);
}

/* What it complains of, as it comes; the line is kept, the rest is read so that it need not wait. */
struct complaint {
    int from;
    char *line;
    uint32_t len;
    bool whole;
};

/* Without what a terminal would obey. False at its end. */
static bool hear_complaint(struct complaint *c) {
    char raw[1024];
    ssize_t n = read(c->from, raw, sizeof raw);
    for (ssize_t i = 0; i < n && !c->whole; i++) {
        c->whole = raw[i] == '\n' || c->len == DECODE_WORDS_MAX - 1;
        if (!c->whole) c->line[c->len++] = raw[i] >= 32 && raw[i] < 127 ? raw[i] : '?';
    }
    c->line[c->len] = 0;
    return n > 0;
}

static enum decode_end listen_to(const struct decode_child *c, int out, struct complaint *words) {
    static _Thread_local uint8_t chunk[CHUNK];
    struct pollfd from[2] = {{.fd = out, .events = POLLIN}, {.fd = words->from, .events = POLLIN}};
    while (from[0].fd >= 0 || from[1].fd >= 0) {
        int ready = poll(from, 2, (int)c->silent_s * 1000);
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return DECODE_TOO_LONG;
        if (from[1].revents && !hear_complaint(words)) from[1].fd = -1;
        if (!from[0].revents) continue;
        ssize_t n = read(out, chunk, sizeof chunk);
        if (n <= 0) from[0].fd = -1;
        if (n > 0 && !c->said(c->state, (struct bytes){chunk, (uint32_t)n})) return DECODE_ENOUGH;
    }
    return DECODE_DONE;
}

static enum decode_end over(enum decode_end end, pid_t pid) {
    int status = 0;
    if (end != DECODE_DONE) kill(-pid, SIGKILL);
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (end != DECODE_DONE) return end;
    if (WIFSIGNALED(status))
        return WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL ? DECODE_TOO_LONG
                                                                          : DECODE_FAILED;
    if (WEXITSTATUS(status) == IS_ABSENT) return DECODE_ABSENT;
    return WEXITSTATUS(status) == 0 ? DECODE_DONE : DECODE_FAILED;
}

enum decode_end decode_child_run(const struct decode_child *c, char words[DECODE_WORDS_MAX]) {
    int out[2], err[2];
    words[0] = 0;
    if (pipe2(out, O_CLOEXEC) != 0) return DECODE_FAILED;
    if (pipe2(err, O_CLOEXEC) != 0) return close(out[0]), close(out[1]), DECODE_FAILED;
    pid_t pid = fork();
    if (pid == 0) become(c, out[1], err[1]);
    close(out[1]);
    close(err[1]);
    if (pid > 0) setpgid(pid, pid);
    struct complaint complaint = {.from = err[0], .line = words};
    enum decode_end end = pid < 0 ? DECODE_FAILED : over(listen_to(c, out[0], &complaint), pid);
    close(out[0]);
    close(err[0]);
    return end;
}
