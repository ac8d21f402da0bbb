/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* packing.c - see packing.h. */
#include "inquiry/package/packing.h"
#include "inquiry/media/manifest_write.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

const uint8_t *packing_digest(const struct packing_file *f, enum format kind) {
    return f->digest + format_at(PACKING_FORMATS, kind);
}

static void put_hash(const struct packing *p, const struct packing_file *f,
                     struct manifest_writing *w) {
    static const enum format KINDS[] = {FORMAT_C4, FORMAT_XXH128};
    struct manifest_hash h = {.path = bytes_of(f->file), .size = f->size, .has_size = true};
    for (uint32_t i = 0; i < COUNT_OF(KINDS); i++) {
        struct manifest_entry *e = &h.entry[h.entries++];
        *e = (struct manifest_entry){
            .format = (uint8_t)KINDS[i], .action = ACTION_ORIGINAL, .date_ms = p->created_ms};
        memcpy(e->digest, packing_digest(f, KINDS[i]), format_len(KINDS[i]));
    }
    manifest_write_hash(w, &h, packing_digest(f, FORMAT_SHA256));
}

bool packing_list(const struct packing *p) {
    static struct new_file f;
    struct manifest_writing w = {.file = &f};
    const struct packing_file *file;
    const struct manifest_head head = {.created_ms = p->created_ms,
                                       .hostname = "showclear",
                                       .tool = "showclear",
                                       .tool_version = "1",
                                       .comment = "exhibits of an account, as they were taken in",
                                       .process = PROCESS_FLATTEN};
    int folder = open(p->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    new_file_begin(&f, folder, "PACKING.mhl", p->digester);
    manifest_write_begin(&w, &head);
    for (uint32_t i = 0; (file = p->next(p->state, i)); i++)
        if (file->file[0]) put_hash(p, file, &w);
    manifest_write_end(&w, NULL, 0);
    bool good = new_file_close(&f) && new_file_name(&f, false);
    new_file_drop(&f);
    if (folder >= 0) close(folder);
    errno = f.wrong;
    return good;
}
