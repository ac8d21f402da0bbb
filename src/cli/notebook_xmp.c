/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_xmp.c - credits as sidecars: beside each picture in a folder that is one of the notebook's frames, whatever it is called there;
 * into a new folder, one for each frame by its hash. No picture is changed, and no sidecar that is there. */
#include "box/crypto.h"
#include "cli/notebook_do.h"
#include "paper/camera.h"
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { XMP_PATH_MAX = 4096, HEX = 64 };
struct xmp {
    const char *folder;
    struct notebook_chosen all;
    struct crypto crypto;
    uint32_t written, there;
};

static bool is_frame(const struct xmp *x, uint32_t i, uint8_t hash[HEX]) {
    const struct fold_entry *e = &x->all.fold.entry[i];
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer said = BUFFER(bytes);
    if (!bytes_equal(e->kind, BYTES("frame")) || e->removed) return false;
    fold_text(&x->all.fold, e, "hash", &said);
    if (said.len != HEX || strspn((char *)bytes, "0123456789abcdef") < HEX) return false;
    memcpy(hash, bytes, HEX);
    return true;
}

/* ${name} without its ending, and .xmp: as exiftool and others look for it. */
static bool put(struct xmp *x, const char *name, size_t len, const struct fold_entry *e) {
    char path[XMP_PATH_MAX];
    int all = snprintf(path, sizeof path, "%s/%.*s.xmp", x->folder, (int)len, name);
    FILE *f = all < (int)sizeof path ? fopen(path, "wbxe") : NULL;
    if (!f && errno == EEXIST) return x->there++, true;
    if (!f) return false;
    camera_xmp(&x->all.fold, e, f);
    bool good = !ferror(f);
    x->written += good;
    return fclose(f) == 0 && good;
}

static bool hash_file(struct xmp *x, const char *name, uint8_t hex[HEX]) {
    char path[XMP_PATH_MAX];
    struct stat is;
    struct hash hash;
    struct buffer out = {hex, 0, HEX, false};
    uint32_t len;
    int all = snprintf(path, sizeof path, "%s/%s", x->folder, name);
    if (all >= (int)sizeof path || stat(path, &is) != 0 || !S_ISREG(is.st_mode)) return false;
    uint8_t *text = notebook_read(path, &len);
    if (!text) return false;
    x->crypto.sha256(x->crypto.state, &(struct bytes){text, len}, 1, &hash);
    free(text);
    buffer_hex(&out, (struct bytes){hash.byte, sizeof hash.byte});
    return true;
}

static bool beside(struct xmp *x, const char *name) {
    uint8_t hash[HEX], wanted[HEX];
    const char *dot = strrchr(name, '.');
    if (name[0] == '.' || !dot || strcmp(dot, ".xmp") == 0 || !hash_file(x, name, hash))
        return true;
    for (uint32_t i = 0; i < x->all.fold.entries; i++)
        if (is_frame(x, i, wanted) && memcmp(hash, wanted, HEX) == 0)
            return put(x, name, (size_t)(dot - name), &x->all.fold.entry[i]);
    return true;
}

static bool beside_all(struct xmp *x) {
    bool good = true;
    DIR *d = opendir(x->folder);
    for (struct dirent *one; d && good && (one = readdir(d));) good = beside(x, one->d_name);
    if (d) closedir(d);
    return d && good;
}

static bool one_each(struct xmp *x) {
    uint8_t hash[HEX];
    bool good = true;
    for (uint32_t i = 0; good && i < x->all.fold.entries; i++)
        if (is_frame(x, i, hash)) good = put(x, (const char *)hash, HEX, &x->all.fold.entry[i]);
    return good;
}

int notebook_xmp(const struct book *b, const char *folder) {
    struct xmp x = {.folder = folder};
    struct notebook_wish all = {0};
    if (!notebook_choose(&x.all, b, &all) || !crypto_create(&x.crypto))
        return cli_fault("notebook", "no memory");
    bool new = mkdir(folder, 0700) == 0;
    bool good = new ? one_each(&x) : errno == EEXIST &&beside_all(&x);
    int was = errno;
    notebook_drop(&x.all);
    crypto_destroy(&x.crypto);
    if (!good) return cli_fault("notebook", "%s: %s", folder, strerror(was));
    printf("%u credits written%s.\n", x.written,
           new ? "" : ", each beside its picture; what is none of this notebook's has none");
    if (x.there) fprintf(stderr, "%u were there already and stay as they are.\n", x.there);
    return x.written + x.there ? CLI_YES : CLI_NO;
}
