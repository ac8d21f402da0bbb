/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook.c - `showclear notebook`: an author's own book, at home and across productions. */
#include "cli/handover.h"
#include <stdlib.h>
#include <string.h>

static const char *new_name, *add, *take, *export, *folder, *device, *join, *out, *csv, *ale,
    *vcard, *book, *xmp, *credit;
static const char *port, *trustee[2];
static bool list, paper_key;
static uint32_t trustees;
static struct notebook_wish wish;

static void add_trustee(const char *recipient) {
    if (trustees < 2) trustee[trustees] = recipient;
    trustees++;
}
static const struct cli_option OPTIONS[] = {
    {"--new", "NAME", "make a book in DIR; NAME is how its author signs", .value = &new_name},
    {"--paper-key", NULL, "a second key, to be kept on paper: printed now and never again",
     .flag = &paper_key},
    {"--device", "KEY", "what is written from now on opens with this key (age1...), too",
     .value = &device},
    {"--add", "LINE", "write: {\"kind\":..,\"set\":{..}} or a whole line; -: lines from stdin",
     .value = &add},
    {"--list", NULL, "entries, the oldest first", .flag = &list},
    {"--find", "WORDS", "entries that hold all of these words", .value = &wish.find},
    {"--kind", "KIND", "only these: setup, light, person, idea ...", .value = &wish.kind},
    {"--scene", "SCENE", "only of this scene", .value = &wish.scene},
    {"--setup", "SETUP", "only of this setup", .value = &wish.setup},
    {"--json", NULL, "print for a program to read", .flag = &wish.json},
    {"--take", "FILE",
     "put in what was taken along from a box or another device; or a camera report (CSV), or "
     "people "
     "(vCard)",
     .value = &take},
    {"--export", "FILE", "everything in one age file; stock age opens it", .value = &export},
    {"--open", "FOLDER", "everything as open files: lines, entries, tables, pictures",
     .value = &folder},
    {"--csv", "FILE", "the camera report as a table", .value = &csv},
    {"--ale", "FILE", "the same for an editing system (Avid Log Exchange)", .value = &ale},
    {"--vcard", "FILE", "the people among the chosen entries, without rates and remarks",
     .value = &vcard},
    {"--xmp", "FOLDER",
     "credits as sidecars beside the pictures that lie there; a new FOLDER: one for each frame",
     .value = &xmp},
    {"--credit-page", "FILE.html", "of a production: whose images, as far as it was released",
     .value = &credit},
    {"--book", "FILE", "all of it on paper, as a PDF: scene by scene, a card for each setup",
     .value = &book},
    {"--size", "a4|letter", "with --book: of the paper", .value = &wish.size},
    {"--lang", "en|es|uk", "with --book and --credit-page: the language", .value = &wish.language},
    {"--lat", "DEGREES", "with --book, --open: where work goes on, for this light again there",
     .value = &wish.where.lat},
    {"--lon", "DEGREES", "the same", .value = &wish.where.lon},
    {"--date", "YYYY-MM-DD", "the same: on that date", .value = &wish.where.date},
    {"--zone", "ZONE", "the same: by its clock, as America/Denver", .value = &wish.where.zone},
    {"--trustee", "KEY", "twice: two people who can open it together, and not alone",
     .add = add_trustee},
    {"--join", "FILE", "as a trustee: open your half of what --trustee made, with --key",
     .value = &join},
    {"--key", "FILE", "open with this key instead of DIR/key", .value = &wish.key_file},
    {"--out", "FILE", "where --trustee and --join write", .value = &out},
    {"--port", "N", "serve the page at this port of this machine", .value = &port},
    {"--web", "FOLDER", "read the page from here (while developing)", .value = &wish.web},
    {0}};
static const struct cli_manual MANUAL = {
    "DIR",
    "An author's own notebook: setups, light, lenses, people, ideas, on her own machine, with her\n"
    "own key, before and after any production. Without an option it is served as a page, to this\n"
    "machine only.\n\n"
    "Of a production's folder, the lines that were given to it are read, and takes as slated:\n"
    "--list, --find, --csv, --ale, --vcard, --xmp, --open, --credit-page.\n\n"
    "Know beforehand: what is written is encrypted to keys that only you have, DIR/key first. A\n"
    "key that is lost, with all copies of it, opens nothing ever again: nobody can help, not we\n"
    "either. So keep DIR on a second disk, and make a key on paper (--paper-key) on the first "
    "day.\n"
    "Whoever has a key and the book reads all of it.\n\n"
    "Exit 0 when it is done, 1 when nothing was found, 2 when it cannot be understood or opened,\n"
    "3 when the disk fails.",
    OPTIONS,
    "showclear notebook book.d --new 'Ada Vale'\n"
    "showclear notebook book.d --add "
    "'{\"kind\":\"setup\",\"scene\":\"118\",\"set\":{\"lens\":\"40\",\"stop\":\"2.8 "
    "1/3\"}}'\n"
    "showclear notebook book.d --find 'dust 40'\n"
    "showclear notebook book.d --take western.age\n"
    "showclear notebook western.d --csv report.csv\n"
    "showclear notebook book.d",
    1,
    1};

