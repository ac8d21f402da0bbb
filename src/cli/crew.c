/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/crew.h"
#include "notebook/letters.h"
#include "text/utf8.h"

enum crew_column { COLUMN_NAME, COLUMN_ROLES, COLUMN_CONTACT };
#define CREW_COLUMN(column, word) {COLUMN_##column, word},
#define CREW_ROLE(role, word)
static const struct {
    enum crew_column column;
    const char *word;
} columns[] = {
#include "cli/crew.def"
};
#define CREW_COLUMN(column, word)
#define CREW_ROLE(role, word) {ROLE_##role, word},
static const struct {
    enum role role;
    const char *word;
} roles[] = {
#include "cli/crew.def"
};

static const char NO_SUCH_ROLE[] = "no such role", NO_COLUMNS[] =
                                                       "the first row must name the columns name "
                                                       "and roles";

static bool wrong(struct crew *c, const char *what, struct bytes word) {
    c->wrong = what;
    c->word = word;
    return false;
}

static uint32_t word_end(struct bytes b) {
    uint32_t at = 0;
    while (at < b.len && bytes_find(BYTES(";,/|\n"), b.ptr[at]) == 5) at++;
    return at;
}

static uint32_t letter(struct bytes b, uint32_t *at) {
    uint32_t point = letters_next(b, at);
    return point == '-' || point == '_' || point == '.' ? ' ' : letters_small(point);
}

static bool same_words(struct bytes a, struct bytes b) {
    uint32_t i = 0, k = 0;
    while (i < a.len && k < b.len)
        if (letter(a, &i) != letter(b, &k)) return false;
    return i == a.len && k == b.len;
}

static enum role role_of(struct bytes word) {
    for (unsigned i = 0; i < ROLE_COUNT; i++)
        if (same_words(word, bytes_of(vocabulary_role[i].word))) return (enum role)i;
    for (size_t i = 0; i < COUNT_OF(roles); i++)
        if (same_words(word, bytes_of(roles[i].word))) return roles[i].role;
    return ROLE_COUNT;
}

static bool read_roles(struct crew *c, struct crew_member *m, struct bytes words) {
    while (words.len) {
        uint32_t end = word_end(words);
        struct bytes word = letters_trim(bytes_slice(words, 0, end));
        words = bytes_slice(words, end + 1, words.len);
        if (!word.len) continue;
        enum role role = role_of(word);
        if (role == ROLE_COUNT) return wrong(c, NO_SUCH_ROLE, word);
        if (!m->roles) m->first = role;
        m->roles |= 1u << role;
    }
    return m->roles ? true : wrong(c, "a person without a role", m->name);
}

static bool add(struct crew *c, struct bytes name, struct bytes words) {
    if (!name.len) return wrong(c, "a person without a name", words);
    if (!utf8_line(name)) return wrong(c, "a name is not one line of text", (struct bytes){0});
    if (name.len > CREW_NAME_MAX) return wrong(c, "a name longer than 100 bytes", name);
    if (c->count == c->max) return wrong(c, "more people than the record has room for", name);
    for (uint32_t i = 0; i < c->count; i++)
        if (bytes_equal(c->member[i].name, name)) return wrong(c, "this name stands twice", name);
    c->member[c->count] = (struct crew_member){.name = name};
    return read_roles(c, &c->member[c->count++], words);
}

struct found { /* columns of the list; ${csv.columns}: there is none */
    uint32_t name, roles, contact[CREW_CONTACTS], contacts;
};

