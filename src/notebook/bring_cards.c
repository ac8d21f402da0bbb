/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* bring_cards.c - people out of vCards 3.0 and 4.0 (RFC 2426, RFC 6350), and of 2.1 with its quoted-printable. Of a card are taken the
 * name, what the person does, how they are reached, and a remark; pictures, birthdays and what else an address book keeps are
 * left out and named. See bring.h. */
#include "notebook/bring.h"
#include "notebook/encoding.h"
#include "notebook/notes.h"
#include "text/utf8.h"

enum person { NAME, ROLE, MET, CONTACT, WORDS, PERSON_FIELDS };
static const char *const PERSON_KEYS[PERSON_FIELDS] = {"name", "role", "met", "contact", "words"};

static const struct {
    const char *property;
    uint8_t into;
    bool only_first; /* of several, as TITLE before ROLE */
} PROPERTIES[] = {{"FN", NAME, true},       {"TITLE", ROLE, false},  {"ROLE", ROLE, false},
                  {"ORG", MET, false},      {"TEL", CONTACT, false}, {"EMAIL", CONTACT, false},
                  {"IMPP", CONTACT, false}, {"URL", CONTACT, false}, {"ADR", CONTACT, false},
                  {"NOTE", WORDS, false}};
static const char *const SILENT[] = {"VERSION", "PRODID", "REV", "N", "UID", "SORT-STRING", "KIND"};

struct property {
    struct bytes name, parameters, value;
};
struct card {
    struct bytes said[PERSON_FIELDS], parts, uid; /* parts: N */
    struct buffer room;
    bool version;
};

static bool is_word(struct bytes a, const char *word) {
    struct bytes b = bytes_of(word);
    if (a.len != b.len) return false;
    for (uint32_t i = 0; i < a.len; i++) {
        uint8_t c = a.ptr[i] >= 'a' && a.ptr[i] <= 'z' ? (uint8_t)(a.ptr[i] - 32) : a.ptr[i];
        if (c != b.ptr[i]) return false;
    }
    return true;
}

/* The value of a parameter; of TYPE=home;ENCODING=b that of ENCODING. 2.1 writes QUOTED-PRINTABLE alone. */
static struct bytes parameter(struct bytes list, const char *name) {
    while (list.len) {
        uint32_t end = 0;
        for (bool inside = false; end < list.len && (inside || list.ptr[end] != ';'); end++)
            inside ^= list.ptr[end] == '"';
        struct bytes one = bytes_slice(list, 0, end);
        uint32_t equals = bytes_find(one, '=');
        if (is_word(bytes_slice(one, 0, equals), name))
            return equals < one.len ? bytes_slice(one, equals + 1, one.len) : one;
        list = bytes_slice(list, end + 1, list.len);
    }
    return (struct bytes){0};
}

static bool quoted_printable(struct bytes parameters) {
    return is_word(parameter(parameters, "ENCODING"), "QUOTED-PRINTABLE") ||
           parameter(parameters, "QUOTED-PRINTABLE").len > 0;
}

/* One line of the file, without its end. */
static struct bytes next_line(struct bring *b) {
    uint32_t from = b->at;
    while (b->at < b->len && b->text[b->at] != '\n' && b->text[b->at] != '\r') b->at++;
    struct bytes line = {b->text + from, b->at - from};
    if (b->at < b->len && b->text[b->at] == '\r') b->at++;
    if (b->at < b->len && b->text[b->at] == '\n') b->at++;
    b->next_line++;
    return line;
}

static bool goes_on(const struct bring *b) {
    return b->at < b->len && (b->text[b->at] == ' ' || b->text[b->at] == '\t');
}

/* Moved together over what folds it; in quoted-printable a line goes on behind a last '='. */
static struct bytes unfolded(struct bring *b) {
    struct bytes line = next_line(b);
    uint8_t *to = b->text + (line.ptr - b->text);
    uint32_t len = line.len;
    struct bytes head = bytes_slice(line, 0, bytes_find(line, ':'));
    bool printable = quoted_printable(bytes_slice(head, bytes_find(head, ';') + 1, head.len));
    while (b->at < b->len && (printable ? len && to[len - 1] == '=' : goes_on(b))) {
        uint32_t skip = !printable;
        len -= printable;
        line = next_line(b);
        for (uint32_t i = skip; i < line.len; i++) to[len++] = line.ptr[i];
    }
    return (struct bytes){to, len};
}

