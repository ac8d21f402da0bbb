/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_asked.c - GET /asked?setup=ID: what an account asks about a setup, out of a small file beside the log (asked.h). It is read
 * anew each time: somebody may put another there while the day goes on. */
#include "box/api_inner.h"
#include "box/asked.h"
#include "core/codec.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum asked_there { THERE, NOT_THERE, UNREADABLE };

/* A plain file of our size and no other thing: no link, no pipe, no device. */
static enum asked_there read_file(const char *dir, struct buffer *out) {
    char path[4096];
    struct stat is;
    snprintf(path, sizeof path, "%.4000s/" ASKED_FILE, dir);
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0) return errno == ENOENT ? NOT_THERE : UNREADABLE;
    bool good = fstat(fd, &is) == 0 && S_ISREG(is.st_mode) && is.st_size > 0 &&
                is.st_size < (off_t)out->max;
    for (ssize_t got = 1; good && got > 0 && out->len < out->max;) {
        got = read(fd, out->ptr + out->len, out->max - out->len);
        good = got >= 0;
        if (got > 0) out->len += (uint32_t)got;
    }
    close(fd);
    return good && out->len <= ASKED_BYTES_MAX ? THERE : UNREADABLE;
}

static void tell(struct request *r, struct bytes setup, struct buffer *file) {
    struct api *a = api_of(r);
    struct buffer b = api_scratch(a);
    enum asked_there there = file->ptr ? read_file(a->dir, file) : UNREADABLE;
    bool shown =
        there == THERE && asked_write(buffer_bytes(file), box_meta(a->box, META_ORIGIN), setup, &b);
    if (there == NOT_THERE) buffer_text(&b, "{\"asked\":[]}\n");
    if (shown || there == NOT_THERE)
        answer_json(r, 200, &b);
    else
        answer_fault(r, 503,
                     "asked.jsonl is not what showclear inquiry asked wrote for this production. "
                     "Write it again, or take it away.");
}

void api_get_asked(struct request *r) {
    uint8_t bytes[NAME_MAX + 1];
    struct buffer setup = BUFFER(bytes);
    struct name name;
    struct box_session s;
    if (!api_who(r, false, &s)) return;
    if (!request_query(r, "setup", &setup) || !core_name(buffer_bytes(&setup), &name)) {
        answer_malformed(r, "setup", "the public name of a setup, as 4a");
        return;
    }
    struct buffer file = {malloc(ASKED_BYTES_MAX + 1), 0, ASKED_BYTES_MAX + 1, false};
    tell(r, buffer_bytes(&setup), &file);
    free(file.ptr);
}
