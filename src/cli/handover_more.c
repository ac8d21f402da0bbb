/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* handover_more.c - what a folder of open files has besides the notebook: what was told, as far as its teller lets it be read, and
 * the book on paper. */
#include <stdlib.h>
#include "cli/handover.h"
#include "paper/packet.h"
#include "paper/paper.h"
#include "paper/say.h"

enum { PATH_MAX_HERE = 4096 };
static FILE *create(const char *folder, const char *name) {
    char path[PATH_MAX_HERE];
    snprintf(path, sizeof path, "%.4000s/%s", folder, name);
    return fopen(path, "wbxe");
}
static const char *about(struct teller t, const struct event *e) {
    if (e->arg[FIELD_PERSON]) return say_person(t, e->arg[FIELD_PERSON]);
    if (e->arg[FIELD_ITEM]) return say_item(t, e->arg[FIELD_ITEM]);
    return e->arg[FIELD_SETUP] ? say_setup(t, e->arg[FIELD_SETUP]) : "";
}
static void put_told(struct record *r, struct packet_rows *rows) {
    const struct teller t = {r, LANGUAGE_EN};
    packet_head(rows);
    for (uint32_t i = 0; i < r->all_count; i++) {
        const struct event *e = &r->all[i];
        const char *text = e->kind == EVENT_RECOLLECTED ? record_text(r, e->index) : NULL;
        if (!text) continue;
        uint32_t number = e->arg[FIELD_NUMBER] % RECOLLECTIONS_MAX;
        packet_cell(rows, bytes_of(record_date(r, record_day_of(r, e->at_ms))));
        packet_cell(rows, bytes_of(say_person(t, e->by.n)));
        packet_cell(rows, bytes_of(about(t, e)));
        packet_cell(rows, bytes_of(CONSENT_words[r->evening->live.recollection[number].consent]));
        packet_cell(rows, bytes_of(text));
    }
    packet_tail(rows);
}
static bool put_all_told(struct record *r, const char *folder) {
    static const char *const COLUMNS[] = {"told_on", "teller", "about", "readers", "words"};
    FILE *csv = create(folder, "told.csv"), *json = create(folder, "told.json");
    struct packet_rows rows = {csv, json, COLUMNS, COUNT_OF(COLUMNS), 0, 0};
    if (csv && json) put_told(r, &rows);
    bool good = csv && json && !ferror(csv) && !ferror(json);
    if (csv) good = fclose(csv) == 0 && good;
    if (json) good = fclose(json) == 0 && good;
    return good;
}

static bool print(const struct notebook_packet *p, const char *folder) {
    char path[PATH_MAX_HERE], why[RECORD_WORDS_MAX];
    snprintf(path, sizeof path, "%.4000s/book.pdf", folder);
    const struct paper_order order = {p->record, p->language, p->size, 1};
    bool printed = p->record ? paper_print(&order, paper_find("book"), path, why)
                             : paper_home(p->home, path, why);
    if (!printed) fprintf(stderr, "showclear handover: %s\n", why);
    return printed;
}

bool handover_more(const struct notebook_packet *p, const char *folder) {
    return (!p->record || put_all_told(p->record, folder)) && (!p->bound || print(p, folder));
}
