/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_open.c - a book as files that any program reads: lines, entries, tables, pictures with their credits. */
#include "cli/notebook_do.h"
#include "cli/opening.h"
#include "notebook/notes.h"
#include "store/media.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { ENTRY_JSON_MAX = 1 << 20 };
static const char README[] =
    "A notebook, opened. Nothing here is encrypted any more: keep this folder as you would keep\n"
    "a diary, and delete it when it has served.\n\n"
    "  scenes, cards      each scene: shot, partly, not; a matching card for each setup (.csv, "
    ".json)\n"
    "  looks, lenses      and the setups they stand on; looks/ has each as an ASC correction "
    "(.cc)\n"
    "  light-again        when the sun stands as it did, where work goes on (if that was said)\n"
    "  plans/             the light from above, a drawing for each setup (.svg)\n"
    "  pictures/          each picture by the SHA-256 of its octets, its credit beside it (.xmp)\n"
    "  told               what was told, as far as its teller lets it be read (of a production)\n"
    "  book.pdf           all of it on paper (of a hand-over)\n"
    "  lines.jsonl        every write as it was made, a JSON object a line\n"
    "  entries.json       what they come to\n"
    "  KIND.csv           the entries of each kind as a table\n"
    "  camera-report.csv  setups and takes; camera-report.ale the same for an editing system\n"
    "  people.vcf         people, without rates and remarks\n"
    "  proofs.jsonl       when something was written, as a production's log proves it\n"
    "  SHA256SUMS         of each file; sha256sum -c SHA256SUMS\n";

FILE *opening_create(const struct opening *o, const char *name) {
    char path[PATH_MAX_HERE];
    int len = snprintf(path, sizeof path, "%s/%s", o->folder, name);
    FILE *f = len < (int)sizeof path ? fopen(path, "wbxe") : NULL;
    if (!f) fprintf(stderr, "showclear notebook: %s: %s\n", path, strerror(errno));
    return f;
}

bool opening_close(FILE *f) {
    bool good = !ferror(f);
    return fclose(f) == 0 && good;
}

static bool put_rows(struct opening *o, const char *name, enum row_kind kind) {
    FILE *f = opening_create(o, name);
    const struct rows *r = &o->b->rows;
    for (uint32_t i = 0; f && i < r->count; i++) {
        if (r->kind[i] != kind) continue;
        fwrite(r->text[i].ptr, 1, r->text[i].len, f);
        putc('\n', f);
    }
    return f && opening_close(f);
}

static bool put_entries(struct opening *o) {
    struct buffer b = {malloc(ENTRY_JSON_MAX), 0, ENTRY_JSON_MAX, false};
    FILE *f = b.ptr ? opening_create(o, "entries.json") : NULL;
    if (f) putc('[', f);
    for (uint32_t i = 0; f && i < o->all.fold.entries; i++) {
        b.len = 0;
        fold_put_entry(&o->all.fold, &o->all.fold.entry[i], &b);
        fputs(i ? ",\n" : "", f);
        fwrite(b.ptr, 1, b.len, f);
    }
    if (f) fputs("]\n", f);
    free(b.ptr);
    return f && opening_close(f);
}

static bool put_tables(struct opening *o) {
    char name[64];
    bool good = true;
    for (uint32_t k = 0; good && k < NOTE_KIND_COUNT; k++) {
        bool any = false;
        for (uint32_t i = 0; i < o->all.fold.entries; i++)
            any |= bytes_equal(o->all.fold.entry[i].kind, bytes_of(notes_kind_word[k]));
        if (!any) continue;
        snprintf(name, sizeof name, "%s.csv", notes_kind_word[k]);
        FILE *f = opening_create(o, name);
        if (f) camera_table(&o->camera, notes_kind_word[k], f);
        good = f && opening_close(f);
    }
    return good;
}

static bool put_with(struct opening *o, const char *name,
                     void (*put)(const struct camera *, FILE *)) {
    FILE *f = opening_create(o, name);
    if (f) put(&o->camera, f);
    return f && opening_close(f);
}

/* Of the book's own parts, or as a production has it; false when one is missing or the whole is another's. */
static bool gather(struct opening *o, struct bytes hash, struct buffer *out) {
    if (o->packet->record) return record_picture(o->packet->record, hash, out);
    struct hash is;
    uint8_t hex[2 * sizeof is.byte];
    struct buffer text = BUFFER(hex);
    if (!rows_picture(&o->b->rows, hash, out)) return false;
    struct bytes whole = buffer_bytes(out);
    o->crypto.sha256(o->crypto.state, &whole, 1, &is);
    buffer_hex(&text, (struct bytes){is.byte, sizeof is.byte});
    return bytes_equal(buffer_bytes(&text), hash);
}

static bool put_picture(struct opening *o, const struct fold_entry *e, struct bytes hash) {
    char name[200];
    uint32_t max = MEDIA_MAX;
    struct buffer picture = {malloc(max), 0, max, false};
    bool whole = picture.ptr && gather(o, hash, &picture);
    enum media_kind kind = whole ? media_kind(buffer_bytes(&picture)) : MEDIA_NONE;
    const char *ending = kind ? media_endings[kind] : "bin";
    snprintf(name, sizeof name, "pictures/%.*s.%s", (int)hash.len, (const char *)hash.ptr, ending);
    FILE *f = whole ? opening_create(o, name) : NULL;
    if (f) fwrite(picture.ptr, 1, picture.len, f);
    bool good = !whole || (f && opening_close(f));
    free(picture.ptr);
    o->pictures += whole, o->missing += !whole;
    snprintf(name, sizeof name, "pictures/%.*s.xmp", (int)hash.len, (const char *)hash.ptr);
    f = good ? opening_create(o, name) : NULL;
    if (f) camera_xmp(&o->all.fold, e, f);
    return f && opening_close(f);
}

