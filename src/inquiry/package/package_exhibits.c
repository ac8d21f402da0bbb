/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* package_exhibits.c - package.h's files of exhibits, and the lists of them. */
#include "inquiry/account/csv_file.h"
#include "inquiry/custody/custody_inner.h"
#include "inquiry/package/package.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

/* The ending of the name it had, where it belongs to what the file is by its octets; else the first that does. */
static struct bytes ending_of(const struct head *head, struct bytes called) {
    struct bytes rest = bytes_of(head->endings ? head->endings : "");
    struct bytes first = bytes_slice(rest, 0, bytes_find(rest, ' '));
    while (rest.len) {
        struct bytes one = bytes_slice(rest, 0, bytes_find(rest, ' '));
        bool ends = called.len > one.len + 1 && called.ptr[called.len - one.len - 1] == '.' &&
                    bytes_equal(bytes_slice(called, called.len - one.len, one.len), one);
        if (ends) return one;
        rest = bytes_slice(rest, one.len + 1, rest.len);
    }
    return first;
}

/* "exhibits/JH+12.mov": no number has a plus. */
static void name_it(struct packing_file *x, const struct account *a, uint32_t entry,
                    const struct head *head) {
    struct buffer name = {(uint8_t *)x->file, 0, sizeof x->file - 1, false};
    struct bytes number = a->number[entry];
    struct bytes ending = ending_of(head, account_word(a, entry, "original-name"));
    buffer_text(&name, "exhibits/");
    for (uint32_t i = 0; i < number.len; i++)
        buffer_byte(&name, number.ptr[i] == '/' ? '+' : number.ptr[i]);
    if (ending.len) buffer_byte(&name, '.');
    buffer_put(&name, ending);
    x->file[name.len] = 0;
}

static bool copy(struct package *p, int from, FILE *to, struct packing_file *x) {
    static uint8_t block[1 << 20];
    digester_begin(p->digester, PACKING_FORMATS);
    for (;;) {
        ssize_t n = read(from, block, sizeof block);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return package_failed(p, x->file, strerror(errno));
        if (n == 0) break;
        digester_add(p->digester, (struct bytes){block, (uint32_t)n});
        if (fwrite(block, 1, (size_t)n, to) != (size_t)n)
            return package_failed(
                p, x->file, "could not be written; is the disk full? Make room, and do it again");
        x->size += (uint64_t)n;
    }
    digester_end(p->digester, x->digest);
    return true;
}

static void put_digest(struct buffer *b, const struct package_exhibit *x, enum format f) {
    format_put(b, f, packing_digest(&x->packed, f));
}

/* What was copied has the hash that was written down. */
static bool take(struct package *p, struct package_exhibit *x, const struct custody_shown *shown) {
    uint8_t bytes[FORMAT_TEXT_MAX];
    struct buffer hash = BUFFER(bytes);
    name_it(&x->packed, p->account, x->entry, shown->head);
    FILE *to = package_create(p, x->packed.file);
    if (!to) return false;
    bool good = copy(p, shown->file, to, &x->packed);
    good = package_end(p, to, x->packed.file) && good;
    if (!good) return false;
    put_digest(&hash, x, FORMAT_SHA256);
    p->packed++;
    p->altered = !bytes_equal(buffer_bytes(&hash), account_word(p->account, x->entry, "hash"));
    return !p->altered ||
           package_failed(p, x->packed.file, "is not what was taken in; ask who had it");
}

static bool pack_one(struct package *p, struct package_exhibit *x) {
    struct custody_shown shown = {.file = -1};
    enum custody_answer answer = custody_open(p->q, p->account->number[x->entry], &shown, p->why);
    if (answer == CUSTODY_NOT_HERE) x->goes = PACKAGE_NOT_HERE;
    if (answer == CUSTODY_NOT_HERE) return true;
    if (answer != CUSTODY_ALLOWED) return p->altered = answer == CUSTODY_ALTERED, false;
    bool good = take(p, x, &shown);
    close(shown.file);
    return good;
}

static const char *const COLUMNS[] = {"sensitivity", "parent", "warning", "kin-hold"};

static void put_row(const struct package *p, const struct package_exhibit *x, FILE *to) {
    static const enum format FORMATS_SHOWN[] = {FORMAT_XXH128, FORMAT_C4};
    const struct account *a = p->account;
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer cell = BUFFER(bytes);
    csv_file_next(to, a->number[x->entry], false);
    (void)!account_text(a, x->entry, "title", &cell);
    csv_file_next(to, buffer_bytes(&cell), false);
    csv_file_next(to, bytes_of(x->packed.file), false);
    csv_file_next(to, account_word(a, x->entry, "hash"), false);
    for (uint32_t i = 0; i < COUNT_OF(FORMATS_SHOWN); i++) {
        cell.len = 0;
        if (x->packed.file[0]) put_digest(&cell, x, FORMATS_SHOWN[i]);
        csv_file_next(to, buffer_bytes(&cell), false);
    }
    csv_file_next(to, account_word(a, x->entry, "size"), false);
    for (uint32_t i = 0; i < COUNT_OF(COLUMNS); i++) {
        cell.len = 0;
        (void)!account_text(a, x->entry, COLUMNS[i], &cell);
        csv_file_next(to, buffer_bytes(&cell), false);
    }
    csv_file_next(to, bytes_of(package_why[x->goes]), true);
}

static bool put_table(struct package *p) {
    FILE *to = package_create(p, "PACKING.csv");
    if (!to) return false;
    fputs("number,title,file,sha256,xxh128,c4,size,sensitivity,made_of,warning,family,why_not\r\n",
          to);
    for (uint32_t i = 0; i < p->exhibits; i++) put_row(p, &p->exhibit[i], to);
    return package_end(p, to, "PACKING.csv");
}

/* As `xxhsum --check` reads it. */
static bool put_sums(struct package *p) {
    uint8_t bytes[FORMAT_TEXT_MAX];
    FILE *to = package_create(p, "XXH128SUMS");
    if (!to) return false;
    for (uint32_t i = 0; i < p->exhibits; i++) {
        struct buffer hash = BUFFER(bytes);
        if (!p->exhibit[i].packed.file[0]) continue;
        put_digest(&hash, &p->exhibit[i], FORMAT_XXH128);
        fprintf(to, "%.*s  %s\n", (int)hash.len, (const char *)bytes, p->exhibit[i].packed.file);
    }
    return package_end(p, to, "XXH128SUMS");
}

static const struct packing_file *next(void *state, uint32_t at) {
    const struct package *p = state;
    return at < p->exhibits ? &p->exhibit[at].packed : NULL;
}

static bool put_manifest(struct package *p) {
    const struct packing list = {p->folder, p->q->last_ms, p->digester, next, p};
    return packing_list(&list) || package_failed(p, "PACKING.mhl", strerror(errno));
}

bool package_exhibits(struct package *p) {
    for (uint32_t i = 0; i < p->exhibits; i++)
        if (p->exhibit[i].goes == PACKAGE_GOES && !pack_one(p, &p->exhibit[i])) return false;
    return put_table(p) && (!p->packed || (put_sums(p) && put_manifest(p)));
}
