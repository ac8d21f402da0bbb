/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/crew.h"
#include "cli/csv.h"

static const char NO_SUCH_ROLE[] = "no such role";

static bool wrong(struct crew *c, const char *what, struct bytes word) {
    c->wrong = what;
    c->word = word;
    return false;
}

static uint32_t word_end(struct bytes b) {
    uint32_t slash = bytes_find(b, '/'), semicolon = bytes_find(b, ';');
    return slash < semicolon ? slash : semicolon;
}

static struct bytes trimmed(struct bytes b) {
    while (b.len && b.ptr[0] == ' ') b = bytes_slice(b, 1, b.len);
    while (b.len && b.ptr[b.len - 1] == ' ') b.len--;
    return b;
}

static bool read_roles(struct crew *c, struct crew_member *m, struct bytes words) {
    while (words.len) {
        uint32_t end = word_end(words);
        struct bytes word = trimmed(bytes_slice(words, 0, end));
        words = bytes_slice(words, end + 1, words.len);
        if (!word.len) continue;
        enum role role = vocabulary_find_role(word);
        if (role == ROLE_COUNT) return wrong(c, NO_SUCH_ROLE, word);
        if (!m->roles) m->first = role;
        m->roles |= 1u << role;
    }
    return m->roles ? true : wrong(c, "a person without a role", m->name);
}

static bool add(struct crew *c, struct bytes name, struct bytes roles, struct bytes contact) {
    if (!name.len) return wrong(c, "a person without a name", roles);
    if (name.len > CREW_NAME_MAX) return wrong(c, "a name longer than 100 bytes", name);
    if (c->count == c->max) return wrong(c, "more people than the record has room for", name);
    for (uint32_t i = 0; i < c->count; i++)
        if (bytes_equal(c->member[i].name, name)) return wrong(c, "this name stands twice", name);
    c->member[c->count] = (struct crew_member){.name = name, .contact = contact};
    return read_roles(c, &c->member[c->count++], roles);
}

bool crew_read(struct crew *c, uint8_t *text, uint32_t len) {
    struct csv csv;
    struct bytes field[CSV_FIELDS_MAX];
    c->count = 0, c->wrong = NULL, c->line = 1, c->word = (struct bytes){0};
    if (!csv_begin(&csv, text, len)) return wrong(c, csv.wrong, c->word);
    uint32_t name = csv_column(&csv, "name"), roles = csv_column(&csv, "roles"),
             contact = csv_column(&csv, "contact");
    if (roles == csv.columns) roles = csv_column(&csv, "role");
    if (name == csv.columns || roles == csv.columns)
        return wrong(c, "the first row must name the columns name and roles", c->word);
    while (csv_next(&csv, field)) {
        c->line = csv.line;
        struct bytes reach = contact < csv.columns ? field[contact] : (struct bytes){0};
        if (!add(c, field[name], field[roles], reach)) return false;
    }
    c->line = csv.line;
    return csv.wrong ? wrong(c, csv.wrong, (struct bytes){0}) : true;
}

void crew_say_wrong(const struct crew *c, const char *file, FILE *to) {
    fprintf(to, "%s:%u: %s%s%.*s\n", file, (unsigned)c->line, c->wrong, c->word.len ? ": " : "",
            (int)c->word.len, (const char *)c->word.ptr);
    if (c->wrong != NO_SUCH_ROLE) return;
    fprintf(to, "the roles are:");
    for (unsigned i = 0; i < ROLE_COUNT; i++) fprintf(to, " %s", vocabulary_role[i].word);
    fprintf(to, "\n");
}