static bool put_pictures(struct opening *o) {
    char path[PATH_MAX_HERE];
    bool good = true;
    snprintf(path, sizeof path, "%s/pictures", o->folder);
    if (mkdir(path, 0700) != 0) return false;
    for (uint32_t i = 0; good && i < o->all.fold.entries; i++) {
        const struct fold_entry *e = &o->all.fold.entry[i];
        uint8_t bytes[LINE_MAX_BYTES];
        struct buffer hash = BUFFER(bytes);
        if (!bytes_equal(e->kind, BYTES("frame")) || !fold_text(&o->all.fold, e, "hash", &hash))
            continue;
        bool before = false; /* two entries of one picture: the first's credit stands beside it */
        for (uint32_t k = 0; k < i && !before; k++) {
            uint8_t other[LINE_MAX_BYTES];
            struct buffer h = BUFFER(other);
            fold_text(&o->all.fold, &o->all.fold.entry[k], "hash", &h);
            before = bytes_equal(buffer_bytes(&h), buffer_bytes(&hash));
        }
        bool is_hash = hash.len == ROW_MEDIA;
        for (uint32_t k = 0; k < hash.len; k++)
            is_hash &= strchr("0123456789abcdef", bytes[k]) != NULL && bytes[k];
        if (is_hash && !before) good = put_picture(o, e, buffer_bytes(&hash));
    }
    return good;
}

static void put_people(const struct camera *c, FILE *to) {
    camera_vcards(c, to);
}

static bool put_vcards(struct opening *o) {
    FILE *f = opening_create(o, "people.vcf");
    if (f) camera_vcards(o->packet->people ? o->packet->people : &o->camera, f);
    return f && opening_close(f);
}
static bool put_readme(struct opening *o) {
    FILE *f = opening_create(o, "README");
    if (f) fputs(README, f);
    return f && opening_close(f);
}

static bool put_more(struct opening *o) {
    return handover_more(o->packet, o->folder);
}
static bool put_everything(struct opening *o) {
    return put_readme(o) && put_rows(o, "lines.jsonl", ROW_LINE) && put_entries(o) &&
           put_tables(o) && put_with(o, "camera-report.csv", camera_csv) &&
           put_with(o, "camera-report.ale", camera_ale) && put_vcards(o) && put_pictures(o) &&
           put_rows(o, "proofs.jsonl", ROW_PROOF) && opening_put_lists(o) && opening_put_plans(o) &&
           opening_put_looks(o) && put_more(o) && sums_put(o->folder);
}

int notebook_open(const struct book *b, const struct notebook_packet *p, const char *folder) {
    struct opening o = {.b = b, .folder = folder, .packet = p};
    struct notebook_wish all = {0};
    if (mkdir(folder, 0700) != 0)
        return cli_usage("notebook", "%s: %s; name a folder that is not there", folder,
                         strerror(errno));
    if (!notebook_choose(&o.all, b, &all) || !crypto_create(&o.crypto) ||
        !packet_begin(&o.lists, &o.all.fold, p->sun))
        return cli_fault("notebook", "no memory");
    o.camera = (struct camera){&o.all.fold, o.all.entry, o.all.entries};
    bool good = put_everything(&o);
    packet_end(&o.lists);
    notebook_drop(&o.all);
    crypto_destroy(&o.crypto);
    if (!good) return cli_fault("notebook", "%s: %s", folder, strerror(errno));
    printf("%s is readable for everybody who has the folder. %u pictures.\n", folder, o.pictures);
    if (o.missing) printf("%u pictures are not in this book, or not whole.\n", o.missing);
    return CLI_YES;
}

struct table {
    struct camera camera;
    void (*put)(const struct camera *, FILE *);
};
static bool put_table(FILE *out, void *state) {
    struct table *t = state;
    t->put(&t->camera, out);
    return !ferror(out);
}

static int one_table(const struct book *b, const struct notebook_wish *w, const char *file,
                     void (*put)(const struct camera *, FILE *)) {
    struct notebook_chosen c;
    if (!notebook_choose(&c, b, w)) return cli_fault("notebook", "no memory");
    struct table t = {{&c.fold, c.entry, c.entries}, put};
    int answer = c.entries ? notebook_into(file, put_table, &t) : CLI_NO;
    if (!c.entries) fprintf(stderr, "Nothing is found; nothing is written.\n");
    notebook_drop(&c);
    return answer;
}

int notebook_csv(const struct book *b, const struct notebook_wish *w, const char *file) {
    return one_table(b, w, file, camera_csv);
}
int notebook_ale(const struct book *b, const struct notebook_wish *w, const char *file) {
    return one_table(b, w, file, camera_ale);
}
int notebook_vcard(const struct book *b, const struct notebook_wish *w, const char *file) {
    return one_table(b, w, file, put_people);
}