/* "item1.TEL;TYPE=cell:+1 555 0100" */
static bool take_apart(struct bring *b, struct bytes line, struct property *p) {
    uint32_t colon = 0, semicolon, dot;
    for (bool inside = false; colon < line.len && (inside || line.ptr[colon] != ':'); colon++)
        inside ^= line.ptr[colon] == '"';
    if (colon == line.len) return bring_no(b, "a line of a card has a colon", line);
    struct bytes head = bytes_slice(line, 0, colon);
    p->value = bytes_slice(line, colon + 1, line.len);
    semicolon = bytes_find(head, ';');
    p->name = bytes_slice(head, 0, semicolon);
    p->parameters = bytes_slice(head, semicolon + 1, head.len);
    dot = bytes_find(p->name, '.');
    if (dot < p->name.len) p->name = bytes_slice(p->name, dot + 1, p->name.len);
    b->column = p->name;
    return p->name.len || bring_no(b, "a property without a name", line);
}

static bool next_property(struct bring *b, struct property *p) {
    struct bytes line = {0};
    while (b->at < b->len && !line.len) {
        b->line = b->next_line;
        line = unfolded(b);
    }
    b->column = (struct bytes){0};
    return line.len && take_apart(b, line, p);
}

static uint8_t digit(uint8_t c) {
    if (c >= '0' && c <= '9') return (uint8_t)(c - '0');
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? (uint8_t)(c - 'a' + 10) : 16;
}

/* =C3=A9, in UTF-8 or a byte a character. */
static void put_printable(struct bytes v, bool utf8, struct buffer *out) {
    for (uint32_t i = 0; i < v.len; i++) {
        uint8_t c = v.ptr[i];
        if (c == '=' && i + 2 < v.len && digit(v.ptr[i + 1]) < 16 && digit(v.ptr[i + 2]) < 16) {
            c = (uint8_t)(digit(v.ptr[i + 1]) << 4 | digit(v.ptr[i + 2]));
            i += 2;
        }
        if (utf8 || c < 0x80)
            buffer_byte(out, c);
        else
            utf8_put(out, encoding_point(ENCODING_WINDOWS, c));
    }
}

static void put_value(struct bytes v, struct buffer *out) {
    for (uint32_t i = 0; i < v.len; i++) {
        if (v.ptr[i] != '\\' || i + 1 == v.len)
            buffer_byte(out, v.ptr[i]);
        else
            i++, buffer_byte(out, v.ptr[i] == 'n' || v.ptr[i] == 'N' ? '\n' : v.ptr[i]);
    }
}

/* Of N, ORG and ADR the parts that say something; spaces between. Other properties have none. */
static void put_parts(struct bytes v, struct buffer *out) {
    uint32_t before = out->len;
    for (uint32_t from = 0; from <= v.len;) {
        uint32_t end = from;
        while (end < v.len && v.ptr[end] != ';') end += v.ptr[end] == '\\' ? 2 : 1;
        if (end > v.len) end = v.len;
        if (end > from && out->len > before) buffer_text(out, ", ");
        put_value(bytes_slice(v, from, end - from), out);
        from = end + 1;
    }
}

static bool in_parts(struct bytes name) {
    return is_word(name, "N") || is_word(name, "ORG") || is_word(name, "ADR");
}

/* The value in plain UTF-8, into the card's room. */
static bool plain(struct bring *b, const struct property *p, struct card *c, struct bytes *value) {
    static const char *const BYTE_A_LETTER[] = {"ISO-8859-1", "WINDOWS-1252", "US-ASCII"};
    struct bytes set = parameter(p->parameters, "CHARSET");
    bool utf8 = !set.len || is_word(set, "UTF-8"), known = utf8;
    for (uint32_t i = 0; i < COUNT_OF(BYTE_A_LETTER); i++) known |= is_word(set, BYTE_A_LETTER[i]);
    if (!known) return bring_no(b, "save the card in UTF-8, as vCard 3.0 or 4.0; not in", set);
    uint32_t from = c->room.len;
    if (quoted_printable(p->parameters))
        put_printable(p->value, utf8, &c->room);
    else if (in_parts(p->name))
        put_parts(p->value, &c->room);
    else
        put_value(p->value, &c->room);
    if (c->room.full)
        return bring_no(b, "a card with more text than a note holds", (struct bytes){0});
    *value = (struct bytes){c->room.ptr + from, c->room.len - from};
    bool text = utf8_valid(*value);
    for (uint32_t i = 0; i < value->len; i++)
        text &= value->ptr[i] >= ' ' || value->ptr[i] == '\n' || value->ptr[i] == '\t';
    return text || bring_no(b, "what stands here is no text", (struct bytes){0});
}

