/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "net/embedded.h"

const struct embedded *embedded_find(const struct embedded *files, struct bytes path) {
    for (; files->path; files++)
        if (bytes_equal(bytes_of(files->path), path)) return files;
    return NULL;
}
