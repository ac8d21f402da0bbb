/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/local.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

enum { PATIENCE_S = 8 };

/* Through a descriptor of DIR: the path of a socket has room for 107 bytes only. */
static int reach(const char *dir) {
    struct sockaddr_un at = {.sun_family = AF_UNIX};
    struct timeval patience = {PATIENCE_S, 0};
    int folder = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    snprintf(at.sun_path, sizeof at.sun_path, "/proc/self/fd/%d/box.sock", folder);
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    bool there = folder >= 0 && fd >= 0 && connect(fd, (struct sockaddr *)&at, sizeof at) == 0;
    if (folder >= 0) close(folder);
    if (there) return fd;
    if (fd >= 0) close(fd);
    return -1;
}

static bool say(int fd, const char *path, struct bytes body) {
    char head[512];
    int len = snprintf(head, sizeof head,
                       "POST %s HTTP/1.1\r\nHost: box\r\nConnection: close\r\n"
                       "Content-Type: application/json\r\nContent-Length: %u\r\n\r\n",
                       path, body.len);
    return send(fd, head, (size_t)len, MSG_NOSIGNAL) == len &&
           send(fd, body.ptr, body.len, MSG_NOSIGNAL) == (ssize_t)body.len;
}

static size_t hear(int fd, uint8_t *bytes, size_t max) {
    size_t len = 0;
    for (ssize_t n; len < max && (n = recv(fd, bytes + len, max - len, 0)) > 0;) len += (size_t)n;
    return len;
}

static bool understand(struct local_answer *a, size_t len) {
    a->bytes[len] = 0;
    const char *text = (const char *)a->bytes, *end = strstr(text, "\r\n\r\n");
    if (strncmp(text, "HTTP/1.1 ", 9) != 0 || !end) return false;
    a->status = (int)strtol(text + 9, NULL, 10);
    struct bytes body = bytes_of(end + 4);
    while (body.len && body.ptr[body.len - 1] == '\n') body.len--;
    return json_read(&a->json, body, a->node, LOCAL_NODES_MAX);
}

bool local_post(const char *dir, const char *path, struct bytes body, struct local_answer *a) {
    a->status = 0;
    int fd = reach(dir);
    if (fd < 0) return false;
    bool heard = say(fd, path, body) && understand(a, hear(fd, a->bytes, sizeof a->bytes - 1));
    close(fd);
    return heard;
}

const char *local_text(const struct local_answer *a, const char *key, char *out, size_t size) {
    struct buffer b = {(uint8_t *)out, 0, (uint32_t)size - 1, false};
    uint32_t node = json_member(&a->json, 0, key);
    bool read = node && json_string(&a->json, node, &b);
    out[read ? b.len : 0] = 0;
    return out;
}