/* Two of one field stand in one: a telephone and an address, a title and an office. */
static bool join(struct bring *b, struct card *c, struct bytes *field, struct bytes value,
                 bool lines) {
    uint32_t from = c->room.len;
    if (!field->len) return *field = value, true;
    buffer_put(&c->room, *field);
    buffer_text(&c->room, lines ? "\n" : ", ");
    buffer_put(&c->room, value);
    *field = (struct bytes){c->room.ptr + from, c->room.len - from};
    return !c->room.full ||
           bring_no(b, "a card with more text than a note holds", (struct bytes){0});
}

static bool in_base64(struct bytes parameters) {
    struct bytes encoding = parameter(parameters, "ENCODING");
    return is_word(encoding, "B") || is_word(encoding, "BASE64");
}

static bool take(struct bring *b, struct card *c, const struct property *p) {
    struct bytes value = {0};
    bool silent = false;
    if (is_word(p->name, "VERSION")) {
        c->version =
            is_word(p->value, "2.1") || is_word(p->value, "3.0") || is_word(p->value, "4.0");
        return c->version ||
               bring_no(b, "vCards of version 2.1, 3.0 and 4.0 can be read", p->value);
    }
    if (is_word(p->name, "UID")) c->uid = p->value;
    if (is_word(p->name, "N")) return plain(b, p, c, &c->parts);
    for (uint32_t i = 0; i < COUNT_OF(PROPERTIES) && !in_base64(p->parameters); i++) {
        struct bytes *field = &c->said[PROPERTIES[i].into];
        if (!is_word(p->name, PROPERTIES[i].property)) continue;
        if (PROPERTIES[i].only_first && field->len) return true;
        return plain(b, p, c, &value) &&
               (!value.len || join(b, c, field, value, PROPERTIES[i].into == WORDS));
    }
    for (uint32_t i = 0; i < COUNT_OF(SILENT); i++) silent |= is_word(p->name, SILENT[i]);
    if (!silent) bring_left(b, p->name);
    return true;
}

static bool put_person(struct bring *b, struct card *c, struct buffer *out) {
    struct bring_entry *e = bring_new(b, notes_kind_word[NOTE_PERSON]);
    struct bytes *said = c->said;
    if (!c->version) return bring_no(b, "a card that says no version", said[NAME]);
    if (!said[NAME].len) said[NAME] = c->parts;
    if (!said[NAME].len) return bring_no(b, "a card without a name (FN)", (struct bytes){0});
    for (uint32_t i = 0; i < PERSON_FIELDS; i++)
        if (said[i].len)
            e->field[e->fields++] = (struct bring_field){PERSON_KEYS[i], said[i], false};
    struct bytes known[] = {BYTES("person"), c->uid.len ? c->uid : said[NAME]};
    for (uint32_t i = 0; i < COUNT_OF(known); i++) e->known_by[i] = known[i];
    b->rows++;
    return bring_put(b, e, out);
}

bool bring_cards_next(struct bring *b, struct buffer *out) {
    struct card c = {.room = BUFFER(b->card_bytes)};
    struct property p = {0};
    if (!next_property(b, &p)) return false;
    if (!is_word(p.name, "BEGIN") || !is_word(p.value, "VCARD"))
        return bring_no(b, "expected BEGIN:VCARD", p.name);
    while (next_property(b, &p)) {
        if (is_word(p.name, "END")) return put_person(b, &c, out);
        if (is_word(p.name, "BEGIN"))
            return bring_no(b, "a card inside a card, or one without its END:VCARD", p.value);
        if (!take(b, &c, &p)) return false;
    }
    b->column = (struct bytes){0};
    return b->wrong ? false : bring_no(b, "the card has no END:VCARD", (struct bytes){0});
}
