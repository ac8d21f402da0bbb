/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* package_lines.c - package.h's sealed lines, and who is tied to whom, who was given and who saw what. */
#include "inquiry/account/csv_kind.h"
#include "inquiry/account/leaf.h"
#include "inquiry/account/number.h"
#include "inquiry/package/package.h"

/* "NUMBER SALT LINE": a canonical line holds no end of line. */
static bool put_line(void *state, const struct store_private *s) {
    FILE *to = state;
    uint8_t hex[64];
    struct buffer salt = BUFFER(hex);
    if (!bytes_equal(s->path, bytes_of(LEAF_PATH))) return false;
    buffer_hex(&salt, (struct bytes){s->salt, sizeof s->salt});
    fprintf(to, "%llu %.*s ", (unsigned long long)s->index, (int)salt.len, (const char *)hex);
    fwrite(s->value.ptr, 1, s->value.len, to);
    return putc('\n', to) != EOF;
}

bool package_lines(struct package *p) {
    FILE *to = package_create(p, "lines.txt");
    if (!to) return false;
    bool read = store_reveal(p->q->store, 0, put_line, to) == STORE_OK;
    bool good = package_end(p, to, "lines.txt");
    return read ? good : package_failed(p, p->q->dir, "its lines cannot be read");
}

static void put_tie(FILE *to, const struct account *a, uint32_t compiler, uint32_t person) {
    static const char *const WORDS[] = {"declared before the first edit", "not declared",
                                        "declared after the first edit"};
    uint8_t bytes[LINE_MAX_BYTES], name[NUMBER_MAX];
    struct buffer cell = BUFFER(bytes), number = BUFFER(name);
    struct bytes who = a->compiler[compiler].number, of = a->person[person].number;
    number_joined(&number, ACCOUNT_RELATION, who, of);
    csv_file_next(to, who, false);
    account_compiler_name(a, compiler, &cell);
    csv_file_next(to, buffer_bytes(&cell), false);
    csv_file_next(to, of, false);
    cell.len = 0;
    account_name(a, person, &cell);
    csv_file_next(to, buffer_bytes(&cell), false);
    cell.len = 0;
    uint32_t entry = account_find(a, buffer_bytes(&number));
    (void)!account_text(a, entry, "relation", &cell);
    csv_file_next(to, buffer_bytes(&cell), false);
    csv_file_next(to, bytes_of(WORDS[a->tie[compiler][person]]), true);
}

/* Each compiler and each person, declared or not. */
static void put_ties(FILE *to, const struct account *a) {
    fputs("compiler,name,person,who,relation,stands\r\n", to);
    for (uint32_t k = 0; k < a->compilers; k++)
        for (uint32_t n = 0; n < a->people; n++) put_tie(to, a, k, n);
}
static void put_given(FILE *to, const struct account *a) {
    csv_file_kind(to, a, ACCOUNT_DISCLOSURE);
}
static void put_seen(FILE *to, const struct account *a) {
    csv_file_kind(to, a, ACCOUNT_VIEWING);
}

bool package_tables(struct package *p) {
    static const struct {
        const char *name;
        void (*put)(FILE *to, const struct account *a);
    } TABLES[] = {
        {"interests.csv", put_ties}, {"disclosure.csv", put_given}, {"viewings.csv", put_seen}};
    bool good = true;
    for (uint32_t i = 0; good && i < COUNT_OF(TABLES); i++) {
        FILE *to = package_create(p, TABLES[i].name);
        if (to) TABLES[i].put(to, p->account);
        good = to && package_end(p, to, TABLES[i].name);
    }
    return good;
}
