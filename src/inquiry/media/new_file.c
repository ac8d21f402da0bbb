/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* new_file.c - see new_file.h. */
#include "inquiry/media/new_file.h"
#include "text/utf8.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool fail(struct new_file *f) {
    if (!f->wrong) f->wrong = errno ? errno : EIO;
    return false;
}

void new_file_begin(struct new_file *f, int folder, const char *name, struct digester *d) {
    *f = (struct new_file){.folder = folder, .name = name, .digester = d};
    f->held = (struct buffer){f->block, 0, sizeof f->block, false};
    snprintf(f->part, sizeof f->part, ".%s.part", name);
    f->fd = openat(folder, f->part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (f->fd < 0) (void)fail(f);
    digester_begin(d, 1 << FORMAT_C4);
}

static void write_held(struct new_file *f) {
    digester_add(f->digester, buffer_bytes(&f->held));
    for (uint32_t at = 0; at < f->held.len && !f->wrong;) {
        ssize_t n = write(f->fd, f->block + at, f->held.len - at);
        if (n < 0 && errno != EINTR) (void)fail(f);
        if (n > 0) at += (uint32_t)n;
    }
    f->held.len = 0;
}

void new_file_put(struct new_file *f, struct bytes more) {
    while (more.len) {
        struct bytes now = bytes_slice(more, 0, f->held.max - f->held.len);
        buffer_put(&f->held, now);
        more = bytes_slice(more, now.len, more.len);
        if (f->held.len == f->held.max) write_held(f);
    }
}
void new_file_text(struct new_file *f, const char *text) {
    new_file_put(f, bytes_of(text));
}

static const char *otherwise(uint8_t c) {
    return c == '&'    ? "&amp;"
           : c == '<'  ? "&lt;"
           : c == '>'  ? "&gt;"
           : c == '"'  ? "&quot;"
           : c == '\t' ? "&#9;"
           : c == '\n' ? "&#10;"
           : c == '\r' ? "&#13;"
                       : NULL;
}

void new_file_xml(struct new_file *f, struct bytes text) {
    for (uint32_t i = 0, from = 0; i < text.len; i++) {
        const char *instead = otherwise(text.ptr[i]);
        if (instead || i + 1 == text.len)
            new_file_put(f, bytes_slice(text, from, i - from + (instead ? 0 : 1)));
        if (instead) new_file_text(f, instead), from = i + 1;
    }
}

bool new_file_close(struct new_file *f) {
    if (f->held.len) write_held(f);
    digester_end(f->digester, f->c4);
    if (!f->wrong && fsync(f->fd) != 0) (void)fail(f);
    if (f->fd >= 0 && close(f->fd) != 0) (void)fail(f);
    f->fd = -1;
    return !f->wrong;
}

/* Renamed only where nothing is: links would say it in one step, but cards and sticks know none. */
bool new_file_name(struct new_file *f, bool over) {
    errno = EEXIST;
    if (!over && faccessat(f->folder, f->name, F_OK, AT_SYMLINK_NOFOLLOW) == 0) return fail(f);
    if (renameat(f->folder, f->part, f->folder, f->name) != 0) return fail(f);
    f->part[0] = 0;
    return fsync(f->folder) == 0 || fail(f);
}

void new_file_drop(struct new_file *f) {
    if (f->fd >= 0) close(f->fd);
    f->fd = -1;
    if (f->part[0]) unlinkat(f->folder, f->part, 0);
}

bool new_file_can_say(struct bytes text) {
    for (uint32_t at = 0; at < text.len;) {
        uint32_t c = utf8_next(text, &at);
        bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        if (c == UINT32_MAX || control || c == 0xfffe || c == 0xffff) return false;
    }
    return true;
}