static void find_columns(struct crew *c, const struct csv *csv, struct found *f) {
    bool used[CSV_FIELDS_MAX] = {false};
    *f = (struct found){.name = csv->columns, .roles = csv->columns};
    for (size_t i = 0; i < COUNT_OF(columns); i++)
        for (uint32_t k = 0; k < csv->columns; k++) {
            uint32_t *one = columns[i].column == COLUMN_NAME ? &f->name : &f->roles;
            if (used[k] || !same_words(csv->column[k], bytes_of(columns[i].word))) continue;
            if (columns[i].column == COLUMN_CONTACT && f->contacts < CREW_CONTACTS)
                f->contact[f->contacts++] = k, used[k] = true;
            else if (columns[i].column != COLUMN_CONTACT && *one == csv->columns)
                *one = k, used[k] = true;
        }
    for (uint32_t k = 0; k < csv->columns; k++)
        if (!used[k] && csv->column[k].len) c->left[c->lefts++] = csv->column[k];
}

static bool add_contacts(struct crew *c, const struct found *f, const struct bytes *field) {
    struct crew_member *m = &c->member[c->count - 1];
    uint32_t all = 0;
    for (uint32_t i = 0; i < f->contacts; i++) {
        m->contact[i] = letters_trim(field[f->contact[i]]);
        all += m->contact[i].len + 2;
        if (!utf8_line(m->contact[i]))
            return wrong(c, "a contact is not one line of text", m->name);
        if (all > CREW_CONTACT_MAX) return wrong(c, "contacts longer than 1000 bytes", m->name);
    }
    return true;
}

bool crew_read(struct crew *c, uint8_t *text, uint32_t len) {
    struct csv csv;
    struct bytes field[CSV_FIELDS_MAX];
    struct found f;
    c->count = c->lefts = 0, c->wrong = NULL, c->line = 1, c->word = c->column = (struct bytes){0};
    if (!csv_begin(&csv, text, len)) return wrong(c, csv.wrong, c->word);
    find_columns(c, &csv, &f);
    if (f.name == csv.columns || f.roles == csv.columns) return wrong(c, NO_COLUMNS, c->word);
    while (csv_next(&csv, field)) {
        c->line = csv.line;
        c->column = csv.column[f.roles];
        if (!add(c, letters_trim(field[f.name]), field[f.roles]) || !add_contacts(c, &f, field))
            return false;
    }
    c->line = csv.line;
    c->column = csv.wrong_field < csv.columns ? csv.column[csv.wrong_field] : (struct bytes){0};
    return csv.wrong ? wrong(c, csv.wrong, (struct bytes){0}) : true;
}

void crew_contact(const struct crew_member *m, struct buffer *b) {
    for (uint32_t i = 0; i < CREW_CONTACTS; i++) {
        if (b->len && m->contact[i].len) buffer_text(b, ", ");
        buffer_put(b, m->contact[i]);
    }
}

static void put(FILE *to, struct bytes b) {
    if (b.len) fwrite(b.ptr, 1, b.len, to);
}

static void say_roles(FILE *to) {
    fprintf(to, "the roles are:");
    for (unsigned i = 0; i < ROLE_COUNT; i++) fprintf(to, " %s", vocabulary_role[i].word);
    fprintf(to,
            "\nWrite one of them in its place, or the page's word for it in en, es or uk; several "
            "with ';' between.\n");
}

void crew_say_wrong(const struct crew *c, const char *file, FILE *to) {
    fprintf(to, "%s:%u: ", file, (unsigned)c->line);
    if (c->column.len) put(to, c->column), fputs(": ", to);
    fprintf(to, "%s%s", c->wrong, c->word.len ? ": " : "");
    put(to, c->word);
    fputs("\n", to);
    if (c->wrong == NO_SUCH_ROLE) say_roles(to);
    if (c->wrong == NO_COLUMNS) {
        fputs("it names:", to);
        for (uint32_t i = 0; i < c->lefts; i++) fputs(i ? ", " : " ", to), put(to, c->left[i]);
        fputs("\n", to);
    }
}

void crew_say_left(const struct crew *c, const char *file, FILE *to) {
    if (!c->lefts) return;
    fprintf(to, "%s: left alone:", file);
    for (uint32_t i = 0; i < c->lefts; i++) fputs(i ? ", " : " ", to), put(to, c->left[i]);
    fputs("\n", to);
}