int notebook_failed(enum book_done done, const char *why) {
    return done == BOOK_FAULT ? cli_fault("notebook", "%s", why) : cli_usage("notebook", "%s", why);
}

int notebook_make(const char *dir, const char *name) {
    char why[BOOK_WORDS_MAX];
    enum book_done done = book_make(dir, name, why);
    if (done != BOOK_DONE) return notebook_failed(done, why);
    printf("%s is a notebook now; %s/key opens it.\n"
           "A lost key opens nothing ever again, and nobody can help. Make one on paper now:\n"
           "  showclear notebook %s --paper-key\n",
           dir, dir, dir);
    return CLI_YES;
}

/* Acts on an open book, in this order; the first that was asked for. */
static int act(struct book *b) {
    if (paper_key) return notebook_paper_key(b);
    if (device) return notebook_device(b, device);
    if (add) return notebook_add(b, add);
    if (take) return notebook_take(b, take);
    if (export) return notebook_export(b, export);
    if (folder) return handover_open(b, &wish, folder);
    if (csv) return notebook_csv(b, &wish, csv);
    if (ale) return notebook_ale(b, &wish, ale);
    if (vcard) return notebook_vcard(b, &wish, vcard);
    if (xmp) return notebook_xmp(b, xmp);
    if (book) return notebook_book(b, &wish, book);
    if (trustees) return notebook_trustees(b, trustee, out);
    return notebook_list(b, &wish);
}

static int with_book(const char *dir) {
    char why[BOOK_WORDS_MAX];
    struct book *b = malloc(sizeof *b);
    if (!b) return cli_fault("notebook", "no memory");
    bool writing = add || take || paper_key || device;
    enum book_done done =
        notebook_is_production(dir)
            ? notebook_given(b, dir, why)
            : book_open(b, dir, wish.key_file, writing ? BOOK_WRITE : BOOK_READ, why);
    int answer = done == BOOK_DONE ? act(b) : notebook_failed(done, why);
    if (done == BOOK_DONE) notebook_say_unread(b);
    book_close(b);
    free(b);
    return answer;
}

static uint32_t asked_for(void) {
    const char *const acts[] = {new_name, add,  take,   export, folder, csv,   ale,
                                vcard,    book, device, join,   xmp,    credit};
    uint32_t count =
        paper_key + (trustees > 0) + (list || wish.find || wish.kind || wish.scene || wish.setup);
    for (size_t i = 0; i < COUNT_OF(acts); i++) count += acts[i] != NULL;
    if (count == 2 && (csv || ale || vcard) && !list) return 1; /* of chosen entries */
    return count;
}

int cli_notebook(int argc, char **argv) {
    uint64_t n = 0;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    wish.dir = argv[1];
    if (asked_for() > 1) return cli_usage(argv[0], "one thing at a time, please");
    if (trustees && (trustees != 2 || !out))
        return cli_usage(argv[0], "--trustee KEY --trustee KEY --out FILE: two others, each a key");
    if (wish.where.lat && !book && !folder)
        return cli_usage(argv[0], "--lat, --lon, --date and --zone go with --book and --open");
    if (join && !out) return cli_usage(argv[0], "--join goes with --out FILE");
    if (port && (!bytes_u64(bytes_of(port), &n) || n > 65535))
        return cli_usage(argv[0], "--port is a number up to 65535");
    wish.port = (uint32_t)n;
    bool production = notebook_is_production(wish.dir);
    bool reads = list || wish.find || wish.kind || wish.scene || wish.setup || csv || ale ||
                 vcard || folder || xmp || credit;
    if (credit && !production)
        return cli_usage(argv[0], "--credit-page is of a production's folder");
    if (production && !reads)
        return cli_usage(
            argv[0],
            "%s is a production's: its given lines can be read with --list, --csv, --ale, --open",
            wish.dir);
    if (credit) return notebook_credit(&wish, credit);
    if (new_name) return notebook_make(wish.dir, new_name);
    if (join) return notebook_join(wish.dir, wish.key_file, join, out);
    if (!asked_for()) return notebook_serve(&wish);
    return with_book(wish.dir);
}
