/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_out.c - one new file out of an account, whole or not at all. See inquiry_do.h. */
#include "cli/inquiry_do.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int inquiry_out(const char *word, const char *path, inquiry_put *put, void *state) {
    bool screen = strcmp(path, "-") == 0;
    int fd = screen ? 1 : open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 && errno == EEXIST)
        return cli_usage(word, "%s: is there already; name another file", path);
    FILE *f = fd < 0 ? NULL : screen ? stdout : fdopen(fd, "wb");
    if (!f) return cli_fault(word, "%s: %s", path, strerror(errno));
    const char *why = put(f, state);
    bool kept = fflush(f) == 0 && !ferror(f) && (screen || fsync(fd) == 0);
    if (!screen && fclose(f) != 0) kept = false;
    if (kept && !why) return CLI_YES;
    if (!screen) unlink(path);
    return cli_fault(word, "%s: %s", path,
                     why ? why
                         : "could not be written; is the disk full? Make room, and do it again");
}
